//! Decimal numbers, exact.

use std::fmt;

/// The most decimals of a value.
const MOST_DECIMALS: usize = 9;
/// A double holds any decimal number of so many digits: what is read is what was written.
const SAFE_DIGITS: usize = 15;

/// A decimal number: `units` of ten to the minus `decimals`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decimal {
    /// The number without its point.
    pub units: i64,
    /// Digits behind the point.
    pub decimals: u32,
}

impl Decimal {
    /// The number that a double was written as, if it has few enough digits to say.
    pub(super) fn of(value: f64) -> Option<Self> {
        // the shortest decimal that reads as this double, never with an exponent
        let text = value.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_start_matches(['-', '0']).len();
        if fraction.len() > MOST_DECIMALS || significant > SAFE_DIGITS {
            return None;
        }
        digits.parse().ok().map(|units| Self { units, decimals: fraction.len() as u32 })
    }

    /// The units of the same number with so many decimals, not fewer than it has.
    pub(super) fn units_at(self, decimals: u32) -> Option<i64> {
        self.units.checked_mul(10_i64.checked_pow(decimals.checked_sub(self.decimals)?)?)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let one = 10_u64.pow(self.decimals);
        let (whole, fraction) = (self.units.unsigned_abs() / one, self.units.unsigned_abs() % one);
        match self.decimals {
            0 => write!(out, "{sign}{whole}"),
            decimals => write!(out, "{sign}{whole}.{fraction:0width$}", width = decimals as usize),
        }
    }
}
