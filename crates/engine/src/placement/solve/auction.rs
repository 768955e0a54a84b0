//! Who gets which lasting home where each is worth something else to everybody: an auction (Bertsekas 1988), forward and in reverse
//! (Bertsekas and Castañon 1992), with prices that everybody accepts.
//!
//! Whoever has none bids for what leaves most, as much as it is worth more than the second best; who is outbid looks again. A home
//! that nobody holds any more lowers its price until somebody prefers it to what they have, or to nothing. The least step of a price
//! falls from round to round; at the end nobody could do better by more than that step.

use std::collections::VecDeque;

/// Who wants what.
#[derive(Debug, Default)]
pub(super) struct Auction {
    /// Of each household: the places it could have, with what each is worth to it.
    wants: Vec<Vec<(u32, i64)>>,
    /// Of each household: what it has without a place.
    outside: Vec<i64>,
    /// Of each place: who wants it, and what it is worth to them.
    wanted: Vec<Vec<(u32, i64)>>,
}

/// What came of an auction.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sold {
    /// Of each household: its place, if it has one.
    pub has: Vec<Option<u32>>,
    /// Of each place: its price; nothing where nobody holds it.
    pub prices: Vec<i64>,
}

impl Auction {
    /// Of what each household could have with what it is worth to it, what each has without a place, and so many places.
    pub fn of(wants: Vec<Vec<(u32, i64)>>, outside: Vec<i64>, places: usize) -> Self {
        let mut wanted = vec![Vec::new(); places];
        for (household, wants) in (0u32..).zip(&wants) {
            for (place, value) in wants {
                wanted[*place as usize].push((household, *value));
            }
        }
        Self { wants, outside, wanted }
    }

    /// Holds it, with steps from the first to the last.
    pub fn hold(&self, first: i64, last: i64) -> Sold {
        let mut floor = Floor {
            auction: self,
            has: vec![None; self.wants.len()],
            prices: vec![0; self.wanted.len()],
            holders: vec![None; self.wanted.len()],
        };
        let mut step = first.max(last);
        loop {
            floor.round(step);
            if step <= last {
                break;
            }
            step = (step / 5).max(last);
        }
        Sold { has: floor.has.into_iter().map(|has| has.map(|(place, _)| place)).collect(), prices: floor.prices }
    }
}

/// An auction while it is held.
struct Floor<'a> {
    auction: &'a Auction,
    /// Of each household: its place, and what it is worth to it.
    has: Vec<Option<(u32, i64)>>,
    prices: Vec<i64>,
    /// Of each place: who has it.
    holders: Vec<Option<u32>>,
}

