//! The rules: texts in both languages for all that they say; those of placement agree in audits, judgements, coupling
//! rows and points.

mod agreement;
mod courses;
pub(crate) mod dice;
mod starts;
mod texts;
mod weeks;
