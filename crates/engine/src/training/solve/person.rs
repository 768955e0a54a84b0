//! The best that one person can attend: an exact search, since everybody takes few editions of the many that they may.

use crate::training::problem::Clash;

/// A seat with what it is worth here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The seat.
    pub seat: u32,
    /// Its edition.
    pub edition: u32,
    /// What it is worth.
    pub weight: i64,
}

/// The best of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Best {
    /// What the seats chosen are worth.
    pub value: i64,
    /// No choice is worth more; the value itself unless looking was given up.
    pub bound: i64,
    /// The seats, ascending.
    pub chosen: Vec<u32>,
}

/// Steps after which a search is given up: persons with so many good choices are bounded only.
const MOST_STEPS: usize = 5_000;

/// Seats of one person, looked at again and again with other worths.
pub(super) struct Chooser<'p> {
    clash: &'p Clash,
    /// Of each edition: its activity.
    activity: &'p [u32],
    /// When each activity was last counted in a bound.
    counted: Vec<u64>,
    /// How many bounds were made.
    bounds: u64,
    open: Vec<Choice>,
    steps: usize,
    chosen: Vec<u32>,
    best: Best,
}

impl<'p> Chooser<'p> {
    /// For people who choose among these editions.
    pub fn new(clash: &'p Clash, activity: &'p [u32]) -> Self {
        let activities = activity.iter().max().map_or(0, |most| *most as usize + 1);
        Self {
            clash,
            activity,
            counted: vec![0; activities],
            bounds: 0,
            open: Vec::new(),
            steps: 0,
            chosen: Vec::new(),
            best: Best::default(),
        }
    }

    /// The best choice of at most so many; what is worth nothing is not chosen.
    pub fn best(&mut self, options: impl Iterator<Item = Choice>, most: usize) -> Best {
        self.open.clear();
        self.open.extend(options.filter(|option| option.weight > 0));
        self.open.sort_unstable_by_key(|option| (std::cmp::Reverse(option.weight), option.seat));
        (self.steps, self.best) = (0, Best::default());
        self.chosen.clear();
        let open = std::mem::take(&mut self.open);
        let all = self.bound(&open, most);
        self.look(&open, 0, most);
        self.open = open;
        let mut best = std::mem::take(&mut self.best);
        best.bound = if self.steps > MOST_STEPS { all } else { best.value };
        best.chosen.sort_unstable();
        best
    }

    /// The worth of so many of the best, one an activity.
    fn bound(&mut self, open: &[Choice], most: usize) -> i64 {
        self.bounds += 1;
        let (mut sum, mut left) = (0, most);
        for option in open {
            if left == 0 {
                break;
            }
            let counted = &mut self.counted[self.activity[option.edition as usize] as usize];
            if *counted != self.bounds {
                *counted = self.bounds;
                sum += option.weight;
                left -= 1;
            }
        }
        sum
    }

    fn look(&mut self, open: &[Choice], value: i64, most: usize) {
        self.steps += 1;
        if value > self.best.value {
            self.best.value = value;
            self.best.chosen.clone_from(&self.chosen);
        }
        if most == 0 {
            return;
        }
        for (at, option) in open.iter().enumerate() {
            if self.steps > MOST_STEPS || value + self.bound(&open[at..], most) <= self.best.value {
                return;
            }
            let others = &open[at + 1..];
            let apart = others.iter().filter(|other| !self.clash.meets(option.edition, other.edition));
            let apart: Vec<Choice> = apart.copied().collect();
            self.chosen.push(option.seat);
            self.look(&apart, value + option.weight, most - 1);
            self.chosen.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::search::Draw;

    #[test]
    fn the_best_of_one_person_is_the_best_of_all_choices() {
        for seed in 0..200 {
            let mut draw = Draw::new(seed);
            let count = 1 + draw.below(10);
            let activity: Vec<u32> = (0..count).map(|_| draw.below(5) as u32).collect();
            let drawn: Vec<bool> = (0..count * count).map(|_| draw.below(3) == 0).collect();
            let clash = Clash::from_pairs(count, |one, other| {
                activity[one] == activity[other] || drawn[one.min(other) * count + one.max(other)]
            });
            let weights: Vec<i64> = (0..count).map(|_| draw.below(9) as i64 - 2).collect();
            let most = 1 + draw.below(4);
            let worth = |set: u32| {
                let taken: Vec<usize> = (0..count).filter(|at| set >> at & 1 == 1).collect();
                let fits = taken.len() <= most
                    && taken.iter().all(|a| taken.iter().all(|b| a == b || !clash.meets(*a as u32, *b as u32)));
                fits.then(|| taken.iter().map(|at| weights[*at]).sum::<i64>())
            };
            let best = (0..1u32 << count).filter_map(worth).max().unwrap_or(0);
            let options = (0u32..).zip(&weights).map(|(at, weight)| Choice { seat: at, edition: at, weight: *weight });
            let found = Chooser::new(&clash, &activity).best(options, most);
            assert_eq!((found.value, found.bound), (best, best), "seed {seed}");
        }
    }
}
