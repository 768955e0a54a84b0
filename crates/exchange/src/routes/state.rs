//! Where the plan of a week stands: a draft until somebody publishes it, then what people were told.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a plan stands; a file that does not say is a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Nobody was told: it promises nothing.
    #[default]
    Draft,
    /// People were told, since this day: its hours are promises.
    Published(NaiveDate),
}
