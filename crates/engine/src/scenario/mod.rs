//! Scenarios: the same rooms asked again with something changed, many at once, and what differs from how things are.
//!
//! It stands above the rooms and sees several of them. What a scenario changes are rows of people's own files, so the changes are made
//! outside, where these are; here a batch is carried out and its answers are compared.
//!
//! Reading order: [`indicator`] (what is compared, and by how much two searches leave it open), [`homes`] (placement asked), [`weeks`]
//! (routes asked), [`courses`] (training asked), [`batch`] (many at once), [`affected`] (whom it concerns, by group); [`margins`] (what one
//! more of each thing is worth), [`mod@cheapest`] and [`reach`] (the cheapest additions that reach a goal), [`fronts`] (two figures against
//! each other); [`arrivals`] (weeks to come, by chance).

pub mod affected;
pub mod arrivals;
pub mod batch;
pub mod cheapest;
pub mod courses;
pub mod fronts;
pub mod homes;
pub mod indicator;
pub mod margins;
pub mod reach;
pub mod weeks;
