//! What one more of each thing is worth, room by room: ranked per unit and per euro, by exact solves, the price of the linear relaxation
//! beside them.

use chrono::{Duration, NaiveDate};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::explain::Repair;
use fasi_engine::routes::propose::{TRAJECTORIES, propose};
use fasi_engine::scenario::margins::{Course, Margin, leads, of_courses, of_homes};
use fasi_engine::scenario::reach::HALF_DAY;
use fasi_engine::training::value::{MANDATORY, NEEDS};
use fasi_engine::units::Cents;

use super::asked::{Study, StudyError, Told};
use super::file::{CellView, PlotView, TableView};
use crate::parse::{Parsed, ParsedTraining, parse, parse_training, parse_week};
use crate::placement::thing;
use crate::room::Room;
use crate::routes::scarce;
use crate::scenario::Inputs;
use crate::text::{Arg, Lang, date, number, text};
use crate::training;

/// The bars of a picture at most.
const BARS: usize = 14;

pub(super) fn told(
    lang: Lang,
    study: &Study,
    inputs: &Inputs,
    rooms: &[Room],
    watch: Watch<'_>,
) -> Result<Told, StudyError> {
    let mut told = Told::default();
    let mut heads = Vec::new();
    for room in rooms {
        heads.push(match room {
            Room::Placement => homes(lang, study, inputs, watch, &mut told)?,
            Room::Routes => half_days(lang, study, inputs, watch, &mut told)?,
            Room::Training => courses(lang, study, inputs, watch, &mut told)?,
        });
    }
    told.headline = heads.join(" ");
    told.notes.extend(
        ["study-note-exact", "study-note-relaxed", "study-note-leads", "study-note-costs"]
            .map(|key| text(lang, key, &[])),
    );
    Ok(told)
}

/// By when something helps: the day that the data speak of, and so many weeks.
pub(super) fn by(inputs: &Inputs, weeks: i64) -> NaiveDate {
    inputs.dataset.head.as_of + Duration::weeks(weeks)
}

pub(super) fn money(lang: Lang, cents: Cents) -> CellView {
    CellView::figure(Arg::Money(cents).shown(lang), cents.0)
}

pub(super) fn day(lang: Lang, day: NaiveDate) -> CellView {
    CellView::words(date(lang, day))
}

fn counted(lang: Lang, value: i64) -> CellView {
    let sign = if value > 0 { "+" } else { "" };
    CellView::figure(format!("{sign}{}", number(lang, value)), value)
}

/// Whether a figure is proven, in words.
fn sure(lang: Lang, sure: bool) -> CellView {
    CellView::words(text(lang, if sure { "study-proven" } else { "study-found" }, &[]))
}

/// A number of thousandths with its decimals.
fn thousandths(lang: Lang, value: i64) -> String {
    let comma = if lang == Lang::It { ',' } else { '.' };
    let (sign, value) = (if value < 0 { "-" } else { "" }, value.abs());
    format!("{sign}{}{comma}{:02}", value / 1_000, (value % 1_000 + 5) / 10 % 100)
}

