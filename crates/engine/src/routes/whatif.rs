//! What one more half-day of somebody is worth to a week: the plan made anew with it, from where it stands, and with several seeds, so that
//! nobody takes the luck of a search for a gain.

use std::time::Duration;

use super::model::{Model, Professional, Shift};
use super::plan::Plan;
use super::problem::Problem;
use super::propose::pool;
use super::published::made;
use super::solve;
use super::value::value;
use super::verify::verify;
use crate::ids::{MeansId, ProfessionalId, SiteId, SkillId, VisitId};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::Status;
use crate::time::Ticks;

/// Searches of one week: the spread of what they leave out is their luck.
pub const SEEDS: u32 = 3;

/// Somebody who would come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// What they have; ascending.
    pub skills: Vec<SkillId>,
    /// Where they begin and end.
    pub base: SiteId,
    /// How they travel.
    pub means: MeansId,
}

/// When they could come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Half {
    /// The day.
    pub day: i32,
    /// From when.
    pub from: Ticks,
    /// Until when.
    pub until: Ticks,
}

/// What a week is with a half-day more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The half-day that helps most when only what is left out is put there.
    pub half: Half,
    /// The best plan that was found; the half-day is the last shift.
    pub plan: Plan,
    /// How much less priority is left out than without it.
    pub gain: i64,
    /// What the search's luck alone may make of it.
    pub luck: i64,
}

impl Worth {
    /// Whether it is more than luck.
    pub fn is_sure(&self) -> bool {
        self.gain > self.luck
    }
}

/// The week without more of anybody, and what each half-day more is worth; nothing for those that the time did not reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worths {
    /// The best plan that was found without any.
    pub plan: Plan,
    /// By colleague.
    pub with: Vec<Option<Worth>>,
}

/// The best of several searches, and what the best and the worst leave out.
struct Found {
    plan: Plan,
    left_out: (i64, i64),
}

