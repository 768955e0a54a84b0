//! A trend with its band, as SVG that stands in a page: who waits week by week, and between what nine of ten replications lie.

use plotters::backend::SVGBackend;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{PathElement, Polygon, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, TextStyle, WHITE};

use super::result::WeekView;
use crate::scenario::{INK, PlotError, labelled, plot_failed};
use crate::text::{Lang, number, short_date};

/// Size of a picture, and its margins: left for figures, below for dates, above and right.
const WIDTH: i32 = 860;
const HEIGHT: i32 = 300;
const LEFT: i32 = 60;
const BELOW: i32 = 34;
const ABOVE: i32 = 16;
const RIGHT: i32 = 120;
/// Lines across, and dates below.
const LINES: i64 = 4;
const DATES: usize = 6;

const LINE: RGBColor = RGBColor(23, 98, 153);
const BAND: RGBColor = RGBColor(190, 214, 232);
const GRID: RGBColor = RGBColor(214, 220, 226);
const LIMIT: RGBColor = RGBColor(163, 18, 46);

/// The least of 1, 2, 5, 10, 20, 50 … that is no less.
fn round_step(least: i64) -> i64 {
    let tens = std::iter::successors(Some(1i64), |ten| ten.checked_mul(10));
    tens.flat_map(|ten| [1, 2, 5].map(|digit| ten.saturating_mul(digit))).find(|step| *step >= least).unwrap_or(least)
}

/// Those who wait, with the band and the limit, which bears a name; `alt` says what is seen. The scale goes up to `highest` at least.
pub(super) fn trend(
    lang: Lang,
    alt: &str,
    (weeks, highest): (&[WeekView], u32),
    limit: (u32, &str),
) -> Result<String, PlotError> {
    let most = i64::from(highest.max(limit.0)).max(1);
    let step = round_step((most + LINES - 1) / LINES);
    let top = (step * LINES) as f64;
    let across = |at: usize| {
        LEFT + (at as i64 * i64::from(WIDTH - LEFT - RIGHT) / weeks.len().saturating_sub(1).max(1) as i64) as i32
    };
    let up = |value: f64| ABOVE + ((1.0 - value / top) * f64::from(HEIGHT - ABOVE - BELOW)).round() as i32;
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, HEIGHT as u32)).into_drawing_area();
        let failed = |error: &dyn std::fmt::Display| plot_failed(error);
        area.fill(&WHITE).map_err(|error| failed(&error))?;
        let style = |horizontal, vertical, colour: &'static RGBColor| {
            TextStyle::from(("sans-serif", 16).into_font()).color(colour).pos(Pos::new(horizontal, vertical))
        };
        for line in 0..=LINES {
            let value = line * step;
            let y = up(value as f64);
            let path = PathElement::new(vec![(LEFT, y), (WIDTH - RIGHT, y)], GRID);
            area.draw(&path).map_err(|error| failed(&error))?;
            let figure = Text::new(number(lang, value), (LEFT - 8, y), style(HPos::Right, VPos::Center, &INK));
            area.draw(&figure).map_err(|error| failed(&error))?;
        }
        for at in (0..weeks.len()).step_by(weeks.len().div_ceil(DATES).max(1)) {
            let shown = short_date(lang, weeks[at].day);
            let text = Text::new(shown, (across(at), HEIGHT - BELOW + 8), style(HPos::Center, VPos::Top, &INK));
            area.draw(&text).map_err(|error| failed(&error))?;
        }
        let high = weeks.iter().enumerate().map(|(at, week)| (across(at), up(f64::from(week.high))));
        let low = weeks.iter().enumerate().rev().map(|(at, week)| (across(at), up(f64::from(week.low))));
        area.draw(&Polygon::new(high.chain(low).collect::<Vec<_>>(), BAND.filled())).map_err(|error| failed(&error))?;
        let mean: Vec<(i32, i32)> = weeks.iter().enumerate().map(|(at, week)| (across(at), up(week.waiting))).collect();
        area.draw(&PathElement::new(mean, LINE.stroke_width(3))).map_err(|error| failed(&error))?;
        let y = up(f64::from(limit.0));
        let path = PathElement::new(vec![(LEFT, y), (WIDTH - RIGHT, y)], LIMIT.stroke_width(2));
        area.draw(&path).map_err(|error| failed(&error))?;
        let text = Text::new(limit.1.to_owned(), (WIDTH - RIGHT + 8, y), style(HPos::Left, VPos::Center, &LIMIT));
        area.draw(&text).map_err(|error| failed(&error))?;
        area.present().map_err(|error| failed(&error))?;
    }
    Ok(labelled(&svg, alt))
}

#[cfg(test)]
mod tests {
    use super::round_step;

    #[test]
    fn lines_stand_at_round_numbers() {
        assert_eq!([0, 1, 3, 5, 15, 19, 21, 51, 3_000].map(round_step), [1, 1, 5, 5, 20, 20, 50, 100, 5_000]);
    }
}
