//! Views of a week: texts in the language asked for and plain figures beside them. Minutes are whole, as people count them.

use serde::Serialize;

use crate::levels::LevelView;
use crate::verdict::VerificationView;

/// A planned week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WeekView {
    /// The Monday, ISO.
    pub week: String,
    /// Stable name of the status.
    pub status: String,
    /// The status in words.
    pub status_text: String,
    /// One sentence: how many visits are made, how many wait, how long the ways are.
    pub headline: String,
    /// Visits of the week.
    pub visits: usize,
    /// Visits that are made.
    pub served: usize,
    /// Minutes on the way, of all together; rounded where somebody goes to a protected address.
    pub travel_minutes: i64,
    /// Minutes at visits, seat by seat, writing up included.
    pub visit_minutes: i64,
    /// Where somebody goes to a protected address: that sums of ways, overtime and cost are rounded, and why.
    pub rounded: Option<String>,
    /// Value by level; the cost is rounded where somebody goes to a protected address.
    pub levels: Vec<LevelView>,
    /// What the cost is made of; ways and overtime are rounded where somebody goes to a protected address.
    pub criteria: Vec<CriterionView>,
    /// The tours, by day and person.
    pub tours: Vec<TourView>,
    /// Each person's week.
    pub people: Vec<PersonView>,
    /// How evenly visits and ways are shared.
    pub balance: BalanceView,
    /// Visits that nobody makes.
    pub left_out: Vec<LeftOutView>,
    /// What is not as people were told before, where the week was planned anew.
    pub changes: Option<ChangesView>,
    /// Where the search began from a draft: that nobody was told of it, and nothing is owed to it.
    pub from_draft: Option<String>,
}

/// What a week that was planned anew changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangesView {
    /// One sentence: how many visits had to change, how many of the others do.
    pub headline: String,
    /// Visits that have happened and are no decision any more.
    pub done: usize,
    /// Visits that stay as people were told.
    pub kept: usize,
    /// Visits that could not stay: somebody is away, or their day or hour is no longer one of the visit's.
    pub forced: usize,
    /// Visits that could have stayed and change all the same.
    pub others: usize,
    /// Visits that people were not told of.
    pub added: usize,
    /// What it means for each person, by staff code.
    pub people: Vec<PersonChangesView>,
    /// What each household has to be told, by its code.
    pub households: Vec<HouseholdChangesView>,
    /// Visits that people were told of, and nobody makes now: they have to be told.
    pub cancelled: Vec<String>,
    /// Of each of these why.
    pub dropped: Vec<DroppedView>,
}

/// Why a visit that people were told of is not made any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DroppedView {
    /// The visit.
    pub visit: String,
    /// Whether it could not stay; else it gave way.
    pub forced: bool,
    /// The visits for which it gave way, where they can be named.
    pub gave_way_to: Vec<String>,
    /// In a sentence.
    pub text: String,
}

/// What changes for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonChangesView {
    /// Staff code.
    pub professional: String,
    /// Sentence by sentence, in the order of time.
    pub changes: Vec<String>,
}

/// What a household has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HouseholdChangesView {
    /// The household, by its code.
    pub household: String,
    /// Sentence by sentence, in the order of time.
    pub changes: Vec<String>,
}

/// A part of the cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CriterionView {
    /// The criterion's id.
    pub rule: String,
    /// Its name.
    pub name: String,
    /// Weight, 0–100.
    pub weight: i64,
    /// How much of it there is, in minutes.
    pub minutes: i64,
}

/// A tour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TourView {
    /// Staff code.
    pub professional: String,
    /// Profession in words.
    pub profession: String,
    /// The day, ISO.
    pub day: String,
    /// The day in words.
    pub day_text: String,
    /// When the shift begins and ends.
    pub shift: String,
    /// Whether it is one on which somebody is called when needed.
    pub on_call: bool,
    /// When it leaves its base; `None` where it goes nowhere, and where the way to a protected address would show.
    pub out: Option<String>,
    /// When it is back for good; `None` as above.
    pub back: Option<String>,
    /// Which of the cars that are shared at its base it takes, from 1; `None` where it takes none.
    pub car: Option<u32>,
    /// The same in words, with the base.
    pub car_text: Option<String>,
    /// Minutes on the way; `None` where a protected address is on it.
    pub travel_minutes: Option<i64>,
    /// Minutes after the end of the shift; whole hours where the tour goes to a protected address.
    pub overtime_minutes: i64,
    /// The stops in order.
    pub stops: Vec<StopView>,
    /// The day at a glance, a letter each quarter of an hour from [`TourView::strip_from`] on: `=` at a visit, `~` remote, `-` on the way,
    /// `.` free within the shift, blank outside it; ways to protected addresses are shown as free.
    pub strip: String,
    /// The hour at which the strip begins.
    pub strip_from: i64,
}

/// A stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StopView {
    /// The visit.
    pub visit: String,
    /// The household, by its code.
    pub household: Option<String>,
    /// Number of the seat.
    pub seat: u8,
    /// When it starts.
    pub start: String,
    /// When it is over, writing up included.
    pub until: String,
    /// Where, in words; of a protected address nothing.
    pub place: String,
    /// The municipality, or both of an accompaniment; `None` for a remote one, and of a protected address.
    pub area: Option<String>,
    /// Whether it is a remote consultation.
    pub remote: bool,
    /// Whether it is a break, and no visit.
    pub rest: bool,
    /// What the seat asks for, in words.
    pub asked: String,
    /// Minutes of writing up at its end.
    pub writing_up_minutes: i64,
    /// Minutes of the way there; `None` for a remote one, and where it would show a protected address.
    pub way_minutes: Option<i64>,
    /// Minutes that it starts after the time promised.
    pub late_minutes: i64,
    /// Who is there too, by staff code.
    pub with: Vec<String>,
    /// All of it in a line.
    pub text: String,
}

