//! `fasi dossier`: the one-page letter for a household, or for each, as HTML and PDF.

use std::fs;
use std::path::{Path, PathBuf};

use fasi_exchange::case::{Files, open_case};
use fasi_exchange::letters::{BUILT_IN, Desk, Language, Letter, Role, html};
use fasi_exchange::placement::household_id;
use fasi_exchange::read::io_reason;
use fasi_exchange::text::{Arg, text};
use serde::Serialize;

use super::Session;
use crate::args::{ALL, DossierArgs, Format, Reader};
use crate::exit::{Answer, Failure};
use crate::files;
use crate::inputs;
use crate::output::{Page, json};

/// The file of messages in a folder, or in a language's folder below it.
const MESSAGES: &str = "letters.ftl";

/// Most missing messages that are named; JSON has them all.
const KEYS: usize = 6;

/// A letter that was written.
#[derive(Debug, Serialize)]
struct Written {
    household: String,
    files: Vec<String>,
    pages: Option<usize>,
    #[serde(skip)]
    uncovered: String,
}

/// A letter ready to be written.
struct Ready {
    written: Written,
    contents: Vec<(PathBuf, Vec<u8>)>,
}

pub fn run(session: Session, args: &DossierArgs, language: Option<String>) -> Result<Answer, Failure> {
    let language = language.unwrap_or_else(|| session.lang.tag().to_owned());
    let language = spoken(&language, args.messages.as_deref())?;
    let case = open_case(&Files { identities: args.identities.clone(), ..args.case.files() })?;
    let named = inputs::plan(&args.plan)?;
    let plan = named.file.plan(&named.name, &case.parsed)?;
    let households = if args.household == ALL {
        case.parsed.model.household_ids().collect()
    } else {
        vec![household_id(&case.parsed, &args.household).map_err(|flaw| vec![*flaw])?]
    };
    let role = match args.role {
        Reader::Household => Role::Household,
        Reader::Coordinator => Role::Coordinator,
    };
    let desk = Desk::new(&case, &plan);
    let mut ready = Vec::new();
    for id in households {
        let household = &case.parsed.names.households[id.index()];
        let letter = desk.letter(&language, role, id);
        ready.push(set(args, &language, household, &letter)?);
    }
    let paths: Vec<PathBuf> = ready.iter().flat_map(|ready| &ready.contents).map(|(path, _)| path.clone()).collect();
    files::refuse_existing(&paths, args.force)?;
    files::folder(&args.output)?;
    let (written, contents): (Vec<Written>, Vec<_>) =
        ready.into_iter().map(|ready| (ready.written, ready.contents)).unzip();
    files::write_all(&contents.concat())?;
    if session.format == Format::Json {
        let parts = vec![
            ("letters", json::value(&written)?),
            ("language", language.tag().into()),
            ("missing", json::value(&language.missing())?),
            ("uncovered", uncovered(&written).into()),
        ];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    Ok(Answer::fine(page(session, args, &language, &written)))
}

/// The language by its tag: from the messages that are given, else one that comes with the program; a regional form
/// (`en-GB`) is read as its language where it has no messages of its own.
fn spoken(tag: &str, messages: Option<&Path>) -> Result<Language, Failure> {
    let general = tag.split('-').next().unwrap_or(tag);
    let Some(messages) = messages else {
        let known = || BUILT_IN.map(|(tag, _)| tag).join(", ");
        return Language::built_in(general).ok_or_else(|| {
            Failure::Usage("cli-dossier-no-language", vec![("language", tag.into()), ("known", known().into())])
        });
    };
    let below = [tag, general].map(|tag| messages.join(tag).join(MESSAGES));
    let file = if messages.is_dir() {
        below.into_iter().find(|file| file.is_file()).unwrap_or_else(|| messages.join(MESSAGES))
    } else {
        messages.to_owned()
    };
    let path = || ("path", Arg::from(file.display().to_string()));
    let source = fs::read_to_string(&file)
        .map_err(|error| Failure::Usage("cli-cannot-read", vec![path(), ("reason", io_reason(&error))]))?;
    Language::of_messages(tag, &source).map_err(|errors| {
        Failure::Usage("cli-dossier-bad-messages", vec![path(), ("errors", errors.join("; ").into())])
    })
}

/// Sets a letter in every form that this program was built with.
fn set(args: &DossierArgs, language: &Language, household: &str, letter: &Letter) -> Result<Ready, Failure> {
    let reader = match args.role {
        Reader::Household => "",
        Reader::Coordinator => ".coordinator",
    };
    let path =
        |ending: &str| args.output.join(format!("{}{reader}.{}.{ending}", files::name(household), language.tag()));
    #[cfg_attr(not(feature = "pdf"), allow(unused_mut))]
    let mut contents = vec![(path("html"), html(letter).into_bytes())];
    #[cfg(feature = "pdf")]
    let (pages, uncovered) = {
        let pdf = fasi_exchange::letters::pdf(letter).map_err(|error| Failure::Output(error.to_string()))?;
        contents.push((path("pdf"), pdf.bytes));
        (Some(pdf.pages), pdf.uncovered)
    };
    #[cfg(not(feature = "pdf"))]
    let (pages, uncovered) = (None, String::new());
    let files = contents.iter().map(|(path, _)| path.display().to_string()).collect();
    Ok(Ready { written: Written { household: household.to_owned(), files, pages, uncovered }, contents })
}

/// Characters that no font of the PDFs has, each once.
fn uncovered(written: &[Written]) -> String {
    files::uncovered(written.iter().map(|letter| letter.uncovered.as_str()))
}

fn page(session: Session, args: &DossierArgs, language: &Language, written: &[Written]) -> String {
    let lang = session.lang;
    let mut page = Page::new(lang);
    let forms = if cfg!(feature = "pdf") { "HTML, PDF" } else { "HTML" };
    let done = [
        ("letters", Arg::from(written.len() as i64)),
        ("folder", args.output.display().to_string().into()),
        ("files", forms.into()),
        ("language", language.tag().into()),
    ];
    page.say(&text(lang, "cli-dossier-done", &done));
    page.say(&text(lang, "cli-dossier-paper", &[]));
    let missing = language.missing();
    if !missing.is_empty() {
        let more = if missing.len() > KEYS { ", …" } else { "" };
        let keys = format!("{}{more}", missing.iter().take(KEYS).cloned().collect::<Vec<_>>().join(", "));
        let facts = [("count", Arg::from(missing.len() as i64)), ("keys", keys.into())];
        page.say(&text(lang, "cli-dossier-missing", &facts));
    }
    let uncovered = uncovered(written);
    if !uncovered.is_empty() {
        page.say(&text(lang, "cli-dossier-uncovered", &[("letters", uncovered.into())]));
    }
    let overlong = written.iter().filter(|letter| letter.pages.is_some_and(|pages| pages > 1));
    let overlong: Vec<&str> = overlong.map(|letter| letter.household.as_str()).collect();
    if !overlong.is_empty() {
        page.say(&text(lang, "cli-dossier-long", &[("households", overlong.join(", ").into())]));
    }
    page.finish()
}
