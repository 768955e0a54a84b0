//! Laying a page out: texts in lines, their places on the page, and the tree that a screen reader follows.

use std::borrow::Cow;
use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag, TagKind};
use parley::style::{FontFamily, FontFamilyName, FontWeight, LineHeight, StyleProperty};
use parley::{Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext};

use super::{Direction, Row};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Margins: left and right, above and below.
const MARGIN: (f32, f32) = (54.0, 44.0);
/// Width of what is written.
pub(crate) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN.0;
/// Where what is written ends.
pub(crate) const BOTTOM: f32 = PAGE.1 - MARGIN.1;
/// Width of the labels of rows, and of the mark before a point.
const LABEL: f32 = 112.0;
const MARK: f32 = 11.0;
/// Space between what stands side by side.
pub(crate) const GUTTER: f32 = 14.0;
/// The families, the first that has a letter shows it.
const FAMILIES: [FontFamilyName<'static>; 2] =
    [FontFamilyName::Named(Cow::Borrowed("Noto Sans")), FontFamilyName::Named(Cow::Borrowed("Noto Sans Arabic"))];

/// Colours: those of text are black enough on white paper.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Ink {
    /// Sentences.
    #[default]
    Text,
    /// Titles.
    Title,
    /// Small print.
    Small,
    /// In pictures, what is between the two; never for text.
    Middle,
    /// The ground of pictures, thin lines; never for text.
    Faint,
    /// What nobody must overlook.
    Alarm,
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

/// A line or bar that says nothing to a screen reader.
pub(super) struct Rule {
    /// Its page.
    pub page: usize,
    /// Left end.
    pub at: (f32, f32),
    /// Width.
    pub width: f32,
    /// Thickness.
    pub height: f32,
    /// Colour.
    pub ink: Ink,
}

/// What a screen reader reads: texts by their number, in groups that say what they are.
pub(crate) enum Node {
    /// A text.
    Piece(usize),
    /// A group.
    Group(TagKind, Vec<Self>),
}

/// A page or several laid out.
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

    /// Characters that the fonts lack.
    pub fn uncovered(&self) -> Vec<char> {
        let mut lacking = Vec::new();
        for piece in &self.pieces {
            for cluster in piece.layout.lines().flat_map(|line| line.runs()).flat_map(|run| run.visual_clusters()) {
                if cluster.glyphs().any(|glyph| glyph.id == 0) {
                    lacking.extend(piece.text[cluster.text_range()].chars().filter(|letter| !letter.is_control()));
                }
            }
        }
        lacking
    }
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// Size in points.
    pub size: f32,
    /// Whether it stands out.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
}

/// Sets one thing below the other.
pub(crate) struct Setter<'a> {
    fonts: &'a mut FontContext,
    layouts: &'a mut LayoutContext<Ink>,
    direction: Direction,
    pub(super) sheet: Sheet,
    page: usize,
    /// How far down the page it is.
    pub y: f32,
}

fn heading_tag(level: u16, title: &str) -> TagKind {
    Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(title.to_owned())).into()
}

impl<'a> Setter<'a> {
    /// At the top of a first page.
    pub(super) fn new(fonts: &'a mut FontContext, layouts: &'a mut LayoutContext<Ink>, direction: Direction) -> Self {
        let sheet = Sheet { pieces: Vec::new(), rules: Vec::new(), tree: Vec::new() };
        Self { fonts, layouts, direction, sheet, page: 0, y: MARGIN.1 }
    }

