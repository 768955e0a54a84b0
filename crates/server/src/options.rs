//! What the service is started with, and why it may refuse to start.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use fasi_exchange::text::{Arg, Lang, text};

/// What the service is started with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where it listens; port 0 takes a free one.
    pub bind: SocketAddr,
    /// Whether it may listen where other machines can reach it: there is no authentication.
    pub allow_remote: bool,
    /// Jobs computed at once.
    pub workers: usize,
    /// Threads that carry one job out; they never change its result.
    pub threads_per_job: usize,
    /// Jobs that may wait for a worker; further ones are refused.
    pub queue: usize,
    /// Finished jobs kept; the oldest is forgotten first.
    pub keep: usize,
    /// How long a finished job is kept.
    pub keep_for: Duration,
    /// The most bytes of a request's body.
    pub body_limit: usize,
    /// How long a body may take to come, waiting for others to be read included.
    pub body_patience: Duration,
    /// The language of answers where the client asks for none.
    pub lang: Lang,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            bind: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            allow_remote: false,
            workers: 1,
            threads_per_job: std::thread::available_parallelism().map_or(1, usize::from),
            queue: 16,
            keep: 64,
            keep_for: Duration::from_hours(24),
            body_limit: 64 * 1024 * 1024,
            body_patience: Duration::from_mins(1),
            lang: Lang::default(),
        }
    }
}

impl Options {
    /// Refuses an address that other machines reach, unless that was asked for.
    pub(crate) fn check(&self) -> Result<(), ServeError> {
        if self.allow_remote || self.bind.ip().is_loopback() { Ok(()) } else { Err(ServeError::Remote(self.bind)) }
    }
}

/// Why the service does not start, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is one that other machines reach.
    #[error("{0} can be reached from other machines, and there is no authentication")]
    Remote(SocketAddr),
    /// The address cannot be listened on.
    #[error("cannot listen on {0}: {1}")]
    Bind(SocketAddr, std::io::Error),
    /// The listener failed.
    #[error("the service stopped: {0}")]
    Io(#[from] std::io::Error),
}

impl ServeError {
    /// The error in words, with what to do.
    pub fn shown(&self, lang: Lang) -> String {
        let (key, args): (&str, Vec<(&str, Arg)>) = match self {
            Self::Remote(address) => ("serve-remote", vec![("address", address.to_string().into())]),
            Self::Bind(address, error) => {
                let reason = Arg::from(error.to_string());
                ("serve-bind", vec![("address", address.to_string().into()), ("reason", reason)])
            }
            Self::Io(error) => ("serve-stopped", vec![("reason", error.to_string().into())]),
        };
        text(lang, key, &args)
    }
}
