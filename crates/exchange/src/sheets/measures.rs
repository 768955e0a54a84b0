//! Figures of a week that no view has: estimated distances, how evenly work is shared, how many people a household sees.
//!
//! Where somebody goes to a protected address no distance of theirs is told, nor counted in a sum from which it could be
//! worked out.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
pub(super) use crate::routes::distance::{kilometres, metres, sites};

/// Metres of a person's week; nothing where a protected address is on a tour.
pub(super) fn metres_of(desk: &Desk<'_>, professional: &str) -> Option<i64> {
    desk.own(professional).map(|(row, _)| metres(desk.parsed, row)).sum()
}

/// The share of their hours that people are at visits, in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Balance<'a> {
    /// Who has the least, and how much.
    pub least: (&'a str, i64),
    /// Who has the most, and how much.
    pub most: (&'a str, i64),
    /// All together.
    pub mean: i64,
}

/// A part of hours in hundredths, to the nearest.
pub(super) fn share(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (part * 200 + whole) / (whole * 2) }
}

/// How evenly the visits are shared; nothing where nobody works.
pub(super) fn balance<'a>(desk: &'a Desk<'_>) -> Option<Balance<'a>> {
    // of who works on call no hours are there to be filled
    let there = || desk.people.iter().filter(|row| row.on_call_minutes == 0);
    let shares = || there().map(|row| (&*row.professional, share(row.visit_minutes, row.shift_minutes)));
    let sum = |minutes: fn(&crate::routes::PersonView) -> i64| there().map(minutes).sum();
    Some(Balance {
        least: shares().min_by_key(|(_, share)| *share)?,
        most: shares().max_by_key(|(who, share)| (*share, std::cmp::Reverse(*who)))?,
        mean: share(sum(|row| row.visit_minutes), sum(|row| row.shift_minutes)),
    })
}

/// How many people a household meets in the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Continuity<'a> {
    /// Households that are visited.
    pub households: i64,
    /// People a household on average, in tenths.
    pub tenths: i64,
    /// The most people.
    pub most: i64,
    /// The households that meet so many.
    pub who: Vec<&'a str>,
}

/// How many people households meet; nothing where none is visited.
pub(super) fn continuity<'a>(desk: &'a Desk<'_>) -> Option<Continuity<'a>> {
    let mut met: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, tour) in &desk.tours {
        for household in tour.stops.iter().filter_map(|stop| stop.household.as_deref()) {
            met.entry(household).or_default().insert(&tour.professional);
        }
    }
    let most = met.values().map(BTreeSet::len).max()?;
    let (households, meetings) = (met.len() as i64, met.values().map(BTreeSet::len).sum::<usize>() as i64);
    Some(Continuity {
        households,
        tenths: (meetings * 20 + households) / (households * 2),
        most: most as i64,
        who: met.iter().filter(|(_, people)| people.len() == most).map(|(household, _)| *household).collect(),
    })
}
