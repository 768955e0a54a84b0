//! The policy of the area, as a board might set it: weights near the defaults, thresholds and floors, each with its act.

use fasi_engine::kernel::rule::Force;
use fasi_engine::placement::model::Parameters;
use fasi_engine::placement::soft;
use fasi_exchange::policy::{ParameterRow, Policy, SwitchRow, WeightRow};
use fasi_exchange::table::Book;
use fasi_exchange::words::Parameter;

/// The acts, invented.
const BOARD: &str = "Cabina di regia, verbale n. 3 del 15/09/2026 (atto inventato)";
const ASSEMBLY: &str = "Assemblea dei soci della SdS, deliberazione n. 14 del 29/09/2026 (atto inventato)";

/// What the board weighs otherwise than the default.
const OTHERWISE: [(&str, u8); 2] = [("placement.school_continuity", 45), ("placement.wish", 55)];

/// What parts morning and afternoon, in minutes after midnight; what a minute on the road to a course is paid, in cents.
const NOON: i64 = 13 * 60 + 30;
const ROAD: i64 = 30;
/// What the draft of a policy would have: a greater part of certain income for rent, and shorter ways to work and school.
const DRAFT: [(Parameter, u16); 4] = [
    (Parameter::BurdenPercent, 45),
    (Parameter::BurdenAfterPercent, 50),
    (Parameter::WorkMinutes, 50),
    (Parameter::SchoolMinutes, 35),
];
const DRAFTED: &str = "Bozza per la cabina di regia, da provare sulle settimane passate (inventata)";

/// The draft of another policy, to be tested against this one.
pub(crate) fn draft() -> Policy {
    let mut draft = policy();
    for row in &mut draft.parameters {
        if let Some((_, value)) = DRAFT.iter().find(|(parameter, _)| *parameter == row.parameter) {
            (row.value, row.source) = (*value, DRAFTED.to_owned());
        }
    }
    draft
}

/// The policy; the same for every dataset.
pub(crate) fn policy() -> Policy {
    let mut policy = Policy::blank();
    for card in soft::ALL.iter().map(|criterion| criterion.card()) {
        let Force::Weight(default) = card.force else { continue };
        let otherwise = OTHERWISE.iter().find(|weight| weight.0 == card.id);
        policy.weights.push(WeightRow {
            rule: card.id.to_owned(),
            weight: otherwise.map_or(default, |weight| weight.1),
            source: BOARD.to_owned(),
        });
    }
    policy.switches = ["placement.rent_burden", "placement.rent_burden_after"]
        .map(|rule| SwitchRow { rule: rule.to_owned(), on: true, source: ASSEMBLY.to_owned() })
        .into();
    let numbers = Parameters::default();
    let parameters = [
        (Parameter::BurdenPercent, numbers.burden_percent),
        (Parameter::BurdenAfterPercent, numbers.burden_after_percent),
        (Parameter::SchoolMinutes, numbers.school_minutes.0),
        (Parameter::WorkMinutes, numbers.work_minutes.0),
        (Parameter::BridgeWeeks, i64::from(numbers.bridge_weeks)),
        (Parameter::LastingWeeks, i64::from(numbers.lasting_weeks)),
        (Parameter::FloorSingleParent, numbers.floors.single_parent),
        (Parameter::FloorFiveOrMore, numbers.floors.five_or_more),
        (Parameter::FloorDisability, numbers.floors.disability),
        (Parameter::FloorSevereNeed, numbers.floors.severe_need),
        (Parameter::StabilityPercent, numbers.stability_percent),
        (Parameter::TrainingNoon, NOON),
        (Parameter::TrainingRoad, ROAD),
    ];
    policy.parameters = parameters
        .map(|(parameter, value)| ParameterRow { parameter, value: value as u16, source: ASSEMBLY.to_owned() })
        .into();
    policy
}
