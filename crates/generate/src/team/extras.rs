//! What a real week has besides: a case meeting, somebody away, people whom households know, what is decided already, visits twice a week,
//! breaks, shared cars, a mediator on call. Only for a whole team and its week.

use chrono::Duration;
use fasi_exchange::rows::{
    AbsenceRow, Dataset, SharedCarRow, TeamTieRow, VisitHoursRow, VisitLinkRow, VisitMemberRow, VisitPinRow, VisitRow,
};
use fasi_exchange::table::Days;
use fasi_exchange::words::{Means, TeamTie};

use super::visits::id;
use crate::calendar::time;
use crate::dice::{Dice, Subject};
use crate::territory::place;

/// Visits of a whole week.
const WEEK: u32 = 90;
const WED: u8 = 4;

/// Adds it all.
pub(super) fn add(dataset: &mut Dataset, seed: u64, visits: u32) {
    if visits < WEEK {
        return;
    }
    contracts(dataset);
    references(dataset, seed);
    often(dataset);
    meeting(dataset, visits);
    decided(dataset);
}

/// Hours of contracts, a mediator on call, three cars for four people, one who takes the bus, a break in the longest day.
fn contracts(dataset: &mut Dataset) {
    let shared = ["P01", "P03", "P04", "P08"];
    for row in &mut dataset.professionals {
        match row.id.as_str() {
            "P06" => {
                row.call_minimum = Some(120);
                row.call_notice = Some(24);
                row.hours_left = Some(9);
            }
            "P10" => row.means = Means::Bus,
            id if shared.contains(&id) => row.means = Means::SharedCar,
            _ => {}
        }
        // twenty hours at most in shifts, and two of overtime in a week
        row.week_hours = row.call_minimum.is_none().then_some(22);
    }
    dataset.shared_cars.push(SharedCarRow { place: place("Uffici – Pistoia centro"), cars: 3 });
    for row in dataset.team_shifts.iter_mut().filter(|row| row.professional == "P12") {
        row.break_from = Some(time(12, 0));
        row.break_until = Some(time(13, 30));
        row.break_lasts = Some(30);
    }
}

/// Every third household knows whoever can make its first visit; two must not meet somebody.
fn references(dataset: &mut Dataset, seed: u64) {
    let mut dice = Dice::new(seed, Subject::References);
    let mut ties: Vec<TeamTieRow> = Vec::new();
    for (at, household) in dataset.households.iter().enumerate().filter(|(at, _)| at % 3 == 0) {
        let seats = dataset.visits.iter().filter(|visit| visit.household.as_ref() == Some(&household.id));
        let asked = seats.filter_map(|visit| dataset.seats.iter().find(|seat| seat.visit == visit.id));
        let Some(profession) = asked.into_iter().find_map(|seat| seat.profession) else { continue };
        let able: Vec<&String> =
            dataset.professionals.iter().filter(|row| row.profession == profession).map(|row| &row.id).collect();
        if able.is_empty() {
            continue;
        }
        let kind = if at % 30 == 15 && able.len() > 1 { TeamTie::Apart } else { TeamTie::Reference };
        let professional = (*dice.pick(&able)).clone();
        ties.push(TeamTieRow { household: household.id.clone(), professional, kind });
    }
    dataset.team_ties.extend(ties);
}

/// A critical case is visited twice, two days apart; the hard cases of the first class are marked; two visits are not on the same day.
fn often(dataset: &mut Dataset) {
    for (at, row) in dataset.visits.iter_mut().enumerate().filter(|(_, row)| row.priority == 1) {
        row.demanding = at % 4 == 1;
    }
    // in the afternoon, so that a morning is other hours
    let wide = |row: &&mut VisitRow| {
        row.days.is_none() && row.municipality.is_some() && row.priority == 1 && row.opens > time(12, 0)
    };
    if let Some(row) = dataset.visits.iter_mut().find(wide) {
        row.times = Some(2);
        row.days_apart = Some(2);
        let visit = row.id.clone();
        dataset.visit_hours.push(VisitHoursRow {
            visit,
            days: None,
            opens: time(9, 0),
            due: None,
            closes: time(11, 0),
        });
    }
    let of = |at: usize| dataset.visits.get(at).map(|row| row.id.clone());
    if let Some((first, second)) = of(30).zip(of(31)) {
        dataset.visit_links.push(VisitLinkRow { first, second, least: None, most: None, days_apart: Some(1) });
    }
}

/// On Wednesday morning four of them speak of their cases.
fn meeting(dataset: &mut Dataset, visits: u32) {
    let visit = id(visits);
    dataset.visits.push(VisitRow {
        id: visit.clone(),
        household: None,
        place: Some(place("Uffici – Pistoia centro")),
        ends: None,
        municipality: None,
        remote: false,
        at_base: false,
        priority: 1,
        lasts: 60,
        writing_up: None,
        days: Some(Days(WED)),
        from: None,
        until: None,
        opens: time(9, 0),
        due: None,
        closes: time(9, 30),
        times: None,
        days_apart: None,
        demanding: false,
    });
    let there =
        ["P01", "P04", "P05", "P10"].map(|code| VisitMemberRow { visit: visit.clone(), professional: code.to_owned() });
    dataset.visit_members.extend(there);
}

/// The facilitator is away on the first Tuesday afternoon, and who makes the first remote consultation is decided.
fn decided(dataset: &mut Dataset) {
    let monday = dataset.head.horizon_start;
    dataset.absences.push(AbsenceRow {
        professional: "P08".to_owned(),
        from: monday + Duration::days(1),
        until: None,
        start: Some(time(11, 0)),
        end: None,
    });
    let remote = dataset.visits.iter().find(|row| row.remote && row.days.is_none());
    let seat = remote.and_then(|row| dataset.seats.iter().find(|seat| seat.visit == row.id && seat.seat == 1));
    let who = seat.and_then(|seat| {
        let able = dataset.professionals.iter().filter(|row| Some(row.profession) == seat.profession);
        able.map(|row| row.id.clone()).next()
    });
    if let Some((seat, professional)) = seat.zip(who) {
        dataset.visit_pins.push(VisitPinRow {
            visit: seat.visit.clone(),
            seat: Some(1),
            professional: Some(professional),
            day: None,
            start: None,
            after: None,
        });
    }
}
