//! The body of a placement job: every flaw of the envelope and of what it holds at once, or the work to do.

use std::fmt;
use std::time::Duration;

use fasi_engine::kernel::budget::Budget;
use fasi_engine::placement::propose::MOST_ALTERNATIVES;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::{Code, Flaw, Place};
use fasi_exchange::lexicon::nearest;
use fasi_exchange::parse;
use fasi_exchange::placement::PlanFile;
use fasi_exchange::policy::Policy;
use fasi_exchange::read::{self, Source};
use fasi_exchange::table::Book;
use fasi_exchange::text::Arg;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::PlacementWork;
use crate::problem::{Kind, Problem};

/// What a placement job is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct PlacementRequest {
    /// The data: households, homes, supports, funds.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Decisions taken before: pins, exclusions, refusals.
    #[schema(schema_with = decisions_schema)]
    decisions: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan published before, from which to change as little as possible.
    previous: Option<PlanFile>,
    /// Further plans that truly differ.
    #[schema(minimum = 0, maximum = 10, default = 0)]
    alternatives: Option<u8>,
    /// How long and how hard to search.
    budget: Option<BudgetRequest>,
}

/// How long and how hard to search. Without a time limit and a limit of nodes, a minute.
#[derive(utoipa::ToSchema)]
#[schema(as = Budget)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct BudgetRequest {
    /// Seconds of computing.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Branch-and-bound nodes for each level; with this limit alone a run is repeatable to the byte.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    nodes: Option<u64>,
    /// Seed of everything random.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
    /// The gap that is good enough, in hundredths of the best.
    #[schema(minimum = 0, maximum = 100, default = 0)]
    gap_percent: Option<f64>,
}

macro_rules! reference {
    ($name:ident, $schema:literal) => {
        fn $name() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
            utoipa::openapi::Ref::from_schema_name($schema).into()
        }
    };
}
reference!(dataset_schema, "Dataset");
reference!(decisions_schema, "Decisions");
reference!(policy_schema, "Policy");

const FIELDS: [&str; 6] = ["dataset", "decisions", "policy", "previous", "alternatives", "budget"];
const BUDGET_FIELDS: [&str; 4] = ["time_limit_seconds", "nodes", "seed", "gap_percent"];

/// The time limit where no limit is asked for.
const DEFAULT_TIME: Duration = Duration::from_mins(1);

/// Reads the body of a placement job.
pub fn parse(bytes: &[u8], threads: usize) -> Result<PlacementWork, Problem> {
    let malformed = |line: usize, column: usize, reason: String| {
        let problem = Problem::new(Kind::MalformedJson).with("line", line as i64).with("column", column as i64);
        problem.with("reason", reason)
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
        malformed(line, column, "UTF-8".to_owned())
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fields = match serde_json::from_str::<Fields<'_>>(text) {
        Ok(Fields(fields)) => fields,
        Err(error) if error.is_data() => return Err(Problem::invalid(vec![no_object("")])),
        Err(error) => return Err(malformed(error.line(), error.column(), error.to_string())),
    };
    let mut form = Form { flaws: Vec::new() };
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"));
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let previous = form.previous(take("previous"));
    let alternatives =
        form.whole("alternatives", take("alternatives"), 0, i64::from(MOST_ALTERNATIVES)).unwrap_or(0) as usize;
    let budget = form.budget(take("budget"), threads);
    let Some(dataset) = dataset.filter(|_| form.flaws.is_empty()) else { return Err(Problem::invalid(form.flaws)) };
    let parsed = parse::parse(&dataset, decisions.as_ref(), policy.as_ref()).map_err(Problem::invalid)?;
    let (published, left_out) = match previous.map(|file| file.published("previous", &parsed)) {
        Some((plan, left_out)) => (Some(plan), left_out),
        None => (None, Vec::new()),
    };
    Ok(PlacementWork { parsed, published, left_out, alternatives, budget })
}

/// A form being read; what is wrong gathers.
struct Form {
    flaws: Vec<Flaw>,
}

