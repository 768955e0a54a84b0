//! Training: what becomes of operators, activities and slots in the engine's model, what is wrong with them, what a plan hangs on, and the
//! answers of the questionnaire in whatever form they come.

use fasi_engine::ids::{ActivityId, CompetenceId, OperatorId, SlotId};
use fasi_engine::training::model::{Exclusion, HalfDay, Prerequisite};
use serde_json::{Value, json};

use super::{summary, village};
use crate::flaw::Flaw;
use crate::parse::{ParsedTraining, parse, parse_training, parse_week};
use crate::questionnaire::Questionnaire;
use crate::read::{Source, dataset_for_training, read};
use crate::rows::Dataset;
use crate::text::Lang;
use crate::training::{EditionFile, Told, needs, own_needs};
use crate::write::xlsx;

/// The hall: two services, seven operators, three activities, four slots.
const HALL: &str = include_str!("../../../../tests/data/hall.json");
const ANSWERS: &str = include_str!("../../../../tests/data/answers.csv");

fn hall() -> Dataset {
    dataset_for_training("hall.json", &Source::Json(HALL.as_bytes().to_vec())).unwrap()
}

fn csv(name: &str, text: &str) -> Result<Questionnaire, Vec<Flaw>> {
    read(name, &Source::Csv(vec![(name.to_owned(), text.as_bytes().to_vec())]))
}

fn answers() -> Questionnaire {
    csv("answers.csv", ANSWERS).unwrap()
}

fn parsed(dataset: &Dataset) -> ParsedTraining {
    parse_training(dataset, None, Some(&answers()), None, Vec::new()).unwrap()
}

/// The hall altered: every flaw that training then has.
fn flaws_of(alter: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut value: Value = serde_json::from_str(HALL).unwrap();
    alter(&mut value);
    let read = dataset_for_training("hall.json", &Source::Json(value.to_string().into_bytes()));
    let flaws = match read {
        Ok(dataset) => parse_training(&dataset, None, None, None, Vec::new()).err().unwrap_or_default(),
        Err(flaws) => flaws,
    };
    summary(&flaws)
}

#[test]
fn the_hall_reaches_the_model() {
    let parsed = parsed(&hall());
    let model = &parsed.model;
    assert_eq!((model.operators.len(), model.services.len(), model.slots.len()), (7, 2, 4));
    let need = model.needs_of(OperatorId(1))[0];
    assert_eq!((need.level, need.wanted, need.weight), (1, 3, 1), "of two levels the lower one counts");
    assert_eq!(model.needs.iter().filter(|need| need.mandatory).count(), 1);
    // Monday the seventh is day 7, and its morning the half-day 14
    assert_eq!(model.halves(SlotId(0)), [HalfDay(14)]);
    let floors: Vec<_> = model.services[0].floors.iter().map(|floor| (floor.half, floor.least)).collect();
    assert_eq!(floors, [(HalfDay(14), 2), (HalfDay(28), 2), (HalfDay(32), 2)], "mornings of slots alone");
    assert_eq!(model.services[1].floors.len(), 4, "Mondays and Wednesdays, both halves");
    let part_time = model.operator(OperatorId(3));
    assert_eq!((part_time.absences.len(), part_time.most), (1, Some(1)), "the afternoon is not theirs");
    assert!(!part_time.duty.iter().any(|half| half.is_afternoon()));
    assert!(!model.operator(OperatorId(2)).duty.contains(&HalfDay(28)), "away that Monday");
    assert!(model.operator(OperatorId(2)).duty.contains(&HalfDay(14)));
    let third = model.activity(ActivityId(2));
    assert_eq!(third.requires, [Prerequisite::Competence(CompetenceId(1), 0), Prerequisite::Activity(ActivityId(0))]);
    assert_eq!(third.roles.len(), 2);
    assert_eq!(model.activity(ActivityId(0)).credits.len(), 2);
    assert_eq!(model.slot(SlotId(3)).seats, 5, "fewer than the room holds");
    assert_eq!(model.slot(SlotId(2)).activities, [ActivityId(1)]);
    assert_eq!(model.slot(SlotId(3)).activities, [ActivityId(1), ActivityId(2)]);
    assert_eq!(model.cases, [(OperatorId(5), ActivityId(1)), (OperatorId(5), ActivityId(2))]);
    assert_eq!(model.done, [(OperatorId(5), ActivityId(0))]);
    assert_eq!(model.credits.iter().map(|left| left.amount).collect::<Vec<_>>(), [8]);
    let ruled_out = Exclusion { operator: Some(OperatorId(2)), activity: Some(ActivityId(0)), slot: None };
    assert_eq!(model.exclusions, [ruled_out]);
    let (there, here) = (model.operator(OperatorId(0)).base, model.operator(OperatorId(1)).base);
    assert!(model.ways.time(there, here).minutes() > 15, "from Pistoia to Quarrata");
}

