//! The routes, a file each; `openapi.rs` lists them.

pub mod explanations;
pub mod home;
pub mod placement_jobs;
pub mod rules;
pub mod schemas;
pub mod status;
pub mod what_if;
