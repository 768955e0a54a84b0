//! Quantities as integers: euro cents, metres, minutes, points.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl Mul<i64> for $name {
            type Output = Self;
            fn mul(self, factor: i64) -> Self {
                Self(self.0 * factor)
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
                Self(iter.map(|quantity| quantity.0).sum())
            }
        }
    };
}

quantity!(
    /// Money in euro cents; monthly or once, as the field says.
    Cents
);
quantity!(
    /// Distance in metres.
    Metres
);
quantity!(
    /// A duration in whole minutes: travel, and hours of work at 60 each.
    Minutes
);
quantity!(
    /// Points of a criterion: 0..=1000 for one choice, sums and weighted sums without a limit.
    Points
);

impl Points {
    /// The most that one criterion gives one choice.
    pub const FULL: Self = Self(1000);

    /// `part` of `whole` as points, cut to 0..=1000; a `whole` of zero or less gives 0.
    pub fn share(part: i64, whole: i64) -> Self {
        if whole <= 0 { Self(0) } else { Self((part.max(0) * 1000 / whole).min(1000)) }
    }

    /// 1000 at `best` or beyond, 0 at `worst` or beyond, linear between; `best` may lie on either side of `worst`.
    pub fn between(value: i64, worst: i64, best: i64) -> Self {
        if best >= worst { Self::share(value - worst, best - worst) } else { Self::share(worst - value, worst - best) }
    }
}

#[cfg(test)]
mod tests {
    use super::Points;

    #[test]
    fn points_between_two_marks_run_in_either_direction() {
        assert_eq!(Points::between(15, 60, 15), Points(1000));
        assert_eq!(Points::between(60, 60, 15), Points(0));
        assert_eq!(Points::between(90, 60, 15), Points(0));
        assert_eq!(Points::between(5, 0, 10), Points(500));
    }
}
