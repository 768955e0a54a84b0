//! Small placement problems for property tests: a village altered at random, every coupling rule in play.

use fasi_engine::geo::Point;
use fasi_engine::ids::{AreaId, FundLineId, HouseholdId, LanguageId, MunicipalityId, UnitId};
use fasi_engine::placement::fixture;
use fasi_engine::placement::model::{
    AgeBand, Capacity, Category, Certainty, Exclusion, Expected, ExpectedKind, FundLine, Household, HouseholdRefusal,
    Link, LinkKind, Member, Model, Package, Pin, ServiceKind, Tenure, Tie, Unit, Usage,
};
use fasi_engine::time::Day;
use fasi_engine::units::{Cents, Minutes};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// A household with one to four members, incomes, an exit, needs, languages, all at random.
pub fn household() -> impl Strategy<Value = Household> {
    let people = (1usize..4, any::<bool>(), option::weighted(0.2, (1i32..200, 1u8..3)));
    let money = (0i64..20, 0i64..40, any::<bool>());
    let life = (option::weighted(0.6, -20i32..120), any::<bool>(), 0u8..3, -400i32..-10, any::<bool>());
    let needs = (vec(option::of(0u8..=4), 10), vec(0u32..2, 0..3));
    (people, money, life, needs).prop_map(|((children, mobility, arrival), (income, savings, sure), life, needs)| {
        let mut household = fixture::household();
        let child =
            |age| Member { age, tie: Tie::Child, male: true, reduced_mobility: false, disability: false, school: None };
        household.members.truncate(1);
        household
            .members
            .extend([AgeBand::Infant, AgeBand::Primary, AgeBand::Nursery].map(child).into_iter().take(children));
        household.members[0].reduced_mobility = mobility && children == 1;
        household.expected.extend(arrival.map(|(day, people)| Expected {
            kind: ExpectedKind::Reunification,
            date: Day(day),
            certainty: Certainty::Likely,
            age: AgeBand::Adult,
            people,
            follows: false,
        }));
        household.incomes[0].monthly = Cents(income * 10_000);
        household.incomes[0].certain = sure;
        household.savings = Cents(savings * 10_000);
        let (out, drives, priority, registered, shares) = life;
        household.exit.date = out.map(Day);
        household.drives = drives;
        household.priority = priority;
        household.registered = Day(registered);
        household.accepts_sharing = shares;
        for (need, severity) in household.needs.iter_mut().zip(needs.0) {
            need.severity = severity.map(|severity| severity.min(3));
        }
        household.languages = needs.1.into_iter().map(LanguageId).collect();
        household.languages.dedup();
        household.speaks_italian = household.languages.is_empty();
        household
    })
}

/// A unit: lasting or bridge, whole or shared, in one of the two municipalities.
pub fn unit() -> impl Strategy<Value = Unit> {
    let size = (1u8..6, vec(prop_oneof![Just(9u16), Just(14)], 1..4), any::<bool>());
    let costs = (10i64..60, 0i64..15);
    let time = (-20i32..60, option::weighted(0.15, 200i32..500), 0u8..6);
    (size, costs, time, 0u32..2, 0u8..10).prop_map(|(size, costs, time, municipality, kind)| {
        let mut unit = fixture::unit();
        unit.beds = size.0 + 1;
        unit.bedrooms = size.1;
        unit.step_free = size.2;
        unit.rent = Cents(costs.0 * 1_000);
        unit.deposit = Cents(costs.1 * 10_000);
        unit.available_from = Day(time.0);
        unit.available_to = time.1.map(Day);
        unit.lead_weeks = time.2;
        unit.municipality = MunicipalityId(municipality);
        if municipality == 1 {
            unit.at = Point { lat: 44_101_000, lon: 10_757_000 };
        }
        if kind < 3 {
            unit.usage = Usage::Bridge;
            unit.tenure = Tenure::Bridge;
        }
        unit.shared_by = (kind % 3 == 2).then_some(2);
        unit
    })
}

