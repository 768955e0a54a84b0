//! Documents that show what `fasi` prints: their examples are run, and hold what comes out today.
//!
//! A block fenced as `console` holds commands, each on a line that starts with `$ `, and below each its output. The
//! commands run in a scratch folder with a copy of `data/demo`, in Italian; the pictures are the text of two of them. Where
//! a plan hangs on how long is searched, the limit is one of tries, so that they print the same everywhere.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;

/// The documents with examples.
pub const DOCUMENTS: [&str; 2] = ["README.md", "docs/WALKTHROUGH.md"];

/// The pictures, and the commands whose output they show.
pub const PICTURES: [(&str, &str); 2] = [
    (
        "docs/proposte.svg",
        "fasi place data/demo/dataset.json --decisions data/demo/decisions.json --policy data/demo/policy.json | head -n 24",
    ),
    (
        "docs/settimana.svg",
        "fasi route data/demo/dataset.json --nodes 300000 2>/dev/null | sed -n '/^mercoledì/,/^giovedì/p' | sed '$d'",
    ),
];

const FENCE: &str = "```";

/// A document with the output of every example as it is today.
pub fn fresh(house: &House, document: &str) -> Result<Vec<u8>, String> {
    let path = house.path(document);
    let text = fs::read_to_string(&path).map_err(|error| format!("{document}: {error}"))?;
    let folder = scratch(house, document)?;
    let mut fresh = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(fresh, "{line}");
        if line.trim() != "```console" {
            continue;
        }
        for command in lines.by_ref().take_while(|line| line.trim() != FENCE).filter_map(|line| line.strip_prefix("$ "))
        {
            let _ = writeln!(fresh, "$ {command}");
            fresh.push_str(&run(house, &folder, command)?);
        }
        let _ = writeln!(fresh, "{FENCE}");
    }
    Ok(fresh.into_bytes())
}

/// A picture as it is today.
pub fn picture(house: &House, name: &str, command: &str) -> Result<Vec<u8>, String> {
    let folder = scratch(house, name)?;
    Ok(svg(&run(house, &folder, command)?).into_bytes())
}

/// An empty folder with the demo's data, for the commands of one document.
fn scratch(house: &House, document: &str) -> Result<PathBuf, String> {
    let name = document.replace(['/', '.'], "-");
    let folder = house.target().join("documents").join(name);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    let data = folder.join("data/demo");
    fs::create_dir_all(&data).map_err(failed)?;
    // What the generator writes today, which may be newer than what is committed.
    for entry in fs::read_dir(house.target().join("gen/data/demo")).map_err(failed)?.flatten() {
        fs::copy(entry.path(), data.join(entry.file_name())).map_err(failed)?;
    }
    Ok(folder)
}

/// What a command prints, errors too; its exit code, where it is not 0.
fn run(house: &House, folder: &Path, command: &str) -> Result<String, String> {
    let fasi = house.fasi();
    let bin = fasi.parent().ok_or("the built fasi has no folder")?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(bin.to_owned()).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(paths).map_err(|error| error.to_string())?;
    let mut shell = house.command("sh");
    shell.arg("-c").arg(format!("exec 2>&1; {command}")).current_dir(folder).env("PATH", path);
    shell.env("LC_ALL", "it_IT.UTF-8").env("COLUMNS", "100").env("NO_COLOR", "1");
    let output = shell.output().map_err(|error| format!("sh: {error}"))?;
    let text = String::from_utf8(output.stdout).map_err(|error| format!("{command}: {error}"))?;
    let mut shown: String = text.lines().fold(String::new(), |shown, line| shown + line.trim_end() + "\n");
    match output.status.code() {
        Some(0) => {}
        Some(code) => {
            let _ = writeln!(shown, "[{code}]");
        }
        None => return Err(format!("{command}: {}", output.status)),
    }
    Ok(shown)
}

/// Text as a picture of a terminal.
fn svg(text: &str) -> String {
    const LINE: usize = 18;
    let lines: Vec<&str> = text.lines().collect();
    let columns = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let (width, height) = (columns * 8 + 40, lines.len() * LINE + 40);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-label=\"fasi\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#17324d\"/>\n\
         <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"13\" fill=\"#f2f7fc\" \
         xml:space=\"preserve\">\n"
    );
    for (row, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        let escaped = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let length = line.chars().count() * 8;
        let y = 32 + row * LINE;
        let _ = writeln!(
            svg,
            "<text x=\"20\" y=\"{y}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{escaped}</text>"
        );
    }
    svg + "</g>\n</svg>\n"
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, FENCE, svg};

    #[test]
    fn a_picture_shows_every_line_and_escapes_what_xml_would_read() {
        let picture = svg("uno\n\n<due> & tre\n");
        assert!(picture.contains(">uno</text>") && picture.contains("&lt;due&gt; &amp; tre</text>"));
        assert_eq!(picture.matches("<text").count(), 2);
    }

    #[test]
    fn every_block_that_shows_a_command_and_its_output_is_run() {
        for document in DOCUMENTS {
            let text =
                std::fs::read_to_string(format!("{}/../{document}", env!("CARGO_MANIFEST_DIR"))).expect(document);
            let mut fence = None;
            for line in text.lines() {
                match (line.trim().strip_prefix(FENCE), fence) {
                    (Some(kind), None) => fence = Some(kind),
                    (Some(_), Some(_)) => fence = None,
                    (None, Some(kind)) => assert!(kind == "console" || !line.starts_with("$ "), "{document}: {line}"),
                    (None, None) => {}
                }
            }
        }
    }
}
