//! Against the week that people were told: what has happened, what is new or moved, what is no more.

use chrono::NaiveDate;
use fasi_engine::time::{Day, Ticks};

use super::desk::Desk;
use super::picture::{Bar, Tone};
use crate::routes::words::{spot, towns};
use crate::routes::{Before, StopFile, StopView, TourFile, TourView, read_clock};
use crate::text::{Arg, clock};

/// Ticks of a quarter of an hour.
const QUARTER: i64 = 15 * Ticks::MINUTE;

/// A stop of the week that people were told, of somebody, on a day.
pub(super) struct Told {
    /// Whose.
    pub professional: String,
    /// The day.
    pub day: NaiveDate,
    /// What people were told.
    pub stop: StopFile,
    /// When it starts.
    pub start: Ticks,
}

/// A stop that has happened.
pub(super) struct Done {
    /// What people were told of it.
    pub told: Told,
    /// The codes of visit and household.
    pub code: String,
    /// When it was to be over; nothing where the data no longer have it.
    pub until: Option<Ticks>,
    /// Where; of a protected address nothing.
    pub place: String,
    /// The municipality; nothing for a remote one, and of a protected address.
    pub area: Option<String>,
}

impl Desk<'_> {
    fn listed(&self, tours: &[TourFile]) -> Vec<Told> {
        let mut all = Vec::new();
        for tour in tours {
            let Day(day) = self.parsed.names.day(tour.day);
            for stop in &tour.stops {
                let Some(start) = read_clock(&stop.start, day) else { continue };
                all.push(Told { professional: tour.professional.clone(), day: tour.day, stop: stop.clone(), start });
            }
        }
        all.sort_by_key(|told| told.start);
        all
    }

    /// What somebody has done, in order.
    pub(super) fn done(&self, professional: &str) -> Vec<Done> {
        let done = self.parsed.before.as_ref().map(Before::done).unwrap_or_default();
        let own = self.listed(&done).into_iter().filter(|told| told.professional == professional);
        own.map(|told| self.done_stop(told)).collect()
    }

    fn done_stop(&self, told: Told) -> Done {
        let visit = told.stop.visit.as_str();
        let Some(facts) = self.parsed.done.get(visit) else {
            return Done { code: visit.to_owned(), until: None, place: String::new(), area: None, told };
        };
        let area = facts.towns.filter(|_| !facts.protected);
        Done {
            code: self.codes(visit, facts.household.as_deref()),
            until: Some(Ticks(told.start.0 + facts.minutes * Ticks::MINUTE)),
            place: spot(self.lang, self.parsed, facts.spot, facts.protected),
            area: area.map(|ends| towns(self.lang, self.parsed, ends)),
            told,
        }
    }

    /// What people were told that is still to come and that this person does not make any more.
    pub(super) fn dropped(&self, professional: &str) -> Vec<Told> {
        let to_come = self.parsed.before.as_ref().map(Before::to_come).unwrap_or_default();
        let own = self.listed(&to_come).into_iter().filter(|told| told.professional == professional);
        let makes = |told: &Told| {
            let stops = self.own(professional).flat_map(|(_, tour)| &tour.stops);
            stops.into_iter().any(|stop| (&stop.visit, stop.seat) == (&told.stop.visit, told.stop.seat))
        };
        own.filter(|told| !makes(told)).collect()
    }

    /// What is not as this person was told; nothing where it is, or where nobody was told anything.
    pub(super) fn changed(&self, tour: &TourView, stop: &StopView) -> Option<String> {
        let before = self.parsed.before.as_ref().filter(|_| !stop.rest)?;
        let told: Vec<Told> =
            self.listed(&before.tours).into_iter().filter(|told| told.stop.visit == stop.visit).collect();
        let Some(first) = told.first() else { return Some(self.say("sheets-new", &[])) };
        let same_time = first.day.to_string() == tour.day && clock(first.start.minutes()) == stop.start;
        let mine = told.iter().any(|told| told.professional == tour.professional);
        let mut people: Vec<&str> = told.iter().map(|told| told.professional.as_str()).collect();
        let mut now: Vec<&str> = stop.with.iter().map(String::as_str).chain([tour.professional.as_str()]).collect();
        people.sort_unstable();
        now.sort_unstable();
        let args = [
            ("was", Arg::from(self.parsed.names.moment(self.lang, first.start))),
            ("others", people.join(", ").into()),
        ];
        let key = match (mine, same_time) {
            (true, false) => "sheets-moved",
            (false, true) => "sheets-taken",
            (false, false) => "sheets-taken-moved",
            (true, true) if people != now => "sheets-company",
            (true, true) => return None,
        };
        Some(self.say(key, &args))
    }

    /// What somebody has done, as a strip that begins at an hour shows it.
    pub(super) fn done_bars(&self, done: &[Done], day: NaiveDate, from: i64) -> Vec<Bar> {
        let midnight = i64::from(self.parsed.names.day(day).0) * 24 * 60 * Ticks::MINUTE;
        let own = done.iter().filter(|done| done.told.day == day);
        let bar = |done: &Done| {
            let quarter = |at: Ticks| ((at.0 - midnight) / QUARTER - from * 4).max(0) as usize;
            let (start, until) = (quarter(done.told.start), done.until.map_or(0, quarter));
            Bar { from: start, quarters: until.saturating_sub(start).max(1), tone: Tone::Done }
        };
        own.map(bar).collect()
    }
}
