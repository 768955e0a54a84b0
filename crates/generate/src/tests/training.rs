//! Training of the demo, and of any size: as large as it should be, without a flaw, the same every time.

use std::collections::BTreeSet;

use fasi_exchange::parse::parse_training;
use fasi_exchange::table::Book;

use crate::{demo, training};

#[test]
fn the_demo_has_the_services_and_courses_of_the_territory() {
    let made = demo();
    let dataset = &made.dataset;
    let counts = [
        dataset.services.len(),
        dataset.operators.len(),
        dataset.competences.len(),
        dataset.activities.len(),
        dataset.slots.len(),
    ];
    assert_eq!(counts, [14, 80, 12, 9, 40]);
    assert!(dataset.desk_floors.iter().all(|floor| floor.at_least == 2) && dataset.desk_floors.len() == 14);
    assert!(dataset.training_needs.is_empty(), "they come back as a file of their own");
    let answered: BTreeSet<&str> = made.answers.answers.iter().map(|row| row.operator.as_str()).collect();
    assert!((70..80).contains(&answered.len()), "{}", answered.len());
    let mandatory = made.answers.answers.iter().filter(|row| row.mandatory).count();
    assert!((4..=20).contains(&mandatory), "{mandatory}");
    assert!(dataset.operators.iter().any(|row| row.professional.is_some()));
    let parsed = parse_training(dataset, None, Some(&made.answers), None, Vec::new()).unwrap();
    assert!(parsed.warnings.is_empty(), "{:?}", parsed.warnings);
    assert_eq!(parsed.model.slots.len(), 40);
}

#[test]
fn training_of_any_size_has_no_flaw_and_is_the_same_every_time() {
    for (operators, slots) in [(1, 40), (80, 40), (40, 7), (90, 33), (700, 100)] {
        let made = training::dataset(operators, slots, 3);
        assert_eq!((made.operators.len(), made.slots.len()), (operators as usize, slots as usize));
        let parsed = parse_training(&made, None, None, None, Vec::new());
        assert!(parsed.is_ok(), "{operators}: {:?}", parsed.err());
        let again = training::dataset(operators, slots, 3);
        assert!(made == again);
        assert!(made.rows("training_needs") != training::dataset(operators, slots, 4).rows("training_needs"));
    }
}
