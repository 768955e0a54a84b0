//! What the build of HiGHS needs: a C++ compiler, make, cmake, libclang. Found, else installed, else said.
//!
//! The ways, in order: what is there; apt, as root or where sudo asks for no password; pip, into the private folder
//! `.venv`; the commands to type. Nothing is ever asked.

mod find;
mod install;

use std::ffi::OsString;
use std::path::Path;

use find::Clang;

/// A thing that the build needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The C++ compiler.
    Compiler,
    /// What carries out HiGHS's own build.
    Make,
    /// What writes down HiGHS's own build.
    Cmake,
    /// The library that reads HiGHS's C header, for `bindgen`.
    Libclang,
}

impl Tool {
    /// All, in the order in which they are looked for.
    const ALL: [Self; 4] = [Self::Compiler, Self::Make, Self::Cmake, Self::Libclang];

    fn name(self) -> &'static str {
        match self {
            Self::Compiler => "a C++ compiler",
            Self::Make => "make",
            Self::Cmake => "cmake",
            Self::Libclang => "libclang",
        }
    }

    /// The package of Debian and its like.
    fn apt(self) -> &'static str {
        match self {
            Self::Compiler => "g++",
            Self::Make => "make",
            Self::Cmake => "cmake",
            Self::Libclang => "libclang-dev",
        }
    }

    /// The package of Python's index, where it has one.
    fn pip(self) -> Option<&'static str> {
        match self {
            Self::Compiler | Self::Make => None,
            Self::Cmake => Some("cmake"),
            Self::Libclang => Some("libclang"),
        }
    }

    fn is_there(self, root: &Path) -> bool {
        match self {
            Self::Compiler => find::compiler().is_some(),
            Self::Make => find::on_path(&["make", "gmake"]).is_some(),
            Self::Cmake => find::cmake(root).is_some(),
            Self::Libclang => find::clang(root).is_some(),
        }
    }
}

/// Sees to it that everything is there; the variables that cargo has to be called with.
pub fn ready(root: &Path) -> Result<Vec<(&'static str, OsString)>, String> {
    let missing = |root: &Path| -> Vec<Tool> { Tool::ALL.into_iter().filter(|tool| !tool.is_there(root)).collect() };
    let mut lacking = missing(root);
    for way in [install::by_apt, install::by_pip] {
        if lacking.is_empty() {
            break;
        }
        let names: Vec<&str> = lacking.iter().map(|tool| tool.name()).collect();
        eprintln!("xtask: the build needs {}, not found here", names.join(", "));
        if let Err(why) = way(root, &lacking) {
            eprintln!("xtask: {why}");
        }
        lacking = missing(root);
    }
    if lacking.is_empty() { Ok(variables(root)) } else { Err(install::to_type(&lacking)) }
}

fn variables(root: &Path) -> Vec<(&'static str, OsString)> {
    let mut variables = Vec::new();
    if let Some(folder) = find::cmake(root).as_deref().and_then(Path::parent).filter(|folder| folder.starts_with(root))
    {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(folders) {
            variables.push(("PATH", path));
        }
    }
    if let Some(Clang { folder, own_headers }) = find::clang(root) {
        variables.push(("LIBCLANG_PATH", folder.into()));
        // Without its own `stddef.h` and the like it takes the compiler's, which it reads as well.
        let extra = std::env::var_os("BINDGEN_EXTRA_CLANG_ARGS");
        if let (false, None, Some(headers)) = (own_headers, extra, find::compiler_headers()) {
            let mut arguments = OsString::from("-isystem ");
            arguments.push(headers);
            variables.push(("BINDGEN_EXTRA_CLANG_ARGS", arguments));
        }
    }
    variables
}
