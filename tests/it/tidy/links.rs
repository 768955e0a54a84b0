//! Links between our documents lead somewhere.

use super::none;
use super::tree::{Source, root, sources};

/// The targets of a document's links, with their lines; code is no link.
fn targets(text: &str) -> Vec<(usize, String)> {
    let mut targets = Vec::new();
    let mut fenced = false;
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        // even parts of a line stand outside `code`
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("code");
        for part in prose.split("](").skip(1) {
            if let Some((target, _)) = part.split_once(')') {
                targets.push((number, target.trim().to_owned()));
            }
        }
    }
    targets
}

/// The anchor that a heading gets.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = kept.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

fn complaints(documents: &[Source], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut complaints = Vec::new();
    for document in documents {
        for (line, target) in targets(&document.text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((&target, ""));
            let path = if file.is_empty() { document.path.clone() } else { joined(&document.path, file) };
            let other = documents.iter().find(|other| other.path == path);
            if other.is_none() && !exists(&path) {
                complaints.push(format!("{}:{line}: no {path}", document.path));
            } else if let Some(other) = other.filter(|_| !heading.is_empty()) {
                let mut headings = other.text.lines().filter(|line| line.starts_with('#'));
                if !headings.any(|line| anchor(line) == heading) {
                    complaints.push(format!("{}:{line}: no heading `{heading}` in {path}", document.path));
                }
            }
        }
    }
    complaints
}

/// A link's path from the checkout's root.
fn joined(document: &str, link: &str) -> String {
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    none(&complaints(&sources("", &[".md"]), &|path| root().join(path).exists()));
}

#[test]
fn a_link_that_leads_nowhere_is_seen() {
    let document = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let of = |text: &str| {
        complaints(&[document("docs/A.md", text), document("B.md", "# The *house*")], &|path| path == "LICENCE")
    };
    none(&of(
        "[a](../B.md) [b](../LICENCE) [c](https://example.org) [d](../B.md#the-house) `[e](f)`\n```\n[g](h)\n```",
    ));
    for text in ["[a](B.md)", "[a](../B.md#the-barn)", "[a](#nothing)", "ok `code` [a](C.md)"] {
        assert_eq!(of(text).len(), 1, "{text}");
    }
}
