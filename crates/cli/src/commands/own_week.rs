//! `fasi check --plan`: a week that people made themselves, judged and priced, never changed.

use std::path::PathBuf;

use fasi_engine::routes::verify::verify;
use fasi_exchange::case::{Files, open_own_week, open_week};
use fasi_exchange::routes::{criteria, verification};
use fasi_exchange::text::text;

use super::{Session, verify as judged, warn};
use crate::args::Format;
use crate::exit::{Answer, Exit, Failure};
use crate::inputs::{self, AnyPlan};
use crate::output::{json, week as pages};

pub fn run(session: Session, files: &Files, week: &PathBuf) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (parsed, plan) = if week.extension().is_some_and(|ending| ending == "json") && inputs::is_plan(week) {
        let AnyPlan::Week(named) = inputs::any_plan(week)? else {
            return Err(Failure::Usage("cli-check-not-a-week", Vec::new()));
        };
        let parsed = open_week(files, Some(named.file.week), named.file.before.as_ref())?;
        let plan = named.file.plan_of_others(&named.name, &parsed)?;
        (parsed, plan)
    } else {
        open_own_week(files, week)?
    };
    warn(session, &parsed.warnings);
    let found = verify(&parsed.model, &plan);
    let view = verification(lang, &parsed, &plan, &found, &[], Vec::new());
    let costs = criteria(lang, &parsed, &plan);
    let starts = plan.starts(parsed.model.visits.len());
    let left = parsed.names.team.visits.iter().zip(&starts).filter(|(_, start)| start.is_none());
    let left: Vec<&String> = left.map(|(visit, _)| visit).collect();
    let exit = if view.valid { Exit::Fine } else { Exit::Breaches };
    let text = if session.format == Format::Json {
        let parts = vec![
            ("verification", json::value(&view)?),
            ("criteria", json::value(&costs)?),
            ("left_out", json::value(&left)?),
        ];
        json::answer(lang, session.command, parts)
    } else {
        let args = [
            ("served", ((starts.len() - left.len()) as i64).into()),
            ("visits", (starts.len() as i64).into()),
            ("left", left.iter().map(|visit| visit.as_str()).collect::<Vec<_>>().join(", ").into()),
            ("count", (left.len() as i64).into()),
        ];
        format!(
            "{}\n{}\n{}",
            judged::page(session, &view),
            text(lang, "cli-own-week", &args),
            pages::costs(lang, &costs)
        )
    };
    Ok(Answer { text, exit })
}
