//! A finished solve as a page: the sum of it first, then every table in full.

use fasi_engine::units::Cents;
use fasi_exchange::levels::LevelView;
use fasi_exchange::placement::{
    AlternativeView, ChangeView, FundView, ProposalView, ResultView, ScarceView, TradeView, WaitingView,
};
use fasi_exchange::text::{Lang, money, number, percent, text};

use super::{Column, Page};

/// What a cell without a value shows.
const NOTHING: &str = "–";

/// The whole result.
pub fn page(lang: Lang, result: &ResultView) -> String {
    let mut page = Page::new(lang);
    page.strong(&result.headline);
    page.say(&result.status_text);
    proposals(&mut page, lang, &result.proposals);
    waiting(&mut page, lang, &result.waiting);
    scarce(&mut page, lang, &result.scarce);
    funds(&mut page, lang, &result.funds);
    tasks(&mut page, &result.proposals);
    levels(&mut page, lang, &result.levels);
    alternatives(&mut page, lang, &result.alternatives);
    page.finish()
}

fn proposals(page: &mut Page, lang: Lang, rows: &[ProposalView]) {
    let homes: Vec<&ProposalView> = rows.iter().filter(|row| row.unit.is_some()).collect();
    if !homes.is_empty() {
        page.heading("cli-proposals");
        let columns = [
            Column::Code("cli-column-household"),
            Column::Words("cli-column-home"),
            Column::Code("cli-column-from"),
            Column::Words("cli-column-support"),
            Column::Words("cli-column-pays"),
            Column::Figure("cli-column-points"),
        ];
        let cells = |row: &&ProposalView| {
            let (from, support) = (row.from_text.clone(), row.package_name.clone());
            let points = percent(lang, row.points_percent);
            let known = |text: Option<String>| text.unwrap_or_else(nothing);
            vec![row.household.clone(), home(lang, row), known(from), known(support), pays(lang, row), points]
        };
        page.table(&columns, homes.iter().map(cells));
        page.say(&text(lang, "cli-proposals-note", &[]));
    }
    let bridges = rows.iter().filter(|row| row.unit.is_none());
    let bridges: Vec<Vec<String>> = bridges
        .filter_map(|row| {
            let lines = [Some(row.bridge.as_ref()?.text.clone()), row.uncovered.clone()];
            Some(vec![row.household.clone(), lines.into_iter().flatten().collect::<Vec<_>>().join("\n")])
        })
        .collect();
    if !bridges.is_empty() {
        page.heading("cli-bridges");
        page.table(&[Column::Code("cli-column-household"), Column::Words("cli-column-where")], bridges);
    }
}

/// What a cell without a value shows.
pub fn nothing() -> String {
    NOTHING.to_owned()
}

