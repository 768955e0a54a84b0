//! Writing files: whole or not at all, and never over a file that people may have filled in.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::exit::Failure;
use crate::inputs::STANDARD;

/// Writes a file by way of another one beside it, so that it is there whole or as it was before.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::Write(path.to_owned(), error);
    // A link is followed; what is no file (a device, a pipe) is written into, never replaced.
    let followed = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let path = followed.as_path();
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return fs::write(path, bytes).map_err(failed);
    }
    let beside = beside(path).map_err(failed)?;
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}

/// Finds out, before any work, whether a file could be written: an empty one beside it comes and goes.
pub fn try_out(path: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::Write(path.to_owned(), error);
    if path.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    let beside = beside(path).map_err(failed)?;
    fs::write(&beside, []).and_then(|()| fs::remove_file(&beside)).map_err(failed)
}

/// Writes files that belong together: all are written beside their places before the first takes its own.
pub fn write_all(contents: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let mut ready: Vec<(PathBuf, &Path)> = Vec::new();
    let mut written = || {
        for (path, bytes) in contents {
            let failed = |error: io::Error| Failure::Write(path.clone(), error);
            ready.push((beside(path).map_err(failed)?, path));
            fs::write(&ready[ready.len() - 1].0, bytes).map_err(failed)?;
        }
        ready.iter().try_for_each(|(beside, path)| {
            fs::rename(beside, path).map_err(|error| Failure::Write((*path).to_owned(), error))
        })
    };
    let written = written();
    if written.is_err() {
        for (beside, _) in &ready {
            let _ = fs::remove_file(beside);
        }
    }
    written
}

/// The file beside another one that is written first.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let mut name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_owned();
    name.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(name))
}

/// A code as a file's name: what is neither letter, digit nor `-` is written as its number.
pub fn name(code: &str) -> String {
    let mut name = String::new();
    for letter in code.chars() {
        if letter.is_alphanumeric() || letter == '-' {
            name.push(letter);
        } else {
            let _ = write!(name, "_{:x}_", u32::from(letter));
        }
    }
    name
}

/// Characters that no font of the PDFs has, each once.
pub fn uncovered<'a>(of: impl Iterator<Item = &'a str>) -> String {
    let mut letters: Vec<char> = of.flat_map(str::chars).collect();
    letters.sort_unstable();
    letters.dedup();
    letters.into_iter().collect()
}

/// Refuses, before any work, a place where the plan to come cannot be written: a file that is read, a table, a file that is
/// there already, a folder that is not there.
pub fn refuse_for_plan(output: Option<&Path>, read: &[Option<&Path>], force: bool) -> Result<(), Failure> {
    refuse_inputs(output, read)?;
    let Some(output) = output.filter(|output| output.as_os_str() != STANDARD) else { return Ok(()) };
    refuse_tables(output)?;
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(Failure::Usage("cli-no-folder", vec![("path", folder.display().to_string().into())]));
    }
    refuse_existing(std::slice::from_ref(&output.to_owned()), force)
}

/// Names that promise a table, which a plan is not.
const TABLES: [&str; 6] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv"];

/// Refuses to write a plan, which is JSON, under the name of a table.
fn refuse_tables(output: &Path) -> Result<(), Failure> {
    let ending = output.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if TABLES.contains(&ending.as_str()) {
        return Err(Failure::Usage("cli-plan-is-json", vec![("path", output.display().to_string().into())]));
    }
    Ok(())
}

/// Refuses files that are there already, unless they may be replaced; a device or a pipe is there to be written to.
pub fn refuse_existing(paths: &[PathBuf], force: bool) -> Result<(), Failure> {
    match paths.iter().find(|path| !force && (path.is_file() || path.is_dir())) {
        Some(path) => Err(Failure::Usage("cli-exists", vec![("path", path.display().to_string().into())])),
        None => Ok(()),
    }
}

/// Refuses to write over a file that the command reads.
pub fn refuse_inputs(output: Option<&Path>, inputs: &[Option<&Path>]) -> Result<(), Failure> {
    let real = |path: &Path| fs::canonicalize(path).ok();
    match output
        .filter(|output| real(output).is_some() && inputs.iter().flatten().any(|path| real(path) == real(output)))
    {
        Some(path) => Err(Failure::Usage("cli-is-input", vec![("path", path.display().to_string().into())])),
        None => Ok(()),
    }
}

/// Makes a folder, with those above it.
pub fn folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| Failure::Write(path.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_leads_out_of_the_folder_and_no_two_share_a_file() {
        assert_eq!(name("N012"), "N012");
        assert_eq!(name("../N1"), "_2e__2e__2f_N1");
        assert_ne!(name("N/1"), name("N_1"));
    }

    #[test]
    fn files_that_belong_together_are_all_there_or_none() {
        let folder = std::env::temp_dir().join(format!("fasi-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let of = |name: &str| (folder.join(name), name.as_bytes().to_vec());
        // the second has no folder
        assert!(write_all(&[of("a"), of("none/b")]).is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        write_all(&[of("a"), of("c")]).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }
}
