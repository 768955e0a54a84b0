//! A week that people made themselves in their words: what is wrong with it, what it costs, whom it leaves out.

use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::verify::verify;

use super::discretion::hides;
use super::view::OwnWeekView;
use super::{criteria, verification};
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, text};

/// What is found in a plan that people made: it is judged and priced, never changed.
pub fn own_week(lang: Lang, parsed: &ParsedWeek, plan: &Plan) -> OwnWeekView {
    let found = verify(&parsed.model, plan);
    let starts = plan.starts(parsed.model.visits.len());
    let visits = parsed.names.team.visits.iter().zip(&parsed.visits).zip(&starts);
    let visits = visits.filter(|((_, facts), _)| !facts.rest);
    let count = visits.clone().count();
    let left = visits.filter(|(_, start)| start.is_none());
    let left_out: Vec<String> = left.map(|((visit, _), _)| visit.clone()).collect();
    let args = [
        ("served", Arg::from((count - left_out.len()) as i64)),
        ("visits", (count as i64).into()),
        ("left", left_out.join(", ").into()),
        ("count", (left_out.len() as i64).into()),
    ];
    OwnWeekView {
        headline: text(lang, "own-week-headline", &args),
        verification: verification(lang, parsed, plan, &found, &[], Vec::new()),
        criteria: criteria(lang, parsed, plan),
        left_out,
        rounded: hides(parsed, plan).then(|| text(lang, "week-rounded", &[])),
    }
}
