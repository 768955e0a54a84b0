//! Opening files: which kind of book a path holds, by its ending; a folder holds csv files.

use std::fs;
use std::path::Path;

use super::{MOST_BYTES, Source, io_reason};
use crate::flaw::{Code, Flaw, Place};

/// Reads the bytes at `path`: `.json`, `.xlsx` (or `.xlsm`), or a folder of `.csv`; with the name that flaws show.
pub fn open(path: &Path) -> Result<(String, Source), Vec<Flaw>> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let place = Place { file: name.clone(), ..Place::default() };
    let unreadable =
        |error: std::io::Error| vec![Flaw::new(Code::Unreadable, place.clone()).with("reason", io_reason(&error))];
    let bytes = |path: &Path| {
        if fs::metadata(path).map_err(unreadable)?.len() > MOST_BYTES {
            return Err(vec![super::json::too_large(place.clone())]);
        }
        fs::read(path).map_err(unreadable)
    };
    if fs::metadata(path).map_err(unreadable)?.is_dir() {
        let mut files = Vec::new();
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?.path();
            if ending(&entry) == "csv" {
                let name = entry.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                files.push((name, bytes(&entry)?));
            }
        }
        files.sort();
        return Ok((name, Source::Csv(files)));
    }
    let source = match ending(path).as_str() {
        "json" => Source::Json(bytes(path)?),
        "xlsx" | "xlsm" => Source::Xlsx(bytes(path)?),
        other => return Err(vec![Flaw::new(Code::UnknownForm, place).with("ending", other)]),
    };
    Ok((name, source))
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}
