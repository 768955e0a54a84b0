//! A policy against another over past weeks: each week planned with both, and each figure passed or failed.

use std::collections::BTreeMap;

use fasi_engine::kernel::budget::Watch;
use fasi_engine::kernel::outcome::Sense;
use fasi_engine::scenario::batch::batch;
use fasi_engine::scenario::indicator::Indicator;

use super::asked::{Study, StudyError, Told};
use super::file::{CellView, PlotView, TableView};
use crate::policy::Policy;
use crate::room::Room;
use crate::scenario::{Inputs, Question, RoomAnswer, amount, indicator_name, question};
use crate::text::{Arg, Lang, number, text};

/// Figures that a policy defines itself: under two policies they do not count the same.
const OWN: [&str; 2] = ["floors", "points"];

/// Which way a figure is better.
pub(super) fn sense(id: &str) -> Sense {
    let less = [
        "waiting",
        "fund-cost",
        "visits-left-out",
        "priority-left-out",
        "travel",
        "overtime",
        "late",
        "training-mandatory",
        "training-left",
        "training-cost",
    ];
    if less.contains(&id) { Sense::Min } else { Sense::Max }
}

/// A figure over all weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// With the policy that is tested.
    pub tested: i64,
    /// With the one that it is held against.
    pub against: i64,
    /// What all searches together leave open of their difference; nothing where nobody knows.
    pub open: Option<i64>,
    /// In how many weeks it is worse by more than is left open.
    pub worse: usize,
}

/// What is said of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Better, by more than the searches leave open.
    Better,
    /// Better in what was found, and nobody knows how much the searches leave open.
    Found,
    /// Not worse, as far as the searches can tell.
    Same,
    /// Worse, by more than the searches leave open.
    Fails,
    /// Worse in what was found, and nobody knows how much the searches leave open.
    Unknown,
}

impl Sum {
    fn add(&mut self, sense: Sense, tested: &Indicator, against: &Indicator) {
        let open = tested.open.zip(against.open).map(|(one, other)| one + other);
        let worse = if sense == Sense::Max { against.value - tested.value } else { tested.value - against.value };
        self.tested += tested.value;
        self.against += against.value;
        self.open = self.open.zip(open).map(|(sum, open)| sum + open);
        self.worse += usize::from(open.is_some_and(|open| worse > open));
    }

    /// What is said of it.
    pub fn mark(&self, sense: Sense) -> Mark {
        let worse = if sense == Sense::Max { self.against - self.tested } else { self.tested - self.against };
        match self.open {
            _ if worse == 0 => Mark::Same,
            Some(open) if worse.abs() <= open => Mark::Same,
            Some(_) if worse > 0 => Mark::Fails,
            Some(_) => Mark::Better,
            None if worse > 0 => Mark::Unknown,
            None => Mark::Found,
        }
    }
}

