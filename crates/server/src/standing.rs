//! How jobs of every room are shown: where each stands, how far it is, why it failed.

use std::time::Instant;

use chrono::{DateTime, SecondsFormat, Utc};
use fasi_engine::kernel::budget::Progress;
use fasi_exchange::text::{Arg, Lang, has, text};
use serde::Serialize;

use crate::jobs::{Failure, Job, Moment, Phase, Work};

/// A job without its contents.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Job)]
pub struct JobView {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Where it stands.
    state: State,
    /// The state in words.
    state_text: String,
    /// Whether somebody asked it to stop.
    stop_requested: bool,
    /// When it was handed in (UTC).
    #[schema(format = "date-time")]
    submitted_at: String,
    /// When it began.
    #[schema(format = "date-time")]
    started_at: Option<String>,
    /// When it ended.
    #[schema(format = "date-time")]
    finished_at: Option<String>,
    /// How long it has been, or was, computed.
    elapsed_milliseconds: Option<u64>,
    /// How far it is, while it runs.
    progress: Option<ProgressView>,
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = JobState)]
pub enum State {
    /// It waits for a worker.
    Queued,
    /// It is computed.
    Running,
    /// It has a result.
    Succeeded,
    /// It failed, by our fault.
    Failed,
    /// It was stopped before it began.
    Cancelled,
}

impl State {
    fn text(self, lang: Lang) -> String {
        let key = match self {
            Self::Queued => "job-queued",
            Self::Running => "job-running",
            Self::Succeeded => "job-succeeded",
            Self::Failed => "job-failed",
            Self::Cancelled => "job-cancelled",
        };
        text(lang, key, &[])
    }
}

/// How far a running job is.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Progress)]
pub struct ProgressView {
    /// The stage, a stable name.
    stage: &'static str,
    /// The stage in words.
    text: String,
    /// Stages finished.
    done: u32,
    /// Stages in all.
    of: u32,
    /// The best value so far at the level being solved.
    value: Option<i64>,
    /// The proven bound at that level so far.
    bound: Option<i64>,
}

/// The jobs that are kept.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct JobList {
    /// The latest first.
    pub jobs: Vec<JobView>,
}

/// A job without its contents.
pub fn head<W: Work>(lang: Lang, job: &Job<W>) -> JobView {
    head_in(lang, job, &job.phase())
}

/// A job without its contents, in a phase.
pub fn head_in<W: Work>(lang: Lang, job: &Job<W>, phase: &Phase<W::Done>) -> JobView {
    let (state, started) = match phase {
        Phase::Queued => (State::Queued, None),
        Phase::Running(since) => (State::Running, Some(*since)),
        Phase::Succeeded { span, .. } => (State::Succeeded, Some(span.0)),
        Phase::Failed { span, .. } => (State::Failed, Some(span.0)),
        Phase::Cancelled(_) => (State::Cancelled, None),
    };
    let ended = phase.ended();
    let elapsed = |since: Moment| ended.map_or_else(Instant::now, |ended| ended.clock).duration_since(since.clock);
    JobView {
        id: job.id.to_string(),
        state,
        state_text: state.text(lang),
        stop_requested: job.stop_requested(),
        submitted_at: utc(job.submitted.at),
        started_at: started.map(|moment| utc(moment.at)),
        finished_at: ended.map(|moment| utc(moment.at)),
        elapsed_milliseconds: started.map(|since| elapsed(since).as_millis() as u64),
        progress: job.progress().filter(|_| state == State::Running).map(|progress| self::progress(lang, progress)),
    }
}

/// Why a job failed, if it did.
pub fn failure<D>(lang: Lang, phase: &Phase<D>) -> Option<String> {
    match phase {
        Phase::Failed { failure, .. } => Some(match failure {
            Failure::Engine(reason) => text(lang, "job-failure-engine", &[("reason", Arg::from(reason.as_str()))]),
            Failure::Panic => text(lang, "job-failure-panic", &[]),
        }),
        _ => None,
    }
}

fn progress(lang: Lang, progress: Progress) -> ProgressView {
    let level = format!("level-{}", progress.stage);
    let key = if has(lang, &level) { level } else { format!("job-stage-{}", progress.stage) };
    ProgressView {
        stage: progress.stage,
        text: text(lang, &key, &[]),
        done: progress.done,
        of: progress.of,
        value: progress.value,
        bound: progress.bound,
    }
}

fn utc(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
