//! Demands that several sources may meet together, as fund lines a cost and capacity lines an hour: when they suffice.
//!
//! The search needs linear rows, and there are some that say it exactly: demands can be met if and only if for every
//! family of sources, what only they may meet is no more than they have together (Gale 1957, from max-flow min-cut). Only
//! families that are unions of demands' own sources, and hang together, can be short. The audit hands out source by
//! source instead, and takes back where it has to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// More families than this in one room's lines are not made: then each demand is held to its first source, which is
/// stricter than need be and never too lax.
const MOST: usize = 256;

/// Which rows to make: each family of sources with the demands that only it may meet.
#[derive(Debug, PartialEq, Eq)]
pub struct Families {
    /// Sources, ascending, of each family.
    pub sources: Vec<Vec<u32>>,
    /// For each list of sources of a demand, the families that hold all of it.
    within: BTreeMap<Vec<u32>, Vec<usize>>,
}

impl Families {
    /// The families of demands with these lists of sources, none empty.
    pub fn of<'a>(lists: impl Iterator<Item = &'a [u32]>) -> Self {
        let lists: BTreeSet<&[u32]> = lists.collect();
        let sets: BTreeSet<BTreeSet<u32>> = lists.iter().map(|list| list.iter().copied().collect()).collect();
        let mut families = sets.clone();
        let mut open: Vec<BTreeSet<u32>> = sets.iter().cloned().collect();
        while let Some(family) = open.pop() {
            for set in sets.iter().filter(|set| !set.is_disjoint(&family) && !set.is_subset(&family)) {
                let both: BTreeSet<u32> = set.union(&family).copied().collect();
                if families.insert(both.clone()) {
                    open.push(both);
                }
            }
            if families.len() > MOST {
                return Self::first_sources(&lists);
            }
        }
        let sources: Vec<Vec<u32>> = families.into_iter().map(|family| family.into_iter().collect()).collect();
        let holders = |list: &[u32]| {
            let holds = |family: &Vec<u32>| list.iter().all(|source| family.binary_search(source).is_ok());
            (0..sources.len()).filter(|at| holds(&sources[*at])).collect()
        };
        let within = lists.iter().map(|list| (list.to_vec(), holders(list))).collect();
        Self { sources, within }
    }

    fn first_sources(lists: &BTreeSet<&[u32]>) -> Self {
        let firsts: BTreeSet<u32> = lists.iter().map(|list| list[0]).collect();
        let sources: Vec<Vec<u32>> = firsts.into_iter().map(|source| vec![source]).collect();
        let at = |source: u32| sources.partition_point(|family| family[0] < source);
        let within = lists.iter().map(|list| (list.to_vec(), vec![at(list[0])])).collect();
        Self { sources, within }
    }

    /// The families that count a demand with this list of sources.
    pub fn counting(&self, list: &[u32]) -> &[usize] {
        self.within.get(list).map_or(&[], Vec::as_slice)
    }
}

/// What cannot be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// The sources that are short together.
    pub sources: Vec<u32>,
    /// What only they may meet.
    pub asked: i64,
    /// What they have.
    pub given: i64,
}

/// What each source gives when the demands are met in their order, from the first of their sources that has something
/// left, taking back from earlier ones where that alone helps; or what is short. `capacity` has one entry a source.
pub fn hand_out(demands: &[(Vec<u32>, i64)], capacity: &[i64]) -> Result<Vec<i64>, Short> {
    let mut hands = Hands { demands: Vec::new(), has: Vec::new(), left: capacity.to_vec() };
    for (list, amount) in demands.iter().filter(|demand| demand.1 > 0) {
        match hands.demands.iter_mut().find(|other| other.0 == list.as_slice()) {
            Some(other) => other.1 += amount,
            None => hands.demands.push((list, *amount)),
        }
    }
    hands.has = hands.demands.iter().map(|(list, _)| vec![0; list.len()]).collect();
    for demand in 0..hands.demands.len() {
        let mut open = hands.demands[demand].1;
        while open > 0 {
            match hands.chain(demand) {
                Ok(chain) => open -= hands.exchange(&chain, open),
                Err(sources) => {
                    let only = |list: &[u32]| list.iter().all(|source| sources.contains(source));
                    let stuck = hands.demands.iter().filter(|(list, _)| only(list));
                    let asked = stuck.map(|(_, amount)| amount).sum();
                    let given = sources.iter().map(|source| capacity[*source as usize]).sum();
                    return Err(Short { sources: sources.into_iter().collect(), asked, given });
                }
            }
        }
    }
    Ok(capacity.iter().zip(hands.left).map(|(capacity, left)| capacity - left).collect())
}

/// Demands of one list each, what each has from each of its sources, what each source has left.
struct Hands<'a> {
    demands: Vec<(&'a [u32], i64)>,
    has: Vec<Vec<i64>>,
    left: Vec<i64>,
}

/// A link of a chain of exchanges: a demand takes from one place of its list what it gives back at another; the first
/// demand, which is still open, gives nothing back.
struct Link {
    demand: usize,
    takes: usize,
    gives: Option<usize>,
}

