//! Scenarios on the screen: all of them at a glance, then each with what it changes.

use fasi_exchange::scenario::{BesideView, ResultFile, ScenarioView, told_first};
use fasi_exchange::text::{Arg, Lang, text};

use super::{Column, Page};

/// Rows of whom something changes for that are told on the screen; all are in the result.
const ROWS: usize = 8;

/// The page.
pub fn page(lang: Lang, result: &ResultFile) -> String {
    let mut page = Page::new(lang);
    let count = |count: usize| Arg::from(count as i64);
    let solved = result.scenarios.iter().filter(|scenario| scenario.state == "solved").count();
    let args = [("count", count(result.scenarios.len())), ("solved", count(solved))];
    page.strong(&text(lang, "whatif-headline", &args));
    for base in &result.base {
        page.gap();
        let room = text(lang, &format!("room-name-{}", base.room), &[]);
        let figures = base.indicators.iter().map(|figure| format!("{} {}", figure.name, figure.text));
        let args = [("room", Arg::from(room)), ("figures", figures.collect::<Vec<_>>().join("; ").into())];
        page.say(&text(lang, "whatif-base", &args));
        base.clash.iter().for_each(|line| page.item("• ", line));
    }
    overview(&mut page, lang, result);
    for scenario in &result.scenarios {
        self::scenario(&mut page, lang, scenario);
    }
    page.gap();
    page.say(&text(lang, "whatif-note", &[]));
    page.finish()
}

/// What each scenario changes of each room's first figure, and of how many are left.
fn overview(page: &mut Page, lang: Lang, result: &ResultFile) {
    page.heading("whatif-overview");
    let columns = [
        Column::Words("cli-column-scenario"),
        Column::Words("cli-column-indicator"),
        Column::Words("cli-column-difference"),
    ];
    let row = |scenario: &ScenarioView| {
        let first = scenario.rooms.iter().flat_map(|room| told_first(&room.differences));
        let (names, texts): (Vec<String>, Vec<String>) =
            first.map(|figure| (figure.name.clone(), figure.text.clone())).unzip();
        let texts = if texts.is_empty() {
            text(lang, &format!("scenario-is-{}", scenario.state), &[])
        } else {
            texts.join("\n")
        };
        vec![scenario.title.clone(), names.join("\n"), texts]
    };
    page.table(&columns, result.scenarios.iter().map(row));
}

fn scenario(page: &mut Page, lang: Lang, scenario: &ScenarioView) {
    page.gap();
    page.strong(&scenario.title);
    scenario.changes.iter().for_each(|change| page.item("• ", change));
    scenario.flaws.iter().for_each(|flaw| page.item("! ", &flaw.text));
    if scenario.state == "stopped" {
        page.say(&text(lang, "scenario-stopped", &[]));
    }
    scenario.rooms.iter().for_each(|beside| room(page, lang, beside));
}

fn room(page: &mut Page, lang: Lang, beside: &BesideView) {
    if beside.differences.is_empty() {
        page.say(&beside.headline);
        beside.clash.iter().for_each(|line| page.item("• ", line));
        return;
    }
    let told = beside.differences.iter().filter(|figure| figure.verdict != "same");
    let columns = [Column::Words("cli-column-indicator"), Column::Words("cli-column-difference")];
    page.table(&columns, told.map(|figure| vec![figure.name.clone(), figure.text.clone()]));
    let same = beside.differences.iter().filter(|figure| figure.verdict == "same").map(|figure| figure.name.clone());
    let same: Vec<String> = same.collect();
    if !same.is_empty() {
        page.say(&text(lang, "whatif-same", &[("names", same.join(", ").into())]));
    }
    // where the figures do not differ, who changes hangs on the luck of the search, or on a tie
    let differs = beside.differences.iter().any(|figure| figure.verdict == "apart");
    for kind in ["gains", "loses"].into_iter().filter(|_| differs) {
        let rows: Vec<String> =
            beside.rows.iter().filter(|row| row.kind == kind).map(|row| format!("{} ({})", row.id, row.text)).collect();
        if !rows.is_empty() {
            let more = rows.len().saturating_sub(ROWS);
            let args = [("rows", Arg::from(rows[..rows.len() - more].join("; "))), ("more", (more as i64).into())];
            page.say(&text(lang, &format!("whatif-{kind}-{}", beside.room), &args));
        }
    }
    let comes = |standing: &str| {
        beside.rows.iter().filter(|row| row.kind == "comes" && row.standing == standing).count() as i64
    };
    let [whole, part, nothing] = ["whole", "part", "nothing"].map(comes);
    if whole + part + nothing > 0 {
        let args = [("whole", Arg::from(whole)), ("part", part.into()), ("nothing", nothing.into())];
        page.say(&text(lang, &format!("whatif-comes-{}", beside.room), &args));
    }
    let moves = beside.rows.iter().filter(|row| row.kind == "moves").count();
    if moves > 0 {
        page.say(&text(lang, "whatif-moves", &[("count", (moves as i64).into())]));
    }
    let touched = beside.groups.iter().filter(|group| group.gain + group.lose > 0);
    let groups: Vec<String> = touched
        .map(|group| {
            let args = [
                ("name", Arg::from(group.name.as_str())),
                ("of", (group.of as i64).into()),
                ("gain", (group.gain as i64).into()),
                ("lose", (group.lose as i64).into()),
            ];
            text(lang, "whatif-group", &args)
        })
        .collect();
    if !groups.is_empty() {
        page.say(&text(lang, "whatif-groups", &[("groups", groups.join("; ").into())]));
    }
}
