//! What would have to give for a visit that is left out, in people's words: the smallest changes, and the first thing that stops it for
//! each person and day.

use std::collections::BTreeSet;

use fasi_engine::ids::{ProfessionalId, ShiftId, VisitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::model::{Link, Pin};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::relax::{Cell, Change, First, Limit, Relaxed, Relief};
use fasi_engine::time::{Day, Ticks};

use super::view::{FirstStopView, ReliefView};
use super::words;
use crate::facts;
use crate::names::Skill;
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, clock, minutes, text};

/// The changes, the smallest first.
pub(super) fn reliefs(lang: Lang, parsed: &ParsedWeek, relief: &Relief) -> Vec<ReliefView> {
    relief.found.iter().map(|found| one(lang, parsed, found)).collect()
}

/// That no single change does, where none was found and it was looked for to the end.
pub(super) fn none(lang: Lang, relief: &Relief) -> Option<String> {
    (relief.found.is_empty() && relief.complete).then(|| text(lang, "relief-none", &[]))
}

fn one(lang: Lang, parsed: &ParsedWeek, found: &Relaxed) -> ReliefView {
    let (model, change) = (&parsed.model, found.change);
    let person = |shift: &ShiftId| parsed.names.shown(lang, Entity::Professional(model.shift(*shift).professional.0));
    let people: Vec<String> = found.shifts.iter().map(person).collect();
    let day = |day: i32| parsed.names.weekday(lang, Day(day));
    let hidden = hides(parsed, found);
    // how many minutes are lacking would tell how far away a protected address is
    let length = |length: i64| if hidden { text(lang, "relief-minutes-hidden", &[]) } else { minutes(lang, length) };
    let code = |visit: VisitId| parsed.names.team.visits[visit.index()].clone();
    let tie = |link: usize| -> Vec<(&str, Arg)> {
        let Link { from, to, .. } = model.links[link];
        vec![("visit", code(from).into()), ("other", code(to).into())]
    };
    let of_rest = |rest: VisitId, by: i64| -> Vec<(&str, Arg)> {
        let shift = model.visit(rest).rest.map(|shift| parsed.names.shown(lang, Entity::Shift(shift.0)));
        vec![("shift", shift.unwrap_or_default().into()), ("moved", if by == 0 { "within" } else { "outside" }.into())]
    };
    let (kind, by, args): (_, _, Vec<(&str, Arg)>) = match change {
        Change::Later { visit, day: on, minutes } => {
            ("later", Some(minutes), vec![("visit", code(visit).into()), ("day", day(on).into())])
        }
        Change::Earlier { visit, day: on, minutes } => {
            ("earlier", Some(minutes), vec![("visit", code(visit).into()), ("day", day(on).into())])
        }
        Change::Closer { link, minutes } => ("closer", Some(minutes), tie(link)),
        Change::Farther { link, minutes } => ("farther", Some(minutes), tie(link)),
        Change::Overtime { shift, minutes } => {
            let allowed = overtime_of(parsed, shift);
            let shift = parsed.names.shown(lang, Entity::Shift(shift.0));
            let some = if allowed > 0 { "some" } else { "none" };
            let allowed = self::minutes(lang, allowed);
            let args = vec![("shift", shift.into()), ("some", some.into()), ("allowed", allowed.into())];
            ("overtime", Some(minutes), args)
        }
        Change::Hours { professional: who, minutes } => {
            let professional = parsed.names.shown(lang, Entity::Professional(who.0));
            let of = limit_of(parsed, who);
            ("hours", Some(minutes), vec![("professional", professional.into()), ("of", of.into())])
        }
        Change::Day { visit, day: on } => ("day", None, vec![("visit", code(visit).into()), ("day", day(on).into())]),
        Change::Car { pool, day: on } => {
            let base = model.pools[pool].shifts.first().map(|shift| model.shift(*shift).professional);
            let base = base.map_or_else(String::new, |who| words::base(lang, parsed, who));
            ("car", None, vec![("place", base.into()), ("day", day(on).into())])
        }
        Change::MoveRest { visit, minutes } => {
            ("rest", Some(minutes).filter(|minutes| *minutes > 0), of_rest(visit, minutes))
        }
        Change::ShortRest { visit, minutes } => ("shorter-rest", Some(minutes), of_rest(visit, minutes)),
        Change::Move(visit) => {
            ("move", None, vec![("visit", code(visit).into()), ("to", to(lang, parsed, &found.plan, visit).into())])
        }
        Change::Skill { professional, skill } => {
            let professional = parsed.names.shown(lang, Entity::Professional(professional.0));
            let skill = parsed.names.shown(lang, Entity::Skill(skill.0));
            ("skill", None, vec![("professional", professional.into()), ("skill", skill.into())])
        }
        Change::LeaveOut(visit) => ("leave-out", None, vec![("visit", code(visit).into())]),
        Change::Meet { visit, professional } => {
            let professional = parsed.names.shown(lang, Entity::Professional(professional.0));
            ("meet", None, vec![("visit", code(visit).into()), ("professional", professional.into())])
        }
        Change::Unpin { visit, pin } => {
            let decided = decided(lang, parsed, &model.pins[pin]);
            ("unpin", None, vec![("visit", code(visit).into()), ("decided", decided.into())])
        }
    };
    let mut args = args;
    args.extend(by.map(|by| ("minutes", Arg::from(length(by)))));
    args.extend([("when", Arg::from(parsed.names.moment(lang, found.start))), ("who", people.join(", ").into())]);
    let starts = Day(found.start.minutes().div_euclid(24 * 60) as i32);
    ReliefView {
        kind: kind.to_owned(),
        minutes: by.filter(|_| !hidden),
        people,
        day: parsed.names.date(starts).to_string(),
        start: clock(found.start.minutes()),
        text: text(lang, &format!("relief-{kind}"), &args),
    }
}

