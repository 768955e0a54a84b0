//! What the placement room says to the outside: plan files, and views of plans and explanations in people's language.

mod compare;
mod explanation;
mod plan_file;
mod result;
mod rules;
mod verification;
mod view;
mod words;

pub use compare::{comparison, comparison_of_files};
pub use explanation::{household_id, why, why_all, why_not};
pub(crate) use plan_file::status_name;
pub use plan_file::{BridgeFile, BudgetFile, HomeFile, LevelFile, PlacementFile, PlanFile};
pub use result::result;
pub use rules::rules;
pub use verification::verification;
pub use view::{
    AlternativeView, ChangeView, ComparisonView, FundView, LevelView, NearestView, ProposalView, ResultView, RuleView,
    ScarceView, ScoreView, StayView, VerificationView, WaitingView, WhyNotView, WhyView,
};
