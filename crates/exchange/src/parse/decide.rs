//! Decision and policy rows → the engine's, with the checks that need the registry of rules.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::kernel::policy::Weights;
use fasi_engine::kernel::rule::Force;
use fasi_engine::placement::model::{self, Exclusion, HouseholdRefusal, OwnerRefusal, Parameters, Pin, Usage};
use fasi_engine::units::{Cents, Minutes};

use super::Parser;
use crate::decisions::{Decisions, PinRow};
use crate::flaw::{Code, Flaw};
use crate::lexicon::nearest;
use crate::policy::{ParameterRow, Policy, SwitchRow, WeightRow, cards};
use crate::rows::{Dataset, Head, UnitRow};
use crate::table::{Row, Table};
use crate::text::Arg;
use crate::words::Parameter;

/// Pins against exclusions, refusals, or one another.
pub(crate) fn clashes(decisions: &Decisions, dataset: &Dataset) -> Vec<Flaw> {
    let barred: BTreeSet<(&str, &str)> =
        (decisions.exclusions.iter().map(|row| (row.household.as_str(), row.unit.as_str())))
            .chain(decisions.household_refusals.iter().map(|row| (row.household.as_str(), row.unit.as_str())))
            .collect();
    let units = dataset.units.iter().enumerate();
    let usages: BTreeMap<&str, Usage> = units
        .filter(|(index, _)| dataset.origin.sound(UnitRow::TABLE.name, *index, &["id", "usage"]))
        .map(|(_, unit)| (unit.id.as_str(), unit.usage))
        .collect();
    let starts = dataset.origin.sound(Head::TABLE.name, 0, &["horizon_start"]);
    let mut pinned = BTreeSet::new();
    let mut flaws = Vec::new();
    for (index, row) in decisions.pins.iter().enumerate() {
        if !decisions.origin.sound(PinRow::TABLE.name, index, &["household", "unit"]) {
            continue;
        }
        let usage = usages.get(row.unit.as_str());
        let twice = usage.is_some_and(|usage| !pinned.insert((row.household.as_str(), *usage as u8)));
        if twice || barred.contains(&(&row.household, &row.unit)) {
            let at = decisions.origin.place(PinRow::TABLE, index, Some("unit"), &row.household);
            flaws.push(Flaw::new(Code::PinClash, at).with("unit", row.unit.as_str()));
        }
        if starts && row.from.is_some_and(|from| from < dataset.head.horizon_start) {
            let at = decisions.origin.place(PinRow::TABLE, index, Some("from"), &row.household);
            let first = Arg::Date(dataset.head.horizon_start);
            let flaw = Flaw::new(Code::DateOrder, at).with("first", first);
            flaws.extend(row.from.map(|from| flaw.with("second", Arg::Date(from))));
        }
    }
    flaws
}

/// The policy's weights, switches and parameters; what is wrong with them goes to `flaws`.
pub(crate) fn policy(policy: &Policy, flaws: &mut Vec<Flaw>) -> (Weights, Parameters) {
    flaws.extend(crate::keys::duplicates(policy));
    let mut weights = Weights::default();
    let card = |table: &'static Table, index, rule: &str, flaws: &mut Vec<Flaw>| {
        let found = cards().find(|card| card.id == rule);
        if found.is_none() && policy.origin.sound(table.name, index, &["rule"]) {
            let at = policy.origin.place(table, index, Some("rule"), rule);
            let near = nearest(rule, cards().map(|card| card.id)).map(Arg::Text);
            flaws.push(Flaw::new(Code::UnknownRule, at).with("rule", rule).suggest(near));
        }
        found
    };
    for (index, row) in policy.weights.iter().enumerate() {
        match card(WeightRow::TABLE, index, &row.rule, flaws).map(|card| card.force) {
            Some(Force::Weight(_)) => {
                weights.weights.insert(row.rule.clone(), row.weight);
            }
            Some(Force::Always | Force::Switchable) => {
                let at = policy.origin.place(WeightRow::TABLE, index, Some("weight"), &row.rule);
                flaws.push(Flaw::new(Code::NoWeight, at).with("rule", row.rule.as_str()));
            }
            None => {}
        }
    }
    for (index, row) in policy.switches.iter().enumerate() {
        match card(SwitchRow::TABLE, index, &row.rule, flaws).map(|card| card.force) {
            Some(Force::Switchable) if !row.on => weights.off.push(row.rule.clone()),
            Some(Force::Always) if !row.on && policy.origin.sound(SwitchRow::TABLE.name, index, &["on"]) => {
                let at = policy.origin.place(SwitchRow::TABLE, index, Some("on"), &row.rule);
                flaws.push(Flaw::new(Code::NoSwitch, at).with("rule", row.rule.as_str()));
            }
            Some(Force::Weight(_)) => {
                let at = policy.origin.place(SwitchRow::TABLE, index, Some("rule"), &row.rule);
                flaws.push(Flaw::new(Code::NoSwitch, at).with("rule", row.rule.as_str()));
            }
            _ => {}
        }
    }
    weights.off.sort();
    (weights, parameters(policy, flaws))
}

