//! `fasi replay`: makes a result of scenarios again, and says whether it is the same to the byte, or which of its inputs is another one.

use std::path::PathBuf;

use fasi_exchange::arrivals::SimulationFile;
use fasi_exchange::case::{Files, open_scenarios};
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, ResultFile, result};
use fasi_exchange::study::StudyFile;
use fasi_exchange::text::{Arg, Lang, text};

use super::{Session, scenarios, simulate, studies};
use crate::args::{Format, ReplayArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::inputs;
use crate::output::json;

pub fn run(session: Session, args: &ReplayArgs) -> Result<Answer, Failure> {
    let (name, bytes) = inputs::text(&args.result)?;
    if SimulationFile::is_one(&bytes) {
        let (outcome, others) = simulate::again(session.lang, &name, &bytes, args.threads())?;
        return answer(session, outcome, &others);
    }
    if StudyFile::is(&bytes) {
        return study(session, args, &StudyFile::parse(&name, &bytes)?, &bytes);
    }
    let known = ResultFile::parse(&name, &bytes)?;
    let Some(files) = &known.files else { return Err(Failure::Usage("cli-replay-no-files", Vec::new())) };
    if known.effort.milliseconds.is_some() {
        return Err(Failure::Usage("cli-replay-clock", Vec::new()));
    }
    let rooms: Vec<Room> = known.rooms.iter().filter_map(|room| Room::of(room)).collect();
    let of = |path: &String| PathBuf::from(path);
    let case = Files {
        dataset: of(&files.dataset),
        decisions: files.decisions.as_ref().map(of),
        policy: files.policy.as_ref().map(of),
        identities: None,
        answers: files.answers.as_ref().map(of),
    };
    let (base, file) = open_scenarios(&case, &of(&files.scenarios), &rooms)?;
    let asking = Asking::open(&base, &file, &rooms, known.week, known.effort.again(args.threads()))?;
    let mut others = known.inputs.changed(&asking.hashes);
    if known.engine != env!("CARGO_PKG_VERSION") {
        others.push("engine");
    }
    if !others.is_empty() {
        return answer(session, "changed", &others);
    }
    // the texts of the result are in its own language
    let lang = Lang::of(&known.lang).unwrap_or(session.lang);
    let batch = scenarios::ask(session.lang, &asking)?;
    let again = result(lang, &asking, &batch, known.files.clone());
    let same = again.to_json() == bytes;
    answer(session, if same { "same" } else { "other" }, &[])
}

/// The same of a study.
fn study(session: Session, args: &ReplayArgs, known: &StudyFile, bytes: &str) -> Result<Answer, Failure> {
    if known.effort.milliseconds.is_some() {
        return Err(Failure::Usage("cli-replay-clock", Vec::new()));
    }
    match studies::again(session, known, known.effort.again(args.threads()))? {
        Err(others) => answer(session, "changed", &others),
        Ok(again) => answer(session, if again == bytes { "same" } else { "other" }, &[]),
    }
}

fn answer(session: Session, outcome: &'static str, others: &[&str]) -> Result<Answer, Failure> {
    let lang = session.lang;
    let exit = if outcome == "same" { Exit::Fine } else { Exit::Breaches };
    if session.format == Format::Json {
        let parts = vec![("replay", outcome.into()), ("changed", json::value(&others)?)];
        return Ok(Answer { text: json::answer(lang, session.command, parts), exit });
    }
    let names: Vec<String> = others.iter().map(|name| text(lang, &format!("replay-{name}"), &[])).collect();
    let args = [("changed", Arg::from(names.join(", ")))];
    Ok(Answer { text: format!("{}\n", text(lang, &format!("replay-is-{outcome}"), &args)), exit })
}
