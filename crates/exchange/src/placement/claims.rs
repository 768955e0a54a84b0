//! What a plan file says of itself and cannot be true, whatever the data: bounds on the wrong side, an optimum with a gap.

use fasi_engine::placement::LEVELS;
use fasi_engine::placement::value::{BRIDGED, CHANGES, POINTS};

use super::plan_file::PlanFile;
use crate::levels::level_name;
use crate::plan_file::LevelFile;
use crate::text::{Arg, Lang, text};

/// How a solve may end, by the names in files.
const STATUSES: [&str; 6] = ["optimal", "within_gap", "time_limit", "iteration_limit", "cancelled", "infeasible"];

/// Every contradiction of a plan file, in sentences.
pub fn contradictions(lang: Lang, file: &PlanFile) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |key: &str, args: &[(&str, Arg)]| found.push(text(lang, key, args));
    if !STATUSES.contains(&file.status.as_str()) {
        say("claim-status", &[("status", file.status.as_str().into())]);
    }
    let position = |level: &LevelFile| LEVELS.iter().position(|known| known.id == level.level);
    for level in file.levels.iter().filter(|level| position(level).is_none()) {
        say("claim-unknown-level", &[("level", level.level.as_str().into())]);
    }
    let known: Vec<(usize, &LevelFile)> =
        file.levels.iter().filter_map(|level| Some((position(level)?, level))).collect();
    if known.windows(2).any(|pair| pair[0].0 >= pair[1].0) || known.len() < LEVELS.len() {
        say("claim-order", &[]);
    }
    if file.status == "infeasible" {
        if !file.placements.is_empty() {
            say("claim-infeasible", &[]);
        }
        return found;
    }
    let mut above_proven = true;
    for (at, level) in &known {
        let named = [("level", Arg::from(level_name(lang, &level.level)))];
        let open = level.bound != Some(level.value);
        if level.bound.is_some_and(|bound| LEVELS[*at].better(level.value, bound)) {
            say("claim-bound", &named);
        }
        if level.proven && (level.bound.is_none() || !above_proven) {
            say("claim-proven", &named);
        }
        // Changes say nothing where no plan was published: then they have no bound.
        if file.status == "optimal" && open && *at != CHANGES {
            say("claim-optimal", &named);
        }
        above_proven &= !open || *at == CHANGES;
    }
    // The first level at which the first plan differs from the plan; from the changes on another order decides where a plan was
    // published before.
    let counted = known.iter().filter(|(at, _)| *at <= BRIDGED || *at == POINTS);
    let republished = known.iter().any(|(at, level)| *at == CHANGES && (level.value, level.first) != (0, 0));
    let differs =
        counted.filter(|(at, _)| !republished || *at <= BRIDGED).find(|(_, level)| level.first != level.value);
    if let Some((at, level)) = differs
        && LEVELS[*at].better(level.first, level.value)
    {
        say("claim-first", &[("level", level_name(lang, &level.level).into())]);
    }
    found
}
