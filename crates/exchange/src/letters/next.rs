//! What has to be done and by whom, and what happens now: people decide, a refusal costs nothing, how to ask for a review.

use super::desk::Draft;
use super::language::task_key;
use super::sheet::Section;
use crate::paper::Row;

/// Who does what: the tasks that households do alone or together with the team; all others are the team's.
const HOUSEHOLD: [&str; 1] = [ANSWER];
const BOTH: [&str; 9] =
    ["shelter", "assess", "enrol", "suitability", "together", "isee", "isee-renew", "isee-past", "residence"];

/// The task that no plan lists, and every proposal has.
const ANSWER: &str = "answer";

/// The sections.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let tasks = Section::rows(draft.say("letter-heading-tasks", &[]), tasks(draft));
    let next = Section::list(draft.say("letter-heading-next", &[]), next(draft));
    tasks.into_iter().chain(next).collect()
}

/// The tasks of a proposal by who does them.
fn tasks(draft: &Draft<'_>) -> Vec<Row> {
    let Some(row) = draft.proposal else { return Vec::new() };
    let (mut household, mut both, mut team) = (Vec::new(), Vec::new(), Vec::new());
    let answer = (ANSWER, draft.say(&task_key(ANSWER), &[]));
    let listed = row.tasks.iter().map(|task| (task.id, draft.say(&task_key(task.id), &draft.args(&task.facts))));
    for (id, sentence) in std::iter::once(answer).chain(listed) {
        match id {
            id if HOUSEHOLD.contains(&id) => household.push(sentence),
            id if BOTH.contains(&id) => both.push(sentence),
            _ => team.push(sentence),
        }
    }
    let rows = [("letter-who-household", household), ("letter-who-both", both), ("letter-who-team", team)];
    rows.into_iter().filter_map(|(who, lines)| draft.row(who, lines)).collect()
}

fn next(draft: &Draft<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if draft.proposal.is_some() {
        lines.push(draft.say("letter-next-refusal", &[]));
    }
    if let Some(row) = draft.waiting {
        if let Some(out) = row.out.filter(|_| !row.bridged) {
            let already = out <= draft.model().calendar.as_of;
            let key = if already { "letter-next-out-already" } else { "letter-next-out" };
            lines.push(draft.say(key, &[("day", draft.date(out).into())]));
        }
        lines.push(draft.say("letter-next-list", &[]));
        lines.push(draft.say("letter-next-again", &[]));
    }
    if draft.proposal.is_none() {
        lines.push(draft.say("letter-next-refusal-later", &[]));
    }
    let people = if draft.proposal.is_some() { "letter-next-people" } else { "letter-next-people-waiting" };
    lines.push(draft.say(people, &[]));
    lines.push(draft.say("letter-next-review", &[]));
    lines
}
