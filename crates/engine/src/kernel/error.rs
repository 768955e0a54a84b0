//! Our own failures: nothing that the user's data can cause.

/// The engine failed; the data is not to blame.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The MIP solver failed or answered nonsense.
    #[error("the MIP solver failed: {0}")]
    Mip(String),
    /// A plan that the search made does not pass `verify`: a bug, and the plan is not shown.
    #[error("the search made a plan that breaks rules: {0}")]
    Unverified(String),
    /// The thread pool could not be built.
    #[error("no worker threads: {0}")]
    Threads(String),
}
