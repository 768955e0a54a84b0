//! An invented week that is hard to plan: twelve people from Monday to Friday with 250 visits, a quarter of them tied to another one.
//!
//! It is a dataset as people fill it in, with nothing but what a week needs: no households, no homes. More visits get more people.

use fasi_exchange::rows::{Dataset, Head, SeatRow, ShiftRow, VisitLinkRow, VisitRow};
use fasi_exchange::table::{Book, Days};
use fasi_exchange::words::{Fluency, Language, Profession, Word};

use crate::calendar::{AS_OF, START, WEEKS, time};
use crate::dice::{Dice, Subject};
use crate::quota::{deck, marks};
use crate::{team, territory};

/// Visits of one team.
const VISITS: u32 = 250;
/// Who is asked for first, by how many of 250 visits: as much as their hours allow, and a little more.
const ASKED: [(Profession, u32); 8] = [
    (Profession::SocialWorker, 72),
    (Profession::Educator, 72),
    (Profession::Mediator, 24),
    (Profession::Facilitator, 26),
    (Profession::LegalConsultant, 16),
    (Profession::Psychologist, 16),
    (Profession::HealthWorker, 14),
    (Profession::Anthropologist, 10),
];
/// Languages that the mediators of the team speak.
const SPOKEN: [&str; 6] = ["ar", "fr", "sq", "en", "ur", "pa"];
/// Hours between which visits start: opens, promised by, closes; in minutes of the day.
const HOURS: [(u32, Option<u32>, u32); 5] = [
    (8 * 60, None, 12 * 60),
    (9 * 60, None, 17 * 60),
    (9 * 60, Some(10 * 60), 11 * 60),
    (14 * 60, None, 17 * 60 + 30),
    (14 * 60, Some(15 * 60), 16 * 60),
];

/// A week with so many visits.
pub fn week(visits: u32, seed: u64) -> Dataset {
    let mut dataset = Dataset::blank();
    dataset.head = Head { as_of: AS_OF, horizon_start: START, weeks: WEEKS };
    territory::add(&mut dataset);
    team::people(&mut dataset, visits.div_ceil(VISITS).max(1));
    // all day, every day, with an hour that may be overtime
    let staff = dataset.professionals.iter().map(|row| row.id.clone());
    let shift = |professional| ShiftRow {
        professional,
        days: Days::WORKING,
        start: time(8, 0),
        end: time(18, 0),
        overtime: Some(30),
        break_from: None,
        break_until: None,
        break_lasts: None,
        from: None,
        until: None,
    };
    dataset.team_shifts = staff.map(shift).collect();
    let mut dice = Dice::new(seed, Subject::Stress);
    let asked = deck(&mut dice, visits, &ASKED);
    let remote = marks(&mut dice, visits, 1, 6);
    let by_two = marks(&mut dice, visits, 1, 6);
    for at in 0..visits as usize {
        add_visit(&mut dataset, at, asked[at], (remote[at], by_two[at]), &mut dice);
    }
    // one of every eight visits is followed by the next one: on the same day, or within three days
    for at in (0..visits.saturating_sub(1)).step_by(8) {
        let (least, most) = *dice.pick(&[(60, 300), (0, 120), (20 * 60, 76 * 60)]);
        let (first, second) = (id(at as usize), id(at as usize + 1));
        dataset.visit_links.push(VisitLinkRow {
            first,
            second,
            least: Some(least),
            most: Some(most),
            days_apart: None,
        });
    }
    dataset
}

fn id(at: usize) -> String {
    format!("V{:04}", at + 1)
}

fn add_visit(dataset: &mut Dataset, at: usize, first: Profession, (remote, by_two): (bool, bool), dice: &mut Dice) {
    let (opens, due, closes) = *dice.pick(&HOURS);
    let clock = |minutes: u32| time(minutes / 60, minutes % 60);
    let town = dice.pick(&dataset.municipalities).code.clone();
    let days = [Days::WORKING, Days(0b0_0111), Days(0b1_1100), Days(0b0_1010), Days(0b1_0101)];
    dataset.visits.push(VisitRow {
        id: id(at),
        household: None,
        place: None,
        ends: None,
        municipality: (!remote).then_some(town),
        remote,
        at_base: false,
        priority: dice.between(1, 3) as u8,
        lasts: *dice.pick(&[20, 30, 30, 45]),
        writing_up: Some(5),
        days: Some(*dice.pick(&days)),
        from: None,
        until: None,
        opens: clock(opens),
        due: due.map(clock),
        closes: clock(closes),
        times: None,
        days_apart: None,
        demanding: false,
    });
    let seat = |seat: u8, profession: Profession, language: Option<Language>| SeatRow {
        visit: id(at),
        seat,
        profession: Some(profession),
        language,
        fluency: language.map(|_| Fluency::Good),
        sex: None,
        skill: None,
    };
    let language = Language::of(dice.pick::<&str>(&SPOKEN));
    dataset.seats.push(seat(1, first, language.filter(|_| first == Profession::Mediator)));
    if by_two && first != Profession::Mediator {
        dataset.seats.push(seat(2, Profession::Mediator, language));
    }
}
