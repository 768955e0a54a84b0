//! A letter as one HTML file: no remote resources, everything escaped, set for A4 when printed.

use std::fmt::Write as _;

use super::sheet::{Block, Direction, Letter, Row, Section};

const STYLE: &str = include_str!("letter.css");

/// The page.
pub fn html(letter: &Letter) -> String {
    let direction = match letter.direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    let [lang, title, to, as_of, intro, foot] =
        [&letter.lang, &letter.title, &letter.to, &letter.as_of, &letter.intro, &letter.foot].map(|text| escaped(text));
    let sections: String = letter.sections.iter().map(section).collect();
    let signs = each(&letter.signs, "<div>", "</div>");
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title} – {to}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<p class=\"head\"><span>{to}</span> <span>{as_of}</span></p>\n<h1>{title}</h1>\n\
         <p>{intro}</p>\n{sections}<div class=\"signs\">{signs}</div>\n<footer>{foot}</footer>\n</main>\n</body>\n</html>\n"
    )
}

fn section(section: &Section) -> String {
    let mut out = format!("<h2>{}</h2>\n", escaped(&section.heading));
    match &section.block {
        Block::List(items) => {
            let items = each(items, "<li>", "</li>\n");
            let _ = writeln!(out, "<ul>\n{items}</ul>");
        }
        Block::Rows(rows) => {
            let rows: String = rows.iter().map(row).collect();
            let _ = writeln!(out, "<dl>\n{rows}</dl>");
        }
    }
    out
}

fn row(row: &Row) -> String {
    let lines = each(&row.lines, "<p>", "</p>");
    format!("<dt>{}</dt><dd>{lines}</dd>\n", escaped(&row.label))
}

/// Each text, escaped, between two tags.
fn each(texts: &[String], before: &str, after: &str) -> String {
    texts.iter().fold(String::new(), |out, text| out + before + &escaped(text) + after)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}
