//! The result as one page to be mailed: pictures, figures beside the base's, groups. No household is named, as the page goes to people
//! who decide for many and not about one.

use std::fmt::Write as _;

use super::beside::amount;
use super::plots::{Bar, PlotError, Tone, bars};
use super::result::{BesideFigure, BesideView, ResultFile, ScenarioView};
use crate::paper::html::{document, each, escaped, points};
use crate::paper::{About, Direction};
use crate::text::{Arg, Lang, date, text};

const STYLE: &str = include_str!("report.css");

/// The page.
pub fn html(lang: Lang, result: &ResultFile) -> Result<String, PlotError> {
    let title = text(lang, "scenario-page-title", &[]);
    let mut body = format!("<main>\n<h1>{}</h1>\n", escaped(&title));
    let count = [("count", Arg::from(result.scenarios.len() as i64))];
    let _ = writeln!(body, "<p>{}</p>", escaped(&text(lang, "scenario-page-intro", &count)));
    if let Some(week) = result.week {
        let week = [("week", date(lang, week).into())];
        let _ = writeln!(body, "<p>{}</p>", escaped(&text(lang, "scenario-page-week", &week)));
    }
    for base in &result.base {
        if let Some(first) = base.indicators.first() {
            body += &pictures(lang, result, &base.room, &first.indicator, first.value)?;
        }
    }
    for scenario in &result.scenarios {
        body += &section(lang, scenario);
    }
    body += &foot(lang, result);
    body += "</main>\n";
    let about = About { lang: lang.tag(), direction: Direction::LeftToRight, title };
    Ok(document(&about, STYLE, &body))
}

/// Bars of the room's first figure against the base, and a tornado of its differences.
fn pictures(lang: Lang, result: &ResultFile, room: &str, indicator: &str, base: i64) -> Result<String, PlotError> {
    let figure = |scenario: &ScenarioView| {
        let beside = scenario.rooms.iter().find(|beside| beside.room == room)?;
        beside.differences.iter().find(|figure| figure.indicator == indicator).cloned()
    };
    let found: Vec<(String, BesideFigure)> =
        result.scenarios.iter().filter_map(|of| Some((of.title.clone(), figure(of)?))).collect();
    let Some((_, first)) = found.first() else { return Ok(String::new()) };
    let name = first.name.clone();
    let tone = |figure: &BesideFigure| match figure.verdict.as_str() {
        "same" => Tone::Same,
        _ if figure.with > figure.base => Tone::More,
        _ => Tone::Less,
    };
    let bar = |label: &str, value: i64, tone: Tone| {
        let figure = amount(lang, indicator, value);
        Bar { label: label.to_owned(), value, tone, figure }
    };
    let now = bar(&text(lang, "scenario-page-base", &[]), base, Tone::Base);
    let with = found.iter().map(|(title, figure)| bar(title, figure.with, tone(figure)));
    let all: Vec<Bar> = std::iter::once(now).chain(with).collect();
    let mut by_size: Vec<&(String, BesideFigure)> = found.iter().collect();
    by_size.sort_by_key(|(_, figure)| std::cmp::Reverse((figure.with - figure.base).abs()));
    let tornado = by_size.iter().map(|(title, figure)| {
        let value = if figure.verdict == "same" { 0 } else { figure.with - figure.base };
        Bar { label: title.clone(), value, tone: tone(figure), figure: figure.text.clone() }
    });
    let tornado: Vec<Bar> = tornado.collect();
    let room = text(lang, &format!("room-name-{room}"), &[]);
    let args = [("name", Arg::from(name)), ("room", room.into())];
    let [bars_title, tornado_title] = ["scenario-page-bars", "scenario-page-tornado"].map(|key| text(lang, key, &args));
    let mut out = String::new();
    for (title, rows) in [(bars_title, all), (tornado_title, tornado)] {
        let _ = writeln!(out, "<h3>{}</h3>\n{}", escaped(&title), bars(&title, &rows)?);
    }
    Ok(out)
}

fn section(lang: Lang, scenario: &ScenarioView) -> String {
    let mut out = format!("<h2>{}</h2>\n", escaped(&scenario.title));
    if let Some(why) = &scenario.why {
        let _ = writeln!(out, "<p>{}</p>", escaped(why));
    }
    out += &points(&scenario.changes);
    let flaws: Vec<String> = scenario.flaws.iter().map(|flaw| flaw.text.clone()).collect();
    out += &each(&flaws, "<p class=\"flaw\">", "</p>\n");
    if scenario.state == "stopped" {
        let _ = writeln!(out, "<p>{}</p>", escaped(&text(lang, "scenario-stopped", &[])));
    }
    for beside in &scenario.rooms {
        out += &room(lang, beside);
    }
    out
}

fn room(lang: Lang, beside: &BesideView) -> String {
    let name = text(lang, &format!("room-name-{}", beside.room), &[]);
    let mut out = format!("<h3>{}</h3>\n<p>{}</p>\n", escaped(&name), escaped(&beside.headline));
    if !beside.clash.is_empty() {
        out += &points(&beside.clash);
    }
    let figures = beside.differences.iter().map(|figure| {
        let [base, with] = [figure.base, figure.with].map(|value| amount(lang, &figure.indicator, value));
        [figure.name.clone(), base, with, difference(lang, figure)]
    });
    let heads = ["cli-column-indicator", "cli-column-base", "cli-column-with", "cli-column-difference"];
    out += &table(lang, &heads, figures.collect());
    let groups = beside
        .groups
        .iter()
        .map(|group| [group.name.clone(), group.of.to_string(), group.gain.to_string(), group.lose.to_string()]);
    let heads = ["cli-column-group", "cli-column-how-many", "cli-column-gain", "cli-column-lose"];
    out += &table(lang, &heads, groups.collect());
    out
}

/// A difference beside the two figures that it is of.
fn difference(lang: Lang, figure: &BesideFigure) -> String {
    let key = match (figure.verdict.as_str(), figure.open) {
        ("same", _) => return figure.text.clone(),
        ("apart", Some(0)) => "difference-by-proven",
        ("apart", _) => "difference-by-apart",
        _ => "difference-by-unknown",
    };
    let shown = |value: i64| amount(lang, &figure.indicator, value);
    let by = figure.with - figure.base;
    let by = format!("{}{}", if by > 0 { "+" } else { "" }, shown(by));
    let open = figure.open.map(shown).unwrap_or_default();
    text(lang, key, &[("by", by.into()), ("open", open.into())])
}

/// A table whose first column holds words and whose others hold figures.
fn table(lang: Lang, heads: &[&str; 4], rows: Vec<[String; 4]>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let class = |at: usize| if at == 0 { "" } else { " class=\"figure\"" };
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

/// What the page was made from, and that people decide.
fn foot(lang: Lang, result: &ResultFile) -> String {
    let hash = |hash: &str| hash.chars().take(12).collect::<String>();
    let inputs = &result.inputs;
    let args = [
        ("engine", Arg::from(result.engine.as_str())),
        ("dataset", hash(&inputs.dataset).into()),
        ("policy", hash(&inputs.policy).into()),
        ("scenarios", hash(&inputs.scenarios).into()),
        ("seed", result.effort.seed.to_string().into()),
    ];
    let lines = ["scenario-page-open", "scenario-page-groups", "scenario-page-people"].map(|key| text(lang, key, &[]));
    let made = text(lang, "scenario-page-made", &args);
    format!("<footer>\n{}<p>{}</p>\n</footer>\n", each(&lines, "<p>", "</p>\n"), escaped(&made))
}