/// The least and greatest value of a parameter.
fn limits(parameter: Parameter) -> (i64, i64) {
    match parameter {
        Parameter::BurdenPercent | Parameter::BurdenAfterPercent => (1, 100),
        Parameter::SchoolMinutes | Parameter::WorkMinutes => (1, 240),
        Parameter::BridgeWeeks | Parameter::LastingWeeks => (0, 260),
        Parameter::FloorSingleParent
        | Parameter::FloorFiveOrMore
        | Parameter::FloorDisability
        | Parameter::FloorSevereNeed
        | Parameter::StabilityPercent => (0, 100),
        Parameter::TrainingNoon => (600, 960),
        Parameter::TrainingRoad => (0, 600),
    }
}

/// What training takes from a policy's parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OfTraining {
    /// What parts morning and afternoon, in minutes after midnight.
    pub noon: i64,
    /// What a minute on the road to a session and back is paid.
    pub road: Cents,
}

impl OfTraining {
    /// Half past one; eighteen euro an hour: what holds where the policy says nothing.
    pub const USUAL: Self = Self { noon: 13 * 60 + 30, road: Cents(30) };

    /// Of a policy that is checked.
    pub fn of(policy: &Policy) -> Self {
        let said =
            |of: Parameter| policy.parameters.iter().find(|row| row.parameter == of).map(|row| i64::from(row.value));
        Self {
            noon: said(Parameter::TrainingNoon).unwrap_or(Self::USUAL.noon),
            road: said(Parameter::TrainingRoad).map_or(Self::USUAL.road, Cents),
        }
    }
}

fn parameters(policy: &Policy, flaws: &mut Vec<Flaw>) -> Parameters {
    let mut parameters = Parameters::default();
    for (index, row) in policy.parameters.iter().enumerate() {
        let (value, (min, max)) = (i64::from(row.value), limits(row.parameter));
        let sound = policy.origin.sound(ParameterRow::TABLE.name, index, &["parameter", "value"]);
        if sound && !(min..=max).contains(&value) {
            let at =
                policy.origin.place(ParameterRow::TABLE, index, Some("value"), crate::words::Word::code(row.parameter));
            let flaw = Flaw::new(Code::OutOfRange, at).with("value", value.to_string());
            flaws.push(flaw.with("min", min).with("max", max));
        }
        match row.parameter {
            Parameter::BurdenPercent => parameters.burden_percent = value,
            Parameter::BurdenAfterPercent => parameters.burden_after_percent = value,
            Parameter::SchoolMinutes => parameters.school_minutes = Minutes(value),
            Parameter::WorkMinutes => parameters.work_minutes = Minutes(value),
            Parameter::BridgeWeeks => parameters.bridge_weeks = value as i32,
            Parameter::LastingWeeks => parameters.lasting_weeks = value as i32,
            Parameter::FloorSingleParent => parameters.floors.single_parent = value,
            Parameter::FloorFiveOrMore => parameters.floors.five_or_more = value,
            Parameter::FloorDisability => parameters.floors.disability = value,
            Parameter::FloorSevereNeed => parameters.floors.severe_need = value,
            Parameter::StabilityPercent => parameters.stability_percent = value,
            // training takes them itself
            Parameter::TrainingNoon | Parameter::TrainingRoad => {}
        }
    }
    parameters
}

impl Parser<'_> {
    pub(super) fn decisions(&self, rows: &Decisions) -> model::Decisions {
        let mut decisions = model::Decisions {
            pins: rows.pins.iter().map(|row| self.pin(row)).collect(),
            exclusions: (rows.exclusions.iter())
                .map(|row| Exclusion { household: self.household(&row.household), unit: self.unit(&row.unit) })
                .collect(),
            household_refusals: (rows.household_refusals.iter())
                .map(|row| HouseholdRefusal { household: self.household(&row.household), unit: self.unit(&row.unit) })
                .collect(),
            owner_refusals: (rows.owner_refusals.iter())
                .map(|row| OwnerRefusal {
                    unit: self.unit(&row.unit),
                    // for any other reason the household is never marked: the unit is off for everyone
                    household: (row.household.as_deref())
                        .filter(|_| row.reason.concerns_household_only())
                        .map(|household| self.household(household)),
                    reason: row.reason,
                })
                .collect(),
        };
        decisions.pins.sort_by_key(|pin| (pin.household, pin.unit));
        decisions.exclusions.sort_by_key(|exclusion| (exclusion.household, exclusion.unit));
        decisions.household_refusals.sort_by_key(|refusal| (refusal.household, refusal.unit));
        decisions.owner_refusals.sort_by_key(|refusal| (refusal.unit, refusal.household));
        decisions
    }

    fn pin(&self, row: &PinRow) -> Pin {
        Pin {
            household: self.household(&row.household),
            unit: self.unit(&row.unit),
            package: row.package.as_deref().map(|package| self.package(package)),
            from: row.from.map(|date| self.day(date).week()),
        }
    }
}
