//! What a week that was planned anew changes of what people were told, person by person.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::ids::{ProfessionalId, VisitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::changes::{Changed, Changes, GaveWay, changes as of_plan, gave_way};
use fasi_engine::routes::model::Published;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::published::made;
use fasi_engine::time::Ticks;

use super::before::{Before, is_break};
use super::view::{ChangesView, DroppedView, HouseholdChangesView, PersonChangesView};
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, text};

/// What a plan changes of what people were told.
pub fn changes(lang: Lang, parsed: &ParsedWeek, before: &Before, plan: &Plan) -> ChangesView {
    let problem = Problem::build(&parsed.model);
    let found = of_plan(&parsed.model, &problem, plan);
    let words = Words { lang, parsed };
    let mut people: BTreeMap<String, Vec<(Ticks, String)>> = BTreeMap::new();
    for changed in &found.changed {
        words.changed(changed, &mut people);
    }
    let now = made(&parsed.model, plan);
    for visit in &found.added {
        if let Some(after) = &now[visit.index()] {
            let said = text(lang, "change-new", &words.args(*visit, after));
            for who in after.seats.iter().flatten() {
                people.entry(words.code(*who)).or_default().push((after.start, said.clone()));
            }
        }
    }
    let done: BTreeSet<String> = before.done().into_iter().flat_map(|tour| tour.stops).map(|stop| stop.visit).collect();
    let gone = words.gone(before, &done, &mut people);
    let cancelled = found.changed.iter().filter(|changed| changed.after.is_none());
    let why = |changed: &Changed| words.why(changed, || gave_way(&parsed.model, &problem, plan, changed.visit));
    let dropped = cancelled.clone().map(why).chain(gone.iter().map(|visit| words.why_gone(visit)));
    let dropped: Vec<DroppedView> = dropped.collect();
    let cancelled: Vec<String> = cancelled.map(|changed| words.visit(changed.visit)).chain(gone).collect();
    let forced = found.changed.iter().filter(|changed| changed.forced).count();
    let others = found.changed.len() - forced;
    let args = [
        ("kept", Arg::from(found.kept as i64)),
        ("forced", (forced as i64).into()),
        ("others", (others as i64).into()),
        ("added", (found.added.len() as i64).into()),
        ("done", (done.len() as i64).into()),
    ];
    let people = people.into_iter().map(|(professional, mut changes)| {
        changes.sort();
        PersonChangesView { professional, changes: changes.into_iter().map(|(_, said)| said).collect() }
    });
    ChangesView {
        headline: text(lang, "changes-headline", &args),
        done: done.len(),
        kept: found.kept,
        forced,
        others,
        added: found.added.len(),
        people: people.collect(),
        households: households(&words, &found, &now),
        cancelled,
        dropped,
    }
}

/// What each household has to be told: another day or hour, other people, no visit any more, a new one.
fn households(words: &Words<'_>, found: &Changes, now: &[Option<Published>]) -> Vec<HouseholdChangesView> {
    let mut all: BTreeMap<&str, Vec<(Ticks, String)>> = BTreeMap::new();
    let mut tell = |visit: VisitId, at: Ticks, said: String| {
        if let Some(household) = &words.parsed.visits[visit.index()].household {
            all.entry(household).or_default().push((at, said));
        }
    };
    for Changed { visit, before, after, .. } in &found.changed {
        let said = words.household(*visit, before, after.as_ref());
        tell(*visit, after.as_ref().map_or(before.start, |after| after.start), said);
    }
    for visit in &found.added {
        let Some(after) = &now[visit.index()] else { continue };
        let mut args = words.args(*visit, after);
        args.push(("who", words.comers(after).into()));
        tell(*visit, after.start, text(words.lang, "household-new", &args));
    }
    let view = |(household, mut changes): (&str, Vec<(Ticks, String)>)| {
        changes.sort();
        let changes = changes.into_iter().map(|(_, said)| said).collect();
        HouseholdChangesView { household: household.to_owned(), changes }
    };
    all.into_iter().map(view).collect()
}

struct Words<'a> {
    lang: Lang,
    parsed: &'a ParsedWeek,
}

