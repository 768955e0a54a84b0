//! A copy of the model in which some repairs are made.
//!
//! A repair of a package is made on a package of its own, which nobody else may have, so that the others' proposals cost
//! what they did. The same holds for one more unit: it is a unit besides.

use super::repair::Repair;
use crate::ids::{FundLineId, HouseholdId, PackageId, UnitId};
use crate::placement::model::{
    Capacity, Exclusion, FundLine, HouseholdRefusal, Income, Model, OwnerReason, OwnerRefusal, Package, Pin, Verdict,
};
use crate::placement::plan::{Home, Itinerary, Stay};
use crate::time::{Day, Week};

/// The altered model, and what stands in it for things of the old one.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The model with the repairs made.
    pub model: Model,
    /// The altered package that stands for one of the old, if there is any.
    package: Option<(PackageId, PackageId)>,
    /// The unit besides that stands for one of the old, if there is any.
    unit: Option<(UnitId, UnitId)>,
    /// The week of moving in, where it is a later one.
    later: Option<Week>,
    /// How many fund lines and capacity lines the old model has; those after them are of the repairs' making.
    lines: (usize, usize),
}

impl Changed {
    /// A copy of the model with these repairs made. At most one package and one unit are altered in all: repairs are
    /// for one household and one home.
    pub fn of(model: &Model, repairs: &[Repair]) -> Self {
        let lines = (model.funds.len(), model.capacities.len());
        let mut changed = Self { model: model.clone(), package: None, unit: None, later: None, lines };
        // A verdict is copied with the package it is on, and a unit with what is altered in it: the order matters.
        let stage = |repair: &Repair| match repair {
            Repair::Verdict { .. } => 0,
            Repair::Another { .. } => 2,
            _ => 1,
        };
        for now in 0..=2 {
            repairs.iter().filter(|repair| stage(repair) == now).for_each(|repair| changed.make(repair));
        }
        changed
    }

    /// The old package that one of the altered model stands for.
    pub fn old_package(&self, package: PackageId) -> PackageId {
        self.package.filter(|(_, new)| *new == package).map_or(package, |(old, _)| old)
    }

    /// Whether a repair is of what the old model has: not more money in a line that a repair has only just opened.
    pub fn is_of_old(&self, repair: &Repair) -> bool {
        match repair {
            Repair::Fund { line, .. } => line.index() < self.lines.0,
            Repair::Capacity { line, .. } => line.index() < self.lines.1,
            _ => true,
        }
    }

    /// What stands for a unit of the old model.
    pub fn unit(&self, old: UnitId) -> UnitId {
        self.unit.filter(|(like, _)| *like == old).map_or(old, |(_, new)| new)
    }

    /// An itinerary of the old model in the altered one: with the altered package, in the unit besides, from the later
    /// week.
    pub fn itinerary(&self, old: &Itinerary) -> Itinerary {
        let package = |package| self.package.filter(|(old, _)| *old == package).map_or(package, |(_, new)| new);
        let home = old.home.map(|home| {
            let from = self.later.unwrap_or(home.stay.from);
            Home { stay: Stay { unit: self.unit(home.stay.unit), from, ..home.stay }, package: package(home.package) }
        });
        let bridge = old.bridge.map(|stay| match home {
            Some(home) => Stay { until: Some(home.stay.from), ..stay },
            None => Stay { unit: self.unit(stay.unit), ..stay },
        });
        Itinerary { bridge, home, ..*old }
    }

