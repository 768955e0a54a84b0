//! Incomes over time, savings, guarantors, ISEE: a median of 950 € a month besides the child allowance.

use chrono::NaiveDate;
use fasi_engine::units::Cents;
use fasi_exchange::rows::IncomeRow;
use fasi_exchange::words::IncomeKind;

use super::{BASE, Family};
use crate::calendar::{AS_OF, date, days_on, month_end, month_start, shifted};
use crate::dice::{Dice, Subject};
use crate::quota::{deck, marks, part};

/// Of 60 households, 14 have no wage today.
const NO_WAGE: u32 = 14;

/// Where the income of a household without a wage comes from, poorest first, and how many of 14 live so.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Other {
    /// Nothing yet; a contract that begins.
    WageToCome,
    /// Nothing.
    Nothing,
    /// Inclusion allowance (assegno di inclusione).
    Inclusion,
    /// A paid traineeship.
    Traineeship,
    /// Unemployment benefit (NASpI).
    Unemployment,
    /// Disability allowance and family help.
    Allowance,
    /// A stall, odd jobs with a VAT number.
    SelfEmployment,
}

const OTHERS: [(Other, u32); 7] = [
    (Other::WageToCome, 2),
    (Other::Nothing, 2),
    (Other::Inclusion, 4),
    (Other::Traineeship, 2),
    (Other::Unemployment, 2),
    (Other::Allowance, 1),
    (Other::SelfEmployment, 1),
];

/// How a wage lasts: open-ended, fixed-term, by the day; and how many of 46 wages do so.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Contract {
    Open,
    FixedTerm,
    FixedTermThenBenefit,
    Uncertain,
}

const CONTRACTS: [(Contract, u32); 4] =
    [(Contract::Open, 36), (Contract::FixedTerm, 3), (Contract::FixedTermThenBenefit, 4), (Contract::Uncertain, 3)];

/// Income a month besides the child allowance, in euro, by thousandths of the households from the poorest up. Around
/// the middle it rises evenly, so that the median is 950 € at every size.
const CURVE: [(i64, i64); 8] =
    [(0, 0), (60, 0), (80, 420), (240, 720), (400, 854), (600, 1046), (850, 1720), (1000, 2450)];

/// The income of the household of a rank among so many.
fn of_rank(rank: i64, households: i64) -> i64 {
    // in 2000 × households parts, so that a household stands in the middle of its own share
    let at = (2 * rank + 1) * 1000;
    let whole = 2 * households;
    let above = CURVE.iter().position(|knot| at <= knot.0 * whole).unwrap_or(CURVE.len() - 1).max(1);
    let (low, high) = (CURVE[above - 1], CURVE[above]);
    let (step, rise) = ((high.0 - low.0) * whole, high.1 - low.1);
    low.1 + ((at - low.0 * whole) * rise + step / 2) / step
}

/// Adds incomes, savings, guarantors and ISEE.
pub(super) fn add(families: &mut [Family], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Incomes);
    let households = families.len() as u32;
    let without = part(households, NO_WAGE, BASE);
    let mut others = deck(&mut dice, without, &OTHERS);
    others.sort_by_key(|other| OTHERS.iter().position(|kind| kind.0 == *other));
    let contracts = deck(&mut dice, households - without, &CONTRACTS);
    let mut sources: Vec<Source> = others.into_iter().map(Source::Other).collect();
    sources.extend(contracts.into_iter().map(Source::Wage));
    let mut earning: Vec<(i64, Source)> = (0..).zip(sources).collect();
    dice.shuffle(&mut earning);
    let savings = deck(&mut dice, households, &SAVINGS);
    let guarantors = marks(&mut dice, households, 11, BASE);
    let isee = deck(&mut dice, households, &[(Isee::Missing, 5), (Isee::Expired, 7), (Isee::Valid, 48)]);
    let facts = earning.into_iter().zip(savings).zip(guarantors).zip(isee);
    for (family, ((((rank, source), savings), guarantor), isee)) in families.iter_mut().zip(facts) {
        let income = of_rank(rank, i64::from(households));
        family.incomes = match source {
            Source::Wage(contract) => wages(&mut dice, family, income, contract),
            Source::Other(other) => others_of(&mut dice, family, income, other),
        };
        let children = family.minors() as i64;
        if children > 0 {
            let each = dice.between(190, 210);
            family.incomes.push(item(family, IncomeKind::ChildAllowance, each * children, true));
        }
        family.row.savings = savings.map(|(least, most)| Cents(dice.between(least / 50, most / 50) * 50 * 100));
        family.row.guarantor = guarantor;
        let value = Cents(income * dice.between(5, 8) * 100);
        (family.row.isee, family.row.isee_expiry) = match isee {
            Isee::Missing => (None, None),
            Isee::Expired => (Some(value), Some(date(2025, 12, 31))),
            Isee::Valid => (Some(value), Some(date(2026, 12, 31))),
        };
    }
}

