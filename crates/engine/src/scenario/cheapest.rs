//! The cheapest of many additions with which a goal is reached, where only a solve can tell whether it is: a good set first, step by step and
//! made smaller again; then all sets from the cheapest on (best first), as far as the tries go. What is cheaper than the last one that was
//! proven not to do is shown to be too little: that is the bound.
//!
//! More never makes a goal harder to reach.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// What a solve says of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What is missing to the goal; zero = it is reached.
    pub missing: i64,
    /// Whether it is proven that it cannot be less.
    pub proven: bool,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How often each is added in the best that was found.
    pub counts: Option<Vec<u32>>,
    /// What any set that does costs at least.
    pub bound: i64,
    /// Proven: not even all of them do.
    pub impossible: bool,
    /// Sets that were tried.
    pub tried: u32,
    /// What is missing as things are.
    pub missing: i64,
    /// What is missing with the best that was found, or with everything that was tried.
    pub left: i64,
    /// Whether somebody asked to stop, or the limit came.
    pub stopped: bool,
}

impl Found {
    /// What a set costs.
    pub fn cost(counts: &[u32], costs: &[i64]) -> i64 {
        counts.iter().zip(costs).map(|(count, cost)| i64::from(*count) * cost).sum()
    }
}

/// Says what a set brings; nothing where it was stopped.
pub type Ask<'a, E> = dyn FnMut(&[u32]) -> Result<Option<Tried>, E> + 'a;

/// Sets that were asked about.
struct Asked<'a, 'b, E> {
    ask: &'a mut Ask<'b, E>,
    known: BTreeMap<Vec<u32>, Tried>,
    tries: u32,
    stopped: bool,
}

impl<E> Asked<'_, '_, E> {
    /// What is known of a set, or found out; `None` where no try is left, or somebody asked to stop.
    fn of(&mut self, counts: &[u32]) -> Result<Option<Tried>, E> {
        if let Some(known) = self.known.get(counts) {
            return Ok(Some(*known));
        }
        if self.stopped || self.known.len() >= self.tries as usize {
            self.stopped = true;
            return Ok(None);
        }
        let found = (self.ask)(counts)?;
        match found {
            Some(found) => {
                self.known.insert(counts.to_vec(), found);
            }
            None => self.stopped = true,
        }
        Ok(found)
    }
}

/// Looks for the cheapest set: `costs` and how often at most, one each; `tries` solves at most. A cost of nothing counts as one cent.
pub fn cheapest<E>(costs: &[i64], most: &[u32], tries: u32, ask: &mut Ask<'_, E>) -> Result<Found, E> {
    let costs: Vec<i64> = costs.iter().map(|cost| (*cost).max(1)).collect();
    let cost = |counts: &[u32]| Found::cost(counts, &costs);
    let mut asked = Asked { ask, known: BTreeMap::new(), tries, stopped: false };
    let none = vec![0; costs.len()];
    let Some(today) = asked.of(&none)? else { return Ok(Found { stopped: true, ..Found::default() }) };
    let mut found = Found { missing: today.missing, left: today.missing, ..Found::default() };
    if today.missing == 0 {
        return Ok(Found { counts: Some(none), tried: 1, ..found });
    }
    let all = asked.of(most)?;
    if let Some(all) = all.filter(|all| all.missing > 0) {
        let looked = asked.known.len() as u32;
        return Ok(Found { impossible: all.proven, tried: looked, left: all.missing, ..found });
    }
    let mut best = stepwise(&mut asked, &costs, most, today.missing)?;
    if best.is_none() && all.is_some_and(|all| all.missing == 0) {
        best = Some(most.to_vec());
    }
    if let Some(best) = &mut best {
        smaller(&mut asked, &costs, best)?;
    }
    // what is not proven to be too little is no bound: then looking at cheaper sets proves nothing either
    let mut unproven = (!today.proven).then_some(0);
    let mut open = BinaryHeap::from([Reverse((0i64, none))]);
    found.bound = 0;
    while let Some(Reverse((price, counts))) = open.pop().filter(|_| unproven.is_none()) {
        found.bound = price;
        if best.as_ref().is_some_and(|best| price >= cost(best)) {
            break;
        }
        let Some(said) = asked.of(&counts)? else { break };
        if said.missing == 0 {
            best = Some(counts);
            break;
        }
        if !said.proven {
            unproven = Some(price);
        }
        let last = counts.iter().rposition(|count| *count > 0).unwrap_or(0);
        for at in (last..counts.len()).filter(|at| counts[*at] < most[*at]) {
            let mut more = counts.clone();
            more[at] += 1;
            open.push(Reverse((price + costs[at], more)));
        }
    }
    found.left = if best.is_some() { 0 } else { asked.known.values().map(|tried| tried.missing).min().unwrap_or(0) };
    found.tried = asked.known.len() as u32;
    found.stopped = asked.stopped;
    found.counts = best;
    Ok(found)
}

