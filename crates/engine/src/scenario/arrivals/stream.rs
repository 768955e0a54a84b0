//! Common random numbers: a stream of its own for each replication, subject and place, so that two scenarios and two policies meet the
//! same arrivals, and one more arrival in a week moves no other (Law, *Simulation Modeling and Analysis*, ch. 11.2).

use crate::kernel::search::Draw;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// How many households come in a week.
    Arrivals,
    /// Which kind one of them is.
    Household,
    /// How many homes become free in a week.
    Homes,
    /// Which kind one of them is.
    Home,
    /// The futures that a policy imagines: never what comes.
    Imagined,
    /// How many of those who wait leave the list in a week.
    Leaves,
    /// Which of them.
    Leaver,
}

/// The stream of a subject at a place, of a week and a number in it.
pub fn stream(seed: u32, replication: u32, subject: Subject, at: (u32, u32)) -> Draw {
    let parts = [u64::from(seed), u64::from(replication), subject as u64 + 1, u64::from(at.0), u64::from(at.1)];
    Draw::new(parts.into_iter().fold(0, |key, part| mixed(key ^ mixed(part.wrapping_add(0x9e37_79b9_7f4a_7c15)))))
}

/// The finisher of splitmix64, so that neighbouring keys have nothing in common.
fn mixed(key: u64) -> u64 {
    let mut mixed = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_numbers_of_its_own_and_the_same_again() {
        let first = |replication, subject, at| stream(1, replication, subject, at).below(1 << 40);
        let mut seen = std::collections::BTreeSet::new();
        for replication in 0..20 {
            for subject in [
                Subject::Arrivals,
                Subject::Household,
                Subject::Homes,
                Subject::Home,
                Subject::Imagined,
                Subject::Leaves,
                Subject::Leaver,
            ] {
                for week in 0..20 {
                    for number in 0..3 {
                        assert!(seen.insert(first(replication, subject, (week, number))));
                    }
                }
            }
        }
        assert_eq!(first(3, Subject::Home, (4, 5)), first(3, Subject::Home, (4, 5)));
    }

    #[test]
    fn the_first_numbers_of_neighbouring_streams_are_evenly_spread() {
        let mut counts = [0usize; 10];
        for replication in 0..10_000 {
            counts[stream(7, replication, Subject::Arrivals, (0, 0)).below(10)] += 1;
        }
        // chi square with nine degrees of freedom: above 27.9 once in a thousand
        let chi: f64 = counts.iter().map(|count| (*count as f64 - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi < 27.9, "{counts:?}");
    }
}
