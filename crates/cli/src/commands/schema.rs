//! `fasi schema`: the JSON Schema of a file.

use fasi_exchange::arrivals::History;
use fasi_exchange::attendance::Attendance;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::identities::Identities;
use fasi_exchange::own_week::OwnWeek;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::Scenarios;
use fasi_exchange::write::schema;

use crate::args::{BookKind, SchemaArgs};
use crate::exit::Answer;

pub fn run(args: &SchemaArgs) -> Answer {
    let schema = match args.kind {
        BookKind::Dataset => schema::<Dataset>(),
        BookKind::Decisions => schema::<Decisions>(),
        BookKind::Policy => schema::<Policy>(),
        BookKind::Identities => schema::<Identities>(),
        BookKind::Week => schema::<OwnWeek>(),
        BookKind::Answers => schema::<Questionnaire>(),
        BookKind::Attendance => schema::<Attendance>(),
        BookKind::Scenarios => schema::<Scenarios>(),
        BookKind::History => schema::<History>(),
    };
    Answer::fine(format!("{schema:#}\n"))
}
