//! The 0-1 knapsack of one block, by dynamic programming over its cap (Bellman 1957; Kellerer, Pferschy and Pisinger 2004,
//! ch. 2), and what forcing one item in or out of it would cost.

/// The numbers that a table is made of: narrow ones fill a processor's lanes, wide ones always fit.
pub(super) trait Cell: Copy + Ord + From<bool> {
    /// From a number known to fit.
    fn of(value: i64) -> Self;
    /// Back to the wide type.
    fn wide(self) -> i64;
    /// The sum of two numbers of one table, which is known to fit: to ask each cell whether it does keeps them out of the lanes.
    fn plus(self, other: Self) -> Self;
}

impl Cell for i32 {
    fn of(value: i64) -> Self {
        value as Self
    }
    fn wide(self) -> i64 {
        i64::from(self)
    }
    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }
}

impl Cell for i64 {
    fn of(value: i64) -> Self {
        value
    }
    fn wide(self) -> i64 {
        self
    }
    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }
}

/// Measures that an item and a block may have: a weight, and up to two others beside it.
pub(super) const MEASURES: usize = 3;

/// An item with its profit (any sign) and weights (the first above zero, each at most the cap).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub profit: i64,
    pub weights: [usize; MEASURES],
}

/// The caps of a block, 0 in a measure that it has not; a table has a cell for all that can be left of them, the first measure's
/// side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Caps(pub [usize; MEASURES]);

impl Caps {
    /// Cells of a table's row.
    pub fn cells(self) -> usize {
        self.0.iter().map(|cap| cap + 1).product()
    }

    /// How far from a cell the one lies that has so much less left.
    fn way(self, weights: [usize; MEASURES]) -> usize {
        let Self([first, second, _]) = self;
        weights[0] + (first + 1) * (weights[1] + (second + 1) * weights[2])
    }

    /// The stretches of cells in which at least so much of the other measures is left: where each begins.
    fn stretches(self, weights: [usize; MEASURES]) -> impl Iterator<Item = usize> {
        let Self([_, second, third]) = self;
        let of = move |third| (weights[1]..=second).map(move |second| self.way([0, second, third]));
        (weights[2]..=third).flat_map(of)
    }
}

/// Reusable rows of a table, one of cells before and after each item.
#[derive(Debug, Default)]
pub(super) struct Table<T> {
    forward: Vec<T>,
    backward: Vec<T>,
}

fn step<T: Cell>(old: &[T], new: &mut [T], caps: Caps, item: Item) {
    new.copy_from_slice(old);
    if item.profit <= 0 {
        return;
    }
    let (profit, length, weight) = (T::of(item.profit), caps.0[0] + 1, item.weights[0]);
    let back = caps.way(item.weights);
    for third in item.weights[2]..=caps.0[2] {
        let mut start = caps.way([0, item.weights[1], third]);
        for _ in item.weights[1]..=caps.0[1] {
            let cells = start + weight..start + length;
            let with = &old[cells.start - back..cells.end - back];
            for ((new, without), with) in new[cells.clone()].iter_mut().zip(&old[cells]).zip(with) {
                let with = with.plus(profit);
                *new = if with > *without { with } else { *without };
            }
            start += length;
        }
    }
}

impl<T: Cell> Table<T> {
    /// The best profit under the caps; positions of the items packed are handed to `packed`.
    pub fn best(&mut self, caps: Caps, items: &[Item], mut packed: impl FnMut(usize)) -> i64 {
        let width = caps.cells();
        self.fill_forward(caps, items);
        let mut left = width - 1;
        for at in (0..items.len()).rev() {
            if self.forward[(at + 1) * width + left] != self.forward[at * width + left] {
                left -= caps.way(items[at].weights);
                packed(at);
            }
        }
        self.forward[items.len() * width + width - 1].wide()
    }

