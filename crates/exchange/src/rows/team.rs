//! Tables of the mobile team: who is in it, when they work, what visits are to be made, how long ways take.

use chrono::{NaiveDate, NaiveTime};

use crate::table::{Days, Kind, table};
use crate::words::{Fluency, Language, Means, Profession, Sex, TeamTie, Word};

/// Minutes that a visit may last.
const LASTS: Kind = Kind::Int { min: 1, max: 720 };
/// Minutes, of a working day at most.
const MINUTES: Kind = Kind::Int { min: 0, max: 720 };
/// Minutes between the starts of two visits: within a week, either way.
const APART: Kind = Kind::Int { min: -10_080, max: 10_080 };
/// Number of a seat.
const SEAT: Kind = Kind::Int { min: 1, max: 9 };
/// Hours of a week, or of what is left of a month.
const HOURS: Kind = Kind::Int { min: 0, max: 240 };
/// Days from one visit to the next.
const DAYS_APART: Kind = Kind::Int { min: 1, max: 6 };

table! {
    /// A professional of the mobile team, by staff code; names stand nowhere in the dataset.
    ProfessionalRow = "professionals", key 1, optional {
        /// Staff code.
        id: String = Kind::Code,
        /// Profession.
        profession: Profession = Kind::Word(Profession::LIST),
        /// Sex, only for visits whose household asks for a woman or a man.
        sex: Option<Sex> = Kind::Word(Sex::LIST),
        /// Where their days begin and end.
        base: String = Kind::Ref("places"),
        /// How they get around.
        means: Means = Kind::Word(Means::LIST),
        /// Hours that they may work in a week, overtime included; empty = as long as their shifts are.
        week_hours: Option<u16> = HOURS,
        /// Hours that are left to who works by the month or on call; empty = they are not counted.
        hours_left: Option<u16> = HOURS,
        /// Minutes that each call counts at least; empty = who is there anyway.
        call_minimum: Option<u16> = MINUTES,
        /// Hours before which who works on call has to know.
        call_notice: Option<u16> = HOURS,
    }
}

table! {
    /// Cars that people share who set out from one place.
    SharedCarRow = "shared_cars", key 1, optional {
        /// Where they stand.
        place: String = Kind::Ref("places"),
        /// How many.
        cars: u8 = Kind::Int { min: 0, max: 99 },
    }
}

table! {
    /// A language that a professional speaks besides Italian.
    SpokenRow = "spoken", key 2, optional {
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// Language.
        language: Language = Kind::Word(Language::LIST),
        /// How well.
        fluency: Fluency = Kind::Word(Fluency::LIST),
    }
}

table! {
    /// A further skill of a professional, by a code that visits ask for.
    SkillRow = "skills", key 2, optional {
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// Skill.
        skill: String = Kind::Code,
    }
}

table! {
    /// Working hours of a professional for visits, on some days of every week.
    ShiftRow = "team_shifts", key 0, optional {
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// On which days.
        days: Days = Kind::Days,
        /// Start.
        start: NaiveTime = Kind::Time,
        /// End.
        end: NaiveTime = Kind::Time,
        /// Minutes after the end that they may still be on the way or at work.
        overtime: Option<u16> = MINUTES,
        /// The break does not begin before.
        break_from: Option<NaiveTime> = Kind::Time,
        /// And is over by then.
        break_until: Option<NaiveTime> = Kind::Time,
        /// Minutes of the break; empty = none.
        break_lasts: Option<u16> = MINUTES,
        /// First day; empty = from the start.
        from: Option<NaiveDate> = Kind::Date,
        /// Last day; empty = no end.
        until: Option<NaiveDate> = Kind::Date,
    }
}

table! {
    /// When a professional is away who would work otherwise; why stands nowhere.
    AbsenceRow = "absences", key 0, optional {
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// First day.
        from: NaiveDate = Kind::Date,
        /// Last day; empty = that day alone.
        until: Option<NaiveDate> = Kind::Date,
        /// From which hour of the first day; empty = all of it.
        start: Option<NaiveTime> = Kind::Time,
        /// Until which hour of the last day; empty = all of it.
        end: Option<NaiveTime> = Kind::Time,
    }
}

