//! The door to HiGHS against brute force on small integer programs, and what it promises when it is stopped.

use std::ops::ControlFlow;

use fasi_engine::kernel::mip::{Answer, Column, Limits, Model, Progress, Request, Row, Status, prices, solve};
use fasi_engine::kernel::outcome::Sense;
use proptest::prelude::*;

const PROVE: Limits = Limits { nodes: None, iterations: None, relative_gap_millionths: 0 };

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[derive(Clone, Debug)]
struct Small {
    model: Model,
    objective: Vec<(u32, i64)>,
    sense: Sense,
}

fn small() -> impl Strategy<Value = Small> {
    let row = |columns: u32| {
        let entries = proptest::collection::vec(-4i64..=9, columns as usize);
        (entries, proptest::option::of(-5i64..6), proptest::option::of(0i64..14)).prop_map(|(factors, lower, upper)| {
            let entries = (0..).zip(factors).filter(|(_, factor)| *factor != 0).collect();
            Row { lower, upper, entries }
        })
    };
    (1u32..8).prop_flat_map(move |columns| {
        let rows = proptest::collection::vec(row(columns), 0..5);
        let costs = proptest::collection::vec(prop_oneof![-20i64..20, -3_000_000i64..3_000_000], columns as usize);
        let widths = proptest::collection::vec(1i64..=2, columns as usize);
        (rows, costs, widths, any::<bool>()).prop_map(|(rows, costs, widths, max)| Small {
            model: Model { columns: widths.into_iter().map(|upper| Column { lower: 0, upper }).collect(), rows },
            objective: (0..).zip(costs).collect(),
            sense: if max { Sense::Max } else { Sense::Min },
        })
    })
}

fn keeps(model: &Model, values: &[i64]) -> bool {
    model.rows.iter().all(|row| {
        let sum: i64 = row.entries.iter().map(|(column, factor)| factor * values[*column as usize]).sum();
        row.lower.is_none_or(|lower| sum >= lower) && row.upper.is_none_or(|upper| sum <= upper)
    })
}

/// The first assignment that keeps the rows.
fn first(small: &Small) -> Option<Vec<i64>> {
    let mut values = vec![0i64; small.model.columns.len()];
    while !keeps(&small.model, &values) {
        let next = (0..values.len()).find(|column| values[*column] < small.model.columns[*column].upper)?;
        values[next] += 1;
        values[..next].fill(0);
    }
    Some(values)
}

/// The best objective over every assignment, `None` if none keeps the rows.
fn brute_force(small: &Small) -> Option<i64> {
    let mut best: Option<i64> = None;
    let mut values = vec![0i64; small.model.columns.len()];
    loop {
        if keeps(&small.model, &values) {
            let value = small.objective.iter().map(|(column, cost)| cost * values[*column as usize]).sum();
            best = Some(match (best, small.sense) {
                (None, _) => value,
                (Some(old), Sense::Max) => old.max(value),
                (Some(old), Sense::Min) => old.min(value),
            });
        }
        let Some(next) = (0..values.len()).find(|column| values[*column] < small.model.columns[*column].upper) else {
            return best;
        };
        values[next] += 1;
        values[..next].fill(0);
    }
}

