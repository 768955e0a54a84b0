//! The unit is free when they move in, keys in hand, and stays so for the whole stay.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan, Stay};
use crate::time::Day;

const CARD: Card = Card {
    id: "placement.availability",
    force: Force::Always,
    source: "Disponibilità dichiarata dall'ente o dal proprietario; tempi medi dall'individuazione alle chiavi",
};

/// Free from, free to, lead time.
pub struct Availability;

/// The last day the unit must be there: a bridge's last, or the least duration of a lasting home.
fn last_needed(model: &Model, stay: &Stay) -> Day {
    let until = stay.until.unwrap_or(stay.from.plus(model.parameters.lasting_weeks));
    until.monday().plus(-1)
}

fn facts(model: &Model, stay: &Stay, ready: Day) -> Vec<Fact> {
    let needed = last_needed(model, stay);
    let to = model.unit(stay.unit).available_to.filter(|to| *to < needed);
    match to {
        Some(to) => {
            vec![("ready", FactValue::Day(ready)), ("until", FactValue::Day(to)), ("needed", FactValue::Day(needed))]
        }
        None => vec![
            ("ready", FactValue::Day(ready)),
            ("until", FactValue::Word("availability-open")),
            ("needed", FactValue::Day(needed)),
        ],
    }
}

impl HardRule<Placement> for Availability {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let unit = model.unit(stay.unit);
        let first = unit.first_week(model.calendar.as_of);
        let closes = unit.available_to.is_some_and(|to| to < last_needed(model, stay));
        (stay.from < first || closes).then(|| Breach::of(&CARD, facts(model, stay, first.monday())))
    }

    /// Looks at every day of the stay.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let unit = model.unit(stay.unit);
            let keys = model.calendar.as_of.plus(7 * i32::from(unit.lead_weeks));
            let there =
                |day: Day| day >= keys && day >= unit.available_from && unit.available_to.is_none_or(|to| day <= to);
            let mut days = (stay.from.monday().0..=last_needed(model, stay).0).map(Day);
            (!days.all(there)).then(|| facts(model, stay, unit.available_from.max(keys)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn four_weeks_to_the_keys_are_four_weeks() {
        let mut model = fixture::model();
        model.units[0].lead_weeks = 4;
        let mut stay = fixture::home().stay;
        stay.from = model.units[0].first_week(model.calendar.as_of);
        assert_eq!(Availability.judge(&model, &Choice::Stay(stay)), None);
        stay.from = stay.from.plus(-1);
        assert!(Availability.judge(&model, &Choice::Stay(stay)).is_some());
    }

    #[test]
    fn a_lease_that_ends_in_summer_is_no_lasting_home() {
        let mut model = fixture::model();
        model.units[0].available_to = Some(Day(200));
        assert!(Availability.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(Availability.audit(&model, &fixture::plan()).len(), 1);
        model.units[0].available_to = Some(Day(52 * 7));
        assert_eq!(Availability.audit(&model, &fixture::plan()), vec![]);
    }
}
