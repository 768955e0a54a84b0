//! Small instances of tours, solved and held against what can be counted by hand; and files that are none.

use fasi_engine::kernel::budget::{Budget, Progress, Watch};
use fasi_engine::kernel::outcome::Status;
use serde_json::{Value, json};

use super::{Instance, hhcrsp, vrptw};
use crate::bench::tests::keys;
use crate::bench::{Refusal, Solved};
use crate::text::Lang;

/// A depot at (0, 0); three customers on one line, of which a vehicle holds two.
const VRPTW: &str = "LINE\n\nVEHICLE\nNUMBER     CAPACITY\n  3         20\n\nCUSTOMER\nCUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME\n\n\
    0 0 0 0 0 1000 0\n1 10 0 10 0 900 5\n2 20 0 10 0 900 5\n3 30 0 10 0 900 5\n";

/// Two caregivers and three patients on one line: one needs one of them, one both at once, one both one after another.
fn care(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file = json!({
        "patients": [
            {"id": "p1", "time_window": [0, 100], "required_caregivers": [{"service": "s1", "duration": 10.5}]},
            {"id": "p2", "time_window": [50, 60], "required_caregivers": [{"service": "s1"}, {"service": "s2"}],
                "synchronization": {"type": "simultaneous"}},
            {"id": "p3", "time_window": [100, 120], "required_caregivers": [{"service": "s2"}, {"service": "s1"}],
                "synchronization": {"type": "sequential", "distance": [15, 20]}}
        ],
        "services": [{"id": "s1", "default_duration": 10}, {"id": "s2", "default_duration": 10}],
        "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s2"]}],
        "central_offices": [{"id": "d"}],
        "distances": [[0, 5, 10, 15], [5, 0, 5, 10], [10, 5, 0, 5], [15, 10, 5, 0]]
    });
    change(&mut file);
    file.to_string().into_bytes()
}

