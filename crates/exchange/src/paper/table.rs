//! Tables on paper: cells of several lines, a head that a screen reader reads with them, rows that stay on one page.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};
use parley::Alignment;

use super::setting::{Ink, Node, Setter, Style};

/// A column: where it begins, how wide it is, to which edge its text keeps.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// From the edge that lines begin at.
    pub start: f32,
    /// Its width.
    pub width: f32,
    /// Whether its text keeps to the other edge, as figures do.
    pub figures: bool,
}

/// A line of a cell.
pub(crate) type Line<'a> = (&'a str, Style);

impl Setter<'_> {
    /// The heads of a table's columns, above a line.
    pub fn table_head(&mut self, columns: &[Column], heads: &[&str], style: Style) -> Node {
        let cells: Vec<Vec<Line<'_>>> = heads.iter().map(|head| vec![(*head, style)]).collect();
        self.keep(style.size * 4.0);
        let row = self.cells(columns, &cells, &Tag::TH(TableHeaderScope::Column).into());
        self.y += 1.0;
        self.across(columns, 0.8, Ink::Title);
        self.y += 0.8;
        row
    }

    /// A row of a table with so much height at least, above a thin line.
    pub fn table_row(&mut self, columns: &[Column], cells: &[Vec<Line<'_>>], least: f32) -> Node {
        let top = self.y;
        self.y += 2.0;
        let row = self.cells(columns, cells, &Tag::TD.into());
        self.y = (self.y + 2.0).max(top + least);
        self.across(columns, 0.5, Ink::Faint);
        self.y += 0.5;
        row
    }

    /// A line from the first column to the end of the last.
    fn across(&mut self, columns: &[Column], height: f32, ink: Ink) {
        let start = columns.first().map_or(0.0, |column| column.start);
        let end = columns.last().map_or(0.0, |column| column.start + column.width);
        self.bar((start, end - start), height, ink);
    }

    fn cells(&mut self, columns: &[Column], cells: &[Vec<Line<'_>>], tag: &TagKind) -> Node {
        let (top, mut below) = (self.y, self.y);
        let mut row = Vec::new();
        for (column, lines) in columns.iter().zip(cells) {
            self.y = top;
            let mut cell = Vec::new();
            for (text, style) in lines.iter().filter(|(text, _)| !text.is_empty()) {
                let alignment = if column.figures { Alignment::End } else { Alignment::Start };
                let (piece, height) = self.place(text, *style, (column.start, column.width), alignment);
                self.y += height;
                cell.push(Node::Group(Tag::P.into(), vec![Node::Piece(piece)]));
            }
            below = below.max(self.y);
            row.push(Node::Group(tag.clone(), cell));
        }
        self.y = below;
        Node::Group(Tag::TR.into(), row)
    }
}
