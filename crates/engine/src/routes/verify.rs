//! Judges a plan from the facts and the plan alone: its structure, then every rule's audit. Knows no search.

use super::hard;
use super::model::Model;
use super::plan::Plan;
use super::value::{self, Value};
use crate::kernel::rule::{Breach, Entity, FactValue};

/// What `verify` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Every breach: none means that the plan keeps every rule.
    pub breaches: Vec<Breach>,
    /// The plan's value by level, recomputed.
    pub value: Value,
}

/// The id under which a malformed plan is reported: no rule, but what a plan has to be for rules to speak of it.
pub const STRUCTURE: &str = "routes.structure";

/// Judges a plan.
pub fn verify(model: &Model, plan: &Plan) -> Verification {
    let breaches = structure(model, plan);
    if !breaches.is_empty() {
        return Verification { breaches, value: Value::default() };
    }
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    let breaches = held.flat_map(|rule| rule.audit(model, plan)).collect();
    Verification { breaches, value: value::value(model, plan) }
}

/// Each shift at most once and in order, known shifts, visits and seats.
fn structure(model: &Model, plan: &Plan) -> Vec<Breach> {
    let of = |shift: u32, word: &'static str| {
        let shift = ("shift", FactValue::Entity(Entity::Shift(shift)));
        Breach { rule: STRUCTURE, facts: vec![shift, ("flaw", FactValue::Word(word))] }
    };
    let mut breaches = Vec::new();
    for pair in plan.tours.windows(2).filter(|pair| pair[0].shift >= pair[1].shift) {
        breaches.push(of(pair[1].shift.0, if pair[0].shift == pair[1].shift { "tour-twice" } else { "tour-order" }));
    }
    for tour in &plan.tours {
        let known = |stop: &crate::routes::plan::Stop| {
            model.visits.get(stop.visit.index()).is_some_and(|visit| (stop.seat as usize) < visit.seats.len())
        };
        if tour.shift.index() >= model.shifts.len() || !tour.stops.iter().all(known) {
            breaches.push(of(tour.shift.0, "tour-unknown"));
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
    use crate::routes::fixture;
    use crate::routes::model::Link;
    use crate::routes::plan::{Stop, Tour};
    use crate::time::Ticks;

    /// Each makes their own visit, then they meet at the third.
    fn plan() -> Plan {
        let stop = |visit: u32, seat: u32, start: i64| Stop { visit: VisitId(visit), seat, start: Ticks(start) };
        Plan {
            tours: vec![
                Tour { shift: ShiftId(0), stops: vec![stop(0, 0, 20), stop(2, 0, 90)] },
                Tour { shift: ShiftId(1), stops: vec![stop(1, 0, 20), stop(2, 1, 90)] },
            ],
        }
    }

    fn broken(model: &Model, plan: &Plan) -> Vec<&'static str> {
        let mut rules: Vec<_> = verify(model, plan).breaches.iter().map(|breach| breach.rule).collect();
        rules.dedup();
        rules
    }

    fn with(change: impl FnOnce(&mut Model, &mut Plan)) -> Vec<&'static str> {
        let (mut model, mut plan) = (fixture::model(), plan());
        change(&mut model, &mut plan);
        broken(&model, &plan)
    }

    #[test]
    fn a_morning_that_keeps_every_rule_costs_its_ways() {
        let found = verify(&fixture::model(), &plan());
        // six ways of twenty at weight ten, nobody late
        assert_eq!((found.breaches, found.value), (Vec::new(), [0, 1_200]));
    }

    #[test]
    fn who_starts_before_they_can_be_there_breaks_the_way() {
        assert_eq!(with(|_, plan| plan.tours[0].stops[0].start = Ticks(19)), ["routes.way"]);
    }

    #[test]
    fn a_start_after_the_window_closed_is_told_and_a_late_one_is_priced() {
        assert_eq!(with(|_, plan| plan.tours[0].stops[0].start = Ticks(71)), ["routes.window", "routes.way"]);
        let mut late = plan();
        late.tours.iter_mut().for_each(|tour| tour.stops[1].start = Ticks(130));
        // ten late for two seats at twenty, and ten as the largest
        assert_eq!(verify(&fixture::model(), &late).value, [0, 1_200 + 400 + 200]);
    }

    #[test]
    fn a_seat_asks_for_its_profession() {
        assert_eq!(with(|model, _| model.professionals[1].skills.clear()), ["routes.skills"]);
    }

    #[test]
    fn a_visit_by_two_is_made_by_two_at_one_time() {
        assert_eq!(with(|_, plan| plan.tours[1].stops.truncate(1)), ["routes.together"]);
        assert_eq!(with(|_, plan| plan.tours[1].stops[1].start = Ticks(95)), ["routes.together"]);
    }

    #[test]
    fn who_is_tied_is_served_together_and_as_far_apart_as_was_said() {
        let link = |least: i64, most: i64| {
            vec![Link { from: VisitId(0), to: VisitId(1), least: Ticks(least), most: Some(Ticks(most)) }]
        };
        assert_eq!(with(|model, _| model.links = link(0, 10)), Vec::<&str>::new());
        assert_eq!(with(|model, _| model.links = link(5, 10)), ["routes.link"]);
        let half = with(|model, plan| {
            model.links = link(0, 10);
            plan.tours[1].stops.remove(0);
        });
        assert_eq!(half, ["routes.together"]);
    }

    #[test]
    fn a_shift_ends_a_day_is_kept_and_a_load_has_a_limit() {
        assert_eq!(with(|model, _| model.shifts[0].latest = Ticks(139)), ["routes.shift"]);
        assert_eq!(with(|model, _| model.shifts[0].day = 1), ["routes.day"]);
        assert_eq!(with(|model, _| model.shifts[0].capacity = Some(1)), ["routes.capacity"]);
        let mut model = fixture::model();
        model.shifts[0].until = Ticks(130);
        assert_eq!(verify(&model, &plan()).value, [0, 1_200 + 10 * 30], "ten ticks of overtime");
    }

    #[test]
    fn nobody_is_on_two_tours_at_once() {
        let both = with(|model, plan| {
            model.professionals[0].skills = vec![SkillId(0), SkillId(1)];
            model.shifts[1].professional = ProfessionalId(0);
            plan.tours.iter_mut().for_each(|tour| tour.stops.truncate(1));
        });
        assert_eq!(both, ["routes.shift"]);
    }

    #[test]
    fn a_plan_that_names_what_is_not_there_is_none() {
        assert_eq!(with(|_, plan| plan.tours[1].shift = ShiftId(0)), [STRUCTURE]);
        assert_eq!(with(|_, plan| plan.tours.reverse()), [STRUCTURE]);
        assert_eq!(with(|_, plan| plan.tours[1].shift = ShiftId(9)), [STRUCTURE]);
        assert_eq!(with(|_, plan| plan.tours[1].stops[0].visit = VisitId(9)), [STRUCTURE]);
    }
}
