//! What becomes of the village in the engine's model.

use fasi_engine::geo::Point;
use fasi_engine::ids::{FundLineId, HouseholdId, MunicipalityId, PackageId};
use fasi_engine::kernel::rule::{Breach, Entity, FactValue};
use fasi_engine::placement::model::{Need, OwnerReason, ServiceKind, Verdict};
use fasi_engine::time::{Day, Week};
use fasi_engine::units::{Cents, Minutes};

use super::village;
use crate::decisions::{Decisions, OwnerRefusalRow, PinRow};
use crate::facts;
use crate::parse::parse;
use crate::policy::{ParameterRow, Policy, SwitchRow, WeightRow};
use crate::rows::{PackageFundRow, UnitFundRow, UnitHoursRow};
use crate::table::{Book, Days};
use crate::text::Lang;
use crate::words::Parameter;

#[test]
fn every_table_reaches_the_model() {
    let parsed = parse(&village(), None, None).unwrap();
    let (model, names) = (parsed.model, parsed.names);
    assert_eq!(model.calendar.as_of, Day(-6));
    assert_eq!(model.calendar.months[1], (Day(1), 2026, 12));
    let household = &model.households[0];
    assert_eq!(household.exit.out(), Some(Day(90)));
    assert_eq!(
        (household.priority, household.savings, household.drives, household.speaks_italian),
        (0, Cents(150_050), true, true)
    );
    assert_eq!(household.needs[2], Need { severity: Some(2), answered: true });
    assert_eq!(household.needs[8], Need { severity: None, answered: false });
    assert_eq!(household.incomes.len(), 2);
    assert_eq!(household.commitments[0].days, 0b111);
    assert_eq!(household.verdicts, [(PackageId(1), Verdict::ToVerify)]);
    assert!(!household.members[0].male && household.members[1].male);
    assert_eq!(model.households[1].avoid, [MunicipalityId(1)]);
    assert!(!model.households[1].speaks_italian);
    assert_eq!(model.units[0].at, Point { lat: 43_933_000, lon: 10_917_000 });
    assert_eq!(model.packages[1].funding, [FundLineId(0), FundLineId(1)]);
    assert_eq!(model.packages[1].hours[0].1, Minutes(150));
    // lines are sorted: guarantee before rent
    assert_eq!(model.funds.iter().map(|line| line.available).collect::<Vec<_>>(), [Cents(750_000), Cents(4_000_000)]);
    assert_eq!(model.links[0].a, HouseholdId(0));
    assert_eq!(names.household("N002"), Some(HouseholdId(1)));
    assert_eq!(names.id(Entity::FundLine(1)), "FAMI/2026/rent");
}

#[test]
fn what_later_editions_of_the_tables_can_say_reaches_the_model_and_may_be_left_out() {
    let mut dataset = village();
    let plain = parse(&dataset, None, None).unwrap().model;
    assert_eq!(
        (plain.connections[0].days, plain.connections[0].pass),
        (0b111_1111, Cents(0)),
        "every day, for nothing"
    );
    assert_eq!(plain.places[0].free_seats, Some(4));
    assert_eq!(plain.households[0].review_due, Some(Day(122)));
    dataset.connections[0].days = Some(Days::WORKING);
    dataset.connections[0].pass = Some(Cents(4_800));
    dataset.units[0].studio = true;
    dataset.expected[0].follows = true;
    let mut second = dataset.funds[0].clone();
    second.fund = "AAA".into();
    (second.shares, second.cap) = (true, Some(Cents(90_000)));
    dataset.funds.push(second);
    dataset.package_funds.push(PackageFundRow { package: "P1".into(), fund: "AAA".into(), rank: None });
    dataset.package_funds[0].rank = Some(1);
    dataset.unit_hours = vec![UnitHoursRow { unit: "A002".into(), service: ServiceKind::Educator, hours: Minutes(60) }];
    dataset.unit_funds = vec![UnitFundRow { unit: "A002".into(), fund: "AAA".into(), rank: None }];
    // The rows were added after the reading: where they stood says nothing of them.
    dataset.origin = crate::table::Origin::default();
    let model = parse(&dataset, None, None).unwrap().model;
    assert_eq!((model.connections[0].days, model.connections[0].pass), (0b1_1111, Cents(4_800)));
    assert!(model.units[0].studio && model.households[0].expected[0].follows);
    assert_eq!((model.funds[0].shares, model.funds[0].cap), (true, Some(Cents(90_000))));
    let funding = &model.packages[1].funding;
    assert_eq!(*funding, [FundLineId(1), FundLineId(2), FundLineId(0)], "by rank, then who has none");
    assert_eq!(model.units[1].hours, [(ServiceKind::Educator, Minutes(60))]);
    assert_eq!(model.units[1].funding, [FundLineId(0)]);
}

