//! Those who come are like those whom the data know: a household or a home of the data, moved to another day.

use crate::placement::model::{Household, Unit};
use crate::time::Day;

/// A household like one of the data that registers on a day: whatever the data date from is so many days later.
pub fn household(like: &Household, as_of: Day, registers: Day, lottery: u32) -> Household {
    let days = registers.0 - as_of.0;
    let moved = |day: Option<Day>| day.map(|day| day.plus(days));
    let mut household = like.clone();
    household.registered = registers;
    household.lottery = lottery;
    household.exit.date = moved(like.exit.date);
    household.exit.extended = moved(like.exit.extended);
    household.isee_until = moved(like.isee_until);
    household.review_due = moved(like.review_due);
    for expected in &mut household.expected {
        expected.date = expected.date.plus(days);
    }
    for income in &mut household.incomes {
        income.from = moved(income.from);
        income.until = moved(income.until);
    }
    household
}

/// A home like one of the data that is free from a day, for as long as that one would have been.
pub fn home(like: &Unit, free: Day) -> Unit {
    let days = free.0 - like.available_from.0;
    let mut home = like.clone();
    home.available_from = free;
    home.available_to = like.available_to.map(|day| day.plus(days));
    home
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{AgeBand, Certainty, Expected, ExpectedKind, Income};
    use crate::units::Cents;

    #[test]
    fn who_comes_ten_weeks_later_has_ten_weeks_more_for_everything() {
        let mut like = fixture::household();
        like.exit.date = Some(Day(30));
        like.incomes =
            vec![Income { monthly: Cents(1), from: Some(Day(5)), until: None, certain: true }, like.incomes[0]];
        like.expected = vec![Expected {
            kind: ExpectedKind::Birth,
            date: Day(40),
            certainty: Certainty::Likely,
            age: AgeBand::Infant,
            people: 1,
            follows: false,
        }];
        let come = household(&like, Day(-6), Day(64), 9);
        assert_eq!((come.registered, come.lottery, come.exit.date), (Day(64), 9, Some(Day(100))));
        assert_eq!(
            (come.incomes[0].from, come.incomes[1].from, come.expected[0].date),
            (Some(Day(75)), None, Day(110))
        );
        assert_eq!(come.members, like.members);
    }

    #[test]
    fn a_home_stays_free_for_as_long_as_its_like() {
        let mut like = fixture::unit();
        (like.available_from, like.available_to) = (Day(10), Some(Day(100)));
        let free = home(&like, Day(70));
        assert_eq!((free.available_from, free.available_to), (Day(70), Some(Day(160))));
    }
}