/// What prices bound the objective by, in the sense of `Max`: rows pay, columns take what is worth more than it pays.
fn bound_at(small: &Small, prices: &[f64]) -> f64 {
    let sign = if small.sense == Sense::Max { 1.0 } else { -1.0 };
    let mut profit: Vec<f64> = small.objective.iter().map(|(_, cost)| sign * *cost as f64).collect();
    let mut bound = 0.0;
    for (row, price) in small.model.rows.iter().zip(prices.iter().map(|price| sign * price)) {
        // A price of the wrong sign on a side that is not there would bound nothing.
        let side = if price > 0.0 { row.upper } else { row.lower };
        bound += if price.abs() < 1e-9 { 0.0 } else { price * side.map_or(f64::INFINITY, |side| side as f64) };
        for (column, factor) in &row.entries {
            profit[*column as usize] -= price * *factor as f64;
        }
    }
    bound + profit.iter().zip(&small.model.columns).map(|(profit, of)| profit.max(0.0) * of.upper as f64).sum::<f64>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn prices_bound_every_solution_and_bound_it_closer_than_no_prices(small in small()) {
        let request = Request {
            model: &small.model,
            extra_rows: &[],
            objective: &small.objective,
            sense: small.sense,
            start: None,
            seed: 1,
            limits: PROVE,
        };
        let found = prices(&request, &mut || ControlFlow::Continue(())).expect("HiGHS answers");
        let best = brute_force(&small).map(|best| if small.sense == Sense::Max { best } else { -best });
        if let (Some(found), Some(best)) = (&found, best) {
            let (bound, plain) = (bound_at(&small, found), bound_at(&small, &vec![0.0; small.model.rows.len()]));
            let slack = 1e-6 * (1.0 + plain.abs());
            prop_assert!(bound + slack >= best as f64 && bound <= plain + slack, "{best} {bound} {plain}");
        }
        prop_assert!(found.is_some() || best.is_none(), "what has a solution has prices");
    }

    #[test]
    fn it_finds_and_proves_what_brute_force_finds(small in small()) {
        let request = Request {
            model: &small.model, extra_rows: &[], objective: &small.objective, sense: small.sense, start: None, seed: 1, limits: PROVE,
        };
        let answer = solve(&request, &mut go_on).expect("HiGHS answers");
        let expected = brute_force(&small);
        prop_assert_eq!(answer.value, expected);
        prop_assert_eq!(answer.bound, expected);
        prop_assert_eq!(answer.status, if expected.is_some() { Status::Optimal } else { Status::Infeasible });
        if let Some(values) = answer.values {
            prop_assert!(keeps(&small.model, &values));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Where what counts are single steps, a start that is one step short is beaten too.
    #[test]
    fn a_start_is_beaten_even_by_a_single_step(mut small in small(), of in 0usize..8) {
        let of = of % small.objective.len();
        small.objective = vec![(of as u32, 1)];
        let Some(start) = first(&small) else { return Ok(()) };
        let request = Request {
            model: &small.model,
            extra_rows: &[],
            objective: &small.objective,
            sense: small.sense,
            start: Some(&start),
            seed: 1,
            limits: PROVE,
        };
        let answer = solve(&request, &mut go_on).expect("HiGHS answers");
        prop_assert_eq!(answer.value, brute_force(&small));
        prop_assert_eq!(answer.bound, answer.value);
    }
}

/// A knapsack with many ties: 60 items, three capacities.
fn knapsack() -> (Model, Vec<(u32, i64)>) {
    let columns = vec![Column { lower: 0, upper: 1 }; 60];
    let weight = |item: i64, dimension: i64| 20 + (item * 37 + dimension * 101 + item * item * 13) % 61;
    let row = |dimension| Row {
        lower: None,
        upper: Some(900),
        entries: (0u32..60).map(|item| (item, weight(i64::from(item), dimension))).collect(),
    };
    let objective = (0u32..60).map(|item| (item, 30 + (i64::from(item) * 53) % 59)).collect();
    (Model { columns, rows: vec![row(0), row(1), row(2)] }, objective)
}

#[test]
fn stopped_at_once_it_hands_back_the_start_and_says_so() {
    let (model, objective) = knapsack();
    let start: Vec<i64> = (0..60).map(|item| i64::from(item < 10)).collect();
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Max,
        start: Some(&start),
        seed: 1,
        limits: PROVE,
    };
    let answer = solve(&request, &mut |_| ControlFlow::Break(())).expect("HiGHS answers");
    let at_start: i64 = objective.iter().take(10).map(|(_, cost)| cost).sum();
    assert!(answer.value.is_some_and(|value| value >= at_start));
    assert!(answer.bound.is_none_or(|bound| Some(bound) >= answer.value));
    assert_eq!(answer.status, Status::Interrupted);
}

#[test]
fn a_limit_of_nodes_or_iterations_gives_the_same_answer_every_time_and_on_every_thread() {
    assert!(limited(Limits { nodes: Some(5), ..PROVE }).values.is_some());
    assert_eq!(limited(Limits { iterations: Some(1), ..PROVE }).status, Status::Limit);
}

/// The answer within limits, the same on all threads.
fn limited(limits: Limits) -> Answer {
    let (model, objective) = knapsack();
    let run = || {
        let request = Request {
            model: &model,
            extra_rows: &[],
            objective: &objective,
            sense: Sense::Max,
            start: None,
            seed: 7,
            limits,
        };
        solve(&request, &mut go_on).expect("HiGHS answers")
    };
    let first = run();
    assert!(first.values.as_deref().is_none_or(|values| keeps(&model, values)));
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no panic"), first);
        }
    });
    first
}

