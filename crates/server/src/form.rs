//! The envelope of a job: fields, books and budget of a request's body, with every flaw of all of them at once.

use std::fmt;
use std::time::Duration;

use fasi_engine::kernel::budget::Budget;
use fasi_exchange::flaw::{Code, Flaw, Place};
use fasi_exchange::lexicon::nearest;
use fasi_exchange::read::{self, Source};
use fasi_exchange::rows::Dataset;
use fasi_exchange::table::Book;
use fasi_exchange::text::{Arg, Lang};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::problem::{Kind, Problem};

macro_rules! reference {
    ($name:ident, $schema:literal) => {
        /// The schema of a book.
        pub fn $name() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
            utoipa::openapi::Ref::from_schema_name($schema).into()
        }
    };
}
reference!(dataset_schema, "Dataset");
reference!(decisions_schema, "Decisions");
reference!(policy_schema, "Policy");
reference!(answers_schema, "Answers");
reference!(scenarios_schema, "Scenarios");
reference!(history_schema, "History");

/// The time limit where no limit is asked for.
const DEFAULT_TIME: Duration = Duration::from_mins(1);

/// The fields of a request's body in order, their values unread; what is no JSON object is a problem of its own.
pub fn fields(bytes: &[u8]) -> Result<Vec<(String, &RawValue)>, Problem> {
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
    match serde_json::from_str::<Fields<'_>>(text) {
        Ok(Fields(fields)) => Ok(fields),
        Err(error) if error.is_data() => Err(Problem::invalid(vec![no_object("")])),
        Err(error) => Err(malformed(error.line(), error.column(), error.to_string())),
    }
}

/// What goes with a body.
#[derive(Clone, Copy, Debug)]
pub struct Handed {
    /// Threads of its job.
    pub threads: usize,
    /// The language in which it was handed in.
    pub lang: Lang,
}

/// A form being read; what is wrong gathers.
#[derive(Default)]
pub struct Form {
    /// What is wrong so far.
    pub flaws: Vec<Flaw>,
}

impl Form {
    /// The fields that are known, null ones left out; an unknown or repeated one is a flaw.
    pub fn known<'a>(
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
    pub fn take<T>(&mut self, read: Result<T, Vec<Flaw>>) -> Option<T> {
        read.map_err(|flaws| self.flaws.extend(flaws)).ok()
    }

    /// The dataset, which has to be there, read as the room reads it.
    pub fn dataset(
        &mut self,
        value: Option<&RawValue>,
        read: fn(&str, &Source) -> Result<Dataset, Vec<Flaw>>,
    ) -> Option<Dataset> {
        self.take(value.map_or_else(|| Err(required("dataset")), |value| read("dataset", &source(value))))
    }

    /// A book that may be left out.
    pub fn book<B: Book>(&mut self, name: &str, value: Option<&RawValue>) -> Option<B> {
        self.take(book(name, value?))
    }

    /// How long and how hard to search; `known` are the fields that the room's budget has. Without a limit, a minute.
    pub fn budget(&mut self, value: Option<&RawValue>, known: &[&'static str], threads: usize) -> Budget {
        let (budget, _) = self.limits(value, known, threads);
        Budget { time: budget.time.or(budget.nodes.is_none().then_some(DEFAULT_TIME)), ..budget }
    }

    /// The limits that are asked for, and no others; moves apart, where a job knows both nodes and moves.
    pub fn limits(
        &mut self,
        value: Option<&RawValue>,
        known: &[&'static str],
        threads: usize,
    ) -> (Budget, Option<u64>) {
        let fields = value.map(|value| serde_json::from_str::<Fields<'_>>(value.get()));
        let fields = fields.map(|fields| fields.map(|fields| fields.0).map_err(|_| vec![no_object("budget")]));
        let fields = fields.and_then(|fields| self.take(fields)).unwrap_or_default();
        let fields = self.known("budget.", fields, known);
        let get = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let seconds = self.whole("budget.time_limit_seconds", get("time_limit_seconds"), 1, 86_400);
        let nodes = self.whole("budget.nodes", get("nodes"), 1, 1_000_000_000);
        let moves = self.whole("budget.moves", get("moves"), 1, 1_000_000_000).map(|moves| moves as u64);
        let seed = self.whole("budget.seed", get("seed"), 0, i64::from(i32::MAX)).map(|seed| seed as u32);
        let gap = self.number("budget.gap_percent", get("gap_percent"), 0, 100);
        let budget = Budget {
            time: seconds.map(|seconds| Duration::from_secs(seconds as u64)),
            nodes: nodes.map(|nodes| nodes as u64),
            seed: seed.unwrap_or(Budget::default().seed),
            threads: threads.max(1),
            trajectories: Budget::default().trajectories,
            gap_millionths: gap.map_or(0, |percent| (percent * 10_000.0).round() as u32),
        };
        (budget, moves)
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
    pub fn whole(&mut self, name: &str, value: Option<&RawValue>, min: i64, max: i64) -> Option<i64> {
        let number = self.number(name, value, min, max)?;
        if number.fract() == 0.0 {
            return Some(number as i64);
        }
        self.flaws.push(Flaw::new(Code::NotWhole, at(name)).with("value", value.map_or("", |value| value.get())));
        None
    }
}

/// A book.
pub fn book<B: Book>(name: &str, value: &RawValue) -> Result<B, Vec<Flaw>> {
    read::read(name, &source(value))
}

/// That a field has to be there.
pub fn required(field: &str) -> Vec<Flaw> {
    vec![Flaw::new(Code::Required, at(field))]
}

/// That a field has to be text.
pub fn no_text(field: &str, value: &RawValue) -> Flaw {
    let flaw = Flaw::new(Code::Type, at(field)).with("expected", Arg::Message("kind-text".into()));
    flaw.with("value", brief(value.get()))
}

/// The place of a field.
pub fn at(field: &str) -> Place {
    Place { column: Some(field.to_owned()).filter(|field| !field.is_empty()), ..Place::default() }
}

fn no_object(field: &str) -> Flaw {
    Flaw::new(Code::Shape, at(field)).with("expected", Arg::Message("kind-object".into()))
}

/// The bytes of a book in a body.
pub fn source(value: &RawValue) -> Source {
    Source::Json(value.get().as_bytes().to_vec())
}

/// The beginning of a value, to be quoted.
pub fn brief(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The fields of an object, repeats kept.
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
