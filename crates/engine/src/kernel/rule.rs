//! What a rule is: a card, a judgement of one choice, an audit of a whole plan, and the typed facts it speaks in.

use super::term::Term;
use crate::time::{Day, Ticks, Week};
use crate::units::{Cents, Minutes, Points};

/// The card of a rule: what `fasi rules` shows and policy files refer to.
#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    /// Stable id, never reused: `room.rule_name`.
    pub id: &'static str,
    /// Whether the rule may be switched off by a policy, or (for criteria) has a weight, or neither.
    pub force: Force,
    /// The law, act, or practice that the rule follows.
    pub source: &'static str,
}

/// How strongly a rule binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Hard, by law or by the nature of things: no policy can switch it off.
    Always,
    /// Hard by practice: a policy may switch it off, with the act it does so by.
    Switchable,
    /// A criterion with its default weight, 0–100.
    Weight(u8),
}

/// The types that a room's rules speak of.
pub trait Room {
    /// Everything known: the parsed dataset with policy and decisions.
    type Facts;
    /// One thing that may be chosen, judged alone.
    type Choice;
    /// What is decided for one subject: criteria give it points.
    type Decision;
    /// All decisions together.
    type Plan;
}

/// A hard rule: what must hold.
///
/// `judge` prunes before the search; `rows` couples choices in the search; `audit` re-judges a finished plan from the
/// facts alone, plainly, and is never used by the search.
pub trait HardRule<R: Room>: Sync {
    /// The rule's card.
    fn card(&self) -> &'static Card;

    /// One choice alone: the breach it would be, with the facts, or `None` if it may be made.
    fn judge(&self, _facts: &R::Facts, _choice: &R::Choice) -> Option<Breach> {
        None
    }

    /// The linear rows that couple several decisions; `decisions` are the search's candidates.
    fn rows(&self, _facts: &R::Facts, _decisions: &[R::Decision]) -> Coupling {
        Coupling::default()
    }

    /// Every breach of this rule in `plan`, found from the definition.
    fn audit(&self, facts: &R::Facts, plan: &R::Plan) -> Vec<Breach>;
}

/// A criterion: what is better, in points 0..=1000 a decision.
pub trait Criterion<R: Room>: Sync {
    /// The criterion's card.
    fn card(&self) -> &'static Card;

    /// The points of one decision, 0..=1000.
    fn points(&self, facts: &R::Facts, decision: &R::Decision) -> Points;

    /// The facts behind the points, for explanations.
    fn because(&self, facts: &R::Facts, decision: &R::Decision) -> Vec<Fact>;

    /// The sum of points of a whole plan, found from the definition.
    fn audit(&self, facts: &R::Facts, plan: &R::Plan) -> Points;
}

/// A criterion of a room whose search knows terms: what is worse, priced.
pub trait Priced<R: Room>: Sync {
    /// The criterion's card.
    fn card(&self) -> &'static Card;

    /// The terms that say the same to a search, with their prices; what [`Self::alone`] counts is in none of them.
    fn compile(&self, facts: &R::Facts, weight: i64) -> Vec<Term>;

    /// What one choice has of it by itself, wherever it is made.
    fn alone(&self, _facts: &R::Facts, _choice: &R::Choice) -> i64 {
        0
    }

    /// What a whole plan has of it, found from the definition; the weight comes on top.
    fn audit(&self, facts: &R::Facts, plan: &R::Plan) -> i64;
}

/// A linear row over decisions: `lower ≤ Σ amount · x(decision) ≤ upper`; a missing side is unbounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouplingRow {
    /// The rule it comes from.
    pub rule: &'static str,
    /// What the row counts (the scarce thing), in facts: the unit and week, the fund line, the capacity line.
    pub of: Vec<Fact>,
    /// Least sum, if any.
    pub lower: Option<i64>,
    /// Greatest sum, if any.
    pub upper: Option<i64>,
}

