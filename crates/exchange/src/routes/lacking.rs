//! What a seat asks for and nobody of the team has, in a sentence.

use fasi_engine::ids::VisitId;

use crate::lexicon;
use crate::names::Skill;
use crate::parse::ParsedWeek;
use crate::text::{Lang, text};
use crate::words::{Fluency, Language, Profession, Sex, Word};

/// Of what a seat asks for, all that nobody of the team has.
pub(super) fn of_seat(parsed: &ParsedWeek, visit: VisitId, seat: u32) -> Vec<&Skill> {
    let asked = &parsed.model.visit(visit).seats[seat as usize].skills;
    let nobody = asked
        .iter()
        .filter(|skill| parsed.model.professionals.iter().all(|facts| facts.skills.binary_search(skill).is_err()));
    nobody.map(|skill| &parsed.names.team.skills[skill.index()]).collect()
}

/// That nobody has it.
pub(super) fn nobody(lang: Lang, skill: &Skill) -> String {
    match skill {
        Skill::Profession(profession) => {
            let profession = lexicon::name(lang, Profession::LIST, profession.code());
            text(lang, "nobody-profession", &[("profession", profession.into())])
        }
        Skill::Language(language, fluency) => {
            let language = lexicon::name(lang, Language::LIST, language.0);
            let fluency = lexicon::name(lang, Fluency::LIST, fluency.code());
            text(lang, "nobody-language", &[("language", language.into()), ("fluency", fluency.into())])
        }
        Skill::Sex(sex) => text(lang, "nobody-sex", &[("sex", lexicon::name(lang, Sex::LIST, sex.code()).into())]),
        Skill::Other(code) => text(lang, "nobody-skill", &[("skill", code.as_str().into())]),
    }
}
