//! Laying a letter out: texts in lines, their places on the page, and the tree that a screen reader follows.

use std::borrow::Cow;
use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag, TagKind};
use parley::style::{FontFamily, FontFamilyName, FontWeight, LineHeight, StyleProperty};
use parley::{Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext};

use crate::letters::sheet::{Block, Direction, Letter, Row};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Margins: left and right, above and below.
const MARGIN: (f32, f32) = (54.0, 44.0);
/// Width of what is written.
const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN.0;
/// Width of the labels of rows, and of the mark before a point.
const LABEL: f32 = 112.0;
const MARK: f32 = 11.0;
/// Height of the lines to write on, with the space above.
const SIGN: f32 = 30.0;
/// Space between what stands side by side.
const GUTTER: f32 = 14.0;
/// The families, the first that has a letter shows it.
const FAMILIES: [FontFamilyName<'static>; 2] =
    [FontFamilyName::Named(Cow::Borrowed("Noto Sans")), FontFamilyName::Named(Cow::Borrowed("Noto Sans Arabic"))];

/// Colours of text: black enough on white paper.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Ink {
    /// Sentences.
    #[default]
    Text,
    /// Titles.
    Title,
    /// Small print.
    Small,
}

/// A text in its place.
pub(super) struct Piece {
    /// The text.
    pub text: String,
    /// Its lines.
    pub layout: Layout<Ink>,
    /// Its page.
    pub page: usize,
    /// Left and upper edge.
    pub at: (f32, f32),
}

/// A thin line: page, left end, width, thickness.
pub(super) struct Rule {
    /// Its page.
    pub page: usize,
    /// Left end.
    pub at: (f32, f32),
    /// Width.
    pub width: f32,
    /// Thickness.
    pub height: f32,
}

/// What a screen reader reads: texts by their number, in groups that say what they are.
pub(super) enum Node {
    /// A text.
    Piece(usize),
    /// A group.
    Group(TagKind, Vec<Self>),
}

/// A letter laid out.
pub(super) struct Sheet {
    pub pieces: Vec<Piece>,
    pub rules: Vec<Rule>,
    pub tree: Vec<Node>,
}

impl Sheet {
    /// Its pages.
    pub fn pages(&self) -> usize {
        self.pieces.iter().map(|piece| piece.page + 1).max().unwrap_or(1)
    }

    /// Characters that the fonts lack, each once.
    pub fn uncovered(&self) -> String {
        let mut lacking = String::new();
        for piece in &self.pieces {
            for cluster in piece.layout.lines().flat_map(|line| line.runs()).flat_map(|run| run.visual_clusters()) {
                if cluster.glyphs().any(|glyph| glyph.id == 0) {
                    lacking.extend(piece.text[cluster.text_range()].chars().filter(|letter| !letter.is_control()));
                }
            }
        }
        let mut letters: Vec<char> = lacking.chars().collect();
        letters.sort_unstable();
        letters.dedup();
        letters.into_iter().collect()
    }
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    bold: bool,
    ink: Ink,
}

struct Setter<'a> {
    fonts: &'a mut FontContext,
    layouts: &'a mut LayoutContext<Ink>,
    direction: Direction,
    sheet: Sheet,
    page: usize,
    y: f32,
}

/// Lays a letter out with text of a size.
pub(super) fn set(letter: &Letter, size: f32, fonts: &mut FontContext, layouts: &mut LayoutContext<Ink>) -> Sheet {
    let sheet = Sheet { pieces: Vec::new(), rules: Vec::new(), tree: Vec::new() };
    let mut setter = Setter { fonts, layouts, direction: letter.direction, sheet, page: 0, y: MARGIN.1 };
    let text = Style { size, bold: false, ink: Ink::Text };
    let small = Style { size: size * 0.86, ink: Ink::Small, ..text };
    let title = Style { size: size * 1.6, bold: true, ink: Ink::Title };
    let heading = Style { size: size * 1.1, bold: true, ink: Ink::Title };

    let to = setter.place(&letter.to, small, (0.0, WIDTH * 0.68), Alignment::Start);
    let top = setter.y;
    let below = setter.y + to.1;
    let as_of = setter.place(&letter.as_of, small, (WIDTH * 0.7, WIDTH * 0.3), Alignment::End);
    setter.y = below.max(top + as_of.1) + size * 0.5;
    setter.say(Tag::P, to.0);
    setter.say(Tag::P, as_of.0);
    setter.paragraph(&letter.title, title, heading_tag(1, &letter.title));
    setter.y += size * 0.25;
    setter.paragraph(&letter.intro, text, Tag::P.into());
    for section in &letter.sections {
        setter.y += size * 0.8;
        setter.keep(size * 3.5);
        setter.paragraph(&section.heading, heading, heading_tag(2, &section.heading));
        setter.y += 1.0;
        setter.rule((0.0, WIDTH), 0.8);
        setter.y += size * 0.3;
        let items = match &section.block {
            Block::List(items) => items.iter().map(|item| setter.point(item, text)).collect(),
            Block::Rows(rows) => rows.iter().map(|row| setter.row(row, text)).collect(),
        };
        let numbering = match section.block {
            Block::List(_) => ListNumbering::Disc,
            Block::Rows(_) => ListNumbering::None,
        };
        setter.sheet.tree.push(Node::Group(Tag::L(numbering).into(), items));
    }
    setter.signs(&letter.signs, small);
    setter.paragraph(&letter.foot, small, Tag::P.into());
    setter.sheet
}

