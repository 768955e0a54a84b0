//! A study as one page to be mailed: the answer, tables, pictures, what it was made from. No household is named.

use std::fmt::Write as _;

use super::file::{PlotView, StudyFile, TableView};
use crate::paper::html::{document, each, escaped, points};
use crate::paper::{About, Direction};
use crate::scenario::plots::{Bar, Dot, PlotError, Tone, bars, front};
use crate::text::{Arg, Lang, date, text};

const STYLE: &str = include_str!("../scenario/report.css");

/// The page.
pub fn html(lang: Lang, study: &StudyFile) -> Result<String, PlotError> {
    let title = text(lang, &format!("study-title-{}", study.name()), &[]);
    let mut body = format!("<main>\n<h1>{}</h1>\n<p>{}</p>\n", escaped(&title), escaped(&study.headline));
    if study.stopped {
        let _ = writeln!(body, "<p class=\"flaw\">{}</p>", escaped(&text(lang, "study-stopped", &[])));
    }
    if let Some(week) = study.week {
        let week = [("week", Arg::from(date(lang, week)))];
        let _ = writeln!(body, "<p>{}</p>", escaped(&text(lang, "scenario-page-week", &week)));
    }
    for plot in &study.plots {
        let (title, svg) = drawn(plot)?;
        let _ = writeln!(body, "<h2>{}</h2>\n{svg}", escaped(title));
    }
    for of in &study.tables {
        body += &table(of);
    }
    body += &points(&study.notes);
    body += &foot(lang, study);
    body += "</main>\n";
    let about = About { lang: lang.tag(), direction: Direction::LeftToRight, title };
    Ok(document(&about, STYLE, &body))
}

fn drawn(plot: &PlotView) -> Result<(&str, String), PlotError> {
    match plot {
        PlotView::Tornado { title, bars: rows } => {
            let bar = |(label, value, sure, figure): &(String, i64, bool, String)| {
                let tone = match (*sure, *value) {
                    (false, _) | (_, 0) => Tone::Same,
                    (_, value) if value > 0 => Tone::More,
                    _ => Tone::Less,
                };
                Bar { label: label.clone(), value: *value, tone, figure: figure.clone() }
            };
            let rows: Vec<Bar> = rows.iter().map(bar).collect();
            Ok((title, bars(title, &rows)?))
        }
        PlotView::Front { title, x, y, points } => {
            let dot = |point: &super::file::PointView| Dot {
                at: (point.x, point.y),
                label: point.label.clone(),
                proven: point.proven,
            };
            let dots: Vec<Dot> = points.iter().map(dot).collect();
            Ok((title, front(title, (x, y), &dots)?))
        }
    }
}

fn table(table: &TableView) -> String {
    let mut out = format!("<h2>{}</h2>\n<div class=\"scroll\"><table>\n<tr>", escaped(&table.title));
    let class = |figure: bool| if figure { " class=\"figure\"" } else { "" };
    for column in &table.columns {
        let _ = write!(out, "<th{}>{}</th>", class(column.figure), escaped(&column.name));
    }
    out += "</tr>\n";
    for row in &table.rows {
        out += "<tr>";
        for (cell, column) in row.iter().zip(&table.columns) {
            let _ = write!(out, "<td{}>{}</td>", class(column.figure), escaped(&cell.text));
        }
        out += "</tr>\n";
    }
    out + "</table></div>\n"
}

/// What the page was made from, and that people decide.
fn foot(lang: Lang, study: &StudyFile) -> String {
    let hash = |hash: &str| hash.chars().take(12).collect::<String>();
    let datasets: Vec<String> = study.inputs.datasets.iter().map(|dataset| hash(dataset)).collect();
    let args = [
        ("engine", Arg::from(study.engine.as_str())),
        ("dataset", datasets.join(", ").into()),
        ("policy", hash(&study.inputs.policy).into()),
        ("seed", study.effort.seed.to_string().into()),
    ];
    let lines = [text(lang, "study-page-made", &args), text(lang, "scenario-page-people", &[])];
    format!("<footer>\n{}</footer>\n", each(&lines, "<p>", "</p>\n"))
}

impl StudyFile {
    /// The name of the study: that of its command.
    pub fn name(&self) -> &'static str {
        use super::file::AskedFile;
        match self.asked {
            AskedFile::Margins { .. } => "margins",
            AskedFile::Reach { .. } => "reach",
            AskedFile::Front { .. } => "front",
            AskedFile::Accept { .. } => "accept",
        }
    }
}
