//! Nobody sets out in a car that somebody else is out with.

use crate::ids::ShiftId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::{Model, Pool as Cars};
use crate::routes::plan::Plan;
use crate::routes::work::goes_out;

const CARD: Card = Card {
    id: "routes.pool",
    force: Force::Always,
    source: "Auto di servizio della sede: chi esce ne tiene una per tutto il turno",
};

/// Cars for those who go out.
pub struct Pool;

impl HardRule<Routes> for Pool {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// For every shift that goes out with a shared car, counts who else is out with one when it begins.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let out = |shift: &ShiftId| plan.tours.iter().any(|tour| tour.shift == *shift && goes_out(model, tour));
        model.pools.iter().filter_map(|pool| of_pool(model, pool, &out)).collect()
    }
}

fn of_pool(model: &Model, pool: &Cars, out: &dyn Fn(&ShiftId) -> bool) -> Option<Breach> {
    let out: Vec<ShiftId> = pool.shifts.iter().copied().filter(out).collect();
    let at_once = |first: &ShiftId| {
        let begins = model.shifts[first.index()].from;
        let there = |shift: &&ShiftId| {
            let shift = &model.shifts[shift.index()];
            shift.from <= begins && begins < shift.latest
        };
        out.iter().filter(there).count()
    };
    let worst = out.iter().max_by_key(|shift| at_once(shift))?;
    let needed = at_once(worst);
    let facts = vec![
        ("shift", FactValue::Entity(Entity::Shift(worst.0))),
        ("cars", FactValue::Count(i64::from(pool.cars))),
        ("needed", FactValue::Count(needed as i64)),
    ];
    (needed > pool.cars as usize).then(|| Breach::of(&CARD, facts))
}
