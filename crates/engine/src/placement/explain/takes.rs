//! What it would take for a household to be proposed a unit: the cheapest single change that really lets it in, else the
//! cheapest two; each made on a copy of the model and judged again, by every rule, with everybody else where the plan has
//! them.

use super::changed::Changed;
use super::repair::Repair;
use super::search::Search;
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::rule::Breach;
use crate::placement::model::{Model, Usage};
use crate::placement::plan::{Choice, Home, Itinerary, Plan, Stay};
use crate::placement::{choices, hard};
use crate::time::Week;
use crate::units::Cents;

/// What it would take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: it is what is proposed.
    Proposed,
    /// Nothing but a decision: it keeps every rule, with everybody else where they are.
    Nothing(Itinerary),
    /// These changes, one or two, with everybody else where they are; no single cheaper one does.
    Changes(Way),
    /// The pair fits with these changes, none to two, but the others of the plan would have to make room.
    Room(Way),
    /// None of the changes that are known here, alone or two together.
    Beyond,
}

/// Changes that let a household in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The changes, two at most.
    pub changes: Vec<Repair>,
    /// What they cost together, on the scale of [`super::repair::PRICES`].
    pub cost: Cents,
    /// What would be proposed then, in terms of today's model.
    pub itinerary: Itinerary,
}

/// Where everybody else is while changes are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Where the plan has them.
    Stay,
    /// Anywhere: the rules that bind the plan together are not asked, since the plan would be made anew.
    Anywhere,
}

/// A plan that is kept while changes are tried.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    pub(super) model: &'a Model,
    pub(super) plan: &'a Plan,
    /// What the plan breaks as it is: not the doing of a change.
    broken: Vec<Breach>,
}

impl<'a> Ground<'a> {
    /// The ground that a plan gives.
    pub fn of(model: &'a Model, plan: &'a Plan) -> Self {
        Self { model, plan, broken: audits(model, plan) }
    }

    /// The itineraries of a unit that a household might be given, whatever forbids them: a lasting home with each package
    /// from each week in which one may start, or a bridge until the household's own home.
    pub fn itineraries(&self, model: &Model, household: HouseholdId, unit: UnitId) -> Vec<Itinerary> {
        let current = self.plan.of(household);
        if model.unit(unit).usage == Usage::Bridge {
            let home = current.and_then(|itinerary| itinerary.home);
            let stay = choices::bridge_until(model, household, unit, home.as_ref());
            return stay.map(|stay| Itinerary { household, bridge: Some(stay), home }).into_iter().collect();
        }
        let of_start = |from: Week| {
            let bridge = self.bridge_before(household, from);
            let stay = Stay { household, unit, from, until: None };
            model.package_ids().map(move |package| Itinerary { household, bridge, home: Some(Home { stay, package }) })
        };
        choices::starts(model, household, unit).into_iter().flat_map(of_start).collect()
    }

    /// The bridge that the plan gives a household, as long as until a week.
    pub(super) fn bridge_before(&self, household: HouseholdId, from: Week) -> Option<Stay> {
        let bridge = self.plan.of(household)?.bridge.filter(|bridge| bridge.from < from)?;
        Some(Stay { until: Some(from), ..bridge })
    }

    /// What an itinerary breaks in a model: what is wrong with it alone, else what is wrong with it in the plan.
    pub(super) fn breaches(&self, model: &Model, itinerary: &Itinerary, unit: UnitId, others: Others) -> Vec<Breach> {
        let alone = judged(model, itinerary, unit);
        if alone.is_empty() && others == Others::Stay { self.together(model, itinerary) } else { alone }
    }

