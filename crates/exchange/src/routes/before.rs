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
    /// How often the week had been planned anew when people were told.
    #[serde(default, skip_serializing_if = "is_first")]
    pub edition: u32,
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
            return Ok(Self { now, tours: plan.whole_week(), edition: plan.edition, draft: None });
        }
        match (&plan.before, now) {
            (Some(before), now) => Ok(Self { now, draft: Some(plan.tours.clone()), ..before.clone() }),
            (None, Some(now)) => {
                Err(vec![Flaw::new(Code::NowOfDraft, Place::default()).with("date", Arg::Date(now.date()))])
            }
            (None, None) => Ok(Self { draft: Some(plan.tours.clone()), ..Self::default() }),
        }
    }

    /// Whether people were told anything.
    pub fn is_told(&self) -> bool {
        self.draft.is_none() || !self.tours.is_empty()
    }

    /// The tours of what has happened; breaks are told nobody.
    pub fn done(&self) -> Vec<TourFile> {
        self.part(true)
    }

    /// The tours of what people were told and is still to come.
    pub fn to_come(&self) -> Vec<TourFile> {
        self.part(false)
    }

    fn part(&self, happened: bool) -> Vec<TourFile> {
        let is_done = |tour: &TourFile, stop: &StopFile| {
            let seconds = self.now.map(|now| (now - tour.day.and_time(NaiveTime::MIN)).num_seconds());
            seconds.is_some_and(|now| read_clock(&stop.start, 0).is_some_and(|start| start.0 < now))
        };
        let part = |tour: &TourFile| {
            let visits = tour.stops.iter().filter(|stop| !is_break(&stop.visit));
            let stops = visits.filter(|stop| is_done(tour, stop) == happened).cloned().collect();
            TourFile { stops, ..tour.clone() }
        };
        self.tours.iter().map(part).filter(|tour| !tour.stops.is_empty()).collect()
    }

    /// The edition of the week in which somebody's stop became what it is: what is as people were told is of the edition that it was, all
    /// else of this one.
    pub fn edition_of(&self, professional: &str, day: NaiveDate, stop: &StopFile) -> u32 {
        let tours = self.tours.iter().filter(|tour| tour.professional == professional && tour.day == day);
        let same = |told: &&StopFile| (&told.visit, told.seat, &told.start) == (&stop.visit, stop.seat, &stop.start);
        let told = tours.flat_map(|tour| &tour.stops).find(same);
        told.map_or(self.edition.saturating_add(1), |told| told.edition)
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

/// What the code of a break begins with: no code of a visit can, and all breaks come after all visits.
pub(crate) const REST: char = '~';

/// Whether a stop is a break, and no visit.
pub(crate) fn is_break(visit: &str) -> bool {
    visit.starts_with(REST)
}

/// Whether a count is that of a week that was not planned anew, which files do not say.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_first(edition: &u32) -> bool {
    *edition == 0
}
