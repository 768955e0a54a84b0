//! A planned week as a view: headline, levels, tours day by day, each person's hours, who is left out.

use fasi_engine::ids::{ProfessionalId, VisitId};
use fasi_engine::kernel::outcome::Outcome;
use fasi_engine::kernel::rule::{Entity, Priced};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::report::{PersonRow, Report, StopRow, TourRow};
use fasi_engine::routes::{LEVELS, Routes, soft};
use fasi_engine::time::{Day, Ticks};

use super::balance::balance;
use super::discretion::{self, whole};
use super::view::{CriterionView, LeftOutView, PersonView, StopView, TourView, WeekView};
use super::{changes, why, words};
use crate::facts;
use crate::levels::LevelView;
use crate::parse::ParsedWeek;
use crate::plan_file::status_name;
use crate::text::{Arg, Lang, clock, minutes, text};

/// The view of a planned week.
pub fn result(lang: Lang, parsed: &ParsedWeek, outcome: &Outcome<Plan, { LEVELS.len() }>, report: &Report) -> WeekView {
    let none = Plan::default();
    let plan = outcome.plan.as_ref().unwrap_or(&none);
    let visits = parsed.visits.iter().filter(|visit| !visit.rest).count();
    let left = report.left_out.len();
    let count = |count: usize| Arg::from(count as i64);
    let hides = discretion::hides(parsed, plan);
    let of = |plan: &Plan| {
        let rows = report.tours.iter().filter(|row| plan.tours.iter().any(|tour| tour.shift == row.shift));
        rows.map(|row| row.sums.travel).sum()
    };
    let travel = discretion::told(parsed, plan, "routes.travel", of);
    let about = |length: String| if hides { text(lang, "week-about", &[("length", length.into())]) } else { length };
    // who works on call has no hours of shifts, and is told apart wherever hours are
    let called = || report.people.iter().filter(|row| row.on_call > 0);
    let args = [
        ("week", Arg::Date(parsed.names.monday(parsed.week))),
        ("visits", count(visits)),
        ("served", count(visits - left)),
        ("left", count(left)),
        ("travel", about(minutes(lang, travel)).into()),
        ("lasts", minutes(lang, whole(report.sums.at_visits)).into()),
        ("called", (called().count() as i64).into()),
        ("of-called", minutes(lang, called().map(|row| whole(row.sums.at_visits)).sum()).into()),
    ];
    let levels = discretion::levels(parsed, plan, &outcome.levels);
    let people = people(lang, parsed, report);
    WeekView {
        week: parsed.names.monday(parsed.week).to_string(),
        status: status_name(outcome.status).to_owned(),
        status_text: text(lang, &format!("week-{}", status_name(outcome.status).replace('_', "-")), &[]),
        headline: text(lang, "week-headline", &args),
        visits,
        served: visits - left,
        travel_minutes: travel,
        visit_minutes: whole(report.sums.at_visits),
        rounded: hides.then(|| text(lang, "week-rounded", &[])),
        levels: LEVELS.iter().zip(&levels).map(|(level, came)| LevelView::of(lang, level, came)).collect(),
        criteria: criteria(lang, parsed, plan),
        tours: in_order(parsed, report).into_iter().map(|row| tour(lang, parsed, row)).collect(),
        balance: balance(lang, &people),
        people,
        left_out: left_out(lang, parsed, plan, report),
        changes: parsed.before.as_ref().map(|before| changes(lang, parsed, before, plan)),
        from_draft: parsed.draft.then(|| text(lang, "week-from-draft", &[])),
    }
}

/// The tours by day and shift.
pub(crate) fn in_order<'a>(parsed: &ParsedWeek, report: &'a Report) -> Vec<&'a TourRow> {
    let mut tours: Vec<&TourRow> = report.tours.iter().collect();
    tours.sort_by_key(|row| (parsed.model.shift(row.shift).day, row.shift));
    tours
}

/// Each person's week.
pub(crate) fn people(lang: Lang, parsed: &ParsedWeek, report: &Report) -> Vec<PersonView> {
    report.people.iter().map(|row| person(lang, parsed, report, row)).collect()
}

