//! The search behind [`super::takes`]: for every way of moving in, the changes that answer what it breaks, cheapest kept.

use super::answers::{Weighed, answers};
use super::changed::Changed;
use super::repair::{Repair, cost};
use super::takes::{Ground, Others, Way, judged};
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::rule::Breach;
use crate::placement::choices;
use crate::placement::model::{Model, Usage};
use crate::placement::plan::{Choice, Home, Itinerary, Stay};
use crate::time::Week;

/// A search for the cheapest changes of one pair.
pub(super) struct Search<'g, 'a> {
    /// The plan that is kept.
    pub ground: &'g Ground<'a>,
    /// The model as far as it takes to judge an itinerary alone.
    pub light: &'g Model,
    /// Who.
    pub household: HouseholdId,
    /// Where.
    pub unit: UnitId,
    /// Where everybody else is.
    pub others: Others,
    /// How many changes at most.
    pub most: usize,
    /// The cheapest that works, of those tried.
    pub best: Option<Way>,
}

impl Search<'_, '_> {
    /// Tries every way of moving in, and keeps the cheapest.
    pub fn run(&mut self) {
        let model = self.ground.model;
        let ready = model.unit(self.unit).first_week(model.calendar.as_of);
        let late = ready.0 - model.calendar.end().0 + 1;
        let keys = (late > 0).then_some(Repair::Keys { unit: self.unit, weeks: late });
        let changes: Vec<Repair> = keys.into_iter().collect();
        let after = Changed::of(self.light, &changes);
        let ways = self.ground.itineraries(&after.model, self.household, self.unit);
        let mut stay = None;
        let mut hopeless = false;
        for old in &ways {
            // What is wrong with the stay is wrong with every package: it is judged once.
            let now = old.stays().find(|stay| stay.unit == self.unit);
            if now != stay {
                stay = now;
                let breaches = now.map(|stay| choices::breaches(&after.model, &Choice::Stay(stay)));
                hopeless = !self.offers(&after, old, old, &breaches.unwrap_or_default(), &changes).1;
            }
            if !hopeless {
                self.try_with(old, &changes, &after);
            }
        }
        if changes.is_empty() && model.unit(self.unit).usage == Usage::Bridge {
            self.try_bridge_earlier(ready.0);
        }
        let lasting = changes.is_empty() && model.unit(self.unit).usage == Usage::Lasting;
        let first = ways.first().filter(|_| lasting).and_then(|way| way.home);
        if let Some(first) = first {
            let of_first: Vec<Itinerary> = ways
                .iter()
                .filter(|way| way.home.is_some_and(|home| home.stay.from == first.stay.from))
                .copied()
                .collect();
            let household = self.household;
            let earlier = (0..first.stay.from.0).rev().map(Week);
            self.try_weeks(&of_first, earlier, |unit, weeks| Repair::Keys { unit, weeks: -weeks });
            let later = (first.stay.from.0 + 1..model.calendar.end().0).map(Week);
            self.try_weeks(&of_first, later, |unit, weeks| Repair::Later { household, unit, weeks });
        }
    }

    /// The keys of a bridge so many weeks earlier, and nothing else: it may then be free before the home starts, or long enough.
    fn try_bridge_earlier(&mut self, ready: i32) {
        for weeks in 1..=ready {
            let changes = [Repair::Keys { unit: self.unit, weeks }];
            if !self.cheap(&changes) {
                return;
            }
            let after = Changed::of(self.light, &changes);
            let ways = self.ground.itineraries(&after.model, self.household, self.unit);
            if let Some(way) = ways.into_iter().find(|way| self.accepts(&changes, way)) {
                self.best =
                    Some(Way { cost: cost(self.ground.model, &changes), changes: changes.to_vec(), itinerary: way });
                return;
            }
        }
    }

    /// Moving in at another week, and nothing else: what falls due in another year, or after a contract's end, may then be
    /// in order. The nearest week that will do is the cheapest.
    fn try_weeks(
        &mut self,
        ways: &[Itinerary],
        weeks: impl Iterator<Item = Week>,
        change: impl Fn(UnitId, i32) -> Repair,
    ) {
        let Some(first) = ways.first().and_then(|way| way.home) else { return };
        if self.others == Others::Stay && self.ground.taken(self.light, &ways[0], self.unit) {
            return;
        }
        let timely = |breaches: &[Breach]| breaches.iter().all(|breach| breach.rule == "placement.availability");
        for week in weeks {
            let changes = [change(self.unit, week.0 - first.stay.from.0)];
            if !self.cheap(&changes) {
                return;
            }
            let stay = Stay { from: week, ..first.stay };
            if !timely(&choices::breaches(self.light, &Choice::Stay(stay))) {
                continue;
            }
            for way in ways {
                let Some(home) = way.home.map(|home| Home { stay, ..home }) else { continue };
                let bridge = self.ground.bridge_before(self.household, week);
                let moved = Itinerary { household: self.household, bridge, home: Some(home) };
                if choices::allowed(self.light, &Choice::Home(home)) && self.accepts(&changes, &moved) {
                    self.best = Some(Way {
                        cost: cost(self.ground.model, &changes),
                        changes: changes.to_vec(),
                        itinerary: moved,
                    });
                    return;
                }
            }
        }
    }

