//! What can be proven before any search: visits that no plan serves, and loads that all tours together do not hold.

use std::collections::BTreeMap;

use super::{FAR, NONE, Problem};
use crate::ids::VisitId;

/// The shortest times from a site to all others on a means of travel, and from all others to it.
type Shortest = (Vec<i64>, Vec<i64>);

impl Problem {
    /// Visits that no plan serves, proven one by one: no tour has room for a seat of theirs, gets there before the window closes, and is
    /// back in time, even with nothing else to do and by whatever detour is shorter; or one that is tied to them is such a visit. Others
    /// may be impossible too.
    pub fn impossible(&self) -> Vec<VisitId> {
        let mut shortest: BTreeMap<(u32, u32), Shortest> = BTreeMap::new();
        let mut hopeless = |visit: u32| {
            let mut seats = self.tasks_of(visit);
            seats.any(|task| {
                let tours = &self.tours_of[task as usize];
                let holds = |tour: &&u32| self.load[visit as usize] <= self.tours[**tour as usize].capacity;
                let direct = |tour: u32, from: u32, to: u32| self.time(tour, from, to);
                if tours.iter().filter(holds).any(|tour| self.fits_alone(task, *tour, direct)) {
                    return false;
                }
                // a way over other places may be shorter than the direct one: only what is too long by any way is proven
                !tours.iter().filter(holds).any(|tour| {
                    let facts = &self.tours[*tour as usize];
                    for site in [facts.base, facts.end] {
                        shortest.entry((facts.means, site)).or_insert_with(|| self.shortest(*tour, site));
                    }
                    let from = |from: u32, to: u32| shortest.get(&(facts.means, from)).map(|ways| ways.0[to as usize]);
                    let into = |from: u32, to: u32| shortest.get(&(facts.means, to)).map(|ways| ways.1[from as usize]);
                    let any = |_, one: u32, other: u32| from(one, other).or_else(|| into(one, other)).unwrap_or(0);
                    self.fits_alone(task, *tour, any)
                })
            })
        };
        let mut out = vec![false; self.groups.len()];
        for (visit, group) in (0u32..).zip(&self.group_of) {
            out[*group as usize] |= hopeless(visit);
        }
        let group = |visit: &u32| self.group_of[*visit as usize] as usize;
        (0..self.visits() as u32).filter(|visit| out[group(visit)]).map(VisitId).collect()
    }

    /// Whether all visits together load more than all tours hold: then none serves them all.
    pub fn overloaded(&self) -> bool {
        let asked: i128 = self.visit.iter().map(|visit| i128::from(self.load[*visit as usize])).sum();
        let held: i128 = self.tours.iter().map(|tour| i128::from(tour.capacity)).sum();
        asked > held
    }

    /// Whether a tour could take a task if nothing else were to be done, where ways take so long.
    fn fits_alone(&self, task: u32, tour: u32, way: impl Fn(u32, u32, u32) -> i64) -> bool {
        let (visit, facts) = (self.visit[task as usize], &self.tours[tour as usize]);
        let (enters, leaves) = (self.enters(visit, tour), self.leaves(visit, tour));
        let (there, back) = if enters == NONE {
            (0, if facts.base == facts.end { 0 } else { way(tour, facts.base, facts.end) })
        } else {
            (way(tour, facts.base, enters), way(tour, leaves, facts.end))
        };
        let ready = facts.from + there;
        let start = self.span_from(visit, tour, ready).map(|span| span.open.max(ready));
        start.is_some_and(|start| start + self.duration[task as usize] + back <= facts.latest)
    }

