//! The cheapest additions that reach a goal, in words: what was found, at least what it costs, and what of it is proven.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::placement::explain::Repair;
use fasi_engine::routes::propose::{TRAJECTORIES, propose};
use fasi_engine::scenario::margins::{leads, of_change, weeks};
use fasi_engine::scenario::reach::{HALF_DAY, every_visit, everybody, mandatory};
use fasi_engine::units::Cents;

use super::asked::{Goal, Study, StudyError, Told};
use super::file::{CellView, TableView};
use super::margins::{by, day, money, shown};
use crate::parse::{parse, parse_training, parse_week};
use crate::routes::{half_days, halves, when};
use crate::scenario::Inputs;
use crate::text::{Arg, Lang, number, text};
use crate::training;

/// The columns of what is added.
const COLUMNS: [(&str, bool); 4] = [("what", false), ("how-many", true), ("cost", true), ("by", false)];

pub(super) fn told(
    lang: Lang,
    study: &Study,
    inputs: &Inputs,
    (goal, tries): (Goal, u32),
    watch: Watch<'_>,
) -> Result<Told, StudyError> {
    match goal {
        Goal::EveryonePlaced => everyone(lang, study, inputs, watch),
        Goal::EveryVisit => visits(lang, study, inputs, tries, watch),
        Goal::MandatoryTraining => courses(lang, study, inputs, tries, watch),
    }
}

fn row(lang: Lang, what: String, count: i64, cost: Cents, from: CellView) -> Vec<CellView> {
    vec![CellView::words(what), CellView::figure(number(lang, count), count), money(lang, cost), from]
}

/// What the search says of cost and bound, in a sentence: proven, within so much, or nothing beyond what was found.
fn proof(lang: Lang, cost: Option<Cents>, bound: Option<Cents>) -> String {
    let shown = |cents: Cents| Arg::Money(cents).shown(lang);
    match (cost, bound) {
        (Some(Cents(0)), _) => String::new(),
        (Some(cost), Some(bound)) if bound >= cost => text(lang, "study-reach-proven", &[("cost", shown(cost).into())]),
        (Some(cost), Some(bound)) if bound.0 > 0 => {
            text(lang, "study-reach-within", &[("cost", shown(cost).into()), ("bound", shown(bound).into())])
        }
        (Some(cost), _) => text(lang, "study-reach-found", &[("cost", shown(cost).into())]),
        (None, Some(bound)) if bound.0 > 0 => text(lang, "study-reach-bound", &[("bound", shown(bound).into())]),
        (None, _) => text(lang, "study-reach-nothing", &[]),
    }
}

fn everyone(lang: Lang, study: &Study, inputs: &Inputs, watch: Watch<'_>) -> Result<Told, StudyError> {
    let parsed = parse(&inputs.dataset, Some(&inputs.decisions), Some(&inputs.policy))?;
    let found = everybody(&parsed.model, &study.budget(), watch)?;
    let could = found.households as i64 - found.hopeless.len() as i64;
    let reached = found.then == Some(could);
    let mut told = Told { yes: Some(reached), stopped: watch.ticker.cancelled(), ..Told::default() };
    let args = [
        ("homes", Arg::from(found.homes)),
        ("households", (found.households as i64).into()),
        ("hopeless", (found.hopeless.len() as i64).into()),
        ("then", found.then.unwrap_or(found.homes).into()),
    ];
    let key = match (found.impossible, reached, found.cost) {
        _ if reached && found.additions.is_empty() => "study-reach-already",
        (true, ..) => "study-reach-homes-impossible",
        (_, true, _) => "study-reach-homes",
        (_, false, Some(_)) => "study-reach-homes-short",
        (_, false, None) => "study-reach-homes-open",
    };
    let said = if found.impossible { String::new() } else { proof(lang, found.cost.filter(|_| reached), found.bound) };
    told.headline = [text(lang, key, &args), said].join(" ").trim_end().into();
    let mut table = TableView::new(lang, "additions", text(lang, "study-table-additions", &[]), &COLUMNS);
    let mut sureties = (0, Cents(0), 0);
    for (repair, count) in &found.additions {
        let cost = repair.cost(&parsed.model) * *count;
        if let Repair::Guarantor { .. } = repair {
            sureties = (sureties.0 + count, sureties.1 + cost, weeks(&parsed.model, repair));
            continue;
        }
        let from = day(lang, by(inputs, weeks(&parsed.model, repair)));
        table.rows.push(row(lang, shown(lang, &parsed, repair, 1), *count, cost, from));
    }
    if sureties.0 > 0 {
        let what = text(lang, "study-guarantor", &[]);
        table.rows.push(row(lang, what, sureties.0, sureties.1, day(lang, by(inputs, sureties.2))));
    }
    told.tables.extend(Some(table).filter(|table| !table.rows.is_empty()));
    told.notes
        .extend(["study-note-reach-homes", "study-note-leads", "study-note-costs"].map(|key| text(lang, key, &[])));
    if !found.hopeless.is_empty() {
        told.notes.insert(0, text(lang, "study-note-hopeless", &[]));
    }
    Ok(told)
}

