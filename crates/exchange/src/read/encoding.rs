//! Texts of files: UTF-8 with or without its mark, UTF-16 with its mark, Windows-1252.

use std::borrow::Cow;

/// Letters of Windows-1252 from 0x80 to 0x9F; the five bytes without a letter become the replacement character.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text of bytes in UTF-8, or in UTF-16 with its mark.
pub(super) fn unicode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let utf16 = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let units = units.iter().map(|unit| read(*unit));
        rest.is_empty().then(|| char::decode_utf16(units).collect::<Result<String, _>>().ok()).flatten()
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(std::str::from_utf8(rest).ok()?),
        _ => Cow::Borrowed(std::str::from_utf8(bytes).ok()?),
    };
    // no text that people write holds it: these are bytes of something else
    (!text.contains('\0')).then_some(text)
}

/// The text of a csv file; what is no Unicode is Windows-1252. `None` = not in a way of writing that is read.
pub(super) fn csv(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some(text) = unicode(bytes) {
        return Some(text);
    }
    if bytes.contains(&0) || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return None;
    }
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    Some(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).iter().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(write).collect()
    }

    #[test]
    fn old_spreadsheets_write_windows_1252() {
        assert_eq!(csv(b"citt\xe0 400 \x80").as_deref(), Some("città 400 €"));
        assert_eq!(csv(b"\xef\xbb\xbfcitt\xc3\xa0").as_deref(), Some("città"));
    }

    #[test]
    fn unicode_text_of_spreadsheets_is_utf_16_with_its_mark() {
        for write in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(csv(&utf16("città 😀 €", write)).as_deref(), Some("città 😀 €"));
            assert_eq!(unicode(&utf16("{}", write)).as_deref(), Some("{}"));
            // cut in the middle of a letter, or without its mark: no guess
            assert_eq!(csv(&utf16("città", write)[..7]), None);
            assert_eq!(csv(&utf16("città", write)[2..]), None);
        }
    }
}
