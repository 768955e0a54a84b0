//! Pictures of a result, as SVG that stands in a page: bars against the base, a tornado, points of two figures.

use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{Circle, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, TextStyle, WHITE};

use crate::paper::html::escaped;

/// A picture cannot be drawn.
#[derive(Debug, thiserror::Error)]
#[error("a picture cannot be drawn: {0}")]
pub struct PlotError(String);

/// Width of a picture, of its labels, of the figures behind its bars at least and at most; height of a row, of one whose label takes two
/// lines, of such a line, and of the bar.
const WIDTH: i32 = 860;
const LABELS: i32 = 330;
const FIGURES: (i32, i32) = (150, 400);
const ROW: i32 = 30;
const TALL: i32 = 40;
const LINE: i32 = 17;
const BAR: i32 = 18;
/// The most letters of a line of a label; the width of a letter, rather too much.
const LETTERS: usize = 46;
const LETTER: i32 = 8;

/// As things are; more; less; nothing that is known to differ.
const BASE: RGBColor = RGBColor(61, 75, 89);
const MORE: RGBColor = RGBColor(23, 98, 153);
const LESS: RGBColor = RGBColor(163, 18, 46);
const SAME: RGBColor = RGBColor(190, 200, 210);
pub(crate) const INK: RGBColor = RGBColor(23, 34, 46);

/// What a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As things are.
    Base,
    /// More than that.
    More,
    /// Less.
    Less,
    /// Nothing that is known to differ.
    Same,
}

impl Tone {
    fn colour(self) -> RGBColor {
        match self {
            Self::Base => BASE,
            Self::More => MORE,
            Self::Less => LESS,
            Self::Same => SAME,
        }
    }
}

/// A bar with its label and figure.
pub(crate) struct Bar {
    /// What it is of.
    pub label: String,
    /// How long it is; below zero it goes to the left.
    pub value: i64,
    /// What it is.
    pub tone: Tone,
    /// What is written behind it.
    pub figure: String,
}

/// Bars from zero, or to both sides of it where some go to the left; `alt` says what is seen.
pub(crate) fn bars(alt: &str, bars: &[Bar]) -> Result<String, PlotError> {
    let labels: Vec<Vec<String>> = bars.iter().map(|bar| lines(&bar.label)).collect();
    let step = if labels.iter().any(|lines| lines.len() > 1) { TALL } else { ROW };
    let height = step * bars.len().max(1) as i32 + ROW / 2;
    let longest = bars.iter().map(|bar| bar.figure.chars().count() as i32).max().unwrap_or(0);
    let figures = (longest * LETTER + 16).clamp(FIGURES.0, FIGURES.1);
    let (least, most) = bars.iter().fold((0, 0), |(least, most), bar| (bar.value.min(least), bar.value.max(most)));
    let room = i64::from(WIDTH - LABELS - figures);
    let along = |value: i64| LABELS + ((value - least) * room / (most - least).max(1)) as i32;
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, height as u32)).into_drawing_area();
        area.fill(&WHITE).map_err(|error| failed(&error))?;
        let style = |horizontal| {
            let style = TextStyle::from(("sans-serif", 15).into_font()).color(&INK);
            style.pos(Pos::new(horizontal, VPos::Center))
        };
        for ((row, bar), label) in (0i32..).zip(bars).zip(labels) {
            let middle = row * step + step / 2 + ROW / 4;
            let (top, first) = (middle - BAR / 2, middle - (label.len() as i32 - 1) * LINE / 2);
            for (line, said) in (0i32..).zip(label) {
                let at = (LABELS - 10, first + line * LINE);
                area.draw(&Text::new(said, at, style(HPos::Right))).map_err(|error| failed(&error))?;
            }
            let (from, to) = (along(bar.value.min(0)), along(bar.value.max(0)));
            let corners = [(from, top), (to.max(from + 1), top + BAR)];
            area.draw(&Rectangle::new(corners, bar.tone.colour().filled())).map_err(|error| failed(&error))?;
            let figure = Text::new(bar.figure.clone(), (to + 8, middle), style(HPos::Left));
            area.draw(&figure).map_err(|error| failed(&error))?;
        }
        let zero = PathElement::new(vec![(along(0), 0), (along(0), height)], INK);
        area.draw(&zero).map_err(|error| failed(&error))?;
        area.present().map_err(|error| failed(&error))?;
    }
    Ok(labelled(&svg, alt))
}

