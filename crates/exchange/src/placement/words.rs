//! Breaches, scores, itineraries and changes in people's words: what the views of this room are made of.

use fasi_engine::ids::{HouseholdId, PackageId, UnitId};
use fasi_engine::kernel::rule::{Breach, Criterion};
use fasi_engine::placement::explain::{Score, Waiting, WhyNot};
use fasi_engine::placement::model::Model;
use fasi_engine::placement::plan::{Itinerary, Plan};
use fasi_engine::placement::problem;
use fasi_engine::placement::value::Value;
use fasi_engine::placement::verify::STRUCTURE;
use fasi_engine::placement::{LEVELS, Placement, soft};

use super::view::{ChangeView, NearestView, ScoreView, TradeView};
use crate::facts;
use crate::parse::Parsed;
use crate::text::{Arg, Lang, has, text};

/// A breach in a sentence.
pub(super) fn breach(lang: Lang, parsed: &Parsed, breach: &Breach) -> String {
    if breach.rule == STRUCTURE {
        return text(lang, "plan-malformed", &facts::args(lang, &parsed.names, &breach.facts));
    }
    facts::breach(lang, &parsed.names, breach)
}

/// The scores of an itinerary in words; `hidden` where nothing may say where the home is.
pub(super) fn scores(lang: Lang, parsed: &Parsed, scores: &[Score], hidden: bool) -> Vec<ScoreView> {
    let key = |rule: &str| {
        let rule = facts::rule_key(rule);
        let secret = format!("hidden-{}", rule.trim_start_matches("rule-"));
        if hidden && has(lang, &secret) { secret } else { format!("{rule}.because") }
    };
    let view = |score: &Score| ScoreView {
        rule: score.rule.to_owned(),
        name: facts::rule(lang, score.rule),
        weight: score.weight,
        points: score.points.0,
        text: text(lang, &key(score.rule), &facts::args(lang, &parsed.names, &score.facts)),
    };
    scores.iter().map(view).collect()
}

/// The home that lacks least, in one line.
pub(super) fn nearest(lang: Lang, parsed: &Parsed, waiting: &Waiting) -> Option<NearestView> {
    let (unit, answer) = waiting.nearest.as_ref()?;
    let unit = parsed.names.units[unit.index()].id.clone();
    let breaches = match answer {
        WhyNot::Forbidden(breaches) | WhyNot::NoPackage { breaches, .. } | WhyNot::Taken { breaches, .. } => breaches,
        WhyNot::Proposed
        | WhyNot::TooLate
        | WhyNot::NoBridgeNeeded
        | WhyNot::BridgeAfterHome
        | WhyNot::Better { .. } => return None,
    };
    let text = distinct(breaches.iter().map(|found| breach(lang, parsed, found))).join(" ");
    Some(NearestView { unit, text })
}

pub(super) fn levels(value: &Value) -> impl Iterator<Item = (&'static str, i64)> {
    LEVELS.iter().zip(*value).map(|(level, value)| (level.id, value))
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

/// The criteria that gain or lose from one plan to another, by weighted points, most first.
pub(super) fn trades(lang: Lang, parsed: &Parsed, best: &Plan, other: &Plan) -> Vec<TradeView> {
    let model = &parsed.model;
    let of = |criterion: &&'static dyn Criterion<Placement>| {
        let weight = model.weights.weight(criterion.card());
        let points = |plan: &Plan| weight * criterion.audit(model, plan).0;
        let rule = criterion.card().id;
        let (best, other) = (points(best), points(other));
        TradeView { rule: rule.to_owned(), name: facts::rule(lang, rule), best, other }
    };
    let weighed = soft::ALL.iter().filter(|criterion| model.weights.weight(criterion.card()) > 0);
    let mut trades: Vec<TradeView> = weighed.map(of).filter(|trade| trade.best != trade.other).collect();
    trades.sort_by_key(|trade| std::cmp::Reverse((trade.best - trade.other).abs()));
    trades
}

/// What gains and what loses, in a sentence.
pub(super) fn trade_text(lang: Lang, trades: &[TradeView]) -> String {
    let names = |gains: bool| {
        let named = trades.iter().filter(|trade| (trade.other > trade.best) == gains).map(|trade| trade.name.as_str());
        let named = named.collect::<Vec<_>>().join(", ");
        if named.is_empty() { text(lang, "trade-nothing", &[]) } else { named }
    };
    text(lang, "trade", &[("gains", names(true).into()), ("loses", names(false).into())])
}

/// A unit's id as an argument.
fn unit(parsed: &Parsed, unit: UnitId) -> Arg {
    parsed.names.units[unit.index()].id.as_str().into()
}

/// A package's name as an argument.
pub(super) fn support(parsed: &Parsed, package: PackageId) -> Arg {
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