/// Adds what brings most for its cost, until the goal is reached or nothing brings anything.
fn stepwise<E>(asked: &mut Asked<'_, '_, E>, costs: &[i64], most: &[u32], missing: i64) -> Result<Option<Vec<u32>>, E> {
    let (mut counts, mut missing) = (vec![0; costs.len()], missing);
    loop {
        // the cheapest that reaches it, else the most for a cent
        let mut step: Option<(bool, i128, usize, i64)> = None;
        for at in (0..costs.len()).filter(|at| counts[*at] < most[*at]) {
            let mut more = counts.clone();
            more[at] += 1;
            let Some(tried) = asked.of(&more)? else { return Ok(None) };
            let gain = missing - tried.missing;
            let reached = tried.missing == 0;
            let rate =
                if reached { -i128::from(costs[at]) } else { i128::from(gain) * 1_000_000 / i128::from(costs[at]) };
            let better = step.is_none_or(|(known, best, ..)| (reached, rate) > (known, best));
            if gain > 0 && better {
                step = Some((reached, rate, at, tried.missing));
            }
        }
        let Some((_, _, at, left)) = step else { return Ok(None) };
        counts[at] += 1;
        missing = left;
        if missing == 0 {
            return Ok(Some(counts));
        }
    }
}

/// Takes away, the dearest first, what the goal is reached without.
fn smaller<E>(asked: &mut Asked<'_, '_, E>, costs: &[i64], counts: &mut Vec<u32>) -> Result<(), E> {
    let mut dearest: Vec<usize> = (0..costs.len()).collect();
    dearest.sort_by_key(|at| Reverse(costs[*at]));
    for at in dearest {
        while counts[at] > 0 {
            let mut fewer = counts.clone();
            fewer[at] -= 1;
            match asked.of(&fewer)? {
                Some(Tried { missing: 0, .. }) => *counts = fewer,
                _ => break,
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::kernel::search::Draw;

    /// The cheapest of all sets, one by one.
    fn by_hand(costs: &[i64], most: &[u32], missing: &dyn Fn(&[u32]) -> i64) -> Option<i64> {
        let mut sets = vec![Vec::new()];
        for most in most {
            sets = sets.iter().flat_map(|set| (0..=*most).map(move |count| [&set[..], &[count]].concat())).collect();
        }
        sets.iter().filter(|set| missing(set) == 0).map(|set| Found::cost(set, costs)).min()
    }

    #[test]
    fn the_cheapest_set_is_that_of_brute_force() {
        let mut draw = Draw::new(11);
        let (mut reached, mut never) = (0, 0);
        for _ in 0..300 {
            let count = 1 + draw.below(4);
            let costs: Vec<i64> = (0..count).map(|_| 1 + draw.below(9) as i64).collect();
            let most: Vec<u32> = (0..count).map(|_| 1 + draw.below(3) as u32).collect();
            // several things are asked for, and each addition gives something of each
            let wants: Vec<i64> = (0..=draw.below(3)).map(|_| draw.below(8) as i64).collect();
            let gives: Vec<Vec<i64>> =
                (0..count).map(|_| wants.iter().map(|_| draw.below(4) as i64).collect()).collect();
            let missing = |set: &[u32]| -> i64 {
                let sum =
                    |want: usize| set.iter().zip(&gives).map(|(n, gives)| i64::from(*n) * gives[want]).sum::<i64>();
                wants.iter().enumerate().map(|(want, wanted)| (wanted - sum(want)).max(0)).sum()
            };
            let mut ask = |set: &[u32]| Ok::<_, Infallible>(Some(Tried { missing: missing(set), proven: true }));
            let found = cheapest(&costs, &most, 100_000, &mut ask).expect("no error");
            let best = by_hand(&costs, &most, &missing);
            let cost = found.counts.as_ref().map(|counts| Found::cost(counts, &costs));
            assert_eq!(cost, best, "{costs:?} {most:?} {wants:?} {gives:?}");
            assert_eq!(found.impossible, best.is_none());
            if let Some(best) = best {
                assert_eq!(found.bound, best, "proven: {costs:?} {wants:?} {gives:?}");
                reached += 1;
            } else {
                never += 1;
            }
        }
        assert!(reached > 50 && never > 10, "{reached} {never}");
    }

    #[test]
    fn a_short_search_keeps_the_best_it_found_and_a_bound_that_holds() {
        let mut draw = Draw::new(3);
        for _ in 0..200 {
            let costs: Vec<i64> = (0..4).map(|_| 1 + draw.below(9) as i64).collect();
            let gives: Vec<i64> = (0..4).map(|_| 1 + draw.below(4) as i64).collect();
            let missing = |set: &[u32]| -> i64 {
                (9 - set.iter().zip(&gives).map(|(n, gives)| i64::from(*n) * gives).sum::<i64>()).max(0)
            };
            let best = by_hand(&costs, &[3; 4], &missing).expect("all together do");
            for tries in [2, 8, 20] {
                let mut ask = |set: &[u32]| Ok::<_, Infallible>(Some(Tried { missing: missing(set), proven: true }));
                let found = cheapest(&costs, &[3; 4], tries, &mut ask).expect("no error");
                assert!(found.bound <= best && found.tried <= tries);
                let cost = found.counts.map(|counts| (missing(&counts), Found::cost(&counts, &costs)));
                assert!(cost.is_none_or(|(missing, cost)| missing == 0 && cost >= best), "{cost:?}");
            }
        }
    }
}
