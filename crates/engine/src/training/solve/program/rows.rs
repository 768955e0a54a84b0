//! The rows of the program, rule by rule.

use std::collections::{BTreeMap, BTreeSet};

use super::{Counted, Kind, Program, What};
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::mip::Row;
use crate::training::costs;
use crate::training::desks::desks;
use crate::training::hard::{desk_card, prerequisites_card};
use crate::training::learnt::{gives, has};
use crate::training::model::{HalfDay, Pin};
use crate::training::problem::{Candidate, Clash, Problem};
use crate::training::value::MANDATORY;

/// Slots in one place with one trainer, and the editions in them: column, sessions.
#[derive(Default)]
struct Place {
    slots: BTreeSet<SlotId>,
    editions: Vec<(u32, i64)>,
}

/// Rows that are made.
pub(super) struct Rows<'p, 'm> {
    problem: &'p Problem<'m>,
    by_edition: Vec<Vec<u32>>,
    /// Those that there are.
    pub made: Vec<Row>,
    /// What each binds.
    pub kinds: Vec<Kind>,
}

impl<'p, 'm> Rows<'p, 'm> {
    pub fn new(problem: &'p Problem<'m>) -> Self {
        Self { problem, by_edition: problem.by_edition(), made: Vec::new(), kinds: Vec::new() }
    }

    fn push(&mut self, row: Row, kind: Kind) {
        self.made.push(row);
        self.kinds.push(kind);
    }

    /// At most so many of these.
    pub fn capped(&mut self, columns: &[u32], most: i64) {
        self.push(at_most(columns, most), Kind::Other);
    }

    /// A column is one only where one of these is.
    pub fn at_most(&mut self, column: u32, of: &[u32]) {
        let entries = of.iter().map(|other| (*other, -1)).chain([(column, 1)]);
        self.push(Row { lower: None, upper: Some(0), entries: entries.collect() }, Kind::Other);
    }

    /// A column is one only where these add up to so much.
    pub fn least(&mut self, entries: &[(u32, i64)], column: u32, least: i64) {
        let entries = entries.iter().copied().chain([(column, -least)]).collect();
        self.push(Row { lower: Some(0), upper: None, entries }, Kind::Other);
    }

    /// Nobody takes seats that clash, or more than they can.
    pub fn people(&mut self) {
        let problem = self.problem;
        for (operator, span) in problem.model.operators.iter().zip(&problem.spans) {
            let mine = |edition: &u32| {
                let seats = &problem.seats[span.clone()];
                let at = seats.binary_search_by_key(edition, |seat| seat.edition).ok()?;
                Some((span.start + at) as u32)
            };
            let mut cliques: Vec<Vec<u32>> = (problem.clash.cliques.iter())
                .map(|clique| clique.iter().filter_map(mine).collect::<Vec<u32>>())
                .filter(|clique| clique.len() > 1)
                .collect();
            cliques.sort_unstable_by_key(|clique| (std::cmp::Reverse(clique.len()), clique.clone()));
            let mut kept: Vec<Vec<u32>> = Vec::new();
            for clique in cliques {
                let inside = |other: &Vec<u32>| clique.iter().all(|seat| other.binary_search(seat).is_ok());
                if !kept.iter().any(inside) {
                    kept.push(clique);
                }
            }
            for clique in kept {
                self.push(at_most(&clique, 1), Kind::Own);
            }
            if let Some(most) = operator.most.filter(|most| span.len() > *most as usize) {
                let all: Vec<u32> = span.clone().map(|seat| seat as u32).collect();
                self.push(at_most(&all, i64::from(most)), Kind::Own);
            }
        }
    }

