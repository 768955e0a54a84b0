//! `fasi whatif`: asks the rooms what would be if, for many scenarios at once, and shows each beside things as they are.

use std::path::{Path, PathBuf};

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_exchange::case::{Files, open_scenarios};
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, Batch, Named, ResultFile, html, result, workbook};
use fasi_exchange::text::{Lang, text};

use super::{Session, written};
use crate::args::{Format, RoomName, ScenariosArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::STANDARD;
use crate::output::{json, scenarios};
use crate::progress::{Bar, Clock};

pub fn run(session: Session, args: &ScenariosArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    refuse(args)?;
    let rooms: Vec<Room> = args.rooms.iter().map(|room| RoomName::of(*room)).collect();
    let files = Files { answers: args.answers.clone(), ..args.case.files() };
    let (base, file) = open_scenarios(&files, &args.scenarios, &rooms)?;
    let asking = Asking::open(&base, &file, &rooms, args.week, args.effort())?;
    let batch = ask(lang, &asking)?;
    let found = result(lang, &asking, &batch, Some(named(args)));
    let exit = if found.is_whole() { Exit::Fine } else { Exit::Flawed };
    let said = write(lang, args, &found)?;
    if args.output.as_deref().is_some_and(|path| path.as_os_str() == STANDARD) {
        return Ok(Answer { text: found.to_json(), exit });
    }
    if session.format == Format::Json {
        let text = json::answer(lang, session.command, vec![("scenarios", json::value(&found)?)]);
        return Ok(Answer { text, exit });
    }
    Ok(Answer { text: format!("{}{said}", scenarios::page(lang, &found)), exit })
}

/// Asks, with a bar that shows how many are answered; Ctrl-C keeps those.
pub fn ask(lang: Lang, asking: &Asking) -> Result<Batch, Failure> {
    let clock = Clock::start()?;
    let bar = Bar::new(lang);
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let batch = asking.run(Watch { ticker: &clock, progress: &show });
    bar.finish();
    Ok(batch?)
}

/// The files as they were named.
fn named(args: &ScenariosArgs) -> Named {
    let shown = |path: &Path| path.display().to_string();
    Named {
        dataset: shown(&args.case.dataset),
        decisions: args.case.decisions.as_deref().map(shown),
        policy: args.case.policy.as_deref().map(shown),
        scenarios: shown(&args.scenarios),
        answers: args.answers.as_deref().map(shown),
    }
}

/// Refuses, before any work, places where what is to come cannot be written.
fn refuse(args: &ScenariosArgs) -> Result<(), Failure> {
    let case = &args.case;
    let read = [
        Some(case.dataset.as_path()),
        case.decisions.as_deref(),
        case.policy.as_deref(),
        Some(args.scenarios.as_path()),
        args.answers.as_deref(),
    ];
    files::refuse_for_plan(args.output.as_deref(), &read, args.force)?;
    for path in [&args.html, &args.xlsx].into_iter().flatten() {
        files::refuse_inputs(Some(path.as_path()), &read)?;
        files::refuse_existing(std::slice::from_ref(path), args.force)?;
    }
    Ok(())
}

/// Writes what is asked for, all of it or nothing, and says where it is.
fn write(lang: Lang, args: &ScenariosArgs, found: &ResultFile) -> Result<String, Failure> {
    let failed = |error: &dyn std::error::Error| Failure::Output(error.to_string());
    let mut contents: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Some(path) = args.output.as_ref().filter(|path| path.as_os_str() != STANDARD) {
        contents.push((path.clone(), found.to_json().into_bytes()));
    }
    if let Some(path) = &args.html {
        contents.push((path.clone(), html(lang, found).map_err(|error| failed(&error))?.into_bytes()));
    }
    if let Some(path) = &args.xlsx {
        contents.push((path.clone(), workbook(lang, found).map_err(|error| failed(&error))?));
    }
    files::write_all(&contents)?;
    if contents.is_empty() {
        return Ok(format!("\n{}\n", text(lang, "whatif-not-written", &[])));
    }
    Ok(contents.iter().fold(String::from("\n"), |said, (path, _)| said + &written(lang, path)))
}
