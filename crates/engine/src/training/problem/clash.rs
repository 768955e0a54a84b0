//! Which editions one person cannot attend together: of one activity, or at times that meet, ways included.

use super::Candidate;
use crate::ids::SlotId;
use crate::training::model::Model;

/// Pairs of editions that clash, and cliques of them that hold every pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clash {
    /// Words of a row.
    words: usize,
    /// For each edition the bits of those that it clashes with, itself included.
    bits: Vec<u64>,
    /// Sets of editions of which one person attends one at most; each ascending; every pair that clashes is in one of them.
    pub cliques: Vec<Vec<u32>>,
}

impl Clash {
    /// Of these candidates.
    pub(super) fn of(model: &Model, editions: &[Candidate]) -> Self {
        let slots = model.slots.len();
        // looked at once a pair of slots, not once a pair of editions
        let mut apart = vec![true; slots * slots];
        for (one, row) in apart.chunks_mut(slots.max(1)).enumerate() {
            for (other, apart) in row.iter_mut().enumerate() {
                *apart = model.apart(SlotId(one as u32), SlotId(other as u32));
            }
        }
        let meet = |one: &Candidate, other: &Candidate| {
            let pair = |a: &SlotId, b: &SlotId| !apart[a.index() * slots + b.index()];
            one.slots.iter().any(|a| other.slots.iter().any(|b| pair(a, b)))
        };
        Self::from_pairs(editions.len(), |one, other| {
            let (one, other) = (&editions[one], &editions[other]);
            one.activity == other.activity || meet(one, other)
        })
    }

    /// Of so many editions, by a relation that holds both ways.
    pub fn from_pairs(count: usize, clash: impl Fn(usize, usize) -> bool) -> Self {
        let words = count.div_ceil(64);
        let mut bits = vec![0u64; count * words];
        let mut set = |row: usize, bit: usize| bits[row * words + bit / 64] |= 1 << (bit % 64);
        for one in 0..count {
            set(one, one);
            for other in one + 1..count {
                if clash(one, other) {
                    set(one, other);
                    set(other, one);
                }
            }
        }
        let mut found = Self { words, bits, cliques: Vec::new() };
        found.cliques = found.cover(count);
        found
    }

    /// Whether two editions clash.
    pub fn meets(&self, one: u32, other: u32) -> bool {
        let other = other as usize;
        self.row(one)[other / 64] >> (other % 64) & 1 == 1
    }

    /// The bits of the editions that one clashes with, itself included.
    pub fn row(&self, edition: u32) -> &[u64] {
        &self.bits[edition as usize * self.words..][..self.words]
    }

    /// Cliques that hold every pair: each grown from a pair that is in none yet, by whoever brings most such pairs.
    fn cover(&self, count: usize) -> Vec<Vec<u32>> {
        let mut open: Vec<u64> = self.bits.clone();
        let mut cliques = Vec::new();
        for one in 0..count {
            open[one * self.words + one / 64] &= !(1 << (one % 64));
        }
        for one in 0..count as u32 {
            while let Some(other) = first(&open[one as usize * self.words..][..self.words]) {
                let mut clique = vec![one, other];
                let mut common: Vec<u64> = self.row(one).iter().zip(self.row(other)).map(|(a, b)| a & b).collect();
                for member in &clique {
                    common[*member as usize / 64] &= !(1 << (member % 64));
                }
                while let Some(next) = self.richest(&common, &clique, &open) {
                    clique.push(next);
                    common.iter_mut().zip(self.row(next)).for_each(|(common, row)| *common &= row);
                    common[next as usize / 64] &= !(1 << (next % 64));
                }
                for (at, a) in clique.iter().enumerate() {
                    for b in &clique[at + 1..] {
                        open[*a as usize * self.words + *b as usize / 64] &= !(1 << (b % 64));
                        open[*b as usize * self.words + *a as usize / 64] &= !(1 << (a % 64));
                    }
                }
                clique.sort_unstable();
                cliques.push(clique);
            }
        }
        cliques
    }

    /// Of those that clash with all of a clique, the one with most pairs that are in no clique yet; the first of equals.
    fn richest(&self, common: &[u64], clique: &[u32], open: &[u64]) -> Option<u32> {
        let new = |edition: u32| {
            let row = &open[edition as usize * self.words..][..self.words];
            clique.iter().filter(|member| row[**member as usize / 64] >> (**member % 64) & 1 == 1).count()
        };
        let all = common.iter().enumerate().flat_map(|(word, bits)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| (word * 64) as u32 + bit)
        });
        all.max_by_key(|edition| (new(*edition), std::cmp::Reverse(*edition)))
    }
}

/// The first bit that is set.
fn first(bits: &[u64]) -> Option<u32> {
    let word = bits.iter().position(|word| *word != 0)?;
    Some((word * 64) as u32 + bits[word].trailing_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::search::Draw;

    #[test]
    fn cliques_hold_every_pair_that_clashes_and_no_other() {
        for seed in 0..40 {
            let mut draw = Draw::new(seed);
            let count = 2 + draw.below(90);
            let drawn: Vec<bool> = (0..count * count).map(|_| draw.below(3) == 0).collect();
            let clash = |one: usize, other: usize| drawn[one.min(other) * count + one.max(other)];
            let found = Clash::from_pairs(count, clash);
            let mut held = vec![false; count * count];
            for clique in &found.cliques {
                for (at, one) in clique.iter().enumerate() {
                    for other in &clique[at + 1..] {
                        held[*one as usize * count + *other as usize] = true;
                    }
                }
            }
            for one in 0..count {
                for other in one + 1..count {
                    assert_eq!(held[one * count + other], clash(one, other), "seed {seed}");
                    assert_eq!(found.meets(one as u32, other as u32), clash(one, other));
                }
            }
        }
    }
}
