//! The closed lists of the mobile team: professions, how well a language is spoken, means of travel.

use super::words;

/// Professions of the team (équipe mobile territoriale).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profession {
    /// Social worker.
    SocialWorker,
    /// Educator.
    Educator,
    /// Linguistic-cultural mediator.
    Mediator,
    /// Intercultural facilitator.
    Facilitator,
    /// Anthropologist.
    Anthropologist,
    /// Legal officer.
    LegalOfficer,
    /// Legal consultant.
    LegalConsultant,
    /// Psychologist.
    Psychologist,
    /// Health worker.
    HealthWorker,
}

/// How well a professional speaks a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fluency {
    /// Enough for everyday things.
    Basic,
    /// Enough for a whole talk.
    Good,
    /// Enough to mediate in court or hospital.
    Professional,
}

/// How a professional gets around.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// By car.
    Car,
    /// On foot.
    Foot,
    /// By bus.
    Bus,
    /// By a car that several share.
    SharedCar,
}

/// What ties a household to a professional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeamTie {
    /// Whom they know and rely on.
    Reference,
    /// Who must not meet them.
    Apart,
}

words! {
    Profession, "profession" {
        Profession::SocialWorker => "social_worker",
        Profession::Educator => "educator",
        Profession::Mediator => "mediator",
        Profession::Facilitator => "facilitator",
        Profession::Anthropologist => "anthropologist",
        Profession::LegalOfficer => "legal_officer",
        Profession::LegalConsultant => "legal_consultant",
        Profession::Psychologist => "psychologist",
        Profession::HealthWorker => "health_worker",
    }
    Fluency, "fluency" {
        Fluency::Basic => "basic",
        Fluency::Good => "good",
        Fluency::Professional => "professional",
    }
    TeamTie, "team-tie" { TeamTie::Reference => "reference", TeamTie::Apart => "apart" }
    Means, "means" {
        Means::Car => "car",
        Means::Foot => "foot",
        Means::Bus => "bus",
        Means::SharedCar => "shared_car",
    }
}
