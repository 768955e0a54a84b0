//! Quotas: figures of a base size apportioned to any size by largest remainder, so that the base size has them exactly.

use crate::dice::Dice;

/// `total` apportioned by weights; ties go to the earlier.
pub(crate) fn apportion(total: u32, weights: &[u32]) -> Vec<u32> {
    let whole: u64 = weights.iter().map(|weight| u64::from(*weight)).sum::<u64>().max(1);
    let share = |weight: &u32| u64::from(total) * u64::from(*weight);
    let mut parts: Vec<u32> = weights.iter().map(|weight| (share(weight) / whole) as u32).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|at| weights[*at] > 0).collect();
    order.sort_by_key(|at| std::cmp::Reverse(share(&weights[*at]) % whole));
    let missing = total - parts.iter().sum::<u32>();
    for at in order.into_iter().take(missing as usize) {
        parts[at] += 1;
    }
    parts
}

/// How many of `total` there are of what is `part` in `of`.
pub(crate) fn part(total: u32, part: u32, of: u32) -> u32 {
    apportion(total, &[part, of - part])[0]
}

/// A shuffled deck of `total` cards, each kind by its quota.
pub(crate) fn deck<T: Copy>(dice: &mut Dice, total: u32, kinds: &[(T, u32)]) -> Vec<T> {
    let weights: Vec<u32> = kinds.iter().map(|kind| kind.1).collect();
    let parts = apportion(total, &weights);
    let mut cards: Vec<T> =
        kinds.iter().zip(parts).flat_map(|(kind, count)| std::iter::repeat_n(kind.0, count as usize)).collect();
    dice.shuffle(&mut cards);
    cards
}

/// Marks on `part` in `of` of `total`, in any order.
pub(crate) fn marks(dice: &mut Dice, total: u32, part: u32, of: u32) -> Vec<bool> {
    deck(dice, total, &[(true, part), (false, of - part)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_size_has_its_figures_exactly_and_any_other_size_its_sum() {
        assert_eq!(apportion(60, &[21, 29, 10]), [21, 29, 10]);
        assert_eq!(apportion(6, &[21, 29, 10]), [2, 3, 1]);
        for total in [0, 1, 2, 7, 59, 61, 20_000] {
            assert_eq!(apportion(total, &[21, 29, 10]).iter().sum::<u32>(), total);
        }
        assert_eq!(part(60, 14, 60), 14);
        assert_eq!(part(20_000, 15, 60), 5_000);
    }
}
