//! Questions about weeks that are answered at once: the best places for a visit, what is wrong with a week that people made, what is scarce,
//! what two weeks differ by.

use std::time::Duration;

use fasi_engine::ids::VisitId;
use fasi_engine::kernel::budget::Budget;
use fasi_engine::routes::plan::Plan;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::own_week::{OwnWeek, parse_own_week};
use fasi_exchange::parse::{ParsedWeek, parse_week};
use fasi_exchange::policy::Policy;
use fasi_exchange::read::dataset_for_week;
use fasi_exchange::room::PLAN_FORMAT;
use fasi_exchange::routes::{
    Before, OwnWeekView, SuggestionsView, WeekComparisonView, WeekFile, WeekScarcityView, asked_for,
};
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use utoipa::openapi::schema::{OneOfBuilder, Ref};
use utoipa::openapi::{RefOr, Schema};

use super::request::now;
use crate::asking::{LONGEST, USUAL};
use crate::form::{self, Form, at, dataset_schema, policy_schema, required};
use crate::problem::{Problem, flaws_schema};

/// What the best places for a visit are asked with.
#[derive(utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "the shape in words for the OpenAPI document; `parse_suggest` reads it, to find every flaw"
)]
pub struct SuggestRequest {
    /// The data; the visit may be new in them.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan file of the week, which stays as it is: published, its hours are promises; a draft promises nothing.
    #[schema(inline = false)]
    plan: WeekFile,
    /// The visit's id.
    visit: String,
    /// With a plan that is published: from when on there is something to decide, `2026-12-01T10:30`.
    now: Option<String>,
    /// How many places.
    #[schema(minimum = 1, maximum = 50, default = 5)]
    count: Option<u8>,
}

/// The best places for a visit.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Suggestions)]
pub struct SuggestAnswer {
    /// What should be looked at, and does not keep the data from being used.
    #[schema(schema_with = flaws_schema)]
    pub warnings: Vec<Value>,
    /// The places, the cheapest first; why there is none.
    pub suggestions: SuggestionsView,
}

/// What a week that people made is judged with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse_check` reads it, to find every flaw")]
pub struct WeekCheckRequest {
    /// The data.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The week: a table of who makes which visit, when (`fasi-week`), or a plan file of a week, changed by hand too.
    #[schema(schema_with = week_schema)]
    week: Value,
}

/// What is found in a week that people made.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = WeekCheck)]
pub struct WeekCheckAnswer {
    /// What should be looked at, and does not keep the data from being used.
    #[schema(schema_with = flaws_schema)]
    pub warnings: Vec<Value>,
    /// What is wrong, what it costs, who is left out.
    #[serde(flatten)]
    pub week: OwnWeekView,
}

/// What is asked with for what is scarce.
#[derive(utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "the shape in words for the OpenAPI document; `parse_scarcity` reads it, to find every flaw"
)]
pub struct ScarcityRequest {
    /// The data.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan file of the week, made for these data.
    #[schema(inline = false)]
    plan: WeekFile,
    /// How long to look, in seconds; what is found by then is told, and how much is left.
    #[schema(minimum = 1, maximum = 60, default = 20)]
    time_limit_seconds: Option<u64>,
    /// Moves of each search, at most; with these the answer is the same every time, if the time is enough.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    nodes: Option<u64>,
}

/// What is scarce in a week.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = WeekScarcity)]
pub struct ScarcityAnswer {
    /// What should be looked at, and does not keep the data from being used.
    #[schema(schema_with = flaws_schema)]
    pub warnings: Vec<Value>,
    /// Hours asked for and there, and what a half-day more of each that is short is worth.
    pub scarcity: WeekScarcityView,
}

/// What two weeks are laid side by side with.
#[derive(utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "the shape in words for the OpenAPI document; `parse_comparison` reads it, to find every flaw"
)]
pub struct WeekComparisonRequest {
    /// The data; with these both weeks are valued on them, without only who and when is compared.
    #[schema(schema_with = dataset_schema)]
    dataset: Option<Value>,
    /// Weights, switches and parameters, where there are data; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan file of a week.
    #[schema(inline = false)]
    first: WeekFile,
    /// The plan file of the same week, planned otherwise.
    #[schema(inline = false)]
    second: WeekFile,
}

/// Two weeks side by side.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = WeekComparison)]
pub struct WeekComparisonAnswer {
    /// What should be looked at in the data, and does not keep them from being used.
    #[schema(schema_with = flaws_schema)]
    pub warnings: Vec<Value>,
    /// What each makes, and what is otherwise for whom.
    pub comparison: WeekComparisonView,
}

const SUGGEST_FIELDS: [&str; 6] = ["dataset", "policy", "plan", "visit", "now", "count"];
const CHECK_FIELDS: [&str; 3] = ["dataset", "policy", "week"];
const SCARCITY_FIELDS: [&str; 5] = ["dataset", "policy", "plan", "time_limit_seconds", "nodes"];
const COMPARISON_FIELDS: [&str; 4] = ["dataset", "policy", "first", "second"];
/// Places where nobody says how many.
const COUNT: i64 = 5;
/// The most places.
const MOST: i64 = 50;

/// A visit to find places for.
pub struct Suggest {
    /// The week.
    pub parsed: ParsedWeek,
    /// The visit.
    pub visit: VisitId,
    /// How many places.
    pub count: usize,
}

