//! What jobs of scenarios and studies are asked with alike: rooms, week, how hard to search.

use chrono::NaiveDate;
use fasi_exchange::flaw::{Code, Flaw};
use fasi_exchange::lexicon::nearest;
use fasi_exchange::parse::monday_of;
use fasi_exchange::read::{self, Source};
use fasi_exchange::room::Room;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::{Effort, MOVES, NODES};
use fasi_exchange::text::Arg;
use serde_json::value::RawValue;

use crate::form::{Form, at, brief, no_text};

/// How long and how hard to search. With neither time nor counts, counts: then the result is repeatable to the byte.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `effort` reads it, to find every flaw")]
pub struct ScenarioBudget {
    /// Seconds for each solve.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Branch-and-bound nodes for each level of placement.
    #[schema(minimum = 1, maximum = 1_000_000_000, default = 20_000)]
    nodes: Option<u64>,
    /// Moves of each search of a week.
    #[schema(minimum = 1, maximum = 1_000_000_000, default = 100_000)]
    moves: Option<u64>,
    /// Seed of everything random, arrivals too.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
}

const BUDGET_FIELDS: [&str; 4] = ["time_limit_seconds", "nodes", "moves", "seed"];

/// How a dataset is read.
pub type Reader = fn(&str, &Source) -> Result<Dataset, Vec<Flaw>>;

/// How the data are read where these rooms alone are asked: what other rooms need may be missing.
pub fn reader(asked: &[Room]) -> Reader {
    match asked {
        [Room::Routes] => read::dataset_for_week,
        [Room::Training] => read::dataset_for_training,
        _ => read::dataset,
    }
}

/// The rooms by their names.
pub fn rooms(value: &RawValue) -> Result<Vec<Room>, Vec<Flaw>> {
    let names: Vec<String> = serde_json::from_str(value.get()).map_err(|_| {
        let flaw = Flaw::new(Code::Shape, at("rooms")).with("expected", Arg::Message("kind-list".into()));
        vec![flaw.with("value", brief(value.get()))]
    })?;
    let known = || Room::ALL.into_iter().map(Room::name);
    let room = |name: &String| {
        Room::of(name).ok_or_else(|| {
            let flaw = Flaw::new(Code::UnknownRoom, at("rooms")).with("value", name.as_str());
            let flaw = flaw.with("known", known().collect::<Vec<_>>().join(", "));
            vec![flaw.suggest(nearest(name, known()).map(Arg::Text))]
        })
    };
    names.iter().map(room).collect()
}

/// The Monday of a week.
pub fn week(value: &RawValue) -> Result<NaiveDate, Vec<Flaw>> {
    let text: String = serde_json::from_str(value.get()).map_err(|_| vec![no_text("week", value)])?;
    monday_of(&text).ok_or_else(|| vec![Flaw::new(Code::NotDate, at("week")).with("value", brief(value.get()))])
}

/// By counts, unless a time is asked for.
pub fn effort(form: &mut Form, value: Option<&RawValue>, threads: usize) -> Effort {
    let (mut budget, moves) = form.limits(value, &BUDGET_FIELDS, threads);
    let usual = |count: u64| budget.time.is_none().then_some(count);
    let (nodes, moves) = (budget.nodes.or(usual(NODES)), moves.or(usual(MOVES)));
    budget.nodes = None;
    Effort { budget, nodes, moves, warm: true }
}
