//! What a file is, told by its first bytes, whatever its name says.

use crate::flaw::{Code, Flaw, Place};

/// Bytes that are enough to tell.
pub(super) const ENOUGH: usize = 4_096;

/// A workbook, or another archive.
pub(super) const XLSX: &str = "xlsx";
/// JSON text.
pub(super) const JSON: &str = "json";
/// A text of rows and cells.
pub(super) const CSV: &str = "csv";

/// What a file is that was given as a `wanted` one; `None` = nothing speaks against it.
pub(super) fn other_than(wanted: &'static str, bytes: &[u8]) -> Option<&'static str> {
    let bytes = &bytes[..bytes.len().min(ENOUGH)];
    kind(bytes).or_else(|| (wanted == XLSX && looks_like_csv(bytes)).then_some(CSV)).filter(|kind| *kind != wanted)
}

/// Whether these first bytes show that a file is not of this kind: its reader will say what is wrong.
pub(super) fn is_no(kind: &'static str, bytes: &[u8]) -> bool {
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let no_text = kind != XLSX && !utf16 && bytes.contains(&0);
    let no_archive = kind == XLSX && !bytes.starts_with(b"PK");
    no_text || no_archive || other_than(kind, bytes).is_some()
}

/// A kind of file that its first bytes give away.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    let magic: [(&[u8], &'static str); 5] = [
        (b"PK\x03\x04", XLSX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
        (b"%PDF", "pdf"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
    ];
    if let Some((_, kind)) = magic.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(kind);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let starts = |start: &str| text.len() >= start.len() && text[..start.len()].eq_ignore_ascii_case(start.as_bytes());
    if ["<html", "<!doctype html", "<table", "<?xml"].into_iter().any(starts) {
        return Some("html");
    }
    let inner = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    inner.is_some_and(|inner| inner.starts_with(b"\"")).then_some(JSON)
}

/// Whether this is readable text whose first line has several cells.
fn looks_like_csv(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.iter().all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\r'))
        && line.iter().any(|byte| matches!(byte, b';' | b',' | b'\t'))
}

/// The sentence that says so.
pub(super) fn flaw(at: Place, wanted: &'static str, kind: &'static str) -> Flaw {
    Flaw::new(Code::WrongEnding, at).with("kind", kind).with("wanted", wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_first_bytes() {
        assert_eq!(other_than(XLSX, b"PK\x03\x04\x14\x00"), None);
        assert_eq!(other_than(CSV, b"PK\x03\x04\x14\x00"), Some(XLSX));
        assert_eq!(other_than(XLSX, b"\xef\xbb\xbf {\n \"format\": 1}"), Some(JSON));
        assert_eq!(other_than(XLSX, b"Codice;Nome\n1;2\n"), Some(CSV));
        assert_eq!(other_than(CSV, b"  <HTML><table>"), Some("html"));
        assert_eq!(other_than(JSON, b"%PDF-1.7"), Some("pdf"));
        for wanted in [XLSX, JSON, CSV] {
            assert_eq!(other_than(wanted, b""), None);
            assert_eq!(other_than(wanted, b"\x00\x01"), None);
        }
    }
}