impl Form {
    /// The fields that are known, null ones left out; an unknown or repeated one is a flaw.
    fn known<'a>(
        &mut self,
        prefix: &str,
        fields: Vec<(String, &'a RawValue)>,
        known: &[&'static str],
    ) -> Vec<(&'static str, &'a RawValue)> {
        let mut found: Vec<(&'static str, &RawValue)> = Vec::new();
        for (name, value) in fields {
            let place = at(&format!("{prefix}{name}"));
            match known.iter().find(|field| **field == name) {
                Some(field) if found.iter().any(|(taken, _)| taken == field) => {
                    self.flaws.push(Flaw::new(Code::FieldTwice, place).with("field", name));
                }
                Some(field) => found.push((field, value)),
                None => {
                    let near = nearest(&name, known.iter().copied()).map(Arg::Text);
                    self.flaws.push(Flaw::new(Code::UnknownColumn, place).with("column", name).suggest(near));
                }
            }
        }
        found.retain(|(_, value)| value.get() != "null");
        found
    }

    /// What a reader found, or its flaws noted.
    fn take<T>(&mut self, read: Result<T, Vec<Flaw>>) -> Option<T> {
        read.map_err(|flaws| self.flaws.extend(flaws)).ok()
    }

    fn dataset(&mut self, value: Option<&RawValue>) -> Option<fasi_exchange::rows::Dataset> {
        if let Some(value) = value {
            self.take(read::dataset("dataset", &source(value)))
        } else {
            self.flaws.push(Flaw::new(Code::Required, at("dataset")));
            None
        }
    }

    fn book<B: Book>(&mut self, name: &str, value: Option<&RawValue>) -> Option<B> {
        self.take(read::read(name, &source(value?)))
    }

    fn previous(&mut self, value: Option<&RawValue>) -> Option<PlanFile> {
        self.take(PlanFile::parse("previous", value?.get()))
    }

    fn budget(&mut self, value: Option<&RawValue>, threads: usize) -> Budget {
        let fields = value.map(|value| serde_json::from_str::<Fields<'_>>(value.get()));
        let fields = fields.map(|fields| fields.map(|fields| fields.0).map_err(|_| vec![no_object("budget")]));
        let fields = fields.and_then(|fields| self.take(fields)).unwrap_or_default();
        let fields = self.known("budget.", fields, &BUDGET_FIELDS);
        let get = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let seconds = self.whole("budget.time_limit_seconds", get("time_limit_seconds"), 1, 86_400);
        let nodes = self.whole("budget.nodes", get("nodes"), 1, 1_000_000_000);
        let seed = self.whole("budget.seed", get("seed"), 0, i64::from(i32::MAX)).map(|seed| seed as u32);
        let gap = self.number("budget.gap_percent", get("gap_percent"), 0, 100);
        let time = seconds.map(|seconds| Duration::from_secs(seconds as u64));
        Budget {
            time: time.or(nodes.is_none().then_some(DEFAULT_TIME)),
            nodes: nodes.map(|nodes| nodes as u64),
            seed: seed.unwrap_or(Budget::default().seed),
            threads: threads.max(1),
            trajectories: Budget::default().trajectories,
            gap_millionths: gap.map_or(0, |percent| (percent * 10_000.0).round() as u32),
        }
    }

    /// A number within its limits.
    fn number(&mut self, name: &str, value: Option<&RawValue>, min: i64, max: i64) -> Option<f64> {
        let text = value?.get();
        let number = serde_json::from_str::<Value>(text).ok().as_ref().and_then(Value::as_f64);
        let flaw = match number {
            None => Flaw::new(Code::Type, at(name)).with("expected", Arg::Message("kind-number".into())),
            Some(number) if number < min as f64 || number > max as f64 => {
                Flaw::new(Code::OutOfRange, at(name)).with("min", min).with("max", max)
            }
            Some(number) => return Some(number),
        };
        self.flaws.push(flaw.with("value", brief(text)));
        None
    }

    /// A whole number within its limits.
    fn whole(&mut self, name: &str, value: Option<&RawValue>, min: i64, max: i64) -> Option<i64> {
        let number = self.number(name, value, min, max)?;
        if number.fract() == 0.0 {
            return Some(number as i64);
        }
        self.flaws.push(Flaw::new(Code::NotWhole, at(name)).with("value", value.map_or("", |value| value.get())));
        None
    }
}

fn at(field: &str) -> Place {
    Place { column: Some(field.to_owned()).filter(|field| !field.is_empty()), ..Place::default() }
}

fn no_object(field: &str) -> Flaw {
    Flaw::new(Code::Shape, at(field)).with("expected", Arg::Message("kind-object".into()))
}

fn source(value: &RawValue) -> Source {
    Source::Json(value.get().as_bytes().to_vec())
}

/// The beginning of a value, to be quoted.
fn brief(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The fields of an object in order, repeats kept, their values unread.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor).map(Fields)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(fields)
    }
}
