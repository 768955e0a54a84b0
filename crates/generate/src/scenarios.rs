//! What a planner of the area might ask: eight scenarios on the rows of a dataset; those whose rows it lacks are left out.

use fasi_engine::placement::model::Usage;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::{ChangeRow, ScenarioRow, Scenarios};
use fasi_exchange::table::Book;
use fasi_exchange::words::{Action, Profession};

use crate::calendar;

/// Quarrata.
const QUARRATA: &str = "047017";
/// The area of the mountain, whose service is in San Marcello.
const MOUNTAIN: &str = "MONTAGNA";
/// Flats more, and hours a week for ten weeks more.
const FLATS: usize = 3;
const HOURS: u32 = 20;
const WEEKS: i64 = 10;

/// A change: action, table, row, column, value.
type Change<'a> = (Action, &'a str, Option<String>, Option<&'a str>, Option<String>);

/// The scenarios on a dataset.
pub(crate) fn scenarios(dataset: &Dataset) -> Scenarios {
    let mut scenarios = Scenarios::blank();
    let mut ask = |id: &str, title: &str, why: &str, changes: Option<Vec<Change<'_>>>| {
        let Some(changes) = changes else { return };
        let row = ScenarioRow { id: id.to_owned(), title: title.to_owned(), why: Some(why.to_owned()) };
        scenarios.scenarios.push(row);
        scenarios.changes.extend(changes.into_iter().map(|(action, table, row, column, value)| ChangeRow {
            scenario: id.to_owned(),
            step: None,
            action,
            table: table.to_owned(),
            row,
            column: column.map(str::to_owned),
            value,
        }));
    };
    let mediator = arabic_mediator(dataset);
    ask("S1", "Tre case in più a Quarrata", "Un proprietario ne offre tre.", flats(dataset));
    ask(
        "S2",
        "Una mediatrice di arabo in più",
        "Chi ne parla ha otto ore a settimana per tutta l’area.",
        mediator.as_ref().map(|known| {
            vec![
                (Action::Add, "professionals", Some("P99".to_owned()), None, Some(known.clone())),
                (Action::Alter, "capacities", Some("mediation/ar".to_owned()), Some("hours"), Some("16".to_owned())),
            ]
        }),
    );
    let rents = ["*/2027/rent", "*/2028/rent"];
    ask(
        "S3",
        "Contributi all’affitto −20 %",
        "Dal 2027; quello che è già impegnato resta.",
        (!dataset.funds.is_empty()).then(|| {
            let cut =
                |line: &str| (Action::Scale, "funds", Some(line.to_owned()), Some("budget"), Some("-20".to_owned()));
            rents.map(cut).into()
        }),
    );
    ask(
        "S4",
        "Chiude il servizio di San Marcello",
        "Assistenti sociali ed educatori della montagna.",
        dataset
            .capacities
            .iter()
            .any(|row| row.area.as_deref() == Some(MOUNTAIN))
            .then(|| vec![(Action::Remove, "capacities", Some(format!("*/*/{MOUNTAIN}")), None, None)]),
    );
    ask(
        "S5",
        "Arrivi +30 %",
        "Nuclei come quelli che ci sono.",
        Some(vec![(Action::More, "households", None, None, Some("30".to_owned()))]),
    );
    ask("S6", "Duecento ore di educatore in più", "Venti a settimana, per dieci settimane.", Some(hours()));
    ask(
        "S7",
        "La mediatrice di arabo va via",
        "Che cosa regge su di lei.",
        mediator.as_ref().map(|known| {
            vec![
                (Action::Remove, "professionals", Some(known.clone()), None, None),
                (Action::Remove, "capacities", Some("mediation/ar".to_owned()), None, None),
            ]
        }),
    );
    ask(
        "S8",
        "La continuità della scuola pesa il doppio",
        "Una proposta per la cabina di regia.",
        Some(vec![(
            Action::Alter,
            "weights",
            Some("placement.school_continuity".to_owned()),
            Some("weight"),
            Some("90".to_owned()),
        )]),
    );
    scenarios
}

/// Flats more in Quarrata, like the first ones that are there.
fn flats(dataset: &Dataset) -> Option<Vec<Change<'static>>> {
    let there = dataset
        .units
        .iter()
        .filter(|unit| unit.municipality == QUARRATA && unit.usage == Usage::Lasting && unit.shared_by.is_none());
    let like: Vec<&String> = there.map(|unit| &unit.id).take(FLATS).collect();
    let more = (1..).zip(&like);
    let more =
        more.map(|(number, id)| (Action::Add, "units", Some(format!("Q{number:02}")), None, Some((*id).clone())));
    (like.len() == FLATS).then(|| more.collect())
}

/// The first mediator who speaks Arabic, where there are hours of it too.
fn arabic_mediator(dataset: &Dataset) -> Option<String> {
    let speaks = |id: &String| dataset.spoken.iter().any(|row| row.professional == *id && row.language.0 == "ar");
    let mut mediators = dataset.professionals.iter().filter(|row| row.profession == Profession::Mediator);
    let known = mediators.find(|row| speaks(&row.id)).map(|row| row.id.clone());
    let hours = dataset.capacities.iter().any(|row| row.language.is_some_and(|language| language.0 == "ar"));
    known.filter(|_| hours)
}

/// A line of hours more.
fn hours() -> Vec<Change<'static>> {
    let last = calendar::START + chrono::Duration::days(WEEKS * 7 - 1);
    let cell =
        |column, value: String| (Action::Add, "capacities", Some("200 ore".to_owned()), Some(column), Some(value));
    vec![
        cell("service", "educator".to_owned()),
        cell("from", calendar::START.to_string()),
        cell("until", last.to_string()),
        cell("hours", HOURS.to_string()),
    ]
}
