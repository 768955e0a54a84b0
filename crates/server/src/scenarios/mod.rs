//! Scenarios behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod request;
mod view;
mod work;

pub use request::{ScenarioRequest, parse};
pub use view::{ScenarioJobView, job};
pub use work::ScenarioWork;
