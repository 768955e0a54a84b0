//! What is compared between two plans, and what the searches leave open of it.

/// A figure of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Stable id, a word of the list `indicator`.
    pub id: &'static str,
    /// The plan's figure.
    pub value: i64,
    /// How far it may be from that of a best plan: the proven gap, or, where nothing is proven, what the luck of several searches made
    /// of it; `None` = nobody knows.
    pub open: Option<i64>,
}

/// What two figures say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing beyond what the two searches leave open.
    Same,
    /// They differ by more than that.
    Apart,
    /// They differ, and nobody knows what the searches leave open.
    Unknown,
}

/// A figure beside the one of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which figure.
    pub id: &'static str,
    /// As things are.
    pub base: i64,
    /// In the scenario.
    pub with: i64,
    /// What both searches together leave open.
    pub open: Option<i64>,
}

impl Difference {
    /// The figure of the scenario beside the base's.
    pub fn of(base: &Indicator, with: &Indicator) -> Self {
        let open = base.open.zip(with.open).map(|(one, other)| one + other);
        Self { id: base.id, base: base.value, with: with.value, open }
    }

    /// By how much they differ.
    pub fn by(&self) -> i64 {
        self.with - self.base
    }

    /// Whether that says anything.
    pub fn verdict(&self) -> Verdict {
        match self.open {
            _ if self.by() == 0 => Verdict::Same,
            Some(open) if self.by().abs() <= open => Verdict::Same,
            Some(_) => Verdict::Apart,
            None => Verdict::Unknown,
        }
    }
}

/// The figures of both that bear the same name, in the order of the base.
pub fn differences(base: &[Indicator], with: &[Indicator]) -> Vec<Difference> {
    let beside = |one: &Indicator| with.iter().find(|other| other.id == one.id).map(|other| Difference::of(one, other));
    base.iter().filter_map(beside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(base: (i64, Option<i64>), with: (i64, Option<i64>)) -> Verdict {
        let indicator = |(value, open)| Indicator { id: "homes", value, open };
        Difference::of(&indicator(base), &indicator(with)).verdict()
    }

    #[test]
    fn a_difference_within_the_summed_gaps_is_none() {
        assert_eq!(of((30, Some(1)), (32, Some(1))), Verdict::Same);
        assert_eq!(of((30, Some(1)), (33, Some(1))), Verdict::Apart);
        assert_eq!(of((30, Some(0)), (29, Some(0))), Verdict::Apart);
        assert_eq!(of((30, Some(5)), (27, Some(0))), Verdict::Same);
        assert_eq!(of((30, None), (33, Some(0))), Verdict::Unknown);
        assert_eq!(of((30, None), (30, Some(0))), Verdict::Same);
    }

    #[test]
    fn figures_are_put_beside_those_of_their_name() {
        let indicator = |id, value| Indicator { id, value, open: Some(0) };
        let found = differences(&[indicator("a", 1), indicator("b", 2)], &[indicator("b", 5), indicator("c", 9)]);
        assert_eq!(found, [Difference { id: "b", base: 2, with: 5, open: Some(0) }]);
    }
}
