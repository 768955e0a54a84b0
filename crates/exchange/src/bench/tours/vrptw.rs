//! Vehicles with windows as Solomon 1987 writes them; distances in the convention of the DIMACS challenge: Euclid times ten,
//! cut to a whole number, and as long to drive as they are far.

use fasi_engine::ids::{MeansId, ProfessionalId, SiteId};
use fasi_engine::routes::model::{Matrix, Model, Place, Professional, Seat, Shift, Visit, Window};
use fasi_engine::routes::plan::Plan;
use fasi_engine::time::Ticks;
use serde_json::{Value, json};

use super::{Instance, MOST, MOST_SITES, Names, weights};
use crate::bench::refusal::Refusal;

/// Numbers in a customer's row.
const COLUMNS: usize = 7;
/// Ticks of a unit of time or distance.
const TENTHS: f64 = 10.0;

/// Reads an instance; once `stop` says so, without the ways that are not worked out yet, and no plan is to be made with it.
pub fn read(bytes: &[u8], stop: &dyn Fn() -> bool) -> Result<Instance, Vec<Refusal>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![Refusal::new("bench-vrptw-no-text", Vec::new())])?;
    let mut refusals = Vec::new();
    let fleet = fleet(text).map_err(|refusal| vec![refusal])?;
    let rows = rows(text, &mut refusals);
    if rows.len() < 2 && refusals.is_empty() {
        refusals.push(Refusal::new("bench-vrptw-rows", Vec::new()));
    }
    if rows.len() > MOST_SITES {
        refusals.push(Refusal::new("bench-tours-large", vec![("most", (MOST_SITES as i64).into())]));
    }
    if refusals.is_empty() {
        Ok(Instance { model: model(fleet, &rows, stop), names: Names::Vrptw })
    } else {
        Err(refusals)
    }
}

/// The customers of each vehicle.
pub(super) fn written(plan: &Plan) -> Value {
    let routes: Vec<Vec<u32>> =
        plan.tours.iter().map(|tour| tour.stops.iter().map(|stop| stop.visit.0 + 1).collect()).collect();
    json!({ "routes": routes })
}

/// How many vehicles there are, and what each holds: the two numbers under `NUMBER CAPACITY`.
fn fleet(text: &str) -> Result<(u32, i64), Refusal> {
    let refusal = || Refusal::new("bench-vrptw-fleet", Vec::new());
    let mut lines = text.lines().skip_while(|line| line.split_whitespace().next() != Some("NUMBER")).skip(1);
    let numbers: Vec<&str> = lines.next().ok_or_else(refusal)?.split_whitespace().collect();
    let [number, capacity] = numbers[..] else { return Err(refusal()) };
    let number = number.parse::<u32>().ok().filter(|number| (1..=MOST_SITES as u32).contains(number));
    let capacity = capacity.parse::<i64>().ok().filter(|capacity| (0..=MOST as i64).contains(capacity));
    number.zip(capacity).ok_or_else(refusal)
}

/// Depot and customers: number, place, demand, ready, due, service; numbered one after another from 0.
fn rows(text: &str, refusals: &mut Vec<Refusal>) -> Vec<[f64; COLUMNS]> {
    let begins = |line: &str| line.split_whitespace().next() == Some("CUST");
    let below = (1i64..).zip(text.lines()).skip_while(|(_, line)| !begins(line)).skip(1);
    let mut rows: Vec<[f64; COLUMNS]> = Vec::new();
    for (expected, (line, words)) in (0u32..).zip(below.filter(|(_, line)| !line.trim().is_empty())) {
        let fine = |number: &f64| number.is_finite() && number.abs() <= MOST;
        let numbers: Vec<f64> = words.split_whitespace().filter_map(|word| word.parse().ok()).filter(fine).collect();
        let row = <[f64; COLUMNS]>::try_from(numbers).ok().filter(|_| words.split_whitespace().count() == COLUMNS);
        let Some(row) = row else {
            refusals.push(Refusal::new("bench-vrptw-row", vec![("line", line.into())]));
            continue;
        };
        let [number, _, _, demand, ready, due, service] = row;
        if number - f64::from(expected) != 0.0 {
            refusals.push(Refusal::new("bench-vrptw-number", vec![("line", line.into())]));
        } else if demand < 0.0 || demand.fract() != 0.0 || service < 0.0 || ready < 0.0 || due < ready {
            refusals.push(Refusal::new("bench-vrptw-values", vec![("line", line.into())]));
        }
        rows.push(row);
    }
    rows
}

fn model((vehicles, capacity): (u32, i64), rows: &[[f64; COLUMNS]], stop: &dyn Fn() -> bool) -> Model {
    let ticks = |time: f64| Ticks((time * TENTHS) as i64);
    let way = |one: usize, other: usize| {
        let (one, other) = (&rows[one], &rows[other]);
        (TENTHS * (one[1] - other[1]).hypot(one[2] - other[2]) + 1e-9) as i32
    };
    let [_, _, _, _, opens, closes, _] = rows[0];
    let depot = SiteId(0);
    let shift = |vehicle| Shift {
        professional: ProfessionalId(vehicle),
        day: 0,
        from: ticks(opens),
        until: ticks(closes),
        latest: ticks(closes),
        base: depot,
        end: depot,
        means: MeansId(0),
        capacity: Some(capacity),
        call: None,
    };
    let visit = |(site, row): (u32, &[f64; COLUMNS])| {
        let [_, _, _, demand, ready, due, service] = *row;
        let due = ticks(due);
        Visit {
            place: Place::At { from: SiteId(site), to: SiteId(site) },
            windows: vec![Window { day: 0, open: ticks(ready), due, close: Some(due) }],
            seats: vec![Seat { skills: Vec::new(), duration: ticks(service) }],
            load: demand as i64,
            priority: 1,
            ..Visit::default()
        }
    };
    Model {
        professionals: vec![Professional::default(); vehicles as usize],
        shifts: (0..vehicles).map(shift).collect(),
        visits: (1u32..).zip(&rows[1..]).map(visit).collect(),
        travel: vec![Matrix::symmetric(rows.len(), way, stop)],
        weights: weights([
            ("routes.travel", 1),
            ("routes.lateness", 0),
            ("routes.largest_lateness", 0),
            ("routes.overtime", 0),
        ]),
        ..Model::default()
    }
}