/// The visits that nobody makes.
pub(crate) fn left_out(lang: Lang, parsed: &ParsedWeek, plan: &Plan, report: &Report) -> Vec<LeftOutView> {
    let rows = report.left_out.iter();
    rows.map(|row| why::left_out(lang, parsed, plan, row.visit, (row.why.as_ref(), row.relief.as_ref()))).collect()
}

/// What the cost of a plan is made of.
pub fn criteria(lang: Lang, parsed: &ParsedWeek, plan: &Plan) -> Vec<CriterionView> {
    let view = |weight: i64, card: &fasi_engine::kernel::rule::Card, minutes: i64| CriterionView {
        rule: card.id.to_owned(),
        name: facts::rule(lang, card.id),
        weight,
        minutes,
    };
    let amount = |criterion: &dyn Priced<Routes>| {
        let rule = criterion.card().id;
        discretion::told(parsed, plan, rule, |plan| criterion.audit(&parsed.model, plan))
    };
    let weighted = soft::ALL.iter().map(|criterion| (parsed.model.weights.weight(criterion.card()), criterion));
    let counted = weighted.filter(|(weight, _)| *weight > 0);
    counted.map(|(weight, criterion)| view(weight, criterion.card(), amount(*criterion))).collect()
}

/// A tour.
pub(crate) fn tour(lang: Lang, parsed: &ParsedWeek, row: &TourRow) -> TourView {
    let shift = parsed.model.shift(row.shift);
    let secret = |stop: &StopRow| words::secret(parsed, stop.stop.visit);
    let open = |at: Ticks, stop: usize| (!row.stops.get(stop).is_some_and(secret)).then(|| clock(at.minutes()));
    let mut before = false;
    let stops = row.stops.iter().map(|stop| {
        let hidden = before || secret(stop);
        if stop.way.is_some() {
            before = secret(stop);
        }
        self::stop(lang, parsed, stop, hidden)
    });
    let (strip, strip_from) = strip(parsed, row);
    TourView {
        professional: code(lang, parsed, shift.professional),
        profession: words::profession(lang, parsed, shift.professional.index()),
        day: parsed.names.date(Day(shift.day)).to_string(),
        day_text: parsed.names.weekday(lang, Day(shift.day)),
        shift: format!("{}–{}", clock(shift.from.minutes()), clock(shift.until.minutes())),
        on_call: shift.call.is_some(),
        stops: stops.collect(),
        out: row.away.and_then(|away| open(away.out, away.to)),
        back: row.away.and_then(|away| open(away.back, away.from)),
        car: row.car,
        car_text: row.car.map(|car| words::car(lang, parsed, shift.professional, car)),
        travel_minutes: (!row.stops.iter().any(secret)).then(|| whole(row.sums.travel)),
        overtime_minutes: overtime(row.stops.iter().any(secret), row.sums.overtime),
        strip,
        strip_from,
    }
}

fn stop(lang: Lang, parsed: &ParsedWeek, row: &StopRow, hidden: bool) -> StopView {
    let visit = row.stop.visit;
    let facts = &parsed.visits[visit.index()];
    let (start, until) = (clock(row.stop.start.minutes()), clock(row.until.minutes()));
    let place = words::place(lang, parsed, visit);
    let way = row.way.filter(|_| !hidden).map(|way| whole(way.0));
    let with: Vec<String> = row.with.iter().map(|who| code(lang, parsed, *who)).collect();
    let name = parsed.names.team.visits[visit.index()].clone();
    let shown = match &facts.household {
        _ if facts.rest => place.clone(),
        Some(household) => format!("{name} ({household})"),
        None => name.clone(),
    };
    let mut parts = vec![if facts.rest {
        format!("{start}–{until} {shown}")
    } else {
        format!("{start}–{until} {shown}, {place}")
    }];
    let length = |key: &str, length: i64| text(lang, key, &[("minutes", minutes(lang, length).into())]);
    parts.extend(way.filter(|way| *way > 0).map(|way| length("stop-way", way)));
    if !with.is_empty() {
        parts.push(text(lang, "stop-with", &[("others", with.join(", ").into())]));
    }
    let late = whole(row.late.0);
    if late > 0 {
        parts.push(length("stop-late", late));
    }
    StopView {
        visit: name,
        household: facts.household.clone(),
        seat: facts.seats[row.stop.seat as usize],
        start,
        until,
        place,
        area: words::area(lang, parsed, visit),
        remote: row.way.is_none() && !facts.rest,
        rest: facts.rest,
        asked: words::asked(lang, parsed, visit, row.stop.seat),
        writing_up_minutes: i64::from(facts.writing_up),
        way_minutes: way,
        late_minutes: late,
        with,
        text: parts.join(" · "),
    }
}

