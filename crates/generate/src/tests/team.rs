//! The demo's mobile team: who, how many visits, and that the week can be planned.

use std::collections::BTreeSet;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::explain::Why;
use fasi_engine::routes::propose::propose;
use fasi_engine::routes::report::report;
use fasi_exchange::parse::parse_week;
use fasi_exchange::words::Profession;

use super::dataset;

#[test]
fn twelve_people_work_144_hours_for_visits() {
    let dataset = dataset();
    let count = |profession| dataset.professionals.iter().filter(|row| row.profession == profession).count();
    assert_eq!(dataset.professionals.len(), 12);
    assert_eq!([Profession::SocialWorker, Profession::Educator, Profession::Mediator].map(count), [2, 2, 3]);
    let minutes = dataset.team_shifts.iter().map(|row| {
        let days = i64::from(row.days.0.count_ones());
        days * (row.end - row.start).num_minutes()
    });
    // 60 % of the 240 hours that they have
    assert_eq!(minutes.sum::<i64>() / 60, 144);
}

#[test]
fn ninety_five_visits_and_a_meeting_are_asked_for_twenty_remote_and_twelve_accompaniments() {
    let dataset = dataset();
    assert_eq!(dataset.visits.len(), 96);
    let remote = dataset.visits.iter().filter(|visit| visit.remote).count();
    let accompanied = dataset.visits.iter().filter(|visit| visit.ends.is_some()).count();
    assert_eq!((remote, accompanied), (20, 12));
    let households: BTreeSet<_> = dataset.visits.iter().filter_map(|visit| visit.household.as_ref()).collect();
    assert_eq!(households.len(), 40);
}

#[test]
fn most_of_the_week_can_be_planned_and_every_visit_left_out_says_why() {
    let parsed = parse_week(&dataset(), None, None, None).unwrap();
    // about what some seconds are
    let budget = Budget { nodes: Some(1_000_000), ..Budget::default() };
    let outcome = propose(&parsed.model, &budget, Watch::silent()).unwrap();
    let plan = outcome.plan.unwrap();
    let report = report(&parsed.model, &plan, &parsed.inborn(), &|| false);
    let left = report.left_out.len();
    assert!((1..=15).contains(&left), "{left} of 97 are left out");
    for row in &report.left_out {
        assert!(!matches!(row.why, None | Some(Why::Open)), "{row:?}");
    }
}
