//! A planned week as a page: the sum of it, each day person by person, hours, who is left out and why.

use std::slice;

use fasi_exchange::routes::{
    ChangesView, CriterionView, FirstStopView, LeftOutView, OtherPersonView, OtherVisitView, PersonView, TourView,
    WeekComparisonView, WeekFigureView, WeekView,
};
use fasi_exchange::text::{Lang, minutes, number, text};

use super::{Column, Page, result};

/// The whole week.
pub fn page(lang: Lang, week: &WeekView) -> String {
    let mut page = Page::new(lang);
    page.strong(&week.headline);
    page.say(&week.status_text);
    for more in [&week.rounded, &week.from_draft].into_iter().flatten() {
        page.say(more);
    }
    if let Some(changed) = &week.changes {
        changes(&mut page, lang, changed);
    }
    let mut days: Vec<&str> = week.tours.iter().map(|tour| tour.day.as_str()).collect();
    days.dedup();
    for day in days {
        let tours: Vec<&TourView> = week.tours.iter().filter(|tour| tour.day == day).collect();
        self::day(&mut page, lang, &tours);
    }
    people(&mut page, lang, &week.people);
    for spread in [&week.balance.visits, &week.balance.travel].into_iter().flatten() {
        page.say(&spread.text);
    }
    left_out(&mut page, lang, &week.left_out);
    criteria(&mut page, lang, &week.criteria);
    page.finish()
}

/// What a week costs, on a page of its own.
pub fn costs(lang: Lang, rows: &[CriterionView]) -> String {
    let mut page = Page::new(lang);
    criteria(&mut page, lang, rows);
    page.finish()
}

fn criteria(page: &mut Page, lang: Lang, rows: &[CriterionView]) {
    page.heading("cli-week-cost");
    let columns = [
        Column::Words("cli-column-criterion"),
        Column::Figure("cli-column-amount"),
        Column::Figure("cli-column-weight"),
    ];
    let cells = |row: &CriterionView| vec![row.name.clone(), minutes(lang, row.minutes), number(lang, row.weight)];
    page.table(&columns, rows.iter().map(cells));
}

/// What is not as people were told, person by person.
fn changes(page: &mut Page, lang: Lang, changed: &ChangesView) {
    page.heading("cli-week-changes");
    page.say(&changed.headline);
    for person in &changed.people {
        page.gap();
        page.strong(&person.professional);
        person.changes.iter().for_each(|said| page.item("• ", said));
    }
    if !changed.households.is_empty() {
        page.heading("cli-week-households");
        for household in &changed.households {
            page.gap();
            page.strong(&household.household);
            household.changes.iter().for_each(|said| page.item("• ", said));
        }
    }
    if !changed.cancelled.is_empty() {
        page.gap();
        page.say(&text(lang, "cli-week-cancelled", &[("visits", changed.cancelled.join(", ").into())]));
        changed.dropped.iter().for_each(|dropped| page.item("• ", &dropped.text));
    }
}

/// A day: each tour in a table, then all of them at a glance.
fn day(page: &mut Page, lang: Lang, tours: &[&TourView]) {
    let Some(first) = tours.first() else { return };
    page.gap();
    page.strong(&first.day_text);
    let columns = [
        Column::Words("cli-column-who"),
        Column::Code("cli-column-shift"),
        Column::Words("cli-column-stops"),
        Column::Words("cli-column-way"),
    ];
    let rows = tours.iter().map(|tour| {
        let stops: Vec<&str> = tour.stops.iter().map(|stop| stop.text.as_str()).collect();
        let car = tour.car.map(|car| text(lang, "sheets-own-car", &[("number", i64::from(car).into())]));
        let who = [&tour.professional, &tour.profession].into_iter().chain(&car).map(String::as_str);
        vec![who.collect::<Vec<_>>().join("\n"), tour.shift.clone(), stops.join("\n"), way(lang, tour)]
    });
    page.table(&columns, rows);
    page.gap();
    strips(page, lang, tours);
}

/// When a tour sets out and is back, and how long it is on the way.
fn way(lang: Lang, tour: &TourView) -> String {
    let mut lines = Vec::new();
    if tour.travel_minutes == Some(0) {
        return result::nothing();
    }
    match (&tour.out, &tour.back) {
        (Some(out), Some(back)) => lines.push(format!("{out}–{back}")),
        (Some(out), None) => lines.push(format!("{out}–")),
        (None, Some(back)) => lines.push(format!("–{back}")),
        (None, None) => {}
    }
    lines.extend(tour.travel_minutes.map(|travel| minutes(lang, travel)));
    if tour.overtime_minutes > 0 {
        let args = [("minutes", minutes(lang, tour.overtime_minutes).into())];
        lines.push(text(lang, "cli-week-overtime", &args));
    }
    lines.join("\n")
}

/// The tours of a day as lines of quarters of hours.
fn strips(page: &mut Page, lang: Lang, tours: &[&TourView]) {
    let widest = tours.iter().map(|tour| tour.professional.chars().count()).max().unwrap_or(0);
    let hour = |from: i64, hour: i64| format!("{:<4}", from + hour);
    let hours = tours.first().map(|tour| {
        let hours = tour.strip.chars().count() as i64 / 4;
        (0..hours).map(|at| hour(tour.strip_from, at)).collect::<Vec<_>>().concat()
    });
    page.drawn(&format!("{:widest$}  {}", "", hours.unwrap_or_default()));
    for tour in tours {
        let drawn: String = tour.strip.chars().map(letter).collect();
        page.drawn(&format!("{:widest$}  {drawn}", tour.professional));
    }
    page.say(&text(lang, "cli-week-strip", &[]));
}

fn letter(of: char) -> char {
    match of {
        '=' => '█',
        '~' => '▒',
        '-' => '─',
        '.' => '·',
        other => other,
    }
}

