//! Routes by stage: the first plan of a week, and moves a second where tours share visits and where they are alone.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use fasi_benches::stress;
use fasi_engine::ids::VisitId;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::model::Model;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::problem::{FAR, Problem};
use fasi_engine::routes::relax::relief;
use fasi_engine::routes::solve::{first_plan, solve};
use fasi_engine::routes::suggest::suggest;
use fasi_engine::routes::verify::verify;
use fasi_engine::time::Ticks;
use fasi_generate::routes::week;

/// Seed of the weeks; any other gives weeks of the same kind.
const SEED: u64 = 2026;
/// Moves of one run where tours wait for each other.
const MOVES: u64 = 2_000_000;
/// Tries of one run where tours are alone: each takes out some ten visits, and judges places for them.
const TRIES: u64 = 20_000;

fn main() {
    for (what, model) in [("shared tours", week as fn(u32, u64) -> Model), ("windows that only cost", late)] {
        for visits in [100, 300] {
            let budget = Budget { nodes: Some(MOVES), ..Budget::default() };
            let found = solve(&Problem::build(&model(visits, SEED)), &budget, Watch::silent());
            println!(
                "{what}, {visits} visits: of {} moves drawn {} are judged, {} found impossible, of the others nothing was made",
                found.tried, found.judged, found.impossible
            );
        }
    }
    divan::main();
}

#[divan::bench(args = [100, 300], sample_count = 10)]
fn first_plan_of_a_week(bencher: Bencher<'_, '_>, visits: u32) {
    let model = week(visits, SEED);
    let problem = Problem::build(&model);
    bencher.bench_local(|| first_plan(black_box(&problem), 1).tours.len());
}

#[divan::bench(args = [100, 300], sample_count = 5)]
fn moves_judged_on_shared_tours(bencher: Bencher<'_, '_>, visits: u32) {
    judged(bencher, &Problem::build(&week(visits, SEED)), MOVES);
}

#[divan::bench(args = [100, 300], sample_count = 5)]
fn moves_judged_where_windows_only_cost(bencher: Bencher<'_, '_>, visits: u32) {
    judged(bencher, &Problem::build(&late(visits, SEED)), MOVES);
}

#[divan::bench(args = [100, 300], sample_count = 5)]
fn moves_judged_on_tours_alone(bencher: Bencher<'_, '_>, visits: u32) {
    judged(bencher, &Problem::build(&alone(visits)), TRIES);
}

/// Moves a second and core whose exact difference, or a bound that gives them up, was computed; first plan included.
fn judged(bencher: Bencher<'_, '_>, problem: &Problem, tries: u64) {
    let budget = Budget { nodes: Some(tries), ..Budget::default() };
    // the same budget judges the same moves
    let judged = solve(problem, &budget, Watch::silent()).judged;
    bencher.counter(ItemsCount::new(judged)).bench_local(|| solve(black_box(problem), &budget, Watch::silent()).judged);
}

#[divan::bench(args = [100, 300], sample_count = 10)]
fn verify_the_first_plan(bencher: Bencher<'_, '_>, visits: u32) {
    let model = week(visits, SEED);
    let plan = first_plan(&Problem::build(&model), 1);
    bencher.bench_local(|| verify(black_box(&model), &plan).breaches.len());
}

#[divan::bench(args = [50, 250, 1000], sample_count = 5)]
fn first_plan_of_a_hard_week(bencher: Bencher<'_, '_>, visits: u32) {
    let model = stress(visits, SEED);
    let problem = Problem::build(&model);
    bencher.bench_local(|| first_plan(black_box(&problem), 1).tours.len());
}

#[divan::bench(args = [50, 250, 1000], sample_count = 5)]
fn verify_a_hard_week(bencher: Bencher<'_, '_>, visits: u32) {
    let (model, plan) = planned(visits);
    bencher.bench_local(|| verify(black_box(&model), &plan).breaches.len());
}

#[divan::bench(args = [50, 250, 1000], sample_count = 5)]
fn suggest_places_in_a_hard_week(bencher: Bencher<'_, '_>, visits: u32) {
    let (model, plan) = planned(visits);
    let visit = left_out(&model, &plan);
    bencher.bench_local(|| suggest(black_box(&model), &plan, visit, 5).map(|places| places.len()));
}

/// The smallest change with which a visit fits that is left out.
#[divan::bench(args = [50, 250, 1000], sample_count = 5)]
fn relief_in_a_hard_week(bencher: Bencher<'_, '_>, visits: u32) {
    let (model, plan) = planned(visits);
    let visit = left_out(&model, &plan);
    bencher.bench_local(|| relief(black_box(&model), &plan, visit, &[], 1, &|| false).found.len());
}

/// A hard week with its first plan.
fn planned(visits: u32) -> (Model, Plan) {
    let model = stress(visits, SEED);
    let plan = first_plan(&Problem::build(&model), 1);
    (model, plan)
}

/// The first visit that a plan leaves out, or the first of all.
fn left_out(model: &Model, plan: &Plan) -> VisitId {
    let starts = plan.starts(model.visits.len());
    VisitId(starts.iter().position(Option::is_none).unwrap_or_default() as u32)
}

/// The same week as the public home-care instances have it: whoever comes late, or back late, pays for it, and nothing is too late.
fn late(visits: u32, seed: u64) -> Model {
    let mut model = week(visits, seed);
    model.visits.iter_mut().flat_map(|visit| &mut visit.windows).for_each(|window| window.close = None);
    model.shifts.iter_mut().for_each(|shift| shift.latest = Ticks(FAR));
    model
}

/// The same week with one seat a visit, nothing remote, no links, windows that close when they are due, no overtime.
fn alone(visits: u32) -> Model {
    let mut model = week(visits, SEED);
    model.links.clear();
    for visit in &mut model.visits {
        visit.seats.truncate(1);
        visit.windows.iter_mut().for_each(|window| window.close = Some(window.due));
        if visit.place == fasi_engine::routes::model::Place::Remote {
            let site = fasi_engine::ids::SiteId(0);
            visit.place = fasi_engine::routes::model::Place::At { from: site, to: site };
        }
    }
    model.shifts.iter_mut().for_each(|shift| shift.latest = shift.until);
    model
}
