//! Sessions, editions and credits in people's words.

use fasi_engine::ids::{ActivityId, OperatorId, SlotId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::training::plan::Edition;

use crate::lexicon;
use crate::parse::ParsedTraining;
use crate::text::{Arg, Lang, clock, text};
use crate::words::{CreditKind, Word};

/// A session's day and hours: `giovedì 10/12, 09:00–13:00`.
pub(crate) fn when(lang: Lang, parsed: &ParsedTraining, slot: SlotId) -> String {
    let facts = parsed.model.slot(slot);
    let day = parsed.names.weekday(lang, facts.day());
    format!("{day}, {}–{}", clock(facts.begins().minutes()), clock(facts.ends().minutes()))
}

/// Where a session is: its room, or that it is held on line.
pub(crate) fn place(lang: Lang, parsed: &ParsedTraining, slot: SlotId) -> String {
    match parsed.model.slot(slot).room {
        Some(room) => parsed.names.shown(lang, Entity::Room(room.0)),
        None => text(lang, "training-online", &[]),
    }
}

/// Who holds a session, by code; nobody where it is not said.
pub(crate) fn trainer(lang: Lang, parsed: &ParsedTraining, slot: SlotId) -> Option<String> {
    let trainer = parsed.model.slot(slot).trainer?;
    Some(parsed.names.shown(lang, Entity::Trainer(trainer.0)))
}

/// An activity by id and name.
pub(crate) fn activity(lang: Lang, parsed: &ParsedTraining, activity: ActivityId) -> String {
    parsed.names.shown(lang, Entity::Activity(activity.0))
}

/// An operator by staff code.
pub(crate) fn operator(parsed: &ParsedTraining, operator: OperatorId) -> String {
    parsed.names.id(Entity::Operator(operator.0))
}

/// The service of an operator by id and name.
pub(crate) fn service_of(lang: Lang, parsed: &ParsedTraining, operator: OperatorId) -> String {
    parsed.names.shown(lang, Entity::Service(parsed.model.operator(operator).service.0))
}

/// What credits an activity gives, each with the attendance that it asks for.
pub(crate) fn credits(lang: Lang, parsed: &ParsedTraining, activity: ActivityId) -> Vec<String> {
    let given = parsed.model.activity(activity).credits.iter();
    given
        .map(|credits| {
            let kind = parsed.names.training.credits[credits.kind.index()];
            let args = [
                ("credits", Arg::from(credits.amount)),
                ("kind", lexicon::name(lang, CreditKind::LIST, kind.code()).into()),
                ("attendance", i64::from(credits.attendance).into()),
            ];
            text(lang, "training-credits", &args)
        })
        .collect()
}

/// The name by which an edition is told apart from others: its activity and the slot in which it begins.
pub(crate) fn edition_id(parsed: &ParsedTraining, edition: &Edition) -> String {
    let names = &parsed.names.training;
    let activity = &names.activities[edition.activity.index()].id;
    let first = edition.slots.first().map_or("", |slot| names.slots[slot.index()].0.as_str());
    format!("{activity}/{first}")
}
