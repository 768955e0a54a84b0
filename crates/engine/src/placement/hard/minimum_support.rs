//! Never less support than the team thinks right.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Home, Plan};

const CARD: Card = Card {
    id: "placement.minimum_support",
    force: Force::Always,
    source: "Decisione dell'équipe multidisciplinare, D.Lgs. 147/2017 art. 5 c. 7",
};

/// The team's minimum level of support.
pub struct MinimumSupport;

fn facts(model: &Model, home: &Home) -> Vec<Fact> {
    let level = i64::from(model.package(home.package).level);
    let minimum = i64::from(model.household(home.stay.household).minimum_support);
    vec![("level", FactValue::Count(level)), ("minimum", FactValue::Count(minimum))]
}

impl HardRule<Placement> for MinimumSupport {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let least = model.household(home.stay.household).minimum_support;
        (model.package(home.package).level < least).then(|| Breach::of(&CARD, facts(model, home)))
    }

    /// Holds every package against the team's word.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let enough =
                (model.household(home.stay.household).minimum_support..=4).contains(&model.package(home.package).level);
            (!enough).then(|| facts(model, home))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn the_team_asked_for_an_educator_and_gets_no_less() {
        let mut model = fixture::model();
        model.households[0].minimum_support = 2;
        model.packages[0].level = 1;
        assert!(MinimumSupport.judge(&model, &Choice::Home(fixture::home())).is_some());
        assert_eq!(MinimumSupport.audit(&model, &fixture::plan()).len(), 1);
        model.packages[0].level = 2;
        assert_eq!(MinimumSupport.audit(&model, &fixture::plan()), vec![]);
    }
}
