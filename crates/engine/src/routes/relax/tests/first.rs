//! The first thing that stops a visit, person by person and day by day, held against every place there is.

use super::{fits, left_out, planned, week};
use crate::ids::{ProfessionalId, SkillId, VisitId};
use crate::routes::explain::tied;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::relax::{Change, First, Limit, Relaxed, relief, stops};
use crate::time::Ticks;

#[test]
fn the_first_thing_that_stops_a_visit_is_what_stops_it() {
    let mut seen = [0; 8];
    for seed in 0..200 {
        let model = week(seed);
        let plan = planned(&model, seed);
        for visit in left_out(&model, &plan) {
            let cells = stops(&model, &plan, visit, &|| false);
            assert_eq!(cells.len(), 2 * model.visit(visit).windows.len());
            // the visit for itself, without those tied to it
            let mut alone = model.clone();
            alone.links.retain(|link| link.from != visit && link.to != visit);
            for cell in cells {
                let told = format!("seed {seed} {visit:?} {cell:?}");
                let hers = |plan: &Plan| {
                    let mut own = plan.stops().filter(|(_, stop)| stop.visit == visit);
                    own.any(|(shift, _)| {
                        let shift = model.shift(shift);
                        shift.professional == cell.professional && shift.day == cell.day
                    })
                };
                let room = |model: &Model| fits(model, &plan, &[], &[visit], &hers);
                let seats = &model.visit(visit).seats;
                match &cell.first {
                    First::OffShift => panic!("{told}: everybody works every day"),
                    First::Lacks(skill) => {
                        assert!(!model.professionals[cell.professional.index()].skills.contains(skill), "{told}");
                        assert!(seats.iter().all(|seat| !model.suits(cell.professional, seat)), "{told}");
                    }
                    First::Apart => assert!(model.visit(visit).never.contains(&cell.professional), "{told}"),
                    First::Decided => {
                        let mut free = alone.clone();
                        free.pins.retain(|pin| pin.visit != visit);
                        assert!(!room(&alone) && !model.pins_of(visit).is_empty(), "{told}");
                    }
                    First::Rule(rule) => panic!("{told}: {rule}"),
                    First::NoColleague => {
                        let mut wide = alone.clone();
                        wide.shifts.iter_mut().for_each(|shift| shift.latest = Ticks(shift.latest.0 * 2 + 900_000));
                        wide.visits[visit.index()].windows.iter_mut().for_each(|window| window.close = None);
                        assert!(seats.len() > 1 && !room(&wide), "{told}");
                    }
                    First::NoRoom(passed) => {
                        assert!(!room(&alone), "{told}");
                        if let [(limit, by)] = passed[..] {
                            let wider = |by: i64| {
                                let mut wide = alone.clone();
                                match limit {
                                    Limit::Window(of) => {
                                        let windows = wide.visits[of.index()].windows.iter_mut();
                                        windows
                                            .for_each(|window| window.close = window.close.map(|at| Ticks(at.0 + by)));
                                    }
                                    Limit::Shift(shift) => wide.shifts[shift.index()].latest.0 += by,
                                    _ => return None,
                                }
                                Some(room(&wide))
                            };
                            assert!(wider(by) != Some(false) && wider(by - 1) != Some(true), "{told}");
                        }
                    }
                    First::Tied => assert!(room(&alone) && tied(&model, visit).len() > 1, "{told}"),
                    First::Room => assert!(room(&model), "{told}"),
                }
                seen[match cell.first {
                    First::OffShift | First::Rule(_) => continue,
                    First::Lacks(_) => 0,
                    First::Apart => 1,
                    First::Decided => 2,
                    First::NoColleague => 3,
                    First::NoRoom(passed) if passed.len() == 1 => 4,
                    First::NoRoom(_) => 5,
                    First::Tied => 6,
                    First::Room => 7,
                }] += 1;
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn who_is_ill_is_not_on_shift_and_nobody_is_given_what_is_inborn() {
    let mut model = week(3);
    model.shifts.retain(|shift| shift.day == 0 || shift.professional == ProfessionalId(0));
    model.visits[0].seats[0].skills = vec![SkillId(7)];
    let cells = stops(&model, &Plan::default(), VisitId(0), &|| false);
    let second = |day: i32| {
        cells.iter().find(|cell| (cell.professional, cell.day) == (ProfessionalId(1), day)).map(|cell| &cell.first)
    };
    assert_eq!([second(0), second(1)], [Some(&First::Lacks(SkillId(7))), Some(&First::OffShift)]);
    let with = |inborn: &[SkillId]| relief(&model, &Plan::default(), VisitId(0), inborn, 9, &|| false);
    assert!(matches!(with(&[]).found[..], [Relaxed { change: Change::Skill { skill: SkillId(7), .. }, .. }]));
    let none = with(&[SkillId(7)]);
    assert!(none.found.is_empty() && none.complete);
}
