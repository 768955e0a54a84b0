//! The problem that is solved: immutable, indexed, already pruned by the rules that judge a choice alone.
//!
//! Its columns are *candidates* (a lasting home with its package, or a bridge alone) and *befores*: bridge stays that may
//! be taken with any home of the same household that starts when they end. Taking the two apart keeps the columns as few
//! as homes plus bridges, where whole itineraries would be homes times bridges. It loses nothing: given the week in
//! which the home starts, rules and points of the two stays add up (a test holds that for every criterion).

mod dominance;
mod implied;
mod points;
mod possible;
mod uses;

use std::ops::Range;

use rayon::prelude::*;

use points::Scales;
pub use points::weighted_points;
pub use uses::{Use, Uses};

use super::model::Model;
use super::plan::{Itinerary, Plan, Stay};
use super::value::{self, FloorGroup};
use super::{choices, hard, schools};
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::rule::{Coupling, CouplingRow};
use crate::time::Week;

/// Columns, their weights, and the rows that couple them.
#[derive(Debug)]
pub struct Problem<'a> {
    /// The facts.
    pub model: &'a Model,
    /// The plan that changes are counted against.
    pub published: Option<&'a Plan>,
    /// The candidates, sorted by household; columns 0 and on.
    pub candidates: Vec<Itinerary>,
    /// Weighted points, one each candidate.
    pub points: Vec<i64>,
    /// Where each household's candidates stand, one range a household.
    pub spans: Vec<Range<usize>>,
    /// The befores, sorted by household and end; their columns follow the candidates'.
    pub befores: Vec<Stay>,
    /// Weighted points that each before adds to a home, above zero.
    pub before_points: Vec<i64>,
    /// Where each household's befores stand, one range a household.
    pub before_spans: Vec<Range<usize>>,
    /// The rows of the coupling rules.
    pub rows: Vec<CouplingRow>,
    /// What each column takes of the rows.
    pub uses: Uses,
    /// Of each row: its stretch, ascending; columns that take of several rows that follow each other take of one stretch alone.
    pub stretches: Vec<u32>,
    /// The groups with a fairness floor.
    pub floors: Vec<FloorGroup>,
}

/// What is taken for one household: a candidate, and a before with it where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    /// Position of the candidate.
    pub candidate: usize,
    /// Position of the before.
    pub before: Option<usize>,
}

/// A household's columns with their points.
#[derive(Debug, Default)]
struct Options {
    candidates: Vec<(Itinerary, i64)>,
    befores: Vec<(Stay, i64)>,
}

impl<'a> Problem<'a> {
    /// Makes every column of every household (in parallel, in a fixed order), the rows that couple them, and drops the
    /// candidates that another one of the same household dominates, and those that no plan can take.
    pub fn build(model: &'a Model, published: Option<&'a Plan>) -> Self {
        let problem = Self::whole(model, published);
        let (mut kept, possible) = (problem.undominated(), possible::possible(&problem));
        kept.retain(|candidate| possible[*candidate]);
        problem.only(&kept)
    }

    /// The same with every candidate: what one dominates may still matter where something else than the value is asked, as what is spent.
    pub fn whole(model: &'a Model, published: Option<&'a Plan>) -> Self {
        let households: Vec<HouseholdId> = model.household_ids().collect();
        let (measured, funded) = (&schools::measured(model), &choices::Funded::of(model));
        let options: Vec<Options> =
            households.into_par_iter().map(|household| options(measured, funded, household, published)).collect();
        // The floors ask who fits somewhere, whatever was published: a home that only the published date lets in, as a
        // candidate kept for the sake of few changes, does not count.
        let fits = |household: HouseholdId| {
            options[household.index()].candidates.iter().any(|(it, _)| it.home.is_some())
                && (published.is_none_or(|plan| plan.of(household).is_none())
                    || choices::fits_somewhere(measured, funded, household))
        };
        let floors = value::floor_groups(model, fits);
        let (candidates, befores): (Vec<_>, Vec<_>) =
            options.into_iter().map(|options| (options.candidates, options.befores)).unzip();
        let (candidates, points): (Vec<_>, Vec<_>) = candidates.into_iter().flatten().unzip();
        let (befores, before_points): (Vec<_>, Vec<_>) = befores.into_iter().flatten().unzip();
        let Coupling { mut rows, runs } = coupling_rows(model, &decisions(&candidates, &befores));
        let uses = Uses::new(candidates.len() + befores.len(), &runs);
        let implied = implied::implied(&rows, &uses);
        let uses = uses.without(&implied);
        let mut kept = implied.iter().map(|implied| !implied);
        rows.retain(|_| kept.next() == Some(true));
        let households = model.households.len();
        Self {
            spans: spans(households, candidates.iter().map(|candidate| candidate.household)),
            before_spans: spans(households, befores.iter().map(|stay| stay.household)),
            model,
            published,
            candidates,
            points,
            befores,
            before_points,
            stretches: uses.stretches(rows.len()),
            rows,
            uses,
            floors,
        }
    }

