//! A finished solve as a view: headline, levels, proposals, waiting list, what is scarce, funds, alternatives.

use fasi_engine::kernel::outcome::{Level, LevelOutcome, Outcome, Status};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::explain::Obstacle;
use fasi_engine::placement::model::Domain;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::Proposal;
use fasi_engine::placement::report::{ProposalRow, Report, Scarce, WaitingRow};
use fasi_engine::placement::tasks;
use fasi_engine::placement::value::{CHANGES, POINTS};
use fasi_engine::units::Cents;

use super::reader::{Reader, Role};
use super::view::{
    AlternativeView, FundView, HomeTakesView, ProposalView, ResultView, ScarceView, StayView, WaitingView,
};
use super::words;
use crate::facts;
use crate::levels::{LevelView, level_name, millionths};
use crate::lexicon;
use crate::parse::Parsed;
use crate::plan_file::status_name;
use crate::text::{Arg, Lang, text};
use crate::words::Word;

/// The view of a finished solve.
pub fn result(lang: Lang, parsed: &Parsed, proposal: &Proposal) -> ResultView {
    let (outcome, report) = (&proposal.outcome, proposal.report.as_ref());
    let empty = Plan::default();
    let plan = outcome.plan.as_ref().unwrap_or(&empty);
    let households = parsed.model.households.len();
    let placed = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some()).count();
    let bridged = plan.itineraries.len() - placed;
    ResultView {
        status: status_name(outcome.status).to_owned(),
        status_text: proposal_status(lang, proposal),
        headline: headline(lang, outcome.status, households, placed, bridged),
        households,
        placed,
        bridged,
        waiting_count: households - placed,
        candidates: proposal.candidates,
        levels: levels(lang, parsed, outcome),
        proposals: report.iter().flat_map(|r| &r.proposals).map(|row| self::proposal(lang, parsed, row)).collect(),
        waiting: report.iter().flat_map(|r| &r.waiting).map(|row| waiting(lang, parsed, plan, row)).collect(),
        scarce: report.iter().flat_map(|r| &r.scarce).map(|row| scarce(lang, parsed, row)).collect(),
        funds: report.map(|report| funds(lang, parsed, report)).unwrap_or_default(),
        alternatives: alternatives(lang, parsed, proposal, plan),
    }
}

fn headline(lang: Lang, status: Status, households: usize, placed: usize, bridged: usize) -> String {
    let count = |count: usize| Arg::from(count as i64);
    let key = if status == Status::Infeasible { "result-infeasible" } else { "result-headline" };
    let waiting = count(households - placed);
    let args = [
        ("households", count(households)),
        ("placed", count(placed)),
        ("bridged", count(bridged)),
        ("waiting", waiting),
    ];
    text(lang, key, &args)
}

/// The status in words; where the plan is not proven best, with the first level that is not, and its gap.
fn status_text(lang: Lang, outcome: &Outcome<Plan, { LEVELS.len() }>) -> String {
    let open = LEVELS
        .iter()
        .zip(&outcome.levels)
        .find(|(level, outcome)| said(level, outcome) && outcome.distance() != Some(0));
    let (level, outcome_of) = open.unwrap_or((&LEVELS[POINTS], &outcome.levels[POINTS]));
    let gap = outcome_of.gap_millionths().map_or_else(|| text(lang, "gap-none", &[]), |gap| millionths(lang, gap));
    let args = [("gap", gap.into()), ("level", level_name(lang, level.id).into())];
    let key = format!("status-{}", status_name(outcome.status).replace('_', "-"));
    text(lang, &key, &args)
}

/// The status of a whole proposal: where the search for other plans was stopped, that too.
fn proposal_status(lang: Lang, proposal: &Proposal) -> String {
    let status = status_text(lang, &proposal.outcome);
    if !proposal.alternatives_stopped {
        return status;
    }
    let found = Arg::from(proposal.alternatives.len() as i64);
    format!("{status} {}", text(lang, "status-alternatives-stopped", &[("found", found)]))
}

/// Changes say nothing where no plan was published: then no household can change, and the level has no bound.
fn said(level: &Level, outcome: &LevelOutcome) -> bool {
    level.id != LEVELS[CHANGES].id || outcome.bound.is_some()
}

