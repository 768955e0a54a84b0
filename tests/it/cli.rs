//! The `fasi` command as people and programs run it: what it says, what it writes, how it ends.

#![expect(clippy::unwrap_used, reason = "what helps a test and unwraps fails where it stands, as the test would")]

mod bench;
mod bench_tours;
mod blunders;
mod data;
mod drafts;
mod files;
mod help;
mod lead;
mod letters;
mod own;
mod pages;
mod plans;
mod scenarios;
mod sheets;
mod simulate;
mod stop;
mod studies;
mod training;
mod weeks;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A command that ended.
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// The binary, built and named by `cargo xtask test`.
fn binary() -> PathBuf {
    let Some(path) = std::env::var_os("FASI_BIN") else {
        panic!(
            "FASI_BIN does not say where the fasi binary is: run `cargo xtask test`, or build it with \
             `cargo build --release -p fasi-cli` and set FASI_BIN=target/release/fasi as an absolute path"
        );
    };
    let path = PathBuf::from(path);
    assert!(path.is_file(), "FASI_BIN names {}, which is no file", path.display());
    path
}

/// `fasi` in an Italian environment, 100 columns wide, whatever the one of the tests is.
fn fasi(arguments: &[&str]) -> Command {
    let mut command = Command::new(binary());
    for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("LANG", "it_IT.UTF-8").env("COLUMNS", "100").args(arguments);
    command
}

fn ended(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}

/// Runs `fasi` to its end.
fn run(arguments: &[&str]) -> Run {
    ended(&mut fasi(arguments))
}

/// Runs `fasi` to an end that is well, and gives what it says.
fn says(arguments: &[&str]) -> String {
    let run = run(arguments);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
}

/// Runs `fasi … --format json`, and gives what it ends with and its object.
fn json(arguments: &[&str]) -> (i32, serde_json::Value) {
    let run = run(&[arguments, &["--format", "json"]].concat());
    let value: serde_json::Value =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out));
    assert_eq!((&value["format"], &value["version"]), (&"fasi-result".into(), &1.into()));
    (run.code, value)
}

/// The five households of `tests/data`.
fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/small.json").display().to_string()
}

/// A folder that goes away with the test, and the path of a file in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// Writes a file and gives its path.
    fn with(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Writes the plan of a dataset and gives its path.
    fn plan(&self, name: &str, more: &[&str]) -> String {
        let path = self.path(name);
        says(&[&["place", &small(), "-o", &path], more].concat());
        path
    }
}
