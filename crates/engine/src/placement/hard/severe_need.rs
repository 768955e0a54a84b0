//! A need of severity 4 is answered by the home, by the package, or by a named service.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Domain, Model};
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.severe_need",
    force: Force::Switchable,
    source: "D.Lgs. 147/2017 art. 5-6 (valutazione multidimensionale e progetto personalizzato)",
};

/// Nobody is left alone with what weighs most.
pub struct SevereNeed;

/// Severity that has to be answered, and how far an answer must go.
const SEVERE: u8 = 4;

/// A domain as a word of the list `domain`.
pub fn word(domain: Domain) -> FactValue {
    FactValue::Word(match domain {
        Domain::Functioning => "domain-functioning",
        Domain::Economic => "domain-economic",
        Domain::Work => "domain-work",
        Domain::Education => "domain-education",
        Domain::Housing => "domain-housing",
        Domain::Networks => "domain-networks",
        Domain::Language => "domain-language",
        Domain::Legal => "domain-legal",
        Domain::Health => "domain-health",
        Domain::Minors => "domain-minors",
    })
}

impl HardRule<Placement> for SevereNeed {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let (household, unit) = (model.household(home.stay.household), model.unit(home.stay.unit));
        let package = model.package(home.package);
        let open = Domain::ALL.into_iter().find(|domain| {
            let need = household.need(*domain);
            // Having a home answers the housing need itself.
            *domain != Domain::Housing
                && need.severity == Some(SEVERE)
                && !need.answered
                && package.answers(*domain) < SEVERE
                && !unit.answers.iter().any(|answer| answer.0 == *domain && answer.1 >= SEVERE)
        })?;
        Some(Breach::of(&CARD, vec![("domain", word(open))]))
    }

    /// Crosses off every answer from the list of severe needs.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let household = model.household(home.stay.household);
            let mut open: Vec<Domain> = Domain::ALL.to_vec();
            open.retain(|domain| household.needs[*domain as usize].severity.is_some_and(|severity| severity >= SEVERE));
            open.retain(|domain| *domain != Domain::Housing && !household.needs[*domain as usize].answered);
            let unit = model.unit(home.stay.unit).answers.iter();
            for (domain, strength) in unit.chain(&model.package(home.package).answers) {
                if *strength >= SEVERE {
                    open.retain(|left| left != domain);
                }
            }
            open.first().map(|domain| vec![("domain", word(*domain))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn a_severe_health_need_without_any_answer_is_no_proposal() {
        let mut model = fixture::model();
        let choice = Choice::Home(fixture::home());
        model.households[0].needs[Domain::Health as usize].severity = Some(4);
        assert!(SevereNeed.judge(&model, &choice).is_some());
        assert_eq!(SevereNeed.audit(&model, &fixture::plan()).len(), 1);
        model.households[0].needs[Domain::Health as usize].answered = true;
        assert_eq!(SevereNeed.judge(&model, &choice), None);
        model.households[0].needs[Domain::Health as usize].answered = false;
        model.packages[0].answers = vec![(Domain::Health, 4)];
        assert_eq!(SevereNeed.audit(&model, &fixture::plan()), vec![]);
    }

    #[test]
    fn an_unknown_need_is_not_taken_for_a_severe_one() {
        let mut model = fixture::model();
        model.households[0].needs[Domain::Health as usize].severity = None;
        assert_eq!(SevereNeed.judge(&model, &Choice::Home(fixture::home())), None);
    }
}
