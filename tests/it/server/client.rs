//! A service on a free port of its own, and a client that asks it.

use std::net::SocketAddr;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use fasi_server::{App, Options, ServeError};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use ureq::Agent;
use ureq::http::{HeaderMap, Request};

/// Three households, two homes: two of the households fit, the third needs a home without steps, which neither is.
pub const HAMLET: &str = include_str!("../../data/hamlet.json");

/// A running service; stops when dropped.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), ServeError>>>,
}

/// An answer.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// A header's text; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The problem of this status and kind that the answer must be.
    pub fn problem(&self, status: u16, kind: &str) -> Value {
        assert_eq!((self.status, self.header("content-type")), (status, "application/problem+json"), "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["type"], format!("urn:fasi:problem:{kind}"));
        assert_eq!(problem["status"], status);
        for field in ["title", "detail"] {
            let text = problem[field].as_str().unwrap();
            assert!(!text.is_empty() && !text.contains("{$") && !text.contains("problem-"), "{text}");
        }
        problem
    }
}

/// A service with these options, on a free port.
pub fn spawn(mut options: Options) -> Server {
    options.bind = SocketAddr::from(([127, 0, 0, 1], 0));
    let (tell, told) = std::sync::mpsc::channel();
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let app = App::bind(options).await?;
            tell.send(app.address()).unwrap();
            app.run(async { drop(stopped.await) }).await
        })
    });
    Server { address: told.recv().unwrap(), stop: Some(stop), thread: Some(thread) }
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Tells it to stop and waits until it has.
    pub fn close(&mut self) -> Result<(), ServeError> {
        if let Some(stop) = self.stop.take() {
            let _told = stop.send(());
        }
        self.thread.take().map_or(Ok(()), |thread| thread.join().unwrap())
    }

    /// Any request.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let config = Agent::config_builder().http_status_as_error(false).allow_non_standard_methods(true);
        let agent: Agent = config.max_redirects(0).timeout_global(Some(Duration::from_mins(1))).build().into();
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = if body.is_empty() {
            agent.run(request.body(()).unwrap()).unwrap()
        } else {
            agent.run(request.body(body).unwrap()).unwrap()
        };
        let text = response.body_mut().with_config().limit(1 << 26).read_to_vec().unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        Answer { status: response.status().as_u16(), headers: response.headers().clone(), text }
    }

    /// `GET`, in English.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[("accept-language", "en")], &[])
    }

    /// `DELETE`, in English.
    pub fn delete(&self, path: &str) -> Answer {
        self.ask("DELETE", path, &[("accept-language", "en")], &[])
    }

    /// `POST` of a placement job, in English.
    pub fn post(&self, body: &str) -> Answer {
        let headers = [("accept-language", "en"), ("content-type", "application/json")];
        self.ask("POST", "/placement-jobs", &headers, body.as_bytes())
    }

    /// Hands in a job that is taken; its address.
    pub fn submit(&self, body: &Value) -> String {
        let answer = self.post(&body.to_string());
        assert_eq!(answer.status, 202, "{}", answer.text);
        answer.header("location").to_owned()
    }

    /// Waits until a job is in one of these states.
    pub fn wait_for(&self, job: &str, states: &[&str]) -> Value {
        let begun = Instant::now();
        loop {
            let shown = self.get(job).json();
            if states.iter().any(|state| shown["state"] == *state) {
                return shown;
            }
            assert!(begun.elapsed() < Duration::from_mins(2), "{shown}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a job has ended.
    pub fn finish(&self, job: &str) -> Value {
        self.wait_for(job, &["succeeded", "failed", "cancelled"])
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let closed = self.close();
        if !std::thread::panicking() {
            closed.unwrap();
        }
    }
}

/// A job on the hamlet that is repeatable.
pub fn hamlet() -> Value {
    let dataset: Value = serde_json::from_str(HAMLET).unwrap();
    json!({ "dataset": dataset, "budget": { "nodes": 10_000 } })
}
