//! A queue whose answer is known: one kind of household, one kind of home, and every home does for everybody.
//!
//! Then those who wait less the homes that are free are a random walk, by Poisson numbers up and down: its distribution in every week and
//! the week in which it first reaches a limit are reckoned here by its own recursion, which knows nothing of replications.

use super::forecast::Forecast;
use super::process::Process;
use super::replication::{Policy, Terms, run};
use super::setting::Setting;
use super::statistics::{Stopping, date, interval};
use super::stream::{Subject, stream};
use crate::kernel::budget::Watch;
use crate::placement::fixture;

const COMES: f64 = 1.4;
const FREES: f64 = 1.0;
const WEEKS: u32 = 10;
/// As many waiting are too many.
const LIMIT: i64 = 6;
/// The walk is followed between these.
const FAR: i64 = 120;

fn forecast() -> Forecast {
    Forecast {
        households: Process::Poisson { mean: COMES },
        scale: 1.0,
        homes: Process::Poisson { mean: FREES },
        household_kinds: vec![Some(0)],
        home_kinds: vec![Some(0)],
    }
}

fn poisson(mean: f64, count: usize) -> Vec<f64> {
    let mut chances = vec![(-mean).exp()];
    for at in 1..count {
        chances.push(chances[at - 1] * mean / at as f64);
    }
    chances
}

/// Those who wait on average at the end, and the chance that the limit was reached by the end of each week; so many leave in a week.
fn truth(weeks: u32, limit: i64, leaves: f64) -> (f64, Vec<f64>) {
    let (up, down, gone) = (poisson(COMES, 40), poisson(FREES, 40), poisson(leaves, 40));
    let size = (2 * FAR + 1) as usize;
    let step = |from: &[f64]| {
        let mut to = vec![0.0; size];
        for (at, chance) in from.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
            for (more, gain) in up.iter().enumerate() {
                for (less, loss) in down.iter().enumerate() {
                    let now = at as i64 + more as i64 - less as i64;
                    if !(0..size as i64).contains(&now) {
                        continue;
                    }
                    // homes that are free stay; of those who wait as many leave as there are
                    for (left, part) in gone.iter().enumerate().take(if leaves > 0.0 { 40 } else { 1 }) {
                        let then = if now > FAR { (now - left as i64).max(FAR) } else { now };
                        to[then as usize] += chance * gain * loss * part;
                    }
                }
            }
        }
        to
    };
    let mut start = vec![0.0; size];
    start[FAR as usize] = 1.0;
    let (mut walk, mut alive, mut reached) = (start.clone(), start, Vec::new());
    for _ in 0..weeks {
        walk = step(&walk);
        alive = step(&alive);
        alive[(FAR + limit) as usize..].fill(0.0);
        reached.push(1.0 - alive.iter().sum::<f64>());
    }
    let waiting = walk.iter().enumerate().map(|(at, chance)| (at as i64 - FAR).max(0) as f64 * chance).sum();
    (waiting, reached)
}

/// The walk of one replication, week by week, from one household and one home; so many leave in a week.
fn walk(seed: u32, replication: u32, weeks: u32, leaves: f64) -> Vec<i64> {
    let (households, homes) = forecast().replication(seed, replication, 0..weeks);
    let of = |list: &[super::replay::Coming], week| list.iter().filter(|come| come.week == week).count() as i64;
    let mut now = 0;
    let step = |week| {
        now += of(&households, week) - of(&homes, week);
        let gone = leaving(leaves).count(1.0, &mut stream(seed, replication, Subject::Leaves, (week, 0)));
        if now > 0 {
            now = (now - i64::from(gone)).max(0);
        }
        now
    };
    (0..weeks).map(step).collect()
}

fn leaving(mean: f64) -> Process {
    Process::Poisson { mean }
}

