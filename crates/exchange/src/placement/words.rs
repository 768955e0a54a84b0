//! Explanations, comparisons and rules in people's words.

use std::collections::BTreeMap;

use fasi_engine::ids::{HouseholdId, PackageId, UnitId};
use fasi_engine::kernel::rule::{Breach, Card, Force};
use fasi_engine::placement::explain::{self, Score, Standing, Waiting, WhyNot};
use fasi_engine::placement::model::Model;
use fasi_engine::placement::plan::{Itinerary, Plan};
use fasi_engine::placement::problem::{self, Problem};
use fasi_engine::placement::report::{self, ProposalRow, WaitingRow};
use fasi_engine::placement::value::{self, Value};
use fasi_engine::placement::verify::{STRUCTURE, Verification};
use fasi_engine::placement::{LEVELS, hard, soft};

use super::result;
use super::view::{
    ChangeView, ComparisonView, NearestView, RuleView, ScoreView, VerificationView, WhyNotView, WhyView,
};
use crate::facts;
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{nearest as nearest_id, table_key};
use crate::parse::Parsed;
use crate::text::{Arg, Lang, has, text};

/// A breach in a sentence.
pub(super) fn breach(lang: Lang, parsed: &Parsed, breach: &Breach) -> String {
    if breach.rule == STRUCTURE {
        return text(lang, "plan-malformed", &facts::args(lang, &parsed.names, &breach.facts));
    }
    facts::breach(lang, &parsed.names, breach)
}

/// A breach in a sentence that names the household and unit it is about, for whole plans.
fn located_breach(lang: Lang, parsed: &Parsed, found: &Breach) -> String {
    let args = facts::args(lang, &parsed.names, &found.facts);
    let named = |name: &str| args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg.shown(lang));
    let place: Vec<String> = ["household", "unit"].into_iter().filter_map(named).collect();
    let sentence = breach(lang, parsed, found);
    let name = facts::rule(lang, found.rule);
    if place.is_empty() {
        format!("{name}: {sentence}")
    } else {
        format!("{} · {name}: {sentence}", place.join(" · "))
    }
}

/// What it would take, where the rule has an answer.
fn remedy(lang: Lang, parsed: &Parsed, breach: &Breach) -> Option<String> {
    let key = format!("{}.do", facts::rule_key(breach.rule));
    has(lang, &key).then(|| text(lang, &key, &facts::args(lang, &parsed.names, &breach.facts)))
}

/// The scores of an itinerary in words.
pub(super) fn scores(lang: Lang, parsed: &Parsed, scores: &[Score]) -> Vec<ScoreView> {
    let view = |score: &Score| ScoreView {
        rule: score.rule.to_owned(),
        name: facts::rule(lang, score.rule),
        weight: score.weight,
        points: score.points.0,
        text: text(
            lang,
            &format!("{}.because", facts::rule_key(score.rule)),
            &facts::args(lang, &parsed.names, &score.facts),
        ),
    };
    scores.iter().map(view).collect()
}

fn household_id(parsed: &Parsed, household: &str) -> Result<HouseholdId, Box<Flaw>> {
    let known = || parsed.names.households.iter().map(String::as_str);
    parsed.names.household(household).ok_or_else(|| unknown("households", household, known()))
}

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
        WhyNot::Proposed | WhyNot::TooLate | WhyNot::Better { .. } => (Vec::new(), Vec::new()),
    };
    let headline = why_not_headline(lang, parsed, &answer, &args);
    Ok(WhyNotView { household: household.to_owned(), unit: unit.to_owned(), headline, reasons, remedies })
}

