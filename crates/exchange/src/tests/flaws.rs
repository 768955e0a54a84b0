//! Every kind of flaw, where it is, and what is offered instead.

use calamine::Reader;
use serde_json::{Value, json};

use super::{flaws_of, summary};
use crate::flaw::Flaw;
use crate::read::{Source, dataset};
use crate::text::Lang;

/// Alters one row of the village.
fn altered(table: &str, row: usize, field: &str, to: Value) -> Vec<String> {
    flaws_of(|value| value[table][row][field] = to)
}

#[test]
fn cells_of_json_keep_to_their_types() {
    let cases = [
        ("households", "registered", json!("10/01/2026"), "E207"),
        ("households", "registered", json!("1026-01-10"), "E207"),
        ("households", "registered", json!(""), "E201"),
        ("households", "lottery", json!("7"), "E203"),
        ("households", "lottery", json!(7.5), "E203"),
        ("households", "lottery", json!(0), "E204"),
        ("households", "priority", json!(4), "E204"),
        ("households", "arrangement", json!("SAI"), "E210"),
        ("households", "arrangement", json!(3), "E202"),
        ("households", "guarantor", json!("sì"), "E209"),
        ("households", "savings", json!("1.234"), "E206"),
        ("households", "savings", json!(0.005), "E206"),
        ("households", "savings", json!(-1), "E204"),
        ("households", "savings", json!(1e12), "E204"),
        ("households", "savings", json!({}), "E205"),
        ("households", "id", json!(1), "E202"),
        ("households", "nickname", json!("x"), "E105"),
        ("units", "bedrooms", json!([]), "E212"),
        ("units", "bedrooms", json!("14, 9"), "E212"),
        ("municipalities", "lat", json!(143.9), "E204"),
        ("municipalities", "lat", json!("nord"), "E213"),
        ("connections", "first", json!("6:10"), "E208"),
        ("commitments", "days", json!(["mon", "lun"]), "E211"),
        ("package_hours", "hours", json!(0.333), "E216"),
        ("needs", "service", json!("a\u{7}"), "E215"),
    ];
    for (table, field, to, code) in cases {
        assert_eq!(altered(table, 0, field, to.clone()), [format!("{code} {table} 1 {field}")], "{to}");
    }
    // nobody can know which id was meant: what refers to it is no flaw of its own
    assert_eq!(altered("households", 0, "id", json!("")), ["E201 households 1 id"]);
    assert_eq!(altered("households", 0, "id", json!("N003")).len(), 17);
}

#[test]
fn what_cells_alone_cannot_tell_is_checked_too() {
    let cases = [
        ("households", "lottery", json!(3), "E306 households 2 lottery"),
        ("households", "extended_until", Value::Null, "E318 households 1 extended_until"),
        ("households", "extension", json!("requested"), "E319 households 1 extension"),
        ("households", "extended_until", json!("2026-12-01"), "E305 households 1 extended_until"),
        ("members", "tie", json!("other"), "E308 households 1 id"),
        ("incomes", "monthly", json!(null), "E201 incomes 1 monthly"),
        ("conditions", "legal_basis", Value::Null, "E309 conditions 1 legal_basis"),
        ("conditions", "author", json!(" "), "E310 conditions 1 author"),
        ("conditions", "date", Value::Null, "E311 conditions 1 date"),
        ("funds", "committed", json!(50_000), "E312 funds 1 budget"),
        ("wishes", "municipality", Value::Null, "E313 wishes 1 municipality"),
        ("wishes", "unit", json!("A001"), "E314 wishes 1 unit"),
        ("capacities", "language", json!("ar"), "E316 capacities 1 language"),
        ("links", "b", json!("N002"), "E317 links 1 b"),
        ("units", "deposit", json!(1500), "E320 units 1 deposit"),
        ("units", "area", json!(20), "E321 units 1 bedrooms"),
        ("units", "available_to", json!("2026-11-30"), "E305 units 1 available_to"),
        ("members", "school", json!("L002"), "E322 members 1 school"),
        ("commitments", "member", json!(9), "E323 commitments 1 member"),
        ("connections", "last", json!("05:00"), "E305 connections 1 last"),
        ("wishes", "municipality", json!("Quarata"), "E302 wishes 1 municipality"),
        ("package_funds", "fund", json!("FAMY"), "E302 package_funds 1 fund"),
        ("capacities", "area", json!("Pistoja"), "E302 capacities 1 area"),
        ("needs", "domain", json!("health"), "E301 needs 2 household"),
    ];
    for (table, field, to, flaw) in cases {
        assert_eq!(altered(table, 0, field, to.clone()), [flaw], "{to}");
    }
    assert_eq!(flaws_of(|value| value["capacities"][1]["language"] = Value::Null), ["E315 capacities 2 language"]);
    assert_eq!(flaws_of(|value| value["municipalities"][1]["name"] = json!("PISTOIA"))[0], "E303 connections 1 from");
}

