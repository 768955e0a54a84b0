//! Looking for what the build needs, changing nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The private folder that pip installs into.
pub const VENV: &str = ".venv";

/// A libclang.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clang {
    /// The folder it is in.
    pub folder: PathBuf,
    /// Whether clang's own C headers are beside it; the pip package and the bare library package come without.
    pub own_headers: bool,
}

/// The first program of these names on the path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let file = |name: &&str| format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let mut files = names.iter().map(file).flat_map(|file| folders.iter().map(move |folder| folder.join(&file)));
    files.find(|file| file.is_file())
}

/// The C++ compiler; `CXX` may name it, with arguments behind.
pub fn compiler() -> Option<PathBuf> {
    let named = std::env::var("CXX").ok().and_then(|words| on_path(&[words.split_whitespace().next()?]));
    named.or_else(|| on_path(&["c++", "g++", "clang++"]))
}

/// The folder of the compiler's own C headers.
pub fn compiler_headers() -> Option<PathBuf> {
    let said = answer(Command::new(on_path(&["cc", "gcc"])?).arg("-print-file-name=include"))?;
    Some(PathBuf::from(said.trim())).filter(|folder| folder.join("stddef.h").is_file())
}

/// cmake, on the path or in the private folder.
pub fn cmake(root: &Path) -> Option<PathBuf> {
    let private = root.join(VENV).join("bin").join("cmake");
    on_path(&["cmake"]).or_else(|| Some(private).filter(|file| runs(file)))
}

fn runs(program: &Path) -> bool {
    answer(Command::new(program).arg("--version")).is_some()
}

/// The best libclang there is: the one that `LIBCLANG_PATH` names, else one with its own headers, else any.
pub fn clang(root: &Path) -> Option<Clang> {
    if let Some(named) = std::env::var_os("LIBCLANG_PATH").map(PathBuf::from) {
        let folder = if named.is_file() { named.parent()?.to_owned() } else { named };
        if has_libclang(&folder) {
            return Some(judged(folder));
        }
    }
    let found: Vec<Clang> = folders(root).into_iter().filter(|folder| has_libclang(folder)).map(judged).collect();
    found.iter().find(|clang| clang.own_headers).or(found.first()).cloned()
}

/// Where libclang may be, likely places first.
fn folders(root: &Path) -> Vec<PathBuf> {
    let configured = on_path(&["llvm-config"]).and_then(|config| answer(Command::new(config).arg("--libdir")));
    let mut folders: Vec<PathBuf> = configured.map(|folder| PathBuf::from(folder.trim())).into_iter().collect();
    let mut versions: Vec<(u32, PathBuf)> = children(Path::new("/usr/lib"))
        .into_iter()
        .filter_map(|folder| Some((folder.file_name()?.to_str()?.strip_prefix("llvm-")?.parse().ok()?, folder)))
        .collect();
    versions.sort();
    folders.extend(versions.into_iter().rev().map(|(_, folder)| folder.join("lib")));
    let usual = ["/usr/lib64", "/usr/lib", "/usr/local/lib", "/opt/homebrew/opt/llvm/lib", "/usr/local/opt/llvm/lib"];
    folders.extend(usual.map(PathBuf::from));
    let cached = ["ldconfig", "/sbin/ldconfig"].into_iter().find_map(|name| answer(Command::new(name).arg("-p")));
    let cached = cached.unwrap_or_default();
    let libraries = cached.lines().filter_map(|line| line.split_once("=> ")).map(|(_, file)| Path::new(file.trim()));
    folders.extend(libraries.filter(|file| is_libclang(file)).filter_map(|file| Some(file.parent()?.to_owned())));
    for python in children(&root.join(VENV).join("lib")) {
        folders.push(python.join("site-packages").join("clang").join("native"));
    }
    folders
}

fn judged(folder: PathBuf) -> Clang {
    let own_headers = children(&folder.join("clang")).iter().any(|version| version.join("include/stddef.h").is_file());
    Clang { folder, own_headers }
}

fn has_libclang(folder: &Path) -> bool {
    children(folder).iter().any(|file| is_libclang(file))
}

/// `libclang.so`, `libclang.so.1`, `libclang-14.so.1`, `libclang.dylib`; not `libclang-cpp.so.14`.
fn is_libclang(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let rest = name.strip_prefix("libclang").unwrap_or_default();
    let rest = rest.trim_start_matches(|letter: char| letter == '-' || letter.is_ascii_digit());
    rest.starts_with(".so") || rest == ".dylib"
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let mut children: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    children.sort();
    children
}

/// What a command says, if it runs well.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(std::process::Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_libclang_is_told_from_its_neighbours() {
        for name in ["libclang.so", "libclang.so.1", "libclang-14.so.14.0.6", "libclang-19.so", "libclang.dylib"] {
            assert!(is_libclang(Path::new(name)), "{name}");
        }
        for name in ["libclang-cpp.so.14", "libclangBasic.a", "libclang.a", "clang", "libclang_rt.so"] {
            assert!(!is_libclang(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn headers_beside_the_library_are_seen() {
        let root = std::env::temp_dir().join(format!("xtask-find-{}", std::process::id()));
        let headers = root.join("clang/14/include");
        std::fs::create_dir_all(&headers).unwrap();
        assert!(!judged(root.clone()).own_headers);
        std::fs::write(headers.join("stddef.h"), "").unwrap();
        assert!(judged(root.clone()).own_headers);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
