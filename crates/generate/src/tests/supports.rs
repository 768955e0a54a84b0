//! The demo's hours, packages and funds.

use std::collections::BTreeSet;

use fasi_engine::placement::model::{Category, ServiceKind};
use fasi_engine::units::Minutes;

use super::dataset;

#[test]
fn the_team_has_66_hours_of_social_work_68_of_educators_44_of_mediators_12_of_legal_advice() {
    let dataset = dataset();
    let hours = |service| {
        let lines = dataset.capacities.iter().filter(|line| line.service == service);
        lines.map(|line| line.hours).sum::<Minutes>().0 / 60
    };
    assert_eq!(hours(ServiceKind::SocialWork), 66);
    assert_eq!(hours(ServiceKind::Educator), 68);
    assert_eq!(hours(ServiceKind::Mediation), 44);
    assert_eq!(hours(ServiceKind::Legal), 12);
    assert_eq!(hours(ServiceKind::JobOrientation), 20, "the facilitator");
}

#[test]
fn ten_packages_run_from_no_support_to_the_integrated_taking_of_charge() {
    let dataset = dataset();
    assert_eq!(dataset.packages.len(), 10);
    let levels: BTreeSet<u8> = dataset.packages.iter().map(|package| package.level).collect();
    assert_eq!(levels, BTreeSet::from([0, 1, 2, 3, 4]));
    let first = &dataset.packages[0];
    assert!(first.rent_contribution.is_none() && first.guarantee.is_none() && first.weeks.is_none());
}

#[test]
fn four_funds_have_lines_in_three_years_and_part_of_the_money_is_gone() {
    let dataset = dataset();
    let funds: BTreeSet<&str> = dataset.funds.iter().map(|line| line.fund.as_str()).collect();
    let years: BTreeSet<i32> = dataset.funds.iter().map(|line| line.year).collect();
    assert_eq!(funds.len(), 4);
    assert_eq!(years, BTreeSet::from([2026, 2027, 2028]));
    for line in &dataset.funds {
        assert_eq!(line.guaranteed.is_some(), line.category == Category::Guarantee, "{line:?}");
    }
    assert!(dataset.funds.iter().any(|line| line.spent.is_some() && line.committed.is_some()));
    assert!(dataset.funds.iter().any(|line| line.eligible_to.is_some()));
}
