//! The engine's facts in words: breaches, reasons and figures as people read them.

use fasi_engine::kernel::rule::{Breach, Fact, FactValue};

use crate::names::Names;
use crate::text::{Arg, Lang, clock, date, has, minutes, money, percent, text};

/// The message key of a rule: `placement.first_week` → `rule-placement-first-week`.
pub fn rule_key(rule: &str) -> String {
    format!("rule-{}", rule.replace(['.', '_'], "-"))
}

/// A fact's value as text.
pub fn fact(lang: Lang, names: &Names, value: &FactValue) -> String {
    arg(lang, names, value).shown(lang)
}

/// A fact's value as the argument of a message: counts stay numbers, for plural forms; all else comes with its unit.
fn arg(lang: Lang, names: &Names, value: &FactValue) -> Arg {
    match *value {
        FactValue::Count(count) => Arg::Number(count),
        // a year is a name, not a quantity: no thousands
        FactValue::Year(year) => year.to_string().into(),
        FactValue::Money(amount) => money(lang, amount).into(),
        FactValue::Percent(hundredths) => percent(lang, hundredths).into(),
        FactValue::Minutes(length) => minutes(lang, length.0).into(),
        FactValue::Day(day) => date(lang, names.date(day)).into(),
        FactValue::Week(week) => date(lang, names.monday(week)).into(),
        FactValue::Clock(ticks) => clock(ticks.minutes()).into(),
        FactValue::Moment(ticks) => names.moment(lang, ticks).into(),
        FactValue::Entity(entity) => names.shown(lang, entity).into(),
        FactValue::Word(word) => text(lang, &format!("word-{}", word.replace('_', "-")), &[]).into(),
    }
}

/// Facts as the arguments of a message.
pub fn args(lang: Lang, names: &Names, facts: &[Fact]) -> Vec<(&'static str, Arg)> {
    facts.iter().map(|(name, value)| (*name, arg(lang, names, value))).collect()
}

/// The short name of a rule.
pub fn rule(lang: Lang, rule: &str) -> String {
    text(lang, &rule_key(rule), &[])
}

/// What a rule asks.
pub fn means(lang: Lang, rule: &str) -> String {
    text(lang, &format!("{}.means", rule_key(rule)), &[])
}

/// A breach as a sentence: of several that a rule has, the one for a fact that is there.
pub fn breach(lang: Lang, names: &Names, breach: &Breach) -> String {
    let key = rule_key(breach.rule);
    let own = breach.facts.iter().map(|(name, _)| format!("{key}.breach-{name}")).find(|key| has(lang, key));
    text(lang, &own.unwrap_or_else(|| format!("{key}.breach")), &args(lang, names, &breach.facts))
}

/// The facts behind a criterion's points as a sentence.
pub fn because(lang: Lang, names: &Names, rule: &str, facts: &[Fact]) -> String {
    text(lang, &format!("{}.because", rule_key(rule)), &args(lang, names, facts))
}
