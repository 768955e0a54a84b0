//! Answers beside the base's: figures, rows and groups in words.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use fasi_engine::kernel::outcome::Status;
use fasi_engine::scenario::affected::{Standing, groups};
use fasi_engine::scenario::indicator::{Difference, Indicator, Verdict, differences};
use fasi_engine::units::Cents;

use super::asked::{Asking, Batch, Came, Prepared};
use super::clash;
use super::deed::sentence;
use super::result::{
    BaseView, BesideFigure, BesideView, FlawLine, GroupView, IndicatorView, Named, RESULT_FORMAT, ResultFile, RowView,
    ScenarioView, told_first,
};
use super::rooms::RoomAnswer;
use crate::flaw::Flaw;
use crate::plan_file::status_name;
use crate::room::Room;
use crate::text::{Arg, Lang, minutes, number, text};

/// The result of a batch.
pub fn result(lang: Lang, asking: &Asking, batch: &Batch, files: Option<Named>) -> ResultFile {
    ResultFile {
        format: RESULT_FORMAT.to_owned(),
        version: 1,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        lang: lang.tag().to_owned(),
        inputs: asking.hashes.clone(),
        files,
        rooms: asking.rooms.iter().map(|room| room.name().to_owned()).collect(),
        week: asking.week,
        effort: asking.effort.file(),
        base: batch.base.iter().map(|answer| base(lang, answer)).collect(),
        scenarios: asking
            .scenarios
            .iter()
            .zip(&batch.scenarios)
            .map(|(asked, came)| scenario(lang, batch, asked, came))
            .collect(),
    }
}

fn base(lang: Lang, answer: &RoomAnswer) -> BaseView {
    let figure = |indicator: &Indicator| IndicatorView {
        indicator: indicator.id.to_owned(),
        name: indicator_name(lang, indicator.id),
        value: indicator.value,
        text: amount(lang, indicator.id, indicator.value),
        open: indicator.open,
    };
    BaseView {
        room: answer.room.name().to_owned(),
        inputs: answer.inputs.clone(),
        status: status_name(answer.status).to_owned(),
        indicators: answer.indicators.iter().map(figure).collect(),
        clash: answer.clash.iter().flat_map(|clash| clash::sentences(lang, clash)).collect(),
        steps: answer.steps,
    }
}

fn scenario(lang: Lang, batch: &Batch, asked: &Prepared, came: &Came) -> ScenarioView {
    let flaw = |flaw: &Flaw| FlawLine { code: Some(flaw.code.as_str().to_owned()), text: flaw.shown(lang) };
    let failed = |reason: &String| FlawLine {
        code: None,
        text: text(lang, "scenario-failed", &[("reason", reason.as_str().into())]),
    };
    let (state, flaws, rooms) = match came {
        Came::Flawed(flaws) => ("flawed", flaws.iter().map(flaw).collect(), Vec::new()),
        Came::Stopped => ("stopped", Vec::new(), Vec::new()),
        Came::Asked(answers) => {
            let failures: Vec<FlawLine> =
                answers.iter().filter_map(|answer| answer.as_ref().err()).map(failed).collect();
            let known = |answer: &RoomAnswer| batch.base.iter().find(|base| base.room == answer.room).cloned();
            let solved = answers.iter().filter_map(|answer| answer.as_ref().ok());
            let rooms = solved.filter_map(|answer| Some(beside(lang, &known(answer)?, answer))).collect();
            (if failures.is_empty() { "solved" } else { "failed" }, failures, rooms)
        }
    };
    ScenarioView {
        id: asked.row.id.clone(),
        title: asked.row.title.clone(),
        why: asked.row.why.clone(),
        state: state.to_owned(),
        changes: asked.deeds.iter().map(|deed| sentence(lang, deed)).collect(),
        flaws,
        rooms,
    }
}

fn beside(lang: Lang, base: &RoomAnswer, with: &RoomAnswer) -> BesideView {
    let figures = differences(&base.indicators, &with.indicators);
    let figures: Vec<BesideFigure> = figures.iter().map(|figure| beside_figure(lang, figure)).collect();
    let rows = rows(lang, base, with);
    BesideView {
        room: with.room.name().to_owned(),
        inputs: with.inputs.clone(),
        status: status_name(with.status).to_owned(),
        headline: headline(lang, with, &figures),
        clash: with.clash.iter().flat_map(|clash| clash::sentences(lang, clash)).collect(),
        differences: figures,
        groups: affected(lang, base, with),
        rows,
        steps: with.steps,
    }
}

/// What is told first, in a sentence a figure; a scenario without any plan is told as one.
fn headline(lang: Lang, with: &RoomAnswer, figures: &[BesideFigure]) -> String {
    if with.status == Status::Infeasible {
        return text(lang, "scenario-infeasible", &[]);
    }
    let sentence = |figure: &BesideFigure| {
        let args = [("name", figure.name.as_str().into()), ("difference", figure.text.as_str().into())];
        text(lang, "scenario-headline", &args)
    };
    let sentences: Vec<String> = told_first(figures).map(sentence).collect();
    if sentences.is_empty() { text(lang, "scenario-no-plan", &[]) } else { sentences.join(" ") }
}

