//! The arguments of `fasi serve`.

use std::net::SocketAddr;

use clap::{Args, value_parser};

/// `fasi serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where it listens.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,
    /// Whether other machines may reach it.
    #[arg(long)]
    pub allow_remote: bool,
    /// Jobs computed at once.
    #[arg(long, default_value_t = 1, value_parser = value_parser!(u16).range(1..=256))]
    pub workers: u16,
    /// Threads a job.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}
