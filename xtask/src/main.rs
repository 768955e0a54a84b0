//! `cargo xtask demo | test | gen | tidy`: everything that is done to this repository, with its set-up.

mod demo;
mod documents;
mod generated;
mod house;
mod prerequisites;
mod suite;
mod tidy;

use std::process::ExitCode;

use house::House;

const HELP: &str = "\
cargo xtask demo           build fasi, place the demo dataset and show what comes out
cargo xtask test           everything that has to hold: format, lints, tests, docs, generated files, tidy
cargo xtask gen            write the generated files anew (docs/RULES.md, docs/schema, data/demo) and run
                           the examples of README.md and docs/WALKTHROUGH.md
cargo xtask gen --check    say which generated files are not what the program writes today
cargo xtask tidy           only the architecture: who imports whom, rules registered, file sizes, links

The first build compiles HiGHS, a solver written in C++: about five minutes on two cores, once.
What that needs (a C++ compiler, make, cmake, libclang) is looked for and, where it may be, installed.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let run: fn(&House) -> Result<(), String> = match words[..] {
        ["demo"] => demo::run,
        ["test"] => suite::run,
        ["gen"] => generated::renew,
        ["gen", "--check"] => generated::check_alone,
        ["tidy"] => tidy::run,
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("xtask: not understood: {}\n\n{HELP}", words.join(" "));
            return ExitCode::from(2);
        }
    };
    match House::open().and_then(|house| run(&house)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
