//! What the placement room says to the outside: plan files, and views of plans and explanations in people's language.

mod compare;
mod plan_file;
mod result;
mod view;
mod words;

pub use compare::comparison_of_files;
pub use plan_file::{BridgeFile, BudgetFile, HomeFile, LevelFile, PlacementFile, PlanFile};
pub use result::result;
pub use view::{
    AlternativeView, ChangeView, ComparisonView, FundView, LevelView, NearestView, ProposalView, ResultView, RuleView,
    ScarceView, ScoreView, StayView, VerificationView, WaitingView, WhyNotView, WhyView,
};
pub use words::{comparison, rules, verification, why, why_all, why_not};
