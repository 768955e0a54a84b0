//! Models and plans that break rules: a small model of the common strategies, its people, homes and decisions altered by
//! dice, and plans that are well formed and nothing else.

use fasi_engine::ids::{FundLineId, HouseholdId, MunicipalityId, PackageId, PlaceId, UnitId};
use fasi_engine::placement::model::{
    AgeBand, Capacity, Category, Certainty, Commitment, Condition, ConditionKind, Domain, Expected, ExpectedKind,
    Household, Model, NamedPlace, OwnerReason, OwnerRefusal, Package, Place, PlaceKind, SchoolLevel, ServiceKind,
    Signatory, Tenure, Unit, Usage, Verdict, Wish, WishFor,
};
use fasi_engine::placement::plan::{Home, Itinerary, Plan, Stay};
use fasi_engine::time::{Day, Ticks, Week};
use fasi_engine::units::{Cents, Minutes};
use fasi_tests::strategies;
use proptest::collection::vec;
use proptest::prelude::*;

/// Numbers drawn beforehand, one after the other; they start again when they run out.
#[derive(Clone, Debug)]
pub struct Dice {
    drawn: Vec<u32>,
    next: usize,
}

impl Dice {
    /// Dice with these numbers.
    pub fn of(drawn: Vec<u32>) -> Self {
        Self { drawn, next: 0 }
    }

    /// The next number, below `sides`.
    pub fn roll(&mut self, sides: u32) -> u32 {
        let drawn = self.drawn[self.next % self.drawn.len()];
        self.next += 1;
        drawn % sides.max(1)
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u32) -> bool {
        self.roll(times) == 0
    }

    /// One of a list.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len() as u32) as usize]
    }
}

/// A model in which every rule has something to say, and dice for plans of it.
pub fn model_and_dice() -> impl Strategy<Value = (Model, Dice)> {
    (strategies::model(true), vec(0u32..5_040, 211)).prop_map(|(mut model, drawn)| {
        let mut dice = Dice::of(drawn);
        let place = |kind, like: &Place| Place { kind, ..*like };
        model.places.push(place(PlaceKind::School(SchoolLevel::LowerSecondary), &model.places[1]));
        model.places.push(place(PlaceKind::Health, &model.places[0]));
        for household in &mut model.households {
            alter_household(household, &mut dice);
        }
        for unit in &mut model.units {
            alter_unit(unit, &mut dice);
        }
        for package in &mut model.packages {
            alter_package(package, &mut dice);
        }
        alter_rest(&mut model, &mut dice);
        (model, dice)
    })
}

fn clock(hour: u32) -> Ticks {
    Ticks::from_minutes(i64::from(hour) * 60)
}

