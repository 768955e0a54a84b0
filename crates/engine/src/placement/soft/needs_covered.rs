//! How much of what the assessment found is answered by the home, the package, or a service at hand.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::{Domain, Model};
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::Points;

/// The answered part of all assessed severity: 1000 = all of it (or nothing to answer), 0 = nothing. Unknown needs are
/// in neither sum: they are asked for, not guessed.
const CARD: Card = Card {
    id: "placement.needs_covered",
    force: Force::Weight(80),
    source: "D.Lgs. 147/2017 art. 5-7 (valutazione multidimensionale, progetto personalizzato, sostegni)",
};

/// Needs answered.
pub struct NeedsCovered;

/// Severity assessed and severity answered, over all domains but housing, which the home itself answers.
fn sums(model: &Model, home: &Home) -> (i64, i64) {
    let (household, unit, package) =
        (model.household(home.stay.household), model.unit(home.stay.unit), model.package(home.package));
    let (mut asked, mut met) = (0, 0);
    for domain in Domain::ALL.into_iter().filter(|domain| *domain != Domain::Housing) {
        let need = household.need(domain);
        let severity = i64::from(need.severity.unwrap_or(0));
        let on_the_spot = unit.answers.iter().filter(|answer| answer.0 == domain).map(|answer| answer.1).max();
        let answer = i64::from(package.answers(domain).max(on_the_spot.unwrap_or(0)));
        asked += severity;
        met += if need.answered { severity } else { severity.min(answer) };
    }
    (asked, met)
}

impl Criterion<Placement> for NeedsCovered {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let (asked, met) = sums(model, &home);
        if asked == 0 { Points::FULL } else { Points::share(met, asked) }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let (asked, met) = itinerary.home.map_or((0, 0), |home| sums(model, &home));
        let needs = &model.household(itinerary.household).needs;
        let unknown = needs.iter().filter(|need| need.severity.is_none()).count();
        let share = if asked == 0 { 100 } else { met * 100 / asked };
        vec![("share", FactValue::Percent(share)), ("unknown", FactValue::Count(unknown as i64))]
    }

    /// Counts severity point by severity point.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let household = model.household(home.stay.household);
            let answers = model.unit(home.stay.unit).answers.iter().chain(&model.package(home.package).answers);
            let answers: Vec<_> = answers.collect();
            let points: Vec<bool> = Domain::ALL
                .into_iter()
                .filter(|domain| *domain != Domain::Housing)
                .flat_map(|domain| {
                    (1..=household.needs[domain as usize].severity.unwrap_or(0)).map(move |step| (domain, step))
                })
                .map(|(domain, step)| {
                    household.needs[domain as usize].answered || answers.iter().any(|a| a.0 == domain && a.1 >= step)
                })
                .collect();
            let met = points.iter().filter(|met| **met).count();
            if points.is_empty() { Points::FULL } else { Points((met * 1000 / points.len()) as i64) }
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn half_of_what_is_needed_is_half_the_points() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(NeedsCovered.points(&model, &itinerary), Points::FULL, "nothing is needed");
        model.households[0].needs[Domain::Work as usize].severity = Some(3);
        model.households[0].needs[Domain::Health as usize].severity = Some(3);
        model.packages[0].answers = vec![(Domain::Work, 3)];
        assert_eq!(NeedsCovered.points(&model, &itinerary), Points(500));
        assert_eq!(NeedsCovered.audit(&model, &fixture::plan()), Points(500));
        model.households[0].needs[Domain::Legal as usize].severity = None;
        assert_eq!(NeedsCovered.points(&model, &itinerary), Points(500), "unknown is not zero, and not four");
    }
}