    /// The shortest times by a tour's means of travel from a site and to it (Dijkstra).
    fn shortest(&self, tour: u32, site: u32) -> Shortest {
        let along = |ways: &dyn Fn(u32) -> Vec<i64>| {
            let (mut times, mut open) = (vec![FAR; self.sites], vec![true; self.sites]);
            times[site as usize] = 0;
            while let Some(next) = (0..self.sites).filter(|site| open[*site]).min_by_key(|site| times[*site]) {
                open[next] = false;
                let so_far = times[next];
                for (time, way) in times.iter_mut().zip(ways(next as u32)) {
                    *time = (*time).min(so_far + way);
                }
            }
            times
        };
        let all = |ways: &[i32]| ways.iter().copied().map(i64::from).collect::<Vec<_>>();
        (along(&|from| all(self.ways_from(tour, from))), along(&|to| all(self.ways_into(tour, to))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SkillId;
    use crate::routes::fixture::{Kind, drawn, model};
    use crate::routes::model::{Link, Matrix, Model};
    use crate::routes::solve::first_plan;
    use crate::time::Ticks;

    fn impossible(model: &Model) -> Vec<u32> {
        Problem::build(model).impossible().into_iter().map(|visit| visit.0).collect()
    }

    #[test]
    fn who_is_served_is_never_called_impossible() {
        for (seed, shared) in (0..40).flat_map(|seed| [(seed, true), (seed, false)]) {
            let model = drawn(Kind { visits: 12, people: 3, days: 2, shared, tight: true }, seed);
            let problem = Problem::build(&model);
            let none = problem.impossible();
            let plan = first_plan(&problem, 1);
            assert!(plan.stops().all(|(_, stop)| !none.contains(&stop.visit)), "seed {seed}");
            assert!(!problem.overloaded(), "seed {seed}");
        }
    }

    #[test]
    fn what_nobody_may_reach_or_hold_is_impossible_with_all_that_is_tied_to_it() {
        let well = model();
        assert_eq!(impossible(&well), Vec::<u32>::new());
        let with = |change: &dyn Fn(&mut Model)| {
            let mut model = model();
            change(&mut model);
            impossible(&model)
        };
        assert_eq!(with(&|model| model.visits[1].seats[0].duration = Ticks(100_000)), [1], "longer than any shift");
        assert_eq!(with(&|model| model.visits[2].seats[1].skills = vec![SkillId(9)]), [2], "nobody has the skill");
        let tie = Link { from: VisitId(0), to: VisitId(1), least: Ticks(0), most: None };
        let tied = with(&|model| {
            model.links = vec![tie];
            model.visits[1].seats[0].duration = Ticks(100_000);
        });
        assert_eq!(tied, [0, 1]);
        let circle = with(&|model| {
            model.links = vec![Link { least: Ticks(5), ..tie }, Link { from: VisitId(1), to: VisitId(0), ..tie }];
        });
        assert_eq!(circle, [0, 1], "no starts keep the ties");
        let heavy = |model: &mut Model| {
            model.shifts.iter_mut().for_each(|shift| shift.capacity = Some(3));
            model.visits[0].load = 4;
        };
        assert_eq!(with(&heavy), [0]);
        let mut full = model();
        full.shifts.iter_mut().for_each(|shift| shift.capacity = Some(3));
        full.visits.iter_mut().for_each(|visit| visit.load = 2);
        // four seats of two each, two shifts that hold three
        assert!(Problem::build(&full).overloaded());
        assert_eq!(impossible(&full), Vec::<u32>::new(), "each alone would go");
    }

    #[test]
    fn a_shorter_way_over_another_place_is_thought_of() {
        let mut model = model();
        let sites = model.travel[0].sites();
        let close = model.visits[0].windows[0].close.unwrap_or(model.visits[0].windows[0].due).0;
        let base = model.shifts[0].base.0 as usize;
        let crate::routes::model::Place::At { from, .. } = model.visits[0].place else { panic!("it is somewhere") };
        let far = close as i32 + 1;
        // direct it is too far, over the other sites it is not
        let ways = |detour: i32| {
            Matrix::new(sites, |one, other| match (one, other) {
                _ if one == other => 0,
                (one, other) if one == base && other == from.index() => far,
                _ => detour,
            })
        };
        model.travel = vec![ways(1)];
        model.visits[0].windows[0].close = Some(Ticks(close));
        assert!(sites > 2 && !impossible(&model).contains(&0));
        model.travel = vec![ways(far)];
        assert!(impossible(&model).contains(&0));
    }
}
