//! Views: what people and programs are shown, texts in the language asked for and plain figures beside them.

use serde::Serialize;

use crate::levels::LevelView;

/// A finished solve: what is proposed, who waits and why, what is scarce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultView {
    /// Stable name of the status.
    pub status: String,
    /// The status in words.
    pub status_text: String,
    /// One sentence: how many are placed, bridged, waiting.
    pub headline: String,
    /// Households in the dataset.
    pub households: usize,
    /// Households with a lasting home.
    pub placed: usize,
    /// Households with a bridge stay only.
    pub bridged: usize,
    /// Households that wait, bridged ones among them.
    pub waiting_count: usize,
    /// Candidate itineraries weighed.
    pub candidates: usize,
    /// Value by level.
    pub levels: Vec<LevelView>,
    /// Proposals.
    pub proposals: Vec<ProposalView>,
    /// Waiting list.
    pub waiting: Vec<WaitingView>,
    /// What is scarce.
    pub scarce: Vec<ScarceView>,
    /// Funds.
    pub funds: Vec<FundView>,
    /// Other plans of nearly the same value.
    pub alternatives: Vec<AlternativeView>,
}

/// A stay in a bridge unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StayView {
    /// Unit.
    pub unit: String,
    /// First day, ISO.
    pub from: String,
    /// First day no longer there, ISO.
    pub until: String,
    /// All of it in words.
    pub text: String,
}

/// A proposal for a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalView {
    /// Household.
    pub household: String,
    /// Unit of the lasting home, if one is proposed.
    pub unit: Option<String>,
    /// Its municipality; `None` also where the address is protected.
    pub municipality: Option<String>,
    /// Support package.
    pub package: Option<String>,
    /// Its name.
    pub package_name: Option<String>,
    /// First day, ISO.
    pub from: Option<String>,
    /// First day in words.
    pub from_text: Option<String>,
    /// Bridge stay.
    pub bridge: Option<StayView>,
    /// Nights without a home before the first stay.
    pub uncovered_nights: i64,
    /// The same in words, if there are any.
    pub uncovered: Option<String>,
    /// Points in hundredths of what the weights could give.
    pub points_percent: i64,
    /// What the household pays a month while a contribution runs, in cents.
    pub pays_now_cents: Option<i64>,
    /// The same in words.
    pub pays_now: Option<String>,
    /// What it pays once the contribution has ended, in cents.
    pub pays_later_cents: Option<i64>,
    /// The same in words.
    pub pays_later: Option<String>,
    /// Why this: criterion by criterion.
    pub why: Vec<ScoreView>,
    /// What has to be done for it.
    pub tasks: Vec<String>,
}

/// What one criterion gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScoreView {
    /// Criterion's id.
    pub rule: String,
    /// Its name.
    pub name: String,
    /// Weight, 0–100.
    pub weight: i64,
    /// Points, 0–1000.
    pub points: i64,
    /// Why, in a sentence.
    pub text: String,
}

/// A household on the waiting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingView {
    /// Household.
    pub household: String,
    /// Priority class, from 1.
    pub priority: u8,
    /// Days since registration.
    pub days: i64,
    /// Minors in the household.
    pub minors: usize,
    /// The day it has no home any more, ISO.
    pub out: Option<String>,
    /// The same in words.
    pub out_text: Option<String>,
    /// The bridge stay proposed meanwhile, in words.
    pub bridge: Option<String>,
    /// Why it waits, the main reason first.
    pub reasons: Vec<String>,
    /// The home that lacks least, and what: that of `takes`, or, where no change gives one or none was looked for, the one
    /// in which the fewest rules stand in the way.
    pub nearest: Option<NearestView>,
    /// The home that it could be proposed with the fewest and cheapest changes.
    pub takes: Option<HomeTakesView>,
    /// Need domains that nobody has assessed yet.
    pub unknown: Vec<String>,
}

/// The home that lacks least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NearestView {
    /// Unit.
    pub unit: String,
    /// What is missing.
    pub text: String,
}

/// A home that a waiting household could be proposed with some changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HomeTakesView {
    /// Unit.
    pub unit: String,
    /// Unit and changes in a sentence.
    pub text: String,
    /// What it would take.
    pub takes: TakesView,
}

/// Something scarce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScarceView {
    /// The rule that holds it back.
    pub rule: String,
    /// In words.
    pub text: String,
    /// Waiting households for whom some home lacks only this.
    pub households: usize,
}

/// A fund line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FundView {
    /// Fund, year and category in words.
    pub line: String,
    /// Free before the plan, in cents.
    pub available_cents: i64,
    /// Taken by the plan, in cents.
    pub taken_cents: i64,
    /// Left, in cents.
    pub left_cents: i64,
    /// All three in words.
    pub text: String,
}

/// Another plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AlternativeView {
    /// Households whose proposal differs.
    pub different: usize,
    /// Points in hundredths of the best plan's.
    pub points_percent: i64,
    /// In words.
    pub text: String,
    /// What it trades against the best plan: criteria that gain and lose.
    pub trades: Vec<TradeView>,
    /// The same in a sentence.
    pub trade: String,
    /// What changes against the best plan.
    pub changes: Vec<ChangeView>,
}

/// A criterion that gains or loses in another plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TradeView {
    /// The criterion's id.
    pub rule: String,
    /// Its name.
    pub name: String,
    /// Its weighted points in the best plan.
    pub best: i64,
    /// Its weighted points in the other plan.
    pub other: i64,
}

/// A household whose proposal differs between two plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeView {
    /// Household.
    pub household: String,
    /// What the first plan says.
    pub before: String,
    /// What the second plan says.
    pub after: String,
}

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComparisonView {
    /// In words.
    pub headline: String,
    /// Value by level: level, name, first, second.
    pub levels: Vec<(String, String, i64, i64)>,
    /// The households whose proposal differs.
    pub changes: Vec<ChangeView>,
}

/// Why this proposal, or why the household waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WhyView {
    /// Household.
    pub household: String,
    /// What is proposed, in words.
    pub headline: String,
    /// The proposal, if there is one.
    pub proposal: Option<ProposalView>,
    /// Why it waits for a lasting home, if it does.
    pub waiting: Option<WaitingView>,
}

/// Why not that unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WhyNotView {
    /// Household.
    pub household: String,
    /// Unit.
    pub unit: String,
    /// For whom it is written: `coordinator`, `household` or `board`.
    pub role: String,
    /// All of it in at most 80 words.
    pub text: String,
    /// In one sentence.
    pub headline: String,
    /// Each reason in words.
    pub reasons: Vec<String>,
    /// The rules that fail, by id.
    pub rules: Vec<String>,
    /// What it would take.
    pub takes: Option<TakesView>,
}

/// What it would take: the cheapest single change that really lets the household in, else the cheapest two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TakesView {
    /// Whether it is possible: with these changes, or as it is where there are none.
    pub possible: bool,
    /// Whether the others of the plan would have to make room besides.
    pub room: bool,
    /// All of it in a sentence.
    pub text: String,
    /// Each change in words.
    pub changes: Vec<String>,
    /// The kind of each change.
    pub kinds: Vec<String>,
    /// What they cost in the first year, in cents: to compare, no estimate.
    pub cost_cents: i64,
    /// The same in words, where something changes.
    pub cost: Option<String>,
}
