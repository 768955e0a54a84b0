//! The changes kind by kind, in the order of their cost: of each kind the smallest with which the visit fits.

use super::change::{Change, changed};
use super::ground::{Found, Ground, May};
use super::{MOST_MINUTES, others, room};
use crate::ids::{ProfessionalId, ShiftId, SkillId};
use crate::routes::explain::timing::Limit;
use crate::routes::plan::Plan;
use crate::routes::verify::verify;
use crate::time::Ticks;

type Seek = fn(&Ground<'_>, &[SkillId]) -> Found;

/// The kinds in the order of [`Change::cost`]; what leaves a visit out is found together with what moves it.
pub const KINDS: [Seek; 8] = [minutes, day, room::cars, room::rests, others::others, skill, meet, unpin];

/// Minutes of a window, of overtime, of the week, between visits that are tied.
fn minutes(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let mut found = passing(ground);
    if ground.fits() {
        return found;
    }
    found.extend(earlier(ground));
    found.extend(ties(ground));
    found
}

/// What is passed by one limit alone: later starts, overtime and hours are read off from there.
fn passing(ground: &Ground<'_>) -> Found {
    let model = ground.model;
    let mut best: [Option<(Change, Plan)>; 3] = [None, None, None];
    ground.each(model, &mut ground.tours(), 1, &|_, _| true, &mut |spot| {
        let Some((limit, by)) = spot.passed.first() else {
            if verify(model, spot.plan).breaches.is_empty() {
                ground.found_to_fit();
            }
            return ground.fits();
        };
        let minutes = (by + Ticks::MINUTE - 1) / Ticks::MINUTE;
        let (kind, change) = match *limit {
            Limit::Window(visit) if ground.group.contains(&visit) => {
                let stop = spot.plan.stops().find(|(_, stop)| stop.visit == visit);
                let day = stop.map_or(0, |(shift, _)| model.shift(shift).day);
                (0, Change::Later { visit, day, minutes })
            }
            Limit::Shift(shift) => (1, Change::Overtime { shift, minutes }),
            Limit::Hours(professional) => (2, Change::Hours { professional, minutes }),
            _ => return false,
        };
        let cost = change.cost(model);
        let better = best[kind].as_ref().is_none_or(|(known, _)| cost < known.cost(model));
        if minutes <= MOST_MINUTES && better && verify(&changed(model, &change), spot.plan).breaches.is_empty() {
            best[kind] = Some((change, spot.plan.clone()));
        }
        false
    });
    best.into_iter().flatten().collect()
}

/// The window that has to open earlier by least.
fn earlier(ground: &Ground<'_>) -> Option<(Change, Plan)> {
    let mut best: Option<(i64, Change, Plan)> = None;
    for visit in &ground.group {
        for window in &ground.model.visit(*visit).windows {
            let (visit, day) = (*visit, window.day);
            let may = |other, shift: ShiftId| other != visit || ground.model.shift(shift).day == day;
            let limit = best.as_ref().map_or(MOST_MINUTES, |(minutes, ..)| minutes - 1);
            let least = least(ground, limit, &may, &|minutes| Change::Earlier { visit, day, minutes });
            best = least.or(best);
        }
    }
    best.map(|(_, change, plan)| (change, plan))
}

/// The ties that have to give way by least, closer and farther.
fn ties(ground: &Ground<'_>) -> Found {
    let mut best: [Option<(i64, Change, Plan)>; 2] = [None, None];
    let own = |link: usize| ground.group.contains(&ground.model.links[link].from);
    for link in (0..ground.model.links.len()).filter(|link| own(*link)) {
        let farther = ground.model.links[link].most.is_some();
        for (at, best) in best.iter_mut().enumerate().take(1 + usize::from(farther)) {
            let change = |minutes| match at {
                0 => Change::Closer { link, minutes },
                _ => Change::Farther { link, minutes },
            };
            let limit = best.as_ref().map_or(MOST_MINUTES, |(minutes, ..)| minutes - 1);
            *best = least(ground, limit, &|_, _| true, &change).or(best.take());
        }
    }
    best.into_iter().flatten().map(|(_, change, plan)| (change, plan)).collect()
}

/// The fewest minutes, up to a limit, with which the visit fits: more minutes never fit less.
fn least(ground: &Ground<'_>, limit: i64, may: May<'_>, change: &dyn Fn(i64) -> Change) -> Option<(i64, Change, Plan)> {
    let fits = |minutes: i64| ground.admits(&changed(ground.model, &change(minutes)), may, &|_| true);
    if limit < 1 {
        return None;
    }
    let (mut low, mut high, mut plan) = (0, limit, fits(limit)?);
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        match fits(middle) {
            Some(better) => (high, plan) = (middle, better),
            None => low = middle,
        }
    }
    (!(ground.stop)()).then(|| (high, change(high), plan))
}

