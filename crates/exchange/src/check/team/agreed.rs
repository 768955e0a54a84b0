//! What people decided of visits, held against their ties and against itself, week by week: orders in a circle, days and times that tied
//! visits cannot both have, one person at two visits at once. Each is told, and everything else is planned.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::super::Checker;
use super::links::DAY;
use super::starts::{Asks, Edge, circle, least};
use super::times::minutes;
use crate::flaw::{Code, Flaw};
use crate::parse::may_be;
use crate::parse::repeat::{self, code};
use crate::rows::{Dataset, VisitPinRow, VisitRow};
use crate::table::Days;

/// The beginning of the week, from which decided times are counted: no code of a visit is empty.
const MONDAY: &str = "";

/// When a visit is decided to start: the earliest and the latest minute of the week, and by which row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct When {
    row: usize,
    day: NaiveDate,
    from: i64,
    until: i64,
}

/// What is decided in one week.
struct Decided {
    monday: Option<NaiveDate>,
    rows: Vec<(usize, VisitPinRow)>,
    edges: Vec<Edge>,
}

/// Each time of every visit, by its code, with the row that it is of.
struct Visits<'a>(BTreeMap<String, &'a VisitRow>);

impl<'a> Visits<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let times = |row: &'a VisitRow| (1..=row.times.unwrap_or(1)).map(move |time| (code(&row.id, time), row));
        Self(dataset.visits.iter().flat_map(times).collect())
    }

    /// Minutes that a visit takes, writing up included.
    fn lasts(&self, code: &str) -> Option<i64> {
        self.0.get(code).map(|row| i64::from(row.lasts) + i64::from(row.writing_up.unwrap_or(0)))
    }
}