impl Hands<'_> {
    /// The shortest chain that ends at a source with something left, last link first; or the sources that could be
    /// reached, all of them empty.
    fn chain(&self, first: usize) -> Result<Vec<Link>, BTreeSet<u32>> {
        // By which demand, at which place of its list, a source was reached; at which place of its list a demand was.
        let mut source_from: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        let mut demand_from: BTreeMap<usize, Option<usize>> = BTreeMap::from([(first, None)]);
        let mut queue = VecDeque::from([first]);
        while let Some(asking) = queue.pop_front() {
            for (place, source) in self.demands[asking].0.iter().enumerate() {
                if source_from.contains_key(source) {
                    continue;
                }
                source_from.insert(*source, (asking, place));
                if self.left[*source as usize] > 0 {
                    return Ok(self.links(*source, &source_from, &demand_from));
                }
                for (other, (list, _)) in self.demands.iter().enumerate() {
                    let held = list.iter().position(|held| held == source).filter(|at| self.has[other][*at] > 0);
                    if held.is_some() && !demand_from.contains_key(&other) {
                        demand_from.insert(other, held);
                        queue.push_back(other);
                    }
                }
            }
        }
        Err(source_from.into_keys().collect())
    }

    fn links(
        &self,
        last: u32,
        source_from: &BTreeMap<u32, (usize, usize)>,
        demand_from: &BTreeMap<usize, Option<usize>>,
    ) -> Vec<Link> {
        let mut links = Vec::new();
        let mut source = last;
        loop {
            let (demand, takes) = source_from[&source];
            let gives = demand_from[&demand];
            links.push(Link { demand, takes, gives });
            match gives {
                Some(gives) => source = self.demands[demand].0[gives],
                None => return links,
            }
        }
    }

    /// Carries out a chain, with as much as it bears.
    fn exchange(&mut self, chain: &[Link], open: i64) -> i64 {
        let last = self.demands[chain[0].demand].0[chain[0].takes] as usize;
        let given_back = chain.iter().filter_map(|link| Some(self.has[link.demand][link.gives?]));
        let amount = given_back.chain([open, self.left[last]]).min().unwrap_or(0);
        for link in chain {
            self.has[link.demand][link.takes] += amount;
            if let Some(gives) = link.gives {
                self.has[link.demand][gives] -= amount;
            }
        }
        self.left[last] -= amount;
        amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_first_fund_cannot_pay_the_second_pays() {
        let demands = [(vec![0, 1], 500), (vec![0], 300)];
        assert_eq!(hand_out(&demands, &[600, 400]), Ok(vec![600, 200]), "the first gives way to who has no other");
        let short = hand_out(&demands, &[600, 100]);
        assert_eq!(short, Err(Short { sources: vec![0, 1], asked: 800, given: 700 }));
        let short = hand_out(&demands, &[200, 900]);
        assert_eq!(short, Err(Short { sources: vec![0], asked: 300, given: 200 }));
    }

    #[test]
    fn the_families_say_what_handing_out_says() {
        // A linear congruential generator: the same cases every time.
        let mut state = 7u32;
        let mut roll = |sides: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % sides
        };
        for _ in 0..2_000 {
            let capacity: Vec<i64> = (0..4).map(|_| i64::from(roll(6))).collect();
            let demands: Vec<(Vec<u32>, i64)> = (0..roll(5))
                .map(|_| {
                    let mut list: Vec<u32> = (0..=roll(3)).map(|_| roll(4)).collect();
                    list.dedup();
                    list.sort_unstable();
                    list.dedup();
                    (list, i64::from(roll(5)))
                })
                .collect();
            let families = Families::of(demands.iter().map(|demand| demand.0.as_slice()));
            let mut asked = vec![0; families.sources.len()];
            for (list, amount) in &demands {
                for family in families.counting(list) {
                    asked[*family] += amount;
                }
            }
            let given = |family: &Vec<u32>| family.iter().map(|source| capacity[*source as usize]).sum::<i64>();
            let kept = families.sources.iter().zip(asked).all(|(family, asked)| asked <= given(family));
            let handed = hand_out(&demands, &capacity);
            assert_eq!(kept, handed.is_ok(), "{demands:?} {capacity:?}");
            if let Ok(used) = handed {
                assert!(used.iter().zip(&capacity).all(|(used, capacity)| (0..=*capacity).contains(used)));
                assert_eq!(used.iter().sum::<i64>(), demands.iter().map(|demand| demand.1).sum::<i64>());
            }
        }
    }

    #[test]
    fn too_many_families_fall_back_to_each_demands_first_source() {
        let lists: Vec<Vec<u32>> = (1..12).map(|area| vec![area, 0]).collect();
        let families = Families::of(lists.iter().map(Vec::as_slice));
        assert_eq!(families.sources.len(), 11);
        assert_eq!(families.counting(&[3, 0]), [2], "held to the line of its own area");
    }
}
