//! The policy's numbers: thresholds and floors, each set by a policy file with the act it comes from.

use crate::units::Minutes;

/// Thresholds of the rules; defaults stand for a policy that does not say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// Greatest share of income for rent and utilities while a contribution runs, in hundredths.
    pub burden_percent: i64,
    /// The same once the contribution has ended, counting reliable income only.
    pub burden_after_percent: i64,
    /// Longest way to a compulsory school, by the household's means.
    pub school_minutes: Minutes,
    /// Longest way to fixed work, by the household's means.
    pub work_minutes: Minutes,
    /// Longest bridge stay in weeks.
    pub bridge_weeks: i32,
    /// Least weeks that a lasting home must be available.
    pub lasting_weeks: i32,
    /// Shares of the groups that fit somewhere, to be placed at least.
    pub floors: Floors,
    /// On a re-solve: points must stay at least this share of the best, in hundredths, when changes are kept few.
    pub stability_percent: i64,
}

/// Fairness floors: hundredths of each group's households that fit somewhere; 0 = no floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floors {
    /// Single-parent households.
    pub single_parent: i64,
    /// Households of five or more.
    pub five_or_more: i64,
    /// Households with a member with a disability.
    pub disability: i64,
    /// Households with a need of severity 4.
    pub severe_need: i64,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            burden_percent: 40,
            burden_after_percent: 45,
            school_minutes: Minutes(45),
            work_minutes: Minutes(60),
            bridge_weeks: 26,
            lasting_weeks: 52,
            floors: Floors { single_parent: 40, five_or_more: 40, disability: 40, severe_need: 40 },
            stability_percent: 98,
        }
    }
}