/// Minutes of overtime that the data allow on a shift.
fn overtime_of(parsed: &ParsedWeek, shift: ShiftId) -> i64 {
    let shift = parsed.model.shift(shift);
    (shift.latest.0 - shift.until.0).max(0) / Ticks::MINUTE
}

/// What limits somebody's hours: those of the week, or those that are left of the month.
fn limit_of(parsed: &ParsedWeek, who: ProfessionalId) -> &'static str {
    if parsed.model.professionals[who.index()].left { "left" } else { "week" }
}

/// Where a visit goes that makes room.
fn to(lang: Lang, parsed: &ParsedWeek, plan: &Plan, visit: VisitId) -> String {
    let mut stops = plan.stops().filter(|(_, stop)| stop.visit == visit).peekable();
    let when = stops.peek().map_or_else(String::new, |(_, stop)| parsed.names.moment(lang, stop.start));
    let who = stops
        .map(|(shift, _)| parsed.names.shown(lang, Entity::Professional(parsed.model.shift(shift).professional.0)));
    text(lang, "suggest-place", &[("when", when.into()), ("who", who.collect::<Vec<_>>().join(", ").into())])
}

/// What people decided.
fn decided(lang: Lang, parsed: &ParsedWeek, pin: &Pin) -> String {
    let who = pin.who.map(|(_, who)| parsed.names.shown(lang, Entity::Professional(who.0)));
    let when = pin.start.map(|start| parsed.names.moment(lang, start));
    let when = when.or_else(|| pin.day.map(|day| parsed.names.weekday(lang, Day(day))));
    [who, when].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whether the visit, or one on some tour that shares times with those that it would be on, is at a protected address.
fn hides(parsed: &ParsedWeek, found: &Relaxed) -> bool {
    let changed = |shift: ShiftId| match found.change {
        Change::Overtime { shift: more, .. } => shift == more,
        Change::Hours { professional, .. } => parsed.model.shift(shift).professional == professional,
        _ => false,
    };
    let shifts = (0..parsed.model.shifts.len() as u32).map(ShiftId);
    shows(parsed, &found.plan, shifts.filter(|shift| changed(*shift) || found.shifts.contains(shift)).collect())
}

/// Whether the times of these shifts in a plan could show how far away a protected address is: of them, of those whose visits are made
/// together with theirs or tied to them, and so on.
pub(super) fn shows(parsed: &ParsedWeek, plan: &Plan, mut shifts: BTreeSet<ShiftId>) -> bool {
    loop {
        let on: BTreeSet<VisitId> =
            plan.stops().filter(|(shift, _)| shifts.contains(shift)).map(|(_, stop)| stop.visit).collect();
        if on.iter().any(|visit| words::secret(parsed, *visit)) {
            return true;
        }
        let tied = |visit: VisitId| {
            let links = parsed.model.links.iter();
            on.contains(&visit)
                || links.into_iter().any(|link| {
                    (link.from == visit && on.contains(&link.to)) || (link.to == visit && on.contains(&link.from))
                })
        };
        let more: Vec<ShiftId> = plan.stops().filter(|(_, stop)| tied(stop.visit)).map(|(shift, _)| shift).collect();
        let known = shifts.len();
        shifts.extend(more);
        if shifts.len() == known {
            return false;
        }
    }
}

/// What stops a visit first, for each person and day.
pub(super) fn first_stops(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    visit: VisitId,
    cells: &[Cell],
) -> Vec<FirstStopView> {
    let view = |cell: &Cell| {
        let (kind, said) = first(lang, parsed, plan, visit, cell);
        FirstStopView {
            professional: parsed.names.shown(lang, Entity::Professional(cell.professional.0)),
            profession: words::profession(lang, parsed, cell.professional.index()),
            day: parsed.names.date(Day(cell.day)).to_string(),
            day_text: parsed.names.weekday(lang, Day(cell.day)),
            kind: kind.to_owned(),
            text: said,
        }
    };
    cells.iter().map(view).collect()
}

fn first(lang: Lang, parsed: &ParsedWeek, plan: &Plan, visit: VisitId, cell: &Cell) -> (&'static str, String) {
    let alone = |kind: &'static str| (kind, text(lang, &format!("first-{kind}"), &[]));
    match &cell.first {
        First::OffShift => alone("off-shift"),
        First::Lacks(skill) => {
            let kind = match parsed.names.team.skills[skill.index()] {
                Skill::Profession(_) => "profession",
                Skill::Language(..) => "language",
                Skill::Sex(_) | Skill::Other(_) => "skill",
            };
            let skill = parsed.names.shown(lang, Entity::Skill(skill.0));
            (kind, text(lang, &format!("first-{kind}"), &[("skill", skill.into())]))
        }
        First::Apart => alone("apart"),
        First::Decided => alone("decided"),
        First::Rule(rule) => ("rule", text(lang, "first-rule", &[("rule", facts::rule(lang, rule).into())])),
        First::NoColleague => alone("no-colleague"),
        First::Tied => alone("tied"),
        First::Room => alone("room"),
        First::NoRoom(over) => ("no-room", no_room(lang, parsed, plan, (visit, cell), over)),
    }
}

/// By what there is no room; how many minutes is not told where it could show how far away a protected address is.
fn no_room(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    (visit, cell): (VisitId, &Cell),
    over: &[(Limit, i64)],
) -> String {
    // of a visit by several anybody may be the colleague who comes
    let alone = parsed.model.visit(visit).seats.len() == 1;
    let there = (0u32..)
        .map(ShiftId)
        .zip(&parsed.model.shifts)
        .filter(|(_, shift)| shift.day == cell.day && (!alone || shift.professional == cell.professional));
    let hidden = words::secret(parsed, visit) || shows(parsed, plan, there.map(|(shift, _)| shift).collect());
    let by = |ticks: i64| {
        let whole = (ticks + Ticks::MINUTE - 1) / Ticks::MINUTE;
        if hidden { text(lang, "relief-minutes-hidden", &[]) } else { minutes(lang, whole) }
    };
    let said = over.iter().map(|(limit, ticks)| {
        let of = |other: VisitId| Arg::from(parsed.names.team.visits[other.index()].as_str());
        let (key, mut args) = match *limit {
            Limit::Whole(rule) => return facts::rule(lang, rule),
            Limit::Hours(who) => {
                let name = parsed.names.shown(lang, Entity::Professional(who.0));
                ("no-room-hours", vec![("who", name.into()), ("of", limit_of(parsed, who).into())])
            }
            Limit::Window(other) if other == visit => ("no-room-window", Vec::new()),
            Limit::Window(other) => ("no-room-other", vec![("visit", of(other))]),
            Limit::Hour(other) => ("no-room-hour", vec![("visit", of(other))]),
            Limit::Shift(shift) | Limit::Next(shift) | Limit::Load(shift) => {
                let who = parsed.model.shift(shift).professional;
                let key = match limit {
                    Limit::Shift(_) => "no-room-shift",
                    Limit::Next(_) => "no-room-next",
                    _ => "no-room-load",
                };
                let allowed = minutes(lang, overtime_of(parsed, shift));
                let who = parsed.names.shown(lang, Entity::Professional(who.0));
                (key, vec![("who", who.into()), ("allowed", allowed.into())])
            }
        };
        args.push(("minutes", by(*ticks).into()));
        text(lang, key, &args)
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return text(lang, "no-room-circle", &[]);
    }
    text(lang, "first-no-room", &[("passed", said.join("; ").into())])
}
