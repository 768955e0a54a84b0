//! What all HTML pages share: no remote resources, everything escaped, not for search engines.

use std::fmt::Write as _;

use super::{About, Direction, Row};

/// A page that stands alone: its head with the style, and what stands in it.
pub(crate) fn document(about: &About<'_>, style: &str, body: &str) -> String {
    let direction = match about.direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    let [lang, title] = [about.lang, &about.title].map(escaped);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n{style}</style>\n</head>\n\
         <body>\n{body}</body>\n</html>\n"
    )
}

/// Sentences, each a point of its own.
pub(crate) fn points(items: &[String]) -> String {
    format!("<ul>\n{}</ul>\n", each(items, "<li>", "</li>\n"))
}

/// Labels with the sentences beside them.
pub(crate) fn rows(rows: &[Row]) -> String {
    let mut out = String::from("<dl>\n");
    for row in rows {
        let lines = each(&row.lines, "<p>", "</p>");
        let _ = writeln!(out, "<dt>{}</dt><dd>{lines}</dd>", escaped(&row.label));
    }
    out + "</dl>\n"
}

/// Each text, escaped, between two tags.
pub(crate) fn each(texts: &[String], before: &str, after: &str) -> String {
    texts.iter().fold(String::new(), |out, text| out + before + &escaped(text) + after)
}

/// A text as it stands between tags and in attributes.
pub(crate) fn escaped(text: &str) -> String {
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
