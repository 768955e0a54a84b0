//! Who belongs to a household: 217 people in 60, 118 of them minors; who is expected, who leaves.

use fasi_engine::placement::model::{AgeBand, Arrangement, Certainty, ExitKind, ExpectedKind, Tie};
use fasi_exchange::rows::{ExpectedRow, HouseholdRow, MemberRow};
use fasi_exchange::words::Sex;

use super::{BASE, Family, ids};
use crate::calendar::days_on;
use crate::dice::{Dice, Subject};
use crate::quota::{deck, part};

/// Parents (1 or 2) and children, and how many of 60 households are so: 21 single parents, 29 couples with one or two
/// children, 10 with three or more. 38 + 46 + 34 children are the 118 minors, 21 + 78 parents the 99 adults: nobody
/// else lives in a household, and the ten large ones are couples.
const SHAPES: [((u8, u8), u32); 8] =
    [((1, 1), 8), ((1, 2), 9), ((1, 3), 4), ((2, 1), 12), ((2, 2), 17), ((2, 3), 7), ((2, 4), 2), ((2, 5), 1)];

/// Age bands of 118 minors; of three it is not known whether they are sixteen.
const AGES: [(AgeBand, u32); 7] = [
    (AgeBand::Infant, 20),
    (AgeBand::Nursery, 22),
    (AgeBand::Primary, 38),
    (AgeBand::LowerSecondary, 21),
    (AgeBand::ToSixteen, 8),
    (AgeBand::FromSixteen, 6),
    (AgeBand::UpperSecondary, 3),
];

/// What will happen, how surely, to whom.
type Event = (ExpectedKind, Certainty, AgeBand);

/// Arrivals: six of 60 households expect somebody.
const EXPECTED: [(Option<Event>, u32); 6] = [
    (Some((ExpectedKind::Birth, Certainty::Certain, AgeBand::Infant)), 2),
    (Some((ExpectedKind::Birth, Certainty::Likely, AgeBand::Infant)), 1),
    (Some((ExpectedKind::Reunification, Certainty::Likely, AgeBand::Adult)), 1),
    (Some((ExpectedKind::Reunification, Certainty::Possible, AgeBand::Primary)), 1),
    (Some((ExpectedKind::Reunification, Certainty::Certain, AgeBand::LowerSecondary)), 1),
    (None, BASE - 6),
];

/// Disability of a member: of 60 households five have one, three of whom cannot climb stairs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Disability {
    None,
    Child,
    ChildWithoutStairs,
    ParentWithoutStairs,
}

const DISABILITIES: [(Disability, u32); 4] = [
    (Disability::None, 55),
    (Disability::Child, 2),
    (Disability::ChildWithoutStairs, 2),
    (Disability::ParentWithoutStairs, 1),
];

/// Bare households with their members.
pub(super) fn families(households: u32, seed: u64) -> Vec<Family> {
    let mut dice = Dice::new(seed, Subject::Composition);
    let shapes = deck(&mut dice, households, &SHAPES);
    let fathers = single_fathers(&mut dice, &shapes);
    let minors = shapes.iter().map(|shape| u32::from(shape.1)).sum();
    let mut ages = deck(&mut dice, minors, &AGES).into_iter();
    let disabilities = deck(&mut dice, households, &DISABILITIES);
    let expected = deck(&mut dice, households, &EXPECTED);
    let mut lottery: Vec<u32> = (1..=households).collect();
    dice.shuffle(&mut lottery);
    let facts = shapes.into_iter().zip(fathers).zip(disabilities).zip(expected);
    let named = ids('N', households).zip(lottery);
    let mut families: Vec<Family> = named
        .zip(facts)
        .map(|((id, lottery), (((shape, father), disability), expected))| {
            let mut children: Vec<AgeBand> = ages.by_ref().take(usize::from(shape.1)).collect();
            children.sort_unstable_by_key(|age| std::cmp::Reverse(*age));
            let mut members = members(&id, shape.0, father, &children);
            let (adult, child) = (0, usize::from(shape.0));
            match disability {
                Disability::None => {}
                Disability::Child => members[child].disability = true,
                Disability::ChildWithoutStairs => {
                    members[child].disability = true;
                    members[child].reduced_mobility = true;
                }
                Disability::ParentWithoutStairs => {
                    members[adult].disability = true;
                    members[adult].reduced_mobility = true;
                }
            }
            let coming = expected.map(|what| event(&mut dice, &id, what)).into_iter().collect();
            family(bare(&mut dice, id, lottery), members, coming)
        })
        .collect();
    departures(&mut dice, &mut families);
    families
}

