//! A week that is planned anew: what people were told, and from when on there is something to decide; or a draft, which promises nothing.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::clock::read_clock;
use super::plan_file::{StopFile, TourFile, WeekFile};
use super::state::PlanState;
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
    /// The tours of a draft to begin from: people were not told of them, so nothing is owed to them, and no file keeps them.
    #[serde(skip)]
    pub draft: Option<Vec<TourFile>>,
}

impl Before {
    /// What a plan told people. Of a week that was planned anew itself, what had happened by then belongs to it. A draft told nobody
    /// anything: it is where the search begins, beside what people were told before it. With nothing told there is no moment from which on
    /// something can be decided.
    pub fn of(plan: &WeekFile, now: Option<NaiveDateTime>) -> Result<Self, Vec<Flaw>> {
        let happened = plan.before.as_ref().and_then(|before| before.now);
        // what had happened then has happened now
        let now = now.max(happened);
        if plan.state != PlanState::Draft {
            return Ok(Self { now, tours: plan.whole_week(), draft: None });
        }
        match (&plan.before, now) {
            (Some(before), now) => Ok(Self { now, tours: before.tours.clone(), draft: Some(plan.tours.clone()) }),
            (None, Some(now)) => {
                Err(vec![Flaw::new(Code::NowOfDraft, Place::default()).with("date", Arg::Date(now.date()))])
            }
            (None, None) => Ok(Self { now: None, tours: Vec::new(), draft: Some(plan.tours.clone()) }),
        }
    }

    /// Whether people were told anything.
    pub fn is_told(&self) -> bool {
        self.draft.is_none() || !self.tours.is_empty()
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
        let tours = || self.tours.iter().chain(self.draft.iter().flatten());
        if let Some(tour) = tours().find(|tour| !days.contains(&tour.day)) {
            let flaw = Flaw::new(Code::BeforeOtherWeek, Place::default()).with("date", Arg::Date(tour.day));
            flaws.push(flaw.with("week", Arg::Date(*days.start())));
        }
        for stop in tours().flat_map(|tour| &tour.stops) {
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