fn levels(lang: Lang, parsed: &Parsed, outcome: &Outcome<Plan, { LEVELS.len() }>) -> Vec<LevelView> {
    let all = LEVELS.iter().zip(&outcome.levels);
    all.filter(|(level, outcome)| said(level, outcome))
        .map(|(level, outcome)| LevelView::of(lang, level, outcome))
        .filter(|level| level.value != 0 || level.bound != Some(0) || parsed.model.households.is_empty())
        .collect()
}

/// A proposal's row in words.
pub(super) fn proposal(lang: Lang, parsed: &Parsed, row: &ProposalRow) -> ProposalView {
    let itinerary = &row.itinerary;
    let household = parsed.model.household(itinerary.household);
    let home = itinerary.home;
    let money = |cents: Option<Cents>| cents.map(|cents| Arg::Money(cents).shown(lang));
    let (now, later) = (row.pays.map(|pays| pays.0), row.pays.map(|pays| pays.1));
    let from = home.map(|home| parsed.names.monday(home.stay.from));
    let nights = tasks::uncovered(&parsed.model, itinerary).map_or(0, |(out, first)| i64::from(first.0 - out.0));
    ProposalView {
        household: parsed.names.households[itinerary.household.index()].clone(),
        unit: home.map(|home| parsed.names.units[home.stay.unit.index()].id.clone()),
        // A protected address hides the area too (DOMAIN §2).
        municipality: home.filter(|_| !household.protected).map(|home| {
            parsed.names.shown(lang, Entity::Municipality(parsed.model.unit(home.stay.unit).municipality.0))
        }),
        package: home.map(|home| parsed.names.packages[home.package.index()].id.clone()),
        package_name: home.map(|home| words::package_label(parsed, home.package)),
        from: from.map(|date| date.to_string()),
        from_text: from.map(|date| Arg::Date(date).shown(lang)),
        bridge: itinerary.bridge.map(|stay| {
            let until = stay.until.unwrap_or(parsed.model.calendar.end());
            let bridge_only = fasi_engine::placement::plan::Itinerary { home: None, ..*itinerary };
            StayView {
                unit: parsed.names.units[stay.unit.index()].id.clone(),
                from: parsed.names.monday(stay.from).to_string(),
                until: parsed.names.monday(until).to_string(),
                text: words::itinerary_text(lang, parsed, Some(&bridge_only)),
            }
        }),
        uncovered_nights: nights,
        uncovered: (nights > 0).then(|| text(lang, "uncovered", &[("nights", nights.into())])),
        points_percent: words::points_percent(&parsed.model, itinerary),
        pays_now_cents: now.map(|cents| cents.0),
        pays_now: money(now),
        pays_later_cents: later.map(|cents| cents.0),
        pays_later: money(later),
        why: words::scores(lang, parsed, &row.scores, household.protected),
        tasks: row
            .tasks
            .iter()
            .map(|task| text(lang, &format!("task-{}", task.id), &facts::args(lang, &parsed.names, &task.facts)))
            .collect(),
    }
}

/// A waiting household's row in words.
pub(super) fn waiting(lang: Lang, parsed: &Parsed, plan: &Plan, row: &WaitingRow) -> WaitingView {
    let why = &row.why;
    let count = |count: usize| Arg::from(count as i64);
    let mut reasons = Vec::new();
    if why.fitting == 0 {
        reasons.push(text(lang, "waiting-nothing-fits", &[("homes", count(why.looked_at))]));
        reasons.extend(why.rules.iter().take(3).map(|rule| obstacle(lang, "waiting-rule", rule)));
    } else {
        reasons.push(text(lang, "waiting-outcompeted", &[("homes", count(why.fitting))]));
        reasons.extend(why.taken.iter().take(3).map(|rule| obstacle(lang, "waiting-taken", rule)));
    }
    let out = row.out.map(|day| parsed.names.date(day));
    let domain = |domain: &Domain| lexicon::name(lang, Domain::LIST, domain.code());
    WaitingView {
        household: parsed.names.households[row.household.index()].clone(),
        priority: parsed.model.household(row.household).priority + 1,
        days: row.days,
        minors: row.minors,
        out: out.map(|date| date.to_string()),
        out_text: out.map(|date| Arg::Date(date).shown(lang)),
        bridge: plan.of(row.household).map(|itinerary| words::itinerary_text(lang, parsed, Some(itinerary))),
        reasons,
        nearest: words::nearest(lang, parsed, why),
        takes: row.takes.as_ref().map(|(unit, way)| {
            let takes = Reader::of(lang, parsed, Role::Coordinator, row.household, Some(*unit)).way(way);
            let unit = parsed.names.units[unit.index()].id.clone();
            let args = [("unit", Arg::from(unit.as_str())), ("changes", takes.changes.join("; ").into())];
            let key = if takes.changes.is_empty() { "takes-home-nothing" } else { "takes-home" };
            HomeTakesView { text: text(lang, key, &args), unit, takes }
        }),
        unknown: row.unknown.iter().map(domain).collect(),
    }
}

