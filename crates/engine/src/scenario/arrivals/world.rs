//! What changes from week to week of a replication: who waits, what is free, what funds and services have left.

use super::kinds;
use super::replay::Coming;
use super::setting::{Setting, given_from};
use crate::ids::{CapacityId, HouseholdId, UnitId};
use crate::kernel::search::Draw;
use crate::placement::model::{
    Arrangement, Capacity, Category, Decisions, Exclusion, Exit, ExitKind, Household, HouseholdRefusal, Link, Model,
    OwnerRefusal, Pin, Unit, Usage,
};
use crate::placement::plan::{Itinerary, Plan, Stay};
use crate::placement::{charges, services};
use crate::time::{Day, Week};
use crate::units::{Cents, Minutes};

/// Weeks that a plan looks ahead of the one it is made in, at least: what services are asked for is booked no further.
const AHEAD: i32 = 52;

/// A household that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which kind it is, and in which week it came.
    pub come: Coming,
    household: Household,
    /// Its id in the data, if it is one of those.
    id: Option<HouseholdId>,
    /// Position of the bridge it lives in.
    bridge: Option<usize>,
    /// Which one of its week it is: the same in every scenario. Those of the data have their lottery number, marked.
    number: u32,
}

/// Marks the numbers of those who wait today, so that nobody who comes in the first week has the same.
const TODAY: u32 = 1 << 31;

/// A home or a bridge, and who lives in it.
#[derive(Clone, Debug)]
pub struct Home {
    /// Which kind it is, and from which week on it can be given.
    pub come: Coming,
    unit: Unit,
    id: Option<UnitId>,
    taken: Vec<Taken>,
}

/// Somebody who lives there: until when, how many, in how many bedrooms.
#[derive(Clone, Copy, Debug)]
struct Taken {
    until: Option<Week>,
    people: u8,
    rooms: usize,
    lottery: u32,
}

/// A replication in some week.
pub struct World<'a> {
    setting: &'a Setting,
    /// Who waits, in the order of the list.
    pub waiting: Vec<Waiting>,
    /// Homes and bridges.
    pub homes: Vec<Home>,
    model: Model,
    /// Time booked of each capacity line of the data, by week.
    booked: Vec<Vec<i64>>,
    lottery: u32,
}

/// A model of a week, and what its numbers stand for.
pub struct Now {
    /// What is solved.
    pub model: Model,
    /// The position of each household in [`World::waiting`].
    pub households: Vec<usize>,
    /// The position of each unit in [`World::homes`].
    pub units: Vec<usize>,
    /// The line of the data that each capacity line is a part of.
    lines: Vec<usize>,
}

impl<'a> World<'a> {
    /// As things are.
    pub fn new(setting: &'a Setting) -> Self {
        let model = &setting.model;
        let waiting = (0u32..).zip(&model.households).map(|(id, household)| Waiting {
            come: Coming { week: 0, kind: id as usize },
            household: household.clone(),
            id: Some(HouseholdId(id)),
            bridge: None,
            number: TODAY | household.lottery,
        });
        let homes = (0u32..).zip(&model.units).map(|(id, unit)| Home {
            come: Coming { week: given_from(unit, model.calendar.as_of), kind: id as usize },
            unit: unit.clone(),
            id: Some(UnitId(id)),
            taken: Vec::new(),
        });
        Self {
            waiting: waiting.collect(),
            homes: homes.collect(),
            booked: vec![Vec::new(); model.capacities.len()],
            lottery: model.households.iter().map(|household| household.lottery).max().unwrap_or(0),
            model: model.clone(),
            setting,
        }
    }

    /// The day that a week is decided on.
    fn day(&self, week: u32) -> Day {
        self.setting.model.calendar.as_of.plus(week as i32 * 7)
    }

