//! Changes of one scenario that contradict each other; rows of a file in any order.

use super::*;

#[test]
fn a_cell_is_changed_once_alone() {
    let twice = [change("alter", "units", "A001", "rent", "500"), change("alter", "Alloggi", "A001", "Affitto", "510")];
    // whatever the order of the rows, the same one is told
    assert_eq!(flaws(&twice), ["E504 1 column"]);
    let scaled = [change("alter", "units", "A001", "rent", "500"), change("scale", "units", "*", "rent", "10")];
    assert_eq!(flaws(&scaled), ["E504 2 column"]);
    let set = [
        change("alter", "weights", "placement.wish", "weight", "3"),
        change("alter", "weights", "placement.wish", "weight", "4"),
    ];
    assert_eq!(flaws(&set), ["E504 2 column"]);
}

#[test]
fn what_is_removed_is_not_altered_too() {
    let changes = [change("remove", "units", "A001", "", ""), change("alter", "units", "A001", "rent", "500")];
    assert_eq!(flaws(&changes), ["E505 1 row"]);
    // what goes with a row is gone as well
    let step = |step: u8, change: String| change.replacen('{', &format!(r#"{{"step": {step}, "#), 1);
    let changes = [
        step(1, change("remove", "households", "N001", "", "")),
        step(2, change("alter", "visits", "V1", "priority", "2")),
    ];
    assert_eq!(flaws(&changes), ["E505 2 row"]);
}

#[test]
fn the_order_of_rows_decides_nothing_and_steps_do() {
    let changes = [
        change("add", "units", "A009", "", "A001"),
        change("alter", "units", "A009", "rent", "500"),
        change("remove", "households", "N002", "", ""),
        change("more", "households", "", "", "100"),
    ];
    let mut turned = changes.clone();
    turned.reverse();
    let data = |changes: &[String]| {
        let mut inputs = after(changes).0;
        inputs.dataset.sort();
        inputs.dataset
    };
    assert_eq!(data(&changes), data(&turned));
    let step = |step: u8, change: &String| change.replacen('{', &format!(r#"{{"step": {step}, "#), 1);
    let late = [step(2, &changes[0]), step(1, &changes[1])];
    assert_eq!(flaws(&late), ["E503 2 row"]);
}

#[test]
fn a_scenario_file_is_a_book_in_every_form_and_language() {
    use crate::write::{csv_files, json_text, xlsx};
    let book = file(
        &[change("add", "units", "A009", "", "A001"), change("scale", "funds", "FAMI", "budget", "-20")].join(", "),
    );
    let plain = |mut book: Scenarios| {
        book.sort();
        book
    };
    for lang in Lang::ALL {
        let bytes = xlsx(&book, lang).unwrap();
        assert_eq!(plain(read::read("s.xlsx", &Source::Xlsx(bytes)).unwrap()), plain(book.clone()));
        assert_eq!(plain(read::read("s", &Source::Csv(csv_files(&book, lang))).unwrap()), plain(book.clone()));
    }
    assert_eq!(plain(read::read("s.json", &Source::Json(json_text(&book).into_bytes())).unwrap()), plain(book));
}

#[test]
fn a_change_of_a_scenario_that_is_not_there_and_two_scenarios_of_one_code_are_flaws_of_the_file() {
    let text = r#"{"format": "fasi-scenarios", "version": 1, "scenarios": [{"id": "S1", "title": "a"}, {"id": "S1", "title": "b"}],
        "changes": [{"scenario": "S2", "action": "more", "table": "households", "value": "10"}]}"#;
    let file = read::read("scenari.json", &Source::Json(text.as_bytes().to_vec())).unwrap();
    let mut found = shown(&checked(file, Vec::new()).unwrap_err());
    found.sort();
    assert_eq!(found, ["E301 2 id", "E302 1 scenario"]);
}
