//! What the routes room says to the outside: plan files of a week, and views of tours, hours and reasons.

mod before;
mod changes;
mod clock;
mod lacking;
mod plan_file;
mod relief;
mod result;
mod scarcity;
mod suggestion;
mod verification;
mod view;
mod why;
pub(crate) mod words;

pub use before::Before;
pub(crate) use clock::read_clock;
pub use plan_file::{StopFile, TourFile, WeekFile};
pub use result::{criteria, result};
pub(crate) use result::{in_order, left_out, people, tour};
pub use scarcity::{HalfDayView, HoursView, Short, WeekScarcityView, halves, short, week_scarcity};
pub use suggestion::suggestion;
pub use verification::verification;
pub use view::{
    ChangesView, CriterionView, FirstStopView, LeftOutView, PersonChangesView, PersonView, ReliefView, StopView,
    SuggestionView, SuggestionsView, TourView, VisitView, WeekView,
};
pub use why::{unknown_visit, why};
