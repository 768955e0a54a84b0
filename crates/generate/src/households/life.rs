//! Schools, places that households named, wishes, consent to share.

use fasi_engine::placement::model::{AgeBand, PlaceKind, SchoolLevel, Usage};
use fasi_exchange::rows::{NamedPlaceRow, PlaceRow, UnitRow, WishRow};
use fasi_exchange::words::WishKind;

use super::{BASE, Family};
use crate::dice::{Dice, Subject};
use crate::quota::{deck, marks};
use crate::territory::{self, TOWNS};

/// The level that children of an age go to, if any.
fn level(age: AgeBand) -> Option<SchoolLevel> {
    match age {
        AgeBand::Nursery => Some(SchoolLevel::Nursery),
        AgeBand::Primary => Some(SchoolLevel::Primary),
        AgeBand::LowerSecondary => Some(SchoolLevel::LowerSecondary),
        AgeBand::UpperSecondary | AgeBand::ToSixteen | AgeBand::FromSixteen => Some(SchoolLevel::UpperSecondary),
        AgeBand::Infant | AgeBand::Adult | AgeBand::Senior => None,
    }
}

/// Sends every child to a school of its municipality; of the youngest only some go.
pub(super) fn schools(families: &mut [Family], places: &[PlaceRow], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Schools);
    for family in families {
        let town = family.row.municipality.clone().unwrap_or_default();
        for member in &mut family.members {
            let Some(level) = level(member.age) else { continue };
            let schools = territory::schools(places, level, &town);
            let school = dice.pick(&schools).id.clone();
            let goes = level != SchoolLevel::Nursery || dice.happens(3, 4);
            member.school = goes.then_some(school);
        }
    }
}

/// What a household wishes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wished {
    Here,
    Elsewhere,
    OwnHome,
    Bedrooms,
    NoStairs,
    Unit,
    Nothing,
}

const WISHES: [(Wished, u32); 7] = [
    (Wished::Here, 17),
    (Wished::Elsewhere, 9),
    (Wished::OwnHome, 8),
    (Wished::Bedrooms, 7),
    (Wished::NoStairs, 4),
    (Wished::Unit, 2),
    (Wished::Nothing, BASE - 47),
];

/// Adds wishes, named places and consent to share.
pub(super) fn wishes(families: &mut [Family], places: &[PlaceRow], units: &[UnitRow], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Wishes);
    let households = families.len() as u32;
    let wishes = deck(&mut dice, households, &WISHES);
    let sharing = marks(&mut dice, households, 26, BASE);
    let naming = deck(&mut dice, households, &[(0, 26), (1, 22), (2, 12)]);
    let known: Vec<&PlaceRow> =
        places.iter().filter(|place| matches!(place.kind, PlaceKind::Health | PlaceKind::Other)).collect();
    let lasting: Vec<&UnitRow> = units.iter().filter(|unit| unit.usage == Usage::Lasting).collect();
    for (((family, wished), sharing), naming) in families.iter_mut().zip(wishes).zip(sharing).zip(naming) {
        family.row.accepts_sharing = sharing && wished != Wished::OwnHome;
        let mut wish = WishRow {
            household: family.id(),
            kind: WishKind::OwnHome,
            municipality: None,
            unit: None,
            bedrooms: None,
            strength: dice.between(1, 3) as u8,
        };
        // who must not live here, or has to be hard to find, names no place
        let filled = match wished {
            Wished::Here | Wished::Elsewhere | Wished::Unit if family.row.protected => true,
            Wished::Here => {
                (wish.kind, wish.municipality) = (WishKind::Municipality, family.row.municipality.clone());
                true
            }
            Wished::Elsewhere => {
                let town = dice.pick(&TOWNS[..5]).code.to_owned();
                (wish.kind, wish.municipality) = (WishKind::Municipality, Some(town));
                true
            }
            Wished::Bedrooms => {
                let rooms = (family.members.len() / 2).clamp(1, 4) as u8;
                (wish.kind, wish.bedrooms) = (WishKind::Bedrooms, Some(rooms));
                true
            }
            Wished::NoStairs => {
                wish.kind = WishKind::NoStairs;
                true
            }
            Wished::Unit if !lasting.is_empty() => {
                (wish.kind, wish.unit) = (WishKind::Unit, Some(dice.pick(&lasting).id.clone()));
                true
            }
            Wished::OwnHome => true,
            Wished::Unit | Wished::Nothing => false,
        };
        family.wishes.extend(filled.then_some(wish));
        let mut named: Vec<&PlaceRow> = (0..naming).map(|_| *dice.pick(&known)).collect();
        named.dedup_by_key(|place| place.id.clone());
        family.named_places = named
            .into_iter()
            .map(|place| NamedPlaceRow {
                household: family.row.id.clone(),
                place: place.id.clone(),
                importance: dice.between(1, 3) as u8,
            })
            .collect();
    }
}
