//! The words of scenario files.

use super::words;

/// What a change of a scenario does. In this order the changes of a step are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// A row more.
    Add,
    /// Another value in a cell.
    Alter,
    /// A number made greater or smaller by so many per cent.
    Scale,
    /// So many per cent more arrivals.
    More,
    /// Rows fewer.
    Remove,
}

words! {
    Action, "action" {
        Action::Add => "add",
        Action::Alter => "alter",
        Action::Scale => "scale",
        Action::More => "more",
        Action::Remove => "remove",
    }
}
