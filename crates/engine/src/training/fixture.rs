//! Small calendars for tests, one to read and as many as wanted drawn by a seed; and whole seasons to measure on.

mod season;

pub use season::season;

use super::model::{
    Activity, CreditTarget, Credits, Exclusion, Floor, Fund, HalfDay, Method, Mix, Model, Need, Operator, Pin,
    Prerequisite, Room, Seat, Service, Slot, Trainer, Ways, Window, Wish,
};
use crate::ids::{
    ActivityId, CompetenceId, CreditId, FundId, OperatorId, OrganisationId, RoleId, RoomId, SectorId, ServiceId,
    SiteId, SlotId, TerritoryId, TrainerId,
};
use crate::kernel::search::Draw;
use crate::time::Ticks;
use crate::units::Cents;

/// From an hour to another of a day.
pub fn window(day: i64, from: i64, until: i64) -> Window {
    let at = |hour: i64| Ticks::from_minutes((day * 24 + hour) * 60);
    Window { from: at(from), until: at(until) }
}

/// An operator of a service who keeps its desk on these half-days.
pub fn operator(service: u32, duty: Vec<i32>) -> Operator {
    Operator {
        service: ServiceId(service),
        organisation: OrganisationId(service),
        sector: SectorId(service),
        role: RoleId(0),
        territory: TerritoryId(service),
        base: SiteId(service),
        duty: duty.into_iter().map(HalfDay).collect(),
        absences: Vec::new(),
        shifts: Vec::new(),
        most: None,
    }
}

/// A slot of ten seats.
pub fn slot(window: Window, room: u32, trainer: u32) -> Slot {
    Slot {
        windows: vec![window],
        room: Some(RoomId(room)),
        trainer: Some(TrainerId(trainer)),
        seats: 10,
        cost: Cents(10_000),
        fund: Some(FundId(0)),
        activities: Vec::new(),
    }
}

/// An activity of one session for two to ten.
pub fn activity(brings: Vec<(u32, u8)>) -> Activity {
    Activity {
        brings: brings.into_iter().map(|(competence, level)| (CompetenceId(competence), level)).collect(),
        sessions: 1,
        days: (1, 14),
        least: 2,
        most: 10,
        ..Activity::default()
    }
}

/// A need of somebody.
pub fn need(operator: u32, competence: u32, level: u8, wanted: u8) -> Need {
    Need {
        operator: OperatorId(operator),
        competence: CompetenceId(competence),
        level,
        wanted,
        weight: 10,
        mandatory: false,
    }
}

/// Two services of two people each, who all need the leases of the first activity to level 2; the first of each service also
/// the supervision that comes after it. Four mornings in two rooms, twenty minutes apart, with one trainer.
pub fn model() -> Model {
    let all = || (0..8).collect::<Vec<i32>>();
    let mut supervision = activity(vec![(1, 2)]);
    supervision.method = Method::Supervision;
    supervision.requires = vec![Prerequisite::Activity(ActivityId(0))];
    Model {
        operators: vec![operator(0, all()), operator(0, all()), operator(1, all()), operator(1, all())],
        services: vec![Service::default(), Service::default()],
        needs: vec![
            need(0, 0, 0, 2),
            need(0, 1, 0, 2),
            need(1, 0, 0, 2),
            need(2, 0, 0, 2),
            need(2, 1, 0, 2),
            need(3, 0, 0, 2),
        ],
        activities: vec![activity(vec![(0, 2)]), supervision],
        slots: (0..4).map(|day| slot(window(day, 9, 13), (day % 2) as u32, 0)).collect(),
        trainers: vec![Trainer { holds: vec![ActivityId(0), ActivityId(1)], absences: Vec::new() }],
        rooms: vec![Room { site: SiteId(0) }, Room { site: SiteId(1) }],
        funds: vec![Fund { left: Cents(100_000) }],
        ways: Ways::new(2, |from, to| Ticks::from_minutes(if from == to { 0 } else { 20 })),
        minute: Cents(30),
        noon: Ticks::from_minutes(13 * 60),
        most_series: Model::MOST_SERIES,
        ..Model::default()
    }
}

