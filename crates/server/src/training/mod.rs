//! The training room behind HTTP: what a request asks for, the work made of it, how a job is shown.

mod request;
mod view;
mod work;

pub use request::{TrainingRequest, parse};
pub use view::{TrainingJobView, job};
pub use work::TrainingWork;
