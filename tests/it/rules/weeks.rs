//! The rules of the team's week: all that they say of plans that break them can be said, in both languages.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fasi_engine::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use fasi_engine::kernel::rule::{Breach, FactValue};
use fasi_engine::routes::fixture::{Kind, counted, drawn};
use fasi_engine::routes::hard;
use fasi_engine::routes::model::{Model, Pin};
use fasi_engine::routes::plan::{Plan, Seating, Stop, Tour};
use fasi_engine::time::{Day, Ticks};
use fasi_exchange::facts::{args, rule_key};
use fasi_exchange::names::{Names, Skill, TeamNames};
use fasi_exchange::text::{Lang, has, text};
use proptest::prelude::*;

use super::texts::{SOURCES, variables};

fn names(model: &Model) -> Names {
    let skills = model.professionals.iter().flat_map(|who| &who.skills).map(|skill| skill.0).max().unwrap_or(0);
    let codes = |letter: char, count: usize| (0..count).map(|at| format!("{letter}{at}")).collect::<Vec<_>>();
    let team = TeamNames {
        professionals: codes('P', model.professionals.len()),
        skills: codes('s', skills as usize + 8).into_iter().map(Skill::Other).collect(),
        shifts: model.shifts.iter().map(|shift| (shift.professional, Day(shift.day), shift.from)).collect(),
        visits: codes('V', model.visits.len()),
    };
    Names {
        start: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default(),
        team,
        ..super::texts::names(&fasi_engine::placement::fixture::model())
    }
}

/// Any plan at all: seats, shifts and starts drawn without a thought.
fn any_plan(model: &Model) -> impl Strategy<Value = Plan> + use<> {
    let (visits, shifts) = (model.visits.len() as u32, model.shifts.len() as u32);
    let seats: Vec<u32> = model.visits.iter().map(|visit| visit.seats.len() as u32).collect();
    let stop = (0..visits, 0..9u32, -50..900i64).prop_map(move |(visit, seat, start)| Stop {
        visit: VisitId(visit),
        seat: seat % seats[visit as usize],
        start: Ticks(start),
    });
    let tours = proptest::collection::btree_map(0..shifts, proptest::collection::vec(stop, 1..5), 1..4);
    tours.prop_map(|tours| Plan {
        tours: tours.into_iter().map(|(shift, stops)| Tour { shift: ShiftId(shift), stops }).collect(),
    })
}

fn week_and_plan() -> impl Strategy<Value = (Model, Plan)> {
    let kind = Kind { visits: 7, people: 3, days: 2, shared: true, tight: true };
    (0..5_000u64).prop_flat_map(move |seed| {
        let mut model = if seed % 2 == 0 { drawn(kind, seed) } else { counted(kind, seed) };
        // somebody is asked for what nobody has, a visit may not be on the second day, a shift takes nothing;
        model.visits[0].seats[0].skills = vec![SkillId(7)];
        model.visits[1].windows.truncate(1);
        model.shifts[0].capacity = Some(0);
        // one must not meet whom the third visit is for, and the fourth is decided
        model.visits[2].never = vec![ProfessionalId(0)];
        let decided = Pin { visit: VisitId(3), who: Some((0, ProfessionalId(1))), day: Some(0), start: None };
        model.pins = vec![decided];
        let plan = any_plan(&model);
        (Just(model), plan)
    })
}

fn said(model: &Model, plan: &Plan) -> Vec<Breach> {
    let seats = plan.stops().map(|(shift, stop)| Seating { visit: stop.visit, seat: stop.seat, shift });
    let judged = seats.flat_map(|seating| hard::ALL.iter().filter_map(move |rule| rule.judge(model, &seating)));
    judged.chain(hard::ALL.iter().flat_map(|rule| rule.audit(model, plan))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_rules_of_a_week_say_can_be_said((model, plan) in week_and_plan()) {
        let names = names(&model);
        for (lang, sources) in Lang::ALL.into_iter().zip(SOURCES) {
            let variables = variables(&sources);
            for breach in said(&model, &plan) {
                let key = format!("{}.breach", rule_key(breach.rule));
                let given: BTreeSet<String> = breach.facts.iter().map(|fact| fact.0.to_owned()).collect();
                let wanted = variables.get(&key).cloned().unwrap_or_default();
                prop_assert!(!wanted.is_empty() && wanted.is_subset(&given), "{} {:?} {:?}", key, wanted, given);
                for (_, value) in &breach.facts {
                    if let FactValue::Word(word) = value {
                        prop_assert!(has(lang, &format!("word-{word}")), "{} word-{}", lang.tag(), word);
                    }
                }
                let shown = text(lang, &key, &args(lang, &names, &breach.facts));
                prop_assert!(shown != key && !shown.contains(['{', '}', '$']), "{}: {}", key, shown);
            }
        }
    }
}

#[test]
fn drawn_plans_break_every_rule_of_a_week() {
    let mut broken = BTreeSet::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..400 {
        let tree = week_and_plan().new_tree(&mut runner).expect("weeks and plans can be drawn");
        let (model, plan) = proptest::strategy::ValueTree::current(&tree);
        broken.extend(said(&model, &plan).into_iter().map(|breach| breach.rule));
    }
    let all: BTreeSet<&str> = hard::ALL.iter().map(|rule| rule.card().id).collect();
    assert_eq!(broken, all);
}
