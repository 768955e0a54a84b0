//! Home care with visits by two: Mankowska, Meisel and Bierwirth 2014, as JSON.
//!
//! A double that starts together is one visit with two seats; a sequential one is two visits with a link.

use std::collections::BTreeMap;

use fasi_engine::ids::{MeansId, ProfessionalId, SiteId, SkillId, VisitId};
use fasi_engine::routes::model::{Link, Matrix, Model, Place, Professional, Seat, Shift, Visit, Window};
use fasi_engine::routes::plan::Plan;
use fasi_engine::time::Ticks;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Instance, MOST, MOST_SITES, Names, weights};
use crate::bench::refusal::Refusal;

/// Ticks of a minute.
const THOUSANDTHS: f64 = 1000.0;
/// Shifts have no end here.
const NEVER: Ticks = Ticks(i64::MAX / 4);

#[derive(Debug, Deserialize)]
#[serde(expecting = "{ patients, services, caregivers, central_offices, distances }")]
struct File {
    patients: Vec<Patient>,
    services: Vec<Service>,
    caregivers: Vec<Caregiver>,
    distances: Vec<Vec<f64>>,
}

#[derive(Debug, Deserialize)]
struct Patient {
    id: String,
    time_window: [f64; 2],
    required_caregivers: Vec<Required>,
    synchronization: Option<Synchronization>,
}

#[derive(Debug, Deserialize)]
struct Required {
    service: String,
    duration: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Synchronization {
    Simultaneous,
    Sequential { distance: [f64; 2] },
}

#[derive(Debug, Deserialize)]
struct Service {
    id: String,
    default_duration: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct Caregiver {
    id: String,
    abilities: Vec<String>,
}

/// Reads an instance.
pub fn read(bytes: &[u8]) -> Result<Instance, Vec<Refusal>> {
    let file: File = serde_json::from_slice(bytes).map_err(|error| vec![Refusal::json("bench-hhcrsp-json", &error)])?;
    let refusals = flaws(&file);
    if refusals.is_empty() { Ok(instance(&file)) } else { Err(refusals) }
}

/// Everything that cannot be planned.
fn flaws(file: &File) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut flaw = |key: &'static str, id: &str| refusals.push(Refusal::new(key, vec![("id", id.to_owned().into())]));
    let mut ids: Vec<&str> = file.patients.iter().map(|patient| patient.id.as_str()).collect();
    ids.extend(file.caregivers.iter().map(|caregiver| caregiver.id.as_str()));
    ids.extend(file.services.iter().map(|service| service.id.as_str()));
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        flaw("bench-hhcrsp-twice", pair[1]);
    }
    let service = |id: &str| file.services.iter().find(|service| service.id == id);
    for patient in &file.patients {
        let [open, due] = patient.time_window;
        if !(number(open) && number(due) && open <= due) {
            flaw("bench-hhcrsp-window", &patient.id);
        }
        for required in &patient.required_caregivers {
            match service(&required.service) {
                None => flaw("bench-hhcrsp-service", &patient.id),
                Some(of) if !required.duration.or(of.default_duration).is_some_and(number) => {
                    flaw("bench-hhcrsp-duration", &patient.id);
                }
                Some(_) => {
                    if !file.caregivers.iter().any(|caregiver| caregiver.abilities.contains(&required.service)) {
                        flaw("bench-hhcrsp-nobody", &patient.id);
                    }
                }
            }
        }
        let fits = match (patient.required_caregivers.len(), &patient.synchronization) {
            (1, None) | (2, Some(Synchronization::Simultaneous)) => true,
            (2, Some(Synchronization::Sequential { distance: [least, most] })) => {
                number(*least) && number(*most) && least <= most
            }
            _ => false,
        };
        if !fits {
            flaw("bench-hhcrsp-double", &patient.id);
        }
        if let [one, other] = &patient.required_caregivers[..]
            && one.service == other.service
        {
            flaw("bench-hhcrsp-same", &patient.id);
        }
    }
    let unknown = |ability: &&String| service(ability).is_none();
    for caregiver in file.caregivers.iter().filter(|caregiver| caregiver.abilities.iter().any(|one| unknown(&one))) {
        flaw("bench-hhcrsp-service", &caregiver.id);
    }
    let sites = file.patients.len() + 1;
    if file.caregivers.is_empty() || file.patients.is_empty() {
        refusals.push(Refusal::new("bench-hhcrsp-nothing", Vec::new()));
    }
    if sites > MOST_SITES {
        refusals.push(Refusal::new("bench-tours-large", vec![("most", (MOST_SITES as i64).into())]));
    }
    let row = |row: &Vec<f64>| row.len() == sites && row.iter().all(|way| number(*way));
    if file.distances.len() != sites || !file.distances.iter().all(row) {
        refusals.push(Refusal::new("bench-hhcrsp-distances", vec![("sites", (sites as i64).into())]));
    }
    refusals
}