fn alter_household(household: &mut Household, dice: &mut Dice) {
    for member in &mut household.members[1..] {
        member.age = dice.pick(&[
            AgeBand::Infant,
            AgeBand::Nursery,
            AgeBand::Primary,
            AgeBand::LowerSecondary,
            AgeBand::UpperSecondary,
            AgeBand::FromSixteen,
        ]);
        member.disability = dice.once_in(6);
        member.school = dice.once_in(2).then(|| PlaceId(dice.roll(4)));
    }
    household.members[0].male = dice.once_in(3);
    if dice.once_in(3) {
        household.commitments = vec![Commitment {
            place: PlaceId(2),
            via: dice.once_in(2).then_some(PlaceId(0)),
            days: dice.roll(127) as u8 + 1,
            start: clock(dice.roll(24)),
            end: clock(dice.roll(24)),
            fixed: dice.once_in(2),
        }];
    }
    let named = 0..dice.roll(3);
    household.named_places =
        named.map(|place| NamedPlace { place: PlaceId(place + 1), importance: dice.roll(3) as u8 + 1 }).collect();
    let wishes = [
        WishFor::Municipality(MunicipalityId(dice.roll(2))),
        WishFor::Unit(UnitId(dice.roll(2))),
        WishFor::OwnHome,
        WishFor::Bedrooms(2),
        WishFor::NoStairs,
    ];
    let uttered = 0..dice.roll(4);
    household.wishes = uttered.map(|_| Wish { wish: dice.pick(&wishes), strength: dice.roll(3) as u8 + 1 }).collect();
    for need in &mut household.needs {
        need.severity = if dice.once_in(5) { Some(4) } else { need.severity };
        need.answered = dice.once_in(2);
    }
    if dice.once_in(3) {
        household.expected.push(Expected {
            kind: dice.pick(&[ExpectedKind::Birth, ExpectedKind::Departure, ExpectedKind::Reunification]),
            date: Day(dice.roll(300) as i32),
            certainty: dice.pick(&[Certainty::Possible, Certainty::Certain]),
            age: dice.pick(&[AgeBand::Infant, AgeBand::Primary, AgeBand::ToSixteen, AgeBand::Adult]),
            people: dice.roll(3) as u8 + 1,
            follows: dice.once_in(2),
        });
    }
    household.municipality = (!dice.once_in(3)).then(|| MunicipalityId(dice.roll(2)));
    household.protected = dice.once_in(4);
    household.avoid = if dice.once_in(4) { vec![MunicipalityId(dice.roll(2))] } else { Vec::new() };
    household.minimum_support = dice.roll(4) as u8;
    household.guarantor = dice.once_in(3);
    household.verdicts = vec![(PackageId(1), dice.pick(&[Verdict::Yes, Verdict::No, Verdict::ToVerify]))];
    if dice.once_in(5) {
        household.incomes.clear();
    }
}

fn alter_unit(unit: &mut Unit, dice: &mut Dice) {
    unit.area = dice.pick(&[0, 20, 45, 80]);
    unit.studio = dice.once_in(5);
    unit.bedrooms = (0..=dice.roll(3)).map(|_| dice.pick(&[8, 9, 14])).collect();
    if unit.usage == Usage::Bridge {
        unit.funding = if dice.once_in(2) { vec![FundLineId(dice.roll(3)), FundLineId(3)] } else { Vec::new() };
        unit.hours = if dice.once_in(3) { Vec::new() } else { vec![(ServiceKind::Educator, Minutes(60))] };
    }
    unit.floor = dice.roll(4) as i8;
    unit.lift = dice.once_in(2);
    unit.confidential = dice.once_in(2);
    unit.guarantee_required = dice.once_in(3);
    unit.fees = Cents(i64::from(dice.roll(4)) * 20_000);
    unit.furnishing = Cents(i64::from(dice.roll(4)) * 50_000);
    unit.signatory = dice.pick(&[Signatory::Household, Signatory::Household, Signatory::Body]);
    if unit.usage == Usage::Lasting {
        unit.tenure = dice.pick(&[Tenure::Free, Tenure::Agreed, Tenure::Takeover, Tenure::Loan, Tenure::Public]);
    }
    let kinds =
        [ConditionKind::WomenOnly, ConditionKind::WithMinors, ConditionKind::WithDisability, ConditionKind::NoInfants];
    unit.conditions = if dice.once_in(3) { vec![Condition { kind: dice.pick(&kinds) }] } else { Vec::new() };
    unit.answers = answers(dice);
}

fn answers(dice: &mut Dice) -> Vec<(Domain, u8)> {
    (0..dice.roll(4)).map(|_| (dice.pick(&Domain::ALL), dice.roll(5) as u8)).collect()
}

fn alter_package(package: &mut Package, dice: &mut Dice) {
    package.guarantee = Cents(i64::from(dice.roll(3)) * 60_000);
    package.other_cost = Cents(i64::from(dice.roll(3)) * 30_000);
    package.answers = answers(dice);
    package.verdict_required = dice.once_in(2);
    package.transport_pass = dice.once_in(2);
    if dice.once_in(3) {
        let service = dice.pick(&[ServiceKind::Legal, ServiceKind::SocialWork, ServiceKind::JobOrientation]);
        package.hours.push((service, Minutes(90)));
    }
    if dice.once_in(3) {
        package.funding = vec![FundLineId(dice.roll(6))];
    }
}

