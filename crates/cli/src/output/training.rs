//! Training planned as a page: the sum of it, editions, desks, funds, who waits and why.

use fasi_exchange::text::{Lang, number, text};
use fasi_exchange::training::{DeskView, EditionView, FundView, TrainingView, WaitingView};

use super::{Column, Page};

/// Half-days at desks that are told; the plan has no more to say of the others than that they are safer.
const DESKS: usize = 8;
/// People who wait that are told one by one.
const WAITING: usize = 20;

/// All of it.
pub fn page(lang: Lang, view: &TrainingView) -> String {
    let mut page = Page::new(lang);
    page.strong(&view.headline);
    page.say(&view.status_text);
    if !view.cut.is_empty() {
        page.say(&text(lang, "cli-train-cut", &[("activities", view.cut.join(", ").into())]));
    }
    if !view.changes.is_empty() {
        page.heading("cli-train-changes");
        view.changes.iter().for_each(|said| page.item("• ", said));
    }
    editions(&mut page, lang, &view.editions);
    if !view.not_held.is_empty() {
        page.say(&text(lang, "cli-train-not-held", &[("activities", view.not_held.join(", ").into())]));
    }
    desks(&mut page, lang, &view.desks);
    waiting(&mut page, lang, &view.waiting);
    funds(&mut page, &view.funds);
    page.heading("cli-levels");
    let columns =
        [Column::Words("cli-column-level"), Column::Figure("cli-column-value"), Column::Words("cli-column-gap")];
    let cells = view.levels.iter();
    page.table(
        &columns,
        cells.map(|level| vec![level.name.clone(), number(lang, level.value), level.gap_text.clone()]),
    );
    page.finish()
}

fn editions(page: &mut Page, lang: Lang, rows: &[EditionView]) {
    page.heading("cli-train-editions");
    let columns = [
        Column::Words("cli-column-edition"),
        Column::Words("cli-column-when"),
        Column::Figure("cli-column-attend"),
        Column::Words("cli-column-who"),
    ];
    let cells = |row: &EditionView| {
        let place = row.sessions.first().map_or("", |session| session.place.as_str());
        let trainer = row.sessions.first().and_then(|session| session.trainer.as_deref());
        let held: Vec<String> = [Some(place), trainer].into_iter().flatten().map(str::to_owned).collect();
        let name = [vec![format!("{} · {}", row.name, row.method)], row.credits.clone()].concat();
        let when: Vec<String> = row.sessions.iter().map(|session| session.when.clone()).collect();
        let when = [when, vec![held.join(", ")]].concat();
        let attend = format!("{}/{}", number(lang, row.seats.0 as i64), number(lang, i64::from(row.seats.1)));
        vec![name.join("\n"), when.join("\n"), attend, row.attendees.join(", ")]
    };
    page.table(&columns, rows.iter().map(cells));
}

fn desks(page: &mut Page, lang: Lang, rows: &[DeskView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-train-desks");
    let columns = [
        Column::Words("cli-column-service"),
        Column::Words("cli-column-when"),
        Column::Figure("cli-column-away"),
        Column::Figure("cli-column-stay"),
        Column::Figure("cli-column-floor"),
    ];
    let cells = |row: &DeskView| {
        let figure = |value| number(lang, value);
        vec![row.service.clone(), row.when.clone(), figure(row.away), figure(row.left), figure(row.least)]
    };
    page.table(&columns, rows.iter().take(DESKS).map(cells));
    let more = rows.len().saturating_sub(DESKS) as i64;
    if more > 0 {
        page.say(&text(lang, "cli-train-more-desks", &[("count", more.into())]));
    }
}

fn waiting(page: &mut Page, lang: Lang, rows: &[WaitingView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-train-waiting");
    let columns = [
        Column::Code("cli-column-operator"),
        Column::Words("cli-column-service"),
        Column::Words("cli-column-competence"),
        Column::Words("cli-column-why"),
    ];
    let cells = |row: &WaitingView| {
        let mark = row.mandatory.then(|| text(lang, "needs-mandatory", &[]));
        let competence = [Some(row.competence.clone()), mark].into_iter().flatten().collect::<Vec<_>>().join("\n");
        vec![row.operator.clone(), row.service.clone(), competence, row.reasons.join("\n")]
    };
    page.table(&columns, rows.iter().take(WAITING).map(cells));
    let more = rows.len().saturating_sub(WAITING) as i64;
    if more > 0 {
        page.say(&text(lang, "cli-train-more-waiting", &[("count", more.into())]));
    }
}

fn funds(page: &mut Page, rows: &[FundView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-train-funds");
    let columns = [
        Column::Words("cli-column-fund"),
        Column::Figure("cli-column-spent"),
        Column::Figure("cli-column-budget"),
        Column::Figure("cli-column-left"),
    ];
    page.table(
        &columns,
        rows.iter().map(|row| vec![row.fund.clone(), row.spent.clone(), row.budget.clone(), row.left.clone()]),
    );
}
