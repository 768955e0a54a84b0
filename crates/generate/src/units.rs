//! Units: 45 by municipality and tenure, bedrooms, rents scaled by floor area, availability, conditions.

use fasi_engine::placement::model::{ConditionKind, Domain, ServiceKind, Signatory, Tenure, Usage};
use fasi_engine::units::{Cents, Minutes};
use fasi_exchange::rows::{ConditionRow, Dataset, UnitAnswerRow, UnitFundRow, UnitHoursRow, UnitRow};
use fasi_exchange::table::{Areas, Degrees};

use crate::calendar::{AS_OF, date, days_on, shifted};
use crate::dice::{Dice, Subject};
use crate::households::ids;
use crate::quota::{deck, marks, part};
use crate::supports::SDS;
use crate::territory::{TOWNS, Town};

/// The number of units that the figures are of.
pub(crate) const BASE: u32 = 45;

/// Position of the municipality in the list of towns, tenure, and how many of 45 units are so. By municipality: Pistoia
/// 18, Quarrata 8, Agliana 6, Montale 4, Serravalle 4, San Marcello 2, Marliana, Abetone and Sambuca 1. By tenure: agreed
/// 15, body with takeover 9, transitional 8, free 6, bridge 4, loan 3. Agreed rents stay in the plain, where an agreement
/// is worth its while.
const STOCK: [((usize, Tenure), u32); 28] = [
    ((0, Tenure::Agreed), 7),
    ((0, Tenure::Takeover), 3),
    ((0, Tenure::Transitional), 3),
    ((0, Tenure::Free), 1),
    ((0, Tenure::Bridge), 3),
    ((0, Tenure::Loan), 1),
    ((1, Tenure::Agreed), 3),
    ((1, Tenure::Takeover), 1),
    ((1, Tenure::Transitional), 2),
    ((1, Tenure::Free), 1),
    ((1, Tenure::Bridge), 1),
    ((2, Tenure::Agreed), 3),
    ((2, Tenure::Takeover), 1),
    ((2, Tenure::Transitional), 1),
    ((2, Tenure::Free), 1),
    ((3, Tenure::Agreed), 1),
    ((3, Tenure::Takeover), 1),
    ((3, Tenure::Transitional), 1),
    ((3, Tenure::Free), 1),
    ((4, Tenure::Agreed), 1),
    ((4, Tenure::Takeover), 1),
    ((4, Tenure::Transitional), 1),
    ((4, Tenure::Free), 1),
    ((5, Tenure::Free), 1),
    ((6, Tenure::Takeover), 1),
    ((6, Tenure::Loan), 1),
    ((7, Tenure::Loan), 1),
    ((8, Tenure::Takeover), 1),
];

/// Bedrooms, or a shared unit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    One,
    Two,
    Three,
    Four,
    Shared,
}

/// Sizes by tenure; together one 6, two 21, three 13, four 2, shared 3.
const OF_BRIDGES: [(Size, u32); 2] = [(Size::Two, 2), (Size::Shared, 2)];
const OF_TAKEOVERS: [(Size, u32); 4] = [(Size::One, 1), (Size::Two, 4), (Size::Three, 3), (Size::Shared, 1)];
const OF_OTHERS: [(Size, u32); 4] = [(Size::One, 5), (Size::Two, 15), (Size::Three, 10), (Size::Four, 2)];

/// A home with one bedroom that is smaller than this has no other room.
const STUDIO: i64 = 44;

/// When a unit is free.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Free {
    Now,
    Winter,
    Spring,
    Summer,
}

const FREE: [(Free, u32); 4] = [(Free::Now, 16), (Free::Winter, 12), (Free::Spring, 12), (Free::Summer, 5)];

