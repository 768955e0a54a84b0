//! Groups bring services, sectors and territories together.

use std::collections::BTreeSet;

use crate::ids::OperatorId;
use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::training::Training;
use crate::training::model::{Activity, Model};
use crate::training::plan::{Edition, Plan};
use crate::units::Points;

const CARD: Card = Card {
    id: "training.mixed",
    force: Force::Weight(10),
    source: "Integrazione tra servizi: gruppi misti per servizio, settore e territorio",
};

/// Mixed groups.
pub struct Mixed;

/// By what a group should be mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Services.
    Services,
    /// Sectors.
    Sectors,
    /// Territories.
    Territories,
}

impl Part {
    /// Which one somebody belongs to.
    pub fn of(self, model: &Model, operator: OperatorId) -> u32 {
        let facts = model.operator(operator);
        match self {
            Self::Services => facts.service.0,
            Self::Sectors => facts.sector.0,
            Self::Territories => facts.territory.0,
        }
    }
}

/// By what an activity's groups should be mixed: how many different ones, and the points of each; all of them give about
/// [`Points::FULL`].
pub fn parts(activity: &Activity) -> Vec<(Part, u32, i64)> {
    let mix = activity.mix;
    let asked = [(Part::Services, mix.services), (Part::Sectors, mix.sectors), (Part::Territories, mix.territories)];
    let asked: Vec<(Part, u32)> = asked.into_iter().filter(|(_, wanted)| *wanted > 1).collect();
    let each = |wanted: u32| Points::FULL.0 / (i64::from(wanted) * asked.len() as i64);
    asked.iter().map(|(part, wanted)| (*part, *wanted, each(*wanted))).collect()
}

impl Criterion<Training> for Mixed {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, edition: &Edition) -> Points {
        let of_part = |(part, wanted, each): &(Part, u32, i64)| {
            let different: BTreeSet<u32> = edition.attendees.iter().map(|who| part.of(model, *who)).collect();
            (different.len() as i64).min(i64::from(*wanted)) * each
        };
        Points(parts(model.activity(edition.activity)).iter().map(of_part).sum())
    }

    fn because(&self, model: &Model, edition: &Edition) -> Vec<Fact> {
        let different = |part: Part| {
            let met: BTreeSet<u32> = edition.attendees.iter().map(|who| part.of(model, *who)).collect();
            FactValue::Count(met.len() as i64)
        };
        vec![
            ("services", different(Part::Services)),
            ("sectors", different(Part::Sectors)),
            ("territories", different(Part::Territories)),
        ]
    }

    /// Counts, edition by edition, how many services, sectors, territories meet, as far as more are wanted.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let mut points = 0;
        for edition in &plan.editions {
            let (mut services, mut sectors, mut territories) = (Vec::new(), Vec::new(), Vec::new());
            for operator in edition.attendees.iter().map(|operator| model.operator(*operator)) {
                services.push(operator.service.0);
                sectors.push(operator.sector.0);
                territories.push(operator.territory.0);
            }
            for (part, wanted, each) in parts(model.activity(edition.activity)) {
                let met = match part {
                    Part::Services => &mut services,
                    Part::Sectors => &mut sectors,
                    Part::Territories => &mut territories,
                };
                met.sort_unstable();
                met.dedup();
                points += (met.len() as i64).min(i64::from(wanted)) * each;
            }
        }
        Points(points)
    }
}
