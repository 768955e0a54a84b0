//! Who waits for what, and why: the reasons of the rules, and the smallest change that lets somebody in.

use fasi_engine::ids::{ActivityId, OperatorId};
use fasi_engine::kernel::rule::{Breach, Entity};
use fasi_engine::training::change::Change;
use fasi_engine::training::explain::{self, Repair, Stopped, Waiting, Way, WhyNot};
use fasi_engine::training::plan::Plan;

use super::view::{StoppedView, WaitingView, WhyActivityView};
use super::words;
use crate::facts;
use crate::parse::ParsedTraining;
use crate::text::{Arg, Lang, money, text};

/// Who waits and is told why in the view of a plan; of the others `fasi explain` tells it.
const TOLD: usize = 20;
/// Editions that are told of one by one.
const EDITIONS: usize = 3;
/// Things in the way of one edition that are told.
const BREACHES: usize = 3;

/// The waiting list: needs that are not met in full, mandatory ones first; the first of them with their reasons.
pub(super) fn waiting(lang: Lang, parsed: &ParsedTraining, plan: &Plan) -> Vec<WaitingView> {
    let all = explain::waiting(&parsed.model, plan);
    let view = |(at, waiting): (usize, &Waiting)| {
        let reasons = if at < TOLD { reasons(lang, parsed, plan, waiting) } else { Vec::new() };
        WaitingView {
            operator: words::operator(parsed, waiting.need.operator),
            service: words::service_of(lang, parsed, waiting.need.operator),
            competence: parsed.names.shown(lang, Entity::Competence(waiting.need.competence.0)),
            mandatory: waiting.need.mandatory,
            reasons,
        }
    };
    all.iter().enumerate().map(view).collect()
}

/// The activities that would close more of a need and are for whoever needs it, those that close most first.
pub(super) fn closing(parsed: &ParsedTraining, waiting: &Waiting) -> Vec<ActivityId> {
    let who = parsed.model.operator(waiting.need.operator);
    let all = explain::closing(&parsed.model, waiting).into_iter();
    all.filter(|activity| {
        let facts = parsed.model.activity(*activity);
        let role = facts.roles.is_empty() || facts.roles.contains(&who.role);
        role && facts.team.is_none_or(|team| team == who.service)
    })
    .collect()
}

/// Why a need is not met, in short: what keeps them out of the activity that would close most of it, without looking for what would help.
fn reasons(lang: Lang, parsed: &ParsedTraining, plan: &Plan, waiting: &Waiting) -> Vec<String> {
    let Some(activity) = closing(parsed, waiting).into_iter().next() else {
        return vec![text(lang, "waiting-nothing-brings", &[])];
    };
    let found = explain::why_not(&parsed.model, plan, waiting.need.operator, activity, &|| true);
    let name = words::activity(lang, parsed, activity);
    let first = found.editions.first().map(|edition| in_the_way(lang, parsed, edition));
    match first {
        None => vec![text(lang, "waiting-no-edition", &[("activity", name.into())])],
        Some(said) => {
            let held = found.editions.iter().any(|edition| edition.held);
            let key = if held { "waiting-held" } else { "waiting-not-held" };
            let mut reasons = vec![text(lang, key, &[("activity", name.into())])];
            reasons.extend(said);
            reasons
        }
    }
}

/// What is in the way of an edition, each once.
fn in_the_way(lang: Lang, parsed: &ParsedTraining, edition: &Stopped) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for breach in &edition.breaches {
        let sentence = facts::breach(lang, &parsed.names, breach);
        if !said.contains(&sentence) && said.len() < BREACHES {
            said.push(sentence);
        }
    }
    said
}

/// Why somebody does not attend an activity, edition by edition, and what would let them in.
pub(super) fn why_not(
    lang: Lang,
    parsed: &ParsedTraining,
    plan: &Plan,
    (operator, activity): (OperatorId, ActivityId),
    stop: &dyn Fn() -> bool,
) -> WhyActivityView {
    let WhyNot { editions, repair } = explain::why_not(&parsed.model, plan, operator, activity, stop);
    let told = editions.iter().take(EDITIONS).map(|edition| stopped(lang, parsed, edition));
    let name = words::activity(lang, parsed, activity);
    let headline = if editions.is_empty() {
        text(lang, "waiting-no-edition", &[("activity", name.clone().into())])
    } else {
        let more = editions.len().saturating_sub(EDITIONS) as i64;
        text(lang, "why-activity", &[("activity", name.clone().into()), ("more", more.into())])
    };
    WhyActivityView {
        activity: parsed.names.id(Entity::Activity(activity.0)),
        headline,
        editions: told.collect(),
        repair: repair.map(|repair| self::repair(lang, parsed, activity, &repair)),
    }
}

