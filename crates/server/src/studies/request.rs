//! The body of a job of a study: every flaw of the envelope and of what it holds at once, or the work to do.

use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::{Code, Flaw};
use fasi_exchange::lexicon::nearest;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::room::Room;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::{Inputs, deciding};
use fasi_exchange::study::{Asked, Goal, STUDIES, Study, figures};
use fasi_exchange::table::Book;
use fasi_exchange::text::Arg;
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::StudyWork;
use crate::form::{
    self, Form, Handed, answers_schema, at, dataset_schema, decisions_schema, no_text, policy_schema, required,
};
use crate::planner::{ScenarioBudget, effort, reader, rooms, week};
use crate::problem::Problem;

/// What a job of a study is asked with. Fields that the study does not have are flaws.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct StudyRequest {
    /// `margins`, `reach`, `front` or `accept`.
    study: String,
    /// The data; of `accept` there are several.
    #[schema(schema_with = dataset_schema)]
    dataset: Option<Value>,
    /// For `accept`: the past weeks, a dataset each.
    #[schema(schema_with = dataset_schema)]
    datasets: Option<Value>,
    /// Decisions in force.
    #[schema(schema_with = decisions_schema)]
    decisions: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default. Of `accept` the policy that is tested.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// For `accept`: the policy that it is held against; as if nothing were set unless said.
    #[schema(schema_with = policy_schema)]
    against: Option<Value>,
    /// The answers of the questionnaire on training needs, besides the needs that the data hold.
    #[schema(schema_with = answers_schema)]
    answers: Option<Value>,
    /// For `margins` and `accept`: which rooms; all that have something to decide unless said.
    rooms: Option<Vec<String>>,
    /// For `reach`: `everyone-placed`, `every-visit` or `mandatory-training`.
    goal: Option<String>,
    /// For `reach`: solves at most, where only a solve can tell.
    #[schema(minimum = 1, maximum = 100_000, default = 40)]
    tries: Option<u32>,
    /// For `front`: the first figure.
    #[schema(default = "homes")]
    x: Option<String>,
    /// For `front`: the second.
    #[schema(default = "fund-cost")]
    y: Option<String>,
    /// For `front`: about how many points at most.
    #[schema(minimum = 2, maximum = 500, default = 20)]
    points: Option<u32>,
    /// The mobile team's week, by one of its days or its number; the first with visits unless said.
    week: Option<String>,
    /// How long and how hard to search.
    budget: Option<ScenarioBudget>,
}

/// The fields that all studies have.
const SHARED: [&str; 6] = ["study", "decisions", "policy", "answers", "week", "budget"];

/// The fields that a study has besides.
fn own(study: Option<&str>) -> &'static [&'static str] {
    match study {
        Some("margins") => &["dataset", "rooms"],
        Some("reach") => &["dataset", "goal", "tries"],
        Some("front") => &["dataset", "x", "y", "points"],
        Some("accept") => &["datasets", "against", "rooms"],
        _ => &["dataset", "datasets", "against", "rooms", "goal", "tries", "x", "y", "points"],
    }
}

