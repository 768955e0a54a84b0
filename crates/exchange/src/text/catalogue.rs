//! The catalogue of messages: every `.ftl` file, embedded; a missing message shows itself as its key.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use fasi_engine::units::Cents;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::figures;
use crate::flaw::Flaw;
use crate::table::{Form, Table, WordList};

/// The languages of the texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Italian.
    #[default]
    It,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The language of a tag or locale (`it`, `it_IT.UTF-8`, `en-GB`), if it is one of ours.
    pub fn of(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "it" => Some(Self::It),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The tag: `it`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }
}

macro_rules! files {
    ($lang:literal) => {
        files!($lang: "words" "columns" "team" "flaws" "operators" "rules-hard" "rules-soft" "rules-routes" "rules-training" "training" "report" "routes" "sheets" "explain" "cli" "server" "exchange" "bench" "scenario" "arrivals" "margins")
    };
    ($lang:literal: $($file:literal)*) => {
        [$(($file, include_str!(concat!("../../../../messages/", $lang, "/", $file, ".ftl")))),*]
    };
}

/// Every file of messages, by language; the list to extend is in the macro.
const FILES: [[(&str, &str); 21]; 2] = [files!("it"), files!("en")];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> = LazyLock::new(|| [bundle(Lang::It), bundle(Lang::En)]);

