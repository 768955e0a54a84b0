//! Why this, why not that, why a household waits, in people's words.

use std::collections::BTreeMap;

use fasi_engine::ids::HouseholdId;
use fasi_engine::placement::explain::{self, Standing, WhyNot};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::report::{self, ProposalRow, WaitingRow};

use super::result;
use super::view::{WhyNotView, WhyView};
use super::words::{breach, distinct, itinerary_text, most_points, remedy, support};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{nearest as nearest_id, table_key};
use crate::parse::Parsed;
use crate::text::{Arg, Lang, text};

/// Why a household is proposed what it is, or why it waits.
pub fn why(lang: Lang, parsed: &Parsed, plan: &Plan, household: &str) -> Result<WhyView, Box<Flaw>> {
    let id = household_id(parsed, household)?;
    let itinerary = plan.of(id);
    let proposal = itinerary.map(|itinerary| report::proposal(&parsed.model, itinerary));
    let waits = itinerary.is_none_or(|itinerary| itinerary.home.is_none());
    let waiting = waits.then(|| {
        let problem = Problem::build(&parsed.model, None);
        report::waiting_row(&Standing::of(&problem, plan), id)
    });
    Ok(why_view(lang, parsed, plan, id, proposal.as_ref(), waiting.as_ref()))
}

/// The same for every household, by id.
pub fn why_all(lang: Lang, parsed: &Parsed, plan: &Plan) -> Vec<WhyView> {
    let report = report::report(&Problem::build(&parsed.model, None), plan);
    let proposals: BTreeMap<HouseholdId, &ProposalRow> =
        report.proposals.iter().map(|row| (row.itinerary.household, row)).collect();
    let waiting: BTreeMap<HouseholdId, &WaitingRow> = report.waiting.iter().map(|row| (row.household, row)).collect();
    let view = |id| why_view(lang, parsed, plan, id, proposals.get(&id).copied(), waiting.get(&id).copied());
    parsed.model.household_ids().map(view).collect()
}

fn why_view(
    lang: Lang,
    parsed: &Parsed,
    plan: &Plan,
    id: HouseholdId,
    proposal: Option<&ProposalRow>,
    waiting: Option<&WaitingRow>,
) -> WhyView {
    let household = parsed.names.households[id.index()].as_str();
    let headline = plan.of(id).map_or_else(
        || text(lang, "why-waits", &[("household", household.into())]),
        |itinerary| {
            let what = itinerary_text(lang, parsed, Some(itinerary));
            text(lang, "why-proposed", &[("household", household.into()), ("what", what.into())])
        },
    );
    WhyView {
        household: household.to_owned(),
        headline,
        proposal: proposal.map(|row| result::proposal(lang, parsed, row)),
        waiting: waiting.map(|row| result::waiting(lang, parsed, plan, row)),
    }
}

/// Why a household is not proposed this unit, and what it would take.
pub fn why_not(lang: Lang, parsed: &Parsed, plan: &Plan, household: &str, unit: &str) -> Result<WhyNotView, Box<Flaw>> {
    let id = household_id(parsed, household)?;
    let known = || parsed.names.units.iter().map(|unit| unit.id.as_str());
    let unit_id = parsed.names.unit(unit).ok_or_else(|| unknown("units", unit, known()))?;
    let answer = explain::why_not(&parsed.model, plan, id, unit_id);
    let args = [("household", Arg::from(household)), ("unit", Arg::from(unit))];
    let (reasons, remedies) = match &answer {
        WhyNot::Forbidden(breaches) | WhyNot::NoPackage { breaches, .. } | WhyNot::Taken { breaches, .. } => (
            distinct(breaches.iter().map(|found| breach(lang, parsed, found))),
            distinct(breaches.iter().filter_map(|found| remedy(lang, parsed, found))),
        ),
        WhyNot::Proposed
        | WhyNot::TooLate
        | WhyNot::NoBridgeNeeded
        | WhyNot::BridgeAfterHome
        | WhyNot::Better { .. } => (Vec::new(), Vec::new()),
    };
    let headline = why_not_headline(lang, parsed, &answer, &args);
    Ok(WhyNotView { household: household.to_owned(), unit: unit.to_owned(), headline, reasons, remedies })
}

fn why_not_headline(lang: Lang, parsed: &Parsed, answer: &WhyNot, args: &[(&str, Arg)]) -> String {
    let (key, extra): (&str, Vec<(&str, Arg)>) = match answer {
        WhyNot::Proposed => ("why-not-proposed", Vec::new()),
        WhyNot::TooLate => ("why-not-too-late", Vec::new()),
        WhyNot::NoBridgeNeeded => ("why-not-no-bridge-needed", Vec::new()),
        WhyNot::BridgeAfterHome => ("why-not-bridge-after-home", Vec::new()),
        WhyNot::Forbidden(_) => ("why-not-forbidden", Vec::new()),
        WhyNot::NoPackage { nearest, .. } => ("why-not-no-package", vec![("package", support(parsed, *nearest))]),
        WhyNot::Taken { package, .. } => ("why-not-taken", vec![("package", support(parsed, *package))]),
        WhyNot::Better { package, now, instead } => {
            let most = most_points(&parsed.model);
            let key = if *now == 0 { "why-not-others" } else { "why-not-better" };
            let percent = |points: i64| Arg::from(points * 100 / most.max(1));
            let package = support(parsed, *package);
            (key, vec![("package", package), ("now", percent(*now)), ("instead", percent(*instead))])
        }
    };
    let all: Vec<(&str, Arg)> = args.iter().cloned().chain(extra).collect();
    text(lang, key, &all)
}

/// A household by its external id.
pub fn household_id(parsed: &Parsed, household: &str) -> Result<HouseholdId, Box<Flaw>> {
    let known = || parsed.names.households.iter().map(String::as_str);
    parsed.names.household(household).ok_or_else(|| unknown("households", household, known()))
}

/// An id that no row of the table has.
fn unknown<'a>(table: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Box<Flaw> {
    let table = Arg::Message(table_key(table).into());
    let flaw = Flaw::new(Code::Dangling, Place::default()).with("value", id).with("table", table);
    Box::new(flaw.suggest(nearest_id(id, known).map(Arg::Text)))
}
