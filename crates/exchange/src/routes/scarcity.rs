//! What is scarce in a week: hours asked for against hours there, by profession, language, place and day; and what a half-day more of
//! each that is short is worth.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::ids::{MeansId, MunicipalityId, SiteId, SkillId, VisitId};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::model::{Place, Shift};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_engine::routes::whatif::{Colleague, Half, Worth, Worths, worths};
use fasi_engine::time::{Day, Ticks};
use serde::Serialize;

use super::words;
use crate::names::Skill;
use crate::parse::{ParsedWeek, moment};
use crate::text::{Arg, Lang, clock, number, text};
use crate::words::Profession;

/// What is scarce in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WeekScarcityView {
    /// One sentence.
    pub headline: String,
    /// Hours asked for and there, part by part.
    pub hours: Vec<HoursView>,
    /// What a half-day more of each that is short is worth.
    pub worth: Vec<HalfDayView>,
    /// How many of these were not tried, since the search was stopped.
    pub left: usize,
    /// What the answer hangs on: so many moves a search, or the clock.
    pub searched: String,
}

/// Hours of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HoursView {
    /// By what it is a part: `profession`, `language`, `area` or `day`.
    pub by: &'static str,
    /// Which part, in words.
    pub what: String,
    /// Minutes of visits that ask for it, seat by seat, writing up included; of a day those made then, and all left out that could be then.
    pub asked_minutes: i64,
    /// Minutes of shifts of those who could; ways come out of these too. `None` where hours have no place.
    pub there_minutes: Option<i64>,
    /// Minutes in which those who work on call can be called, of each no more than they may still work: they are no hours of shifts.
    pub on_call_minutes: i64,
    /// Of the minutes asked for those that are made.
    pub made_minutes: i64,
    /// Those that are left out.
    pub open_minutes: i64,
    /// Visits left out.
    pub open_visits: usize,
    /// Whether something of it is left out.
    pub short: bool,
}

/// What a half-day more is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HalfDayView {
    /// Of whom.
    pub what: String,
    /// The best day, ISO.
    pub day: String,
    /// The day in words, with its hours.
    pub when: String,
    /// Visits more that are made, by class of priority from the first; below zero, fewer.
    pub more: [i64; 3],
    /// Whether it is more than the luck of a search.
    pub sure: bool,
    /// In words.
    pub text: String,
}

/// A half-day more of somebody who is short, and who would come.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Short {
    skill: SkillId,
    colleague: Colleague,
}

/// What the parts are by, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Profession(SkillId),
    Language(SkillId),
    Town(MunicipalityId),
    Protected,
    Remote,
    Day(i32),
}

/// Minutes asked for, made, left out; visits left out.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    made: i64,
    open: i64,
    visits: usize,
}

fn sums(parsed: &ParsedWeek, plan: &Plan) -> BTreeMap<By, Sum> {
    let model = &parsed.model;
    let mut sums: BTreeMap<By, Sum> = BTreeMap::new();
    let mut days: Vec<Option<i32>> = vec![None; model.visits.len()];
    for (shift, stop) in plan.stops() {
        days[stop.visit.index()] = Some(model.shift(shift).day);
    }
    let visits = (0u32..).map(VisitId).zip(&model.visits).zip(days);
    for ((visit, facts), made) in visits.filter(|((_, facts), _)| facts.rest.is_none()) {
        let mut parts: BTreeMap<By, i64> = BTreeMap::new();
        for seat in &facts.seats {
            let minutes = seat.duration.0 / Ticks::MINUTE;
            let skills = seat.skills.iter().filter_map(|skill| match parsed.names.team.skills[skill.index()] {
                Skill::Profession(_) => Some(By::Profession(*skill)),
                Skill::Language(..) => Some(By::Language(*skill)),
                Skill::Sex(_) | Skill::Other(_) => None,
            });
            let days = match made {
                Some(day) => vec![day],
                None => facts.windows.iter().map(|window| window.day).collect::<BTreeSet<i32>>().into_iter().collect(),
            };
            let place = match facts.place {
                Place::Remote | Place::AtBase => By::Remote,
                Place::At { .. } if words::secret(parsed, visit) => By::Protected,
                Place::At { from, .. } => By::Town(parsed.sites[from.index()].town),
            };
            for part in skills.chain(days.into_iter().map(By::Day)).chain([place]) {
                *parts.entry(part).or_default() += minutes;
            }
        }
        for (part, minutes) in parts {
            let sum = sums.entry(part).or_default();
            if made.is_some() {
                sum.made += minutes;
            } else {
                sum.open += minutes;
                sum.visits += 1;
            }
        }
    }
    sums
}

