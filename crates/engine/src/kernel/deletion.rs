//! Of demands that nothing meets together, a smallest set that clashes: the deletion filter (Chinneck and Dravnieks 1991). One after the
//! other is left out, and stays out where the others still clash.

/// Demands of which nothing meets all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smallest {
    /// Their positions, ascending.
    pub kept: Vec<usize>,
    /// Whether each of them was shown to be needed for the clash: not so where a question was not answered in time.
    pub smallest: bool,
}

/// Of so many demands, a smallest set that clashes; `None` if they do not clash, or nobody found out. `clash` says of some of them whether
/// they do, or that it did not find out.
pub fn smallest<E>(
    count: usize,
    mut clash: impl FnMut(&[usize]) -> Result<Option<bool>, E>,
) -> Result<Option<Smallest>, E> {
    let mut kept: Vec<usize> = (0..count).collect();
    if count == 0 || clash(&kept)? != Some(true) {
        return Ok(None);
    }
    let mut smallest = true;
    for demand in 0..count {
        let fewer: Vec<usize> = kept.iter().filter(|one| **one != demand).copied().collect();
        match clash(&fewer)? {
            Some(true) => kept = fewer,
            Some(false) => {}
            None => smallest = false,
        }
    }
    Ok(Some(Smallest { kept, smallest }))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::kernel::search::Draw;

    #[test]
    fn what_is_kept_clashes_and_without_any_one_of_it_does_not() {
        let mut draw = Draw::new(7);
        for _ in 0..200 {
            let count = 1 + draw.below(8);
            // demands clash where all of one of these sets are among them
            let sets: Vec<Vec<usize>> =
                (0..=draw.below(3)).map(|_| (0..=draw.below(3)).map(|_| draw.below(count)).collect()).collect();
            let clashes = |some: &[usize]| sets.iter().any(|set| set.iter().all(|one| some.contains(one)));
            let ask = |some: &[usize]| Ok::<_, Infallible>(Some(clashes(some)));
            let found = smallest(count, ask).expect("no error").expect("they clash");
            assert!(found.smallest && clashes(&found.kept));
            for one in &found.kept {
                let fewer: Vec<usize> = found.kept.iter().filter(|other| *other != one).copied().collect();
                assert!(!clashes(&fewer), "{sets:?} {found:?}");
            }
        }
    }

    #[test]
    fn what_does_not_clash_has_no_smallest_set_and_what_nobody_found_out_is_said_to_be_no_smallest() {
        let never = |_: &[usize]| Ok::<_, Infallible>(Some(false));
        assert_eq!(smallest(3, never), Ok(None));
        let alone = |some: &[usize]| Ok::<_, Infallible>((some.len() == 2).then_some(true));
        assert_eq!(smallest(2, alone), Ok(Some(Smallest { kept: vec![0, 1], smallest: false })));
    }
}
