//! Ties and protection: links between households, protected addresses, municipalities to avoid, verdicts.

use fasi_engine::placement::model::{Arrangement, LinkKind, Verdict};
use fasi_exchange::rows::{AvoidRow, EligibilityRow, LinkRow};

use super::{BASE, Family};
use crate::calendar::days_on;
use crate::dice::{Dice, Subject};
use crate::quota::{deck, part};
use crate::supports::WITH_VERDICT;

/// Verdicts on record, for each package that asks for one.
const VERDICTS: [(Option<Verdict>, u32); 4] =
    [(Some(Verdict::Yes), 14), (Some(Verdict::ToVerify), 7), (Some(Verdict::No), 5), (None, BASE - 26)];

/// Adds protection and verdicts.
pub(super) fn add(families: &mut [Family], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Ties);
    let households = families.len() as u32;
    let mut single: Vec<usize> = (0..families.len()).filter(|at| families[*at].parents() == 1).collect();
    dice.shuffle(&mut single);
    single.truncate(part(households, 2, BASE) as usize);
    for at in single {
        protect(&mut families[at]);
    }
    let verdicts: Vec<Vec<Option<Verdict>>> =
        WITH_VERDICT.iter().map(|_| deck(&mut dice, households, &VERDICTS)).collect();
    for (at, family) in families.iter_mut().enumerate() {
        for (package, verdicts) in WITH_VERDICT.iter().zip(&verdicts) {
            family.eligibility.extend(verdicts[at].map(|verdict| EligibilityRow {
                household: family.id(),
                package: (*package).to_owned(),
                verdict,
                author: (*dice.pick(&["AS1", "AS2"])).to_owned(),
                // after the registration
                date: days_on(-dice.between(0, family.waited().min(120))),
            }));
        }
    }
}

/// The address is protected, and the household lives elsewhere than now.
fn protect(family: &mut Family) {
    family.row.protected = true;
    let municipality = family.row.municipality.clone().unwrap_or_default();
    family.avoid.push(AvoidRow { household: family.id(), municipality });
}

/// Links between neighbours in the list, each household in one at most: of 60 households two pairs not in one unit, one
/// not in one municipality, one in the same municipality. Whom a bond keeps near is not protected from the place.
pub(super) fn links(families: &[Family], seed: u64) -> Vec<LinkRow> {
    let mut dice = Dice::new(seed, Subject::Links);
    let households = families.len() as u32;
    let mut order: Vec<usize> = (0..families.len())
        .filter(|at| !families[*at].row.protected && families[*at].row.arrangement != Arrangement::Bridge)
        .collect();
    dice.shuffle(&mut order);
    let kinds = [(LinkKind::ApartUnit, 2), (LinkKind::ApartMunicipality, 1), (LinkKind::TogetherMunicipality, 1)];
    let kinds = kinds.iter().flat_map(|kind| {
        let pairs = part(households, kind.1, BASE);
        std::iter::repeat_n(kind.0, pairs as usize)
    });
    kinds
        .zip(order.chunks_exact(2))
        .map(|(kind, pair)| {
            let (a, b) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            LinkRow { a: families[a].id(), b: families[b].id(), kind }
        })
        .collect()
}