#[test]
fn every_flaw_is_found_with_its_place() {
    let of = |table: &'static str, row: usize, field: &'static str, value: Value| {
        flaws_of(move |data| data[table][row][field] = value)
    };
    let need = json!({"operator": "O1", "competence": "C1", "own": 3, "wanted": 2});
    assert_eq!(flaws_of(|data| data["training_needs"] = json!([need])), ["E405 training_needs 1 wanted"]);
    let nobody = json!({"operator": "O1", "competence": "C2", "own": 1, "wanted": 2, "mandatory": true});
    let found = flaws_of(|data| data["training_needs"] = json!([nobody]));
    assert_eq!(found, ["E413 training_needs 1 competence"], "what brings it is for other roles");
    let circle = json!({"activity": "A1", "before": "A3"});
    assert_eq!(
        flaws_of(|data| data["activity_prerequisites"].as_array_mut().unwrap().push(circle)),
        ["E406 activity_prerequisites 3 before"]
    );
    assert_eq!(of("activities", 0, "least", json!(5)), ["E407 activities 1 most"]);
    assert_eq!(of("activities", 1, "most", json!(0)), ["E407 activities 2 most"]);
    assert_eq!(
        flaws_of(|data| {
            data["training_rooms"][1]["holds"] = json!(1);
        }),
        ["E408 slots 3 room"]
    );
    assert_eq!(flaws_of(|data| data["training_rooms"][0]["holds"] = json!(1)), ["E408 activities 1 least"]);
    assert_eq!(of("desk_floors", 1, "at_least", json!(4)), ["E409 desk_floors 2 at_least"]);
    assert_eq!(of("activities", 0, "sessions", json!(3)), ["E410 activities 1 sessions"]);
    assert_eq!(of("activities", 0, "days_most", json!(5)), ["E410 activities 1 sessions"]);
    assert_eq!(of("activities", 0, "lasts", json!(180)), ["E410 activities 1 sessions"]);
    assert_eq!(of("slots", 2, "trainer", json!("T1")), ["E411 slots 3 trainer"]);
    let meets = flaws_of(|data| {
        data["slots"][3]["day"] = json!("2026-12-07");
        data["slots"][3]["start"] = json!("10:00");
        data["slots"][3]["end"] = json!("12:00");
    });
    assert_eq!(meets, ["E412 slots 4 room"]);
    let pins = |rows: Value| flaws_of(move |data| data["training_pins"] = rows);
    let attends = json!({"kind": "attends", "operator": "O3", "activity": "A1"});
    let not = json!({"kind": "does_not_attend", "operator": "O3", "activity": "A1"});
    assert_eq!(pins(json!([attends, not])), ["E414 training_pins 2 kind"]);
    let closed = json!({"kind": "does_not_open", "slot": "D1"});
    let opens = json!({"kind": "opens", "activity": "A1", "slot": "D1"});
    assert_eq!(pins(json!([closed, opens])), ["E414 training_pins 2 kind"]);
    assert_eq!(pins(json!([{"kind": "attends", "activity": "A1"}])), ["E415 training_pins 1 operator"]);
    assert_eq!(pins(json!([{"kind": "does_not_open"}])), ["E415 training_pins 1 activity"]);
    assert_eq!(of("activity_roles", 0, "role", json!("infermiera")), ["E416 activity_roles 1 role"]);
    assert_eq!(of("activity_prerequisites", 0, "level", json!(2)), ["E417 activity_prerequisites 1 before"]);
    assert_eq!(
        flaws_of(|data| {
            data["activities"][0]["days_least"] = json!(20);
            data["activities"][0]["days_most"] = json!(10);
        })[0],
        "E418 activities 1 days_most"
    );
    assert_eq!(of("slots", 0, "trainer", json!("T9")), ["E302 slots 1 trainer"]);
    assert_eq!(of("slots", 1, "end", json!("08:00"))[0], "E305 slots 2 end");
    let empty = flaws_of(|data| data["slots"] = json!([]));
    assert_eq!(empty.last().unwrap(), "E102 slots", "{empty:?}");
}

