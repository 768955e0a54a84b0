//! Internal numbers of the entities: dense `u32` indices, given in the order of the external ids and never shown.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the model's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids!(
    /// A household (nucleo familiare).
    HouseholdId,
    /// A housing unit (alloggio), lasting or bridge.
    UnitId,
    /// A support package (modalità di sostegno).
    PackageId,
    /// A place people go to: work, school, or one that a household named.
    PlaceId,
    /// A municipality (comune).
    MunicipalityId,
    /// An area that a service covers.
    AreaId,
    /// A fund's line for one year and one cost category.
    FundLineId,
    /// A capacity line: hours a week of one service, in one language and area where that matters.
    CapacityId,
    /// A language, for mediation alone.
    LanguageId,
    /// A professional of the mobile team.
    ProfessionalId,
    /// A shift: one working day of a professional, and the tour made on it.
    ShiftId,
    /// A visit of the mobile team, or a remote consultation.
    VisitId,
    /// What a seat can ask for: a profession, a further skill, a language.
    SkillId,
    /// A site of the travel matrices.
    SiteId,
    /// A means of travel.
    MeansId,
    /// A person of a service who may be trained.
    OperatorId,
    /// A service: the desk that its people keep open.
    ServiceId,
    /// An organisation that services belong to.
    OrganisationId,
    /// A sector of work: social, health, school, third sector.
    SectorId,
    /// A role: social worker, educator, clerk.
    RoleId,
    /// A territory that a service works for.
    TerritoryId,
    /// Something that can be learnt, by levels.
    CompetenceId,
    /// A training activity: a course, a supervision, a consultancy.
    ActivityId,
    /// A slot of the training calendar.
    SlotId,
    /// Who holds an activity.
    TrainerId,
    /// A room.
    RoomId,
    /// A fund that slots are paid from.
    FundId,
    /// A kind of professional credits.
    CreditId,
);
