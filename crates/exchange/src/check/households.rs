//! Checks of households: members, exits, wishes, ties.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::placement::model::{PlaceKind, Tie};

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{AssessmentRow, CommitmentRow, HouseholdRow, IncomeRow, LinkRow, MemberRow, WishRow};
use crate::table::Row;
use crate::words::{Extension, WishKind};

impl Checker<'_> {
    pub(super) fn households(&mut self) {
        let dataset = self.dataset;
        let as_of = Some(dataset.head.as_of).filter(|_| !dataset.origin.broken("head"));
        let mut lottery: BTreeMap<u32, &str> = BTreeMap::new();
        for (index, row) in dataset.households.iter().enumerate() {
            if let Some(other) = lottery.insert(row.lottery, &row.id) {
                let flaw = Flaw::new(Code::LotteryTwice, self.at::<HouseholdRow>(index, "lottery", &row.id));
                self.flaw(flaw.with("number", i64::from(row.lottery)).with("other", other));
            }
            match (row.extension, row.extended_until) {
                (Some(Extension::Granted), None) => {
                    self.flaw(Flaw::new(
                        Code::ExtensionDate,
                        self.at::<HouseholdRow>(index, "extended_until", &row.id),
                    ));
                }
                (None | Some(Extension::None | Extension::Requested), Some(_)) => {
                    self.flaw(Flaw::new(Code::ExtensionState, self.at::<HouseholdRow>(index, "extension", &row.id)));
                }
                _ => {}
            }
            self.order::<HouseholdRow>(index, &row.id, "registered", (Some(row.registered), as_of));
            self.order::<HouseholdRow>(index, &row.id, "extended_until", (row.exit_date, row.extended_until));
        }
        self.members();
        for (index, row) in dataset.assessments.iter().enumerate() {
            self.order::<AssessmentRow>(index, &row.household, "review_due", (Some(row.date), row.review_due));
            self.order::<AssessmentRow>(index, &row.household, "date", (Some(row.date), as_of));
        }
        for (index, row) in dataset.incomes.iter().enumerate() {
            self.order::<IncomeRow>(index, &row.household, "until", (row.from, row.until));
        }
        self.wishes();
        self.links();
    }

    fn members(&mut self) {
        let dataset = self.dataset;
        let mut heads: BTreeMap<&str, bool> = BTreeMap::new();
        let mut members = BTreeSet::new();
        let kinds: BTreeMap<&str, PlaceKind> = dataset.places.iter().map(|row| (row.id.as_str(), row.kind)).collect();
        for (index, row) in dataset.members.iter().enumerate() {
            *heads.entry(&row.household).or_default() |= row.tie == Tie::Parent;
            members.insert((row.household.as_str(), row.member));
            let kind = row.school.as_deref().and_then(|school| kinds.get(school));
            if kind.is_some_and(|kind| !matches!(kind, PlaceKind::School(_))) {
                let flaw = Flaw::new(Code::NotASchool, self.at::<MemberRow>(index, "school", &row.household));
                self.flaw(flaw.with("place", row.school.clone().unwrap_or_default()));
            }
        }
        if dataset.origin.broken(MemberRow::TABLE.name) {
            return;
        }
        for (index, row) in dataset.households.iter().enumerate() {
            let code = match heads.get(row.id.as_str()) {
                None => Code::NoMembers,
                Some(false) => Code::NoHead,
                Some(true) => continue,
            };
            self.flaw(Flaw::new(code, self.at::<HouseholdRow>(index, "id", &row.id)));
        }
        for (index, row) in dataset.commitments.iter().enumerate() {
            let Some(member) = row.member else { continue };
            if !members.contains(&(row.household.as_str(), member)) {
                let flaw = Flaw::new(Code::NoSuchMember, self.at::<CommitmentRow>(index, "member", &row.household));
                self.flaw(flaw.with("member", i64::from(member)));
            }
        }
    }

    /// A wish has what its kind is about, and nothing else.
    fn wishes(&mut self) {
        for (index, row) in self.dataset.wishes.iter().enumerate() {
            let given = [
                ("municipality", WishKind::Municipality, row.municipality.is_some()),
                ("unit", WishKind::Unit, row.unit.is_some()),
                ("bedrooms", WishKind::Bedrooms, row.bedrooms.is_some()),
            ];
            for (field, kind, given) in given {
                let code = match (row.kind == kind, given) {
                    (true, false) => Code::WishLacks,
                    (false, true) => Code::WishSurplus,
                    _ => continue,
                };
                self.flaw(Flaw::new(code, self.at::<WishRow>(index, field, &row.household)));
            }
        }
    }

    fn links(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, row) in self.dataset.links.iter().enumerate() {
            if row.a == row.b {
                self.flaw(Flaw::new(Code::SelfLink, self.at::<LinkRow>(index, "b", &row.a)));
            } else if row.a > row.b {
                seen.insert((row.b.clone(), row.a.clone(), crate::words::Word::code(row.kind)));
            }
        }
        // the same link the other way round; the same way round is a duplicate key already
        for (index, row) in self.dataset.links.iter().enumerate() {
            if seen.contains(&(row.a.clone(), row.b.clone(), crate::words::Word::code(row.kind))) {
                let flaw = Flaw::new(Code::Duplicate, self.at::<LinkRow>(index, "a", &row.a));
                let other = self.dataset.links.iter().position(|link| link.a == row.b && link.b == row.a);
                let first = self.dataset.origin.place(LinkRow::TABLE, other.unwrap_or(0), None, "").row.unwrap_or(0);
                self.flaw(flaw.with("key", format!("{}, {}", row.a, row.b)).with("first", i64::from(first)));
            }
        }
    }
}
