//! The placement room behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod request;
mod view;
mod work;

pub use request::{PlacementRequest, parse};
pub use view::{PlacementJobView, job};
pub use work::PlacementWork;
