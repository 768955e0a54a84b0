//! What the training room says to the outside: plan files, views of editions, people, desks and reasons, papers and calendars, and what is needed.

mod book;
mod calendar;
mod compare;
mod needs;
mod papers;
mod plan_file;
mod result;
mod veil;
mod verification;
mod view;
mod waiting;
mod why;
pub(crate) mod words;

pub use book::workbook;
pub use calendar::Calendars;
pub use compare::{TrainingComparisonView, comparison};
pub use needs::{needs, own_needs, people_needs};
pub use papers::{certificates, registers};
pub use plan_file::{EditionFile, Told, TrainingFile};
pub use result::result;
pub use verification::verification;
pub use view::{
    CandidateView, CandidatesView, CompetenceView, DeskView, EditionView, FundView, GroupView, NeedView, NeedsView,
    OperatorNeedsView, OperatorView, OperatorWhyView, SessionView, StoppedView, TrainingView, WaitingView,
    WhyActivityView,
};
pub(crate) use waiting::change as added;
pub use why::{activity, candidates, operator, why};