#[test]
fn what_only_warns_keeps_nothing_from_being_planned() {
    let mut dataset = hall();
    dataset.slots[3].day = "2027-06-01".parse().unwrap();
    dataset.slots[2].end = "09:30".parse().unwrap();
    dataset.activities[1].editions = Some(0);
    dataset.activities[2].editions = Some(0);
    let parsed = parsed(&dataset);
    let codes: Vec<&str> = parsed.warnings.iter().map(|flaw| flaw.code.as_str()).collect();
    assert_eq!(codes, ["W201", "W202"]);
    assert_eq!(parsed.names.training.slots.len(), 2, "they are not used");
}

#[test]
fn other_rooms_do_not_read_training() {
    let before = village();
    let mut after = village();
    let hall = hall();
    after.services = hall.services;
    after.operators = hall.operators;
    after.operators.iter_mut().for_each(|row| row.base = None);
    after.competences = hall.competences;
    assert_eq!(parse(&before, None, None).unwrap().hash, parse(&after, None, None).unwrap().hash);
    let week = |dataset: &Dataset| parse_week(dataset, None, None, None).unwrap().hash;
    assert_eq!(week(&before), week(&after));
    let hash = |dataset: &Dataset| parsed(dataset).hash;
    let mut housing = self::hall();
    housing.households = village().households;
    assert_eq!(hash(&self::hall()), hash(&housing), "nor does training read what is theirs");
    let mut other = self::hall();
    other.operators[0].most = Some(2);
    assert_ne!(hash(&self::hall()), hash(&other));
}

#[test]
fn shuffled_rows_and_other_names_are_the_same_training() {
    let (straight, mut turned) = (hall(), hall());
    turned.operators.reverse();
    turned.services.reverse();
    turned.slots.reverse();
    turned.activities.reverse();
    turned.activity_prerequisites.reverse();
    turned.activity_credits.reverse();
    turned.activity_roles.reverse();
    turned.trainers.reverse();
    turned.desk_floors.reverse();
    turned.training_rooms.reverse();
    let mut backwards = answers();
    backwards.answers.reverse();
    let one = parsed(&straight);
    let other = parse_training(&turned, None, Some(&backwards), None, Vec::new()).unwrap();
    assert_eq!((&one.model, &one.hash), (&other.model, &other.hash));
    // what things are called is nothing to the engine
    let mut renamed = hall();
    renamed.services.iter_mut().for_each(|row| row.label = Some("Altro nome".to_owned()));
    renamed.activities.iter_mut().for_each(|row| row.label = None);
    assert_eq!(one.model, parsed(&renamed).model);
}

#[test]
fn answers_come_in_any_form() {
    let straight = answers();
    assert_eq!(straight.answers.len(), 7);
    for lang in Lang::ALL {
        let book = xlsx(&straight, lang).unwrap();
        assert_eq!(read::<Questionnaire>("questionnaire.xlsx", &Source::Xlsx(book)).unwrap(), straight);
    }
    // as forms export them, under a name of their own, with commas and English heads
    let english = "Timestamp note,Operator code,Competence,Own level,Supervisor,Wanted level,Weight,Mandatory\n\
        ,O1,C1,0,,3,2,yes\n";
    let english = english.replace("Timestamp note", "#Timestamp");
    let read = csv("Form Responses 7.csv", &english).unwrap();
    assert_eq!(read.answers, straight.answers[..1]);
    let parsed = parsed(&hall());
    let own = parse_training(&hall(), None, None, None, Vec::new()).unwrap();
    assert_ne!(parsed.hash, own.hash, "answers are inputs");
}

