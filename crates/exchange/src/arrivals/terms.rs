//! What a simulation is asked with: numbers and words of a command or a request, each checked, all flaws told at once.

use fasi_engine::scenario::arrivals::process::{Process, fitted};
use fasi_engine::scenario::arrivals::replication::Policy;
use fasi_engine::scenario::arrivals::statistics::Stopping;
use serde::{Deserialize, Serialize};

use super::history::History;
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::nearest;
use crate::text::Arg;

/// The processes, by the names of the message `process-<name>`.
const PROCESSES: [&str; 3] = ["poisson", "negative-binomial", "history"];
/// The policies, by the names of the message `policy-name-<name>`.
pub const POLICIES: [(&str, Policy); 3] =
    [("in-turn", Policy::InTurn), ("best-now", Policy::BestNow), ("by-price", Policy::ByPrice)];
/// Replications that are made before anybody looks whether they suffice again.
pub const BATCH: u32 = 8;
/// The greatest mean of a week.
const MOST: f64 = 500.0;

/// What is asked, as it is said; what is not said is left to the settings that hold without it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = SimulationTerms))]
#[serde(deny_unknown_fields, default)]
pub struct Wanted {
    /// Weeks, 1 to 260; those of the data's horizon unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<i64>,
    /// How households come: `poisson`, `negative-binomial` or `history`; `history` where there is one, else `poisson`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrivals: Option<String>,
    /// Households a week; the mean of the history unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// For `negative-binomial`: the smaller, the more in bunches; fitted to the history unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<f64>,
    /// How homes become free, likewise; as households come unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homes: Option<String>,
    /// Homes a week; the mean of the history unless said, else none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homes_mean: Option<f64>,
    /// As `size`, of homes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homes_size: Option<f64>,
    /// How households leave the list by themselves (they found something, or moved away), likewise: as they come where the history tells of
    /// it, else nobody leaves unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves: Option<String>,
    /// Households a week that leave so; the mean of the history unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_mean: Option<f64>,
    /// As `size`, of those who leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_size: Option<f64>,
    /// How homes are given: `in-turn`, `best-now`, `by-price`; `best-now` unless said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<String>,
    /// Half the width of the interval of those who wait at the end, in households; 1 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<f64>,
    /// Confidence in hundredths, 50 to 99; 95 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<i64>,
    /// Replications at least; 24 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// Replications at most, up to 10 000; 200 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
    /// As many waiting are too many; as many as wait today unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Weeks that the price policy looks ahead, at most; 26 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ahead: Option<i64>,
    /// Futures that it imagines each week; 20 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub futures: Option<i64>,
    /// Search nodes a level of each week's solve; 2 000 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodes: Option<i64>,
    /// Seed of everything random; 1 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
}

/// What holds: every number said or left to its setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// Weeks.
    pub weeks: u32,
    /// Households.
    pub households: Process,
    /// Homes.
    pub homes: Process,
    /// Households that leave the list by themselves.
    pub leaves: Process,
    /// How homes are given.
    pub policies: Vec<Policy>,
    /// When it is enough.
    pub stopping: Stopping,
    /// As many waiting are too many.
    pub limit: u32,
    /// Weeks ahead.
    pub ahead: u32,
    /// Futures.
    pub futures: u32,
    /// Search nodes.
    pub nodes: u64,
    /// Seed.
    pub seed: u32,
}

/// The name of a policy in files.
pub fn policy_name(policy: Policy) -> &'static str {
    POLICIES.iter().find(|(_, known)| *known == policy).map_or("", |(name, _)| name)
}

/// What settings hang on: the weeks of the horizon, and how many wait today.
#[derive(Clone, Copy, Debug)]
pub struct Usual {
    /// Weeks of the horizon.
    pub weeks: u32,
    /// Who waits today.
    pub waiting: u32,
}