    /// Whether an itinerary is in order once changes are made on the whole model.
    fn accepts(&self, changes: &[Repair], old: &Itinerary) -> bool {
        let after = Changed::of(self.ground.model, changes);
        let (new, unit) = (after.itinerary(old), after.unit(self.unit));
        self.ground.breaches(&after.model, &new, unit, self.others).is_empty()
    }

    /// What answers each breach, and whether the changes that are left could answer all of them.
    fn offers(
        &self,
        after: &Changed,
        old: &Itinerary,
        new: &Itinerary,
        breaches: &[Breach],
        made: &[Repair],
    ) -> (Vec<Vec<Repair>>, bool) {
        let weighed = Weighed { unit: self.unit, old, new };
        let offers: Vec<Vec<Repair>> = breaches.iter().map(|breach| answers(after, weighed, breach)).collect();
        let open: Vec<&Vec<Repair>> =
            offers.iter().filter(|offer| !offer.iter().any(|one| made.iter().any(|made| same(made, one)))).collect();
        let hopeful = coverable(&open, self.most - made.len());
        (offers, hopeful)
    }

    /// Whether changes could still be the best.
    fn cheap(&self, changes: &[Repair]) -> bool {
        changes.len() <= self.most && self.best.as_ref().is_none_or(|best| cost(self.ground.model, changes) < best.cost)
    }

    /// Judges an itinerary with the changes made, and goes on with what answers the first breach that is left. It is judged
    /// alone on the light model, and in the plan on the whole one.
    fn try_with(&mut self, old: &Itinerary, changes: &[Repair], light: &Changed) {
        let new = light.itinerary(old);
        let unit = light.unit(self.unit);
        let mut breaches = judged(&light.model, &new, unit);
        let whole;
        let mut after = light;
        if breaches.is_empty() {
            // Where others live there already, only another unit helps: no need to judge the whole plan for that.
            let besides = [changes, &[Repair::Another { like: self.unit }]].concat();
            if self.others == Others::Stay && self.ground.taken(&light.model, &new, unit) && !self.cheap(&besides) {
                return;
            }
            whole = Changed::of(self.ground.model, changes);
            after = &whole;
            breaches = self.ground.breaches(&after.model, &new, unit, self.others);
        }
        if breaches.is_empty() {
            let cost = cost(self.ground.model, changes);
            self.best = Some(Way { changes: changes.to_vec(), cost, itinerary: *old });
            return;
        }
        let (offers, hopeful) = self.offers(after, old, &new, &breaches, changes);
        if !hopeful {
            return;
        }
        for offer in &offers[0] {
            let mut next = changes.to_vec();
            match changes.iter().position(|made| made.and(offer).is_some()) {
                Some(at) => next[at] = changes[at].and(offer).unwrap_or(*offer),
                None if changes.contains(offer) => continue,
                None => next.push(*offer),
            }
            if self.cheap(&next) {
                let after = Changed::of(self.light, &next);
                self.try_with(old, &next, &after);
            }
        }
        if breaches.iter().any(|breach| breach.rule == "placement.service_capacity") {
            self.try_later(old, changes, &new);
        }
    }

    /// Moving in later besides, in the first week in which the plan holds with it.
    fn try_later(&mut self, old: &Itinerary, changes: &[Repair], new: &Itinerary) {
        let model = self.ground.model;
        let Some(home) = new.home.filter(|_| old.home.is_some_and(|home| home.stay.unit == self.unit)) else { return };
        let ready = model.unit(self.unit).first_week(model.calendar.as_of);
        for week in (home.stay.from.0 + 1)..model.calendar.end().0 {
            let later = Repair::Later { household: self.household, unit: self.unit, weeks: week - ready.0 };
            let next = [changes, &[later]].concat();
            if !self.cheap(&next) {
                return;
            }
            if self.accepts(&next, old) {
                self.best = Some(Way { cost: cost(model, &next), changes: next, itinerary: *old });
                return;
            }
        }
    }
}

/// Whether two changes are of the same thing, whatever the amount.
fn same(one: &Repair, other: &Repair) -> bool {
    one == other || one.and(other).is_some()
}

/// Whether so many changes could answer every breach: by what is offered, whatever the amounts.
fn coverable(open: &[&Vec<Repair>], left: usize) -> bool {
    match (open.first(), left) {
        (None, _) => true,
        (Some(_), 0) => false,
        (Some(first), left) => first.iter().any(|chosen| {
            let rest: Vec<&Vec<Repair>> =
                open.iter().filter(|offer| !offer.iter().any(|one| same(one, chosen))).copied().collect();
            coverable(&rest, left - 1)
        }),
    }
}
