//! A paper as PDF: each page on one sheet of A4 where it can be, the days in letters that can be read in a car.

use krilla::tagging::{ListNumbering, Tag};
use parley::Alignment;

use super::parts::{Kind, Page, Paper, Part, StopLine, Table};
use super::picture::{Picture, Tone};
use crate::paper::pdf::{Leaf, Pdf, PdfError, print};
use crate::paper::setting::{BOTTOM, Ink, Node, Setter, Style, WIDTH};
use crate::paper::table::{Column, Line};

/// Sizes of a day's text in points, the largest that fits one page is taken.
const DAY: [f32; 6] = [12.0, 11.5, 11.0, 10.0, 9.0, 8.0];
/// Sizes of a week's text.
const WEEK: [f32; 6] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.0];

/// Columns of a day's stops: box, time, what, notes.
const STOPS: [Column; 4] = [
    Column { start: 0.0, width: 38.0, figures: false },
    Column { start: 42.0, width: 104.0, figures: false },
    Column { start: 152.0, width: 200.0, figures: false },
    Column { start: 360.0, width: WIDTH - 360.0, figures: false },
];
/// Height of a stop at least, in sizes of the text: room for what is written beside it.
const STOP: f32 = 4.6;
/// Size of what stands above all else.
const MARK: f32 = 15.0;
/// Side of the box to tick.
const BOX: f32 = 17.0;
/// Space between the columns of a table.
const BETWEEN: f32 = 6.0;
/// Width of the labels of a picture.
const LABELS: f32 = 72.0;
/// Distance of lines to write on, and the most of them.
const LINES: (f32, usize) = (22.0, 12);

