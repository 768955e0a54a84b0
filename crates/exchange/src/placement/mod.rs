//! What the placement room says to the outside: plan files, and views of plans and explanations in people's language.

mod claims;
mod compare;
mod explanation;
mod plan_file;
mod reader;
mod result;
mod rules;
mod verification;
mod view;
mod whatif;
mod words;

pub use claims::contradictions;
pub use compare::{comparison, comparison_of_files};
pub use explanation::{MOST_WORDS, Pair, household_id, pair, room_needs, why, why_all, why_not};
pub(crate) use plan_file::status_name;
pub use plan_file::{BridgeFile, BudgetFile, FORMAT as PLAN_FORMAT, HomeFile, LevelFile, PlacementFile, PlanFile};
pub use reader::Role;
pub use result::result;
pub use rules::rules;
pub use verification::verification;
pub use view::{
    AlternativeView, ChangeView, ComparisonView, FundView, HomeTakesView, LevelView, NearestView, ProposalView,
    ResultView, RuleView, ScarceView, ScoreView, StayView, TakesView, TradeView, VerificationView, WaitingView,
    WhyNotView, WhyView,
};
pub use whatif::{
    DifferenceView, FirmRowView, FirmView, PriceView, PricesView, ScarcityView, WorthView, clash_texts, firm_view,
    prices_view, room_text, scarcity_view,
};
