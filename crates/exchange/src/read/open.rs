//! Opening files: which kind of book a path holds, by its ending; a folder holds csv files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::pack::MOST_PACKED;
use super::{MOST_BYTES, Source, io_reason, json, sniff};
use crate::flaw::{Code, Flaw, Place};

/// Reads the bytes at `path`: `.json`, `.xlsx` (or `.xlsm`), or a folder of `.csv`; with the name that flaws show.
pub fn open(path: &Path) -> Result<(String, Source), Vec<Flaw>> {
    opened(path, false)
}

/// The same for a book of one table, which may be a `.csv` by itself.
pub(crate) fn open_table(path: &Path) -> Result<(String, Source), Vec<Flaw>> {
    opened(path, true)
}

fn opened(path: &Path, one_table: bool) -> Result<(String, Source), Vec<Flaw>> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let place = Place { file: name.clone(), ..Place::default() };
    let unreadable =
        |place: &Place, error: io::Error| Flaw::new(Code::Unreadable, place.clone()).with("reason", io_reason(&error));
    let about = fs::metadata(path).map_err(|error| vec![unreadable(&place, error)])?;
    let bytes = |path: &Path, place: &Place, kind| match bytes(path, kind) {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(Box::new(json::too_large(place.clone()))),
        // a pipe or a device keeps whoever opens it waiting, maybe for ever
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
            Err(Box::new(Flaw::new(Code::NotAFile, place.clone())))
        }
        Err(error) => Err(Box::new(unreadable(place, error))),
    };
    if about.is_dir() {
        let (mut files, mut flaws) = (Vec::new(), Vec::new());
        for entry in fs::read_dir(path).map_err(|error| vec![unreadable(&place, error)])? {
            let entry = entry.map_err(|error| vec![unreadable(&place, error)])?.path();
            if ending(&entry) == sniff::CSV {
                let name = entry.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                match bytes(&entry, &Place { table: Some(name.clone()), ..place.clone() }, sniff::CSV) {
                    Ok(bytes) => files.push((name, bytes)),
                    Err(flaw) => flaws.push(*flaw),
                }
            }
        }
        files.sort();
        return if flaws.is_empty() { Ok((name, Source::Csv(files))) } else { Err(flaws) };
    }
    let (kind, source): (_, fn(Vec<u8>) -> Source) = match ending(path).as_str() {
        _ if !about.is_file() => return Err(vec![Flaw::new(Code::NotAFile, place)]),
        "json" => (sniff::JSON, Source::Json),
        "xlsx" | "xlsm" => (sniff::XLSX, Source::Xlsx),
        "csv" if one_table => {
            let bytes = bytes(path, &place, sniff::CSV).map_err(|flaw| vec![*flaw])?;
            return Ok((name.clone(), Source::Csv(vec![(name, bytes)])));
        }
        other => return Err(vec![Flaw::new(Code::UnknownForm, place).with("ending", other)]),
    };
    let bytes = bytes(path, &place, kind).map_err(|flaw| vec![*flaw])?;
    Ok((name, source(bytes)))
}

/// The bytes of a file, or `None` if they are too many; of one that is of another kind only as many as show it.
fn bytes(path: &Path, kind: &'static str) -> io::Result<Option<Vec<u8>>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    Read::by_ref(&mut file).take(sniff::ENOUGH as u64).read_to_end(&mut bytes)?;
    if sniff::is_no(kind, &bytes) {
        return Ok(Some(bytes));
    }
    let most = if kind == sniff::XLSX { MOST_PACKED } else { MOST_BYTES };
    if about.len() > most {
        return Ok(None);
    }
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}
