//! What the page does not show stays at home: no output, and no draft inside one, tells it.
#![allow(clippy::unwrap_used)] // a file that cannot be read fails the test

mod common;

use std::{fs, path::Path};

use assert_cmd::Command;
use liaison_desk::{
    check::{Context, check, setting_aside},
    desk::{self, Overwrite},
    directory::Book,
    statement::{EarlierRevision, Statement},
};

/// Words that no page shows, each of another kind.
const NOTE: &str = "Wombat of the notes";
const REASON: &str = "Quokka of the reason";
const EARLIER: &str = "TD-Numbat-R0";
const FOLDER: &str = "Bilby folder";
const SENT: &str = "Dugong the day of sending";

/// The example with everything a page does not show.
fn full() -> Statement {
    let mut s = desk::example().unwrap();
    s.title.override_text = "Lighthouses".into();
    let today = jiff::civil::date(2026, 11, 1);
    let context = Context { today, book: Book::built_in(), others: &[], as_approved: false };
    let finding = check(&s, &context).into_iter().next().unwrap();
    s.apply(setting_aside(&s, finding.rule, finding.field, REASON)).unwrap();
    s.bookkeeping.notes = NOTE.into();
    s.bookkeeping.sent_on = liaison_desk::statement::WrittenDate::of(SENT, None);
    s.bookkeeping.earlier.push(EarlierRevision { number: EARLIER.into(), ..EarlierRevision::default() });
    s
}

/// What a file says: the parts of a Word file, or the file itself.
fn said(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    if bytes.starts_with(b"PK") {
        let parts = common::xml::parts(&bytes);
        return parts.into_iter().map(|(name, text)| name + &text).collect();
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn notes_reasons_earlier_revisions_and_paths_are_in_no_output() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join(FOLDER);
    fs::create_dir(&folder).unwrap();
    let draft = folder.join("a.liaison");
    desk::save(&draft, &full(), Overwrite::Refuse).unwrap();
    let kept = fs::read_to_string(&draft).unwrap();
    for private in [NOTE, REASON, EARLIER, SENT] {
        assert!(kept.contains(private), "the draft keeps {private}");
    }
    for form in ["hand-in", "posted"] {
        for (format, inside) in [("docx", true), ("docx", false), ("txt", true), ("html", true)] {
            let out = folder.join(format!("{form}.{format}"));
            let mut command = Command::cargo_bin("liaison-desk").unwrap();
            command.current_dir(&folder).env("XDG_CONFIG_HOME", &folder).env("XDG_DATA_HOME", &folder);
            command.args(["export", "--form", form, "--format", format, "-o"]).arg(&out).arg(&draft);
            if !inside {
                command.arg("--without-draft");
            }
            command.assert().success();
            let text = said(&out);
            assert!(text.contains("Lighthouses"), "{form} {format} is read");
            for private in [NOTE, REASON, EARLIER, SENT, FOLDER, "set aside", "silenced: [(", "a.liaison"] {
                assert!(!text.contains(private), "{form} {format} tells \"{private}\"");
            }
        }
    }
}
