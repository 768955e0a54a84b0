//! `/study-jobs`: hand in a planner's study, watch it, take its result, stop it, forget it.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs::{self, job_endpoints};
use crate::problem::{Problem, ProblemView};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};
use crate::studies::{self, StudyJobView, StudyRequest};

job_endpoints! {
    "/study-jobs", "/study-jobs/{id}",
    "submit_study_job", "list_study_jobs", "get_study_job", "stop_study_job",
    studies, StudyRequest, studies::parse, StudyJobView, studies::job,
    /// Hand in a study
    ///
    /// What one more of each thing is worth (`margins`), the cheapest additions that reach a goal (`reach`), two figures against each other
    /// (`front`), a policy against another over past weeks (`accept`). Answers at once with the job's address; what is wrong with the data is
    /// told all at once (422). The texts of the result are in the language in which the study was handed in.
    submit,
    /// A job: where it stands, how far it is, and once it has succeeded its result
    get,
    /// Stop a job and keep what is found; forget one that has finished
    stop,
}
