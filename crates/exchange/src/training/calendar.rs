//! Calendar files (RFC 5545): of each edition its sessions and the days on which it is asked about; of each person the sessions they attend.
//!
//! A session keeps its name (`UID`) when training is planned anew: activity, its number, and in a person's calendar the person. Its `SEQUENCE`
//! is how often training was planned anew, so that what is moved goes to its new hour, and what somebody no longer attends is cancelled.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use fasi_engine::ids::{ActivityId, OperatorId, SlotId};
use fasi_engine::time::Ticks;
use fasi_engine::training::plan::{Edition, Plan};

use super::plan_file::Told;
use super::result::{by_begin, edition};
use super::words;
use crate::parse::ParsedTraining;
use crate::sheets::calendar::{RULES, ZONE, property, put};
use crate::text::{Arg, Lang, text};

/// Who writes calendars, when, and in which language.
pub struct Calendars<'a> {
    /// Language.
    pub lang: Lang,
    /// The data.
    pub parsed: &'a ParsedTraining,
    /// The plan.
    pub plan: &'a Plan,
    /// When they are written.
    pub stamp: DateTime<Utc>,
}

impl Calendars<'_> {
    /// The calendar of each edition, by its name.
    pub fn editions(&self) -> Vec<(String, String)> {
        by_begin(self.parsed, self.plan).into_iter().map(|held| self.edition(held)).collect()
    }

    fn edition(&self, held: &Edition) -> (String, String) {
        let view = edition(self.lang, self.parsed, held);
        let mut out = self.begun(&view.name);
        for (number, slot) in (1..).zip(&held.slots) {
            self.session(&mut out, &view.edition, held, (number, *slot));
        }
        for (key, day) in [("training-ask-after", &view.asked_after), ("training-ask-later", &view.asked_later)] {
            if let Ok(day) = day.parse::<NaiveDate>() {
                self.day(&mut out, &format!("{}.{key}", view.edition), day, &self.say(key, &view.name));
            }
        }
        put(&mut out, "END:VCALENDAR");
        (view.file_name(), out)
    }

    /// The calendar of each person who attends something, or was told that they would, by staff code.
    pub fn people(&self) -> Vec<(String, String)> {
        self.parsed.model.operator_ids().filter_map(|who| self.person(who)).collect()
    }

    fn person(&self, who: OperatorId) -> Option<(String, String)> {
        let code = words::operator(self.parsed, who);
        let lost = self.parsed.model.published.iter().filter(|seat| seat.operator == who);
        let lost: Vec<_> = lost.filter(|seat| self.plan.of(who).all(|held| held.activity != seat.activity)).collect();
        let held: Vec<&Edition> = self.plan.of(who).collect();
        if held.is_empty() && lost.is_empty() {
            return None;
        }
        let mut out = self.begun(&code);
        for held in held {
            for (number, slot) in (1..).zip(&held.slots) {
                self.session(&mut out, &code, held, (number, *slot));
            }
        }
        for seat in lost {
            let name = words::activity(self.lang, self.parsed, seat.activity);
            for (number, slot) in (1..).zip(&seat.slots) {
                let at = self.parsed.model.slot(*slot);
                let (uid, summary) = (self.uid(&code, seat.activity, number), self.say("training-cancelled", &name));
                self.event(&mut out, &uid, (at.begins(), at.ends()), &summary, &[("STATUS", "CANCELLED")]);
            }
        }
        put(&mut out, "END:VCALENDAR");
        Some((code, out))
    }

    fn say(&self, key: &str, activity: &str) -> String {
        text(self.lang, key, &[("activity", Arg::from(activity))])
    }

    fn begun(&self, title: &str) -> String {
        let mut out = String::new();
        let product = format!("PRODID:-//FaSi//fasi {}//{}", env!("CARGO_PKG_VERSION"), self.lang.tag().to_uppercase());
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", &product, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
            put(&mut out, line);
        }
        property(&mut out, "X-WR-CALNAME", title);
        for line in RULES {
            put(&mut out, line);
        }
        out
    }

    /// A session: what it is, its number, where, who holds it.
    fn session(&self, out: &mut String, of: &str, held: &Edition, (number, slot): (usize, SlotId)) {
        let (lang, parsed) = (self.lang, self.parsed);
        let at = parsed.model.slot(slot);
        let args = [
            ("activity", Arg::from(words::activity(lang, parsed, held.activity))),
            ("session", (number as i64).into()),
            ("sessions", (held.slots.len() as i64).into()),
        ];
        let trainer = words::trainer(lang, parsed, slot);
        let trainer = trainer.map(|trainer| text(lang, "training-held-by", &[("trainer", trainer.into())]));
        let place = words::place(lang, parsed, slot);
        let mut fields = vec![("STATUS", "CONFIRMED"), ("LOCATION", place.as_str())];
        fields.extend(trainer.as_deref().map(|trainer| ("DESCRIPTION", trainer)));
        let (uid, summary) = (self.uid(of, held.activity, number), text(lang, "training-event", &args));
        self.event(out, &uid, (at.begins(), at.ends()), &summary, &fields);
    }

    /// The name of a session in somebody's calendar, or in that of an edition.
    fn uid(&self, of: &str, activity: ActivityId, number: usize) -> String {
        format!("{of}.{}.{number}", self.parsed.names.training.activities[activity.index()].id)
    }

    fn event(&self, out: &mut String, uid: &str, span: (Ticks, Ticks), summary: &str, fields: &[(&str, &str)]) {
        put(out, "BEGIN:VEVENT");
        self.head(out, uid);
        for (name, at) in [("DTSTART", span.0), ("DTEND", span.1)] {
            put(out, &format!("{name};TZID={ZONE}:{}", self.wall(at).format("%Y%m%dT%H%M%S")));
        }
        property(out, "SUMMARY", summary);
        for (name, value) in fields {
            property(out, name, value);
        }
        put(out, "CLASS:PRIVATE");
        put(out, "END:VEVENT");
    }

    /// A whole day on which something is asked.
    fn day(&self, out: &mut String, uid: &str, day: NaiveDate, summary: &str) {
        put(out, "BEGIN:VEVENT");
        self.head(out, uid);
        put(out, &format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")));
        property(out, "SUMMARY", summary);
        put(out, "TRANSP:TRANSPARENT");
        put(out, "END:VEVENT");
    }

    fn head(&self, out: &mut String, uid: &str) {
        property(out, "UID", &format!("{uid}@fasi"));
        put(out, &format!("SEQUENCE:{}", self.parsed.before.as_ref().map_or(0, Told::next)));
        put(out, &format!("DTSTAMP:{}", self.stamp.format("%Y%m%dT%H%M%SZ")));
    }

    /// What clocks show: the engine's times are those of the wall, whatever the season.
    fn wall(&self, at: Ticks) -> NaiveDateTime {
        self.parsed.names.start.and_time(NaiveTime::MIN) + Duration::seconds(at.0)
    }
}
