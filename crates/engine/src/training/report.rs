//! The plan as people read it: editions with their groups, needs closed, desks, credits, who has least.

use std::collections::BTreeSet;

use super::desks::desks as all_desks;
use super::model::{Floor, Model, Need};
use super::plan::{Edition, Plan};
use super::value::{attended, closed};
use super::{costs, learnt};
use crate::ids::{CompetenceId, CreditId, FundId, OperatorId, ServiceId};
use crate::units::Cents;

/// The whole report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The editions that are held, as in the plan.
    pub editions: Vec<EditionRow>,
    /// Needs by competence, ascending.
    pub competences: Vec<(CompetenceId, NeedsRow)>,
    /// Needs by service, ascending.
    pub services: Vec<(ServiceId, NeedsRow)>,
    /// Every floor of every service with who is left at the desk.
    pub desks: Vec<DeskRow>,
    /// Credits of those who have some to collect, by operator and kind.
    pub credits: Vec<CreditRow>,
    /// What each fund pays.
    pub funds: Vec<FundRow>,
    /// How what is closed is spread.
    pub fairness: Fairness,
    /// Everybody with a need or a seat, ascending.
    pub people: Vec<PersonRow>,
}

/// An edition that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRow {
    /// What, when, where, who.
    pub edition: Edition,
    /// Seats that are free.
    pub free: u32,
    /// Different services.
    pub services: u32,
    /// Different sectors.
    pub sectors: u32,
    /// Different territories.
    pub territories: u32,
    /// Cases that are brought.
    pub cases: u32,
    /// What it costs, ways aside.
    pub cost: Cents,
}

/// Needs and what is closed of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeedsRow {
    /// Needs.
    pub needs: u32,
    /// Of these met in full.
    pub met: u32,
    /// Of these met in part.
    pub partly: u32,
    /// Steps that are wanted.
    pub steps: u32,
    /// Steps that are closed.
    pub closed: u32,
    /// Mandatory needs.
    pub mandatory: u32,
    /// Of these met in full.
    pub mandatory_met: u32,
}

/// A desk on a half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskRow {
    /// Whose.
    pub service: ServiceId,
    /// When, whom, how many.
    pub floor: Floor,
    /// How many there would be if nobody were trained, who can stand in included.
    pub there: u32,
    /// How many are at sessions.
    pub away: u32,
}

/// Somebody's credits of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditRow {
    /// Who.
    pub operator: OperatorId,
    /// Which kind.
    pub kind: CreditId,
    /// Still to be collected.
    pub target: i64,
    /// What the plan gives.
    pub given: i64,
}

/// A fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundRow {
    /// Which.
    pub fund: FundId,
    /// What may be spent.
    pub left: Cents,
    /// What is.
    pub spent: Cents,
}

/// How what is closed is spread over those who need anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fairness {
    /// Who needs anything.
    pub needy: u32,
    /// Of whom not a step is closed.
    pub left: u32,
    /// Of whose needs less than half is closed, those included.
    pub below_half: u32,
    /// The least part that is closed of anybody's needs, in hundredths.
    pub least: i64,
    /// The middle of these parts, in hundredths.
    pub median: i64,
}

/// Somebody with a need or a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub operator: OperatorId,
    /// Editions that they attend.
    pub editions: u32,
    /// The part that is closed of what they need, in hundredths; none where they need nothing.
    pub closed: Option<i64>,
    /// Minutes on the road.
    pub minutes: i64,
    /// Shifts in the mobile team that these editions block.
    pub blocked: u32,
}

/// The report of a plan that keeps every rule.
pub fn report(model: &Model, plan: &Plan) -> Report {
    let attended = attended(model, plan);
    let of_need = |need: &Need| {
        let activities = attended[need.operator.index()].iter().copied();
        needs_row(need, learnt::reached(model, need.operator, need.competence, activities))
    };
    let wanted = || model.needs.iter().filter(|need| need.whole() > 0);
    let competences = gathered(wanted().map(|need| (need.competence, of_need(need))));
    let services = gathered(wanted().map(|need| (model.operator(need.operator).service, of_need(need))));
    let mut shares = Vec::new();
    let mut fairness = Fairness::default();
    let mut people = Vec::new();
    for (operator, activities) in model.operator_ids().zip(&attended) {
        let closed = closed(model, operator, activities);
        let share = (closed.whole > 0).then(|| closed.worth * 100 / closed.whole);
        if let Some(share) = share {
            shares.push(share);
            fairness.left += u32::from(closed.worth == 0);
            fairness.below_half += u32::from(2 * closed.worth < closed.whole);
        }
        if share.is_some() || !activities.is_empty() {
            people.push(person(model, plan, operator, share));
        }
    }
    shares.sort_unstable();
    fairness.needy = shares.len() as u32;
    fairness.least = shares.first().copied().unwrap_or(0);
    fairness.median = shares.get(shares.len() / 2).copied().unwrap_or(0);
    Report {
        editions: plan.editions.iter().map(|edition| edition_row(model, edition)).collect(),
        competences,
        services,
        desks: desks(model, plan),
        credits: credits(model, plan),
        funds: funds(model, plan),
        fairness,
        people,
    }
}

