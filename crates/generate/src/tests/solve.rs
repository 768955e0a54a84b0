//! How the demo solves: many are placed, some bridged, the rest wait for different reasons.

use std::collections::BTreeSet;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::outcome::Status;
use fasi_engine::placement::model::OwnerReason;
use fasi_engine::placement::{propose, report};
use fasi_exchange::parse::parse;

use crate::demo;

#[test]
fn the_demo_is_neither_easy_nor_hopeless_and_its_decisions_can_be_kept() {
    let made = demo();
    let parsed = parse(&made.dataset, Some(&made.decisions), Some(&made.policy)).unwrap();
    let proposal = propose::propose(&parsed.model, None, 0, &Budget::default(), Watch::silent()).unwrap();
    assert_eq!(proposal.outcome.status, Status::Optimal);
    let plan = proposal.outcome.plan.unwrap();
    let placed = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some());
    assert!((30..=40).contains(&placed.clone().count()), "{} placed", placed.count());
    assert!(placed.clone().any(|itinerary| itinerary.bridge.is_some()), "a bridge before the lasting home");
    assert!(plan.itineraries.iter().any(|itinerary| itinerary.home.is_none()), "a bridge alone");

    let report = proposal.report.unwrap();
    let first = |row: &report::WaitingRow| row.why.rules.first().map(|obstacle| obstacle.rule);
    let reasons: Vec<&str> = report.waiting.iter().filter_map(first).collect();
    let kinds: BTreeSet<&str> = reasons.iter().copied().collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
    for kind in kinds {
        let share = reasons.iter().filter(|reason| **reason == kind).count();
        assert!(share * 3 <= reasons.len() * 2, "{kind} is the first reason of {share} of {}", reasons.len());
    }
    assert!(report.waiting.iter().any(|row| row.why.fitting > 0), "some wait although a home would do");
}

#[test]
fn the_demo_has_one_decision_of_each_kind_and_two_refusals_of_owners() {
    let decisions = demo().decisions;
    assert_eq!((decisions.pins.len(), decisions.exclusions.len(), decisions.household_refusals.len()), (1, 1, 1));
    let reasons: Vec<_> = decisions.owner_refusals.iter().map(|refusal| refusal.reason).collect();
    assert_eq!(reasons, [OwnerReason::GuaranteeLacking, OwnerReason::Other]);
    assert_eq!(decisions.owner_refusals[1].household, None, "the household is never marked");
}
