//! A study to be made: prepared inputs in, tables and pictures out.

use fasi_engine::kernel::budget::Watch;
use fasi_engine::kernel::error::EngineError;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::study::{Study, StudyError, StudyFile};
use fasi_exchange::text::Lang;

use crate::jobs::Work;

/// A study to be made.
pub struct StudyWork {
    /// What is asked.
    pub study: Study,
    /// The language of its texts: that in which it was handed in.
    pub lang: Lang,
}

impl Work for StudyWork {
    /// The result, or what of the data only the study itself finds.
    type Done = Result<StudyFile, Vec<Flaw>>;

    fn run(&self, watch: Watch<'_>) -> Result<Self::Done, EngineError> {
        match self.study.made(self.lang, None, watch) {
            Ok(file) => Ok(Ok(file)),
            Err(StudyError::Flaws(flaws)) => Ok(Err(flaws)),
            Err(StudyError::Engine(error)) => Err(error),
        }
    }
}
