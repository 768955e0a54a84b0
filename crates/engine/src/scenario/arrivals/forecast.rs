//! What is expected to come: how many a week, and of which kinds; a future is drawn from it as the replications are, from other streams.

use super::process::Process;
use super::replay::Coming;
use super::stream::{Subject, stream};
use crate::kernel::search::Draw;

/// What is expected to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Households a week.
    pub households: Process,
    /// Times as many as the process says.
    pub scale: f64,
    /// Homes that become free a week.
    pub homes: Process,
    /// The kinds of households, each as likely as another. One that a scenario took away keeps its turn, and nobody comes: so whoever else
    /// comes is the same in every scenario.
    pub household_kinds: Vec<Option<usize>>,
    /// The kinds of homes, likewise.
    pub home_kinds: Vec<Option<usize>>,
}

/// Households and homes that come.
pub type Future = (Vec<Coming>, Vec<Coming>);

impl Forecast {
    /// What comes in the weeks of one replication.
    pub fn replication(&self, seed: u32, replication: u32, weeks: std::ops::Range<u32>) -> Future {
        let subjects = [Subject::Arrivals, Subject::Household, Subject::Homes, Subject::Home];
        self.drawn(weeks, |subject, at| stream(seed, replication, subjects[subject], at))
    }

    /// A future that is only imagined, in a week, for the weeks after it.
    pub fn imagined(&self, seed: u32, now: u32, number: u32, until: u32) -> Future {
        let mut draw = stream(seed, number, Subject::Imagined, (now, 0));
        let own = draw.below(1 << 31) as u32;
        self.drawn(now + 1..until, |subject, at| stream(own, subject as u32, Subject::Imagined, at))
    }

    fn drawn(&self, weeks: std::ops::Range<u32>, stream: impl Fn(usize, (u32, u32)) -> Draw) -> Future {
        let mut future = Future::default();
        for week in weeks {
            let households = self.households.count(self.scale, &mut stream(0, (week, 0)));
            let homes = self.homes.count(1.0, &mut stream(2, (week, 0)));
            let come = |to: &mut Vec<Coming>, count: u32, kinds: &[Option<usize>], subject: usize| {
                let drawn = (0..count).filter(|_| !kinds.is_empty()).filter_map(|number| {
                    let kind = kinds[stream(subject, (week, number)).below(kinds.len())]?;
                    Some(Coming { week, kind })
                });
                to.extend(drawn);
            };
            come(&mut future.0, households, &self.household_kinds, 1);
            come(&mut future.1, homes, &self.home_kinds, 3);
        }
        future
    }
}
