//! What is printed: for each session a list to sign, and who gets which credits from which attendance on.

use fasi_engine::kernel::rule::Entity;
use fasi_engine::training::model::Credits;
use fasi_engine::training::plan::{Edition, Plan};

use super::result::{by_begin, edition};
use super::view::{EditionView, SessionView};
use super::words;
use crate::attendance::Attended;
use crate::paper::Row;
use crate::parse::ParsedTraining;
use crate::sheets::{Kind, Page, Paper, Part, Table};
use crate::text::{Arg, Lang, date, minutes, text};

/// A cell to write into: as high as a signature.
const TO_SIGN: [&str; 2] = ["\u{a0}", "\u{a0}"];

fn to_sign() -> Vec<String> {
    TO_SIGN.map(str::to_owned).to_vec()
}

/// The lists to sign of each edition, by its name, a page a session.
pub fn registers(lang: Lang, parsed: &ParsedTraining, plan: &Plan) -> Vec<(String, Paper)> {
    by_begin(parsed, plan).into_iter().map(|held| register(lang, parsed, held)).collect()
}

fn register(lang: Lang, parsed: &ParsedTraining, held: &Edition) -> (String, Paper) {
    let view = edition(lang, parsed, held);
    let pages =
        (1i64..).zip(&view.sessions).map(|(number, session)| session_page(lang, parsed, held, &view, number, session));
    let title = format!("{} – {}", text(lang, "training-register", &[]), view.name);
    (view.file_name(), Paper { lang: lang.tag().to_owned(), title, pages: pages.collect() })
}

fn session_page(
    lang: Lang,
    parsed: &ParsedTraining,
    held: &Edition,
    view: &EditionView,
    number: i64,
    session: &SessionView,
) -> Page {
    let say = |key: &str, args: &[(&str, Arg)]| text(lang, key, args);
    let row = |key: &str, line: String| Row { label: say(key, &[]), lines: vec![line] };
    let mut rows = vec![
        row("cli-column-when", format!("{}, {}", session.when, session.place)),
        row("training-method", view.method.clone()),
    ];
    rows.extend(session.trainer.clone().map(|trainer| row("training-trainer", trainer)));
    let columns = [
        ("training-number", 5, true),
        ("cli-column-operator", 10, false),
        ("cli-column-service", 25, false),
        ("training-name", 26, false),
        ("training-in", 17, false),
        ("training-out", 17, false),
    ];
    let attendees = (1u32..).zip(&held.attendees).map(|(number, who)| {
        vec![
            vec![number.to_string()],
            vec![words::operator(parsed, *who)],
            vec![words::service_of(lang, parsed, *who)],
            to_sign(),
            to_sign(),
            to_sign(),
        ]
    });
    let table = Table {
        columns: columns.map(|(key, width, figure)| (say(key, &[]), width, figure)).to_vec(),
        rows: attendees.collect(),
        done: 0,
    };
    let day = session.day.parse().map_or_else(|_| session.day.clone(), |day| date(lang, day));
    let of = [("session", Arg::from(number)), ("sessions", (view.sessions.len() as i64).into())];
    Page {
        kind: Kind::Week,
        mark: None,
        head: (say("training-register", &[]), format!("{} · {day}", view.edition)),
        title: format!("{} · {}", view.name, say("training-session", &of)),
        parts: vec![Part::Rows(rows), Part::Table(table), Part::Notes(say("training-trainer-signs", &[]))],
        foot: say("training-register-foot", &[]),
    }
}

/// Who gets which credits: from how much attendance on; with room for what was attended, or with what was.
pub fn certificates(lang: Lang, parsed: &ParsedTraining, plan: &Plan, attended: Option<&Attended>) -> Paper {
    let pages = by_begin(parsed, plan).into_iter().map(|held| certified(lang, parsed, held, attended));
    let title = text(lang, "training-certificates", &[]);
    Paper { lang: lang.tag().to_owned(), title, pages: pages.collect() }
}

fn certified(lang: Lang, parsed: &ParsedTraining, held: &Edition, attended: Option<&Attended>) -> Page {
    let say = |key: &str, args: &[(&str, Arg)]| text(lang, key, args);
    let view = edition(lang, parsed, held);
    let lengths = held.slots.iter().map(|slot| {
        let facts = parsed.model.slot(*slot);
        facts.ends().minutes() - facts.begins().minutes()
    });
    let length: i64 = lengths.sum();
    let credits = &parsed.model.activity(held.activity).credits;
    let given = |credits: &Credits| {
        let args = [
            ("credits", Arg::from(credits.amount)),
            ("kind", parsed.names.shown(lang, Entity::Credit(credits.kind.0)).into()),
            ("least", minutes(lang, least(credits, length)).into()),
            ("length", minutes(lang, length).into()),
        ];
        say("training-from", &args)
    };
    let mut said: Vec<String> = credits.iter().map(given).collect();
    if said.is_empty() {
        said.push(say("training-no-credits", &[]));
    }
    let columns = [
        ("training-number", 5, true),
        ("cli-column-operator", 12, false),
        ("cli-column-service", 33, false),
        ("training-attended", 25, false),
        ("training-certified", 25, false),
    ];
    let rows = (1u32..).zip(&held.attendees).map(|(number, who)| {
        let (operator, service) = (words::operator(parsed, *who), words::service_of(lang, parsed, *who));
        let there =
            attended.map(|attended| -> i64 { held.slots.iter().filter_map(|slot| attended.get(&(*who, *slot))).sum() });
        let [hours, earned] = match there {
            None => [to_sign(), to_sign()],
            Some(there) => [vec![minutes(lang, there)], earned(lang, parsed, credits, (there, length))],
        };
        vec![vec![number.to_string()], vec![operator], vec![service], hours, earned]
    });
    let table = Table {
        columns: columns.map(|(key, width, figure)| (say(key, &[]), width, figure)).to_vec(),
        rows: rows.collect(),
        done: 0,
    };
    Page {
        kind: Kind::Week,
        mark: None,
        head: (say("training-certificates", &[]), view.edition.clone()),
        title: view.name,
        parts: vec![Part::Points(said), Part::Table(table)],
        foot: say("training-certificates-foot", &[]),
    }
}

/// The least minutes of attendance for credits.
fn least(credits: &Credits, length: i64) -> i64 {
    (length * i64::from(credits.attendance) + 99) / 100
}

/// Which credits somebody gets for what they attended; why none.
fn earned(lang: Lang, parsed: &ParsedTraining, credits: &[Credits], (there, length): (i64, i64)) -> Vec<String> {
    let said = credits.iter().map(|credits| {
        let args = [
            ("credits", Arg::from(credits.amount)),
            ("kind", parsed.names.shown(lang, Entity::Credit(credits.kind.0)).into()),
            ("least", minutes(lang, least(credits, length)).into()),
        ];
        let key = if there >= least(credits, length) { "training-earned" } else { "training-not-earned" };
        text(lang, key, &args)
    });
    said.collect()
}

impl EditionView {
    /// The edition as a file's name: `A01-D05`.
    pub fn file_name(&self) -> String {
        self.edition.replace('/', "-")
    }
}
