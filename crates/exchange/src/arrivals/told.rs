//! What came of it: means with their intervals, dates of saturation, differences under the same weeks, in words.

use chrono::{Days, NaiveDate};
use fasi_engine::scenario::arrivals::process::Process;
use fasi_engine::scenario::arrivals::replication::Run;
use fasi_engine::scenario::arrivals::statistics::{Interval, date as quantile, interval};
use fasi_engine::units::Cents;

use super::asked::{Arm, Played, Simulation, ends};
use super::result::{
    ArmView, DateView, DifferenceView, FigureView, FlawedView, SIMULATION_FORMAT, SimulationFile, SimulationFiles,
    WeekView,
};
use super::terms::policy_name;
use crate::flaw::Flaw;
use crate::scenario::{FlawLine, sentence};
use crate::text::{Arg, Lang, date, text};

/// A figure of a run.
type Figure = (&'static str, fn(&[Run]) -> Vec<f64>);

/// The figures, the first decides what is said first.
const FIGURES: [Figure; 8] = [
    ("waiting-end", ends),
    ("waiting-mean", |runs| of_weeks(runs, |week| week.waiting)),
    ("placed", |runs| each(runs, |run| run.weeks.iter().map(|week| f64::from(week.placed)).sum())),
    (LEFT, |runs| each(runs, |run| run.weeks.iter().map(|week| f64::from(week.left)).sum())),
    ("weeks-to-home", |runs| each(runs, weeks_to_home)),
    ("free-mean", |runs| of_weeks(runs, |week| week.free)),
    ("paid", |runs| each(runs, |run| run.paid as f64)),
    ("share", |runs| each(runs, |run| 100.0 * run.reached as f64 / (run.hindsight as f64).max(1.0))),
];

/// Households that left the list by themselves: told where any could.
const LEFT: &str = "left";

/// The figures that say something of what is asked.
fn told(asked: &Simulation) -> impl Iterator<Item = Figure> {
    let leave = asked.settled.leaves.mean() > 0.0;
    FIGURES.into_iter().filter(move |(id, _)| leave || *id != LEFT)
}

fn each(runs: &[Run], of: fn(&Run) -> f64) -> Vec<f64> {
    runs.iter().map(of).collect()
}

fn of_weeks(runs: &[Run], of: fn(&fasi_engine::scenario::arrivals::replication::Week) -> u32) -> Vec<f64> {
    let mean =
        |run: &Run| run.weeks.iter().map(|week| f64::from(of(week))).sum::<f64>() / run.weeks.len().max(1) as f64;
    runs.iter().map(mean).collect()
}

fn weeks_to_home(run: &Run) -> f64 {
    let placed: u32 = run.weeks.iter().map(|week| week.placed).sum();
    run.waited as f64 / f64::from(placed.max(1))
}

/// The result.
pub fn result(lang: Lang, asked: &Simulation, played: &Played, files: Option<SimulationFiles>) -> SimulationFile {
    let line = |flaw: &Flaw| FlawLine { code: Some(flaw.code.as_str().to_owned()), text: flaw.shown(lang) };
    let settled = &asked.settled;
    SimulationFile {
        format: SIMULATION_FORMAT.to_owned(),
        version: 1,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        lang: lang.tag().to_owned(),
        inputs: asked.hashes.clone(),
        files,
        terms: asked.wanted.clone(),
        weeks: settled.weeks,
        limit: settled.limit,
        confidence: u32::from(settled.stopping.confidence),
        expected: expected(lang, asked),
        replications: played.runs.first().map_or(0, |runs| runs.len() as u32),
        narrow: played.narrow,
        stopped: played.stopped,
        arms: asked.arms.iter().enumerate().map(|(at, arm)| view(lang, asked, played, at, arm)).collect(),
        flawed: asked
            .flawed
            .iter()
            .map(|(row, flaws)| FlawedView {
                scenario: row.id.clone(),
                title: row.title.clone(),
                flaws: flaws.iter().map(line).collect(),
            })
            .collect(),
        warnings: asked.warnings.iter().map(line).collect(),
    }
}

/// What is expected to come, in a sentence.
fn expected(lang: Lang, asked: &Simulation) -> String {
    let process = |process: &Process| {
        let key = match process {
            Process::Poisson { .. } => "process-poisson",
            Process::NegativeBinomial { .. } => "process-negative-binomial",
            Process::History(_) => "process-history",
        };
        let args = [("mean", Arg::from(decimal(lang, process.mean(), 2))), ("process", text(lang, key, &[]).into())];
        text(lang, "simulation-process", &args)
    };
    let args = [
        ("households", Arg::from(process(&asked.settled.households))),
        ("homes", process(&asked.settled.homes).into()),
    ];
    let expected = text(lang, "simulation-expected", &args);
    if asked.settled.leaves.mean() <= 0.0 {
        return expected;
    }
    let leaves = [("leaves", Arg::from(process(&asked.settled.leaves)))];
    format!("{expected} {}", text(lang, "simulation-expected-leaves", &leaves))
}

fn view(lang: Lang, asked: &Simulation, played: &Played, at: usize, arm: &Arm) -> ArmView {
    let runs = &played.runs[at];
    let confidence = asked.settled.stopping.confidence;
    let title = arm.scenario.as_ref().map_or_else(|| text(lang, "scenario-page-base", &[]), |row| row.title.clone());
    let figures: Vec<FigureView> =
        told(asked).map(|(id, of)| figure(lang, id, interval(&of(runs), confidence))).collect();
    let against = if arm.scenario.is_none() {
        0
    } else {
        asked.arms.iter().position(|base| base.scenario.is_none() && base.policy == arm.policy).unwrap_or(0)
    };
    let differences = if against == at {
        Vec::new()
    } else {
        let pairs = |of: fn(&[Run]) -> Vec<f64>| -> Vec<f64> {
            of(runs).iter().zip(of(&played.runs[against])).map(|(with, base)| with - base).collect()
        };
        told(asked).map(|(id, of)| difference(lang, id, interval(&pairs(of), confidence))).collect()
    };
    let reached: Vec<Option<u32>> = runs.iter().map(|run| run.saturated).collect();
    let [p50, p90] = [50, 90].map(|percent| when(lang, asked, &reached, percent));
    let share = reached.iter().flatten().count() * 1000 / reached.len().max(1);
    let policy = policy_name(arm.policy);
    let policy_shown = text(lang, &format!("policy-name-{policy}"), &[]);
    let args = [
        ("title", Arg::from(title.as_str())),
        ("policy", policy_shown.as_str().into()),
        ("waiting", figures.first().map(|figure| figure.text.clone()).unwrap_or_default().into()),
        ("p50", p50.text.as_str().into()),
        ("p90", p90.text.as_str().into()),
    ];
    ArmView {
        scenario: arm.scenario.as_ref().map(|row| row.id.clone()),
        headline: text(lang, "simulation-headline", &args),
        title,
        policy: policy.to_owned(),
        policy_name: policy_shown,
        changes: arm.deeds.iter().map(|deed| sentence(lang, deed)).collect(),
        figures,
        differences,
        p50,
        p90,
        saturated: share as u32,
        weeks: (0..asked.settled.weeks as usize).map(|week| week_view(asked.as_of, runs, week)).collect(),
    }
}

/// The day on which homes are given in a week.
fn day(as_of: NaiveDate, week: u32) -> NaiveDate {
    as_of + Days::new(u64::from(week) * 7)
}

fn week_view(as_of: NaiveDate, runs: &[Run], week: usize) -> WeekView {
    let weeks = || runs.iter().filter_map(|run| run.weeks.get(week));
    let mut waiting: Vec<u32> = weeks().map(|week| week.waiting).collect();
    waiting.sort_unstable();
    let of = |tenths: usize| waiting.get((waiting.len() * tenths).div_ceil(10).max(1) - 1).copied().unwrap_or(0);
    let count = waiting.len().max(1) as f64;
    WeekView {
        day: day(as_of, week as u32),
        waiting: rounded(waiting.iter().map(|waiting| f64::from(*waiting)).sum::<f64>() / count),
        low: of(1),
        high: of(9),
        free: rounded(weeks().map(|week| f64::from(week.free)).sum::<f64>() / count),
    }
}

fn when(lang: Lang, asked: &Simulation, reached: &[Option<u32>], percent: u8) -> DateView {
    let found = quantile(reached, percent, asked.settled.stopping.confidence);
    let day = |week: Option<u32>| week.map(|week| day(asked.as_of, week));
    let [at, earliest, latest] = [found.week, found.earliest, found.latest].map(day);
    let beyond = || text(lang, "simulation-beyond", &[("weeks", i64::from(asked.settled.weeks).into())]);
    let shown = |day: Option<NaiveDate>| day.map_or_else(&beyond, |day| date(lang, day));
    let args = [("date", Arg::from(shown(at))), ("earliest", shown(earliest).into()), ("latest", shown(latest).into())];
    // an interval that lies beyond the weeks as a whole says nothing more
    let key = if at.is_none() && earliest.is_none() { "simulation-date-beyond" } else { "simulation-date" };
    DateView { week: found.week, day: at, earliest, latest, text: text(lang, key, &args) }
}

fn figure(lang: Lang, id: &str, found: Interval) -> FigureView {
    FigureView {
        figure: id.to_owned(),
        name: text(lang, &format!("figure-{id}"), &[]),
        mean: rounded(found.mean),
        half: Some(found.half).filter(|half| half.is_finite()).map(rounded),
        text: spread(lang, id, found, false),
    }
}

fn difference(lang: Lang, id: &str, found: Interval) -> DifferenceView {
    let sure = found.mean.abs() > found.half;
    let shown = spread(lang, id, found, true);
    let key = if sure { "simulation-difference" } else { "simulation-difference-none" };
    DifferenceView {
        figure: id.to_owned(),
        name: text(lang, &format!("figure-{id}"), &[]),
        mean: rounded(found.mean),
        half: Some(found.half).filter(|half| half.is_finite()).map(rounded),
        sure,
        text: text(lang, key, &[("by", shown.into())]),
    }
}

/// A mean with its half width in the figure's unit.
fn spread(lang: Lang, id: &str, found: Interval, signed: bool) -> String {
    let sign = if signed && found.mean > 0.0 { "+" } else { "" };
    let mean = format!("{sign}{}", figure_text(lang, id, found.mean));
    if !found.half.is_finite() {
        return mean;
    }
    text(lang, "simulation-spread", &[("mean", mean.into()), ("half", figure_text(lang, id, found.half).into())])
}

/// A figure in its unit.
fn figure_text(lang: Lang, id: &str, value: f64) -> String {
    match id {
        "paid" => Arg::Money(Cents((value / 100.0).round() as i64 * 100)).shown(lang),
        "share" => {
            let space = if lang == Lang::It { " " } else { "" };
            format!("{}{space}%", decimal(lang, value, 1))
        }
        _ => decimal(lang, value, 1),
    }
}

/// A number with so many decimals, as the language writes them.
fn decimal(lang: Lang, value: f64, places: usize) -> String {
    let shown = format!("{value:.places$}");
    // nothing has no sign
    let bare = shown.trim_start_matches('-');
    let shown = if bare.chars().all(|letter| matches!(letter, '0' | '.')) { bare } else { shown.as_str() };
    match lang {
        Lang::It => shown.replace('.', ","),
        Lang::En => shown.to_owned(),
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
