//! Only an operator's recorded "no" keeps a household from a package; what is still to be verified is a task.

use super::located;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, Verdict};
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.package_eligibility",
    force: Force::Always,
    source: "Verdetto registrato dall'operatore; D.Lgs. 286/1998 art. 5 c. 9-bis (la ricevuta di rinnovo non esclude)",
};

/// Packages that an operator ruled out.
pub struct PackageEligibility;

impl HardRule<Placement> for PackageEligibility {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let verdicts = &model.household(home.stay.household).verdicts;
        let given = verdicts.binary_search_by_key(&home.package, |verdict| verdict.0).ok();
        (given.map(|at| verdicts[at].1) == Some(Verdict::No))
            .then(|| Breach::of(&CARD, vec![("package", FactValue::Entity(Entity::Package(home.package.0)))]))
    }

    /// Reads every verdict of the household.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let verdicts = model.household(home.stay.household).verdicts.iter();
            let refused = verdicts.filter(|verdict| **verdict == (home.package, Verdict::No)).count();
            (refused > 0).then(|| vec![("package", FactValue::Entity(Entity::Package(home.package.0)))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PackageId;
    use crate::placement::fixture;

    #[test]
    fn to_verify_is_no_exclusion() {
        let mut model = fixture::model();
        let choice = Choice::Home(fixture::home());
        model.households[0].verdicts = vec![(PackageId(0), Verdict::ToVerify)];
        assert_eq!(PackageEligibility.judge(&model, &choice), None);
        model.households[0].verdicts = vec![(PackageId(0), Verdict::No)];
        assert!(PackageEligibility.judge(&model, &choice).is_some());
        assert_eq!(PackageEligibility.audit(&model, &fixture::plan()).len(), 1);
    }
}