    /// The same candidates under other rows: those of other facts, with rows besides.
    #[must_use]
    pub fn under(self, coupling: Coupling) -> Self {
        let uses = Uses::new(self.columns(), &coupling.runs);
        Self { rows: coupling.rows, uses, ..self }
    }

    /// The candidates that no other one dominates, ascending.
    pub fn undominated(&self) -> Vec<usize> {
        dominance::undominated(self)
    }

    /// What all columns are to the rules that couple them.
    pub fn decisions(&self) -> Vec<Itinerary> {
        decisions(&self.candidates, &self.befores)
    }

    /// The same problem with these of its candidates alone, ascending; every before and every row stays.
    #[must_use]
    pub fn only(&self, candidates: &[usize]) -> Self {
        let kept: Vec<Itinerary> = candidates.iter().map(|old| self.candidates[*old]).collect();
        Self {
            model: self.model,
            published: self.published,
            spans: spans(self.spans.len(), kept.iter().map(|candidate| candidate.household)),
            points: candidates.iter().map(|old| self.points[*old]).collect(),
            uses: self.uses.only(candidates.iter().copied().chain(self.candidates.len()..self.columns())),
            candidates: kept,
            befores: self.befores.clone(),
            before_points: self.before_points.clone(),
            before_spans: self.before_spans.clone(),
            stretches: self.stretches.clone(),
            rows: self.rows.clone(),
            floors: self.floors.clone(),
        }
    }

    /// A household's candidates, as positions.
    pub fn span(&self, household: HouseholdId) -> Range<usize> {
        self.spans[household.index()].clone()
    }

    /// A household's homes in a unit with nothing before them, as positions.
    pub fn homes_in(&self, household: HouseholdId, unit: UnitId) -> Range<usize> {
        let span = self.span(household);
        let of = &self.candidates[span.clone()];
        let unit_of = |candidate: &Itinerary| candidate.home.map(|home| home.stay.unit);
        let direct = of.partition_point(|candidate| candidate.bridge.is_none());
        let first = of[..direct].partition_point(|candidate| unit_of(candidate) < Some(unit));
        let end = of[..direct].partition_point(|candidate| unit_of(candidate) <= Some(unit));
        span.start + first..span.start + end
    }

    /// A household's bridges without a home, as positions.
    pub fn bridges_alone(&self, household: HouseholdId) -> impl Iterator<Item = usize> {
        let span = self.span(household);
        let first = self.candidates[span.clone()].partition_point(|candidate| candidate.bridge.is_none());
        (span.start + first..span.end).filter(|candidate| self.candidates[*candidate].home.is_none())
    }

    /// A household's befores that end in a week, as positions.
    pub fn befores_until(&self, household: HouseholdId, week: Week) -> Range<usize> {
        let span = self.before_spans[household.index()].clone();
        let of = &self.befores[span.clone()];
        let first = of.partition_point(|stay| stay.until < Some(week));
        let end = of.partition_point(|stay| stay.until <= Some(week));
        span.start + first..span.start + end
    }

    /// The befores that may be taken with a candidate, as positions; none for a bridge, alone or before its own home.
    pub fn befores_of(&self, candidate: usize) -> Range<usize> {
        match self.candidates[candidate] {
            Itinerary { household, bridge: None, home: Some(home) } => self.befores_until(household, home.stay.from),
            _ => 0..0,
        }
    }

    /// How many columns there are, candidates and befores.
    pub fn columns(&self) -> usize {
        self.candidates.len() + self.befores.len()
    }

    /// The column of a before.
    pub fn before_column(&self, before: usize) -> usize {
        self.candidates.len() + before
    }

    /// The household of a column.
    pub fn household_of(&self, column: usize) -> HouseholdId {
        match self.candidates.get(column) {
            Some(candidate) => candidate.household,
            None => self.befores[column - self.candidates.len()].household,
        }
    }

    /// The columns of a pick.
    pub fn columns_of(&self, pick: Pick) -> impl Iterator<Item = usize> + use<> {
        let before = pick.before.map(|before| self.before_column(before));
        std::iter::once(pick.candidate).chain(before)
    }

