//! `fasi publish`: a draft of a week becomes what people are told: its hours are promises from then on.

use chrono::Local;
use fasi_exchange::case::{Files, open_week};
use fasi_exchange::routes::PlanState;
use fasi_exchange::text::{Arg, text};

use super::{Session, verify, warn, write_and_say};
use crate::args::{Format, PublishArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::{self, AnyPlan, STANDARD};
use crate::output::json;

pub fn run(session: Session, args: &PublishArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let read = [Some(args.dataset.as_path()), Some(args.plan.as_path()), args.policy.as_deref()];
    files::refuse_for_plan(Some(&args.output), &read, args.force)?;
    let path = || args.plan.display().to_string();
    let AnyPlan::Week(named) = inputs::any_plan(&args.plan)? else {
        return Err(Failure::Usage("cli-publish-not-week", vec![("path", path().into())]));
    };
    if let PlanState::Published(date) = named.file.state {
        let told = vec![("path", path().into()), ("date", Arg::Date(date))];
        return Err(Failure::Usage("cli-publish-already", told));
    }
    let case = Files { dataset: args.dataset.clone(), policy: args.policy.clone(), ..Files::default() };
    let parsed = open_week(&case, Some(named.file.week), named.file.before.as_ref())?;
    warn(session, &parsed.warnings);
    let plan = named.file.plan(&named.name, &parsed)?;
    let verdict = verify::judged(lang, &parsed, &plan, &named.file);
    if !verdict.valid {
        let text = if session.format == Format::Json {
            json::answer(lang, session.command, vec![("verification", json::value(&verdict)?)])
        } else {
            format!("{}\n{}\n", verify::page(session, &verdict), text(lang, "cli-publish-nothing", &[]))
        };
        return Ok(Answer { text, exit: Exit::Breaches });
    }
    let mut file = named.file;
    file.state = PlanState::Published(Local::now().date_naive());
    if args.output.as_os_str() == STANDARD {
        return Ok(Answer::fine(file.to_json()));
    }
    let written = write_and_say(lang, &args.output, file.to_json().as_bytes())?;
    if session.format == Format::Json {
        return Ok(Answer::fine(json::answer(lang, session.command, vec![("plan", json::value(&file)?)])));
    }
    let args = [("week", Arg::Date(file.week))];
    Ok(Answer::fine(format!("{written}{}\n", text(lang, "cli-publish-done", &args))))
}
