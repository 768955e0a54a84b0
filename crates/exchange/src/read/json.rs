//! The JSON reader: `{"format": …, "version": 1, head fields, "table": [{…}], …}`, strict about names and types.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Line;
use super::intake::{Found, Intake};
use super::strict::Json;
use super::{MOST_BYTES, MOST_ROWS, encoding, json_reason, sniff};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::nearest;
use crate::table::{Book, Form, Table};
use crate::text::Arg;

/// Fields at the top that are no table: the last is for editors.
const ENVELOPE: [&str; 3] = ["format", "version", "$schema"];

pub(super) fn read<B: Book>(intake: &mut Intake<B>, bytes: &[u8]) {
    if bytes.len() as u64 > MOST_BYTES {
        return intake.give_up(too_large(intake.place("")));
    }
    if let Some(kind) = sniff::other_than(sniff::JSON, bytes) {
        return intake.give_up(sniff::flaw(intake.place(""), sniff::JSON, kind));
    }
    let Some(text) = encoding::unicode(bytes) else {
        return intake.give_up(Flaw::new(Code::Encoding, intake.place("")));
    };
    let fields = match serde_json::from_str::<Json>(&text) {
        Ok(Json::Object(fields)) => fields,
        Ok(_) => {
            return intake.give_up(Flaw::new(Code::Shape, intake.place("")).with("expected", message("kind-object")));
        }
        Err(error) => {
            let flaw = Flaw::new(Code::Json, intake.place(""))
                .with("line", error.line() as i64)
                .with("column", error.column() as i64)
                .with("reason", json_reason(&error));
            return intake.give_up(flaw);
        }
    };
    if !envelope(intake, &fields) {
        return;
    }
    let mut head: Vec<(String, Json)> = Vec::new();
    let mut once = BTreeSet::new();
    for (name, value) in fields {
        if !once.insert(name.clone()) {
            let flaw = Flaw::new(Code::FieldTwice, intake.place("")).with("field", name.as_str());
            intake.give_up(flaw);
        } else if let Some(table) = B::TABLES.iter().find(|table| table.name == name) {
            rows(intake, table, &value);
        } else if B::HEAD.is_some_and(|head| head.column(&name).is_some()) {
            head.push((name, value));
        } else if !ENVELOPE.contains(&name.as_str()) {
            let known = B::TABLES.iter().map(|table| table.name);
            let known =
                known.chain(B::HEAD.into_iter().flat_map(|head| head.columns.iter().map(|column| column.field)));
            let near = nearest(&name, known);
            let table = near.as_deref().and_then(|near| B::TABLES.iter().find(|table| table.name == near));
            let flaw = Flaw::new(Code::UnknownTable, intake.place("")).with("table", name);
            intake.unknown(flaw.suggest(near.map(Arg::Text)), table.copied());
        }
    }
    if let Some(table) = B::HEAD {
        let row = object(intake, table, 0, &head);
        let rows = vec![(0, row)];
        let headers = BTreeMap::new();
        intake.take(Found { table, name: String::new(), headers, rows, unread: false }, Form::Json);
    }
}

fn message(key: &'static str) -> Arg {
    Arg::Message(key.into())
}

pub(super) fn too_large(at: Place) -> Flaw {
    Flaw::new(Code::TooLarge, at).with("most", (MOST_BYTES / 1024 / 1024) as i64)
}

/// Whether the file is of the format and version wanted; says so otherwise.
fn envelope<B: Book>(intake: &mut Intake<B>, fields: &[(String, Json)]) -> bool {
    let field = |name: &str| fields.iter().find(|field| field.0 == name).map(|field| &field.1);
    let at = |name: &str| Place { column: Some(name.to_owned()), ..Place::default() };
    let missing = || Arg::Message("value-missing".into());
    let shown = |value: Option<&Json>| value.map_or_else(missing, |value| value.raw().shown().into());
    let format = field("format");
    let mut right = true;
    if format != Some(&Json::Text(B::FORMAT.to_owned())) {
        if let Some(other) = format.and_then(|format| super::swapped::format(&format.raw().shown())) {
            intake.give_up(super::swapped::flaw::<B>(intake.place(""), other));
            return false;
        }
        let place = Place { file: intake.place("").file, ..at("format") };
        intake.give_up(Flaw::new(Code::Format, place).with("value", shown(format)).with("expected", B::FORMAT));
        right = false;
    }
    if field("version") != Some(&Json::Number(1.0)) {
        let place = Place { file: intake.place("").file, ..at("version") };
        intake.give_up(Flaw::new(Code::Version, place).with("value", shown(field("version"))));
        right = false;
    }
    right
}

/// Takes in a table: a list of objects.
fn rows<B: Book>(intake: &mut Intake<B>, table: &'static Table, value: &Json) {
    let Json::List(items) = value else {
        let flaw = Flaw::new(Code::Shape, intake.place(table.name)).with("expected", message("kind-list"));
        return intake.broken(table, table.name, flaw);
    };
    if items.len() > MOST_ROWS as usize {
        let flaw = Flaw::new(Code::TooManyRows, intake.place(table.name)).with("most", i64::from(MOST_ROWS));
        return intake.broken(table, table.name, flaw);
    }
    let (mut rows, mut unread) = (Vec::new(), false);
    for (number, item) in (1..).zip(items) {
        if let Json::Object(fields) = item {
            rows.push((number, object(intake, table, number, fields)));
        } else {
            let at = Place { row: Some(number), ..intake.place(table.name) };
            intake.flaw(Flaw::new(Code::Shape, at).with("expected", message("kind-object")));
            unread = true;
        }
    }
    let name = table.name.to_owned();
    intake.take(Found { table, name, headers: BTreeMap::new(), rows, unread }, Form::Json);
}

/// The cells of an object in the order of the columns; unknown and repeated fields are flaws. A row that lost a field
/// this way is still read, so that its other flaws show too.
fn object<B: Book>(intake: &mut Intake<B>, table: &'static Table, number: u32, fields: &[(String, Json)]) -> Line {
    let mut cells = BTreeMap::new();
    let id = fields.iter().find(|field| Some(field.0.as_str()) == table.columns.first().map(|column| column.field));
    let id = id.map(|field| field.1.raw().shown()).filter(|id| table.key > 0 && !id.is_empty());
    for (name, value) in fields {
        let head = Some(table) == B::HEAD;
        let at = Place {
            row: Some(number).filter(|number| *number > 0),
            column: Some(name.clone()),
            id: id.clone(),
            ..intake.place(if head { "" } else { table.name })
        };
        match table.columns.iter().position(|column| column.field == name) {
            Some(column) if cells.contains_key(&column) => {
                intake.flaw(Flaw::new(Code::FieldTwice, at).with("field", name.as_str()));
            }
            Some(column) => _ = cells.insert(column, value.raw()),
            None => {
                let near = nearest(name, table.columns.iter().map(|column| column.field)).map(Arg::Text);
                intake.flaw(Flaw::new(Code::UnknownColumn, at).with("column", name.as_str()).suggest(near));
            }
        }
    }
    cells.into_iter().collect()
}
