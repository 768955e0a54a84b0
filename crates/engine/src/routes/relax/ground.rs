//! Where a visit is to be put: the plan that stays, the visits that are tied to it, and every place that they have beside it.

use std::cell::Cell;

use super::change::Change;
use crate::ids::{ShiftId, VisitId};
use crate::routes::explain::fit::{Seated, WAYS, put, take, team, ways};
use crate::routes::explain::timing::{Limit, Tours, passed, tours_of};
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::verify::verify;

/// Changes of one kind that do, the smallest alone or one of each part.
pub type Found = Vec<(Change, Plan)>;

/// A visit and the plan beside which it is to be put.
pub struct Ground<'a> {
    /// The facts as they are.
    pub model: &'a Model,
    /// The plan as it is.
    pub plan: &'a Plan,
    /// The visit asked for.
    pub visit: VisitId,
    /// It and those that are served with it or not at all.
    pub group: Vec<VisitId>,
    /// Whether nobody wants to know any more.
    pub stop: &'a dyn Fn() -> bool,
    fits: Cell<bool>,
    cut: Cell<bool>,
}

/// Which shift may take a visit.
pub type May<'m> = &'m dyn Fn(VisitId, ShiftId) -> bool;

/// A place: the shifts of all seats of the group, the plan, what it passes.
pub struct Spot<'s> {
    /// The shifts.
    pub team: &'s [ShiftId],
    /// The seats of all shifts.
    pub tours: &'s Tours,
    /// The plan.
    pub plan: &'s Plan,
    /// What it passes.
    pub passed: &'s [(Limit, i64)],
}

impl<'a> Ground<'a> {
    /// Of a visit with those tied to it.
    pub fn new(
        model: &'a Model,
        plan: &'a Plan,
        visit: VisitId,
        group: Vec<VisitId>,
        stop: &'a dyn Fn() -> bool,
    ) -> Self {
        Self { model, plan, visit, group, stop, fits: Cell::new(false), cut: Cell::new(false) }
    }

    /// Whether the visit was seen to fit as things are.
    pub fn fits(&self) -> bool {
        self.fits.get()
    }

    /// Notes that it fits as things are.
    pub fn found_to_fit(&self) {
        self.fits.set(true);
    }

    /// Whether no visit had more places than are looked at.
    pub fn complete(&self) -> bool {
        !self.cut.get()
    }

    /// The plan's seats by shift.
    pub fn tours(&self) -> Tours {
        tours_of(self.model, self.plan)
    }

    /// Shows every place of the group beside `tours` that passes at most so many limits, until `look` has seen enough. Where several are
    /// tied, one is gone on with only where it passes no more than that.
    pub fn each(
        &self,
        model: &Model,
        tours: &mut Tours,
        most: usize,
        may: May<'_>,
        look: &mut dyn FnMut(&Spot<'_>) -> bool,
    ) {
        self.from(model, tours, (0, &mut Vec::new()), most, may, look);
    }

    fn from(
        &self,
        model: &Model,
        tours: &mut Tours,
        (at, shifts): (usize, &mut Vec<ShiftId>),
        most: usize,
        may: May<'_>,
        look: &mut dyn FnMut(&Spot<'_>) -> bool,
    ) -> bool {
        let visit = self.group[at];
        let ways: Vec<Seated> = ways(model, tours, visit, &|shift| may(visit, shift));
        self.cut.set(self.cut.get() || ways.len() >= WAYS);
        for way in ways {
            if (self.stop)() {
                return true;
            }
            put(tours, visit, &way);
            let before = shifts.len();
            shifts.extend(team(&way));
            let enough = match passed(model, tours) {
                Some((plan, passed)) if passed.len() <= most => {
                    if at + 1 == self.group.len() {
                        look(&Spot { team: shifts, tours, plan: &plan, passed: &passed })
                    } else {
                        self.from(model, tours, (at + 1, &mut *shifts), most, may, look)
                    }
                }
                _ => false,
            };
            shifts.truncate(before);
            take(tours, &way);
            if enough {
                return true;
            }
        }
        false
    }

    /// The first place beside the plan that passes nothing and whose team will do; its plan keeps every rule.
    pub fn admits(&self, model: &Model, may: May<'_>, will_do: &dyn Fn(&[ShiftId]) -> bool) -> Option<Plan> {
        let mut found = None;
        self.each(model, &mut self.tours(), 0, may, &mut |spot| {
            if will_do(spot.team) && verify(model, spot.plan).breaches.is_empty() {
                found = Some(spot.plan.clone());
            }
            found.is_some()
        });
        found
    }
}

/// Whether facts of the model keep a visit from being touched for another one: people decided of it, it is tied, or it is a break.
pub fn stays(model: &Model, visit: VisitId) -> bool {
    let rest = model.visit(visit).rest.is_some();
    rest || !model.pins_of(visit).is_empty() || model.links.iter().any(|link| link.from == visit || link.to == visit)
}
