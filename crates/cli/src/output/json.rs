//! JSON for programs: every answer in one object that says what it is.

use fasi_exchange::flaw::Flaw;
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The object that every answer of a command is.
pub fn answer(lang: Lang, command: &str, parts: Vec<(&str, Value)>) -> String {
    let mut object = Map::new();
    object.insert("format".to_owned(), "fasi-result".into());
    object.insert("version".to_owned(), 1.into());
    object.insert("command".to_owned(), command.into());
    object.insert("lang".to_owned(), lang.tag().into());
    object.extend(parts.into_iter().map(|(name, value)| (name.to_owned(), value)));
    format!("{:#}\n", Value::from(object))
}

/// A view as a value.
pub fn value(view: &impl Serialize) -> Result<Value, serde_json::Error> {
    serde_json::to_value(view)
}

/// Every flaw.
pub fn flaws(lang: Lang, command: &str, flaws: &[Flaw]) -> String {
    let (warnings, flaws): (Vec<Flaw>, Vec<Flaw>) = flaws.iter().cloned().partition(|flaw| flaw.code.is_warning());
    answer(lang, command, vec![("flaws", listed(lang, &flaws)), ("warnings", listed(lang, &warnings))])
}

/// Flaws or warnings as a list.
pub fn listed(lang: Lang, flaws: &[Flaw]) -> Value {
    json!(flaws.iter().map(|flaw| flaw.json(lang)).collect::<Vec<_>>())
}