impl Words<'_> {
    /// What a changed visit means for each who makes it, or was to.
    fn changed(&self, changed: &Changed, people: &mut BTreeMap<String, Vec<(Ticks, String)>>) {
        let was: Vec<ProfessionalId> = changed.before.seats.iter().flatten().copied().collect();
        let mut tell = |who: ProfessionalId, at: Ticks, key: &str, args: &[(&'static str, Arg)]| {
            people.entry(self.code(who)).or_default().push((at, text(self.lang, key, args)));
        };
        let Some(after) = &changed.after else {
            let args = self.args(changed.visit, &changed.before);
            for who in &was {
                tell(*who, changed.before.start, "change-dropped", &args);
            }
            return;
        };
        let is: Vec<ProfessionalId> = after.seats.iter().flatten().copied().collect();
        let mut args = self.args(changed.visit, after);
        args.push(("was", self.parsed.names.moment(self.lang, changed.before.start).into()));
        args.push(("who", self.codes(&is).into()));
        args.push(("others", self.codes(&was).into()));
        for who in was.iter().filter(|who| !is.contains(who)) {
            tell(*who, changed.before.start, "change-given", &args);
        }
        for who in is.iter().filter(|who| !was.contains(who)) {
            tell(*who, after.start, "change-taken", &args);
        }
        let moved = after.start != changed.before.start;
        for who in is.iter().filter(|who| was.contains(who)) {
            tell(*who, after.start, if moved { "change-moved" } else { "change-company" }, &args);
        }
    }

    /// Why a visit is not made any more: it could not stay, or it gave way.
    fn why(&self, changed: &Changed, gave_way: impl Fn() -> GaveWay) -> DroppedView {
        let named = |visit: VisitId| {
            let priority = i64::from(self.parsed.visits[visit.index()].priority);
            text(self.lang, "visit-priority", &[("visit", self.visit(visit).into()), ("priority", priority.into())])
        };
        let (key, others) = if changed.forced {
            ("dropped-forced", Vec::new())
        } else {
            match gave_way() {
                GaveWay::To(other) => ("dropped-for", vec![other]),
                GaveWay::Together(others) => ("dropped-for-several", others),
                GaveWay::Unknown => ("dropped-full", Vec::new()),
            }
        };
        let shown: Vec<String> = others.iter().map(|other| named(*other)).collect();
        let args = [("visit", Arg::from(named(changed.visit))), ("others", shown.join(", ").into())];
        DroppedView {
            visit: self.visit(changed.visit),
            forced: changed.forced,
            gave_way_to: others.into_iter().map(|other| self.visit(other)).collect(),
            text: text(self.lang, key, &args),
        }
    }

    /// The same of one that the data no longer have.
    fn why_gone(&self, visit: &str) -> DroppedView {
        let text = text(self.lang, "change-gone", &[("visit", visit.into())]);
        DroppedView { visit: visit.to_owned(), forced: true, gave_way_to: Vec::new(), text }
    }

    /// What a household is told of a visit that is not as it was told before.
    fn household(&self, visit: VisitId, before: &Published, after: Option<&Published>) -> String {
        let was = self.parsed.names.moment(self.lang, before.start);
        let mut args = vec![("visit", self.visit(visit).into()), ("was", was.into())];
        let Some(after) = after else { return text(self.lang, "household-dropped", &args) };
        args.push(("when", self.parsed.names.moment(self.lang, after.start).into()));
        args.push(("who", self.comers(after).into()));
        let key = match (after.start == before.start, after.seats == before.seats) {
            (true, _) => "household-people",
            (false, true) => "household-moved",
            (false, false) => "household-moved-people",
        };
        text(self.lang, key, &args)
    }

    /// Who comes, with their professions.
    fn comers(&self, how: &Published) -> String {
        let comer = |who: &ProfessionalId| {
            let profession = super::words::profession(self.lang, self.parsed, who.index());
            text(self.lang, "sheets-person", &[("who", self.code(*who).into()), ("profession", profession.into())])
        };
        how.seats.iter().flatten().map(comer).collect::<Vec<_>>().join(", ")
    }

    /// Visits that people were told of and that the data no longer have.
    fn gone(
        &self,
        before: &Before,
        done: &BTreeSet<String>,
        people: &mut BTreeMap<String, Vec<(Ticks, String)>>,
    ) -> BTreeSet<String> {
        let mut gone = BTreeSet::new();
        for tour in &before.tours {
            let visits = tour.stops.iter().filter(|stop| !is_break(&stop.visit));
            for stop in visits.filter(|stop| !done.contains(&stop.visit)) {
                if self.parsed.names.team.visits.binary_search(&stop.visit).is_err() {
                    gone.insert(stop.visit.clone());
                    let said = text(self.lang, "change-gone", &[("visit", stop.visit.as_str().into())]);
                    people.entry(tour.professional.clone()).or_default().push((Ticks(0), said));
                }
            }
        }
        gone
    }

    fn args(&self, visit: VisitId, how: &Published) -> Vec<(&'static str, Arg)> {
        vec![
            ("visit", self.visit(visit).into()),
            ("when", self.parsed.names.moment(self.lang, how.start).into()),
            ("place", super::words::place(self.lang, self.parsed, visit).into()),
        ]
    }

    fn visit(&self, visit: VisitId) -> String {
        self.parsed.names.team.visits[visit.index()].clone()
    }

    fn code(&self, who: ProfessionalId) -> String {
        self.parsed.names.shown(self.lang, Entity::Professional(who.0))
    }

    fn codes(&self, who: &[ProfessionalId]) -> String {
        who.iter().map(|who| self.code(*who)).collect::<Vec<_>>().join(", ")
    }
}
