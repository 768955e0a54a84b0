//! Why there is no lasting home yet, and what can help.

use fasi_engine::placement::explain::Obstacle;
use fluent::FluentValue;

use super::desk::Draft;
use super::language::obstacle_key;
use super::sheet::Section;

/// Most rules told, and most things that can help.
const MOST: (usize, usize) = (4, 3);

/// The sections, for whoever has no lasting home.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let Some(row) = draft.waiting else { return Vec::new() };
    let why = &row.why;
    let count = |count: usize| FluentValue::from(count as i64);
    let (found, obstacles) = if why.fitting == 0 {
        (draft.say("letter-nothing-fits", &[("homes", count(why.looked_at))]), &why.rules)
    } else {
        (draft.say("letter-outcompeted", &[("homes", count(why.fitting))]), &why.taken)
    };
    let mut reasons = vec![draft.say("letter-waited", &[("days", row.days.into())]), found];
    reasons.extend(obstacles.iter().take(MOST.0).map(|obstacle| {
        let homes = draft.say("letter-in-homes", &[("homes", count(obstacle.homes))]);
        draft.say(&obstacle_key(obstacle.rule), &[("where", homes.into())])
    }));
    // what is alone in the way of some home helps by itself
    let alone: Vec<&Obstacle> = obstacles.iter().filter(|obstacle| obstacle.alone > 0).collect();
    let helping = if alone.is_empty() { obstacles.iter().take(1).collect() } else { alone };
    let help = |obstacle: &&Obstacle| draft.say(&format!("{}.help", obstacle_key(obstacle.rule)), &[]);
    let mut help: Vec<String> = helping.iter().take(MOST.1).map(help).collect();
    // where something is proposed, that is among its tasks
    if !row.unknown.is_empty() && draft.proposal.is_none() {
        help.push(draft.say("letter-help-ask", &[("domains", count(row.unknown.len()))]));
    }
    let waiting = Section::list(draft.say("letter-heading-waiting", &[]), reasons);
    let help = Section::list(draft.say("letter-heading-help", &[]), help);
    waiting.into_iter().chain(help).collect()
}
