//! A language that letters are written in: a file of messages of its own, and Italian for what it lacks.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use fasi_engine::units::Cents;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::paper::Direction;
use crate::text::{is_in, keys_of, message_in};

/// The languages that come with the program, and their messages.
pub const BUILT_IN: [(&str, &str); 3] = [
    ("it", include_str!("../../../../messages/it/letters.ftl")),
    ("en", include_str!("../../../../messages/en/letters.ftl")),
    ("fr", include_str!("../../../../messages/fr/letters.ftl")),
];

/// The language that stands in where another has no message.
const FALLBACK: &str = "it";

/// Around a text whose direction is its own (first strong isolate, pop directional isolate).
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// Arguments by name.
pub type Args = Vec<(&'static str, FluentValue<'static>)>;

/// The message that says what a criterion gives.
pub fn criterion_key(rule: &str) -> String {
    keyed("letter-why-", rule)
}

/// The message that says how a rule stands in the way.
pub fn obstacle_key(rule: &str) -> String {
    keyed("letter-wait-", rule)
}

/// The message of a task.
pub fn task_key(task: &str) -> String {
    keyed("letter-task-", task)
}

fn keyed(prefix: &str, id: &str) -> String {
    format!("{prefix}{}", id.replace(['.', '_'], "-"))
}

/// A language with its messages.
pub struct Language {
    tag: String,
    direction: Direction,
    /// The first that has a message says it; Italian comes last.
    layers: Vec<FluentBundle<FluentResource>>,
    missing: Vec<String>,
}

impl Language {
    /// A language that comes with the program.
    pub fn built_in(tag: &str) -> Option<Self> {
        source_of(tag)?;
        Self::with(tag, None).ok()
    }

    /// A language by a file of messages; it goes before what comes with the program. What cannot be read in it, line by
    /// line of the file, is the error.
    pub fn of_messages(tag: &str, messages: &str) -> Result<Self, Vec<String>> {
        Self::with(tag, Some(messages))
    }

    fn with(tag: &str, messages: Option<&str>) -> Result<Self, Vec<String>> {
        let locale = LanguageIdentifier::from_bytes(tag.as_bytes()).map_err(|_| vec![tag.to_owned()])?;
        let italian = LanguageIdentifier::from_bytes(FALLBACK.as_bytes()).unwrap_or_default();
        let built_in = source_of(tag).filter(|_| tag != FALLBACK);
        let mut language =
            Self { tag: tag.to_owned(), direction: Direction::LeftToRight, layers: Vec::new(), missing: Vec::new() };
        for source in [messages, built_in].into_iter().flatten() {
            language.layers.push(bundle(locale.clone(), source)?);
        }
        let own = language.layers.len();
        let fallback = source_of(FALLBACK).unwrap_or_default();
        language.layers.push(bundle(italian, fallback)?);
        if tag != FALLBACK {
            let lacks = |key: &String| language.layers[..own].iter().all(|layer| !is_in(layer, key));
            language.missing = keys_of(fallback).into_iter().filter(lacks).collect();
        }
        if language.say("letter-direction", &[]) == "rtl" {
            language.direction = Direction::RightToLeft;
            // figures and codes written from left to right must not turn the sentence around them
            language.layers.iter_mut().for_each(|layer| layer.set_use_isolating(true));
        }
        Ok(language)
    }

    /// Its tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Where its lines begin.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The messages that are said in Italian, for want of its own.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// The message of `key` (or `key.attribute`).
    pub fn say(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, value.clone());
        }
        let mut layers = self.layers.iter().enumerate();
        let said = layers.find_map(|(at, layer)| Some((at, message_in(layer, key, &values)?)));
        let Some((at, said)) = said else { return String::new() };
        let borrowed = self.direction == Direction::RightToLeft && at + 1 == self.layers.len();
        // an Italian sentence among others keeps its own direction
        if borrowed && said.contains(char::is_alphabetic) { format!("{ISOLATE}{said}{END}") } else { said }
    }

    /// Whether there is a message, in Italian at least.
    pub fn has(&self, key: &str) -> bool {
        self.layers.iter().any(|layer| is_in(layer, key))
    }

    /// A date with its month by name.
    pub fn date(&self, date: NaiveDate) -> String {
        let number = |value: u32| FluentValue::from(value);
        let args = [
            ("day", number(date.day())),
            ("month", number(date.month())),
            // a year is a name, not a quantity
            ("year", date.year().to_string().into()),
        ];
        self.say("letter-date", &args)
    }

    /// An amount; cents only where there are some.
    pub fn money(&self, amount: Cents) -> String {
        let (euro, cents) = (amount.0.unsigned_abs() / 100, amount.0.unsigned_abs() % 100);
        let digits = euro.to_string();
        let mut shown = String::from(if amount.0 < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                shown += &self.say("letter-thousands", &[]);
            }
            shown.push(digit);
        }
        if cents > 0 {
            let _ = write!(shown, "{}{cents:02}", self.say("letter-decimals", &[]));
        }
        self.say("letter-money", &[("amount", shown.into())])
    }

    /// A duration.
    pub fn minutes(&self, minutes: i64) -> String {
        if minutes < 60 {
            return self.say("letter-minutes", &[("minutes", minutes.into())]);
        }
        self.say("letter-hours", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
    }

    /// Names one after the other: `Amina, Leila e Sara`.
    pub fn list(&self, names: &[String]) -> String {
        let Some((last, first)) = names.split_last() else { return String::new() };
        let joined = first
            .iter()
            .cloned()
            .reduce(|said, name| self.say("letter-list", &[("first", said.into()), ("last", name.into())]));
        match joined {
            None => last.clone(),
            Some(joined) => self.say("letter-and", &[("first", joined.into()), ("last", last.as_str().into())]),
        }
    }
}

fn source_of(tag: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(known, _)| *known == tag).map(|(_, source)| *source)
}

/// The messages of a file, or what cannot be read in it.
fn bundle(locale: LanguageIdentifier, source: &str) -> Result<FluentBundle<FluentResource>, Vec<String>> {
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
        let line = |at: usize| source.get(..at).unwrap_or(source).lines().count().max(1);
        errors.iter().map(|error| format!("{}: {}", line(error.pos.start), error.kind)).collect::<Vec<_>>()
    })?;
    bundle.add_resource(resource).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    Ok(bundle)
}
