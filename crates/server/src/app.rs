//! The service as a whole: bound to its address, run until it is told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tower_http::catch_panic::CatchPanicLayer;

use crate::guard;
use crate::openapi;
use crate::options::{Options, ServeError};
use crate::problem::{Kind, Problem};
use crate::service::Service;

/// How long requests under way may take once the service closes.
const LAST_ANSWERS: Duration = Duration::from_secs(2);
/// How long jobs may take to stop once the service closes.
const LAST_JOBS: Duration = Duration::from_secs(5);
/// How often finished jobs are looked through for those to be forgotten, without any request.
const SWEEP: Duration = Duration::from_mins(1);

/// A service that listens, but answers only once it runs.
pub struct App {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
    service: Arc<Service>,
}

impl App {
    /// Binds the address and starts the workers.
    pub async fn bind(options: Options) -> Result<Self, ServeError> {
        options.check()?;
        let bound = TcpListener::bind(options.bind).await;
        let listener = bound.map_err(|error| ServeError::Bind(options.bind, error))?;
        let address = listener.local_addr()?;
        let service = Service::start(options)?;
        let router = openapi::router()
            .map_err(std::io::Error::other)?
            .layer(CatchPanicLayer::custom(|_| -> Response { Problem::new(Kind::Internal).into_response() }))
            .layer(from_fn_with_state(Arc::clone(&service), guard::around))
            .with_state(Arc::clone(&service));
        Ok(Self { listener, address, router, service })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` comes; then takes nothing more, stops the jobs and keeps none.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), ServeError> {
        let Self { listener, router, service, .. } = self;
        let stopping = Arc::new(Notify::new());
        let signal = {
            let (stopping, pool) = (Arc::clone(&stopping), Arc::clone(&service.pool));
            async move {
                stop.await;
                pool.close();
                stopping.notify_one();
            }
        };
        let patience = async {
            stopping.notified().await;
            tokio::time::sleep(LAST_ANSWERS).await;
        };
        let answering = axum::serve(listener, router).with_graceful_shutdown(signal);
        let ended = tokio::select! {
            ended = answering.into_future() => ended,
            () = patience => Ok(()),
            () = sweep(&service) => Ok(()),
        };
        let pool = Arc::clone(&service.pool);
        pool.close();
        let waited = tokio::task::spawn_blocking(move || pool.wait(LAST_JOBS)).await;
        ended?;
        waited.map_err(|error| ServeError::Io(std::io::Error::other(error)))
    }
}

/// Forgets old jobs, again and again.
async fn sweep(service: &Service) {
    let mut ticks = tokio::time::interval(SWEEP);
    loop {
        ticks.tick().await;
        service.placement.sweep();
        service.routes.sweep();
        service.training.sweep();
        service.scenarios.sweep();
        service.simulations.sweep();
        service.studies.sweep();
    }
}
