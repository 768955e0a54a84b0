//! What goes out of a week's plan: that each paper says what the plan says, once, and what none of them ever says.

mod anew;
mod calendars;
mod dates;
mod maps;
mod means;
mod once;
mod secrets;
mod texts;

use std::path::Path;

use chrono::{DateTime, Utc};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::propose;
use fasi_engine::routes::report::{Report, report};
use fasi_exchange::case::{Files, open_week};
use fasi_exchange::parse::{ParsedWeek, parse_week};
use fasi_exchange::routes::{Before, PlanState, WeekFile};
use fasi_exchange::rows::Dataset;
use fasi_exchange::sheets::{Desk, Page, Paper, Part};
use fasi_exchange::text::Lang;
use fasi_generate::{Request, generate};
use serde_json::Value;

/// A planned week with its report.
struct Week {
    parsed: ParsedWeek,
    plan: Plan,
    report: Report,
    file: WeekFile,
    state: PlanState,
}

impl Week {
    fn planned(parsed: ParsedWeek) -> Self {
        // several plans of the small week cost the same: the tests speak of the one that this seed finds
        let budget = Budget { nodes: Some(2_000), seed: 4, ..Budget::default() };
        let outcome = propose(&parsed.model, &budget, Watch::silent()).expect("the engine solves");
        let file = WeekFile::of(&parsed, &outcome, &budget);
        let plan = outcome.plan.expect("a week has a plan, if an empty one");
        let report = report(&parsed.model, &plan, &parsed.inborn(), &|| false);
        Self { parsed, plan, report, file, state: told() }
    }

    fn desk(&self, lang: Lang) -> Desk<'_> {
        Desk::new(lang, &self.parsed, &self.plan, self.state, &self.report)
    }

    /// Staff code, visit and seat of every stop, sorted.
    fn stops(&self) -> Vec<(String, String, u8)> {
        let (names, visits) = (&self.parsed.names.team, &self.parsed.visits);
        let stops = self.plan.stops().map(|(shift, stop)| {
            let who = &names.professionals[self.parsed.model.shift(shift).professional.index()];
            let seat = visits[stop.visit.index()].seats[stop.seat as usize];
            (who.clone(), names.visits[stop.visit.index()].clone(), seat)
        });
        let mut stops: Vec<_> = stops.collect();
        stops.sort();
        stops
    }
}

/// The week of `tests/data`, its data altered before they are read.
fn small(alter: impl FnOnce(&mut Value)) -> Week {
    planned(None, alter)
}

/// The same planned anew.
fn again(before: &Before, alter: impl FnOnce(&mut Value)) -> Week {
    planned(Some(before), alter)
}

fn planned(before: Option<&Before>, alter: impl FnOnce(&mut Value)) -> Week {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/small.json");
    let mut data: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("the data")).expect("JSON");
    alter(&mut data);
    let folder = tempfile::tempdir().expect("a folder");
    let dataset = folder.path().join("dati.json");
    std::fs::write(&dataset, data.to_string()).expect("a file");
    let parsed = open_week(&Files { dataset, ..Files::default() }, None, before);
    Week::planned(parsed.unwrap_or_else(|flaws| panic!("{:?}", flaws.iter().map(|flaw| flaw.code).collect::<Vec<_>>())))
}

/// An invented week, altered before it is read.
fn invented(seed: u64, alter: impl FnOnce(&mut Dataset)) -> Week {
    let mut dataset = generate(Request { households: 30, units: 10, seed }).dataset;
    alter(&mut dataset);
    Week::planned(parse_week(&dataset, None, None, None).expect("invented data have no flaw"))
}

/// A plan that people were told of.
fn told() -> PlanState {
    PlanState::Published("2026-11-27".parse().expect("a day"))
}

/// The moment at which the tests' calendars are written.
fn stamp() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

/// A paper as plain text.
fn shown(paper: &Paper) -> String {
    paper.pages.iter().map(page).collect::<Vec<_>>().join("\n\n")
}

fn page(page: &Page) -> String {
    let parts = page.parts.iter().map(part).collect::<Vec<_>>().join("\n");
    let mark = page.mark.as_ref().map(|mark| format!("{mark}\n")).unwrap_or_default();
    format!("{mark}{} | {}\n# {}\n{parts}\n{}", page.head.0, page.head.1, page.title, page.foot)
}

fn part(part: &Part) -> String {
    let lines = |lines: Vec<String>| lines.join("\n");
    match part {
        Part::Heading(heading) => format!("## {heading}"),
        Part::Sentence(sentence) => sentence.clone(),
        Part::Points(items) => lines(items.iter().map(|item| format!("- {item}")).collect()),
        Part::Rows(rows) => lines(rows.iter().map(|row| format!("{}: {}", row.label, row.lines.join(" / "))).collect()),
        Part::Stops { heads, stops } => {
            let stops = stops.iter().map(|stop| {
                let lines: Vec<&str> = stop.changed.iter().chain(&stop.lines).map(String::as_str).collect();
                let tick = stop.done.as_deref().unwrap_or("[ ]");
                let [time, way, code, place] = [&stop.time, &stop.way, &stop.code, &stop.place];
                format!("{tick} {time} | {way} | {code} | {place} | {}", lines.join(" / "))
            });
            lines(std::iter::once(heads.join(" | ")).chain(stops).collect())
        }
        Part::Table(table) => {
            let heads = table.columns.iter().map(|column| column.0.clone()).collect::<Vec<_>>().join(" | ");
            let cells =
                |row: &Vec<Vec<String>>| row.iter().map(|cell| cell.join(" / ")).collect::<Vec<_>>().join(" | ");
            lines(std::iter::once(heads).chain(table.rows.iter().map(cells)).collect())
        }
        Part::Picture(picture) => {
            let heads = picture.heads.iter().map(|(at, head)| format!("{head}@{at}")).collect::<Vec<_>>().join(" ");
            let bars = |row: &(String, Vec<fasi_exchange::sheets::Bar>)| {
                let bars = row.1.iter().map(|bar| format!("{:?} {}+{}", bar.tone, bar.from, bar.quarters));
                format!("{}: {}", row.0, bars.collect::<Vec<_>>().join(", "))
            };
            lines(std::iter::once(heads).chain(picture.rows.iter().map(bars)).collect())
        }
        Part::Notes(label) => format!("{label} ____"),
    }
}
