//! The tables of the dataset: row types with their columns, one file a subject.

mod activities;
mod funds;
mod households;
mod life;
mod operators;
mod team;
mod territory;
mod units;

use chrono::NaiveDate;

pub use activities::{
    ActivityCompetenceRow, ActivityCreditRow, ActivityRoleRow, ActivityRow, PrerequisiteRow, SlotRow,
    TrainerAbsenceRow, TrainerActivityRow, TrainerRow, TrainingFundRow, TrainingPinRow, TrainingRoomRow,
};
pub use funds::{CapacityRow, EligibilityRow, FundRow, PackageAnswerRow, PackageFundRow, PackageHoursRow, PackageRow};
pub use households::{AssessmentRow, ExpectedRow, HouseholdRow, IncomeRow, LanguageRow, MemberRow, NeedRow};
pub use life::{AvoidRow, CommitmentRow, LinkRow, NamedPlaceRow, WishRow};
pub use operators::{
    AttendedRow, CompetenceRow, CreditTargetRow, DeskFloorRow, OperatorAbsenceRow, OperatorHoursRow, OperatorRow,
    ServiceRow, TrainingNeedRow,
};
pub(crate) use operators::{MASTERY, WEIGHT};
pub use team::{
    AbsenceRow, ProfessionalRow, SeatRow, SharedCarRow, ShiftRow, SkillRow, SpokenRow, TeamTieRow, TravelRow,
    VisitHoursRow, VisitLinkRow, VisitMemberRow, VisitPinRow, VisitRow,
};
pub use territory::{ConnectionRow, MunicipalityRow, PlaceRow};
pub use units::{ConditionRow, UnitAnswerRow, UnitFundRow, UnitHoursRow, UnitRow};

use crate::table::{Kind, book, table};

/// A whole number of minutes up to six hours: rides and waits.
const MINUTES: Kind = Kind::Int { min: 0, max: 360 };
/// Severity of a need, or strength of an answer to it.
const LEVEL: Kind = Kind::Int { min: 0, max: 4 };
/// Importance or strength of a wish.
const STRENGTH: Kind = Kind::Int { min: 1, max: 3 };
/// Place in an order of funds.
const RANK: Kind = Kind::Int { min: 1, max: 99 };

/// The tables of the mobile team, which placement does not read.
pub const TEAM: [&str; 14] = [
    "professionals",
    "spoken",
    "skills",
    "team_shifts",
    "absences",
    "shared_cars",
    "visits",
    "visit_hours",
    "seats",
    "visit_members",
    "visit_links",
    "visit_pins",
    "team_ties",
    "travel",
];

/// The tables of training, which no other room reads.
pub const TRAINING: [&str; 21] = [
    "services",
    "desk_floors",
    "operators",
    "operator_hours",
    "operator_absences",
    "competences",
    "training_needs",
    "credit_targets",
    "attended",
    "activities",
    "activity_roles",
    "activity_competences",
    "activity_prerequisites",
    "activity_credits",
    "training_rooms",
    "trainers",
    "trainer_activities",
    "trainer_absences",
    "slots",
    "training_funds",
    "training_pins",
];

table! {
    /// The head of a dataset: of which day it speaks, and how far the proposal looks.
    Head = "head", key 0, required {
        /// The day the data speaks of.
        as_of: NaiveDate = Kind::Date,
        /// The Monday that starts the horizon.
        horizon_start: NaiveDate = Kind::Date,
        /// Weeks in the horizon.
        weeks: u16 = Kind::Int { min: 1, max: 260 },
    }
}

