//! Checks of ties between visits: circles, limits, minutes against days, visits that are not made equally often.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Checker;
use super::starts::{Asks, Edge, circle, least};
use crate::flaw::{Code, Flaw};
use crate::parse::repeat::{self, Often, ties_days_alone};
use crate::rows::{Dataset, VisitLinkRow, VisitRow};

/// Minutes of a day.
pub(super) const DAY: i64 = 24 * 60;

impl Checker<'_> {
    /// A tie binds two visits, leaves room between its limits, and ties in a circle can be kept together; else those visits are left out and
    /// the rest is planned. What the sound ones ask of starts, without those that close a circle.
    pub(super) fn visit_links(&mut self) -> Vec<Edge> {
        let dataset = self.dataset;
        let mut sound: BTreeSet<usize> = BTreeSet::new();
        for (index, row) in dataset.visit_links.iter().enumerate() {
            if !self.sound::<VisitLinkRow>(index, &["first", "second", "least", "most", "days_apart"]) {
                continue;
            }
            if row.first == row.second {
                self.flaw(Flaw::new(Code::VisitTiedToItself, self.at::<VisitLinkRow>(index, "second", &row.first)));
                continue;
            }
            let least = i64::from(row.least.unwrap_or(0));
            if let Some(most) = row.most.filter(|most| i64::from(*most) < least) {
                let flaw = Flaw::new(Code::LinkLimits, self.at::<VisitLinkRow>(index, "most", &row.first));
                self.flaw(flaw.with("least", least).with("most", i64::from(most)));
                continue;
            }
            sound.insert(index);
        }
        let bound = repeat::links(dataset);
        let mut edges: Vec<Edge> = Vec::new();
        // days alone tie no starts
        for (index, row) in bound.iter().filter(|(index, row)| sound.contains(index) && !ties_days_alone(row)) {
            edges.push(Edge::new(Asks::Link(*index), &row.first, &row.second, i64::from(row.least.unwrap_or(0))));
            let back = row.most.map(|most| Edge::new(Asks::Link(*index), &row.second, &row.first, -i64::from(most)));
            edges.extend(back);
        }
        while let Some(asks) = circle(&edges).and_then(|found| found.iter().map(|edge| edge.asks).max()) {
            if let Asks::Link(index) = asks {
                let id = &dataset.visit_links[index].first;
                self.flaw(Flaw::new(Code::LinkCircle, self.at::<VisitLinkRow>(index, "least", id)));
            }
            edges.retain(|edge| edge.asks != asks);
        }
        self.unequal_links(&sound);
        edges
    }

    /// A tie by minutes of visits that are not made equally often holds of as many times as both have.
    fn unequal_links(&mut self, sound: &BTreeSet<usize>) {
        let dataset = self.dataset;
        let often = Often::of(dataset);
        for (index, row) in dataset.visit_links.iter().enumerate().filter(|(index, _)| sound.contains(index)) {
            let (first, second) = (often.times(&row.first), often.times(&row.second));
            if !ties_days_alone(row) && first != second {
                let at = self.at::<VisitLinkRow>(index, "second", &row.first);
                let flaw = Flaw::new(Code::TiedUnequally, at).with("first", row.first.as_str());
                let flaw = flaw.with("times-first", i64::from(first)).with("second", row.second.as_str());
                self.flaw(flaw.with("times-second", i64::from(second)).with("bound", i64::from(first.min(second))));
            }
        }
    }

    /// Visits that are to be days apart are not tied more closely by minutes.
    pub(super) fn apart_and_tied(&mut self, edges: &[Edge]) {
        let dataset = self.dataset;
        let hours = Hours::of(dataset);
        let mut told = BTreeSet::new();
        for (index, row) in repeat::links(dataset) {
            let sound = self.sound::<VisitLinkRow>(index, &["first", "second", "least", "most", "days_apart"]);
            let Some(days) = row.days_apart.filter(|_| sound && row.first != row.second) else { continue };
            let (Some(one), Some(other)) = (hours.get(&row.first), hours.get(&row.second)) else { continue };
            let (Some(from), Some(back)) =
                (least(edges, &row.first, &row.second), least(edges, &row.second, &row.first))
            else {
                continue;
            };
            let apart = i64::from(days) * DAY;
            let (later, earlier) = (apart + other.0 - one.1, -(apart + one.0 - other.1));
            if -back < later && from > earlier && told.insert(index) {
                let given = &dataset.visit_links[index];
                let at = self.at::<VisitLinkRow>(index, "days_apart", &given.first);
                let flaw = Flaw::new(Code::ApartAndTied, at).with("first", given.first.as_str());
                let flaw = flaw.with("second", given.second.as_str()).with("days", i64::from(days));
                self.flaw(flaw.with("minutes", from.abs().max(back.abs())));
            }
        }
    }
}

/// The earliest and the latest minute of the day at which each visit may start, by the code of each of its times.
pub(super) struct Hours(BTreeMap<String, (i64, i64)>);

impl Hours {
    pub fn of(dataset: &Dataset) -> Self {
        let minutes = super::times::minutes;
        let mut hours: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for row in &dataset.visits {
            hours.insert(&row.id, (minutes(row.opens), minutes(row.closes)));
        }
        for row in &dataset.visit_hours {
            if let Some(known) = hours.get_mut(row.visit.as_str()) {
                *known = (known.0.min(minutes(row.opens)), known.1.max(minutes(row.closes)));
            }
        }
        let times = |row: &VisitRow| {
            let hours = hours.get(row.id.as_str()).copied().unwrap_or_default();
            (1..=row.times.unwrap_or(1)).map(move |time| (repeat::code(&row.id, time), hours)).collect::<Vec<_>>()
        };
        Self(dataset.visits.iter().flat_map(times).collect())
    }

    pub fn get(&self, code: &str) -> Option<(i64, i64)> {
        self.0.get(code).copied()
    }
}
