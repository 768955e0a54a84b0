//! Why this, why not that, why a household waits, in people's words.

use std::collections::BTreeMap;

use fasi_engine::ids::{HouseholdId, UnitId};
use fasi_engine::placement::explain::{Ground, Repair, Standing, Takes, WhyNot};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::report::{self, ProposalRow, WaitingRow};

use super::reader::{Reader, Role};
use super::result;
use super::view::{TakesView, WhyNotView, WhyView};
use super::words::{distinct, itinerary_text, most_points, support};
use crate::facts;
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
        let ground = Ground::of(&parsed.model, plan);
        report::waiting_row(&Standing::of(&problem, plan), &ground, id, true)
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

/// Why a household is not proposed this unit, and what it would take, for a reader.
pub fn why_not(
    lang: Lang,
    parsed: &Parsed,
    plan: &Plan,
    household: &str,
    unit: &str,
    role: Role,
) -> Result<WhyNotView, Box<Flaw>> {
    let id = household_id(parsed, household)?;
    let known = || parsed.names.units.iter().map(|unit| unit.id.as_str());
    let unit_id = parsed.names.unit(unit).ok_or_else(|| unknown("units", unit, known()))?;
    let found = Pair::of(&Ground::of(&parsed.model, plan), id, unit_id);
    Ok(pair(lang, parsed, &found, role))
}

/// What is found of a household and a unit: the same for every reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Who.
    pub household: HouseholdId,
    /// Where.
    pub unit: UnitId,
    /// Why not.
    pub why_not: WhyNot,
    /// What it would take.
    pub takes: Takes,
}

impl Pair {
    /// Looks at a household and a unit.
    pub fn of(ground: &Ground<'_>, household: HouseholdId, unit: UnitId) -> Self {
        Self { household, unit, why_not: ground.why_not(household, unit), takes: ground.takes(household, unit) }
    }
}

/// What is found of a household and a unit, for a reader.
pub fn pair(lang: Lang, parsed: &Parsed, found: &Pair, role: Role) -> WhyNotView {
    let (household, unit, answer) = (found.household, found.unit, &found.why_not);
    let reader = Reader::of(lang, parsed, role, household, Some(unit));
    let empty = Vec::new();
    let breaches = match answer {
        WhyNot::Forbidden(breaches) | WhyNot::NoPackage { breaches, .. } | WhyNot::Taken { breaches, .. } => breaches,
        WhyNot::Proposed
        | WhyNot::TooLate
        | WhyNot::NoBridgeNeeded
        | WhyNot::BridgeAfterHome
        | WhyNot::Better { .. } => &empty,
    };
    let names = (&parsed.names.households[household.index()], &parsed.names.units[unit.index()].id);
    let headline = headline(lang, parsed, answer, role, names);
    let reasons = distinct(breaches.iter().map(|found| reader.breach(found)));
    let takes = takes_view(&reader, answer, &found.takes);
    let rules = distinct(breaches.iter().map(|found| facts::rule(lang, found.rule)));
    WhyNotView {
        household: names.0.clone(),
        unit: names.1.clone(),
        role: role.name().to_owned(),
        text: paragraph(&reader, &headline, &reasons, &rules, takes.as_ref()),
        rules: breaches.iter().map(|found| found.rule.to_owned()).collect(),
        headline,
        reasons: if role == Role::Board { rules } else { reasons },
        takes,
    }
}

/// The changes with which the rest of the plan would have to make room for a household in a unit; `None` where nothing of
/// the kind is in the way.
pub fn room_needs(parsed: &Parsed, plan: &Plan, (household, unit): (HouseholdId, UnitId)) -> Option<Vec<Repair>> {
    let ground = Ground::of(&parsed.model, plan);
    let taken = matches!(ground.why_not(household, unit), WhyNot::Taken { .. });
    match ground.takes(household, unit) {
        Takes::Room(way) => Some(way.changes),
        Takes::Changes(_) if taken => Some(Vec::new()),
        _ => None,
    }
}

