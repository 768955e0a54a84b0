//! Identities: invented people for the members of a dataset. The dataset is finished before they are made, and nothing
//! in it hangs on them: a name and a nationality follow from the language, never the other way round.

mod names;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fasi_engine::placement::model::{AgeBand, Tie};
use fasi_exchange::identities::{Identities, PersonRow};
use fasi_exchange::rows::{Dataset, HouseholdRow, MemberRow};
use fasi_exchange::table::Book;
use fasi_exchange::words::Sex;

use crate::calendar::{AS_OF, shifted};
use crate::dice::{Dice, Subject};
use crate::territory::TOWNS;
use names::{Names, STREETS, of_language};

/// Days in a year, the leap day among them: birthdays need no better.
const YEAR: i64 = 365;

/// The people of a dataset.
pub(crate) fn identities(dataset: &Dataset, seed: u64) -> Identities {
    let mut dice = Dice::new(seed, Subject::People);
    let first = dataset.languages.iter().filter(|row| row.rank == 1);
    let languages: BTreeMap<&str, &str> = first.map(|row| (row.household.as_str(), row.language.0)).collect();
    let mut identities = Identities::blank();
    let mut members = dataset.members.iter().peekable();
    for household in &dataset.households {
        let names = of_language(languages.get(household.id.as_str()).copied().unwrap_or_default());
        let mut own = Vec::new();
        while let Some(member) = members.next_if(|member| member.household == household.id) {
            own.push(member);
        }
        identities.people.extend(people(&mut dice, household, names, &own));
    }
    identities
}

/// The people of one household: a nationality and an address in common, children with the surname of the last parent.
fn people(dice: &mut Dice, household: &HouseholdRow, names: &Names, members: &[&MemberRow]) -> Vec<PersonRow> {
    let nationality = *dice.pick(names.nationalities);
    let address = address(dice, household);
    let oldest = members.iter().filter(|member| member.age.is_minor()).map(|member| years(member.age).1).max();
    let mut surname = *dice.pick(names.surnames);
    // nobody is called like another member of the household
    let (mut women, mut men) = (from_anywhere(dice, names.women), from_anywhere(dice, names.men));
    let mut people = Vec::new();
    for member in members {
        let child = member.tie == Tie::Child;
        let female = if child { dice.happens(1, 2) } else { member.sex == Some(Sex::Female) };
        if member.tie == Tie::Partner {
            surname = *dice.pick(names.surnames);
        }
        let speaks = member.tie == Tie::Parent;
        people.push(PersonRow {
            household: household.id.clone(),
            member: member.member,
            name: if female { women.next() } else { men.next() }.unwrap_or_default().to_owned(),
            surname: surname.to_owned(),
            birth_date: Some(birth(dice, member.age, oldest.unwrap_or(0))),
            nationality: Some(nationality.to_owned()),
            phone: speaks.then(|| phone(dice)),
            email: speaks.then(|| format!("{}@example.org", household.id.to_lowercase())),
            address: Some(address.clone()),
        });
    }
    people
}

/// Names round and round, from any of them on.
fn from_anywhere(dice: &mut Dice, names: &'static [&'static str]) -> impl Iterator<Item = &'static str> + use<> {
    let first = dice.between(0, names.len() as i64 - 1) as usize;
    names.iter().copied().cycle().skip(first)
}

/// Ages of a band in years, from and to.
pub(crate) fn years(age: AgeBand) -> (i64, i64) {
    match age {
        AgeBand::Infant => (0, 2),
        AgeBand::Nursery => (3, 5),
        AgeBand::Primary => (6, 10),
        AgeBand::LowerSecondary => (11, 13),
        AgeBand::UpperSecondary => (14, 17),
        AgeBand::ToSixteen => (14, 15),
        AgeBand::FromSixteen => (16, 17),
        AgeBand::Adult => (20, 52),
        AgeBand::Senior => (65, 80),
    }
}

/// A birth date inside the band; an adult is at least twenty years older than the oldest child can be.
fn birth(dice: &mut Dice, age: AgeBand, oldest: i64) -> NaiveDate {
    let (least, most) = years(age);
    let least = if age == AgeBand::Adult { least.max(oldest + 20) } else { least };
    // the day after the last birthday, and a week to spare for the leap days
    shifted(AS_OF, -dice.between(least * YEAR + least / 4 + 1, (most + 1) * YEAR - 7))
}

/// A number out of those that Ofcom keeps for drama: it reaches nobody.
fn phone(dice: &mut Dice) -> String {
    format!("+44 7700 900{:03}", dice.between(0, 999))
}

/// An invented street in the municipality where they live now.
fn address(dice: &mut Dice, household: &HouseholdRow) -> String {
    let town = TOWNS.iter().find(|town| household.municipality.as_deref() == Some(town.code));
    let name = town.map_or("Pistoia", |town| town.name);
    format!("{} {}, {name}", dice.pick(&STREETS), dice.between(1, 90))
}
