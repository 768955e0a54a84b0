//! The HTTP service from outside: spawned on a free port, asked over real HTTP.

mod client;
mod closing;
mod document;
mod languages;
mod life;
mod queue;
mod refusals;
