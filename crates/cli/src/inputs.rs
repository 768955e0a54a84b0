//! Reading plans, from files or standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use fasi_exchange::flaw::{Code, Flaw, Place};
use fasi_exchange::placement::PlanFile;
use fasi_exchange::plan_file::room_of;
use fasi_exchange::read::{MOST_BYTES, io_reason};
use fasi_exchange::room::Room;
use fasi_exchange::routes::WeekFile;
use fasi_exchange::training::TrainingFile;

/// The path that means standard input or output.
pub const STANDARD: &str = "-";

/// A plan file with the name that flaws show.
pub struct Named<F> {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub file: F,
}

/// A plan file of any room.
pub enum AnyPlan {
    /// Of placement.
    Placement(Named<PlanFile>),
    /// Of a week of the mobile team.
    Week(Named<WeekFile>),
    /// Of training.
    Training(Named<TrainingFile>),
}

/// Reads a plan file of placement; `-` is standard input.
pub fn plan(path: &Path) -> Result<Named<PlanFile>, Vec<Flaw>> {
    let (name, text) = text(path)?;
    let file = PlanFile::parse(&name, &text)?;
    Ok(Named { name, file })
}

/// Reads a plan file of a week.
pub fn week(path: &Path) -> Result<Named<WeekFile>, Vec<Flaw>> {
    let (name, text) = text(path)?;
    let file = WeekFile::parse(&name, &text)?;
    Ok(Named { name, file })
}

/// Reads a plan file of training.
pub fn training(path: &Path) -> Result<Named<TrainingFile>, Vec<Flaw>> {
    let (name, text) = text(path)?;
    let file = TrainingFile::parse(&name, &text)?;
    Ok(Named { name, file })
}

/// Whether a file says of itself that it is a plan of some room.
pub fn is_plan(path: &Path) -> bool {
    text(path).is_ok_and(|(_, text)| room_of(&text).is_some())
}

/// Reads a plan file of the room that it says it is of.
pub fn any_plan(path: &Path) -> Result<AnyPlan, Vec<Flaw>> {
    let (name, text) = text(path)?;
    Ok(match room_of(&text) {
        Some(Room::Routes) => AnyPlan::Week(Named { file: WeekFile::parse(&name, &text)?, name }),
        Some(Room::Training) => AnyPlan::Training(Named { file: TrainingFile::parse(&name, &text)?, name }),
        Some(Room::Placement) | None => AnyPlan::Placement(Named { file: PlanFile::parse(&name, &text)?, name }),
    })
}

/// A file's name and text; `-` is standard input.
pub fn text(path: &Path) -> Result<(String, String), Vec<Flaw>> {
    let shown = |path: &Path| path.display().to_string();
    let name = path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned());
    let at = Place { file: name.clone(), ..Place::default() };
    let unreadable = |error: io::Error| vec![Flaw::new(Code::Unreadable, at.clone()).with("reason", io_reason(&error))];
    let bytes = if path.as_os_str() == STANDARD { stdin() } else { file(path) }.map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(vec![Flaw::new(Code::TooLarge, at).with("most", (MOST_BYTES / 1024 / 1024) as i64)]);
    }
    Ok((name, String::from_utf8_lossy(&bytes).into_owned()))
}

/// One byte more than is read at most shows that there is more.
fn file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
