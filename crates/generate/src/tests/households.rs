//! The demo's households, figure by figure.

use std::collections::BTreeMap;

use fasi_engine::placement::model::{Arrangement, Certainty, ExpectedKind, Tie};
use fasi_engine::units::Cents;
use fasi_exchange::rows::{Dataset, HouseholdRow, MemberRow};
use fasi_exchange::words::{Extension, IncomeKind, Italian, Sex};

use super::dataset;
use crate::calendar::{AS_OF, date, days_on};

/// Members by household.
fn by_household(dataset: &Dataset) -> BTreeMap<&str, Vec<&MemberRow>> {
    let mut households = BTreeMap::<&str, Vec<&MemberRow>>::new();
    for member in &dataset.members {
        households.entry(&member.household).or_default().push(member);
    }
    households
}

fn in_charge(members: &[&MemberRow]) -> usize {
    members.iter().filter(|member| matches!(member.tie, Tie::Parent | Tie::Partner)).count()
}

fn minors(members: &[&MemberRow]) -> usize {
    members.iter().filter(|member| member.age.is_minor()).count()
}

#[test]
fn sixty_households_are_217_people_and_118_of_them_minors() {
    let dataset = dataset();
    assert_eq!(dataset.households.len(), 60);
    assert_eq!(dataset.members.len(), 217);
    assert_eq!(dataset.members.iter().filter(|member| member.age.is_minor()).count(), 118);
}

#[test]
fn of_21_single_parents_19_are_mothers() {
    let dataset = dataset();
    let households = by_household(&dataset);
    let single: Vec<_> = households.values().filter(|members| in_charge(members) == 1).collect();
    assert_eq!(single.len(), 21);
    assert!(single.iter().all(|members| minors(members) > 0));
    let mothers = single.iter().filter(|members| members[0].sex == Some(Sex::Female));
    assert_eq!(mothers.count(), 19);
}

#[test]
fn of_39_couples_29_have_one_or_two_children_and_10_have_more() {
    let dataset = dataset();
    let households = by_household(&dataset);
    let couples = || households.values().filter(|members| in_charge(members) == 2);
    assert_eq!(couples().filter(|members| (1..=2).contains(&minors(members))).count(), 29);
    assert_eq!(couples().filter(|members| minors(members) >= 3).count(), 10);
}

#[test]
fn five_live_with_a_disability_and_six_expect_somebody() {
    let dataset = dataset();
    let households = by_household(&dataset);
    assert_eq!(households.values().filter(|members| members.iter().any(|member| member.disability)).count(), 5);
    let mut coming: Vec<_> = (dataset.expected.iter())
        .filter(|event| event.kind != ExpectedKind::Departure)
        .map(|event| &event.household)
        .collect();
    coming.dedup();
    assert_eq!(coming.len(), 6);
    assert!(dataset.expected.iter().any(|event| event.kind == ExpectedKind::Reunification));
    assert!(dataset.expected.iter().any(|event| event.certainty == Certainty::Possible), "not everything is certain");
}

#[test]
fn they_live_in_reception_with_hosts_in_crowded_rents_under_eviction_and_in_bridges() {
    let dataset = dataset();
    let count = |arrangement| dataset.households.iter().filter(|row| row.arrangement == arrangement).count();
    assert_eq!(count(Arrangement::Cas), 16);
    assert_eq!(count(Arrangement::Sai), 14);
    assert_eq!(count(Arrangement::Hosted), 12);
    assert_eq!(count(Arrangement::Overcrowded), 9);
    assert_eq!(count(Arrangement::Eviction), 5);
    assert_eq!(count(Arrangement::Bridge), 4);
    let extended = dataset.households.iter().filter(|row| row.extension == Some(Extension::Granted));
    let extended: Vec<_> = extended.map(|row| row.arrangement).collect();
    assert_eq!(extended, [Arrangement::Sai; 5]);
}

#[test]
fn nine_are_out_within_thirty_days_and_one_of_them_on_the_30th() {
    let out = |row: &HouseholdRow| row.extended_until.or(row.exit_date);
    let dataset = dataset();
    let soon: Vec<_> =
        (dataset.households.iter().filter_map(out)).filter(|out| (AS_OF..=days_on(30)).contains(out)).collect();
    assert_eq!(soon.len(), 9);
    assert!(soon.contains(&date(2026, 11, 30)));
}

#[test]
fn fourteen_have_no_wage_today_and_the_median_is_950_euro_besides_the_child_allowance() {
    let dataset = dataset();
    let today = |household: &str| {
        let of = dataset.incomes.iter().filter(|item| item.household == household);
        let running = of.filter(|item| item.from.is_none_or(|from| from <= AS_OF));
        running.filter(|item| item.until.is_none_or(|until| AS_OF <= until)).collect::<Vec<_>>()
    };
    let ids = || dataset.households.iter().map(|row| row.id.as_str());
    let waged = ids().filter(|id| today(id).iter().any(|item| item.kind == IncomeKind::Wage));
    assert_eq!(60 - waged.count(), 14);
    let own = |id| -> Cents {
        let items = today(id).into_iter().filter(|item| item.kind != IncomeKind::ChildAllowance);
        items.map(|item| item.monthly).sum()
    };
    let mut incomes: Vec<Cents> = ids().map(own).collect();
    incomes.sort_unstable();
    assert_eq!((incomes[29] + incomes[30]).0, 2 * 95_000);
}

#[test]
fn the_child_allowance_is_about_200_euro_a_child() {
    let dataset = dataset();
    let items = dataset.incomes.iter().filter(|item| item.kind == IncomeKind::ChildAllowance);
    let sum: Cents = items.map(|item| item.monthly).sum();
    assert!((19_500..=20_500).contains(&(sum.0 / 118)), "{sum:?}");
}

#[test]
fn twelve_have_no_isee_that_is_valid() {
    let valid = |row: &&HouseholdRow| row.isee.is_some() && row.isee_expiry.is_some_and(|expiry| expiry >= AS_OF);
    assert_eq!(60 - dataset().households.iter().filter(valid).count(), 12);
}

#[test]
fn first_languages_are_as_many_as_the_figures_say_and_22_speak_italian_at_a1_or_below() {
    let dataset = dataset();
    let mut first = BTreeMap::<&str, usize>::new();
    for row in dataset.languages.iter().filter(|row| row.rank == 1) {
        *first.entry(row.language.0).or_default() += 1;
    }
    let count = |codes: &[&str]| codes.iter().filter_map(|code| first.get(code)).sum::<usize>();
    let groups = [&["ar"][..], &["sq"], &["en", "pcm"], &["ur", "pa"], &["uk", "ru"], &["bn"], &["fr", "wo", "bm"]];
    assert_eq!(groups.map(count), [11, 9, 8, 7, 6, 5, 5]);
    assert_eq!([&["es"][..], &["ti"], &["prs"], &["zh"]].map(count), [3, 2, 2, 2]);
    let low = |row: &&HouseholdRow| row.italian.is_some_and(|italian| italian <= Italian::A1);
    assert_eq!(dataset.households.iter().filter(low).count(), 22);
}

#[test]
fn lottery_numbers_are_a_permutation_and_ids_follow_no_order_of_registration() {
    let dataset = dataset();
    let mut lottery: Vec<u32> = dataset.households.iter().map(|row| row.lottery).collect();
    assert!(!lottery.is_sorted());
    lottery.sort_unstable();
    assert_eq!(lottery, (1..=60).collect::<Vec<_>>());
    assert!(!dataset.households.iter().map(|row| row.registered).is_sorted());
}
