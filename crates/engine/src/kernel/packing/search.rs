//! Depth-first search below a node, dives to a first solution, and the search of a neighbourhood of the incumbent.

use super::News;
use super::bound::{Bounds, Node};
use super::domain::{Domain, State};
use super::opening;
use super::prices::Prices;
use super::program::Program;
use super::reduce::{Choice, reduce};
use super::steps::{Bounded, Pace};

/// Relaxations at the root.
const ROOT_STEPS: u32 = 1500;
/// At the root once a value is known: many steps with a long memory, as linear programs of many rows need.
pub(super) const ROOT_STEPS_MOST: u32 = 2000;
const AT_ROOT: Pace = Pace { steps: ROOT_STEPS_MOST, memory: 0.95, patience: 100 };
/// The part of a value from which a bound is far from it.
const FAR: i64 = 50;
/// Where a value is asked for: rounds of steps and what follows from them.
const ASKED: Pace = Pace { steps: 100, memory: 0.8, patience: 15 };
const ROUNDS: u32 = 4;
/// At a node of the search; more steps where blocks pack in several measures, whose bounds are worth it.
const AT_NODE: Pace = Pace { steps: 20, memory: 0.5, patience: 8 };
const AT_NODE_OF_MANY: Pace = Pace { steps: 80, memory: 0.8, ..AT_NODE };
/// At a step of a dive.
const IN_DIVE: Pace = Pace { steps: 10, ..AT_NODE };
/// A dive ends in a search once so few choices are open.
const FEW: usize = 40;
/// The part of the open choices that one step of a dive makes.
const DIVE_PART: usize = 16;

/// Which of the open choices is made first: that of the greatest number.
pub(super) type Order = fn(&Choice) -> i64;

/// The best solution so far, the bound, and where to say that there is something better.
pub(super) struct Search<'a, 'w> {
    pub program: &'a Program,
    bounds: Bounds<'a>,
    /// The best solution and its value.
    pub best: Option<(i64, Vec<u32>)>,
    /// The bound proven; `None` = there is no solution, or the root is not priced yet.
    pub bound: Option<i64>,
    /// The least value that is looked for.
    pub wanted: i64,
    /// Nodes so far, how many the present task may still take, and the work at which it ends.
    pub nodes: u64,
    pub left: u64,
    pub until: u64,
    watch: &'w mut dyn FnMut(News<'_>) -> bool,
    pub stopped: bool,
}