/// Lawful conditions and their legal basis: of 45 units one has each.
const CONDITIONS: [(ConditionKind, &str); 4] = [
    (ConditionKind::WomenOnly, "D.L. 93/2013 conv. L. 119/2013; convenzione con il centro antiviolenza"),
    (ConditionKind::WithMinors, "L. 285/1997; vincolo di destinazione del finanziamento"),
    (ConditionKind::WithDisability, "L. 112/2016; vincolo di destinazione del finanziamento"),
    (ConditionKind::NoInfants, "Verbale di sicurezza: scala interna senza protezione"),
];

/// Minutes a week that a household in a bridge takes of the services: the social worker's everywhere, the educator's in
/// shared ones.
const HOURS_IN_BRIDGES: [(ServiceKind, i64, bool); 2] =
    [(ServiceKind::SocialWork, 30, false), (ServiceKind::Educator, 30, true)];

/// Bodies that sign or manage.
const BODIES: [&str; 3] = ["Cooperativa Il Ponte", "Società della Salute", "Associazione Casa Aperta"];

/// Adds the units' tables.
pub(crate) fn add(dataset: &mut Dataset, units: u32, seed: u64) {
    let mut dice = Dice::new(seed, Subject::Units);
    let stock = deck(&mut dice, units, &STOCK);
    let sizes = sizes(&mut dice, &stock);
    let step_free = marks(&mut dice, units, 7, BASE);
    let free = deck(&mut dice, units, &FREE);
    let confidential = marks(&mut dice, units, 9, BASE);
    for (at, id) in ids('A', units).enumerate() {
        let (town, tenure) = (&TOWNS[stock[at].0], stock[at].1);
        let mut unit = unit(&mut dice, (id, town, tenure), sizes[at], (step_free[at], free[at]));
        unit.confidential = confidential[at];
        dataset.unit_answers.extend(answers(&unit));
        if unit.usage == Usage::Bridge {
            let asked = HOURS_IN_BRIDGES.iter().filter(|(_, _, shared)| !shared || unit.shared_by.is_some());
            dataset.unit_hours.extend(asked.map(|(service, minutes, _)| UnitHoursRow {
                unit: unit.id.clone(),
                service: *service,
                hours: Minutes(*minutes),
            }));
            // the Società della Salute pays for utilities
            let (unit, fund) = (unit.id.clone(), SDS.to_owned());
            dataset.unit_funds.push(UnitFundRow { unit, fund, rank: Some(1) });
        }
        dataset.units.push(unit);
    }
    dataset.conditions = conditions(&mut dice, &dataset.units);
}

/// Conditions on whole lasting homes, one a home; for a disability the home is step-free, or there is no condition.
fn conditions(dice: &mut Dice, units: &[UnitRow]) -> Vec<ConditionRow> {
    let mut open: Vec<&UnitRow> =
        units.iter().filter(|unit| unit.usage == Usage::Lasting && unit.shared_by.is_none()).collect();
    dice.shuffle(&mut open);
    let mut rows = Vec::new();
    for (kind, basis) in CONDITIONS {
        let count = part(units.len() as u32, 1, BASE) as usize;
        let suits = |unit: &UnitRow| kind != ConditionKind::WithDisability || unit.step_free;
        let (taken, left): (Vec<_>, Vec<_>) = open.into_iter().partition(|unit| suits(unit));
        let (taken, rest) = taken.split_at(count.min(taken.len()));
        rows.extend(taken.iter().map(|unit| ConditionRow {
            unit: unit.id.clone(),
            kind,
            legal_basis: Some(basis.to_owned()),
            author: Some((*dice.pick(&BODIES)).to_owned()),
            date: Some(days_on(-dice.between(30, 700))),
        }));
        open = rest.iter().copied().chain(left).collect();
    }
    rows
}

