//! The HTTP service, thin: routes and jobs. Everything lives in memory; nothing is written to disk, nothing is logged.
//!
//! Reading order: [`options`] (what it is started with), [`app`] (bound, run, stopped), [`guard`] (around every request),
//! [`problem`] (everything that goes wrong), [`jobs`] (the one job mechanism), [`form`] (bodies), [`asking`] (searches that somebody
//! waits for), [`standing`] (jobs shown),
//! [`planner`] (what scenarios and studies are asked with alike), [`placement`], [`routes`], [`training`], [`scenarios`], [`simulations`] and
//! [`studies`] (each one's work and views), [`endpoints`], [`openapi`].

mod app;
mod asking;
mod body;
mod endpoints;
mod form;
mod guard;
mod jobs;
mod lang;
mod openapi;
mod options;
mod placement;
mod planner;
mod problem;
mod routes;
mod scenarios;
mod service;
mod simulations;
mod standing;
mod studies;
mod training;

pub use app::App;
pub use options::{Options, ServeError};

use fasi_exchange::text::text;

/// Serves until Ctrl-C or SIGTERM; says on standard error where.
pub async fn serve(options: Options) -> Result<(), ServeError> {
    let lang = options.lang;
    let app = App::bind(options).await?;
    let url = format!("http://{}", app.address());
    eprintln!("{}", text(lang, "serve-listening", &[("url", url.into())]));
    app.run(told_to_stop()).await
}

/// Comes with Ctrl-C or SIGTERM; a signal that cannot be listened for never comes.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