#[test]
fn the_frame_of_a_json_file_is_checked() {
    let top = |field: &'static str, to: Value| flaws_of(move |value| value[field] = to);
    assert_eq!(top("format", json!("fasi-dati")), ["E004 format"]);
    assert_eq!(top("format", json!("fasi-plan")), ["E019"]);
    assert_eq!(top("version", json!(2))[0], "E005 version");
    assert_eq!(top("weeks", json!("52")), ["E203 weeks"]);
    assert_eq!(top("horizon_start", json!("2026-12-01")), ["E304 horizon_start"]);
    assert_eq!(top("as_of", json!("2026-12-24"))[0], "E305 horizon_start");
    assert_eq!(top("household", json!([])), ["E101"]);
    assert_eq!(top("links", json!({})), ["E110 links"]);
    assert_eq!(top("links", json!([1])), ["E110 links 1"]);
    assert_eq!(top("units", json!([])), ["E102"]);
    let flaws = |text: &str| summary(&super::read(text).unwrap_err());
    assert_eq!(flaws("[]"), ["E110"]);
    assert_eq!(flaws("{\"format\":"), ["E003"]);
    assert_eq!(flaws(&super::VILLAGE.replace("\"weeks\": 52", "\"weeks\": 52, \"weeks\": 53")), ["E011"]);
    assert_eq!(flaws(&super::VILLAGE.replace("\"beds\": 4", "\"beds\": 4, \"beds\": 5")), ["E011 units 1 beds"]);
}

/// Reads the village with one csv file replaced or added.
fn with_csv(name: &str, text: &[u8]) -> Vec<Flaw> {
    let mut files = crate::write::csv_files(&super::village(), Lang::It);
    files.retain(|file| file.0 != name);
    files.push((name.to_owned(), text.to_vec()));
    dataset("dati", &Source::Csv(files)).err().unwrap_or_default()
}

#[test]
fn sheets_written_by_people_are_understood() {
    let text = "Lingue dei nuclei;;\n\n;;\nCODICE NUCLEO;lingua ;Órdine;Note\nN001;Arabo;1;parla anche francese\n;;;\nESEMPIO-N001;francese;2\nn001x;;;\n";
    assert_eq!(
        summary(&with_csv("lingue.csv", text.as_bytes())),
        ["E201 lingue.csv 8 lingua", "E201 lingue.csv 8 Órdine", "E302 lingue.csv 8 CODICE NUCLEO"]
    );
    let text = "household,kind,Importo,Certa\nN001,stipendio,\"1.234,50\",x\nN001,NASpI,\u{20ac} 300,no\n";
    assert_eq!(summary(&with_csv("entrate.csv", text.as_bytes())), Vec::<String>::new());
    let text = b"Nucleo;Importanza;Luogo\nN001;3;L001\nN001;1;\xe0\n";
    assert_eq!(summary(&with_csv("luoghi_indicati.csv", text)), ["E302 luoghi_indicati.csv 3 Luogo"]);
}

