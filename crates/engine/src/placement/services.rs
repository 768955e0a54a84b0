//! What a lasting home with its package asks of the services: hours a week, from which capacity line, how long.

use super::model::{Model, ServiceKind};
use super::plan::Home;
use crate::ids::{CapacityId, LanguageId};
use crate::time::Week;
use crate::units::Minutes;

/// Hours a week of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The service.
    pub service: ServiceKind,
    /// Time a week.
    pub weekly: Minutes,
    /// First week.
    pub from: Week,
    /// First week no longer used.
    pub until: Week,
    /// The line that gives it; `None` = nobody does.
    pub line: Option<CapacityId>,
}

impl Use {
    /// Whether the hours are used in a week.
    pub fn covers(&self, week: Week) -> bool {
        (self.from..self.until).contains(&week)
    }
}

/// The services that a home's package asks for, inside the horizon. Mediation is asked for only where the household's
/// Italian does not suffice, in the first of its languages that somebody mediates.
pub fn of(model: &Model, home: &Home) -> Vec<Use> {
    let package = model.package(home.package);
    let household = model.household(home.stay.household);
    let from = home.stay.from;
    let until = from.plus(i32::from(package.weeks)).min(model.calendar.end());
    let asked = package
        .hours
        .iter()
        .filter(|(service, weekly)| weekly.0 > 0 && (*service != ServiceKind::Mediation || !household.speaks_italian));
    asked
        .map(|(service, weekly)| Use {
            service: *service,
            weekly: *weekly,
            from,
            until,
            line: line(model, home, *service),
        })
        .collect()
}

/// The line for a service: its area's own before a general one; for mediation by the household's languages in order.
fn line(model: &Model, home: &Home, service: ServiceKind) -> Option<CapacityId> {
    let area = model.area(home.stay.unit);
    let find = |language: Option<LanguageId>| {
        let lines = (0u32..).zip(&model.capacities).filter(|(_, line)| {
            line.service == service && line.language == language && line.area.is_none_or(|there| there == area)
        });
        lines.min_by_key(|(number, line)| (line.area.is_none(), *number)).map(|(number, _)| CapacityId(number))
    };
    if service == ServiceKind::Mediation {
        model.household(home.stay.household).languages.iter().find_map(|language| find(Some(*language)))
    } else {
        find(None)
    }
}

/// The time a week that a capacity line gives in a week; none outside its days.
pub fn capacity(model: &Model, line: CapacityId, week: Week) -> Minutes {
    let line = &model.capacities[line.index()];
    let (monday, sunday) = (week.monday(), week.monday().plus(6));
    let open = line.from.is_none_or(|from| from <= sunday) && line.until.is_none_or(|until| monday <= until);
    if open { line.weekly } else { Minutes(0) }
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
        assert_eq!(of(&model, &fixture::home()), vec![], "nobody asks for mediation where Italian suffices");
        model.households[0].speaks_italian = false;
        let uses = of(&model, &fixture::home());
        assert_eq!((uses[0].line, uses[0].until), (Some(CapacityId(1)), Week(10)));
    }
}