/// What is scarce in a week: hours, and what a half-day more of each that is short is worth, as far as the budget goes.
pub fn scarce(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<WeekScarcityView, EngineError> {
    let short = short(parsed, plan);
    let colleagues: Vec<Colleague> = short.iter().map(|short| short.colleague.clone()).collect();
    let budget = Budget { trajectories: TRAJECTORIES, ..budget.clone() };
    let found = worths(&parsed.model, plan, &colleagues, &halves(parsed), &budget, watch)?;
    let view = week_scarcity(lang, parsed, plan, &short, &found);
    Ok(WeekScarcityView { searched: searched(lang, &budget, view.left), ..view })
}

/// Professions and languages of which something is left out, each with somebody who would bring it for half a day.
pub(crate) fn half_days(parsed: &ParsedWeek, plan: &Plan) -> Vec<(SkillId, Colleague)> {
    short(parsed, plan).into_iter().map(|short| (short.skill, short.colleague)).collect()
}

/// Professions and languages of which something is left out, with somebody who would bring them: like the first of the team who has the
/// profession; with a language, a mediator.
fn short(parsed: &ParsedWeek, plan: &Plan) -> Vec<Short> {
    let (model, skills) = (&parsed.model, &parsed.names.team.skills);
    let usual = |of: &dyn Fn(&Shift) -> u32| {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        model.shifts.iter().for_each(|shift| *counts.entry(of(shift)).or_default() += 1);
        counts
            .into_iter()
            .max_by_key(|(value, count)| (*count, std::cmp::Reverse(*value)))
            .map_or(0, |(value, _)| value)
    };
    let (base, means) = (SiteId(usual(&|shift| shift.base.0)), MeansId(usual(&|shift| shift.means.0)));
    let ids = || (0u32..).map(SkillId).zip(skills);
    let with = |wanted: &dyn Fn(&Skill) -> bool| ids().filter(|(_, skill)| wanted(skill)).map(|(id, _)| id).collect();
    let bring = |skill: SkillId| -> Vec<SkillId> {
        if let Skill::Language(language, _) = &skills[skill.index()] {
            return with(&|other| match other {
                Skill::Language(other, _) => other == language,
                other => *other == Skill::Profession(Profession::Mediator),
            });
        }
        let like = model.professionals.iter().find(|facts| facts.skills.contains(&skill));
        like.map_or_else(|| vec![skill], |facts| facts.skills.clone())
    };
    let open = sums(parsed, plan).into_iter().filter(|(_, sum)| sum.open > 0);
    let skills = open.filter_map(|(part, _)| match part {
        By::Profession(skill) | By::Language(skill) => Some(skill),
        _ => None,
    });
    skills.map(|skill| Short { skill, colleague: Colleague { skills: bring(skill), base, means } }).collect()
}

/// The half-days that are tried: morning and afternoon of each day on which somebody works.
pub(crate) fn halves(parsed: &ParsedWeek) -> Vec<Half> {
    let mut days: Vec<i32> = parsed.model.shifts.iter().map(|shift| shift.day).collect();
    days.sort_unstable();
    days.dedup();
    let at = |day: i32, hour: i64| {
        let midnight = parsed.names.date(Day(day)).and_time(chrono::NaiveTime::MIN);
        moment(&parsed.names, midnight + chrono::Duration::hours(hour))
    };
    let both = |day: i32| [9, 14].map(|hour| Half { day, from: at(day, hour), until: at(day, hour + 4) });
    days.into_iter().flat_map(both).collect()
}

/// The view of what is scarce.
fn week_scarcity(lang: Lang, parsed: &ParsedWeek, plan: &Plan, short: &[Short], worths: &Worths) -> WeekScarcityView {
    let sums = sums(parsed, plan);
    let mut hours: Vec<(By, HoursView)> =
        sums.into_iter().map(|(part, sum)| (part, hours(lang, parsed, part, sum))).collect();
    // by kind, then what is short of most; days in their order
    hours.sort_by_key(|(part, view)| {
        let day = if let By::Day(day) = part { i64::from(*day) } else { -view.open_minutes };
        (kind(*part), day, view.what.clone())
    });
    let served = |plan: &Plan| classes(parsed, plan);
    let without = served(&worths.plan);
    let worth = short.iter().zip(&worths.with).filter_map(|(short, worth)| Some((short, worth.as_ref()?)));
    let mut worth: Vec<(i64, HalfDayView)> = worth
        .map(|(short, worth)| (-worth.gain, half_day(lang, parsed, short, worth, (without, served(&worth.plan)))))
        .collect();
    worth.sort_by_key(|(gain, view)| (!view.sure, *gain));
    let open = plan.starts(parsed.model.visits.len()).iter().filter(|start| start.is_none()).count();
    let args = [("week", Arg::Date(parsed.names.monday(parsed.week))), ("open", (open as i64).into())];
    WeekScarcityView {
        headline: text(lang, "week-scarce", &args),
        hours: hours.into_iter().map(|(_, view)| view).collect(),
        left: short.len() - worth.len(),
        worth: worth.into_iter().map(|(_, view)| view).collect(),
        searched: String::new(),
    }
}

/// What an answer hangs on: with a limit of moves it is the same whenever it is asked, and the clock says no more than how much of it.
fn searched(lang: Lang, budget: &Budget, left: usize) -> String {
    let seconds = budget.time.map(|time| number(lang, time.as_secs().try_into().unwrap_or(i64::MAX)));
    let args = [
        ("moves", Arg::from(number(lang, budget.nodes.and_then(|nodes| nodes.try_into().ok()).unwrap_or(i64::MAX)))),
        ("seconds", seconds.clone().unwrap_or_default().into()),
        ("left", (left as i64).into()),
    ];
    let key = match (budget.nodes, seconds) {
        (Some(_), Some(_)) => "week-scarce-moves-limit",
        (Some(_), None) => "week-scarce-moves",
        (None, _) => "week-scarce-clock",
    };
    text(lang, key, &args)
}

/// Visits made, by class of priority.
fn classes(parsed: &ParsedWeek, plan: &Plan) -> [i64; 3] {
    let starts = plan.starts(parsed.model.visits.len());
    let made = parsed.visits.iter().zip(&starts).filter(|(_, start)| start.is_some());
    let mut classes = [0; 3];
    for (facts, _) in made {
        classes[usize::from(facts.priority.clamp(1, 3)) - 1] += 1;
    }
    classes
}

fn kind(part: By) -> &'static str {
    match part {
        By::Profession(_) => "profession",
        By::Language(_) => "language",
        By::Town(_) | By::Protected | By::Remote => "area",
        By::Day(_) => "day",
    }
}