impl Checker<'_> {
    /// Holds what is decided against ties and against itself, in every week of which something is decided; `ties` close no circle.
    pub(super) fn agreed(&mut self, ties: &[Edge]) {
        let dataset = self.dataset;
        let visits = Visits::of(dataset);
        let first = dataset.head.horizon_start;
        let end = first + Duration::weeks(i64::from(dataset.head.weeks));
        let days = dataset.visit_pins.iter().filter_map(|row| row.day).filter(|day| (first..end).contains(day));
        let mondays = days.map(|day| day.week(Weekday::Mon).checked_first_day());
        let mondays: BTreeSet<Option<NaiveDate>> = mondays.chain([None]).collect();
        let mut told: BTreeSet<(Code, usize)> = BTreeSet::new();
        for monday in mondays {
            let mut rows = repeat::pins(dataset, monday);
            let fields = ["visit", "professional", "seat", "day", "start", "after"];
            rows.retain(|(index, row)| {
                self.sound::<VisitPinRow>(*index, &fields) && row.after.as_ref() != Some(&row.visit)
            });
            let mut week = Decided { monday, rows, edges: ties.to_vec() };
            let mut flaws = self.orders(&visits, &mut week);
            if monday.is_none() {
                self.apart_and_tied(&week.edges);
            }
            flaws.extend(self.times_of_tied(&visits, &mut week));
            for (row, flaw) in flaws {
                if told.insert((flaw.code, row)) {
                    self.flaw(flaw);
                }
            }
        }
    }

    /// Adds the orders that people decided, without those that close a circle: each is told with the visits in it.
    fn orders(&self, visits: &Visits<'_>, week: &mut Decided) -> Vec<(usize, Flaw)> {
        for (index, row) in &week.rows {
            if let Some((before, lasts)) = row.after.as_ref().and_then(|before| Some((before, visits.lasts(before)?))) {
                week.edges.push(Edge::new(Asks::After(*index), before, &row.visit, lasts));
            }
        }
        let mut flaws = Vec::new();
        while let Some((asks, names)) = circle(&week.edges).and_then(|found| {
            let names: BTreeSet<&str> = found.iter().map(|edge| edge.from.as_str()).collect();
            let names = names.into_iter().collect::<Vec<_>>().join(", ");
            Some((found.iter().map(|edge| edge.asks).max()?, names))
        }) {
            week.edges.retain(|edge| edge.asks != asks);
            if let Asks::After(index) = asks {
                let given = &self.dataset.visit_pins[index].visit;
                let flaw = Flaw::new(Code::OrderCircle, self.at::<VisitPinRow>(index, "after", given));
                flaws.push((index, flaw.with("visits", names)));
            }
        }
        flaws
    }

    /// Adds the days and times that people decided, without those that tied visits cannot have, which are told; then who is decided for two
    /// visits at once.
    fn times_of_tied(&self, visits: &Visits<'_>, week: &mut Decided) -> Vec<(usize, Flaw)> {
        let mut when: BTreeMap<String, When> = BTreeMap::new();
        for (index, row) in &week.rows {
            let Some(new) = self.when(visits, week.monday, *index, row) else { continue };
            // what rows of one visit decide against each other is told with the week
            when.entry(row.visit.clone())
                .and_modify(|known| {
                    let (from, until) = (known.from.max(new.from), known.until.min(new.until));
                    if from <= until {
                        *known = When { row: new.row, day: known.day, from, until };
                    }
                })
                .or_insert(new);
        }
        for (visit, when) in &when {
            week.edges.push(Edge::new(Asks::Pin(when.row), MONDAY, visit, when.from));
            week.edges.push(Edge::new(Asks::Pin(when.row), visit, MONDAY, -when.until));
        }
        let mut flaws = self.days_apart(&mut when, week);
        while let Some((row, flaw)) = circle(&week.edges).and_then(|found| self.tied(&found)) {
            week.edges.retain(|edge| edge.asks != Asks::Pin(row));
            when.retain(|_, when| when.row != row);
            flaws.push((row, flaw));
        }
        flaws.extend(self.at_once(visits, &when, week));
        flaws
    }

    /// When a row lets its visit start, in minutes of the week; nothing of a day on which it cannot be made, which is told with the week.
    fn when(&self, visits: &Visits<'_>, monday: Option<NaiveDate>, index: usize, row: &VisitPinRow) -> Option<When> {
        let (day, visit) = (row.day?, visits.0.get(&row.visit)?);
        let midnight = (day - monday?).num_days() * DAY;
        if !may_be(visit, day) {
            return None;
        }
        let on = |days: Option<Days>| days.is_none_or(|days| days.0 >> day.weekday().num_days_from_monday() & 1 == 1);
        let more = self.dataset.visit_hours.iter().filter(|hours| hours.visit == visit.id && on(hours.days));
        let hours = std::iter::once((visit.opens, visit.closes)).chain(more.map(|hours| (hours.opens, hours.closes)));
        let (opens, closes) = hours.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)))?;
        let (opens, closes) = row.start.map_or((opens, closes), |start| (start, start));
        Some(When { row: index, day, from: midnight + minutes(opens), until: midnight + minutes(closes) })
    }

    /// Decided days that lie nearer to each other than the visits are to be.
    fn days_apart(&self, when: &mut BTreeMap<String, When>, week: &mut Decided) -> Vec<(usize, Flaw)> {
        let ties = repeat::links(self.dataset).into_iter();
        let ties = ties.filter_map(|(_, row)| Some((row.first, row.second, i64::from(row.days_apart?))));
        let often = self.dataset.visits.iter().filter(|row| row.times.unwrap_or(1) > 1);
        let repeated = often.flat_map(|row| {
            let (count, days) = (row.times.unwrap_or(1), i64::from(row.days_apart.unwrap_or(1)));
            let pair = move |one: u8, other: u8| (code(&row.id, one), code(&row.id, other), days);
            (1..count).flat_map(move |one| (one + 1..=count).map(move |other| pair(one, other)))
        });
        let mut flaws = Vec::new();
        for (first, second, days) in ties.chain(repeated) {
            let Some((one, other)) = when.get(&first).copied().zip(when.get(&second).copied()) else { continue };
            if (one.day - other.day).num_days().abs() >= days {
                continue;
            }
            let (row, visit, against) =
                if one.row > other.row { (one.row, first, second) } else { (other.row, second, first) };
            let flaw = self.against(row, &against, "days").with("first", visit.as_str());
            flaws.push((row, flaw.with("second", against.as_str()).with("amount", days)));
            week.edges.retain(|edge| edge.asks != Asks::Pin(row));
            when.remove(&visit);
        }
        flaws
    }

    /// What is wrong with the decisions in a circle, and the later of their rows.
    fn tied(&self, found: &[&Edge]) -> Option<(usize, Flaw)> {
        let leaves = found.iter().position(|edge| edge.from == MONDAY)?;
        let enters = found.iter().position(|edge| edge.to == MONDAY)?;
        let row_of = |edge: &Edge| if let Asks::Pin(row) = edge.asks { Some(row) } else { None };
        let (first, last) = (found[leaves], found[enters]);
        let between = found.iter().filter(|edge| edge.from != MONDAY && edge.to != MONDAY);
        let after: i64 = between.map(|edge| edge.after).sum();
        let (one, other) = (row_of(first)?, row_of(last)?);
        let (row, against) = if one > other { (one, &last.from) } else { (other, &first.to) };
        let (kind, before, then) = match after {
            ..0 => ("most", &last.from, &first.to),
            0 => ("order", &first.to, &last.from),
            1.. => ("least", &first.to, &last.from),
        };
        let flaw = self.against(row, against, kind).with("first", before.as_str()).with("second", then.as_str());
        Some((row, flaw.with("amount", after.abs())))
    }

    fn against(&self, row: usize, other: &str, kind: &str) -> Flaw {
        let given = &self.dataset.visit_pins[row];
        let field = if given.start.is_some() { "start" } else { "day" };
        let flaw = Flaw::new(Code::PinsOfTied, self.at::<VisitPinRow>(row, field, &given.visit));
        flaw.with("visit", given.visit.as_str()).with("other", other).with("kind", kind)
    }

    /// Who is decided for two visits of which each would begin before the other is over.
    fn at_once(&self, visits: &Visits<'_>, when: &BTreeMap<String, When>, week: &Decided) -> Vec<(usize, Flaw)> {
        let mut people: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for (index, row) in &week.rows {
            if let Some(who) = &row.professional {
                people.entry(who).or_default().insert(&row.visit, *index);
            }
        }
        let mut flaws = Vec::new();
        for (who, own) in people {
            let lasts = |visit: &str| visits.lasts(visit).unwrap_or(0);
            let exact = |visit: &str| when.get(visit).filter(|when| when.from == when.until).map(|when| when.from);
            let decided = own.keys().filter_map(|visit| Some((exact(visit)?, *visit)));
            let mut decided: Vec<(i64, &str)> = decided.collect();
            decided.sort_unstable();
            let mut pairs: BTreeSet<(&str, &str)> = BTreeSet::new();
            let mut busy: Option<(i64, &str)> = None;
            for (from, visit) in decided {
                let until = from + lasts(visit);
                pairs.extend(busy.filter(|(end, _)| from < *end).map(|(_, other)| ordered(other, visit)));
                if busy.is_none_or(|(end, _)| end < until) {
                    busy = Some((until, visit));
                }
            }
            // tied so closely that one begins before the other is over, whenever that is
            for edge in week.edges.iter().filter(|edge| edge.from != MONDAY && edge.to != MONDAY) {
                let (from, to) = (edge.from.as_str(), edge.to.as_str());
                if own.contains_key(from) && own.contains_key(to) && edge.after > -lasts(to) {
                    let back = least(&week.edges, to, from);
                    pairs.extend(back.filter(|back| -back < lasts(from)).map(|_| ordered(from, to)));
                }
            }
            for (one, other) in pairs {
                let (row, visit, against) =
                    if own[one] > own[other] { (own[one], one, other) } else { (own[other], other, one) };
                let flaw = Flaw::new(Code::PinAtOnce, self.at::<VisitPinRow>(row, "professional", visit));
                flaws.push((row, flaw.with("who", who).with("visit", visit).with("other", against)));
            }
        }
        flaws
    }
}

/// Two visits, whichever comes first.
fn ordered<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    (one.min(other), one.max(other))
}
