//! Lasting homes in lasting units, bridge stays in bridge units, and no bridge longer than agreed.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, Usage};
use crate::placement::plan::{Choice, Plan, Stay};

const CARD: Card = Card {
    id: "placement.right_use",
    force: Force::Always,
    source: "Convenzioni degli alloggi ponte: uso temporaneo, durata massima fissata dalla politica di zona",
};

/// The right unit for the right stay.
pub struct RightUse;

impl HardRule<Placement> for RightUse {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let weeks = stay.until.map_or(0, |until| until.0 - stay.from.0);
        let right = match model.unit(stay.unit).usage {
            Usage::Lasting => stay.until.is_none(),
            Usage::Bridge => stay.until.is_some() && weeks <= model.parameters.bridge_weeks,
        };
        (!right).then(|| Breach::of(&CARD, facts(model, weeks)))
    }

    /// Counts the weeks in each bridge one by one.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let bridge = |stay: &Stay| model.unit(stay.unit).usage == Usage::Bridge;
        located::stays(&CARD, plan, |stay| {
            let weeks = stay.until.map_or(0, |until| (stay.from.0..until.0).count());
            let too_long = weeks > usize::try_from(model.parameters.bridge_weeks).unwrap_or(0);
            let wrong_unit = stay.until.is_some() != bridge(stay);
            (wrong_unit || too_long).then(|| facts(model, weeks as i32))
        })
    }
}

fn facts(model: &Model, weeks: i32) -> Vec<crate::kernel::rule::Fact> {
    let most = FactValue::Count(i64::from(model.parameters.bridge_weeks));
    vec![("weeks", FactValue::Count(i64::from(weeks))), ("most", most)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::time::Week;

    #[test]
    fn half_a_year_in_a_bridge_is_the_most() {
        let mut model = fixture::model();
        model.units[0].usage = Usage::Bridge;
        let stay = Stay { until: Some(Week(26)), ..fixture::home().stay };
        assert_eq!(RightUse.judge(&model, &Choice::Stay(stay)), None);
        assert!(RightUse.judge(&model, &Choice::Stay(Stay { until: Some(Week(27)), ..stay })).is_some());
        assert!(RightUse.judge(&model, &Choice::Stay(Stay { until: None, ..stay })).is_some());
        assert_eq!(RightUse.audit(&model, &fixture::plan()).len(), 1);
    }
}
