//! Weeks to come behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod request;
mod view;
mod work;

pub use request::{SimulationRequest, parse};
pub use view::{SimulationJobView, job};
pub use work::SimulationWork;
