//! Places people go to: schools, work, health, and what households name; kinds and quarters are real, firms are not.

use fasi_engine::placement::model::{PlaceKind, SchoolLevel};
use fasi_exchange::rows::PlaceRow;
use fasi_exchange::table::{Days, Degrees};

/// A place: municipality, label, kind, latitude and longitude, free seats.
type Place = (&'static str, &'static str, PlaceKind, i32, i32, Option<u16>);

const NURSERY: PlaceKind = PlaceKind::School(SchoolLevel::Nursery);
const PRIMARY: PlaceKind = PlaceKind::School(SchoolLevel::Primary);
const LOWER: PlaceKind = PlaceKind::School(SchoolLevel::LowerSecondary);
const UPPER: PlaceKind = PlaceKind::School(SchoolLevel::UpperSecondary);

const PLACES: [Place; 73] = [
    ("047014", "Infanzia – Pistoia centro", NURSERY, 43_932_500, 10_915_200, Some(3)),
    ("047014", "Infanzia – Sant'Agostino", NURSERY, 43_927_900, 10_936_100, Some(5)),
    ("047014", "Infanzia – Bonelle", NURSERY, 43_912_800, 10_902_400, Some(0)),
    ("047014", "Infanzia – Bottegone", NURSERY, 43_895_200, 10_953_300, Some(4)),
    ("047014", "Primaria – Pistoia centro", PRIMARY, 43_934_100, 10_919_600, Some(2)),
    ("047014", "Primaria – Le Fornaci", PRIMARY, 43_938_600, 10_929_900, Some(6)),
    ("047014", "Primaria – Bonelle", PRIMARY, 43_913_100, 10_901_700, Some(3)),
    ("047014", "Primaria – Capostrada", PRIMARY, 43_952_400, 10_907_100, Some(8)),
    ("047014", "Primaria – Bottegone", PRIMARY, 43_894_700, 10_956_200, Some(1)),
    ("047014", "Secondaria di primo grado – Pistoia centro", LOWER, 43_931_400, 10_913_800, Some(4)),
    ("047014", "Secondaria di primo grado – Pistoia est", LOWER, 43_929_800, 10_932_600, Some(7)),
    ("047014", "Secondaria di primo grado – Bottegone", LOWER, 43_895_800, 10_954_700, Some(2)),
    ("047014", "Istituto tecnico – Pistoia", UPPER, 43_927_300, 10_908_900, Some(12)),
    ("047014", "Istituto professionale – Pistoia", UPPER, 43_930_600, 10_924_400, Some(15)),
    ("047014", "Liceo – Pistoia", UPPER, 43_934_900, 10_914_300, Some(6)),
    ("047017", "Infanzia – Quarrata centro", NURSERY, 43_848_300, 10_976_200, Some(2)),
    ("047017", "Infanzia – Vignole", NURSERY, 43_860_400, 10_995_800, Some(4)),
    ("047017", "Primaria – Quarrata centro", PRIMARY, 43_846_100, 10_979_900, Some(5)),
    ("047017", "Primaria – Santonuovo", PRIMARY, 43_843_700, 10_958_800, Some(3)),
    ("047017", "Primaria – Vignole", PRIMARY, 43_861_600, 10_998_100, Some(0)),
    ("047017", "Secondaria di primo grado – Quarrata", LOWER, 43_849_200, 10_981_300, Some(6)),
    ("047017", "Liceo artistico – Quarrata", UPPER, 43_845_600, 10_974_700, Some(9)),
    ("047002", "Infanzia – San Piero", NURSERY, 43_897_600, 11_009_700, Some(3)),
    ("047002", "Infanzia – Spedalino", NURSERY, 43_902_600, 10_988_200, Some(1)),
    ("047002", "Primaria – San Niccolò", PRIMARY, 43_904_200, 11_004_100, Some(4)),
    ("047002", "Primaria – Spedalino", PRIMARY, 43_903_100, 10_989_300, Some(2)),
    ("047002", "Secondaria di primo grado – Agliana", LOWER, 43_906_300, 11_001_500, Some(5)),
    ("047002", "Istituto superiore – Agliana", UPPER, 43_901_400, 11_006_600, Some(11)),
    ("047010", "Infanzia – Montale", NURSERY, 43_940_300, 11_017_600, Some(3)),
    ("047010", "Primaria – Montale", PRIMARY, 43_941_900, 11_020_500, Some(6)),
    ("047010", "Primaria – Fognano", PRIMARY, 43_950_500, 11_013_200, Some(4)),
    ("047010", "Secondaria di primo grado – Montale", LOWER, 43_939_600, 11_018_900, Some(5)),
    ("047020", "Infanzia – Casalguidi", NURSERY, 43_877_100, 10_919_400, Some(2)),
    ("047020", "Primaria – Casalguidi", PRIMARY, 43_875_300, 10_922_700, Some(3)),
    ("047020", "Primaria – Masotti", PRIMARY, 43_908_700, 10_869_500, Some(7)),
    ("047020", "Secondaria di primo grado – Casalguidi", LOWER, 43_878_200, 10_917_900, Some(4)),
    ("047007", "Infanzia – Marliana", NURSERY, 43_935_400, 10_772_900, Some(6)),
    ("047007", "Primaria – Marliana", PRIMARY, 43_934_700, 10_773_300, Some(9)),
    ("047007", "Secondaria di primo grado – Montagnana", LOWER, 43_927_600, 10_805_100, Some(8)),
    ("047024", "Infanzia – San Marcello", NURSERY, 44_055_700, 10_792_100, Some(7)),
    ("047024", "Primaria – San Marcello", PRIMARY, 44_054_600, 10_794_200, Some(12)),
    ("047024", "Primaria – Gavinana", PRIMARY, 44_053_400, 10_821_200, Some(10)),
    ("047024", "Secondaria di primo grado – San Marcello", LOWER, 44_056_200, 10_793_600, Some(9)),
    ("047024", "Istituto superiore – San Marcello", UPPER, 44_053_900, 10_791_300, Some(20)),
    ("047023", "Infanzia – Cutigliano", NURSERY, 44_100_700, 10_756_300, Some(5)),
    ("047023", "Primaria – Cutigliano", PRIMARY, 44_100_500, 10_756_700, Some(8)),
    ("047023", "Secondaria di primo grado – Cutigliano", LOWER, 44_099_600, 10_755_400, Some(9)),
    ("047018", "Infanzia – Pavana", NURSERY, 44_113_900, 10_995_600, Some(6)),
    ("047018", "Primaria – Pavana", PRIMARY, 44_113_400, 10_995_100, Some(7)),
    ("047014", "Vivaio – Bottegone", PlaceKind::Work, 43_889_600, 10_948_800, None),
    ("047014", "Vivaio – Bonelle", PlaceKind::Work, 43_907_900, 10_896_200, None),
    ("047002", "Filatura – Agliana", PlaceKind::Work, 43_898_300, 11_016_400, None),
    ("047010", "Rifinizione tessile – Montale", PlaceKind::Work, 43_934_800, 11_024_300, None),
    ("047017", "Maglificio – Quarrata", PlaceKind::Work, 43_853_100, 10_986_700, None),
    ("047017", "Mobilificio – Quarrata", PlaceKind::Work, 43_841_200, 10_983_900, None),
    ("047014", "Ospedale San Jacopo – servizi", PlaceKind::Work, 43_917_400, 10_902_300, None),
    ("047014", "Polo logistico – Sant'Agostino", PlaceKind::Work, 43_924_100, 10_943_700, None),
    ("047002", "Magazzino ortofrutta – Agliana", PlaceKind::Work, 43_908_700, 10_992_400, None),
    ("047014", "RSA – Pistoia", PlaceKind::Work, 43_941_300, 10_921_700, None),
    ("047024", "RSA – San Marcello", PlaceKind::Work, 44_057_100, 10_796_500, None),
    ("047014", "Ristorante – Pistoia centro", PlaceKind::Work, 43_932_900, 10_917_900, None),
    ("047023", "Albergo – Abetone", PlaceKind::Work, 44_145_600, 10_665_300, None),
    ("047014", "Uffici – Pistoia centro", PlaceKind::Work, 43_930_800, 10_918_400, None),
    ("047020", "Officina meccanica – Casalguidi", PlaceKind::Work, 43_872_400, 10_926_600, None),
    ("047014", "Ospedale San Jacopo", PlaceKind::Health, 43_918_200, 10_903_600, None),
    ("047014", "Consultorio – Pistoia", PlaceKind::Health, 43_935_700, 10_922_800, None),
    ("047017", "Casa della comunità – Quarrata", PlaceKind::Health, 43_847_900, 10_975_300, None),
    ("047024", "Ospedale Pacini – San Marcello", PlaceKind::Health, 44_052_800, 10_795_800, None),
    ("047014", "CPIA – Pistoia", PlaceKind::Other, 43_929_100, 10_921_100, None),
    ("047014", "Biblioteca San Giorgio", PlaceKind::Other, 43_927_800, 10_917_500, None),
    ("047014", "Centro per l'impiego – Pistoia", PlaceKind::Other, 43_926_500, 10_919_900, None),
    ("047017", "Centro giovani – Quarrata", PlaceKind::Other, 43_846_700, 10_981_700, None),
    ("047002", "Campo sportivo – Agliana", PlaceKind::Other, 43_903_400, 11_008_900, None),
];