fn person(lang: Lang, parsed: &ParsedWeek, report: &Report, row: &PersonRow) -> PersonView {
    let own = report.tours.iter().filter(|tour| parsed.model.shift(tour.shift).professional == row.professional);
    let secret = own.into_iter().flat_map(|tour| &tour.stops).any(|stop| words::secret(parsed, stop.stop.visit));
    PersonView {
        professional: code(lang, parsed, row.professional),
        profession: words::profession(lang, parsed, row.professional.index()),
        shift_minutes: whole(row.works),
        on_call_minutes: whole(row.on_call),
        visits: row.sums.stops,
        visit_minutes: whole(row.sums.at_visits),
        travel_minutes: (!secret).then(|| whole(row.sums.travel)),
        overtime_minutes: overtime(secret, row.sums.overtime),
    }
}

/// Minutes of overtime; whole hours where they would tell how far a protected address is.
fn overtime(secret: bool, ticks: i64) -> i64 {
    if secret { discretion::overtime(whole(ticks)) } else { whole(ticks) }
}

fn code(lang: Lang, parsed: &ParsedWeek, who: ProfessionalId) -> String {
    parsed.names.shown(lang, Entity::Professional(who.0))
}

/// Ticks of a letter of the strip.
const QUARTER: i64 = 15 * Ticks::MINUTE;
/// Hours of a strip where nobody works earlier or later.
const HOURS: (i64, i64) = (8, 19);

/// The day at a glance, and the hour at which it begins.
fn strip(parsed: &ParsedWeek, row: &TourRow) -> (String, i64) {
    let shift = parsed.model.shift(row.shift);
    let midnight = i64::from(shift.day) * 24 * 3600;
    let shifts = parsed.model.shifts.iter();
    let bounds = shifts.map(|shift| {
        let midnight = i64::from(shift.day) * 24 * 3600;
        ((shift.from.0 - midnight) / 3600, (shift.latest.0 - midnight + 3599) / 3600)
    });
    let (from, until) = bounds.fold(HOURS, |all, one| (all.0.min(one.0), all.1.max(one.1)));
    let letter = |quarter: i64| {
        let at = midnight + from * 3600 + quarter * QUARTER + QUARTER / 2;
        let visit = |stop: &&StopRow| (stop.stop.start.0..stop.until.0).contains(&at);
        if let Some(stop) = row.stops.iter().find(visit) {
            if parsed.visits[stop.stop.visit.index()].rest {
                return '.';
            }
            return if stop.way.is_none() { '~' } else { '=' };
        }
        if on_the_way(parsed, row, at) {
            return '-';
        }
        if (shift.from.0..shift.until.0).contains(&at) { '.' } else { ' ' }
    };
    ((0..(until - from) * 4).map(letter).collect(), from)
}

/// Whether somebody is on the way at a time; ways to and from protected addresses are not told.
fn on_the_way(parsed: &ParsedWeek, row: &TourRow, at: i64) -> bool {
    let secret = |visit: VisitId| words::secret(parsed, visit);
    let mut hidden = false;
    let mut last = row.out.0;
    for (at_stop, stop) in row.stops.iter().enumerate() {
        let hides = hidden || secret(stop.stop.visit);
        // who waits, waits at the door: the way comes first; but nobody leaves their base for it
        let leaves = row.away.is_some_and(|away| away.to == at_stop);
        let arrives = stop.stop.start.0 - if leaves { 0 } else { stop.waits.0 };
        let way = stop.way.map_or(0, |way| way.0);
        if !hides && (arrives - way..arrives).contains(&at) {
            return true;
        }
        if stop.way.is_some() {
            hidden = secret(stop.stop.visit);
        }
        last = stop.until.0;
    }
    !hidden && (last..row.back.0).contains(&at)
}