#[test]
fn every_policy_plays_the_queue_as_it_is() {
    let setting = Setting::new(fixture::model(), forecast());
    let policies = [Policy::InTurn, Policy::BestNow, Policy::ByPrice];
    for (policy, leaves) in policies.into_iter().flat_map(|policy| [(policy, 0.0), (policy, 0.7)]) {
        let terms = Terms {
            weeks: WEEKS,
            policy,
            ahead: 10,
            futures: 5,
            limit: LIMIT as u32,
            seed: 4,
            nodes: Some(1_000),
            leaves: leaving(leaves),
        };
        for replication in 0..6 {
            let found = run(&setting, &terms, replication, Watch::silent()).unwrap().unwrap();
            let wanted = walk(4, replication, WEEKS, leaves);
            let waiting: Vec<i64> =
                found.weeks.iter().map(|week| i64::from(week.waiting) - i64::from(week.free)).collect();
            assert_eq!(waiting, wanted, "{policy:?} {replication}");
            assert!(found.weeks.iter().all(|week| week.waiting == 0 || week.free == 0), "{policy:?} {:?}", found.weeks);
            let limit = wanted.iter().position(|waiting| *waiting >= LIMIT);
            assert_eq!(found.saturated, limit.map(|week| week as u32));
            let left: u32 = found.weeks.iter().map(|week| week.left).sum();
            assert!(left == 0 || leaves > 0.0);
            // what only waits by chance reaches as much as hindsight does, where nobody is lost to the list
            let most = if leaves > 0.0 { 0 } else { 99 };
            assert!(found.reached <= found.hindsight && found.reached * 100 >= found.hindsight * most, "{found:?}");
        }
    }
}

#[test]
fn intervals_cover_the_truth_as_often_as_they_say() {
    let (waiting, _) = truth(WEEKS, LIMIT, 0.0);
    let mut covered = [0u32; 2];
    let experiments = 3_000;
    for seed in 0..experiments {
        let end = |replication| walk(seed, replication, WEEKS, 0.0).last().map_or(0.0, |walk| (*walk).max(0) as f64);
        let mut values: Vec<f64> = (0..40).map(end).collect();
        let covers = |values: &[f64]| {
            let found = interval(values, 90);
            (found.mean - waiting).abs() <= found.half
        };
        covered[0] += u32::from(covers(&values));
        // the same with as many as the interval asks for
        values.truncate(24);
        let stopping = Stopping { least: 24, most: 400, half: 0.75, confidence: 90 };
        while !stopping.enough(std::iter::once(values.as_slice())) && values.len() < stopping.most {
            values.extend((values.len() as u32..values.len() as u32 + 8).map(end));
        }
        covered[1] += u32::from(covers(&values));
    }
    let share = covered.map(|covered| f64::from(covered) / f64::from(experiments));
    // three standard errors of the share are 1.6 hundredths; stopping when it suits costs a little more
    assert!((share[0] - 0.90).abs() < 0.02, "of 40 replications {share:?}");
    assert!(share[1] > 0.86, "of as many as it takes {share:?}");
}

#[test]
fn those_who_leave_are_as_many_as_the_walk_says() {
    let (waiting, _) = truth(WEEKS, LIMIT, 0.7);
    let (without, _) = truth(WEEKS, LIMIT, 0.0);
    let ends: Vec<f64> =
        (0..20_000).filter_map(|at| Some(*walk(77, at, WEEKS, 0.7).last()?)).map(|end| end.max(0) as f64).collect();
    let found = interval(&ends, 99);
    assert!(
        (found.mean - waiting).abs() <= 1.5 * found.half && waiting < without - 1.0,
        "{found:?} {waiting} {without}"
    );
}

#[test]
fn dates_of_saturation_are_covered_as_often_as_they_say_at_least() {
    // a quarter within the weeks, half and nine in ten beyond them; and nine in ten within more weeks and under a lower limit
    for (percent, share, weeks, limit, within) in [
        (25, 0.25, WEEKS, LIMIT, true),
        (50, 0.5, WEEKS, LIMIT, false),
        (90, 0.9, 40, 4, true),
        (90, 0.9, WEEKS, LIMIT, false),
    ] {
        let (_, reached) = truth(weeks, limit, 0.0);
        let wanted = reached.iter().position(|chance| *chance >= share).map(|week| week as u32);
        assert_eq!(wanted.is_some(), within, "{percent} in a hundred: {reached:?}");
        let experiments = 2_000;
        let mut covered = 0;
        for seed in 0..experiments {
            let weeks: Vec<Option<u32>> = (0..40)
                .map(|replication| {
                    let walk = walk(seed, replication, weeks, 0.0);
                    walk.iter().position(|walk| *walk >= limit).map(|week| week as u32)
                })
                .collect();
            let found = date(&weeks, percent, 90);
            let at = |week: Option<u32>| week.unwrap_or(u32::MAX);
            covered += u32::from((at(found.earliest)..=at(found.latest)).contains(&at(wanted)));
        }
        // whole weeks and whole order statistics give more than is asked, never less
        let found = f64::from(covered) / f64::from(experiments);
        assert!(found > 0.89, "of {percent} in a hundred: {found}, the truth {wanted:?}");
    }
}