#[test]
fn shuffled_rows_and_names_instead_of_codes_give_the_same_model_and_hash() {
    let dataset = village();
    let mut shuffled = dataset.clone();
    shuffled.households.reverse();
    shuffled.members.rotate_left(1);
    shuffled.municipalities.reverse();
    shuffled.funds.reverse();
    shuffled.incomes.reverse();
    shuffled.places[0].municipality = "pistoia".into();
    shuffled.places[1].municipality = "47017".into();
    assert_eq!(parse(&dataset, None, None).unwrap(), parse(&shuffled, None, None).unwrap());
    shuffled.units[0].beds += 1;
    assert_ne!(parse(&dataset, None, None).unwrap().hash, parse(&shuffled, None, None).unwrap().hash);
}

fn refusal(reason: OwnerReason) -> OwnerRefusalRow {
    OwnerRefusalRow { unit: "A001".into(), household: Some("N001".into()), reason, author: None, date: None }
}

#[test]
fn an_owner_s_other_reason_never_marks_a_household() {
    let mut decisions = Decisions::blank();
    decisions.owner_refusals = vec![refusal(OwnerReason::Other)];
    let other = parse(&village(), Some(&decisions), None).unwrap().model.decisions.owner_refusals;
    assert_eq!(other[0].household, None);
    decisions.owner_refusals = vec![refusal(OwnerReason::GuaranteeLacking)];
    let lacking = parse(&village(), Some(&decisions), None).unwrap().model.decisions.owner_refusals;
    assert_eq!(lacking[0].household, Some(HouseholdId(0)));
}

#[test]
fn pins_that_clash_and_policies_that_cannot_be_are_flaws() {
    let pin = |unit: &str, from| PinRow {
        household: "N001".into(),
        unit: unit.into(),
        package: None,
        from,
        author: None,
        date: None,
        reason: None,
    };
    let mut decisions = Decisions::blank();
    decisions.pins = vec![pin("A001", chrono::NaiveDate::from_ymd_opt(2026, 12, 9)), pin("A002", None)];
    let parsed = parse(&village(), Some(&decisions), None).unwrap();
    assert_eq!(parsed.model.decisions.pins[0].from, Some(Week(1)));
    decisions.pins.push(pin("A01", None));
    decisions.owner_refusals.push(refusal(OwnerReason::Works));
    decisions.exclusions.push(crate::decisions::ExclusionRow {
        household: "N001".into(),
        unit: "A002".into(),
        author: None,
        date: None,
        reason: None,
    });
    let mut policy = Policy::blank();
    let source = || "Delibera 1/2026".to_owned();
    policy.weights = vec![
        WeightRow { rule: "placement.nights_without_home".into(), weight: 30, source: source() },
        WeightRow { rule: "placement.size".into(), weight: 30, source: source() },
        WeightRow { rule: "placement.siz".into(), weight: 30, source: source() },
    ];
    policy.switches = vec![SwitchRow { rule: "placement.size".into(), on: false, source: source() }];
    policy.parameters = vec![ParameterRow { parameter: Parameter::BurdenPercent, value: 101, source: source() }];
    let flaws = parse(&village(), Some(&decisions), Some(&policy)).unwrap_err();
    assert_eq!(
        super::summary(&flaws),
        [
            "E302 pins 3 unit",
            "E404 pins 2 unit",
            "E402 weights 2 weight",
            "E401 weights 3 rule",
            "E403 switches 1 on",
            "E204 parameters 1 value",
        ]
    );
    assert_eq!(flaws[0].did_you_mean(Lang::It).as_deref(), Some("Forse «A001»?"));
}

#[test]
fn facts_become_words() {
    let names = parse(&village(), None, None).unwrap().names;
    let shown = |value| facts::fact(Lang::It, &names, &value);
    assert_eq!(shown(FactValue::Money(Cents(123_450))), "1.234,50 €");
    assert_eq!(shown(FactValue::Week(Week(1))), "07/12/2026");
    // the id alone: a label may say where a household with a protected address lives
    assert_eq!(shown(FactValue::Entity(Entity::Unit(0))), "A001");
    assert_eq!(shown(FactValue::Entity(Entity::Capacity(1))), "mediazione linguistico-culturale, arabo");
    assert_eq!(shown(FactValue::Word("domain-minors")), "cura dei minori");
    assert_eq!(shown(FactValue::Minutes(Minutes(150))), "2 h 30 min");
    let breach = Breach { rule: "placement.no_such_rule", facts: vec![("people", FactValue::Count(3))] };
    assert_eq!(facts::breach(Lang::It, &names, &breach), "rule-placement-no-such-rule.breach");
}
