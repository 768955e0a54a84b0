//! A planner's studies behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod request;
mod view;
mod work;

pub use request::{StudyRequest, parse};
pub use view::{StudyJobView, job};
pub use work::StudyWork;
