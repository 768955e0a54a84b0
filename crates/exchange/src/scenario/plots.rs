//! Pictures of a result, as SVG that stands in a page: bars against the base, and a tornado.

use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, TextStyle, WHITE};

use crate::paper::html::escaped;

/// A picture cannot be drawn.
#[derive(Debug, thiserror::Error)]
#[error("a picture cannot be drawn: {0}")]
pub struct PlotError(String);

/// Width of a picture, of its labels, of the figures behind its bars; height of a row and of the bar in it.
const WIDTH: i32 = 860;
const LABELS: i32 = 330;
const FIGURES: i32 = 150;
const ROW: i32 = 30;
const BAR: i32 = 18;
/// The most letters of a label.
const LETTERS: usize = 44;

/// As things are; more; less; nothing that is known to differ.
const BASE: RGBColor = RGBColor(61, 75, 89);
const MORE: RGBColor = RGBColor(23, 98, 153);
const LESS: RGBColor = RGBColor(163, 18, 46);
const SAME: RGBColor = RGBColor(190, 200, 210);
pub(crate) const INK: RGBColor = RGBColor(23, 34, 46);

/// What a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
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
pub(super) struct Bar {
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
pub(super) fn bars(alt: &str, bars: &[Bar]) -> Result<String, PlotError> {
    let height = ROW * bars.len().max(1) as i32 + ROW / 2;
    let (least, most) = bars.iter().fold((0, 0), |(least, most), bar| (bar.value.min(least), bar.value.max(most)));
    let room = i64::from(WIDTH - LABELS - FIGURES);
    let along = |value: i64| LABELS + ((value - least) * room / (most - least).max(1)) as i32;
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, height as u32)).into_drawing_area();
        area.fill(&WHITE).map_err(|error| failed(&error))?;
        let style = |horizontal| {
            let style = TextStyle::from(("sans-serif", 14).into_font()).color(&INK);
            style.pos(Pos::new(horizontal, VPos::Center))
        };
        for (row, bar) in (0i32..).zip(bars) {
            let (top, middle) = (row * ROW + (ROW - BAR) / 2 + ROW / 4, row * ROW + ROW / 2 + ROW / 4);
            let label: String = crate::told::shorten(&bar.label, LETTERS);
            area.draw(&Text::new(label, (LABELS - 10, middle), style(HPos::Right))).map_err(|error| failed(&error))?;
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

/// Why a picture cannot be drawn.
pub(crate) fn failed(error: &dyn std::fmt::Display) -> PlotError {
    PlotError(error.to_string())
}

/// A picture that says what is seen on it.
pub(crate) fn labelled(svg: &str, alt: &str) -> String {
    svg.replacen("<svg ", &format!("<svg role=\"img\" aria-label=\"{}\" ", escaped(alt)), 1)
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
}
