//! Free hours a week: of a team of 12 people and 240 hours, those of the services that packages take hours from.

use fasi_engine::placement::model::ServiceKind;
use fasi_engine::units::Minutes;
use fasi_exchange::rows::CapacityRow;
use fasi_exchange::words::{Language, Word};

use crate::households::BASE;
use crate::territory::{MOUNTAIN, PLAIN};

/// Service, language, area and hours a week for 60 households: social workers 66, educators 68, mediators 44, legal
/// advice 12; the facilitator's 20 go to job orientation. Psychologist 12, health 10 and anthropologist 8 are in no
/// package.
const HOURS: [(ServiceKind, Option<&str>, Option<&str>, u32); 13] = [
    (ServiceKind::SocialWork, None, Some(PLAIN), 52),
    (ServiceKind::SocialWork, None, Some(MOUNTAIN), 14),
    (ServiceKind::Educator, None, Some(PLAIN), 56),
    (ServiceKind::Educator, None, Some(MOUNTAIN), 12),
    (ServiceKind::Mediation, Some("ar"), None, 8),
    (ServiceKind::Mediation, Some("fr"), None, 8),
    (ServiceKind::Mediation, Some("sq"), None, 6),
    (ServiceKind::Mediation, Some("en"), None, 6),
    (ServiceKind::Mediation, Some("ur"), None, 6),
    (ServiceKind::Mediation, Some("ru"), None, 6),
    (ServiceKind::Mediation, Some("bn"), None, 4),
    (ServiceKind::Legal, None, None, 12),
    (ServiceKind::JobOrientation, None, None, 20),
];

/// The rows for so many households; at least an hour a line.
pub(super) fn lines(households: u32) -> Vec<CapacityRow> {
    let row = |(service, language, area, hours): &(ServiceKind, Option<&str>, Option<&str>, u32)| CapacityRow {
        service: *service,
        language: language.and_then(Language::of),
        area: area.map(str::to_owned),
        from: None,
        until: None,
        hours: Minutes((i64::from(*hours) * 60 * i64::from(households) / i64::from(BASE)).max(60)),
    };
    HOURS.iter().map(row).collect()
}
