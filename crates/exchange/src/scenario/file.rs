//! The scenario file: a book of two tables, so that it can be written as a workbook, csv or JSON, in either language.

use crate::table::{Kind, book, table};
use crate::words::{Action, Word};

table! {
    /// A scenario: things as they are, with its changes made.
    ScenarioRow = "scenarios", key 1, required {
        /// Id.
        id: String = Kind::Code,
        /// Name shown.
        title: String = Kind::Text,
        /// Why it is asked.
        why: Option<String> = Kind::Text,
    }
}

table! {
    /// One change of one scenario.
    ChangeRow = "changes", key 0, required {
        /// Of which scenario.
        scenario: String = Kind::Ref("scenarios"),
        /// Which changes come first; those of one step are made in the order of their actions.
        step: Option<u16> = Kind::Int { min: 1, max: 999 },
        /// What it does.
        action: Action = Kind::Word(Action::LIST),
        /// The table of the data, the decisions or the policy, by its name in either language.
        table: String = Kind::Text,
        /// The row, by its code; where several cells identify a row, these with `/` between them, `*` for any.
        row: Option<String> = Kind::Code,
        /// The column, by its name in either language.
        column: Option<String> = Kind::Text,
        /// The value, as one would write it in a sheet; per cent for what is scaled and for arrivals.
        value: Option<String> = Kind::Text,
    }
}

book! {
    /// Scenarios to be asked.
    Scenarios = "fasi-scenarios" {
        /// The scenarios.
        scenarios: ScenarioRow,
        /// Their changes.
        changes: ChangeRow,
    }
}