/// Parses what can be parsed; what cannot is missing, which shows itself and fails a test.
fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let locale = LanguageIdentifier::from_bytes(lang.tag().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::It => |value, _| grouped(value, Lang::It),
        Lang::En => |value, _| grouped(value, Lang::En),
    }));
    for (_, source) in FILES[lang as usize] {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn grouped(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(figures::number(lang, number.value as i64)),
        _ => None,
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text as it is.
    Text(String),
    /// A whole number: grouped, and usable for plural forms.
    Number(i64),
    /// Money.
    Money(Cents),
    /// A day.
    Date(NaiveDate),
    /// Another message, by key.
    Message(Cow<'static, str>),
    /// A word of a closed list: its code in JSON, its name in sheets.
    Word(&'static WordList, &'static str, Form),
    /// All words of a closed list.
    Words(&'static WordList, Form),
    /// The headers of a table.
    Heads(&'static Table),
    /// A flaw of something else, told as a whole.
    Flaw(Box<Flaw>),
}

impl Arg {
    /// The argument as text.
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => figures::number(lang, *number),
            Self::Money(money) => figures::money(lang, *money),
            Self::Date(date) => figures::date(lang, *date),
            Self::Message(key) => text(lang, key, &[]),
            Self::Word(_, code, Form::Json) => (*code).to_owned(),
            Self::Word(list, code, Form::Sheet) => crate::lexicon::name(lang, list, code),
            Self::Words(list, form) => {
                let words: Vec<String> =
                    list.codes.iter().map(|code| Self::Word(list, code, *form).shown(lang)).collect();
                words.join(", ")
            }
            Self::Heads(table) => {
                let heads = table.columns.iter();
                let heads = heads.map(|column| text(lang, &crate::lexicon::column_key(table.name, column.field), &[]));
                heads.collect::<Vec<_>>().join(", ")
            }
            Self::Flaw(flaw) => flaw.shown(lang),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The message of `key` (or `key.attribute`) in a language; the key itself if there is none.
pub fn text(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let mut values = FluentArgs::new();
    for (name, arg) in args {
        match arg {
            Arg::Number(number) => values.set(*name, *number),
            other => values.set(*name, other.shown(lang)),
        }
    }
    message_in(&BUNDLES[lang as usize], key, &values).unwrap_or_else(|| key.to_owned())
}

/// Whether a message (or its attribute) exists in a language.
pub fn has(lang: Lang, key: &str) -> bool {
    is_in(&BUNDLES[lang as usize], key)
}

/// The id and the attribute of a key.
fn parts(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)))
}

/// The message of `key` (or `key.attribute`) in a bundle.
pub(crate) fn message_in(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = parts(key);
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // An argument that is missing shows itself in the text.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

/// Whether a bundle has the message of `key` (or `key.attribute`).
pub(crate) fn is_in(bundle: &FluentBundle<FluentResource>, key: &str) -> bool {
    let (id, attribute) = parts(key);
    bundle.get_message(id).is_some_and(|message| match attribute {
        Some(attribute) => message.get_attribute(attribute).is_some(),
        None => message.value().is_some(),
    })
}

/// Every key of a language's files, attributes as `key.attribute`, sorted; an entry that cannot be parsed stands as
/// `file: …`.
pub fn every_key(lang: Lang) -> Vec<String> {
    let mut keys = Vec::new();
    for (file, source) in FILES[lang as usize] {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            keys.extend(errors.iter().map(|error| format!("{file}: {error}")));
        }
        keys.extend(keys_of(source));
    }
    keys.sort();
    keys
}

/// The keys of a file of messages, attributes as `key.attribute`. Keys start a line and attributes are indented by four,
/// which is how Fluent itself writes them.
pub fn keys_of(source: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut message = "";
    for (key, _) in source.lines().filter_map(|line| line.split_once(" =")) {
        if key.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            message = key;
            keys.push(key.to_owned());
        } else if let Some(attribute) = key.strip_prefix("    .").filter(|name| !name.contains(' ')) {
            keys.push(format!("{message}.{attribute}"));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrivals::{History, Weeks};
    use crate::attendance::Attendance;
    use crate::decisions::Decisions;
    use crate::flaw::Code;
    use crate::identities::Identities;
    use crate::lexicon::{column_key, fold, table_key, word_key};
    use crate::own_week::OwnWeek;
    use crate::policy::Policy;
    use crate::questionnaire::Questionnaire;
    use crate::rows::Dataset;
    use crate::scenario::{Outcomes, Scenarios};
    use crate::table::Book;
    use crate::words::all_lists;

    fn tables() -> Vec<&'static Table> {
        Dataset::tables()
            .chain(Decisions::tables())
            .chain(Policy::tables())
            .chain(Identities::tables())
            .chain(OwnWeek::tables())
            .chain(Questionnaire::tables())
            .chain(Attendance::tables())
            .chain(Scenarios::tables())
            .chain(Outcomes::tables())
            .chain(History::tables())
            .chain(Weeks::tables())
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_messages_and_none_twice() {
        let [italian, english] = Lang::ALL.map(every_key);
        for keys in [&italian, &english] {
            assert!(keys.iter().all(|key| !key.contains(':')), "{:?}", keys.iter().find(|key| key.contains(':')));
            let twice = keys.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None);
        }
        // synonyms are each language's own
        let own = |keys: &[String]| keys.iter().filter(|key| !key.contains(".also")).cloned().collect::<Vec<_>>();
        assert_eq!(own(&italian), own(&english));
    }

    #[test]
    fn every_table_column_word_and_flaw_has_its_message() {
        let mut keys: Vec<String> = Vec::new();
        for table in tables() {
            keys.push(table_key(table.name));
            keys.extend(table.columns.iter().map(|column| column_key(table.name, column.field)));
        }
        keys.extend(all_lists().flat_map(|list| list.codes.iter().map(|code| word_key(list, code))));
        keys.extend(
            Code::ALL.iter().flat_map(|code| [format!("flaw-{}", code.as_str()), format!("flaw-{}.do", code.as_str())]),
        );
        for lang in Lang::ALL {
            let missing: Vec<&String> = keys.iter().filter(|key| !has(lang, key)).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }

    #[test]
    fn no_name_means_two_columns_words_or_tables() {
        let clash = |mut names: Vec<(String, &'static str)>| {
            names.sort();
            names.dedup();
            let clash = names.windows(2).find(|pair| pair[0].0 == pair[1].0).map(<[_]>::to_vec);
            assert_eq!(clash, None);
        };
        for table in tables() {
            let columns = table.columns.iter();
            let names = |column| crate::lexicon::column_names(table, column);
            clash(columns.flat_map(|column| names(column).into_iter().map(|name| (name, column.field))).collect());
        }
        for list in all_lists() {
            let names = |code: &str| crate::lexicon::names(code, &word_key(list, code));
            clash(list.codes.iter().flat_map(|code| names(code).into_iter().map(|name| (name, *code))).collect());
        }
        for tables in [Dataset::tables().collect::<Vec<_>>(), Decisions::tables().collect(), Policy::tables().collect()]
        {
            let names = |table| crate::lexicon::table_names(table).into_iter();
            clash(tables.into_iter().flat_map(|table| names(table).map(|name| (name, table.name))).collect());
        }
        assert_eq!(fold("E-mail"), "email");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(text(Lang::It, "no-such-key", &[]), "no-such-key");
        assert_eq!(text(Lang::En, "place-row", &[("row", 1234.into())]), "row 1,234");
    }
}