fn why_not_headline(lang: Lang, parsed: &Parsed, answer: &WhyNot, args: &[(&str, Arg)]) -> String {
    let (key, extra): (&str, Vec<(&str, Arg)>) = match answer {
        WhyNot::Proposed => ("why-not-proposed", Vec::new()),
        WhyNot::TooLate => ("why-not-too-late", Vec::new()),
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

/// The home that misses by least, in one line.
pub(super) fn nearest(lang: Lang, parsed: &Parsed, waiting: &Waiting) -> Option<NearestView> {
    let (unit, answer) = waiting.nearest.as_ref()?;
    let unit = parsed.names.units[unit.index()].id.clone();
    let breaches = match answer {
        WhyNot::Forbidden(breaches) | WhyNot::NoPackage { breaches, .. } | WhyNot::Taken { breaches, .. } => breaches,
        WhyNot::Proposed | WhyNot::TooLate | WhyNot::Better { .. } => return None,
    };
    let text = distinct(breaches.iter().map(|found| breach(lang, parsed, found))).join(" ");
    Some(NearestView { unit, text })
}

/// What verify finds, in words.
///
/// `claims` are the levels whose value is not what the plan's file says ([`super::PlanFile::false_claims`]).
pub fn verification(
    lang: Lang,
    parsed: &Parsed,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
) -> VerificationView {
    let count = found.breaches.len() as i64;
    // a malformed plan has no value to compare
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let key = match (found.breaches.is_empty(), claims.is_empty()) {
        (true, true) => "verify-valid",
        (true, false) => "verify-false-claims",
        (false, _) => "verify-invalid",
    };
    let claim = |(level, said, value): &(&'static str, i64, i64)| {
        let args = [("level", level_name(lang, level).into()), ("said", Arg::from(*said)), ("value", (*value).into())];
        text(lang, "verify-claim", &args)
    };
    VerificationView {
        valid: found.breaches.is_empty() && claims.is_empty(),
        headline: text(lang, key, &[("count", count.into())]),
        claims: claims.iter().map(claim).collect(),
        breaches: found.breaches.iter().map(|breach| located_breach(lang, parsed, breach)).collect(),
        levels: levels(&found.value).map(|(id, value)| (id.to_owned(), level_name(lang, id), value)).collect(),
    }
}

fn levels(value: &Value) -> impl Iterator<Item = (&'static str, i64)> {
    LEVELS.iter().zip(*value).map(|(level, value)| (level.id, value))
}

/// A level's name.
pub(super) fn level_name(lang: Lang, id: &str) -> String {
    text(lang, &format!("level-{id}"), &[])
}

/// Two plans side by side: values and the households whose proposal differs.
pub fn comparison(lang: Lang, parsed: &Parsed, first: &Plan, second: &Plan) -> ComparisonView {
    let values = [first, second].map(|plan| value::value(&parsed.model, plan, None));
    let changes = changes(lang, parsed, first, second);
    ComparisonView {
        headline: headline_of(lang, &changes),
        levels: levels(&values[0])
            .zip(values[1])
            .map(|((id, first), second)| (id.to_owned(), level_name(lang, id), first, second))
            .collect(),
        changes,
    }
}

/// How many households have another proposal.
pub(super) fn headline_of(lang: Lang, changes: &[ChangeView]) -> String {
    text(lang, "compare-headline", &[("count", (changes.len() as i64).into())])
}

/// The households whose proposal differs.
pub(super) fn changes(lang: Lang, parsed: &Parsed, first: &Plan, second: &Plan) -> Vec<ChangeView> {
    let differs = parsed.model.household_ids().filter(|id| first.of(*id) != second.of(*id));
    let view = |id: HouseholdId| ChangeView {
        household: parsed.names.households[id.index()].clone(),
        before: itinerary_text(lang, parsed, first.of(id)),
        after: itinerary_text(lang, parsed, second.of(id)),
    };
    differs.map(view).collect()
}

/// A unit's id as an argument.
fn unit(parsed: &Parsed, unit: UnitId) -> Arg {
    parsed.names.units[unit.index()].id.as_str().into()
}

/// A package's name as an argument.
fn support(parsed: &Parsed, package: PackageId) -> Arg {
    package_label(parsed, package).into()
}

/// A package's name, or its id where it has none.
pub(super) fn package_label(parsed: &Parsed, package: PackageId) -> String {
    let named = &parsed.names.packages[package.index()];
    named.label.clone().unwrap_or_else(|| named.id.clone())
}

/// An itinerary in words: bridge, home, package, dates; "waits" if there is none.
pub(super) fn itinerary_text(lang: Lang, parsed: &Parsed, itinerary: Option<&Itinerary>) -> String {
    let Some(itinerary) = itinerary else { return text(lang, "itinerary-none", &[]) };
    let bridge = itinerary.bridge.map(|stay| {
        let until = stay.until.unwrap_or(parsed.model.calendar.end());
        let args = [
            ("unit", unit(parsed, stay.unit)),
            ("from", Arg::Date(parsed.names.monday(stay.from))),
            ("until", Arg::Date(parsed.names.monday(until))),
        ];
        text(lang, "itinerary-bridge", &args)
    });
    let home = itinerary.home.map(|home| {
        let args = [
            ("unit", unit(parsed, home.stay.unit)),
            ("package", support(parsed, home.package)),
            ("from", Arg::Date(parsed.names.monday(home.stay.from))),
        ];
        text(lang, "itinerary-home", &args)
    });
    bridge.into_iter().chain(home).collect::<Vec<_>>().join("; ")
}

/// The points that the weights could give one itinerary.
pub(super) fn most_points(model: &Model) -> i64 {
    soft::ALL.iter().map(|criterion| model.weights.weight(criterion.card()) * 1000).sum()
}

/// The weighted points of an itinerary, in hundredths of the most.
pub(super) fn points_percent(model: &Model, itinerary: &Itinerary) -> i64 {
    problem::weighted_points(model, itinerary) * 100 / most_points(model).max(1)
}

/// Every rule of the room with its card, in words.
pub fn rules(lang: Lang) -> Vec<RuleView> {
    let view = |kind: &str, card: &'static Card| RuleView {
        id: card.id.to_owned(),
        kind: kind.to_owned(),
        force: match card.force {
            Force::Always => text(lang, "force-always", &[]),
            Force::Switchable => text(lang, "force-switchable", &[]),
            Force::Weight(weight) => text(lang, "force-weight", &[("weight", i64::from(weight).into())]),
        },
        weight: match card.force {
            Force::Weight(weight) => Some(weight),
            Force::Always | Force::Switchable => None,
        },
        name: facts::rule(lang, card.id),
        means: text(lang, &format!("{}.means", facts::rule_key(card.id)), &[]),
        source: card.source.to_owned(),
    };
    let hard = hard::ALL.iter().map(|rule| view("hard", rule.card()));
    hard.chain(soft::ALL.iter().map(|criterion| view("criterion", criterion.card()))).collect()
}

/// An id that no row of the table has.
fn unknown<'a>(table: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Box<Flaw> {
    let table = Arg::Message(table_key(table).into());
    let flaw = Flaw::new(Code::Dangling, Place::default()).with("value", id).with("table", table);
    Box::new(flaw.suggest(nearest_id(id, known).map(Arg::Text)))
}

/// The texts in order, each once.
pub(super) fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}
