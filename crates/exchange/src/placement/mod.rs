//! What the placement room says to the outside: plan files, and views of plans and explanations in people's language.

mod compare;
mod explanation;
mod plan_file;
mod reader;
mod result;
mod verification;
mod view;
mod whatif;
mod words;

pub use compare::{comparison, comparison_of_files};
pub use explanation::{MOST_WORDS, Pair, household_id, pair, room_needs, why, why_all, why_not};
pub use plan_file::{BridgeFile, HomeFile, PlacementFile, PlanFile};
pub use reader::Role;
pub use result::result;
pub use verification::verification;
pub use view::{
    AlternativeView, ChangeView, ComparisonView, FundView, HomeTakesView, NearestView, ProposalView, ResultView,
    ScarceView, ScoreView, StayView, TakesView, TradeView, WaitingView, WhyNotView, WhyView,
};
pub(crate) use whatif::thing;
pub use whatif::{
    DifferenceView, FirmRowView, FirmView, PriceView, PricesView, ScarcityView, WorthView, clash_texts, firm_view,
    prices_view, room_text, scarcity_view,
};