    /// The best profit, and to `forced` for each item how much less is left when it must be packed, and when it must not.
    pub fn sensitivity(&mut self, caps: Caps, items: &[Item], mut forced: impl FnMut(usize, i64, i64)) -> i64 {
        let (width, count) = (caps.cells(), items.len());
        self.fill_forward(caps, items);
        fit(&mut self.backward, (count + 1) * width);
        self.backward[count * width..].iter_mut().take(width).for_each(|cell| *cell = T::from(false));
        for at in (0..count).rev() {
            let (new, old) = self.backward[at * width..(at + 2) * width].split_at_mut(width);
            step(old, new, caps, items[at]);
        }
        let best = self.forward[count * width + width - 1].wide();
        for (at, item) in items.iter().enumerate() {
            let before = &self.forward[at * width..(at + 1) * width];
            let after = &self.backward[(at + 1) * width..(at + 2) * width];
            let without = most(before, after);
            // What is left on one side and taken on the other add up to what the item leaves.
            let (back, length) = (caps.way(item.weights), caps.0[0] + 1 - item.weights[0]);
            let stretches = caps.stretches(item.weights).map(|end| end + item.weights[0] - back);
            let inside = stretches.map(|start| {
                let other = width - back - start - length;
                most(&before[start..start + length], &after[other..other + length])
            });
            forced(at, best - inside.max().unwrap_or(0) - item.profit, best - without);
        }
        best
    }

    fn fill_forward(&mut self, caps: Caps, items: &[Item]) {
        let width = caps.cells();
        fit(&mut self.forward, (items.len() + 1) * width);
        self.forward[..width].fill(T::from(false));
        for (at, item) in items.iter().enumerate() {
            let (old, new) = self.forward[at * width..(at + 2) * width].split_at_mut(width);
            step(old, new, caps, *item);
        }
    }
}

/// The most that two packings of complementary caps give together; both never fall with the cap.
fn most<T: Cell>(before: &[T], after: &[T]) -> i64 {
    let sums = before.iter().zip(after.iter().rev()).map(|(left, right)| left.plus(*right));
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

    fn brute(caps: Caps, items: &[Item], must: Option<(usize, bool)>) -> i64 {
        let sets = 0u32..1 << items.len();
        let asked = sets.filter(|set| must.is_none_or(|(at, packed)| (set >> at & 1 == 1) == packed));
        let worth = |set: u32| {
            let taken = || items.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, item)| item);
            let fits = |measure: usize| taken().map(|item| item.weights[measure]).sum::<usize>() <= caps.0[measure];
            (0..MEASURES).all(fits).then(|| taken().map(|item| item.profit).sum())
        };
        asked.filter_map(worth).max().unwrap_or(i64::MIN)
    }

    #[test]
    fn best_and_forced_values_equal_those_of_every_subset_in_one_measure_and_in_three() {
        let items: Vec<Item> =
            [(10, [3, 1, 0]), (7, [2, 0, 1]), (-4, [1, 1, 1]), (12, [4, 3, 0]), (1, [5, 2, 2]), (9, [3, 2, 1])]
                .map(|(profit, weights)| Item { profit, weights })
                .to_vec();
        let alone: Vec<Item> = items.iter().map(|item| Item { weights: [item.weights[0], 0, 0], ..*item }).collect();
        for caps in (5..=12).flat_map(|cap| [[cap, 0, 0], [cap, 3, 2], [cap, 5, 2], [cap, 4, 3]]) {
            let items = if caps[1] == 0 { &alone } else { &items };
            let caps = Caps(caps);
            let (mut narrow, mut wide) = (Table::<i32>::default(), Table::<i64>::default());
            let mut profit = 0;
            let best = narrow.best(caps, items, |at| profit += items[at].profit);
            assert_eq!((best, profit), (brute(caps, items, None), best));
            let mut seen = 0;
            assert_eq!(
                wide.sensitivity(caps, items, |at, with, without| {
                    assert_eq!(best - with, brute(caps, items, Some((at, true))), "{caps:?}, item {at} in");
                    assert_eq!(best - without, brute(caps, items, Some((at, false))), "{caps:?}, item {at} out");
                    seen += 1;
                }),
                best
            );
            assert_eq!(seen, items.len());
        }
    }
}
