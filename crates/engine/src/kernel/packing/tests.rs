//! Programs small enough to look at every solution, and what must hold of any.

use super::*;
use crate::kernel::search::Draw;

/// A generator for cases only: the numbers of the search's own.
struct Cases(Draw);

impl Cases {
    fn number(&mut self, from: i64, to: i64) -> i64 {
        from + self.0.below((to - from + 1) as usize) as i64
    }

    /// Items and agents with a shared fund, ties, floors and lone columns, at most 14 columns.
    fn program(&mut self) -> (Vec<i64>, Vec<Row>, Vec<u32>) {
        let (items, agents) = (self.number(2, 4), self.number(2, 3));
        let columns = items * agents + 2;
        let values = (0..columns).map(|_| self.number(-9, 30)).collect();
        let row = |lower, upper, entries| Row { lower, upper, entries };
        let mut rows: Vec<Row> = (0..items)
            .map(|item| {
                let must = (self.number(0, 2) == 0).then_some(1);
                row(must, Some(1), (item * agents..(item + 1) * agents).map(|column| (column as u32, 1)).collect())
            })
            .collect();
        for agent in 0..agents {
            let of = (0..items).map(|item| ((item * agents + agent) as u32, self.number(1, 9)));
            let entries = of.collect();
            rows.push(row(None, Some(self.number(5, 16)), entries));
        }
        // Some of the agents' items take of a second capacity too.
        if self.number(0, 1) == 0 {
            for agent in 0..agents {
                let of = (0..items).map(|item| ((item * agents + agent) as u32, self.number(0, 4)));
                let entries = of.filter(|(_, factor)| *factor > 0).collect();
                rows.push(row(None, Some(self.number(4, 8)), entries));
            }
        }
        let fund = (0..columns).map(|column| (column as u32, self.number(0, 5))).filter(|(_, factor)| *factor > 0);
        let fund = fund.collect();
        rows.push(row(None, Some(self.number(6, 14)), fund));
        // The last two columns follow the first item's, and one pair goes together or not at all.
        let first = (0..agents).map(|column| (column as u32, -1));
        rows.push(row(None, Some(0), first.chain([(columns as u32 - 2, 1), (columns as u32 - 1, 1)]).collect()));
        if self.number(0, 1) == 0 {
            rows.push(row(Some(0), Some(0), vec![(0, 1), (agents as u32, -1)]));
        }
        if self.number(0, 2) == 0 {
            rows.push(row(Some(1), None, (0..columns as u32).step_by(3).map(|column| (column, 1)).collect()));
        }
        (values, rows, (0..items as u32).collect())
    }
}

fn best(values: &[i64], rows: &[Row]) -> Option<i64> {
    let keeps = |set: u32| {
        rows.iter().all(|row| {
            let sum: i64 = row.entries.iter().filter(|(column, _)| set >> column & 1 == 1).map(|(_, f)| f).sum();
            row.lower.is_none_or(|lower| lower <= sum) && row.upper.is_none_or(|upper| sum <= upper)
        })
    };
    let worth = |set: u32| (0..values.len()).filter(|column| set >> column & 1 == 1).map(|at| values[at]).sum();
    (0u32..1 << values.len()).filter(|set| keeps(*set)).map(worth).max()
}

fn known(taken: &[u32]) -> Start<'_> {
    Start { taken: Some(taken), ..Start::default() }
}

const PROVE: Effort = Effort { nodes: None, gap_millionths: 0, seed: 1, steps: 2000 };

#[test]
fn the_value_proven_is_that_of_the_best_of_all_solutions() {
    let mut cases = Cases(Draw::new(7));
    let mut infeasible = 0;
    for case in 0..300 {
        let (values, rows, groups) = cases.program();
        let program = Program::new(values.clone(), &rows, &groups);
        let (mut last, optimum) = (i64::MAX, best(&values, &rows));
        let answer = solve(&program, Start::default(), PROVE, &mut |news| {
            if let (Some(bound), Some(known)) = (news.bound, optimum) {
                assert!(known <= bound && bound <= last, "case {case}: bounds hold and never rise");
                last = bound;
            }
            false
        });
        assert_eq!(answer.end, End::Proven);
        let found = answer.taken.as_ref().map(|taken| program.value(taken));
        assert_eq!(found, optimum, "case {case}");
        match found {
            Some(value) => assert_eq!(answer.bound, Some(value), "case {case}"),
            None => infeasible += 1,
        }
    }
    assert!((5..150).contains(&infeasible), "some cases have no solution, and that is proven too: {infeasible}");
}

#[test]
fn a_start_is_kept_if_good_and_left_aside_if_it_breaks_a_row() {
    let rows = [
        Row { lower: None, upper: Some(1), entries: vec![(0, 1), (1, 1)] },
        Row { lower: None, upper: Some(1), entries: vec![(2, 1), (3, 1)] },
        Row { lower: None, upper: Some(4), entries: vec![(0, 3), (2, 3)] },
    ];
    let program = Program::new(vec![5, 1, 5, 1], &rows, &[0, 1]);
    let none = Effort { nodes: Some(0), ..PROVE };
    let from = |start: &[u32]| solve(&program, known(start), none, &mut |_| true).taken;
    assert_eq!(from(&[0, 3]), Some(vec![0, 3]));
    assert_eq!(from(&[0, 2]), None);
    assert_eq!(solve(&program, known(&[1]), PROVE, &mut |_| false).taken.map(|taken| program.value(&taken)), Some(6));
}

#[test]
fn the_same_seed_and_nodes_give_the_same_solution() {
    let mut cases = Cases(Draw::new(3));
    let (items, agents) = (40, 5);
    let values: Vec<i64> = (0..items * agents).map(|_| -cases.number(10, 60)).collect();
    let mut rows: Vec<Row> = (0..items)
        .map(|item| Row {
            lower: Some(1),
            upper: Some(1),
            entries: (item * agents..(item + 1) * agents).map(|column| (column as u32, 1)).collect(),
        })
        .collect();
    for agent in 0..agents {
        let entries: Vec<(u32, i64)> =
            (0..items).map(|item| ((item * agents + agent) as u32, cases.number(5, 25))).collect();
        let upper = entries.iter().map(|(_, weight)| weight).sum::<i64>() * 8 / 10 / i64::from(agents);
        rows.push(Row { lower: None, upper: Some(upper), entries });
    }
    let groups: Vec<u32> = (0..items as u32).collect();
    let program = Program::new(values, &rows, &groups);
    let run = |seed| solve(&program, Start::default(), Effort { nodes: Some(500), seed, ..PROVE }, &mut |_| false);
    assert_eq!(run(4), run(4));
    let answer = run(4);
    let taken = answer.taken.expect("there is room for all");
    assert!(program.value(&taken) <= answer.bound.expect("bounded"));
}
