//! A paper as one HTML file, a page of A4 for each of its pages when it is printed.

use std::fmt::Write as _;

use super::parts::{Kind, Page, Paper, Part, StopLine, Table};
use super::picture::{Picture, Tone};
use crate::paper::html::{document, each, escaped, points, rows};
use crate::paper::{About, Direction};

const STYLE: &str = include_str!("sheets.css");

/// Units of a picture: the width of all quarters, that of labels, a row, a bar in it, what stands above.
const ACROSS: usize = 850;
const LABELS: usize = 150;
const ROW: usize = 26;
const BAR: usize = 16;
const ABOVE: usize = 30;

impl Paper {
    /// What its file says of itself.
    pub(super) fn about(&self) -> About<'_> {
        About { lang: &self.lang, direction: Direction::LeftToRight, title: self.title.clone() }
    }
}

/// The file.
pub fn html(paper: &Paper) -> String {
    let pages: String = paper.pages.iter().map(page).collect();
    document(&paper.about(), STYLE, &pages)
}

fn page(page: &Page) -> String {
    let class = match page.kind {
        Kind::Day => "day",
        Kind::Week => "week",
    };
    let [start, end, title, foot] = [&page.head.0, &page.head.1, &page.title, &page.foot].map(|text| escaped(text));
    let parts: String = page.parts.iter().map(part).collect();
    let mark = page.mark.as_ref().map(|mark| format!("<p class=\"mark\">{}</p>\n", escaped(mark)));
    let mark = mark.unwrap_or_default();
    format!(
        "<main class=\"{class}\">\n{mark}<p class=\"head\"><span>{start}</span> <span>{end}</span></p>\n<h1>{title}</h1>\n\
         {parts}<footer>{foot}</footer>\n</main>\n"
    )
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(heading) => format!("<h2>{}</h2>\n", escaped(heading)),
        Part::Sentence(sentence) => format!("<p>{}</p>\n", escaped(sentence)),
        Part::Points(items) => points(items),
        Part::Rows(lines) => rows(lines),
        Part::Stops { heads, stops } => self::stops(heads, stops),
        Part::Table(table) => self::table(table),
        Part::Picture(picture) => self::picture(picture),
        Part::Notes(label) => format!("<div class=\"notes\">{}</div>\n", escaped(label)),
    }
}

fn stops(heads: &[String], stops: &[StopLine]) -> String {
    let heads = each(heads, "<th scope=\"col\">", "</th>");
    let row = |stop: &StopLine| {
        let [time, way, code, place] = [&stop.time, &stop.way, &stop.code, &stop.place].map(|text| escaped(text));
        let lines = each(&stop.lines, "<p>", "</p>");
        let changed = each(stop.changed.as_slice(), "<p class=\"changed\">", "</p>");
        let (class, tick) = match &stop.done {
            Some(done) => (" class=\"done\"", escaped(done)),
            None => ("", "<span class=\"box\"></span>".to_owned()),
        };
        format!(
            "<tr{class}><td>{tick}</td><td><strong>{time}</strong><p>{way}</p></td>\
             <td><strong>{code}</strong><p class=\"place\">{place}</p>{changed}{lines}</td><td></td></tr>\n"
        )
    };
    let rows: String = stops.iter().map(row).collect();
    format!("<table class=\"stops\">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn table(table: &Table) -> String {
    let class = |at: usize| if table.columns[at].2 { " class=\"figure\"" } else { "" };
    let head = |(at, column): (usize, &(String, u8, bool))| {
        let text = escaped(&column.0);
        format!("<th scope=\"col\"{}>{text}</th>", class(at))
    };
    let heads: String = table.columns.iter().enumerate().map(head).collect();
    let cell = |(at, lines): (usize, &Vec<String>)| format!("<td{}>{}</td>", class(at), each(lines, "<p>", "</p>"));
    let row = |(at, cells): (usize, &Vec<Vec<String>>)| {
        let cells: String = cells.iter().enumerate().map(cell).collect();
        let class = if at < table.done { " class=\"done\"" } else { "" };
        format!("<tr{class}>{cells}</tr>\n")
    };
    let rows: String = table.rows.iter().enumerate().map(row).collect();
    format!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// The picture as SVG, and what its tones mean.
fn picture(picture: &Picture) -> String {
    let quarter = |at: usize| LABELS + at * ACROSS / picture.quarters.max(1);
    let (width, height) = (quarter(picture.quarters), ABOVE + picture.rows.len() * ROW);
    let mut svg =
        format!("<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">\n", escaped(&picture.alt));
    for (at, head) in &picture.heads {
        let x = quarter(*at);
        let _ = writeln!(svg, "<path d=\"M{x} {ABOVE}V{height}\"/><text x=\"{x}\" y=\"18\">{}</text>", escaped(head));
    }
    for (at, (label, bars)) in picture.rows.iter().enumerate() {
        let y = ABOVE + at * ROW + (ROW - BAR) / 2;
        let _ = writeln!(svg, "<text x=\"0\" y=\"{}\">{}</text>", y + BAR - 3, escaped(label));
        for bar in bars {
            let (x, width) = (quarter(bar.from), quarter(bar.from + bar.quarters) - quarter(bar.from));
            let (y, height) = if bar.tone == Tone::Way { (y + BAR / 2 - 2, 4) } else { (y, BAR) };
            let class = class(bar.tone);
            let _ =
                writeln!(svg, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
        }
    }
    let meaning = |(tone, name): &(Tone, String)| format!("<span class=\"{}\">{}</span> ", class(*tone), escaped(name));
    let legend: String = picture.legend.iter().map(meaning).collect();
    format!("{svg}</svg>\n<p class=\"legend\">{legend}</p>\n")
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Visit => "visit",
        Tone::Remote => "remote",
        Tone::Way => "way",
        Tone::Free => "free",
        Tone::Done => "done",
    }
}
