//! `fasi explain` of a plan of training: why somebody attends or waits, and whom else an edition could take.

use fasi_engine::ids::ActivityId;
use fasi_engine::kernel::budget::Ticker;
use fasi_engine::kernel::rule::Entity;
use fasi_exchange::case::{Files, open_training};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::parse::ParsedTraining;
use fasi_exchange::text::{Lang, text};
use fasi_exchange::training::{
    CandidateView, CandidatesView, OperatorWhyView, TrainingFile, WhyActivityView, activity, candidates, operator, why,
};

use super::{Session, refuse_for_training, verify};
use crate::args::{ExplainArgs, Format};
use crate::exit::{Answer, Exit, Failure};
use crate::inputs::Named;
use crate::output::{Column, Page, json};
use crate::progress::Clock;

pub fn run(session: Session, args: &ExplainArgs, named: &Named<TrainingFile>) -> Result<Answer, Failure> {
    let given = [
        ("--household", args.household.is_some()),
        ("--unit", args.unit.is_some()),
        ("--visit", args.visit.is_some()),
        ("--weights", args.weights),
        ("--decisions", args.case.decisions.is_some()),
    ];
    refuse_for_training(&given)?;
    let lang = session.lang;
    let files = Files { answers: args.answers.clone(), ..args.case.files() };
    let parsed = open_training(&files, named.file.before.as_ref())?;
    let plan = named.file.plan(&named.name, &parsed)?;
    // of a plan that breaks rules nothing can be said of what would break them
    let verdict = verify::judged_training(lang, &parsed, named)?;
    if !verdict.valid {
        return Ok(Answer { text: verify::page(session, &verdict), exit: Exit::Breaches });
    }
    let flawed = |flaw: Box<Flaw>| vec![*flaw];
    let what = args.activity.as_deref().map(|id| activity(&parsed, id)).transpose().map_err(flawed)?;
    let who = args.operator.as_deref().map(|id| operator(&parsed, id)).transpose().map_err(flawed)?;
    let clock = Clock::start()?;
    let stop = || clock.cancelled();
    match (who, what) {
        (None, Some(what)) => of_activity(session, &parsed, &candidates(lang, &parsed, &plan, what), what),
        (Some(who), what) => {
            let view = why(lang, &parsed, &plan, (who, what), &stop);
            if session.format == Format::Json {
                let parts = vec![("operator", json::value(&view)?)];
                return Ok(Answer::fine(json::answer(lang, session.command, parts)));
            }
            Ok(Answer::fine(person(lang, &view)))
        }
        (None, None) => {
            let views = parsed.model.operator_ids().map(|who| why(lang, &parsed, &plan, (who, None), &|| true));
            let views: Vec<OperatorWhyView> =
                views.filter(|view| !(view.waits.is_empty() && view.unmet.is_empty())).collect();
            if session.format == Format::Json {
                let parts = vec![("operators", json::value(&views)?)];
                return Ok(Answer::fine(json::answer(lang, session.command, parts)));
            }
            Ok(Answer::fine(overview(lang, &views)))
        }
    }
}

/// Everybody who waits, each with the activities that they wait for and what is in the way of the first edition.
fn overview(lang: Lang, views: &[OperatorWhyView]) -> String {
    let mut page = Page::new(lang);
    page.strong(&text(lang, "why-overview", &[("count", (views.len() as i64).into())]));
    for view in views {
        page.gap();
        page.strong(&view.headline);
        for waits in &view.waits {
            page.item("• ", &waits.headline);
            let first = waits.editions.first().into_iter().flat_map(|edition| edition.reasons.iter().take(1));
            first.for_each(|reason| page.item("    ", reason));
        }
        view.unmet.iter().for_each(|line| page.item("• ", line));
    }
    page.gap();
    page.say(&text(lang, "why-next", &[]));
    page.finish()
}

fn person(lang: Lang, view: &OperatorWhyView) -> String {
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    view.attends.iter().for_each(|line| page.item("• ", line));
    for waits in &view.waits {
        page.gap();
        waited(&mut page, waits);
    }
    if !view.unmet.is_empty() {
        page.gap();
        view.unmet.iter().for_each(|line| page.item("• ", line));
    }
    page.finish()
}

fn waited(page: &mut Page, view: &WhyActivityView) {
    page.strong(&view.headline);
    for edition in &view.editions {
        page.item("• ", &edition.edition);
        edition.reasons.iter().for_each(|reason| page.item("    ", reason));
    }
    if let Some(repair) = &view.repair {
        page.item("→ ", repair);
    }
}

/// Whom each edition of an activity could take.
fn of_activity(
    session: Session,
    parsed: &ParsedTraining,
    views: &[CandidatesView],
    what: ActivityId,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    if session.format == Format::Json {
        let parts = vec![("editions", json::value(&views)?)];
        return Ok(Answer::fine(json::answer(lang, session.command, parts)));
    }
    let mut page = Page::new(lang);
    if views.is_empty() {
        let name = parsed.names.shown(lang, Entity::Activity(what.0));
        page.say(&text(lang, "candidates-none", &[("activity", name.into())]));
    }
    for view in views {
        page.gap();
        page.strong(&view.headline);
        page.item("• ", &text(lang, "candidates-attend", &[("people", view.attendees.join(", ").into())]));
        view.credits.iter().for_each(|credits| page.item("• ", credits));
        let people = [Column::Code("cli-column-operator"), Column::Words("cli-column-service")];
        if !view.could.is_empty() {
            page.heading("candidates-could");
            page.table(&people, view.could.iter().map(|row| vec![row.operator.clone(), row.service.clone()]));
        }
        if !view.desk.is_empty() {
            page.heading("candidates-desk");
            let columns = [people[0], people[1], Column::Words("cli-column-why")];
            let cells = |row: &CandidateView| vec![row.operator.clone(), row.service.clone(), row.text.clone()];
            page.table(&columns, view.desk.iter().map(cells));
        }
        if view.could.is_empty() {
            page.say(&text(lang, "candidates-nobody", &[]));
        }
    }
    Ok(Answer::fine(page.finish()))
}
