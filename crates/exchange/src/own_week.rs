//! A week that people made themselves: who makes which visit, when, as a table.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Weekday};
use fasi_engine::ids::{ShiftId, VisitId};
use fasi_engine::routes::plan::{Plan, Stop, Tour};
use fasi_engine::time::Ticks;

use crate::check::check_against;
use crate::flaw::{Code, Flaw};
use crate::keys::Keys;
use crate::parse::{ParsedWeek, moment, parse_week};
use crate::policy::Policy;
use crate::rows::Dataset;
use crate::table::{Kind, Row, book, table};
use crate::text::Arg;
use crate::told::settled;

table! {
    /// A seat of a visit: who takes it, on which day, at which hour.
    OwnStopRow = "week_stops", key 0, required {
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// The day.
        day: NaiveDate = Kind::Date,
        /// When it starts.
        start: NaiveTime = Kind::Time,
        /// The visit.
        visit: String = Kind::Ref("visits"),
        /// Which of its seats; empty = the first free one that the professional can take.
        seat: Option<u8> = Kind::Int { min: 1, max: 9 },
    }
}

book! {
    /// A week as people made it.
    OwnWeek = "fasi-week" {
        /// Who makes which visit, when.
        week_stops: OwnStopRow,
    }
}

/// A week that people made, for the data that it is judged by; `flaws` were found when they were read.
pub fn parse_own_week(
    dataset: &Dataset,
    policy: Option<&Policy>,
    mut own: OwnWeek,
    mut flaws: Vec<Flaw>,
) -> Result<(ParsedWeek, Plan), Vec<Flaw>> {
    flaws.extend(check_against(&mut own, &Keys::of(dataset)));
    // warnings of the dataset come again with the parsed week
    let own_warnings = settled(flaws)?.into_iter().filter(|flaw| flaw.at.file == own.origin.file);
    let own_warnings: Vec<Flaw> = own_warnings.collect();
    let mut parsed = parse_week(dataset, policy, own.day(), None)?;
    parsed.warnings.extend(own_warnings);
    let plan = own.plan(&parsed)?;
    Ok((parsed, plan))
}

impl OwnWeek {
    /// The day of the first row, which says what week it is.
    pub fn day(&self) -> Option<NaiveDate> {
        self.week_stops.first().map(|row| row.day)
    }