    fn make(&mut self, repair: &Repair) {
        let model = &mut self.model;
        match *repair {
            Repair::Verdict { household, package } => set_verdict(model, household, package, Verdict::Yes),
            Repair::Area { unit, metres } => model.units[unit.index()].area = metres,
            Repair::Exclusion { household, unit } => {
                model.decisions.exclusions.retain(|one| (one.household, one.unit) != (household, unit));
            }
            Repair::Unpinned { household } => model.decisions.pins.retain(|pin| pin.household != household),
            Repair::RefusalBack { household, unit } => {
                model.decisions.household_refusals.retain(|one| (one.household, one.unit) != (household, unit));
            }
            Repair::Sharing { household } => model.households[household.index()].accepts_sharing = true,
            Repair::OwnerAgrees { unit, household } => model.decisions.owner_refusals.retain(|refusal| {
                let binds = refusal.household.is_none_or(|toward| toward == household);
                refusal.unit != unit || refusal.reason == OwnerReason::Other || !binds
            }),
            Repair::Cleared { unit } => {
                model.decisions.owner_refusals.retain(|one| one.unit != unit || one.reason != OwnerReason::Other);
            }
            Repair::Condition { unit, kind } => model.units[unit.index()].conditions.retain(|one| one.kind != kind),
            Repair::Confidential { unit } => model.units[unit.index()].confidential = true,
            Repair::Later { household, unit, weeks } => {
                let from = model.unit(unit).first_week(model.calendar.as_of).plus(weeks);
                model.decisions.pins.push(Pin { household, unit, package: None, from: Some(from) });
                self.later = Some(from);
            }
            Repair::Keys { unit, weeks } => {
                let as_of = model.calendar.as_of;
                let ready = model.unit(unit).first_week(as_of).plus(-weeks).monday();
                let unit = &mut model.units[unit.index()];
                unit.available_from = unit.available_from.min(ready);
                let lead = (ready.0 - as_of.0).max(0) / 7;
                unit.lead_weeks = unit.lead_weeks.min(u8::try_from(lead).unwrap_or(u8::MAX));
            }
            Repair::Lease { unit, weeks } => {
                let unit = &mut model.units[unit.index()];
                unit.available_to = unit.available_to.map(|to: Day| to.plus(weeks * 7));
            }
            Repair::Guarantor { household } => model.households[household.index()].guarantor = true,
            Repair::Service { household, domain } => {
                model.households[household.index()].needs[domain as usize].answered = true;
            }
            Repair::Hours { household } => {
                model.households[household.index()].commitments.iter_mut().for_each(|one| one.fixed = false);
            }
            Repair::Transport { household } => model.households[household.index()].drives = true,
            Repair::EntryCash { household, amount } => model.households[household.index()].savings += amount,
            Repair::RentCut { unit, monthly } => model.units[unit.index()].rent += monthly * -1,
            Repair::Income { household, monthly } => {
                let income = Income { monthly, from: None, until: None, certain: true };
                model.households[household.index()].incomes.push(income);
            }
            Repair::Fund { line, amount } => model.funds[line.index()].available += amount,
            Repair::Capacity { line, weekly } => model.capacities[line.index()].weekly += weekly,
            Repair::Staff { service, language, near, weekly } => {
                let area = Some(model.area(near));
                model.capacities.push(Capacity { service, language, area, from: None, until: None, weekly });
            }
            Repair::Beds { unit, beds } => {
                let unit = &mut model.units[unit.index()];
                unit.beds = unit.beds.saturating_add(beds);
            }
            Repair::Bedroom { unit, metres } => model.units[unit.index()].bedrooms.push(metres),
            Repair::StepFree { unit } => model.units[unit.index()].step_free = true,
            Repair::Another { like } => self.another(like),
            Repair::Guarantee { household, package, amount } => {
                self.own(household, package).guarantee = amount;
            }
            Repair::RentContribution { household, package, monthly } => {
                self.own(household, package).rent_contribution += monthly;
            }
            Repair::Months { household, package, months } => {
                let own = self.own(household, package);
                own.months = own.months.saturating_add(months);
            }
            Repair::EntryContribution { household, package, amount } => {
                self.own(household, package).entry_contribution += amount;
            }
            Repair::FundLine { household, package, category, year, amount } => {
                let line = FundLineId(self.model.funds.len() as u32);
                let (eligible_from, eligible_to) = (None, None);
                let (shares, cap) = (false, None);
                let open = FundLine { year, category, available: amount, eligible_from, eligible_to, shares, cap };
                self.model.funds.push(open);
                self.own(household, package).funding.push(line);
            }
        }
    }

    /// The household's own copy of a package: made the first time it is asked for.
    fn own(&mut self, household: HouseholdId, package: PackageId) -> &mut Package {
        let own = match self.package {
            Some((old, new)) if old == package => new,
            _ => {
                let new = PackageId(self.model.packages.len() as u32);
                self.model.packages.push(self.model.package(package).clone());
                for id in self.model.household_ids() {
                    let verdicts = &self.model.household(id).verdicts;
                    let given = verdicts.iter().find(|verdict| verdict.0 == package).map(|verdict| verdict.1);
                    match given {
                        _ if id != household => set_verdict(&mut self.model, id, new, Verdict::No),
                        Some(given) => set_verdict(&mut self.model, id, new, given),
                        None => {}
                    }
                }
                self.package = Some((package, new));
                new
            }
        };
        &mut self.model.packages[own.index()]
    }

    /// A unit besides, like one that there is, with what was decided on that one's kind: who may not, may not here.
    fn another(&mut self, like: UnitId) {
        let unit = UnitId(self.model.units.len() as u32);
        self.model.units.push(self.model.unit(like).clone());
        let decisions = &mut self.model.decisions;
        let excluded: Vec<Exclusion> = decisions.exclusions.iter().filter(|one| one.unit == like).copied().collect();
        decisions.exclusions.extend(excluded.into_iter().map(|one| Exclusion { unit, ..one }));
        let refused = decisions.household_refusals.iter().filter(|one| one.unit == like).copied();
        let refused: Vec<HouseholdRefusal> = refused.collect();
        decisions.household_refusals.extend(refused.into_iter().map(|one| HouseholdRefusal { unit, ..one }));
        let owner = decisions.owner_refusals.iter().filter(|one| one.unit == like).copied();
        let owner: Vec<OwnerRefusal> = owner.collect();
        decisions.owner_refusals.extend(owner.into_iter().map(|one| OwnerRefusal { unit, ..one }));
        self.unit = Some((like, unit));
    }
}

/// Records a verdict; verdicts stay sorted by package.
fn set_verdict(model: &mut Model, household: HouseholdId, package: PackageId, verdict: Verdict) {
    let verdicts = &mut model.households[household.index()].verdicts;
    match verdicts.binary_search_by_key(&package, |verdict| verdict.0) {
        Ok(at) => verdicts[at].1 = verdict,
        Err(at) => verdicts.insert(at, (package, verdict)),
    }
}