/// A small calendar drawn by a seed, with everything that rules speak of: few enough people and slots that all plans can be
/// looked at.
pub fn drawn(seed: u64) -> Model {
    let mut draw = Draw::new(seed);
    let mut below = |end: u32| draw.below(end as usize) as u32;
    let mut model = model();
    let people = 3 + below(2);
    model.operators = (0..people)
        .map(|at| {
            let duty = (0..8).filter(|_| below(4) > 0).collect();
            let mut operator = Operator { role: RoleId(below(2)), ..operator(at % 2, duty) };
            operator.sector = SectorId(below(2));
            operator.most = (below(3) == 0).then_some(1);
            if below(6) == 0 {
                operator.absences.push(window(i64::from(below(4)), 8, 12));
            }
            if below(6) == 0 {
                operator.shifts.push(window(i64::from(below(4)), 10, 18));
            }
            operator
        })
        .collect();
    for (service, half) in (0..2).flat_map(|service| (0..8).map(move |half| (service, half))) {
        if below(4) == 0 {
            let role = (below(3) == 0).then(|| RoleId(below(2)));
            let floor = Floor { half: HalfDay(half), role, least: 1, substitutes: u32::from(below(3) == 0) };
            model.services[service].floors.push(floor);
        }
    }
    model.needs.clear();
    for (who, competence) in (0..people).flat_map(|who| (0..3).map(move |competence| (who, competence))) {
        if below(3) > 0 {
            let (level, wanted) = (below(2) as u8, below(4) as u8);
            let (weight, mandatory) = (i64::from(1 + below(4)), below(5) == 0);
            model.needs.push(Need { weight, mandatory, ..need(who, competence, level, wanted) });
        }
    }
    let activities = 2 + below(2);
    model.activities = (0..activities).map(|at| drawn_activity(at, &mut below)).collect();
    model.trainers = vec![Trainer { holds: (0..activities).map(ActivityId).collect(), absences: Vec::new() }; 2];
    if below(4) == 0 {
        model.trainers[0].absences.push(window(i64::from(below(4)), 8, 14));
    }
    model.slots = (0..2 + below(2))
        .map(|at| {
            let from = 9 + i64::from(below(4));
            let mut slot = slot(window(i64::from(at / 2 + below(2)), from, from + 2), below(2), below(2));
            slot.seats = 1 + below(4);
            slot.cost = Cents(i64::from(below(3)) * 5_000);
            slot
        })
        .collect();
    model.funds[0].left = Cents(i64::from(below(4)) * 6_000);
    for (who, at) in (0..people).flat_map(|who| (0..model.slots.len() as u32).map(move |at| (who, at))) {
        if below(3) == 0 {
            model.wishes.push(Wish { operator: OperatorId(who), slot: SlotId(at), points: i64::from(1 + below(9)) });
        }
    }
    for (who, at) in (0..people).flat_map(|who| (0..activities).map(move |at| (who, at))) {
        match below(12) {
            0 => model.done.push((OperatorId(who), ActivityId(at))),
            1..4 => model.cases.push((OperatorId(who), ActivityId(at))),
            4 => model.exclusions.push(Exclusion {
                operator: Some(OperatorId(who)),
                activity: Some(ActivityId(at)),
                slot: None,
            }),
            5 | 6 => {
                let slots = vec![SlotId(below(model.slots.len() as u32))];
                model.published.push(Seat { operator: OperatorId(who), activity: ActivityId(at), slots });
            }
            _ => {}
        }
        if below(9) == 0 && model.credits.last().is_none_or(|target| target.operator < OperatorId(who)) {
            model.credits.push(CreditTarget { operator: OperatorId(who), kind: CreditId(0), amount: 20 });
        }
    }
    if below(4) == 0 {
        let (activity, slot) = (ActivityId(below(activities)), SlotId(below(model.slots.len() as u32)));
        model.pins.push(if below(2) == 0 {
            Pin::Opens { activity, slot }
        } else {
            Pin::Attends { operator: OperatorId(below(people)), activity, slot: (below(2) == 0).then_some(slot) }
        });
    }
    model
}

fn drawn_activity(at: u32, below: &mut impl FnMut(u32) -> u32) -> Activity {
    let mut brings: Vec<(u32, u8)> = vec![(below(3), 1 + below(3) as u8)];
    if below(3) == 0 {
        brings.push((brings[0].0 + 1, 1 + below(3) as u8));
    }
    let mut made = activity(brings);
    made.sessions = if below(4) == 0 { 2 } else { 1 };
    made.days = (0, 3);
    made.least = 1 + below(2);
    made.most = made.least + below(3);
    made.mix = Mix { services: below(3), sectors: below(3), territories: 0 };
    made.cases = u32::from(below(5) == 0);
    made.editions = (below(3) == 0).then_some(1);
    made.method = if below(3) == 0 { Method::CaseComparison } else { Method::Lecture };
    if below(4) == 0 {
        made.credits.push(Credits { kind: CreditId(0), amount: 8, attendance: 80 });
    }
    if below(5) == 0 {
        made.roles.push(RoleId(below(2)));
    }
    if below(8) == 0 {
        made.team = Some(ServiceId(below(2)));
    }
    if at > 0 && below(3) == 0 {
        made.requires.push(if below(2) == 0 {
            Prerequisite::Activity(ActivityId(below(at)))
        } else {
            Prerequisite::Competence(CompetenceId(below(3)), 1)
        });
    }
    made
}
