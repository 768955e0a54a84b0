//! Tours seen in good plans, for another plan to be put together from.

use std::collections::BTreeMap;

use super::super::problem::{Problem, TourFacts};

/// How many tours are kept; once there are twice as many, those that were only in dearer plans go.
const MOST: usize = 20_000;

/// A tour seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The tour on which it was seen.
    pub tour: u32,
    /// Its tasks, in order.
    pub tasks: Box<[u32]>,
    /// What the cheapest plan cost in which it was.
    pub cost: i64,
}

/// Tours without those that are the same task for task on tours that are alike.
#[derive(Clone, Debug)]
pub struct Pool {
    /// Of each tour the first that is like it.
    class: Vec<u32>,
    seen: Vec<Seen>,
    /// Where a tour is, by what its tasks are mixed to.
    at: BTreeMap<u64, u32>,
}

impl Pool {
    /// No tours yet.
    pub fn new(problem: &Problem) -> Self {
        Self { class: classes(problem), seen: Vec::new(), at: BTreeMap::new() }
    }

    /// A tour of a plan that costs so much.
    pub fn see(&mut self, tour: u32, tasks: impl Iterator<Item = u32> + Clone, cost: i64) {
        let class = self.class[tour as usize];
        if tasks.clone().next().is_none() {
            return;
        }
        // FNV-1a; two tours mixed to one number would be taken for one, and the other is not missed
        let mix = |mixed: u64, task: u32| (mixed ^ u64::from(task)).wrapping_mul(0x0100_0000_01b3);
        let mixed = tasks.clone().fold(mix(0xcbf2_9ce4_8422_2325, class), mix);
        let at = *self.at.entry(mixed).or_insert(self.seen.len() as u32) as usize;
        match self.seen.get_mut(at) {
            Some(known) => known.cost = known.cost.min(cost),
            None => self.seen.push(Seen { tour: class, tasks: tasks.collect(), cost }),
        }
        if self.seen.len() >= 2 * MOST {
            self.keep_best(MOST);
        }
    }

    /// What another pool has seen too.
    pub fn merge(&mut self, other: &Self) {
        for seen in &other.seen {
            self.see(seen.tour, seen.tasks.iter().copied(), seen.cost);
        }
    }

    /// The tours of the cheapest plans, so many.
    pub fn best(&self, most: usize) -> Vec<&Seen> {
        let mut all: Vec<&Seen> = self.seen.iter().collect();
        all.sort_by_key(|seen| seen.cost);
        all.truncate(most);
        all
    }

    /// Of each tour the first that is like it.
    pub fn class(&self) -> &[u32] {
        &self.class
    }

    fn keep_best(&mut self, most: usize) {
        let kept: Vec<Seen> = self.best(most).into_iter().cloned().collect();
        self.seen.clear();
        self.at.clear();
        for seen in kept {
            self.see(seen.tour, seen.tasks.iter().copied(), seen.cost);
        }
    }
}

/// Which tours are alike but for whose they are: of each the first that is like it.
pub fn classes(problem: &Problem) -> Vec<u32> {
    let mut tasks: Vec<Vec<u32>> = vec![Vec::new(); problem.tours.len()];
    for (task, tours) in (0u32..).zip(&problem.tours_of) {
        for tour in tours {
            tasks[*tour as usize].push(task);
        }
    }
    let mut first = BTreeMap::new();
    let of = |(at, (tour, tasks)): (u32, (&TourFacts, Vec<u32>))| {
        // whose they are counts where a seat is dearer to one than to another
        let professional = if problem.has_seating() { tour.professional } else { 0 };
        *first.entry((TourFacts { professional, ..*tour }, tasks)).or_insert(at)
    };
    (0u32..).zip(problem.tours.iter().zip(tasks)).map(of).collect()
}
