//! The rooms of the engine by name, and the format of their plan files.

/// The format of plan files.
pub const PLAN_FORMAT: &str = "fasi-plan";

/// The rooms, by the names that plan files use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Households, homes and support.
    Placement,
    /// The mobile team's week.
    Routes,
    /// Who is trained in what, and when.
    Training,
}

impl Room {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Placement, Self::Routes, Self::Training];

    /// Its name in plan files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Placement => "placement",
            Self::Routes => "routes",
            Self::Training => "training",
        }
    }

    /// The room of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.name() == name)
    }
}