/// A package paid from the fund's lines, with educator and mediation hours.
pub fn package() -> impl Strategy<Value = Package> {
    (0u8..4, 0i64..30, 0u8..13, 0i64..10, 0i64..4, 0i64..3).prop_map(
        |(level, rent, months, entry, educator, mediation)| Package {
            level,
            rent_contribution: Cents(rent * 1_000),
            months,
            entry_contribution: Cents(entry * 10_000),
            weeks: 26,
            hours: [(ServiceKind::Educator, educator), (ServiceKind::Mediation, mediation)]
                .into_iter()
                .filter(|(_, hours)| *hours > 0)
                .map(|(service, hours)| (service, Minutes(hours * 60)))
                .collect(),
            funding: (0..6).map(FundLineId).collect(),
            ..fixture::package()
        },
    )
}

fn fund_lines() -> impl Strategy<Value = Vec<FundLine>> {
    let line = |year, category| {
        (0i64..40).prop_map(move |amount| FundLine {
            year,
            category,
            available: Cents(amount * 10_000),
            eligible_from: None,
            eligible_to: None,
            shares: false,
            cap: None,
        })
    };
    (
        line(2026, Category::Rent),
        line(2027, Category::Rent),
        line(2028, Category::Rent),
        line(2026, Category::Entry),
        line(2027, Category::Entry),
        line(2028, Category::Entry),
    )
        .prop_map(|lines| vec![lines.0, lines.1, lines.2, lines.3, lines.4, lines.5])
}

fn capacities() -> impl Strategy<Value = Vec<Capacity>> {
    (0i64..8, 0i64..6, option::of(0i64..6)).prop_map(|(educator, mediation, other)| {
        let line = |service, language, area, hours| Capacity {
            service,
            language,
            area,
            from: None,
            until: None,
            weekly: Minutes(hours * 60),
        };
        let mut lines = vec![
            line(ServiceKind::Educator, None, None, educator),
            line(ServiceKind::Mediation, Some(LanguageId(0)), None, mediation),
        ];
        lines.extend(other.map(|hours| line(ServiceKind::Educator, None, Some(AreaId(1)), hours)));
        lines
    })
}

/// A whole model: two to four households, two to four units, one to three packages, and now and then a link, an
/// exclusion, a refusal or (if `pins`) a pin.
pub fn model(pins: bool) -> impl Strategy<Value = Model> {
    let lists = (vec(household(), 2..5), vec(unit(), 2..5), vec(package(), 1..3), fund_lines(), capacities());
    let ties =
        (option::weighted(0.3, 0u8..3), option::weighted(0.2, (0u32..2, 0u32..2)), option::weighted(0.2, 0u32..2));
    let pinned = option::weighted(0.3, (0u32..2, 0u32..2)).prop_map(move |pin| pin.filter(|_| pins));
    (lists, ties, pinned).prop_map(|((households, units, packages, funds, capacities), ties, pinned)| {
        let mut model = fixture::model();
        model.households = households;
        for (number, household) in (0u32..).zip(&mut model.households) {
            household.lottery = number * 7 % 5 + 1;
        }
        model.units = units;
        model.packages = vec![fixture::package()];
        model.packages.extend(packages);
        model.funds = funds;
        model.capacities = capacities;
        model.links = ties.0.into_iter().map(link).collect();
        let (household, unit) = (HouseholdId(0), UnitId(0));
        let exclusions = ties.1.map(|(h, u)| Exclusion { household: HouseholdId(h), unit: UnitId(u) });
        model.decisions.exclusions = exclusions.into_iter().collect();
        let refusals = ties.2.map(|u| HouseholdRefusal { household, unit: UnitId(u) });
        model.decisions.household_refusals = refusals.into_iter().collect();
        let pin =
            pinned.map(|(h, u)| Pin { household: HouseholdId(h), unit: UnitId(unit.0 + u), package: None, from: None });
        model.decisions.pins = pin.into_iter().collect();
        model
    })
}

fn link(kind: u8) -> Link {
    let kind = match kind {
        0 => LinkKind::ApartUnit,
        1 => LinkKind::ApartMunicipality,
        _ => LinkKind::TogetherMunicipality,
    };
    Link { a: HouseholdId(0), b: HouseholdId(1), kind }
}
