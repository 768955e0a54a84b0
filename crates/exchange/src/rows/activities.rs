//! Tables of training: activities with their sessions, rooms, trainers, slots, funds, and what people decided.

use chrono::{NaiveDate, NaiveTime};
use fasi_engine::training::model::Method;
use fasi_engine::units::Cents;

use super::operators::{CREDITS, EDITIONS, MASTERY, PEOPLE};
use crate::table::{Kind, table};
use crate::words::{CreditKind, TrainingPin, Word};

/// How many sessions an activity has.
const SESSIONS: Kind = Kind::Int { min: 1, max: 30 };
/// Days from one session to the next.
const DAYS: Kind = Kind::Int { min: 0, max: 365 };
/// Minutes that a session lasts.
const LASTS: Kind = Kind::Int { min: 15, max: 600 };
/// Hundredths.
const PERCENT: Kind = Kind::Int { min: 1, max: 100 };

table! {
    /// An activity: a course, group, supervision or consultancy that can be held in editions.
    ActivityRow = "activities", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name.
        label: Option<String> = Kind::Text,
        /// Method.
        method: Method = Kind::Word(Method::LIST),
        /// Fewest people with whom an edition opens.
        least: u16 = PEOPLE,
        /// Most people of an edition.
        most: u16 = PEOPLE,
        /// How many sessions it has, each in a slot of its own.
        sessions: u8 = SESSIONS,
        /// Minutes that a session lasts.
        lasts: u16 = LASTS,
        /// Days from one session to the next at least; empty = 1.
        days_least: Option<u16> = DAYS,
        /// Days from one session to the next at most; empty = 60.
        days_most: Option<u16> = DAYS,
        /// How many editions at most; empty = as many as slots allow.
        editions: Option<u8> = EDITIONS,
        /// The service that it is for, as a consultancy or supervision of one team is; empty = for all.
        service: Option<String> = Kind::Ref("services"),
        /// How many services its groups should bring together; empty = it does not matter.
        services: Option<u16> = PEOPLE,
        /// How many sectors.
        sectors: Option<u16> = PEOPLE,
        /// How many territories.
        territories: Option<u16> = PEOPLE,
        /// How many of a group bring a case of their own at least; empty = none.
        cases: Option<u16> = PEOPLE,
        /// Cost of an edition, besides those of its slots.
        cost: Option<Cents> = Kind::Money,
    }
}

table! {
    /// A role that an activity is for; one without rows is for all.
    ActivityRoleRow = "activity_roles", key 2, optional {
        /// Activity.
        activity: String = Kind::Ref("activities"),
        /// Role, as operators have it.
        role: String = Kind::Code,
    }
}

table! {
    /// The level of a competence that an activity brings to whoever attends it.
    ActivityCompetenceRow = "activity_competences", key 2, optional {
        /// Activity.
        activity: String = Kind::Ref("activities"),
        /// Competence.
        competence: String = Kind::Ref("competences"),
        /// The level that it brings, 1–5.
        brings: u8 = MASTERY,
    }
}

table! {
    /// What has to be there before an activity: another one attended, or a level of a competence.
    PrerequisiteRow = "activity_prerequisites", key 0, optional {
        /// Activity.
        activity: String = Kind::Ref("activities"),
        /// What is attended before.
        before: Option<String> = Kind::Ref("activities"),
        /// Or the competence.
        competence: Option<String> = Kind::Ref("competences"),
        /// And its level.
        level: Option<u8> = MASTERY,
    }
}

table! {
    /// Credits that an activity gives.
    ActivityCreditRow = "activity_credits", key 2, optional {
        /// Activity.
        activity: String = Kind::Ref("activities"),
        /// Which.
        kind: CreditKind = Kind::Word(CreditKind::LIST),
        /// How many.
        credits: u16 = CREDITS,
        /// Hundredths of the hours that have to be attended for them.
        attendance: u8 = PERCENT,
    }
}

table! {
    /// A room where sessions are held.
    TrainingRoomRow = "training_rooms", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name.
        label: Option<String> = Kind::Text,
        /// Where it is.
        place: Option<String> = Kind::Ref("places"),
        /// How many people it holds.
        holds: u16 = PEOPLE,
    }
}

table! {
    /// A trainer, by code; names stand nowhere in the dataset.
    TrainerRow = "trainers", key 1, optional {
        /// Code.
        id: String = Kind::Code,
        /// Field, as people call it.
        field: Option<String> = Kind::Text,
    }
}

table! {
    /// An activity that a trainer can hold.
    TrainerActivityRow = "trainer_activities", key 2, optional {
        /// Trainer.
        trainer: String = Kind::Ref("trainers"),
        /// Activity.
        activity: String = Kind::Ref("activities"),
    }
}

table! {
    /// When a trainer is not there.
    TrainerAbsenceRow = "trainer_absences", key 0, optional {
        /// Trainer.
        trainer: String = Kind::Ref("trainers"),
        /// First day.
        from: NaiveDate = Kind::Date,
        /// Last day; empty = that day alone.
        until: Option<NaiveDate> = Kind::Date,
    }
}

table! {
    /// A slot: a day and hours at which a room and a trainer are there for one session.
    SlotRow = "slots", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// The day.
        day: NaiveDate = Kind::Date,
        /// Start.
        start: NaiveTime = Kind::Time,
        /// End.
        end: NaiveTime = Kind::Time,
        /// Room; empty = it is held on line.
        room: Option<String> = Kind::Ref("training_rooms"),
        /// Trainer; empty = whoever it is.
        trainer: Option<String> = Kind::Ref("trainers"),
        /// Seats, where they are fewer than the room holds, or for what is held on line.
        seats: Option<u16> = PEOPLE,
        /// The activity that it is kept for; empty = for any that the trainer can hold.
        activity: Option<String> = Kind::Ref("activities"),
        /// Cost of using it.
        cost: Option<Cents> = Kind::Money,
        /// The fund that pays for it; empty = it is not asked.
        fund: Option<String> = Kind::Ref("training_funds"),
    }
}

table! {
    /// A fund of training.
    TrainingFundRow = "training_funds", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name.
        label: Option<String> = Kind::Text,
        /// What is left of it.
        budget: Cents = Kind::Money,
    }
}

table! {
    /// What people decided: who attends an activity or does not, and which slots are used or not.
    TrainingPinRow = "training_pins", key 0, optional {
        /// Which of these.
        kind: TrainingPin = Kind::Word(TrainingPin::LIST),
        /// The activity; empty = any, where something is ruled out.
        activity: Option<String> = Kind::Ref("activities"),
        /// The operator, where it is about one.
        operator: Option<String> = Kind::Ref("operators"),
        /// The slot, where it is about one.
        slot: Option<String> = Kind::Ref("slots"),
        /// The act or the reason.
        reason: Option<String> = Kind::Text,
    }
}
