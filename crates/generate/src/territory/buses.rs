//! Buses and trains: plausible hours and frequencies; few in the mountains, none late at night.

use fasi_engine::units::Cents;
use fasi_exchange::rows::ConnectionRow;
use fasi_exchange::table::Days;

use crate::calendar::time;

/// One line, both ways: from, to, ride, minutes between rides, first and last departure.
type Line = (&'static str, &'static str, u16, u16, (u32, u32), (u32, u32));

const PISTOIA: &str = "047014";
const QUARRATA: &str = "047017";
const AGLIANA: &str = "047002";
const MONTALE: &str = "047010";
const SERRAVALLE: &str = "047020";
const MARLIANA: &str = "047007";
const SAN_MARCELLO: &str = "047024";
const ABETONE: &str = "047023";
const SAMBUCA: &str = "047018";

const LINES: [Line; 21] = [
    (PISTOIA, PISTOIA, 14, 20, (6, 5), (20, 40)),
    (PISTOIA, QUARRATA, 25, 20, (6, 0), (20, 15)),
    // the train to Montale-Agliana, and the bus
    (PISTOIA, AGLIANA, 10, 30, (5, 35), (22, 20)),
    (PISTOIA, AGLIANA, 25, 30, (6, 10), (20, 0)),
    (PISTOIA, MONTALE, 25, 30, (6, 15), (19, 50)),
    (PISTOIA, SERRAVALLE, 20, 30, (6, 10), (20, 0)),
    (AGLIANA, MONTALE, 10, 30, (6, 20), (19, 40)),
    (AGLIANA, QUARRATA, 15, 40, (6, 30), (19, 20)),
    (SERRAVALLE, QUARRATA, 15, 60, (6, 50), (18, 50)),
    (QUARRATA, QUARRATA, 12, 40, (6, 40), (19, 15)),
    (AGLIANA, AGLIANA, 10, 40, (6, 50), (19, 0)),
    (MONTALE, MONTALE, 8, 60, (7, 0), (18, 30)),
    (SERRAVALLE, SERRAVALLE, 14, 30, (6, 45), (19, 10)),
    (PISTOIA, MARLIANA, 35, 120, (6, 40), (18, 10)),
    (MARLIANA, MARLIANA, 15, 120, (7, 5), (17, 0)),
    (PISTOIA, SAN_MARCELLO, 50, 60, (6, 0), (19, 0)),
    (SAN_MARCELLO, SAN_MARCELLO, 12, 40, (6, 50), (18, 40)),
    (SAN_MARCELLO, ABETONE, 25, 90, (6, 45), (18, 20)),
    (ABETONE, ABETONE, 12, 90, (7, 10), (17, 40)),
    (PISTOIA, ABETONE, 75, 180, (6, 15), (17, 45)),
    (PISTOIA, SAMBUCA, 50, 150, (6, 30), (17, 50)),
];

/// A monthly pass in euro, by the minutes of the ride.
fn pass(ride: u16) -> i64 {
    match ride {
        0..=15 => 35,
        16..=30 => 48,
        31..=50 => 62,
        _ => 75,
    }
}

/// The rows: each line there and, where it leaves the municipality, back.
pub(super) fn connections() -> Vec<ConnectionRow> {
    let way = |line: &Line, from: &str, to: &str| ConnectionRow {
        from: from.to_owned(),
        to: to.to_owned(),
        ride: line.2,
        every: line.3,
        first: time(line.4.0, line.4.1),
        last: time(line.5.0, line.5.1),
        // what runs seldom does not run on Sundays
        days: (line.3 >= 60).then_some(Days(0b11_1111)),
        pass: Some(Cents(pass(line.2) * 100)),
    };
    let ways = LINES.iter().flat_map(|line| {
        let back = (line.0 != line.1).then(|| way(line, line.1, line.0));
        [Some(way(line, line.0, line.1)), back]
    });
    ways.flatten().collect()
}