fn solved(read: Result<Instance, Vec<Refusal>>) -> Solved {
    let instance = read.unwrap_or_else(|refusals| panic!("{refusals:?}"));
    let budget = Budget { nodes: Some(20_000), ..Budget::default() };
    instance.solve(&budget, Watch::silent()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_two_far_customers_share_a_vehicle_and_the_near_one_has_its_own() {
    let found = solved(vrptw::read(VRPTW.as_bytes(), &|| false));
    // 0–20–30–0 and 0–10–0
    assert_eq!(found.objective.map(|objective| objective.to_string()).as_deref(), Some("80.0"));
    let routes = found.solution.and_then(|solution| solution["routes"].as_array().cloned()).unwrap_or_default();
    let customers: Vec<usize> = routes.iter().filter_map(Value::as_array).map(Vec::len).collect();
    assert!(customers == [1, 2] || customers == [2, 1], "{routes:?}");
}

#[test]
fn three_pairs_of_hands_meet_and_the_line_is_walked_once_by_each() {
    let found = solved(hhcrsp::read(&care(|_| {})));
    // each goes to the far end and back, thirty minutes, and nobody is late: sixty, of which a third
    assert_eq!(found.objective.map(|objective| objective.to_string()).as_deref(), Some("20.0000"));
    let routes = found.solution.unwrap_or_default();
    let stops = |who: usize| {
        let locations = routes["routes"][who]["locations"].as_array().cloned().unwrap_or_default();
        let told = |stop: &Value| format!("{} {}", stop["patient_id"], stop["arrival_time"]);
        locations.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(stops(0), ["\"p1\" 5.0", "\"p2\" 50.0", "\"p3\" 115.0"]);
    assert_eq!(stops(1), ["\"p2\" 50.0", "\"p3\" 100.0"]);
}

/// What is told of an instance: status, note, how many are left out, moves.
fn told(text: &str) -> (Status, Vec<&'static str>, Option<u64>, u64) {
    let found = solved(vrptw::read(text.as_bytes(), &|| false));
    assert_eq!(found.solution.is_some(), found.notes.is_empty());
    let left = found.extra.iter().find(|(name, _)| *name == "left_out").and_then(|(_, count)| *count);
    (found.status, found.notes.iter().map(|note| note.key).collect(), left, found.iterations)
}

#[test]
fn what_no_plan_can_serve_is_told_at_once_and_what_is_left_out_by_name() {
    let impossible = (Status::Infeasible, vec!["bench-tours-impossible"], None, 0);
    assert_eq!(told(&VRPTW.replace("3 30 0 10 0", "3 30 0 21 0")), impossible, "no vehicle can hold it");
    assert_eq!(told(&VRPTW.replace("2 20 0 10 0 900 5", "2 20 0 10 0 19 5")), impossible, "nobody is there by then");
    assert_eq!(told(&VRPTW.replace("2 20 0 10 0 900 5", "2 20 0 10 979 990 5")), impossible, "nobody is back in time");
    let full = VRPTW.replace("  3         20", "  1         20");
    assert_eq!(
        told(&full),
        (Status::Infeasible, vec!["bench-tours-overloaded"], None, 0),
        "thirty in one vehicle of twenty"
    );
    // each two of them go, and all three have room in two vehicles; but there are three that start at once
    let at_once = VRPTW.replace("  3         20", "  2         20").replace(" 0 900 5", " 100 100 5");
    let (status, notes, left, moves) = told(&at_once);
    assert_eq!((status, notes, left), (Status::IterationLimit, vec!["bench-tours-left-out"], Some(1)));
    assert!(moves > 0);
    let found = solved(vrptw::read(at_once.as_bytes(), &|| false));
    let said = found.notes[0].shown(Lang::En);
    assert!(["1", "2", "3"].iter().any(|one| said == format!("{one} is left out.")), "{said}");
}

#[test]
fn one_customer_alone_is_proven() {
    let one = VRPTW.replace("2 20 0 10 0 900 5\n3 30 0 10 0 900 5\n", "");
    let found = solved(vrptw::read(one.as_bytes(), &|| false));
    assert_eq!((found.status, found.iterations), (Status::Optimal, 0));
    let [objective, bound] = [found.objective, found.bound].map(|value| value.map(|value| value.to_string()));
    assert_eq!((objective.as_deref(), bound.as_deref()), (Some("20.0"), Some("20.0")));
}

#[test]
fn only_a_plan_that_serves_all_has_an_objective_while_it_is_searched_for() {
    let instance = vrptw::read(VRPTW.as_bytes(), &|| false).unwrap_or_else(|refusals| panic!("{refusals:?}"));
    let told = |stage| {
        instance.progress(&Progress { stage, done: 0, of: 1, value: Some(800), bound: None }).map(|one| one.to_string())
    };
    assert_eq!(told("cost").as_deref(), Some("80.0"));
    assert_eq!([told("left-out"), told("cost-of-made"), told("first-plan")], [None, None, None]);
}

#[test]
fn files_that_are_no_instances_are_told_why() {
    let read = |text: &str| keys(vrptw::read(text.as_bytes(), &|| false));
    assert_eq!(keys(vrptw::read(&[0xff, 0xfe], &|| false)), ["bench-vrptw-no-text"]);
    assert_eq!(read("nothing"), ["bench-vrptw-fleet"]);
    assert_eq!(read(&VRPTW.replace("  3         20", "  0         20")), ["bench-vrptw-fleet"]);
    assert_eq!(
        read(&VRPTW.replace("1 10 0 10 0 900 5\n2 20 0 10 0 900 5\n3 30 0 10 0 900 5\n", "")),
        ["bench-vrptw-rows"]
    );
    let two = VRPTW.replace("1 10 0 10", "1 x 0 10").replace("3 30 0 10 0 900 5", "3 30 0 10 900 0 5");
    assert_eq!(read(&two), ["bench-vrptw-row", "bench-vrptw-values"]);
    assert_eq!(read(&VRPTW.replace("2 20 0", "7 20 0")), ["bench-vrptw-number"]);
}

#[test]
fn flaws_of_a_home_care_instance_are_told_all_at_once() {
    let read = |change: fn(&mut Value)| keys(hhcrsp::read(&care(change)));
    assert_eq!(keys(hhcrsp::read(b"{}")), ["bench-hhcrsp-json"]);
    assert_eq!(read(|file| file["distances"] = json!([[0]])), ["bench-hhcrsp-distances"]);
    for double in [1, 2] {
        let twice = care(|file| {
            let required = &mut file["patients"][double]["required_caregivers"];
            required[1]["service"] = required[0]["service"].clone();
        });
        assert_eq!(keys(hhcrsp::read(&twice)), ["bench-hhcrsp-same"], "who gives which, no solution could say");
    }
    assert_eq!(read(|file| file["caregivers"] = json!([])).last(), Some(&"bench-hhcrsp-nothing"));
    let several = read(|file| {
        file["patients"][0]["time_window"] = json!([5, 1]);
        file["patients"][1]["synchronization"] = Value::Null;
        file["patients"][2]["required_caregivers"][0]["service"] = json!("s9");
        file["caregivers"][1]["id"] = json!("c1");
    });
    assert_eq!(several, ["bench-hhcrsp-twice", "bench-hhcrsp-window", "bench-hhcrsp-double", "bench-hhcrsp-service"]);
}