/// A number that time can be counted with.
fn number(value: f64) -> bool {
    (0.0..=MOST).contains(&value)
}

fn ticks(value: f64) -> Ticks {
    Ticks((value * THOUSANDTHS).round() as i64)
}

fn instance(file: &File) -> Instance {
    let skills: BTreeMap<&str, SkillId> =
        file.services.iter().map(|service| service.id.as_str()).zip((0..).map(SkillId)).collect();
    let skill = |id: &str| skills.get(id).copied().into_iter().collect::<Vec<SkillId>>();
    let lasts = |required: &Required| {
        let default = file.services.iter().find(|service| service.id == required.service);
        required.duration.or(default.and_then(|service| service.default_duration)).unwrap_or_default()
    };
    let mut model = Model {
        travel: vec![Matrix::new(file.distances.len(), |from, to| ticks(file.distances[from][to]).0 as i32)],
        weights: weights([
            ("routes.travel", 1),
            ("routes.lateness", 1),
            ("routes.largest_lateness", 1),
            ("routes.overtime", 0),
        ]),
        ..Model::default()
    };
    for (number, caregiver) in (0u32..).zip(&file.caregivers) {
        let mut skills: Vec<SkillId> = caregiver.abilities.iter().flat_map(|ability| skill(ability)).collect();
        skills.sort_unstable();
        skills.dedup();
        model.professionals.push(Professional { skills, ..Professional::default() });
        model.shifts.push(Shift {
            professional: ProfessionalId(number),
            day: 0,
            from: Ticks(0),
            until: NEVER,
            latest: NEVER,
            base: SiteId(0),
            end: SiteId(0),
            means: MeansId(0),
            capacity: None,
            call: None,
        });
    }
    let mut names = Vec::new();
    for (site, patient) in (1u32..).zip(&file.patients) {
        let seat = |required: &Required| Seat { skills: skill(&required.service), duration: ticks(lasts(required)) };
        let [open, due] = patient.time_window.map(ticks);
        let mut visit = |required: &[Required]| {
            names.push(required.iter().map(|one| (patient.id.clone(), one.service.clone())).collect::<Vec<_>>());
            model.visits.push(Visit {
                place: Place::At { from: SiteId(site), to: SiteId(site) },
                windows: vec![Window { day: 0, open, due, close: None }],
                seats: required.iter().map(seat).collect(),
                load: 0,
                priority: 1,
                ..Visit::default()
            });
            VisitId(model.visits.len() as u32 - 1)
        };
        if let Some(Synchronization::Sequential { distance: [least, most] }) = patient.synchronization {
            let [from, to] = [&patient.required_caregivers[..1], &patient.required_caregivers[1..]].map(&mut visit);
            model.links.push(Link { from, to, least: ticks(least), most: Some(ticks(most)) });
        } else {
            visit(&patient.required_caregivers);
        }
    }
    let caregivers = file.caregivers.iter().map(|caregiver| caregiver.id.clone()).collect();
    Instance { model, names: Names::Hhcrsp { caregivers, seats: names } }
}

/// The stops of each caregiver: start and end of every service.
pub(super) fn written(model: &Model, plan: &Plan, caregivers: &[String], seats: &[Vec<(String, String)>]) -> Value {
    let time = |ticks: i64| ticks as f64 / THOUSANDTHS;
    let routes = plan.tours.iter().map(|tour| {
        let stops = tour.stops.iter().map(|stop| {
            let (patient, service) = &seats[stop.visit.index()][stop.seat as usize];
            let lasts = model.visit(stop.visit).seats[stop.seat as usize].duration.0;
            json!({
                "patient_id": patient,
                "service_id": service,
                "arrival_time": time(stop.start.0),
                "departure_time": time(stop.start.0 + lasts),
            })
        });
        json!({
            "caregiver_id": caregivers[model.shift(tour.shift).professional.index()],
            "locations": stops.collect::<Vec<_>>(),
        })
    });
    json!({ "routes": routes.collect::<Vec<_>>() })
}
