//! `fasi price`: what each decision in force costs, by making the plan anew without it.

use fasi_engine::placement::whatif::prices;
use fasi_exchange::case::open_case;
use fasi_exchange::placement::prices_view;
use fasi_exchange::text::text;

use super::{Session, whatif};
use crate::args::{Format, WhatIfArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::output::{Column, Page, json};

pub fn run(session: Session, args: &WhatIfArgs) -> Result<Answer, Failure> {
    let case = open_case(&args.case.files())?;
    let lang = session.lang;
    let found = whatif::ask(lang, &args.anew, |budget, watch| prices(&case.parsed.model, budget, watch))?;
    let exit = if found.possible { Exit::Fine } else { Exit::Infeasible };
    let view = prices_view(lang, &case.parsed, &found);
    if session.format == Format::Json {
        let text = json::answer(lang, session.command, vec![("prices", json::value(&view)?)]);
        return Ok(Answer { text, exit });
    }
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    let columns = [Column::Words("cli-column-decision"), Column::Words("cli-column-then")];
    let dear = view.prices.iter().filter(|price| price.changes_something);
    page.table(&columns, dear.map(|price| vec![price.decision.clone(), price.text.clone()]));
    let same = view.prices.iter().filter(|price| !price.changes_something).count() as i64;
    if same > 0 {
        page.say(&text(lang, "cli-price-same", &[("count", same.into())]));
    }
    whatif::left(&mut page, lang, view.left);
    Ok(Answer { text: page.finish(), exit })
}
