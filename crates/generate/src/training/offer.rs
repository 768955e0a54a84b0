//! What can be learnt, where, when and from whom: twelve competences, nine activities, and slots of five trainers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fasi_engine::training::model::Method;
use fasi_engine::units::Cents;
use fasi_exchange::rows::{
    ActivityCompetenceRow, ActivityCreditRow, ActivityRow, AttendedRow, CompetenceRow, Dataset, PrerequisiteRow,
    SlotRow, TrainerActivityRow, TrainerRow, TrainingFundRow, TrainingPinRow, TrainingRoomRow,
};
use fasi_exchange::words::{CreditKind, TrainingPin};

use crate::calendar::{START, date, shifted, time};
use crate::dice::Dice;
use crate::territory::place;

/// The competences.
const COMPETENCES: [&str; 12] = [
    "Permessi di soggiorno",
    "Residenza e anagrafe",
    "ISEE e sostegni al reddito",
    "Contratti di locazione",
    "Lavorare con la mediazione",
    "Tratta e sfruttamento",
    "Violenza di genere",
    "P.I.P.P.I.: valutare e progettare con le famiglie",
    "Antidiscriminazione",
    "Stress e burnout",
    "Lavoro di rete tra servizi",
    "Deontologia e segreto professionale",
];

/// An activity: name, method, group, sessions and their minutes, days between them, what it brings (competence, level), credits (kind, how
/// many, least attendance).
struct Activity {
    name: &'static str,
    method: Method,
    group: (u16, u16),
    sessions: (u8, u16),
    days: (u16, u16),
    brings: &'static [(usize, u8)],
    credits: &'static [(CreditKind, u16, u8)],
}

const WEEKLY: (u16, u16) = (6, 42);

const ACTIVITIES: [Activity; 9] = [
    Activity {
        name: "Permessi, residenza, anagrafe",
        method: Method::Lecture,
        group: (12, 20),
        sessions: (4, 240),
        days: WEEKLY,
        brings: &[(1, 3), (2, 3)],
        credits: &[(CreditKind::SocialWork, 16, 80)],
    },
    Activity {
        name: "ISEE e sostegni al reddito",
        method: Method::Lecture,
        group: (12, 20),
        sessions: (4, 240),
        days: WEEKLY,
        brings: &[(3, 4)],
        credits: &[(CreditKind::SocialWork, 16, 80)],
    },
    Activity {
        name: "Abitare: contratti e garanzie",
        method: Method::GroupWork,
        group: (10, 20),
        sessions: (3, 240),
        days: WEEKLY,
        brings: &[(4, 3)],
        credits: &[(CreditKind::SocialWork, 12, 80)],
    },
    Activity {
        name: "Lavorare con la mediazione",
        method: Method::Exchange,
        group: (12, 18),
        sessions: (4, 240),
        days: WEEKLY,
        brings: &[(5, 4), (11, 3)],
        credits: &[(CreditKind::SocialWork, 16, 80), (CreditKind::Health, 20, 90)],
    },
    Activity {
        name: "Tratta e violenza: confronto su casi",
        method: Method::CaseComparison,
        group: (8, 16),
        sessions: (4, 240),
        days: WEEKLY,
        brings: &[(6, 4), (7, 4)],
        credits: &[(CreditKind::SocialWork, 16, 80), (CreditKind::Health, 24, 90)],
    },
    Activity {
        name: "P.I.P.P.I.: valutare e progettare",
        method: Method::GroupWork,
        group: (10, 18),
        sessions: (4, 240),
        days: WEEKLY,
        brings: &[(8, 4)],
        credits: &[(CreditKind::SocialWork, 16, 80)],
    },
    Activity {
        name: "Antidiscriminazione e deontologia",
        method: Method::Lecture,
        group: (12, 24),
        sessions: (2, 240),
        days: WEEKLY,
        brings: &[(9, 3), (12, 4)],
        credits: &[(CreditKind::SocialWorkEthics, 8, 80)],
    },
    Activity {
        name: "Supervisione: reggere il carico",
        method: Method::Supervision,
        group: (6, 12),
        sessions: (4, 120),
        days: (20, 50),
        brings: &[(10, 3)],
        credits: &[(CreditKind::SocialWork, 8, 80), (CreditKind::Health, 10, 90)],
    },
    Activity {
        name: "Consulenza allo Sportello casa",
        method: Method::Consultancy,
        group: (3, 5),
        sessions: (2, 240),
        days: WEEKLY,
        brings: &[(4, 4), (11, 3)],
        credits: &[],
    },
];

/// Numbers, from one, of the activities that are taken up below.
const PERMITS: usize = 1;
const CASES: usize = 5;
const PIPPI: usize = 6;
const MIXED: [usize; 4] = [1, 4, 5, 7];
const HOUSING_DESK: (usize, &str) = (9, "SRV11");

