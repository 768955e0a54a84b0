//! Need domains and assessed needs.

/// Need domains: D.Lgs. 147/2017 art. 5 and four of the field's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// Personal and social functioning.
    Functioning,
    /// Economic situation.
    Economic,
    /// Work and employability.
    Work,
    /// Education and training.
    Education,
    /// Housing.
    Housing,
    /// Family and social networks.
    Networks,
    /// Language.
    Language,
    /// Legal status.
    Legal,
    /// Health.
    Health,
    /// Care of minors.
    Minors,
}

impl Domain {
    /// All domains, in the order of their numbers.
    pub const ALL: [Self; 10] = [
        Self::Functioning,
        Self::Economic,
        Self::Work,
        Self::Education,
        Self::Housing,
        Self::Networks,
        Self::Language,
        Self::Legal,
        Self::Health,
        Self::Minors,
    ];
}

/// One assessed need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// 0 (none) to 4 (severe); `None` = unknown: never 0, asked for.
    pub severity: Option<u8>,
    /// Whether a named service already answers it.
    pub answered: bool,
}
