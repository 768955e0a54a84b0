//! What replications say: means with their intervals, and quantiles of dates that may lie beyond the horizon.

/// A mean over replications, with the half width of its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The mean.
    pub mean: f64,
    /// Half the width of the interval; without end for fewer than two replications.
    pub half: f64,
}

/// Mean and interval of independent replications by Student's distribution, at a confidence in hundredths.
pub fn interval(values: &[f64], confidence: u8) -> Interval {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count.max(1.0);
    if values.len() < 2 {
        return Interval { mean, half: f64::INFINITY };
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let error = (squares / (count - 1.0) / count).sqrt();
    Interval { mean, half: if error > 0.0 { student(values.len() - 1, confidence) * error } else { 0.0 } }
}

/// How many replications are made: batch by batch, until every interval is as narrow as asked (Chow and Robbins 1965), or there are as many
/// as are allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stopping {
    /// At least so many: with fewer an interval may be narrow by chance.
    pub least: usize,
    /// At most so many.
    pub most: usize,
    /// The half width that is asked for.
    pub half: f64,
    /// Confidence in hundredths.
    pub confidence: u8,
}

impl Stopping {
    /// Whether these replications suffice: one list of values for each interval that is to be narrow.
    pub fn enough<'a>(&self, mut of: impl Iterator<Item = &'a [f64]>) -> bool {
        of.all(|values| values.len() >= self.least && interval(values, self.confidence).half <= self.half)
    }
}

/// The number that Student's distribution with so many degrees of freedom exceeds, either side, with a chance of 100 − confidence
/// hundredths.
pub fn student(freedom: usize, confidence: u8) -> f64 {
    let wanted = f64::from(confidence) / 100.0;
    let (mut low, mut high) = (0.0, 2.0);
    while within(high, freedom) < wanted {
        high *= 2.0;
    }
    // halved until nothing that is told would change
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if within(middle, freedom) < wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The chance that Student's variable lies between −t and t, by the finite sums for whole degrees of freedom (Abramowitz and Stegun,
/// 26.7.3 and 26.7.4).
fn within(t: f64, freedom: usize) -> f64 {
    let root = (freedom as f64).sqrt();
    let angle = (t / root).atan();
    let (sine, cosine) = angle.sin_cos();
    let odd = freedom % 2 == 1;
    let (mut term, mut sum) = if odd { (cosine, 0.0) } else { (1.0, 1.0) };
    if odd && freedom > 1 {
        sum = term;
    }
    let mut at = if odd { 3 } else { 2 };
    while at + 1 < freedom {
        term *= cosine * cosine * (at - 1) as f64 / at as f64;
        sum += term;
        at += 2;
    }
    if odd { std::f64::consts::FRAC_2_PI * (angle + sine * sum) } else { sine * sum }
}

/// When so many hundredths of the replications have come to something, with an interval that no shape of the distribution matters to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The week; `None` = beyond the horizon.
    pub week: Option<u32>,
    /// The interval's first week.
    pub earliest: Option<u32>,
    /// Its last.
    pub latest: Option<u32>,
}

/// The quantile of dates, `None` being beyond the horizon, and its interval between two order statistics (Conover, *Practical
/// Nonparametric Statistics*, ch. 3.2).
pub fn date(weeks: &[Option<u32>], percent: u8, confidence: u8) -> Date {
    let mut sorted: Vec<u32> = weeks.iter().map(|week| week.unwrap_or(u32::MAX)).collect();
    sorted.sort_unstable();
    let share = f64::from(percent) / 100.0;
    let told = |at: usize| sorted.get(at).copied().filter(|week| *week < u32::MAX);
    let count = sorted.len();
    let position = ((count as f64 * share).ceil() as usize).clamp(1, count.max(1)) - 1;
    let rest = (1.0 - f64::from(confidence) / 100.0) / 2.0;
    let chances = binomial(count, share);
    let (mut below, mut sum) = (0, 0.0);
    // the last order statistic that the quantile is seldom before
    while below < count && sum + chances[below] <= rest {
        sum += chances[below];
        below += 1;
    }
    let mut above = below;
    while above <= count && sum < 1.0 - rest {
        sum += chances[above];
        above += 1;
    }
    Date {
        week: told(position),
        // too few to say anything of an early end
        earliest: if below == 0 { Some(0) } else { told(below - 1) },
        latest: told(above.max(1) - 1),
    }
}

/// The chances of 0 to `count` in so many trials, each reckoned from its neighbour outwards from the likeliest, where nothing is lost.
fn binomial(count: usize, share: f64) -> Vec<f64> {
    let mut chances = vec![0.0; count + 1];
    let mode = (((count + 1) as f64 * share) as usize).min(count);
    chances[mode] = 1.0;
    let odds = share / (1.0 - share);
    for at in mode..count {
        chances[at + 1] = chances[at] * odds * (count - at) as f64 / (at + 1) as f64;
    }
    for at in (0..mode).rev() {
        chances[at] = chances[at + 1] / odds * (at + 1) as f64 / (count - at) as f64;
    }
    let sum: f64 = chances.iter().sum();
    chances.iter().map(|chance| chance / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_is_as_in_the_printed_table() {
        // Abramowitz and Stegun, table 26.10
        let table = [
            (1, 90, 6.314),
            (1, 95, 12.706),
            (2, 95, 4.303),
            (3, 95, 3.182),
            (4, 99, 4.604),
            (5, 95, 2.571),
            (10, 95, 2.228),
            (19, 90, 1.729),
            (29, 95, 2.045),
            (30, 99, 2.750),
            (60, 95, 2.000),
            (120, 95, 1.980),
            (999, 95, 1.962),
        ];
        for (freedom, confidence, wanted) in table {
            let found = student(freedom, confidence);
            assert!((found - wanted).abs() < 0.001, "{freedom} {confidence}: {found}, printed {wanted}");
        }
    }

    #[test]
    fn a_mean_of_one_number_has_no_end() {
        assert_eq!(interval(&[3.0, 3.0, 3.0], 95), Interval { mean: 3.0, half: 0.0 });
        assert!(interval(&[3.0], 95).half.is_infinite());
        // 1 2 3 4: error √(5/3/4), t 3.182
        let found = interval(&[1.0, 2.0, 3.0, 4.0], 95);
        assert!((found.mean - 2.5).abs() < 1e-12 && (found.half - 2.054).abs() < 0.001, "{found:?}");
    }

    #[test]
    fn quantiles_have_the_order_statistics_of_the_book() {
        // of the median of 16: the 4th and the 13th at 95 % (Conover, table A3: 3 and 12 successes)
        let weeks: Vec<Option<u32>> = (1..=16).map(Some).collect();
        assert_eq!(date(&weeks, 50, 95), Date { week: Some(8), earliest: Some(4), latest: Some(13) });
    }

    #[test]
    fn what_lies_beyond_the_horizon_is_not_told() {
        let weeks: Vec<Option<u32>> = (0..20).map(|at| (at < 12).then_some(at)).collect();
        let found = date(&weeks, 50, 95);
        assert_eq!((found.week, found.latest), (Some(9), None));
        assert_eq!(date(&weeks, 90, 95).week, None);
        assert_eq!(date(&[], 50, 95).week, None);
    }
}
