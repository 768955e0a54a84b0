//! What is otherwise where a problem is too large for its linear relaxation: prices by the smoothed dual.

use std::time::Duration;

use super::priced::Priced;
use super::{Goal, Run};
use crate::kernel::outcome::Sense;
use crate::placement::plan::Plan;
use crate::placement::problem::Pick;
use crate::placement::solve::greedy;
use crate::placement::solve::smooth::{self, Homes, Smooth};

/// Rounds of the smoothed dual.
const ROUNDS: u32 = 200;

impl Run<'_, '_> {
    /// Prices of the whole problem, the core being what leaves most at them; a plan near what they take on the average is kept, if
    /// it is better.
    pub(super) fn price_smoothed(&mut self, goal: &Goal, start: Option<&[f64]>, until: Option<Duration>) -> Priced {
        let whole = self.core.whole;
        let scales = self.scales.get_or_insert_with(|| smooth::scales(whole));
        let smooth = Smooth::new(whole, scales, &goal.worth, goal.sense, &self.reached);
        let sign = if goal.sense == Sense::Max { 1 } else { -1 };
        let known = self.value(goal).map_or(0, |value| sign * value);
        let spent = self.spent(until);
        let homes = self.homes.get_or_insert_with(|| Homes::of(whole));
        let found = smooth.search(homes, start, known, ROUNDS, spent);
        // The last auction is not stopped: where it would no longer fit into the time, no level is begun.
        let over = until.map_or(Duration::ZERO, |until| self.watch.ticker.elapsed().saturating_sub(until));
        self.set_up[1] = self.set_up[1].max(over);
        // Where only households count, many candidates are alike, and none is better than those that are there.
        if !goal.only_counts {
            self.grow(&found.few);
            self.open(&self.allowed(goal));
        }
        // Made from shares, a plan is far from the published one.
        if !self.keeps {
            let shared: Vec<usize> = found.shares.iter().map(|(_, candidate)| *candidate).collect();
            self.fill_up(goal, &shared);
        }
        let prices = smooth.in_layout(&found, &self.core.layout);
        let losses = self.losses_at(&smooth, &found.prices);
        let bound = Some(sign * found.bound);
        Priced { bound, measured: bound, losses, prices, start: found.prices }
    }

    /// More homes and bridges, of all candidates, for whoever has none in a plan; kept if it is better than the best.
    pub(super) fn house_more(&mut self, goal: &Goal, plan: &Plan) {
        let whole = self.core.whole;
        let picks: Option<Vec<Pick>> = plan.itineraries.iter().map(|itinerary| whole.pick_of(itinerary)).collect();
        let Some(more) = picks.and_then(|picks| greedy::house_more(whole, &picks)) else { return };
        let candidates: Vec<usize> = more.iter().map(|pick| pick.candidate).collect();
        self.grow(&candidates);
        self.open(&self.allowed(goal));
        if let Some(values) = self.assigned(&whole.plan(&more)) {
            self.adopt(goal, values);
        }
    }

    /// What each column of the core loses at prices of a smoothed search; befores and shortfalls may always be taken.
    fn losses_at(&self, smooth: &Smooth<'_, '_>, prices: &[f64]) -> Vec<i64> {
        let inside: Vec<usize> = self.core.candidates().collect();
        let mut losses = smooth.losses(prices, &inside);
        losses.resize(self.uppers.len(), 0);
        losses
    }

    /// The same at the prices of all levels together.
    pub(super) fn losses_smoothed(&mut self, all: &Goal) -> Vec<i64> {
        let whole = self.core.whole;
        let scales = self.scales.get_or_insert_with(|| smooth::scales(whole));
        let smooth = Smooth::new(whole, scales, &all.worth, all.sense, &[]);
        self.prices.as_deref().map_or_else(Vec::new, |prices| self.losses_at(&smooth, prices))
    }
}
