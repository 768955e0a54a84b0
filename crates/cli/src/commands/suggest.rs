//! `fasi suggest`: the best places for a visit in a week that stays as it is.

use fasi_exchange::case::{Files, open_week};
use fasi_exchange::routes::{Before, SuggestionsView, asked_for, suggestions};
use fasi_exchange::text::text;

use super::{Session, warn};
use crate::args::{Format, SuggestArgs};
use crate::exit::{Answer, Failure};
use crate::inputs;
use crate::output::{Page, json, week};

pub fn run(session: Session, args: &SuggestArgs) -> Result<Answer, Failure> {
    let named = inputs::week(&args.plan)?;
    let before = Before::of(&named.file, args.now)?;
    let files = Files { dataset: args.dataset.clone(), policy: args.policy.clone(), ..Files::default() };
    let parsed = open_week(&files, Some(named.file.week), Some(&before))?;
    warn(session, &parsed.warnings);
    let visit = asked_for(&parsed, &args.visit).map_err(|flaw| vec![*flaw])?;
    let view = suggestions(session.lang, &parsed, visit, usize::from(args.count), &|| false)?;
    if session.format == Format::Json {
        return Ok(Answer::fine(json::answer(
            session.lang,
            session.command,
            vec![("suggestions", json::value(&view)?)],
        )));
    }
    Ok(Answer::fine(page(session, &view)))
}

fn page(session: Session, view: &SuggestionsView) -> String {
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    for (rank, place) in (1..).zip(&view.places) {
        page.gap();
        page.strong(&format!("{rank}. {}", place.text));
        if place.costs.is_empty() && place.later.is_empty() {
            page.item("• ", &text(session.lang, "suggest-free", &[]));
        }
        place.costs.iter().chain(&place.later).for_each(|line| page.item("• ", line));
    }
    if let Some(left) = &view.left_out {
        left.reasons.iter().for_each(|line| page.item("• ", line));
        week::relief(&mut page, left, true);
    }
    page.finish()
}
