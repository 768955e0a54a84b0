//! Prices, what is scarce, room to be made, how firm a proposal is, decisions that clash: in people's words.

use fasi_engine::kernel::rule::Entity;
use fasi_engine::placement::explain::Repair;
use fasi_engine::placement::whatif::{
    Clash, Decision, Difference, Firm, Price, Prices, Room, STEP, Scarcity, Side, Worth, level,
};
use serde::Serialize;

use super::reader::{Reader, Role};
use crate::facts;
use crate::levels::level_name;
use crate::parse::Parsed;
use crate::text::{Arg, Lang, text};

/// The prices of the decisions in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PricesView {
    /// In a sentence.
    pub headline: String,
    /// Each decision's price.
    pub prices: Vec<PriceView>,
    /// Decisions that were not looked at, since the search was stopped.
    pub left: usize,
}

/// The price of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceView {
    /// Its kind, a stable name.
    pub kind: String,
    /// The decision in words.
    pub decision: String,
    /// What would be otherwise, in words.
    pub text: String,
    /// Whether anything is otherwise, beyond what the two solves left open.
    pub changes_something: bool,
    /// The levels that differ: level, as things are, with the decision otherwise.
    pub differences: Vec<DifferenceView>,
}

/// A level that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DifferenceView {
    /// The level's id.
    pub level: String,
    /// As things are.
    pub now: i64,
    /// With the decision otherwise.
    pub then: i64,
    /// Whether the difference is beyond what the two solves left open.
    pub sure: bool,
}

/// What is scarce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScarcityView {
    /// In a sentence.
    pub headline: String,
    /// What would bring somebody home, most households first.
    pub by_unit: Vec<WorthView>,
    /// The same, most households for the money first.
    pub by_euro: Vec<WorthView>,
    /// Things tried that bring nobody home alone.
    pub idle: usize,
    /// Things that were not tried, since the search was stopped.
    pub left: usize,
}

/// What one more of something is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorthView {
    /// Its kind, a stable name.
    pub kind: String,
    /// What, in words.
    pub what: String,
    /// Households more with a lasting home.
    pub homes: i64,
    /// Households more, or fewer, with a bridge alone.
    pub bridges: i64,
    /// Whether the numbers are proven.
    pub sure: bool,
    /// What it costs in the first year, in cents.
    pub cost_cents: i64,
    /// The same in words.
    pub cost: String,
    /// Households brought home for a million euro.
    pub per_million: i64,
}

/// How firm a household's home is against the weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirmView {
    /// In a sentence.
    pub headline: String,
    /// One row a criterion.
    pub rows: Vec<FirmRowView>,
    /// Criteria that were not looked at, since the search was stopped.
    pub left: usize,
}

/// The range of one criterion's weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirmRowView {
    /// The criterion's id.
    pub rule: String,
    /// Its name.
    pub name: String,
    /// Its weight today.
    pub weight: i64,
    /// The least weight tested at which the home stays.
    pub from: i64,
    /// The greatest.
    pub to: i64,
    /// Whether every test was proven.
    pub proven: bool,
    /// The range in words.
    pub text: String,
}

fn unit(parsed: &Parsed, unit: fasi_engine::ids::UnitId) -> Arg {
    parsed.names.units[unit.index()].id.as_str().into()
}

fn household(parsed: &Parsed, id: fasi_engine::ids::HouseholdId) -> Arg {
    parsed.names.households[id.index()].as_str().into()
}

/// The prices in words; they are for the team and the board, and name the households that decisions are about.
pub fn prices_view(lang: Lang, parsed: &Parsed, found: &Prices) -> PricesView {
    let key = if found.possible { "price-headline" } else { "price-impossible" };
    let count = |count: usize| Arg::from(count as i64);
    let dear = found.prices.iter().filter(|price| !price.differences.is_empty()).count();
    PricesView {
        headline: text(lang, key, &[("count", count(found.prices.len())), ("dear", count(dear))]),
        prices: found.prices.iter().map(|price| price_view(lang, parsed, price)).collect(),
        left: found.left,
    }
}

fn price_view(lang: Lang, parsed: &Parsed, price: &Price) -> PriceView {
    let both = |id, there| vec![("household", household(parsed, id)), ("unit", unit(parsed, there))];
    let (kind, args): (&str, Vec<(&str, Arg)>) = match price.decision {
        Decision::Pin { household, unit } => ("pin", both(household, unit)),
        Decision::Exclusion { household, unit } => ("exclusion", both(household, unit)),
        Decision::Refusal { household, unit } => ("refusal", both(household, unit)),
        Decision::Owner { unit: there } => ("owner", vec![("unit", unit(parsed, there))]),
        Decision::Floor(group) => ("floor", vec![("group", text(lang, &format!("group-{group}"), &[]).into())]),
        Decision::Fund { line, more } => {
            let line = parsed.names.shown(lang, Entity::FundLine(line.0)).into();
            (if more { "fund-more" } else { "fund-less" }, vec![("fund", line), ("amount", Arg::Money(STEP))])
        }
    };
    let said = match price.differences.iter().find(|difference| difference.sure) {
        _ if !price.possible => text(lang, "price-none", &[]),
        None => text(lang, "price-same", &[]),
        Some(first) => difference_text(lang, first),
    };
    PriceView {
        kind: kind.to_owned(),
        decision: text(lang, &format!("price-{kind}"), &args),
        text: said,
        changes_something: !price.possible || !price.differences.is_empty(),
        differences: price.differences.iter().map(difference_view).collect(),
    }
}

