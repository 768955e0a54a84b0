//! Why this proposal, in plain words: what speaks for it, and what is less good.
//!
//! A criterion's message is said where it gives most of its points; its attribute `.less`, or the message again, where it
//! does not. Where a fact is a word, only an attribute with that word speaks: `.good-town-stays`, `.less-town-leaves`.

use fasi_engine::kernel::rule::FactValue;
use fasi_engine::placement::explain::Score;

use super::desk::Draft;
use super::language::criterion_key;
use super::sheet::Section;

/// Most sentences for the proposal, and against it.
const MOST: (usize, usize) = (5, 3);
/// Points from which a criterion speaks for a proposal.
const GOOD: i64 = 501;

/// How strongly a sentence speaks, and the sentence.
type Told = (i64, String);

/// The criteria that say nothing of where a home is: the only ones told where the address is protected.
const WITHOUT_PLACE: [&str; 7] = [
    "placement.nights_without_home",
    "placement.needs_covered",
    "placement.burden_later",
    "placement.size_fit",
    "placement.housing_standard",
    "placement.transit_time",
    "placement.least_support",
];

/// The sections, for a lasting home.
pub(super) fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let Some(row) = draft.proposal.filter(|row| row.itinerary.home.is_some()) else { return Vec::new() };
    let told = |score: &&Score| !draft.household().protected || WITHOUT_PLACE.contains(&score.rule);
    let (mut good, mut less): (Vec<Told>, Vec<Told>) = (Vec::new(), Vec::new());
    for score in row.scores.iter().filter(told) {
        let (speaks_for, sentence) = sentence(draft, score);
        let points = if speaks_for { score.points.0 } else { 1000 - score.points.0 };
        let list = if speaks_for { &mut good } else { &mut less };
        list.push((score.weight * points, sentence));
    }
    let strongest = |mut list: Vec<Told>, most: usize| {
        list.retain(|(_, sentence)| !sentence.is_empty());
        list.sort_by_key(|(strength, _)| std::cmp::Reverse(*strength));
        list.into_iter().take(most).map(|(_, sentence)| sentence).collect::<Vec<_>>()
    };
    let good = Section::list(draft.say("letter-heading-why", &[]), strongest(good, MOST.0));
    let less = Section::list(draft.say("letter-heading-less", &[]), strongest(less, MOST.1));
    good.into_iter().chain(less).collect()
}

/// What a criterion says, empty where it says nothing, and whether that speaks for the proposal.
fn sentence(draft: &Draft<'_>, score: &Score) -> (bool, String) {
    let key = criterion_key(score.rule);
    let args = draft.args(&score.facts);
    let word = score.facts.iter().find_map(|(_, value)| match value {
        FactValue::Word(word) => Some(*word),
        _ => None,
    });
    if let Some(word) = word {
        let good = format!("{key}.good-{word}");
        let speaks_for = draft.language.has(&good);
        return (speaks_for, draft.say(&if speaks_for { good } else { format!("{key}.less-{word}") }, &args));
    }
    let less = format!("{key}.less");
    let speaks_for = score.points.0 >= GOOD;
    let key = if !speaks_for && draft.language.has(&less) { less } else { key };
    (speaks_for, draft.say(&key, &args))
}
