//! Texts for people: Fluent messages in Italian and English, and figures as each language writes them.

mod catalogue;
mod figures;

pub use catalogue::{Arg, Lang, every_key, has, keys_of, text};
pub(crate) use catalogue::{is_in, message_in};
pub use figures::{clock, date, minutes, money, number, percent, short_date, tenths};
