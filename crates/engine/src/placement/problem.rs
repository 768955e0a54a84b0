//! The problem that is solved: immutable, indexed, already pruned by the rules that judge a choice alone.

use std::ops::Range;

use rayon::prelude::*;

use super::model::Model;
use super::plan::{Itinerary, Plan};
use super::value::{self, FloorGroup};
use super::{choices, hard, soft};
use crate::ids::HouseholdId;
use crate::kernel::rule::CouplingRow;

/// Candidates, their weights, and the rows that couple them.
#[derive(Debug)]
pub struct Problem<'a> {
    /// The facts.
    pub model: &'a Model,
    /// The plan that changes are counted against.
    pub published: Option<&'a Plan>,
    /// Every itinerary that may be proposed, sorted by household.
    pub itineraries: Vec<Itinerary>,
    /// Weighted points, one each itinerary.
    pub points: Vec<i64>,
    /// Where each household's itineraries stand, one range a household.
    pub spans: Vec<Range<usize>>,
    /// The rows of the coupling rules.
    pub rows: Vec<CouplingRow>,
    /// For each itinerary the rows it is in, with its coefficients: `(row, coefficient)`, ascending.
    pub uses: Vec<Vec<(u32, i64)>>,
    /// The groups with a fairness floor.
    pub floors: Vec<FloorGroup>,
}

impl<'a> Problem<'a> {
    /// Makes every candidate of every household (in parallel, in a fixed order), the rows that couple them, and drops
    /// the candidates that another one of the same household dominates.
    pub fn build(model: &'a Model, published: Option<&'a Plan>) -> Self {
        let candidates: Vec<Vec<(Itinerary, i64)>> = model
            .household_ids()
            .collect::<Vec<_>>()
            .into_par_iter()
            .map(|household| {
                let all = choices::itineraries(model, household, published);
                all.into_iter().map(|itinerary| (itinerary, weighted_points(model, &itinerary))).collect()
            })
            .collect();
        // The floors ask who fits somewhere, whatever was published: a home that only the published date lets in, as a
        // candidate kept for the sake of few changes, does not count.
        let fits = |household: HouseholdId| {
            candidates[household.index()].iter().any(|(it, _)| it.home.is_some())
                && (published.is_none_or(|plan| plan.of(household).is_none())
                    || choices::fits_somewhere(model, household))
        };
        let floors = value::floor_groups(model, fits);
        let (itineraries, points): (Vec<_>, Vec<_>) = candidates.into_iter().flatten().unzip();
        let rows = coupling_rows(model, &itineraries);
        let uses = uses(&rows, itineraries.len());
        let mut problem = Self { model, published, itineraries, points, spans: Vec::new(), rows, uses, floors };
        problem.spans = spans(&problem.itineraries, model.households.len());
        problem.drop_dominated();
        problem
    }

    /// A household's candidates, as positions.
    pub fn span(&self, household: HouseholdId) -> Range<usize> {
        self.spans[household.index()].clone()
    }

    /// Whether a candidate keeps what the published plan said of its household.
    pub fn keeps(&self, position: usize) -> bool {
        let itinerary = &self.itineraries[position];
        self.published
            .and_then(|plan| plan.of(itinerary.household))
            .is_some_and(|published| value::keeps(published, itinerary))
    }

    /// The plan that takes these candidates.
    pub fn plan(&self, taken: &[usize]) -> Plan {
        let mut itineraries: Vec<_> = taken.iter().map(|position| self.itineraries[*position]).collect();
        itineraries.sort_unstable();
        Plan { itineraries }
    }

