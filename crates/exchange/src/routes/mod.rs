//! What the routes room says to the outside: plan files of a week, and views of tours, hours and reasons.

mod balance;
mod before;
mod changes;
mod clock;
mod comparison;
mod discretion;
pub(crate) mod distance;
mod lacking;
mod late;
mod own;
mod plan_file;
mod relief;
mod result;
mod scarcity;
mod state;
mod suggestion;
mod verification;
mod view;
mod why;
pub(crate) mod words;

pub(crate) use balance::balance;
pub use before::Before;
pub(crate) use before::{REST, is_break};
pub(crate) use changes::changes;
pub(crate) use clock::read_clock;
pub use comparison::{OtherPersonView, OtherVisitView, WeekComparisonView, WeekFigureView, comparison_of_weeks};
pub use discretion::discreet;
pub use late::late_visits;
pub use own::own_week;
pub(crate) use plan_file::stop_file;
pub use plan_file::{StopFile, TourFile, WeekFile};
pub use result::{criteria, result};
pub(crate) use result::{in_order, left_out, people, tour};
pub use scarcity::{HalfDayView, HoursView, WeekScarcityView, scarce};
pub(crate) use scarcity::{half_days, halves, when};
pub use state::PlanState;
pub use suggestion::suggestions;
pub use verification::verification;
pub use view::{
    BalanceView, ChangesView, CriterionView, DroppedView, FirstStopView, HouseholdChangesView, LeftOutView,
    OwnWeekView, PersonChangesView, PersonView, ReliefView, SpreadView, StopView, SuggestionView, SuggestionsView,
    TourView, VisitView, WeekView,
};
pub use why::{asked_for, why};
