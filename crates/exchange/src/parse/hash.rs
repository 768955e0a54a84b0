//! The canonical text of the inputs and its SHA-256: what a plan names, and what `verify` holds it against.
//!
//! Each room hashes the tables that it reads: a visit that is added leaves placement's plans as they are.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::decisions::Decisions;
use crate::policy::Policy;
use crate::rows::{Dataset, TEAM, TRAINING};
use crate::table::{Book, Table};

/// Tables of the territory that the routes of the team hang on, besides those of the team.
pub(crate) const TERRITORY: [&str; 4] = ["head", "municipalities", "connections", "places"];

/// The hash of what placement reads, of sorted books; a book without rows hashes as one that was not given.
pub(super) fn placement(dataset: &Dataset, decisions: &Decisions, policy: &Policy) -> String {
    let mut digest = Sha256::new();
    feed(&mut digest, dataset, |table| !TEAM.contains(&table.name) && !TRAINING.contains(&table.name));
    feed(&mut digest, decisions, |_| true);
    feed(&mut digest, policy, |_| true);
    hex(digest)
}

/// The hash of what routes read: territory, team, policy, and which week is planned.
pub(super) fn routes(dataset: &Dataset, policy: &Policy, week: i32) -> String {
    let mut digest = Sha256::new();
    feed(&mut digest, dataset, |table| TEAM.contains(&table.name) || TERRITORY.contains(&table.name));
    feed(&mut digest, policy, |_| true);
    digest.update(format!("week {week}"));
    hex(digest)
}

/// The hash of what training reads: territory, operators, activities, slots, the shifts of those who are in the mobile team, and policy.
pub(super) fn training(dataset: &Dataset, policy: &Policy) -> String {
    const SHIFTS: [&str; 2] = ["professionals", "team_shifts"];
    let mut digest = Sha256::new();
    let read = |name: &str| TRAINING.contains(&name) || TERRITORY.contains(&name) || SHIFTS.contains(&name);
    feed(&mut digest, dataset, |table| read(table.name));
    feed(&mut digest, policy, |_| true);
    hex(digest)
}

/// The hash of a whole book; shuffled rows give the same.
pub(crate) fn book<B: Book>(book: &B) -> String {
    let mut sorted = book.clone();
    sorted.sort();
    let mut digest = Sha256::new();
    feed(&mut digest, &sorted, |_| true);
    hex(digest)
}

fn hex(digest: Sha256) -> String {
    let mut hex = String::new();
    for byte in digest.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Cells end with a unit separator and rows with a record separator, which no cell can hold.
fn feed<B: Book>(digest: &mut Sha256, book: &B, read: impl Fn(&Table) -> bool) {
    digest.update(B::FORMAT);
    for table in B::tables().filter(|table| read(table)) {
        digest.update(format!("\u{1d}{}\u{1e}", table.name));
        for row in book.rows(table.name) {
            for cell in row {
                digest.update(cell.shown());
                digest.update("\u{1f}");
            }
            digest.update("\u{1e}");
        }
    }
}
