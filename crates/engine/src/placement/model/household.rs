//! Households: where they live, when they leave, income over time, ties to others.

use super::daily::{Commitment, NamedPlace, Wish};
use super::needs::{Domain, Need};
use super::people::{AgeBand, Certainty, Expected, ExpectedKind, Member, Tie};
use crate::ids::{HouseholdId, LanguageId, MunicipalityId, PackageId};
use crate::time::Day;
use crate::units::Cents;

/// A household (nucleo familiare) that looks for a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// Day of registration: waiting time counts from here.
    pub registered: Day,
    /// Lottery number drawn once at registration; the last tie-breaker, lower first.
    pub lottery: u32,
    /// Priority class, 0 = first, 2 = last; from the cited act.
    pub priority: u8,
    /// Where they live now.
    pub arrangement: Arrangement,
    /// The municipality they live in now, if any.
    pub municipality: Option<MunicipalityId>,
    /// When they have to leave.
    pub exit: Exit,
    /// Members now, at least one.
    pub members: Vec<Member>,
    /// Births, reunifications and departures to come.
    pub expected: Vec<Expected>,
    /// Severity by need domain, indexed by `Domain as usize`.
    pub needs: [Need; Domain::ALL.len()],
    /// Income items.
    pub incomes: Vec<Income>,
    /// Last day of the ISEE on record; `None` = none. Asked for, never a reason to refuse.
    pub isee_until: Option<Day>,
    /// When the last assessment has to be reviewed.
    pub review_due: Option<Day>,
    /// Savings available for the entry costs.
    pub savings: Cents,
    /// Whether somebody stands surety for them.
    pub guarantor: bool,
    /// Languages they speak other than Italian, best first; for mediation alone.
    pub languages: Vec<LanguageId>,
    /// Whether their Italian suffices without mediation (A2 or better).
    pub speaks_italian: bool,
    /// Whether an adult has a driving licence valid here and a car at hand.
    pub drives: bool,
    /// Work shifts and other fixed hours.
    pub commitments: Vec<Commitment>,
    /// Places they named as important.
    pub named_places: Vec<NamedPlace>,
    /// Wishes about the home.
    pub wishes: Vec<Wish>,
    /// Whether they need a step-free home (besides members with reduced mobility).
    pub step_free: bool,
    /// Whether their address is protected.
    pub protected: bool,
    /// Municipalities they must not live in (protection).
    pub avoid: Vec<MunicipalityId>,
    /// Whether they accept to share a unit with other households.
    pub accepts_sharing: bool,
    /// The least level of support that the team thinks right, 0–4.
    pub minimum_support: u8,
    /// Operators' recorded verdicts on eligibility, sorted by package.
    pub verdicts: Vec<(PackageId, Verdict)>,
}

/// Where a household lives now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arrangement {
    /// Extraordinary reception (CAS).
    Cas,
    /// Reception and integration system (SAI).
    Sai,
    /// With friends or relatives.
    Hosted,
    /// A rented home that is too small.
    Overcrowded,
    /// A rented home they are evicted from.
    Eviction,
    /// A bridge unit.
    Bridge,
    /// No home.
    None,
}

/// When and why a household has to leave where it lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// Which exit.
    pub kind: ExitKind,
    /// The day they have to be out, if one is set; extensions not counted.
    pub date: Option<Day>,
    /// The day until which an extension was granted; one that was only requested does not count.
    pub extended: Option<Day>,
}

impl Exit {
    /// The day from which they have no home: the extension's end if granted, else the exit date; day 0 where they are
    /// out already and no date is on record.
    pub fn out(&self) -> Option<Day> {
        self.extended.or(self.date).or((self.kind == ExitKind::Out).then_some(Day(0)))
    }
}

/// The kind of an exit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitKind {
    /// End of a SAI stay.
    Sai,
    /// End of a CAS stay.
    Cas,
    /// Eviction.
    Eviction,
    /// Hospitality that ends.
    Hosted,
    /// Already out.
    Out,
    /// No exit pending.
    None,
}

