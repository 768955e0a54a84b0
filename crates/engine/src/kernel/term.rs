//! The few forms in which a criterion may weigh on routes: searches know terms, never rules.

/// A priced part of what a plan of routes costs; prices are per tick, zero or above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Every way between two stops, base included.
    Way(i64),
    /// The start of every seat after its due time.
    Late(i64),
    /// The largest such lateness of the plan.
    Latest(i64),
    /// The return of every tour after the end of its working time.
    Overtime(i64),
    /// What a tour on call is paid for beyond its work.
    Unworked(i64),
    /// The work of every professional above what is even.
    Uneven(i64),
    /// Every demanding visit of a tour beyond those that are borne; a price for each, not for a tick.
    Demanding(i64),
}
