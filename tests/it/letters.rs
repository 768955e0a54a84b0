//! The letter for a household: what it says of whom, in which language, and whom it never names.

mod languages;
mod pages;
mod texts;

use std::path::{Path, PathBuf};

use fasi_engine::placement::plan::{Home, Itinerary, Plan, Stay};
use fasi_engine::time::Week;
use fasi_exchange::case::{Case, Files, open_case};
use fasi_exchange::letters::{Desk, Language, Letter, Role};

/// The five households of `tests/data`.
fn small() -> Case {
    let dataset = data("small.json");
    open_case(&Files { dataset, ..Files::default() }).expect("the data of the tests have no flaw")
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// N001 is proposed A001 with the light support, after two nights without a home; N002 a bridge stay; the others wait.
fn plan(case: &Case) -> Plan {
    let names = &case.parsed.names;
    let household = |id| names.household(id).expect("a household of the data");
    let unit = |id| names.unit(id).expect("a unit of the data");
    let stay = |who, home, from, until: Option<i32>| Stay {
        household: household(who),
        unit: unit(home),
        from: Week(from),
        until: until.map(Week),
    };
    let package = names.package("S1").expect("a package of the data");
    let lasting = Home { stay: stay("N001", "A001", 4, None), package };
    let bridge = stay("N002", "P001", 1, Some(12));
    let itinerary = |who, bridge, home| Itinerary { household: household(who), bridge, home };
    Plan { itineraries: vec![itinerary("N001", None, Some(lasting)), itinerary("N002", Some(bridge), None)] }
}

/// The letter of a household of the small data.
fn letter(language: &Language, role: Role, household: &str) -> Letter {
    let case = small();
    let desk = Desk::new(&case, &plan(&case));
    desk.letter(language, role, case.parsed.names.household(household).expect("a household of the data"))
}
