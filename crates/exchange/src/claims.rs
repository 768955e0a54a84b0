//! What a plan file says of itself and cannot be true, whatever the data: bounds on the wrong side, an optimum with a gap.

use fasi_engine::kernel::outcome::Level;
use fasi_engine::placement::value::{BRIDGED, CHANGES, POINTS};
use fasi_engine::{placement, routes, training};

use crate::levels::level_name;
use crate::placement::PlanFile;
use crate::plan_file::LevelFile;
use crate::routes::WeekFile;
use crate::text::{Arg, Lang, text};
use crate::training::TrainingFile;

/// How a solve may end, by the names in files.
const STATUSES: [&str; 6] = ["optimal", "within_gap", "time_limit", "iteration_limit", "cancelled", "infeasible"];

/// What a plan file of any room says of itself.
struct Claims<'a> {
    lang: Lang,
    status: &'a str,
    levels: &'a [LevelFile],
    /// The room's levels.
    known: &'static [Level],
    /// The level that says nothing, and has no bound, where no plan was published.
    changes: Option<usize>,
    /// Whether it proposes nothing.
    empty: bool,
    /// Whether levels were raised in the order in which the value compares them.
    straight: bool,
}

/// Every contradiction of a placement plan's file, in sentences.
pub fn contradictions(lang: Lang, file: &PlanFile) -> Vec<String> {
    let (status, levels) = (file.status.as_str(), file.levels.as_slice());
    let empty = file.placements.is_empty();
    let known = &placement::LEVELS;
    let claims = Claims { lang, status, levels, known, changes: Some(CHANGES), empty, straight: true };
    // From the changes on another order decides where a plan was published before.
    let republished = claims.at(CHANGES).is_some_and(|level| (level.value, level.first) != (0, 0));
    claims.contradictions(|at| at <= BRIDGED || (at == POINTS && !republished))
}

/// Every contradiction of a week's file, in sentences.
pub fn contradictions_of_week(lang: Lang, file: &WeekFile) -> Vec<String> {
    let (status, levels) = (file.status.as_str(), file.levels.as_slice());
    let empty = file.tours.is_empty();
    let known = &routes::LEVELS;
    Claims { lang, status, levels, known, changes: None, empty, straight: true }.contradictions(|_| true)
}

/// Every contradiction of a training plan's file, in sentences.
pub fn contradictions_of_training(lang: Lang, file: &TrainingFile) -> Vec<String> {
    let (status, levels) = (file.status.as_str(), file.levels.as_slice());
    let empty = file.editions.is_empty();
    // of training planned anew, changes were raised before needs
    let straight = file.before.is_none();
    let known = &training::LEVELS;
    Claims { lang, status, levels, known, changes: None, empty, straight }.contradictions(|_| straight)
}

impl<'a> Claims<'a> {
    fn position(&self, level: &LevelFile) -> Option<usize> {
        self.known.iter().position(|known| known.id == level.level)
    }

    /// The levels that the room knows, in the file's order.
    fn levels(&self) -> impl Iterator<Item = (usize, &'a LevelFile)> {
        self.levels.iter().filter_map(|level| Some((self.position(level)?, level)))
    }

    fn at(&self, at: usize) -> Option<&'a LevelFile> {
        self.levels().find(|(position, _)| *position == at).map(|(_, level)| level)
    }

    /// `counted` says by which levels the first plan cannot be better than the plan.
    fn contradictions(&self, counted: impl Fn(usize) -> bool) -> Vec<String> {
        let mut found = Vec::new();
        let mut say = |key: &str, args: &[(&str, Arg)]| found.push(text(self.lang, key, args));
        if !STATUSES.contains(&self.status) {
            say("claim-status", &[("status", self.status.into())]);
        }
        for level in self.levels.iter().filter(|level| self.position(level).is_none()) {
            say("claim-unknown-level", &[("level", level.level.as_str().into())]);
        }
        let known: Vec<(usize, &LevelFile)> = self.levels().collect();
        if known.windows(2).any(|pair| pair[0].0 >= pair[1].0) || known.len() < self.known.len() {
            say("claim-order", &[]);
        }
        if self.status == "infeasible" {
            if !self.empty {
                say("claim-infeasible", &[]);
            }
            return found;
        }
        let mut above_proven = true;
        for (at, level) in &known {
            let named = [("level", Arg::from(level_name(self.lang, &level.level)))];
            let open = level.bound != Some(level.value);
            let silent = self.changes == Some(*at);
            if level.bound.is_some_and(|bound| self.known[*at].better(level.value, bound)) {
                say("claim-bound", &named);
            }
            if level.proven && (level.bound.is_none() || (self.straight && !above_proven)) {
                say("claim-proven", &named);
            }
            if self.status == "optimal" && open && !silent {
                say("claim-optimal", &named);
            }
            above_proven &= !open || silent;
        }
        // The first level at which the first plan differs from the plan.
        let differs = known.iter().filter(|(at, _)| counted(*at)).find(|(_, level)| level.first != level.value);
        if let Some((at, level)) = differs
            && self.known[*at].better(level.first, level.value)
        {
            say("claim-first", &[("level", level_name(self.lang, &level.level).into())]);
        }
        found
    }
}
