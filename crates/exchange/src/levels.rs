//! Levels of a value in people's words: what was reached, what is the most possible, how far they are apart.

use fasi_engine::kernel::outcome::{Level, LevelOutcome};
use serde::Serialize;

use crate::text::{Lang, text};

/// A level of the value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LevelView {
    /// Stable id.
    pub level: String,
    /// Name in words.
    pub name: String,
    /// Value.
    pub value: i64,
    /// Bound, if any.
    pub bound: Option<i64>,
    /// Gap in millionths of the value, if there is a bound.
    pub gap_millionths: Option<i64>,
    /// (bound − value) / (bound − first value) in millionths.
    pub closed_gap_millionths: Option<i64>,
    /// Whether the bound holds outright.
    pub proven: bool,
    /// The gap in words: "ottimo dimostrato", "entro lo 0,4 %", "nessun limite noto".
    pub gap_text: String,
}

impl LevelView {
    /// A level with what came of it.
    pub fn of(lang: Lang, level: &Level, outcome: &LevelOutcome) -> Self {
        Self {
            level: level.id.to_owned(),
            name: level_name(lang, level.id),
            value: outcome.value,
            bound: outcome.bound,
            gap_millionths: outcome.gap_millionths(),
            closed_gap_millionths: outcome.closed_gap_millionths(),
            proven: outcome.proven,
            gap_text: gap_text(lang, outcome),
        }
    }
}

/// A level's name.
pub(crate) fn level_name(lang: Lang, id: &str) -> String {
    text(lang, &format!("level-{id}"), &[])
}

fn gap_text(lang: Lang, level: &LevelOutcome) -> String {
    match level.gap_millionths() {
        None => text(lang, "gap-none", &[]),
        Some(0) if level.proven => text(lang, "gap-optimal", &[]),
        Some(0) => text(lang, "gap-optimal-unproven", &[]),
        Some(gap) => text(lang, "gap-within", &[("gap", millionths(lang, gap).into())]),
    }
}

/// Millionths as a percentage with as many decimals as say something: `0,4 %`, `0.02 %`.
pub(crate) fn millionths(lang: Lang, millionths: i64) -> String {
    let decimals = if millionths < 1_000 { 3 } else { 1 };
    let shown = format!("{:.decimals$}", millionths as f64 / 10_000.0);
    match lang {
        Lang::It => format!("{} %", shown.replace('.', ",")),
        Lang::En => format!("{shown}%"),
    }
}