/// A size for every unit, by the quota of its kind of tenure.
fn sizes(dice: &mut Dice, stock: &[(usize, Tenure)]) -> Vec<Size> {
    let count = |is: fn(Tenure) -> bool| stock.iter().filter(|unit| is(unit.1)).count() as u32;
    let bridges = count(|tenure| tenure == Tenure::Bridge);
    let takeovers = count(|tenure| tenure == Tenure::Takeover);
    let mut of_bridges = deck(dice, bridges, &OF_BRIDGES).into_iter();
    let mut of_takeovers = deck(dice, takeovers, &OF_TAKEOVERS).into_iter();
    let mut of_others = deck(dice, stock.len() as u32 - bridges - takeovers, &OF_OTHERS).into_iter();
    let next = stock.iter().map(|unit| match unit.1 {
        Tenure::Bridge => of_bridges.next(),
        Tenure::Takeover => of_takeovers.next(),
        _ => of_others.next(),
    });
    next.map(|size| size.unwrap_or(Size::Two)).collect()
}

/// Floor area and bedrooms: two sleep in a room of 14 m² or more, one in a smaller one.
fn rooms(dice: &mut Dice, size: Size) -> (i64, Vec<u16>) {
    let double = |dice: &mut Dice| dice.between(14, 17) as u16;
    let single = |dice: &mut Dice| dice.between(9, 12) as u16;
    let (area, doubles, singles) = match size {
        Size::One => (dice.between(42, 54), 1, 0),
        Size::Two if dice.happens(3, 5) => (dice.between(62, 76), 2, 0),
        Size::Two => (dice.between(56, 70), 1, 1),
        Size::Three => (dice.between(78, 98), 2, 1),
        Size::Four => (dice.between(104, 122), 3, 1),
        Size::Shared => (dice.between(122, 150), 4, 0),
    };
    let mut rooms: Vec<u16> = (0..doubles).map(|_| double(dice)).collect();
    rooms.extend((0..singles).map(|_| single(dice)));
    rooms.sort_unstable_by_key(|room| std::cmp::Reverse(*room));
    (area, rooms)
}

/// To the nearest five euro.
fn fives(euro: i64) -> i64 {
    (euro + 2) / 5 * 5
}

/// The rent a month in euro: agreed ones from 400 to 520 by floor area; others by the market for 70 m²; none for bridges
/// and loans.
fn rent(dice: &mut Dice, town: &Town, tenure: Tenure, area: i64) -> i64 {
    match tenure {
        Tenure::Agreed => (fives(400 + (area - 42) * 3 / 2) + dice.between(-3, 3) * 5).clamp(400, 520),
        Tenure::Loan | Tenure::Bridge => 0,
        // what a body rents for takeover, it bargains for
        Tenure::Takeover => fives(town.rent.0 * area / 70),
        // for a shorter time people ask for less
        Tenure::Transitional => fives(dice.between(town.rent.0, town.rent.0.midpoint(town.rent.1)) * area / 70),
        _ => fives(dice.between(town.rent.0, town.rent.1) * area / 70),
    }
}

