//! Tours that share visits: the least starts, kept as moves are tried, and taken back.
//!
//! A visit is one node in time, whatever its seats; visits stand in one global order, and every tour follows it, so tours can
//! never wait for each other in a circle. With the tours fixed, the least solution of `start(v) ≥ start(u) + w` is best for
//! every cost that does not fall with time; it is found again from what a move touched, in the global order, and stops where
//! waiting absorbs the change. A link that points backwards in the order (a greatest separation) raises the earlier visit
//! and the way is gone once more; a circle that never settles means that the move is impossible.

mod alone;
mod edit;
mod ledger;
mod settle;

use super::super::problem::{Edge, FAR, NONE, Problem};
use super::Stand;
use ledger::{Account, Ledger};

/// What a state costs, part by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Ticks of travel.
    pub travel: i64,
    /// Ticks of lateness, a seat at a time.
    pub late: i64,
    /// Ticks of the largest lateness.
    pub latest: i64,
    /// Ticks of overtime.
    pub overtime: i64,
    /// What seats cost where they are taken, by themselves.
    pub seating: i64,
    /// Ticks that are paid on call and not worked.
    pub unworked: i64,
    /// Ticks of work above what is even.
    pub uneven: i64,
    /// Demanding visits more than tours bear.
    pub demanding: i64,
    /// Priority of the visits left out.
    pub left_out: i64,
}

/// One step back.
#[derive(Clone, Copy, Debug)]
enum Undo {
    Start { visit: u32, start: i64, late: i64 },
    Raised { visit: u32, at: i64 },
    End { tour: u32, end: i64 },
    Linked { task: u32 },
    Unlinked { task: u32, tour: u32, after: u32 },
    Crossed { one: u32, other: u32 },
    Moved { visit: u32, from: u32 },
    Entered { visit: u32 },
    Dropped { visit: u32, at: u32 },
    Worked { tour: u32, work: i64 },
    Told { tour: u32, account: Account },
    Person { professional: u32, works: i64 },
}

/// Tours over a problem, with everything that a move needs to know.
#[derive(Clone, Debug)]
pub struct State<'p> {
    problem: &'p Problem,
    /// What a point of priority left out costs.
    penalty: i64,
    /// Neighbours on the tour, task by task; behind the tasks each tour's base, which closes the circle.
    next: Vec<u32>,
    prev: Vec<u32>,
    tour: Vec<u32>,
    /// Where one is after a task, and when.
    out: Vec<u32>,
    leave: Vec<i64>,
    start: Vec<i64>,
    late: Vec<i64>,
    /// How far a link that points backwards has raised a visit, and how many visits are raised.
    raised: Vec<i64>,
    held: u32,
    /// Visits that would have closed, had nothing before them been about to fall.
    doubts: Vec<u32>,
    /// The settling in which it was last lowered or raised, and those that are raised in this one.
    lowered: Vec<u64>,
    /// The settling in which something that a visit waited for began to end earlier.
    eased: Vec<u64>,
    /// Whether in this settling a start may be held up by itself.
    circles: bool,
    raised_now: Vec<u32>,
    epoch: u64,
    order: Vec<u32>,
    position: Vec<u32>,
    load: Vec<i64>,
    ledger: Ledger,
    end: Vec<i64>,
    sums: Sums,
    before: Sums,
    log: Vec<Undo>,
    pending: Vec<u32>,
    touched: Vec<u32>,
    dirty: Vec<u64>,
    lowest: usize,
    lost_latest: bool,
    broken: bool,
    /// Whether the move was given up because it costs too much, not because it is impossible.
    bounded: bool,
}

impl<'p> State<'p> {
    /// No visit on any tour.
    pub fn new(problem: &'p Problem, penalty: i64) -> Self {
        let (tasks, tours, visits) = (problem.tasks(), problem.tours.len(), problem.visits());
        let bases = tasks as u32..(tasks + tours) as u32;
        let own: Vec<u32> = (0..tasks as u32).map(|_| NONE).chain(bases.clone()).collect();
        let mut out = vec![NONE; tasks];
        out.extend(problem.tours.iter().map(|tour| tour.base));
        let mut leave = vec![0; tasks];
        leave.extend(problem.tours.iter().map(|tour| tour.from));
        let mut of = vec![NONE; tasks];
        of.extend(0..tours as u32);
        let sums = Sums { left_out: problem.priority.iter().sum(), ..Sums::default() };
        Self {
            problem,
            penalty,
            next: own.clone(),
            prev: own,
            tour: of,
            out,
            leave,
            start: vec![0; visits],
            late: vec![0; visits],
            raised: vec![-FAR; visits],
            held: 0,
            doubts: Vec::new(),
            lowered: vec![0; visits],
            eased: vec![0; visits],
            circles: false,
            raised_now: Vec::new(),
            epoch: 0,
            order: Vec::with_capacity(visits),
            position: vec![NONE; visits],
            load: vec![0; tours],
            ledger: Ledger::new(problem),
            end: problem.tours.iter().map(|tour| tour.from).collect(),
            sums,
            before: sums,
            log: Vec::new(),
            pending: Vec::new(),
            touched: Vec::new(),
            dirty: vec![0; visits.div_ceil(64)],
            lowest: usize::MAX,
            lost_latest: false,
            broken: false,
            bounded: false,
        }
    }

