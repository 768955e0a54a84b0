//! `fasi check --plan`: a week that people made themselves, judged and priced, never changed.

use std::path::PathBuf;

use fasi_exchange::case::{Files, open_own_week, open_week};
use fasi_exchange::routes::own_week;

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
    let view = own_week(lang, &parsed, &plan);
    let exit = if view.verification.valid { Exit::Fine } else { Exit::Breaches };
    let text = if session.format == Format::Json {
        let parts = vec![
            ("headline", view.headline.into()),
            ("verification", json::value(&view.verification)?),
            ("criteria", json::value(&view.criteria)?),
            ("left_out", json::value(&view.left_out)?),
            ("rounded", json::value(&view.rounded)?),
        ];
        json::answer(lang, session.command, parts)
    } else {
        let judged = judged::page(session, &view.verification);
        format!("{judged}\n{}\n{}", view.headline, pages::costs(lang, &view.criteria))
    };
    Ok(Answer { text, exit })
}