    /// The plan that the rows say; a flaw for each that has no place in the week: no shift then, no such visit, no seat left.
    pub fn plan(&self, parsed: &ParsedWeek) -> Result<Plan, Vec<Flaw>> {
        let mut flaws = Vec::new();
        let mut tours: BTreeMap<ShiftId, Vec<Stop>> = BTreeMap::new();
        // of each seat the row that takes it
        let mut taken: Vec<Vec<Option<usize>>> =
            parsed.model.visits.iter().map(|visit| vec![None; visit.seats.len()]).collect();
        // the day of each visit: of one that is made several times each day is a time of its own
        let mut days_of: BTreeMap<usize, NaiveDate> = BTreeMap::new();
        // rows that name their seat come first, whatever their order
        let mut rows: Vec<(usize, &OwnStopRow)> = self.week_stops.iter().enumerate().collect();
        rows.sort_by_key(|(index, row)| (row.seat.is_none(), *index));
        let week = self.day().map(|day| day.week(Weekday::Mon));
        for (index, row) in rows {
            let flaw = |code: Code, column: &str| {
                Flaw::new(code, self.origin.place(OwnStopRow::TABLE, index, Some(column), &row.visit))
            };
            let days = week.and_then(|week| week.checked_days());
            if let Some(days) = days.filter(|days| !days.contains(&row.day)) {
                let monday = Arg::Date(*days.start());
                flaws.push(flaw(Code::RowOtherWeek, "day").with("date", Arg::Date(row.day)).with("week", monday));
                continue;
            }
            let start = moment(&parsed.names, row.day.and_time(row.start));
            let shift = shift(parsed, &row.professional, start);
            let visit = time_of(parsed, &row.visit, |at| days_of.get(&at).is_none_or(|day| *day == row.day));
            if let Some(visit) = visit {
                days_of.insert(visit, row.day);
            }
            if shift.is_none() {
                let hours = parsed.hours_on(&row.professional, row.day);
                let flaw = flaw(Code::NoShiftThen, "start").with("professional", row.professional.as_str());
                let flaw = flaw.with("date", Arg::Date(row.day)).with("shifts", hours.len() as i64);
                flaws.push(flaw.with("hours", hours.join(", ")));
            }
            let Some(visit) = visit else {
                flaws.push(flaw(Code::NotThisWeek, "visit").with("visit", row.visit.as_str()));
                continue;
            };
            let Some(shift) = shift else { continue };
            let seat = match seat(parsed, visit, row.seat, shift, &taken[visit]) {
                Ok(seat) => seat,
                Err(Full::All) => {
                    flaws.push(flaw(Code::NoSeatLeft, "visit").with("visit", row.visit.as_str()));
                    continue;
                }
                Err(Full::None(number)) => {
                    let seats: Vec<String> = parsed.visits[visit].seats.iter().map(u8::to_string).collect();
                    let flaw = flaw(Code::NoSuchSeat, "seat").with("visit", row.visit.as_str());
                    flaws.push(flaw.with("seat", i64::from(number)).with("seats", seats.join(", ")));
                    continue;
                }
                Err(Full::By(first)) => {
                    let other = &self.week_stops[first].professional;
                    let flaw = flaw(Code::SeatTwice, "seat").with("visit", row.visit.as_str());
                    let flaw = flaw.with("seat", i64::from(row.seat.unwrap_or_default()));
                    let line = self.origin.place(OwnStopRow::TABLE, first, None, &row.visit).row;
                    flaws.push(flaw.with("other", other.as_str()).with("first", line.map_or(0, i64::from)));
                    continue;
                }
            };
            taken[visit][seat] = Some(index);
            tours.entry(shift).or_default().push(Stop { visit: VisitId(visit as u32), seat: seat as u32, start });
        }
        let tours = tours.into_iter().map(|(shift, mut stops)| {
            stops.sort_by_key(|stop| (stop.start, stop.visit));
            Tour { shift, stops }
        });
        let plan = Plan { tours: tours.collect() };
        if flaws.is_empty() { Ok(plan) } else { Err(flaws) }
    }
}

/// The first time of a visit that is free; the visit itself where none is.
fn time_of(parsed: &ParsedWeek, visit: &str, free: impl Fn(usize) -> bool) -> Option<usize> {
    let known = |code: &str| parsed.names.team.visits.binary_search_by(|known| known.as_str().cmp(code)).ok();
    let first = known(visit)?;
    let more = (2..=7).map_while(|time| known(&format!("{visit}/{time}")));
    Some(std::iter::once(first).chain(more).find(|at| free(*at)).unwrap_or(first))
}

/// The shift of somebody that a moment lies in.
fn shift(parsed: &ParsedWeek, code: &str, at: Ticks) -> Option<ShiftId> {
    let names = &parsed.names.team.professionals;
    let mine = |shift: &fasi_engine::routes::model::Shift| {
        names[shift.professional.index()] == code && shift.from <= at && at < shift.latest
    };
    parsed.model.shifts.iter().position(mine).map(|at| ShiftId(at as u32))
}

/// Why nobody can take a seat.
enum Full {
    /// Every seat is taken.
    All,
    /// The visit has no seat of this number.
    None(u8),
    /// Another row takes it.
    By(usize),
}

/// The seat that is meant: the one of that number, else the first free one whose profile the professional has, else the first free one.
fn seat(
    parsed: &ParsedWeek,
    visit: usize,
    number: Option<u8>,
    shift: ShiftId,
    taken: &[Option<usize>],
) -> Result<usize, Full> {
    if let Some(number) = number {
        let seat = parsed.visits[visit].seats.iter().position(|seat| *seat == number).ok_or(Full::None(number))?;
        return taken[seat].map_or(Ok(seat), |row| Err(Full::By(row)));
    }
    let who = parsed.model.shift(shift).professional;
    let fits = |seat: &usize| parsed.model.suits(who, &parsed.model.visits[visit].seats[*seat]);
    let free = || (0..taken.len()).filter(|seat| taken[*seat].is_none());
    free().find(fits).or_else(|| free().next()).ok_or(Full::All)
}