    /// Groups, cases, slots, rooms and trainers once at a time, editions as planned, budgets.
    pub fn editions(&mut self, program: &mut Program) {
        let problem = self.problem;
        let (model, editions) = (problem.model, &problem.editions);
        let shared =
            Clash::from_pairs(editions.len(), |one, other| excludes(problem, &editions[one], &editions[other]));
        for (at, edition) in editions.iter().enumerate() {
            let facts = model.activity(edition.activity);
            let alone = shared.row(at as u32).iter().map(|word| word.count_ones()).sum::<u32>() == 1;
            let pinned = model
                .pins
                .iter()
                .any(|pin| matches!(pin, Pin::Opens { activity, .. } if *activity == edition.activity));
            let free = edition.cost == 0 && edition.least == 1 && facts.cases == 0 && facts.editions.is_none();
            if !(alone && free) || pinned {
                program.opens[at] = Some(program.column());
            }
            self.group(at, program.opens[at]);
        }
        let opens = program.opens.clone();
        for clique in &shared.cliques {
            let columns: Vec<u32> = clique.iter().filter_map(|edition| opens[*edition as usize]).collect();
            self.push(at_most(&columns, 1), Kind::Place);
        }
        self.whole_series(&opens);
        for (activity, facts) in (0u32..).map(ActivityId).zip(&model.activities) {
            let held = opens.iter().zip(editions).filter(|(_, edition)| edition.activity == activity);
            let columns: Vec<u32> = held.filter_map(|(open, _)| *open).collect();
            if let Some(most) = facts.editions.filter(|most| columns.len() > *most as usize) {
                self.capped(&columns, i64::from(most));
            }
        }
        for (fund, facts) in (0u32..).zip(&model.funds) {
            let paid = |edition: &Candidate| {
                let parts = costs::parts(model, edition.activity, &edition.slots);
                parts.filter(|(pays, _)| pays.is_some_and(|pays| pays.0 == fund)).map(|(_, cost)| cost.0).sum::<i64>()
            };
            let entries = opens.iter().zip(editions).filter_map(|(open, edition)| Some(((*open)?, paid(edition))));
            let entries: Vec<(u32, i64)> = entries.filter(|(_, cost)| *cost != 0).collect();
            self.push(Row { lower: None, upper: Some(facts.left.0), entries }, Kind::Other);
        }
    }

    /// Of slots in one place with one trainer only whole series are used: of seven slots no more than one edition of four
    /// sessions. The slots' own rows leave halves of series (rounding of Gomory 1958 and Chvátal 1973).
    fn whole_series(&mut self, opens: &[Option<u32>]) {
        let problem = self.problem;
        let place = |slot: SlotId| (problem.model.slot(slot).room, problem.model.slot(slot).trainer);
        let mut places: BTreeMap<_, Place> = BTreeMap::new();
        for (edition, open) in problem.editions.iter().zip(opens) {
            let (Some(first), Some(open)) = (edition.slots.first(), open) else { continue };
            let here = places.entry(place(*first)).or_default();
            here.slots.extend(&edition.slots);
            here.editions.push((*open, edition.slots.len() as i64));
        }
        for Place { slots, editions } in places.into_values() {
            let slots = slots.len() as i64;
            let longest = editions.iter().map(|(_, sessions)| *sessions).max().unwrap_or(0);
            for part in (2..=longest).filter(|part| slots % part != 0) {
                let entries = editions.iter().map(|(open, sessions)| (*open, sessions / part));
                let entries = entries.filter(|(_, whole)| *whole > 0).collect();
                self.push(Row { lower: None, upper: Some(slots / part), entries }, Kind::Place);
            }
        }
    }

    fn group(&mut self, at: usize, open: Option<u32>) {
        let edition = &self.problem.editions[at];
        let seats: Vec<(u32, i64)> = self.by_edition[at].iter().map(|seat| (*seat, 1)).collect();
        let Some(open) = open else {
            if seats.len() > edition.most as usize {
                let upper = Some(i64::from(edition.most));
                self.push(Row { lower: None, upper, entries: seats }, Kind::Group);
            }
            return;
        };
        let with = |seats: &[(u32, i64)], times: u32| {
            let entries = seats.iter().copied().chain([(open, -i64::from(times))]);
            entries.collect::<Vec<_>>()
        };
        // no more than there are: a tighter tie between seats and edition
        let most = edition.most.min(seats.len() as u32);
        self.push(Row { lower: None, upper: Some(0), entries: with(&seats, most) }, Kind::Group);
        self.push(Row { lower: Some(0), upper: None, entries: with(&seats, edition.least) }, Kind::Group);
        let cases = self.problem.model.activity(edition.activity).cases;
        if cases > 0 {
            let brings = |(seat, _): &(u32, i64)| {
                let operator = self.problem.seats[*seat as usize].operator;
                self.problem.model.brings_case(operator, edition.activity)
            };
            let bringing: Vec<(u32, i64)> = seats.iter().copied().filter(brings).collect();
            self.push(Row { lower: Some(0), upper: None, entries: with(&bringing, cases) }, Kind::Other);
        }
    }

