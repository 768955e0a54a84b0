//! Weeks to come on the screen: when it is too many, then each scenario and policy with its figures.

use fasi_exchange::arrivals::{ArmView, SimulationFile, intro};
use fasi_exchange::text::{Arg, Lang, text};

use super::{Column, Page};

/// The page.
pub fn page(lang: Lang, result: &SimulationFile) -> String {
    let mut page = Page::new(lang);
    let mut sentences = intro(lang, result).into_iter();
    page.strong(&sentences.next().unwrap_or_default());
    sentences.for_each(|sentence| page.say(&sentence));
    result.warnings.iter().for_each(|line| page.item("! ", &line.text));
    page.heading("simulate-when");
    let columns = [
        Column::Words("cli-column-scenario"),
        Column::Words("cli-column-policy"),
        Column::Words("cli-column-p50"),
        Column::Words("cli-column-p90"),
    ];
    let row =
        |arm: &ArmView| vec![arm.title.clone(), arm.policy_name.clone(), arm.p50.text.clone(), arm.p90.text.clone()];
    page.table(&columns, result.arms.iter().map(row));
    result.arms.iter().for_each(|arm| self::arm(&mut page, lang, arm));
    for flawed in &result.flawed {
        page.gap();
        page.strong(&flawed.title);
        flawed.flaws.iter().for_each(|line| page.item("! ", &line.text));
    }
    page.gap();
    page.say(&text(lang, "simulate-note", &[]));
    page.finish()
}

fn arm(page: &mut Page, lang: Lang, arm: &ArmView) {
    page.gap();
    let args = [("title", Arg::from(arm.title.as_str())), ("policy", arm.policy_name.as_str().into())];
    page.strong(&text(lang, "simulation-page-arm", &args));
    arm.changes.iter().for_each(|change| page.item("• ", change));
    let mut columns = vec![Column::Words("cli-column-indicator"), Column::Words("cli-column-mean")];
    if !arm.differences.is_empty() {
        columns.push(Column::Words("cli-column-difference"));
    }
    let rows = arm.figures.iter().map(|figure| {
        let mut row = vec![figure.name.clone(), figure.text.clone()];
        let against = arm.differences.iter().find(|difference| difference.figure == figure.figure);
        row.extend(against.map(|difference| difference.text.clone()));
        row
    });
    page.table(&columns, rows);
}