    /// The rows that also want something: pins, and ties that bind both ways.
    pub fn at_least_rows(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.rows).filter(|(_, row)| row.lower.is_some()).map(|(row, _)| row)
    }

    /// Whether what a column takes of some rows may be wanted there: a row with a lower bound, or one that it gives room in.
    pub fn binds(&self, run: &Use) -> bool {
        run.amount < 0 || self.rows[run.row as usize..run.end() as usize].iter().any(|row| row.lower.is_some())
    }

    /// The itinerary of a pick.
    pub fn itinerary(&self, pick: Pick) -> Itinerary {
        let candidate = self.candidates[pick.candidate];
        Itinerary { bridge: pick.before.map_or(candidate.bridge, |before| Some(self.befores[before])), ..candidate }
    }

    /// The pick that gives an itinerary; `None` if it is not among the columns.
    pub fn pick_of(&self, itinerary: &Itinerary) -> Option<Pick> {
        let span = self.span(itinerary.household);
        let find = |wanted: &Itinerary| {
            let at = self.candidates[span.clone()].binary_search(wanted).ok()?;
            Some(span.start + at)
        };
        if let Some(candidate) = find(itinerary) {
            return Some(Pick { candidate, before: None });
        }
        let candidate = find(&Itinerary { bridge: None, ..*itinerary })?;
        let before = self.befores_of(candidate).find(|before| Some(self.befores[*before]) == itinerary.bridge)?;
        Some(Pick { candidate, before: Some(before) })
    }

    /// Whether a candidate keeps what the published plan said of its household.
    pub fn keeps(&self, candidate: usize) -> bool {
        let itinerary = &self.candidates[candidate];
        self.published
            .and_then(|plan| plan.of(itinerary.household))
            .is_some_and(|published| value::keeps(published, itinerary))
    }

    /// Which columns suffice for the levels that count households, whatever the points: some plan with the same counts
    /// takes no other.
    pub fn needed_to_count(&self) -> Vec<bool> {
        dominance::needed_to_count(self)
    }

    /// The plan that takes these picks.
    pub fn plan(&self, picks: &[Pick]) -> Plan {
        let mut itineraries: Vec<_> = picks.iter().map(|pick| self.itinerary(*pick)).collect();
        itineraries.sort_unstable();
        Plan { itineraries }
    }
}

/// The columns of one household.
///
/// Where a pin or a published bridge speaks of home and bridge together, whole itineraries are candidates instead of
/// befores: what they ask does not add up from the two.
fn options(model: &Model, funded: &choices::Funded, household: HouseholdId, published: Option<&Plan>) -> Options {
    let homes = choices::homes(model, funded, household, published);
    let mut starts: Vec<Week> = homes.iter().map(|home| home.stay.from).collect();
    starts.sort_unstable();
    starts.dedup();
    let alone = choices::bridges_alone(model, household);
    let alone = alone.into_iter().map(|stay| Itinerary { household, bridge: Some(stay), home: None });
    let direct = homes.iter().map(|home| Itinerary { household, bridge: None, home: Some(*home) });
    let mut candidates: Vec<Itinerary> = direct.chain(alone).collect();
    let (mut befores, mut scales) = (Vec::new(), Scales::of(model));
    let published = published.and_then(|plan| plan.of(household));
    let whole = published.is_some_and(|itinerary| itinerary.bridge.is_some() && itinerary.home.is_some())
        || model.decisions.pins.iter().any(|pin| pin.household == household);
    for start in starts {
        let stays = choices::bridges_before(model, household, start);
        let of_start = || homes.iter().filter(move |home| home.stay.from == start);
        if whole {
            let with = |stay: Stay| of_start().map(move |home| (stay, *home));
            candidates.extend(stays.into_iter().flat_map(with).map(|(stay, home)| Itinerary {
                household,
                bridge: Some(stay),
                home: Some(home),
            }));
        } else if let Some(home) = of_start().next() {
            let direct = Itinerary { household, bridge: None, home: Some(*home) };
            let points = scales.points(&direct);
            let mut added = |stay: Stay| scales.points(&Itinerary { bridge: Some(stay), ..direct }) - points;
            // A before that adds no points serves no level and takes of the rows: there is a best plan without it.
            befores.extend(stays.into_iter().map(|stay| (stay, added(stay))).filter(|(_, added)| *added > 0));
        }
    }
    candidates.sort_unstable();
    befores.sort_unstable_by_key(|(stay, _)| (stay.until, *stay));
    // In this order those that differ in the package alone follow each other.
    let candidates = candidates.into_iter().map(|itinerary| (itinerary, scales.points(&itinerary)));
    Options { candidates: candidates.collect(), befores }
}

/// The columns as decisions that rules speak of: a before stands as its bridge stay.
fn decisions(candidates: &[Itinerary], befores: &[Stay]) -> Vec<Itinerary> {
    let stays = befores.iter().map(|stay| Itinerary { household: stay.household, bridge: Some(*stay), home: None });
    candidates.iter().copied().chain(stays).collect()
}

/// The rows of every coupling rule that holds, over these decisions.
pub fn coupling_rows(model: &Model, decisions: &[Itinerary]) -> Coupling {
    let held: Vec<_> = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card())).collect();
    let of_rules: Vec<Coupling> = held.into_par_iter().map(|rule| rule.rows(model, decisions)).collect();
    let mut all = Coupling::default();
    for rows in of_rules {
        all.append(rows);
    }
    all
}

/// One range a household of a list that is sorted by household.
fn spans(households: usize, list: impl Iterator<Item = HouseholdId>) -> Vec<Range<usize>> {
    let mut ends = vec![0usize; households];
    for household in list {
        ends[household.index()] += 1;
    }
    let mut start = 0;
    ends.into_iter()
        .map(|length| {
            start += length;
            start - length..start
        })
        .collect()
}