/// An income item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Income {
    /// Amount a month.
    pub monthly: Cents,
    /// First day, `None` = already running.
    pub from: Option<Day>,
    /// Last day, `None` = no end known.
    pub until: Option<Day>,
    /// Whether it can be relied on.
    pub certain: bool,
}

impl Income {
    /// Whether it is paid on `day`.
    pub fn runs_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// An operator's recorded verdict on eligibility for a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Eligible.
    Yes,
    /// Not eligible.
    No,
    /// To be verified (a renewal receipt, for example): never an exclusion, a task.
    ToVerify,
}

/// A tie between two households that binds the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// One household, the lower id.
    pub a: HouseholdId,
    /// The other.
    pub b: HouseholdId,
    /// What binds them.
    pub kind: LinkKind,
}

/// How two households are bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Never in the same unit at the same time.
    ApartUnit,
    /// Never in the same municipality at the same time.
    ApartMunicipality,
    /// Lasting homes in the same municipality, or neither gets one.
    TogetherMunicipality,
}

impl Household {
    /// People in the household at some time of a stay: members, births and reunifications that are at least likely and
    /// happen before `until` (`None` = ever). Departures never make room: size must hold for the whole stay.
    pub fn people_by(&self, until: Option<Day>) -> i64 {
        self.members.len() as i64 + self.arrivals(until).map(|arrival| i64::from(arrival.people)).sum::<i64>()
    }

    /// Of these people, those who need a place in a bedroom: infants sleep with a parent.
    pub fn sleepers_by(&self, until: Option<Day>) -> i64 {
        let infants = self.members.iter().filter(|member| member.age == AgeBand::Infant).count() as i64;
        let born = self.arrivals(until).filter(|arrival| arrival.age == AgeBand::Infant);
        self.people_by(until) - infants - born.map(|arrival| i64::from(arrival.people)).sum::<i64>()
    }

    /// Whether a reunification is expected for which the home must meet the standard of suitability: for a child under
    /// 14 who follows one of the parents the consent of the home's holder suffices (D.Lgs. 286/1998 art. 29 c. 3 a).
    pub fn reunification_binds(&self) -> bool {
        self.arrivals(None).any(|event| event.kind == ExpectedKind::Reunification && !event.by_consent())
    }

    /// The arrivals that count for a stay that ends on `until`.
    pub fn arrivals(&self, until: Option<Day>) -> impl Iterator<Item = &Expected> {
        self.expected.iter().filter(move |event| {
            event.kind != ExpectedKind::Departure
                && event.certainty >= Certainty::Likely
                && until.is_none_or(|until| event.date < until)
        })
    }

    /// Income a month on `day`; only certain items if `certain_only`.
    pub fn income_on(&self, day: Day, certain_only: bool) -> Cents {
        let counts = |income: &&Income| income.runs_on(day) && (income.certain || !certain_only);
        self.incomes.iter().filter(counts).map(|income| income.monthly).sum()
    }

    /// The need of a domain.
    pub fn need(&self, domain: Domain) -> Need {
        self.needs[domain as usize]
    }

    /// One adult in charge with minors.
    pub fn is_single_parent(&self) -> bool {
        let in_charge = self.members.iter().filter(|m| matches!(m.tie, Tie::Parent | Tie::Partner)).count();
        in_charge == 1 && self.minors() > 0
    }

    /// Members under 18.
    pub fn minors(&self) -> usize {
        self.members.iter().filter(|member| member.age.is_minor()).count()
    }

    /// Whether any need is of severity 4.
    pub fn has_severe_need(&self) -> bool {
        self.needs.iter().any(|need| need.severity == Some(4))
    }

    /// Whether any member has a disability.
    pub fn has_disability(&self) -> bool {
        self.members.iter().any(|member| member.disability)
    }

    /// Whether the home must be step-free.
    pub fn needs_step_free(&self) -> bool {
        self.step_free || self.members.iter().any(|member| member.reduced_mobility)
    }
}
