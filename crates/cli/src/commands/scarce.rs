//! `fasi scarce`: what one more of each thing would bring, by making the plan anew with it: homes, money and hours of placement, or
//! half-days of the mobile team's week.

use std::time::Duration;

use fasi_engine::placement::whatif::scarcity;
use fasi_exchange::case::{open_case, open_week};
use fasi_exchange::placement::{WorthView, scarcity_view};
use fasi_exchange::routes::{HalfDayView, HoursView, WeekFile, scarce};
use fasi_exchange::text::{Lang, minutes, number, text};

use super::{Session, refuse_for_week, whatif};
use crate::args::{Format, ScarceArgs, WhatIfArgs};
use crate::exit::{Answer, Failure};
use crate::inputs::{self, AnyPlan, Named};
use crate::output::{Column, Page, json, result};

/// The moves of each search of a week where no limit of them is asked for: so the answer is the same whenever it is asked.
const MOVES: u64 = 200_000;
/// The longest that all of them may take where neither limit is asked for.
const TIME: Duration = Duration::from_mins(3);

pub fn run(session: Session, args: &ScarceArgs) -> Result<Answer, Failure> {
    let plan = args.plan.as_deref().map(inputs::any_plan).transpose()?;
    match plan {
        Some(AnyPlan::Week(named)) => week(session, &args.asked, &named),
        Some(AnyPlan::Placement(_) | AnyPlan::Training(_)) => Err(Failure::Usage("cli-scarce-no-week", Vec::new())),
        None => placement(session, &args.asked),
    }
}

fn placement(session: Session, args: &WhatIfArgs) -> Result<Answer, Failure> {
    let case = open_case(&args.case.files())?;
    let lang = session.lang;
    let found = whatif::ask(lang, &args.anew, |budget, watch| scarcity(&case.parsed.model, budget, watch))?;
    let view = scarcity_view(lang, &case.parsed, &found);
    if session.format == Format::Json {
        return Ok(Answer::fine(json::answer(lang, session.command, vec![("scarcity", json::value(&view)?)])));
    }
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    let columns = [
        Column::Words("cli-column-what"),
        Column::Figure("cli-column-homes"),
        Column::Figure("cli-column-cost"),
        Column::Figure("cli-column-per-million"),
    ];
    let row = |worth: &WorthView| {
        let homes = number(lang, worth.homes);
        let homes = if worth.sure { homes } else { text(lang, "cli-not-sure", &[("count", homes.into())]) };
        vec![worth.what.clone(), homes, worth.cost.clone(), number(lang, worth.per_million)]
    };
    for (heading, rows) in [("cli-scarce-by-unit", &view.by_unit), ("cli-scarce-by-euro", &view.by_euro)] {
        if !rows.is_empty() {
            page.heading(heading);
            page.table(&columns, rows.iter().map(row));
        }
    }
    whatif::left(&mut page, lang, view.left);
    page.say(&text(lang, "cli-scarce-note", &[]));
    Ok(Answer::fine(page.finish()))
}

/// What is scarce in a week of the mobile team.
fn week(session: Session, args: &WhatIfArgs, named: &Named<WeekFile>) -> Result<Answer, Failure> {
    refuse_for_week(&[("--decisions", args.case.decisions.is_some())])?;
    let lang = session.lang;
    let parsed = open_week(&args.case.files(), Some(named.file.week), named.file.before.as_ref())?;
    let plan = named.file.plan(&named.name, &parsed)?;
    let mut anew = args.anew.clone();
    anew.time_limit = anew.time_limit.or(anew.nodes.is_none().then_some(TIME));
    anew.nodes = anew.nodes.or(Some(MOVES));
    let view = whatif::ask(lang, &anew, |budget, watch| scarce(lang, &parsed, &plan, budget, watch))?;
    if session.format == Format::Json {
        return Ok(Answer::fine(json::answer(lang, session.command, vec![("scarcity", json::value(&view)?)])));
    }
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    for by in ["profession", "language", "area", "day"] {
        let rows: Vec<&HoursView> = view.hours.iter().filter(|row| row.by == by).collect();
        if !rows.is_empty() {
            page.heading(&format!("cli-scarce-by-{by}"));
            hours(&mut page, lang, &rows);
        }
    }
    page.gap();
    page.say(&text(lang, "cli-scarce-hours-note", &[]));
    if !view.worth.is_empty() {
        page.heading("cli-scarce-half-day");
        let columns = [
            Column::Words("cli-column-what"),
            Column::Words("cli-column-when-best"),
            Column::Words("cli-column-more-visits"),
        ];
        let row = |row: &HalfDayView| vec![row.what.clone(), row.when.clone(), row.text.clone()];
        page.table(&columns, view.worth.iter().map(row));
        page.say(&text(lang, "cli-scarce-luck-note", &[]));
    }
    page.say(&view.searched);
    whatif::left(&mut page, lang, view.left);
    Ok(Answer::fine(page.finish()))
}

fn hours(page: &mut Page, lang: Lang, rows: &[&HoursView]) {
    // a column of its own only where somebody works on call
    let on_call = rows.iter().any(|row| row.on_call_minutes > 0);
    let called = on_call.then_some(Column::Figure("cli-column-on-call"));
    let columns =
        [Column::Words("cli-column-what"), Column::Figure("cli-column-asked"), Column::Figure("cli-column-there")];
    let columns = columns.into_iter().chain(called).chain([
        Column::Figure("cli-column-made"),
        Column::Figure("cli-column-open"),
        Column::Figure("cli-column-open-visits"),
    ]);
    let columns: Vec<Column> = columns.collect();
    let row = |row: &&HoursView| {
        let called = on_call.then(|| match row.on_call_minutes {
            0 => result::nothing(),
            called => minutes(lang, called),
        });
        let there = row.there_minutes.map_or_else(result::nothing, |there| minutes(lang, there));
        let first = [row.what.clone(), minutes(lang, row.asked_minutes), there];
        let last =
            [minutes(lang, row.made_minutes), minutes(lang, row.open_minutes), number(lang, row.open_visits as i64)];
        first.into_iter().chain(called).chain(last).collect()
    };
    page.table(&columns, rows.iter().map(row));
}
