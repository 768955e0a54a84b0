//! Closing: running jobs are stopped, nothing more is taken, and it ends whatever clients do.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use fasi_server::Options;

use super::client::spawn;
use super::queue::long;

#[test]
fn it_closes_while_jobs_run_and_a_client_dawdles() {
    let mut server = spawn(Options { workers: 1, ..Options::default() });
    let (running, _waiting) = (server.submit(&long()), server.submit(&long()));
    server.wait_for(&running, &["running"]);
    let mut dawdler = TcpStream::connect(server.address()).unwrap();
    let head = "POST /placement-jobs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";
    dawdler.write_all(format!("{head}content-length: 100\r\n\r\n{{").as_bytes()).unwrap();
    let begun = Instant::now();
    server.close().unwrap();
    // the limits of a job are hours, the dawdler's a minute
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    assert!(TcpStream::connect(server.address()).is_err());
}