/// What a half-day more of each of these is worth, at the best of the times given. The budget's time is for all searches together; a search
/// with a limit of moves that it cuts off tells nothing, so that what is told is the same whenever it is asked.
pub fn worths(
    model: &Model,
    plan: &Plan,
    colleagues: &[Colleague],
    halves: &[Half],
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Worths, EngineError> {
    let model = Model { published: made(model, plan), ..model.clone() };
    let runs = SEEDS * (1 + colleagues.len() as u32);
    let mut done = 0;
    let base = searched(&model, (&mut done, runs), budget, watch)?;
    let own = value(&model, plan);
    let better = base.as_ref().map(|found| found.plan.clone()).filter(|other| value(&model, other)[0] < own[0]);
    let mut worths = Worths { plan: better.unwrap_or_else(|| plan.clone()), with: Vec::new() };
    let without = value(&model, &worths.plan)[0];
    for colleague in colleagues {
        let best = halves.iter().map(|half| (helps(&model, colleague, half), half)).min_by_key(|(helps, _)| *helps);
        let (Some(base), Some((_, half))) = (&base, best) else {
            worths.with.push(None);
            continue;
        };
        let found = searched(&with(&model, colleague, half), (&mut done, runs), budget, watch)?;
        worths.with.push(found.map(|found| {
            let spread = |found: &Found| found.left_out.1 - found.left_out.0;
            let luck = spread(base).max(spread(&found));
            Worth { half: *half, gain: without - found.left_out.0, plan: found.plan, luck }
        }));
    }
    Ok(worths)
}

/// The facts with a half-day more.
pub fn with(model: &Model, colleague: &Colleague, half: &Half) -> Model {
    let mut model = model.clone();
    let professional = ProfessionalId(model.professionals.len() as u32);
    model.professionals.push(Professional { skills: colleague.skills.clone(), ..Professional::default() });
    model.shifts.push(Shift {
        professional,
        day: half.day,
        from: half.from,
        until: half.until,
        latest: half.until,
        base: colleague.base,
        end: colleague.base,
        means: colleague.means,
        capacity: None,
        call: None,
    });
    model
}

/// The facts with a half-day more of each of these, one after the other, each at the time at which it helps most.
pub fn added(model: &Model, plan: &Plan, colleagues: &[Colleague], halves: &[Half]) -> (Model, Vec<Half>) {
    let mut model = Model { published: made(model, plan), ..model.clone() };
    let mut taken = Vec::new();
    for colleague in colleagues {
        let Some(half) = halves.iter().min_by_key(|half| helps(&model, colleague, half)) else { break };
        model = with(&model, colleague, half);
        taken.push(*half);
    }
    (model, taken)
}

/// Minutes of each skill that a week's visits ask for beyond the shifts of all who have it, with the skill: what has to be added at least,
/// whatever the ways.
pub fn lacking(model: &Model) -> Vec<(SkillId, i64)> {
    let mut asked: std::collections::BTreeMap<SkillId, i64> = std::collections::BTreeMap::new();
    for seat in model.visits.iter().filter(|visit| visit.rest.is_none()).flat_map(|visit| &visit.seats) {
        for skill in &seat.skills {
            *asked.entry(*skill).or_default() += seat.duration.0 / Ticks::MINUTE;
        }
    }
    let there = |skill: SkillId| -> i64 {
        let has = |shift: &&Shift| model.professionals[shift.professional.index()].skills.binary_search(&skill).is_ok();
        let shifts = model.shifts.iter().filter(has);
        shifts.map(|shift| (shift.latest.0.max(shift.until.0) - shift.from.0) / Ticks::MINUTE).sum()
    };
    asked.into_iter().map(|(skill, asked)| (skill, asked - there(skill))).filter(|(_, short)| *short > 0).collect()
}

/// What is left out when only what was left out is put where it fits with a half-day more, the least first; of equals what of it could
/// need that day, the most first.
fn helps(model: &Model, colleague: &Colleague, half: &Half) -> (i64, i64) {
    let model = with(model, colleague, half);
    let plan = solve::filled(&Problem::build(&model));
    let who = ProfessionalId(model.professionals.len() as u32 - 1);
    let starts = plan.starts(model.visits.len());
    let open = (0u32..).map(VisitId).zip(&model.visits).filter(|(visit, _)| starts[visit.index()].is_none());
    let could = open.filter(|(_, facts)| {
        facts.windows_of(half.day).next().is_some() && facts.seats.iter().any(|seat| model.suits(who, seat))
    });
    (value(&model, &plan)[0], -could.map(|(_, facts)| facts.priority).sum::<i64>())
}

/// The week searched with several seeds, each from where it stands; nothing where the time is over before.
fn searched(
    model: &Model,
    (done, runs): (&mut u32, u32),
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Option<Found>, EngineError> {
    let (problem, threads) = (Problem::build(model), pool(budget)?);
    let silent = Watch { ticker: watch.ticker, progress: &|_| {} };
    let mut best: Option<Found> = None;
    for seed in 0..SEEDS {
        if watch.is_over(budget) {
            return Ok(None);
        }
        (watch.progress)(Progress { stage: "scarce", done: *done, of: runs, value: None, bound: None });
        // a limit of moves is each search's own, and the clock no more than where it all ends; without one they share the time
        let share = |limit: Duration| {
            let now = watch.ticker.elapsed();
            now + limit.saturating_sub(now) / (runs - *done)
        };
        let time = budget.time.map(|limit| if budget.nodes.is_some() { limit } else { share(limit) });
        let budget = Budget { time, seed: budget.seed + seed, ..*budget };
        let found = threads.install(|| solve::solve(&problem, &budget, silent));
        if budget.nodes.is_some() && found.status == Status::TimeLimit {
            return Ok(None);
        }
        let plan = found.plan;
        if let Some(breach) = verify(model, &plan).breaches.first() {
            return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
        }
        *done += 1;
        let left_out = value(model, &plan)[0];
        best = Some(match best {
            None => Found { plan, left_out: (left_out, left_out) },
            Some(known) => {
                let (least, most) = known.left_out;
                let plan = if left_out < least { plan } else { known.plan };
                Found { plan, left_out: (least.min(left_out), most.max(left_out)) }
            }
        });
    }
    // who asks to stop gets what is whole, and nothing half searched
    Ok(best.filter(|_| !watch.ticker.cancelled()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::fixture::{Kind, drawn};
    use crate::routes::propose::propose;

    fn planned(model: &Model) -> Plan {
        let budget = Budget { nodes: Some(20_000), ..Budget::default() };
        propose(model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan")
    }

    /// A week with far more visits than two people can make.
    fn crowded(seed: u64) -> Model {
        drawn(Kind { visits: 24, people: 2, days: 2, shared: true, tight: true }, seed)
    }

    fn halves(model: &Model) -> Vec<Half> {
        let half = |shift: &Shift| Half { day: shift.day, from: shift.from, until: Ticks(shift.from.0 + 240) };
        model.shifts.iter().map(half).collect()
    }

    fn asked(model: &Model, plan: &Plan, skills: Vec<Vec<SkillId>>) -> Worths {
        let colleague = |skills| Colleague { skills, base: SiteId(0), means: MeansId(0) };
        let colleagues: Vec<Colleague> = skills.into_iter().map(colleague).collect();
        let budget = Budget { nodes: Some(10_000), ..Budget::default() };
        worths(model, plan, &colleagues, &halves(model), &budget, Watch::silent()).expect("verified")
    }

    #[test]
    fn a_half_day_of_who_is_short_brings_visits_and_one_of_nobody_brings_none() {
        let mut helped = 0;
        for seed in 0..6 {
            let model = crowded(seed);
            let plan = planned(&model);
            let found = asked(&model, &plan, vec![vec![SkillId(0), SkillId(1)], Vec::new()]);
            let left_out = value(&model, &found.plan)[0];
            assert!(left_out <= value(&model, &plan)[0]);
            let [Some(both), Some(none)] = &found.with[..] else { panic!("searched to the end") };
            let colleague = Colleague { skills: vec![SkillId(0), SkillId(1)], base: SiteId(0), means: MeansId(0) };
            let more = with(&model, &colleague, &both.half);
            assert_eq!(verify(&more, &both.plan).breaches, vec![], "seed {seed}");
            assert_eq!(left_out - value(&more, &both.plan)[0], both.gain, "seed {seed}");
            helped += usize::from(both.is_sure());
            assert!(!none.is_sure(), "seed {seed}: nobody can be made use of: {} {}", none.gain, none.luck);
        }
        assert!(helped >= 5, "{helped} of 6");
    }

    #[test]
    fn with_a_limit_of_moves_the_clock_decides_only_how_many_are_told() {
        use std::sync::atomic::{AtomicU64, Ordering};

        use crate::kernel::budget::Ticker;

        /// A clock that moves on whenever somebody looks.
        struct Looks(AtomicU64, u64);

        impl Ticker for Looks {
            fn elapsed(&self) -> Duration {
                Duration::from_micros(self.0.fetch_add(self.1, Ordering::Relaxed))
            }
            fn cancelled(&self) -> bool {
                false
            }
        }

        let model = crowded(1);
        let plan = planned(&model);
        let colleague = |skills| Colleague { skills, base: SiteId(0), means: MeansId(0) };
        let colleagues =
            [colleague(vec![SkillId(0)]), colleague(vec![SkillId(1)]), colleague(vec![SkillId(0), SkillId(1)])];
        let budget = Budget { nodes: Some(5_000), time: Some(Duration::from_secs(1)), ..Budget::default() };
        let at = |speed: u64| {
            let looks = Looks(AtomicU64::new(0), speed);
            let watch = Watch { ticker: &looks, progress: &|_| {} };
            worths(&model, &plan, &colleagues, &halves(&model), &budget, watch).expect("verified")
        };
        let whole = at(0);
        assert!(whole.with.iter().all(Option::is_some));
        let (mut some, mut none) = (0, 0);
        for speed in [1, 100, 300, 400, 500, 600, 700, 800, 1_000, 100_000] {
            let found = at(speed);
            let told = found.with.iter().flatten().count();
            assert_eq!(
                &found.with.iter().flatten().cloned().collect::<Vec<_>>()[..],
                &whole.with.iter().flatten().cloned().collect::<Vec<_>>()[..told],
                "{speed}"
            );
            some += usize::from(told > 0 && told < colleagues.len());
            none += usize::from(told == 0);
        }
        assert!(some > 0 && none > 0, "{some} {none}: the clock cut nothing");
    }

    #[test]
    fn who_is_stopped_tells_nothing_half_searched() {
        struct Stopped;
        impl crate::kernel::budget::Ticker for Stopped {
            fn elapsed(&self) -> Duration {
                Duration::ZERO
            }
            fn cancelled(&self) -> bool {
                true
            }
        }
        let model = crowded(1);
        let plan = planned(&model);
        let colleague = Colleague { skills: vec![SkillId(0)], base: SiteId(0), means: MeansId(0) };
        let watch = Watch { ticker: &Stopped, progress: &|_| {} };
        let budget = Budget { nodes: Some(10_000), ..Budget::default() };
        let found = worths(&model, &plan, &[colleague], &halves(&model), &budget, watch).expect("nothing fails");
        assert_eq!(found, Worths { plan, with: vec![None] });
    }
}
