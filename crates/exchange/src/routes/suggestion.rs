//! The best places for a visit in people's words.

use fasi_engine::ids::VisitId;
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::explain::why_left_out;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::relax::relief;
use fasi_engine::routes::solve::{as_drafted, as_published};
use fasi_engine::routes::suggest::{Place, suggest};
use fasi_engine::time::{Day, Ticks};

use super::discretion::tells_ways;
use super::view::{SuggestionView, SuggestionsView};
use super::{why, words};
use crate::facts;
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, clock, minutes, text};

/// The best places for a visit in the week that was published or drafted before, so many; where there is none why, looked for until `stop` says
/// so.
pub fn suggestions(
    lang: Lang,
    parsed: &ParsedWeek,
    visit: VisitId,
    most: usize,
    stop: &dyn Fn() -> bool,
) -> Result<SuggestionsView, EngineError> {
    let problem = Problem::build(&parsed.model);
    let plan = if parsed.draft { as_drafted(&problem) } else { as_published(&problem) };
    let places = suggest(&parsed.model, &plan, visit, most)?;
    Ok(view(lang, parsed, &plan, (visit, &places), stop))
}

fn view(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    (visit, places): (VisitId, &[Place]),
    stop: &dyn Fn() -> bool,
) -> SuggestionsView {
    let id = parsed.names.team.visits[visit.index()].clone();
    let args = [
        ("visit", Arg::from(id.as_str())),
        ("place", words::place(lang, parsed, visit).into()),
        ("count", (places.len() as i64).into()),
    ];
    let left_out = places.is_empty().then(|| {
        let why = why_left_out(&parsed.model, plan, visit, stop);
        let relief = relief(&parsed.model, plan, visit, &parsed.inborn(), 1, stop);
        why::left_out(lang, parsed, plan, visit, (why.as_ref(), Some(&relief)))
    });
    let places = places.iter().map(|found| place(lang, parsed, found)).collect();
    SuggestionsView { visit: id, headline: text(lang, "suggest-headline", &args), places, left_out }
}

fn place(lang: Lang, parsed: &ParsedWeek, found: &Place) -> SuggestionView {
    let who = |shift: &fasi_engine::ids::ShiftId| parsed.model.shift(*shift).professional;
    let people: Vec<String> =
        found.shifts.iter().map(|shift| parsed.names.shown(lang, Entity::Professional(who(shift).0))).collect();
    let day = found.shifts.first().map_or(0, |shift| parsed.model.shift(*shift).day);
    let args = [("when", Arg::from(parsed.names.moment(lang, found.start))), ("who", people.join(", ").into())];
    // a tour that goes to a protected address says nothing of how long its ways are, nor of the overtime that they make
    let hidden = found.plan.tours.iter().filter(|tour| found.shifts.contains(&tour.shift));
    let hidden = hidden.flat_map(|tour| &tour.stops).any(|stop| words::secret(parsed, stop.visit));
    let told = found.more.iter().filter(|(rule, more)| *more != 0 && !(hidden && tells_ways(rule)));
    let costs: Vec<String> = told
        .map(|(rule, more)| {
            let name = facts::rule(lang, rule);
            let key = if *more > 0 { "suggest-more" } else { "suggest-less" };
            let length = minutes(lang, (more.abs() + Ticks::MINUTE - 1) / Ticks::MINUTE);
            text(lang, key, &[("name", name.into()), ("minutes", length.into())])
        })
        .collect();
    let later = found.later.iter().map(|(other, before, now)| {
        let args = [
            ("visit", Arg::from(parsed.names.team.visits[other.index()].as_str())),
            ("before", clock(before.minutes()).into()),
            ("now", clock(now.minutes()).into()),
        ];
        text(lang, "suggest-later", &args)
    });
    SuggestionView {
        people,
        day: parsed.names.date(Day(day)).to_string(),
        start: clock(found.start.minutes()),
        text: text(lang, if found.shifts.len() == 1 { "suggest-place" } else { "suggest-place-together" }, &args),
        costs,
        later: later.collect(),
    }
}