fn visits(lang: Lang, study: &Study, inputs: &Inputs, tries: u32, watch: Watch<'_>) -> Result<Told, StudyError> {
    let parsed = parse_week(&inputs.dataset, Some(&inputs.policy), study.week, None)?;
    let budget = Budget { trajectories: TRAJECTORIES, ..study.moves() };
    let Some(plan) = propose(&parsed.model, &budget, watch)?.plan else {
        let headline = text(lang, "study-margins-none", &[]);
        return Ok(Told { stopped: true, headline, ..Told::default() });
    };
    let short = half_days(&parsed, &plan);
    let colleagues: Vec<_> = short.iter().map(|(_, colleague)| colleague.clone()).collect();
    let found = every_visit(&parsed.model, &plan, (&colleagues, &halves(&parsed)), tries, &budget, watch)?;
    let reached = found.found.counts.is_some();
    let open = plan.starts(parsed.model.visits.len());
    let open = open.iter().zip(&parsed.visits).filter(|(start, facts)| start.is_none() && !facts.rest).count();
    let mut told = Told { yes: Some(reached), stopped: watch.ticker.cancelled(), ..Told::default() };
    let args = [("open", Arg::from(open as i64)), ("tried", i64::from(found.found.tried).into())];
    let key = match reached {
        true if found.halves.is_empty() => "study-reach-already",
        true => "study-reach-visits",
        false => "study-reach-visits-open",
    };
    told.headline = [text(lang, key, &args), proof(lang, found.cost, Some(found.bound))].join(" ").trim_end().into();
    let columns = [("what", false), ("when", false), ("cost", true), ("by", false)];
    let mut table = TableView::new(lang, "additions", text(lang, "study-table-additions", &[]), &columns);
    table.rows.extend(found.halves.iter().map(|(at, half)| {
        let who = parsed.names.shown(lang, Entity::Skill(short[*at].0.0));
        vec![
            CellView::words(text(lang, "study-half-day", &[("who", who.into())])),
            CellView::words(when(lang, &parsed, *half)),
            money(lang, HALF_DAY),
            day(lang, by(inputs, leads::HALF_DAY)),
        ]
    }));
    told.tables.extend(Some(table).filter(|table| !table.rows.is_empty()));
    told.notes
        .extend(["study-note-reach-visits", "study-note-leads", "study-note-costs"].map(|key| text(lang, key, &[])));
    Ok(told)
}

fn courses(lang: Lang, study: &Study, inputs: &Inputs, tries: u32, watch: Watch<'_>) -> Result<Told, StudyError> {
    let parsed = parse_training(&inputs.dataset, Some(&inputs.policy), None, None, Vec::new())?;
    let found = mandatory(&parsed.model, tries, &study.courses(), watch)?;
    let reached = found.found.counts.is_some();
    let mut told = Told { yes: Some(reached), stopped: watch.ticker.cancelled(), ..Told::default() };
    let args = [
        ("missing", Arg::from(found.found.missing)),
        ("left", found.found.left.into()),
        ("tried", i64::from(found.found.tried).into()),
    ];
    let key = match (found.found.impossible, reached) {
        _ if found.found.missing == 0 => "study-reach-already",
        (true, _) => "study-reach-courses-impossible",
        (_, true) => "study-reach-courses",
        (_, false) => "study-reach-courses-open",
    };
    let bound = Some(Cents(found.found.bound));
    let said = if found.found.impossible { String::new() } else { proof(lang, found.cost, bound) };
    told.headline = [text(lang, key, &args), said].join(" ").trim_end().into();
    let mut table = TableView::new(lang, "additions", text(lang, "study-table-additions", &[]), &COLUMNS);
    table.rows.extend(found.additions.iter().map(|(change, count)| {
        let (cost, weeks) = of_change(change);
        let cost = cost * i64::from(*count);
        row(lang, training::added(lang, &parsed, change), i64::from(*count), cost, day(lang, by(inputs, weeks)))
    }));
    told.tables.extend(Some(table).filter(|table| !table.rows.is_empty()));
    told.notes
        .extend(["study-note-reach-courses", "study-note-leads", "study-note-costs"].map(|key| text(lang, key, &[])));
    Ok(told)
}
