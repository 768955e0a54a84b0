//! Why a visit is left out, and who comes to one that is made, in people's words.

use fasi_engine::ids::{ShiftId, VisitId};
use fasi_engine::kernel::rule::{Breach, Entity};
use fasi_engine::routes::explain::{Why, able, tied, why_left_out};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::relax::{Relief, relief, stops};

use super::view::{LeftOutView, VisitView};
use super::words::{self, Secrets};
use super::{lacking, late, relief as told};

use crate::facts;
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{nearest, table_key};
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, text};

/// The rule of what a seat asks for.
const SKILLS: &str = "routes.skills";

/// Who comes to a visit, and who else of the team could; or why nobody comes, what stops it first for each person and day, and what would
/// have to give: `most` changes, as far as they are found before `stop` says so.
pub fn why(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    visit: &str,
    (most, stop): (usize, &dyn Fn() -> bool),
) -> Result<VisitView, Box<Flaw>> {
    let id = asked_for(parsed, visit)?;
    let made: Vec<_> = plan.stops().filter(|(_, stop)| stop.visit == id).collect();
    let Some((_, first)) = made.first() else {
        let headline = text(lang, "visit-nobody", &[("visit", visit.into())]);
        let why = why_left_out(&parsed.model, plan, id, stop);
        let relief = relief(&parsed.model, plan, id, &parsed.inborn(), most, stop);
        let left_out = Some(left_out(lang, parsed, plan, id, (why.as_ref(), Some(&relief))));
        let cells = stops(&parsed.model, plan, id, stop);
        let stops = told::first_stops(lang, parsed, plan, id, &cells);
        let (visit, seats, late) = (visit.to_owned(), Vec::new(), Vec::new());
        return Ok(VisitView { visit, headline, seats, late, left_out, stops });
    };
    let args = [
        ("visit", Arg::from(visit)),
        ("start", parsed.names.moment(lang, first.start).into()),
        ("place", words::place(lang, parsed, id).into()),
    ];
    let seats = made.iter().map(|(shift, stop)| {
        let who = parsed.model.shift(*shift).professional;
        let others = able(&parsed.model, id, stop.seat).into_iter().filter(|other| *other != who);
        let others: Vec<String> = others.map(|other| parsed.names.shown(lang, Entity::Professional(other.0))).collect();
        let args = [
            ("who", Arg::from(parsed.names.shown(lang, Entity::Professional(who.0)))),
            ("asked", words::asked(lang, parsed, id, stop.seat).into()),
            ("count", (others.len() as i64).into()),
            ("others", others.join(", ").into()),
        ];
        text(lang, "visit-seat", &args)
    });
    let seats = seats.collect();
    let headline = text(lang, "visit-made", &args);
    let late = late::told(lang, parsed, plan, id);
    Ok(VisitView { visit: visit.to_owned(), headline, seats, late, left_out: None, stops: Vec::new() })
}

/// The visit that somebody asks about; a flaw if the week does not have it.
pub fn asked_for(parsed: &ParsedWeek, visit: &str) -> Result<VisitId, Box<Flaw>> {
    let at = parsed.names.team.visits.binary_search_by(|known| known.as_str().cmp(visit));
    at.map(|at| VisitId(at as u32)).map_err(|_| Box::new(unknown(parsed, visit)))
}

fn unknown(parsed: &ParsedWeek, visit: &str) -> Flaw {
    let at = |code| Flaw::new(code, Place::default()).with("visit", visit);
    if parsed.done.contains_key(visit) {
        return at(Code::AlreadyMade);
    }
    if parsed.known.binary_search_by(|known| known.as_str().cmp(visit)).is_ok() {
        return at(Code::VisitOtherWeek).with("week", Arg::Date(parsed.names.monday(parsed.week)));
    }
    let near = nearest(visit, parsed.names.team.visits.iter().map(String::as_str)).map(Arg::Text);
    let flaw = Flaw::new(Code::Dangling, Place::default()).with("value", visit);
    flaw.with("table", Arg::Message(table_key("visits").into())).suggest(near)
}

