//! The routes room behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod questions;
mod request;
mod view;
mod work;

pub use questions::{
    Scarce, ScarcityAnswer, ScarcityRequest, SuggestAnswer, SuggestRequest, WeekCheckAnswer, WeekCheckRequest,
    parse_check, parse_scarcity, parse_suggest,
};
pub use request::{RouteRequest, parse};
pub use view::{RouteJobView, job};
pub use work::RouteWork;
