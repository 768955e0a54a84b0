//! Writes a generated case's files into a folder: `write FOLDER [HOUSEHOLDS UNITS SEED]`, the demo by default.

use std::error::Error;
use std::path::PathBuf;

use fasi_exchange::text::Lang;
use fasi_generate::{DEMO, Request, files, generate};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    let given: Vec<u64> = std::env::args().skip(2).map(|arg| arg.parse()).collect::<Result<_, _>>()?;
    let request = match given[..] {
        [households, units, seed] => Request { households: households as u32, units: units as u32, seed },
        _ => DEMO,
    };
    let now = std::time::Instant::now();
    let made = generate(request);
    eprintln!("generated in {:?}", now.elapsed());
    for (name, bytes) in files(&made, Lang::It)? {
        std::fs::write(folder.join(name), bytes)?;
    }
    eprintln!("written after {:?}", now.elapsed());
    Ok(())
}
