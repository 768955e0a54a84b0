//! `fasi explain`: why this, why not that, why nobody.

use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::whatif::{firm, room};
use fasi_exchange::case::open_case;
use fasi_exchange::parse::Parsed;
use fasi_exchange::placement::{
    PlanFile, ProposalView, Role, WaitingView, WhyNotView, WhyView, firm_view, room_needs, room_text, why, why_all,
    why_not,
};
use fasi_exchange::text::{Lang, number, percent, text};

use super::{Session, verify, whatif};
use crate::args::{ExplainArgs, Format, ReaderName};
use crate::exit::{Answer, Failure};
use crate::inputs::{self, AnyPlan, Named};
use crate::output::{Column, Page, json, result};

pub fn run(session: Session, args: &ExplainArgs) -> Result<Answer, Failure> {
    match inputs::any_plan(&args.plan)? {
        AnyPlan::Placement(named) => placement(session, args, &named),
        AnyPlan::Week(named) => super::route::explain(session, args, &named),
        AnyPlan::Training(named) => super::who::run(session, args, &named),
    }
}

fn placement(session: Session, args: &ExplainArgs, named: &Named<PlanFile>) -> Result<Answer, Failure> {
    if args.visit.is_some() {
        return Err(Failure::Usage("cli-visit-of-week", Vec::new()));
    }
    if args.operator.is_some() || args.activity.is_some() {
        return Err(Failure::Usage("cli-operator-of-training", Vec::new()));
    }
    super::refuse_answers(args.answers.is_some())?;
    let case = open_case(&args.case.files())?;
    let plan = named.file.plan(&named.name, &case.parsed)?;
    let lang = session.lang;
    let refused = verify::refused(lang, &verify::judged_placement(lang, &case.parsed, &plan, None, &named.file));
    let Some(household) = &args.household else { return overview(session, &case.parsed, &plan, refused) };
    let this = why(lang, &case.parsed, &plan, household).map_err(|flaw| vec![*flaw])?;
    if args.weights {
        return firmness(session, args, (&case.parsed, &plan), &this, refused);
    }
    let that = args.unit.as_ref().map(|unit| why_not(lang, &case.parsed, &plan, household, unit, args.role.of()));
    let that = that.transpose().map_err(|flaw| vec![*flaw])?;
    let room = that.as_ref().map(|that| room_to_make(lang, args, &case.parsed, &plan, that)).transpose()?.flatten();
    if session.format == Format::Json {
        let parts = vec![("why", json::value(&this)?), ("why_not", json::value(&that)?), ("room", json::value(&room)?)];
        return Ok(Answer::fine(json::answer(lang, session.command, super::with_refused(parts, refused))));
    }
    let mut page = super::page_of(lang, refused);
    if args.role == ReaderName::Coordinator {
        page.strong(&this.headline);
    }
    match &that {
        Some(that) => why_not_part(&mut page, lang, that, room.as_deref()),
        None => why_part(&mut page, lang, &this),
    }
    Ok(Answer::fine(page.finish()))
}

fn overview(session: Session, parsed: &Parsed, plan: &Plan, refused: Option<String>) -> Result<Answer, Failure> {
    let lang = session.lang;
    let all = why_all(lang, parsed, plan);
    if session.format == Format::Json {
        let parts = vec![("households", json::value(&all)?)];
        return Ok(Answer::fine(json::answer(lang, session.command, super::with_refused(parts, refused))));
    }
    let mut page = super::page_of(lang, refused);
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

fn why_not_part(page: &mut Page, lang: Lang, view: &WhyNotView, room: Option<&str>) {
    page.gap();
    page.say(&view.headline);
    view.reasons.iter().for_each(|reason| page.item("• ", reason));
    if let Some(takes) = &view.takes {
        page.heading("cli-explain-takes");
        page.say(&takes.text);
        if let Some(cost) = takes.cost.as_ref().filter(|_| view.role != Role::Household.name()) {
            page.say(&text(lang, "takes-cost", &[("cost", cost.clone().into())]));
        }
    }
    if let Some(room) = room {
        page.say(room);
    }
}

/// What making room would cost the others, where the rest of the plan is in the way; not for the household to read.
fn room_to_make(
    lang: Lang,
    args: &ExplainArgs,
    parsed: &Parsed,
    plan: &Plan,
    view: &WhyNotView,
) -> Result<Option<String>, Failure> {
    if args.role == ReaderName::Household {
        return Ok(None);
    }
    let ids = parsed.names.household(&view.household).zip(parsed.names.unit(&view.unit));
    let Some(pair) = ids else { return Ok(None) };
    let Some(changes) = room_needs(parsed, plan, pair) else { return Ok(None) };
    let found =
        whatif::ask(lang, &args.anew, |budget, watch| room(&parsed.model, plan, pair, &changes, budget, watch))?;
    Ok(Some(room_text(lang, &found)))
}

/// In which range of the weights a household's home stays in a best plan.
fn firmness(
    session: Session,
    args: &ExplainArgs,
    (parsed, plan): (&Parsed, &Plan),
    this: &WhyView,
    refused: Option<String>,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let home = parsed.names.household(&this.household).and_then(|id| plan.of(id)?.home);
    let Some(home) = home else {
        return Err(Failure::Usage("cli-explain-no-home", vec![("household", this.household.clone().into())]));
    };
    let pair = (home.stay.household, home.stay.unit);
    let found = whatif::ask(lang, &args.anew, |budget, watch| firm(&parsed.model, pair, budget, watch))?;
    let view = firm_view(lang, &this.household, found.as_ref());
    if session.format == Format::Json {
        let parts = super::with_refused(vec![("weights", json::value(&view)?)], refused);
        return Ok(Answer::fine(json::answer(lang, session.command, parts)));
    }
    let mut page = super::page_of(lang, refused);
    page.strong(&this.headline);
    page.say(&view.headline);
    let columns =
        [Column::Words("cli-column-criterion"), Column::Figure("cli-column-weight"), Column::Words("cli-column-range")];
    page.table(
        &columns,
        view.rows.iter().map(|row| vec![row.name.clone(), number(lang, row.weight), row.text.clone()]),
    );
    whatif::left(&mut page, lang, view.left);
    Ok(Answer::fine(page.finish()))
}
