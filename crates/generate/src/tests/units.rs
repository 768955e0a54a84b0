//! The demo's units, figure by figure.

use fasi_engine::placement::model::{Tenure, Usage};
use fasi_exchange::rows::UnitRow;

use super::dataset;
use crate::territory::TOWNS;

#[test]
fn forty_five_units_lie_in_nine_municipalities() {
    let dataset = dataset();
    let count = |code: &str| dataset.units.iter().filter(|unit| unit.municipality == code).count();
    assert_eq!(dataset.units.len(), 45);
    assert_eq!(
        TOWNS.map(|town| (town.name, count(town.code))),
        [
            ("Pistoia", 18),
            ("Quarrata", 8),
            ("Agliana", 6),
            ("Montale", 4),
            ("Serravalle Pistoiese", 4),
            ("Marliana", 1),
            ("San Marcello Piteglio", 2),
            ("Abetone Cutigliano", 1),
            ("Sambuca Pistoiese", 1),
        ]
    );
}

#[test]
fn bedrooms_are_one_in_6_two_in_21_three_in_13_four_in_2_and_three_units_are_shared() {
    let dataset = dataset();
    let whole = |rooms| move |unit: &&UnitRow| unit.shared_by.is_none() && unit.bedrooms.0.len() == rooms;
    assert_eq!([1, 2, 3, 4].map(|rooms| dataset.units.iter().filter(whole(rooms)).count()), [6, 21, 13, 2]);
    assert_eq!(dataset.units.iter().filter(|unit| unit.shared_by.is_some()).count(), 3);
}

#[test]
fn tenures_are_as_many_as_the_figures_say_and_none_is_public_housing() {
    let dataset = dataset();
    let count = |tenure| dataset.units.iter().filter(|unit| unit.tenure == tenure).count();
    let tenures = [Tenure::Agreed, Tenure::Takeover, Tenure::Transitional, Tenure::Free, Tenure::Bridge, Tenure::Loan];
    assert_eq!(tenures.map(count), [15, 9, 8, 6, 4, 3]);
    assert_eq!(count(Tenure::Public), 0);
    assert_eq!(dataset.units.iter().filter(|unit| unit.usage == Usage::Bridge).count(), 4);
    assert_eq!(dataset.units.iter().filter(|unit| unit.step_free).count(), 7);
}

#[test]
fn rents_keep_to_the_market_of_their_municipality_by_floor_area() {
    for unit in dataset().units {
        let euro = unit.rent.0 / 100;
        let area = i64::from(unit.area.unwrap_or(0));
        let town = TOWNS.iter().find(|town| town.code == unit.municipality).unwrap();
        match unit.tenure {
            Tenure::Agreed => assert!((400..=520).contains(&euro), "{unit:?}"),
            Tenure::Loan | Tenure::Bridge => assert_eq!(euro, 0),
            // rents are rounded to five euro
            _ => assert!((town.rent.0 * area - 210..=town.rent.1 * area + 210).contains(&(euro * 70)), "{unit:?}"),
        }
        assert!((110..=190).contains(&(unit.utilities.0 / 100)), "{unit:?}");
        assert!(unit.deposit.unwrap_or_default().0 <= unit.rent.0 * 3, "L. 392/1978 art. 11: {unit:?}");
    }
}

#[test]
fn every_condition_has_its_legal_basis_its_author_and_its_date() {
    let dataset = dataset();
    assert_eq!(dataset.conditions.len(), 4);
    for condition in dataset.conditions {
        assert!(condition.legal_basis.is_some() && condition.author.is_some() && condition.date.is_some());
    }
}
