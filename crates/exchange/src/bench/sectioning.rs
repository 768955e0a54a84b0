//! Courses in sections that people choose among (course sectioning, survey of UMass 2024): read into the room that plans
//! training, solved by its search, judged by its `verify`.
//!
//! A course is an activity, a section a slot in which it may be held, a value a wish for a slot. Nothing is needed, costs or
//! has to open, so that wishes are all that counts.

use std::collections::BTreeMap;

use fasi_engine::ids::{
    ActivityId, OperatorId, OrganisationId, RoleId, SectorId, ServiceId, SiteId, SlotId, TerritoryId,
};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::policy::Weights;
use fasi_engine::time::Ticks;
use fasi_engine::training::model::{Activity, Model, Operator, Service, Slot, Window, Wish};
use fasi_engine::training::plan::Plan;
use fasi_engine::training::propose::propose;
use fasi_engine::training::solve::Aims;
use fasi_engine::training::value::GROUPS;
use serde::Deserialize;
use serde_json::{Value, json};

use super::decimal::Decimal;
use super::refusal::Refusal;
use super::solved::Solved;

/// The largest value of a slot.
const MOST_VALUE: i64 = 1_000_000;
/// The most sections: what clashes is kept pair by pair.
const MOST_SLOTS: usize = 2_000;
/// The most participants.
const MOST_PARTICIPANTS: usize = 100_000;
/// Days of a week, and minutes of a day.
const DAYS: i64 = 7;
const MINUTES: i64 = 24 * 60;

#[derive(Debug, Deserialize)]
#[serde(expecting = "{ slots, participants }")]
struct File {
    slots: BTreeMap<String, Section>,
    participants: Vec<Participant>,
}

#[derive(Debug, Deserialize)]
struct Section {
    course: String,
    days: Vec<i64>,
    start: Option<i64>,
    end: Option<i64>,
    capacity: Option<u32>,
}

#[derive(Debug, Deserialize)]
struct Participant {
    id: String,
    max: u32,
    values: BTreeMap<String, i64>,
}

/// An instance as the room's model, and what it calls slots and participants.
#[derive(Debug)]
pub struct Instance {
    model: Model,
    slots: Vec<String>,
    participants: Vec<String>,
}

/// Reads an instance; what a section holds is multiplied by `scale` and cut, and never less than one.
pub fn read(bytes: &[u8], scale: f64) -> Result<Instance, Vec<Refusal>> {
    let file: File =
        serde_json::from_slice(bytes).map_err(|error| vec![Refusal::json("bench-sectioning-json", &error)])?;
    let refusals = flaws(&file);
    if refusals.is_empty() { Ok(instance(file, scale)) } else { Err(refusals) }
}

/// Everything that cannot be planned.
fn flaws(file: &File) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut flaw = |key: &'static str, id: &str| refusals.push(Refusal::new(key, vec![("id", id.to_owned().into())]));
    for (id, section) in &file.slots {
        let times = match (section.start, section.end) {
            (Some(start), Some(end)) => 0 <= start && start < end && end <= MINUTES,
            (None, None) => true,
            _ => false,
        };
        if !times || section.days.iter().any(|day| !(0..DAYS).contains(day)) {
            flaw("bench-sectioning-times", id);
        }
    }
    let mut ids: Vec<&str> = file.participants.iter().map(|participant| participant.id.as_str()).collect();
    ids.sort_unstable();
    for twice in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        flaw("bench-sectioning-twice", twice[0]);
    }
    for participant in &file.participants {
        if participant.values.keys().any(|slot| !file.slots.contains_key(slot)) {
            flaw("bench-sectioning-slot", &participant.id);
        }
        if participant.values.values().any(|value| !(0..=MOST_VALUE).contains(value)) {
            flaw("bench-sectioning-value", &participant.id);
        }
    }
    if file.slots.is_empty() || file.participants.is_empty() {
        refusals.push(Refusal::new("bench-sectioning-nothing", Vec::new()));
    }
    if file.slots.len() > MOST_SLOTS || file.participants.len() > MOST_PARTICIPANTS {
        let most = [("slots", MOST_SLOTS), ("participants", MOST_PARTICIPANTS)];
        let most = most.into_iter().map(|(name, most)| (name, (most as i64).into()));
        refusals.push(Refusal::new("bench-sectioning-large", most.collect()));
    }
    refusals
}

