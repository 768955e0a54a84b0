//! Csv files: encodings, separators, titles, and what people type into cells.

use rstest::rstest;

use super::{altered, file, files, golden, replaced, same, written};
use crate::read::Source;
use crate::text::Lang;

/// Text in UTF-16 with its mark.
fn utf16(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(write).collect()
}

/// Text in Windows-1252; the village has no other letters than these.
fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '’' => 0x92,
        '–' => 0x96,
        '€' => 0x80,
        letter => u8::try_from(u32::from(letter)).unwrap(),
    };
    text.chars().map(byte).collect()
}

/// The village with some accents in its texts, which every encoding has to keep.
fn accented() -> Vec<(String, String)> {
    let accent = |text: String| text.replace("Vicino alla scuola", "Più vicino, perché così è – 400 €");
    files().into_iter().map(|(name, text)| (name, accent(text))).collect()
}

#[rstest]
#[case::utf_8_without_mark(|text: &str| text.as_bytes().to_vec())]
#[case::utf_8_with_mark(|text: &str| format!("\u{feff}{text}").into_bytes())]
#[case::utf_16_little_endian(|text: &str| utf16(text, u16::to_le_bytes))]
#[case::utf_16_big_endian(|text: &str| utf16(text, u16::to_be_bytes))]
#[case::windows_1252(windows_1252)]
fn encodings_keep_every_letter(#[case] write: fn(&str) -> Vec<u8>) {
    let source = Source::Csv(accented().into_iter().map(|(name, text)| (name, write(&text))).collect());
    let (dataset, flaws) = super::given(&source);
    assert_eq!(flaws, []);
    assert_eq!(dataset.assessments[0].household_view.as_deref(), Some("Più vicino, perché così è – 400 €"));
}

#[rstest]
#[case::semicolons_and_decimal_commas(|text: &str| text.to_owned())]
#[case::line_ends_of_windows(|text: &str| text.replace('\n', "\r\n"))]
#[case::line_ends_of_an_old_macintosh(|text: &str| text.replace('\n', "\r"))]
#[case::blank_lines_between(|text: &str| text.replace('\n', "\n\n;;;\n"))]
#[case::trailing_semicolons(|text: &str| text.replace('\n', ";;;\n"))]
#[case::title_rows_above_the_header(|text: &str| format!("Comune di Pistoia;;\nElenco aggiornato\n\n{text}"))]
#[case::trailing_blanks(|text: &str| text.replace(';', "\u{a0} ;").replace('\n', " \t\n"))]
#[case::headings_in_capitals(|text: &str| {
    let (header, rows) = text.split_once('\n').unwrap();
    format!("{}\n{rows}", header.to_uppercase())
})]
#[case::headings_without_accents(|text: &str| {
    let (header, rows) = text.split_once('\n').unwrap();
    let plain = |text: &str| text.replace('à', "a").replace('è', "e").replace('ì', "i").replace('’', "");
    format!("{}\n{rows}", plain(header))
})]
#[case::accents_as_letters_of_their_own(|text: &str| {
    let (header, rows) = text.split_once('\n').unwrap();
    format!("{}\n{rows}", header.replace('à', "a\u{300}"))
})]
#[case::a_column_of_notes(|text: &str| text.replacen('\n', ";Note\n", 1))]
#[case::a_column_of_old_flaws(|text: &str| text.replacen('\n', ";Errore: manca tutto\n", 1))]
fn ways_of_writing_that_read_the_same(#[case] write: fn(&str) -> String) {
    same("csv", &written(|text| write(text).into_bytes()));
}

#[test]
fn tabs_and_english_files_read_the_same() {
    same("tabs", &written(|text| text.replace(';', "\t").into_bytes()));
    same("english", &Source::Csv(crate::write::csv_files(&super::village(), Lang::En)));
}

/// The whole word of a cell stands for what people type.
#[rstest]
#[case::days_with_points("nuclei.csv", "10/01/2026", "10.01.2026")]
#[case::days_with_hyphens("nuclei.csv", "10/01/2026", "10-01-2026")]
#[case::days_without_zeros("nuclei.csv", "10/01/2026", "10/1/2026")]
#[case::days_the_other_way_round("nuclei.csv", "10/01/2026", "2026-01-10")]
#[case::an_amount_with_the_euro_sign("entrate.csv", "950,35", "€ 950,35")]
#[case::an_amount_with_thousands("fondi.csv", "60000", "60.000,00 €")]
#[case::an_amount_with_the_word("fondi.csv", "60000", "60 000 euro")]
#[case::an_istat_code_without_its_zero("comuni.csv", "047014", "47014")]
#[case::a_town_in_capitals("luoghi.csv", "047014", "PISTOIA")]
#[case::a_town_with_a_hard_space("luoghi.csv", "047014", "Pistoia\u{a0}")]
fn cells_that_read_the_same(#[case] name: &str, #[case] old: &str, #[case] new: &str) {
    same(name, &altered(&[(name, &|text| replaced(text, old, new))]));
}

