//! Places, stops and breaches of a week in people's words; where an address is protected nothing says where it is.

use std::collections::BTreeSet;

use fasi_engine::ids::{MunicipalityId, ProfessionalId, VisitId};
use fasi_engine::kernel::rule::{Breach, Entity, FactValue};
use fasi_engine::routes::model::Place;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::verify::STRUCTURE;

use crate::facts;
use crate::lexicon;
use crate::names::Skill;
use crate::parse::{ParsedWeek, Spot};
use crate::text::{Lang, text};
use crate::words::{Profession, Word};

/// Where a visit is.
pub(super) fn place(lang: Lang, parsed: &ParsedWeek, visit: VisitId) -> String {
    let facts = &parsed.visits[visit.index()];
    if facts.rest {
        return text(lang, "visit-rest", &[]);
    }
    spot(lang, parsed, facts.spot, facts.protected)
}

/// A place, unless it is protected.
pub(crate) fn spot(lang: Lang, parsed: &ParsedWeek, spot: Spot, protected: bool) -> String {
    let shown = |entity| parsed.names.shown(lang, entity);
    match spot {
        Spot::Remote => text(lang, "visit-remote", &[]),
        Spot::AtBase => text(lang, "visit-at-base", &[]),
        _ if protected => text(lang, "visit-protected", &[]),
        Spot::Town(town) => shown(Entity::Municipality(town.0)),
        Spot::Place(at, None) => shown(Entity::Place(at.0)),
        Spot::Place(at, Some(ends)) => {
            let [from, to] = [at, ends].map(|place| shown(Entity::Place(place.0)));
            text(lang, "visit-from-to", &[("from", from.into()), ("to", to.into())])
        }
    }
}

/// Where somebody's days begin and end.
pub(crate) fn base(lang: Lang, parsed: &ParsedWeek, who: ProfessionalId) -> String {
    parsed.names.shown(lang, Entity::Place(parsed.bases[who.index()].0))
}

/// One of the cars that are shared at somebody's base.
pub(super) fn car(lang: Lang, parsed: &ParsedWeek, who: ProfessionalId, number: u32) -> String {
    let place = base(lang, parsed, who);
    text(lang, "shown-car", &[("number", i64::from(number).into()), ("place", place.into())])
}

/// The municipality that a visit is in, or both that an accompaniment leads from and to; nothing where [`place`] tells none.
pub(super) fn area(lang: Lang, parsed: &ParsedWeek, visit: VisitId) -> Option<String> {
    let Place::At { from, to } = parsed.model.visit(visit).place else { return None };
    let ends = [from, to].map(|site| parsed.sites[site.index()].town);
    (!secret(parsed, visit)).then(|| towns(lang, parsed, ends))
}

/// A municipality, or that from which a way leads and that to which it does.
pub(crate) fn towns(lang: Lang, parsed: &ParsedWeek, ends: [MunicipalityId; 2]) -> String {
    let [from, to] = ends.map(|town| parsed.names.shown(lang, Entity::Municipality(town.0)));
    if ends[0] == ends[1] {
        return from;
    }
    text(lang, "visit-from-to", &[("from", from.into()), ("to", to.into())])
}

/// Whether the ways to and from a visit would show a protected address.
pub(crate) fn secret(parsed: &ParsedWeek, visit: VisitId) -> bool {
    parsed.visits[visit.index()].protected && matches!(parsed.model.visit(visit).place, Place::At { .. })
}

/// The profession of a professional.
pub(crate) fn profession(lang: Lang, parsed: &ParsedWeek, professional: usize) -> String {
    lexicon::name(lang, Profession::LIST, parsed.professions[professional].code())
}

/// What a seat asks for, `mediatore, arabo (buono)`; anybody where it asks for nothing.
pub(super) fn asked(lang: Lang, parsed: &ParsedWeek, visit: VisitId, seat: u32) -> String {
    let mut skills: Vec<(&Skill, u32)> = parsed.model.visit(visit).seats[seat as usize]
        .skills
        .iter()
        .map(|skill| (&parsed.names.team.skills[skill.index()], skill.0))
        .collect();
    skills.sort();
    let shown: Vec<String> = skills.iter().map(|(_, skill)| parsed.names.shown(lang, Entity::Skill(*skill))).collect();
    if shown.is_empty() { text(lang, "seat-anybody", &[]) } else { shown.join(", ") }
}

/// The shifts whose times would show how far away a protected address is: those of a plan that go to one, and all where some
/// visit of `others` that is tried there is at one.
pub(super) struct Secrets<'a> {
    parsed: &'a ParsedWeek,
    shifts: BTreeSet<u32>,
    all: bool,
}

impl<'a> Secrets<'a> {
    /// Of a plan into which some other visits are put.
    pub fn of(parsed: &'a ParsedWeek, plan: &Plan, others: &[VisitId]) -> Self {
        let hidden = plan.stops().filter(|(_, stop)| secret(parsed, stop.visit));
        let shifts = hidden.map(|(shift, _)| shift.0).collect();
        Self { parsed, shifts, all: others.iter().any(|visit| secret(parsed, *visit)) }
    }

    fn hides(&self, breach: &Breach) -> bool {
        let times = breach
            .facts
            .iter()
            .any(|(_, fact)| matches!(fact, FactValue::Clock(_) | FactValue::Moment(_) | FactValue::Minutes(_)));
        let near = breach.facts.iter().any(|(_, fact)| match fact {
            FactValue::Entity(Entity::Visit(visit)) => secret(self.parsed, VisitId(*visit)),
            FactValue::Entity(Entity::Shift(shift)) => self.shifts.contains(shift),
            FactValue::Entity(Entity::Professional(who)) => {
                let theirs = |shift: &u32| self.parsed.model.shifts[*shift as usize].professional.0 == *who;
                self.shifts.iter().any(theirs)
            }
            _ => false,
        });
        times && (near || self.all)
    }

    /// A breach in a sentence; what would show a protected address is told by its rule alone.
    pub fn breach(&self, lang: Lang, breach: &Breach) -> String {
        if breach.rule == STRUCTURE {
            return text(lang, "week-malformed", &facts::args(lang, &self.parsed.names, &breach.facts));
        }
        if self.hides(breach) {
            return text(lang, "breach-protected", &[("rule", facts::rule(lang, breach.rule).into())]);
        }
        facts::breach(lang, &self.parsed.names, breach)
    }
}