/// The id of the place at a position of the list.
fn id(at: usize) -> String {
    format!("L{:02}", at + 1)
}

/// The id of the place with this label.
pub(crate) fn place(label: &str) -> String {
    id(PLACES.iter().position(|place| place.1 == label).unwrap_or_default())
}

/// The rows.
pub(super) fn places() -> Vec<PlaceRow> {
    let row = |(at, place): (usize, &Place)| PlaceRow {
        id: id(at),
        label: Some(place.1.to_owned()),
        kind: place.2,
        municipality: place.0.to_owned(),
        lat: Some(Degrees(place.3)),
        lon: Some(Degrees(place.4)),
        free_seats: place.5,
    };
    PLACES.iter().enumerate().map(row).collect()
}

/// A job: hours at a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job {
    /// Label of the place.
    place: &'static str,
    /// Days.
    pub days: Days,
    /// Start, hour and minute.
    pub start: (u32, u32),
    /// End.
    pub end: (u32, u32),
    /// Whether the hours cannot be moved.
    pub fixed: bool,
}

impl Job {
    /// The id of the place.
    pub fn place(&self) -> String {
        place(self.place)
    }
}

const fn job(place: &'static str, days: u8, start: (u32, u32), end: (u32, u32), fixed: bool) -> Job {
    Job { place, days: Days(days), start, end, fixed }
}

