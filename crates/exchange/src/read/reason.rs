//! Why the system did not give a file, or a text is no JSON, in people's words where there are some.

use std::io;

use serde_json::error::Category;

use crate::text::Arg;

/// Why a file could not be read or written.
pub fn io_reason(error: &io::Error) -> Arg {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "io-not-found",
        io::ErrorKind::PermissionDenied => "io-denied",
        io::ErrorKind::IsADirectory => "io-folder",
        io::ErrorKind::NotADirectory => "io-no-folder",
        io::ErrorKind::StorageFull => "io-full",
        io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
        _ => return Arg::Text(error.to_string()),
    };
    Arg::Message(key.into())
}

/// Why a text is no JSON, or not of the shape that is read; where is for the caller to say.
pub(crate) fn json_reason(error: &serde_json::Error) -> Arg {
    match error.classify() {
        Category::Eof => Arg::Message("json-ends-early".into()),
        Category::Syntax => Arg::Message("json-syntax".into()),
        // the library knows no other way to say which it is
        Category::Data if error.to_string().starts_with("missing field") => Arg::Message("json-missing".into()),
        Category::Data => Arg::Message("json-shape".into()),
        Category::Io => Arg::Text(error.to_string()),
    }
}
