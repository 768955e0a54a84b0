//! Any size and seed: complete, without flaws, in the same proportions, the same bytes again; blind.

use fasi_engine::placement::model::Tenure;
use fasi_exchange::parse::parse;
use fasi_exchange::read::{Source, dataset as read};
use fasi_exchange::write::json_text;

use crate::{DEMO, Request, demo, generate};

#[test]
fn every_size_parses_without_a_flaw() {
    for (households, units, seed) in
        [(1, 1, 1), (1, 9, 2), (7, 2, 3), (60, 45, 4), (61, 44, 5), (300, 200, 6), (12_000, 10, 7)]
    {
        let made = generate(Request { households, units, seed });
        let parsed = parse(&made.dataset, Some(&made.decisions), Some(&made.policy));
        let parsed = parsed.unwrap_or_else(|flaws| panic!("{households} x {units}: {flaws:#?}"));
        assert_eq!((parsed.model.households.len(), parsed.model.units.len()), (households as usize, units as usize));
        assert_eq!(made.identities.people.len(), made.dataset.members.len());
    }
}

#[test]
fn a_hundred_times_the_demo_has_a_hundred_times_its_figures() {
    let made = generate(Request { households: 6_000, units: 4_500, seed: 9 }).dataset;
    assert_eq!(made.members.len(), 21_700);
    assert_eq!(made.members.iter().filter(|member| member.age.is_minor()).count(), 11_800);
    assert_eq!(made.units.iter().filter(|unit| unit.tenure == Tenure::Agreed).count(), 1_500);
    assert_eq!(made.units.iter().filter(|unit| unit.step_free).count(), 700);
}

#[test]
fn the_same_request_is_the_same_case_and_another_seed_another() {
    assert_eq!(demo(), generate(DEMO));
    assert_ne!(demo().dataset, generate(Request { seed: DEMO.seed + 1, ..DEMO }).dataset);
}

#[test]
fn what_is_written_reads_back_the_same() {
    let made = demo().dataset;
    let text = json_text(&made).into_bytes();
    assert!(read("dataset.json", &Source::Json(text)).unwrap() == made);
}

#[test]
fn identities_stand_in_their_own_file_and_fit_the_age_bands() {
    let made = demo();
    let text = json_text(&made.dataset);
    for person in &made.identities.people {
        assert!(!text.contains(&format!("{} {}", person.name, person.surname)));
        let born = person.birth_date.unwrap();
        let age = made.dataset.head.as_of.years_since(born).unwrap();
        let member = (made.dataset.members.iter())
            .find(|member| member.household == person.household && member.member == person.member)
            .unwrap();
        let (least, most) = crate::people::years(member.age);
        assert!((least..=most).contains(&i64::from(age)), "{person:?} {:?}", member.age);
        assert!(person.phone.as_ref().is_none_or(|phone| phone.starts_with("+44 7700 900")), "kept for drama");
        assert!(person.email.as_ref().is_none_or(|email| email.ends_with("@example.org")));
    }
}
