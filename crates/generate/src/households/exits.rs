//! Where households live now, and when they have to leave: CAS, SAI, hosts, overcrowded rents, evictions, bridges.

use fasi_engine::placement::model::{Arrangement, ExitKind};
use fasi_exchange::words::Extension;

use super::Family;
use crate::calendar::days_on;
use crate::dice::{Dice, Subject};
use crate::quota::deck;
use crate::territory::TOWNS;

/// When they have to be out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Out {
    /// Within 30 days.
    Soon,
    /// Later.
    Later,
    /// Later, and more time was asked for.
    Requested,
    /// An extension was granted.
    Extended,
    /// No date.
    Open,
}

/// Of 60: CAS 16, SAI 14 (5 extended), hosted 12, overcrowded 9, eviction 5, bridge 4; nine exits within 30 days.
const SITUATIONS: [((Arrangement, Out), u32); 15] = [
    ((Arrangement::Cas, Out::Soon), 3),
    ((Arrangement::Cas, Out::Later), 9),
    ((Arrangement::Cas, Out::Open), 4),
    ((Arrangement::Sai, Out::Soon), 2),
    ((Arrangement::Sai, Out::Extended), 5),
    ((Arrangement::Sai, Out::Requested), 3),
    ((Arrangement::Sai, Out::Later), 4),
    ((Arrangement::Hosted, Out::Soon), 1),
    ((Arrangement::Hosted, Out::Later), 6),
    ((Arrangement::Hosted, Out::Open), 5),
    ((Arrangement::Overcrowded, Out::Open), 9),
    ((Arrangement::Eviction, Out::Soon), 2),
    ((Arrangement::Eviction, Out::Later), 3),
    ((Arrangement::Bridge, Out::Soon), 1),
    ((Arrangement::Bridge, Out::Later), 3),
];

/// Days within which an exit is soon.
const SOON: i64 = 30;

/// Gives every household its present home and its exit.
pub(super) fn settle(families: &mut [Family], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Exits);
    let households = families.len() as u32;
    let situations = deck(&mut dice, households, &SITUATIONS);
    let towns: Vec<(&str, u32)> = TOWNS.iter().map(|town| (town.code, town.households)).collect();
    let towns = deck(&mut dice, households, &towns);
    let mut first = true;
    for ((family, (arrangement, out)), town) in families.iter_mut().zip(situations).zip(towns) {
        let row = &mut family.row;
        row.arrangement = arrangement;
        row.municipality = Some(town.to_owned());
        row.exit_kind = match arrangement {
            Arrangement::Cas => ExitKind::Cas,
            Arrangement::Sai => ExitKind::Sai,
            Arrangement::Hosted => ExitKind::Hosted,
            Arrangement::Eviction => ExitKind::Eviction,
            Arrangement::Bridge => ExitKind::Out,
            Arrangement::Overcrowded | Arrangement::None => ExitKind::None,
        };
        match out {
            // the first question of the first week: their exit is on the 30th
            Out::Soon if first => {
                row.exit_date = Some(days_on(6));
                first = false;
            }
            Out::Soon => row.exit_date = Some(days_on(dice.between(7, SOON))),
            Out::Later => row.exit_date = Some(days_on(dice.between(SOON + 6, 260))),
            Out::Requested => {
                row.exit_date = Some(days_on(dice.between(SOON + 6, 90)));
                row.extension = Some(Extension::Requested);
            }
            Out::Extended => {
                row.exit_date = Some(days_on(dice.between(-60, 25)));
                row.extension = Some(Extension::Granted);
                row.extended_until = Some(days_on(dice.between(60, 200)));
            }
            Out::Open => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BASE;
    use super::*;

    #[test]
    fn the_situations_are_of_sixty_households() {
        assert_eq!(SITUATIONS.iter().map(|situation| situation.1).sum::<u32>(), BASE);
        assert_eq!(TOWNS.iter().map(|town| town.households).sum::<u32>(), BASE);
    }
}
