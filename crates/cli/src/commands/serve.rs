//! `fasi serve`: the HTTP service, until Ctrl-C.

use fasi_server::{Options, ServeError, serve};

use super::Session;
use crate::args::ServeArgs;
use crate::exit::{Answer, Failure};

pub fn run(session: Session, args: &ServeArgs) -> Result<Answer, Failure> {
    let default = Options::default();
    let options = Options {
        bind: args.bind,
        allow_remote: args.allow_remote,
        workers: usize::from(args.workers),
        threads_per_job: args.threads.map_or(default.threads_per_job, usize::from),
        lang: session.lang,
        ..default
    };
    let runtime = tokio::runtime::Runtime::new().map_err(ServeError::Io)?;
    runtime.block_on(serve(options))?;
    Ok(Answer::fine(String::new()))
}
