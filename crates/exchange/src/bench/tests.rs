//! Instances small enough to look at, solved, checked, told; and files that are no instances.

use std::time::Duration;

use fasi_engine::kernel::outcome::Status;
use fasi_engine::kernel::packing::{Answer, End, Prices};
use serde_json::{Value, json};

use super::line::gap as distance;
use super::{Breach, Decimal, Found, Instance, Line, Model, Refusal, Solved, assignment, gap};
use crate::text::{Lang, has};

/// Two agents with room for two of three items each; the cheapest agent of every item is the first.
const GAP: &str = "2 3\n 1 2 3\n 4 4 4\n 5 5 5\n 5 5 5\n 10 10\n";

/// Two homes of 4 places; three families, one of which may stay out.
fn families(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file = json!({
        "name": "families", "sense": "max", "required": false,
        "agents": [{"id": "P1", "capacity": [4, 2]}, {"id": "P2", "capacity": [4, 2]}],
        "items": [
            {"id": "F1", "options": [{"agent": 0, "value": 1.5, "use": [3, 1]}, {"agent": 1, "value": 1.25, "use": [3, 1]}]},
            {"id": "F2", "options": [{"agent": 0, "value": 2, "use": [4, 2]}]},
            {"id": "F3", "options": [{"agent": 1, "value": 0.125, "use": [2, 1]}]}
        ]
    });
    change(&mut file);
    file.to_string().into_bytes()
}

fn taken(read: Result<Instance, Vec<Refusal>>) -> Instance {
    read.unwrap_or_else(|refusals| panic!("{refusals:?}"))
}

fn programme(change: impl FnOnce(&mut Value)) -> Instance {
    taken(assignment::read(&families(change)))
}

fn solved(instance: &Instance) -> Found {
    Model::of(instance).solve(1, |_, _, _| false).unwrap_or_else(|breach| panic!("{breach:?}"))
}

/// Why a file is not taken; each reason can be told in every language.
pub(super) fn keys<T>(read: Result<T, Vec<Refusal>>) -> Vec<&'static str> {
    let refusals = read.err().unwrap_or_default();
    for refusal in &refusals {
        for lang in Lang::ALL {
            assert!(has(lang, refusal.key) && !refusal.shown(lang).contains("{$"), "{}", refusal.shown(lang));
        }
    }
    refusals.iter().map(|refusal| refusal.key).collect()
}

/// The best of all assignments, by the check alone.
fn best(instance: &Instance, better: fn(i64, i64) -> bool) -> Option<i64> {
    let (agents, items) = (instance.agents() as u32, instance.items() as u32);
    let all = (0..(agents + 1).pow(items)).map(|number| {
        let digit = |item| number / (agents + 1).pow(item) % (agents + 1);
        (0..items).map(|item| digit(item).checked_sub(1)).collect::<Vec<_>>()
    });
    let worth = all.filter_map(|assignment| instance.objective(&assignment).ok());
    worth.map(|value| value.units).reduce(|a, b| if better(b, a) { b } else { a })
}

#[test]
fn the_cheapest_agents_are_taken_as_far_as_they_have_room() {
    let instance = taken(gap::read(GAP.as_bytes()));
    let found = solved(&instance);
    // the third loses least by going to the second agent: 1 + 2 + 4
    let seven = Decimal { units: 7, decimals: 0 };
    assert_eq!(found.solution, Some((vec![Some(0), Some(0), Some(1)], seven)));
    assert_eq!((found.status, found.bound), (Status::Optimal, Some(seven)));
    let told = Line {
        family: "gap",
        name: "two \"by\" three",
        solved: &Solved::assigned(&instance, found.clone()),
        time: Duration::from_millis(1500),
        threads: 1,
        seed: 7,
    };
    let told: Option<Value> = serde_json::from_str(&told.to_string()).ok();
    let extra = json!({"items": 3, "agents": 2, "pairs": 6, "placed": 3});
    assert_eq!(
        told,
        Some(
            json!({"family": "gap", "instance": "two \"by\" three", "objective": 7, "bound": 7, "gap": 0, "status": "optimal",
            "seconds": 1.5, "iterations": found.nodes, "threads": 1, "seed": 7, "verified": true, "extra": extra})
        )
    );
}

