//! Languages, for mediation alone: on dice of their own, so that nothing else hangs on them.

use fasi_exchange::rows::LanguageRow;
use fasi_exchange::words::{Italian, Language};

use super::Family;
use crate::dice::{Dice, Subject};
use crate::quota::deck;

/// First language, and second where they often go together; how many of 60 households speak so.
const SPOKEN: [(&[&str], u32); 17] = [
    (&["ar"], 8),
    (&["ar", "fr"], 3),
    (&["sq"], 9),
    (&["en"], 5),
    (&["pcm", "en"], 3),
    (&["ur"], 4),
    (&["pa", "ur"], 3),
    (&["uk", "ru"], 4),
    (&["ru"], 2),
    (&["bn"], 5),
    (&["fr"], 2),
    (&["wo", "fr"], 2),
    (&["bm", "fr"], 1),
    (&["es"], 3),
    (&["ti"], 2),
    (&["prs"], 2),
    (&["zh"], 2),
];

/// Best level of Italian; A1 or below in 22 of 60 households.
const ITALIAN: [(Option<Italian>, u32); 7] = [
    (Some(Italian::None), 7),
    (Some(Italian::A1), 15),
    (Some(Italian::A2), 17),
    (Some(Italian::B1), 13),
    (Some(Italian::B2), 4),
    (Some(Italian::C1), 2),
    (None, 2),
];

/// Adds languages and levels of Italian.
pub(super) fn add(families: &mut [Family], seed: u64) {
    let mut dice = Dice::new(seed, Subject::Languages);
    let households = families.len() as u32;
    let spoken = deck(&mut dice, households, &SPOKEN);
    let italian = deck(&mut dice, households, &ITALIAN);
    for ((family, spoken), italian) in families.iter_mut().zip(spoken).zip(italian) {
        family.row.italian = italian;
        let known = spoken.iter().filter_map(|code| <Language as fasi_exchange::words::Word>::of(code));
        family.languages = (1..)
            .zip(known)
            .map(|(rank, language)| LanguageRow { household: family.row.id.clone(), language, rank })
            .collect();
    }
}
