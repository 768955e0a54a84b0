//! What a plan is worth, level by level, found from the facts and the plan alone.

use std::cell::LazyCell;

use super::model::{Household, Model};
use super::plan::{Itinerary, Plan};
use super::{LEVELS, choices, schools, soft};
use crate::ids::HouseholdId;

/// A value by level, in the order of [`LEVELS`].
pub type Value = [i64; LEVELS.len()];

/// Position of the floors in a value.
pub const FLOORS: usize = 0;
/// Position of the first priority class; the others follow.
pub const PLACED: usize = 1;
/// Priority classes, each with a level of its own from [`PLACED`] on.
pub const CLASSES: usize = 3;
/// Position of the households bridged.
pub const BRIDGED: usize = 4;
/// Position of the changes against the published plan.
pub const CHANGES: usize = 5;
/// Position of the points.
pub const POINTS: usize = 6;
/// Position of the waiting days.
pub const WAITING: usize = 7;
/// Position of the lottery.
pub const LOTTERY: usize = 8;

/// Whether a household belongs to a group.
type Belongs = fn(&Household) -> bool;

/// A group with a fairness floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloorGroup {
    /// Stable id, a word of the list `group`.
    pub id: &'static str,
    /// The households of the group that fit somewhere, ascending.
    pub households: Vec<HouseholdId>,
    /// How many of them should be placed at least.
    pub wanted: i64,
}

/// The groups whose share of homes is watched, by id.
const GROUPS: [(&str, Belongs); 4] = [
    ("single-parent", Household::is_single_parent),
    ("five-or-more", |household| household.people_by(None) >= 5),
    ("disability", Household::has_disability),
    ("severe-need", Household::has_severe_need),
];

/// The households of each group, ascending, whether or not the policy gives it a floor.
pub fn groups(model: &Model) -> [(&'static str, Vec<HouseholdId>); 4] {
    GROUPS.map(|(id, belongs)| (id, model.household_ids().filter(|of| belongs(model.household(*of))).collect()))
}

/// The groups that the policy gives a floor, with those of their households for whom `fits` says that some home would
/// do; groups without any are left out.
pub fn floor_groups(model: &Model, fits: impl Fn(HouseholdId) -> bool) -> Vec<FloorGroup> {
    let floors = model.parameters.floors;
    let wanted = [floors.single_parent, floors.five_or_more, floors.disability, floors.severe_need];
    groups(model)
        .into_iter()
        .zip(wanted)
        .filter(|(_, percent)| *percent > 0)
        .map(|((id, of_group), percent)| {
            let households: Vec<_> = of_group.into_iter().filter(|id| fits(*id)).collect();
            let wanted = (households.len() as i64 * percent + 99) / 100;
            FloorGroup { id, households, wanted }
        })
        .filter(|group| group.wanted > 0)
        .collect()
}

/// The sum of what is lacking to the floors.
pub fn shortfall(groups: &[FloorGroup], placed: impl Fn(HouseholdId) -> bool) -> i64 {
    let lacking =
        |group: &FloorGroup| (group.wanted - group.households.iter().filter(|id| placed(**id)).count() as i64).max(0);
    groups.iter().map(lacking).sum()
}

/// The class of a household, 0 first.
pub fn class_of(model: &Model, household: HouseholdId) -> usize {
    usize::from(model.household(household).priority).min(CLASSES - 1)
}

/// Days a household has waited since its registration.
pub fn waiting_days(model: &Model, household: HouseholdId) -> i64 {
    i64::from(model.calendar.as_of.0 - model.household(household).registered.0).max(0)
}

/// Whether an itinerary keeps what the published plan said: same home and package, same bridge where it had one. Dates
/// may move with the day the plan is made.
pub fn keeps(published: &Itinerary, now: &Itinerary) -> bool {
    let home = |itinerary: &Itinerary| itinerary.home.map(|home| (home.stay.unit, home.package));
    let bridge = |itinerary: &Itinerary| itinerary.bridge.map(|stay| stay.unit);
    home(published) == home(now) && (bridge(published).is_none() || bridge(published) == bridge(now))
}

/// Households of the published plan whose proposal is not kept.
pub fn changes(published: &Plan, plan: &Plan) -> i64 {
    let changed = |old: &&Itinerary| !plan.of(old.household).is_some_and(|now| keeps(old, now));
    published.itineraries.iter().filter(changed).count() as i64
}

/// The weighted points of a plan, by the criteria's own audits.
pub fn points(model: &Model, plan: &Plan) -> i64 {
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    weighted.filter(|(_, weight)| *weight > 0).map(|(criterion, weight)| weight * criterion.audit(model, plan).0).sum()
}

/// The value of a plan; `published` is the plan that changes are counted against.
pub fn value(model: &Model, plan: &Plan, published: Option<&Plan>) -> Value {
    let placed = |household| plan.of(household).is_some_and(|itinerary| itinerary.home.is_some());
    let measured = LazyCell::new(|| schools::measured(model));
    let funded = choices::Funded::of(model);
    let groups = floor_groups(model, |household| choices::fits_somewhere(&measured, &funded, household));
    let mut value = [0; LEVELS.len()];
    value[FLOORS] = shortfall(&groups, placed);
    for itinerary in &plan.itineraries {
        let household = model.household(itinerary.household);
        if itinerary.home.is_some() {
            value[PLACED + class_of(model, itinerary.household)] += 1;
            value[WAITING] += waiting_days(model, itinerary.household);
            value[LOTTERY] += i64::from(household.lottery);
        } else {
            value[BRIDGED] += 1;
        }
    }
    value[CHANGES] = published.map_or(0, |published| changes(published, plan));
    value[POINTS] = points(model, plan);
    value
}
