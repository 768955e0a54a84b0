//! Names of training: operators by staff code, services, activities, slots.

use fasi_engine::kernel::rule::Entity;
use fasi_engine::time::Ticks;

use super::Named;
use crate::lexicon;
use crate::text::{Lang, text};
use crate::words::{CreditKind, Word};

/// Names of training by internal number; every list sorted by id, bytewise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrainingNames {
    /// Operators, by staff code.
    pub operators: Vec<String>,
    /// Services.
    pub services: Vec<Named>,
    /// Roles; one that is not said comes first.
    pub roles: Vec<Option<String>>,
    /// Competences.
    pub competences: Vec<Named>,
    /// Activities.
    pub activities: Vec<Named>,
    /// Slots, and when each begins.
    pub slots: Vec<(String, Ticks)>,
    /// Who holds activities.
    pub trainers: Vec<String>,
    /// Rooms.
    pub rooms: Vec<Named>,
    /// Funds.
    pub funds: Vec<Named>,
    /// Kinds of credits.
    pub credits: Vec<CreditKind>,
}

impl TrainingNames {
    /// The external id of something that training knows; of anything else nothing.
    pub(super) fn id(&self, entity: Entity) -> String {
        let named = |list: &[Named], at: u32| list[at as usize].id.clone();
        match entity {
            Entity::Operator(at) => self.operators[at as usize].clone(),
            Entity::Service(at) => named(&self.services, at),
            Entity::Role(at) => self.roles[at as usize].clone().unwrap_or_default(),
            Entity::Competence(at) => named(&self.competences, at),
            Entity::Activity(at) => named(&self.activities, at),
            Entity::Slot(at) => self.slots[at as usize].0.clone(),
            Entity::Trainer(at) => self.trainers[at as usize].clone(),
            Entity::Room(at) => named(&self.rooms, at),
            Entity::TrainingFund(at) => named(&self.funds, at),
            Entity::Credit(at) => self.credits[at as usize].code().to_owned(),
            _ => String::new(),
        }
    }

    /// How it is shown to people: by its name where it has one.
    pub(super) fn shown(&self, lang: Lang, entity: Entity) -> String {
        let named = |list: &[Named], at: u32| list[at as usize].shown();
        match entity {
            Entity::Service(at) => named(&self.services, at),
            Entity::Role(at) => self.roles[at as usize].clone().unwrap_or_else(|| text(lang, "role-none", &[])),
            Entity::Competence(at) => named(&self.competences, at),
            Entity::Activity(at) => named(&self.activities, at),
            Entity::Room(at) => named(&self.rooms, at),
            Entity::TrainingFund(at) => named(&self.funds, at),
            Entity::Credit(at) => lexicon::name(lang, CreditKind::LIST, self.credits[at as usize].code()),
            other => self.id(other),
        }
    }

    /// The position of an operator.
    pub fn operator(&self, id: &str) -> Option<usize> {
        self.operators.binary_search_by(|known| known.as_str().cmp(id)).ok()
    }

    /// The position of an activity.
    pub fn activity(&self, id: &str) -> Option<usize> {
        self.activities.binary_search_by(|known| known.id.as_str().cmp(id)).ok()
    }

    /// The position of a slot.
    pub fn slot(&self, id: &str) -> Option<usize> {
        self.slots.binary_search_by(|known| known.0.as_str().cmp(id)).ok()
    }
}
