//! What the search knows of tours, windows and ties, in plain numbers, and what counts.

use super::super::model::Model;
use super::super::soft;
use super::FAR;
use crate::kernel::term::Term;

/// When a visit may start on the days of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Not before.
    pub open: i64,
    /// Later costs.
    pub due: i64,
    /// Not after; [`FAR`] if at any time.
    pub close: i64,
}

/// One side of a link: the start of `to` is at least that of the visit that has it plus `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The visit at the other end.
    pub to: u32,
    /// What lies between, below zero where it is the other side of a greatest separation.
    pub after: i64,
}

/// A tour's facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TourFacts {
    /// Whose it is.
    pub professional: u32,
    /// Its matrix.
    pub means: u32,
    /// Position of its day among the days that occur.
    pub day: u32,
    /// Its day.
    pub date: i32,
    /// Site of departure.
    pub base: u32,
    /// Site of return.
    pub end: u32,
    /// Earliest departure.
    pub from: i64,
    /// End of working time.
    pub until: i64,
    /// Latest return.
    pub latest: i64,
    /// Most load.
    pub capacity: i64,
}

/// What a tick, and a visit left out, cost; compiled from the criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// A tick of travel.
    pub travel: i64,
    /// A tick that a seat starts late.
    pub late: i64,
    /// A tick of the largest lateness.
    pub latest: i64,
    /// A tick of overtime.
    pub overtime: i64,
    /// A tick that is paid on call and not worked.
    pub unworked: i64,
    /// A tick of somebody's work above what is even.
    pub uneven: i64,
    /// A demanding visit more than a tour bears.
    pub demanding: i64,
}

impl Costs {
    /// The terms of all criteria that weigh anything.
    pub(super) fn of(model: &Model) -> Self {
        let mut costs = Self::default();
        let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
        let terms = weighted.filter(|(_, weight)| *weight > 0).flat_map(|(one, weight)| one.compile(model, weight));
        for term in terms {
            match term {
                Term::Way(price) => costs.travel += price,
                Term::Late(price) => costs.late += price,
                Term::Latest(price) => costs.latest += price,
                Term::Overtime(price) => costs.overtime += price,
                Term::Unworked(price) => costs.unworked += price,
                Term::Uneven(price) => costs.uneven += price,
                Term::Demanding(price) => costs.demanding += price,
            }
        }
        costs
    }
}

/// A tour for each shift; days by their position among those that occur.
pub(super) fn tours(model: &Model, days: &[i32]) -> Vec<TourFacts> {
    let facts = model.shifts.iter().map(|shift| TourFacts {
        professional: shift.professional.0,
        means: shift.means.0,
        day: days.partition_point(|day| *day < shift.day) as u32,
        date: shift.day,
        base: shift.base.0,
        end: shift.end.0,
        from: shift.from.0,
        until: shift.until.0,
        latest: shift.latest.0,
        capacity: shift.capacity.unwrap_or(FAR),
    });
    facts.collect()
}
