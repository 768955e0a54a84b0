//! Which crate may use which, and the lints that all share.

use std::collections::BTreeMap;

use super::none;
use super::paths;
use super::tokens::{trees, without_tests};
use super::tree::{Source, sources};

/// What a crate may use of this workspace, and (`tests`) what only its own tests may.
const ORDER: [(&str, &[&str], &[&str]); 9] = [
    ("fasi-highs-callback", &[], &[]),
    ("fasi-engine", &["fasi-highs-callback"], &[]),
    ("fasi-exchange", &["fasi-engine"], &[]),
    ("fasi-generate", &["fasi-engine", "fasi-exchange"], &[]),
    ("fasi-server", &["fasi-engine", "fasi-exchange"], &["fasi-generate"]),
    ("fasi-cli", &["fasi-engine", "fasi-exchange", "fasi-generate", "fasi-server"], &[]),
    ("fasi-tests", &["fasi-engine", "fasi-exchange", "fasi-generate", "fasi-server"], &[]),
    ("fasi-benches", &["fasi-engine", "fasi-exchange", "fasi-generate"], &[]),
    ("xtask", &[], &[]),
];

/// The engine's dependencies from outside, and why; another one needs its reason here.
const ENGINE: [(&str, &str); 4] = [
    ("highs", "the MIP solver"),
    ("rayon", "candidates are made in parallel"),
    ("thiserror", "the error type"),
    ("proptest", "tests"),
];

/// A member's `Cargo.toml`, as far as it is looked at here.
#[derive(Debug, Default)]
struct Manifest {
    name: String,
    /// Dependencies by section.
    uses: BTreeMap<String, Vec<String>>,
    shares_lints: bool,
}

fn manifest(text: &str) -> Manifest {
    let mut manifest = Manifest::default();
    let mut section = "";
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_matches(['[', ']']);
            // `[dependencies.name]` is a line of `[dependencies]`
            if let Some((kind, name)) = section.split_once('.').filter(|(kind, _)| kind.ends_with("dependencies")) {
                manifest.uses.entry(kind.to_owned()).or_default().push(name.to_owned());
            }
        } else if let Some((key, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let key = key.trim().split('.').next().unwrap_or_default();
            match section {
                "package" if key == "name" => value.trim().trim_matches('"').clone_into(&mut manifest.name),
                "lints" if key == "workspace" => manifest.shares_lints = value.trim() == "true",
                _ if section.ends_with("dependencies") => {
                    manifest.uses.entry(section.to_owned()).or_default().push(key.to_owned());
                }
                _ => {}
            }
        }
    }
    manifest
}

fn complaints(manifests: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let ours: Vec<&str> = ORDER.iter().map(|(name, _, _)| *name).collect();
    for Source { path, text } in manifests {
        let Manifest { name, uses, shares_lints } = manifest(text);
        let Some((_, may, in_tests)) = ORDER.iter().find(|(known, _, _)| *known == name) else {
            complaints.push(format!("{path}: `{name}` has no line in tests/it/tidy/crates.rs"));
            continue;
        };
        for (section, used) in uses.iter().flat_map(|(section, names)| names.iter().map(move |name| (section, name))) {
            let allowed =
                may.contains(&used.as_str()) || (section == "dev-dependencies" && in_tests.contains(&used.as_str()));
            if ours.contains(&used.as_str()) && !allowed {
                complaints.push(format!("{path}: {name} must not use {used}"));
            }
            let foreign = name == "fasi-engine" && !ours.contains(&used.as_str());
            if foreign && !ENGINE.iter().any(|(known, _)| known == used) {
                complaints.push(format!("{path}: {used}: a dependency of the engine needs its reason"));
            }
        }
        if !shares_lints && name != "fasi-highs-callback" {
            complaints.push(format!("{path}: does not share the lints of the workspace"));
        }
    }
    complaints
}

/// Complaints about what the command line takes from the service: the door `serve` with its options, nothing else.
fn doors(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for path in paths::of(&without_tests(trees(&source.path, &source.text))) {
            if path.segments[0] == "fasi_server" && !["serve", "Options", "ServeError"].contains(&&*path.segments[1]) {
                let line = path.line;
                complaints.push(format!(
                    "{}:{line}: {}: only `fasi_server::serve`",
                    source.path,
                    path.segments.join("::")
                ));
            }
        }
    }
    complaints
}

#[test]
fn crates_use_one_another_one_way() {
    let members: Vec<Source> =
        sources("", &["Cargo.toml"]).into_iter().filter(|file| file.path != "Cargo.toml").collect();
    none(&complaints(&members));
    assert_eq!(members.len(), ORDER.len(), "a line of ORDER is about no member");
}

#[test]
fn the_command_line_knows_one_door_of_the_service() {
    none(&doors(&sources("crates/cli/src", &[".rs"])));
}

#[test]
fn a_wrong_dependency_is_seen() {
    let of = |text: &str| complaints(&[Source { path: "Cargo.toml".to_owned(), text: text.to_owned() }]);
    let engine = "[package]\nname = \"fasi-engine\"\n[lints]\nworkspace = true\n";
    none(&of(&format!("{engine}[dependencies]\nhighs.workspace = true\n# serde = 1\n")));
    for wrong in [
        format!("{engine}[dependencies]\nfasi-exchange.workspace = true\n"),
        format!("{engine}[dev-dependencies]\nfasi-exchange = {{ path = \"../exchange\" }}\n"),
        format!("{engine}[dependencies.serde]\nversion = \"1\"\n"),
        engine.replace("true", "false"),
        engine.replace("fasi-engine", "newcomer"),
    ] {
        assert_eq!(of(&wrong).len(), 1, "{wrong}");
    }
    let invented = Source { path: "main.rs".to_owned(), text: "use fasi_server::{serve, jobs::Queue};".to_owned() };
    assert_eq!(doors(&[invented]).len(), 1);
}