/// Of 60 households one sees its eldest go to live elsewhere.
fn departures(dice: &mut Dice, families: &mut [Family]) {
    let count = part(families.len() as u32, 1, BASE) as usize;
    let grown = |family: &&mut Family| family.has(AgeBand::FromSixteen) && family.expected.is_empty();
    for family in families.iter_mut().filter(grown).take(count) {
        let what = (ExpectedKind::Departure, Certainty::Likely, AgeBand::FromSixteen);
        family.expected.push(event(dice, &family.row.id, what));
    }
}

/// Which single parents are fathers: two of 21.
fn single_fathers(dice: &mut Dice, shapes: &[(u8, u8)]) -> Vec<bool> {
    let single = shapes.iter().filter(|shape| shape.0 == 1).count() as u32;
    let mut fathers = deck(dice, single, &[(true, 2), (false, 19)]).into_iter();
    shapes.iter().map(|shape| shape.0 == 1 && fathers.next() == Some(true)).collect()
}

/// Parents first, then children, oldest first. Sex stands only where a lawful condition may ask for it: of adults.
fn members(id: &str, parents: u8, father: bool, children: &[AgeBand]) -> Vec<MemberRow> {
    let row = |member: usize, age, tie, sex| MemberRow {
        household: id.to_owned(),
        member: member as u8 + 1,
        age,
        tie,
        sex,
        reduced_mobility: false,
        disability: false,
        school: None,
    };
    let first = if father { Sex::Male } else { Sex::Female };
    let mut members = vec![row(0, AgeBand::Adult, Tie::Parent, Some(first))];
    if parents == 2 {
        members.push(row(1, AgeBand::Adult, Tie::Partner, Some(Sex::Male)));
    }
    let parents = usize::from(parents);
    members.extend(children.iter().enumerate().map(|(at, age)| row(parents + at, *age, Tie::Child, None)));
    members
}

fn event(dice: &mut Dice, id: &str, (kind, certainty, age): Event) -> ExpectedRow {
    let date = days_on(dice.between(40, 200));
    // a child who comes later follows the parent who is here
    let follows = kind == ExpectedKind::Reunification && age.is_minor();
    ExpectedRow { household: id.to_owned(), kind, date, certainty, age, people: 1, follows }
}

/// The household's own row, as far as it is known at registration.
fn bare(dice: &mut Dice, id: String, lottery: u32) -> HouseholdRow {
    HouseholdRow {
        id,
        registered: days_on(-dice.between(4, 600)),
        lottery,
        priority: 3,
        arrangement: Arrangement::None,
        municipality: None,
        exit_kind: ExitKind::None,
        exit_date: None,
        extension: None,
        extended_until: None,
        savings: None,
        guarantor: false,
        isee: None,
        isee_expiry: None,
        italian: None,
        licence: false,
        vehicle: false,
        step_free: false,
        protected: false,
        accepts_sharing: false,
        minimum_support: None,
    }
}

fn family(row: HouseholdRow, members: Vec<MemberRow>, expected: Vec<ExpectedRow>) -> Family {
    Family {
        row,
        members,
        expected,
        needs: Vec::new(),
        assessments: Vec::new(),
        incomes: Vec::new(),
        languages: Vec::new(),
        commitments: Vec::new(),
        named_places: Vec::new(),
        wishes: Vec::new(),
        avoid: Vec::new(),
        eligibility: Vec::new(),
    }
}