/// A label in one line or two, parted between words; what does not go into two is cut.
fn lines(label: &str) -> Vec<String> {
    let end = label.char_indices().nth(LETTERS + 1).map_or(label.len(), |(at, _)| at);
    match label[..end].rfind(' ').filter(|at| *at > 0 && end < label.len()) {
        Some(space) => vec![label[..space].to_owned(), crate::told::shorten(&label[space + 1..], LETTERS)],
        None => vec![crate::told::shorten(label, LETTERS)],
    }
}

/// Why a picture cannot be drawn.
pub(crate) fn failed(error: &dyn std::fmt::Display) -> PlotError {
    PlotError(error.to_string())
}

/// A picture that says what is seen on it.
pub(crate) fn labelled(svg: &str, alt: &str) -> String {
    svg.replacen("<svg ", &format!("<svg role=\"img\" aria-label=\"{}\" ", escaped(alt)), 1)
}

/// A point of two figures.
pub(crate) struct Dot {
    /// Along, up.
    pub at: (i64, i64),
    /// What is written along, and beside.
    pub label: (String, String),
    /// Whether it is proven; else it is hollow.
    pub proven: bool,
}

/// Height of a picture of points; what is left for writing beside and below it; how near two ticks may be.
const HEIGHT: i32 = 420;
const BESIDE: i32 = 150;
const BELOW: i32 = 60;
const NEAR: (i32, i32) = (90, 18);

