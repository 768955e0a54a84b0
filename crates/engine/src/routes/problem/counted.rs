//! What is counted over whole tours, over a professional's week, or at one moment: work, demanding visits, cars that are out.

use super::super::model::Model;
use super::{Costs, FAR};

/// The limits, and what each task and tour adds to what they limit.
#[derive(Debug, Default)]
pub struct Counted {
    /// Whether work is counted: some limit, some share, or some call is there.
    work: bool,
    /// Work of each task by itself, its duration; a break is none.
    pub lasts: Vec<i64>,
    /// The most work of each professional; [`FAR`] if any.
    pub most: Vec<i64>,
    /// The work of each professional above which it is uneven; [`FAR`] if never.
    pub even: Vec<i64>,
    /// What each tour is called for at least.
    pub call: Vec<i64>,
    /// For each visit whether it is demanding; empty where none is.
    demanding: Vec<bool>,
    /// For each visit whether it is a break; empty where none is.
    rests: Vec<bool>,
    /// The rows of each tour; empty where nobody shares a car.
    rows_of: Vec<Vec<u32>>,
    /// How many cars each row has. A row is who would be out at once.
    pub cars: Vec<u32>,
}

impl Counted {
    /// What a week counts, of what costs something.
    pub fn of(model: &Model, costs: &Costs) -> Self {
        let limit = |most: Option<crate::time::Ticks>| most.map_or(FAR, |most| most.0);
        let even = |even: Option<crate::time::Ticks>| if costs.uneven > 0 { limit(even) } else { FAR };
        let lasts = model
            .visits
            .iter()
            .flat_map(|visit| visit.seats.iter().map(|seat| if visit.rest.is_some() { 0 } else { seat.duration.0 }));
        let flags = |of: &dyn Fn(&crate::routes::model::Visit) -> bool| {
            let flags: Vec<bool> = model.visits.iter().map(of).collect();
            if flags.contains(&true) { flags } else { Vec::new() }
        };
        let mut counted = Self {
            work: false,
            lasts: lasts.collect(),
            most: model.professionals.iter().map(|facts| limit(facts.most)).collect(),
            even: model.professionals.iter().map(|facts| even(facts.even)).collect(),
            call: model.shifts.iter().map(|shift| shift.call.map_or(0, |call| call.0)).collect(),
            demanding: flags(&|visit| visit.demanding && costs.demanding > 0),
            rests: flags(&|visit| visit.rest.is_some()),
            rows_of: Vec::new(),
            cars: Vec::new(),
        };
        let bound = counted.most.iter().chain(&counted.even).any(|most| *most < FAR);
        counted.work = bound || costs.unworked > 0 && counted.call.iter().any(|call| *call > 0);
        counted.share(model);
        counted
    }

    /// A row for each moment at which more shifts of a pool begin than before.
    fn share(&mut self, model: &Model) {
        for pool in &model.pools {
            for first in &pool.shifts {
                let begins = model.shifts[first.index()].from;
                let there = |shift: &&crate::ids::ShiftId| {
                    let shift = &model.shifts[shift.index()];
                    shift.from <= begins && begins < shift.latest
                };
                let row = self.cars.len() as u32;
                let out: Vec<_> = pool.shifts.iter().filter(there).collect();
                if out.len() <= pool.cars as usize {
                    continue;
                }
                self.rows_of.resize(model.shifts.len(), Vec::new());
                for shift in out {
                    self.rows_of[shift.index()].push(row);
                }
                self.cars.push(pool.cars);
            }
        }
    }

    /// Whether anything is counted.
    pub fn binds(&self) -> bool {
        self.work || !self.demanding.is_empty() || !self.cars.is_empty()
    }

    /// Whether work is counted.
    #[inline]
    pub fn counts_work(&self) -> bool {
        self.work
    }

    /// Whether a visit is demanding.
    #[inline]
    pub fn demands(&self, visit: u32) -> bool {
        self.demanding.get(visit as usize).copied().unwrap_or(false)
    }

    /// Whether a visit is a break.
    #[inline]
    pub fn rests(&self, visit: u32) -> bool {
        self.rests.get(visit as usize).copied().unwrap_or(false)
    }

    /// The rows of a tour.
    #[inline]
    pub fn rows(&self, tour: u32) -> &[u32] {
        self.rows_of.get(tour as usize).map_or(&[], Vec::as_slice)
    }

    /// More than all that is counted can ever cost, where all work and ways together take so much.
    pub fn dearest(&self, costs: &Costs, all: i128) -> i128 {
        let calls: i128 = self.call.iter().map(|call| i128::from(*call)).sum();
        let demanding = self.lasts.len() as i128 * i128::from(costs.demanding) * i128::from(!self.demanding.is_empty());
        let work = if self.work { (all + calls) * i128::from(costs.uneven + costs.unworked) } else { 0 };
        work + demanding
    }
}

/// From which others' days the day of each visit keeps how far; nothing where there is nothing of it.
pub(super) fn gaps(model: &Model) -> Vec<Vec<(u32, i32)>> {
    if model.gaps.is_empty() {
        return Vec::new();
    }
    let mut gaps = vec![Vec::new(); model.visits.len()];
    for gap in &model.gaps {
        gaps[gap.one.index()].push((gap.other.0, gap.days));
        gaps[gap.other.index()].push((gap.one.0, gap.days));
    }
    gaps
}
