//! The checkout: where it is, and how cargo and `fasi` are called in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::prerequisites;

/// The checkout, with what its build needs.
pub struct House {
    root: PathBuf,
    env: Vec<(&'static str, OsString)>,
}

impl House {
    /// Finds the checkout, and finds or installs what the build needs.
    pub fn open() -> Result<Self, String> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map_or(env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().ok_or("xtask has no folder above it")?.to_owned();
        let env = prerequisites::ready(&root)?;
        Ok(Self { root, env })
    }

    /// A file of the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder that cargo builds into.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |target| self.root.join(target))
    }

    /// The built `fasi`.
    pub fn fasi(&self) -> PathBuf {
        self.target().join("release").join(format!("fasi{}", std::env::consts::EXE_SUFFIX))
    }

    /// A command that runs in the checkout with what the build needs.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir(&self.root).stdin(Stdio::null());
        for (name, value) in &self.env {
            command.env(name, value);
        }
        command
    }

    /// A cargo command; `words` are separated by spaces.
    pub fn cargo(&self, words: &str) -> Command {
        let mut command = self.command(std::env::var_os("CARGO").map_or("cargo".into(), PathBuf::from));
        command.args(words.split_whitespace());
        command
    }

    /// Builds `fasi`, and says beforehand what takes so long where HiGHS is not built yet.
    ///
    /// Every cargo call selects the whole workspace: with a part of it cargo may join other features, and would build
    /// HiGHS a second time for them.
    pub fn build(&self) -> Result<(), String> {
        let built = std::fs::read_dir(self.target().join("release/build")).into_iter().flatten().flatten();
        let highs = built
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("highs-sys-"))
            .any(|entry| entry.path().join("out/lib").is_dir() || entry.path().join("out/lib64").is_dir());
        if !highs {
            eprintln!(
                "xtask: building the solver HiGHS (C++) once: about five minutes on two cores, no output meanwhile"
            );
        }
        succeed(&mut self.cargo("build --release --workspace --bin fasi"))
    }
}

/// Runs a command to its end; an error that names it where it fails.
pub fn succeed(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("failed ({status}): {}", shown(command))) }
}

/// Runs a command to its end and takes what it writes to standard output.
pub fn output(command: &mut Command) -> Result<Vec<u8>, String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("{}: {error}", shown(command)))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("failed ({}): {}", output.status, shown(command)))
    }
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}
