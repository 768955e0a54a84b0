//! Changes made on the village: each kind, each flaw at its place, what goes and comes with a row.

mod contradictions;

use super::apply::{Applied, apply};
use super::{Asking, Effort, Inputs, Scenarios, checked, sentence};
use crate::decisions::Decisions;
use crate::flaw::Flaw;
use crate::policy::Policy;
use crate::read::{self, Source};
use crate::rows::Dataset;
use crate::table::Book;
use crate::text::Lang;

const VILLAGE: &str = include_str!("../tests/village.json");

fn village() -> Inputs {
    let dataset = read::dataset("village.json", &Source::Json(VILLAGE.as_bytes().to_vec())).unwrap();
    Inputs { dataset, decisions: Decisions::blank(), policy: Policy::blank() }
}

/// A file with one scenario of these changes.
fn file(changes: &str) -> Scenarios {
    let text = format!(
        r#"{{"format": "fasi-scenarios", "version": 1, "scenarios": [{{"id": "S1", "title": "Prova"}}], "changes": [{changes}]}}"#
    );
    let file = read::read("scenari.json", &Source::Json(text.into_bytes())).unwrap();
    checked(file, Vec::new()).unwrap()
}

/// A change as JSON: action, table, row, column, value; empty ones left out.
fn change(action: &str, table: &str, row: &str, column: &str, value: &str) -> String {
    let fields = [("table", table), ("row", row), ("column", column), ("value", value)];
    let given = fields.iter().filter(|(_, text)| !text.is_empty());
    let given: Vec<String> = given.map(|(field, text)| format!(r#", "{field}": "{text}""#)).collect();
    let given = given.concat();
    format!(r#"{{"scenario": "S1", "action": "{action}"{given}}}"#)
}

fn made(changes: &[String]) -> Applied {
    apply(&village(), &file(&changes.join(", ")), "S1", 1)
}

/// The data that come of changes without a flaw, and what each did, in both languages.
fn after(changes: &[String]) -> (Inputs, Vec<String>) {
    let applied = made(changes);
    for lang in Lang::ALL {
        for said in applied.deeds.iter().map(|deed| sentence(lang, deed)) {
            assert!(!said.contains("{$") && !said.contains("change-"), "{said}");
        }
    }
    let said = applied.deeds.iter().map(|deed| sentence(Lang::En, deed)).collect();
    (applied.inputs.unwrap_or_else(|flaws| panic!("{:?}", shown(&flaws))), said)
}

/// Flaws as `code row column`, each with all its texts.
fn shown(flaws: &[Flaw]) -> Vec<String> {
    let one = |flaw: &Flaw| {
        for lang in Lang::ALL {
            let text = flaw.shown(lang);
            assert!(!text.contains("{$") && !text.contains("flaw-") && !text.contains("table-"), "{text}");
        }
        let row = flaw.at.row.map(|row| row.to_string()).unwrap_or_default();
        format!("{} {row} {}", flaw.code.as_str(), flaw.at.column.clone().unwrap_or_default()).trim().to_owned()
    };
    flaws.iter().map(one).collect()
}

fn flaws(changes: &[String]) -> Vec<String> {
    shown(&made(changes).inputs.err().unwrap_or_default())
}

#[test]
fn a_unit_like_another_comes_with_its_conditions_and_nothing_that_was_decided() {
    let (inputs, said) = after(&[change("add", "Alloggi", "A009", "", "A002")]);
    let data = &inputs.dataset;
    assert_eq!(data.units.len(), 3);
    assert_eq!(data.units[2].id, "A009");
    assert_eq!(data.units[2].beds, 8);
    assert_eq!(data.conditions.iter().filter(|row| row.unit == "A009").count(), 1);
    assert_eq!(data.unit_answers.iter().filter(|row| row.unit == "A009").count(), 1);
    assert_eq!(said, ["Units: A009 is added, like A002. With 2 rows more: Conditions 1, Support in units 1."]);
}

#[test]
fn a_professional_like_another_works_and_speaks_as_they_do_and_is_away_on_no_day() {
    let (inputs, _) = after(&[change("add", "professionals", "P9", "", "P2")]);
    let data = &inputs.dataset;
    let of = |rows: Vec<&String>| rows.into_iter().filter(|id| *id == "P9").count();
    assert_eq!(of(data.spoken.iter().map(|row| &row.professional).collect()), 1);
    assert_eq!(of(data.team_shifts.iter().map(|row| &row.professional).collect()), 1);
    assert_eq!(of(data.absences.iter().map(|row| &row.professional).collect()), 0);
    assert_eq!(of(data.team_ties.iter().map(|row| &row.professional).collect()), 0);
}

#[test]
fn a_row_is_made_from_its_cells_read_as_in_a_sheet() {
    let cells = [
        change("add", "Capacità", "in più", "Servizio", "educatore"),
        change("add", "capacities", "in più", "hours", "12,5"),
        change("add", "capacities", "in più", "from", "30/11/2026"),
    ];
    let (inputs, said) = after(&cells);
    let row = inputs.dataset.capacities.last().unwrap();
    assert_eq!((row.hours.0, row.area.clone()), (750, None));
    assert_eq!(said.len(), 1, "{said:?}");
}

#[test]
fn a_cell_is_altered_by_the_names_of_the_sheet_and_an_empty_value_empties_it() {
    let changes = [
        change("alter", "Alloggi", "A001", "Affitto", "510,50"),
        change("alter", "units", "A001", "label", ""),
        change("alter", "head", "", "weeks", "40"),
        change("alter", "Fondi", "FAMI/2026/affitto", "Budget", "70.000"),
    ];
    let (inputs, said) = after(&changes);
    assert_eq!(inputs.dataset.units[0].rent.0, 51_050);
    assert_eq!(inputs.dataset.units[0].label, None);
    assert_eq!(inputs.dataset.head.weeks, 40);
    assert_eq!(inputs.dataset.funds.iter().map(|row| row.budget.0).sum::<i64>(), 8_000_000);
    assert!(said.iter().any(|said| said.contains("from € 480 to € 510.50")), "{said:?}");
}

#[test]
fn the_policy_is_set_where_it_says_nothing_yet_and_names_the_scenario_as_its_act() {
    let changes = [
        change("alter", "Pesi", "placement.wish", "weight", "80"),
        change("alter", "switches", "placement.rent_burden", "on", "no"),
    ];
    let (inputs, _) = after(&changes);
    let weight = &inputs.policy.weights[0];
    assert_eq!((weight.rule.as_str(), weight.weight, weight.source.as_str()), ("placement.wish", 80, "S1"));
    assert!(!inputs.policy.switches[0].on);
}

#[test]
fn numbers_are_scaled_in_whole_cents_and_minutes_over_every_row_that_is_meant() {
    let changes = [
        change("scale", "funds", "FAMI/*/rent", "budget", "-20"),
        change("scale", "capacities", "*", "hours", "+50 %"),
        change("scale", "incomes", "N001/wage", "monthly", "-33"),
    ];
    let (inputs, said) = after(&changes);
    assert_eq!(inputs.dataset.funds.iter().map(|row| row.budget.0).collect::<Vec<_>>().iter().max(), Some(&4_800_000));
    assert_eq!(inputs.dataset.capacities.iter().map(|row| row.hours.0).collect::<Vec<_>>(), [1800, 585]);
    // 950.35 less a third, to the nearest cent
    assert_eq!(inputs.dataset.incomes[0].monthly.0, 63_673);
    assert!(said.iter().any(|said| said.contains("+50% (2 rows)")), "{said:?}");
}

#[test]
fn arrivals_are_drawn_by_the_seed_and_bring_all_that_speaks_of_them() {
    let more = file(&change("more", "households", "", "", "150"));
    let of = |seed| apply(&village(), &more, "S1", seed);
    let inputs = of(7).inputs.unwrap();
    assert_eq!(inputs, of(7).inputs.unwrap());
    let data = &inputs.dataset;
    assert_eq!(data.households.len(), 5);
    let mut lottery: Vec<u32> = data.households.iter().map(|row| row.lottery).collect();
    lottery.sort_unstable();
    lottery.dedup();
    assert_eq!(lottery.len(), 5);
    for row in &data.households[2..] {
        assert_eq!(row.registered, data.head.as_of);
        assert!(data.members.iter().any(|member| member.household == row.id));
        let visit = data.visits.iter().find(|visit| visit.household.as_ref() == Some(&row.id)).unwrap();
        assert!(data.seats.iter().any(|seat| seat.visit == visit.id));
    }
    assert_eq!(data.links.len(), 1, "nobody who comes is tied to anybody");
    let all: Vec<Inputs> = (1..20).map(|seed| of(seed).inputs.unwrap()).collect();
    assert!(all.iter().any(|other| other.dataset.households != data.households));
}

#[test]
fn what_hangs_on_a_row_goes_with_it() {
    let (inputs, said) = after(&[change("remove", "Nuclei", "N001", "", "")]);
    let data = &inputs.dataset;
    assert_eq!((data.households.len(), data.members.len(), data.links.len(), data.visits.len()), (1, 1, 0, 2));
    assert!(data.seats.iter().all(|row| row.visit != "V1") && data.visit_links.is_empty());
    assert!(said[0].starts_with("Households: N001 is removed. With "), "{said:?}");
    let (inputs, _) = after(&[change("remove", "professionals", "P1", "", "")]);
    assert!(inputs.dataset.visit_pins.is_empty() && inputs.dataset.skills.is_empty());
    let (inputs, _) = after(&[change("remove", "capacities", "*/*/Pistoia", "", "")]);
    assert_eq!(inputs.dataset.capacities.len(), 1);
    // a fund is there as long as one of its lines is
    let (inputs, _) = after(&[change("remove", "funds", "FAMI/2026/guarantee", "", "")]);
    assert_eq!(inputs.dataset.package_funds.len(), 1);
    let (inputs, _) = after(&[change("remove", "funds", "FAMI", "", "")]);
    assert_eq!(inputs.dataset.package_funds, []);
}

#[test]
fn with_a_municipality_go_the_ways_from_and_to_its_centre_and_those_of_a_place_of_its_code_stay() {
    let towns = r#""municipalities": ["#;
    let town = |code: &str| {
        format!(
            r#"{{"code": "{code}", "name": "Villa {code}", "area": "Piana", "terrain": "plain", "lat": 43.9, "lon": 11}},"#
        )
    };
    let places = r#""places": ["#;
    let place = r#"{"id": "047022", "kind": "work", "municipality": "Pistoia"},"#;
    let ways = r#""travel": ["#;
    let way = |from: &str, to: &str| format!(r#"{{"from": "{from}", "to": "{to}", "means": "car", "minutes": 9}},"#);
    let more = [way("047021", "L001"), way("L002", "Villa 047021"), way("047022", "L001")].concat();
    let village = VILLAGE
        .replacen(towns, &format!("{towns}{}{}", town("047021"), town("047022")), 1)
        .replacen(places, &format!("{places}{place}"), 1)
        .replacen(ways, &format!("{ways}{more}"), 1);
    let dataset = read::dataset("village.json", &Source::Json(village.into_bytes())).unwrap();
    let base = Inputs { dataset, ..self::village() };
    let applied = apply(&base, &file(&change("remove", "municipalities", "047021", "", "")), "S1", 1);
    let said: Vec<String> = applied.deeds.iter().map(|deed| sentence(Lang::En, deed)).collect();
    assert_eq!(said, ["Municipalities: 047021 is removed. With 2 rows more: Travel times 2."]);
    let froms = |inputs: &Inputs| inputs.dataset.travel.iter().map(|row| row.from.clone()).collect::<Vec<_>>();
    assert_eq!(froms(&applied.inputs.unwrap()), ["047022", "L001"]);
    // the code is the place's, so are its ways
    let kept = apply(&base, &file(&change("remove", "municipalities", "047022", "", "")), "S1", 1).inputs.unwrap();
    assert_eq!(kept.dataset.travel.len(), 4);
    let gone = apply(&base, &file(&change("remove", "places", "047022", "", "")), "S1", 1).inputs.unwrap();
    assert_eq!(gone.dataset.travel.len(), 3);
}

#[test]
fn changes_that_name_nothing_say_so_with_what_was_meant() {
    let changes = [
        change("alter", "Alogi", "A001", "rent", "1"),
        change("alter", "Alloggi", "A001", "Afito", "1"),
        change("alter", "units", "A01", "rent", "1"),
        change("remove", "units", "A777", "", ""),
        change("scale", "units", "A001", "label", "10"),
        change("scale", "units", "A001", "rent", "dieci"),
        change("scale", "units", "A001", "rent", "-200"),
        change("add", "units", "A001", "", "A002"),
        change("add", "capacities", "X", "", "Y"),
        change("more", "units", "", "", "10"),
        change("more", "households", "N001", "", "10"),
        change("alter", "units", "A001", "beds", "0"),
        change("alter", "units", "A001", "", "1"),
        change("remove", "units", "A001", "rent", ""),
    ];
    let found = flaws(&changes);
    let mut wanted = [
        "E501 1 table",
        "E502 2 column",
        "E503 3 row",
        "E503 4 row",
        "E509 5 column",
        "E203 6 value",
        "E204 7 value",
        "E508 8 row",
        "E510 9 value",
        "E511 10 table",
        "E507 11 row",
        "E204 12 value",
        "E506 13 column",
        "E507 14 column",
    ];
    let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let meant = made(&changes).inputs.unwrap_err();
    let of = |code: &str| meant.iter().find(|flaw| flaw.code.as_str() == code).unwrap().did_you_mean(Lang::En);
    assert_eq!(of("E501").as_deref(), Some("Did you mean \"Units\"?"));
    assert_eq!(of("E502").as_deref(), Some("Did you mean \"Rent a month\"?"));
}

#[test]
fn a_row_made_from_too_few_cells_says_which_it_lacks() {
    assert_eq!(flaws(&[change("add", "capacities", "X", "hours", "4")]), ["E506 1 column"]);
}

#[test]
fn data_that_break_are_told_at_the_scenario_with_the_flaw_itself() {
    let base = village();
    let effort =
        Effort { budget: fasi_engine::kernel::budget::Budget::default(), nodes: None, moves: None, warm: true };
    let open = |changes: &[String]| {
        let asking = Asking::open(&base, &file(&changes.join(", ")), &[], None, effort.clone()).unwrap();
        shown(&asking.flaws())
    };
    // more spent than there is; a household without members; a place that visits still begin from
    assert_eq!(open(&[change("scale", "funds", "FAMI/2026/rent", "budget", "-90")]), ["E512 1"]);
    assert_eq!(open(&[change("remove", "members", "N002", "", "")]), ["E512 1"]);
    assert_eq!(
        open(&[change("alter", "weights", "placement.wihs", "weight", "3")]).first().map(String::as_str),
        Some("E512 1")
    );
    assert_eq!(open(&[change("alter", "units", "A001", "rent", "500")]), [""; 0]);
}

#[test]
fn every_reference_of_every_table_can_be_put_together_again() {
    let base = village();
    let applied = apply(&base, &file(&change("alter", "head", "", "weeks", "52")), "S1", 1);
    let mut again = applied.inputs.unwrap();
    let mut dataset = base.dataset.clone();
    again.dataset.sort();
    dataset.sort();
    assert_eq!(again.dataset, dataset);
    assert!(
        Dataset::tables()
            .all(|table| !again.dataset.rows(table.name).is_empty() || dataset.rows(table.name).is_empty())
    );
}