/// One day more, the first that will do.
fn day(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let mut days: Vec<i32> = model.shifts.iter().map(|shift| shift.day).collect();
    days.sort_unstable();
    days.dedup();
    let more = days.into_iter().flat_map(|day| ground.group.iter().map(move |visit| (day, *visit)));
    let more = more.filter(|(day, visit)| model.visit(*visit).windows_of(*day).next().is_none());
    first(ground, more, |(day, visit)| {
        let change = Change::Day { visit, day };
        let may = move |other, shift: ShiftId| other != visit || model.shift(shift).day == day;
        (change, ground.admits(&changed(model, &change), &may, &|_| true))
    })
}

/// One skill more of somebody who lacks nothing else: one change a skill.
fn skill(ground: &Ground<'_>, inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let mut lacking: Vec<(SkillId, ProfessionalId)> = Vec::new();
    for visit in &ground.group {
        for seat in &model.visit(*visit).seats {
            for (who, facts) in (0u32..).map(ProfessionalId).zip(&model.professionals) {
                let mut lacks = seat.skills.iter().filter(|skill| facts.skills.binary_search(skill).is_err());
                if let (Some(skill), None) = (lacks.next(), lacks.next())
                    && !inborn.contains(skill)
                {
                    lacking.push((*skill, who));
                }
            }
        }
    }
    lacking.sort_unstable();
    lacking.dedup();
    let mut found: Found = Vec::new();
    for (skill, professional) in lacking {
        let known = |one: &(Change, Plan)| matches!(one.0, Change::Skill { skill: known, .. } if known == skill);
        if found.iter().any(known) {
            continue;
        }
        let change = Change::Skill { professional, skill };
        let hers = |team: &[ShiftId]| team.iter().any(|shift| model.shift(*shift).professional == professional);
        let plan = ground.admits(&changed(model, &change), &|_, _| true, &hers);
        found.extend(plan.map(|plan| (change, plan)));
    }
    found
}

/// Somebody who was kept apart.
fn meet(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let kept_apart = |visit| model.visit(visit).never.iter().map(move |who| (*who, visit));
    let mut apart: Vec<_> = ground.group.iter().flat_map(|visit| kept_apart(*visit)).collect();
    apart.sort_unstable();
    first(ground, apart.into_iter(), |(professional, visit)| {
        let change = Change::Meet { visit, professional };
        let hers = |team: &[ShiftId]| team.iter().any(|shift| model.shift(*shift).professional == professional);
        (change, ground.admits(&changed(model, &change), &|_, _| true, &hers))
    })
}

/// One decision taken back: of the visit itself, or the hour of another one that has to be kept.
fn unpin(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let matters = |at: &usize| model.pins[*at].start.is_some() || ground.group.contains(&model.pins[*at].visit);
    first(ground, (0..model.pins.len()).filter(matters), |pin| {
        let change = Change::Unpin { visit: model.pins[pin].visit, pin };
        (change, ground.admits(&changed(model, &change), &|_, _| true, &|_| true))
    })
}

/// The first of several with which the visit fits.
pub fn first<T>(
    ground: &Ground<'_>,
    all: impl Iterator<Item = T>,
    tried: impl Fn(T) -> (Change, Option<Plan>),
) -> Found {
    let tried = all.take_while(|_| !(ground.stop)()).map(tried);
    tried.into_iter().find_map(|(change, plan)| Some((change, plan?))).into_iter().collect()
}
