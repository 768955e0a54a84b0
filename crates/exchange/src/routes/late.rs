//! Why a visit starts after its due time, in people's words, and where it would be in time.

use std::collections::BTreeSet;

use fasi_engine::ids::{ShiftId, VisitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::explain::late::{Held, late};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::suggest::{Place, suggest};
use fasi_engine::routes::value::value;
use fasi_engine::time::Ticks;

use super::{discretion, relief};
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, clock, minutes, text};

/// So many places are looked at for one that is in time.
const PLACES: usize = 50;

/// The visits of a plan that start after their due time, by code.
pub fn late_visits(parsed: &ParsedWeek, plan: &Plan) -> Vec<String> {
    let visits = (0u32..).map(VisitId).zip(&parsed.names.team.visits);
    let visits = visits.filter(|(visit, _)| !parsed.visits[visit.index()].rest);
    visits.filter(|(visit, _)| late(&parsed.model, plan, *visit).is_some()).map(|(_, code)| code.clone()).collect()
}

/// By how much a visit starts late, why, and where it would be in time; nothing where it is.
pub(super) fn told(lang: Lang, parsed: &ParsedWeek, plan: &Plan, visit: VisitId) -> Vec<String> {
    let Some(found) = late(&parsed.model, plan, visit) else { return Vec::new() };
    let due = Arg::from(parsed.names.moment(lang, found.due));
    let by = minutes(lang, discretion::whole(found.by.0));
    let mut said = vec![text(lang, "late-by", &[("minutes", by.into()), ("due", due)])];
    let own: BTreeSet<ShiftId> = plan.stops().filter(|(_, stop)| stop.visit == visit).map(|(shift, _)| shift).collect();
    if relief::shows(parsed, plan, own) {
        said.push(text(lang, "late-hidden", &[]));
    } else if found.held.is_empty() {
        said.push(text(lang, "late-for-nothing", &[]));
    } else {
        said.extend(found.held.iter().map(|held| why(lang, parsed, held)));
    }
    said.push(in_time(lang, parsed, plan, visit));
    said
}

fn why(lang: Lang, parsed: &ParsedWeek, held: &Held) -> String {
    let who = |shift: &ShiftId| {
        Arg::from(parsed.names.shown(lang, Entity::Professional(parsed.model.shift(*shift).professional.0)))
    };
    let code = |visit: &VisitId| {
        let rest = parsed.visits[visit.index()].rest;
        let code = &parsed.names.team.visits[visit.index()];
        Arg::from(if rest { text(lang, "visit-rest", &[]) } else { code.clone() })
    };
    let way = |way: &Ticks| discretion::whole(way.0);
    let at = |at: &Ticks| Arg::from(clock(at.minutes()));
    let (key, mut args): (_, Vec<(&str, Arg)>) = match held {
        Held::After { shift, visit, until, way: takes } => (
            "late-after",
            vec![("who", who(shift)), ("visit", code(visit)), ("until", at(until)), ("way", way(takes).into())],
        ),
        Held::Begins { shift, from, way: takes } => {
            ("late-begins", vec![("who", who(shift)), ("from", at(from)), ("way", way(takes).into())])
        }
        Held::Tied { visit, start } => {
            ("late-tied", vec![("visit", code(visit)), ("when", parsed.names.moment(lang, *start).into())])
        }
        Held::Decided => ("late-decided", Vec::new()),
        Held::Opens => ("late-opens", Vec::new()),
    };
    let takes = match held {
        Held::After { way, .. } | Held::Begins { way, .. } => discretion::whole(way.0),
        _ => 0,
    };
    args.push(("minutes", minutes(lang, takes).into()));
    text(lang, key, &args)
}

/// Where it would be in time with all others staying as they are, and whether that is better on the whole.
fn in_time(lang: Lang, parsed: &ParsedWeek, plan: &Plan, visit: VisitId) -> String {
    let model = &parsed.model;
    let places = suggest(model, plan, visit, PLACES).unwrap_or_default();
    let on_time = |place: &&Place| late(model, &place.plan, visit).is_none();
    let Some(place) = places.iter().find(on_time) else { return text(lang, "late-nowhere", &[]) };
    let who = |shift: &ShiftId| parsed.names.shown(lang, Entity::Professional(model.shift(*shift).professional.0));
    let who: Vec<String> = place.shifts.iter().map(who).collect();
    let better = if value(model, &place.plan) < value(model, plan) { "better" } else { "dearer" };
    let args = [
        ("when", Arg::from(parsed.names.moment(lang, place.start))),
        ("who", who.join(", ").into()),
        ("better", better.into()),
    ];
    text(lang, "late-elsewhere", &args)
}
