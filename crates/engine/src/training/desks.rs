//! Who keeps which desk, and how many can leave it: what a rule, the report and the problem ask for.

use super::model::{Floor, HalfDay, Model, Operator};
use crate::ids::{OperatorId, ServiceId};

/// A floor of a service and those who are at the desk then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk<'m> {
    /// Whose.
    pub service: ServiceId,
    /// When, of which role, how many at least.
    pub floor: &'m Floor,
    /// Who keeps it if nobody is trained; ascending.
    pub keepers: Vec<OperatorId>,
}

impl Desk<'_> {
    /// How many there are if nobody is trained, who can stand in included.
    pub fn there(&self) -> i64 {
        self.keepers.len() as i64 + i64::from(self.floor.substitutes)
    }

    /// How many can leave it: nobody where fewer are there anyway than there should be.
    pub fn spare(&self) -> i64 {
        (self.there() - i64::from(self.floor.least)).max(0)
    }
}

/// Every floor of every service.
pub fn desks(model: &Model) -> Vec<Desk<'_>> {
    let mut teams = vec![Vec::new(); model.services.len()];
    for (operator, facts) in model.operator_ids().zip(&model.operators) {
        teams[facts.service.index()].push(operator);
    }
    let services = (0u32..).map(ServiceId).zip(&model.services);
    let floors = services.flat_map(|(service, facts)| facts.floors.iter().map(move |floor| (service, floor)));
    floors.map(|(service, floor)| desk(model, service, floor, &teams[service.index()])).collect()
}

/// The floors that somebody counts for on a half-day.
pub fn of(model: &Model, operator: OperatorId, half: HalfDay) -> impl Iterator<Item = Desk<'_>> {
    let facts = model.operator(operator);
    let mine = move |floor: &&Floor| floor.half == half && counts(facts, floor) && keeps(model, facts, half);
    let everybody: Vec<OperatorId> = model.operator_ids().collect();
    let floors = model.service(facts.service).floors.iter().filter(mine);
    floors.map(move |floor| desk(model, facts.service, floor, &everybody))
}

fn desk<'m>(model: &Model, service: ServiceId, floor: &'m Floor, among: &[OperatorId]) -> Desk<'m> {
    let keeper = |who: &&OperatorId| {
        let facts = model.operator(**who);
        facts.service == service && counts(facts, floor) && keeps(model, facts, floor.half)
    };
    Desk { service, floor, keepers: among.iter().filter(keeper).copied().collect() }
}

/// Whether somebody keeps their desk on a half-day: on duty, and not away for any part of it.
fn keeps(model: &Model, operator: &Operator, half: HalfDay) -> bool {
    let away = || operator.absences.iter().any(|window| window.halves(model.noon).any(|away| away == half));
    operator.duty.binary_search(&half).is_ok() && !away()
}

/// Whether somebody has the role that a floor asks for.
fn counts(operator: &Operator, floor: &Floor) -> bool {
    floor.role.is_none_or(|role| role == operator.role)
}
