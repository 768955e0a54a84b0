//! For whom a text is written: the same facts in other words, and no more than the reader may see.

use fasi_engine::ids::{HouseholdId, UnitId};
use fasi_engine::kernel::rule::{Breach, Entity, FactValue};
use fasi_engine::placement::explain::{Repair, Way};

use super::view::TakesView;
use crate::facts;
use crate::lexicon;
use crate::parse::Parsed;
use crate::text::{Arg, Lang, has, text};
use crate::words::Word;

/// Who reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// The team that follows the household: everything that serves the proposal.
    #[default]
    Coordinator,
    /// The household itself: said to them, nothing on others, no reasons that would give somebody away.
    Household,
    /// The steering board: which rules, no figures of a household.
    Board,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Coordinator, Self::Household, Self::Board];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Household => "household",
            Self::Board => "board",
        }
    }

    /// The role of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// Language and reader of a text about one household and one unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub lang: Lang,
    pub parsed: &'a Parsed,
    pub role: Role,
    /// Whether nothing may say where the home is: neither area nor map nor travel time.
    pub hidden: bool,
}

impl<'a> Reader<'a> {
    /// A household with a protected address has where it lives hidden from every text; a unit that is kept confidential is
    /// hidden from whoever is not of the team.
    pub fn of(lang: Lang, parsed: &'a Parsed, role: Role, household: HouseholdId, unit: Option<UnitId>) -> Self {
        let confidential = unit.is_some_and(|unit| parsed.model.unit(unit).confidential);
        let hidden = parsed.model.household(household).protected || (confidential && role != Role::Coordinator);
        Self { lang, parsed, role, hidden }
    }

    /// A reader of what is about no household.
    pub fn plain(lang: Lang, parsed: &'a Parsed, role: Role) -> Self {
        Self { lang, parsed, role, hidden: false }
    }

    /// The key of a text for this reader: the hidden form first, then the reader's own, then the plain one.
    fn key(&self, rest: &str, plain: &str) -> String {
        let own = match self.role {
            Role::Coordinator => None,
            Role::Household => Some("told"),
            Role::Board => Some("board"),
        };
        let hidden = self.hidden.then_some("hidden");
        let special = [hidden, own].into_iter().flatten().map(|prefix| format!("{prefix}-{rest}"));
        special.into_iter().find(|key| has(self.lang, key)).unwrap_or_else(|| plain.to_owned())
    }

    /// A rule that fails, in a sentence.
    pub fn breach(&self, breach: &Breach) -> String {
        let rule = facts::rule_key(breach.rule);
        let rest = rule.trim_start_matches("rule-");
        let key = self.key(rest, &format!("{rule}.breach"));
        text(self.lang, &key, &facts::args(self.lang, &self.parsed.names, &breach.facts))
    }

    /// Some changes, in a sentence.
    pub fn changes(&self, changes: &[Repair]) -> String {
        let said: Vec<String> = changes.iter().map(|change| self.change(change)).collect();
        match said.as_slice() {
            [] => text(self.lang, "takes-nothing", &[]),
            [first] => text(self.lang, "takes-one", &[("first", first.as_str().into())]),
            [first, second, ..] => {
                let args = [("first", Arg::from(first.as_str())), ("second", second.as_str().into())];
                text(self.lang, "takes-two", &args)
            }
        }
    }

    /// What some changes take, with their cost.
    pub fn way(&self, way: &Way) -> TakesView {
        TakesView {
            kinds: way.changes.iter().map(|change| change.id().to_owned()).collect(),
            changes: way.changes.iter().map(|change| self.change(change)).collect(),
            cost_cents: way.cost.0,
            cost: (!way.changes.is_empty()).then(|| Arg::Money(way.cost).shown(self.lang)),
            possible: true,
            room: false,
            text: self.changes(&way.changes),
        }
    }

    /// A change, as a noun.
    pub fn change(&self, change: &Repair) -> String {
        let plain = format!("repair-{}", change.id());
        text(self.lang, &self.key(&plain, &plain), &self.args(change))
    }

    /// The arguments of a change's message; nobody is among them.
    fn args(&self, change: &Repair) -> Vec<(&'static str, Arg)> {
        let shown = |name, value: FactValue| (name, Arg::from(facts::fact(self.lang, &self.parsed.names, &value)));
        let entity = |name, entity| shown(name, FactValue::Entity(entity));
        let money = |name, cents| shown(name, FactValue::Money(cents));
        let number = |name, count: i64| (name, Arg::Number(count));
        // A package by its name alone: its code says nothing to people.
        let package = |package| ("package", super::words::support(self.parsed, package));
        match *change {
            Repair::Verdict { package: p, .. } => vec![package(p)],
            Repair::Area { metres, .. } | Repair::Bedroom { metres, .. } => vec![number("metres", i64::from(metres))],
            Repair::Condition { kind, .. } => vec![("condition", word(self.lang, kind))],
            Repair::Later { weeks, .. } | Repair::Keys { weeks, .. } | Repair::Lease { weeks, .. } => {
                vec![number("weeks", i64::from(weeks))]
            }
            Repair::Service { domain, .. } => vec![("domain", word(self.lang, domain))],
            Repair::Guarantee { package: p, amount, .. } | Repair::EntryContribution { package: p, amount, .. } => {
                vec![package(p), money("amount", amount)]
            }
            Repair::RentContribution { package: p, monthly, .. } => vec![package(p), money("monthly", monthly)],
            Repair::Months { package: p, months, .. } => vec![package(p), number("months", i64::from(months))],
            Repair::EntryCash { amount, .. } => vec![money("amount", amount)],
            Repair::RentCut { monthly, .. } | Repair::Income { monthly, .. } => vec![money("monthly", monthly)],
            Repair::Fund { line, amount } => vec![entity("fund", Entity::FundLine(line.0)), money("amount", amount)],
            Repair::FundLine { package: p, category, year, amount, .. } => vec![
                package(p),
                ("category", word(self.lang, category)),
                shown("year", FactValue::Year(year)),
                money("amount", amount),
            ],
            Repair::Capacity { line, weekly } => {
                vec![entity("line", Entity::Capacity(line.0)), shown("weekly", FactValue::Minutes(weekly))]
            }
            Repair::Staff { service, language, weekly, .. } => {
                let spoken = language.map_or(FactValue::Word("language-any"), |language| {
                    FactValue::Entity(Entity::Language(language.0))
                });
                vec![
                    ("service", word(self.lang, service)),
                    shown("language", spoken),
                    shown("weekly", FactValue::Minutes(weekly)),
                ]
            }
            Repair::Beds { beds, .. } => vec![number("beds", i64::from(beds))],
            Repair::Another { like } => vec![entity("unit", Entity::Unit(like.0))],
            Repair::Exclusion { .. }
            | Repair::Unpinned { .. }
            | Repair::RefusalBack { .. }
            | Repair::Sharing { .. }
            | Repair::OwnerAgrees { .. }
            | Repair::Cleared { .. }
            | Repair::Confidential { .. }
            | Repair::Guarantor { .. }
            | Repair::Hours { .. }
            | Repair::Transport { .. }
            | Repair::StepFree { .. } => Vec::new(),
        }
    }
}

/// A word of a closed list by its name.
fn word<W: Word>(lang: Lang, value: W) -> Arg {
    lexicon::name(lang, W::LIST, value.code()).into()
}
