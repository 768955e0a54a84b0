//! Support packages: from no support at all to the integrated taking of charge.

use fasi_engine::placement::model::{Domain, ServiceKind};
use fasi_engine::units::{Cents, Minutes};
use fasi_exchange::rows::{Dataset, PackageAnswerRow, PackageFundRow, PackageHoursRow, PackageRow};

use super::funds::{FAMI, GARANZIA, POVERTA, SDS};

/// A package; money in euro.
struct Package {
    id: &'static str,
    label: &'static str,
    level: u8,
    /// Contribution a month and months.
    rent: (i64, u8),
    entry: i64,
    guarantee: i64,
    /// Weeks that the hours run, and the hours.
    weeks: u16,
    hours: &'static [(ServiceKind, i64)],
    pass: bool,
    other: i64,
    answers: &'static [(Domain, u8)],
    funds: &'static [&'static str],
    verdict: bool,
}

/// Nothing at all: the others start from it.
const NONE: Package = Package {
    id: "P00",
    label: "Nessun sostegno",
    level: 0,
    rent: (0, 0),
    entry: 0,
    guarantee: 0,
    weeks: 0,
    hours: &[],
    pass: false,
    other: 0,
    answers: &[],
    funds: &[],
    verdict: false,
};

/// The packages that ask for a verdict on eligibility.
pub(crate) const WITH_VERDICT: [&str; 2] = ["P05", "P09"];

const PACKAGES: [Package; 10] = [
    NONE,
    Package {
        id: "P01",
        label: "Monitoraggio",
        level: 1,
        weeks: 26,
        hours: &[(ServiceKind::SocialWork, 1)],
        answers: &[(Domain::Economic, 1), (Domain::Functioning, 1), (Domain::Networks, 1)],
        ..NONE
    },
    Package {
        id: "P02",
        label: "Avvio con garanzia",
        level: 1,
        entry: 900,
        guarantee: 1_500,
        weeks: 12,
        hours: &[(ServiceKind::SocialWork, 1)],
        answers: &[(Domain::Economic, 2)],
        funds: &[GARANZIA, SDS],
        ..NONE
    },
    Package {
        id: "P03",
        label: "Contributo affitto breve",
        level: 1,
        rent: (150, 6),
        entry: 700,
        weeks: 26,
        hours: &[(ServiceKind::SocialWork, 1)],
        answers: &[(Domain::Economic, 2)],
        funds: &[SDS],
        ..NONE
    },
    Package {
        id: "P04",
        label: "Accompagnamento educativo",
        level: 2,
        entry: 600,
        weeks: 40,
        hours: &[(ServiceKind::Educator, 2), (ServiceKind::Mediation, 2)],
        answers: &[(Domain::Education, 3), (Domain::Minors, 3), (Domain::Language, 3), (Domain::Networks, 2)],
        funds: &[SDS],
        ..NONE
    },
    Package {
        id: "P05",
        label: "Uscita dall'accoglienza",
        level: 2,
        rent: (250, 6),
        entry: 1_500,
        weeks: 26,
        hours: &[(ServiceKind::Educator, 2), (ServiceKind::Mediation, 1), (ServiceKind::SocialWork, 1)],
        answers: &[(Domain::Language, 3), (Domain::Economic, 3), (Domain::Networks, 2), (Domain::Education, 2)],
        funds: &[FAMI],
        verdict: true,
        ..NONE
    },
    Package {
        id: "P06",
        label: "Casa e lavoro",
        level: 2,
        entry: 600,
        guarantee: 1_500,
        weeks: 30,
        hours: &[(ServiceKind::JobOrientation, 2), (ServiceKind::SocialWork, 1)],
        pass: true,
        other: 700,
        answers: &[(Domain::Work, 4), (Domain::Economic, 3)],
        funds: &[GARANZIA, SDS, POVERTA],
        ..NONE
    },
    Package {
        id: "P07",
        label: "Tutela legale e mediazione",
        level: 2,
        entry: 600,
        weeks: 26,
        hours: &[(ServiceKind::Legal, 2), (ServiceKind::Mediation, 2), (ServiceKind::SocialWork, 1)],
        answers: &[(Domain::Legal, 4), (Domain::Language, 4), (Domain::Networks, 2)],
        funds: &[SDS],
        ..NONE
    },
    Package {
        id: "P08",
        label: "Sostegno educativo intensivo",
        level: 3,
        rent: (200, 12),
        entry: 1_200,
        weeks: 52,
        hours: &[(ServiceKind::Educator, 5), (ServiceKind::Mediation, 3), (ServiceKind::SocialWork, 1)],
        other: 400,
        answers: &[
            (Domain::Minors, 4),
            (Domain::Education, 4),
            (Domain::Functioning, 3),
            (Domain::Language, 3),
            (Domain::Networks, 3),
        ],
        funds: &[FAMI, SDS, POVERTA],
        ..NONE
    },
    Package {
        id: "P09",
        label: "Presa in carico integrata",
        level: 4,
        rent: (250, 12),
        entry: 1_500,
        guarantee: 2_100,
        weeks: 52,
        hours: &[
            (ServiceKind::Educator, 5),
            (ServiceKind::Mediation, 3),
            (ServiceKind::SocialWork, 2),
            (ServiceKind::Legal, 1),
        ],
        pass: true,
        other: 900,
        answers: &[
            (Domain::Functioning, 4),
            (Domain::Minors, 4),
            (Domain::Health, 4),
            (Domain::Legal, 3),
            (Domain::Education, 3),
            (Domain::Language, 3),
            (Domain::Economic, 3),
            (Domain::Networks, 3),
        ],
        funds: &[GARANZIA, SDS, POVERTA],
        verdict: true,
    },
];

/// Adds packages with their hours, answers and funds.
pub(super) fn add(dataset: &mut Dataset) {
    for package in &PACKAGES {
        let id = || package.id.to_owned();
        let money = |euro: i64| Some(Cents(euro * 100)).filter(|cents| cents.0 > 0);
        dataset.packages.push(PackageRow {
            id: id(),
            label: Some(package.label.to_owned()),
            level: package.level,
            rent_contribution: money(package.rent.0),
            months: Some(package.rent.1).filter(|months| *months > 0),
            entry_contribution: money(package.entry),
            guarantee: money(package.guarantee),
            weeks: Some(package.weeks).filter(|weeks| *weeks > 0),
            transport_pass: package.pass,
            other_cost: money(package.other),
            verdict_required: package.verdict,
        });
        dataset.package_hours.extend(package.hours.iter().map(|(service, hours)| PackageHoursRow {
            package: id(),
            service: *service,
            hours: Minutes(hours * 60),
        }));
        dataset.package_answers.extend(package.answers.iter().map(|(domain, up_to)| PackageAnswerRow {
            package: id(),
            domain: *domain,
            up_to: *up_to,
        }));
        let funds = (1..).zip(package.funds);
        dataset.package_funds.extend(funds.map(|(rank, fund)| PackageFundRow {
            package: id(),
            fund: (*fund).to_owned(),
            rank: Some(rank),
        }));
    }
}
