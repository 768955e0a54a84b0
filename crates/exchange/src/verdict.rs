//! What verify finds, for people and programs.

use serde::Serialize;

/// What verify finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationView {
    /// Whether the plan keeps every rule.
    pub valid: bool,
    /// In words.
    pub headline: String,
    /// Each breach in words.
    pub breaches: Vec<String>,
    /// Each value that is not what the plan's file says, in words.
    pub claims: Vec<String>,
    /// Value by level, recomputed.
    pub levels: Vec<(String, String, i64)>,
}
