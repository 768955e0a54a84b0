//! Checks of connections, units, conditions, funds and capacities.

use fasi_engine::placement::model::{Category, ServiceKind, Tenure};
use fasi_engine::units::Cents;

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{CapacityRow, ConditionRow, ConnectionRow, FundRow, UnitRow};
use crate::text::Arg;

/// The most months of rent that a deposit may be (L. 392/1978 art. 11).
const DEPOSIT_MONTHS: i64 = 3;

impl Checker<'_> {
    pub(super) fn supports(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.connections.iter().enumerate() {
            if row.last < row.first && self.sound::<ConnectionRow>(index, &["first", "last"]) {
                let shown = |time: chrono::NaiveTime| Arg::Text(time.format("%H:%M").to_string());
                let flaw = Flaw::new(Code::DateOrder, self.at::<ConnectionRow>(index, "last", ""));
                self.flaw(flaw.with("first", shown(row.first)).with("second", shown(row.last)));
            }
        }
        for (index, row) in dataset.units.iter().enumerate() {
            let dates = (Some(row.available_from), row.available_to);
            self.order::<UnitRow>(index, &row.id, &["available_from", "available_to"], dates);
            let deposit = row.deposit.unwrap_or_default();
            let bound_by_law = !matches!(row.tenure, Tenure::Loan | Tenure::Bridge | Tenure::Public);
            let sound = self.sound::<UnitRow>(index, &["tenure", "rent", "deposit"]);
            if sound && bound_by_law && row.rent.0 > 0 && deposit.0 > row.rent.0 * DEPOSIT_MONTHS {
                let flaw = Flaw::new(Code::Deposit, self.at::<UnitRow>(index, "deposit", &row.id));
                let most = Cents(row.rent.0 * DEPOSIT_MONTHS);
                self.flaw(flaw.with("deposit", Arg::Money(deposit)).with("most", Arg::Money(most)));
            }
            let bedrooms: i64 = row.bedrooms.0.iter().map(|area| i64::from(*area)).sum();
            if let Some(area) = row.area.filter(|area| i64::from(*area) < bedrooms)
                && self.sound::<UnitRow>(index, &["bedrooms", "area"])
            {
                let flaw = Flaw::new(Code::BedroomsTooLarge, self.at::<UnitRow>(index, "bedrooms", &row.id));
                self.flaw(flaw.with("bedrooms", bedrooms).with("area", i64::from(area)));
            }
        }
        self.conditions();
        for (index, row) in dataset.funds.iter().enumerate() {
            let dates = (row.eligible_from, row.eligible_to);
            self.order::<FundRow>(index, &row.fund, &["eligible_from", "eligible_to"], dates);
            let available = available(row);
            let used = ["budget", "spent", "committed", "guaranteed", "category"];
            if available.0 < 0 && self.sound::<FundRow>(index, &used) {
                let flaw = Flaw::new(Code::Overspent, self.at::<FundRow>(index, "budget", &row.fund));
                self.flaw(flaw.with("over", Arg::Money(Cents(-available.0))));
            }
        }
        for (index, row) in dataset.capacities.iter().enumerate() {
            self.order::<CapacityRow>(index, "", &["from", "until"], (row.from, row.until));
            let code = match (row.service == ServiceKind::Mediation, row.language) {
                _ if !self.sound::<CapacityRow>(index, &["service", "language"]) => continue,
                (true, None) => Code::NoLanguage,
                (false, Some(_)) => Code::LanguageSurplus,
                _ => continue,
            };
            self.flaw(Flaw::new(code, self.at::<CapacityRow>(index, "language", "")));
        }
    }

    /// A condition needs its legal basis, author and date: without them it could be a pretext.
    fn conditions(&mut self) {
        for (index, row) in self.dataset.conditions.iter().enumerate() {
            let lacking = [
                ("legal_basis", Code::NoLegalBasis, row.legal_basis.is_none()),
                ("author", Code::NoAuthor, row.author.is_none()),
                ("date", Code::NoDate, row.date.is_none()),
            ];
            for (field, code, _) in lacking.into_iter().filter(|lacking| lacking.2) {
                if !self.sound::<ConditionRow>(index, &[field]) {
                    continue;
                }
                self.flaw(Flaw::new(code, self.at::<ConditionRow>(index, field, &row.unit)));
            }
        }
    }
}

/// What a fund line has left: a guarantee is exposure and counts against guarantees only.
pub(crate) fn available(row: &FundRow) -> Cents {
    let used = if row.category == Category::Guarantee {
        row.guaranteed.unwrap_or_default()
    } else {
        row.spent.unwrap_or_default() + row.committed.unwrap_or_default()
    };
    row.budget - used
}
