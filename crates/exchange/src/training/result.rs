//! Training planned as a view: headline, levels, editions, people, desks, funds, and who waits.

use std::collections::BTreeSet;

use chrono::Months;
use fasi_engine::ids::{ActivityId, OperatorId, SlotId};
use fasi_engine::kernel::outcome::Outcome;
use fasi_engine::kernel::rule::Entity;
use fasi_engine::training::model::{Method, Model};
use fasi_engine::training::plan::{Edition, Plan};
use fasi_engine::training::propose::Proposal;
use fasi_engine::training::report::{CreditRow, DeskRow, FundRow, Report};
use fasi_engine::training::{LEVELS, costs, soft, value};
use fasi_engine::units::Cents;

use super::view::{DeskView, EditionView, FundView, OperatorView, SessionView, TrainingView};
use super::{waiting, words};
use crate::facts;
use crate::levels::{LevelView, level_name, millionths};
use crate::lexicon;
use crate::parse::ParsedTraining;
use crate::plan_file::status_name;
use crate::text::{Arg, Lang, clock, money, percent, text};
use crate::words::Word;

/// Months after the last session at which its use at work is asked about.
const LATER: Months = Months::new(3);

/// The view of training planned.
pub fn result(lang: Lang, parsed: &ParsedTraining, proposal: &Proposal) -> TrainingView {
    let none = Plan::default();
    let outcome = &proposal.outcome;
    let plan = outcome.plan.as_ref().unwrap_or(&none);
    let report = proposal.report.as_ref();
    let status = status_name(outcome.status);
    TrainingView {
        status: status.to_owned(),
        status_text: status_text(lang, outcome),
        headline: headline(lang, &parsed.model, plan),
        cut: proposal.cut.iter().map(|cut| words::activity(lang, parsed, cut.activity)).collect(),
        levels: LEVELS.iter().zip(&outcome.levels).map(|(level, came)| LevelView::of(lang, level, came)).collect(),
        editions: editions(lang, parsed, plan),
        not_held: not_held(lang, parsed, plan),
        operators: report.map(|report| operators(lang, parsed, plan, report)).unwrap_or_default(),
        waiting: waiting::waiting(lang, parsed, plan),
        desks: report.map(|report| desks(lang, parsed, report)).unwrap_or_default(),
        funds: report.map(|report| funds(lang, parsed, report)).unwrap_or_default(),
        changes: changes(lang, parsed, plan),
    }
}

/// How the solve ended, and how far the first level that is not proven may be from the best.
fn status_text(lang: Lang, outcome: &Outcome<Plan, { LEVELS.len() }>) -> String {
    let open = LEVELS.iter().zip(&outcome.levels).find(|(_, level)| level.distance() != Some(0));
    let (level, came) = open.unwrap_or((&LEVELS[value::NEEDS], &outcome.levels[value::NEEDS]));
    let gap = came.gap_millionths().map_or_else(|| text(lang, "gap-none", &[]), |gap| millionths(lang, gap));
    let args = [("gap", gap.into()), ("level", level_name(lang, level.id).into())];
    text(lang, &format!("status-{}", status_name(outcome.status).replace('_', "-")), &args)
}

fn headline(lang: Lang, model: &Model, plan: &Plan) -> String {
    let attended = value::attended(model, plan);
    let closed: Vec<value::Closed> =
        model.operator_ids().zip(&attended).map(|(who, what)| value::closed(model, who, what)).collect();
    let (worth, whole) = closed.iter().fold((0, 0), |all, one| (all.0 + one.worth, all.1 + one.whole));
    let held: BTreeSet<ActivityId> = plan.editions.iter().map(|edition| edition.activity).collect();
    let count = |count: usize| Arg::from(count as i64);
    let args = [
        ("editions", count(plan.editions.len())),
        ("held", count(held.len())),
        ("activities", count(model.activities.len())),
        ("people", count(attended.iter().filter(|what| !what.is_empty()).count())),
        ("operators", count(model.operators.len())),
        ("seats", count(plan.seats())),
        ("closed", percent(lang, if whole > 0 { worth * 100 / whole } else { 100 }).into()),
        ("unmet", closed.iter().map(|closed| closed.unmet).sum::<i64>().into()),
    ];
    text(lang, "training-headline", &args)
}

/// The editions that are held, by when they begin.
pub(crate) fn editions(lang: Lang, parsed: &ParsedTraining, plan: &Plan) -> Vec<EditionView> {
    by_begin(parsed, plan).into_iter().map(|held| edition(lang, parsed, held)).collect()
}

/// The editions of a plan by when they begin.
pub(crate) fn by_begin<'a>(parsed: &ParsedTraining, plan: &'a Plan) -> Vec<&'a Edition> {
    let mut held: Vec<&Edition> = plan.editions.iter().collect();
    let begins = |edition: &Edition| edition.slots.first().map(|slot| parsed.model.slot(*slot).begins());
    held.sort_by_key(|edition| (begins(edition), edition.activity));
    held
}

