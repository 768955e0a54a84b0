//! The result as one page to be mailed: dates of saturation first, then who waits week by week, then every figure with its interval.

use std::fmt::Write as _;

use super::plots::trend;
use super::result::{ArmView, SimulationFile};
use crate::paper::html::{document, each, escaped, points};
use crate::paper::{About, Direction};
use crate::scenario::PlotError;
use crate::text::{Arg, Lang, text};

const STYLE: &str = include_str!("../scenario/report.css");

/// The page.
pub fn html(lang: Lang, result: &SimulationFile) -> Result<String, PlotError> {
    let title = text(lang, "simulation-page-title", &[]);
    let mut body = format!("<main>\n<h1>{}</h1>\n", escaped(&title));
    for sentence in intro(lang, result) {
        let _ = writeln!(body, "<p>{}</p>", escaped(&sentence));
    }
    let lines: Vec<String> = result.warnings.iter().map(|line| line.text.clone()).collect();
    body += &each(&lines, "<p class=\"flaw\">", "</p>\n");
    let _ = writeln!(body, "<h2>{}</h2>", escaped(&text(lang, "simulation-page-when", &[])));
    let heads = ["cli-column-scenario", "cli-column-policy", "cli-column-p50", "cli-column-p90"];
    let row =
        |arm: &ArmView| vec![arm.title.clone(), arm.policy_name.clone(), arm.p50.text.clone(), arm.p90.text.clone()];
    body += &table(lang, &heads, 4, result.arms.iter().map(row).collect());
    for arm in &result.arms {
        body += &section(lang, result, arm)?;
    }
    for flawed in &result.flawed {
        let _ = writeln!(body, "<h2>{}</h2>", escaped(&flawed.title));
        let lines: Vec<String> = flawed.flaws.iter().map(|line| line.text.clone()).collect();
        body += &each(&lines, "<p class=\"flaw\">", "</p>\n");
    }
    body += &foot(lang, result);
    body += "</main>\n";
    let about = About { lang: lang.tag(), direction: Direction::LeftToRight, title };
    Ok(document(&about, STYLE, &body))
}

/// What was played, in sentences for page and screen alike.
pub fn intro(lang: Lang, result: &SimulationFile) -> Vec<String> {
    let args = [
        ("weeks", Arg::from(i64::from(result.weeks))),
        ("replications", i64::from(result.replications).into()),
        ("limit", i64::from(result.limit).into()),
        ("confidence", i64::from(result.confidence).into()),
    ];
    let ended = match (result.stopped, result.narrow) {
        (true, _) => "simulation-stopped",
        (false, true) => "simulation-narrow",
        (false, false) => "simulation-wide",
    };
    let sentences = ["simulation-intro", "simulation-limit", ended].map(|key| text(lang, key, &args));
    let [intro, limit, ended] = sentences;
    vec![intro, result.expected.clone(), limit, ended]
}

fn section(lang: Lang, result: &SimulationFile, arm: &ArmView) -> Result<String, PlotError> {
    let args = [("title", Arg::from(arm.title.as_str())), ("policy", arm.policy_name.as_str().into())];
    let title = text(lang, "simulation-page-arm", &args);
    let mut out = format!("<h2>{}</h2>\n", escaped(&title));
    if !arm.changes.is_empty() {
        out += &points(&arm.changes);
    }
    let _ = writeln!(out, "<p>{}</p>", escaped(&arm.headline));
    let limit = text(lang, "simulation-page-limit", &[("limit", i64::from(result.limit).into())]);
    let alt = text(lang, "simulation-page-alt", &args);
    // one scale for all pictures, so that they can be compared
    let highest = result.arms.iter().flat_map(|arm| &arm.weeks).map(|week| week.high).max().unwrap_or(0);
    let _ = writeln!(out, "{}", trend(lang, &alt, (&arm.weeks, highest), (result.limit, &limit))?);
    let figures = arm.figures.iter().map(|figure| {
        let against = arm.differences.iter().find(|difference| difference.figure == figure.figure);
        let mut row = vec![figure.name.clone(), figure.text.clone()];
        row.extend(against.map(|difference| difference.text.clone()));
        row
    });
    let heads = ["cli-column-indicator", "cli-column-mean", "cli-column-difference"];
    let heads = if arm.differences.is_empty() { &heads[..2] } else { &heads[..] };
    out += &table(lang, heads, 1, figures.collect());
    Ok(out)
}

/// A table whose first columns hold words and whose others hold figures.
fn table(lang: Lang, heads: &[&str], words: usize, rows: Vec<Vec<String>>) -> String {
    let class = |at: usize| if at < words { "" } else { " class=\"figure\"" };
    let mut out = String::from("<div class=\"scroll\"><table>\n<tr>");
    for (at, head) in heads.iter().enumerate() {
        let _ = write!(out, "<th{}>{}</th>", class(at), escaped(&text(lang, head, &[])));
    }
    out += "</tr>\n";
    for row in rows {
        out += "<tr>";
        for (at, cell) in row.iter().enumerate() {
            let _ = write!(out, "<td{}>{}</td>", class(at), escaped(cell));
        }
        out += "</tr>\n";
    }
    out + "</table></div>\n"
}

/// What the page was made from, and what it is not.
fn foot(lang: Lang, result: &SimulationFile) -> String {
    let hash = |hash: &str| hash.chars().take(12).collect::<String>();
    let args = [
        ("engine", Arg::from(result.engine.as_str())),
        ("dataset", hash(&result.inputs.dataset).into()),
        ("policy", hash(&result.inputs.policy).into()),
        ("history", hash(&result.inputs.history).into()),
    ];
    let keys = ["simulation-page-share", "simulation-page-band", "simulation-page-same", "scenario-page-people"];
    let lines = keys.map(|key| text(lang, key, &[]));
    let made = text(lang, "simulation-page-made", &args);
    format!("<footer>\n{}<p>{}</p>\n</footer>\n", each(&lines, "<p>", "</p>\n"), escaped(&made))
}