fn instance(mut file: File, scale: f64) -> Instance {
    file.participants.sort_by(|one, other| one.id.cmp(&other.id));
    let names: Vec<String> = file.slots.keys().cloned().collect();
    let courses: BTreeMap<&str, u32> = file.slots.values().map(|section| (section.course.as_str(), 0)).collect();
    let courses: BTreeMap<&str, u32> = courses.into_keys().zip(0u32..).collect();
    let everybody = file.participants.len() as u32;
    let slot = |section: &Section| Slot {
        windows: windows(section),
        seats: section.capacity.map_or(everybody, |capacity| scaled(capacity, scale)),
        activities: courses.get(section.course.as_str()).map(|course| ActivityId(*course)).into_iter().collect(),
        ..Slot::default()
    };
    let number = |name: &String| names.binary_search(name).ok().map(|at| SlotId(at as u32));
    let mut wishes = Vec::new();
    for (operator, participant) in (0u32..).map(OperatorId).zip(&file.participants) {
        let own = participant.values.iter().filter_map(|(name, points)| Some((number(name)?, *points)));
        wishes.extend(own.filter(|(_, points)| *points > 0).map(|(slot, points)| Wish { operator, slot, points }));
    }
    let activity = Activity { sessions: 1, least: 1, most: everybody, ..Activity::default() };
    let model = Model {
        operators: file.participants.iter().map(|participant| operator(participant.max)).collect(),
        services: vec![Service::default()],
        activities: vec![activity; courses.len()],
        slots: file.slots.values().map(slot).collect(),
        wishes,
        noon: Ticks::from_minutes(MINUTES / 2),
        most_series: names.len() as u32,
        weights: weights(),
        ..Model::default()
    };
    Instance { model, slots: names, participants: file.participants.into_iter().map(|one| one.id).collect() }
}

/// The windows of a section, by day; none where it has no hours.
fn windows(section: &Section) -> Vec<Window> {
    let Some((start, end)) = section.start.zip(section.end) else { return Vec::new() };
    let mut days = section.days.clone();
    days.sort_unstable();
    days.dedup();
    let at = |day: i64, minute: i64| Ticks::from_minutes(day * MINUTES + minute);
    days.into_iter().map(|day| Window { from: at(day, start), until: at(day, end) }).collect()
}

fn scaled(capacity: u32, scale: f64) -> u32 {
    ((f64::from(capacity) * scale).floor() as u32).max(1)
}

/// Somebody who attends at most so many.
fn operator(most: u32) -> Operator {
    Operator {
        service: ServiceId(0),
        organisation: OrganisationId(0),
        sector: SectorId(0),
        role: RoleId(0),
        territory: TerritoryId(0),
        base: SiteId(0),
        duty: Vec::new(),
        absences: Vec::new(),
        shifts: Vec::new(),
        most: Some(most),
    }
}

/// Weights with which the points of groups are the family's objective.
fn weights() -> Weights {
    let weights = [("wishes", 1), ("mixed", 0), ("cases_brought", 0), ("credits", 0)];
    let weights = weights.into_iter().map(|(rule, weight)| (format!("training.{rule}"), weight)).collect();
    Weights { weights, off: Vec::new() }
}

