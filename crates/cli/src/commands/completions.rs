//! `fasi completions`: what a shell needs to complete the command line.

use super::Session;
use crate::args::{CompletionsArgs, command};
use crate::exit::Answer;

pub fn run(session: Session, args: &CompletionsArgs) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(session.lang), "fasi", &mut script);
    Answer::fine(String::from_utf8_lossy(&script).into_owned())
}