fn stopped(lang: Lang, parsed: &ParsedTraining, edition: &Stopped) -> StoppedView {
    let begins = edition.slots.first().map_or_else(String::new, |slot| words::when(lang, parsed, *slot));
    let key = if edition.held { "why-edition-held" } else { "why-edition-open" };
    let reasons = in_the_way(lang, parsed, edition);
    let reasons = if reasons.is_empty() { vec![text(lang, "why-edition-free", &[])] } else { reasons };
    let rules = edition.breaches.iter().map(|breach: &Breach| breach.rule.to_owned());
    let mut rules: Vec<String> = rules.collect();
    rules.dedup();
    // editions that begin in the same hour are told apart by where they are and how they go on
    let place = edition.slots.first().map(|slot| words::place(lang, parsed, *slot));
    let days = edition.slots.iter().skip(1).map(|slot| parsed.names.weekday(lang, parsed.model.slot(*slot).day()));
    let days: Vec<String> = days.collect();
    let then = (!days.is_empty()).then(|| text(lang, "why-edition-then", &[("days", days.join(", ").into())]));
    let more: Vec<String> = place.into_iter().chain(then).collect();
    let args = [("when", Arg::from(begins)), ("more", more.join("; ").into())];
    StoppedView { edition: text(lang, key, &args), held: edition.held, reasons, rules }
}

/// What would let them in, in a sentence.
fn repair(lang: Lang, parsed: &ParsedTraining, activity: ActivityId, repair: &Repair) -> String {
    let ways: Vec<String> = repair.ways.iter().map(|way| self::way(lang, parsed, way)).collect();
    let begins = repair.slots.first().map_or_else(String::new, |slot| words::when(lang, parsed, *slot));
    let args = [
        ("activity", Arg::from(words::activity(lang, parsed, activity))),
        ("when", begins.into()),
        ("ways", ways.join("; ").into()),
        ("count", (ways.len() as i64).into()),
    ];
    text(lang, "why-repair", &args)
}

fn way(lang: Lang, parsed: &ParsedTraining, way: &Way) -> String {
    let begins = |slots: &[fasi_engine::ids::SlotId]| {
        slots.first().map_or_else(String::new, |slot| words::when(lang, parsed, *slot))
    };
    match way {
        Way::Facts(change) => self::change(lang, parsed, change),
        Way::Moved { activity, to, .. } => {
            let args = [("activity", words::activity(lang, parsed, *activity).into()), ("when", begins(to).into())];
            text(lang, "way-moved", &args)
        }
        Way::Opened(slots) => text(lang, "way-opened", &[("when", begins(slots).into())]),
    }
}

/// One thing otherwise, in words.
pub(crate) fn change(lang: Lang, parsed: &ParsedTraining, change: &Change) -> String {
    let count = |count: u32| Arg::from(i64::from(count));
    let activity = |activity: &ActivityId| Arg::from(words::activity(lang, parsed, *activity));
    match change {
        Change::Seats { activity: what, more, .. } => {
            text(lang, "way-seats", &[("activity", activity(what)), ("more", count(*more))])
        }
        Change::Group { activity: what, least } => {
            text(lang, "way-group", &[("activity", activity(what)), ("least", count(*least))])
        }
        Change::Desk { service, half, more, .. } => {
            let part = if half.is_afternoon() { "word-half-day-afternoon" } else { "word-half-day-morning" };
            let args = [
                ("service", Arg::from(parsed.names.shown(lang, Entity::Service(service.0)))),
                ("when", format!("{}, {}", parsed.names.weekday(lang, half.day()), text(lang, part, &[])).into()),
                ("fewer", i64::from(-*more).into()),
            ];
            text(lang, "way-desk", &args)
        }
        Change::Floor { service, fewer } => {
            let service = parsed.names.shown(lang, Entity::Service(service.0));
            text(lang, "way-floor", &[("service", service.into()), ("fewer", count(*fewer))])
        }
        Change::Load { operator, more } => {
            let args = [("operator", words::operator(parsed, *operator).into()), ("more", count(*more))];
            text(lang, "way-load", &args)
        }
        Change::Editions { activity: what, more } => {
            text(lang, "way-editions", &[("activity", activity(what)), ("more", count(*more))])
        }
        Change::Fund { fund, more } => {
            let fund = parsed.names.shown(lang, Entity::TrainingFund(fund.0));
            text(lang, "way-fund", &[("fund", fund.into()), ("more", money(lang, *more).into())])
        }
        Change::Slots(slots) => {
            let begins: Vec<String> = slots.iter().map(|slot| parsed.names.moment(lang, slot.begins())).collect();
            text(lang, "way-slots", &[("when", begins.join(", ").into())])
        }
        Change::Slot(slot) => {
            let begins = parsed.names.moment(lang, slot.begins());
            let room = slot.room.map(|room| parsed.names.shown(lang, Entity::Room(room.0)));
            let trainer = slot.trainer.map(|trainer| parsed.names.shown(lang, Entity::Trainer(trainer.0)));
            let told: Vec<String> = [Some(begins), room, trainer].into_iter().flatten().collect();
            text(lang, "way-slot", &[("when", told.join(", ").into())])
        }
        Change::NoTrainer { trainer, .. } => {
            let trainer = parsed.names.shown(lang, Entity::Trainer(trainer.0));
            text(lang, "way-no-trainer", &[("trainer", trainer.into())])
        }
        Change::NoRoom { room, .. } => {
            let room = parsed.names.shown(lang, Entity::Room(room.0));
            text(lang, "way-no-room", &[("room", room.into())])
        }
    }
}