/// `A012, Quarrata`, the bridge stay before it, and nights without a home before either.
fn home(lang: Lang, row: &ProposalView) -> String {
    let place = [row.unit.as_ref(), row.municipality.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>();
    let before = row.bridge.as_ref().map(|stay| text(lang, "cli-before", &[("bridge", stay.text.clone().into())]));
    [Some(place.join(", ")), before, row.uncovered.clone()].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What they pay now, and later where that is another amount.
fn pays(lang: Lang, row: &ProposalView) -> String {
    match (&row.pays_now, &row.pays_later) {
        (Some(now), Some(later)) if now == later => now.clone(),
        (Some(now), Some(later)) => {
            text(lang, "cli-then", &[("now", now.clone().into()), ("later", later.clone().into())])
        }
        _ => nothing(),
    }
}

fn waiting(page: &mut Page, lang: Lang, rows: &[WaitingView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-waiting");
    let columns = [
        Column::Code("cli-column-household"),
        Column::Figure("cli-column-priority"),
        Column::Figure("cli-column-days"),
        Column::Figure("cli-column-minors"),
        Column::Code("cli-column-out"),
        Column::Words("cli-column-why"),
    ];
    page.table(
        &columns,
        rows.iter().map(|row| {
            vec![
                row.household.clone(),
                row.priority.to_string(),
                number(lang, row.days),
                number(lang, row.minors as i64),
                row.out_text.clone().unwrap_or_else(nothing),
                reasons(lang, row, BRIEF).join("\n"),
            ]
        }),
    );
    page.say(&text(lang, "cli-waiting-note", &[]));
}

/// How much is said of why a household waits.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// Reasons at most.
    reasons: usize,
    /// Need domains named at most; more are only counted.
    domains: usize,
}

/// The main reason in short, for tables.
const BRIEF: Detail = Detail { reasons: 2, domains: 2 };
/// All of it.
pub const FULL: Detail = Detail { reasons: usize::MAX, domains: usize::MAX };

/// Why a household waits, what lacks least, where it stays meanwhile, what has to be asked.
pub fn reasons(lang: Lang, row: &WaitingView, detail: Detail) -> Vec<String> {
    let mut lines: Vec<String> = row.reasons.iter().take(detail.reasons).cloned().collect();
    lines.extend(row.nearest.as_ref().map(|nearest| {
        let args = [("unit", nearest.unit.clone().into()), ("text", nearest.text.clone().into())];
        text(lang, if row.takes.is_some() { "cli-nearest" } else { "cli-fewest-rules" }, &args)
    }));
    lines.extend(row.takes.as_ref().map(|home| home.text.clone()));
    lines.extend(row.bridge.as_ref().map(|bridge| text(lang, "cli-meanwhile", &[("bridge", bridge.clone().into())])));
    match row.unknown.len() {
        0 => {}
        count if count > detail.domains => {
            lines.push(text(lang, "cli-to-ask-many", &[("count", (count as i64).into())]));
        }
        _ => lines.push(text(lang, "cli-to-ask", &[("domains", row.unknown.join(", ").into())])),
    }
    lines
}

fn scarce(page: &mut Page, lang: Lang, rows: &[ScarceView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-scarce-heading");
    let columns = [Column::Words("cli-column-what"), Column::Figure("cli-column-unblocks")];
    page.table(&columns, rows.iter().map(|row| vec![row.text.clone(), number(lang, row.households as i64)]));
}

fn funds(page: &mut Page, lang: Lang, rows: &[FundView]) {
    let used: Vec<&FundView> = rows.iter().filter(|row| row.taken_cents > 0).collect();
    if used.is_empty() {
        return;
    }
    page.heading("cli-funds");
    let columns = [
        Column::Words("cli-column-fund"),
        Column::Figure("cli-column-free"),
        Column::Figure("cli-column-taken"),
        Column::Figure("cli-column-left"),
    ];
    let amount = |cents: i64| money(lang, Cents(cents));
    page.table(
        &columns,
        used.into_iter().map(|row| {
            vec![row.line.clone(), amount(row.available_cents), amount(row.taken_cents), amount(row.left_cents)]
        }),
    );
}

fn tasks(page: &mut Page, rows: &[ProposalView]) {
    let with: Vec<&ProposalView> = rows.iter().filter(|row| !row.tasks.is_empty()).collect();
    if with.is_empty() {
        return;
    }
    page.heading("cli-tasks");
    let columns = [Column::Code("cli-column-household"), Column::Words("cli-column-tasks")];
    page.table(&columns, with.into_iter().map(|row| vec![row.household.clone(), row.tasks.join("\n")]));
}

fn levels(page: &mut Page, lang: Lang, rows: &[LevelView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-levels");
    let columns = [
        Column::Words("cli-column-level"),
        Column::Figure("cli-column-value"),
        Column::Figure("cli-column-bound"),
        Column::Words("cli-column-gap"),
    ];
    page.table(
        &columns,
        rows.iter().map(|row| {
            let bound = row.bound.map_or_else(nothing, |bound| number(lang, bound));
            vec![row.name.clone(), number(lang, row.value), bound, row.gap_text.clone()]
        }),
    );
}

fn alternatives(page: &mut Page, lang: Lang, rows: &[AlternativeView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-alternatives");
    for (position, row) in (1..).zip(rows) {
        page.item(&format!("{position}. "), &row.text);
        page.item("   ", &row.trade);
        let columns = [
            Column::Words("cli-column-criterion"),
            Column::Figure("cli-column-best"),
            Column::Figure("cli-column-alternative"),
        ];
        let cells = |trade: &TradeView| vec![trade.name.clone(), number(lang, trade.best), number(lang, trade.other)];
        page.table(&columns, row.trades.iter().map(cells));
        changes(page, &row.changes, ["cli-column-best", "cli-column-alternative"]);
    }
}

/// The households whose proposal differs.
pub fn changes(page: &mut Page, rows: &[ChangeView], [before, after]: [&'static str; 2]) {
    if rows.is_empty() {
        return;
    }
    let columns = [Column::Code("cli-column-household"), Column::Words(before), Column::Words(after)];
    page.table(&columns, rows.iter().map(|row| vec![row.household.clone(), row.before.clone(), row.after.clone()]));
}
