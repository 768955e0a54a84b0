//! How many come in a week: Poisson, negative binomial, or weeks of a history drawn again.
//!
//! Counts are found by inversion of one number, so that a scenario with more arrivals has, in every week, at least those of the base.

use crate::kernel::search::Draw;

/// The most that one week can bring; means are far below it.
const MOST: u32 = 10_000;

/// What brings so many a week.
#[derive(Clone, Debug, PartialEq)]
pub enum Process {
    /// Each on its own: as many come as chance wills, with this mean.
    Poisson {
        /// A week.
        mean: f64,
    },
    /// They come in bunches: the variance is `mean + mean² ÷ size`.
    NegativeBinomial {
        /// A week.
        mean: f64,
        /// The smaller, the more in bunches; above zero.
        size: f64,
    },
    /// Weeks as they were, each as likely as another; at least one.
    History(Vec<u32>),
}

impl Process {
    /// How many come in a week, with `scale` times the mean.
    pub fn count(&self, scale: f64, draw: &mut Draw) -> u32 {
        let at = draw.unit();
        match self {
            Self::Poisson { mean } => {
                let mean = mean * scale;
                inverted(at, (-mean).exp(), |count| mean / (count + 1.0))
            }
            Self::NegativeBinomial { mean, size } => {
                let mean = mean * scale;
                let share = mean / (size + mean);
                inverted(at, (size / (size + mean)).powf(*size), |count| share * (count + size) / (count + 1.0))
            }
            Self::History(weeks) if weeks.is_empty() => 0,
            Self::History(weeks) => {
                let position = ((at * weeks.len() as f64).ceil() as usize).clamp(1, weeks.len()) - 1;
                // a part of one comes as often as it is great
                (f64::from(weeks[position]) * scale + 1.0 - draw.unit()).floor() as u32
            }
        }
    }

    /// How many come a week on average.
    pub fn mean(&self) -> f64 {
        match self {
            Self::Poisson { mean } | Self::NegativeBinomial { mean, .. } => *mean,
            Self::History(weeks) => {
                weeks.iter().map(|count| f64::from(*count)).sum::<f64>() / weeks.len().max(1) as f64
            }
        }
    }
}

/// The least count whose distribution function reaches `at`: the chance of none, and what that of one more is to that of a count.
fn inverted(at: f64, none: f64, next: impl Fn(f64) -> f64) -> u32 {
    let (mut chance, mut sum) = (none, none);
    for count in 0..MOST {
        if sum >= at {
            return count;
        }
        let more = next(f64::from(count));
        chance *= more;
        // beyond what numbers can tell apart nothing more is to come
        if more < 1.0 && sum + chance <= sum {
            return count;
        }
        sum += chance;
    }
    MOST
}

/// The mean of a history, and the size of a negative binomial by its moments; `None` where weeks vary no more than chance alone would have
/// them.
pub fn fitted(weeks: &[u32]) -> (f64, Option<f64>) {
    let count = weeks.len().max(1) as f64;
    let mean = weeks.iter().map(|week| f64::from(*week)).sum::<f64>() / count;
    let squares: f64 = weeks.iter().map(|week| (f64::from(*week) - mean).powi(2)).sum();
    let beyond = squares / (count - 1.0).max(1.0) - mean;
    (mean, (beyond > 0.0 && mean > 0.0).then(|| mean * mean / beyond))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::arrivals::stream::{Subject, stream};

    const DRAWS: u32 = 20_000;

    /// Mean and variance of many weeks.
    fn moments(process: &Process, scale: f64) -> (f64, f64) {
        let weeks: Vec<f64> = (0..DRAWS)
            .map(|at| f64::from(process.count(scale, &mut stream(1, at, Subject::Arrivals, (0, 0)))))
            .collect();
        let mean = weeks.iter().sum::<f64>() / f64::from(DRAWS);
        (mean, weeks.iter().map(|week| (week - mean).powi(2)).sum::<f64>() / f64::from(DRAWS - 1))
    }

    #[test]
    fn means_and_variances_are_those_of_the_books() {
        let near = |found: (f64, f64), mean: f64, variance: f64| {
            let error = (variance / f64::from(DRAWS)).sqrt();
            assert!((found.0 - mean).abs() < 4.0 * error, "{found:?} for {mean}");
            assert!((found.1 / variance - 1.0).abs() < 0.1, "{found:?} for {variance}");
        };
        near(moments(&Process::Poisson { mean: 2.0 }, 1.0), 2.0, 2.0);
        near(moments(&Process::Poisson { mean: 2.0 }, 1.3), 2.6, 2.6);
        near(moments(&Process::Poisson { mean: 300.0 }, 1.0), 300.0, 300.0);
        near(moments(&Process::NegativeBinomial { mean: 2.0, size: 1.5 }, 1.0), 2.0, 2.0 + 4.0 / 1.5);
        let history = Process::History(vec![0, 0, 1, 5]);
        near(moments(&history, 1.0), 1.5, 4.25);
        let (mean, _) = moments(&history, 1.3);
        assert!((mean - 1.95).abs() < 0.07, "{mean}");
        assert_eq!(moments(&Process::Poisson { mean: 0.0 }, 1.0), (0.0, 0.0));
    }

    #[test]
    fn more_arrivals_bring_in_no_week_fewer() {
        let processes = [
            Process::Poisson { mean: 1.7 },
            Process::NegativeBinomial { mean: 1.7, size: 0.8 },
            Process::History(vec![0, 1, 2, 7]),
        ];
        for process in processes {
            for at in 0..500 {
                let count = |scale| process.count(scale, &mut stream(3, at, Subject::Arrivals, (0, 0)));
                assert!(count(1.3) >= count(1.0) && count(1.0) >= count(0.5), "{process:?} {at}");
            }
        }
    }

    #[test]
    fn a_history_is_fitted_by_its_moments() {
        // mean 2, variance 16 / 3: beyond chance 10 / 3
        let (mean, size) = fitted(&[0, 0, 4, 4]);
        assert!((mean - 2.0).abs() < 1e-12 && size.is_some_and(|size| (size - 1.2).abs() < 1e-12), "{size:?}");
        assert_eq!(fitted(&[2, 2, 2]), (2.0, None), "no bunches");
    }
}
