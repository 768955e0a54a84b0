//! Needs by domain with their assessments, the team's minimum of support, the priority class.

use fasi_engine::placement::model::{AgeBand, Arrangement, Domain, ExpectedKind};
use fasi_exchange::rows::{AssessmentRow, NeedRow};
use fasi_exchange::words::{IncomeKind, Italian};

use super::{BASE, Family};
use crate::calendar::{AS_OF, days_on, shifted, time};
use crate::dice::{Dice, Subject};
use crate::quota::{apportion, deck};

/// A need of the highest severity, and the service that answers it already.
type Severe = (Domain, Option<&'static str>);

/// Severe needs, and how many of 60 households have them.
const SEVERE: [(Option<Severe>, u32); 9] = [
    (Some((Domain::Health, Some("Salute mentale adulti"))), 2),
    (Some((Domain::Health, None)), 2),
    (Some((Domain::Minors, None)), 3),
    (Some((Domain::Functioning, None)), 2),
    (Some((Domain::Legal, None)), 2),
    (Some((Domain::Legal, Some("Sportello immigrazione"))), 1),
    (Some((Domain::Networks, None)), 1),
    (Some((Domain::Work, None)), 1),
    (None, BASE - 14),
];

/// Authors of assessments, by staff code.
const STAFF: [&str; 4] = ["AS1", "AS2", "ED1", "ED2"];
/// Reference workers, by staff code.
const WORKERS: [&str; 6] = ["AS1", "AS2", "ED1", "ED2", "FA1", "PS1"];
const TOOLS: [&str; 3] = ["Analisi preliminare", "Quadro di analisi", "P.I.P.P.I. – Il mondo del bambino"];

/// Whether something may be said of a household.
type Holds = fn(&Family) -> bool;

/// The household's own view, in words like theirs, where it fits.
const VIEWS: [(&str, Holds); 10] = [
    ("Vorremmo restare vicino alla scuola dei bambini.", |family| family.has(AgeBand::Primary)),
    ("Ci serve una casa tranquilla, anche piccola.", |family| family.members.len() <= 4),
    ("Lavoro presto la mattina: senza macchina non posso stare lontano.", |family| {
        !family.row.vehicle && family.commitments.iter().any(|hours| hours.start < time(7, 0))
    }),
    ("Vogliamo una casa nostra, non condivisa.", |family| !family.row.accepts_sharing),
    ("Va bene anche un paese, se c'è l'autobus.", |family| !family.row.vehicle),
    ("Abbiamo paura di non riuscire a pagare le bollette.", |_| true),
    ("Cerchiamo una casa dove resti posto per il bambino che nasce.", |family| {
        family.expected.iter().any(|event| event.kind == ExpectedKind::Birth)
    }),
    ("Vorrei finire il corso di italiano prima di spostarmi.", |family| family.row.italian <= Some(Italian::A1)),
    ("Preferiamo aspettare una casa giusta piuttosto che cambiare due volte.", |_| true),
    ("Con le scale non ce la facciamo.", |family| family.members.iter().any(|member| member.reduced_mobility)),
];
/// Care plans that exist already, where they fit.
const PLANS: [(&str, Holds); 5] = [
    ("Progetto SAI in chiusura", |family| family.row.arrangement == Arrangement::Sai),
    ("Patto per l'inclusione attivo", |family| {
        family.incomes.iter().any(|item| item.kind == IncomeKind::InclusionAllowance)
    }),
    ("P.I.P.P.I. livello base", |family| family.minors() >= 2),
    ("Progetto di autonomia lavorativa", |family| family.commitments.is_empty()),
    ("Percorso con il consultorio", |family| family.has(AgeBand::Infant)),
];
const SERVICES: [(Domain, &str); 4] = [
    (Domain::Language, "CPIA di Pistoia"),
    (Domain::Work, "Centro per l'impiego"),
    (Domain::Health, "Medico di famiglia"),
    (Domain::Education, "Doposcuola di quartiere"),
];

/// Adds needs, assessments, the minimum of support and the priority class.
pub(super) fn add(families: &mut [Family], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Needs);
    let severe = deck(&mut dice, families.len() as u32, &SEVERE);
    for (family, severe) in families.iter_mut().zip(severe) {
        for domain in Domain::ALL {
            family.needs.push(need(&mut dice, family, domain, severe));
        }
        family.row.priority = priority(family);
        family.assessments.push(assessment(&mut dice, family));
    }
    minima(families);
}

