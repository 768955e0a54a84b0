//! A person's week as a calendar file (RFC 5545): an event a stop, in the time of Rome.
//!
//! Nothing but codes and municipalities: no place, no way, no household's address. An event keeps its name (`UID`) when the
//! week is planned anew: week, visit and seat, whoever takes it; its `SEQUENCE` is the edition of the week in which it became what it is, so
//! that what is moved goes to its new hour, and what somebody does not make any more is cancelled, in every calendar (RFC 5546).

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};
use fasi_engine::time::Ticks;

use super::desk::Desk;
use crate::routes::{PlanState, StopView, stop_file};
use crate::text::minutes;

/// The name of the zone that all times are in.
pub(crate) const ZONE: &str = "Europe/Rome";

/// How the zone changes: the law of the Union since 1996.
pub(crate) const RULES: [&str; 17] = [
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

/// An event.
struct Event<'a> {
    /// Visit and seat.
    name: (&'a str, u8),
    /// The edition of the week in which it became what it is.
    edition: u32,
    /// Start and end.
    span: (Ticks, Option<Ticks>),
    /// Its `STATUS`.
    status: &'static str,
    summary: String,
    area: Option<&'a str>,
    description: String,
}

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
        let draft = self.state == PlanState::Draft;
        for done in self.done(professional) {
            let told = &done.told.stop;
            self.put_event(
                &mut out,
                stamp,
                &Event {
                    name: (&told.visit, told.seat),
                    edition: told.edition,
                    span: (done.told.start, done.until),
                    status: "CONFIRMED",
                    summary: self.called(&done.code, done.area.as_ref().unwrap_or(&done.place)),
                    area: done.area.as_deref(),
                    description: self.say("sheets-done", &[]),
                },
            );
        }
        for (row, tour) in self.own(professional) {
            for (stop, view) in row.stops.iter().zip(&tour.stops).filter(|(_, view)| !view.rest) {
                let day = tour.day.parse().unwrap_or_default();
                self.put_event(
                    &mut out,
                    stamp,
                    &Event {
                        name: (&view.visit, view.seat),
                        edition: stop_file(self.parsed, professional, day, &stop.stop).edition,
                        span: (stop.stop.start, Some(stop.until)),
                        status: if draft { "TENTATIVE" } else { "CONFIRMED" },
                        // without an area it is remote, or protected: then the place says no more than that
                        summary: self.titled(self.called(&self.code(view), view.area.as_ref().unwrap_or(&view.place))),
                        area: view.area.as_deref(),
                        description: self.described(view),
                    },
                );
            }
        }
        // what people were told stands until another week is published
        let dropped = if draft { Vec::new() } else { self.dropped(professional) };
        for told in dropped {
            let visit = told.stop.visit.as_str();
            self.put_event(
                &mut out,
                stamp,
                &Event {
                    name: (visit, told.stop.seat),
                    edition: self.parsed.before.as_ref().map_or(0, |before| before.edition.saturating_add(1)),
                    span: (told.start, None),
                    status: "CANCELLED",
                    summary: self.say("sheets-event-cancelled", &[("visit", visit.into())]),
                    area: None,
                    description: self.say("sheets-event-cancelled", &[("visit", visit.into())]),
                },
            );
        }
        put(&mut out, "END:VCALENDAR");
        out
    }

    /// What an event is called: codes and where it is.
    fn called(&self, code: &str, place: &str) -> String {
        // of what the data no longer have there is a code and nothing else
        if place.is_empty() {
            return code.to_owned();
        }
        self.say("sheets-event", &[("code", code.into()), ("place", place.into())])
    }

    fn put_event(&self, out: &mut String, stamp: DateTime<Utc>, event: &Event<'_>) {
        put(out, "BEGIN:VEVENT");
        property(out, "UID", &format!("{}.{}.{}@fasi", self.week(), event.name.0, event.name.1));
        put(out, &format!("SEQUENCE:{}", event.edition));
        put(out, &format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
        let ends = event.span.1.map(|until| ("DTEND", until));
        for (name, at) in [("DTSTART", event.span.0)].into_iter().chain(ends) {
            put(out, &format!("{name};TZID={ZONE}:{}", self.wall(at).format("%Y%m%dT%H%M%S")));
        }
        property(out, "SUMMARY", &event.summary);
        put(out, &format!("STATUS:{}", event.status));
        if let Some(area) = event.area {
            property(out, "LOCATION", area);
        }
        property(out, "DESCRIPTION", &event.description);
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
pub(crate) fn property(out: &mut String, name: &str, value: &str) {
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
pub(crate) fn put(out: &mut String, line: &str) {
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