#[test]
fn a_family_stays_out_where_that_is_worth_more() {
    let found = solved(&programme(|_| {}));
    let best = Decimal { units: 3250, decimals: 3 };
    assert_eq!(best.to_string(), "3.250");
    assert_eq!(found.solution, Some((vec![Some(1), Some(0), None], best)));
    assert_eq!((found.status, found.bound), (Status::Optimal, Some(best)));
}

#[test]
fn optima_are_those_of_all_assignments_tried() {
    let mut state = 12_345_u64;
    let mut number = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % (most + 1)
    };
    let mut infeasible = 0;
    for case in 0..120 {
        let (sense, required) = (["max", "min"][case % 2], case % 3 != 0);
        let instance = programme(|file| {
            file["sense"] = sense.into();
            file["required"] = required.into();
            file["agents"] =
                (0..3).map(|at| json!({"id": at.to_string(), "capacity": [4 + number(1), 1 + number(1)]})).collect();
            let option = |agent: usize, number: &mut dyn FnMut(u64) -> u64| {
                let value = (number(4000) as f64 - 1000.0) / 1000.0;
                json!({"agent": agent, "value": value, "use": [2 + number(2), number(1)]})
            };
            let item = |at: usize, number: &mut dyn FnMut(u64) -> u64| {
                let options: Vec<Value> = (0..3).map(|agent| option(agent, number)).collect();
                json!({"id": at.to_string(), "options": options})
            };
            file["items"] = (0..5).map(|at| item(at, &mut number)).collect();
        });
        let found = solved(&instance);
        let best = best(&instance, if sense == "max" { |a, b| a > b } else { |a, b| a < b });
        assert_eq!(found.solution.map(|(_, objective)| objective.units), best, "case {case}");
        assert_eq!(found.status, if best.is_some() { Status::Optimal } else { Status::Infeasible }, "case {case}");
        infeasible += usize::from(best.is_none());
    }
    assert!((1..60).contains(&infeasible), "some cases have no solution: {infeasible}");
}

#[test]
fn the_check_sees_what_is_wrong_with_a_solution() {
    let instance = programme(|_| {});
    let of = |assignment: &[Option<u32>]| instance.objective(assignment);
    assert_eq!(of(&[Some(0), None]), Err(Breach::Items(2)));
    assert_eq!(of(&[None, Some(1), None]), Err(Breach::NoChoice(1, 1)));
    assert_eq!(of(&[Some(9), None, None]), Err(Breach::NoChoice(0, 9)));
    let persons = Breach::Capacity { agent: 0, dimension: 0, used: 7, capacity: 4 };
    assert_eq!(of(&[Some(0), Some(0), None]), Err(persons));
    let children = programme(|file| file["items"][2]["options"][0]["use"] = json!([1, 2]));
    let children = children.objective(&[Some(1), None, Some(1)]);
    assert_eq!(children, Err(Breach::Capacity { agent: 1, dimension: 1, used: 3, capacity: 2 }));
    let everybody = programme(|file| file["required"] = true.into());
    assert_eq!(everybody.objective(&[Some(1), Some(0), None]), Err(Breach::Nowhere(2)));
}

#[test]
fn answers_that_cannot_be_true_are_not_told() {
    let instance = programme(|_| {});
    let model = Model::of(&instance);
    let answer = |taken: &[u32], bound| {
        model.checked(&Answer {
            end: End::Proven,
            taken: Some(taken.to_vec()),
            bound: Some(bound),
            nodes: 1,
            prices: Prices::default(),
            losses: Vec::new(),
        })
    };
    assert_eq!(answer(&[0, 1], 9000), Err(Breach::TwoAgents(0)));
    assert_eq!(answer(&[1, 2], 3000), Err(Breach::Bound(3250, 3000)));
    let open = answer(&[1, 2], 3251);
    assert_eq!(
        open.map(|found| found.status),
        Ok(Status::WithinGap),
        "a bound above the value proves no optimum, whatever the search calls it"
    );
}

#[test]
fn values_are_read_and_written_digit_by_digit() {
    let shown = |value: f64| Decimal::of(value).map(|value| value.to_string());
    for text in ["0.1", "2.5", "-0.003", "0.123456789", "1234567.891", "42", "0", "-7"] {
        assert_eq!(text.parse().ok().and_then(shown).as_deref(), Some(text));
    }
    for value in [0.123_456_789_1, 1e300, 1e-12, 1_234_567_890_123_456.0, f64::NAN, f64::INFINITY] {
        assert_eq!(shown(value), None, "{value}");
    }
    assert_eq!(Decimal { units: -5, decimals: 3 }.to_string(), "-0.005");
    let many = programme(|file| file["items"][0]["options"][0]["value"] = 1.000_000_001.into());
    let objective = many.objective(&[Some(0), None, Some(1)]);
    assert_eq!(objective.map(|objective| objective.to_string()).as_deref(), Ok("1.125000001"));
}