#[test]
fn columns_and_sheets_that_are_not_known_are_flaws_with_a_near_miss() {
    let flaws = with_csv("lingue.csv", b"Nucleo;Lingu;Ordine;Lingua;Ordine\nN001;x;1;arabo;1;di troppo\n");
    assert_eq!(summary(&flaws), ["E105 lingue.csv 1 Lingu", "E106 lingue.csv 1 Ordine", "E108 lingue.csv 2 F"]);
    assert_eq!(flaws[0].did_you_mean(Lang::It).as_deref(), Some("Forse «Lingua»?"));
    let flaws = with_csv("nucleii.csv", b"Codice\nN009\n");
    assert_eq!(summary(&flaws), ["E101 nucleii.csv"]);
    assert_eq!(flaws[0].did_you_mean(Lang::En).as_deref(), Some("Did you mean \"Households\"?"));
    let flaws = with_csv("lingue.csv", b"Nucleo;Ordine\nN001;1\n");
    assert_eq!(summary(&flaws), ["E107 lingue.csv"]);
    assert_eq!(summary(&with_csv("lingue.csv", b"uno;due\n1;2\n")), ["E104 lingue.csv"]);
    assert_eq!(summary(&with_csv("lingue.csv", b"Nucleo;Lingua;Ordine\nN001;\"arabo;1\n")), ["E009 lingue.csv"]);
    assert_eq!(summary(&with_csv("Languages.csv", b"household;language;rank\nN001;ar;1\n")), ["E103 Languages.csv"]);
    let flaws = with_csv("lingue.csv", b"Nucleo;Lingua;Ordine\nN001;araba;1\nN001;#NAME?;2\n");
    assert_eq!(summary(&flaws), ["E210 lingue.csv 2 Lingua", "E214 lingue.csv 3 Lingua"]);
    assert_eq!(flaws[0].did_you_mean(Lang::It).as_deref(), Some("Forse «arabo»?"));
    let flaws = with_csv("comuni_da_evitare.csv", b"Nucleo;Comune\nN002;Quarata\n");
    assert_eq!(
        flaws[0].shown(Lang::It),
        "E302 dati, «comuni_da_evitare.csv», riga 2, colonna «Comune» (N002): «Quarata» non c’è in «Comuni». \
         Forse «Quarrata»? Correggere il riferimento, o aggiungere la riga che manca."
    );
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let code = |source| summary(&dataset("x", &source).unwrap_err());
    assert_eq!(code(Source::Csv(Vec::new())), ["E010"]);
    assert_eq!(code(Source::Xlsx(b"PK not a zip".to_vec())), ["E006"]);
    let missing = crate::read::open(std::path::Path::new("/no/such/file.json")).unwrap_err();
    assert_eq!(summary(&missing), ["E001"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dati.ods");
    std::fs::write(&path, "x").unwrap();
    assert_eq!(summary(&crate::read::open(&path).unwrap_err()), ["E002"]);
}

#[test]
fn the_template_lacks_only_what_people_must_fill_in() {
    for lang in Lang::ALL {
        let bytes = crate::write::template::<crate::rows::Dataset>(lang).unwrap();
        let flaws = dataset("modello.xlsx", &Source::Xlsx(bytes)).unwrap_err();
        assert_eq!(summary(&flaws), ["E102"; 6], "{flaws:#?}");
    }
}

/// The texts of a template's sheet, cell by cell, rows parted by line ends.
fn sheet_of<B: crate::table::Book>(lang: Lang, sheet: &str) -> String {
    let bytes = crate::write::template::<B>(lang).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let line = |row: &[calamine::Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t");
    range.rows().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_template_says_what_it_is_and_how_to_check_it() {
    let guide = sheet_of::<crate::decisions::Decisions>(Lang::It, "Leggimi");
    assert!(guide.starts_with("Decisioni in vigore") && guide.contains("--decisions FILE.xlsx"), "{guide}");
    let guide = sheet_of::<crate::policy::Policy>(Lang::It, "Leggimi");
    assert!(guide.starts_with("Policy") && guide.contains("--policy FILE.xlsx"), "{guide}");
    let guide = sheet_of::<crate::identities::Identities>(Lang::It, "Leggimi");
    assert!(guide.starts_with("Persone") && !guide.contains("Qui non vanno nomi"), "{guide}");
}

#[test]
fn the_policy_template_lists_the_ids_of_rules_with_their_names() {
    let lists = sheet_of::<crate::policy::Policy>(Lang::It, "Elenchi");
    for rules in [crate::table::Rules::Weighted, crate::table::Rules::Switched] {
        for id in rules.ids() {
            assert!(lists.contains(&format!("{id}\t{}", crate::facts::rule(Lang::It, id))), "{id}\n{lists}");
        }
    }
}

#[test]
fn dates_of_a_plan_are_told_in_words() {
    let plan = json!({"format": "fasi-plan", "version": 1, "room": "placement", "placements": [
        {"household": "N001", "home": {"unit": "A001", "package": "P0", "from": "30/11/2026"}},
        {"household": "N002", "bridge": {"unit": "A002", "from": "2026-11-31", "until": 7}},
    ]});
    let flaws = crate::placement::PlanFile::parse("piano.json", &plan.to_string()).unwrap_err();
    assert_eq!(
        summary(&flaws),
        ["E207 placements 1 home.from", "E207 placements 2 bridge.from", "E207 placements 2 bridge.until"]
    );
}

#[test]
fn no_more_flaws_are_told_than_anybody_reads() {
    let rows: String = (0..9_000).map(|row| format!("N{row};;")).collect::<Vec<_>>().join("\n");
    let flaws = with_csv("lingue.csv", format!("Nucleo;Lingua;Ordine\n{rows}").as_bytes());
    let read: Vec<&Flaw> = flaws.iter().filter(|flaw| flaw.code.as_str() == "E201").collect();
    assert_eq!(read.len(), 5_000);
    let more = flaws.iter().find(|flaw| flaw.code.as_str() == "E020").unwrap();
    assert!(more.what(Lang::It).contains("22.000"), "{}", more.what(Lang::It));
}

#[test]
fn an_example_row_whose_id_was_typed_over_is_data_whatever_its_note_still_says() {
    let towns = |first: &str| {
        let text = format!("code,name,area,terrain,lat,lon,Note\n{first},Pistoia,P,plain,43.9,10.9,ESEMPIO\n");
        let files = vec![("comuni.csv".to_owned(), text.into_bytes())];
        crate::read::read_all::<crate::rows::Dataset>("dati", &Source::Csv(files)).0.municipalities.len()
    };
    assert_eq!(towns("047014"), 1);
    assert_eq!(towns("ESEMPIO-047014"), 0);
}
