//! `fasi template`: the workbook to fill in.

use std::path::PathBuf;

use fasi_exchange::arrivals::History;
use fasi_exchange::attendance::Attendance;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::identities::Identities;
use fasi_exchange::own_week::OwnWeek;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::Scenarios;
use fasi_exchange::text::text;
use fasi_exchange::write::template;

use super::{Session, write_and_say};
use crate::args::{BookKind, TemplateArgs};
use crate::exit::{Answer, Failure};
use crate::files;

pub fn run(session: Session, args: &TemplateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (workbook, name) = match args.kind {
        BookKind::Dataset => (template::<Dataset>(lang), "cli-template-file-dataset"),
        BookKind::Decisions => (template::<Decisions>(lang), "cli-template-file-decisions"),
        BookKind::Policy => (template::<Policy>(lang), "cli-template-file-policy"),
        BookKind::Identities => (template::<Identities>(lang), "cli-template-file-identities"),
        BookKind::Week => (template::<OwnWeek>(lang), "cli-template-file-week"),
        BookKind::Answers => (template::<Questionnaire>(lang), "cli-template-file-answers"),
        BookKind::Attendance => (template::<Attendance>(lang), "cli-template-file-attendance"),
        BookKind::Scenarios => (template::<Scenarios>(lang), "cli-template-file-scenarios"),
        BookKind::History => (template::<History>(lang), "cli-template-file-history"),
    };
    let workbook = workbook.map_err(|error| Failure::Output(error.to_string()))?;
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(text(lang, name, &[])));
    files::refuse_existing(std::slice::from_ref(&path), args.force)?;
    Ok(Answer::fine(write_and_say(lang, &path, &workbook)?))
}
