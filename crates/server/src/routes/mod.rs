//! The routes room behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod questions;
mod request;
mod view;
mod work;

pub use questions::{
    Comparison, Scarce, ScarcityAnswer, ScarcityRequest, SuggestAnswer, SuggestRequest, WeekCheckAnswer,
    WeekCheckRequest, WeekComparisonAnswer, WeekComparisonRequest, parse_check, parse_comparison, parse_scarcity,
    parse_suggest,
};
pub use request::{RouteRequest, parse};
pub use view::{RouteJobView, job};
pub use work::RouteWork;
