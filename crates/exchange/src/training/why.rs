//! Why somebody attends, waits, or is not in an edition; and whom else an edition could take without closing a desk.

use fasi_engine::ids::{ActivityId, OperatorId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::training::explain;
use fasi_engine::training::plan::{Edition, Plan};
use fasi_engine::training::verify::verify;

use super::result::by_begin;
use super::view::{CandidateView, CandidatesView, OperatorWhyView};
use super::{waiting, words};
use crate::facts;
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{nearest, table_key};
use crate::parse::ParsedTraining;
use crate::text::{Arg, Lang, text};

/// The rule of the desks.
const DESK: &str = "training.desk";

fn unknown<'a>(value: &str, table: &str, known: impl Iterator<Item = &'a str>) -> Box<Flaw> {
    let near = nearest(value, known).map(Arg::Text);
    let flaw = Flaw::new(Code::Dangling, Place::default()).with("value", value);
    Box::new(flaw.with("table", Arg::Message(table_key(table).into())).suggest(near))
}

/// The operator that somebody asks about; a flaw if the data do not have them.
pub fn operator(parsed: &ParsedTraining, id: &str) -> Result<OperatorId, Box<Flaw>> {
    let names = &parsed.names.training;
    let at = names.operator(id).map(|at| OperatorId(at as u32));
    at.ok_or_else(|| unknown(id, "operators", names.operators.iter().map(String::as_str)))
}

/// The activity that somebody asks about.
pub fn activity(parsed: &ParsedTraining, id: &str) -> Result<ActivityId, Box<Flaw>> {
    let names = &parsed.names.training;
    let at = names.activity(id).map(|at| ActivityId(at as u32));
    at.ok_or_else(|| unknown(id, "activities", names.activities.iter().map(|named| named.id.as_str())))
}

/// What somebody attends, and why they wait for what else they need; or why they do not attend one activity. Once `stop` says so nothing more
/// that would help is looked for.
pub fn why(
    lang: Lang,
    parsed: &ParsedTraining,
    plan: &Plan,
    (who, what): (OperatorId, Option<ActivityId>),
    stop: &dyn Fn() -> bool,
) -> OperatorWhyView {
    let model = &parsed.model;
    let attends: Vec<&Edition> = plan.of(who).collect();
    let mut unmet = Vec::new();
    let asked: Vec<ActivityId> = what.map_or_else(
        || {
            let own = explain::waiting(model, plan).into_iter().filter(|waiting| waiting.need.operator == who);
            own.flat_map(|waiting| {
                let closing = waiting::closing(parsed, &waiting);
                if closing.is_empty() {
                    let competence = parsed.names.shown(lang, Entity::Competence(waiting.need.competence.0));
                    unmet.push(text(lang, "why-nothing-brings", &[("competence", competence.into())]));
                }
                closing
            })
            .collect()
        },
        |activity| vec![activity],
    );
    let mut seen: Vec<ActivityId> = attends.iter().map(|held| held.activity).collect();
    let mut waits = Vec::new();
    for activity in asked {
        if !seen.contains(&activity) {
            seen.push(activity);
            waits.push(waiting::why_not(lang, parsed, plan, (who, activity), stop));
        }
    }
    let code = words::operator(parsed, who);
    let args = [
        ("operator", Arg::from(code.as_str())),
        ("service", words::service_of(lang, parsed, who).into()),
        ("count", (attends.len() as i64).into()),
    ];
    let attends = attends.iter().map(|held| {
        let begins = held.slots.first().map_or_else(String::new, |slot| words::when(lang, parsed, *slot));
        let args = [("activity", words::activity(lang, parsed, held.activity).into()), ("when", begins.into())];
        let said = [vec![text(lang, "why-attends", &args)], words::credits(lang, parsed, held.activity)].concat();
        said.join(" · ")
    });
    OperatorWhyView {
        operator: code,
        headline: text(lang, "why-headline", &args),
        attends: attends.collect(),
        waits,
        unmet,
    }
}

/// Of each edition of an activity that is held: who attends, whom else it could take as things stand, and whom only their desk keeps out.
pub fn candidates(lang: Lang, parsed: &ParsedTraining, plan: &Plan, what: ActivityId) -> Vec<CandidatesView> {
    let held = by_begin(parsed, plan).into_iter().filter(|edition| edition.activity == what);
    held.map(|edition| of_edition(lang, parsed, plan, edition)).collect()
}

fn of_edition(lang: Lang, parsed: &ParsedTraining, plan: &Plan, edition: &Edition) -> CandidatesView {
    let model = &parsed.model;
    let (mut could, mut desk) = (Vec::new(), Vec::new());
    for who in model.operator_ids().filter(|who| !edition.attendees.contains(who)) {
        let breaches = verify(model, &with(plan, edition, who)).breaches;
        let named = || CandidateView {
            operator: words::operator(parsed, who),
            service: words::service_of(lang, parsed, who),
            text: breaches.first().map_or_else(String::new, |breach| facts::breach(lang, &parsed.names, breach)),
        };
        if breaches.is_empty() {
            could.push(named());
        } else if breaches.iter().all(|breach| breach.rule == DESK) {
            desk.push(named());
        }
    }
    let begins = edition.slots.first().map_or_else(String::new, |slot| words::when(lang, parsed, *slot));
    let args = [
        ("activity", Arg::from(words::activity(lang, parsed, edition.activity))),
        ("when", begins.into()),
        ("count", (edition.attendees.len() as i64).into()),
    ];
    CandidatesView {
        edition: words::edition_id(parsed, edition),
        headline: text(lang, "candidates-headline", &args),
        attendees: edition.attendees.iter().map(|who| words::operator(parsed, *who)).collect(),
        credits: words::credits(lang, parsed, edition.activity),
        could,
        desk,
    }
}

/// The plan with one more person in an edition.
fn with(plan: &Plan, edition: &Edition, who: OperatorId) -> Plan {
    let mut plan = plan.clone();
    let same = |other: &&mut Edition| other.activity == edition.activity && other.slots == edition.slots;
    if let Some(edition) = plan.editions.iter_mut().find(same) {
        edition.attendees.push(who);
        edition.attendees.sort_unstable();
    }
    plan
}