    /// Lets households and homes of a week come.
    pub fn comes(&mut self, week: u32, households: &[Coming], homes: &[Coming]) {
        let (day, as_of) = (self.day(week), self.setting.model.calendar.as_of);
        for (number, come) in (0u32..).zip(households.iter().filter(|come| come.week == week)) {
            self.lottery += 1;
            let like = &self.setting.model.households[come.kind];
            let household = kinds::household(like, as_of, day, self.lottery);
            self.waiting.push(Waiting { come: *come, household, id: None, bridge: None, number });
        }
        for come in homes.iter().filter(|come| come.week == week) {
            let unit = kinds::home(&self.setting.model.units[come.kind], day);
            self.homes.push(Home { come: *come, unit, id: None, taken: Vec::new() });
        }
    }

    /// Lets so many of those who wait leave the list by themselves, each as likely as another, and tells how many were there to leave. The
    /// draw of each hangs on the week and on who it is alone: whoever waits under two policies mostly leaves under both.
    pub fn lose(&mut self, week: u32, count: u32, draw: impl Fn((u32, u32)) -> Draw) -> u32 {
        let drawn = |waiting: &Waiting| draw((week << 16 | waiting.come.week, waiting.number)).below(1 << 40);
        let mut turns: Vec<(usize, usize)> =
            self.waiting.iter().enumerate().filter(|_| count > 0).map(|(at, waiting)| (drawn(waiting), at)).collect();
        turns.sort_unstable();
        let mut gone: Vec<usize> = turns.into_iter().take(count as usize).map(|(_, at)| at).collect();
        gone.sort_unstable();
        let from = self.day(week).next_monday();
        for at in gone.iter().rev() {
            self.leave(self.waiting[*at].bridge, *at, from);
            self.waiting.remove(*at);
        }
        gone.len() as u32
    }

    /// Whether a lasting home could be given in a week.
    pub fn is_free(&self, home: usize, week: u32) -> bool {
        let home = &self.homes[home];
        home.come.week <= week && self.setting.is_home(home.come.kind) && home.taken.len() < places(&home.unit)
    }

    /// Whether people decided that somebody who waits is to have a home.
    pub fn is_pinned(&self, home: usize) -> bool {
        let waits = |id: HouseholdId| self.waiting.iter().any(|waiting| waiting.id == Some(id));
        let pins = &self.setting.model.decisions.pins;
        self.homes[home].id.is_some_and(|unit| pins.iter().any(|pin| pin.unit == unit && waits(pin.household)))
    }

    /// The model of a week, with those of the lasting homes that `offered` says.
    pub fn now(&self, week: u32, offered: impl Fn(usize) -> bool) -> Now {
        let mut model = self.model.clone();
        model.calendar.as_of = self.day(week);
        let weeks = model.calendar.as_of.next_monday().plus(AHEAD).0;
        model.calendar.weeks = self.setting.model.calendar.weeks.max(weeks);
        let households: Vec<usize> = (0..self.waiting.len()).collect();
        model.households = self.waiting.iter().map(|waiting| waiting.household.clone()).collect();
        let shown = |home: &usize| self.homes[*home].unit.usage == Usage::Bridge || offered(*home);
        let (mut units, mut list) = (Vec::new(), Vec::new());
        for home in (0..self.homes.len()).filter(shown) {
            if let Some(unit) = self.homes[home].left(model.calendar.as_of) {
                units.push(home);
                list.push(unit);
            }
        }
        model.units = list;
        let (capacities, lines) = self.capacities(&model);
        model.capacities = capacities;
        let now = Now { model, households, units, lines };
        self.decided(now)
    }

