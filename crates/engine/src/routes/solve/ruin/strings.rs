//! Strings of adjacent visits that are taken out of tours lying near each other.

use super::super::super::problem::{FAR, NONE, Problem};
use super::Ruin;
use crate::kernel::search::Draw;

/// Visits taken out on average, and most of one string.
const REMOVED: f64 = 10.0;
const STRING: f64 = 10.0;
/// How often a string leaves some of its visits in, and how often it stops leaving more of them.
const SPLIT: f64 = 0.5;
const DEEPER: f64 = 0.01;
/// How many visits a visit knows to be near: strings are looked for in no more tours than these are on.
const NEAR: usize = 500;
impl Ruin<'_> {
    /// Takes strings out of tours that lie near a visit drawn by lot.
    pub(super) fn ruin(&mut self, draw: &mut Draw) {
        let visits = self.problem.visits();
        let used = self.tours.iter().filter(|tour| !tour.visits.is_empty()).count().max(1);
        let served = visits - self.absent.len();
        let longest = STRING.min(served as f64 / used as f64).max(1.0);
        let strings = 4.0 * REMOVED / (1.0 + longest) - 1.0;
        let strings = (1.0 + draw.unit() * strings.max(0.0)) as usize;
        let seed = draw.below(visits);
        let mut ruined = 0;
        let problem = self.problem;
        self.epoch += 1;
        for at in 0..self.near[seed].len() {
            if ruined >= strings {
                break;
            }
            let visit = self.near[seed][at];
            let tour = self.tour_of[visit as usize];
            if tour == NONE || self.is_saved[tour as usize] {
                continue;
            }
            ruined += 1;
            self.save(tour);
            let length = self.tours[tour as usize].visits.len();
            let most = longest.min(length as f64);
            let cut = ((1.0 + draw.unit() * most) as usize).min(length);
            let Some(here) = self.tours[tour as usize].visits.iter().position(|other| *other == visit) else {
                continue;
            };
            let mut kept = 0;
            if cut > 1 && cut < length && draw.unit() < SPLIT {
                kept = 1;
                while cut + kept < length && draw.unit() > DEEPER {
                    kept += 1;
                }
            }
            let whole = cut + kept;
            let first = here.saturating_sub(whole - 1);
            let last = here.min(length - whole);
            let begin = first + draw.below(last - first + 1);
            // The kept ones stand together inside the string, somewhere.
            let hole = if kept == 0 { begin + whole } else { begin + 1 + draw.below(cut - 1) };
            let hole = hole..hole + kept;
            let tour_now = &mut self.tours[tour as usize];
            let mut at = 0;
            let (absent, tour_of, left_out) = (&mut self.absent, &mut self.tour_of, &mut self.left_out);
            tour_now.visits.retain(|visit| {
                let out = (begin..begin + whole).contains(&at) && !hole.contains(&at);
                at += 1;
                if out {
                    absent.push(*visit);
                    tour_of[*visit as usize] = NONE;
                    *left_out += problem.priority[*visit as usize];
                }
                !out
            });
            self.travel -= self.tours[tour as usize].travel;
            self.renew(tour);
            self.travel += self.tours[tour as usize].travel;
        }
    }
}

/// The visits nearest to one, itself first.
pub(super) fn near(problem: &Problem, visit: u32) -> Vec<u32> {
    let tour = problem.tours_of[problem.first[visit as usize] as usize].first().copied().unwrap_or(0);
    let between = |other: u32| {
        let there = problem.time(tour, problem.leaves[visit as usize], problem.enters[other as usize]);
        there + problem.time(tour, problem.leaves[other as usize], problem.enters[visit as usize])
    };
    let far = |other: u32| (if other == visit { -FAR } else { between(other) }, other);
    let mut all: Vec<(i64, u32)> = (0..problem.visits() as u32).map(far).collect();
    if all.len() > NEAR {
        all.select_nth_unstable(NEAR);
        all.truncate(NEAR);
    }
    all.sort_unstable();
    all.into_iter().map(|(_, visit)| visit).collect()
}
