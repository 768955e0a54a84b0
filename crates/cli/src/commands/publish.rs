//! `fasi publish`: a draft of a week becomes what people are told: its hours are promises from then on.

use chrono::Local;
use fasi_engine::routes::plan::Plan;
use fasi_exchange::case::{Files, open_week};
use fasi_exchange::parse::ParsedWeek;
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
    let served = served(&parsed, &plan);
    if few(served) && !args.few {
        let [served, visits] = served.map(|count| Arg::from(count as i64));
        return Err(Failure::Usage("cli-publish-too-few", vec![("served", served), ("visits", visits)]));
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
    let [served, visits] = served.map(|count| Arg::from(count as i64));
    let args = [("week", Arg::Date(file.week)), ("served", served), ("visits", visits)];
    Ok(Answer::fine(format!("{written}{}\n", text(lang, "cli-publish-done", &args))))
}

/// The visits that a plan makes, of those that are still to come.
fn served(parsed: &ParsedWeek, plan: &Plan) -> [usize; 2] {
    let starts = plan.starts(parsed.model.visits.len());
    let visits = || parsed.visits.iter().zip(&starts).filter(|(facts, _)| !facts.rest);
    [visits().filter(|(_, start)| start.is_some()).count(), visits().count()]
}

/// Whether a week makes so few of its visits that nobody can want it told unasked: not half of them.
fn few([served, visits]: [usize; 2]) -> bool {
    served * 2 < visits
}

#[cfg(test)]
mod tests {
    use super::few;

    #[test]
    fn less_than_half_of_the_visits_are_few() {
        assert_eq!([[0, 1], [0, 97], [48, 97]].map(few), [true; 3]);
        assert_eq!([[0, 0], [1, 2], [49, 97], [83, 97]].map(few), [false; 4]);
    }
}
