//! The 0-1 knapsack of one block, by dynamic programming over its cap (Bellman 1957; Kellerer, Pferschy and Pisinger 2004,
//! ch. 2), and what forcing one item in or out of it would cost.

use std::ops::Add;

/// The numbers that a table is made of: narrow ones fill a processor's lanes, wide ones always fit.
pub(super) trait Cell: Copy + Ord + Add<Output = Self> + From<bool> {
    /// From a number known to fit.
    fn of(value: i64) -> Self;
    /// Back to the wide type.
    fn wide(self) -> i64;
}

impl Cell for i32 {
    fn of(value: i64) -> Self {
        value as Self
    }
    fn wide(self) -> i64 {
        i64::from(self)
    }
}

impl Cell for i64 {
    fn of(value: i64) -> Self {
        value
    }
    fn wide(self) -> i64 {
        self
    }
}

/// An item with its profit (any sign) and weight (above zero, at most the cap).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub profit: i64,
    pub weight: usize,
}

/// Reusable rows of a table, one of `cap + 1` cells before and after each item.
#[derive(Debug, Default)]
pub(super) struct Table<T> {
    forward: Vec<T>,
    backward: Vec<T>,
}

fn step<T: Cell>(old: &[T], new: &mut [T], item: Item) {
    let weight = item.weight;
    if item.profit <= 0 {
        new.copy_from_slice(old);
        return;
    }
    let profit = T::of(item.profit);
    new[..weight].copy_from_slice(&old[..weight]);
    for ((new, without), with) in new[weight..].iter_mut().zip(&old[weight..]).zip(old) {
        let with = *with + profit;
        *new = if with > *without { with } else { *without };
    }
}

impl<T: Cell> Table<T> {
    /// The best profit under `cap`; positions of the items packed are handed to `packed`.
    pub fn best(&mut self, cap: usize, items: &[Item], mut packed: impl FnMut(usize)) -> i64 {
        let width = cap + 1;
        self.fill_forward(width, items);
        let mut left = cap;
        for at in (0..items.len()).rev() {
            if self.forward[(at + 1) * width + left] != self.forward[at * width + left] {
                left -= items[at].weight;
                packed(at);
            }
        }
        self.forward[items.len() * width + cap].wide()
    }

    /// The best profit, and to `forced` for each item how much less is left when it must be packed, and when it must not.
    pub fn sensitivity(&mut self, cap: usize, items: &[Item], mut forced: impl FnMut(usize, i64, i64)) -> i64 {
        let (width, count) = (cap + 1, items.len());
        self.fill_forward(width, items);
        fit(&mut self.backward, (count + 1) * width);
        self.backward[count * width..].iter_mut().take(width).for_each(|cell| *cell = T::from(false));
        for at in (0..count).rev() {
            let (new, old) = self.backward[at * width..(at + 2) * width].split_at_mut(width);
            step(old, new, items[at]);
        }
        let best = self.forward[count * width + cap].wide();
        for (at, item) in items.iter().enumerate() {
            let before = &self.forward[at * width..(at + 1) * width];
            let after = &self.backward[(at + 1) * width..(at + 2) * width];
            let without = most(before, after);
            let inside = most(&before[..width - item.weight], &after[..width - item.weight]) + item.profit;
            forced(at, best - inside, best - without);
        }
        best
    }

    fn fill_forward(&mut self, width: usize, items: &[Item]) {
        fit(&mut self.forward, (items.len() + 1) * width);
        self.forward[..width].fill(T::from(false));
        for (at, item) in items.iter().enumerate() {
            let (old, new) = self.forward[at * width..(at + 2) * width].split_at_mut(width);
            step(old, new, *item);
        }
    }
}

/// The most that two packings of complementary caps give together; both never fall with the cap.
fn most<T: Cell>(before: &[T], after: &[T]) -> i64 {
    let sums = before.iter().zip(after.iter().rev()).map(|(left, right)| *left + *right);
    sums.fold(T::from(false), |most, sum| if sum > most { sum } else { most }).wide()
}

fn fit<T: Cell>(cells: &mut Vec<T>, length: usize) {
    if cells.len() < length {
        cells.resize(length, T::from(false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brute(cap: usize, items: &[Item], must: Option<(usize, bool)>) -> i64 {
        let sets = 0u32..1 << items.len();
        let asked = sets.filter(|set| must.is_none_or(|(at, packed)| (set >> at & 1 == 1) == packed));
        let worth = |set: u32| {
            let taken = items.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
            let (weight, profit) = taken.fold((0, 0), |(w, p), (_, item)| (w + item.weight, p + item.profit));
            (weight <= cap).then_some(profit)
        };
        asked.filter_map(worth).max().unwrap_or(i64::MIN)
    }

    #[test]
    fn best_and_forced_values_equal_those_of_every_subset() {
        let items: Vec<Item> = [(10, 3), (7, 2), (-4, 1), (12, 4), (1, 5), (9, 3)]
            .map(|(profit, weight)| Item { profit, weight })
            .to_vec();
        for cap in 5..=12 {
            let (mut narrow, mut wide) = (Table::<i32>::default(), Table::<i64>::default());
            let mut profit = 0;
            let best = narrow.best(cap, &items, |at| profit += items[at].profit);
            assert_eq!((best, profit), (brute(cap, &items, None), best));
            let mut seen = 0;
            assert_eq!(
                wide.sensitivity(cap, &items, |at, with, without| {
                    assert_eq!(best - with, brute(cap, &items, Some((at, true))), "cap {cap}, item {at} in");
                    assert_eq!(best - without, brute(cap, &items, Some((at, false))), "cap {cap}, item {at} out");
                    seen += 1;
                }),
                best
            );
            assert_eq!(seen, items.len());
        }
    }
}
