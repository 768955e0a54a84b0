//! Invented datasets of any size that look like the territory: the demo, tests and benches start from them.

pub mod assignment;
mod calendar;
mod decisions;
mod dice;
mod history;
mod households;
mod past;
mod people;
mod policy;
mod quota;
pub mod routes;
mod scenarios;
pub mod stress;
mod supports;
mod team;
mod territory;
pub mod training;
mod units;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use fasi_exchange::arrivals::History;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::identities::Identities;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::rows::{Dataset, Head};
use fasi_exchange::scenario::Scenarios;
use fasi_exchange::table::Book;
use fasi_exchange::text::Lang;
use fasi_exchange::write;
use rust_xlsxwriter::XlsxError;

/// What is asked for; the same request gives the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Households, at least 1.
    pub households: u32,
    /// Units, at least 1.
    pub units: u32,
    /// Seed of everything drawn.
    pub seed: u64,
}

/// The request of the demo: `data/demo` holds its files.
pub const DEMO: Request = Request { households: 60, units: 45, seed: 2026 };

/// What is made: a dataset, who its households are, kept apart, and what people decided before.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// The dataset, without identities.
    pub dataset: Dataset,
    /// Invented identities for the dataset's households.
    pub identities: Identities,
    /// A few decisions in force, on the dataset's ids.
    pub decisions: Decisions,
    /// Weights and parameters, each with its act.
    pub policy: Policy,
    /// Answers of the questionnaire on training needs, from the dataset's operators.
    pub answers: Questionnaire,
    /// What a planner might ask.
    pub scenarios: Scenarios,
    /// How many came, week by week.
    pub history: History,
    /// The draft of another policy.
    pub draft: Policy,
    /// Weeks before, each by its day, on which it can be tested.
    pub past: Vec<(NaiveDate, Dataset)>,
}

/// Invents a territory, households, units, the mobile team with its visits, and the training of operators.
pub fn generate(request: Request) -> Generated {
    let (households, seed) = (request.households.max(1), request.seed);
    let mut dataset = Dataset::blank();
    dataset.head = Head { as_of: calendar::AS_OF, horizon_start: calendar::START, weeks: calendar::WEEKS };
    territory::add(&mut dataset);
    units::add(&mut dataset, request.units.max(1), seed);
    supports::add(&mut dataset, households);
    households::add(&mut dataset, households, seed);
    team::add(&mut dataset, households, seed);
    let answers = training::add(&mut dataset, seed);
    Generated {
        identities: people::identities(&dataset, seed),
        decisions: decisions::decisions(&dataset),
        policy: policy::policy(),
        answers,
        scenarios: scenarios::scenarios(&dataset),
        history: history::history(&dataset, seed),
        draft: policy::draft(),
        past: past::past(&dataset).unwrap_or_default(),
        dataset,
    }
}

/// The demo.
pub fn demo() -> Generated {
    generate(DEMO)
}

/// The files of a generated case, as names and bytes; workbooks in a language.
pub fn files(generated: &Generated, lang: Lang) -> Result<Vec<(String, Vec<u8>)>, XlsxError> {
    let json = |name: &str, text: String| (format!("{name}.json"), text.into_bytes());
    let past = generated.past.iter().map(|(day, past)| json(&format!("past-{day}"), write::json_text(past)));
    let files = vec![
        json("dataset", write::json_text(&generated.dataset)),
        ("dataset.xlsx".to_owned(), write::xlsx(&generated.dataset, lang)?),
        json("identities", write::json_text(&generated.identities)),
        ("identities.xlsx".to_owned(), write::xlsx(&generated.identities, lang)?),
        json("decisions", write::json_text(&generated.decisions)),
        json("policy", write::json_text(&generated.policy)),
        ("answers.xlsx".to_owned(), write::xlsx(&generated.answers, lang)?),
        json("scenarios", write::json_text(&generated.scenarios)),
        json("history", write::json_text(&generated.history)),
        json("policy-draft", write::json_text(&generated.draft)),
    ];
    Ok(files.into_iter().chain(past).collect())
}
