//! The HTTP service, thin: routes and jobs. Everything lives in memory; nothing is written to disk.

mod options;

pub use options::{Options, ServeError};

/// Serves until Ctrl-C or SIGTERM.
pub async fn serve(options: Options) -> Result<(), ServeError> {
    options.check()?;
    Ok(())
}
