//! `fasi explain`: why this, why not that, why nobody.

use fasi_engine::placement::plan::Plan;
use fasi_exchange::case::open_case;
use fasi_exchange::parse::Parsed;
use fasi_exchange::placement::{ProposalView, WaitingView, WhyNotView, WhyView, why, why_all, why_not};
use fasi_exchange::text::{Lang, number, percent, text};

use super::Session;
use crate::args::{ExplainArgs, Format};
use crate::exit::{Answer, Failure};
use crate::inputs;
use crate::output::{Column, Page, json, result};

pub fn run(session: Session, args: &ExplainArgs) -> Result<Answer, Failure> {
    let case = open_case(&args.case.files())?;
    let named = inputs::plan(&args.plan)?;
    let plan = named.file.plan(&named.name, &case.parsed)?;
    let lang = session.lang;
    let Some(household) = &args.household else { return overview(session, &case.parsed, &plan) };
    let this = why(lang, &case.parsed, &plan, household).map_err(|flaw| vec![*flaw])?;
    let that = args.unit.as_ref().map(|unit| why_not(lang, &case.parsed, &plan, household, unit));
    let that = that.transpose().map_err(|flaw| vec![*flaw])?;
    if session.format == Format::Json {
        let parts = vec![("why", json::value(&this)?), ("why_not", json::value(&that)?)];
        return Ok(Answer::fine(json::answer(lang, session.command, parts)));
    }
    let mut page = Page::new(lang);
    page.strong(&this.headline);
    match &that {
        Some(that) => why_not_part(&mut page, that),
        None => why_part(&mut page, lang, &this),
    }
    Ok(Answer::fine(page.finish()))
}

fn overview(session: Session, parsed: &Parsed, plan: &Plan) -> Result<Answer, Failure> {
    let lang = session.lang;
    let all = why_all(lang, parsed, plan);
    if session.format == Format::Json {
        let parts = vec![("households", json::value(&all)?)];
        return Ok(Answer::fine(json::answer(lang, session.command, parts)));
    }
    let mut page = Page::new(lang);
    let waiting = all.iter().filter(|view| view.waiting.is_some()).count() as i64;
    let args = [("households", (all.len() as i64).into()), ("waiting", waiting.into())];
    page.strong(&text(lang, "cli-explain-overview", &args));
    page.gap();
    for view in &all {
        page.item("• ", &view.headline);
        let main = view.waiting.iter().flat_map(|waiting| waiting.reasons.iter().take(2));
        main.for_each(|reason| page.item("    ", reason));
    }
    page.gap();
    page.say(&text(lang, "cli-explain-next", &[]));
    Ok(Answer::fine(page.finish()))
}

fn why_part(page: &mut Page, lang: Lang, view: &WhyView) {
    if let Some(proposal) = &view.proposal {
        proposal_part(page, lang, proposal);
    }
    if let Some(waiting) = &view.waiting {
        waiting_part(page, lang, waiting);
    }
}

fn proposal_part(page: &mut Page, lang: Lang, proposal: &ProposalView) {
    if let (Some(now), Some(later)) = (&proposal.pays_now, &proposal.pays_later) {
        let args = [("now", now.clone().into()), ("later", later.clone().into())];
        page.say(&text(lang, if now == later { "cli-pays-same" } else { "cli-pays" }, &args));
    }
    if let Some(uncovered) = &proposal.uncovered {
        page.say(uncovered);
    }
    if !proposal.why.is_empty() {
        why_table(page, lang, proposal);
    }
    if !proposal.tasks.is_empty() {
        page.heading("cli-tasks");
        proposal.tasks.iter().for_each(|task| page.item("• ", task));
    }
}

fn why_table(page: &mut Page, lang: Lang, proposal: &ProposalView) {
    page.heading("cli-explain-why");
    let columns = [
        Column::Words("cli-column-criterion"),
        Column::Figure("cli-column-weight"),
        Column::Figure("cli-column-points"),
        Column::Words("cli-column-why"),
    ];
    page.table(
        &columns,
        proposal.why.iter().map(|score| {
            let points = percent(lang, score.points / 10);
            vec![score.name.clone(), number(lang, score.weight), points, score.text.clone()]
        }),
    );
    let total = percent(lang, proposal.points_percent);
    page.say(&text(lang, "cli-explain-total", &[("points", total.into())]));
}

fn waiting_part(page: &mut Page, lang: Lang, waiting: &WaitingView) {
    let args = [("days", waiting.days.into()), ("minors", (waiting.minors as i64).into())];
    page.gap();
    page.say(&text(lang, "cli-explain-waits", &args));
    if let Some(out) = &waiting.out_text {
        page.say(&text(lang, "cli-explain-out", &[("day", out.clone().into())]));
    }
    page.heading("cli-explain-why-waits");
    for reason in result::reasons(lang, waiting, result::FULL) {
        page.item("• ", &reason);
    }
}

fn why_not_part(page: &mut Page, view: &WhyNotView) {
    page.gap();
    page.say(&view.headline);
    view.reasons.iter().for_each(|reason| page.item("• ", reason));
    if !view.remedies.is_empty() {
        page.heading("cli-explain-remedies");
        view.remedies.iter().for_each(|remedy| page.item("• ", remedy));
    }
}
