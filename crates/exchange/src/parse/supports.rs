//! Unit, package, fund and capacity rows → the engine's.

use std::collections::BTreeMap;

use fasi_engine::ids::{FundLineId, PackageId, UnitId};
use fasi_engine::placement::model::{Capacity, Condition, FundLine, Package, Unit};

use super::Parser;
use crate::check::supports::available;

impl Parser<'_> {
    pub(super) fn unit(&self, id: &str) -> UnitId {
        self.names.unit(id).expect("references were followed by the checks")
    }

    pub(super) fn package(&self, id: &str) -> PackageId {
        self.names.package(id).expect("references were followed by the checks")
    }

    pub(super) fn units(&self) -> Vec<Unit> {
        let rows = self.dataset.units.iter();
        let mut units: Vec<Unit> = rows
            .map(|row| {
                let municipality = self.town(&row.municipality);
                Unit {
                    municipality,
                    at: self.point(row.lat, row.lon, municipality),
                    usage: row.usage,
                    shared_by: row.shared_by,
                    beds: row.beds,
                    bedrooms: row.bedrooms.0.clone(),
                    area: row.area.unwrap_or(0),
                    studio: row.studio,
                    step_free: row.step_free,
                    floor: row.floor,
                    lift: row.lift,
                    rent: row.rent,
                    utilities: row.utilities,
                    deposit: row.deposit.unwrap_or_default(),
                    fees: row.fees.unwrap_or_default(),
                    furnishing: row.furnishing.unwrap_or_default(),
                    tenure: row.tenure,
                    signatory: row.signatory,
                    guarantee_required: row.guarantee_required,
                    available_from: self.day(row.available_from),
                    available_to: row.available_to.map(|date| self.day(date)),
                    lead_weeks: row.lead_weeks.unwrap_or(0),
                    confidential: row.confidential,
                    conditions: Vec::new(),
                    answers: Vec::new(),
                    hours: Vec::new(),
                    funding: Vec::new(),
                }
            })
            .collect();
        for row in &self.dataset.conditions {
            units[self.unit(&row.unit).index()].conditions.push(Condition { kind: row.kind });
        }
        for row in &self.dataset.unit_answers {
            units[self.unit(&row.unit).index()].answers.push((row.domain, row.up_to));
        }
        for row in &self.dataset.unit_hours {
            units[self.unit(&row.unit).index()].hours.push((row.service, row.hours));
        }
        let named = self.dataset.unit_funds.iter().map(|row| (self.unit(&row.unit), row.rank, row.fund.as_str()));
        for (unit, lines) in self.funding(named) {
            units[unit.index()].funding = lines;
        }
        for unit in &mut units {
            unit.answers.sort_unstable();
            unit.hours.sort_unstable();
        }
        units
    }

    pub(super) fn packages(&self) -> Vec<Package> {
        let rows = self.dataset.packages.iter();
        let mut packages: Vec<Package> = rows
            .map(|row| Package {
                level: row.level,
                rent_contribution: row.rent_contribution.unwrap_or_default(),
                months: row.months.unwrap_or(0),
                entry_contribution: row.entry_contribution.unwrap_or_default(),
                guarantee: row.guarantee.unwrap_or_default(),
                weeks: row.weeks.unwrap_or(0),
                hours: Vec::new(),
                transport_pass: row.transport_pass,
                other_cost: row.other_cost.unwrap_or_default(),
                answers: Vec::new(),
                funding: Vec::new(),
                verdict_required: row.verdict_required,
            })
            .collect();
        for row in &self.dataset.package_hours {
            packages[self.package(&row.package).index()].hours.push((row.service, row.hours));
        }
        for row in &self.dataset.package_answers {
            packages[self.package(&row.package).index()].answers.push((row.domain, row.up_to));
        }
        let named =
            self.dataset.package_funds.iter().map(|row| (self.package(&row.package), row.rank, row.fund.as_str()));
        for (package, lines) in self.funding(named) {
            packages[package.index()].funding = lines;
        }
        for package in &mut packages {
            package.hours.sort_unstable();
            package.answers.sort_unstable();
        }
        packages
    }

    /// The lines of the funds named for each thing, in the declared order: by rank, funds without one last, then by id.
    fn funding<'a, T: Ord>(
        &self,
        named: impl Iterator<Item = (T, Option<u8>, &'a str)>,
    ) -> BTreeMap<T, Vec<FundLineId>> {
        let mut funds: BTreeMap<T, Vec<(u8, &str)>> = BTreeMap::new();
        for (thing, rank, fund) in named {
            funds.entry(thing).or_default().push((rank.unwrap_or(u8::MAX), fund));
        }
        let lines = |mut named: Vec<(u8, &str)>| {
            named.sort_unstable();
            let of_fund = |fund| (0..).zip(&self.dataset.funds).filter(move |(_, line)| line.fund == fund);
            named.into_iter().flat_map(|(_, fund)| of_fund(fund)).map(|(at, _)| FundLineId(at)).collect()
        };
        funds.into_iter().map(|(thing, named)| (thing, lines(named))).collect()
    }

    pub(super) fn funds(&self) -> Vec<FundLine> {
        let rows = self.dataset.funds.iter();
        rows.map(|row| FundLine {
            year: row.year,
            category: row.category,
            available: available(row),
            eligible_from: row.eligible_from.map(|date| self.day(date)),
            eligible_to: row.eligible_to.map(|date| self.day(date)),
            shares: row.shares,
            cap: row.cap,
        })
        .collect()
    }

    pub(super) fn capacities(&self) -> Vec<Capacity> {
        let rows = self.dataset.capacities.iter();
        rows.map(|row| Capacity {
            service: row.service,
            language: row.language.map(|language| self.language(language)),
            area: row.area.as_deref().map(|area| self.area(area)),
            from: row.from.map(|date| self.day(date)),
            until: row.until.map(|date| self.day(date)),
            weekly: row.hours,
        })
        .collect()
    }
}