impl Floor<'_> {
    /// Everybody bids, from the prices of the round before, until nobody is outbid; then empty places find who prefers them.
    fn round(&mut self, step: i64) {
        self.holders.fill(None);
        self.has.fill(None);
        let mut open: VecDeque<u32> = (0..self.has.len() as u32).collect();
        while let Some(household) = open.pop_front() {
            open.extend(self.bid(household, step));
        }
        let empty = |(place, holder): (u32, &Option<u32>)| holder.is_none().then_some(place);
        let mut empty: VecDeque<u32> = (0u32..).zip(&self.holders).filter_map(empty).collect();
        while let Some(place) = empty.pop_front() {
            empty.extend(self.offer(place, step));
        }
    }

    /// Takes what leaves most, or nothing; who had it before.
    fn bid(&mut self, household: u32, step: i64) -> Option<u32> {
        let at = household as usize;
        let outside = self.auction.outside[at];
        let (mut best, mut second) = ((outside, None), i64::MIN);
        for (place, value) in &self.auction.wants[at] {
            let left = value - self.prices[*place as usize];
            if left > best.0 {
                second = best.0;
                best = (left, Some((*place, *value)));
            } else if left > second {
                second = left;
            }
        }
        let (place, value) = best.1?;
        self.prices[place as usize] = value - second + step;
        self.has[at] = Some((place, value));
        let before = self.holders[place as usize].replace(household);
        if let Some(before) = before {
            self.has[before as usize] = None;
        }
        before
    }

    /// What a place of this value would be worth to a household, free of charge, above what it has now.
    fn gain(&self, household: u32, value: i64) -> i64 {
        let at = household as usize;
        let now = self.has[at].map_or(self.auction.outside[at], |(place, value)| value - self.prices[place as usize]);
        value - now
    }

    /// An empty place finds somebody who prefers it at a lower price; the place they leave.
    fn offer(&mut self, place: u32, step: i64) -> Option<u32> {
        if self.prices[place as usize] == 0 {
            return None;
        }
        let (mut best, mut second) = ((i64::MIN, 0, 0), i64::MIN);
        for (household, value) in &self.auction.wanted[place as usize] {
            let gain = self.gain(*household, *value);
            if gain > best.0 {
                second = best.0;
                best = (gain, *household, *value);
            } else if gain > second {
                second = gain;
            }
        }
        if best.0 < step {
            self.prices[place as usize] = 0;
            return None;
        }
        self.prices[place as usize] = second.saturating_sub(step).max(0);
        self.holders[place as usize] = Some(best.1);
        let left = self.has[best.1 as usize].replace((place, best.2)).map(|(left, _)| left);
        if let Some(left) = left {
            self.holders[left as usize] = None;
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::search::Draw;

    /// The most that all together can have, by trying everything.
    fn tried(auction: &Auction, at: usize, free: &mut Vec<bool>) -> i64 {
        if at == auction.wants.len() {
            return 0;
        }
        let mut best = auction.outside[at] + tried(auction, at + 1, free);
        for (place, value) in &auction.wants[at] {
            if std::mem::replace(&mut free[*place as usize], false) {
                best = best.max(value + tried(auction, at + 1, free));
                free[*place as usize] = true;
            }
        }
        best
    }

    #[test]
    fn an_auction_sells_for_as_much_as_trying_everything_finds() {
        let mut lot = Draw::new(5);
        for _ in 0..500 {
            let (households, places) = (1 + lot.below(6), 1 + lot.below(5));
            let mut wants = || {
                let places = (0..places as u32).filter(|_| lot.below(3) > 0).collect::<Vec<_>>();
                places.into_iter().map(|place| (place, 10 * lot.below(100) as i64)).collect::<Vec<_>>()
            };
            let wants: Vec<_> = (0..households).map(|_| wants()).collect();
            let outside = (0..households).map(|_| 10 * lot.below(40) as i64).collect();
            let auction = Auction::of(wants, outside, places);
            let sold = auction.hold(300, 1);
            let value = |(at, place): (usize, &Option<u32>)| match place {
                Some(place) => auction.wants[at].iter().find(|(known, _)| known == place).unwrap().1,
                None => auction.outside[at],
            };
            let mut places_had: Vec<u32> = sold.has.iter().flatten().copied().collect();
            places_had.sort_unstable();
            assert!(places_had.windows(2).all(|pair| pair[0] < pair[1]), "sold twice: {sold:?}");
            let sum: i64 = sold.has.iter().enumerate().map(value).sum();
            // Steps of one, for at most six, are less than any difference.
            assert_eq!(sum, tried(&auction, 0, &mut vec![true; places]), "{auction:?} {sold:?}");
            let best = |(wants, outside): (&Vec<(u32, i64)>, &i64)| {
                let left = wants.iter().map(|(place, value)| value - sold.prices[*place as usize]).max();
                left.unwrap_or(*outside).max(*outside)
            };
            let buyers: i64 = auction.wants.iter().zip(&auction.outside).map(best).sum();
            let dual = buyers + sold.prices.iter().sum::<i64>();
            assert!(
                (sum..=sum + 12).contains(&dual),
                "prices prove it to within the steps: {dual} {sum} {auction:?} {sold:?}"
            );
        }
    }
}