    /// What people decided, of those who are still there.
    fn decided(&self, mut now: Now) -> Now {
        let of = &self.setting.model;
        let household = |id: HouseholdId| {
            let at = now.households.iter().position(|at| self.waiting[*at].id == Some(id))?;
            Some(HouseholdId(at as u32))
        };
        let unit = |id: UnitId| {
            let at = now.units.iter().position(|at| self.homes[*at].id == Some(id))?;
            Some(UnitId(at as u32))
        };
        let mut decisions = Decisions::default();
        for pin in &of.decisions.pins {
            if let (Some(household), Some(unit)) = (household(pin.household), unit(pin.unit)) {
                decisions.pins.push(Pin { household, unit, ..*pin });
            }
        }
        for exclusion in &of.decisions.exclusions {
            if let (Some(household), Some(unit)) = (household(exclusion.household), unit(exclusion.unit)) {
                decisions.exclusions.push(Exclusion { household, unit });
            }
        }
        for refusal in &of.decisions.household_refusals {
            if let (Some(household), Some(unit)) = (household(refusal.household), unit(refusal.unit)) {
                decisions.household_refusals.push(HouseholdRefusal { household, unit });
            }
        }
        for refusal in &of.decisions.owner_refusals {
            let toward = refusal.household.map(household);
            if let (Some(unit), None | Some(Some(_))) = (unit(refusal.unit), toward) {
                let household = toward.flatten();
                decisions.owner_refusals.push(OwnerRefusal { unit, household, ..*refusal });
            }
        }
        let links =
            of.links.iter().filter_map(|link| Some(Link { a: household(link.a)?, b: household(link.b)?, ..*link }));
        now.model.links = links.collect();
        now.model.decisions = decisions;
        now
    }

    /// The capacity lines less what is booked, a line for every run of weeks that are alike, with the line each is a part of.
    fn capacities(&self, model: &Model) -> (Vec<Capacity>, Vec<usize>) {
        let (mut parts, mut lines) = (Vec::new(), Vec::new());
        let first = model.calendar.as_of.week();
        for (line, capacity) in self.setting.model.capacities.iter().enumerate() {
            let booked = |week: Week| self.booked[line].get(week.0.max(0) as usize).copied().unwrap_or(0);
            let mut start = first;
            while start < model.calendar.end() {
                let alike = |week: &Week| *week < model.calendar.end() && booked(*week) == booked(start);
                let mut end = start.plus(1);
                while alike(&end) {
                    end = end.plus(1);
                }
                let last = end >= model.calendar.end();
                let from = if start == first { capacity.from } else { capacity.from.max(Some(start.monday())) };
                let sunday = (!last).then(|| end.monday().plus(-1));
                let until = [capacity.until, sunday].into_iter().flatten().min();
                if from.zip(until).is_none_or(|(from, until)| from <= until) {
                    let weekly = Minutes((capacity.weekly.0 - booked(start)).max(0));
                    parts.push(Capacity { from, until, weekly, ..capacity.clone() });
                    lines.push(line);
                }
                start = end;
            }
        }
        (parts, lines)
    }

    /// Carries out what of a plan cannot wait for next week: whatever begins as soon as its keys can be had. The lasting homes given, by
    /// position of household and home, and what the funds pay.
    pub fn carry_out(&mut self, now: &Now, plan: &Plan) -> (Vec<(usize, usize)>, Cents) {
        let as_of = now.model.calendar.as_of;
        let binds =
            |stay: &Stay| stay.from <= as_of.plus(7 * i32::from(now.model.unit(stay.unit).lead_weeks)).next_monday();
        let (mut given, mut done) = (Vec::new(), Vec::new());
        for itinerary in &plan.itineraries {
            let home = itinerary.home.filter(|home| binds(&home.stay));
            let bridge = itinerary.bridge.filter(|stay| home.is_some() || binds(stay));
            if home.is_some() || bridge.is_some() {
                done.push(Itinerary { bridge, home, ..*itinerary });
            }
        }
        let done = Plan { itineraries: done };
        let paid = charges::taken(&now.model, &done);
        for (line, paid) in self.model.funds.iter_mut().zip(&paid) {
            line.available = Cents((line.available.0 - paid.0).max(0));
        }
        for itinerary in &done.itineraries {
            self.book(now, itinerary);
            let household = now.households[itinerary.household.index()];
            let left = self.waiting[household].bridge;
            let of = &self.waiting[household].household;
            let (people, sleepers) = (of.people_by(None), of.sleepers_by(None));
            for stay in itinerary.stays() {
                let taken = Taken {
                    until: stay.until,
                    people: u8::try_from(people).unwrap_or(u8::MAX),
                    rooms: usize::try_from((sleepers + 1) / 2).unwrap_or(0),
                    lottery: of.lottery,
                };
                self.homes[now.units[stay.unit.index()]].taken.push(taken);
            }
            match (itinerary.home, itinerary.bridge) {
                (Some(home), bridge) => {
                    // who leaves a bridge for a home leaves it when the home, or another bridge before it, begins
                    let leaves = bridge.map_or(home.stay.from, |stay| stay.from);
                    self.leave(left, household, leaves);
                    given.push((household, now.units[home.stay.unit.index()]));
                }
                (None, Some(stay)) => {
                    self.leave(left, household, stay.from);
                    let unit = now.units[stay.unit.index()];
                    let waiting = &mut self.waiting[household];
                    waiting.bridge = Some(unit);
                    waiting.household.arrangement = Arrangement::Bridge;
                    waiting.household.municipality = Some(self.homes[unit].unit.municipality);
                    let until = stay.until.map(Week::monday);
                    waiting.household.exit = Exit { kind: ExitKind::Hosted, date: until, extended: None };
                }
                (None, None) => {}
            }
        }
        let mut housed: Vec<usize> = given.iter().map(|pair| pair.0).collect();
        housed.sort_unstable();
        for household in housed.into_iter().rev() {
            self.waiting.remove(household);
        }
        let expense = self.model.funds.iter().zip(&paid);
        let expense = expense.filter(|(line, _)| line.category != Category::Guarantee).map(|(_, paid)| *paid).sum();
        (given, expense)
    }

