//! The best assignment of households to homes with its prices, by shortest augmenting paths (Jonker and Volgenant 1987): each household at
//! most one home, each home at most one household, nobody has to be placed. Whole numbers throughout.

/// A best assignment, and what proves it: prices of both sides, none below zero, that together reach every worth.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// The home of each household.
    pub home: Vec<Option<usize>>,
    /// The household of each home.
    pub household: Vec<Option<usize>>,
    /// What it is worth that a household is there.
    pub of_household: Vec<i64>,
    /// What it is worth that a home is there: its opportunity price.
    pub of_home: Vec<i64>,
}

const FAR: i64 = i64::MAX / 4;

/// Assigns the greatest worth in all; `None` = this household cannot have this home.
pub fn matching(households: usize, homes: usize, worth: impl Fn(usize, usize) -> Option<i64>) -> Matching {
    let mut matching = Matching {
        home: vec![None; households],
        household: vec![None; homes],
        of_household: vec![0; households],
        of_home: vec![0; homes],
    };
    let mut table = vec![None; households * homes];
    for household in 0..households {
        for home in 0..homes {
            table[household * homes + home] = worth(household, home);
        }
    }
    let mut path = Path { dist: vec![FAR; homes], from: vec![0; homes], seen: vec![false; homes] };
    for household in 0..households {
        matching.insert(household, &table, &mut path);
    }
    matching
}

/// The tree of shortest paths of one insertion.
struct Path {
    dist: Vec<i64>,
    from: Vec<usize>,
    seen: Vec<bool>,
}

impl Matching {
    /// Places one more household along a shortest path: to a free home, or until one household goes without.
    fn insert(&mut self, new: usize, table: &[Option<i64>], path: &mut Path) {
        let homes = self.household.len();
        let row = |household: usize| &table[household * homes..(household + 1) * homes];
        path.dist.fill(FAR);
        path.seen.fill(false);
        let worths = row(new).iter().zip(&self.of_home);
        self.of_household[new] = worths.filter_map(|(worth, price)| Some((*worth)? - price)).max().unwrap_or(0).max(0);
        let (mut household, mut base) = (new, 0);
        // who goes without loses what it is worth that it is there
        let mut without = (FAR, new);
        let (length, end) = loop {
            let loss = base + self.of_household[household];
            if loss < without.0 {
                without = (loss, household);
            }
            for (home, worth) in row(household).iter().enumerate() {
                let Some(worth) = worth.filter(|_| !path.seen[home]) else { continue };
                let dist = base + self.of_household[household] + self.of_home[home] - worth;
                if dist < path.dist[home] {
                    path.dist[home] = dist;
                    path.from[home] = household;
                }
            }
            let open = (0..homes).filter(|home| !path.seen[*home]);
            let next = open.min_by_key(|home| (path.dist[*home], *home)).filter(|home| path.dist[*home] < without.0);
            let Some(home) = next else { break (without.0, None) };
            let Some(owner) = self.household[home] else { break (path.dist[home], Some(home)) };
            path.seen[home] = true;
            (household, base) = (owner, path.dist[home]);
        };
        for home in (0..homes).filter(|home| path.seen[*home]) {
            let nearer = length - path.dist[home];
            self.of_home[home] += nearer;
            if let Some(owner) = self.household[home] {
                self.of_household[owner] -= nearer;
            }
        }
        self.of_household[new] -= length;
        // along the path each household moves on to the home that it came to
        let mut free = match end {
            Some(home) => Some(home),
            None => self.home[without.1].take(),
        };
        if end.is_none() && without.1 == new {
            return;
        }
        while let Some(home) = free {
            let household = path.from[home];
            free = self.home[household].replace(home);
            self.household[home] = Some(household);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::search::Draw;

    fn worst_case(table: &[Vec<Option<i64>>], from: usize, taken: &mut Vec<bool>) -> i64 {
        let Some(row) = table.get(from) else { return 0 };
        let mut best = worst_case(table, from + 1, taken);
        for (home, worth) in row.iter().enumerate() {
            let Some(worth) = worth.filter(|_| !taken[home]) else { continue };
            taken[home] = true;
            best = best.max(worth + worst_case(table, from + 1, taken));
            taken[home] = false;
        }
        best
    }

    #[test]
    fn assignments_are_as_good_as_every_other_and_their_prices_prove_it() {
        let mut draw = Draw::new(5);
        for _ in 0..400 {
            let (households, homes) = (1 + draw.below(5), 1 + draw.below(5));
            let table: Vec<Vec<Option<i64>>> = (0..households)
                .map(|_| (0..homes).map(|_| (draw.below(4) > 0).then(|| draw.below(12) as i64 - 1)).collect())
                .collect();
            let found = matching(households, homes, |household, home| table[household][home]);
            let pairs = || found.home.iter().enumerate().filter_map(|(at, home)| Some((at, (*home)?)));
            let total: i64 = pairs().map(|(household, home)| table[household][home].unwrap()).sum();
            assert!(pairs().all(|(household, home)| found.household[home] == Some(household)));
            assert_eq!(total, worst_case(&table, 0, &mut vec![false; homes]), "{table:?}");
            let prices: i64 = found.of_household.iter().chain(&found.of_home).sum();
            assert_eq!(prices, total, "{table:?}");
            assert!(found.of_household.iter().chain(&found.of_home).all(|price| *price >= 0));
            for (household, row) in table.iter().enumerate() {
                for (home, worth) in row.iter().enumerate() {
                    let both = found.of_household[household] + found.of_home[home];
                    assert!(worth.is_none_or(|worth| worth <= both));
                }
            }
        }
    }
}