fn beside_figure(lang: Lang, figure: &Difference) -> BesideFigure {
    let verdict = match figure.verdict() {
        Verdict::Same => "same",
        Verdict::Apart => "apart",
        Verdict::Unknown => "unknown",
    };
    BesideFigure {
        indicator: figure.id.to_owned(),
        name: indicator_name(lang, figure.id),
        base: figure.base,
        with: figure.with,
        open: figure.open,
        verdict: verdict.to_owned(),
        text: difference(lang, figure),
    }
}

/// A difference in words, with what the two searches leave open beside it.
fn difference(lang: Lang, figure: &Difference) -> String {
    let shown = |value: i64| amount(lang, figure.id, value);
    let by = format!("{}{}", if figure.by() > 0 { "+" } else { "" }, shown(figure.by()));
    let args = [
        ("base", Arg::from(shown(figure.base))),
        ("with", shown(figure.with).into()),
        ("by", by.into()),
        ("open", figure.open.map(shown).unwrap_or_default().into()),
    ];
    let key = match (figure.verdict(), figure.open) {
        _ if figure.by() == 0 => "difference-none",
        (Verdict::Same, _) => "difference-within",
        (Verdict::Apart, Some(0)) => "difference-proven",
        (Verdict::Apart, _) => "difference-apart",
        (Verdict::Unknown, _) => "difference-unknown",
    };
    text(lang, key, &args)
}

/// The name of a figure.
pub(crate) fn indicator_name(lang: Lang, id: &str) -> String {
    text(lang, &format!("indicator-{id}"), &[])
}

/// A figure in its unit.
pub(crate) fn amount(lang: Lang, id: &str, value: i64) -> String {
    match id {
        "fund-cost" | "training-cost" => Arg::Money(Cents(value)).shown(lang),
        // a length has no sign of its own
        "travel" | "overtime" | "late" if value < 0 => format!("-{}", minutes(lang, -value)),
        "travel" | "overtime" | "late" => minutes(lang, value),
        _ => number(lang, value),
    }
}

/// For whom something changes: who is better or worse off than in the base's plan, or elsewhere.
fn rows(lang: Lang, base: &RoomAnswer, with: &RoomAnswer) -> Vec<RowView> {
    let ids: BTreeSet<&String> = base.standing.keys().chain(with.standing.keys()).collect();
    let absent = (Standing::Absent, None);
    let row = |id: &String| {
        let before = base.standing.get(id).unwrap_or(&absent);
        let after = with.standing.get(id).unwrap_or(&absent);
        let kind = match after.0.cmp(&before.0) {
            _ if before.0 == Standing::Absent => "comes",
            _ if after.0 == Standing::Absent => "leaves",
            Ordering::Greater => "gains",
            Ordering::Less => "loses",
            Ordering::Equal if before.1 != after.1 => "moves",
            Ordering::Equal => return None,
        };
        let args = [
            ("before", Arg::from(standing(lang, with.room, before))),
            ("after", standing(lang, with.room, after).into()),
        ];
        let standing = standing_name(after.0).to_owned();
        Some(RowView { id: id.clone(), kind: kind.to_owned(), standing, text: text(lang, "scenario-row", &args) })
    };
    ids.into_iter().filter_map(row).collect()
}

/// The stable name of a standing.
fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Absent => "absent",
        Standing::Nothing => "nothing",
        Standing::Part => "part",
        Standing::Whole => "whole",
    }
}

fn standing(lang: Lang, room: Room, (standing, place): &(Standing, Option<String>)) -> String {
    let name = standing_name(*standing);
    let place = place.clone().unwrap_or_default();
    text(lang, &format!("standing-{}-{name}", room.name()), &[("place", place.into())])
}

/// Who has all of it.
fn whole(answer: &RoomAnswer) -> BTreeSet<&str> {
    let of = answer.standing.iter().filter(|(_, (standing, _))| *standing == Standing::Whole);
    of.map(|(id, _)| id.as_str()).collect()
}

/// How many of each group gain a lasting home, or lose it.
fn affected(lang: Lang, base: &RoomAnswer, with: &RoomAnswer) -> Vec<GroupView> {
    if with.groups.is_empty() {
        return Vec::new();
    }
    let (before, after) = (whole(base), whole(with));
    let everybody = base.standing.keys().chain(with.standing.keys()).map(String::as_str).collect();
    let members: Vec<(&'static str, BTreeSet<&str>)> = (with.groups.iter())
        .map(|(id, members)| {
            let known = base.groups.iter().filter(|(known, _)| known == id).flat_map(|(_, members)| members);
            (*id, members.iter().chain(known).map(String::as_str).collect())
        })
        .collect();
    let gain = after.difference(&before).copied().collect();
    let lose = before.difference(&after).copied().collect();
    let view = |group: fasi_engine::scenario::affected::Group| GroupView {
        group: group.id.to_owned(),
        name: text(lang, &format!("group-{}", group.id), &[]),
        of: group.of as u64,
        gain: group.gain as u64,
        lose: group.lose as u64,
    };
    groups(&everybody, &members, &gain, &lose).into_iter().map(view).collect()
}
