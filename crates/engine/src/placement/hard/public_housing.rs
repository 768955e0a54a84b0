//! Public housing goes by public ranking alone: never by us.

use super::located;
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, Tenure};
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.public_housing",
    force: Force::Always,
    source: "L.R. Toscana 2/2019 (edilizia residenziale pubblica: assegnazione per graduatoria)",
};

/// No ERP home is ever proposed.
pub struct PublicHousing;

impl HardRule<Placement> for PublicHousing {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        (model.unit(stay.unit).tenure == Tenure::Public).then(|| Breach::of(&CARD, Vec::new()))
    }

    /// Looks at the tenure of every home.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| matches!(model.unit(stay.unit).tenure, Tenure::Public).then(Vec::new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn an_erp_flat_is_nobodys_proposal() {
        let mut model = fixture::model();
        model.units[0].tenure = Tenure::Public;
        assert!(PublicHousing.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(PublicHousing.audit(&model, &fixture::plan()).len(), 1);
        model.units[0].tenure = Tenure::Agreed;
        assert_eq!(PublicHousing.audit(&model, &fixture::plan()), vec![]);
    }
}