/// A trainer: field, activities, and the slots they give: weekday, hours, room, fund, how many.
type Trainer = (&'static str, &'static [usize], &'static [(u32, (u32, u32), usize, usize, u32)]);

/// Rooms: name, place, how many they hold.
const ROOMS: [(&str, &str, u16); 3] = [
    ("Sala della SdS, Pistoia", "Uffici – Pistoia centro", 24),
    ("Aula magna del CPIA, Pistoia", "Istituto professionale – Pistoia", 30),
    ("Sala civica, Quarrata", "Casa della comunità – Quarrata", 20),
];

const TRAINERS: [Trainer; 5] = [
    ("diritto dell'immigrazione", &[1, 3, 7], &[(3, (9, 13), 1, 1, 8), (1, (14, 18), 2, 1, 6)]),
    ("politiche sociali", &[2, 3], &[(2, (9, 13), 1, 2, 5), (0, (14, 18), 3, 2, 3)]),
    ("mediazione", &[4], &[(1, (9, 13), 3, 1, 4)]),
    ("psicologia e violenza", &[5, 8], &[(4, (9, 13), 2, 1, 4), (2, (15, 17), 2, 1, 4)]),
    ("famiglie e rete", &[6, 9], &[(0, (9, 13), 2, 2, 6)]),
];

/// Slots of the five trainers together.
const SLOTS: u32 = 40;
/// Weeks of the horizon in which there is no training: around Christmas.
const NO_WEEKS: [i64; 3] = [3, 4, 5];
/// Days on which nobody works.
const HOLIDAYS: [NaiveDate; 3] = [date(2026, 12, 8), date(2027, 3, 29), date(2027, 4, 25)];
/// An hour of a trainer, in cents.
const HOUR: i64 = 10_000;

/// Adds competences, activities, rooms, trainers, funds, and so many slots.
pub(super) fn add(dataset: &mut Dataset, dice: &mut Dice, slots: u32) {
    let rounds = slots.div_ceil(SLOTS);
    dataset.competences = (1..)
        .zip(COMPETENCES)
        .map(|(number, name)| CompetenceRow { id: competence(number), label: Some(name.to_owned()) })
        .collect();
    for (number, facts) in (1usize..).zip(&ACTIVITIES) {
        activity(dataset, number, facts);
    }
    dataset.activity_prerequisites = vec![
        PrerequisiteRow {
            activity: activity_id(CASES),
            before: Some(activity_id(PERMITS)),
            competence: None,
            level: None,
        },
        PrerequisiteRow {
            activity: activity_id(PIPPI),
            before: None,
            competence: Some(competence(11)),
            level: Some(1),
        },
    ];
    let funds = [("FD1", "FAMI, formazione", 900_000), ("FD2", "SdS, formazione", 500_000)];
    dataset.training_funds = funds
        .map(|(id, label, budget)| TrainingFundRow {
            id: id.to_owned(),
            label: Some(label.to_owned()),
            budget: Cents(budget * i64::from(rounds)),
        })
        .into();
    for round in 0..rounds {
        for (number, (label, at, holds)) in (1usize..).zip(ROOMS) {
            dataset.training_rooms.push(TrainingRoomRow {
                id: room(round, number),
                label: Some(label.to_owned()),
                place: Some(place(at)),
                holds,
            });
        }
        for (number, facts) in (1usize..).zip(&TRAINERS) {
            trainer(dataset, round, number, facts);
        }
    }
    dataset.slots.truncate(slots as usize);
    dataset.slots.sort_by_key(|slot| (slot.day, slot.start, slot.trainer.clone()));
    without_slots(dataset);
    for (number, slot) in (1..).zip(&mut dataset.slots) {
        slot.id = format!("D{number:03}");
    }
    // some did the first course last spring
    let known = dataset.operators.iter().map(|row| row.id.clone()).filter(|_| dice.happens(1, 4));
    let attended =
        known.map(|operator| AttendedRow { operator, activity: activity_id(PERMITS), date: Some(date(2026, 5, 20)) });
    dataset.attended = attended.collect();
}

/// Activities for which no trainer has enough slots one after the other are not held.
fn without_slots(dataset: &mut Dataset) {
    let mut calendars: BTreeMap<(Option<&String>, Option<&String>), Vec<&SlotRow>> = BTreeMap::new();
    for slot in &dataset.slots {
        calendars.entry((slot.trainer.as_ref(), slot.room.as_ref())).or_default().push(slot);
    }
    let holds = |trainer: Option<&String>, activity: &str| {
        dataset.trainer_activities.iter().any(|row| Some(&row.trainer) == trainer && row.activity == activity)
    };
    let is_held = |row: &ActivityRow| {
        let mut own = calendars.iter().filter(|((trainer, _), _)| holds(*trainer, &row.id));
        own.any(|(_, slots)| longest(row, slots) >= usize::from(row.sessions))
    };
    let held: Vec<bool> = dataset.activities.iter().map(is_held).collect();
    for (row, held) in dataset.activities.iter_mut().zip(held) {
        row.editions = (!held).then_some(0);
    }
}

/// How many sessions of an activity these slots hold, each as soon as may be after the one before.
fn longest(row: &ActivityRow, slots: &[&SlotRow]) -> usize {
    let gap = i64::from(row.days_least.unwrap_or(1));
    let (mut count, mut last) = (0, None);
    for slot in slots.iter().filter(|slot| (slot.end - slot.start).num_minutes() >= i64::from(row.lasts)) {
        if last.is_none_or(|last: NaiveDate| (slot.day - last).num_days() >= gap) {
            (count, last) = (count + 1, Some(slot.day));
        }
    }
    count
}

pub(super) fn competence(number: usize) -> String {
    format!("C{number:02}")
}

fn activity_id(number: usize) -> String {
    format!("A{number:02}")
}

fn room(round: u32, number: usize) -> String {
    format!("AU{:02}", round as usize * ROOMS.len() + number)
}

fn activity(dataset: &mut Dataset, number: usize, facts: &Activity) {
    let id = activity_id(number);
    let mixed = MIXED.contains(&number);
    let desk = dataset.services.iter().any(|row| row.id == HOUSING_DESK.1);
    dataset.activities.push(ActivityRow {
        id: id.clone(),
        label: Some(facts.name.to_owned()),
        method: facts.method,
        least: facts.group.0,
        most: facts.group.1,
        sessions: facts.sessions.0,
        lasts: facts.sessions.1,
        days_least: Some(facts.days.0),
        days_most: Some(facts.days.1),
        editions: None,
        service: Some(HOUSING_DESK.1.to_owned()).filter(|_| number == HOUSING_DESK.0 && desk),
        services: Some(5).filter(|_| mixed),
        sectors: Some(3).filter(|_| mixed),
        territories: None,
        cases: Some(3).filter(|_| number == CASES),
        cost: None,
    });
    let brings = facts.brings.iter().map(|(number, level)| ActivityCompetenceRow {
        activity: id.clone(),
        competence: competence(*number),
        brings: *level,
    });
    dataset.activity_competences.extend(brings);
    let credits = facts.credits.iter().map(|(kind, credits, attendance)| ActivityCreditRow {
        activity: id.clone(),
        kind: *kind,
        credits: *credits,
        attendance: *attendance,
    });
    dataset.activity_credits.extend(credits);
}

fn trainer(dataset: &mut Dataset, round: u32, number: usize, (field, holds, calendar): &Trainer) {
    let id = format!("F{:02}", round as usize * TRAINERS.len() + number);
    dataset.trainers.push(TrainerRow { id: id.clone(), field: Some((*field).to_owned()) });
    let rows = holds.iter().map(|number| TrainerActivityRow { trainer: id.clone(), activity: activity_id(*number) });
    dataset.trainer_activities.extend(rows);
    for (weekday, (from, until), at, fund, count) in *calendar {
        // every fourth week where it is once a month
        let every = if until - from < 4 { 4 } else { 1 };
        let first = i64::from(round % 2);
        let days = (first..).filter(|week| !NO_WEEKS.contains(week)).step_by(every);
        let days = days.map(|week| shifted(START, week * 7 + i64::from(*weekday)));
        for day in days.filter(|day| !HOLIDAYS.contains(day)).take(*count as usize) {
            dataset.slots.push(SlotRow {
                id: String::new(),
                day,
                start: time(*from, 0),
                end: time(*until, 0),
                room: Some(room(round, *at)),
                trainer: Some(id.clone()),
                seats: None,
                activity: None,
                cost: Some(Cents(HOUR * i64::from(until - from))),
                fund: Some(format!("FD{fund}")),
            });
        }
    }
}

/// What was decided beforehand: the first two to attend, and one who does not.
pub(super) fn decided(dataset: &mut Dataset) {
    let pin = |kind, operator: &str, reason: &str| TrainingPinRow {
        kind,
        activity: Some(activity_id(7)),
        operator: Some(operator.to_owned()),
        slot: None,
        reason: Some(reason.to_owned()),
    };
    dataset.training_pins = vec![
        pin(TrainingPin::Attends, "OP001", "referente per la deontologia"),
        pin(TrainingPin::DoesNotAttend, "OP009", "già iscritta a un corso dell'ordine"),
    ];
}
