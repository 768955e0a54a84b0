//! The HTTP service from outside: spawned on a free port, asked over real HTTP.

#![expect(clippy::unwrap_used, reason = "what helps a test and unwraps fails where it stands, as the test would")]

mod client;
mod closing;
mod courses;
mod document;
mod languages;
mod life;
mod questions;
mod queue;
mod refusals;
mod scenarios;
mod simulations;
mod studies;
mod weeks;