fn edition_row(model: &Model, edition: &Edition) -> EditionRow {
    let seats = edition.slots.iter().map(|slot| model.slot(*slot).seats).min().unwrap_or(0);
    let most = model.activity(edition.activity).most.min(seats);
    let different = |of: fn(&super::model::Operator) -> u32| {
        let met: BTreeSet<u32> = edition.attendees.iter().map(|who| of(model.operator(*who))).collect();
        met.len() as u32
    };
    let brings = |operator: &&OperatorId| model.brings_case(**operator, edition.activity);
    EditionRow {
        free: most.saturating_sub(edition.attendees.len() as u32),
        services: different(|operator| operator.service.0),
        sectors: different(|operator| operator.sector.0),
        territories: different(|operator| operator.territory.0),
        cases: edition.attendees.iter().filter(brings).count() as u32,
        cost: costs::edition(model, edition.activity, &edition.slots),
        edition: edition.clone(),
    }
}

fn needs_row(need: &Need, reached: u8) -> NeedsRow {
    let (steps, closed) = (need.wanted - need.level, reached.min(need.wanted).saturating_sub(need.level));
    let met = u32::from(closed == steps);
    NeedsRow {
        needs: 1,
        met,
        partly: u32::from(closed > 0 && closed < steps),
        steps: u32::from(steps),
        closed: u32::from(closed),
        mandatory: u32::from(need.mandatory),
        mandatory_met: u32::from(need.mandatory) * met,
    }
}

impl NeedsRow {
    fn add(&mut self, other: &Self) {
        self.needs += other.needs;
        self.met += other.met;
        self.partly += other.partly;
        self.steps += other.steps;
        self.closed += other.closed;
        self.mandatory += other.mandatory;
        self.mandatory_met += other.mandatory_met;
    }
}

fn gathered<K: Ord>(rows: impl Iterator<Item = (K, NeedsRow)>) -> Vec<(K, NeedsRow)> {
    let mut sums = std::collections::BTreeMap::<K, NeedsRow>::new();
    for (key, row) in rows {
        sums.entry(key).or_default().add(&row);
    }
    sums.into_iter().collect()
}

fn person(model: &Model, plan: &Plan, operator: OperatorId, closed: Option<i64>) -> PersonRow {
    let slots: Vec<_> = plan.of(operator).flat_map(|edition| edition.slots.iter().copied()).collect();
    let shifts = &model.operator(operator).shifts;
    let blocked = shifts.iter().filter(|shift| slots.iter().any(|slot| model.slot(*slot).meets(&[**shift])));
    PersonRow {
        operator,
        editions: plan.of(operator).count() as u32,
        closed,
        minutes: slots.iter().map(|slot| costs::minutes(model, operator, *slot)).sum(),
        blocked: blocked.count() as u32,
    }
}

fn desks(model: &Model, plan: &Plan) -> Vec<DeskRow> {
    let mut away = BTreeSet::new();
    for edition in &plan.editions {
        let halves: Vec<_> = edition.slots.iter().flat_map(|slot| model.halves(*slot)).collect();
        away.extend(halves.iter().flat_map(|half| edition.attendees.iter().map(move |who| (*half, *who))));
    }
    let row = |desk: super::desks::Desk<'_>| {
        let away = desk.keepers.iter().filter(|who| away.contains(&(desk.floor.half, **who))).count() as u32;
        DeskRow { service: desk.service, floor: *desk.floor, there: desk.there() as u32, away }
    };
    all_desks(model).into_iter().map(row).collect()
}

fn credits(model: &Model, plan: &Plan) -> Vec<CreditRow> {
    let row = |target: &super::model::CreditTarget| {
        let given = plan.of(target.operator).flat_map(|edition| &model.activity(edition.activity).credits);
        let given = given.filter(|credits| credits.kind == target.kind).map(|credits| credits.amount).sum();
        CreditRow { operator: target.operator, kind: target.kind, target: target.amount, given }
    };
    model.credits.iter().map(row).collect()
}

fn funds(model: &Model, plan: &Plan) -> Vec<FundRow> {
    let row = |(fund, facts): (FundId, &super::model::Fund)| {
        let parts = plan.editions.iter().flat_map(|edition| costs::parts(model, edition.activity, &edition.slots));
        let spent = parts.filter(|(pays, _)| *pays == Some(fund)).map(|(_, cost)| cost).sum();
        FundRow { fund, left: facts.left, spent }
    };
    (0u32..).map(FundId).zip(&model.funds).map(row).collect()
}
