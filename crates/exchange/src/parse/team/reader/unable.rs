//! Visits that nobody of the team could make whatever else is to be done: told with their cause, and planned around.

use std::collections::BTreeSet;

use fasi_engine::ids::{ProfessionalId, SkillId, VisitId};
use fasi_engine::routes::model::{Model, Shift, Visit};

use super::super::repeat::code;
use super::Reader;
use crate::flaw::{Code, Flaw};
use crate::names::Skill;
use crate::rows::VisitRow;
use crate::table::Form;
use crate::text::Arg;
use crate::words::{Fluency, Language, Profession, Sex, Word};

impl Reader<'_> {
    /// What is asked for and cannot be had, visit by visit: first what nobody of the team has, then hours at which nobody works who could
    /// come, then visits by several who are never there on one day.
    pub fn unable(&self, model: &Model, warnings: &mut Vec<Flaw>) {
        let mut looked_at = BTreeSet::new();
        for (at, visit) in (0u32..).zip(&model.visits) {
            // who has no hour left is told as left out
            if visit.windows.is_empty() {
                continue;
            }
            let id = &self.team.visits[at as usize];
            // what is lacking for one time of a visit is lacking for all
            let is_time = |row: &&VisitRow| (1..=row.times.unwrap_or(1)).any(|time| code(&row.id, time) == *id);
            let row = self.rows.given.visits.iter().find(is_time);
            let Some(row) = row.filter(|row| looked_at.insert(row.id.as_str())) else { continue };
            let lacking = self.lacking(model, VisitId(at), &row.id);
            let told = !lacking.is_empty();
            warnings.extend(lacking);
            if told {
                continue;
            }
            let days: Vec<BTreeSet<(i32, ProfessionalId)>> =
                (0..visit.seats.len()).map(|seat| able(model, visit, seat)).collect();
            let code = if days.iter().any(BTreeSet::is_empty) {
                Code::NobodyThen
            } else if !days[0].iter().any(|(day, _)| together(&days, *day, &mut Vec::new())) {
                Code::NeverTogether
            } else {
                continue;
            };
            let field = if code == Code::NobodyThen { "opens" } else { "id" };
            warnings.push(Flaw::new(code, self.place(&self.rows.given.visits, row, Some(field), &row.id)));
        }
    }

    /// For each seat what nobody of the team has, or that nobody has all of it.
    fn lacking(&self, model: &Model, visit: VisitId, id: &str) -> Vec<Flaw> {
        let rows = self.dataset().seats.iter().filter(|row| row.visit == id);
        let has = |skill: &SkillId| model.professionals.iter().any(|who| who.skills.binary_search(skill).is_ok());
        let mut told = Vec::new();
        for (row, seat) in rows.zip(&model.visit(visit).seats) {
            let nobody: Vec<&SkillId> = seat.skills.iter().filter(|skill| !has(skill)).collect();
            let at = |field: &str| self.place(&self.rows.given.seats, row, Some(field), &row.visit);
            for skill in &nobody {
                told.push(match &self.team.skills[skill.index()] {
                    Skill::Profession(profession) => {
                        let profession = Arg::Word(Profession::LIST, profession.code(), Form::Sheet);
                        Flaw::new(Code::NobodyHas, at("profession")).with("kind", "profession").with("what", profession)
                    }
                    Skill::Language(language, fluency) => {
                        let word = Arg::Word(Language::LIST, language.0, Form::Sheet);
                        let flaw =
                            Flaw::new(Code::NobodyHas, at("language")).with("kind", "language").with("what", word);
                        flaw.with("fluency", Arg::Word(Fluency::LIST, fluency.code(), Form::Sheet))
                    }
                    Skill::Sex(sex) => {
                        let sex = Arg::Word(Sex::LIST, sex.code(), Form::Sheet);
                        Flaw::new(Code::NobodyHas, at("sex")).with("kind", "sex").with("what", sex)
                    }
                    Skill::Other(code) => {
                        Flaw::new(Code::NobodyHas, at("skill")).with("kind", "skill").with("what", code.as_str())
                    }
                });
            }
            let all = |who: u32| model.suits(ProfessionalId(who), seat);
            if nobody.is_empty() && !(0..model.professionals.len() as u32).any(all) {
                told.push(
                    Flaw::new(Code::NobodyHas, at("seat")).with("kind", "together").with("what", i64::from(row.seat)),
                );
            }
        }
        told
    }
}

/// On which days who could take a seat within the hours of the visit, ways left aside.
fn able(model: &Model, visit: &Visit, seat: usize) -> BTreeSet<(i32, ProfessionalId)> {
    let seat = &visit.seats[seat];
    let could = |shift: &&Shift| {
        let in_time = visit.windows_of(shift.day).any(|window| {
            let start = window.open.max(shift.from);
            window.close.is_none_or(|close| start <= close) && start.0 + seat.duration.0 <= shift.latest.0
        });
        in_time && model.suits(shift.professional, seat) && visit.never.binary_search(&shift.professional).is_err()
    };
    model.shifts.iter().filter(could).map(|shift| (shift.day, shift.professional)).collect()
}

/// Whether different people can take all the seats on a day; `taken` are those of the seats before.
fn together(seats: &[BTreeSet<(i32, ProfessionalId)>], day: i32, taken: &mut Vec<ProfessionalId>) -> bool {
    let Some((first, rest)) = seats.split_first() else { return true };
    first.iter().filter(|(on, _)| *on == day).any(|(_, who)| {
        if taken.contains(who) {
            return false;
        }
        taken.push(*who);
        let found = together(rest, day, taken);
        taken.pop();
        found
    })
}
