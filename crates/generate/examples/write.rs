//! Writes the demo's files into a folder: `write FOLDER`.

use std::error::Error;
use std::path::PathBuf;

use fasi_exchange::text::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    for (name, bytes) in fasi_generate::files(&fasi_generate::demo(), Lang::It)? {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
