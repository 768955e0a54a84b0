//! Who is in the team: professions, hours for visits (144 of 240 a week), languages.

use chrono::NaiveTime;
use fasi_exchange::rows::{Dataset, ProfessionalRow, ShiftRow, SkillRow, SpokenRow};
use fasi_exchange::table::Days;
use fasi_exchange::words::{Fluency, Language, Means, Profession, Sex, Word};

use crate::calendar::time;
use crate::territory::place;

/// Hours for visits: days, from, until.
type Hours = (u8, (u32, u32), (u32, u32));

/// One of the team: profession, sex, base, means, hours, languages, further skills.
struct Person {
    profession: Profession,
    sex: Sex,
    base: &'static str,
    means: Means,
    hours: &'static [Hours],
    speaks: &'static [(&'static str, Fluency)],
    skills: &'static [&'static str],
}

const MON: u8 = 1;
const TUE: u8 = 2;
const WED: u8 = 4;
const THU: u8 = 8;
const FRI: u8 = 16;

const CENTRE: &str = "Uffici – Pistoia centro";
const QUARRATA: &str = "Casa della comunità – Quarrata";

const PEOPLE: [Person; 12] = [
    Person {
        profession: Profession::SocialWorker,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(MON | WED | FRI, (9, 0), (13, 0)), (TUE | THU, (14, 0), (17, 30))],
        speaks: &[("en", Fluency::Good)],
        skills: &["ISEE"],
    },
    Person {
        profession: Profession::SocialWorker,
        sex: Sex::Male,
        base: QUARRATA,
        means: Means::Car,
        hours: &[(TUE | THU, (9, 0), (13, 30)), (MON | WED | FRI, (14, 0), (17, 0))],
        speaks: &[("fr", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::Educator,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(MON | TUE | WED | THU | FRI, (14, 0), (18, 0))],
        speaks: &[("es", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::Educator,
        sex: Sex::Male,
        base: CENTRE,
        means: Means::Car,
        hours: &[(MON | TUE | WED | THU | FRI, (9, 0), (13, 0))],
        speaks: &[("en", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::Mediator,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(MON | WED, (9, 0), (13, 0)), (THU, (14, 0), (17, 0))],
        speaks: &[("ar", Fluency::Professional), ("fr", Fluency::Professional), ("wo", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::Mediator,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(TUE | WED, (9, 0), (12, 30)), (FRI, (14, 0), (17, 0))],
        speaks: &[("sq", Fluency::Professional), ("en", Fluency::Good), ("ru", Fluency::Good), ("uk", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::Mediator,
        sex: Sex::Male,
        base: QUARRATA,
        means: Means::Car,
        hours: &[(TUE | THU, (9, 0), (12, 0)), (MON, (14, 0), (17, 30))],
        speaks: &[
            ("ur", Fluency::Professional),
            ("pa", Fluency::Professional),
            ("bn", Fluency::Good),
            ("pcm", Fluency::Good),
        ],
        skills: &[],
    },
    Person {
        profession: Profession::Facilitator,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(TUE | THU, (9, 0), (13, 0)), (WED, (14, 0), (18, 0))],
        speaks: &[("wo", Fluency::Professional), ("fr", Fluency::Good)],
        skills: &[],
    },
    Person {
        profession: Profession::LegalConsultant,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(TUE, (9, 0), (12, 30)), (THU, (14, 0), (17, 30))],
        speaks: &[("en", Fluency::Good)],
        skills: &["ISEE"],
    },
    Person {
        profession: Profession::Psychologist,
        sex: Sex::Female,
        base: CENTRE,
        means: Means::Car,
        hours: &[(MON, (14, 0), (17, 30)), (WED, (9, 0), (12, 30))],
        speaks: &[("fr", Fluency::Basic)],
        skills: &[],
    },
    Person {
        profession: Profession::HealthWorker,
        sex: Sex::Female,
        base: QUARRATA,
        means: Means::Car,
        hours: &[(WED, (14, 0), (17, 0)), (FRI, (9, 0), (12, 0))],
        speaks: &[],
        skills: &[],
    },
    Person {
        profession: Profession::Anthropologist,
        sex: Sex::Male,
        base: CENTRE,
        means: Means::Foot,
        hours: &[(THU, (9, 0), (14, 0))],
        speaks: &[("bn", Fluency::Basic)],
        skills: &[],
    },
];

/// Minutes of overtime that are allowed.
const OVERTIME: u16 = 30;

/// Adds so many teams of twelve.
pub(crate) fn add(dataset: &mut Dataset, teams: u32) {
    let clock = |at: (u32, u32)| -> NaiveTime { time(at.0, at.1) };
    for (at, person) in (1..).zip((0..teams).flat_map(|_| &PEOPLE)) {
        let id = format!("P{at:02}");
        let base = place(person.base);
        dataset.professionals.push(ProfessionalRow {
            id: id.clone(),
            profession: person.profession,
            sex: Some(person.sex),
            base,
            means: person.means,
            week_hours: None,
            hours_left: None,
            call_minimum: None,
            call_notice: None,
        });
        dataset.team_shifts.extend(person.hours.iter().map(|(days, from, until)| ShiftRow {
            professional: id.clone(),
            days: Days(*days),
            start: clock(*from),
            end: clock(*until),
            overtime: Some(OVERTIME),
            break_from: None,
            break_until: None,
            break_lasts: None,
            from: None,
            until: None,
        }));
        let speaks = person.speaks.iter().filter_map(|(code, fluency)| Some((Language::of(code)?, *fluency)));
        dataset.spoken.extend(speaks.map(|(language, fluency)| SpokenRow {
            professional: id.clone(),
            language,
            fluency,
        }));
        let skills = person.skills.iter();
        dataset.skills.extend(skills.map(|skill| SkillRow { professional: id.clone(), skill: (*skill).to_owned() }));
    }
}
