//! The rules of placement: texts in both languages for all that they say, audits that agree with judgements, with
//! coupling rows and with points.

mod agreement;
pub(crate) mod dice;
mod starts;
mod texts;
