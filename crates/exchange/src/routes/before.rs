//! A week that is planned anew: what people were told, and from when on there is something to decide.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::clock::read_clock;
use super::plan_file::{StopFile, TourFile, WeekFile};
use crate::flaw::{Code, Flaw, Place};
use crate::text::Arg;

/// What people were told before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// What starts earlier has happened and is no decision any more; without it all of the week is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<NaiveDateTime>,
    /// The tours as people know them, those that have happened too.
    pub tours: Vec<TourFile>,
}

impl Before {
    /// What a plan told people. Of a week that was planned anew itself, what had happened by then belongs to it.
    pub fn of(plan: &WeekFile, now: Option<NaiveDateTime>) -> Self {
        Self { now, tours: plan.whole_week() }
    }

    /// The tours of what has happened.
    pub fn done(&self) -> Vec<TourFile> {
        let Some(now) = self.now else { return Vec::new() };
        let past = |tour: &TourFile| {
            let seconds = (now - tour.day.and_time(NaiveTime::MIN)).num_seconds();
            let happened = |stop: &&StopFile| read_clock(&stop.start, 0).is_some_and(|start| start.0 < seconds);
            TourFile { stops: tour.stops.iter().filter(happened).cloned().collect(), ..tour.clone() }
        };
        self.tours.iter().map(past).filter(|tour| !tour.stops.is_empty()).collect()
    }

    /// What cannot belong to the week of a day: tours of other days, times that are none, a moment after its end.
    pub fn misfit(&self, day: NaiveDate) -> Vec<Flaw> {
        let week = day.week(Weekday::Mon);
        let Some(days) = week.checked_days() else { return Vec::new() };
        let mut flaws = Vec::new();
        if let Some(tour) = self.tours.iter().find(|tour| !days.contains(&tour.day)) {
            let flaw = Flaw::new(Code::BeforeOtherWeek, Place::default()).with("date", Arg::Date(tour.day));
            flaws.push(flaw.with("week", Arg::Date(*days.start())));
        }
        for stop in self.tours.iter().flat_map(|tour| &tour.stops) {
            if read_clock(&stop.start, 0).is_none() {
                flaws.push(Flaw::new(Code::NotTime, Place::default()).with("value", stop.start.as_str()));
            }
        }
        if let Some(now) = self.now.filter(|now| now.date() > *days.end()) {
            let flaw = Flaw::new(Code::WeekIsOver, Place::default()).with("date", Arg::Date(now.date()));
            flaws.push(flaw.with("week", Arg::Date(*days.start())));
        }
        flaws
    }
}
