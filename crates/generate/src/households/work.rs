//! Work: shifts of whoever earns a wage, with the nursery school on the way, licences and cars.

use fasi_engine::placement::model::{AgeBand, SchoolLevel};
use fasi_exchange::rows::{CommitmentRow, PlaceRow};
use fasi_exchange::words::IncomeKind;

use super::{BASE, Family};
use crate::calendar::{AS_OF, time};
use crate::dice::{Dice, Subject};
use crate::quota::deck;
use crate::territory::{self, JOBS};

/// Licence and car at hand.
const DRIVING: [((bool, bool), u32); 3] = [((true, true), 17), ((true, false), 9), ((false, false), BASE - 26)];

/// The earliest start at which a child can be dropped on the way, in hours.
const DROP_OFF: u32 = 8;

/// Gives every wage that is paid now its hours; a partner's wage is home or odd work without fixed hours.
pub(super) fn add(families: &mut [Family], places: &[PlaceRow], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Work);
    let driving = deck(&mut dice, families.len() as u32, &DRIVING);
    let working = families.iter().filter(|family| earns(family)).count() as u32;
    let mut jobs = deck(&mut dice, working, &JOBS).into_iter();
    for (family, (licence, vehicle)) in families.iter_mut().zip(driving) {
        (family.row.licence, family.row.vehicle) = (licence, vehicle);
        let Some(job) = Some(&*family).filter(|family| earns(family)).and_then(|_| jobs.next()) else { continue };
        let dropped = job.start.0 >= DROP_OFF && family.has(AgeBand::Nursery) && dice.happens(2, 3);
        let town = family.row.municipality.clone().unwrap_or_default();
        let nurseries = territory::schools(places, SchoolLevel::Nursery, &town);
        let via = dropped.then(|| dice.pick(&nurseries).id.clone());
        let earner = if family.parents() == 2 && dice.happens(2, 3) { 2 } else { 1 };
        family.commitments.push(CommitmentRow {
            household: family.id(),
            member: Some(earner),
            place: job.place(),
            via,
            days: job.days,
            start: time(job.start.0, job.start.1),
            end: time(job.end.0, job.end.1),
            fixed: job.fixed,
        });
    }
}

/// Whether a wage is paid on the day.
fn earns(family: &Family) -> bool {
    family.incomes.iter().any(|item| item.kind == IncomeKind::Wage && item.from.is_none_or(|from| from <= AS_OF))
}