fn homes(lang: Lang, study: &Study, inputs: &Inputs, watch: Watch<'_>, told: &mut Told) -> Result<String, StudyError> {
    let parsed = parse(&inputs.dataset, Some(&inputs.decisions), Some(&inputs.policy))?;
    let Some(found) = of_homes(&parsed.model, &study.budget(), watch)? else {
        return Ok(text(lang, "study-margins-none", &[]));
    };
    told.stopped |= found.left > 0;
    let columns = [
        ("what", false),
        ("homes", true),
        ("bridges", true),
        ("proof", false),
        ("cost", true),
        ("per-million", true),
        ("relaxed", true),
        ("by", false),
    ];
    let row = |(margin, alike): &(Margin, usize)| {
        let worth = &margin.worth;
        let relaxed = margin.priced.map_or_else(
            || CellView::words(text(lang, "study-no-row", &[])),
            |priced| CellView::figure(thousandths(lang, priced), priced),
        );
        vec![
            CellView::words(shown(lang, &parsed, &worth.more, *alike)),
            counted(lang, worth.homes),
            counted(lang, worth.bridges),
            sure(lang, worth.sure),
            money(lang, worth.cost),
            CellView::figure(number(lang, worth.per_million()), worth.per_million()),
            relaxed,
            day(lang, by(inputs, margin.weeks)),
        ]
    };
    let mut by_euro = found.helps.clone();
    by_euro.sort_by_key(|margin| (-margin.worth.per_million(), margin.worth.cost));
    // what the relaxation gives a price, and alone brings nobody home, is what comes next
    let mut next: Vec<Margin> =
        found.idle.iter().filter(|margin| margin.priced.is_some_and(|price| price >= 100)).copied().collect();
    next.sort_by_key(|margin| std::cmp::Reverse(margin.priced));
    for (id, rows) in [("homes-by-unit", &found.helps), ("homes-by-euro", &by_euro), ("homes-next", &next)] {
        let mut table = TableView::new(lang, id, text(lang, &format!("study-table-{id}"), &[]), &columns);
        table.rows = gathered(rows).iter().map(row).collect();
        if !table.rows.is_empty() {
            told.tables.push(table);
        }
    }
    let bars = gathered(&found.helps).into_iter().take(BARS).map(|(margin, alike)| {
        let homes = margin.worth.homes;
        (shown(lang, &parsed, &margin.worth.more, alike), homes, margin.worth.sure, format!("{homes:+}"))
    });
    push_tornado(lang, "homes", bars.collect(), told);
    let args = [
        ("homes", Arg::from(found.homes)),
        ("households", (found.households as i64).into()),
        ("helps", (found.helps.len() as i64).into()),
        ("idle", (found.idle.len() as i64).into()),
        ("left", (found.left as i64).into()),
    ];
    Ok(text(lang, "study-margins-homes", &args))
}

/// The rows of a table: guarantors that are worth the same are one, as whose they are is told to nobody here.
fn gathered(margins: &[Margin]) -> Vec<(Margin, usize)> {
    let mut rows: Vec<(Margin, usize)> = Vec::new();
    for margin in margins {
        let surety = |of: &Margin| matches!(of.worth.more, Repair::Guarantor { .. });
        let same = |of: &Margin| {
            let of = of.worth;
            (of.homes, of.bridges, of.sure) == (margin.worth.homes, margin.worth.bridges, margin.worth.sure)
        };
        match rows.iter_mut().find(|(known, _)| surety(known) && surety(margin) && same(known)) {
            Some((_, alike)) => *alike += 1,
            None => rows.push((*margin, 1)),
        }
    }
    rows
}

/// What is added, in words.
pub(super) fn shown(lang: Lang, parsed: &Parsed, more: &Repair, alike: usize) -> String {
    match more {
        Repair::Beds { unit, .. } => {
            let unit = parsed.names.units[unit.index()].shown();
            text(lang, "study-bed", &[("unit", unit.into())])
        }
        Repair::Guarantor { .. } => text(lang, "study-guarantors", &[("count", (alike as i64).into())]),
        more => thing(lang, parsed, more),
    }
}

fn push_tornado(lang: Lang, id: &str, bars: Vec<(String, i64, bool, String)>, told: &mut Told) {
    if !bars.is_empty() {
        told.plots.push(PlotView::Tornado { title: text(lang, &format!("study-plot-{id}"), &[]), bars });
    }
}

fn half_days(
    lang: Lang,
    study: &Study,
    inputs: &Inputs,
    watch: Watch<'_>,
    told: &mut Told,
) -> Result<String, StudyError> {
    let parsed = parse_week(&inputs.dataset, Some(&inputs.policy), study.week, None)?;
    let budget = Budget { trajectories: TRAJECTORIES, ..study.moves() };
    let Some(plan) = propose(&parsed.model, &budget, watch)?.plan else {
        told.stopped = true;
        return Ok(text(lang, "study-margins-none", &[]));
    };
    let view = scarce(lang, &parsed, &plan, &budget, watch)?;
    told.stopped |= view.left > 0;
    let columns =
        [("what", false), ("when", false), ("visits", false), ("proof", false), ("cost", true), ("by", false)];
    let mut table = TableView::new(lang, "half-days", text(lang, "study-table-half-days", &[]), &columns);
    table.rows = view
        .worth
        .iter()
        .map(|worth| {
            vec![
                CellView::words(text(lang, "study-half-day", &[("who", worth.what.as_str().into())])),
                CellView::words(worth.when.as_str()),
                CellView::words(worth.text.as_str()),
                CellView::words(text(lang, if worth.sure { "study-beyond-luck" } else { "study-within-luck" }, &[])),
                money(lang, HALF_DAY),
                day(lang, by(inputs, leads::HALF_DAY)),
            ]
        })
        .collect();
    if !table.rows.is_empty() {
        told.tables.push(table);
    }
    told.notes.push(text(lang, "study-note-luck", &[]));
    Ok(view.headline)
}