impl Wanted {
    /// Checks what is asked; `at` says where a field stands.
    pub fn settle(
        &self,
        usual: Usual,
        history: Option<&History>,
        at: &dyn Fn(&str) -> Place,
    ) -> Result<Settled, Vec<Flaw>> {
        let mut check = Check { at, flaws: Vec::new() };
        let ([came, freed], left) = history.map_or(([None, None], None), |history| {
            let (counts, left) = history.counts();
            (counts.map(Some), left)
        });
        let whole = |check: &mut Check<'_>, field, said: Option<i64>, usual: i64, (min, max): (i64, i64)| {
            check.whole(field, said.unwrap_or(usual), min, max)
        };
        let weeks = whole(&mut check, "weeks", self.weeks, i64::from(usual.weeks).min(260), (1, 260));
        let usual_process = if history.is_some() { "history" } else { "poisson" };
        let arrivals = self.arrivals.as_deref().unwrap_or(usual_process);
        let households = check.process(["arrivals", "mean", "size"], arrivals, (self.mean, self.size), came.as_deref());
        let of_homes = self.homes.as_deref().unwrap_or(arrivals);
        // without a word of them none become free
        let silent = self.homes.is_none() && self.homes_mean.is_none() && history.is_none();
        let mean = if silent { Some(0.0) } else { self.homes_mean };
        let of_homes = if silent { "poisson" } else { of_homes };
        let homes =
            check.process(["homes", "homes_mean", "homes_size"], of_homes, (mean, self.homes_size), freed.as_deref());
        let leaves = check.leaves(self, arrivals, history.is_some(), left.as_deref());
        let policies: Vec<Option<Policy>> = match &self.policies[..] {
            [] => vec![Some(Policy::BestNow)],
            said => said.iter().map(|name| check.policy(name)).collect(),
        };
        let half = check.real("precision", self.precision.unwrap_or(1.0), 0.01, 1_000.0);
        let confidence = whole(&mut check, "confidence", self.confidence, 95, (50, 99));
        let least = whole(&mut check, "least", self.least, 24.min(self.most.unwrap_or(24)), (2, 10_000));
        let most = whole(&mut check, "most", self.most, 200.max(self.least.unwrap_or(0)), (2, 10_000));
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            check.flaw(Code::TermsContradict, "most", |flaw| flaw.with("least", least).with("most", most));
        }
        let limit = whole(&mut check, "limit", self.limit, i64::from(usual.waiting.max(1)), (1, 1_000_000));
        let ahead = whole(&mut check, "ahead", self.ahead, 26, (1, 260));
        let futures = whole(&mut check, "futures", self.futures, 20, (1, 1_000));
        let nodes = whole(&mut check, "nodes", self.nodes, 20, (1, 1_000_000_000));
        let seed = whole(&mut check, "seed", self.seed, 1, (0, i64::from(u32::MAX)));
        let mut policies: Vec<Policy> = policies.into_iter().flatten().collect();
        policies.sort_unstable();
        policies.dedup();
        let settled = || {
            let small = |number: Option<i64>| u32::try_from(number?).ok();
            Some(Settled {
                weeks: small(weeks)?,
                households: households?,
                homes: homes?,
                leaves: leaves?,
                policies,
                stopping: Stopping {
                    least: small(least)? as usize,
                    most: small(most)? as usize,
                    half: half?,
                    confidence: u8::try_from(confidence?).ok()?,
                },
                limit: small(limit)?,
                ahead: small(ahead)?,
                futures: small(futures)?,
                nodes: u64::try_from(nodes?).ok()?,
                seed: small(seed)?,
            })
        };
        if check.flaws.is_empty() { settled().ok_or_else(Vec::new) } else { Err(check.flaws) }
    }
}

/// The flaws of what is asked.
struct Check<'a> {
    at: &'a dyn Fn(&str) -> Place,
    flaws: Vec<Flaw>,
}