/// Points of two figures with the line through them; ticks stand where points are.
pub(crate) fn front(alt: &str, (x, y): (&str, &str), dots: &[Dot]) -> Result<String, PlotError> {
    let range = |of: &dyn Fn(&Dot) -> i64| {
        let all = || dots.iter().map(of);
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    };
    let ((left, right), (low, high)) = (range(&|dot| dot.at.0), range(&|dot| dot.at.1));
    let (width, height) = (i64::from(WIDTH - BESIDE - 60), i64::from(HEIGHT - BELOW - 60));
    let place = |dot: &Dot| {
        let along = (dot.at.0 - left) * width / (right - left).max(1);
        let up = (dot.at.1 - low) * height / (high - low).max(1);
        (BESIDE + 20 + along as i32, HEIGHT - BELOW - 20 - up as i32)
    };
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, HEIGHT as u32)).into_drawing_area();
        area.fill(&WHITE).map_err(|error| failed(&error))?;
        let style = |size: i32, horizontal| {
            let style = TextStyle::from(("sans-serif", size).into_font()).color(&INK);
            style.pos(Pos::new(horizontal, VPos::Center))
        };
        let corner = (BESIDE, HEIGHT - BELOW);
        let axes = vec![(BESIDE, 24), corner, (WIDTH - 20, HEIGHT - BELOW)];
        area.draw(&PathElement::new(axes, INK)).map_err(|error| failed(&error))?;
        let names = [(x, (WIDTH - 20, HEIGHT - 14), HPos::Right), (y, (8, 12), HPos::Left)];
        for (name, at, side) in names {
            area.draw(&Text::new(name.to_owned(), at, style(15, side))).map_err(|error| failed(&error))?;
        }
        let mut sorted: Vec<&Dot> = dots.iter().collect();
        sorted.sort_by_key(|dot| dot.at);
        let line: Vec<(i32, i32)> = sorted.iter().map(|dot| place(dot)).collect();
        area.draw(&PathElement::new(line, SAME.stroke_width(2))).map_err(|error| failed(&error))?;
        let (mut last, mut rows): (Option<i32>, Vec<i32>) = (None, Vec::new());
        for dot in sorted {
            let (along, up) = place(dot);
            if last.is_none_or(|last| along - last >= NEAR.0) {
                last = Some(along);
                let label = Text::new(dot.label.0.clone(), (along, HEIGHT - BELOW + 14), style(13, HPos::Center));
                area.draw(&label).map_err(|error| failed(&error))?;
            }
            if rows.iter().all(|row| (row - up).abs() >= NEAR.1) {
                rows.push(up);
                let label = Text::new(dot.label.1.clone(), (BESIDE - 8, up), style(13, HPos::Right));
                area.draw(&label).map_err(|error| failed(&error))?;
            }
            let style = if dot.proven { MORE.filled() } else { MORE.stroke_width(2) };
            area.draw(&Circle::new((along, up), 5, style)).map_err(|error| failed(&error))?;
        }
        area.present().map_err(|error| failed(&error))?;
    }
    Ok(labelled(&svg, alt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_a_bar_a_label_and_a_figure_for_each_row_and_says_what_it_shows() {
        let bar = |label: &str, value, tone| Bar { label: label.to_owned(), value, tone, figure: format!("{value:+}") };
        let rows = [bar("S1 <più>", 3, Tone::More), bar("S2", -2, Tone::Less), bar("S3", 0, Tone::Same)];
        let svg = bars("Case \"stabili\"", &rows).expect("a picture");
        assert!(svg.starts_with("<svg role=\"img\" aria-label=\"Case &quot;stabili&quot;\" "), "{svg}");
        // one rectangle is the ground
        assert_eq!((svg.matches("<rect").count(), svg.matches("<text").count()), (4, 6), "{svg}");
        assert!(svg.contains("S1 &lt;più&gt;") && svg.contains("+3") && svg.contains("-2"), "{svg}");
        assert_eq!(bars("", &[]).expect("a picture").matches("<text").count(), 0);
    }

    #[test]
    fn long_labels_take_two_lines_and_long_figures_have_room() {
        let label = "una casa con 4 camere a San Marcello Piteglio (come A004)";
        let figure = "80 → 87 (+7; scarto sommato 5; senza limite dimostrato)";
        let bar = Bar { label: label.to_owned(), value: 7, tone: Tone::More, figure: figure.to_owned() };
        let svg = bars("", &[bar]).expect("a picture");
        assert!(svg.contains("Piteglio") && svg.contains("A004)") && !svg.contains('…'), "{svg}");
        assert_eq!(lines(label), ["una casa con 4 camere a San Marcello Piteglio", "(come A004)"]);
        assert_eq!((lines("breve"), lines(&"x".repeat(80)).len()), (vec!["breve".to_owned()], 1));
        assert!(lines(&"parola ".repeat(30))[1].ends_with('…'));
        let at = svg.find(figure).and_then(|end| svg[..end].rfind("x=\"")).expect("the figure has a place");
        let x: i32 = svg[at + 3..].split('"').next().and_then(|x| x.parse().ok()).expect("a number");
        assert!(x + figure.chars().count() as i32 * 7 <= WIDTH, "it begins at {x}");
    }

    #[test]
    fn a_front_has_a_dot_for_each_point_and_both_names() {
        let dot = |x, y, proven| Dot { at: (x, y), label: (format!("{x} case"), format!("{y} €")), proven };
        let svg = front("Case e spesa", ("Case", "Spesa <€>"), &[dot(3, 900, true), dot(5, 2_000, false)])
            .expect("a picture");
        assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
        assert!(svg.contains("3 case") && svg.contains("2000 €") && svg.contains("Spesa &lt;€&gt;"), "{svg}");
        assert_eq!(front("", ("", ""), &[]).expect("a picture").matches("<circle").count(), 0);
    }
}
