//! Benchmark instances have the shape that they claim.

use fasi_exchange::bench::assignment::read;

use crate::assignment::generate;

#[test]
fn families_places_and_values_are_within_their_ranges() {
    for (families, seed) in [(300, 1), (400, 2), (500, 3), (20, 4), (800, 5)] {
        let file = generate(families, seed);
        assert_eq!((file.items.len() as u32, file.agents.len(), file.required), (families, 20, false));
        let dimensions = file.agents[0].capacity.len();
        assert!((1..=3).contains(&dimensions));
        assert_eq!(file.name, format!("resettlement-{families}-families-{dimensions}d-{seed}"));
        let rooms = file.agents.iter().map(|agent| agent.capacity[0]);
        assert!(rooms.clone().all(|room| (4..=190).contains(&room)));
        for option in file.items.iter().flat_map(|item| &item.options) {
            assert!((0.1..=2.5).contains(&option.value), "{}", option.value);
            assert!((1..=10).contains(&option.uses[0]) && option.uses.len() == dimensions);
            assert!(option.uses[1..].iter().sum::<u64>() < option.uses[0], "somebody is an adult");
            let capacity = &file.agents[option.agent].capacity;
            assert!(option.uses.iter().zip(capacity).all(|(used, room)| used <= room));
        }
        // who has no option at all is counted at the average of four persons
        let persons =
            file.items.iter().map(|item| item.options.first().map_or(4, |option| option.uses[0])).sum::<u64>();
        let room = rooms.sum::<u64>();
        assert!(families < 100 || persons.abs_diff(room) * 50 <= persons, "{persons} persons, room for {room}");
        assert!(read(file.to_json().unwrap().as_bytes()).is_ok());
    }
}

#[test]
fn three_pairs_of_five_are_compatible_and_value_grows_with_the_adults() {
    let (mut pairs, mut possible) = (0, 0);
    let (mut small, mut large) = ((0.0, 0), (0.0, 0));
    for seed in 1..=6 {
        let file = generate(400, seed);
        possible += 400 * 20;
        for option in file.items.iter().flat_map(|item| &item.options) {
            pairs += 1;
            // one person is one adult; in a family of six or more there may be up to four
            let side = if option.uses[0] == 1 { &mut small } else { &mut large };
            *side = (side.0 + option.value, side.1 + 1);
        }
    }
    assert!((58..=62).contains(&(pairs * 100 / possible)), "{} %", pairs * 100 / possible);
    assert!(small.0 / f64::from(small.1) * 1.3 < large.0 / f64::from(large.1));
}

#[test]
fn one_to_three_capacities_are_drawn() {
    let mut seen: Vec<usize> = (1..=12).map(|seed| generate(40, seed).agents[0].capacity.len()).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, [1, 2, 3]);
}

#[test]
fn the_same_request_gives_the_same_bytes_and_another_seed_others() {
    let text = |seed| generate(300, seed).to_json().unwrap();
    assert_eq!(text(7), text(7));
    assert_ne!(text(7), text(8));
    assert!(text(7).starts_with("{\"name\":\"resettlement-300-families-"));
}
