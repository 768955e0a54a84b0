//! What an itinerary asks of the services: hours a week, from which capacity lines, how long.

use super::model::{Household, Model, ServiceKind};
use super::plan::{Home, Itinerary, Stay};
use crate::ids::{AreaId, CapacityId, LanguageId};
use crate::time::Week;
use crate::units::Minutes;

/// Hours a week of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The service.
    pub service: ServiceKind,
    /// Time a week.
    pub weekly: Minutes,
    /// First week.
    pub from: Week,
    /// First week no longer used.
    pub until: Week,
    /// The lines that may give it together, week by week those that are open: the area's own before general ones; empty =
    /// nobody does.
    pub lines: Vec<CapacityId>,
}

impl Use {
    /// Whether the hours are used in a week.
    pub fn covers(&self, week: Week) -> bool {
        (self.from..self.until).contains(&week)
    }
}

/// The services that an itinerary asks for, inside the horizon: in its bridge, and with its home's package.
pub fn of(model: &Model, itinerary: &Itinerary) -> Vec<Use> {
    let mut uses = itinerary.bridge.map_or_else(Vec::new, |stay| of_bridge(model, &stay));
    uses.extend(itinerary.home.iter().flat_map(|home| of_home(model, home)));
    uses
}

/// The services that a home's package asks for.
pub fn of_home(model: &Model, home: &Home) -> Vec<Use> {
    let package = model.package(home.package);
    let until = home.stay.from.plus(i32::from(package.weeks));
    asked(model, &home.stay, &package.hours, until)
}

/// The services that a bridge unit asks for each household in it.
pub fn of_bridge(model: &Model, stay: &Stay) -> Vec<Use> {
    asked(model, stay, &model.unit(stay.unit).hours, stay.until.unwrap_or(stay.from))
}

/// Mediation is asked for only where the household's Italian does not suffice, in the first of its languages that somebody
/// mediates: who begins with a mediator goes on with one of the same language.
fn asked(model: &Model, stay: &Stay, hours: &[(ServiceKind, Minutes)], until: Week) -> Vec<Use> {
    let household = model.household(stay.household);
    let until = until.min(model.calendar.end());
    let of_service = |(service, weekly): &(ServiceKind, Minutes)| Use {
        service: *service,
        weekly: *weekly,
        from: stay.from,
        until,
        lines: lines(model, household, model.area(stay.unit), *service),
    };
    needed(household, hours).map(of_service).collect()
}

fn needed<'a>(
    household: &'a Household,
    hours: &'a [(ServiceKind, Minutes)],
) -> impl Iterator<Item = &'a (ServiceKind, Minutes)> {
    hours
        .iter()
        .filter(|(service, weekly)| weekly.0 > 0 && (*service != ServiceKind::Mediation || !household.speaks_italian))
}

/// The first service that a home's package asks for and nobody gives there.
pub fn missing_of_home(model: &Model, home: &Home) -> Option<(ServiceKind, Minutes)> {
    missing(model, &home.stay, &model.package(home.package).hours)
}

/// The same of what a bridge unit asks for.
pub fn missing_of_bridge(model: &Model, stay: &Stay) -> Option<(ServiceKind, Minutes)> {
    missing(model, stay, &model.unit(stay.unit).hours)
}

fn missing(model: &Model, stay: &Stay, hours: &[(ServiceKind, Minutes)]) -> Option<(ServiceKind, Minutes)> {
    let (household, area) = (model.household(stay.household), model.area(stay.unit));
    let given = |service: ServiceKind, language: Option<LanguageId>| {
        model.capacities.iter().any(|line| {
            line.service == service && line.language == language && line.area.is_none_or(|there| there == area)
        })
    };
    let given = |service: ServiceKind| match service {
        ServiceKind::Mediation => household.languages.iter().any(|language| given(service, Some(*language))),
        _ => given(service, None),
    };
    needed(household, hours).find(|(service, _)| !given(*service)).copied()
}

/// The lines for a service in an area: its own before general ones; for mediation by the household's languages in order.
fn lines(model: &Model, household: &Household, area: AreaId, service: ServiceKind) -> Vec<CapacityId> {
    let find = |language: Option<LanguageId>| -> Vec<CapacityId> {
        let lines = (0u32..).zip(&model.capacities).filter(|(_, line)| {
            line.service == service && line.language == language && line.area.is_none_or(|there| there == area)
        });
        let mut lines: Vec<(bool, u32)> = lines.map(|(number, line)| (line.area.is_none(), number)).collect();
        lines.sort_unstable();
        lines.into_iter().map(|(_, number)| CapacityId(number)).collect()
    };
    if service != ServiceKind::Mediation {
        return find(None);
    }
    let mut by_language = household.languages.iter().map(|language| find(Some(*language)));
    by_language.find(|lines| !lines.is_empty()).unwrap_or_default()
}

/// The time a week that a capacity line gives in a week; none outside its days.
pub fn capacity(model: &Model, line: CapacityId, week: Week) -> Minutes {
    if is_open(model, line, week) { model.capacities[line.index()].weekly } else { Minutes(0) }
}

/// Whether a capacity line has an open day in a week.
pub fn is_open(model: &Model, line: CapacityId, week: Week) -> bool {
    let line = &model.capacities[line.index()];
    let (monday, sunday) = (week.monday(), week.monday().plus(6));
    line.from.is_none_or(|from| from <= sunday) && line.until.is_none_or(|until| monday <= until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AreaId;
    use crate::placement::fixture;
    use crate::placement::model::Capacity;

    #[test]
    fn mediation_comes_in_the_first_language_that_somebody_mediates() {
        let mut model = fixture::model();
        let line = |language, area| Capacity {
            service: ServiceKind::Mediation,
            language: Some(LanguageId(language)),
            area,
            from: None,
            until: None,
            weekly: Minutes(60),
        };
        model.capacities = vec![line(1, None), line(1, Some(AreaId(0)))];
        model.packages[0].hours = vec![(ServiceKind::Mediation, Minutes(60))];
        model.packages[0].weeks = 10;
        model.households[0].languages = vec![LanguageId(0), LanguageId(1)];
        assert_eq!(of_home(&model, &fixture::home()), vec![], "nobody asks for mediation where Italian suffices");
        model.households[0].speaks_italian = false;
        let uses = of_home(&model, &fixture::home());
        assert_eq!(
            (&uses[0].lines, uses[0].until),
            (&vec![CapacityId(1), CapacityId(0)], Week(10)),
            "the area's own first"
        );
    }

    #[test]
    fn a_bridge_asks_for_its_educator_as_long_as_the_stay() {
        let mut model = fixture::model();
        model.units[0].hours = vec![(ServiceKind::Educator, Minutes(90))];
        let stay = Stay { from: Week(2), until: Some(Week(9)), ..fixture::home().stay };
        let uses = of_bridge(&model, &stay);
        assert_eq!((uses[0].from, uses[0].until, uses[0].lines.len()), (Week(2), Week(9), 0));
        assert_eq!(of_home(&model, &fixture::home()), vec![], "a lasting home has its package's hours");
    }
}