/// Reads what the best places are asked with.
pub fn parse_suggest(bytes: &[u8]) -> Result<Suggest, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &SUGGEST_FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), dataset_for_week);
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let plan = take("plan").map_or_else(|| Err(required("plan")), |value| WeekFile::parse("plan", value.get()));
    let plan = form.take(plan);
    let visit = form.take(visit(take("visit")));
    let now = take("now").and_then(|value| form.take(now(value)));
    let count = form.whole("count", take("count"), 1, MOST).unwrap_or(COUNT);
    let before = plan.and_then(|plan| form.take(Before::of(&plan, now).map(|before| (plan.week, before))));
    let (Some(dataset), Some((week, before)), Some(visit), true) = (dataset, before, visit, form.flaws.is_empty())
    else {
        return Err(Problem::invalid(form.flaws));
    };
    let parsed = parse_week(&dataset, policy.as_ref(), Some(week), Some(&before)).map_err(Problem::invalid)?;
    let asked = asked_for(&parsed, &visit).map_err(|flaw| Problem::invalid(vec![Flaw { at: at("visit"), ..*flaw }]))?;
    Ok(Suggest { parsed, visit: asked, count: count as usize })
}

/// Reads what a week of people's own is judged with.
pub fn parse_check(bytes: &[u8]) -> Result<(ParsedWeek, Plan), Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &CHECK_FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), dataset_for_week);
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let week = take("week").map_or_else(|| Err(required("week")), week);
    let week = form.take(week);
    let (Some(dataset), Some(week), true) = (dataset, week, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let judged = match week {
        Given::Plan(file) => parse_week(&dataset, policy.as_ref(), Some(file.week), file.before.as_ref())
            .and_then(|parsed| file.plan_of_others("week", &parsed).map(|plan| (parsed, plan))),
        Given::Own(own) => parse_own_week(&dataset, policy.as_ref(), own, Vec::new()),
    };
    judged.map_err(Problem::invalid)
}

/// A plan of which it is asked what is scarce.
pub struct Scarce {
    /// The week.
    pub parsed: ParsedWeek,
    /// The plan.
    pub plan: Plan,
    /// How long and how hard to search.
    pub budget: Budget,
}

/// Reads what is asked with for what is scarce.
pub fn parse_scarcity(bytes: &[u8], threads: usize) -> Result<Scarce, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &SCARCITY_FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), dataset_for_week);
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let plan = take("plan").map_or_else(|| Err(required("plan")), |value| WeekFile::parse("plan", value.get()));
    let plan = form.take(plan);
    let seconds = form.whole("time_limit_seconds", take("time_limit_seconds"), 1, LONGEST as i64);
    let nodes = form.whole("nodes", take("nodes"), 1, 1_000_000_000).map(|nodes| nodes as u64);
    let (Some(dataset), Some(plan), true) = (dataset, plan, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let time = Duration::from_secs(seconds.map_or(USUAL, |seconds| seconds as u64));
    let budget = Budget { time: Some(time), nodes, threads: threads.max(1), ..Budget::default() };
    let parsed =
        parse_week(&dataset, policy.as_ref(), Some(plan.week), plan.before.as_ref()).map_err(Problem::invalid)?;
    let plan = plan.plan("plan", &parsed).map_err(Problem::invalid)?;
    Ok(Scarce { parsed, plan, budget })
}

/// Two weeks to lay side by side.
pub struct Comparison {
    /// Both.
    pub weeks: [WeekFile; 2],
    /// The data of their week, with nothing told before, where there are any.
    pub parsed: Option<ParsedWeek>,
}

/// Reads what two weeks are laid side by side with.
pub fn parse_comparison(bytes: &[u8]) -> Result<Comparison, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &COMPARISON_FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = take("dataset").map(|value| form.dataset(Some(value), dataset_for_week));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let [first, second] = ["first", "second"].map(|name| {
        let file = take(name).map_or_else(|| Err(required(name)), |value| WeekFile::parse(name, value.get()));
        form.take(file)
    });
    let (Some(first), Some(second), true) = (first, second, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let parsed = dataset.flatten().map(|dataset| parse_week(&dataset, policy.as_ref(), Some(first.week), None));
    let parsed = parsed.transpose().map_err(Problem::invalid)?;
    Ok(Comparison { weeks: [first, second], parsed })
}

/// A week of people's own.
enum Given {
    /// A plan file.
    Plan(Box<WeekFile>),
    /// Rows.
    Own(OwnWeek),
}

/// A week, of the kind that it says it is.
fn week(value: &RawValue) -> Result<Given, Vec<Flaw>> {
    let head: Option<Value> = serde_json::from_str(value.get()).ok();
    if head.as_ref().and_then(|head| head.get("format")?.as_str()) == Some(PLAN_FORMAT) {
        return WeekFile::parse("week", value.get()).map(|file| Given::Plan(Box::new(file)));
    }
    form::book("week", value).map(Given::Own)
}

fn visit(value: Option<&RawValue>) -> Result<String, Vec<Flaw>> {
    let value = value.ok_or_else(|| required("visit"))?;
    serde_json::from_str(value.get()).map_err(|_| vec![form::no_text("visit", value)])
}

/// The schema of either kind of week.
fn week_schema() -> RefOr<Schema> {
    OneOfBuilder::new().item(Ref::from_schema_name("Week")).item(Ref::from_schema_name("WeekFile")).into()
}
