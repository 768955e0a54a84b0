//! Looks through a workbook before anything parses it: what each part truly unpacks to, counted while it is unpacked,
//! and what no spreadsheet program writes. Nothing that a part claims of itself is believed, or set aside room for.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::MOST_BYTES;

/// Why a workbook is refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Too many bytes, packed or unpacked.
    TooLarge,
    /// It unpacks to far more than cells do: by how many bytes when it was stopped.
    Bomb(u64),
    /// A part is not as large, or does not hold as many texts, as it claims.
    Lie(String),
    /// More merged cells than are read.
    Merged,
    /// A part declares a document type or entities.
    Entities(String),
    /// An archive of another kind.
    Other(&'static str),
    /// Too many rows or columns in a sheet.
    TooManyRows(String),
    /// Broken: a message that says how.
    Broken(&'static str),
}

/// What the look through found out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Contents {
    /// Bytes unpacked.
    pub unpacked: u64,
    /// Whether days count from 1904 on.
    pub from_1904: bool,
}

/// The most bytes of a packed workbook: cells pack to a tenth.
pub(super) const MOST_PACKED: u64 = 24 * 1024 * 1024;
/// The most parts; a workbook has some dozens.
const MOST_PARTS: usize = 4_096;
/// Cells pack to a tenth or a thirtieth, empty formatted ones to a hundredth; bombs to a thousandth.
const MOST_RATIO: u64 = 200;
/// Bytes that any part may unpack to, however well it packs.
const ANY_PART: u64 = 4 * 1024 * 1024;
/// The most merged cells of a workbook.
const MOST_MERGED: u64 = 100_000;
/// Bytes kept from one read to the next, so that nothing hides between the two.
const OVERLAP: usize = 64;

/// Looks through a workbook.
pub(super) fn inspect(bytes: &[u8]) -> Result<Contents, Refusal> {
    if bytes.len() as u64 > MOST_PACKED {
        return Err(Refusal::TooLarge);
    }
    // the directory is read into memory whole: its entries are counted first
    if memmem::find_iter(bytes, b"PK\x01\x02").take(MOST_PARTS + 1).count() > MOST_PARTS {
        return Err(Refusal::Broken("workbook-many-parts"));
    }
    let broken = |_: ZipError| Refusal::Broken("workbook-cut");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut names = Vec::new();
    let mut claimed = 0u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(broken)?;
        claimed = claimed.saturating_add(entry.size());
        names.push(entry.name().map_err(broken)?.into_owned());
    }
    if let Some(kind) = other_archive(&names) {
        return Err(Refusal::Other(kind));
    }
    // a claim of too much is taken at its word; one of little is not
    if claimed > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let mut look = Look { contents: Contents { unpacked: 0, from_1904: false }, merged: 0 };
    for (index, name) in names.iter().enumerate() {
        let mut entry = archive.by_index(index).map_err(broken)?;
        let (claimed, packed) = (entry.size(), entry.compressed_size().min(bytes.len() as u64));
        look.part(name, &mut entry, claimed, packed)?;
    }
    Ok(look.contents)
}

/// What an archive is that has no workbook inside.
fn other_archive(names: &[String]) -> Option<&'static str> {
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        Some("xlsb")
    } else if has("xl/") || has("[Content_Types].xml") && !has("word/") && !has("ppt/") {
        None
    } else if has("word/") || has("ppt/") {
        Some("office")
    } else if has("mimetype") || has("content.xml") {
        Some("ods")
    } else {
        Some("zip")
    }
}

/// A look in progress.
struct Look {
    contents: Contents,
    merged: u64,
}

impl Look {
    /// Unpacks a part into nothing, counting and watching.
    fn part(&mut self, name: &str, entry: &mut dyn Read, claimed: u64, packed: u64) -> Result<(), Refusal> {
        let watched = [".xml", ".rels"].iter().any(|ending| name.to_lowercase().ends_with(ending));
        let most = ANY_PART + packed * MOST_RATIO;
        let mut buffer = vec![0; 64 * 1024];
        let (mut kept, mut unpacked) = (0, 0u64);
        loop {
            let read = entry.read(&mut buffer[kept..]).map_err(|_| Refusal::Broken("workbook-cut"))?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            self.contents.unpacked += read as u64;
            if unpacked > claimed {
                return Err(Refusal::Lie(name.to_owned()));
            }
            if unpacked > most {
                return Err(Refusal::Bomb(unpacked));
            }
            if self.contents.unpacked > MOST_BYTES {
                return Err(Refusal::TooLarge);
            }
            let end = kept + read;
            if watched {
                self.watch(name, &buffer[..end], kept, claimed)?;
            }
            kept = end.min(OVERLAP);
            buffer.copy_within(end - kept..end, 0);
        }
        if unpacked == claimed { Ok(()) } else { Err(Refusal::Lie(name.to_owned())) }
    }

    /// Looks for what no spreadsheet program writes; the first `seen` bytes were looked at before.
    fn watch(&mut self, name: &str, bytes: &[u8], seen: usize, claimed: u64) -> Result<(), Refusal> {
        // what ends within the bytes seen before was found before
        let new = |word: &'static [u8]| {
            memmem::find_iter(bytes, word).map(move |at| at + word.len()).filter(move |end| *end > seen)
        };
        if new(b"<!DOCTYPE").chain(new(b"<!ENTITY")).next().is_some() {
            return Err(Refusal::Entities(name.to_owned()));
        }
        self.merged += new(b"mergeCell ").count() as u64;
        if self.merged > MOST_MERGED {
            return Err(Refusal::Merged);
        }
        // room is set aside for as many texts as this claims, and a text takes some bytes
        let texts = memmem::find_iter(bytes, b"uniqueCount").filter(|_| name.ends_with("haredStrings.xml"));
        for end in texts.map(|at| at + b"uniqueCount".len()) {
            // one that is cut off here is seen again with the next bytes
            let cut = bytes.len() + b"uniqueCount".len() - end <= OVERLAP;
            if number(&bytes[end..]).is_none_or(|count| count > claimed) && !(cut && ends_early(&bytes[end..])) {
                return Err(Refusal::Lie(name.to_owned()));
            }
        }
        if name == "xl/workbook.xml" {
            let words: [&[u8]; 4] = [b"date1904=\"1\"", b"date1904=\"true\"", b"date1904='1'", b"date1904='true'"];
            self.contents.from_1904 |= words.iter().any(|word| memmem::find(bytes, word).is_some());
        }
        Ok(())
    }
}

/// Whether these bytes may be followed by more of an attribute's number.
fn ends_early(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'=' | b'"' | b'\''))
        && bytes.iter().filter(|byte| matches!(byte, b'"' | b'\'')).count() < 2
}

/// The number of an attribute whose name ends here.
fn number(bytes: &[u8]) -> Option<u64> {
    let start = bytes.iter().position(|byte| !matches!(byte, b' ' | b'=' | b'"' | b'\''))?;
    let digits = bytes[start..].iter().position(|byte| !byte.is_ascii_digit())?;
    std::str::from_utf8(&bytes[start..start + digits]).ok()?.parse().ok()
}