/// Monday to Friday, to Saturday, Tuesday to Sunday, five days with the weekend.
const WEEK: u8 = 0b001_1111;
const SIX: u8 = 0b011_1111;
const SERVICE: u8 = 0b111_1110;
const TURNS: u8 = 0b110_0111;

/// Jobs, and how many of 46 households with a wage have them.
pub(crate) const JOBS: [(Job, u32); 18] = [
    (job("Vivaio – Bottegone", WEEK, (7, 0), (16, 0), true), 4),
    (job("Vivaio – Bottegone", WEEK, (7, 30), (16, 30), false), 3),
    (job("Vivaio – Bonelle", SIX, (7, 30), (14, 30), false), 4),
    (job("Filatura – Agliana", WEEK, (6, 0), (14, 0), true), 3),
    (job("Rifinizione tessile – Montale", WEEK, (22, 0), (6, 0), true), 2),
    (job("Maglificio – Quarrata", WEEK, (8, 0), (17, 0), true), 4),
    (job("Mobilificio – Quarrata", WEEK, (8, 0), (17, 0), false), 2),
    (job("Ospedale San Jacopo – servizi", TURNS, (5, 30), (11, 30), true), 3),
    (job("Ospedale San Jacopo – servizi", SIX, (8, 0), (14, 0), false), 3),
    (job("Polo logistico – Sant'Agostino", WEEK, (5, 0), (13, 0), true), 2),
    (job("Magazzino ortofrutta – Agliana", SIX, (14, 0), (21, 30), true), 2),
    (job("RSA – Pistoia", TURNS, (14, 0), (21, 0), true), 3),
    (job("RSA – San Marcello", TURNS, (7, 0), (14, 0), true), 2),
    (job("Ristorante – Pistoia centro", SERVICE, (17, 30), (23, 30), true), 2),
    (job("Albergo – Abetone", SERVICE, (8, 0), (14, 0), true), 1),
    (job("Uffici – Pistoia centro", WEEK, (6, 30), (9, 30), true), 2),
    (job("Uffici – Pistoia centro", WEEK, (9, 0), (13, 0), false), 2),
    (job("Officina meccanica – Casalguidi", WEEK, (8, 0), (17, 0), true), 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_job_has_its_place_and_the_quota_is_of_forty_six() {
        assert!(JOBS.iter().all(|(job, _)| PLACES.iter().any(|place| place.1 == job.place)));
        assert_eq!(JOBS.iter().map(|job| job.1).sum::<u32>(), 46);
    }
}
