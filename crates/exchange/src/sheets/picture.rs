//! Days at a glance: a row of quarters of an hour for each person or day, as the strips of the views tell them.

use crate::routes::TourView;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// At a visit.
    Visit,
    /// At a remote consultation.
    Remote,
    /// On the way.
    Way,
    /// At work, with nothing planned.
    Free,
    /// At a visit that has happened.
    Done,
}

impl Tone {
    /// All, as the legend names them.
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::Visit, "visit"),
        (Self::Remote, "remote"),
        (Self::Way, "way"),
        (Self::Free, "free"),
        (Self::Done, "done"),
    ];

    fn of(letter: char) -> Option<Self> {
        match letter {
            '=' => Some(Self::Visit),
            '~' => Some(Self::Remote),
            '-' => Some(Self::Way),
            '.' => Some(Self::Free),
            _ => None,
        }
    }
}

/// A stretch of one tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The quarter in which it begins.
    pub from: usize,
    /// How many it has.
    pub quarters: usize,
    /// What it shows.
    pub tone: Tone,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// Quarters across.
    pub quarters: usize,
    /// What is written above, and at which quarter.
    pub heads: Vec<(usize, String)>,
    /// The rows: a label and its bars.
    pub rows: Vec<(String, Vec<Bar>)>,
    /// What the tones mean.
    pub legend: Vec<(Tone, String)>,
}

/// The bars of a tour, moved by so many quarters.
pub(super) fn bars(tour: &TourView, moved: usize) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (at, letter) in tour.strip.chars().enumerate() {
        let Some(tone) = Tone::of(letter) else { continue };
        let from = moved + at;
        match bars.last_mut().filter(|last| last.tone == tone && last.from + last.quarters == from) {
            Some(last) => last.quarters += 1,
            None => bars.push(Bar { from, quarters: 1, tone }),
        }
    }
    bars
}
