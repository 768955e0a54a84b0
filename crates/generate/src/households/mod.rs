//! Households: made subject by subject, each by its own quotas, then written into the dataset's tables.

mod composition;
mod exits;
mod incomes;
mod languages;
mod life;
mod needs;
mod ties;
mod work;

use fasi_engine::placement::model::{AgeBand, Tie};
use fasi_exchange::rows::{
    AssessmentRow, AvoidRow, CommitmentRow, Dataset, EligibilityRow, ExpectedRow, HouseholdRow, IncomeRow, LanguageRow,
    MemberRow, NamedPlaceRow, NeedRow, WishRow,
};

use crate::calendar::AS_OF;

/// The number of households that the figures are of.
pub(crate) const BASE: u32 = 60;

/// A household with all its rows.
pub(crate) struct Family {
    pub row: HouseholdRow,
    pub members: Vec<MemberRow>,
    pub expected: Vec<ExpectedRow>,
    pub needs: Vec<NeedRow>,
    pub assessments: Vec<AssessmentRow>,
    pub incomes: Vec<IncomeRow>,
    pub languages: Vec<LanguageRow>,
    pub commitments: Vec<CommitmentRow>,
    pub named_places: Vec<NamedPlaceRow>,
    pub wishes: Vec<WishRow>,
    pub avoid: Vec<AvoidRow>,
    pub eligibility: Vec<EligibilityRow>,
}

impl Family {
    /// Its id.
    pub fn id(&self) -> String {
        self.row.id.clone()
    }

    /// Days since its registration.
    pub fn waited(&self) -> i64 {
        AS_OF.signed_duration_since(self.row.registered).num_days()
    }

    /// Children under 18.
    pub fn minors(&self) -> usize {
        self.members.iter().filter(|member| member.age.is_minor()).count()
    }

    /// The members in charge.
    pub fn parents(&self) -> usize {
        self.members.iter().filter(|member| matches!(member.tie, Tie::Parent | Tie::Partner)).count()
    }

    /// Whether somebody of this age belongs to it.
    pub fn has(&self, age: AgeBand) -> bool {
        self.members.iter().any(|member| member.age == age)
    }

    /// Whether anybody has a disability.
    pub fn has_disability(&self) -> bool {
        self.members.iter().any(|member| member.disability)
    }
}

/// Adds the households' tables; places, units and packages are there already.
pub(crate) fn add(dataset: &mut Dataset, households: u32, seed: u64) {
    let mut families = composition::families(households, seed);
    exits::settle(&mut families, seed);
    life::schools(&mut families, &dataset.places, seed);
    incomes::add(&mut families, seed);
    work::add(&mut families, &dataset.places, seed);
    languages::add(&mut families, seed);
    ties::add(&mut families, seed);
    life::wishes(&mut families, &dataset.places, &dataset.units, seed);
    needs::add(&mut families, seed);
    dataset.links = ties::links(&families, seed);
    for family in families {
        dataset.households.push(family.row);
        dataset.members.extend(family.members);
        dataset.expected.extend(family.expected);
        dataset.needs.extend(family.needs);
        dataset.assessments.extend(family.assessments);
        dataset.incomes.extend(family.incomes);
        dataset.languages.extend(family.languages);
        dataset.commitments.extend(family.commitments);
        dataset.named_places.extend(family.named_places);
        dataset.wishes.extend(family.wishes);
        dataset.avoid.extend(family.avoid);
        dataset.eligibility.extend(family.eligibility);
    }
}

/// Ids of one letter and a number, as wide as the greatest number and three digits at least.
pub(crate) fn ids(letter: char, count: u32) -> impl Iterator<Item = String> {
    let width = count.to_string().len().max(3);
    (1..=count).map(move |number| format!("{letter}{number:0width$}"))
}
