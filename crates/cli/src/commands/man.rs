//! `fasi man`: manual pages, of the command or of each command.

use std::io;

use clap::Command;
use clap_mangen::Man;
use fasi_exchange::text::{Lang, text};

use super::{Session, write_and_say};
use crate::args::{ManArgs, command};
use crate::exit::{Answer, Failure};
use crate::files;

pub fn run(session: Session, args: &ManArgs) -> Result<Answer, Failure> {
    let mut root = command(session.lang);
    root.build();
    let Some(folder) = &args.output else {
        let page = page(session.lang, &root).map_err(|error| Failure::Output(error.to_string()))?;
        return Ok(Answer::fine(String::from_utf8_lossy(&page).into_owned()));
    };
    files::folder(folder)?;
    let mut said = String::new();
    let subcommands = root.get_subcommands().flat_map(|sub| std::iter::once(sub).chain(sub.get_subcommands()));
    let subcommands = subcommands.map(|sub| (sub.get_bin_name().unwrap_or(sub.get_name()).replace(' ', "-"), sub));
    for (name, command) in std::iter::once(("fasi".to_owned(), &root)).chain(subcommands) {
        let page = page(session.lang, &command.clone().name(name.clone()))
            .map_err(|error| Failure::Output(error.to_string()))?;
        said += &write_and_say(session.lang, &folder.join(format!("{name}.1")), &page)?;
    }
    Ok(Answer::fine(said))
}

/// The headings that the generator writes in English, and the keys of ours.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "cli-man-name"),
    ("SYNOPSIS", "cli-man-synopsis"),
    ("DESCRIPTION", "cli-man-description"),
    ("EXTRA", "cli-man-extra"),
    ("VERSION", "cli-man-version"),
];

fn page(lang: Lang, command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    let mut shown = String::with_capacity(page.len());
    for line in String::from_utf8_lossy(&page).lines() {
        let heading = line.strip_prefix(".SH ").and_then(|name| HEADINGS.iter().find(|(english, _)| *english == name));
        match heading {
            Some((_, key)) => shown.extend([".SH ", &text(lang, key, &[])]),
            None => shown += line,
        }
        shown.push('\n');
    }
    Ok(shown.into_bytes())
}
