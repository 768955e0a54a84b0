//! A letter as PDF: one A4 page where it can be, with lines to fill in by hand at its foot.

use krilla::tagging::{ListNumbering, Tag};
use parley::Alignment;

use super::sheet::{Block, Letter};
use crate::paper::pdf::{Leaf, Pdf, PdfError, print};
use crate::paper::setting::{GUTTER, Ink, Setter, Style, WIDTH};

/// Sizes of the text in points, the largest that fits one page is taken.
const SIZES: [f32; 4] = [10.5, 10.0, 9.5, 9.0];
/// Height of the lines to write on, with the space above.
const SIGN: f32 = 30.0;

/// Sets a letter.
pub fn pdf(letter: &Letter) -> Result<Pdf, PdfError> {
    let set = |setter: &mut Setter<'_>, size: f32| set(letter, setter, size);
    print(&letter.about(), &[Leaf { title: &letter.title, sizes: &SIZES, set: &set }])
}

/// Lays a letter out with text of a size.
fn set(letter: &Letter, setter: &mut Setter<'_>, size: f32) {
    let text = Style { size, bold: false, ink: Ink::Text };
    let small = Style { size: size * 0.86, ink: Ink::Small, ..text };
    let title = Style { size: size * 1.6, bold: true, ink: Ink::Title };
    let heading = Style { size: size * 1.1, bold: true, ink: Ink::Title };

    setter.head(&letter.to, &letter.as_of, 0.7, small);
    setter.heading(1, &letter.title, title);
    setter.y += size * 0.25;
    setter.paragraph(&letter.intro, text, Tag::P.into());
    for section in &letter.sections {
        setter.section(&section.heading, heading);
        let (numbering, items) = match &section.block {
            Block::List(items) => (ListNumbering::Disc, items.iter().map(|item| setter.point(item, text)).collect()),
            Block::Rows(rows) => (ListNumbering::None, rows.iter().map(|row| setter.row(row, text)).collect()),
        };
        setter.list(numbering, items);
    }
    signs(setter, &letter.signs, small);
    setter.paragraph(&letter.foot, small, Tag::P.into());
}

/// Lines to write on, side by side, each with its label below.
fn signs(setter: &mut Setter<'_>, signs: &[String], style: Style) {
    setter.keep(SIGN + style.size * 3.0);
    setter.y += SIGN;
    let count = signs.len().max(1) as f32;
    let width = (WIDTH - GUTTER * (count - 1.0)) / count;
    let top = setter.y;
    let mut below = top;
    for (at, sign) in signs.iter().enumerate() {
        let span = (at as f32 * (width + GUTTER), width);
        setter.y = top;
        setter.rule(span, 0.6);
        setter.y += 2.0;
        let (piece, height) = setter.place(sign, style, span, Alignment::Start);
        below = below.max(setter.y + height);
        setter.say(Tag::P, piece);
    }
    setter.y = below + style.size * 0.5;
}
