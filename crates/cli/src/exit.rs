//! How a run ends: exit codes, failures, and writing that a closed pipe does not hurt.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use fasi_engine::kernel::error::EngineError;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::read::io_reason;
use fasi_exchange::study::StudyError;
use fasi_exchange::text::{Arg, Lang, text};
use fasi_server::ServeError;

use crate::args::Format;
use crate::output::json;

/// Exit codes; `fasi --help` explains them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// Our failure, or a file that cannot be written.
    Failed = 1,
    /// Flaws in the data or the command line.
    Flawed = 2,
    /// Proven: no plan keeps the decisions.
    Infeasible = 3,
    /// A plan that breaks rules, or claims another value than it has.
    Breaches = 4,
    /// Stopped before there was any plan.
    NoPlan = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What a command that went through has to say.
#[derive(Debug)]
pub struct Answer {
    /// For standard output.
    pub text: String,
    /// How the run ends.
    pub exit: Exit,
}

impl Answer {
    /// An answer that ends well.
    pub fn fine(text: String) -> Self {
        Self { text, exit: Exit::Fine }
    }
}

/// Why a command did not go through.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Flaws in the data.
    #[error("{} flaws", .0.len())]
    Flaws(Vec<Flaw>),
    /// The command line asks for something that does not go; the key of the message that says so, and its facts.
    #[error("{0}")]
    Usage(&'static str, Vec<(&'static str, Arg)>),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// A file cannot be written.
    #[error("{0}: {1}")]
    Write(PathBuf, io::Error),
    /// A workbook, a letter or a manual page cannot be made.
    #[error("{0}")]
    Output(String),
    /// A JSON text cannot be made.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The stop signal cannot be listened to.
    #[error(transparent)]
    Signals(#[from] ctrlc::Error),
    /// The service does not start.
    #[error(transparent)]
    Serve(#[from] ServeError),
}

impl From<Vec<Flaw>> for Failure {
    fn from(flaws: Vec<Flaw>) -> Self {
        Self::Flaws(flaws)
    }
}

impl From<StudyError> for Failure {
    fn from(error: StudyError) -> Self {
        match error {
            StudyError::Flaws(flaws) => Self::Flaws(flaws),
            StudyError::Engine(error) => Self::Engine(error),
        }
    }
}

impl Failure {
    /// Says what went wrong: flaws in JSON on standard output, all else on standard error.
    pub fn tell(&self, lang: Lang, format: Format, command: &str) -> Exit {
        let internal = |reason: String| text(lang, "cli-internal", &[("reason", reason.into())]);
        let (said, exit) = match self {
            Self::Flaws(flaws) if format == Format::Json => {
                return if print(&json::flaws(lang, command, flaws)).is_ok() { Exit::Flawed } else { Exit::Failed };
            }
            Self::Flaws(flaws) => (crate::output::flaws(lang, flaws), Exit::Flawed),
            Self::Usage(key, args) => (text(lang, key, args), Exit::Flawed),
            Self::Write(path, error) => {
                let args = [("path", path.display().to_string().into()), ("reason", io_reason(error))];
                (text(lang, "cli-cannot-write", &args), Exit::Failed)
            }
            Self::Serve(error) => (error.shown(lang), Exit::Failed),
            Self::Engine(error) => (internal(error.to_string()), Exit::Failed),
            Self::Signals(error) => (internal(error.to_string()), Exit::Failed),
            Self::Json(error) => (internal(error.to_string()), Exit::Failed),
            Self::Output(error) => (internal(error.clone()), Exit::Failed),
        };
        print_error(&format!("{}\n", said.trim_end()));
        exit
    }
}

/// Writes to standard output; a reader that went away is no failure, a full disk is.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

/// Writes to standard error.
pub fn print_error(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