impl Check<'_> {
    fn flaw(&mut self, code: Code, field: &str, with: impl FnOnce(Flaw) -> Flaw) {
        self.flaws.push(with(Flaw::new(code, (self.at)(field))));
    }

    fn whole(&mut self, field: &str, value: i64, min: i64, max: i64) -> Option<i64> {
        if (min..=max).contains(&value) {
            return Some(value);
        }
        self.flaw(Code::TermOutOfRange, field, |flaw| {
            flaw.with("value", value.to_string()).with("min", min.to_string()).with("max", max.to_string())
        });
        None
    }

    fn real(&mut self, field: &str, value: f64, min: f64, max: f64) -> Option<f64> {
        if (min..=max).contains(&value) {
            return Some(value);
        }
        self.flaw(Code::TermOutOfRange, field, |flaw| {
            flaw.with("value", value.to_string()).with("min", min.to_string()).with("max", max.to_string())
        });
        None
    }

    fn word(&mut self, field: &str, value: &str, known: &[&'static str]) -> Option<&'static str> {
        let found = known.iter().copied().find(|known| *known == value);
        if found.is_none() {
            let near = nearest(value, known.iter().copied()).map(Arg::Text);
            self.flaw(Code::TermUnknown, field, |flaw| {
                flaw.with("value", value).with("known", known.join(", ")).suggest(near)
            });
        }
        found
    }

    fn policy(&mut self, name: &str) -> Option<Policy> {
        let found = self.word("policies", name, &POLICIES.map(|(name, _)| name))?;
        POLICIES.iter().find(|(known, _)| *known == found).map(|(_, policy)| *policy)
    }

    /// How households leave the list; nobody does where neither the terms nor the history say so.
    fn leaves(&mut self, said: &Wanted, arrivals: &str, known: bool, left: Option<&[u32]>) -> Option<Process> {
        const FIELDS: [&str; 3] = ["leaves", "leaves_mean", "leaves_size"];
        let numbers = (said.leaves_mean, said.leaves_size);
        let name = match (said.leaves.as_deref(), left, numbers) {
            (Some(name), ..) => name,
            (None, Some(_), (None, None)) => arrivals,
            (None, None, (None, None)) => return Some(Process::Poisson { mean: 0.0 }),
            (None, _, (_, None)) => "poisson",
            (None, ..) => "negative-binomial",
        };
        if name == "history" && known && left.is_none() {
            self.flaw(Code::TermLacksLeft, FIELDS[0], |flaw| flaw);
            return None;
        }
        self.process(FIELDS, name, numbers, left)
    }

    /// A process from what is said of it and what the history has; `fields` are those of its name, its mean and its size.
    fn process(
        &mut self,
        [name, mean, size]: [&str; 3],
        said: &str,
        (of_mean, of_size): (Option<f64>, Option<f64>),
        history: Option<&[u32]>,
    ) -> Option<Process> {
        let of_mean_checked = of_mean.map(|value| self.real(mean, value, 0.0, MOST));
        let of_size_checked = of_size.map(|value| self.real(size, value, 0.01, 10_000.0));
        let word = self.word(name, said, &PROCESSES)?;
        let (fitted_mean, fitted_size) = history.map_or((None, None), |weeks| {
            let (mean, size) = fitted(weeks);
            (Some(mean), size)
        });
        if word == "history" {
            for (field, given) in [(mean, of_mean.is_some()), (size, of_size.is_some())] {
                if given {
                    self.flaw(Code::TermSurplus, field, |flaw| {
                        flaw.with("process", Arg::Message("process-history".into()))
                    });
                }
            }
            if history.is_none() {
                self.flaw(Code::TermLacksHistory, name, |flaw| flaw);
            }
            return history.map(|weeks| Process::History(weeks.to_vec()));
        }
        let mean_found = if let Some(checked) = of_mean_checked {
            checked
        } else {
            if fitted_mean.is_none() {
                self.flaw(Code::TermLacksMean, mean, |flaw| flaw);
            }
            fitted_mean
        };
        if word == "poisson" {
            if of_size.is_some() {
                self.flaw(Code::TermSurplus, size, |flaw| flaw.with("process", Arg::Message("process-poisson".into())));
            }
            return Some(Process::Poisson { mean: mean_found? });
        }
        let size_found = if let Some(checked) = of_size_checked {
            checked
        } else {
            if fitted_size.is_none() {
                self.flaw(Code::TermLacksSize, size, |flaw| flaw);
            }
            fitted_size
        };
        Some(Process::NegativeBinomial { mean: mean_found?, size: size_found? })
    }
}
