//! The endpoints, a file each; `openapi.rs` lists them.

pub mod explanations;
pub mod home;
mod jobs;
pub mod placement_jobs;
pub mod route_jobs;
pub mod rules;
pub mod scenario_jobs;
pub mod schemas;
pub mod simulation_jobs;
pub mod status;
pub mod study_jobs;
pub mod training_jobs;
pub mod weeks;
pub mod what_if;
