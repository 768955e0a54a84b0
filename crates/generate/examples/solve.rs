//! Solves a generated case and tells how it went: `solve [HOUSEHOLDS UNITS SEED]`, the demo by default.

use std::collections::BTreeMap;
use std::error::Error;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::choices;
use fasi_engine::placement::model::Usage;
use fasi_engine::placement::plan::{Choice, Home, Stay};
use fasi_engine::placement::{propose, services};
use fasi_engine::time::Week;
use fasi_exchange::parse::parse;
use fasi_generate::{DEMO, Request, generate};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<u64> = std::env::args().skip(1).map(|arg| arg.parse()).collect::<Result<_, _>>()?;
    let request = match given[..] {
        [households, units, seed] => Request { households: households as u32, units: units as u32, seed },
        _ => DEMO,
    };
    let generated = generate(request);
    let (decisions, policy) = (&generated.decisions, &generated.policy);
    let parsed = parse(&generated.dataset, Some(decisions), Some(policy)).map_err(|flaws| format!("{flaws:#?}"))?;
    let model = &parsed.model;

    let (mut pairs, mut rules) = (0, BTreeMap::<&str, (usize, usize)>::new());
    for household in model.household_ids() {
        for unit in model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting) {
            pairs += 1;
            let Some(from) = choices::earliest(model, unit) else { continue };
            let stay = Stay { household, unit, from, until: None };
            let of_stay = choices::breaches(model, &Choice::Stay(stay));
            let of_home = |package| choices::breaches(model, &Choice::Home(Home { stay, package }));
            let least = model.package_ids().map(of_home).min_by_key(Vec::len).unwrap_or_default();
            let mut broken: Vec<&str> = of_stay.iter().chain(&least).map(|breach| breach.rule).collect();
            broken.sort_unstable();
            broken.dedup();
            for rule in &broken {
                let count = rules.entry(rule).or_default();
                count.0 += 1;
                count.1 += usize::from(broken.len() == 1);
            }
        }
    }
    println!("pairs {pairs}; rule: pairs it forbids, alone");
    for (rule, (all, alone)) in rules {
        println!("  {rule:<34}{all:>6}{alone:>6}");
    }

    let started = std::time::Instant::now();
    let proposal = propose::propose(model, None, 0, &Budget::default(), Watch::silent())?;
    let plan = proposal.outcome.plan.ok_or("no plan")?;
    println!("{:?} in {:?}, {} candidates", proposal.outcome.status, started.elapsed(), proposal.candidates);
    let placed = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some()).count();
    let bridged = plan.itineraries.iter().filter(|itinerary| itinerary.bridge.is_some()).count();
    let alone = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_none()).count();
    println!("placed {placed}, in a bridge first {}, in a bridge alone {alone}", bridged - alone);
    let mut packages = BTreeMap::<u32, usize>::new();
    for home in plan.itineraries.iter().filter_map(|itinerary| itinerary.home) {
        *packages.entry(home.package.0).or_default() += 1;
    }
    println!("packages {packages:?}");
    let report = proposal.report.ok_or("no report")?;
    for row in &report.waiting {
        let household = model.household(row.household);
        let top = |obstacles: &[fasi_engine::placement::explain::Obstacle]| {
            let shown: Vec<String> = (obstacles.iter().take(4))
                .map(|each| format!("{} {}/{}", &each.rule["placement.".len()..], each.alone, each.homes))
                .collect();
            shown.join(", ")
        };
        println!(
            "{} people {} class {} bridged {} fits {}: {} | taken: {}",
            parsed.names.households[row.household.index()],
            household.people_by(None),
            household.priority + 1,
            row.bridged,
            row.why.fitting,
            top(&row.why.rules),
            top(&row.why.taken),
        );
    }
    for scarce in &report.scarce {
        println!("scarce {} {:?}: {}", scarce.rule, scarce.of, scarce.households);
    }
    let taken: Vec<_> = plan.itineraries.iter().flat_map(|itinerary| services::of(model, itinerary)).collect();
    for (at, line) in model.capacities.iter().enumerate() {
        let first = |used: &&services::Use| used.lines.first().is_some_and(|line| line.index() == at);
        let of_line = |week| -> i64 {
            taken.iter().filter(first).filter(|used| used.covers(Week(week))).map(|used| used.weekly.0).sum()
        };
        let most = (0..model.calendar.weeks).map(of_line).max().unwrap_or(0);
        println!("hours {:?}: {most} of {} minutes", parsed.names.capacities[at], line.weekly.0);
    }
    for (line, row) in parsed.names.funds.iter().zip(&report.funds) {
        println!("fund {} {} {:?}: {} of {}", line.0.id, line.1, line.2, row.taken.0 / 100, row.available.0 / 100);
    }
    Ok(())
}
