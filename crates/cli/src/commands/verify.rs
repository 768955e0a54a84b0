//! `fasi verify`: judges a plan again, from its file and the data alone.

use fasi_engine::placement::plan::Plan as Placements;
use fasi_engine::placement::verify::verify;
use fasi_engine::routes::plan::Plan;
use fasi_engine::{routes, training};
use fasi_exchange::case::{Files, open_case, open_training, open_week};
use fasi_exchange::claims::{contradictions, contradictions_of_training, contradictions_of_week};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::parse::{Parsed, ParsedTraining, ParsedWeek};
use fasi_exchange::placement::{PlanFile, verification};
use fasi_exchange::routes::{WeekFile, verification as of_week};
use fasi_exchange::text::{Lang, number, text};
use fasi_exchange::training::{TrainingFile, verification as of_training};
use fasi_exchange::verdict::VerificationView;

use super::{Session, refuse_answers, refuse_for_training, refuse_for_week};
use crate::args::{Format, VerifyArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::inputs::{self, AnyPlan, Named};
use crate::output::{Column, Page, json};

pub fn run(session: Session, args: &VerifyArgs) -> Result<Answer, Failure> {
    let view = match inputs::any_plan(&args.plan)? {
        AnyPlan::Placement(named) => placement(session, args, &named)?,
        AnyPlan::Week(named) => week(session, args, &named)?,
        AnyPlan::Training(named) => of_room(session, args, &named)?,
    };
    let exit = if view.valid { Exit::Fine } else { Exit::Breaches };
    let text = if session.format == Format::Json {
        json::answer(session.lang, session.command, vec![("verification", json::value(&view)?)])
    } else {
        page(session, &view)
    };
    Ok(Answer { text, exit })
}

fn placement(session: Session, args: &VerifyArgs, named: &Named<PlanFile>) -> Result<VerificationView, Failure> {
    refuse_answers(args.answers.is_some())?;
    let case = open_case(&args.case.files())?;
    let parsed = &case.parsed;
    let plan = named.file.plan(&named.name, parsed)?;
    let previous = args.previous.as_deref().map(inputs::plan).transpose()?;
    let previous = previous.map(|previous| previous.file.published(&previous.name, parsed).0);
    Ok(judged_placement(session.lang, parsed, &plan, previous.as_ref(), &named.file))
}

/// What is found in a plan of placement, and in what its file says of it.
pub(super) fn judged_placement(
    lang: Lang,
    parsed: &Parsed,
    plan: &Placements,
    previous: Option<&Placements>,
    file: &PlanFile,
) -> VerificationView {
    let found = verify(&parsed.model, plan, previous);
    let claims = file.false_claims(&found.value, previous.is_some());
    verification(lang, parsed, &found, &claims, contradictions(lang, file))
}

/// That a plan does not pass, and which command tells why: said before anything that is answered about it.
pub(super) fn refused(lang: Lang, view: &VerificationView) -> Option<String> {
    (!view.valid).then(|| text(lang, "cli-refused-plan", &[]))
}

fn week(session: Session, args: &VerifyArgs, named: &Named<WeekFile>) -> Result<VerificationView, Failure> {
    refuse_for_week(&[("--previous", args.previous.is_some()), ("--decisions", args.case.decisions.is_some())])?;
    refuse_answers(args.answers.is_some())?;
    let parsed = open_week(&args.case.files(), Some(named.file.week), named.file.before.as_ref())?;
    let plan = named.file.plan(&named.name, &parsed)?;
    Ok(judged(session.lang, &parsed, &plan, &named.file))
}

fn of_room(session: Session, args: &VerifyArgs, named: &Named<TrainingFile>) -> Result<VerificationView, Failure> {
    refuse_for_training(&[("--previous", args.previous.is_some()), ("--decisions", args.case.decisions.is_some())])?;
    let files = Files { answers: args.answers.clone(), ..args.case.files() };
    let parsed = open_training(&files, named.file.before.as_ref())?;
    Ok(judged_training(session.lang, &parsed, named)?)
}

/// What is found in a plan of training, and in what its file says of it.
pub(super) fn judged_training(
    lang: Lang,
    parsed: &ParsedTraining,
    named: &Named<TrainingFile>,
) -> Result<VerificationView, Vec<Flaw>> {
    let plan = named.file.plan(&named.name, parsed)?;
    let found = training::verify::verify(&parsed.model, &plan);
    let claims = named.file.false_claims(&found.value);
    Ok(of_training(lang, parsed, &found, &claims, contradictions_of_training(lang, &named.file)))
}

/// What is found in the plan of a week, and in what its file says of it.
pub(super) fn judged(lang: Lang, parsed: &ParsedWeek, plan: &Plan, file: &WeekFile) -> VerificationView {
    let found = routes::verify::verify(&parsed.model, plan);
    let claims = file.false_claims(parsed, plan, &found.value);
    of_week(lang, parsed, plan, &found, &claims, contradictions_of_week(lang, file))
}

pub(super) fn page(session: Session, view: &VerificationView) -> String {
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    view.breaches.iter().chain(&view.claims).for_each(|sentence| page.item("• ", sentence));
    if let Some(rounded) = &view.rounded {
        page.say(rounded);
    }
    page.heading("cli-levels");
    let columns = [Column::Words("cli-column-level"), Column::Figure("cli-column-value")];
    let shown = |value: i64| number(session.lang, value);
    page.table(&columns, view.levels.iter().map(|(_, name, value)| vec![name.clone(), shown(*value)]));
    page.finish()
}