fn people(page: &mut Page, lang: Lang, rows: &[PersonView]) {
    page.heading("cli-week-people");
    // a column of its own only where somebody works on call
    let on_call = rows.iter().any(|row| row.on_call_minutes > 0);
    let called = on_call.then_some(Column::Figure("cli-column-on-call"));
    let columns = [Column::Words("cli-column-who"), Column::Figure("cli-column-shift-hours")];
    let columns = columns.into_iter().chain(called).chain([
        Column::Figure("cli-column-visits"),
        Column::Figure("cli-column-at-visits"),
        Column::Figure("cli-column-on-way"),
        Column::Figure("cli-column-overtime"),
    ]);
    let columns: Vec<Column> = columns.collect();
    let rows = rows.iter().map(|row| {
        let called = row.on_call_minutes > 0;
        let hours = if called { result::nothing() } else { minutes(lang, row.shift_minutes) };
        let on_call = on_call.then(|| if called { minutes(lang, row.on_call_minutes) } else { result::nothing() });
        let cells = [format!("{} {}", row.professional, row.profession), hours];
        let more = [
            number(lang, row.visits as i64),
            minutes(lang, row.visit_minutes),
            row.travel_minutes.map_or_else(result::nothing, |travel| minutes(lang, travel)),
            minutes(lang, row.overtime_minutes),
        ];
        cells.into_iter().chain(on_call).chain(more).collect()
    });
    page.table(&columns, rows);
}

fn left_out(page: &mut Page, lang: Lang, rows: &[LeftOutView]) {
    if rows.is_empty() {
        return;
    }
    page.heading("cli-week-left-out");
    let columns = [
        Column::Code("cli-column-visit"),
        Column::Code("cli-column-household"),
        Column::Figure("cli-column-visit-priority"),
        Column::Words("cli-column-why"),
    ];
    let rows = rows.iter().map(|row| {
        let household = row.household.clone().unwrap_or_else(result::nothing);
        vec![row.visit.clone(), household, number(lang, i64::from(row.priority)), lines(row).join("\n")]
    });
    page.table(&columns, rows);
}

/// Why a visit is left out, and what would be enough.
fn lines(row: &LeftOutView) -> Vec<&str> {
    let relief = row.relief.iter().map(|relief| &relief.text).chain(&row.no_relief);
    row.reasons.iter().chain(relief).map(String::as_str).collect()
}

/// Two weeks side by side.
pub fn comparison(page: &mut Page, lang: Lang, view: &WeekComparisonView) {
    page.heading("cli-weeks-figures");
    let columns = [
        Column::Words("cli-column-what"),
        Column::Figure("cli-column-first"),
        Column::Figure("cli-column-second"),
        Column::Figure("cli-column-difference"),
    ];
    let row = |row: &WeekFigureView| [slice::from_ref(&row.name), &row.texts].concat();
    page.table(&columns, view.figures.iter().map(row));
    if view.visits.is_empty() {
        return;
    }
    page.heading("cli-weeks-visits");
    let columns = [
        Column::Code("cli-column-visit"),
        Column::Code("cli-column-household"),
        Column::Words("cli-column-first"),
        Column::Words("cli-column-second"),
    ];
    let made = |made: &Option<String>| made.clone().unwrap_or_else(|| text(lang, "cli-not-made", &[]));
    let row = |row: &OtherVisitView| {
        let household = row.household.clone().unwrap_or_else(result::nothing);
        vec![row.visit.clone(), household, made(&row.first), made(&row.second)]
    };
    page.table(&columns, view.visits.iter().map(row));
    page.heading("cli-weeks-people");
    let columns = [
        Column::Code("cli-column-who"),
        Column::Words("cli-column-more-of"),
        Column::Words("cli-column-fewer-of"),
        Column::Words("cli-column-otherwise"),
    ];
    let listed = |visits: &[String]| if visits.is_empty() { result::nothing() } else { visits.join(", ") };
    let row = |row: &OtherPersonView| {
        let lists = [&row.more, &row.fewer, &row.otherwise].map(|visits| listed(visits));
        [vec![row.professional.clone()], lists.to_vec()].concat()
    };
    page.table(&columns, view.people.iter().map(row));
}

/// What would be enough for a visit that is left out; under a heading where it is told at length.
pub fn relief(page: &mut Page, left: &LeftOutView, at_length: bool) {
    let lines: Vec<&String> = left.relief.iter().map(|relief| &relief.text).chain(&left.no_relief).collect();
    if at_length && !lines.is_empty() {
        page.heading("cli-explain-relief");
    }
    for line in lines {
        page.item("• ", line);
    }
}

/// The first thing that stops a visit, person by person; days with the same thing together.
pub fn stops(page: &mut Page, stops: &[FirstStopView]) {
    if stops.is_empty() {
        return;
    }
    page.heading("cli-explain-stops");
    let mut rows: Vec<(&FirstStopView, Vec<&str>)> = Vec::new();
    for stop in stops {
        let same =
            |row: &&mut (&FirstStopView, Vec<&str>)| row.0.professional == stop.professional && row.0.text == stop.text;
        match rows.iter_mut().find(same) {
            Some((_, days)) => days.push(&stop.day_text),
            None => rows.push((stop, vec![&stop.day_text])),
        }
    }
    rows.sort_by_key(|(stop, _)| (&stop.professional, &stop.day));
    let columns = [Column::Words("cli-column-who"), Column::Words("cli-column-days"), Column::Words("cli-column-stop")];
    let row = |(stop, days): (&FirstStopView, Vec<&str>)| {
        vec![format!("{} {}", stop.professional, stop.profession), days.join(", "), stop.text.clone()]
    };
    page.table(&columns, rows.into_iter().map(row));
}
