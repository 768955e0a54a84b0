//! Places, each with the editions that are held there: which of them go together is found exactly, and the group of each is the
//! best of those who may come.

use super::{Bounded, Relaxed};
use crate::kernel::mip::Column;
use crate::training::problem::{Clash, Problem};
use crate::training::solve::person::{Best, Choice, Chooser};
use crate::training::solve::program::excludes;

/// Added to an edition that has to be held, so that it is.
const HELD: i64 = 1 << 60;

/// Editions that exclude each other, directly or by others in between.
pub(in crate::training::solve) struct Places {
    excluding: Clash,
    /// The editions of each place.
    editions: Vec<Vec<u32>>,
    /// Of each edition: a set of editions of which one is held at most.
    clique: Vec<u32>,
    /// The seats of each edition.
    seats: Vec<Vec<u32>>,
}

impl Places {
    /// Of a problem.
    pub fn of(problem: &Problem<'_>) -> Self {
        let editions = &problem.editions;
        let excluding =
            Clash::from_pairs(editions.len(), |one, other| excludes(problem, &editions[one], &editions[other]));
        let count = editions.len() as u32;
        let mut seen = vec![false; editions.len()];
        let mut places = Vec::new();
        for first in 0..count {
            let mut place = Vec::new();
            let mut look = vec![first];
            while let Some(one) = look.pop() {
                if !std::mem::replace(&mut seen[one as usize], true) {
                    place.push(one);
                    look.extend((0..count).filter(|other| excluding.meets(one, *other)));
                }
            }
            if !place.is_empty() {
                place.sort_unstable();
                places.push(place);
            }
        }
        // each edition counts in the largest set that it is part of
        let mut cliques: Vec<&Vec<u32>> = excluding.cliques.iter().collect();
        cliques.sort_by_key(|clique| std::cmp::Reverse(clique.len()));
        let mut clique: Vec<Option<u32>> = vec![None; editions.len()];
        for (number, members) in (0u32..).zip(cliques) {
            for member in members {
                clique[*member as usize].get_or_insert(number);
            }
        }
        let alone = excluding.cliques.len() as u32;
        let clique = (0u32..).zip(clique).map(|(at, clique)| clique.unwrap_or(alone + at)).collect();
        Self { excluding, editions: places, clique, seats: problem.by_edition() }
    }
}

/// An edition with its best group.
struct Group {
    /// What it is worth if it is held.
    worth: i64,
    /// Who attends.
    seats: Vec<u32>,
    /// What somebody else has to be worth to take the place of one of them.
    least: i64,
}

impl Relaxed<'_, '_, '_> {
    /// Adds the best of each place.
    pub(super) fn places(&self, places: &Places, bounded: &mut Bounded) {
        let mut chooser = Chooser::new(&places.excluding, &places.clique);
        for editions in &places.editions {
            let groups: Vec<Option<Group>> =
                editions.iter().map(|edition| self.group(places, *edition, &bounded.weights)).collect();
            let best = self.place(&mut chooser, editions, &groups, None);
            bounded.bound += best.bound;
            for edition in &best.chosen {
                bounded.taken.extend(self.program.opens[*edition as usize]);
                let at = editions.binary_search(edition).ok();
                let group = at.and_then(|at| groups[at].as_ref());
                bounded.taken.extend(group.into_iter().flat_map(|group| &group.seats));
            }
            bounded.best.push(best);
        }
    }

    /// The best group of an edition; none where it cannot be held.
    fn group(&self, places: &Places, edition: u32, weights: &[i64]) -> Option<Group> {
        let facts = &self.problem.editions[edition as usize];
        let open = self.program.opens[edition as usize];
        if open.is_some_and(|open| self.columns[open as usize].upper == 0) {
            return None;
        }
        let seats = places.seats[edition as usize].iter().filter(|seat| self.columns[**seat as usize].upper > 0);
        let mut seats: Vec<(i64, u32)> = seats.map(|seat| (weights[*seat as usize], *seat)).collect();
        let least = if open.is_some() { facts.least as usize } else { 0 };
        if seats.len() < least {
            return None;
        }
        let most = (facts.most as usize).min(seats.len());
        seats.sort_unstable_by_key(|(weight, seat)| (std::cmp::Reverse(*weight), *seat));
        let positive = seats.partition_point(|(weight, _)| *weight > 0);
        let size = positive.clamp(least, most.max(least));
        let full = size >= most || size > positive;
        let threshold = if full { seats[..size].last().map_or(0, |(weight, _)| *weight) } else { 0 };
        let alone = open.map_or(0, |open| weights[open as usize]);
        Some(Group {
            worth: alone + seats[..size].iter().map(|(weight, _)| weight).sum::<i64>(),
            seats: seats[..size].iter().map(|(_, seat)| *seat).collect(),
            least: threshold,
        })
    }

    /// The best editions of a place that go together, with this one where one is named.
    fn place(&self, chooser: &mut Chooser<'_>, editions: &[u32], groups: &[Option<Group>], with: Option<u32>) -> Best {
        let must = |edition: u32| {
            let open = self.program.opens[edition as usize];
            with == Some(edition) || open.is_some_and(|open| self.columns[open as usize].lower > 0)
        };
        let forced = editions.iter().filter(|edition| must(**edition)).count() as i64;
        let open = editions.iter().zip(groups).filter_map(|(edition, group)| {
            let worth = group.as_ref()?.worth;
            Some(Choice { seat: *edition, edition: *edition, weight: worth + if must(*edition) { HELD } else { 0 } })
        });
        let mut best = chooser.best(open, usize::MAX);
        best.value -= forced * HELD;
        best.bound -= forced * HELD;
        best
    }

    /// Closes the editions, and the seats of those that stay, that cost more than is to spare.
    pub(super) fn fix_places(&self, places: &Places, bounded: &Bounded, spare: i64, columns: &mut [Column]) {
        let mut chooser = Chooser::new(&places.excluding, &places.clique);
        for (editions, best) in places.editions.iter().zip(&bounded.best) {
            let groups: Vec<Option<Group>> =
                editions.iter().map(|edition| self.group(places, *edition, &bounded.weights)).collect();
            for (edition, group) in editions.iter().zip(&groups) {
                let held = best.chosen.binary_search(edition).is_ok();
                let loss = match group {
                    None => i64::MAX,
                    Some(_) if held => 0,
                    Some(_) => best.bound - self.place(&mut chooser, editions, &groups, Some(*edition)).bound,
                };
                if loss > spare {
                    for column in self.program.opens[*edition as usize].iter().chain(&places.seats[*edition as usize]) {
                        if columns[*column as usize].lower == 0 {
                            columns[*column as usize].upper = 0;
                        }
                    }
                    continue;
                }
                let Some(group) = group else { continue };
                for seat in &places.seats[*edition as usize] {
                    let behind = group.least - bounded.weights[*seat as usize];
                    if behind > 0 && loss + behind > spare && columns[*seat as usize].lower == 0 {
                        columns[*seat as usize].upper = 0;
                    }
                }
            }
        }
    }
}
