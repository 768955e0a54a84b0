//! A village for the tests of this room: two municipalities, one household, one flat, one package; tests alter it.

use super::model::{
    AgeBand, Arrangement, Category, Connection, Decisions, Exit, ExitKind, FundLine, Household, Income, Member, Model,
    Municipality, Need, Package, Parameters, Place, PlaceKind, Roads, SchoolLevel, Signatory, Tenure, Tie, Unit, Usage,
};
use super::plan::{Home, Itinerary, Plan, Stay};
use crate::geo::{Point, Terrain};
use crate::ids::{AreaId, HouseholdId, MunicipalityId, PackageId, UnitId};
use crate::kernel::policy::Weights;
use crate::time::{Calendar, Day, Ticks, Week};
use crate::units::{Cents, Minutes};

/// The plain municipality (0, Pistoia) and the mountain one (1, Abetone), a bus from 6 to 20 each way, a primary school
/// in each (places 0 and 1), a work place in the plain (place 2).
pub fn model() -> Model {
    let plain = Point { lat: 43_933_000, lon: 10_917_000 };
    let mountain = Point { lat: 44_100_000, lon: 10_756_000 };
    let place =
        |kind, municipality, at| Place { kind, municipality: MunicipalityId(municipality), at, free_seats: None };
    let bus = |from, to, ride| Connection {
        from: MunicipalityId(from),
        to: MunicipalityId(to),
        ride: Minutes(ride),
        every: Minutes(30),
        first: Ticks::from_minutes(6 * 60),
        last: Ticks::from_minutes(20 * 60),
        days: 127,
        pass: Cents(0),
    };
    let town = |centre, terrain, area| Municipality { centre, terrain, area: AreaId(area) };
    Model {
        calendar: calendar(),
        municipalities: vec![town(plain, Terrain::Plain, 0), town(mountain, Terrain::Mountain, 1)],
        connections: vec![bus(0, 0, 15), bus(0, 1, 80), bus(1, 0, 80)],
        places: vec![
            place(PlaceKind::School(SchoolLevel::Primary), 0, plain),
            place(PlaceKind::School(SchoolLevel::Primary), 1, mountain),
            place(PlaceKind::Work, 0, plain),
        ],
        households: vec![household()],
        units: vec![unit()],
        packages: vec![package()],
        funds: vec![FundLine {
            year: 2026,
            category: Category::Rent,
            available: Cents(1_000_000),
            eligible_from: None,
            eligible_to: None,
            shares: false,
            cap: None,
        }],
        capacities: Vec::new(),
        links: Vec::new(),
        decisions: Decisions::default(),
        weights: Weights::default(),
        parameters: Parameters::default(),
        roads: Roads::default(),
    }
}

/// 52 weeks from Monday 30 November 2026; months to the end of 2028.
pub fn calendar() -> Calendar {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut months = vec![(Day(-29), 2026, 11), (Day(1), 2026, 12)];
    let mut day = 32;
    for year in [2027, 2028] {
        for (month, length) in (1..).zip(lengths) {
            months.push((Day(day), year, month));
            day += length + i32::from(year == 2028 && month == 2);
        }
    }
    Calendar { weeks: 52, as_of: Day(-6), months }
}

/// A mother with a child at primary school, 1 200 € a month for sure, 3 000 € saved, no car.
pub fn household() -> Household {
    let member = |age, tie, male| Member { age, tie, male, reduced_mobility: false, disability: false, school: None };
    Household {
        registered: Day(-200),
        lottery: 1,
        priority: 0,
        arrangement: Arrangement::Sai,
        municipality: Some(MunicipalityId(0)),
        exit: Exit { kind: ExitKind::Sai, date: None, extended: None },
        members: vec![member(AgeBand::Adult, Tie::Parent, false), member(AgeBand::Primary, Tie::Child, false)],
        expected: Vec::new(),
        needs: [Need { severity: Some(0), answered: false }; 10],
        incomes: vec![Income { monthly: Cents(120_000), from: None, until: None, certain: true }],
        isee_until: None,
        review_due: None,
        savings: Cents(300_000),
        guarantor: false,
        languages: Vec::new(),
        speaks_italian: true,
        drives: false,
        commitments: Vec::new(),
        named_places: Vec::new(),
        wishes: Vec::new(),
        step_free: false,
        protected: false,
        avoid: Vec::new(),
        accepts_sharing: false,
        minimum_support: 0,
        verdicts: Vec::new(),
    }
}

/// A flat of 60 m² in the plain, two bedrooms, three beds, 400 € a month, free now.
pub fn unit() -> Unit {
    Unit {
        municipality: MunicipalityId(0),
        at: Point { lat: 43_931_000, lon: 10_915_000 },
        usage: Usage::Lasting,
        shared_by: None,
        beds: 3,
        bedrooms: vec![14, 9],
        area: 60,
        studio: false,
        step_free: false,
        floor: 1,
        lift: false,
        rent: Cents(35_000),
        utilities: Cents(5_000),
        deposit: Cents(70_000),
        fees: Cents(0),
        furnishing: Cents(0),
        tenure: Tenure::Agreed,
        signatory: Signatory::Household,
        guarantee_required: false,
        available_from: Day(0),
        available_to: None,
        lead_weeks: 0,
        confidential: false,
        conditions: Vec::new(),
        answers: Vec::new(),
        hours: Vec::new(),
        funding: Vec::new(),
    }
}

/// The package without any support.
pub fn package() -> Package {
    Package {
        level: 0,
        rent_contribution: Cents(0),
        months: 0,
        entry_contribution: Cents(0),
        guarantee: Cents(0),
        weeks: 0,
        hours: Vec::new(),
        transport_pass: false,
        other_cost: Cents(0),
        answers: Vec::new(),
        funding: Vec::new(),
        verdict_required: false,
    }
}

/// Household 0 in unit 0 from week 0, with package 0.
pub fn home() -> Home {
    let stay = Stay { household: HouseholdId(0), unit: UnitId(0), from: Week(0), until: None };
    Home { stay, package: PackageId(0) }
}

/// [`home`] as a whole plan.
pub fn plan() -> Plan {
    Plan { itineraries: vec![Itinerary { household: HouseholdId(0), bridge: None, home: Some(home()) }] }
}
