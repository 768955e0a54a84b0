//! A person's week as a calendar file (RFC 5545): an event a stop, in the time of Rome.
//!
//! Nothing but codes and municipalities: no place, no way, no household's address. An event keeps its name (`UID`) when the
//! week is planned anew: week, visit and seat, whoever takes it.

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};
use fasi_engine::routes::report::StopRow;
use fasi_engine::time::Ticks;

use super::desk::Desk;
use crate::routes::{PlanState, StopView};
use crate::text::{Arg, minutes};

/// The name of the zone that all times are in.
const ZONE: &str = "Europe/Rome";

/// How the zone changes: the law of the Union since 1996.
const RULES: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Rome",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// Most octets of a line; what is longer goes on in the next, behind a space.
const LINE: usize = 75;

impl Desk<'_> {
    /// The calendar of somebody, as it stands at a time: of two with the same events the later one holds.
    pub fn calendar(&self, professional: &str, stamp: DateTime<Utc>) -> String {
        let mut out = String::new();
        let title = self.titled(format!("{}, {}", professional, self.week_text()));
        let product = format!("PRODID:-//FaSi//fasi {}//{}", env!("CARGO_PKG_VERSION"), self.lang.tag().to_uppercase());
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", &product, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
            put(&mut out, line);
        }
        property(&mut out, "X-WR-CALNAME", &title);
        for line in RULES {
            put(&mut out, line);
        }
        for (row, tour) in self.own(professional) {
            for (stop, view) in row.stops.iter().zip(&tour.stops) {
                self.event(&mut out, stop, view, stamp);
            }
        }
        put(&mut out, "END:VCALENDAR");
        out
    }

    fn event(&self, out: &mut String, row: &StopRow, view: &StopView, stamp: DateTime<Utc>) {
        put(out, "BEGIN:VEVENT");
        property(out, "UID", &format!("{}.{}.{}@fasi", self.week(), view.visit, view.seat));
        put(out, &format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
        for (name, at) in [("DTSTART", row.stop.start), ("DTEND", row.until)] {
            put(out, &format!("{name};TZID={ZONE}:{}", self.wall(at).format("%Y%m%dT%H%M%S")));
        }
        let code = self.code(view);
        // without an area it is remote, or protected: then the place says no more than that
        let place = view.area.as_ref().unwrap_or(&view.place);
        let args = [("code", Arg::from(code.as_str())), ("place", place.as_str().into())];
        property(out, "SUMMARY", &self.titled(self.say("sheets-event", &args)));
        put(out, if self.state == PlanState::Draft { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
        if let Some(area) = &view.area {
            property(out, "LOCATION", area);
        }
        property(out, "DESCRIPTION", &self.described(view));
        put(out, "CLASS:PRIVATE");
        put(out, "END:VEVENT");
    }

    /// Who else comes, what is asked, how long is for writing up.
    fn described(&self, view: &StopView) -> String {
        let mut lines = Vec::new();
        if !view.with.is_empty() {
            lines.push(self.say("sheets-with", &[("others", view.with.join(", ").into())]));
        }
        lines.push(self.say("sheets-asked", &[("asked", view.asked.as_str().into())]));
        if view.writing_up_minutes > 0 {
            let length = minutes(self.lang, view.writing_up_minutes);
            lines.push(self.say("sheets-writing", &[("minutes", length.into())]));
        }
        lines.join("\n")
    }

    /// What clocks show: the engine's times are those of the wall, whatever the season.
    fn wall(&self, at: Ticks) -> NaiveDateTime {
        self.parsed.names.start.and_time(NaiveTime::MIN) + Duration::seconds(at.0)
    }
}

/// A property whose value is text.
fn property(out: &mut String, name: &str, value: &str) {
    let mut line = format!("{name}:");
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => line.extend(['\\', letter]),
            '\n' => line.push_str("\\n"),
            control if control.is_control() => {}
            letter => line.push(letter),
        }
    }
    put(out, &line);
}

/// A line, folded where it is too long, never within a character.
fn put(out: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters_and_text_is_escaped() {
        let mut out = String::new();
        property(&mut out, "SUMMARY", &"è; a,b\\c\n".repeat(12));
        assert!(out.ends_with("\r\n"));
        assert!(out.lines().all(|line| line.len() <= LINE && !line.contains('\n')), "{out}");
        assert!(out.lines().skip(1).all(|line| line.starts_with(' ')), "{out}");
        let whole = out.replace("\r\n ", "");
        assert_eq!(whole.matches(r"è\; a\,b\\c\n").count(), 12, "{whole}");
    }
}
