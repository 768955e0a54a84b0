//! The planner's studies: what one more of each thing is worth, the cheapest additions that reach a goal, two figures against each other, a
//! policy against another.

use std::path::{Path, PathBuf};

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_exchange::case::{Files, open_inputs, open_policy};
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Effort, Inputs, deciding};
use fasi_exchange::study::{Asked, Study, StudyFile, StudyFiles, csv_tables, html, workbook};
use fasi_exchange::text::Lang;

use super::Session;
use super::results::{Outcome, answered, failed, refuse};
use crate::args::{AcceptArgs, CaseArgs, FrontArgs, MarginsArgs, ReachArgs, StudyArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::output::studies;
use crate::progress::{Bar, Clock};

pub fn margins(session: Session, args: &MarginsArgs) -> Result<Answer, Failure> {
    let read = read_of(&args.case, &args.study);
    refuse(&args.study.to, &read)?;
    let asked: Vec<Room> = args.rooms.iter().map(|room| room.of()).collect();
    let inputs = open_inputs(&files(&args.case, &args.study), &asked)?;
    let rooms = rooms(&inputs, &asked, &args.study);
    let week = week(&rooms, &inputs, &args.study);
    let study =
        Study { asked: Asked::Margins(rooms), inputs: vec![inputs], week, effort: args.study.effort.effort(true) };
    made(session, &study, &args.study, named(&args.case, &args.study))
}

pub fn reach(session: Session, args: &ReachArgs) -> Result<Answer, Failure> {
    let read = read_of(&args.case, &args.study);
    refuse(&args.study.to, &read)?;
    let goal = args.goal.of();
    let inputs = open_inputs(&files(&args.case, &args.study), &[goal.room()])?;
    let week = week(&[goal.room()], &inputs, &args.study);
    let study = Study {
        asked: Asked::Reach(goal, args.tries),
        inputs: vec![inputs],
        week,
        effort: args.study.effort.effort(true),
    };
    made(session, &study, &args.study, named(&args.case, &args.study))
}

pub fn front(session: Session, args: &FrontArgs) -> Result<Answer, Failure> {
    let read = read_of(&args.case, &args.study);
    refuse(&args.study.to, &read)?;
    if args.x == args.y {
        return Err(Failure::Usage("cli-front-same", Vec::new()));
    }
    let inputs = open_inputs(&files(&args.case, &args.study), &[Room::Placement])?;
    let asked = Asked::Front(args.x.clone(), args.y.clone(), args.points);
    let study = Study { asked, inputs: vec![inputs], week: None, effort: args.study.effort.effort(true) };
    made(session, &study, &args.study, named(&args.case, &args.study))
}

pub fn accept(session: Session, args: &AcceptArgs) -> Result<Answer, Failure> {
    let mut read: Vec<Option<&Path>> = args.datasets.iter().map(|path| Some(path.as_path())).collect();
    read.extend([Some(args.policy.as_path()), args.against.as_deref(), args.decisions.as_deref()]);
    read.push(args.study.answers.as_deref());
    refuse(&args.study.to, &read)?;
    let asked: Vec<Room> = args.rooms.iter().map(|room| room.of()).collect();
    let mut inputs = Vec::new();
    let mut flaws = Vec::new();
    for dataset in &args.datasets {
        let files = Files {
            dataset: dataset.clone(),
            decisions: args.decisions.clone(),
            policy: Some(args.policy.clone()),
            answers: args.study.answers.clone(),
            identities: None,
        };
        match open_inputs(&files, &asked) {
            Ok(found) => inputs.push(found),
            Err(found) => flaws.extend(found),
        }
    }
    let against = open_policy(args.against.as_ref());
    let against = match against {
        Ok(against) if flaws.is_empty() => against,
        other => {
            flaws.extend(other.err().into_iter().flatten());
            return Err(flaws.into());
        }
    };
    let rooms = inputs.first().map(|first| rooms(first, &asked, &args.study)).unwrap_or_default();
    let study = Study {
        asked: Asked::Accept(rooms, against),
        inputs,
        week: args.study.week,
        effort: args.study.effort.effort(true),
    };
    let files = StudyFiles {
        datasets: args.datasets.iter().map(|path| path.display().to_string()).collect(),
        decisions: args.decisions.as_deref().map(shown),
        policy: Some(shown(&args.policy)),
        against: args.against.as_deref().map(shown),
        answers: args.study.answers.as_deref().map(shown),
    };
    made(session, &study, &args.study, files)
}

/// The rooms that are asked, or all that have something to decide.
fn rooms(inputs: &Inputs, asked: &[Room], study: &StudyArgs) -> Vec<Room> {
    deciding(inputs, asked, study.week)
}

fn week(rooms: &[Room], inputs: &Inputs, study: &StudyArgs) -> Option<chrono::NaiveDate> {
    if rooms.contains(&Room::Routes) { Study::week_of(inputs, study.week) } else { None }
}

fn files(case: &CaseArgs, study: &StudyArgs) -> Files {
    Files { answers: study.answers.clone(), ..case.files() }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The files as they were named.
fn named(case: &CaseArgs, study: &StudyArgs) -> StudyFiles {
    StudyFiles {
        datasets: vec![shown(&case.dataset)],
        decisions: case.decisions.as_deref().map(shown),
        policy: case.policy.as_deref().map(shown),
        against: None,
        answers: study.answers.as_deref().map(shown),
    }
}

fn read_of<'a>(case: &'a CaseArgs, study: &'a StudyArgs) -> [Option<&'a Path>; 4] {
    [Some(case.dataset.as_path()), case.decisions.as_deref(), case.policy.as_deref(), study.answers.as_deref()]
}

/// Makes a study with a bar that shows how far it is; Ctrl-C keeps what is found.
fn searched(lang: Lang, of: Lang, study: &Study, files: Option<StudyFiles>) -> Result<StudyFile, Failure> {
    let clock = Clock::start()?;
    let bar = Bar::new(lang);
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let found = study.made(of, files, Watch { ticker: &clock, progress: &show });
    bar.finish();
    Ok(found?)
}

fn made(session: Session, study: &Study, args: &StudyArgs, files: StudyFiles) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = searched(lang, lang, study, Some(files))?;
    let exit = match found.yes {
        // a test that is not passed is told to whoever only looks at the exit code
        Some(false) if matches!(study.asked, Asked::Accept(..)) => Exit::Breaches,
        _ => Exit::Fine,
    };
    answered(session, &args.to, &found, exit)
}

