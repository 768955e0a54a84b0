//! `fasi generate`: invented data of any size, and invented benchmark instances.

use std::path::{Path, PathBuf};

use fasi_exchange::rows::Dataset;
use fasi_exchange::text::text;
use fasi_exchange::write;
use fasi_generate::{Request, assignment, files as files_of, generate, stress, training};

use super::Session;
use crate::args::{
    GenerateArgs, GenerateAssignmentArgs, GenerateDatasetArgs, GenerateOther, GenerateTrainingArgs, GenerateWeekArgs,
};
use crate::exit::{Answer, Failure};
use crate::files;

pub fn run(session: Session, args: &GenerateArgs) -> Result<Answer, Failure> {
    match (&args.dataset, &args.other) {
        (Some(dataset), None) => whole_dataset(session, dataset),
        (None, Some(GenerateOther::Assignment(args))) => instance(session, args),
        (None, Some(GenerateOther::Week(args))) => week(session, args),
        (None, Some(GenerateOther::Training(args))) => of_training(session, args),
        _ => Err(Failure::Usage("cli-generate-one", Vec::new())),
    }
}

fn whole_dataset(session: Session, args: &GenerateDatasetArgs) -> Result<Answer, Failure> {
    let request = Request { households: args.households, units: args.units, seed: args.seed };
    let made = files_of(&generate(request), session.lang).map_err(|error| Failure::Output(error.to_string()))?;
    written(session, &args.output, args.force, made)
}

fn instance(session: Session, args: &GenerateAssignmentArgs) -> Result<Answer, Failure> {
    let made = assignment::generate(args.families, args.seed);
    let name = format!("{}.json", made.name);
    written(session, &args.output, args.force, vec![(name, made.to_json()?.into_bytes())])
}

fn week(session: Session, args: &GenerateWeekArgs) -> Result<Answer, Failure> {
    let made = in_both(session, &stress::week(args.visits, args.seed))?;
    written(session, &args.output, args.force, made)
}

fn of_training(session: Session, args: &GenerateTrainingArgs) -> Result<Answer, Failure> {
    let made = in_both(session, &training::dataset(args.operators, args.slots, args.seed))?;
    written(session, &args.output, args.force, made)
}

/// A dataset as JSON and as a workbook.
fn in_both(session: Session, made: &Dataset) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let sheets = write::xlsx(made, session.lang).map_err(|error| Failure::Output(error.to_string()))?;
    let json = write::json_text(made).into_bytes();
    Ok(vec![("dataset.json".to_owned(), json), ("dataset.xlsx".to_owned(), sheets)])
}

/// Writes what is made, if nothing stands in its place.
fn written(session: Session, folder: &Path, force: bool, made: Vec<(String, Vec<u8>)>) -> Result<Answer, Failure> {
    let made: Vec<(PathBuf, _)> = made.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
    let paths: Vec<_> = made.iter().map(|(path, _)| path.clone()).collect();
    files::refuse_existing(&paths, force)?;
    files::folder(folder)?;
    let mut said = String::new();
    for (path, bytes) in &made {
        said += &super::write_and_say(session.lang, path, bytes)?;
    }
    Ok(Answer::fine(format!("{said}{}\n", text(session.lang, "cli-generate-invented", &[]))))
}
