//! A few decisions in force: a pin, an exclusion, a household's refusal, two owners' refusals, on homes that would do.

use std::collections::BTreeSet;

use fasi_engine::ids::{HouseholdId, UnitId};
use fasi_engine::placement::choices;
use fasi_engine::placement::model::{Model, OwnerReason, Usage};
use fasi_engine::placement::plan::{Choice, Home, Stay};
use fasi_engine::placement::services;
use fasi_engine::units::Minutes;
use fasi_exchange::decisions::{Decisions, ExclusionRow, HouseholdRefusalRow, OwnerRefusalRow, PinRow};
use fasi_exchange::parse::parse;
use fasi_exchange::rows::Dataset;
use fasi_exchange::table::Book;

use crate::calendar::days_on;
use crate::households;
use crate::units;

/// Decisions on a dataset: each on a household and a unit of its own, so that none stands in another's way. Where few
/// homes would do, there are fewer decisions.
pub(crate) fn decisions(dataset: &Dataset) -> Decisions {
    let mut decisions = Decisions::blank();
    let Ok(parsed) = parse(dataset, None, None) else { return decisions };
    let (names, mut pairs) = (&parsed.names, Pairs::of(&parsed.model));
    let household = |id: HouseholdId| names.households[id.index()].clone();
    let unit = |id: UnitId| names.units[id.index()].id.clone();
    let model = &parsed.model;
    let right_size =
        |who: HouseholdId, home: UnitId| i64::from(model.unit(home).beds) <= model.household(who).people_by(None) + 1;
    if let Some((who, home)) = pairs.next(right_size) {
        decisions.pins.push(PinRow {
            household: household(who),
            unit: unit(home),
            package: None,
            from: None,
            author: Some("AS1".to_owned()),
            date: Some(days_on(-5)),
            reason: Some("Il nucleo ha visto la casa e la vuole; il proprietario è d'accordo".to_owned()),
        });
    }
    if let Some((who, home)) = pairs.next(|_, _| true) {
        decisions.exclusions.push(ExclusionRow {
            household: household(who),
            unit: unit(home),
            author: Some("AS2".to_owned()),
            date: Some(days_on(-12)),
            reason: Some("Nello stesso stabile c'è un conflitto già segnalato dal nucleo".to_owned()),
        });
    }
    if let Some((who, home)) = pairs.next(|_, _| true) {
        decisions.household_refusals.push(HouseholdRefusalRow {
            household: household(who),
            unit: unit(home),
            date: Some(days_on(-8)),
            reason: Some("Troppo lontano da chi ci aiuta con i bambini".to_owned()),
        });
    }
    let lacking =
        |who: HouseholdId, home: UnitId| model.unit(home).guarantee_required && !model.household(who).guarantor;
    if let Some((who, home)) = pairs.next(lacking) {
        decisions.owner_refusals.push(OwnerRefusalRow {
            unit: unit(home),
            household: Some(household(who)),
            reason: OwnerReason::GuaranteeLacking,
            author: Some("FA1".to_owned()),
            date: Some(days_on(-3)),
        });
    }
    if let Some((_, home)) = pairs.next(|_, home| model.unit(home).rent.0 > 0) {
        decisions.owner_refusals.push(OwnerRefusalRow {
            unit: unit(home),
            household: None,
            reason: OwnerReason::Other,
            author: Some("FA1".to_owned()),
            date: Some(days_on(-1)),
        });
    }
    decisions
}

/// Households and lasting homes that would do for them alone, each taken once.
struct Pairs<'a> {
    model: &'a Model,
    /// Households that nothing ties to another.
    households: Vec<HouseholdId>,
    units: Vec<UnitId>,
}

impl<'a> Pairs<'a> {
    /// Looks no further than the first households and units: at national size the rest is like them.
    fn of(model: &'a Model) -> Self {
        let tied: BTreeSet<HouseholdId> = model.links.iter().flat_map(|link| [link.a, link.b]).collect();
        let lasting = model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting);
        Self {
            model,
            households: (model.household_ids().take(households::BASE as usize))
                .filter(|household| !tied.contains(household))
                .collect(),
            units: lasting.take(units::BASE as usize).collect(),
        }
    }

    /// The next pair that would do and that is `wanted`; its household and its unit are used up.
    fn next(&mut self, wanted: impl Fn(HouseholdId, UnitId) -> bool) -> Option<(HouseholdId, UnitId)> {
        let of_one = |household: &HouseholdId| {
            let units = self.units.iter().filter(|unit| wanted(*household, **unit));
            units.copied().find(|unit| would_do(self.model, *household, *unit)).map(|unit| (*household, unit))
        };
        let found = self.households.iter().find_map(of_one)?;
        self.households.retain(|household| *household > found.0);
        self.units.retain(|unit| *unit != found.1);
        Some(found)
    }
}

/// Whether a home would do with some package whose hours are there.
fn would_do(model: &Model, household: HouseholdId, unit: UnitId) -> bool {
    let Some(from) = choices::earliest(model, unit) else { return false };
    let stay = Stay { household, unit, from, until: None };
    let carried = |home: &Home| {
        let mut uses = services::of_home(model, home).into_iter();
        uses.all(|used| {
            let given = used.lines.iter().map(|line| services::capacity(model, *line, used.from));
            given.sum::<Minutes>() >= used.weekly
        })
    };
    let mut homes = model.package_ids().map(|package| Home { stay, package });
    choices::allowed(model, &Choice::Stay(stay))
        && homes.any(|home| choices::allowed(model, &Choice::Home(home)) && carried(&home))
}