    /// A candidate is dominated if another of the same household counts for the same levels, has no fewer points, uses no
    /// more of any row with an upper bound alone, and the same of every other row: then there is always a best plan
    /// without it.
    fn drop_dominated(&mut self) {
        let keep: Vec<usize> = self.spans.par_iter().flat_map_iter(|span| self.undominated(span.clone())).collect();
        let mut position = vec![u32::MAX; self.itineraries.len()];
        for (new, old) in keep.iter().enumerate() {
            position[*old] = new as u32;
        }
        for row in &mut self.rows {
            row.entries.retain_mut(|entry| {
                entry.0 = position[entry.0 as usize];
                entry.0 != u32::MAX
            });
        }
        self.itineraries = keep.iter().map(|old| self.itineraries[*old]).collect();
        self.points = keep.iter().map(|old| self.points[*old]).collect();
        self.uses = keep.iter().map(|old| std::mem::take(&mut self.uses[*old])).collect();
        self.spans = spans(&self.itineraries, self.model.households.len());
    }

    fn undominated(&self, span: Range<usize>) -> Vec<usize> {
        let mut order: Vec<usize> = span.collect();
        order.sort_by_key(|position| (-self.points[*position], *position));
        let mut kept: Vec<usize> = Vec::new();
        for candidate in order {
            if !kept.iter().any(|better| self.dominates(*better, candidate)) {
                kept.push(candidate);
            }
        }
        kept.sort_unstable();
        kept
    }

    fn dominates(&self, better: usize, worse: usize) -> bool {
        let same_level = self.itineraries[better].home.is_some() == self.itineraries[worse].home.is_some();
        same_level
            && self.points[better] >= self.points[worse]
            && (self.keeps(better) || !self.keeps(worse))
            && self.uses_no_more(better, worse)
    }

    fn uses_no_more(&self, better: usize, worse: usize) -> bool {
        let (mut left, mut right) = (self.uses[better].iter().peekable(), self.uses[worse].iter().peekable());
        loop {
            let (row, a, b) = match (left.peek(), right.peek()) {
                (None, None) => return true,
                (Some(l), Some(r)) if l.0 == r.0 => (l.0, l.1, r.1),
                (Some(l), Some(r)) if l.0 < r.0 => (l.0, l.1, 0),
                (Some(l), None) => (l.0, l.1, 0),
                (_, Some(r)) => (r.0, 0, r.1),
            };
            let row_is_cap = self.rows[row as usize].lower.is_none();
            if a > b || (a != b && !row_is_cap) {
                return false;
            }
            left.next_if(|entry| entry.0 == row);
            right.next_if(|entry| entry.0 == row);
        }
    }
}

/// The weighted points of one itinerary.
pub fn weighted_points(model: &Model, itinerary: &Itinerary) -> i64 {
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    let positive = weighted.filter(|(_, weight)| *weight > 0);
    positive.map(|(criterion, weight)| weight * criterion.points(model, itinerary).0).sum()
}

/// The rows of every coupling rule that holds, over these candidates.
pub fn coupling_rows(model: &Model, itineraries: &[Itinerary]) -> Vec<CouplingRow> {
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.flat_map(|rule| rule.rows(model, itineraries)).collect()
}

fn uses(rows: &[CouplingRow], itineraries: usize) -> Vec<Vec<(u32, i64)>> {
    let mut uses = vec![Vec::new(); itineraries];
    for (row, number) in rows.iter().zip(0..) {
        for (position, coefficient) in &row.entries {
            uses[*position as usize].push((number, *coefficient));
        }
    }
    uses
}

fn spans(itineraries: &[Itinerary], households: usize) -> Vec<Range<usize>> {
    let first = |household: usize| itineraries.partition_point(|it| it.household.index() < household);
    (0..households).map(|household| first(household)..first(household + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::time::{Day, Week};

    #[test]
    fn a_home_that_only_the_published_date_lets_in_counts_for_no_floor() {
        let mut model = fixture::model();
        model.households[0].members[1].disability = true;
        model.households[0].incomes[0].from = Some(Day(140));
        let mut published = fixture::plan();
        if let Some(home) = &mut published.itineraries[0].home {
            home.stay.from = Week(21);
        }
        let problem = Problem::build(&model, Some(&published));
        assert_eq!(problem.itineraries, published.itineraries, "a wage from May on pays from May on");
        let judged = value::floor_groups(&model, |household| choices::fits_somewhere(&model, household));
        assert_eq!(problem.floors, judged, "search and verify count the same households");
    }
}