/// What it would take, in words; `None` where nothing is in the way, or no change makes sense.
fn takes_view(reader: &Reader<'_>, answer: &WhyNot, takes: &Takes) -> Option<TakesView> {
    let lang = reader.lang;
    let asked = !matches!(answer, WhyNot::Proposed | WhyNot::NoBridgeNeeded | WhyNot::BridgeAfterHome);
    let nothing = |key: &str| TakesView {
        possible: false,
        room: false,
        text: text(lang, key, &[]),
        changes: Vec::new(),
        kinds: Vec::new(),
        cost_cents: 0,
        cost: None,
    };
    match takes {
        _ if !asked => None,
        Takes::Proposed => None,
        Takes::Nothing(_) => Some(TakesView { possible: true, ..nothing("takes-nothing") }),
        Takes::Changes(way) => Some(reader.way(way)),
        Takes::Room(way) => {
            let first = (!way.changes.is_empty()).then(|| reader.changes(&way.changes));
            let room = text(lang, "takes-room", &[]);
            let text = first.into_iter().chain([room]).collect::<Vec<_>>().join(" ");
            Some(TakesView { room: true, text, ..reader.way(way) })
        }
        Takes::Beyond => Some(nothing("takes-beyond")),
    }
}

/// The most words of an explanation.
pub const MOST_WORDS: usize = 80;

/// All of it in one paragraph of at most [`MOST_WORDS`] words: the first sentence, as many reasons as there is room for, what
/// it would take and what that costs.
fn paragraph(
    reader: &Reader<'_>,
    headline: &str,
    reasons: &[String],
    rules: &[String],
    takes: Option<&TakesView>,
) -> String {
    let lang = reader.lang;
    let mut last: Vec<String> = takes.iter().map(|takes| takes.text.clone()).collect();
    if reader.role != Role::Household {
        let cost = takes.and_then(|takes| takes.cost.clone());
        last.extend(cost.map(|cost| text(lang, "takes-cost", &[("cost", cost.into())])));
    }
    let reasons = match reader.role {
        Role::Board if !rules.is_empty() => vec![text(lang, "board-reasons", &[("rules", rules.join(", ").into())])],
        _ => reasons.to_vec(),
    };
    let whole = |told: usize| {
        let left = reasons.len() - told;
        let more = (left > 0).then(|| text(lang, "reasons-more", &[("count", (left as i64).into())]));
        let parts = std::iter::once(headline.to_owned()).chain(reasons[..told].iter().cloned());
        parts.chain(more).chain(last.iter().cloned()).collect::<Vec<_>>().join(" ")
    };
    let fits = |text: &String| text.split_whitespace().count() <= MOST_WORDS;
    (0..=reasons.len()).rev().map(whole).find(fits).unwrap_or_else(|| headline.to_owned())
}

fn headline(lang: Lang, parsed: &Parsed, answer: &WhyNot, role: Role, names: (&String, &String)) -> String {
    let (kind, extra): (&str, Vec<(&str, Arg)>) = match answer {
        WhyNot::Proposed => ("proposed", Vec::new()),
        WhyNot::TooLate => ("too-late", Vec::new()),
        WhyNot::NoBridgeNeeded => ("no-bridge-needed", Vec::new()),
        WhyNot::BridgeAfterHome => ("bridge-after-home", Vec::new()),
        WhyNot::Forbidden(_) => ("forbidden", Vec::new()),
        WhyNot::NoPackage { nearest, .. } => ("no-package", vec![("package", support(parsed, *nearest))]),
        WhyNot::Taken { package, .. } => ("taken", vec![("package", support(parsed, *package))]),
        WhyNot::Better { package, now, instead } => {
            let most = most_points(&parsed.model);
            let kind = if *now == 0 { "others" } else { "better" };
            let percent = |points: i64| Arg::from(points * 100 / most.max(1));
            let package = support(parsed, *package);
            (kind, vec![("package", package), ("now", percent(*now)), ("instead", percent(*instead))])
        }
    };
    let key = match role {
        Role::Coordinator => format!("why-not-{kind}"),
        Role::Household => format!("household-not-{kind}"),
        Role::Board => format!("board-not-{kind}"),
    };
    let args = [("household", Arg::from(names.0.as_str())), ("unit", Arg::from(names.1.as_str()))];
    let all: Vec<(&str, Arg)> = args.into_iter().chain(extra).collect();
    text(lang, &key, &all)
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
