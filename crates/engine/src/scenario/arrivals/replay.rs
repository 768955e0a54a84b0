//! Weeks as they came, and who of them should have had which home: what the policies of waiting are held against.

use super::forecast::Forecast;
use super::matching::matching;
use super::prices;

/// A household or a home on the day it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Its week.
    pub week: u32,
    /// Which kind it is.
    pub kind: usize,
}

/// What it is worth that a household of a kind has a home of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worths {
    /// By kind of household, then of home; `None` = no rule lets them.
    pub table: Vec<Vec<Option<i64>>>,
    /// What a week of waiting takes away, by kind of household.
    pub weekly: Vec<i64>,
}

impl Worths {
    /// What is left of the worth when a household that came then has a home from a week on; never nothing.
    pub fn from(&self, household: Coming, home: usize, week: u32) -> Option<i64> {
        let waited = i64::from(week.saturating_sub(household.week));
        Some((self.table[household.kind][home]? - waited * self.weekly[household.kind]).max(1))
    }

    /// The same from the first week in which both are there, no earlier than `now`.
    pub fn at(&self, household: Coming, home: Coming, now: u32) -> Option<i64> {
        self.from(household, home.kind, household.week.max(home.week).max(now))
    }
}

/// Who came and which homes became free, week by week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// Weeks.
    pub weeks: u32,
    /// Households in the order in which they came.
    pub households: Vec<Coming>,
    /// Homes in the order in which they became free.
    pub homes: Vec<Coming>,
}

/// Who decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Who<'a> {
    /// Each in the order of the list takes the best that is free.
    InTurn,
    /// The best assignment of those who wait to the homes that are free.
    BestNow,
    /// Now, or later for somebody whom the home serves more, by prices.
    ByPrice {
        /// What is expected to come.
        forecast: &'a Forecast,
        /// Futures imagined every week.
        futures: u32,
        /// Seed of them.
        seed: u32,
    },
}

impl Replay {
    /// The greatest worth that anybody could have reached who knew all weeks before.
    pub fn hindsight(&self, worths: &Worths) -> i64 {
        let found = matching(self.households.len(), self.homes.len(), |household, home| {
            worths.at(self.households[household], self.homes[home], 0)
        });
        found.of_household.iter().chain(&found.of_home).sum()
    }

    /// The worth that somebody reaches who decides week by week.
    pub fn reached(&self, worths: &Worths, who: Who<'_>) -> i64 {
        let mut sum = 0;
        let (mut waiting, mut free): (Vec<Coming>, Vec<Coming>) = (Vec::new(), Vec::new());
        for week in 0..self.weeks {
            waiting.extend(self.households.iter().filter(|coming| coming.week == week));
            free.extend(self.homes.iter().filter(|coming| coming.week == week));
            let mut pairs = match who {
                Who::InTurn => in_turn(worths, &waiting, &free, week),
                Who::BestNow => best_now(worths, &waiting, &free, week),
                Who::ByPrice { forecast, futures, seed } => {
                    let ahead = prices::Ahead { now: week, until: self.weeks, futures, seed };
                    prices::decided(worths, forecast, &waiting, &free, &ahead)
                }
            };
            let worth = |(household, home): &(usize, usize)| worths.at(waiting[*household], free[*home], week);
            sum += pairs.iter().filter_map(worth).sum::<i64>();
            // the last first, so that the positions of the others stay
            pairs.sort_unstable();
            for (household, _) in pairs.iter().rev() {
                waiting.remove(*household);
            }
            pairs.sort_unstable_by_key(|pair| pair.1);
            for (_, home) in pairs.iter().rev() {
                free.remove(*home);
            }
        }
        sum
    }
}

/// In the order of the list.
fn in_turn(worths: &Worths, waiting: &[Coming], free: &[Coming], week: u32) -> Vec<(usize, usize)> {
    let mut taken = vec![false; free.len()];
    let mut pairs = Vec::new();
    for (household, of) in waiting.iter().enumerate() {
        let open = (0..free.len()).filter(|home| !taken[*home]);
        let worth = open.filter_map(|home| Some((worths.at(*of, free[home], week)?, std::cmp::Reverse(home))));
        if let Some((_, std::cmp::Reverse(home))) = worth.max() {
            taken[home] = true;
            pairs.push((household, home));
        }
    }
    pairs
}

