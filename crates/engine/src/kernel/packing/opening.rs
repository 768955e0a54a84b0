//! Prices to begin with: rows priced while every group simply takes its best column.
//!
//! That relaxation has few prices and finds them fast; from there the groups' own prices follow, half way between the best
//! column and the second, and the blocks take over.

use std::cmp::Ordering;

use super::program::{NONE, Program, Run};

/// Relaxations of the groups, at most, and runs looked at in all of them.
const STEPS: u64 = 4000;
const WORK: u64 = 400_000_000;
/// Relaxations between two questions whether to stop.
const LOOK_UP: u64 = 8;

/// Prices of the rows, `grain` of them to a unit of value, from which the search for a bound begins; ends early when `stop` says so.
pub(super) fn prices(program: &Program, grain: f64, mut stop: impl FnMut() -> bool) -> Vec<i64> {
    let mut is_group = vec![false; program.rows()];
    for row in &program.group_rows {
        is_group[*row as usize] = true;
    }
    let rows: Vec<usize> = (0..program.rows()).filter(|row| !is_group[*row]).collect();
    let mut prices = vec![0.0; program.rows()];
    let mut direction = vec![0.0; program.rows()];
    let mut sums = vec![0i64; program.rows()];
    let (mut best, mut best_prices) = (f64::INFINITY, prices.clone());
    let (mut stale, mut gap) = (0, 0.0);
    for step in 0..STEPS.min(WORK / program.size().max(1)) {
        let bound = relax(program, &prices, &rows, &mut sums);
        if step == 0 {
            gap = (bound.abs() * 0.2).max(1.0);
        }
        if bound < best {
            stale = if best - bound > gap * 0.1 { 0 } else { stale + 1 };
            best = bound;
            best_prices.copy_from_slice(&prices);
        } else {
            stale += 1;
        }
        if stale > 20 {
            stale = 0;
            gap *= 0.7;
            prices.copy_from_slice(&best_prices);
            direction.fill(0.0);
            if gap < best.abs() * 1e-6 {
                break;
            }
            continue;
        }
        if step % LOOK_UP == 0 && stop() {
            break;
        }
        let mut length = 0.0;
        for row in &rows {
            let row = *row;
            let price = prices[row].total_cmp(&0.0);
            let off = program.off(row, price, sums[row]);
            let turned = 0.6 * direction[row] + off as f64 / program.scale(row);
            let stuck = price == Ordering::Equal && program.lacks(row, turned.total_cmp(&0.0));
            direction[row] = if stuck { 0.0 } else { turned };
            length += direction[row] * direction[row];
        }
        if length < 1e-9 {
            break;
        }
        let stride = (bound - best + gap) / length;
        for row in &rows {
            let moved = prices[*row] + stride * direction[*row] / program.scale(*row);
            prices[*row] = if program.lacks(*row, moved.total_cmp(&0.0)) { 0.0 } else { moved };
        }
    }
    let up_to = added_up(&best_prices);
    for (row, group) in program.group_rows.iter().zip(0..) {
        let (mut first, mut second) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for column in program.groups.of(group) {
            let profit = profit(program, &up_to, *column as usize);
            if profit > first {
                (first, second) = (profit, first);
            } else if profit > second {
                second = profit;
            }
        }
        best_prices[*row as usize] = if second.is_finite() { f64::midpoint(first, second) } else { first.max(-1e15) };
    }
    // What a block packs, it need not pay for.
    for row in &program.block_rows {
        best_prices[*row as usize] = 0.0;
    }
    best_prices.iter().map(|price| (price * grain).round() as i64).collect()
}

fn relax(program: &Program, prices: &[f64], rows: &[usize], sums: &mut [i64]) -> f64 {
    sums.fill(0);
    let up_to = added_up(prices);
    let mut bound = 0.0;
    for row in rows {
        let side = if prices[*row] > 0.0 { program.upper[*row] } else { program.lower[*row] };
        bound += prices[*row] * side.unwrap_or(0) as f64;
    }
    let mut take = |column: usize, profit: f64| {
        bound += profit;
        for (row, factor) in program.by_column.of(column) {
            sums[*row as usize] += factor;
        }
    };
    for group in 0..program.groups.len() {
        let best = program.groups.of(group).iter().map(|column| (profit(program, &up_to, *column as usize), *column));
        let best = best.fold((f64::NEG_INFINITY, NONE), |best, next| if next.0 > best.0 { next } else { best });
        if best.1 != NONE {
            take(best.1 as usize, best.0);
        }
    }
    for column in (0..program.columns()).filter(|column| program.group_of[*column] == NONE) {
        let profit = profit(program, &up_to, column);
        if profit > 0.0 {
            take(column, profit);
        }
    }
    bound
}

/// The prices added up to each row.
fn added_up(prices: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut next = |price: &f64| {
        sum += price;
        sum
    };
    std::iter::once(0.0).chain(prices.iter().map(&mut next)).collect()
}

/// A column's value less what its rows cost, the row of its group aside (its price is zero while these prices are found).
fn profit(program: &Program, up_to: &[f64], column: usize) -> f64 {
    let paid = |run: &Run| (up_to[run.end as usize] - up_to[run.first as usize]) * run.factor as f64;
    program.values[column] as f64 - program.runs.of(column).iter().map(paid).sum::<f64>()
}