impl Instance {
    /// Searches; what is told was recomputed by the room's `verify`.
    pub fn solve(&self, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
        let proposal = propose(&self.model, Aims::ByValue, budget, watch)?;
        let outcome = proposal.outcome;
        let points = outcome.levels[GROUPS];
        let taken = outcome.plan.as_ref().map(|plan| plan.seats() as u64);
        Ok(Solved {
            status: outcome.status,
            objective: outcome.plan.as_ref().map(|_| Self::objective(points.value)),
            bound: points.bound.filter(|_| points.proven).map(Self::objective),
            iterations: outcome.nodes,
            solution: outcome.plan.map(|plan| self.written(&plan)),
            extra: vec![
                ("participants", Some(self.participants.len() as u64)),
                ("slots", Some(self.slots.len() as u64)),
                ("seats", Some(proposal.seats as u64)),
                ("taken", taken),
            ],
            notes: Vec::new(),
        })
    }

    /// Points as the family tells them.
    pub fn objective(points: i64) -> Decimal {
        Decimal { units: points, decimals: 0 }
    }

    /// The slots of each participant who has any.
    fn written(&self, plan: &Plan) -> Value {
        let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for edition in &plan.editions {
            for operator in &edition.attendees {
                let slots = edition.slots.iter().map(|slot| self.slots[slot.index()].as_str());
                sections.entry(self.participants[operator.index()].as_str()).or_default().extend(slots);
            }
        }
        json!({ "sections": sections })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::tests::keys;

    /// Two who want the same section of one seat; one of them has a second choice of the same course, at another time.
    fn file(change: impl FnOnce(&mut Value)) -> Vec<u8> {
        let mut file = json!({
            "slots": {
                "A 1": {"course": "A", "section": 1, "days": [1, 3], "start": 600, "end": 675, "capacity": 2},
                "A 2": {"course": "A", "section": 2, "days": [0], "start": 600, "end": 675, "capacity": 9},
                "B 1": {"course": "B", "section": 1, "days": [3], "start": 660, "end": 700, "capacity": null},
                "C 1": {"course": "C", "section": 1, "days": [], "start": null, "end": null, "capacity": 5}
            },
            "participants": [
                {"id": "one", "status": 1, "max": 2, "values": {"A 1": 8, "A 2": 5, "C 1": 4}},
                {"id": "other", "status": 1, "max": 3, "values": {"A 1": 7, "B 1": 6, "C 1": 1}}
            ]
        });
        change(&mut file);
        file.to_string().into_bytes()
    }

    fn solved(scale: f64) -> Solved {
        let instance = read(&file(|_| ()), scale).unwrap_or_else(|refusals| panic!("{refusals:?}"));
        instance.solve(&Budget::default(), Watch::silent()).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn each_gets_what_is_worth_most_together_within_the_seats() {
        // 8 + 4 and 7 + 1: what begins before another ends on a shared day is never taken with it
        let found = solved(1.0);
        assert_eq!(found.objective, Some(Instance::objective(20)));
        assert_eq!(found.bound, found.objective);
        // with one seat for two: 8 + 4 and 6 + 1
        let found = solved(0.5);
        assert_eq!(found.objective, Some(Instance::objective(19)));
        assert_eq!(found.solution, Some(json!({"sections": {"one": ["A 1", "C 1"], "other": ["B 1", "C 1"]}})));
    }

    #[test]
    fn what_is_no_instance_is_told() {
        let why = |change: fn(&mut Value)| keys(read(&file(change), 1.0));
        assert_eq!(keys(read(b"[1, 2]", 1.0)), ["bench-sectioning-json"]);
        assert_eq!(why(|file| file["slots"]["A 1"]["days"] = json!([7])), ["bench-sectioning-times"]);
        assert_eq!(why(|file| file["slots"]["A 1"]["end"] = json!(600)), ["bench-sectioning-times"]);
        assert_eq!(why(|file| file["participants"][1]["id"] = json!("one")), ["bench-sectioning-twice"]);
        assert_eq!(why(|file| file["participants"][1]["values"]["Z"] = json!(1)), ["bench-sectioning-slot"]);
        assert_eq!(why(|file| file["participants"][1]["values"]["A 1"] = json!(-1)), ["bench-sectioning-value"]);
        assert_eq!(why(|file| file["participants"] = json!([])), ["bench-sectioning-nothing"]);
    }
}
