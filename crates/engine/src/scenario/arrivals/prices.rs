//! Wait or place now, by prices: what a home is worth to those who are still to come.
//!
//! After Ahani, Gölz, Procaccia, Teytelboym and Trapp, *Dynamic placement in refugee resettlement* (Operations Research 2024): futures are
//! drawn from the forecast, each is assigned at its best together with those who wait, and the dual prices of that assignment say what
//! would be lost elsewhere by giving a home to a household now. There households are placed in the week in which they come; here they may
//! wait, so what a household may hope for later has its price too, and a week of waiting its cost (regret by reduced costs: Bent and Van
//! Hentenryck, *Scenario-based planning for partially dynamic vehicle routing*, Operations Research 2004).

use super::forecast::Forecast;
use super::matching::matching;
use super::replay::{Coming, Worths};

/// How far and how often to look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The week in which is decided.
    pub now: u32,
    /// The first week that nobody looks at any more.
    pub until: u32,
    /// How many futures are imagined.
    pub futures: u32,
    /// Seed of them.
    pub seed: u32,
}

/// Who of those who wait is to have which home now; homes of later weeks are known, and given to nobody yet.
pub fn decided(
    worths: &Worths,
    forecast: &Forecast,
    waiting: &[Coming],
    homes: &[Coming],
    ahead: &Ahead,
) -> Vec<(usize, usize)> {
    let now = ahead.now;
    // What somebody has waited already is lost whoever gets a home: if it counted, homes would be kept for who came last.
    let waiting: Vec<Coming> = waiting.iter().map(|household| Coming { week: now, ..*household }).collect();
    let futures = ahead.futures.max(1);
    let mut regret = vec![0i64; waiting.len() * homes.len()];
    let mut at_once = vec![0i64; waiting.len()];
    for number in 0..futures {
        let (mut households, mut all) = forecast.imagined(ahead.seed, now, number, ahead.until);
        households.splice(0..0, waiting.iter().copied());
        all.splice(0..0, homes.iter().copied());
        let found =
            matching(households.len(), all.len(), |household, home| worths.at(households[household], all[home], now));
        for (household, of) in waiting.iter().enumerate() {
            for (home, free) in homes.iter().enumerate().filter(|(_, free)| free.week <= now) {
                let Some(worth) = worths.at(*of, *free, now) else { continue };
                let both = found.of_household[household] + found.of_home[home];
                regret[household * homes.len() + home] += both - worth;
            }
            if found.home[household].and_then(|home| homes.get(home)).is_some_and(|home| home.week <= now) {
                at_once[household] += worths.weekly[of.kind];
            }
        }
    }
    // whoever a future houses now loses a week by waiting, and more than that nobody pays for a home that is given to the wrong one
    let found = matching(waiting.len(), homes.len(), |household, home| {
        worths.at(waiting[household], homes[home], now).filter(|_| homes[home].week <= now)?;
        Some(1 + at_once[household] - regret[household * homes.len() + home]).filter(|gain| *gain > 0)
    });
    found.home.iter().enumerate().filter_map(|(household, home)| Some((household, (*home)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::process::Process;
    use super::*;

    /// One step-free flat; whoever waits could live in any, who is to come only there, and it is worth so much to them.
    fn decision(coming: f64, weekly: i64, to_them: i64) -> Vec<(usize, usize)> {
        let worths =
            Worths { table: vec![vec![Some(100), Some(90)], vec![Some(to_them), None]], weekly: vec![weekly; 2] };
        let forecast = Forecast {
            households: Process::Poisson { mean: coming },
            scale: 1.0,
            homes: Process::Poisson { mean: 0.3 },
            household_kinds: vec![Some(1)],
            home_kinds: vec![Some(1)],
        };
        let ahead = Ahead { now: 0, until: 20, futures: 30, seed: 1 };
        let here = Coming { week: 0, kind: 0 };
        decided(&worths, &forecast, &[here], &[here], &ahead)
    }

    #[test]
    fn a_flat_is_kept_for_who_can_live_nowhere_else_and_is_likely_to_come() {
        assert_eq!(decision(0.5, 1, 100), [], "somebody comes soon, and another home will do for who waits");
        assert_eq!(decision(0.0, 1, 100), [(0, 0)], "nobody comes");
        assert_eq!(decision(0.5, 60, 40), [(0, 0)], "a week of waiting costs more than the flat is worth to others");
    }

    #[test]
    fn homes_of_later_weeks_are_reckoned_with_and_given_to_nobody() {
        let worths = Worths { table: vec![vec![Some(10), Some(100)]], weekly: vec![1] };
        let forecast = Forecast {
            households: Process::Poisson { mean: 0.0 },
            scale: 1.0,
            homes: Process::Poisson { mean: 0.0 },
            household_kinds: vec![Some(0)],
            home_kinds: vec![Some(0)],
        };
        let ahead = Ahead { now: 0, until: 20, futures: 2, seed: 1 };
        let (now, later) = (Coming { week: 0, kind: 0 }, Coming { week: 5, kind: 1 });
        assert_eq!(decided(&worths, &forecast, &[now], &[now, later], &ahead), []);
        assert_eq!(decided(&worths, &forecast, &[now], &[now], &ahead), [(0, 0)]);
    }
}