    /// Starts a page where so much height is not left.
    pub fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.page += 1;
            self.y = MARGIN.1;
        }
    }

    /// Sets something that stands on one page: what runs over the present one is taken to the next.
    pub fn whole<T>(&mut self, set: impl FnOnce(&mut Self) -> T) -> T {
        let (pieces, rules, top) = (self.sheet.pieces.len(), self.sheet.rules.len(), self.y);
        let made = set(self);
        if self.y > BOTTOM && top > MARGIN.1 {
            let up = top - MARGIN.1;
            for piece in &mut self.sheet.pieces[pieces..] {
                piece.page += 1;
                piece.at.1 -= up;
            }
            for rule in &mut self.sheet.rules[rules..] {
                rule.page += 1;
                rule.at.1 -= up;
            }
            self.page += 1;
            self.y -= up;
        }
        made
    }

    /// The left edge of a span that is counted from where lines begin.
    fn left(&self, (start, width): (f32, f32)) -> f32 {
        match self.direction {
            Direction::LeftToRight => MARGIN.0 + start,
            Direction::RightToLeft => PAGE.0 - MARGIN.0 - start - width,
        }
    }

    /// Puts a text at the present height, without moving on; its number and its height.
    pub fn place(&mut self, text: &str, style: Style, span: (f32, f32), alignment: Alignment) -> (usize, f32) {
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

    /// Gives a text its meaning.
    pub fn say(&mut self, tag: impl Into<TagKind>, piece: usize) {
        self.sheet.tree.push(Node::Group(tag.into(), vec![Node::Piece(piece)]));
    }

    /// Hands on what was made of several texts.
    pub fn tell(&mut self, node: Node) {
        self.sheet.tree.push(node);
    }

    /// A line, and moves on below it.
    pub fn rule(&mut self, span: (f32, f32), height: f32) {
        self.bar(span, height, Ink::Title);
        self.y += height;
    }

    /// A bar at the present height, without moving on.
    pub fn bar(&mut self, span: (f32, f32), height: f32, ink: Ink) {
        let at = (self.left(span), self.y);
        self.sheet.rules.push(Rule { page: self.page, at, width: span.1, height, ink });
    }

    /// Who and when, small, above a title; `share` of the width is for the first.
    pub fn head(&mut self, start: &str, end: &str, share: f32, style: Style) {
        let top = self.y;
        let first = self.place(start, style, (0.0, WIDTH * (share - 0.02)), Alignment::Start);
        let last = self.place(end, style, (WIDTH * share, WIDTH * (1.0 - share)), Alignment::End);
        self.y = top + first.1.max(last.1) + style.size * 0.58;
        self.say(Tag::P, first.0);
        self.say(Tag::P, last.0);
    }

    /// A title of a level.
    pub fn heading(&mut self, level: u16, title: &str, style: Style) {
        self.paragraph(title, style, heading_tag(level, title));
    }

    /// The heading of a section, underlined, with room for what begins it.
    pub fn section(&mut self, title: &str, style: Style) {
        let size = style.size / 1.1;
        self.y += size * 0.8;
        self.keep(size * 3.5);
        self.heading(2, title, style);
        self.y += 1.0;
        self.rule((0.0, WIDTH), 0.8);
        self.y += size * 0.3;
    }

    /// Items made before, as a list.
    pub fn list(&mut self, numbering: ListNumbering, items: Vec<Node>) {
        self.tell(Node::Group(Tag::L(numbering).into(), items));
    }

    /// A text in the margin above every page laid out so far.
    pub fn above(&mut self, text: &str, style: Style) {
        let (page, y) = (self.page, self.y);
        for number in 0..self.sheet.pages() {
            (self.page, self.y) = (number, (MARGIN.1 - style.size * 1.3) / 2.0);
            let (piece, _) = self.place(text, style, (0.0, WIDTH), Alignment::Center);
            self.say(Tag::P, piece);
        }
        (self.page, self.y) = (page, y);
    }

    /// A text over the whole width.
    pub fn paragraph(&mut self, text: &str, style: Style, tag: TagKind) {
        let piece = self.whole(|setter| {
            let (piece, height) = setter.place(text, style, (0.0, WIDTH), Alignment::Start);
            setter.y += height;
            piece
        });
        self.say(tag, piece);
    }

    /// A sentence behind a mark.
    pub fn point(&mut self, text: &str, style: Style) -> Node {
        let node = self.whole(|setter| {
            let (mark, _) = setter.place("•", style, (0.0, MARK), Alignment::Start);
            let (piece, height) = setter.place(text, style, (MARK, WIDTH - MARK), Alignment::Start);
            setter.y += height;
            item(mark, vec![Node::Piece(piece)])
        });
        self.y += style.size * 0.12;
        node
    }

    /// Sentences beside a label.
    pub fn row(&mut self, row: &Row, style: Style) -> Node {
        let bold = Style { bold: true, ..style };
        let node = self.whole(|setter| {
            let (label, label_height) = setter.place(&row.label, bold, (0.0, LABEL - GUTTER), Alignment::Start);
            let below = setter.y + label_height;
            let mut body = Vec::new();
            for line in &row.lines {
                let (piece, height) = setter.place(line, style, (LABEL, WIDTH - LABEL), Alignment::Start);
                setter.y += height;
                body.push(Node::Group(Tag::P.into(), vec![Node::Piece(piece)]));
            }
            setter.y = setter.y.max(below);
            item(label, body)
        });
        self.y += style.size * 0.2;
        node
    }
}

fn item(label: usize, body: Vec<Node>) -> Node {
    let label = Node::Group(Tag::Lbl.into(), vec![Node::Piece(label)]);
    Node::Group(Tag::LI.into(), vec![label, Node::Group(Tag::LBody.into(), body)])
}
