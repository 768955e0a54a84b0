//! A letter as one HTML file, set for A4 when printed.

use super::sheet::{Block, Letter, Section};
use crate::paper::html::{document, each, escaped, points, rows};

const STYLE: &str = include_str!("letter.css");

/// The page.
pub fn html(letter: &Letter) -> String {
    let [title, to, as_of, intro, foot] =
        [&letter.title, &letter.to, &letter.as_of, &letter.intro, &letter.foot].map(|text| escaped(text));
    let sections: String = letter.sections.iter().map(section).collect();
    let signs = each(&letter.signs, "<div>", "</div>");
    let body = format!(
        "<main>\n<p class=\"head\"><span>{to}</span> <span>{as_of}</span></p>\n<h1>{title}</h1>\n\
         <p>{intro}</p>\n{sections}<div class=\"signs\">{signs}</div>\n<footer>{foot}</footer>\n</main>\n"
    );
    document(&letter.about(), STYLE, &body)
}

fn section(section: &Section) -> String {
    let block = match &section.block {
        Block::List(items) => points(items),
        Block::Rows(lines) => rows(lines),
    };
    format!("<h2>{}</h2>\n{block}", escaped(&section.heading))
}