fn courses(
    lang: Lang,
    study: &Study,
    inputs: &Inputs,
    watch: Watch<'_>,
    told: &mut Told,
) -> Result<String, StudyError> {
    let parsed = parse_training(&inputs.dataset, Some(&inputs.policy), None, None, Vec::new())?;
    let Some(found) = of_courses(&parsed.model, &study.courses(), watch)? else {
        return Ok(text(lang, "study-margins-none", &[]));
    };
    told.stopped |= found.left > 0;
    let mut rows: Vec<(i64, i64, &Course)> = Vec::new();
    for course in &found.tried {
        let Some(after) = &course.price.after else { continue };
        let gain = |level: usize| after[level].value - found.before[level].value;
        rows.push((-gain(MANDATORY), gain(NEEDS), course));
    }
    rows.sort_by_key(|(mandatory, needs, course)| (-mandatory, -needs, course.cost));
    let helps: Vec<_> = rows.iter().filter(|(mandatory, needs, _)| (*mandatory, *needs) > (0, 0)).copied().collect();
    let columns = [
        ("what", false),
        ("mandatory", true),
        ("needs", true),
        ("proof", false),
        ("cost", true),
        ("needs-per-thousand", true),
        ("by", false),
    ];
    let per = |needs: i64, cost: Cents| needs * 100_000 / cost.0.max(1);
    let row = |(mandatory, needs, course): &(i64, i64, &Course)| {
        let proven = course.price.differs.is_some_and(|differs| differs.sure);
        vec![
            CellView::words(addition(lang, &parsed, course)),
            counted(lang, *mandatory),
            counted(lang, *needs),
            sure(lang, proven),
            money(lang, course.cost),
            match course.cost {
                Cents(0) => CellView::words(text(lang, "study-no-row", &[])),
                cost => CellView::figure(number(lang, per(*needs, cost)), per(*needs, cost)),
            },
            day(lang, by(inputs, course.weeks)),
        ]
    };
    let mut by_euro: Vec<_> = helps.iter().filter(|(.., course)| course.cost > Cents(0)).copied().collect();
    by_euro.sort_by_key(|(_, needs, course)| (-per(*needs, course.cost), course.cost));
    for (id, rows) in [("courses-by-unit", &helps), ("courses-by-euro", &by_euro)] {
        let mut table = TableView::new(lang, id, text(lang, &format!("study-table-{id}"), &[]), &columns);
        table.rows = rows.iter().map(row).collect();
        if !table.rows.is_empty() {
            told.tables.push(table);
        }
    }
    let bars = helps.iter().take(BARS).map(|(_, needs, course)| {
        let proven = course.price.differs.is_some_and(|differs| differs.sure);
        (addition(lang, &parsed, course), *needs, proven, format!("{needs:+}"))
    });
    push_tornado(lang, "courses", bars.collect(), told);
    told.notes.push(text(lang, "study-note-courses", &[]));
    let idle = found.tried.len() - helps.len();
    let args = [
        ("mandatory", Arg::from(found.before[MANDATORY].value)),
        ("helps", (helps.len() as i64).into()),
        ("idle", (idle as i64).into()),
        ("left", (found.left as i64).into()),
    ];
    Ok(text(lang, "study-margins-courses", &args))
}

fn addition(lang: Lang, parsed: &ParsedTraining, course: &Course) -> String {
    training::added(lang, parsed, &course.price.change)
}
