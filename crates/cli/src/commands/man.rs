//! `fasi man`: manual pages, of the command or of each command.

use std::io;

use clap::Command;
use clap_mangen::Man;

use super::{Session, write_and_say};
use crate::args::{ManArgs, command};
use crate::exit::{Answer, Failure};
use crate::files;

pub fn run(session: Session, args: &ManArgs) -> Result<Answer, Failure> {
    let mut root = command(session.lang);
    root.build();
    let Some(folder) = &args.output else {
        let page = page(&root).map_err(|error| Failure::Output(error.to_string()))?;
        return Ok(Answer::fine(String::from_utf8_lossy(&page).into_owned()));
    };
    files::folder(folder)?;
    let mut said = String::new();
    let subcommands = root.get_subcommands().map(|sub| (format!("fasi-{}", sub.get_name()), sub));
    for (name, command) in std::iter::once(("fasi".to_owned(), &root)).chain(subcommands) {
        let page = page(&command.clone().name(name.clone())).map_err(|error| Failure::Output(error.to_string()))?;
        said += &write_and_say(session.lang, &folder.join(format!("{name}.1")), &page)?;
    }
    Ok(Answer::fine(said))
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}
