//! `fasi generate`: invented data of any size.

use fasi_exchange::text::text;
use fasi_generate::{Request, files as files_of, generate};

use super::Session;
use crate::args::GenerateArgs;
use crate::exit::{Answer, Failure};
use crate::files;

pub fn run(session: Session, args: &GenerateArgs) -> Result<Answer, Failure> {
    let request = Request { households: args.households, units: args.units, seed: args.seed };
    let made = files_of(&generate(request), session.lang).map_err(|error| Failure::Output(error.to_string()))?;
    let made: Vec<_> = made.into_iter().map(|(name, bytes)| (args.output.join(name), bytes)).collect();
    let paths: Vec<_> = made.iter().map(|(path, _)| path.clone()).collect();
    files::refuse_existing(&paths, args.force)?;
    files::folder(&args.output)?;
    let mut said = String::new();
    for (path, bytes) in &made {
        said += &super::write_and_say(session.lang, path, bytes)?;
    }
    Ok(Answer::fine(format!("{said}{}\n", text(session.lang, "cli-generate-invented", &[]))))
}
