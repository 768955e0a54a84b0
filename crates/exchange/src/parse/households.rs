//! Household rows and all that hangs on them → the engine's households and links.

use std::collections::BTreeMap;

use fasi_engine::ids::{HouseholdId, LanguageId, PlaceId};
use fasi_engine::placement::model::{
    Commitment, Domain, Exit, Expected, Household, Income, Link, Member, NamedPlace, Need, Wish, WishFor,
};

use super::{Parser, ticks};
use crate::rows::{HouseholdRow, WishRow};
use crate::words::{Extension, Italian, Language, Sex, WishKind};

/// Rows by household id, in the order of the table.
fn grouped<'a, R>(rows: &'a [R], household: impl Fn(&'a R) -> &'a str) -> BTreeMap<&'a str, Vec<&'a R>> {
    let mut groups: BTreeMap<&str, Vec<&R>> = BTreeMap::new();
    for row in rows {
        groups.entry(household(row)).or_default().push(row);
    }
    groups
}

macro_rules! groups {
    ($parser:expr, $($table:ident),*) => {
        $(let $table = grouped(&$parser.dataset.$table, |row| &row.household);)*
    };
}

impl Parser<'_> {
    pub(super) fn household(&self, id: &str) -> HouseholdId {
        self.names.household(id).expect("references were followed by the checks")
    }

    pub(super) fn place(&self, id: &str) -> PlaceId {
        self.names.place(id).expect("references were followed by the checks")
    }

    pub(super) fn language(&self, language: Language) -> LanguageId {
        let at = self.names.languages.binary_search(&language);
        LanguageId(at.expect("the names hold every language of the dataset") as u32)
    }

    pub(super) fn households(&self) -> Vec<Household> {
        groups!(
            self,
            members,
            expected,
            needs,
            assessments,
            incomes,
            languages,
            commitments,
            named_places,
            wishes,
            avoid,
            eligibility
        );
        let rows = self.dataset.households.iter();
        rows.map(|row| {
            let id = row.id.as_str();
            let mut household = self.bare(row);
            for member in members.get(id).into_iter().flatten() {
                household.members.push(Member {
                    age: member.age,
                    tie: member.tie,
                    male: member.sex != Some(Sex::Female),
                    reduced_mobility: member.reduced_mobility,
                    disability: member.disability,
                    school: member.school.as_deref().map(|school| self.place(school)),
                });
            }
            for event in expected.get(id).into_iter().flatten() {
                household.expected.push(Expected {
                    kind: event.kind,
                    date: self.day(event.date),
                    certainty: event.certainty,
                    age: event.age,
                    people: event.people,
                    follows: event.follows,
                });
            }
            for need in needs.get(id).into_iter().flatten() {
                household.needs[need.domain as usize] =
                    Need { severity: need.severity, answered: need.service.is_some() };
            }
            for income in incomes.get(id).into_iter().flatten() {
                household.incomes.push(Income {
                    monthly: income.monthly,
                    from: income.from.map(|date| self.day(date)),
                    until: income.until.map(|date| self.day(date)),
                    certain: income.certain,
                });
            }
            let mut spoken: Vec<(u8, Language)> =
                languages.get(id).into_iter().flatten().map(|row| (row.rank, row.language)).collect();
            spoken.sort_unstable();
            household.languages = spoken.into_iter().map(|(_, language)| self.language(language)).collect();
            for row in commitments.get(id).into_iter().flatten() {
                household.commitments.push(Commitment {
                    place: self.place(&row.place),
                    via: row.via.as_deref().map(|via| self.place(via)),
                    days: row.days.0,
                    start: ticks(row.start),
                    end: ticks(row.end),
                    fixed: row.fixed,
                });
            }
            let last = assessments.get(id).into_iter().flatten().max_by_key(|row| row.date);
            household.review_due = last.and_then(|row| row.review_due).map(|date| self.day(date));
            let named = named_places.get(id).into_iter().flatten();
            household.named_places =
                named.map(|row| NamedPlace { place: self.place(&row.place), importance: row.importance }).collect();
            household.wishes = wishes.get(id).into_iter().flatten().filter_map(|row| self.wish(row)).collect();
            household.avoid = avoid.get(id).into_iter().flatten().map(|row| self.town(&row.municipality)).collect();
            let verdicts = eligibility.get(id).into_iter().flatten();
            household.verdicts = verdicts.map(|row| (self.package(&row.package), row.verdict)).collect();
            household.verdicts.sort_unstable_by_key(|verdict| verdict.0);
            household
        })
        .collect()
    }

    /// The household as its own row has it.
    fn bare(&self, row: &HouseholdRow) -> Household {
        let extended = row.extended_until.filter(|_| row.extension == Some(Extension::Granted));
        Household {
            registered: self.day(row.registered),
            lottery: row.lottery,
            priority: row.priority - 1,
            arrangement: row.arrangement,
            municipality: row.municipality.as_deref().map(|town| self.town(town)),
            exit: Exit {
                kind: row.exit_kind,
                date: row.exit_date.map(|date| self.day(date)),
                extended: extended.map(|date| self.day(date)),
            },
            members: Vec::new(),
            expected: Vec::new(),
            needs: [Need::default(); Domain::ALL.len()],
            incomes: Vec::new(),
            isee_until: row.isee_expiry.filter(|_| row.isee.is_some()).map(|date| self.day(date)),
            review_due: None,
            savings: row.savings.unwrap_or_default(),
            guarantor: row.guarantor,
            languages: Vec::new(),
            speaks_italian: row.italian >= Some(Italian::A2),
            drives: row.licence && row.vehicle,
            commitments: Vec::new(),
            named_places: Vec::new(),
            wishes: Vec::new(),
            step_free: row.step_free,
            protected: row.protected,
            avoid: Vec::new(),
            accepts_sharing: row.accepts_sharing,
            minimum_support: row.minimum_support.unwrap_or(0),
            verdicts: Vec::new(),
        }
    }

    fn wish(&self, row: &WishRow) -> Option<Wish> {
        let wish = match row.kind {
            WishKind::Municipality => WishFor::Municipality(self.town(row.municipality.as_deref()?)),
            WishKind::Unit => WishFor::Unit(self.unit(row.unit.as_deref()?)),
            WishKind::Bedrooms => WishFor::Bedrooms(row.bedrooms?),
            WishKind::OwnHome => WishFor::OwnHome,
            WishKind::NoStairs => WishFor::NoStairs,
        };
        Some(Wish { wish, strength: row.strength })
    }

    pub(super) fn links(&self) -> Vec<Link> {
        let link = |a: HouseholdId, b: HouseholdId, kind| Link { a: a.min(b), b: a.max(b), kind };
        let rows = self.dataset.links.iter();
        let mut links: Vec<Link> =
            rows.map(|row| link(self.household(&row.a), self.household(&row.b), row.kind)).collect();
        links.sort_by_key(|link| (link.a, link.b, crate::words::Word::code(link.kind)));
        links
    }
}