fn obstacle(lang: Lang, key: &str, obstacle: &Obstacle) -> String {
    let rule = facts::rule(lang, obstacle.rule);
    let args = [
        ("rule", Arg::from(rule)),
        ("homes", Arg::from(obstacle.homes as i64)),
        ("alone", Arg::from(obstacle.alone as i64)),
    ];
    text(lang, key, &args)
}

fn scarce(lang: Lang, parsed: &Parsed, row: &Scarce) -> ScarceView {
    let name = facts::rule(lang, row.rule);
    let of: Vec<String> = facts::args(lang, &parsed.names, &row.of).iter().map(|(_, arg)| arg.shown(lang)).collect();
    let text = if of.is_empty() { name } else { format!("{name}: {}", of.join(", ")) };
    ScarceView { rule: row.rule.to_owned(), text, households: row.households }
}

fn funds(lang: Lang, parsed: &Parsed, report: &Report) -> Vec<FundView> {
    let touched = report.funds.iter();
    let view = |row: &fasi_engine::placement::report::FundRow| {
        let left = row.available - row.taken;
        let line = parsed.names.shown(lang, Entity::FundLine(row.line.0));
        let args = [
            ("line", Arg::from(line.as_str())),
            ("available", Arg::Money(row.available)),
            ("taken", Arg::Money(row.taken)),
            ("left", Arg::Money(left)),
        ];
        FundView {
            text: text(lang, "fund-row", &args),
            line,
            available_cents: row.available.0,
            taken_cents: row.taken.0,
            left_cents: left.0,
        }
    };
    touched.map(view).collect()
}

fn alternatives(lang: Lang, parsed: &Parsed, proposal: &Proposal, plan: &Plan) -> Vec<AlternativeView> {
    let best = proposal.outcome.levels[POINTS].value.max(1);
    let view = |alternative: &fasi_engine::placement::solve::alternatives::Alternative| {
        let points_percent = alternative.value[POINTS] * 100 / best;
        let args = [("different", Arg::from(alternative.different as i64)), ("points", Arg::from(points_percent))];
        let trades = words::trades(lang, parsed, plan, &alternative.plan);
        AlternativeView {
            different: alternative.different,
            points_percent,
            text: text(lang, "alternative", &args),
            trade: words::trade_text(lang, &trades),
            trades,
            changes: words::changes(lang, parsed, plan, &alternative.plan),
        }
    };
    proposal.alternatives.iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_level_that_is_not_proven_is_named() {
        let at = |value, bound| LevelOutcome { value, bound, proven: true, first: 0 };
        let mut levels = [at(5, Some(5)); LEVELS.len()];
        levels[CHANGES] = at(0, None);
        levels[2] = at(10, Some(11));
        levels[POINTS] = at(100, Some(150));
        let outcome = Outcome { status: Status::TimeLimit, plan: None, levels, nodes: 0 };
        let said = status_text(Lang::It, &outcome);
        assert!(
            said.contains("«Case stabili, seconda fascia di priorità» (scarto massimo dal meglio: 10,0 %)"),
            "{said}"
        );
        levels[2] = at(10, Some(10));
        let points = status_text(Lang::It, &Outcome { levels, ..outcome });
        assert!(points.contains("«Punti dei criteri»"), "without a published plan nothing can change: {points}");
    }
}