/// Reads the body of a job of a study.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<StudyWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let named = fields.iter().find(|(name, _)| name == "study").map(|(_, value)| *value);
    let study = match named {
        Some(value) => form.take(word("study", value, STUDIES)),
        None => form.take(Err(required("study"))),
    };
    let known = [&SHARED, own(study)].concat();
    let mut fields = form.known("", fields, &known);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let asked_rooms = take("rooms").and_then(|value| form.take(rooms(value))).unwrap_or_default();
    let goal = goal(&mut form, study, take("goal"));
    let tries = form.whole("tries", take("tries"), 1, 100_000).unwrap_or(40) as u32;
    let points = form.whole("points", take("points"), 2, 500).unwrap_or(20) as u32;
    let (x, y) = axes(&mut form, take("x"), take("y"));
    let read_for: Vec<Room> = match study {
        Some("reach") => goal.iter().map(|goal| goal.room()).collect(),
        Some("front") => vec![Room::Placement],
        _ => asked_rooms.clone(),
    };
    let datasets = match study {
        Some("accept") => datasets(&mut form, take("datasets"), &read_for),
        _ => form.dataset(take("dataset"), reader(&read_for)).map(|dataset| vec![dataset]),
    };
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let against: Option<Policy> = form.book("against", take("against"));
    let answers: Option<Questionnaire> = form.book("answers", take("answers"));
    let week = take("week").and_then(|value| form.take(week(value)));
    let effort = effort(&mut form, take("budget"), handed.threads);
    let (Some(study), Some(datasets), true) = (study, datasets, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let (decisions, policy) = (decisions.unwrap_or_else(Decisions::blank), policy.unwrap_or_else(Policy::blank));
    let inputs = |dataset: Dataset| {
        let inputs = Inputs { dataset, decisions: decisions.clone(), policy: policy.clone() };
        answers.as_ref().map_or(Ok(inputs.clone()), |answers| inputs.with_answers(answers))
    };
    let inputs: Vec<Inputs> = datasets.into_iter().map(inputs).collect::<Result<_, _>>().map_err(Problem::invalid)?;
    let rooms = inputs.first().map(|first| deciding(first, &asked_rooms, week)).unwrap_or_default();
    let asked = match (study, goal) {
        ("reach", Some(goal)) => Asked::Reach(goal, tries),
        ("front", _) => Asked::Front(x, y, points),
        ("accept", _) => Asked::Accept(rooms, against.unwrap_or_else(Policy::blank)),
        _ => Asked::Margins(rooms),
    };
    let study = Study { asked, inputs, week, effort };
    let study = study.checked().map_err(Problem::invalid)?;
    Ok(StudyWork { study, lang: handed.lang })
}

/// One of the words of a list.
fn word(
    field: &str,
    value: &RawValue,
    known: impl IntoIterator<Item = &'static str> + Clone,
) -> Result<&'static str, Vec<Flaw>> {
    let said: String = serde_json::from_str(value.get()).map_err(|_| vec![no_text(field, value)])?;
    let found = known.clone().into_iter().find(|known| *known == said);
    found.ok_or_else(|| {
        let near = nearest(&said, known.clone().into_iter()).map(Arg::Text);
        let list: Vec<&str> = known.into_iter().collect();
        let flaw = Flaw::new(Code::TermUnknown, at(field)).with("value", said.as_str());
        vec![flaw.with("known", list.join(", ")).suggest(near)]
    })
}

/// The goal, which `reach` has to have.
fn goal(form: &mut Form, study: Option<&str>, value: Option<&RawValue>) -> Option<Goal> {
    let value = match value {
        Some(value) => value,
        None if study == Some("reach") => return form.take(Err(required("goal"))),
        None => return None,
    };
    let name = form.take(word("goal", value, Goal::ALL.map(Goal::name)))?;
    Goal::ALL.into_iter().find(|goal| goal.name() == name)
}

/// Two figures that differ.
fn axes(form: &mut Form, x: Option<&RawValue>, y: Option<&RawValue>) -> (String, String) {
    let known: Vec<&'static str> = figures().collect();
    let mut axis = |field: &str, value: Option<&RawValue>, usual: &'static str, known: Vec<&'static str>| {
        value.map_or(Some(usual), |value| form.take(word(field, value, known))).unwrap_or(usual).to_owned()
    };
    let x = axis("x", x, "homes", known.clone());
    let usual = if x == "fund-cost" { "homes" } else { "fund-cost" };
    let y = axis("y", y, usual, known.into_iter().filter(|figure| *figure != x).collect());
    (x, y)
}

/// The past weeks.
fn datasets(form: &mut Form, value: Option<&RawValue>, rooms: &[Room]) -> Option<Vec<Dataset>> {
    let Some(value) = value else { return form.take(Err(required("datasets"))) };
    let each: Option<Vec<&RawValue>> = serde_json::from_str(value.get()).ok();
    let Some(each) = each.filter(|each| !each.is_empty()) else {
        let flaw = Flaw::new(Code::Shape, at("datasets")).with("expected", Arg::Message("kind-list".into()));
        return form.take(Err(vec![flaw.with("value", form::brief(value.get()))]));
    };
    let read: Vec<Option<Dataset>> = each.into_iter().map(|value| form.dataset(Some(value), reader(rooms))).collect();
    read.into_iter().collect()
}