/// Savings at hand, in euro, from and to; `None` = not known.
const SAVINGS: [(Option<(i64, i64)>, u32); 5] =
    [(None, 6), (Some((0, 0)), 10), (Some((200, 800)), 18), (Some((900, 2200)), 17), (Some((2500, 5000)), 9)];

#[derive(Clone, Copy)]
enum Isee {
    Missing,
    Expired,
    Valid,
}

/// Where most of the income comes from.
#[derive(Clone, Copy)]
enum Source {
    Wage(Contract),
    Other(Other),
}

/// An item that is running, without a known end.
fn item(family: &Family, kind: IncomeKind, euro: i64, certain: bool) -> IncomeRow {
    IncomeRow { household: family.id(), kind, monthly: Cents(euro * 100), from: None, until: None, certain }
}

/// One wage, or two where both partners work.
fn wages(dice: &mut Dice, family: &Family, income: i64, contract: Contract) -> Vec<IncomeRow> {
    let both = family.parents() == 2 && income >= 1000 && dice.happens(2, 3);
    let second = if both { income * dice.between(25, 42) / 100 } else { 0 };
    let mut first = item(family, IncomeKind::Wage, income - second, contract != Contract::Uncertain);
    let mut after = None;
    if matches!(contract, Contract::FixedTerm | Contract::FixedTermThenBenefit) {
        let end = month_end(days_on(dice.between(120, 420)));
        first.until = Some(end);
        if contract == Contract::FixedTermThenBenefit {
            after = Some(benefit(family, first.monthly.0 / 100 * 3 / 4, Some(shifted(end, 1)), end, 400));
        }
    }
    let second = (second > 0).then(|| item(family, IncomeKind::Wage, second, true));
    [Some(first), second, after].into_iter().flatten().collect()
}

/// Unemployment benefit for some months after a day.
fn benefit(family: &Family, euro: i64, from: Option<NaiveDate>, after: NaiveDate, days: i64) -> IncomeRow {
    let until = Some(month_end(shifted(after, days)));
    IncomeRow { from, until, ..item(family, IncomeKind::Unemployment, euro, true) }
}

fn others_of(dice: &mut Dice, family: &Family, income: i64, other: Other) -> Vec<IncomeRow> {
    match other {
        Other::Nothing => Vec::new(),
        Other::WageToCome => {
            let from = Some(month_start(days_on(dice.between(40, 110))));
            vec![IncomeRow { from, ..item(family, IncomeKind::Wage, dice.between(105, 135) * 10, true) }]
        }
        Other::Inclusion => vec![item(family, IncomeKind::InclusionAllowance, income, true)],
        Other::Traineeship => {
            let until = Some(month_end(days_on(dice.between(60, 150))));
            let wage = IncomeRow {
                from: until.map(|day| shifted(day, 1)),
                ..item(family, IncomeKind::Wage, dice.between(95, 120) * 10, false)
            };
            vec![IncomeRow { until, ..item(family, IncomeKind::Training, income, true) }, wage]
        }
        Other::Unemployment => vec![benefit(family, income, None, AS_OF, dice.between(200, 500))],
        Other::Allowance => {
            let help = income - income * 2 / 3;
            vec![
                item(family, IncomeKind::DisabilityAllowance, income - help, true),
                item(family, IncomeKind::Family, help, false),
            ]
        }
        Other::SelfEmployment => vec![item(family, IncomeKind::SelfEmployment, income, false)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_curve_is_950_at_every_size() {
        assert_eq!(of_rank(29, 60) + of_rank(30, 60), 1900);
        assert_eq!(of_rank(500, 1001), 950);
        assert_eq!(of_rank(0, 60), 0);
    }
}