fn heading_tag(level: u16, title: &str) -> TagKind {
    Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(title.to_owned())).into()
}

impl Setter<'_> {
    /// Starts a page where so much height is not left.
    fn keep(&mut self, height: f32) {
        if self.y + height > PAGE.1 - MARGIN.1 {
            self.page += 1;
            self.y = MARGIN.1;
        }
    }

    /// The left edge of a span that is counted from where lines begin.
    fn left(&self, (start, width): (f32, f32)) -> f32 {
        match self.direction {
            Direction::LeftToRight => MARGIN.0 + start,
            Direction::RightToLeft => PAGE.0 - MARGIN.0 - start - width,
        }
    }

    /// Puts a text at the present height, without moving on; its number and its height.
    fn place(&mut self, text: &str, style: Style, span: (f32, f32), alignment: Alignment) -> (usize, f32) {
        let mut builder = self.layouts.ranged_builder(self.fonts, text, 1.0, false);
        builder.set_base_direction(match self.direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&FAMILIES))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.3)));
        builder.push_default(StyleProperty::Brush(style.ink));
        builder.push_default(StyleProperty::FontWeight(if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL }));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(span.1));
        layout.align(alignment, AlignmentOptions::default());
        let height = layout.height();
        let at = (self.left(span), self.y);
        self.sheet.pieces.push(Piece { text: text.to_owned(), layout, page: self.page, at });
        (self.sheet.pieces.len() - 1, height)
    }

    fn say(&mut self, tag: impl Into<TagKind>, piece: usize) {
        self.sheet.tree.push(Node::Group(tag.into(), vec![Node::Piece(piece)]));
    }

    fn rule(&mut self, span: (f32, f32), height: f32) {
        let at = (self.left(span), self.y);
        self.sheet.rules.push(Rule { page: self.page, at, width: span.1, height });
        self.y += height;
    }

    fn paragraph(&mut self, text: &str, style: Style, tag: TagKind) {
        self.keep(style.size * 1.3);
        let (piece, height) = self.place(text, style, (0.0, WIDTH), Alignment::Start);
        self.y += height;
        self.say(tag, piece);
    }

    /// A sentence behind a mark.
    fn point(&mut self, text: &str, style: Style) -> Node {
        self.keep(style.size * 2.6);
        let (mark, _) = self.place("•", style, (0.0, MARK), Alignment::Start);
        let (piece, height) = self.place(text, style, (MARK, WIDTH - MARK), Alignment::Start);
        self.y += height + style.size * 0.12;
        item(mark, vec![Node::Piece(piece)])
    }

    /// Sentences beside a label.
    fn row(&mut self, row: &Row, style: Style) -> Node {
        self.keep(style.size * 2.6);
        let bold = Style { bold: true, ..style };
        let (label, label_height) = self.place(&row.label, bold, (0.0, LABEL - GUTTER), Alignment::Start);
        let below = self.y + label_height;
        let lines = row.lines.iter().map(|line| {
            let (piece, height) = self.place(line, style, (LABEL, WIDTH - LABEL), Alignment::Start);
            self.y += height;
            Node::Group(Tag::P.into(), vec![Node::Piece(piece)])
        });
        let lines = lines.collect();
        self.y = self.y.max(below) + style.size * 0.2;
        item(label, lines)
    }

    /// Lines to write on, side by side, each with its label below.
    fn signs(&mut self, signs: &[String], style: Style) {
        self.keep(SIGN + style.size * 3.0);
        self.y += SIGN;
        let count = signs.len().max(1) as f32;
        let width = (WIDTH - GUTTER * (count - 1.0)) / count;
        let top = self.y;
        let mut below = top;
        for (at, sign) in signs.iter().enumerate() {
            let span = (at as f32 * (width + GUTTER), width);
            self.y = top;
            self.rule(span, 0.6);
            self.y += 2.0;
            let (piece, height) = self.place(sign, style, span, Alignment::Start);
            below = below.max(self.y + height);
            self.say(Tag::P, piece);
        }
        self.y = below + style.size * 0.5;
    }
}

fn item(label: usize, body: Vec<Node>) -> Node {
    let label = Node::Group(Tag::Lbl.into(), vec![Node::Piece(label)]);
    Node::Group(Tag::LI.into(), vec![label, Node::Group(Tag::LBody.into(), body)])
}
