//! `fasi suggest`: the best places for a visit in a week that stays as it is.

use fasi_exchange::case::{Files, open_week};
use fasi_exchange::routes::{Before, SuggestionsView, WeekFile, asked_for, own_week, suggestions};
use fasi_exchange::text::text;

use super::{Session, verify, warn};
use crate::args::{Format, SuggestArgs};
use crate::exit::{Answer, Failure};
use crate::inputs::{self, Named};
use crate::output::{json, week};

pub fn run(session: Session, args: &SuggestArgs) -> Result<Answer, Failure> {
    let named = inputs::week(&args.plan)?;
    let before = Before::of(&named.file, args.now)?;
    let files = Files { dataset: args.dataset.clone(), policy: args.policy.clone(), ..Files::default() };
    let parsed = open_week(&files, Some(named.file.week), Some(&before))?;
    warn(session, &parsed.warnings);
    let visit = asked_for(&parsed, &args.visit).map_err(|flaw| vec![*flaw])?;
    let view = suggestions(session.lang, &parsed, visit, usize::from(args.count), &|| false)?;
    let refused = refused(session, &files, &named)?;
    if session.format == Format::Json {
        let parts = super::with_refused(vec![("suggestions", json::value(&view)?)], refused);
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    Ok(Answer::fine(page(session, &view, refused)))
}

/// That the week does not pass, and which command tells why. The data may be others than those that it was made for, as a visit is new
/// in them: then what its file says of its value is of other data, and it is judged as a week of people's own.
fn refused(session: Session, files: &Files, named: &Named<WeekFile>) -> Result<Option<String>, Failure> {
    let lang = session.lang;
    let parsed = open_week(files, Some(named.file.week), named.file.before.as_ref())?;
    if named.file.inputs == parsed.hash {
        let plan = named.file.plan(&named.name, &parsed)?;
        return Ok(verify::refused(lang, &verify::judged(lang, &parsed, &plan, &named.file)));
    }
    let plan = named.file.plan_of_others(&named.name, &parsed)?;
    let valid = own_week(lang, &parsed, &plan).verification.valid;
    Ok((!valid).then(|| text(lang, "cli-refused-week", &[])))
}

fn page(session: Session, view: &SuggestionsView, refused: Option<String>) -> String {
    let mut page = super::page_of(session.lang, refused);
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