/// What a decision takes of rows that follow each other: the same amount of each, as of the weeks of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Position in the list of decisions.
    pub position: u32,
    /// The first of the rows.
    pub first: u32,
    /// How many rows.
    pub rows: u32,
    /// Of each of them.
    pub amount: i64,
}

/// Rows with what each decision takes of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coupling {
    /// The rows.
    pub rows: Vec<CouplingRow>,
    /// What decisions take, in no order; two runs of one decision over the same row add up.
    pub runs: Vec<Run>,
}

impl Coupling {
    /// Adds a row with its decisions: position, amount.
    pub fn push(&mut self, row: CouplingRow, entries: impl IntoIterator<Item = (u32, i64)>) {
        let first = self.rows.len() as u32;
        self.rows.push(row);
        self.runs.extend(entries.into_iter().map(|(position, amount)| Run { position, first, rows: 1, amount }));
    }

    /// Adds rows after these.
    pub fn append(&mut self, more: Self) {
        let after = self.rows.len() as u32;
        self.rows.extend(more.rows);
        self.runs.extend(more.runs.into_iter().map(|run| Run { first: run.first + after, ..run }));
    }

    /// The decisions of one row, ascending: position, amount.
    pub fn entries(&self, row: u32) -> Vec<(u32, i64)> {
        let mut sums = std::collections::BTreeMap::new();
        for run in self.runs.iter().filter(|run| (run.first..run.first + run.rows).contains(&row)) {
            *sums.entry(run.position).or_insert(0) += run.amount;
        }
        sums.into_iter().collect()
    }
}

/// A rule that a choice or plan breaks, with the facts that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The rule's id.
    pub rule: &'static str,
    /// The facts, by the names that the rule's message uses.
    pub facts: Vec<Fact>,
}

impl Breach {
    /// A breach of the rule with this card.
    pub fn of(card: &'static Card, facts: Vec<Fact>) -> Self {
        Self { rule: card.id, facts }
    }
}

/// One named fact: `("beds", Count(3))`; the name is the message's argument.
pub type Fact = (&'static str, FactValue);

/// The value of a fact; front ends turn it into words and figures of the user's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A bare number.
    Count(i64),
    /// Money.
    Money(Cents),
    /// Hundredths.
    Percent(i64),
    /// A duration.
    Minutes(Minutes),
    /// A calendar year, shown without grouping.
    Year(i32),
    /// A calendar day.
    Day(Day),
    /// A week, shown by its Monday.
    Week(Week),
    /// A time of day.
    Clock(Ticks),
    /// A day of the week and a time of day.
    Moment(Ticks),
    /// An entity of the dataset, shown by its external id (or label).
    Entity(Entity),
    /// A word of a closed list, `list-word`, shown by its message.
    Word(&'static str),
}

/// An entity that a fact refers to: the kind says which list the number indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// A household.
    Household(u32),
    /// A unit.
    Unit(u32),
    /// A package.
    Package(u32),
    /// A place.
    Place(u32),
    /// A municipality.
    Municipality(u32),
    /// A fund line (fund, year, category).
    FundLine(u32),
    /// A capacity line (service, language, area).
    Capacity(u32),
    /// A language.
    Language(u32),
    /// A visit of the mobile team.
    Visit(u32),
    /// A shift of one of its professionals.
    Shift(u32),
    /// One of its professionals, by staff code.
    Professional(u32),
    /// What a seat asks for: a profession, a language, a further skill.
    Skill(u32),
    /// An operator who may be trained, by staff code.
    Operator(u32),
    /// A service, with its desk.
    Service(u32),
    /// A role of operators.
    Role(u32),
    /// A competence that can be learnt.
    Competence(u32),
    /// A training activity.
    Activity(u32),
    /// A slot of the training calendar.
    Slot(u32),
    /// Who holds activities.
    Trainer(u32),
    /// A room where they are held.
    Room(u32),
    /// A fund of training.
    TrainingFund(u32),
    /// A kind of professional credits.
    Credit(u32),
}