/// A person's week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// Staff code.
    pub professional: String,
    /// Profession in words.
    pub profession: String,
    /// Minutes of shifts; of who works on call, none.
    pub shift_minutes: i64,
    /// Minutes in which they can be called, where they work on call.
    pub on_call_minutes: i64,
    /// Stops.
    pub visits: usize,
    /// Minutes at visits, writing up included.
    pub visit_minutes: i64,
    /// Minutes on the way; `None` where they go to a protected address.
    pub travel_minutes: Option<i64>,
    /// Minutes after the ends of shifts; whole hours where they go to a protected address.
    pub overtime_minutes: i64,
}

/// How evenly the week is shared, without whom is called when needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BalanceView {
    /// Minutes at visits.
    pub visits: Option<SpreadView>,
    /// Minutes on the way, of those whose ways may be told.
    pub travel: Option<SpreadView>,
}

/// From who has the least of something to who has the most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SpreadView {
    /// Who has the least, by staff code.
    pub least: String,
    /// How many minutes.
    pub least_minutes: i64,
    /// Who has the most.
    pub most: String,
    /// How many minutes.
    pub most_minutes: i64,
    /// Minutes on average.
    pub mean_minutes: i64,
    /// All of it in a sentence.
    pub text: String,
}

/// A visit that nobody makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeftOutView {
    /// The visit.
    pub visit: String,
    /// The household, by its code.
    pub household: Option<String>,
    /// 1 = before all others, to 3.
    pub priority: u8,
    /// Why, the main reason first.
    pub reasons: Vec<String>,
    /// The rules in the way, by id.
    pub rules: Vec<String>,
    /// What would have to give for it to be made, each change proven by putting it there; the smallest first. Of a whole week each visit's
    /// smallest alone.
    pub relief: Vec<ReliefView>,
    /// Said where it is proven that no single change is enough.
    pub no_relief: Option<String>,
}

/// A change with which a visit would be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReliefView {
    /// What gives: `later`, `earlier`, `farther`, `closer`, `overtime`, `hours`, `day`, `car`, `rest`,
    /// `shorter-rest`, `move`, `skill`, `leave-out`, `meet` or `unpin`.
    pub kind: String,
    /// By how many minutes, where it is minutes; `None` also where it would show a protected address.
    pub minutes: Option<i64>,
    /// Who would come, by staff code, seat by seat.
    pub people: Vec<String>,
    /// The day, ISO.
    pub day: String,
    /// The time of day at which it would start.
    pub start: String,
    /// All of it in a sentence.
    pub text: String,
}

/// The first thing that stops a visit, for one person on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirstStopView {
    /// Staff code.
    pub professional: String,
    /// Profession in words.
    pub profession: String,
    /// The day, ISO.
    pub day: String,
    /// The day in words.
    pub day_text: String,
    /// What stops it: `off-shift`, `profession`, `language`, `skill`, `apart`, `decided`, `rule`, `no-colleague`, `no-room`, `tied`; or `room`.
    pub kind: String,
    /// The same in words, with what is lacking.
    pub text: String,
}

/// A week that people made themselves: judged and priced, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnWeekView {
    /// One sentence: how many visits are made, and who is left out.
    pub headline: String,
    /// What is wrong with it.
    pub verification: VerificationView,
    /// What the cost is made of; ways and overtime are rounded where somebody goes to a protected address.
    pub criteria: Vec<CriterionView>,
    /// Visits that nobody makes.
    pub left_out: Vec<String>,
    /// That sums are rounded, and why.
    pub rounded: Option<String>,
}

/// The best places for a visit in a week that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionsView {
    /// The visit.
    pub visit: String,
    /// In a sentence.
    pub headline: String,
    /// The places, the cheapest first.
    pub places: Vec<SuggestionView>,
    /// Why nobody can come, if there is no place.
    pub left_out: Option<LeftOutView>,
}

/// A place for a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionView {
    /// Who would come, by staff code, seat by seat.
    pub people: Vec<String>,
    /// The day, ISO.
    pub day: String,
    /// The time of day at which it would start.
    pub start: String,
    /// Day, hour and people in words.
    pub text: String,
    /// What it costs: minutes more, criterion by criterion; where a protected address would show, nothing of ways.
    pub costs: Vec<String>,
    /// Whose visits would start later.
    pub later: Vec<String>,
}

/// A visit on its own: who comes and when, or why nobody does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitView {
    /// The visit.
    pub visit: String,
    /// In a sentence.
    pub headline: String,
    /// Who takes which seat, and who else of the team could.
    pub seats: Vec<String>,
    /// Where it starts after its due time, by how much and why, and where it would be in time; else nothing.
    pub late: Vec<String>,
    /// Why nobody comes, if nobody does.
    pub left_out: Option<LeftOutView>,
    /// If nobody comes, the first thing that stops it for each person and each day on which it may be.
    pub stops: Vec<FirstStopView>,
}