fn alter_rest(model: &mut Model, dice: &mut Dice) {
    for connection in &mut model.connections {
        connection.days = dice.pick(&[127, 0b1_1111, 0b11_1111]);
        connection.pass = Cents(i64::from(dice.roll(4)) * 3_000);
    }
    model.places[0].free_seats = dice.once_in(2).then(|| dice.roll(2) as u16);
    // a second fund that pays rents and entries, so that costs have two lines to go to
    for line in 0..6 {
        let other = model.funds[line].clone();
        model.funds.push(other);
    }
    for line in &mut model.funds {
        line.shares = !dice.once_in(3);
        line.cap = dice.once_in(4).then(|| Cents(i64::from(dice.roll(20)) * 10_000));
        line.eligible_from = dice.once_in(4).then(|| Day(dice.roll(60) as i32));
        line.eligible_to = dice.once_in(4).then(|| Day(60 + dice.roll(300) as i32));
    }
    let more = [Category::Guarantee, Category::Services].map(|category| {
        let mut line = model.funds[0].clone();
        line.category = category;
        line
    });
    model.funds.extend(more);
    for package in &mut model.packages {
        if dice.once_in(2) {
            package.funding.extend((6..12).map(FundLineId));
        }
        package.funding.extend([FundLineId(12), FundLineId(13)]);
    }
    let everywhere = model.capacities.iter().map(|line| Capacity { area: None, ..line.clone() });
    let doubled: Vec<Capacity> = if dice.once_in(2) { everywhere.collect() } else { Vec::new() };
    model.capacities.extend(doubled);
    for capacity in &mut model.capacities {
        capacity.from = dice.once_in(4).then(|| Day(dice.roll(60) as i32));
        capacity.until = dice.once_in(4).then(|| Day(60 + dice.roll(300) as i32));
    }
    if dice.once_in(3) {
        let reasons = [
            OwnerReason::LetAlready,
            OwnerReason::Works,
            OwnerReason::Price,
            OwnerReason::GuaranteeLacking,
            OwnerReason::Other,
        ];
        let household = dice.once_in(2).then_some(HouseholdId(0));
        model.decisions.owner_refusals =
            vec![OwnerRefusal { unit: UnitId(dice.roll(2)), household, reason: dice.pick(&reasons) }];
    }
}

/// A well-formed itinerary: the right kind of unit, weeks inside the horizon, a bridge that ends when the home starts.
/// `None` where the dice say so, or where there is no unit for it.
pub fn itinerary(model: &Model, household: HouseholdId, dice: &mut Dice) -> Option<Itinerary> {
    let of = |usage| model.unit_ids().filter(|unit| model.unit(*unit).usage == usage).collect::<Vec<_>>();
    let (lasting, bridges) = (of(Usage::Lasting), of(Usage::Bridge));
    let end = model.calendar.end();
    let start = Week(dice.roll(end.0 as u32 / 2) as i32 + 1);
    let home = (!lasting.is_empty() && !dice.once_in(4)).then(|| Home {
        stay: Stay { household, unit: dice.pick(&lasting), from: start, until: None },
        package: PackageId(dice.roll(model.packages.len() as u32)),
    });
    let bridge = (!bridges.is_empty() && dice.once_in(2)).then(|| {
        let until = if home.is_some() { start } else { start.plus(dice.roll(30) as i32).min(end) };
        let from = Week(dice.roll(start.0 as u32) as i32);
        Stay { household, unit: dice.pick(&bridges), from, until: Some(until) }
    });
    (home.is_some() || bridge.is_some()).then_some(Itinerary { household, bridge, home })
}

/// A well-formed plan, whatever rules it breaks.
pub fn plan(model: &Model, dice: &mut Dice) -> Plan {
    Plan { itineraries: model.household_ids().filter_map(|household| itinerary(model, household, dice)).collect() }
}
