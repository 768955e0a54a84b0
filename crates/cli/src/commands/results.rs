//! A planner's result: where it may be written is asked before any work, then it goes to files, to standard output, or is shown.

use std::path::{Path, PathBuf};

use fasi_exchange::text::{Lang, text};
use serde::Serialize;

use super::{Session, written};
use crate::args::{Format, ResultArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::STANDARD;
use crate::output::json;

/// A result in all its forms.
pub trait Outcome: Serialize {
    /// What it is called in an answer as JSON.
    const NAME: &'static str;
    /// What is said where it was written nowhere.
    const NOT_WRITTEN: &'static str;
    /// The file that can be made again.
    fn file(&self) -> String;
    /// The page to be mailed.
    fn html(&self, lang: Lang) -> Result<String, Failure>;
    /// The workbook.
    fn workbook(&self, lang: Lang) -> Result<Vec<u8>, Failure>;
    /// The tables as csv files: name, bytes.
    fn csv(&self, lang: Lang) -> Vec<(String, Vec<u8>)>;
    /// What a terminal shows.
    fn shown(&self, lang: Lang) -> String;
}

/// A failure to make some form of it.
pub fn failed(error: &dyn std::error::Error) -> Failure {
    Failure::Output(error.to_string())
}

/// Refuses, before any work, places where what is to come cannot be written.
pub fn refuse(to: &ResultArgs, read: &[Option<&Path>]) -> Result<(), Failure> {
    files::refuse_for_plan(to.output.as_deref(), read, to.force)?;
    for path in [&to.html, &to.xlsx, &to.csv].into_iter().flatten() {
        files::refuse_inputs(Some(path.as_path()), read)?;
        files::refuse_existing(std::slice::from_ref(path), to.force)?;
    }
    Ok(())
}

/// Writes what is asked for, all of it or nothing; what is shown then.
pub fn answered<O: Outcome>(session: Session, to: &ResultArgs, found: &O, exit: Exit) -> Result<Answer, Failure> {
    let lang = session.lang;
    let mut contents: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let standard = |path: &PathBuf| path.as_os_str() == STANDARD;
    if let Some(path) = to.output.as_ref().filter(|path| !standard(path)) {
        contents.push((path.clone(), found.file().into_bytes()));
    }
    if let Some(path) = &to.html {
        contents.push((path.clone(), found.html(lang)?.into_bytes()));
    }
    if let Some(path) = &to.xlsx {
        contents.push((path.clone(), found.workbook(lang)?));
    }
    if let Some(folder) = &to.csv {
        files::folder(folder)?;
        contents.extend(found.csv(lang).into_iter().map(|(name, bytes)| (folder.join(name), bytes)));
    }
    files::write_all(&contents)?;
    if to.output.as_ref().is_some_and(standard) {
        return Ok(Answer { text: found.file(), exit });
    }
    if session.format == Format::Json {
        let text = json::answer(lang, session.command, vec![(O::NAME, json::value(found)?)]);
        return Ok(Answer { text, exit });
    }
    let said = if contents.is_empty() {
        format!("\n{}\n", text(lang, O::NOT_WRITTEN, &[]))
    } else {
        contents.iter().fold(String::from("\n"), |said, (path, _)| said + &written(lang, path))
    };
    Ok(Answer { text: found.shown(lang) + &said, exit })
}
