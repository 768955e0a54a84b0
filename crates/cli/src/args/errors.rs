//! What is wrong on the command line, in the user's language.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use fasi_exchange::text::{Arg, Lang, has, text};

use crate::exit::{Exit, print, print_error};
use crate::output::colours;

/// Shows the help or version that was asked for, or says what is wrong.
pub fn refuse(lang: Lang, command: Option<&str>, error: &Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let shown = error.render();
            let _ = print(&if colours(&std::io::stdout()) { shown.ansi().to_string() } else { shown.to_string() });
            Exit::Fine.into()
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            print_error(&error.render().to_string());
            Exit::Flawed.into()
        }
        _ => {
            print_error(&format!("{}\n", message(lang, command, error)));
            Exit::Flawed.into()
        }
    }
}

/// A language that only letters may be written in.
pub(super) fn unknown_language(command: &Command, tag: &str) -> Error {
    let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
    let known = Lang::ALL.map(|lang| lang.tag().to_owned()).to_vec();
    let argument = command.get_arguments().find(|argument| argument.get_id() == "lang");
    let argument = argument.map_or_else(|| "--lang".to_owned(), ToString::to_string);
    error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
    error.insert(ContextKind::InvalidValue, ContextValue::String(tag.to_owned()));
    error.insert(ContextKind::ValidValue, ContextValue::Strings(known));
    error
}

/// The error in a sentence, what may have been meant, and where to read on.
fn message(lang: Lang, command: Option<&str>, error: &Error) -> String {
    let context = |kind: ContextKind| error.get(kind).map(shown).filter(|text| !text.is_empty());
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue);
    let mut args: Vec<(&str, Arg)> = vec![("arg", argument.into())];
    let key = match (error.kind(), value) {
        (ErrorKind::InvalidValue, None) => "cli-usage-no-value",
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, value) => {
            args.push(("value", value.unwrap_or_default().into()));
            "cli-usage-value"
        }
        (ErrorKind::UnknownArgument, _) => "cli-usage-unknown-argument",
        (ErrorKind::InvalidSubcommand, _) => {
            args.push(("command", context(ContextKind::InvalidSubcommand).unwrap_or_default().into()));
            "cli-usage-unknown-command"
        }
        (ErrorKind::MissingRequiredArgument, _) => "cli-usage-missing",
        (ErrorKind::MissingSubcommand, _) => "cli-usage-no-command",
        (ErrorKind::ArgumentConflict, _) => "cli-usage-twice",
        _ => "cli-usage-other",
    };
    let mut sentences = vec![text(lang, key, &args)];
    if let Some(valid) = context(ContextKind::ValidValue) {
        sentences.push(text(lang, "cli-usage-valid", &[("values", valid.into())]));
    }
    // a value's parser says of what form it has to be
    let form = std::error::Error::source(error).map(|source| format!("cli-usage-form-{source}"));
    if let Some(form) = form.filter(|form| has(lang, form)) {
        sentences.push(text(lang, &form, &[]));
    }
    if let Some((least, most)) = std::error::Error::source(error).and_then(|source| range(&source.to_string())) {
        sentences.push(text(lang, "cli-usage-range", &[("least", least.into()), ("most", most.into())]));
    }
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(meant) = meant.into_iter().find_map(|kind| error.get(kind)).and_then(nearest) {
        sentences.push(text(lang, "did-you-mean", &[("suggestion", meant.into())]));
    }
    let command = command.map_or_else(|| "fasi".to_owned(), |name| format!("fasi {name}"));
    sentences.push(text(lang, "cli-usage-help", &[("command", command.into())]));
    sentences.join(" ")
}

/// The least and the most that a number may be, as clap says of one that is neither: `5 is not in 20..=800`.
fn range(said: &str) -> Option<(i64, i64)> {
    let (least, most) = said.split_once(" is not in ")?.1.split_once("..=")?;
    Some((least.parse().ok()?, most.parse().ok()?))
}

/// Of several suggestions clap names the nearest last.
fn nearest(suggested: &ContextValue) -> Option<String> {
    match suggested {
        ContextValue::Strings(several) => several.last().cloned(),
        ContextValue::String(one) => Some(one.clone()),
        _ => None,
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, arguments: &[&str]) -> String {
        let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
        let command = crate::args::subcommand(&arguments);
        let error = crate::args::parse(lang, arguments).err();
        error.map(|error| message(lang, command.as_deref(), &error)).unwrap_or_default()
    }

    #[test]
    fn wrong_usage_is_told_in_the_users_language() {
        assert_eq!(
            said(Lang::It, &["fasi", "plac"]),
            "Il comando «plac» non esiste. Forse «place»? Per l’aiuto: fasi --help."
        );
        assert!(
            said(Lang::It, &["fasi", "place"]).starts_with("Manca: <DATI>."),
            "{}",
            said(Lang::It, &["fasi", "place"])
        );
        assert!(
            said(Lang::It, &["fasi", "place", "d.json", "--tim", "3"]).starts_with("L’opzione «--tim» non esiste.")
        );
        assert!(
            said(Lang::En, &["fasi", "place", "d.json", "--gap", "x"])
                .starts_with("“x” is no value for --gap <PERCENT>.")
        );
        let seconds = said(Lang::It, &["fasi", "place", "d.json", "--time-limit", "-1"]);
        assert!(seconds.starts_with("«-1» non va bene per --time-limit <SECONDI>."), "{seconds}");
        let tomorrow = said(Lang::It, &["fasi", "route", "d.json", "--previous", "p.json", "--now", "domani"]);
        assert_eq!(
            tomorrow,
            "«domani» non va bene per --now <MOMENTO>. Si scrivono giorno e ora, ad esempio \"2026-12-01 10:30\". Per l’aiuto: \
             fasi route --help."
        );
        let families = ["fasi", "generate", "assignment", "--families", "5", "-o", "x"];
        assert_eq!(
            said(Lang::It, &families),
            "«5» non va bene per --families <QUANTI>. Va bene un numero intero da 20 a 800. Per l’aiuto: fasi generate --help."
        );
        assert!(said(Lang::En, &families).contains("Write a whole number from 20 to 800."));
        let next = said(Lang::En, &["fasi", "route", "d.json", "--week", "next"]);
        assert!(next.contains("Write its number, as 2026-W49, or one of its days, as 2026-11-30."), "{next}");
        let french = said(Lang::It, &["fasi", "rules", "--lang", "fr"]);
        assert!(french.starts_with("«fr» non va bene per --lang <LINGUA>. Vanno bene: it, en."), "{french}");
        assert!(said(Lang::En, &["fasi", "rules", "--format"]).starts_with("--format"));
    }
}
