//! Brute force: every combination of itineraries, judged by `verify` alone.

use fasi_engine::ids::HouseholdId;
use fasi_engine::kernel::outcome::better;
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::choices;
use fasi_engine::placement::model::Model;
use fasi_engine::placement::plan::{Itinerary, Plan};
use fasi_engine::placement::value::Value;
use fasi_engine::placement::verify::verify;

/// The best value over all plans that `verify` lets pass, and how many those are; `None` if there is none, and a count
/// of 0 if there are more than `limit` combinations (then nothing was tried).
pub fn best_value(model: &Model, published: Option<&Plan>, limit: usize) -> (Option<Value>, usize) {
    let choices: Vec<Vec<Option<Itinerary>>> = model
        .household_ids()
        .map(|id| std::iter::once(None).chain(itineraries(model, id, published).into_iter().map(Some)).collect())
        .collect();
    let combinations = choices.iter().try_fold(1usize, |product, list| product.checked_mul(list.len()));
    if combinations.is_none_or(|combinations| combinations > limit) {
        return (None, 0);
    }
    let (mut best, mut plans): (Option<Value>, usize) = (None, 0);
    let mut pick = vec![0usize; choices.len()];
    loop {
        let itineraries = pick.iter().zip(&choices).filter_map(|(pick, list)| list[*pick]).collect();
        let found = verify(model, &Plan { itineraries }, published);
        if found.breaches.is_empty() {
            plans += 1;
            if best.as_ref().is_none_or(|best| better(&LEVELS, &found.value, best)) {
                best = Some(found.value);
            }
        }
        let Some(next) = (0..pick.len()).find(|household| pick[*household] + 1 < choices[*household].len()) else {
            return (best, plans);
        };
        pick[next] += 1;
        pick[..next].fill(0);
    }
}

/// Every itinerary that a household may be offered: each home as it is and after each bridge, each bridge alone.
pub fn itineraries(model: &Model, household: HouseholdId, published: Option<&Plan>) -> Vec<Itinerary> {
    let alone = choices::bridges_alone(model, household).into_iter();
    let mut all: Vec<Itinerary> = alone.map(|stay| Itinerary { household, bridge: Some(stay), home: None }).collect();
    for home in choices::homes(model, &choices::Funded::of(model), household, published) {
        let before = choices::bridges_before(model, household, home.stay.from);
        let bridges = before.into_iter().map(Some).chain([None]);
        all.extend(bridges.map(|bridge| Itinerary { household, bridge, home: Some(home) }));
    }
    all
}