fn difference_view(difference: &Difference) -> DifferenceView {
    let Difference { now, then, sure, .. } = *difference;
    DifferenceView { level: level(difference).to_owned(), now, then, sure }
}

fn difference_text(lang: Lang, difference: &Difference) -> String {
    let by = difference.then - difference.now;
    let key = if by > 0 { "price-more" } else { "price-fewer" };
    let level = level_name(lang, level(difference));
    text(lang, key, &[("level", level.into()), ("by", by.abs().into()), ("then", difference.then.into())])
}

/// What is scarce in words.
pub fn scarcity_view(lang: Lang, parsed: &Parsed, found: &Scarcity) -> ScarcityView {
    let by_unit: Vec<WorthView> = found.helps.iter().map(|worth| worth_view(lang, parsed, worth)).collect();
    let mut by_euro = by_unit.clone();
    by_euro.sort_by_key(|worth| (std::cmp::Reverse(worth.per_million), worth.cost_cents));
    let args = [("helps", Arg::from(by_unit.len() as i64)), ("idle", (found.idle as i64).into())];
    ScarcityView {
        headline: text(lang, "scarce-headline", &args),
        by_unit,
        by_euro,
        idle: found.idle,
        left: found.left,
    }
}

/// One more of something, in people's words.
pub(crate) fn thing(lang: Lang, parsed: &Parsed, more: &Repair) -> String {
    let model = &parsed.model;
    match *more {
        Repair::Another { like } => {
            let there = model.unit(like);
            let town = parsed.names.shown(lang, Entity::Municipality(there.municipality.0));
            let bridge = there.usage == fasi_engine::placement::model::Usage::Bridge;
            let key = match (bridge, there.shared_by.is_some()) {
                (true, _) => "scarce-bridge",
                (false, true) => "scarce-shared",
                (false, false) => "scarce-home",
            };
            text(
                lang,
                key,
                &[
                    ("town", town.into()),
                    ("bedrooms", (there.bedrooms.len() as i64).into()),
                    ("unit", unit(parsed, like)),
                ],
            )
        }
        change => Reader::plain(lang, parsed, Role::Board).change(&change),
    }
}

fn worth_view(lang: Lang, parsed: &Parsed, worth: &Worth) -> WorthView {
    WorthView {
        kind: worth.more.id().to_owned(),
        what: thing(lang, parsed, &worth.more),
        homes: worth.homes,
        bridges: worth.bridges,
        sure: worth.sure,
        cost_cents: worth.cost.0,
        cost: Arg::Money(worth.cost).shown(lang),
        per_million: worth.per_million(),
    }
}

/// Room to be made, in words.
pub fn room_text(lang: Lang, room: &Room) -> String {
    match *room {
        Room::Made { lost, moved, proven } => {
            let key = if proven || lost == 0 { "room-lost" } else { "room-lost-unproven" };
            let first = text(lang, key, &[("lost", (lost as i64).into())]);
            format!("{first} {}", text(lang, "room-moved", &[("moved", (moved as i64).into())]))
        }
        Room::None => text(lang, "room-none", &[]),
        Room::Stopped => text(lang, "room-stopped", &[]),
    }
}

/// How firm a home is, in words; `None` = it is in no best plan as things are.
pub fn firm_view(lang: Lang, of: &str, found: Option<&(Vec<Firm>, usize)>) -> FirmView {
    let named = [("household", Arg::from(of))];
    let Some((rows, left)) = found else {
        return FirmView { headline: text(lang, "firm-not", &named), rows: Vec::new(), left: 0 };
    };
    let row = |firm: &Firm| {
        let end = |side: &Side, name: &str| match side.goes {
            None => text(lang, &format!("firm-{name}-end"), &[]),
            Some(goes) => text(lang, &format!("firm-{name}"), &[("stays", side.stays.into()), ("goes", goes.into())]),
        };
        let unproven = (!firm.proven).then(|| text(lang, "firm-unproven", &[]));
        let parts = [end(&firm.down, "down"), end(&firm.up, "up")];
        FirmRowView {
            rule: firm.rule.to_owned(),
            name: facts::rule(lang, firm.rule),
            weight: firm.weight,
            from: firm.down.stays,
            to: firm.up.stays,
            proven: firm.proven,
            text: parts.into_iter().chain(unproven).collect::<Vec<_>>().join("; "),
        }
    };
    FirmView { headline: text(lang, "firm-headline", &named), rows: rows.iter().map(row).collect(), left: *left }
}

/// Decisions that clash, in sentences.
pub fn clash_texts(lang: Lang, parsed: &Parsed, found: &Clash) -> Vec<String> {
    let head = if found.pins.len() == 1 { "clash-one" } else { "clash-several" };
    let mut said = vec![text(lang, head, &[("count", (found.pins.len() as i64).into())])];
    said.extend(found.pins.iter().map(|pin| {
        let args = [("household", household(parsed, pin.household)), ("unit", unit(parsed, pin.unit))];
        text(lang, "clash-pin", &args)
    }));
    if !found.rules.is_empty() {
        let rules = found.rules.iter().map(|rule| facts::rule(lang, rule)).collect::<Vec<_>>().join(", ");
        said.push(text(lang, "clash-rules", &[("rules", rules.into())]));
    }
    if !found.smallest {
        said.push(text(lang, "clash-stopped", &[]));
    }
    said
}
