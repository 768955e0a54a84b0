//! What the routes room says to the outside: plan files of a week, and views of tours, hours and reasons.

mod plan_file;
mod result;
mod verification;
mod view;
mod why;
pub(crate) mod words;

pub use plan_file::{StopFile, TourFile, WeekFile};
pub use result::result;
pub(crate) use result::{in_order, left_out, people, tour};
pub use verification::verification;
pub use view::{CriterionView, LeftOutView, PersonView, StopView, TourView, VisitView, WeekView};
pub use why::why;
