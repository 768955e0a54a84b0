//! What people's words mean: headers, sheet names and words of closed lists in either language, folded; near misses.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use fasi_engine::placement::model::AgeBand;

use crate::table::{Column, Raw, Table, WordList};
use crate::text::{Lang, has, text};
use crate::words::{Word, age_band};

/// A text without case, accents, spaces and punctuation: `Città d'arrivo` → `cittadarrivo`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            '²' => folded.push('2'),
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

/// The message key of a word.
pub fn word_key(list: &WordList, code: &str) -> String {
    format!("word-{}-{}", list.name, code.replace('_', "-"))
}

/// The name of a word in a language.
pub fn name(lang: Lang, list: &WordList, code: &str) -> String {
    text(lang, &word_key(list, code), &[])
}

/// The names of a table or column: its code, both languages' names, the synonyms; folded.
pub(crate) fn names(code: &str, key: &str) -> Vec<String> {
    let mut names = vec![fold(code)];
    for lang in Lang::ALL {
        names.push(fold(&text(lang, key, &[])));
        let also = format!("{key}.also");
        if has(lang, &also) {
            names.extend(text(lang, &also, &[]).split('|').map(fold));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

type Meanings = HashMap<String, &'static str>;

/// Folded names to codes, by list: a list is looked up once, when a word of it is first asked for.
static WORDS: RwLock<Option<HashMap<&'static str, Arc<Meanings>>>> = RwLock::new(None);

/// The meanings of a list's names.
fn meanings(list: &WordList) -> Arc<Meanings> {
    let known = WORDS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(meanings) = known.as_ref().and_then(|lists| lists.get(list.name)) {
        return Arc::clone(meanings);
    }
    drop(known);
    let of_code = |code: &&'static str| {
        let code = *code;
        names(code, &word_key(list, code)).into_iter().map(move |name| (name, code))
    };
    // the code itself comes last, so that it wins over another word's synonym
    let mut meanings: Meanings = list.codes.iter().rev().flat_map(of_code).collect();
    meanings.extend(list.codes.iter().map(|code| (fold(code), *code)));
    let meanings = Arc::new(meanings);
    let mut lists = WORDS.write().unwrap_or_else(PoisonError::into_inner);
    lists.get_or_insert_default().insert(list.name, Arc::clone(&meanings));
    meanings
}

/// The word's code that a text means, if any.
pub fn word(list: &WordList, text: &str) -> Option<&'static str> {
    meanings(list).get(&fold(text)).copied()
}

/// The word's code that a text comes nearest to, if near enough: for years of age, the band that holds them.
pub fn near_word(list: &WordList, text: &str) -> Option<&'static str> {
    if list == AgeBand::LIST
        && let Some(age) = text.split(|letter: char| !letter.is_ascii_digit()).next().and_then(|age| age.parse().ok())
    {
        return age_band(age).map(Word::code);
    }
    let meanings = meanings(list);
    let near = nearest(text, meanings.keys().map(String::as_str))?;
    meanings.get(&near).copied()
}

/// The message key of a table's name.
pub fn table_key(table: &str) -> String {
    format!("table-{}", table.replace('_', "-"))
}

/// The message key of a column's header.
pub fn column_key(table: &str, field: &str) -> String {
    format!("column-{}-{}", table.replace('_', "-"), field.replace('_', "-"))
}

/// The names of a table: folded.
pub fn table_names(table: &Table) -> Vec<String> {
    names(table.name, &table_key(table.name))
}

/// The names of a column: folded.
pub fn column_names(table: &Table, column: &Column) -> Vec<String> {
    names(column.field, &column_key(table.name, column.field))
}

/// Whether a folded text is among the `|`-parted words of a message in either language.
fn among(key: &str, folded: &str) -> bool {
    Lang::ALL.iter().any(|lang| text(*lang, key, &[]).split('|').any(|word| fold(word) == folded))
}

/// What a text says as yes or no.
pub fn truth(text: &str) -> Option<bool> {
    let folded = fold(text);
    if among("word-bool-true.also", &folded) || among("word-bool-true", &folded) {
        Some(true)
    } else if among("word-bool-false.also", &folded) || among("word-bool-false", &folded) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell says that its value is not known: `?`, `n.d.`, `non noto`.
pub fn means_unknown(raw: &Raw) -> bool {
    match raw {
        Raw::Text(text) if text.chars().all(|letter| letter == '?') => true,
        Raw::Text(text) => among("word-cell-unknown", &fold(text)),
        _ => false,
    }
}

/// Whether a sheet or column is only for people's notes: its name begins with `#`, or is one of the notes' names.
pub fn is_note(name: &str) -> bool {
    name.trim_start().starts_with('#') || among("word-cell-note", &fold(name))
}

/// Whether a header is that of the column in which flaws are written, which is not read: `Errore`, or what follows it on
/// a table that has a flaw of its own.
pub fn is_mark(header: &str) -> bool {
    let name = header.split_once(':').map_or(header, |(name, _)| name);
    among("word-cell-mark", &fold(name))
}

/// Whether a sheet of a workbook is there for its readers only: the guide, the lists behind the drop-downs.
pub fn is_aside(name: &str) -> bool {
    ["sheet-guide", "sheet-lists"].iter().any(|key| among(key, &fold(name)))
}

/// Whether a text is what a spreadsheet shows for a formula that fails, in Italian or English.
pub fn is_sheet_error(cell: &Raw) -> bool {
    const SHOWN: [&str; 13] = [
        "#NOME?", "#NAME?", "#N/D", "#N/A", "#RIF!", "#REF!", "#VALORE!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULLO!",
        "#NULL!", "#ERR!",
    ];
    matches!(cell, Raw::Text(text) if SHOWN.contains(&text.as_str()))
}

/// Whether a cell says that its row is the template's example: its first one, or a note.
pub fn is_example(cell: &Raw) -> bool {
    let Raw::Text(text) = cell else { return false };
    let folded = fold(text);
    ["esempio", "example"].iter().any(|word| folded.starts_with(word))
}

/// The candidate nearest to a text, if near enough to be meant; the first in order among equals.
pub fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let folded = fold(text);
    let near = |candidate: &str| {
        let candidate = fold(candidate);
        let distance = strsim::osa_distance(&folded, &candidate);
        let longest = folded.chars().count().max(candidate.chars().count());
        (distance * 3 <= longest.max(3)).then_some(distance)
    };
    candidates
        .filter_map(|candidate| near(candidate).map(|distance| (distance, candidate)))
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_accents_and_spaces() {
        assert_eq!(fold(" Città d'arrivo "), "cittadarrivo");
        assert_eq!(fold("Superficie (m²)"), "superficiem2");
        assert_eq!(fold("perche\u{301}"), "perche");
    }

    #[test]
    fn near_misses_are_found_and_far_ones_are_not() {
        let towns = ["Quarrata", "Agliana", "Montale"];
        assert_eq!(nearest("Quarata", towns.into_iter()).as_deref(), Some("Quarrata"));
        assert_eq!(nearest("Firenze", towns.into_iter()), None);
    }
}