fn hours(lang: Lang, parsed: &ParsedWeek, part: By, sum: Sum) -> HoursView {
    let works = |who: &dyn Fn(&Shift) -> bool| Some(works(parsed, who));
    let has = |skill: SkillId| {
        works(&|shift| parsed.model.professionals[shift.professional.index()].skills.binary_search(&skill).is_ok())
    };
    let (what, hours) = match part {
        By::Profession(skill) | By::Language(skill) => (parsed.names.shown(lang, Entity::Skill(skill.0)), has(skill)),
        By::Town(town) => (parsed.names.shown(lang, Entity::Municipality(town.0)), None),
        By::Protected => (text(lang, "visit-protected", &[]), None),
        By::Remote => (text(lang, "visit-remote", &[]), None),
        By::Day(day) => (parsed.names.weekday(lang, Day(day)), works(&|shift| shift.day == day)),
    };
    HoursView {
        by: kind(part),
        what,
        asked_minutes: sum.made + sum.open,
        there_minutes: hours.map(|[there, _]| there),
        on_call_minutes: hours.map_or(0, |[_, on_call]| on_call),
        made_minutes: sum.made,
        open_minutes: sum.open,
        open_visits: sum.visits,
        short: sum.open > 0,
    }
}

/// Minutes of some shifts as the rules count them, and of those who work on call apart: nobody works more than they may.
fn works(parsed: &ParsedWeek, who: &dyn Fn(&Shift) -> bool) -> [i64; 2] {
    let mut sums = [0, 0];
    for (professional, facts) in (0u32..).zip(&parsed.model.professionals) {
        let own = parsed.model.shifts.iter().filter(|shift| shift.professional.0 == professional && who(shift));
        let mut hours = [0, 0];
        own.for_each(|shift| hours[usize::from(shift.call.is_some())] += shift.until.0 - shift.from.0);
        for (sum, hours) in sums.iter_mut().zip(hours) {
            *sum += facts.most.map_or(hours, |most| hours.min(most.0)) / Ticks::MINUTE;
        }
    }
    sums
}

fn half_day(
    lang: Lang,
    parsed: &ParsedWeek,
    short: &Short,
    worth: &Worth,
    (without, with): ([i64; 3], [i64; 3]),
) -> HalfDayView {
    let more: [i64; 3] = std::array::from_fn(|class| with[class] - without[class]);
    let told = (1i64..).zip(more).filter(|(_, more)| *more != 0).map(|(class, more)| {
        let signed = if more > 0 { format!("+{}", number(lang, more)) } else { format!("−{}", number(lang, -more)) };
        text(lang, "week-scarce-more", &[("more", signed.into()), ("class", class.into())])
    });
    let told: Vec<String> = told.collect();
    HalfDayView {
        what: parsed.names.shown(lang, Entity::Skill(short.skill.0)),
        day: parsed.names.date(Day(worth.half.day)).to_string(),
        when: when(lang, parsed, worth.half),
        more,
        sure: worth.is_sure(),
        text: if worth.is_sure() { told.join(", ") } else { text(lang, "week-scarce-same", &[]) },
    }
}

/// A half-day's day and hours in words.
pub(crate) fn when(lang: Lang, parsed: &ParsedWeek, half: Half) -> String {
    let hours = format!("{}–{}", clock(half.from.minutes()), clock(half.until.minutes()));
    format!("{}, {hours}", parsed.names.weekday(lang, Day(half.day)))
}
