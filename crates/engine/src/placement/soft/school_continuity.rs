//! Children can stay at their present school until the summer, or find a seat in another one near by. Seats give points and
//! a task, never a reason to refuse: enrolment is open all year.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::{Member, Model};
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::placement::schools;
use crate::units::Points;

/// 1000 points if every pupil can go on at its school (or there is none, or they move in summer), 500 if half can, or if
/// all change to a school within reach that is known to have free seats.
const CARD: Card = Card {
    id: "placement.school_continuity",
    force: Force::Weight(40),
    source: "Linee guida per l'accoglienza e l'integrazione degli alunni stranieri (MIUR 2014); pratica del territorio",
};

/// No change of school in the middle of the year.
pub struct SchoolContinuity;

fn stays(model: &Model, home: &Home, pupil: &Member) -> bool {
    let household = model.household(home.stay.household);
    pupil.school.is_none_or(|school| schools::can_stay(model, household, home.stay.unit, school))
}

/// From the middle of June to the middle of September nobody changes school in mid-year: months 7 and 8 count whole.
fn in_summer(model: &Model, home: &Home) -> bool {
    let month = model.calendar.months[model.calendar.month_index(home.stay.from.monday())].2;
    matches!(month, 7 | 8)
}

/// Pupils, those who stay at their school, and of the others those for whom a school near by has seats.
fn pupils(model: &Model, home: &Home) -> (i64, i64, i64) {
    let household = model.household(home.stay.household);
    let pupils = household.members.iter().filter(|member| member.school.is_some());
    let (staying, changing): (Vec<&Member>, Vec<&Member>) =
        pupils.partition(|pupil| in_summer(model, home) || stays(model, home, pupil));
    let seated = changing.iter().filter(|pupil| schools::has_seat(model, household, home.stay.unit, pupil.age));
    ((staying.len() + changing.len()) as i64, staying.len() as i64, seated.count() as i64)
}

impl Criterion<Placement> for SchoolContinuity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let (all, staying, seated) = pupils(model, &home);
        if all == 0 { Points::FULL } else { Points::share(2 * staying + seated, 2 * all) }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let (all, staying, seated) = itinerary.home.map_or((0, 0, 0), |home| pupils(model, &home));
        let count = FactValue::Count;
        vec![("pupils", count(all)), ("staying", count(staying)), ("seated", count(seated))]
    }

    /// Asks each pupil in turn.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let household = model.household(home.stay.household);
            let (mut all, mut sum) = (0, 0);
            for (school, age) in household.members.iter().filter_map(|member| Some((member.school?, member.age))) {
                let near = |school| {
                    let way = schools::way(model, household, home.stay.unit, school);
                    way.is_some_and(|way| way <= schools::LONGEST_TO_STAY)
                };
                let level = schools::level(age);
                let mut others = level.into_iter().flat_map(|level| schools::of_level(model, level));
                all += 2;
                sum += if in_summer(model, &home) || near(school) {
                    2
                } else {
                    i64::from(others.any(|other| model.place(other).free_seats > Some(0) && near(other)))
                };
            }
            if all == 0 { Points::FULL } else { Points(sum * 1000 / all) }
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::placement::fixture;
    use crate::time::Week;

    #[test]
    fn a_school_in_the_mountains_cannot_be_kept_from_the_plain_but_in_summer_nobody_minds() {
        let mut model = fixture::model();
        let mut itinerary = fixture::plan().itineraries[0];
        model.households[0].members[1].school = Some(PlaceId(1));
        assert_eq!(SchoolContinuity.points(&model, &itinerary), Points(0));
        assert_eq!(SchoolContinuity.audit(&model, &fixture::plan()), Points(0));
        if let Some(home) = &mut itinerary.home {
            home.stay.from = Week(33);
        }
        assert_eq!(SchoolContinuity.points(&model, &itinerary), Points::FULL, "19 July");
    }

    #[test]
    fn a_free_seat_in_a_school_near_by_is_half_as_good_as_staying() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        model.households[0].members[1].school = Some(PlaceId(1));
        model.places[0].free_seats = Some(0);
        assert_eq!(SchoolContinuity.points(&model, &itinerary), Points(0), "full, and no reason to refuse");
        model.places[0].free_seats = Some(2);
        assert_eq!(SchoolContinuity.points(&model, &itinerary), Points(500));
        assert_eq!(SchoolContinuity.audit(&model, &fixture::plan()), Points(500));
    }
}
