//! The first thing that stops a visit, for each professional and each day on which it may be.

use std::collections::BTreeMap;

use super::Limit;
use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use crate::kernel::rule::{Breach, Entity, FactValue};
use crate::routes::explain::fit::{put, take, team, ways};
use crate::routes::explain::tied;
use crate::routes::explain::timing::{passed, tours_of};
use crate::routes::hard::{self, judged};
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};

/// What stops a visit first, for one professional on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Who.
    pub professional: ProfessionalId,
    /// On which day.
    pub day: i32,
    /// What.
    pub first: First,
}

/// The first thing that stops a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// They are not on shift.
    OffShift,
    /// They lack what a seat asks for: of the seat that suits them best the first skill.
    Lacks(SkillId),
    /// They and the household must not meet.
    Apart,
    /// People decided otherwise.
    Decided,
    /// Another rule, which a seat and a shift alone break.
    Rule(&'static str),
    /// The other seats have nobody that day.
    NoColleague,
    /// There is no room: where least is passed, what and by how many ticks; nothing where visits would wait for each other in a circle.
    NoRoom(Vec<(Limit, i64)>),
    /// There is room for it, and not for all that are tied to it.
    Tied,
    /// There is room.
    Room,
}

/// What the best place passes; nothing where visits would wait for each other.
type Passed = Option<Vec<(Limit, i64)>>;

/// What stops a visit that is left out, for each professional and each of its days, by day; less once `stop` says so. Each other
/// visit keeps its people, its day and its order.
pub fn stops(model: &Model, plan: &Plan, visit: VisitId, stop: &dyn Fn() -> bool) -> Vec<Cell> {
    let alone = tied(model, visit).len() == 1;
    let mut rooms: BTreeMap<(i32, ProfessionalId), Passed> = BTreeMap::new();
    let mut tours = tours_of(model, plan);
    for way in ways(model, &tours, visit, &|_| true) {
        if stop() {
            return Vec::new();
        }
        put(&mut tours, visit, &way);
        let found = passed(model, &tours).map(|(_, passed)| passed);
        take(&mut tours, &way);
        for shift in team(&way) {
            let shift = model.shift(shift);
            let known = rooms.entry((shift.day, shift.professional)).or_insert(None);
            let less = |one: &Vec<(Limit, i64)>| (one.len(), one.iter().map(|(_, by)| by).sum::<i64>());
            let better =
                known.as_ref().is_none_or(|known| found.as_ref().is_some_and(|found| less(found) < less(known)));
            if better {
                known.clone_from(&found);
            }
        }
    }
    let mut cells = Vec::new();
    let mut days: Vec<i32> = model.visit(visit).windows.iter().map(|window| window.day).collect();
    days.dedup();
    for day in days {
        for professional in (0..model.professionals.len() as u32).map(ProfessionalId) {
            let first = before_room(model, visit, professional, day);
            let first = first.unwrap_or_else(|| match rooms.get(&(day, professional)) {
                None => First::NoColleague,
                Some(Some(passed)) if passed.is_empty() && alone => First::Room,
                Some(Some(passed)) if passed.is_empty() => First::Tied,
                Some(passed) => First::NoRoom(passed.clone().unwrap_or_default()),
            });
            cells.push(Cell { professional, day, first });
        }
    }
    cells
}

/// What stops somebody on a day whatever else is to be done: of all their shifts and the visit's seats what comes last in the order of the
/// rules.
fn before_room(model: &Model, visit: VisitId, professional: ProfessionalId, day: i32) -> Option<First> {
    let shifts = (0u32..).map(ShiftId).zip(&model.shifts);
    let own = shifts.filter(|(_, shift)| shift.professional == professional && shift.day == day);
    let seats = 0..model.visit(visit).seats.len() as u32;
    let seatings = own.flat_map(|(shift, _)| seats.clone().map(move |seat| Seating { visit, seat, shift }));
    let mut judged: Vec<Option<Breach>> = seatings.map(|seating| judged(model, &seating)).collect();
    if judged.is_empty() {
        return Some(First::OffShift);
    }
    if judged.iter().any(Option::is_none) {
        return None;
    }
    let order = |breach: &Breach| hard::ALL.iter().position(|rule| rule.card().id == breach.rule);
    judged.sort_by_key(|breach| breach.as_ref().map(|breach| (order(breach), lacking(breach))));
    judged.pop().flatten().map(|breach| match (breach.rule, lacking(&breach)) {
        ("routes.skills", Some(skill)) => First::Lacks(skill),
        ("routes.apart", _) => First::Apart,
        ("routes.pin", _) => First::Decided,
        (rule, _) => First::Rule(rule),
    })
}

fn lacking(breach: &Breach) -> Option<SkillId> {
    breach.facts.iter().find_map(|(_, fact)| match fact {
        FactValue::Entity(Entity::Skill(skill)) => Some(SkillId(*skill)),
        _ => None,
    })
}