    /// Whether somebody else lives in a whole unit while an itinerary would.
    pub(super) fn taken(&self, model: &Model, itinerary: &Itinerary, unit: UnitId) -> bool {
        let others = self.plan.itineraries.iter().filter(|one| one.household != itinerary.household);
        let meet = |one: &Stay, other: &Stay| {
            one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until)
        };
        model.unit(unit).shared_by.is_none()
            && others
                .flat_map(Itinerary::stays)
                .filter(|stay| stay.unit == unit)
                .any(|there| itinerary.stays().filter(|stay| stay.unit == unit).any(|stay| meet(&stay, &there)))
    }

    /// What the plan would break with an itinerary in the place of the household's own, and does not break today.
    pub(super) fn together(&self, model: &Model, itinerary: &Itinerary) -> Vec<Breach> {
        let kept = self.plan.itineraries.iter().filter(|one| one.household != itinerary.household);
        let mut itineraries: Vec<Itinerary> = kept.copied().chain([*itinerary]).collect();
        itineraries.sort_unstable();
        let mut breaches = audits(model, &Plan { itineraries });
        breaches.retain(|breach| !self.broken.contains(breach));
        breaches
    }

    /// Whether some itinerary of a unit keeps every rule once these changes are made, with everybody else where they are.
    ///
    /// It tries every package and week, and knows nothing of how the changes were found.
    pub fn works(&self, changes: &[Repair], household: HouseholdId, unit: UnitId, others: Others) -> Option<Itinerary> {
        let after = Changed::of(self.model, changes);
        let unit = after.unit(unit);
        let mut all = self.itineraries(&after.model, household, unit).into_iter();
        all.find(|itinerary| self.breaches(&after.model, itinerary, unit, others).is_empty())
    }

    /// What it would take for a household to be proposed a unit: one change before two, and everybody else where they are
    /// before making room.
    pub fn takes(&self, household: HouseholdId, unit: UnitId) -> Takes {
        if self.plan.of(household).is_some_and(|itinerary| itinerary.stays().any(|stay| stay.unit == unit)) {
            return Takes::Proposed;
        }
        for most in [1, 2] {
            if let Some(way) = self.cheapest(household, unit, Others::Stay, most) {
                return if way.changes.is_empty() { Takes::Nothing(way.itinerary) } else { Takes::Changes(way) };
            }
            if let Some(way) = self.cheapest(household, unit, Others::Anywhere, most) {
                return Takes::Room(way);
            }
        }
        Takes::Beyond
    }

    /// The cheapest changes, so many at most, that let a household into a unit.
    pub fn cheapest(&self, household: HouseholdId, unit: UnitId, others: Others, most: usize) -> Option<Way> {
        let light = self.light(household);
        let mut search = Search { ground: self, light: &light, household, unit, others, most, best: None };
        search.run();
        search.best
    }

    /// The lasting home that a household could be proposed with the fewest and cheapest changes, and what they are;
    /// `None` if none of the known changes gives it one.
    pub fn smallest(&self, household: HouseholdId) -> Option<(UnitId, Way)> {
        let light = self.light(household);
        let others = Others::Stay;
        for most in [1, 2] {
            let mut best: Option<(UnitId, Way)> = None;
            for unit in self.model.unit_ids().filter(|unit| self.model.unit(*unit).usage == Usage::Lasting) {
                let known = best.as_ref().map(|(_, way)| way.clone());
                let mut search = Search { ground: self, light: &light, household, unit, others, most, best: known };
                search.run();
                if search.best.as_ref() != best.as_ref().map(|(_, way)| way) {
                    best = search.best.map(|way| (unit, way));
                }
            }
            if best.is_some() {
                return best;
            }
        }
        None
    }

    /// The model with nothing known of the other households: enough to judge an itinerary alone, and copied in no time.
    fn light(&self, household: HouseholdId) -> Model {
        let mut light = self.model.clone();
        for id in self.model.household_ids().filter(|id| *id != household) {
            let other = &mut light.households[id.index()];
            other.members = Vec::new();
            other.expected = Vec::new();
            other.incomes = Vec::new();
            other.languages = Vec::new();
            other.commitments = Vec::new();
            other.named_places = Vec::new();
            other.wishes = Vec::new();
            other.avoid = Vec::new();
            other.verdicts = Vec::new();
        }
        light
    }
}

/// Every breach of a plan.
fn audits(model: &Model, plan: &Plan) -> Vec<Breach> {
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.flat_map(|rule| rule.audit(model, plan)).collect()
}

/// What is wrong with an itinerary alone, as far as it is about the unit in question.
pub(super) fn judged(model: &Model, itinerary: &Itinerary, unit: UnitId) -> Vec<Breach> {
    let stays = itinerary.stays().filter(|stay| stay.unit == unit);
    let mut breaches: Vec<Breach> = stays.flat_map(|stay| choices::breaches(model, &Choice::Stay(stay))).collect();
    if let Some(home) = itinerary.home.filter(|home| home.stay.unit == unit) {
        breaches.extend(choices::breaches(model, &Choice::Home(home)));
    }
    breaches
}
