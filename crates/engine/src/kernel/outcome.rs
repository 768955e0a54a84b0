//! What a solve comes back with: status, value by level, bound and gap.

/// How a solve ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Every level proven optimal.
    Optimal,
    /// Every level's proven gap is within the one asked for.
    WithinGap,
    /// The wall-time limit came first.
    TimeLimit,
    /// The iteration (node) limit came first.
    IterationLimit,
    /// Somebody stopped it; the plan is the best so far.
    Cancelled,
    /// Proven: no plan keeps the rules (with the pins given).
    Infeasible,
}

/// Which way a level is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// More is better.
    Max,
    /// Less is better.
    Min,
}

impl Sense {
    /// Whether `a` is strictly better than `b`.
    pub fn better(self, a: i64, b: i64) -> bool {
        match self {
            Self::Max => a > b,
            Self::Min => a < b,
        }
    }
}

/// A level of a room's lexicographic value.
#[derive(Debug, PartialEq, Eq)]
pub struct Level {
    /// Stable id, a word of the list `level`.
    pub id: &'static str,
    /// Which way is better.
    pub sense: Sense,
}

impl Level {
    /// Whether `a` is strictly better than `b` at this level.
    pub fn better(&self, a: i64, b: i64) -> bool {
        self.sense.better(a, b)
    }
}

/// Whether value `a` is lexicographically better than `b`.
pub fn better<const L: usize>(levels: &[Level; L], a: &[i64; L], b: &[i64; L]) -> bool {
    levels
        .iter()
        .zip(a.iter().zip(b))
        .find(|(_, (left, right))| left != right)
        .is_some_and(|(level, (left, right))| level.better(*left, *right))
}

/// One level of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelOutcome {
    /// The plan's value.
    pub value: i64,
    /// A bound on what any plan with the same values at the levels above can reach; `None` = no bound.
    pub bound: Option<i64>,
    /// Whether the bound holds outright: all levels above are proven optimal.
    pub proven: bool,
    /// The first (greedy) plan's value, for (bound − value) / (bound − greedy value).
    pub first: i64,
}

impl LevelOutcome {
    /// |bound − value|, if there is a bound.
    pub fn distance(&self) -> Option<i64> {
        self.bound.map(|bound| (bound - self.value).abs())
    }

    /// The distance in millionths of the value (of 1 if the value is 0).
    pub fn gap_millionths(&self) -> Option<i64> {
        self.distance().map(|distance| ratio_millionths(distance, self.value.abs().max(1)))
    }

    /// (bound − value) / (bound − first value) in millionths: the part of the possible improvement not yet shown to be
    /// had or impossible, which no constant in the value can flatter. 0 where bound and value agree.
    pub fn closed_gap_millionths(&self) -> Option<i64> {
        let bound = self.bound?;
        if bound == self.value {
            return Some(0);
        }
        Some(ratio_millionths((bound - self.value).abs(), (bound - self.first).abs().max(1)))
    }
}

fn ratio_millionths(part: i64, whole: i64) -> i64 {
    (i128::from(part) * 1_000_000 / i128::from(whole)).min(i128::from(i64::MAX)) as i64
}

/// What a solve comes back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<P, const L: usize> {
    /// How it ended.
    pub status: Status,
    /// The best plan; verified before it is handed out. `None` only if infeasible, or stopped before any plan.
    pub plan: Option<P>,
    /// Value, bound and first value by level.
    pub levels: [LevelOutcome; L],
    /// Branch-and-bound nodes over all levels.
    pub nodes: u64,
}
