//! The file an unsaved draft is kept in: a line that says what it grew from, then the draft as it would be saved.
//!
//! The line is a remark of the draft's format, so that the whole file is a draft that every version opens. It is
//! versioned by itself: a line this version does not understand costs only what it says, never the statement.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Problem, Stamp, written_path::WrittenPath, written_time};
use crate::{draft, statement::Statement};

/// What the line begins with.
const START: &str = "// Unsaved draft of Liaison Desk ";

const VERSION: u32 = 1;

/// What is known of an unsaved draft beside its statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// Where the draft is saved, if ever it was.
    pub(super) path: Option<PathBuf>,
    /// The version of that file it grew from.
    pub(super) grew_from: Option<Stamp>,
    /// When it was kept.
    pub(super) when: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Line {
    version: u32,
    path: Option<WrittenPath>,
    grew_from: Option<String>,
    #[serde(with = "written_time")]
    when: Timestamp,
}

/// The bytes of the file.
pub(super) fn write(head: &Head, draft: &[u8], file: &Path) -> Result<Vec<u8>, Problem> {
    let line = Line {
        version: VERSION,
        path: head.path.as_deref().map(WrittenPath::from),
        grew_from: head.grew_from.map(|stamp| stamp.to_string()),
        when: head.when,
    };
    let line = ron::to_string(&line)
        .map_err(|error| Problem::OwnUnwritable { message: error.to_string(), path: file.to_path_buf() })?;
    Ok([START.as_bytes(), line.as_bytes(), b"\n", draft].concat())
}

/// What the file's first line says; nothing when it is not understood.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?.strip_prefix(START)?;
    let line: Line = ron::from_str(line).ok().filter(|line: &Line| line.version == VERSION)?;
    let grew_from = line.grew_from.and_then(|stamp| stamp.parse().ok());
    Some(Head { path: line.path.map(|path| path.0), grew_from, when: line.when })
}

/// The statement in the file.
pub(super) fn statement(bytes: &[u8]) -> Result<Statement, draft::DraftError> {
    draft::read(bytes).map(|read| read.statement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk;

    #[test]
    fn what_is_kept_is_read_again_and_is_a_draft() {
        let example = desk::example().unwrap();
        let draft = desk::to_bytes(&example).unwrap();
        let when = "2026-02-03T04:05:06.789Z".parse().unwrap();
        for (path, grew_from) in [
            (None, None),
            (Some("/a/b \"c\"\nd.liaison"), Some(Stamp::of(b"old"))),
            (Some("/\u{2028}\r\u{85}é"), None),
        ] {
            let head = Head { path: path.map(PathBuf::from), grew_from, when };
            let bytes = write(&head, &draft, Path::new("")).unwrap();
            assert_eq!(super::head(&bytes), Some(head));
            assert_eq!(statement(&bytes).unwrap(), example);
            assert!(draft::read_summary(&bytes).is_ok());
        }
        let newer = [b"// Unsaved draft of Liaison Desk (version:2,what:1)\n", draft.as_slice()].concat();
        assert_eq!(super::head(&newer), None);
        assert_eq!(statement(&newer).unwrap(), example);
    }
}
