//! Checks of households: members, exits, wishes, ties.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::placement::model::{PlaceKind, Tie};

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{AssessmentRow, CommitmentRow, Head, HouseholdRow, IncomeRow, LinkRow, MemberRow, PlaceRow, WishRow};
use crate::table::Row;
use crate::words::{Extension, WishKind};

impl Checker<'_> {
    pub(super) fn households(&mut self) {
        let dataset = self.dataset;
        let as_of = Some(dataset.head.as_of).filter(|_| self.sound::<Head>(0, &["as_of"]));
        let mut lottery: BTreeMap<u32, &str> = BTreeMap::new();
        for (index, row) in dataset.households.iter().enumerate() {
            if self.sound::<HouseholdRow>(index, &["lottery"])
                && let Some(other) = lottery.insert(row.lottery, &row.id)
            {
                let flaw = Flaw::new(Code::LotteryTwice, self.at::<HouseholdRow>(index, "lottery", &row.id));
                self.flaw(flaw.with("number", i64::from(row.lottery)).with("other", other));
            }
            match (row.extension, row.extended_until) {
                _ if !self.sound::<HouseholdRow>(index, &["extension", "extended_until"]) => {}
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
            self.order::<HouseholdRow>(index, &row.id, &["registered"], (Some(row.registered), as_of));
            let dates = (row.exit_date, row.extended_until);
            self.order::<HouseholdRow>(index, &row.id, &["exit_date", "extended_until"], dates);
        }
        self.members();
        for (index, row) in dataset.assessments.iter().enumerate() {
            let dates = (Some(row.date), row.review_due);
            self.order::<AssessmentRow>(index, &row.household, &["date", "review_due"], dates);
            self.order::<AssessmentRow>(index, &row.household, &["date"], (Some(row.date), as_of));
        }
        for (index, row) in dataset.incomes.iter().enumerate() {
            self.order::<IncomeRow>(index, &row.household, &["from", "until"], (row.from, row.until));
        }
        self.wishes();
        self.links();
    }

    fn members(&mut self) {
        let dataset = self.dataset;
        let mut heads: BTreeMap<&str, bool> = BTreeMap::new();
        let mut members = BTreeSet::new();
        let places = dataset.places.iter().enumerate();
        let places = places.filter(|(index, _)| self.sound::<PlaceRow>(*index, &["id", "kind"]));
        let kinds: BTreeMap<&str, PlaceKind> = places.map(|(_, row)| (row.id.as_str(), row.kind)).collect();
        for (index, row) in dataset.members.iter().enumerate() {
            // one whose tie is not known may be the head
            *heads.entry(&row.household).or_default() |=
                row.tie == Tie::Parent || !self.sound::<MemberRow>(index, &["tie"]);
            members.insert((row.household.as_str(), row.member));
            let kind = row.school.as_deref().and_then(|school| kinds.get(school));
            if kind.is_some_and(|kind| !matches!(kind, PlaceKind::School(_))) {
                let flaw = Flaw::new(Code::NotASchool, self.at::<MemberRow>(index, "school", &row.household));
                self.flaw(flaw.with("place", row.school.clone().unwrap_or_default()));
            }
        }
        if !dataset.origin.whole(MemberRow::TABLE.name, "household") {
            return;
        }
        for (index, row) in dataset.households.iter().enumerate() {
            if !self.sound::<HouseholdRow>(index, &["id"]) {
                continue;
            }
            let code = match heads.get(row.id.as_str()) {
                None => Code::NoMembers,
                Some(false) => Code::NoHead,
                Some(true) => continue,
            };
            self.flaw(Flaw::new(code, self.at::<HouseholdRow>(index, "id", &row.id)));
        }
        if !dataset.origin.whole(MemberRow::TABLE.name, "member") {
            return;
        }
        for (index, row) in dataset.commitments.iter().enumerate() {
            if !self.sound::<CommitmentRow>(index, &["household", "member"]) {
                continue;
            }
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
                if !self.sound::<WishRow>(index, &["kind", field]) {
                    continue;
                }
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
        let fields: [&str; 3] = ["a", "b", "kind"];
        for (index, row) in self.dataset.links.iter().enumerate() {
            if !self.sound::<LinkRow>(index, &fields) {
                continue;
            }
            if row.a == row.b {
                self.flaw(Flaw::new(Code::SelfLink, self.at::<LinkRow>(index, "b", &row.a)));
            } else if row.a > row.b {
                seen.insert((row.b.clone(), row.a.clone(), crate::words::Word::code(row.kind)));
            }
        }
        // the same link the other way round; the same way round is a duplicate key already
        for (index, row) in self.dataset.links.iter().enumerate() {
            if self.sound::<LinkRow>(index, &fields)
                && seen.contains(&(row.a.clone(), row.b.clone(), crate::words::Word::code(row.kind)))
            {
                let flaw = Flaw::new(Code::Duplicate, self.at::<LinkRow>(index, "a", &row.a));
                let other = self.dataset.links.iter().position(|link| link.a == row.b && link.b == row.a);
                let first = self.dataset.origin.place(LinkRow::TABLE, other.unwrap_or(0), None, "").row.unwrap_or(0);
                self.flaw(flaw.with("key", format!("{}, {}", row.a, row.b)).with("first", i64::from(first)));
            }
        }
    }
}