#[test]
fn every_flaw_of_the_answers_is_told_at_once() {
    let of = |rows: &str| {
        let heads = "Operatore;Competenza;Livello proprio;Responsabile;Livello da raggiungere;Peso;Obbligatorio\n";
        match csv("questionario.csv", &format!("{heads}{rows}")) {
            Err(flaws) => summary(&flaws),
            Ok(answers) => {
                summary(&parse_training(&hall(), None, Some(&answers), None, Vec::new()).err().unwrap_or_default())
            }
        }
    };
    let at = |code: &str, row: u32, column: &str| format!("{code} questionario.csv {row} {column}");
    let rows = "O1;C1;6;;7;1;sì\nO2;C1;-1;2,5;3;9;forse\n;C1;0;;1;;\n";
    assert_eq!(
        of(rows),
        [
            at("E204", 2, "Livello proprio"),
            at("E204", 2, "Livello da raggiungere"),
            at("E204", 3, "Livello proprio"),
            at("E203", 3, "Responsabile"),
            at("E204", 3, "Peso"),
            at("E209", 3, "Obbligatorio"),
            at("E201", 4, "Operatore"),
        ]
    );
    let rows = "O11;C1;0;;3;1;\nO1;C9;0;;3;1;\nO2;C1;3;;2;1;\nO3;C1;0;;2;1;\nO3;C1;0;;3;1;\nO1;C2;0;;2;1;sì\n";
    assert_eq!(
        of(rows),
        [
            at("E302", 2, "Operatore"),
            at("E302", 3, "Competenza"),
            at("E301", 6, "Operatore"),
            at("E405", 4, "Livello da raggiungere"),
            at("E413", 7, "Competenza"),
        ]
    );
    // the same answer in the data
    let mut dataset = hall();
    let first = answers().needs(&dataset).0.remove(0);
    dataset.training_needs.push(first);
    let flaws = parse_training(&dataset, None, Some(&answers()), None, Vec::new()).err().unwrap();
    assert_eq!(summary(&flaws), ["E419 answers.csv 2 Competenza"]);
}

#[test]
fn answers_of_any_bytes_are_read_or_told() {
    let odd: [&[u8]; 8] = [
        b"",
        b"\xff\xfe\x00",
        b"Operatore\n",
        b"a;b;c\n1;2;3\n",
        b"Operatore;Operatore;Competenza\nO1;O1;C1\n",
        b"Operatore;Competenza;Livello proprio;Livello da raggiungere\nO1;\"C1;0;3\n",
        "Operatore;Competenza;Livello proprio;Livello da raggiungere\nO1\u{200b};C1;0;3\n".as_bytes(),
        b"Operatore;Competenza;Livello proprio;Livello da raggiungere\n=1+1;C1;#N/D;3\n",
    ];
    for bytes in odd {
        let source = Source::Csv(vec![("risposte.csv".to_owned(), bytes.to_vec())]);
        let flaws = read::<Questionnaire>("risposte.csv", &source).err().unwrap();
        assert!(!summary(&flaws).is_empty(), "{bytes:?}");
    }
    // a dataset given in their place says what it is
    let book = xlsx(&hall(), Lang::It).unwrap();
    let flaws = read::<Questionnaire>("dati.xlsx", &Source::Xlsx(book)).err().unwrap();
    assert_eq!(summary(&flaws), ["E019"]);
}

#[test]
fn who_is_told_before_is_known_by_name_and_what_is_gone_is_told() {
    let edition = |activity: &str, slots: &[&str], who: &[&str]| EditionFile {
        activity: activity.to_owned(),
        slots: slots.iter().map(|id| (*id).to_owned()).collect(),
        attendees: who.iter().map(|id| (*id).to_owned()).collect(),
    };
    let editions = vec![edition("A1", &["D1", "D9"], &["O1", "O9"]), edition("A9", &["D1"], &["O2"])];
    let told = Told { anew: 0, editions };
    let parsed = parse_training(&hall(), None, Some(&answers()), Some(&told), Vec::new()).unwrap();
    assert_eq!(parsed.model.published.len(), 1);
    assert_eq!(parsed.model.published[0].slots, [SlotId(0)]);
    let codes: Vec<&str> = parsed.warnings.iter().map(|flaw| flaw.code.as_str()).collect();
    assert_eq!(codes, ["W203"; 3]);
}

#[test]
fn the_board_reads_no_levels_and_no_small_group() {
    let parsed = parsed(&hall());
    let view = needs(Lang::It, &parsed.dataset);
    // four people need the one, three the other: neither is told
    assert!(view.competences.iter().all(|row| row.people.is_none() && row.gap_tenths.is_none()));
    assert!(
        view.competences
            .iter()
            .flat_map(|row| row.services.iter().chain(&row.territories))
            .all(|group| { group.people.is_none() })
    );
    let own = own_needs(Lang::It, &parsed.dataset, "O2").unwrap();
    assert_eq!((own.needs[0].own, own.needs[0].supervisor, own.needs[0].wanted), (2, Some(1), 3));
    let unknown = own_needs(Lang::It, &parsed.dataset, "O22").unwrap_err();
    assert_eq!(summary(&[*unknown]), ["E302"]);
}
