//! The canonical text of the inputs and its SHA-256: what a plan names, and what `verify` holds it against.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::decisions::Decisions;
use crate::policy::Policy;
use crate::rows::Dataset;
use crate::table::Book;

/// The hash of sorted books; a book without rows hashes as one that was not given.
pub(super) fn hash(dataset: &Dataset, decisions: &Decisions, policy: &Policy) -> String {
    let mut digest = Sha256::new();
    feed(&mut digest, dataset);
    feed(&mut digest, decisions);
    feed(&mut digest, policy);
    let mut hex = String::new();
    for byte in digest.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Cells end with a unit separator and rows with a record separator, which no cell can hold.
fn feed<B: Book>(digest: &mut Sha256, book: &B) {
    digest.update(B::FORMAT);
    for table in B::tables() {
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