#[rstest]
#[case::days_of_americans("nuclei.csv", "20/12/2026", "12/20/2026")]
#[case::years_of_two_digits("nuclei.csv", "10/01/2026", "10/01/26")]
#[case::a_year_alone("nuclei.csv", "10/01/2026", "2026")]
#[case::a_day_that_is_not("nuclei.csv", "20/12/2026", "31/11/2026")]
#[case::a_serial_number_for_a_day("nuclei.csv", "10/01/2026", "46032")]
#[case::an_amount_of_two_readings("fondi.csv", "60000", "60,000")]
#[case::an_amount_with_a_point("entrate.csv", "950,35", "95.35")]
#[case::an_amount_with_too_many_decimals("entrate.csv", "950,35", "0,005")]
#[case::an_amount_in_words("entrate.csv", "950,35", "novecento")]
#[case::a_negative_amount("entrate.csv", "950,35", "-950,35")]
#[case::years_for_an_age_band("componenti.csv", "N001;1;18–64 anni", "N001;1;34")]
#[case::years_of_a_child("componenti.csv", "N001;2;6–10 anni", "N001;2;7 anni")]
#[case::an_unseen_letter_in_an_id("componenti.csv", "N001;1;", "N0\u{200b}01;1;")]
#[case::a_turned_direction_in_an_id("componenti.csv", "N001;1;", "\u{202e}N001;1;")]
#[case::a_hard_space_in_an_id("componenti.csv", "N001;1;", "N\u{a0}001;1;")]
#[case::an_endless_id(
    "lingue.csv",
    "N001;",
    "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN;"
)]
#[case::an_error_of_a_formula("lingue.csv", "N001;arabo", "N001;#NOME?")]
#[case::a_broken_row_and_what_hangs_on_it("nuclei.csv", "1500,5", "millecinquecento")]
#[case::weeks_that_are_no_number("dati.csv", "30/11/2026;52", "01/12/2026;cinquantadue")]
#[case::degrees_swapped("luoghi.csv", "43,85;10,98", "10,98;43,85")]
#[case::a_heading_nearly_right("lingue.csv", "Lingua", "Linguua")]
#[case::a_heading_twice("lingue.csv", "Lingua", "Ordine")]
#[case::a_cell_without_heading("lingue.csv", "arabo;1", "arabo;1;forse")]
fn cells_that_are_flaws(#[case] name: &str, #[case] old: &str, #[case] new: &str) {
    // the case's name stands behind its number
    let case = std::thread::current().name().and_then(|name| name.rsplit_once("::case_")).map(|case| case.1.to_owned());
    golden(case.unwrap().split_once('_').unwrap().1, &altered(&[(name, &|text| replaced(text, old, new))]));
}

#[test]
fn a_flawed_household_hides_nothing_of_its_own_and_of_its_members() {
    let source = altered(&[
        // savings that are no amount, an extension that ends before the exit: both are told
        ("nuclei.csv", &|text| replaced(&replaced(text, "1500,5", "boh"), "28/02/2027", "01/12/2026")),
        // the members know their household, and have flaws of their own
        ("componenti.csv", &|text| {
            replaced(&replaced(text, "N001;1;18–64 anni", "N001;1;adulto grande"), "L001", "L009")
        }),
    ]);
    golden("a_flawed_household_and_its_members", &source);
}

#[test]
fn ids_that_a_spreadsheet_made_numbers_are_found_again() {
    let household = |id: &'static str| move |text: &str| text.replace("N001", id);
    let number = |id: &str| {
        household(match id {
            "007" => "7",
            _ => "1,00E+03",
        })
    };
    for id in ["007", "1E3"] {
        let names: Vec<String> = files().into_iter().map(|file| file.0).collect();
        let as_is = household(if id == "007" { "007" } else { "1E3" });
        let spoilt = number(id);
        let source = Source::Csv(
            names
                .iter()
                .map(|name| {
                    let text = file(name);
                    let text = if name == "nuclei.csv" { as_is(&text) } else { spoilt(&text) };
                    (name.clone(), text.into_bytes())
                })
                .collect(),
        );
        golden(&format!("ids_made_numbers_{id}"), &source);
        let (dataset, _) = super::given(&source);
        assert!(dataset.members.iter().filter(|member| member.household == id).count() == 2, "{id}");
    }
}

#[test]
fn an_id_that_two_rows_may_have_been_is_not_guessed() {
    let source = altered(&[
        ("nuclei.csv", &|text| text.replace("N001", "007").replace("N002", "07")),
        ("lingue.csv", &|text| text.replace("N001", "7")),
    ]);
    let (dataset, flaws) = super::given(&source);
    assert_eq!(dataset.languages[0].household, "7");
    assert!(super::super::summary(&flaws).contains(&"E302 lingue.csv 2 Nucleo".to_owned()));
}

#[test]
fn a_table_of_an_unknown_name_hides_no_missing_one() {
    let mut sources = files();
    sources.retain(|file| file.0 != "alloggi.csv");
    for (name, _) in &mut sources {
        if name == "nuclei.csv" {
            *name = "nuclei_familliari.csv".to_owned();
        }
    }
    sources.push(("varie.csv".to_owned(), "a;b\n1;2\n".to_owned()));
    let bytes = sources.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    golden("an_unknown_and_a_missing_table", &Source::Csv(bytes));
}

#[test]
fn text_that_would_be_a_formula_is_text() {
    let typed = |text: &str| replaced(text, "Trilocale", "\"'=HYPERLINK(\"\"http://x\"\")\"");
    let (dataset, flaws) = super::given(&altered(&[("alloggi.csv", &typed)]));
    assert_eq!(flaws, []);
    assert_eq!(dataset.units[0].label.as_deref(), Some("=HYPERLINK(\"http://x\")"));
}