/// One need: severe by quota, otherwise from 0 to 3 by what is known of the household; one in twelve is unknown.
fn need(dice: &mut Dice, family: &Family, domain: Domain, severe: Option<Severe>) -> NeedRow {
    let row = |severity, service: Option<&str>| NeedRow {
        household: family.id(),
        domain,
        severity,
        service: service.map(str::to_owned),
    };
    if let Some((_, service)) = severe.filter(|severe| severe.0 == domain) {
        return row(Some(4), service);
    }
    let chance = dice.between(0, 3);
    if dice.happens(1, 12) {
        return row(None, None);
    }
    let severity = weight(family, domain).saturating_add(chance as u8).saturating_sub(1).min(3);
    let service = SERVICES.iter().find(|service| service.0 == domain).map(|service| service.1);
    row(Some(severity), service.filter(|_| severity >= 2 && dice.happens(1, 3)))
}

/// How far the household's facts point to a need, 0 to 2.
fn weight(family: &Family, domain: Domain) -> u8 {
    let income: i64 = family.incomes.iter().filter(|item| item.from.is_none()).map(|item| item.monthly.0).sum();
    let per_head = income / 100 / family.members.len() as i64;
    match domain {
        Domain::Economic => u8::from(per_head < 450) + u8::from(per_head < 300),
        Domain::Work => 2 * u8::from(family.commitments.is_empty()),
        Domain::Education => u8::from(
            [AgeBand::LowerSecondary, AgeBand::UpperSecondary, AgeBand::ToSixteen, AgeBand::FromSixteen]
                .into_iter()
                .any(|age| family.has(age)),
        ),
        Domain::Housing => {
            2 * u8::from(matches!(family.row.arrangement, Arrangement::Eviction | Arrangement::Overcrowded))
        }
        Domain::Language => 2 * u8::from(family.row.italian <= Some(Italian::A1)),
        Domain::Health => 2 * u8::from(family.has_disability()),
        Domain::Minors => u8::from(family.parents() == 1) + u8::from(family.minors() >= 3),
        Domain::Networks => u8::from(family.parents() == 1),
        Domain::Functioning | Domain::Legal => 0,
    }
}

/// The least level of support by rank of all that was assessed, from the lightest up; of 60 households.
const MINIMA: [u32; 4] = [14, 20, 15, 11];

/// What the team thinks right: the more was assessed, the more support; a severe need that nobody answers weighs double.
fn minima(families: &mut [Family]) {
    let weight = |family: &Family| {
        let of_need = |need: &NeedRow| match (need.severity, &need.service) {
            (Some(4), None) => 8,
            (severity, _) => u32::from(severity.unwrap_or(0)),
        };
        family.needs.iter().map(of_need).sum::<u32>()
    };
    let mut order: Vec<usize> = (0..families.len()).collect();
    order.sort_by_key(|at| weight(&families[*at]));
    let levels = apportion(families.len() as u32, &MINIMA);
    let levels = (0..).zip(levels).flat_map(|(level, count)| std::iter::repeat_n(level, count as usize));
    for (at, level) in order.into_iter().zip(levels) {
        families[at].row.minimum_support = Some(level);
    }
}

/// First who is out soonest or most fragile, second single parents and large households, third everybody else.
fn priority(family: &Family) -> u8 {
    let row = &family.row;
    let out = row.extended_until.or(row.exit_date);
    let soon = out.is_some_and(|out| out <= shifted(AS_OF, 60));
    let severe = family.needs.iter().any(|need| need.severity == Some(4) && need.domain == Domain::Minors);
    if soon || severe || family.has_disability() {
        1
    } else if family.parents() == 1 || family.members.len() >= 5 {
        2
    } else {
        3
    }
}

fn assessment(dice: &mut Dice, family: &Family) -> AssessmentRow {
    // no assessment is older than the registration
    let date = days_on(-dice.between(0, family.waited().min(300)));
    let view = said(dice, &VIEWS, family).filter(|_| dice.happens(4, 5));
    let plan = said(dice, &PLANS, family).filter(|_| dice.happens(2, 3));
    AssessmentRow {
        household: family.id(),
        date,
        author: (*dice.pick(&STAFF)).to_owned(),
        tool: (*dice.pick(&TOOLS)).to_owned(),
        review_due: Some(shifted(date, 182)),
        household_view: view,
        existing_plan: plan,
        reference_worker: Some((*dice.pick(&WORKERS)).to_owned()),
    }
}

/// One of what may be said of a household, if anything.
fn said(dice: &mut Dice, of: &[(&str, Holds)], family: &Family) -> Option<String> {
    let fitting: Vec<&str> = of.iter().filter(|each| (each.1)(family)).map(|each| each.0).collect();
    (!fitting.is_empty()).then(|| (*dice.pick(&fitting)).to_owned())
}
