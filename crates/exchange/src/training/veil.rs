//! Groups of fewer than five people are not told, and nobody can work them out from totals and from the other groups.

/// The smallest group that is told.
pub(crate) const FEWEST: i64 = 5;

/// Which parts of a whole that is told are kept from view: those that are too small, and as many more, the smallest first, as are needed for
/// what is hidden not to be too small altogether.
pub(crate) fn hidden(parts: &[i64]) -> Vec<bool> {
    let mut hidden: Vec<bool> = parts.iter().map(|people| *people < FEWEST).collect();
    let mut order: Vec<usize> = (0..parts.len()).filter(|at| !hidden[*at]).collect();
    order.sort_by_key(|at| (parts[*at], *at));
    let mut sum: i64 = parts.iter().filter(|people| **people < FEWEST).sum();
    for at in order {
        // nobody is in a group of none: that there is none tells of no person
        if sum == 0 || sum >= FEWEST {
            break;
        }
        hidden[at] = true;
        sum += parts[at];
    }
    hidden
}

/// The same for parts that are made of parts: `of[at]` is the larger one that a part belongs to. Larger ones are kept from view first; of one
/// that is, no part is told.
pub(crate) fn nested(parts: &[i64], of: &[usize], larger: usize) -> (Vec<bool>, Vec<bool>) {
    let mut sums = vec![0; larger];
    for (people, whole) in parts.iter().zip(of) {
        sums[*whole] += people;
    }
    let wholes = hidden(&sums);
    let mut veiled = vec![true; parts.len()];
    for whole in (0..larger).filter(|whole| !wholes[*whole]) {
        let own: Vec<usize> = (0..parts.len()).filter(|at| of[*at] == whole).collect();
        let people: Vec<i64> = own.iter().map(|at| parts[*at]).collect();
        for (at, hidden) in own.into_iter().zip(hidden(&people)) {
            veiled[at] = hidden;
        }
    }
    (veiled, wholes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_single_small_group_takes_another_one_with_it() {
        assert_eq!(hidden(&[12, 3, 6, 9]), [false, true, true, false]);
        assert_eq!(hidden(&[12, 3, 4, 9]), [false, true, true, false], "seven are hidden together");
        assert_eq!(hidden(&[12, 0, 6]), [false, true, false], "of nobody there is nothing to work out");
        assert_eq!(hidden(&[2, 1]), [true, true]);
    }

    proptest! {
        #[test]
        fn what_is_told_and_the_total_never_leave_a_small_group(parts in prop::collection::vec(0i64..14, 1..9)) {
            let veil = hidden(&parts);
            let total: i64 = parts.iter().sum();
            let told: i64 = parts.iter().zip(&veil).filter(|(_, hidden)| !**hidden).map(|(people, _)| people).sum();
            prop_assert!(parts.iter().zip(&veil).all(|(people, hidden)| *hidden || *people >= FEWEST));
            let rest = total - told;
            prop_assert!(total < FEWEST || rest == 0 || rest >= FEWEST);
        }

        #[test]
        fn nor_do_parts_of_parts(parts in prop::collection::vec((0i64..14, 0usize..4), 1..14)) {
            let (people, of): (Vec<i64>, Vec<usize>) = parts.into_iter().unzip();
            let (veiled, wholes) = nested(&people, &of, 4);
            let sum = |which: &dyn Fn(usize) -> bool| -> i64 { (0..people.len()).filter(|at| which(*at)).map(|at| people[at]).sum() };
            for (whole, hidden) in wholes.iter().enumerate() {
                if *hidden {
                    prop_assert!((0..people.len()).all(|at| of[at] != whole || veiled[at]));
                } else {
                    let rest = sum(&|at| of[at] == whole && veiled[at]);
                    prop_assert!(rest == 0 || rest >= FEWEST);
                }
            }
            let total = sum(&|_| true);
            let rest = sum(&|at| wholes[of[at]]);
            prop_assert!(total < FEWEST || rest == 0 || rest >= FEWEST);
        }
    }
}