pub(super) fn told(
    lang: Lang,
    study: &Study,
    rooms: &[Room],
    against: &Policy,
    watch: Watch<'_>,
) -> Result<Told, StudyError> {
    let mut questions: Vec<(Room, Box<dyn Question>)> = Vec::new();
    for inputs in &study.inputs {
        for policy in [&inputs.policy, against] {
            let inputs = Inputs { policy: policy.clone(), ..inputs.clone() };
            for room in rooms {
                let week = if *room == Room::Routes { Study::week_of(&inputs, study.week) } else { None };
                questions.push((*room, question(*room, &inputs, week)?));
            }
        }
    }
    let budget = &study.effort.budget;
    let answers = batch(questions.len(), (0, questions.len()), budget, watch, |at, budget, watch| {
        questions[at].1.ask(None, &study.effort, budget, watch)
    });
    let mut found = Vec::new();
    for answer in answers {
        found.push(answer.transpose()?.flatten());
    }
    let mut told = Told::default();
    let mut weeks = 0;
    let mut sums: BTreeMap<(usize, usize), (&'static str, Sum)> = BTreeMap::new();
    for (tested, against) in found.chunks(2 * rooms.len().max(1)).map(|week| week.split_at(rooms.len())) {
        let (Some(tested), Some(against)) = (whole(tested), whole(against)) else {
            told.stopped = true;
            continue;
        };
        weeks += 1;
        for (room, (tested, against)) in tested.iter().zip(&against).enumerate() {
            let figures = against.indicators.iter().filter(|figure| !OWN.contains(&figure.id)).enumerate();
            for (at, other) in figures {
                let Some(own) = tested.indicators.iter().find(|own| own.id == other.id) else { continue };
                let fresh = (other.id, Sum { open: Some(0), ..Sum::default() });
                sums.entry((room, at)).or_insert(fresh).1.add(sense(other.id), own, other);
            }
        }
    }
    tables(lang, rooms, &sums, &mut told);
    let marks = |wanted: Mark| sums.values().filter(|(id, sum)| sum.mark(sense(id)) == wanted).count() as i64;
    let (fails, unknown) = (marks(Mark::Fails), marks(Mark::Unknown));
    told.yes = Some(fails == 0 && unknown == 0 && weeks > 0 && !told.stopped);
    let key = match (weeks, fails, unknown) {
        (0, ..) => "study-accept-none",
        (_, 0, 0) => "study-accept-passed",
        (_, 0, _) => "study-accept-unknown",
        _ => "study-accept-failed",
    };
    let args = [
        ("weeks", Arg::from(i64::from(weeks))),
        ("better", marks(Mark::Better).into()),
        ("fails", fails.into()),
        ("unknown", unknown.into()),
    ];
    told.headline = text(lang, key, &args);
    told.notes.extend(["study-note-accept", "study-note-own"].map(|key| text(lang, key, &[])));
    Ok(told)
}

/// The answers, where all rooms have answered.
fn whole(answers: &[Option<RoomAnswer>]) -> Option<Vec<RoomAnswer>> {
    answers.iter().cloned().collect()
}

fn tables(lang: Lang, rooms: &[Room], sums: &BTreeMap<(usize, usize), (&'static str, Sum)>, told: &mut Told) {
    let columns = [
        ("indicator", false),
        ("against", true),
        ("tested", true),
        ("difference", true),
        ("open", true),
        ("worse-weeks", true),
        ("verdict", false),
    ];
    for (at, room) in rooms.iter().enumerate() {
        let name = text(lang, &format!("room-name-{}", room.name()), &[]);
        let mut table = TableView::new(lang, room.name(), name.clone(), &columns);
        let mut bars = Vec::new();
        for (id, sum) in sums.iter().filter(|((of, _), _)| *of == at).map(|(_, sum)| sum) {
            let mark = sum.mark(sense(id));
            let by = sum.tested - sum.against;
            let sign = if by > 0 { "+" } else { "" };
            let shown = |value: i64| CellView::figure(amount(lang, id, value), value);
            let open = sum.open.map_or_else(|| CellView::words(text(lang, "study-unknown", &[])), shown);
            let said = match mark {
                Mark::Better => "study-mark-better",
                Mark::Found => "study-mark-found",
                Mark::Same => "study-mark-same",
                Mark::Fails => "study-mark-fails",
                Mark::Unknown => "study-mark-unknown",
            };
            let difference = format!("{sign}{}", amount(lang, id, by));
            table.rows.push(vec![
                CellView::words(indicator_name(lang, id)),
                shown(sum.against),
                shown(sum.tested),
                CellView::figure(difference.clone(), by),
                open,
                CellView::figure(number(lang, sum.worse as i64), sum.worse as i64),
                CellView::words(text(lang, said, &[])),
            ]);
            // bars to the right are better, in hundredths of what it is held against
            let better = if sense(id) == Sense::Max { by } else { -by };
            let part = better * 1_000 / sum.against.abs().max(1);
            bars.push((indicator_name(lang, id), part, mark != Mark::Same, difference));
        }
        if table.rows.is_empty() {
            continue;
        }
        told.tables.push(table);
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.1.abs()));
        let title = text(lang, "study-plot-accept", &[("room", name.into())]);
        told.plots.push(PlotView::Tornado { title, bars });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(weeks: &[(i64, i64, Option<i64>)], sense: Sense) -> Sum {
        let mut sum = Sum { open: Some(0), ..Sum::default() };
        for (tested, against, open) in weeks {
            let of = |value, open| Indicator { id: "homes", value, open };
            sum.add(sense, &of(*tested, *open), &of(*against, Some(0)));
        }
        sum
    }

    #[test]
    fn a_figure_fails_where_it_is_worse_by_more_than_the_searches_leave_open() {
        let of = |weeks: &[_], sense| sum(weeks, sense).mark(sense);
        assert_eq!(of(&[(5, 4, Some(0)), (6, 6, Some(0))], Sense::Max), Mark::Better);
        assert_eq!(of(&[(5, 4, Some(0)), (5, 6, Some(0))], Sense::Max), Mark::Same);
        assert_eq!(of(&[(5, 6, Some(0))], Sense::Max), Mark::Fails);
        assert_eq!(of(&[(5, 6, Some(1))], Sense::Max), Mark::Same, "within what is left open");
        assert_eq!(of(&[(5, 6, None)], Sense::Max), Mark::Unknown);
        assert_eq!(of(&[(6, 5, None)], Sense::Max), Mark::Found);
        assert_eq!(of(&[(5, 6, Some(0))], Sense::Min), Mark::Better);
        assert_eq!(sum(&[(5, 6, Some(0)), (9, 6, Some(0)), (4, 6, Some(1))], Sense::Max).worse, 2);
    }
}