impl<'a, 'w> Search<'a, 'w> {
    /// Nothing known yet.
    pub fn new(program: &'a Program, watch: &'w mut dyn FnMut(News<'_>) -> bool) -> Self {
        let bounds = Bounds::new(program);
        let wanted = program.least();
        Self {
            program,
            bounds,
            best: None,
            bound: None,
            wanted,
            nodes: 0,
            left: 0,
            until: u64::MAX,
            watch,
            stopped: false,
        }
    }

    /// The best value.
    pub fn value(&self) -> Option<i64> {
        self.best.as_ref().map(|(value, _)| *value)
    }

    /// First prices for the root, those known or new ones, and the first bound.
    pub fn price(&mut self, root: &mut Node, known: Option<&[f64]>) {
        let (value, unit, mut stopped) = (self.value(), self.bounds.unit, false);
        let watch = &mut *self.watch;
        let mut ask = |bound: Option<i64>| {
            stopped = stopped || watch(News { nodes: 0, value, bound, improved: None });
            stopped
        };
        root.prices = match known {
            Some(known) => self.bounds.grains(known),
            None => opening::prices(self.program, self.bounds.grain(), || ask(None)),
        };
        let steps = if value.is_some() { 1 } else { ROOT_STEPS };
        let bound = self.bounds.descend(root, steps, |bound| ask(Some(bound.div_euclid(unit))));
        self.bound = Some(bound.div_euclid(unit));
        self.stopped = stopped;
    }

    /// What was computed so far, about, in cells of tables: the same on any machine.
    pub fn work(&self) -> u64 {
        self.bounds.work
    }

    /// What the relaxation takes at a node's prices, what is decided aside.
    pub fn chosen(&mut self, node: &Node) -> &[u32] {
        self.bounds.enter(&node.domain);
        self.bounds.relax(node);
        &self.bounds.chosen
    }

    /// Better prices for the root, now that a value is known that they should rule out.
    pub fn settle(&mut self, root: &mut Node, steps: u32) {
        let (Some(value), Some(first), unit) = (self.value(), self.bound, self.bounds.unit) else { return };
        let (watch, mut stopped) = (&mut *self.watch, false);
        // Far from the value the way to it overshoots: first towards a level that comes nearer.
        let mut first = first;
        if first - value > value.abs() / FAR {
            let bound = self.bounds.descend(root, steps, |bound| {
                let bound = Some(bound.div_euclid(unit).min(first));
                stopped = stopped || watch(News { nodes: 0, value: Some(value), bound, improved: None });
                stopped
            });
            first = first.min(bound.div_euclid(unit));
        }
        let bounded = self.bounds.tighten(root, value + 1, Pace { steps, ..AT_ROOT }, |bound| {
            let bound = Some(bound.div_euclid(unit).min(first));
            stopped = stopped || watch(News { nodes: 0, value: Some(value), bound, improved: None });
            stopped
        });
        self.stopped |= stopped;
        match bounded {
            Bounded::Hopeless => self.bound = Some(value),
            Bounded::At(bound) => self.bound = Some(first.min(bound.div_euclid(unit))),
            Bounded::Solved => {
                let mut taken = root.domain.taken();
                taken.extend_from_slice(&self.bounds.chosen);
                self.found(taken);
                self.bound = self.value();
            }
        }
    }

    /// What is lost at least by taking each column, by the root's prices: a column that loses more than lies between bound
    /// and incumbent is in no better solution.
    pub fn losses(&mut self, root: &Node) -> Vec<i64> {
        self.bounds.enter(&root.domain);
        let bound = self.bounds.losses(root);
        let unit = self.bounds.unit;
        // The bound at these prices may be a little above the one known: what is between the two is lost already.
        let above = self.bound.map_or(0, |known| (bound - (known + 1) * unit).max(0));
        let loss = |column: usize| match root.domain.of(column) {
            State::Out => i64::MAX,
            State::In => 0,
            State::Free => ((self.bounds.loss_in[column] - above).max(0)) / unit,
        };
        (0..self.program.own()).map(loss).collect()
    }

    /// The root's prices with what the relaxation gives at them where only these rows have decided anything.
    pub fn prices(&mut self, root: &Node, complete: &[u32]) -> Prices {
        let domain = Domain::of_rows(self.program, complete);
        self.bounds.priced(Node { domain, prices: root.prices.clone() })
    }

    /// Everything from `wanted` upwards was searched to the end: what is there was found.
    pub fn proved(&mut self, wanted: i64) {
        let reached = self.value().filter(|value| *value >= wanted);
        self.bound = match (reached, self.bound) {
            (Some(value), _) => Some(value),
            (None, Some(bound)) if wanted > self.program.least() => Some(bound.min(wanted - 1)),
            _ => None,
        };
    }

    fn tell(&mut self, improved: Option<(i64, &[u32])>) {
        let value = improved.map(|(value, _)| value).or(self.value());
        let news = News { nodes: self.nodes, value, bound: self.bound, improved: improved.map(|(_, taken)| taken) };
        self.stopped |= (self.watch)(news);
    }

    /// Bounds a node and decides what follows; the open choices, or `None` when the node is finished.
    pub fn look(&mut self, node: &mut Node, pace: Pace) -> Option<Vec<Choice>> {
        if !node.domain.propagate(self.program) {
            return None;
        }
        match self.bounds.tighten(node, self.wanted, pace, |_| false) {
            Bounded::Hopeless => None,
            Bounded::Solved => {
                let mut taken = node.domain.taken();
                taken.extend_from_slice(&self.bounds.chosen);
                self.found(taken);
                None
            }
            Bounded::At(_) => {
                let open = reduce(self.program, &mut self.bounds, node, self.wanted)?;
                if open.is_empty() {
                    self.found(node.domain.taken());
                    return None;
                }
                Some(open)
            }
        }
    }

    /// Keeps a solution that is better than the best; the next must be better still.
    pub fn found(&mut self, taken: Vec<u32>) {
        if !self.program.keeps_rows(&taken) {
            return;
        }
        let value = self.program.value(&taken);
        if self.best.as_ref().is_none_or(|(best, _)| value > *best) {
            self.tell(Some((value, &taken)));
            self.best = Some((value, taken));
        }
        self.wanted = self.wanted.max(value + 1);
    }

    fn spend(&mut self) -> bool {
        if self.left == 0 || self.stopped || self.work() >= self.until {
            return false;
        }
        self.left -= 1;
        self.nodes += 1;
        self.tell(None);
        !self.stopped
    }

    /// Prices and conclusions for the value wanted, before it is searched for: the node, unless nothing is there, and its prices for
    /// the root to go on with.
    pub fn ask(&mut self, root: &mut Node) -> Option<Node> {
        let mut node = root.clone();
        for round in 0..ROUNDS {
            if self.stopped || self.look(&mut node, ASKED).is_none() {
                return None;
            }
            self.tell(None);
            if round == 0 {
                root.prices.clone_from(&node.prices);
            }
        }
        Some(node)
    }

    /// Searches everything below a node, in an order of choices; whether it was searched to the end.
    pub fn descend(&mut self, mut node: Node, first: Order) -> bool {
        if !self.spend() {
            return false;
        }
        let open = self.look(&mut node, if self.program.packs_many() { AT_NODE_OF_MANY } else { AT_NODE });
        let Some(choice) = open.and_then(|open| open.into_iter().max_by_key(|choice| (first(choice), *choice))) else {
            return true;
        };
        let (one, other) = if choice.take { (State::In, State::Out) } else { (State::Out, State::In) };
        let mut child = node.clone();
        child.domain.decide(self.program, choice.column, one);
        if !self.descend(child, first) {
            return false;
        }
        node.domain.decide(self.program, choice.column, other);
        self.descend(node, first)
    }

    /// Makes many clear choices at a time without looking back, and searches what is left in the end.
    pub fn dive(&mut self, mut node: Node) {
        loop {
            if !self.spend() {
                return;
            }
            let Some(mut open) = self.look(&mut node, IN_DIVE) else { return };
            if open.len() <= FEW {
                self.descend(node, Choice::clearness);
                return;
            }
            open.sort_unstable_by(|one, other| other.cmp(one));
            open.truncate((open.len() / DIVE_PART).max(1));
            for choice in open {
                if node.domain.is_free(choice.column) {
                    let state = if choice.take { State::In } else { State::Out };
                    node.domain.decide(self.program, choice.column, state);
                    if !node.domain.propagate(self.program) {
                        return;
                    }
                }
            }
        }
    }
}