pub(super) fn edition(lang: Lang, parsed: &ParsedTraining, held: &Edition) -> EditionView {
    let model = &parsed.model;
    let facts = model.activity(held.activity);
    let session = |slot: &SlotId| {
        let at = model.slot(*slot);
        SessionView {
            slot: parsed.names.id(Entity::Slot(slot.0)),
            day: parsed.names.date(at.day()).to_string(),
            when: words::when(lang, parsed, *slot),
            from: clock(at.begins().minutes()),
            until: clock(at.ends().minutes()),
            place: words::place(lang, parsed, *slot),
            trainer: words::trainer(lang, parsed, *slot),
        }
    };
    let services: BTreeSet<u32> = held.attendees.iter().map(|who| model.operator(*who).service.0).collect();
    let seats = held.slots.iter().map(|slot| model.slot(*slot).seats).min().unwrap_or(0);
    let last = held.slots.last().map(|slot| parsed.names.date(model.slot(*slot).day()));
    let later = last.and_then(|day| day.checked_add_months(LATER));
    let why = soft::ALL
        .iter()
        .filter(|criterion| criterion.points(model, held).0 > 0)
        .map(|criterion| facts::because(lang, &parsed.names, criterion.card().id, &criterion.because(model, held)));
    EditionView {
        edition: words::edition_id(parsed, held),
        activity: parsed.names.id(Entity::Activity(held.activity.0)),
        name: words::activity(lang, parsed, held.activity),
        method: lexicon::name(lang, Method::LIST, facts.method.code()),
        sessions: held.slots.iter().map(session).collect(),
        attendees: held.attendees.iter().map(|who| words::operator(parsed, *who)).collect(),
        seats: (held.attendees.len(), facts.most.min(seats)),
        services: services.len(),
        credits: words::credits(lang, parsed, held.activity),
        cost: money(lang, costs::edition(model, held.activity, &held.slots)),
        asked_after: last.map(|day| day.to_string()).unwrap_or_default(),
        asked_later: later.map(|day| day.to_string()).unwrap_or_default(),
        why: why.collect(),
    }
}

fn not_held(lang: Lang, parsed: &ParsedTraining, plan: &Plan) -> Vec<String> {
    let all = (0..parsed.model.activities.len() as u32).map(ActivityId);
    let missing = all.filter(|activity| plan.editions.iter().all(|edition| edition.activity != *activity));
    missing.map(|activity| words::activity(lang, parsed, activity)).collect()
}

/// Everybody who attends something.
pub(crate) fn operators(lang: Lang, parsed: &ParsedTraining, plan: &Plan, report: &Report) -> Vec<OperatorView> {
    let view = |who: OperatorId| {
        let editions: Vec<String> = plan.of(who).map(|edition| words::edition_id(parsed, edition)).collect();
        let credits = report.credits.iter().filter(|row| row.operator == who && row.given > 0);
        (!editions.is_empty()).then(|| OperatorView {
            operator: words::operator(parsed, who),
            service: words::service_of(lang, parsed, who),
            editions,
            credits: credits.map(|row| gathered(lang, parsed, row)).collect(),
        })
    };
    parsed.model.operator_ids().filter_map(view).collect()
}

/// What somebody's editions give towards credits that they have to gather.
fn gathered(lang: Lang, parsed: &ParsedTraining, row: &CreditRow) -> String {
    let kind = parsed.names.shown(lang, Entity::Credit(row.kind.0));
    let args = [("credits", Arg::from(row.given)), ("missing", row.target.into()), ("kind", kind.into())];
    text(lang, "training-gathered", &args)
}

/// The desks that somebody leaves, those with fewest to spare first.
fn desks(lang: Lang, parsed: &ParsedTraining, report: &Report) -> Vec<DeskView> {
    let left = |row: &DeskRow| i64::from(row.there) - i64::from(row.away);
    let mut rows: Vec<&DeskRow> = report.desks.iter().filter(|row| row.away > 0).collect();
    rows.sort_by_key(|row| (left(row) - i64::from(row.floor.least), row.floor.half, row.service));
    let view = |row: &DeskRow| {
        let half = row.floor.half;
        let part = if half.is_afternoon() { "word-half-day-afternoon" } else { "word-half-day-morning" };
        DeskView {
            service: parsed.names.shown(lang, Entity::Service(row.service.0)),
            when: format!("{}, {}", parsed.names.weekday(lang, half.day()), text(lang, part, &[])),
            away: i64::from(row.away),
            left: left(row),
            least: i64::from(row.floor.least),
        }
    };
    rows.into_iter().map(view).collect()
}

fn funds(lang: Lang, parsed: &ParsedTraining, report: &Report) -> Vec<FundView> {
    let view = |row: &FundRow| FundView {
        fund: parsed.names.shown(lang, Entity::TrainingFund(row.fund.0)),
        spent: money(lang, row.spent),
        budget: money(lang, row.left),
        left: money(lang, Cents(row.left.0 - row.spent.0)),
    };
    report.funds.iter().map(view).collect()
}

/// The seats that people were told of and that are not as they were.
fn changes(lang: Lang, parsed: &ParsedTraining, plan: &Plan) -> Vec<String> {
    let said = parsed.model.published.iter().filter_map(|seat| {
        let now = plan.of(seat.operator).find(|edition| edition.activity == seat.activity);
        let key = match now {
            Some(edition) if edition.slots == seat.slots => return None,
            Some(_) => "training-moved",
            None => "training-lost",
        };
        let begins = now.and_then(|edition| edition.slots.first());
        let args = [
            ("operator", Arg::from(words::operator(parsed, seat.operator))),
            ("activity", words::activity(lang, parsed, seat.activity).into()),
            ("when", begins.map_or_else(String::new, |slot| words::when(lang, parsed, *slot)).into()),
        ];
        Some(text(lang, key, &args))
    });
    said.collect()
}