    fn leave(&mut self, bridge: Option<usize>, household: usize, from: Week) {
        let lottery = self.waiting[household].household.lottery;
        let Some(bridge) = bridge else { return };
        let of = self.homes[bridge].taken.iter_mut().filter(|taken| taken.lottery == lottery);
        of.filter(|taken| taken.until.is_some_and(|until| until > from)).for_each(|taken| taken.until = Some(from));
    }

    /// Books the hours that an itinerary asks for, of the first line that has them.
    fn book(&mut self, now: &Now, itinerary: &Itinerary) {
        for used in services::of(&now.model, itinerary) {
            for week in used.from.0..used.until.0 {
                let mut wanted = used.weekly.0;
                for line in used.lines.iter().filter(|line| services::is_open(&now.model, **line, Week(week))) {
                    let CapacityId(part) = *line;
                    let of = now.lines[part as usize];
                    let booked = &mut self.booked[of];
                    let at = week.max(0) as usize;
                    booked.resize(booked.len().max(at + 1), 0);
                    let room = self.setting.model.capacities[of].weekly.0 - booked[at];
                    let given = wanted.min(room.max(0));
                    booked[at] += given;
                    wanted -= given;
                }
            }
        }
    }
}

/// How many households a unit takes.
fn places(unit: &Unit) -> usize {
    usize::try_from(unit.most_households()).unwrap_or(1)
}

impl Home {
    /// What is left of it for others, from when on; `None` if nothing ever is.
    fn left(&self, as_of: Day) -> Option<Unit> {
        let mut unit = self.unit.clone();
        let here: Vec<&Taken> =
            self.taken.iter().filter(|taken| taken.until.is_none_or(|until| until.monday() > as_of)).collect();
        if here.is_empty() {
            return Some(unit);
        }
        let people: u8 = here.iter().fold(0u8, |sum, taken| sum.saturating_add(taken.people));
        if here.len() >= places(&self.unit) || people >= unit.beds {
            // whole again once all have left it
            let last = here.iter().map(|taken| taken.until).collect::<Option<Vec<_>>>()?.into_iter().max()?;
            unit.available_from = unit.available_from.max(last.monday());
            return Some(unit);
        }
        unit.beds -= people;
        unit.shared_by = unit.shared_by.map(|most| most.saturating_sub(here.len() as u8));
        // the largest rooms are taken: whatever is left is surely there
        let rooms: usize = here.iter().map(|taken| taken.rooms).sum();
        unit.bedrooms.sort_unstable_by_key(|area| std::cmp::Reverse(*area));
        unit.bedrooms.drain(..rooms.min(unit.bedrooms.len()));
        Some(unit)
    }
}
