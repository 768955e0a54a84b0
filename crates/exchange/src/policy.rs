//! The policy file: weights and switches by rule id, and parameters, each with the act it comes from.

use fasi_engine::kernel::rule::{Card, Force};

use crate::room::Room;
use crate::table::{Kind, Rules, book, table};
use crate::words::{Parameter, Word};

/// The act that a setting comes from.
const ACT: Kind = Kind::Text;

table! {
    /// The weight of a criterion.
    WeightRow = "weights", key 1, optional {
        /// Rule id.
        rule: String = Kind::Rule(Rules::Weighted),
        /// Weight, 0–100.
        weight: u8 = Kind::Int { min: 0, max: 100 },
        /// The act it comes from.
        source: String = ACT,
    }
}

table! {
    /// Whether a hard rule that can be switched holds.
    SwitchRow = "switches", key 1, optional {
        /// Rule id.
        rule: String = Kind::Rule(Rules::Switched),
        /// Whether it holds.
        on: bool = Kind::Bool,
        /// The act it comes from.
        source: String = ACT,
    }
}

table! {
    /// A threshold or floor.
    ParameterRow = "parameters", key 1, optional {
        /// Which.
        parameter: Parameter = Kind::Word(Parameter::LIST),
        /// Its value, in the unit of its name.
        value: u16 = Kind::Int { min: 0, max: 1_440 },
        /// The act it comes from.
        source: String = ACT,
    }
}

book! {
    /// A policy; what it does not name keeps its default.
    Policy = "fasi-policy" {
        /// Weights of criteria.
        weights: WeightRow,
        /// Hard rules on or off.
        switches: SwitchRow,
        /// Thresholds and floors.
        parameters: ParameterRow,
    }
}

/// Every card of every room's rules.
pub(crate) fn cards() -> impl Iterator<Item = &'static Card> {
    Room::ALL.into_iter().flat_map(|room| crate::rules::cards(room).into_iter().flatten())
}

impl Rules {
    /// Their ids, in the order of the registry.
    pub(crate) fn ids(self) -> impl Iterator<Item = &'static str> {
        let asked = move |card: &&Card| match self {
            Self::Weighted => matches!(card.force, Force::Weight(_)),
            Self::Switched => matches!(card.force, Force::Switchable),
        };
        cards().filter(asked).map(|card| card.id)
    }
}
