//! A page of text for people: headings, wrapped sentences, tables as wide as the terminal.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle};
use fasi_exchange::text::{Lang, text};

use super::colours;

/// Width where there is no terminal to ask.
const PIPE: usize = 100;
/// The narrowest and the widest page.
const LIMITS: (usize, usize) = (40, 160);

/// Lines of a table besides its rows: above, header, below it, at the end.
const FRAME: usize = 4;
/// Space left and right of a cell, besides the one between columns.
const PADDING: (u16, u16) = (0, 1);
/// Where most rows have one line, no line is drawn between them: a row begins where its first cell does.
const CONDENSED: TableStyle = UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none());
/// A space that no line breaks at; ordinary again once all is laid out.
const HELD: char = '\u{a0}';

/// A page while it is written.
pub struct Page {
    lang: Lang,
    width: usize,
    coloured: bool,
    text: String,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub enum Column<'a> {
    /// Codes and dates, in one piece; the key of its header.
    Code(&'static str),
    /// Sentences, wrapped.
    Words(&'static str),
    /// Figures, to the right, in one piece.
    Figure(&'static str),
    /// Words and dates in one piece, under a header as it is.
    SaidCode(&'a str),
    /// Sentences, under a header as it is.
    Said(&'a str),
    /// Figures, under a header as it is.
    SaidFigure(&'a str),
}

impl Page {
    /// An empty page for standard output.
    pub fn new(lang: Lang) -> Self {
        let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let width = set.or_else(|| Table::new().width().map(usize::from)).unwrap_or(PIPE);
        let coloured = colours(&std::io::stdout());
        Self { lang, width: width.clamp(LIMITS.0, LIMITS.1), coloured, text: String::new() }
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading, by its key.
    pub fn heading(&mut self, key: &str) {
        self.gap();
        self.strong(&text(self.lang, key, &[]));
    }

    /// A line that stands out.
    pub fn strong(&mut self, line: &str) {
        let wrapped = wrap(line, "", self.width);
        let (on, off) = if self.coloured { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
        self.text.extend([on, &wrapped, off, "\n"]);
    }

    /// A sentence or paragraph.
    pub fn say(&mut self, paragraph: &str) {
        self.item("", paragraph);
    }

    /// A line as it is, however long.
    pub fn drawn(&mut self, line: &str) {
        self.text += line.trim_end();
        self.text.push('\n');
    }

    /// A paragraph behind a mark, its further lines under its first word.
    pub fn item(&mut self, mark: &str, paragraph: &str) {
        self.text += &wrap(paragraph, mark, self.width);
        self.text.push('\n');
    }

    /// A table, unless it has no rows.
    pub fn table(&mut self, columns: &[Column], rows: impl IntoIterator<Item = Vec<String>>) {
        let rows: Vec<Vec<String>> = rows.into_iter().collect();
        if rows.is_empty() {
            return;
        }
        let dense = self.laid_out(columns, &rows, CONDENSED);
        let tall = dense.len() > rows.len() * 2 + FRAME;
        let lines = if tall { self.laid_out(columns, &rows, UTF8_HORIZONTAL_ONLY) } else { dense };
        for line in lines {
            self.text += line.trim_end();
            self.text.push('\n');
        }
    }

    fn laid_out(&self, columns: &[Column], rows: &[Vec<String>], style: TableStyle) -> Vec<String> {
        let mut table = Table::new();
        table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(self.width as u16);
        if self.coloured {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        let header = |column: &Column| {
            let header = match column {
                Column::Code(key) | Column::Words(key) | Column::Figure(key) => text(self.lang, key, &[]),
                Column::SaidCode(header) | Column::Said(header) | Column::SaidFigure(header) => (*header).to_owned(),
            };
            Cell::new(header).add_attribute(Attribute::Bold)
        };
        table.set_header(columns.iter().map(header).collect::<Vec<_>>());
        for row in rows {
            table.add_row(row.iter().map(|cell| held_together(cell)).collect::<Vec<_>>());
        }
        for (column, kind) in table.column_iter_mut().zip(columns) {
            column.set_padding(PADDING);
            match kind {
                Column::Code(_) | Column::SaidCode(_) => {
                    column.set_constraint(ColumnConstraint::ContentWidth);
                }
                Column::Figure(_) | Column::SaidFigure(_) => {
                    column.set_constraint(ColumnConstraint::ContentWidth);
                    column.set_cell_alignment(CellAlignment::Right);
                }
                Column::Words(_) | Column::Said(_) => {}
            }
        }
        table.lines().collect()
    }

    /// The page.
    pub fn finish(self) -> String {
        self.text.replace(HELD, " ")
    }
}

/// The text with amounts and shares in one piece: `45 %`, `1.200 €`.
fn held_together(text: &str) -> String {
    text.replace(" %", &format!("{HELD}%")).replace(" €", &format!("{HELD}€"))
}

/// The text in lines of at most `width` letters, the mark before the first and as much space before the others.
fn wrap(paragraph: &str, mark: &str, width: usize) -> String {
    let indent = mark.chars().count();
    let mut wrapped = mark.to_owned();
    let mut column = indent;
    for word in held_together(paragraph).split([' ', '\n']).filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if column > indent && column + 1 + length > width {
            wrapped.push('\n');
            wrapped.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if column > indent {
            wrapped.push(' ');
            column += 1;
        }
        wrapped += word;
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_hang_under_their_mark() {
        assert_eq!(wrap("uno due tre quattro", "- ", 10), "- uno due\n  tre\n  quattro");
        assert_eq!(wrap("una-parola-lunghissima fine", "", 10), "una-parola-lunghissima\nfine");
        assert_eq!(wrap("", "• ", 10), "• ");
    }
}