    /// No desk goes below its floor. Who may be in two sessions of one half-day leaves the desk once.
    pub fn desks(&mut self, program: &mut Program) {
        let problem = self.problem;
        let model = problem.model;
        if !model.weights.holds(desk_card()) {
            return;
        }
        let mut leaving: BTreeMap<(OperatorId, HalfDay), Vec<u32>> = BTreeMap::new();
        for (at, seat) in (0u32..).zip(&problem.seats) {
            for half in &problem.editions[seat.edition as usize].halves {
                leaving.entry((seat.operator, *half)).or_default().push(at);
            }
        }
        let mut away: BTreeMap<(OperatorId, HalfDay), Vec<u32>> = BTreeMap::new();
        for desk in desks(model) {
            let (mut columns, mut most) = (Vec::new(), 0);
            for operator in &desk.keepers {
                let key = (*operator, desk.floor.half);
                let Some(seats) = leaving.get(&key) else { continue };
                let once = away.entry(key).or_insert_with(|| self.once(program, seats));
                columns.extend(once.iter().copied());
                most += 1;
            }
            if most > desk.spare() {
                self.capped(&columns, desk.spare());
            }
        }
    }

    /// Columns of which one at most is one, where any of these seats is taken.
    fn once(&mut self, program: &mut Program, seats: &[u32]) -> Vec<u32> {
        let problem = self.problem;
        let edition = |seat: &u32| problem.seats[*seat as usize].edition;
        let clash = |(at, one): (usize, &u32)| {
            seats[at + 1..].iter().all(|other| problem.clash.meets(edition(one), edition(other)))
        };
        if seats.iter().enumerate().all(clash) {
            return seats.to_vec();
        }
        let column = program.column();
        for seat in seats {
            let entries = vec![(*seat, 1), (column, -1)];
            self.push(Row { lower: None, upper: Some(0), entries }, Kind::Other);
        }
        program.counted.push(Counted { column, level: MANDATORY, what: What::Any(seats.to_vec()) });
        vec![column]
    }

    /// What an activity asks for is had, or comes with a seat that is over before.
    pub fn prerequisites(&mut self) {
        let problem = self.problem;
        let model = problem.model;
        if !model.weights.holds(prerequisites_card()) {
            return;
        }
        for (at, seat) in (0u32..).zip(&problem.seats) {
            let edition = &problem.editions[seat.edition as usize];
            let asked = model.activity(edition.activity).requires.iter();
            for asked in asked.filter(|asked| !has(model, seat.operator, **asked)) {
                let before = problem.spans[seat.operator.index()].clone().filter(|other| {
                    let other = problem.edition(*other);
                    other.ends <= edition.begins && gives(model, other.activity, *asked)
                });
                let before: Vec<u32> = before.map(|other| other as u32).collect();
                self.at_most(at, &before);
            }
        }
    }

    /// What people decided.
    pub fn pins(&mut self, program: &Program) {
        let problem = self.problem;
        for pin in &problem.model.pins {
            let holds = |edition: &Candidate, what: &ActivityId, slot: &Option<SlotId>| {
                edition.activity == *what && slot.is_none_or(|slot| edition.slots.contains(&slot))
            };
            let columns: Vec<u32> = match pin {
                Pin::Attends { operator, activity, slot } => {
                    let seats = problem.spans[operator.index()].clone();
                    seats.filter(|seat| holds(problem.edition(*seat), activity, slot)).map(|seat| seat as u32).collect()
                }
                Pin::Opens { activity, slot } => {
                    let held = problem.editions.iter().zip(&program.opens);
                    let held = held.filter(|(edition, _)| holds(edition, activity, &Some(*slot)));
                    held.filter_map(|(_, open)| *open).collect()
                }
            };
            let entries = columns.iter().map(|column| (*column, 1)).collect();
            self.push(Row { lower: Some(1), upper: None, entries }, Kind::Other);
        }
    }
}

fn at_most(columns: &[u32], most: i64) -> Row {
    Row { lower: None, upper: Some(most), entries: columns.iter().map(|column| (*column, 1)).collect() }
}

/// Whether two editions cannot both be held: they share a slot, a room or a trainer at one time.
pub(in crate::training::solve) fn excludes(problem: &Problem<'_>, one: &Candidate, other: &Candidate) -> bool {
    let model = problem.model;
    let pair = |a: &SlotId, b: &SlotId| {
        if a == b {
            return true;
        }
        let (first, second) = (model.slot(*a), model.slot(*b));
        let room = first.room.is_some() && first.room == second.room && first.meets(&second.windows);
        room || (first.trainer.is_some() && first.trainer == second.trainer && !model.apart(*a, *b))
    };
    one.slots.iter().any(|a| other.slots.iter().any(|b| pair(a, b)))
}
