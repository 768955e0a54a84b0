//! The `fasi` command: arguments in, texts and files out. What it says comes from the exchange, what it decides from
//! the engine; here are only files, the terminal and exit codes.

mod args;
mod commands;
mod exit;
mod files;
mod inputs;
mod output;
mod progress;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let lang = args::lang(&arguments, |name| std::env::var(name).ok());
    let subcommand = args::subcommand(&arguments);
    match args::parse(lang, arguments) {
        Ok(cli) => commands::run(lang, cli),
        Err(error) => args::refuse(lang, subcommand.as_deref(), &error),
    }
}