#[test]
fn the_distance_is_a_part_of_the_objective() {
    let whole = |units| Decimal { units, decimals: 0 };
    assert_eq!(distance(whole(200), whole(199)), Some(0.005));
    assert_eq!(distance(whole(-200), whole(-201)), Some(0.005));
    assert_eq!(distance(whole(0), whole(0)), Some(0.0));
    assert_eq!(distance(whole(0), whole(3)), None);
}

#[test]
fn files_that_are_no_gap_instance_are_refused_in_a_sentence() {
    let cases: [(&[u8], &str); 12] = [
        (b"2", "bench-gap-size"),
        (b"0 3", "bench-gap-size"),
        (b"2 3 1 2 3", "bench-gap-count"),
        (b"1 1 1 1 1 1", "bench-gap-count"),
        (b"1000000000 1000000000 1", "bench-gap-count"),
        (b"1 1 uno 1 1", "bench-gap-number"),
        (b"1 1 1.5 1 1", "bench-gap-number"),
        (b"1 1 99999999999999999999999 1 1", "bench-gap-large"),
        (b"1 1 1 -1 1", "bench-gap-weight"),
        (b"1 1 1 1 -1", "bench-gap-capacity"),
        (b"1 2 1 1 3 4 2", "bench-fits-nowhere"),
        (b"1 1 1000000000 1 1000000000", "bench-out-of-proportion"),
    ];
    for (bytes, key) in cases {
        assert_eq!(keys(gap::read(bytes)), [key], "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(keys(gap::read(&[0xff, 0xfe])), ["bench-gap-no-text"]);
}

#[test]
fn files_that_are_no_assignment_instance_are_refused_with_every_flaw() {
    assert_eq!(keys(assignment::read(b"{}")), ["bench-assignment-json"]);
    assert_eq!(keys(assignment::read(b"{\"name\":")), ["bench-assignment-json"]);
    assert_eq!(keys(assignment::read(&families(|file| file["items"] = json!([])))), ["bench-assignment-nothing"]);
    let of = |change: fn(&mut Value)| keys(assignment::read(&families(change)));
    assert_eq!(of(|file| file["agents"][0]["capacity"] = json!([-1, 2])), ["bench-assignment-json"]);
    assert_eq!(of(|file| file["items"][1]["options"][0]["use"] = json!([9, 9])), [""; 0], "it may stay out");
    let crowded = |file: &mut Value| {
        file["required"] = true.into();
        file["items"][1]["options"][0]["use"] = json!([9, 9]);
        file["items"][2]["options"] = json!([]);
    };
    assert_eq!(of(crowded), ["bench-fits-nowhere"]);
    let twins = |file: &mut Value| {
        file["agents"][1]["id"] = file["agents"][0]["id"].clone();
        file["items"][2]["id"] = file["items"][0]["id"].clone();
    };
    assert_eq!(of(twins), ["bench-assignment-id-twice"; 2]);
    let said = assignment::read(&families(twins)).unwrap_err();
    let said: Vec<String> = said.iter().map(|refusal| refusal.shown(Lang::En)).collect();
    assert!(said[0].starts_with("“agents”: the id “") && said[0].contains("at place 1 and at place 2"), "{said:?}");
    assert!(said[1].starts_with("“items”: the id “") && said[1].contains("at place 1 and at place 3"), "{said:?}");
    let several = |file: &mut Value| {
        file["agents"][1]["capacity"] = json!([4]);
        file["items"][0]["options"][1]["agent"] = 0.into();
        file["items"][1]["options"][0]["agent"] = 2.into();
        file["items"][2]["options"][0] = json!({"agent": 1, "value": 1e300, "use": [5_000_000_000_u64, 0]});
    };
    assert_eq!(
        of(several),
        [
            "bench-assignment-dimensions",
            "bench-assignment-twice",
            "bench-assignment-no-agent",
            "bench-assignment-large",
            "bench-assignment-value",
        ]
    );
}