table! {
    /// A visit, or remote consultation, that is made in the week planned.
    VisitRow = "visits", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// The household that it is for; empty = an appointment of the team.
        household: Option<String> = Kind::Ref("households"),
        /// Where it begins; never a household's address.
        place: Option<String> = Kind::Ref("places"),
        /// Where an accompaniment ends; empty = where it began.
        ends: Option<String> = Kind::Ref("places"),
        /// The municipality, where no place is given.
        municipality: Option<String> = Kind::Ref("municipalities"),
        /// Whether it is a remote consultation.
        remote: bool = Kind::Bool,
        /// Whether it is held from the base alone, not from wherever somebody is.
        at_base: bool = Kind::Bool,
        /// 1 = before all others, to 3.
        priority: u8 = Kind::Int { min: 1, max: 3 },
        /// Minutes that it lasts.
        lasts: u16 = LASTS,
        /// Minutes of writing up after it.
        writing_up: Option<u16> = MINUTES,
        /// On which days it may be; empty = Monday to Friday.
        days: Option<Days> = Kind::Days,
        /// First day on which it may be.
        from: Option<NaiveDate> = Kind::Date,
        /// Last day on which it may be.
        until: Option<NaiveDate> = Kind::Date,
        /// It does not start before.
        opens: NaiveTime = Kind::Time,
        /// It should start by then; later costs. Empty = as the next column.
        due: Option<NaiveTime> = Kind::Time,
        /// It does not start after.
        closes: NaiveTime = Kind::Time,
        /// How often in the week; empty = once.
        times: Option<u8> = Kind::Int { min: 1, max: 7 },
        /// Days from one time to the next at least; empty = another day.
        days_apart: Option<u8> = DAYS_APART,
        /// Whether it asks more than others of whoever makes it.
        demanding: bool = Kind::Bool,
    }
}

table! {
    /// Further hours at which a visit may start, besides those of its own row.
    VisitHoursRow = "visit_hours", key 0, optional {
        /// Visit.
        visit: String = Kind::Ref("visits"),
        /// On which days; empty = on all of its days.
        days: Option<Days> = Kind::Days,
        /// It does not start before.
        opens: NaiveTime = Kind::Time,
        /// It should start by then; empty = as the next column.
        due: Option<NaiveTime> = Kind::Time,
        /// It does not start after.
        closes: NaiveTime = Kind::Time,
    }
}

table! {
    /// Who has to be at an appointment of the team, by name of their code: a meeting, a training, a supervision.
    VisitMemberRow = "visit_members", key 2, optional {
        /// Visit.
        visit: String = Kind::Ref("visits"),
        /// Who.
        professional: String = Kind::Ref("professionals"),
    }
}

table! {
    /// A seat of a visit: one professional who has to be there. Several seats start together.
    SeatRow = "seats", key 2, optional {
        /// Visit.
        visit: String = Kind::Ref("visits"),
        /// Number of the seat within the visit.
        seat: u8 = SEAT,
        /// Profession.
        profession: Option<Profession> = Kind::Word(Profession::LIST),
        /// Language.
        language: Option<Language> = Kind::Word(Language::LIST),
        /// How well at least; empty = good.
        fluency: Option<Fluency> = Kind::Word(Fluency::LIST),
        /// A woman or a man, where the household asks.
        sex: Option<Sex> = Kind::Word(Sex::LIST),
        /// A further skill.
        skill: Option<String> = Kind::Code,
    }
}

table! {
    /// A tie between two visits: how long after the start of the first the second starts. Both are made, or none.
    VisitLinkRow = "visit_links", key 2, optional {
        /// The first.
        first: String = Kind::Ref("visits"),
        /// The second.
        second: String = Kind::Ref("visits"),
        /// Minutes at least from start to start; empty = 0.
        least: Option<i32> = APART,
        /// Minutes at most; empty = any.
        most: Option<i32> = APART,
        /// Days apart at least, whichever comes first; then each may be made without the other, unless there are minutes too.
        days_apart: Option<u8> = DAYS_APART,
    }
}

table! {
    /// What people decided of a visit: who makes it, on which day, at which hour.
    VisitPinRow = "visit_pins", key 0, optional {
        /// Visit.
        visit: String = Kind::Ref("visits"),
        /// Which of its seats; empty = one that the professional can take.
        seat: Option<u8> = SEAT,
        /// Who takes it.
        professional: Option<String> = Kind::Ref("professionals"),
        /// The day.
        day: Option<NaiveDate> = Kind::Date,
        /// The hour of that day at which it starts.
        start: Option<NaiveTime> = Kind::Time,
        /// The visit after whose end it starts.
        after: Option<String> = Kind::Ref("visits"),
    }
}

table! {
    /// Whom of the team a household knows, and whom it must not meet; why stands nowhere.
    TeamTieRow = "team_ties", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Professional.
        professional: String = Kind::Ref("professionals"),
        /// Which of the two.
        kind: TeamTie = Kind::Word(TeamTie::LIST),
    }
}

table! {
    /// A known travel time one way; all others are estimated from the positions.
    TravelRow = "travel", key 3, optional {
        /// Where from: the code of a place, bases among them, or of a municipality for its centre, where visits are that have no place; a code
        /// that both have is the place's.
        from: String = Kind::Ref("places"),
        /// Where to: the same.
        to: String = Kind::Ref("places"),
        /// By which means.
        means: Means = Kind::Word(Means::LIST),
        /// Minutes.
        minutes: u16 = MINUTES,
    }
}
