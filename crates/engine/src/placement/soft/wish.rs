//! What the household wishes for, by the strength it gave each wish.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::{Model, Wish as Wished, WishFor};
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::Points;

/// The part of the wishes' strength that is met: 1000 = all (or none uttered), 0 = nothing.
const CARD: Card = Card {
    id: "placement.wish",
    force: Force::Weight(50),
    source: "D.Lgs. 147/2017 art. 6 (progetto condiviso con il nucleo); L. 328/2000 art. 1",
};

/// Wishes met.
pub struct Wish;

fn met(model: &Model, home: &Home, wish: &Wished) -> bool {
    let unit = model.unit(home.stay.unit);
    match wish.wish {
        WishFor::Municipality(there) => unit.municipality == there,
        WishFor::Unit(there) => home.stay.unit == there,
        WishFor::OwnHome => unit.shared_by.is_none(),
        WishFor::Bedrooms(rooms) => unit.bedrooms.len() >= usize::from(rooms),
        WishFor::NoStairs => unit.step_free || unit.lift || unit.floor <= 0,
    }
}

impl Criterion<Placement> for Wish {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let (mut strength, mut kept) = (0, 0);
        for wish in &model.household(itinerary.household).wishes {
            strength += i64::from(wish.strength);
            kept += if met(model, &home, wish) { i64::from(wish.strength) } else { 0 };
        }
        if strength == 0 { Points::FULL } else { Points::share(kept, strength) }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let wishes = &model.household(itinerary.household).wishes;
        let kept = itinerary.home.map_or(0, |home| wishes.iter().filter(|wish| met(model, &home, wish)).count());
        vec![("met", FactValue::Count(kept as i64)), ("wishes", FactValue::Count(wishes.len() as i64))]
    }

    /// Takes off the strength of every wish that is not met.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let wishes = &model.household(home.stay.household).wishes;
            let all: i64 = wishes.iter().map(|wish| i64::from(wish.strength)).sum();
            let unmet = wishes.iter().filter(|wish| !met(model, &home, wish));
            let left = all - unmet.map(|wish| i64::from(wish.strength)).sum::<i64>();
            if all == 0 { Points::FULL } else { Points(left * 1000 / all) }
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;

    #[test]
    fn a_strong_wish_weighs_more_than_a_weak_one() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        let wish = |wish, strength| Wished { wish, strength };
        model.households[0].wishes =
            vec![wish(WishFor::Municipality(MunicipalityId(0)), 3), wish(WishFor::Bedrooms(4), 1)];
        assert_eq!(Wish.points(&model, &itinerary), Points(750));
        assert_eq!(Wish.audit(&model, &fixture::plan()), Points(750));
    }
}