/// A visit that nobody makes, with the reasons and what would have to give; none where they were not looked for.
pub(super) fn left_out(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    visit: VisitId,
    (why, relief): (Option<&Why>, Option<&Relief>),
) -> LeftOutView {
    let facts = &parsed.visits[visit.index()];
    let (mut reasons, rules) = match why {
        Some(why) => reasons(lang, parsed, plan, visit, why),
        None => (vec![text(lang, "left-out-not-asked", &[])], Vec::new()),
    };
    if relief.is_none() && why.is_some_and(|why| *why != Why::Open) {
        reasons.push(text(lang, "left-out-relief-not-asked", &[]));
    }
    LeftOutView {
        visit: parsed.names.team.visits[visit.index()].clone(),
        household: facts.household.clone(),
        priority: facts.priority,
        reasons,
        rules,
        relief: relief.map_or_else(Vec::new, |relief| told::reliefs(lang, parsed, relief)),
        // a visit that fits as it is needs nothing to give
        no_relief: relief
            .filter(|_| why.is_some_and(|why| *why != Why::Open))
            .and_then(|relief| told::none(lang, relief)),
    }
}

fn reasons(lang: Lang, parsed: &ParsedWeek, plan: &Plan, visit: VisitId, why: &Why) -> (Vec<String>, Vec<String>) {
    let group = tied(&parsed.model, visit);
    let named = |visit: &VisitId| parsed.names.team.visits[visit.index()].as_str();
    let said = |first: String, plan: &Plan, breaches: &[Breach]| {
        let secrets = Secrets::of(parsed, plan, &group);
        let mut said = vec![first];
        let others: Vec<&str> = group.iter().filter(|other| **other != visit).map(named).collect();
        if !others.is_empty() {
            said.push(text(lang, "left-out-tied", &[("visits", others.join(", ").into())]));
        }
        for breach in breaches {
            let sentence = secrets.breach(lang, breach);
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said
    };
    match why {
        Why::Circle => (said(text(lang, "left-out-circle", &[]), plan, &[]), Vec::new()),
        Why::Apart { visit: of } => {
            let args = [("visit", Arg::from(parsed.names.team.visits[of.index()].as_str()))];
            let key = if *of == visit { "left-out-apart" } else { "left-out-apart-tied" };
            (vec![text(lang, key, &args)], Vec::new())
        }
        Why::Nobody { visit: of, seat, rules } => {
            let args = [
                ("asked", Arg::from(words::asked(lang, parsed, *of, *seat))),
                ("visit", parsed.names.team.visits[of.index()].as_str().into()),
            ];
            let key = if *of == visit { "left-out-nobody" } else { "left-out-nobody-tied" };
            let mut said = vec![text(lang, key, &args)];
            let lacking = lacking::of_seat(parsed, *of, *seat);
            said.extend(lacking.iter().map(|skill| lacking::nobody(lang, skill)));
            // who lacks what nobody has is not counted shift by shift
            let counted = rules.iter().filter(|(breach, _)| lacking.is_empty() || breach.rule != SKILLS);
            said.extend(counted.map(|(breach, shifts)| {
                let rule = facts::rule(lang, breach.rule);
                text(lang, "left-out-rule", &[("rule", rule.into()), ("shifts", (*shifts as i64).into())])
            }));
            (said, ids(rules.iter().map(|(breach, _)| breach)))
        }
        Why::Alone { breaches, proven } => {
            let key = if *proven { "left-out-alone" } else { "left-out-alone-unproven" };
            (said(text(lang, key, &[]), &Plan::default(), breaches), ids(breaches.iter()))
        }
        Why::Full { shifts, breaches } => {
            let shown = |shift: &ShiftId| parsed.names.shown(lang, Entity::Shift(shift.0));
            let who: Vec<String> = shifts.iter().map(shown).collect();
            let first = text(lang, "left-out-full", &[("shifts", who.join("; ").into())]);
            (said(first, plan, breaches), ids(breaches.iter()))
        }
        Why::Open => (vec![text(lang, "left-out-open", &[])], Vec::new()),
    }
}

fn ids<'a>(breaches: impl Iterator<Item = &'a Breach>) -> Vec<String> {
    let mut ids: Vec<String> = breaches.map(|breach| breach.rule.to_owned()).collect();
    ids.dedup();
    ids
}
