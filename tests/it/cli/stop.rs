//! Ctrl-C, closed pipes, time limits.

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::{Folder, ended, fasi, says};

/// A case that is not proven within seconds.
fn large(folder: &Folder) -> String {
    let path = folder.path("grande");
    says(&["generate", "--households", "250", "--units", "180", "--seed", "7", "-o", &path]);
    folder.path("grande/dataset.json")
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = fasi(&["rules"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let end = child.wait_with_output().unwrap();
    assert_eq!((end.status.code(), String::from_utf8(end.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
#[cfg(unix)]
fn an_interrupt_keeps_the_best_plan_and_ends_well() {
    let folder = Folder::new();
    let (dataset, plan) = (large(&folder), folder.path("piano.json"));
    let mut command = fasi(&["place", &dataset, "--time-limit", "0", "-o", &plan]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(1500));
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let end = child.wait_with_output().unwrap();
    let said = String::from_utf8(end.stdout).unwrap();
    assert_eq!(end.status.code(), Some(0), "{said}");
    // silence in a pipe: no bar, no control characters
    assert_eq!(String::from_utf8(end.stderr).unwrap(), "");
    assert!(said.contains("Interrotto: è il migliore trovato finora"), "{}", &said[..said.len().min(600)]);
    let written: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&plan).unwrap()).unwrap();
    assert_eq!(written["status"], "cancelled");
    assert!(!written["placements"].as_array().unwrap().is_empty());
    says(&["verify", &dataset, &plan]);
}

#[test]
fn the_time_limit_is_kept_and_said() {
    let folder = Folder::new();
    let (dataset, plan) = (large(&folder), folder.path("piano.json"));
    let begun = Instant::now();
    let end = ended(&mut fasi(&["place", &dataset, "--time-limit", "0,5", "-o", &plan]));
    assert_eq!(end.code, 0, "{}", end.err);
    assert!(end.out.contains("Tempo finito: è il migliore trovato finora"), "{}", &end.out[..end.out.len().min(600)]);
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
    says(&["verify", &dataset, &plan]);
}
