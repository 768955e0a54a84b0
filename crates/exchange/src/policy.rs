//! The policy file: weights and switches by rule id, and parameters, each with the act it comes from.

use crate::table::{Kind, book, table};
use crate::words::{Parameter, Word};

/// The act that a setting comes from.
const ACT: Kind = Kind::Text;

table! {
    /// The weight of a criterion.
    WeightRow = "weights", key 1, optional {
        /// Rule id.
        rule: String = Kind::Code,
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
        rule: String = Kind::Code,
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
        value: u16 = Kind::Int { min: 0, max: 600 },
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
