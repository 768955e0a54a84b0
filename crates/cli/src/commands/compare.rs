//! `fasi compare`: two plans side by side, from their files alone or valued on the same data.

use fasi_engine::training::verify::verify;
use fasi_exchange::case::{Files, open_case, open_training, open_week};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::placement::{ComparisonView, PlanFile, comparison, comparison_of_files};
use fasi_exchange::routes::{WeekFile, comparison_of_weeks};
use fasi_exchange::text::{number, text};
use fasi_exchange::training::{TrainingFile, comparison as comparison_of_training};

use super::{Session, refuse_for_training, refuse_for_week};
use crate::args::{CompareArgs, Format};
use crate::exit::{Answer, Failure, print_error};
use crate::inputs::{self, AnyPlan, Named};
use crate::output::{Column, Page, flaws, json, result, week};

pub fn run(session: Session, args: &CompareArgs) -> Result<Answer, Failure> {
    match inputs::any_plan(&args.first)? {
        AnyPlan::Placement(first) => placement(session, args, &first),
        AnyPlan::Training(first) => training(session, args, &first),
        AnyPlan::Week(first) => weeks(session, args, &first),
    }
}

/// Two weeks of the mobile team; with a dataset both are valued on it, with nothing told before.
fn weeks(session: Session, args: &CompareArgs, first: &Named<WeekFile>) -> Result<Answer, Failure> {
    refuse_for_week(&[("--decisions", args.decisions.is_some()), ("--answers", args.answers.is_some())])?;
    let second = inputs::week(&args.second)?;
    let parsed = match &args.dataset {
        None => None,
        Some(dataset) => {
            let files = Files { dataset: dataset.clone(), policy: args.policy.clone(), ..Files::default() };
            Some(open_week(&files, Some(first.file.week), None)?)
        }
    };
    let lang = session.lang;
    let view = comparison_of_weeks(lang, [&first.file, &second.file], parsed.as_ref())?;
    if session.format == Format::Json {
        return Ok(Answer::fine(json::answer(lang, session.command, vec![("comparison", json::value(&view)?)])));
    }
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    view.notes.iter().for_each(|note| page.say(note));
    week::comparison(&mut page, lang, &view);
    Ok(Answer::fine(page.finish()))
}

fn placement(session: Session, args: &CompareArgs, first: &Named<PlanFile>) -> Result<Answer, Failure> {
    super::refuse_answers(args.answers.is_some())?;
    let second = inputs::plan(&args.second)?;
    let view = match &args.dataset {
        None => comparison_of_files(session.lang, &first.file, &second.file),
        Some(dataset) => {
            let files = Files {
                dataset: dataset.clone(),
                decisions: args.decisions.clone(),
                policy: args.policy.clone(),
                ..Files::default()
            };
            let parsed = open_case(&files)?.parsed;
            let plans = [first, &second].map(|named| {
                let (plan, gone) = named.file.published(&named.name, &parsed);
                if !gone.is_empty() {
                    print_error(&format!("{}\n", flaws(session.lang, &gone)));
                }
                plan
            });
            comparison(session.lang, &parsed, &plans[0], &plans[1])
        }
    };
    if session.format == Format::Json {
        let parts = vec![("comparison", json::value(&view)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let same_inputs = first.file.inputs == second.file.inputs;
    Ok(Answer::fine(page(session, &view, same_inputs || args.dataset.is_some())))
}

/// Two plans of training; with a dataset both are valued on it.
fn training(session: Session, args: &CompareArgs, first: &Named<TrainingFile>) -> Result<Answer, Failure> {
    refuse_for_training(&[("--decisions", args.decisions.is_some())])?;
    let second = inputs::training(&args.second)?;
    let values = match &args.dataset {
        None => None,
        Some(dataset) => {
            let files = Files {
                dataset: dataset.clone(),
                policy: args.policy.clone(),
                answers: args.answers.clone(),
                ..Files::default()
            };
            let parsed = open_training(&files, second.file.before.as_ref())?;
            let value = |named: &Named<TrainingFile>| {
                let plan = named.file.plan_of_others(&named.name, &parsed)?;
                Ok::<_, Vec<Flaw>>(verify(&parsed.model, &plan).value)
            };
            Some([value(first)?, value(&second)?])
        }
    };
    let view = comparison_of_training(session.lang, &first.file, &second.file, values);
    if session.format == Format::Json {
        let parts = vec![("comparison", json::value(&view)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    if values.is_none() && first.file.inputs != second.file.inputs {
        page.say(&text(session.lang, "cli-compare-inputs", &[]));
    }
    page.gap();
    view.changes.iter().for_each(|change| page.item("• ", change));
    levels(&mut page, session, &view.levels);
    Ok(Answer::fine(page.finish()))
}

fn levels(page: &mut Page, session: Session, levels: &[(String, String, i64, i64)]) {
    page.heading("cli-levels");
    let columns =
        [Column::Words("cli-column-level"), Column::Figure("cli-column-first"), Column::Figure("cli-column-second")];
    let shown = |value: &i64| number(session.lang, *value);
    page.table(&columns, levels.iter().map(|(_, name, first, second)| vec![name.clone(), shown(first), shown(second)]));
}

fn page(session: Session, view: &ComparisonView, comparable: bool) -> String {
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    if !comparable {
        page.say(&text(session.lang, "cli-compare-inputs", &[]));
    }
    page.gap();
    result::changes(&mut page, &view.changes, ["cli-column-first", "cli-column-second"]);
    levels(&mut page, session, &view.levels);
    page.finish()
}
