//! `fasi whatif`: asks the rooms what would be if, for many scenarios at once, and shows each beside things as they are.

use std::path::Path;

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_exchange::case::{Files, open_scenarios};
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, Batch, Named, ResultFile, csv_tables, html, result, workbook};
use fasi_exchange::text::Lang;

use super::Session;
use super::results::{Outcome, answered, failed, refuse};
use crate::args::{RoomName, ScenariosArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::output::scenarios;
use crate::progress::{Bar, Clock};

pub fn run(session: Session, args: &ScenariosArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let case = &args.case;
    let read = [
        Some(case.dataset.as_path()),
        case.decisions.as_deref(),
        case.policy.as_deref(),
        Some(args.scenarios.as_path()),
        args.answers.as_deref(),
    ];
    refuse(&args.to, &read)?;
    let rooms: Vec<Room> = args.rooms.iter().map(|room| RoomName::of(*room)).collect();
    let files = Files { answers: args.answers.clone(), ..args.case.files() };
    let (base, file) = open_scenarios(&files, &args.scenarios, &rooms)?;
    let asking = Asking::open(&base, &file, &rooms, args.week, args.effort.effort(!args.cold))?;
    let batch = ask(lang, &asking)?;
    let found = result(lang, &asking, &batch, Some(named(args)));
    let exit = if found.is_whole() { Exit::Fine } else { Exit::Flawed };
    answered(session, &args.to, &found, exit)
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

/// As a planner gets it.
impl Outcome for ResultFile {
    const NAME: &'static str = "scenarios";
    const NOT_WRITTEN: &'static str = "whatif-not-written";
    fn file(&self) -> String {
        self.to_json()
    }
    fn html(&self, lang: Lang) -> Result<String, Failure> {
        html(lang, self).map_err(|error| failed(&error))
    }
    fn workbook(&self, lang: Lang) -> Result<Vec<u8>, Failure> {
        workbook(lang, self).map_err(|error| failed(&error))
    }
    fn csv(&self, lang: Lang) -> Vec<(String, Vec<u8>)> {
        csv_tables(lang, self)
    }
    fn shown(&self, lang: Lang) -> String {
        scenarios::page(lang, self)
    }
}
