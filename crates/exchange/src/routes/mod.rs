//! What the routes room says to the outside: plan files of a week, and views of tours, hours and reasons.

mod before;
mod changes;
mod clock;
mod plan_file;
mod result;
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
pub use suggestion::suggestion;
pub use verification::verification;
pub use view::{
    ChangesView, CriterionView, LeftOutView, PersonChangesView, PersonView, StopView, SuggestionView, SuggestionsView,
    TourView, VisitView, WeekView,
};
pub use why::{unknown_visit, why};
