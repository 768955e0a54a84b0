//! Candidates that no plan can take: who may live in a municipality only together with others, none of whom can live there.

use std::collections::BTreeMap;

use super::Problem;
use crate::ids::HouseholdId;

/// The least and the most that each household can add to a row, with a candidate, and with a before besides.
type Sides = BTreeMap<(HouseholdId, Kind), (i64, i64)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Candidate,
    Before,
}

/// Of each candidate: whether the others can make up for what it adds to the rows that want something, or in which some add and
/// some take away.
pub(super) fn possible(problem: &Problem<'_>) -> Vec<bool> {
    let gives = problem.uses.gives(problem.rows.len());
    let rows = (0u32..).zip(&problem.rows).zip(gives);
    let asked: Vec<u32> =
        rows.filter(|((_, row), gives)| *gives || row.lower.is_some()).map(|((at, _), _)| at).collect();
    let mut possible = vec![true; problem.candidates.len()];
    if asked.is_empty() {
        return possible;
    }
    let entries = entries(problem, &asked);
    loop {
        let before = possible.iter().filter(|possible| **possible).count();
        for (row, entries) in asked.iter().zip(&entries) {
            let row = &problem.rows[*row as usize];
            let sides = sides(problem, entries, &possible);
            let (least, most) = sides.values().fold((0, 0), |sum, side| (sum.0 + side.0, sum.1 + side.1));
            for (column, amount) in entries.iter().filter(|(column, _)| *column < problem.candidates.len()) {
                let own = sides.get(&(problem.household_of(*column), Kind::Candidate)).copied().unwrap_or_default();
                let (least, most) = (least - own.0 + amount, most - own.1 + amount);
                let kept = row.upper.is_none_or(|upper| least <= upper) && row.lower.is_none_or(|lower| lower <= most);
                possible[*column] &= kept;
            }
        }
        if possible.iter().filter(|possible| **possible).count() == before {
            return possible;
        }
    }
}

/// Of some rows, ascending: their columns with amounts.
fn entries(problem: &Problem<'_>, rows: &[u32]) -> Vec<Vec<(usize, i64)>> {
    let mut entries = vec![Vec::new(); rows.len()];
    for column in 0..problem.columns() {
        for run in problem.uses.of(column) {
            let first = rows.partition_point(|row| *row < run.row);
            let of_run = rows[first..].iter().take_while(|row| **row < run.end()).count();
            for of in &mut entries[first..first + of_run] {
                of.push((column, run.amount));
            }
        }
    }
    entries
}

fn sides(problem: &Problem<'_>, entries: &[(usize, i64)], possible: &[bool]) -> Sides {
    let mut sides = Sides::new();
    for (column, amount) in entries.iter().filter(|(column, _)| possible.get(*column).is_none_or(|possible| *possible))
    {
        let kind = if *column < possible.len() { Kind::Candidate } else { Kind::Before };
        let side = sides.entry((problem.household_of(*column), kind)).or_default();
        *side = (side.0.min(*amount), side.1.max(*amount));
    }
    sides
}

#[cfg(test)]
mod tests {
    use crate::ids::{HouseholdId, MunicipalityId};
    use crate::placement::fixture;
    use crate::placement::model::{Link, LinkKind, Model};
    use crate::placement::problem::Problem;

    /// A mother and her grown daughter's family, of whom nobody finds a home without the other; the flat in the mountains is too small
    /// for the daughter.
    fn family(rooms_in_the_mountains: Vec<u16>) -> Model {
        let mut model = fixture::model();
        let mut daughter = fixture::household();
        daughter.members = vec![daughter.members[0]; 3];
        model.households.push(daughter);
        let mut mountains = fixture::unit();
        (mountains.municipality, mountains.bedrooms) = (MunicipalityId(1), rooms_in_the_mountains);
        mountains.at = model.municipalities[1].centre;
        model.units.push(mountains);
        model.links.push(Link { a: HouseholdId(0), b: HouseholdId(1), kind: LinkKind::TogetherMunicipality });
        model
    }

    fn towns(model: &Model, household: u32) -> Vec<u32> {
        let problem = Problem::build(model, None);
        let homes = problem.span(HouseholdId(household)).filter_map(|candidate| problem.candidates[candidate].home);
        let mut towns: Vec<u32> = homes.map(|home| model.unit(home.stay.unit).municipality.0).collect();
        towns.dedup();
        towns
    }

    #[test]
    fn where_the_daughter_finds_no_room_the_mother_is_offered_none() {
        let roomy = family(vec![14, 14]);
        assert_eq!((towns(&roomy, 0), towns(&roomy, 1)), (vec![0, 1], vec![0, 1]));
        let small = family(vec![14]);
        assert_eq!((towns(&small, 0), towns(&small, 1)), (vec![0], vec![0]));
    }

    #[test]
    fn what_one_tie_forbids_reaches_along_the_next() {
        let mut model = family(vec![14]);
        model.households.push(fixture::household());
        model.links.push(Link { a: HouseholdId(0), b: HouseholdId(2), kind: LinkKind::TogetherMunicipality });
        assert_eq!(towns(&model, 2), [0], "a sister goes where the mother goes");
    }
}
