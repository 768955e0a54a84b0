//! Fourteen services of the territory and who works there: eighty people, two always at each desk.

use fasi_exchange::rows::{
    CreditTargetRow, Dataset, DeskFloorRow, OperatorAbsenceRow, OperatorHoursRow, OperatorRow, ServiceRow,
};
use fasi_exchange::table::Days;
use fasi_exchange::words::{CreditKind, Sector};

use crate::calendar::{START, shifted, time};
use crate::dice::Dice;

/// A service: name, organisation, sector, municipality, and who works there by role.
type Service = (&'static str, &'static str, Sector, &'static str, &'static [(&'static str, u32)]);

/// Roles that have professional credits to gather.
pub(super) const SOCIAL_WORKER: &str = "assistente sociale";
pub(super) const HEALTH: [&str; 3] = ["psicologo", "ostetrica", "infermiere"];
pub(super) const LEGAL: &str = "operatore legale";

const SERVICES: [Service; 14] = [
    (
        "Servizio sociale, Pistoia",
        "SdS Pistoiese",
        Sector::Social,
        "047014",
        &[(SOCIAL_WORKER, 6), ("educatore", 2), ("amministrativo", 1)],
    ),
    (
        "Servizio sociale, Quarrata",
        "SdS Pistoiese",
        Sector::Social,
        "047017",
        &[(SOCIAL_WORKER, 4), ("educatore", 1), ("amministrativo", 1)],
    ),
    ("Servizio sociale, montagna", "SdS Pistoiese", Sector::Social, "047024", &[(SOCIAL_WORKER, 3), ("educatore", 1)]),
    ("Consultorio", "Azienda USL", Sector::Health, "047014", &[("ostetrica", 3), ("psicologo", 2), (SOCIAL_WORKER, 2)]),
    (
        "Salute mentale",
        "Azienda USL",
        Sector::Health,
        "047014",
        &[("infermiere", 3), ("psicologo", 2), (SOCIAL_WORKER, 1)],
    ),
    ("Centro per l'impiego", "Regione", Sector::Employment, "047014", &[("orientatore", 5), ("amministrativo", 1)]),
    ("CPIA", "Ministero dell'Istruzione", Sector::School, "047014", &[("insegnante", 5), ("amministrativo", 1)]),
    ("Istituto comprensivo, Quarrata", "Ministero dell'Istruzione", Sector::School, "047017", &[("insegnante", 5)]),
    ("Istituto comprensivo, Agliana", "Ministero dell'Istruzione", Sector::School, "047002", &[("insegnante", 5)]),
    ("Ufficio immigrazione", "Questura", Sector::Security, "047014", &[("operatore di sportello", 5)]),
    ("Sportello casa", "Comune di Pistoia", Sector::Housing, "047014", &[("operatore di sportello", 4), (LEGAL, 1)]),
    (
        "Centro antiviolenza",
        "Associazione",
        Sector::ThirdSector,
        "047014",
        &[("educatore", 3), ("psicologo", 1), (LEGAL, 1)],
    ),
    (
        "Accoglienza",
        "Cooperativa sociale",
        Sector::ThirdSector,
        "047014",
        &[("educatore", 4), (LEGAL, 1), ("mediatore", 2)],
    ),
    ("Sportello stranieri", "Associazione", Sector::ThirdSector, "047002", &[(LEGAL, 2), ("mediatore", 2)]),
];

/// People of the fourteen services.
const PEOPLE: u32 = 80;
/// How many are always at a desk.
const FLOOR: u16 = 2;
/// Editions that somebody attends at most.
const MOST: u8 = 3;
/// Who of the mobile team works in which service, by number from one.
const IN_TEAM: [(&str, u32, &str); 2] = [("P01", 1, SOCIAL_WORKER), ("P03", 13, "educatore")];

/// Adds services until so many people work in them.
pub(super) fn add(dataset: &mut Dataset, dice: &mut Dice, operators: u32) {
    let rounds = operators.div_ceil(PEOPLE);
    let digits = if operators > 999 { 4 } else { 3 };
    let mut people = 0;
    for (number, service) in (1..).zip((0..rounds).flat_map(|_| &SERVICES)) {
        if people >= operators {
            break;
        }
        let id = format!("SRV{number:02}");
        let round = (number - 1) / SERVICES.len() as u32;
        let again = if round > 0 { format!(" {}", round + 1) } else { String::new() };
        dataset.services.push(ServiceRow {
            id: id.clone(),
            label: Some(format!("{}{again}", service.0)),
            organisation: Some(service.1.to_owned()),
            sector: service.2,
            municipality: Some(service.3.to_owned()),
        });
        let roles = service.4.iter().flat_map(|(role, count)| (0..*count).map(|_| *role));
        let mut here = 0;
        for role in roles.take((operators - people) as usize) {
            people += 1;
            here += 1;
            let operator = format!("OP{people:0digits$}");
            let taken = |professional: &str| {
                dataset.operators.iter().any(|row| row.professional.as_deref() == Some(professional))
            };
            let in_team = IN_TEAM.iter().find(|(who, at, what)| *at == number && *what == role && !taken(who));
            let known = |who: &str| dataset.professionals.iter().any(|row| row.id == who);
            dataset.operators.push(OperatorRow {
                id: operator.clone(),
                service: id.clone(),
                role: Some(role.to_owned()),
                base: None,
                professional: in_team.map(|(who, ..)| (*who).to_owned()).filter(|who| known(who)),
                most: Some(MOST),
            });
            calendar(dataset, dice, &operator);
            credits(dataset, dice, &operator, role);
        }
        if here > FLOOR {
            dataset.desk_floors.push(DeskFloorRow {
                service: id,
                days: None,
                half_day: None,
                role: None,
                at_least: FLOOR,
                substitutes: None,
            });
        }
    }
}

/// Part of the people work mornings alone, and some are away for a week.
fn calendar(dataset: &mut Dataset, dice: &mut Dice, operator: &str) {
    if dice.happens(1, 8) {
        dataset.operator_hours.push(OperatorHoursRow {
            operator: operator.to_owned(),
            days: Days::WORKING,
            start: time(8, 0),
            end: time(13, 30),
        });
    }
    if dice.happens(1, 9) {
        let from = shifted(START, 7 * dice.between(0, 12));
        dataset.operator_absences.push(OperatorAbsenceRow {
            operator: operator.to_owned(),
            from,
            until: Some(shifted(from, 4)),
            start: None,
            end: None,
        });
    }
}

/// Social workers gather sixty credits in three years, fifteen of them on ethics; health professions their own.
fn credits(dataset: &mut Dataset, dice: &mut Dice, operator: &str, role: &str) {
    let mut push = |kind, target, earned: i64| {
        dataset.credit_targets.push(CreditTargetRow {
            operator: operator.to_owned(),
            kind,
            target,
            earned: earned as u16,
        });
    };
    if role == SOCIAL_WORKER {
        push(CreditKind::SocialWork, 60, dice.between(20, 60));
        push(CreditKind::SocialWorkEthics, 15, dice.between(0, 15));
    } else if HEALTH.contains(&role) {
        push(CreditKind::Health, 150, dice.between(80, 150));
    }
}
