//! `fasi scarce`: what one more of each thing would bring, by making the plan anew with it.

use fasi_engine::placement::whatif::scarcity;
use fasi_exchange::case::open_case;
use fasi_exchange::placement::{WorthView, scarcity_view};
use fasi_exchange::text::{number, text};

use super::{Session, whatif};
use crate::args::{Format, WhatIfArgs};
use crate::exit::{Answer, Failure};
use crate::output::{Column, Page, json};

pub fn run(session: Session, args: &WhatIfArgs) -> Result<Answer, Failure> {
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