book! {
    /// A dataset: all that is known on the day a proposal is asked for, without identities.
    Dataset = "fasi-dataset", head: Head {
        /// Municipalities.
        municipalities: MunicipalityRow,
        /// Bus connections.
        connections: ConnectionRow,
        /// Places.
        places: PlaceRow,
        /// Households.
        households: HouseholdRow,
        /// Their members.
        members: MemberRow,
        /// Changes of composition to come.
        expected: ExpectedRow,
        /// Assessed needs by domain.
        needs: NeedRow,
        /// Assessments, with their provenance.
        assessments: AssessmentRow,
        /// Income items.
        incomes: IncomeRow,
        /// Languages, for mediation alone.
        languages: LanguageRow,
        /// Work shifts and other fixed hours.
        commitments: CommitmentRow,
        /// Places that households named.
        named_places: NamedPlaceRow,
        /// Wishes about the home.
        wishes: WishRow,
        /// Municipalities that protected households must not live in.
        avoid: AvoidRow,
        /// Units.
        units: UnitRow,
        /// Lawful conditions on units.
        conditions: ConditionRow,
        /// Support on the spot.
        unit_answers: UnitAnswerRow,
        /// Hours a week of services in bridge units.
        unit_hours: UnitHoursRow,
        /// Funds that pay for bridge units.
        unit_funds: UnitFundRow,
        /// Support packages.
        packages: PackageRow,
        /// Hours a week of services in a package.
        package_hours: PackageHoursRow,
        /// Need domains that a package answers.
        package_answers: PackageAnswerRow,
        /// Funds that may pay a package.
        package_funds: PackageFundRow,
        /// Fund lines by fund, year and category.
        funds: FundRow,
        /// Weekly capacities of services.
        capacities: CapacityRow,
        /// Recorded verdicts on eligibility.
        eligibility: EligibilityRow,
        /// Ties between households that bind.
        links: LinkRow,
        /// The mobile team.
        professionals: ProfessionalRow,
        /// Languages that they speak.
        spoken: SpokenRow,
        /// Their further skills.
        skills: SkillRow,
        /// Their working hours for visits.
        team_shifts: ShiftRow,
        /// When they are away.
        absences: AbsenceRow,
        /// Cars that they share.
        shared_cars: SharedCarRow,
        /// Visits to be made.
        visits: VisitRow,
        /// Further hours of visits.
        visit_hours: VisitHoursRow,
        /// Who has to be there.
        seats: SeatRow,
        /// Who has to be there, by code.
        visit_members: VisitMemberRow,
        /// Ties between visits.
        visit_links: VisitLinkRow,
        /// What people decided of visits.
        visit_pins: VisitPinRow,
        /// Whom households know, and whom they must not meet.
        team_ties: TeamTieRow,
        /// Known travel times.
        travel: TravelRow,
        /// Services whose operators are trained.
        services: ServiceRow,
        /// How many of them have to be on duty.
        desk_floors: DeskFloorRow,
        /// Their operators.
        operators: OperatorRow,
        /// Hours of those who do not work full time.
        operator_hours: OperatorHoursRow,
        /// When they are away.
        operator_absences: OperatorAbsenceRow,
        /// What can be learnt.
        competences: CompetenceRow,
        /// What operators need of it.
        training_needs: TrainingNeedRow,
        /// Credits that they have to gather.
        credit_targets: CreditTargetRow,
        /// What they attended before.
        attended: AttendedRow,
        /// Training activities.
        activities: ActivityRow,
        /// For which roles they are.
        activity_roles: ActivityRoleRow,
        /// What they bring.
        activity_competences: ActivityCompetenceRow,
        /// What comes before them.
        activity_prerequisites: PrerequisiteRow,
        /// Credits that they give.
        activity_credits: ActivityCreditRow,
        /// Rooms.
        training_rooms: TrainingRoomRow,
        /// Who holds activities.
        trainers: TrainerRow,
        /// Which of them.
        trainer_activities: TrainerActivityRow,
        /// When they are not there.
        trainer_absences: TrainerAbsenceRow,
        /// When and where sessions can be held.
        slots: SlotRow,
        /// Who pays.
        training_funds: TrainingFundRow,
        /// What people decided of training.
        training_pins: TrainingPinRow,
    }
}