    /// The problem.
    pub fn problem(&self) -> &'p Problem {
        self.problem
    }

    /// What a point of priority left out costs.
    pub fn penalty(&self) -> i64 {
        self.penalty
    }

    /// What the parts come to.
    pub fn cost(&self) -> i64 {
        self.weighed(&self.sums)
    }

    /// The value as the search knows it, level by level.
    pub fn value(&self) -> [i64; 2] {
        [self.sums.left_out, self.cost() - self.sums.left_out * self.penalty]
    }

    /// The parts.
    pub fn sums(&self) -> Sums {
        self.sums
    }

    fn weighed(&self, sums: &Sums) -> i64 {
        let costs = &self.problem.costs;
        sums.travel * costs.travel
            + sums.late * costs.late
            + sums.latest * costs.latest
            + sums.overtime * costs.overtime
            + sums.seating
            + sums.unworked * costs.unworked
            + sums.uneven * costs.uneven
            + sums.demanding * costs.demanding
            + sums.left_out * self.penalty
    }

    /// No visit on any tour, then these in this order, each task on the tour given for it; the cost, if that is possible.
    pub fn restore(&mut self, order: &[u32], tours: &[u32]) -> Option<i64> {
        *self = Self::new(self.problem, self.penalty);
        for visit in order {
            self.enter(*visit, self.order.len() as u32);
            for task in self.problem.tasks_of(*visit) {
                let tour = tours[task as usize];
                self.link(task, tour, self.prev(self.base(tour)));
            }
        }
        let cost = self.settle_all();
        self.begin();
        cost
    }

    /// The served visits, in the global order.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Where a visit stands in the order; [`NONE`] if it is left out.
    pub fn position(&self, visit: u32) -> u32 {
        self.position[visit as usize]
    }

    /// When a visit starts.
    pub fn start(&self, visit: u32) -> i64 {
        self.start[visit as usize]
    }

    /// The tour of every task, and behind the tasks of every base; [`NONE`] for a task whose visit is left out.
    pub fn tours(&self) -> &[u32] {
        &self.tour
    }

    /// The tour of a task; [`NONE`] if its visit is left out.
    pub fn tour(&self, task: u32) -> u32 {
        self.tour[task as usize]
    }

    /// When one leaves a node of a tour.
    pub fn leave(&self, node: u32) -> i64 {
        self.leave[node as usize]
    }

    /// Where one is after a node of a tour.
    pub fn site(&self, node: u32) -> u32 {
        self.out[node as usize]
    }

    /// The base of a tour, which stands before its first task and after its last.
    pub fn base(&self, tour: u32) -> u32 {
        self.problem.tasks() as u32 + tour
    }

    /// What follows on the tour: a task, or the base.
    pub fn next(&self, node: u32) -> u32 {
        self.next[node as usize]
    }

    /// What comes before on the tour: a task, or the base.
    pub fn prev(&self, node: u32) -> u32 {
        self.prev[node as usize]
    }

    /// Between which places in the order links to served visits, as far as they point forwards, let a visit stand.
    pub fn bounds(&self, visit: u32) -> (u32, u32) {
        let at = |edge: &Edge| Some(self.position(edge.to)).filter(|at| edge.after > 0 && *at != NONE);
        let before = self.problem.edges_in[visit as usize].iter().filter_map(at).map(|at| at + 1).max();
        let after = self.problem.edges[visit as usize].iter().filter_map(at).min();
        (before.unwrap_or(0), after.unwrap_or(self.order.len() as u32))
    }

    /// Whether this is a base, no task.
    pub fn is_base(&self, node: u32) -> bool {
        node as usize >= self.problem.tasks()
    }

    /// The visit of a task, or nothing for a base.
    pub fn visit(&self, node: u32) -> Option<u32> {
        self.problem.visit.get(node as usize).copied()
    }

    /// The tasks of a tour, in order.
    pub fn tasks_on(&self, tour: u32) -> impl Iterator<Item = u32> + Clone + '_ {
        let base = self.base(tour);
        std::iter::successors(Some(self.next(base)), |task| Some(self.next(*task)))
            .take_while(move |task| *task != base)
    }

    /// The nodes of a tour behind which something can be put: the base, then the tasks in order.
    pub fn nodes_of(&self, tour: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::once(self.base(tour)).chain(self.tasks_on(tour))
    }

    /// Whether what a visit costs on a tour is at least its way and what its seat costs by itself: all grows with a visit more, where no
    /// way is shortened by a stop on it, but for hours on call that are paid in any case, and for lateness that ends in the next window.
    pub fn grows(&self) -> bool {
        let problem = self.problem;
        (!problem.counted.binds() || problem.costs.unworked == 0) && !problem.has_later()
    }

    /// Tour by tour the tasks with their starts.
    pub fn stand(&self) -> Stand {
        let start = |task: u32| (task, self.visit(task).map_or(0, |visit| self.start(visit)));
        (0..self.problem.tours.len() as u32).map(|tour| self.tasks_on(tour).map(start).collect()).collect()
    }

    /// The last node of a tour whose visit stands before a position: the base if none does.
    pub fn before_position(&self, tour: u32, position: u32) -> u32 {
        let base = self.base(tour);
        let mut node = self.prev(base);
        while node != base && self.position[self.problem.visit[node as usize] as usize] >= position {
            node = self.prev(node);
        }
        node
    }

    /// A move begins: what follows can be taken back until the next one begins.
    pub fn begin(&mut self) {
        self.before = self.sums;
        self.log.clear();
        self.pending.clear();
        self.touched.clear();
        self.ledger.changed.clear();
        self.lost_latest = false;
        self.broken = false;
        self.bounded = false;
    }

    /// Whether the move was given up because it, or a bound of it, costs too much; else it was impossible.
    pub fn is_bounded(&self) -> bool {
        self.bounded
    }

    /// Takes everything back since the move began.
    pub fn undo(&mut self) {
        while let Some(step) = self.log.pop() {
            match step {
                Undo::Start { visit, start, late } => self.set_start(visit, start, late),
                Undo::Raised { visit, at } => self.set_raised(visit, at),
                Undo::End { tour, end } => self.end[tour as usize] = end,
                Undo::Linked { task } => self.take(task),
                Undo::Unlinked { task, tour, after } => self.put(task, tour, after),
                Undo::Crossed { one, other } => self.swap_tails(one, other),
                Undo::Moved { visit, from } => self.shift(visit, from),
                Undo::Entered { visit } => {
                    self.shift(visit, self.order.len() as u32 - 1);
                    self.order.pop();
                    self.position[visit as usize] = NONE;
                }
                Undo::Dropped { visit, at } => self.enter_at(visit, at),
                Undo::Worked { tour, work } => self.ledger.work[tour as usize] = work,
                Undo::Told { tour, account } => self.ledger.told[tour as usize] = account,
                Undo::Person { professional, works } => self.ledger.works[professional as usize] = works,
            }
        }
        self.sums = self.before;
    }

    /// Puts the order in the order of starts: the starts stay the least ones, and a place in the order is a time again.
    pub fn straighten(&mut self) {
        let Self { problem, order, start, position, raised, held, .. } = self;
        // equals as they stand; a stable sort would ask for memory
        order.sort_unstable_by_key(|visit| (start[*visit as usize], position[*visit as usize]));
        for (at, visit) in (0u32..).zip(order.iter()) {
            position[*visit as usize] = at;
        }
        // Who is held up by a link that points backwards is raised by it, as it may not have been before.
        for (visit, edges) in problem.edges_in.iter().enumerate() {
            let holds = |edge: &Edge| {
                let from = position[edge.to as usize];
                let held = start[edge.to as usize] + edge.after >= start[visit] || problem.jumps(visit as u32);
                from != NONE && from > position[visit] && held
            };
            if position[visit] != NONE {
                raised[visit] = if edges.iter().any(holds) { start[visit] } else { -FAR };
            }
        }
        *held = raised.iter().filter(|at| **at > -FAR).count() as u32;
    }

    fn set_raised(&mut self, visit: u32, at: i64) {
        let known = std::mem::replace(&mut self.raised[visit as usize], at);
        self.held = self.held + u32::from(at > -FAR) - u32::from(known > -FAR);
    }

    fn set_start(&mut self, visit: u32, start: i64, late: i64) {
        self.start[visit as usize] = start;
        self.late[visit as usize] = late;
        for task in self.problem.tasks_of(visit) {
            self.leave[task as usize] = start + self.problem.duration[task as usize];
        }
    }
}