/// All at once, without a thought of tomorrow.
fn best_now(worths: &Worths, waiting: &[Coming], free: &[Coming], week: u32) -> Vec<(usize, usize)> {
    let found = matching(waiting.len(), free.len(), |household, home| worths.at(waiting[household], free[home], week));
    found.home.iter().enumerate().filter_map(|(household, home)| Some((household, (*home)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::process::Process;
    use super::*;
    use crate::kernel::search::Draw;

    /// A town drawn by chance: households of one to six people, some of whom need a home without steps; homes of two to seven places; four
    /// quarters, one of which is everybody's own.
    fn town(seed: u64) -> (Worths, Forecast) {
        let mut draw = Draw::new(seed);
        let mut kinds = |count: usize, sizes: [i64; 8]| -> Vec<(i64, bool, usize)> {
            (0..count).map(|_| (sizes[draw.below(8)], draw.below(5) == 0, draw.below(4))).collect()
        };
        let (households, homes) = (kinds(40, [1, 2, 3, 3, 4, 4, 5, 6]), kinds(30, [2, 3, 3, 4, 4, 5, 6, 7]));
        let worth = |household: &(i64, bool, usize), home: &(i64, bool, usize)| {
            let fits = home.0 >= household.0 && (home.1 || !household.1);
            let near = [100, 60, 30, 0][(household.2 + 4 - home.2) % 4];
            fits.then(|| 300 + near + 20 * (home.0 - household.0).min(2))
        };
        let table = households.iter().map(|one| homes.iter().map(|home| worth(one, home)).collect()).collect();
        let forecast = Forecast {
            households: Process::Poisson { mean: 1.5 },
            scale: 1.0,
            homes: Process::Poisson { mean: 1.0 },
            household_kinds: (0..40).map(Some).collect(),
            home_kinds: (0..30).map(Some).collect(),
        };
        (Worths { table, weekly: vec![1; 40] }, forecast)
    }

    /// Twelve towns, a year each, by shares of the hindsight optimum in thousandths.
    fn shares(who: impl Fn(&Forecast) -> Who<'_>) -> Vec<i64> {
        let share = |seed: u32| {
            let (worths, forecast) = town(100 + u64::from(seed));
            let (households, homes) = forecast.replication(9, seed, 0..52);
            let replay = Replay { weeks: 52, households, homes };
            replay.reached(&worths, who(&forecast)) * 1000 / replay.hindsight(&worths).max(1)
        };
        (0..12).map(share).collect()
    }

    fn mean(shares: &[i64]) -> i64 {
        shares.iter().sum::<i64>() / shares.len() as i64
    }

    #[test]
    fn prices_reach_what_the_order_of_arrival_does_not() {
        let in_turn = shares(|_| Who::InTurn);
        let now = shares(|_| Who::BestNow);
        let by_price = shares(|forecast| Who::ByPrice { forecast, futures: 20, seed: 5 });
        assert!(mean(&in_turn) < 900, "in the order of arrival {in_turn:?}");
        assert!(mean(&by_price) >= 970, "by price {by_price:?}");
        assert!(mean(&now) < mean(&by_price), "best now {now:?}");
        assert!(by_price.iter().chain(&now).chain(&in_turn).all(|share| *share <= 1000), "nobody beats hindsight");
        assert!(in_turn.iter().zip(&by_price).all(|(turn, price)| turn < price));
    }

    #[test]
    fn hindsight_is_as_good_as_the_best_of_all_ways_to_place() {
        let worths = Worths { table: vec![vec![Some(10), Some(9)], vec![Some(8), None]], weekly: vec![1, 2] };
        let at = |week, kind| Coming { week, kind };
        let replay = Replay { weeks: 6, households: vec![at(0, 0), at(2, 1)], homes: vec![at(1, 0), at(5, 1)] };
        // the first waits five weeks for the second home: 9 − 5, and 8 for the other; or 10 − 1 alone
        assert_eq!(replay.hindsight(&worths), 12);
        assert_eq!(replay.reached(&worths, Who::InTurn), 9);
    }
}
