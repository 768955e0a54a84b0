//! Benchmark instances in the shape of a resettlement programme: families, places with room for persons, and how well each
//! family would do in each place.

use std::ops::RangeInclusive;

use fasi_exchange::bench::assignment::{Agent, Direction, File, Item, ItemOption};

use crate::dice::{Dice, Subject};

/// How many families there may be: twenty places hold no more, and few families fill none of them.
pub const FAMILIES: RangeInclusive<u32> = 20..=800;

/// Places.
const PLACES: usize = 20;
/// The least and the most persons that a place has room for.
const ROOM: RangeInclusive<i64> = 4..=190;
/// Of a hundred families, how many have one person, two, and so on.
const SIZES: [i64; 10] = [14, 14, 15, 16, 14, 10, 7, 5, 3, 2];
/// Of a hundred families, how many have one adult, two, and so on.
const ADULTS: [i64; 4] = [40, 45, 10, 5];
/// Of a hundred families with room for one beside the adults, how many have a senior.
const SENIORS: i64 = 8;
/// Of a hundred pairs, how many a family may go to, as far as there is room.
const COMPATIBLE: i64 = 62;
/// The least and the most that a pair is worth, in thousandths.
const VALUES: RangeInclusive<i64> = 100..=2500;

/// A family by its people.
#[derive(Clone, Copy)]
struct Family {
    adults: i64,
    children: i64,
    seniors: i64,
}

impl Family {
    fn drawn(dice: &mut Dice) -> Self {
        let persons = dice.weighted(&SIZES) + 1;
        let adults = (dice.weighted(&ADULTS) + 1).min(persons);
        let seniors = i64::from(persons > adults && dice.happens(SENIORS, 100));
        Self { adults, children: persons - adults - seniors, seniors }
    }

    fn persons(&self) -> i64 {
        self.adults + self.children + self.seniors
    }

    /// What it takes of a place: persons, children, seniors, as far as they are counted.
    fn uses(&self, dimensions: usize) -> Vec<i64> {
        let mut uses = vec![self.persons(), self.children, self.seniors];
        uses.truncate(dimensions);
        uses
    }
}

/// Invents an instance; the same request gives the same bytes. One to three capacities count, drawn by the seed.
pub fn generate(families: u32, seed: u64) -> File {
    let mut dice = Dice::new(seed, Subject::Families);
    let dimensions = dice.between(1, 3) as usize;
    let families: Vec<Family> = (0..families).map(|_| Family::drawn(&mut dice)).collect();
    let mut dice = Dice::new(seed, Subject::Places);
    let capacities = capacities(&mut dice, &families, dimensions);
    let merits: Vec<i64> = (0..PLACES).map(|_| dice.between(800, 1200)).collect();
    let items = families.iter().zip(1..).map(|(family, number)| {
        let (uses, worth) = (family.uses(dimensions), dice.between(100, 600));
        let mut options = Vec::new();
        for (agent, (capacity, merit)) in capacities.iter().zip(&merits).enumerate() {
            // drawn for each place, so that one place more or less leaves the others as they are
            let (compatible, luck) = (dice.happens(COMPATIBLE, 100), dice.between(700, 1300));
            if compatible && uses.iter().zip(capacity).all(|(used, room)| used <= room) {
                let value =
                    (worth * family.adults * merit * luck / 1_000_000 + 50).clamp(*VALUES.start(), *VALUES.end());
                let uses = uses.iter().map(|used| *used as u64).collect();
                options.push(ItemOption { agent, value: value as f64 / 1000.0, uses });
            }
        }
        Item { id: format!("F{number}"), options }
    });
    let items: Vec<Item> = items.collect();
    let agents = capacities.iter().zip(1..).map(|(capacity, number)| Agent {
        id: format!("P{number}"),
        capacity: capacity.iter().map(|room| *room as u64).collect(),
    });
    File {
        name: format!("resettlement-{}-families-{dimensions}d-{seed}", families.len()),
        sense: Direction::Max,
        required: false,
        agents: agents.collect(),
        items,
    }
}

/// Room of every place: for persons in all as many as there are, for children and seniors about their share.
fn capacities(dice: &mut Dice, families: &[Family], dimensions: usize) -> Vec<Vec<i64>> {
    let sum = |of: fn(&Family) -> i64| families.iter().map(of).sum::<i64>();
    let (persons, children, seniors) =
        (sum(Family::persons), sum(|family| family.children), sum(|family| family.seniors));
    // few large places, many small ones
    let sizes: Vec<i64> = (0..PLACES).map(|_| dice.between(0, 1000).pow(2) + 50_000).collect();
    let all: i64 = sizes.iter().sum();
    let mut rooms: Vec<i64> =
        sizes.iter().map(|size| (persons * size / all).clamp(*ROOM.start(), *ROOM.end())).collect();
    let total = persons.clamp(ROOM.start() * PLACES as i64, ROOM.end() * PLACES as i64);
    loop {
        let short = total - rooms.iter().sum::<i64>();
        if short == 0 {
            break;
        }
        let place = dice.between(0, PLACES as i64 - 1) as usize;
        rooms[place] = (rooms[place] + short.signum()).clamp(*ROOM.start(), *ROOM.end());
    }
    let of = |room: i64, dice: &mut Dice| {
        let mut capacity = vec![
            room,
            (room * children * dice.between(850, 1100) / (persons * 1000)).max(2),
            room * seniors * dice.between(1000, 1600) / (persons * 1000) + 1,
        ];
        capacity.truncate(dimensions);
        capacity
    };
    rooms.into_iter().map(|room| of(room, dice)).collect()
}