/// As a planner gets it.
impl Outcome for StudyFile {
    const NAME: &'static str = "study";
    const NOT_WRITTEN: &'static str = "whatif-not-written";
    fn file(&self) -> String {
        self.to_json()
    }
    fn html(&self, lang: Lang) -> Result<String, Failure> {
        html(lang, self).map_err(|error| failed(&error))
    }
    fn workbook(&self, _: Lang) -> Result<Vec<u8>, Failure> {
        workbook(self).map_err(|error| failed(&error))
    }
    fn csv(&self, lang: Lang) -> Vec<(String, Vec<u8>)> {
        csv_tables(lang, self)
    }
    fn shown(&self, lang: Lang) -> String {
        studies::page(lang, self)
    }
}

/// Makes a result again: the file anew, or which of its inputs are others.
pub fn again(
    session: Session,
    known: &StudyFile,
    effort: Effort,
) -> Result<Result<String, Vec<&'static str>>, Failure> {
    let Some(named) = &known.files else { return Err(Failure::Usage("cli-replay-no-files", Vec::new())) };
    let study = study_of(known, named, effort)?;
    let mut others = known.inputs.changed(&study.hashes());
    if known.engine != env!("CARGO_PKG_VERSION") {
        others.push("engine");
    }
    if !others.is_empty() {
        return Ok(Err(others));
    }
    // the texts of the result are in its own language
    let of = Lang::of(&known.lang).unwrap_or(session.lang);
    Ok(Ok(searched(session.lang, of, &study, known.files.clone())?.to_json()))
}

/// The study that a result came from.
fn study_of(known: &StudyFile, named: &StudyFiles, effort: Effort) -> Result<Study, Failure> {
    let path = |named: &String| PathBuf::from(named);
    let against = open_policy(named.against.as_ref().map(path).as_ref())?;
    let asked = known.asked.again(against);
    let rooms = asked.rooms();
    let mut inputs = Vec::new();
    for dataset in &named.datasets {
        let files = Files {
            dataset: path(dataset),
            decisions: named.decisions.as_ref().map(path),
            policy: named.policy.as_ref().map(path),
            answers: named.answers.as_ref().map(path),
            identities: None,
        };
        inputs.push(open_inputs(&files, &rooms)?);
    }
    Ok(Study { asked, inputs, week: known.week, effort })
}
