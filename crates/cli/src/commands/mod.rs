//! The commands, one a file: each reads its files, asks exchange and engine, and hands back what is to be said.

mod bench;
mod check;
mod compare;
mod completions;
mod courses;
mod dossier;
mod explain;
mod generate;
mod man;
mod needs;
mod own_week;
mod place;
mod price;
mod publish;
mod replay;
mod results;
mod route;
mod rules;
mod scarce;
mod scenarios;
mod schema;
mod serve;
mod sheets;
mod simulate;
mod studies;
mod suggest;
mod template;
mod train;
mod verify;
mod whatif;
mod who;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fasi_exchange::flaw::Flaw;
use fasi_exchange::text::{Lang, text};
use serde_json::Value;

use crate::args::{Cli, Command, Format};
use crate::exit::{Answer, Failure, print, print_error};
use crate::files;
use crate::output::{Page, warnings};

/// What every command needs to know besides its own arguments.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Language of texts.
    pub lang: Lang,
    /// How results are written.
    pub format: Format,
    /// The command's name.
    pub command: &'static str,
}

/// Runs a command, says what it has to say and ends.
pub fn run(lang: Lang, cli: Cli) -> ExitCode {
    let session = Session { lang, format: cli.global.format, command: name(&cli.command) };
    match dispatch(session, cli.command, cli.global.lang) {
        Ok(answer) => match print(&answer.text) {
            Ok(()) => answer.exit.into(),
            Err(error) => {
                let full = Failure::Write(PathBuf::from("-"), error);
                full.tell(lang, session.format, session.command).into()
            }
        },
        Err(failure) => failure.tell(lang, session.format, session.command).into(),
    }
}

fn name(command: &Command) -> &'static str {
    match command {
        Command::Check(_) => "check",
        Command::Template(_) => "template",
        Command::Place(_) => "place",
        Command::Route(_) => "route",
        Command::Publish(_) => "publish",
        Command::Train(_) => "train",
        Command::Needs(_) => "needs",
        Command::Suggest(_) => "suggest",
        Command::Explain(_) => "explain",
        Command::Dossier(_) => "dossier",
        Command::Sheets(_) => "sheets",
        Command::Price(_) => "price",
        Command::Scarce(_) => "scarce",
        Command::Scenarios(_) => "whatif",
        Command::Simulate(_) => "simulate",
        Command::Margins(_) => "margins",
        Command::Reach(_) => "reach",
        Command::Front(_) => "front",
        Command::Accept(_) => "accept",
        Command::Replay(_) => "replay",
        Command::Verify(_) => "verify",
        Command::Compare(_) => "compare",
        Command::Rules(_) => "rules",
        Command::Generate(_) => "generate",
        Command::Bench(_) => "bench",
        Command::Schema(_) => "schema",
        Command::Serve(_) => "serve",
        Command::Completions(_) => "completions",
        Command::Man(_) => "man",
    }
}

/// `language` is the one asked for by `--lang`: letters know more of them than the session.
fn dispatch(session: Session, command: Command, language: Option<String>) -> Result<Answer, Failure> {
    if session.format == Format::Markdown && !matches!(command, Command::Rules(_)) {
        return Err(Failure::Usage("cli-markdown", Vec::new()));
    }
    match command {
        Command::Check(args) => check::run(session, &args),
        Command::Template(args) => template::run(session, &args),
        Command::Place(args) => place::run(session, &args),
        Command::Route(args) => route::run(session, &args),
        Command::Publish(args) => publish::run(session, &args),
        Command::Train(args) => train::run(session, &args),
        Command::Needs(args) => needs::run(session, &args),
        Command::Suggest(args) => suggest::run(session, &args),
        Command::Explain(args) => explain::run(session, &args),
        Command::Dossier(args) => dossier::run(session, &args, language),
        Command::Sheets(args) => sheets::run(session, &args),
        Command::Price(args) => price::run(session, &args),
        Command::Scarce(args) => scarce::run(session, &args),
        Command::Scenarios(args) => scenarios::run(session, &args),
        Command::Simulate(args) => simulate::run(session, &args),
        Command::Margins(args) => studies::margins(session, &args),
        Command::Reach(args) => studies::reach(session, &args),
        Command::Front(args) => studies::front(session, &args),
        Command::Accept(args) => studies::accept(session, &args),
        Command::Replay(args) => replay::run(session, &args),
        Command::Verify(args) => verify::run(session, &args),
        Command::Compare(args) => compare::run(session, &args),
        Command::Rules(args) => rules::run(session, &args),
        Command::Generate(args) => generate::run(session, &args),
        Command::Bench(args) => bench::run(session, &args),
        Command::Schema(args) => Ok(schema::run(&args)),
        Command::Serve(args) => serve::run(session, &args),
        Command::Completions(args) => Ok(completions::run(session, &args)),
        Command::Man(args) => man::run(session, &args),
    }
}

/// Refuses options that have no meaning for a week of the mobile team.
fn refuse_for_week(options: &[(&'static str, bool)]) -> Result<(), Failure> {
    match options.iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Failure::Usage("cli-not-for-week", vec![("option", (*option).into())])),
        None => Ok(()),
    }
}

/// Refuses options that have no meaning for a plan of training.
fn refuse_for_training(options: &[(&'static str, bool)]) -> Result<(), Failure> {
    match options.iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Failure::Usage("cli-not-for-training", vec![("option", (*option).into())])),
        None => Ok(()),
    }
}

/// Refuses answers of the questionnaire where no training is planned.
fn refuse_answers(given: bool) -> Result<(), Failure> {
    if given { Err(Failure::Usage("cli-answers-of-training", Vec::new())) } else { Ok(()) }
}

/// The parts of an answer about a plan, before them that the plan does not pass, where it does not.
fn with_refused(parts: Vec<(&'static str, Value)>, refused: Option<String>) -> Vec<(&'static str, Value)> {
    refused.into_iter().map(|sentence| ("refused", sentence.into())).chain(parts).collect()
}

/// A page about a plan, which begins with that the plan does not pass, where it does not.
fn page_of(lang: Lang, refused: Option<String>) -> Page {
    let mut page = Page::new(lang);
    if let Some(sentence) = refused {
        page.strong(&sentence);
        page.gap();
    }
    page
}

/// Says on standard error what should be looked at, if there is anything.
fn warn(session: Session, flaws: &[Flaw]) {
    if !flaws.is_empty() {
        print_error(&warnings(session.lang, flaws));
    }
}

/// The sentence that says where a file is.
fn written(lang: Lang, path: &Path) -> String {
    format!("{}\n", text(lang, "cli-written", &[("path", path.display().to_string().into())]))
}

/// Writes a file and says so.
fn write_and_say(lang: Lang, path: &Path, bytes: &[u8]) -> Result<String, Failure> {
    files::write(path, bytes)?;
    Ok(written(lang, path))
}