/// Sets a paper.
pub fn pdf(paper: &Paper) -> Result<Pdf, PdfError> {
    let set = paper.pages.iter().map(|page| move |setter: &mut Setter<'_>, size: f32| self::page(setter, page, size));
    let set: Vec<_> = set.collect();
    let leaves: Vec<Leaf<'_>> = (paper.pages.iter().zip(&set))
        .map(|(page, set)| Leaf {
            title: &page.title,
            sizes: match page.kind {
                Kind::Day => &DAY,
                Kind::Week => &WEEK,
            },
            set,
        })
        .collect();
    print(&paper.about(), &leaves)
}

/// How a page's texts are set, by the size of most of them.
struct Styles {
    text: Style,
    bold: Style,
    large: Style,
    small: Style,
    alarm: Style,
}

impl Styles {
    fn of(size: f32) -> Self {
        let text = Style { size, bold: false, ink: Ink::Text };
        Self {
            text,
            bold: Style { bold: true, ..text },
            large: Style { size: size * 1.2, bold: true, ink: Ink::Text },
            alarm: Style { size, bold: true, ink: Ink::Alarm },
            small: Style { size: size * 0.86, ink: Ink::Small, ..text },
        }
    }
}

/// Lays a page out with text of a size.
fn page(setter: &mut Setter<'_>, page: &Page, size: f32) {
    let styles = Styles::of(size);
    let title = Style { size: size * 1.6, bold: true, ink: Ink::Title };
    setter.head(&page.head.0, &page.head.1, 0.45, styles.small);
    setter.heading(1, &page.title, title);
    setter.y += size * 0.25;
    for part in &page.parts {
        match part {
            Part::Heading(heading) => {
                setter.section(heading, Style { size: size * 1.1, bold: true, ink: Ink::Title });
            }
            Part::Sentence(sentence) => {
                setter.paragraph(sentence, styles.text, Tag::P.into());
                setter.y += size * 0.4;
            }
            Part::Points(items) => {
                let items = items.iter().map(|item| setter.point(item, styles.text)).collect();
                setter.list(ListNumbering::Disc, items);
            }
            Part::Rows(rows) => {
                let rows = rows.iter().map(|row| setter.row(row, styles.text)).collect();
                setter.list(ListNumbering::None, rows);
            }
            Part::Stops { heads, stops } => self::stops(setter, heads, stops, &styles),
            Part::Table(table) => self::table(setter, table, &styles),
            Part::Picture(picture) => self::picture(setter, picture, size),
            Part::Notes(label) => notes(setter, label, &page.foot, &styles),
        }
    }
    setter.y += size * 0.6;
    setter.paragraph(&page.foot, styles.small, Tag::P.into());
    if let Some(mark) = &page.mark {
        setter.above(mark, Style { size: MARK, bold: true, ink: Ink::Alarm });
    }
}

fn stops(setter: &mut Setter<'_>, heads: &[String], stops: &[StopLine], styles: &Styles) {
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut rows = vec![setter.table_head(&STOPS, &heads, styles.small)];
    for stop in stops {
        let row = setter.whole(|setter| {
            if let Some(done) = &stop.done {
                let time = vec![(&*stop.time, styles.small)];
                let what = vec![(&*stop.code, styles.small), (&*stop.place, styles.small)];
                return setter.table_row(&STOPS, &[vec![(done, styles.small)], time, what, Vec::new()], 0.0);
            }
            tick(setter);
            let time = vec![(&*stop.time, styles.large), (&*stop.way, styles.small)];
            let mut what = vec![(&*stop.code, styles.large), (&*stop.place, styles.bold)];
            what.extend(stop.changed.iter().map(|changed| (changed.as_str(), styles.alarm)));
            what.extend(stop.lines.iter().map(|line| (line.as_str(), styles.text)));
            setter.table_row(&STOPS, &[Vec::new(), time, what, Vec::new()], styles.text.size * STOP)
        });
        rows.push(row);
    }
    setter.tell(Node::Group(Tag::Table.into(), rows));
    setter.y += styles.text.size * 0.6;
}

/// A box to tick, without moving on.
fn tick(setter: &mut Setter<'_>) {
    let top = setter.y;
    setter.y += 5.0;
    setter.bar((0.0, BOX), 1.2, Ink::Title);
    setter.bar((0.0, 1.2), BOX, Ink::Title);
    setter.bar((BOX - 1.2, 1.2), BOX, Ink::Title);
    setter.y += BOX - 1.2;
    setter.bar((0.0, BOX), 1.2, Ink::Title);
    setter.y = top;
}

fn table(setter: &mut Setter<'_>, table: &Table, styles: &Styles) {
    let mut start = 0.0;
    let mut columns = Vec::new();
    for (at, (_, hundredths, figures)) in table.columns.iter().enumerate() {
        let width = WIDTH * f32::from(*hundredths) / 100.0;
        let last = at + 1 == table.columns.len();
        columns.push(Column { start, width: if last { WIDTH - start } else { width - BETWEEN }, figures: *figures });
        start += width;
    }
    let heads: Vec<&str> = table.columns.iter().map(|column| column.0.as_str()).collect();
    let mut rows = vec![setter.table_head(&columns, &heads, styles.small)];
    for (at, row) in table.rows.iter().enumerate() {
        let style = if at < table.done { styles.small } else { styles.text };
        let cells: Vec<Vec<Line<'_>>> =
            row.iter().map(|cell| cell.iter().map(|text| (text.as_str(), style)).collect()).collect();
        rows.push(setter.whole(|setter| setter.table_row(&columns, &cells, 0.0)));
    }
    setter.tell(Node::Group(Tag::Table.into(), rows));
}

/// Days at a glance: labels, bars, and what their tones mean.
fn picture(setter: &mut Setter<'_>, picture: &Picture, size: f32) {
    let label = Style { size: (size * 0.8).min(8.0), bold: false, ink: Ink::Small };
    let row = label.size * 1.45;
    let across = |quarters: usize| LABELS + (WIDTH - LABELS) * quarters as f32 / picture.quarters.max(1) as f32;
    setter.y += size * 0.5;
    setter.keep(row * (picture.rows.len() + 3) as f32);
    let mut texts = Vec::new();
    let ends = picture.heads.iter().skip(1).map(|head| head.0).chain([picture.quarters]);
    for ((at, head), end) in picture.heads.iter().zip(ends) {
        let span = (across(*at), across(end) - across(*at));
        texts.push(Node::Piece(setter.place(head, label, (span.0 + 1.0, span.1), Alignment::Start).0));
        setter.bar((span.0, 0.5), row * (picture.rows.len() + 1) as f32, Ink::Faint);
    }
    for (name, bars) in &picture.rows {
        setter.y += row;
        texts.push(Node::Piece(setter.place(name, label, (0.0, LABELS - BETWEEN), Alignment::Start).0));
        let top = setter.y;
        for bar in bars {
            let span = (across(bar.from), across(bar.from + bar.quarters) - across(bar.from));
            tone(setter, top, span, row, bar.tone);
        }
        setter.y = top;
    }
    setter.y += row * 1.3;
    let top = setter.y;
    for (at, (of, name)) in picture.legend.iter().enumerate() {
        let start = LABELS + at as f32 * (WIDTH - LABELS) / picture.legend.len() as f32;
        tone(setter, top, (start, 12.0), row, *of);
        setter.y = top;
        texts.push(Node::Piece(setter.place(name, label, (start + 16.0, 90.0), Alignment::Start).0));
    }
    setter.y = top + row * 1.2;
    setter.tell(Node::Group(Tag::Figure(Some(picture.alt.clone())).into(), texts));
}

/// A bar in a row of a picture: a way is a line.
fn tone(setter: &mut Setter<'_>, top: f32, span: (f32, f32), row: f32, tone: Tone) {
    let (ink, part) = match tone {
        Tone::Visit => (Ink::Title, 0.72),
        Tone::Remote => (Ink::Middle, 0.72),
        Tone::Way => (Ink::Small, 0.18),
        Tone::Free => (Ink::Faint, 0.72),
        Tone::Done => (Ink::Small, 0.4),
    };
    setter.y = top + row * (1.0 - part) / 2.0;
    setter.bar(span, row * part, ink);
}

/// Lines to write on, as many as there is room for above the foot.
fn notes(setter: &mut Setter<'_>, label: &str, foot: &str, styles: &Styles) {
    let below = styles.small.size * (2.6 + 1.3 * (foot.chars().count() / 90) as f32);
    let room = BOTTOM - setter.y - below - styles.text.size * 2.4;
    let count = ((room / LINES.0).max(0.0) as usize).min(LINES.1);
    if count == 0 {
        return;
    }
    setter.y += styles.text.size * 0.6;
    setter.paragraph(label, styles.small, Tag::P.into());
    for _ in 0..count {
        setter.y += LINES.0 - 0.5;
        setter.bar((0.0, WIDTH), 0.5, Ink::Middle);
        setter.y += 0.5;
    }
}
