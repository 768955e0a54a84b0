//! What is proposed: the home, from when, the support, what it costs now and after the contribution.

use fasi_engine::ids::UnitId;
use fasi_engine::placement::model::Signatory;
use fasi_engine::placement::plan::{Home, Stay};
use fasi_engine::placement::{burden, charges, tasks};
use fasi_engine::units::Cents;
use fluent::FluentValue;

use super::desk::Draft;
use super::sheet::Section;
use crate::paper::Row;

/// The section, if anything is proposed.
pub(super) fn sections(draft: &Draft<'_>) -> Option<Section> {
    let itinerary = &draft.proposal?.itinerary;
    let mut rows: Vec<Option<Row>> = Vec::new();
    let uncovered = uncovered(draft);
    if let Some(stay) = itinerary.bridge {
        let label = if itinerary.home.is_some() { "letter-bridge-first" } else { "letter-bridge" };
        let mut lines = vec![named(draft, stay.unit), stretch(draft, stay)];
        lines.extend(uncovered.clone());
        rows.push(draft.row(label, lines));
    }
    if let Some(home) = itinerary.home {
        rows.push(draft.row("letter-home", described(draft, home.stay.unit)));
        let mut from = vec![draft.say("letter-from-day", &[("day", draft.date(home.stay.from.monday()).into())])];
        from.extend(uncovered.filter(|_| itinerary.bridge.is_none()));
        rows.push(draft.row("letter-from", from));
        rows.push(draft.row("letter-support", vec![support(draft, &home)]));
        rows.push(draft.row("letter-pays", pays(draft, &home)));
        rows.push(draft.row("letter-entry", vec![entry(draft, &home)]));
    }
    Section::rows(draft.say("letter-heading-proposal", &[]), rows.into_iter().flatten().collect())
}

/// A home by its name, or its municipality; neither where the address is protected.
fn named(draft: &Draft<'_>, id: UnitId) -> String {
    let names = &draft.parsed.names;
    let home = &names.units[id.index()];
    let code = ("unit", FluentValue::from(home.id.as_str()));
    if draft.household().protected {
        return draft.say("letter-home-protected", &[code]);
    }
    if let Some(label) = &home.label {
        return draft.say("letter-home-named", &[("home", label.as_str().into()), code]);
    }
    let town = &names.municipalities[draft.model().unit(id).municipality.index()];
    draft.say("letter-home-in", &[("town", town.label.as_ref().unwrap_or(&town.id).as_str().into()), code])
}

fn described(draft: &Draft<'_>, id: UnitId) -> Vec<String> {
    let unit = draft.model().unit(id);
    let size = [
        ("beds", FluentValue::from(i64::from(unit.beds))),
        ("rooms", FluentValue::from(unit.bedrooms.len() as i64)),
        ("area", FluentValue::from(i64::from(unit.area))),
    ];
    let floor = [
        ("floor", FluentValue::from(i64::from(unit.floor))),
        ("lift", FluentValue::from(i64::from(unit.lift))),
        ("step-free", FluentValue::from(i64::from(unit.step_free))),
    ];
    let signs = match unit.signatory {
        Signatory::Household => "letter-signs-household",
        Signatory::Body => "letter-signs-body",
    };
    let size = format!("{} {}", draft.say("letter-size", &size), draft.say("letter-floor", &floor));
    let shared = if unit.shared_by.is_some() { draft.say("letter-shared", &[]) } else { String::new() };
    vec![named(draft, id), size, shared, draft.say(signs, &[])]
}

fn stretch(draft: &Draft<'_>, stay: Stay) -> String {
    let until = stay.until.unwrap_or(draft.model().calendar.end());
    let (from, until) = (draft.date(stay.from.monday()), draft.date(until.monday()));
    draft.say("letter-until", &[("from", from.into()), ("until", until.into())])
}

/// The nights without a place before the first stay.
fn uncovered(draft: &Draft<'_>) -> Option<String> {
    let (out, first) = tasks::uncovered(draft.model(), &draft.proposal?.itinerary)?;
    let nights = FluentValue::from(i64::from(first.0 - out.0));
    Some(draft.say("letter-uncovered", &[("nights", nights), ("from", draft.date(out).into())]))
}

fn support(draft: &Draft<'_>, home: &Home) -> String {
    let weeks = FluentValue::from(i64::from(draft.model().package(home.package).weeks));
    let package = draft.package(home.package);
    draft.say("letter-support-weeks", &[("package", package.into()), ("weeks", weeks)])
}

/// What they pay a month, and from when it is another amount.
fn pays(draft: &Draft<'_>, home: &Home) -> Vec<String> {
    let (model, money) = (draft.model(), |amount: Cents| FluentValue::from(draft.language.money(amount)));
    let (now, later) = (burden::pays_with_contribution(model, home), burden::pays_after(model, home));
    if now == later {
        return vec![draft.say("letter-pays-same", &[("now", money(now))])];
    }
    let months = model.package(home.package).months;
    let ends = draft.date(burden::month_day(model, home, i32::from(months)));
    vec![
        draft.say("letter-pays-first", &[("now", money(now)), ("whole", money(later)), ("given", money(later - now))]),
        draft.say(
            "letter-pays-later",
            &[("months", FluentValue::from(i64::from(months))), ("day", ends.into()), ("later", money(later))],
        ),
    ]
}

/// What moving in costs them.
fn entry(draft: &Draft<'_>, home: &Home) -> String {
    let (model, money) = (draft.model(), |amount: Cents| FluentValue::from(draft.language.money(amount)));
    let (costs, given) = (charges::entry_costs(model, home), charges::entry_contribution(model, home));
    let body = model.unit(home.stay.unit).signatory == Signatory::Body;
    let key = match (costs.0, given.0) {
        (0, _) => "letter-entry-none",
        _ if body => "letter-entry-body",
        (_, 0) => "letter-entry-own",
        (costs, given) if costs == given => "letter-entry-given",
        _ => "letter-entry-shared",
    };
    draft.say(key, &[("costs", money(costs)), ("given", money(given)), ("own", money(costs - given))])
}
