//! Hours of a service, with a home or in a bridge, are proposed only where somebody gives them: mediation in a language that the household speaks.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, ServiceKind};
use crate::placement::plan::{Choice, Plan, Stay};
use crate::placement::services;
use crate::units::Minutes;

const CARD: Card = Card {
    id: "placement.mediation_language",
    force: Force::Always,
    source: "Pratica del territorio: un'ora prevista senza chi la faccia non è un sostegno",
};

/// Every service of the package has a line; mediation in the household's language.
pub struct MediationLanguage;

/// A service as a word of the list `service`.
pub fn word(service: ServiceKind) -> FactValue {
    FactValue::Word(match service {
        ServiceKind::Educator => "service-educator",
        ServiceKind::Mediation => "service-mediation",
        ServiceKind::SocialWork => "service-social-work",
        ServiceKind::Legal => "service-legal",
        ServiceKind::JobOrientation => "service-job-orientation",
    })
}

fn facts(service: ServiceKind, weekly: Minutes) -> Vec<Fact> {
    vec![("service", word(service)), ("weekly", FactValue::Minutes(weekly))]
}

impl HardRule<Placement> for MediationLanguage {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// A home has its package's hours, a bridge stay its unit's.
    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let missing = match choice {
            Choice::Home(home) => services::missing_of_home(model, home),
            Choice::Stay(stay) if stay.until.is_some() => services::missing_of_bridge(model, stay),
            Choice::Stay(_) => None,
        };
        missing.map(|(service, weekly)| Breach::of(&CARD, facts(service, weekly)))
    }

    /// Looks for a line of the right service, area and language for every hour.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let missing = |stay: &Stay, hours: &[(ServiceKind, Minutes)]| {
            let household = model.household(stay.household);
            let area = model.municipality(model.unit(stay.unit).municipality).area;
            let missing = hours.iter().find(|(service, weekly)| {
                let mediates = *service == ServiceKind::Mediation;
                let asked = weekly.0 > 0 && !(mediates && household.speaks_italian);
                asked
                    && !model.capacities.iter().any(|line| {
                        let speaks = match line.language {
                            Some(language) => mediates && household.languages.contains(&language),
                            None => !mediates,
                        };
                        line.service == *service && speaks && line.area.is_none_or(|there| there == area)
                    })
            });
            missing.map(|(service, weekly)| facts(*service, *weekly))
        };
        let in_bridges =
            located::stays(&CARD, plan, |stay| stay.until.and_then(|_| missing(stay, &model.unit(stay.unit).hours)));
        let in_homes = located::homes(&CARD, plan, |home| missing(&home.stay, &model.package(home.package).hours));
        in_bridges.into_iter().chain(in_homes).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::LanguageId;
    use crate::placement::fixture;
    use crate::placement::model::Capacity;

    #[test]
    fn mediation_without_a_mediator_of_the_language_is_no_support() {
        let mut model = fixture::model();
        model.packages[0].hours = vec![(ServiceKind::Mediation, Minutes(60))];
        model.packages[0].weeks = 10;
        let choice = Choice::Home(fixture::home());
        assert_eq!(MediationLanguage.judge(&model, &choice), None, "their Italian suffices");
        model.households[0].speaks_italian = false;
        model.households[0].languages = vec![LanguageId(3)];
        assert!(MediationLanguage.judge(&model, &choice).is_some());
        assert_eq!(MediationLanguage.audit(&model, &fixture::plan()).len(), 1);
        model.capacities.push(Capacity {
            service: ServiceKind::Mediation,
            language: Some(LanguageId(3)),
            area: None,
            from: None,
            until: None,
            weekly: Minutes(120),
        });
        assert_eq!(MediationLanguage.judge(&model, &choice), None);
        assert_eq!(MediationLanguage.audit(&model, &fixture::plan()), vec![]);
    }
}