fn unit(
    dice: &mut Dice,
    (id, town, tenure): (String, &Town, Tenure),
    size: Size,
    (step_free, free): (bool, Free),
) -> UnitRow {
    let (area, bedrooms) = rooms(dice, size);
    let places: i64 = bedrooms.iter().map(|room| if *room >= 14 { 2 } else { 1 }).sum();
    let rent = rent(dice, town, tenure, area);
    let (quarter, lat, lon) = *dice.pick(town.quarters);
    let floor = if step_free { dice.between(0, 1) } else { dice.between(0, 3) } as i8;
    let (available_from, lead_weeks) = available(dice, tenure, free);
    let furnished = dice.happens(1, 2);
    let by_body = matches!(tenure, Tenure::Takeover | Tenure::Bridge);
    let market = matches!(tenure, Tenure::Free | Tenure::Agreed | Tenure::Transitional);
    let kind = match size {
        Size::One if area < STUDIO => "Monolocale",
        Size::One => "Bilocale",
        Size::Two => "Trilocale",
        Size::Three => "Quadrilocale",
        Size::Four => "Casa grande",
        Size::Shared => "Casa condivisa",
    };
    UnitRow {
        id,
        label: Some(format!("{kind} – {}, {quarter}", town.name)),
        municipality: town.code.to_owned(),
        lat: Some(Degrees(lat + dice.between(-3_000, 3_000) as i32)),
        lon: Some(Degrees(lon + dice.between(-4_000, 4_000) as i32)),
        usage: if tenure == Tenure::Bridge { Usage::Bridge } else { Usage::Lasting },
        shared_by: (size == Size::Shared).then_some(if tenure == Tenure::Bridge { 3 } else { 2 }),
        beds: (places + i64::from(dice.happens(1, 2))) as u8,
        bedrooms: Areas(bedrooms),
        area: Some(area as u16),
        studio: size == Size::One && area < STUDIO,
        step_free,
        floor,
        lift: step_free && floor > 0 || !step_free && floor > 1 && dice.happens(1, 3),
        rent: Cents(rent * 100),
        utilities: Cents(fives((84 + area * 3 / 5 + dice.between(-20, 20)).clamp(110, 190)) * 100),
        deposit: deposit(tenure, rent),
        fees: market.then(|| Cents(fives(dice.between(120, 320)) * 100)),
        furnishing: (!furnished && !by_body).then(|| Cents(dice.between(4, 14) * 100 * 100)),
        tenure,
        signatory: if by_body { Signatory::Body } else { Signatory::Household },
        body: by_body.then(|| (*dice.pick(&BODIES)).to_owned()),
        guarantee_required: market && dice.happens(11, 20),
        available_from,
        available_to: last_day(dice, tenure, available_from),
        lead_weeks: Some(lead_weeks),
        confidential: false,
    }
}

/// First day free, and weeks from the decision to the keys.
fn available(dice: &mut Dice, tenure: Tenure, free: Free) -> (chrono::NaiveDate, u8) {
    if tenure == Tenure::Bridge {
        return (days_on(dice.between(-40, 20)), 1);
    }
    let from = match free {
        Free::Now => dice.between(-90, 0),
        Free::Winter => dice.between(20, 75),
        Free::Spring => dice.between(80, 150),
        Free::Summer => dice.between(160, 240),
    };
    let lead = if tenure == Tenure::Takeover { dice.between(2, 5) } else { dice.between(3, 9) };
    (days_on(from), lead as u8)
}

/// Two months' rent, three where the market is free: the most that the law allows.
fn deposit(tenure: Tenure, rent: i64) -> Option<Cents> {
    match tenure {
        Tenure::Free => Some(Cents(rent * 3 * 100)),
        Tenure::Loan | Tenure::Bridge => None,
        _ => Some(Cents(rent * 2 * 100)),
    }
}

/// When the lease or the loan ends: transitional contracts last eighteen months at most.
fn last_day(dice: &mut Dice, tenure: Tenure, from: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    match tenure {
        Tenure::Transitional => Some(shifted(from.max(AS_OF), dice.between(380, 548))),
        Tenure::Loan => Some(date(2029, 12, 31)),
        Tenure::Takeover => Some(shifted(from, dice.between(1300, 1825))),
        Tenure::Bridge => Some(date(2028, 6, 30)),
        _ => None,
    }
}

/// Support on the spot: a porter's lodge of the neighbourhood in shared homes and homes on loan.
fn answers(unit: &UnitRow) -> Vec<UnitAnswerRow> {
    let answer = |domain, up_to| UnitAnswerRow { unit: unit.id.clone(), domain, up_to };
    match (unit.shared_by, unit.tenure) {
        (Some(_), Tenure::Takeover) => vec![answer(Domain::Networks, 4), answer(Domain::Functioning, 3)],
        (None, Tenure::Loan) => vec![answer(Domain::Networks, 3)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stock_is_of_forty_five_units() {
        assert_eq!(STOCK.iter().map(|kind| kind.1).sum::<u32>(), BASE);
        let sizes = |of: &[(Size, u32)]| of.iter().map(|size| size.1).sum::<u32>();
        assert_eq!((sizes(&OF_BRIDGES), sizes(&OF_TAKEOVERS), sizes(&OF_OTHERS)), (4, 9, 32));
    }
}
