//! Two plans side by side: from their files alone, or with the dataset, which knows labels and values.

use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::{LEVELS, value};

use super::plan_file::{PlacementFile, PlanFile};
use super::view::{ChangeView, ComparisonView};
use super::words::{changes, headline_of, levels};
use crate::levels::level_name;
use crate::parse::Parsed;
use crate::text::{Arg, Lang, text};

/// Two plan files: the values they claim, and the households whose proposal differs.
pub fn comparison_of_files(lang: Lang, first: &PlanFile, second: &PlanFile) -> ComparisonView {
    let claimed =
        |plan: &PlanFile, id: &str| plan.levels.iter().find(|level| level.level == id).map(|level| level.value);
    let level = |id: &str| Some((id.to_owned(), level_name(lang, id), claimed(first, id)?, claimed(second, id)?));
    let mut households: Vec<&str> =
        first.placements.iter().chain(&second.placements).map(|placement| placement.household.as_str()).collect();
    households.sort_unstable();
    households.dedup();
    let of = |plan: &'_ PlanFile, household: &str| {
        plan.placements.iter().find(|placement| placement.household == household).cloned()
    };
    let change = |household: &str| {
        let (before, after) = (of(first, household), of(second, household));
        (before != after).then(|| ChangeView {
            household: household.to_owned(),
            before: placement_text(lang, before.as_ref()),
            after: placement_text(lang, after.as_ref()),
        })
    };
    let changes: Vec<ChangeView> = households.into_iter().filter_map(change).collect();
    ComparisonView {
        headline: headline_of(lang, &changes),
        levels: LEVELS.iter().filter_map(|known| level(known.id)).collect(),
        changes,
    }
}

/// A proposal of a file in words.
fn placement_text(lang: Lang, placement: Option<&PlacementFile>) -> String {
    let Some(placement) = placement else { return text(lang, "itinerary-none", &[]) };
    let bridge = placement.bridge.as_ref().map(|stay| {
        let unit = Arg::from(stay.unit.as_str());
        text(
            lang,
            "itinerary-bridge",
            &[("unit", unit), ("from", Arg::Date(stay.from)), ("until", Arg::Date(stay.until))],
        )
    });
    let home = placement.home.as_ref().map(|home| {
        let (unit, package) = (Arg::from(home.unit.as_str()), Arg::from(home.package.as_str()));
        text(lang, "itinerary-home", &[("unit", unit), ("package", package), ("from", Arg::Date(home.from))])
    });
    bridge.into_iter().chain(home).collect::<Vec<_>>().join("; ")
}

/// Two plans side by side: values and the households whose proposal differs.
pub fn comparison(lang: Lang, parsed: &Parsed, first: &Plan, second: &Plan) -> ComparisonView {
    let values = [first, second].map(|plan| value::value(&parsed.model, plan, None));
    let changes = changes(lang, parsed, first, second);
    ComparisonView {
        headline: headline_of(lang, &changes),
        // Nothing is published here that changes could be counted against.
        levels: levels(&values[0])
            .zip(values[1])
            .filter(|((id, _), _)| *id != LEVELS[value::CHANGES].id)
            .map(|((id, first), second)| (id.to_owned(), level_name(lang, id), first, second))
            .collect(),
        changes,
    }
}
