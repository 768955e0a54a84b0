//! Funds by year and category: what is budgeted, spent, committed, guaranteed, and until when it is eligible.

use chrono::NaiveDate;
use fasi_engine::placement::model::Category;
use fasi_engine::units::Cents;
use fasi_exchange::rows::FundRow;

use crate::calendar::date;
use crate::households::BASE;

/// A line for 60 households: fund, year, category, budget, spent, committed, guaranteed, all in euro.
type Line = (&'static str, i32, Category, [i64; 4]);

const LINES: [Line; 17] = [
    (FAMI, 2026, Category::Entry, [24_000, 13_500, 4_500, 0]),
    (FAMI, 2026, Category::Rent, [18_000, 12_200, 3_300, 0]),
    (FAMI, 2027, Category::Entry, [16_000, 0, 1_500, 0]),
    (FAMI, 2027, Category::Rent, [30_000, 0, 4_600, 0]),
    (FAMI, 2027, Category::Services, [9_000, 0, 1_000, 0]),
    (GARANZIA, 2026, Category::Guarantee, [40_000, 0, 0, 32_500]),
    (GARANZIA, 2027, Category::Guarantee, [45_000, 0, 0, 19_000]),
    (POVERTA, 2026, Category::Services, [22_000, 17_400, 2_400, 0]),
    (POVERTA, 2027, Category::Services, [20_000, 0, 3_000, 0]),
    (POVERTA, 2028, Category::Services, [20_000, 0, 0, 0]),
    (SDS, 2026, Category::Rent, [16_000, 12_500, 1_800, 0]),
    (SDS, 2026, Category::Entry, [9_000, 7_200, 0, 0]),
    (SDS, 2027, Category::Rent, [24_000, 0, 5_200, 0]),
    (SDS, 2027, Category::Entry, [12_000, 0, 900, 0]),
    (SDS, 2027, Category::Services, [4_000, 0, 0, 0]),
    (SDS, 2028, Category::Rent, [18_000, 0, 0, 0]),
    (SDS, 2028, Category::Entry, [8_000, 0, 0, 0]),
];

/// A European project on the way out of reception, over at the end of September 2027.
pub(super) const FAMI: &str = "FAMI";
/// A regional fund that stands surety for rents.
pub(super) const GARANZIA: &str = "GARANZIA";
/// The share for services of the national fund against poverty.
pub(super) const POVERTA: &str = "POVERTA";
/// What the municipalities give through their health company.
pub(crate) const SDS: &str = "SDS";

fn label(fund: &str) -> &'static str {
    match fund {
        FAMI => "FAMI – progetto «Dopo l'accoglienza»",
        GARANZIA => "Fondo regionale garanzia affitto",
        POVERTA => "Fondo povertà – quota servizi",
        _ => "Fondo abitare della Società della Salute",
    }
}

/// First and last eligible day.
fn eligible(fund: &str, year: i32) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match fund {
        FAMI => (Some(date(2026, 1, 1)), Some(date(2027, 9, 30))),
        POVERTA => (Some(date(year, 1, 1)), Some(date(year, 12, 31))),
        _ => (None, None),
    }
}

/// The rows for so many households.
pub(super) fn lines(households: u32) -> Vec<FundRow> {
    let money = |euro: i64| Cents(euro * 100 * i64::from(households) / i64::from(BASE));
    let some = |euro: i64| Some(money(euro)).filter(|cents| cents.0 > 0);
    let row = |(fund, year, category, [budget, spent, committed, guaranteed]): &Line| FundRow {
        fund: (*fund).to_owned(),
        year: *year,
        category: *category,
        label: Some(label(fund).to_owned()),
        budget: money(*budget),
        spent: some(*spent),
        committed: some(*committed),
        guaranteed: some(*guaranteed),
        eligible_from: eligible(fund, *year).0,
        eligible_to: eligible(fund, *year).1,
        // the European project and the guarantee pay alone or not at all
        shares: matches!(*fund, POVERTA | SDS),
        cap: (*fund == SDS && *category == Category::Entry).then_some(Cents(250_000)),
    };
    LINES.iter().map(row).collect()
}
