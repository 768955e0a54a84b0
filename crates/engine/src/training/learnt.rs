//! What somebody has learnt once they have attended some activities, and whether an activity is anything to them at all.

use super::model::{Model, Prerequisite};
use crate::ids::{ActivityId, CompetenceId, OperatorId};

/// The level of a competence that somebody has after these activities.
pub fn reached(
    model: &Model,
    operator: OperatorId,
    competence: CompetenceId,
    after: impl Iterator<Item = ActivityId>,
) -> u8 {
    let brought = after.filter_map(|activity| model.activity(activity).brought(competence)).max();
    model.level(operator, competence).max(brought.unwrap_or(0))
}

/// Whether an activity closes a step of something that somebody needs.
pub fn closes(model: &Model, operator: OperatorId, activity: ActivityId) -> bool {
    let teaches = &model.activity(activity).brings;
    model.needs_of(operator).iter().any(|need| {
        let at = teaches.binary_search_by_key(&need.competence, |(competence, _)| *competence);
        at.is_ok_and(|at| need.worth(teaches[at].1) > 0)
    })
}

/// Whether somebody has what an activity asks for before anything is held.
pub fn has(model: &Model, operator: OperatorId, asked: Prerequisite) -> bool {
    match asked {
        Prerequisite::Competence(competence, level) => model.level(operator, competence) >= level,
        Prerequisite::Activity(activity) => model.has_done(operator, activity),
    }
}

/// Whether attending an activity gives what another asks for.
pub fn gives(model: &Model, activity: ActivityId, asked: Prerequisite) -> bool {
    match asked {
        Prerequisite::Competence(competence, level) => {
            model.activity(activity).brought(competence).is_some_and(|brought| brought >= level)
        }
        Prerequisite::Activity(before) => activity == before,
    }
}

/// Whether an activity is for somebody by itself: it closes what they need, it is their team's, or they have credits of its kind to collect.
fn is_for(model: &Model, operator: OperatorId, activity: ActivityId) -> bool {
    let facts = model.activity(activity);
    let credits = facts.credits.iter().any(|credits| {
        model.credits.binary_search_by_key(&(operator, credits.kind), |target| (target.operator, target.kind)).is_ok()
    });
    credits || facts.team == Some(model.operator(operator).service) || closes(model, operator, activity)
}

/// Whether an activity is for somebody, or comes before one that is.
pub fn wanted(model: &Model, operator: OperatorId, activity: ActivityId) -> bool {
    let mut seen = vec![activity];
    let mut look = vec![activity];
    while let Some(one) = look.pop() {
        if is_for(model, operator, one) {
            return true;
        }
        for (next, facts) in (0u32..).map(ActivityId).zip(&model.activities) {
            let asks = |asked: &&Prerequisite| !has(model, operator, **asked) && gives(model, one, **asked);
            if !seen.contains(&next) && facts.requires.iter().any(|asked| asks(&asked)) {
                seen.push(next);
                look.push(next);
            }
        }
    }
    false
}