#[test]
fn a_start_that_breaks_a_row_is_left_aside() {
    let (model, objective) = knapsack();
    let start = vec![1; 60];
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Max,
        start: Some(&start),
        seed: 1,
        limits: PROVE,
    };
    let answer = solve(&request, &mut go_on).expect("HiGHS answers");
    assert_eq!(answer.status, Status::Optimal);
    assert!(answer.values.is_some_and(|values| keeps(&model, &values)));
}

#[test]
fn a_panic_of_the_watch_reaches_the_caller() {
    let (model, objective) = knapsack();
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Max,
        start: None,
        seed: 1,
        limits: PROVE,
    };
    let caught = std::panic::catch_unwind(|| solve(&request, &mut |_| panic!("the watch failed")));
    assert!(caught.is_err());
}

#[test]
fn a_start_that_presolve_would_beat_is_not_called_optimal() {
    // tours of seats, three of them one a tour: the start costs 2640, the best choice 2060
    let columns: [(i64, u32, &[u32]); 15] = [
        (530, 0, &[3, 2]),
        (1100, 1, &[9, 10, 4, 6]),
        (1010, 2, &[0, 1, 11, 5, 8, 7]),
        (180, 1, &[9, 10]),
        (840, 0, &[3, 8]),
        (1040, 2, &[0, 4, 1, 11, 5, 6, 2, 7]),
        (630, 1, &[9, 10, 6]),
        (920, 2, &[0, 4, 1, 5, 11, 8, 7]),
        (840, 0, &[3, 8, 7]),
        (1080, 2, &[0, 4, 1, 5, 11, 6, 2]),
        (110, 1, &[10]),
        (1170, 2, &[9, 0, 4, 1, 11, 5, 6, 2]),
        (710, 0, &[8, 2]),
        (740, 1, &[9, 10, 0]),
        (1540, 2, &[4, 1, 3, 11, 5, 6, 7]),
    ];
    let row = |lower: Option<i64>, holds: &dyn Fn(u32, &[u32]) -> bool| {
        let entries = (0u32..).zip(columns).filter(|(_, (_, tour, seats))| holds(*tour, seats));
        Row { lower, upper: Some(1), entries: entries.map(|(column, _)| (column, 1)).collect() }
    };
    let seats = (0..12).map(|seat| row(Some(1), &|_, seats| seats.contains(&seat)));
    let tours = (0..3).map(|one| row(None, &|tour, _| tour == one));
    let columns_of = vec![Column { lower: 0, upper: 1 }; columns.len()];
    let small = Small {
        model: Model { columns: columns_of, rows: seats.chain(tours).collect() },
        objective: (0u32..).zip(columns.map(|(cost, ..)| cost)).collect(),
        sense: Sense::Min,
    };
    let start: Vec<i64> = (0..columns.len()).map(|column| i64::from(column < 3)).collect();
    let request = Request {
        model: &small.model,
        extra_rows: &[],
        objective: &small.objective,
        sense: small.sense,
        start: Some(&start),
        seed: 1,
        limits: PROVE,
    };
    let answer = solve(&request, &mut go_on).unwrap();
    assert_eq!((answer.status, answer.value), (Status::Optimal, brute_force(&small)));
    assert_eq!(answer.value, Some(2060));
}
