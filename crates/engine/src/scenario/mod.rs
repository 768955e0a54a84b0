//! Scenarios: the same rooms asked again with something changed, many at once, and what differs from how things are.
//!
//! It stands above the rooms and sees several of them. What a scenario changes are rows of people's own files, so the changes are made
//! outside, where these are; here a batch is carried out and its answers are compared.
//!
//! Reading order: [`indicator`] (what is compared, and by how much two searches leave it open), [`homes`] (placement asked), [`weeks`]
//! (routes asked), [`batch`] (many at once), [`affected`] (whom it concerns, by group); [`arrivals`] (weeks to come, by chance).

pub mod affected;
pub mod arrivals;
pub mod batch;
pub mod homes;
pub mod indicator;
pub mod weeks;
