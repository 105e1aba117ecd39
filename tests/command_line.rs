//! The program as it is started from a shell: verbs, files, messages, exit status.
#![allow(clippy::unwrap_used, clippy::expect_used)] // what cannot be set up is a fault of the test

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A folder for one test, and the program started in it without the user's own settings.
struct Desk {
    folder: TempDir,
}

struct Outcome {
    status: i32,
    out: Vec<u8>,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        let output = Command::cargo_bin("liaison-desk")
            .unwrap()
            .args(arguments)
            .current_dir(self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .output()
            .unwrap();
        Outcome {
            status: output.status.code().unwrap(),
            out: output.stdout,
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn done(&self, arguments: &[&str]) -> Vec<u8> {
        let outcome = self.run(arguments);
        assert_eq!(outcome.status, 0, "{arguments:?}: {}", outcome.err);
        outcome.out
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_slice(&self.run(arguments).out).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn is_word(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"PK\x03\x04")
}

const RECEIVED: &str = "\
Question(s): 3/20
Source: ITU-T Study Group 20
Title: LS/o on lamp posts [to ITU-T SG5 and ETSI]
LIAISON STATEMENT
For action to: ITU-T SG5
For information to: ETSI
Approval: ITU-T Study Group 20 meeting (Geneva, 15 October 2026)
Deadline: 30 June 2027
Contact: Ann Other
Rapporteur, Q3/20
E-mail: ann.other@example.org
Abstract: Lamp posts are counted.

Lamp posts are counted twice, so that none is forgotten.
";

#[test]
fn a_received_text_goes_through_the_program_from_end_to_end() {
    let desk = Desk::new();
    desk.write("received.txt", RECEIVED);
    desk.done(&["import", "received.txt", "-o", "lamps.liaison"]);
    let shown = desk.json(&["show", "lamps.liaison", "--format", "json"]);
    assert_eq!(shown["title"]["printed"], "LS/o on lamp posts [to ITU-T SG5 and ETSI]");
    assert_eq!(shown["title"]["override"], "");
    assert_eq!(shown["recipients"][0]["purpose"], "action");
    assert_eq!(shown["recipients"][1]["text"], "ETSI");
    assert_eq!(shown["deadline"]["date"], "2027-06-30");
    assert_eq!(shown["contacts"][0]["emails"][0], "ann.other@example.org");
    assert_eq!(shown["text"][0]["text"], "Lamp posts are counted twice, so that none is forgotten.");
    let found = desk.run(&["check", "lamps.liaison", "--format", "json", "--today", "2026-11-01"]);
    let findings: Value = serde_json::from_slice(&found.out).unwrap();
    assert_eq!(found.status, 1, "the meeting is missing: {findings}");
    assert_eq!(findings[0]["rule"], 14);
    assert_eq!(findings[0]["severity"], "error");
    let exported = desk.run(&["export", "lamps.liaison", "-o", "lamps.docx"]);
    assert_eq!(exported.status, 0);
    assert!(exported.err.contains("rule 14"), "an export names the errors: {}", exported.err);
    assert!(is_word(&desk.path("lamps.docx")));
}

#[test]
fn the_example_is_exported_with_the_same_bytes_each_time() {
    let desk = Desk::new();
    desk.done(&["export", "--example", "-o", "one.docx"]);
    desk.done(&["export", "--example", "-o", "two.docx"]);
    assert_eq!(fs::read(desk.path("one.docx")).unwrap(), fs::read(desk.path("two.docx")).unwrap());
    desk.done(&["new", "--example", "-o", "example.liaison"]);
    let from_draft = desk.done(&["export", "example.liaison", "-o", "-"]);
    assert_eq!(from_draft, fs::read(desk.path("one.docx")).unwrap());
}

#[test]
fn the_example_is_without_fault() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "example.liaison"]);
    let found = desk.json(&["check", "example.liaison", "--format", "json", "--today", "2026-11-01"]);
    assert_eq!(found, Value::Array(vec![]));
}

#[test]
fn the_format_follows_the_ending_unless_it_is_named() {
    let desk = Desk::new();
    desk.done(&["export", "--example", "-o", "a.txt"]);
    assert!(fs::read_to_string(desk.path("a.txt")).unwrap().contains("LIAISON STATEMENT"));
    desk.done(&["export", "--example", "-o", "b.txt", "--format", "docx"]);
    assert!(is_word(&desk.path("b.txt")));
    let outcome = desk.run(&["export", "--example", "-o", "a.pdf"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("pdf") && outcome.err.contains("docx"), "{}", outcome.err);
}

#[test]
fn a_named_file_is_replaced_but_a_derived_name_and_a_draft_only_with_force() {
    let desk = Desk::new();
    desk.write("named.docx", "old");
    desk.done(&["export", "--example", "-o", "named.docx"]);
    assert!(is_word(&desk.path("named.docx")));

    desk.done(&["export", "--example"]);
    let again = desk.run(&["export", "--example"]);
    assert_eq!(again.status, 2);
    assert!(again.err.contains("--force"), "{}", again.err);
    desk.done(&["export", "--example", "--force"]);

    desk.done(&["new", "-o", "mine.liaison"]);
    let before = fs::read(desk.path("mine.liaison")).unwrap();
    for arguments in [
        &["new", "-o", "mine.liaison"][..],
        &["export", "--example", "-o", "mine.liaison"],
        &["export", "--example", "-o", "mine.liaison", "--format", "docx"],
        &["import", "mine.liaison", "-o", "mine.liaison"],
    ] {
        assert_eq!(desk.run(arguments).status, 2, "{arguments:?}");
        assert_eq!(fs::read(desk.path("mine.liaison")).unwrap(), before, "{arguments:?}");
    }
    desk.done(&["new", "-o", "mine.liaison", "--force", "--example"]);
    assert_ne!(fs::read(desk.path("mine.liaison")).unwrap(), before);
}

#[test]
fn several_drafts_need_a_folder_and_none_replaces_its_neighbour() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "a.liaison"]);
    desk.done(&["new", "--example", "-o", "b.liaison"]);
    assert_eq!(desk.run(&["export", "a.liaison", "b.liaison"]).status, 2);
    assert_eq!(desk.run(&["export", "a.liaison", "b.liaison", "-o", "nowhere"]).status, 2);
    assert_eq!(desk.run(&["export", "a.liaison", "b.liaison", "-o", "-"]).status, 2);
    fs::create_dir(desk.path("out")).unwrap();
    desk.done(&["export", "a.liaison", "b.liaison", "-o", "out"]);
    assert_eq!(fs::read_dir(desk.path("out")).unwrap().count(), 2);
}

#[test]
fn a_folder_that_is_not_there_is_said_to_be_missing() {
    let desk = Desk::new();
    let outcome = desk.run(&["export", "--example", "-o", "nowhere/"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("no folder of this name"), "{}", outcome.err);
    fs::create_dir(desk.path("out")).unwrap();
    desk.done(&["export", "--example", "-o", "out/"]);
}

#[test]
fn a_mistyped_verb_is_no_file() {
    let desk = Desk::new();
    for arguments in [&["exprot"][..], &["exprot", "a.liaison"]] {
        let outcome = desk.run(arguments);
        assert_eq!(outcome.status, 2);
        assert!(outcome.err.contains("no verb and no file of this name"), "{}", outcome.err);
        assert!(outcome.err.contains("exprot") && outcome.err.lines().count() == 1, "{}", outcome.err);
    }
    let help = String::from_utf8(desk.done(&["--help"])).unwrap();
    assert!(help.lines().any(|line| line.contains("reply") && line.contains("later version")), "{help}");
}

#[test]
fn of_several_files_all_are_processed_and_the_highest_status_counts() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "good.liaison"]);
    desk.done(&["new", "-o", "empty.liaison"]);
    desk.write("damaged.liaison", "(format: \"Liaison Desk draft\", version: 1, statement: (");
    let found = desk.run(&[
        "check",
        "empty.liaison",
        "damaged.liaison",
        "good.liaison",
        "--format",
        "json",
        "--today",
        "2026-11-01",
    ]);
    assert_eq!(found.status, 2);
    assert!(found.err.contains("line 1") && found.err.contains("damaged.liaison"), "{}", found.err);
    let findings: Value = serde_json::from_slice(&found.out).unwrap();
    assert!(findings.as_array().unwrap().iter().all(|finding| finding["draft"] == "empty.liaison"));
    assert_eq!(desk.run(&["check", "empty.liaison", "good.liaison"]).status, 1);
}

#[test]
fn what_is_not_there_yet_says_so() {
    let desk = Desk::new();
    desk.write("a.docx", "PK\u{3}\u{4}");
    let outcome = desk.run(&["reply", "a.docx", "-o", "b.liaison"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("version"), "{}", outcome.err);
    assert_eq!(desk.names(), ["a.docx"]);
}

#[test]
fn wrong_use_is_told_apart_from_help() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["export"]).status, 2);
    assert_eq!(desk.run(&["check", "missing.liaison"]).status, 2);
    assert_eq!(desk.run(&["check", "x", "--today", "yesterday"]).status, 2);
    let help = desk.run(&["--help"]);
    assert_eq!(help.status, 0);
    for verb in ["new", "export", "import", "reply", "check", "show"] {
        assert!(String::from_utf8_lossy(&help.out).contains(verb), "{verb}");
    }
}

#[test]
fn text_of_an_import_that_was_changed_is_told_by_the_exit_status_and_the_draft_is_written() {
    let desk = Desk::new();
    desk.write("odd.txt", "Title: lamp\u{1}posts\nFor action to: ETSI\n\nThe text.\n");
    let outcome = desk.run(&["import", "odd.txt", "-o", "odd.liaison"]);
    assert_eq!(outcome.status, 1, "{}", outcome.err);
    assert!(outcome.err.contains("Line 1"), "{}", outcome.err);
    assert_eq!(desk.json(&["show", "odd.liaison", "--format", "json"])["title"]["subject"], "lampposts");
}

#[test]
fn an_exported_word_file_comes_back_and_its_edits_are_told() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "mine.liaison"]);
    for form in ["hand-in", "posted"] {
        desk.done(&["export", "mine.liaison", "--form", form, "-o", "a.docx"]);
        let outcome = desk.run(&["import", "a.docx", "-o", "back.liaison", "--force"]);
        assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
        assert_eq!(
            fs::read(desk.path("back.liaison")).unwrap(),
            fs::read(desk.path("mine.liaison")).unwrap(),
            "the draft itself"
        );
    }
    desk.done(&["export", "mine.liaison", "--without-draft", "-o", "page.docx"]);
    let outcome = desk.run(&["import", "page.docx", "-o", "page.liaison"]);
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    let shown = |name: &str| desk.json(&["show", name, "--format", "json"])["printed"].clone();
    let (mut was, mut is) = (shown("mine.liaison"), shown("page.liaison"));
    // The form a rapporteur hands in has neither of the two.
    for printed in [&mut was, &mut is] {
        printed.as_object_mut().unwrap().remove("study_period");
    }
    assert_eq!(is, was);

    desk.write("broken.docx", "PK\u{3}\u{4}");
    let outcome = desk.run(&["import", "broken.docx", "-o", "out.liaison"]);
    assert_eq!(outcome.status, 2);
    assert!(
        outcome.err.contains("ends in the middle") && outcome.err.ends_with("broken.docx\n"),
        "{}",
        outcome.err
    );
}

#[test]
fn a_page_of_html_stands_by_itself() {
    let desk = Desk::new();
    desk.done(&["export", "--example", "-o", "a.html"]);
    desk.done(&["export", "--example", "-o", "b.html"]);
    let page = fs::read_to_string(desk.path("a.html")).unwrap();
    assert_eq!(page, fs::read_to_string(desk.path("b.html")).unwrap());
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("LIAISON STATEMENT"));
    for outside in ["<script", "<link", "<img", "src=", "url(", "@import", "<iframe"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn the_text_for_the_ietf_has_its_fields() {
    let desk = Desk::new();
    let text = |name: &str| {
        desk.write("in.txt", &format!("Source: SG17\nTitle: lamps\nFor action to: {name}\n\nThe text.\n"));
        let _ = desk.run(&["import", "in.txt", "-o", "in.liaison", "--force"]);
        desk.done(&["export", "in.liaison", "-o", "out.txt", "--force"]);
        fs::read_to_string(desk.path("out.txt")).unwrap()
    };
    let fields =
        ["From:", "To:", "Title:", "Response contact:", "Technical contact:", "Purpose:", "Deadline:"];
    let ietf = text("IETF LAMPS");
    for field in fields.into_iter().chain(["Body:", "Attachments:"]) {
        assert!(ietf.lines().any(|line| line.starts_with(field)), "{field}: {ietf}");
    }
    assert!(text("ETSI").contains("LIAISON STATEMENT"));
}

#[test]
fn settings_are_read_and_a_fault_in_them_is_placed() {
    let desk = Desk::new();
    desk.write("settings.ron", "(author: \"Ann Other\")");
    let with = desk.done(&["export", "--example", "-o", "-", "--settings", "settings.ron"]);
    let without = desk.done(&["export", "--example", "-o", "-", "--settings", "none"]);
    assert_ne!(with, without, "the author stands in the file's properties");
    desk.write("settings.ron", "(\n  author: 7,\n)");
    let outcome = desk.run(&["export", "--example", "-o", "-", "--settings", "settings.ron"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("line 2"), "{}", outcome.err);
    desk.write("settings.ron", "lamps");
    let outcome = desk.run(&["export", "--example", "-o", "-", "--settings", "settings.ron"]);
    assert!(outcome.err.contains("Settings") && !outcome.err.contains("ForJobs"), "{}", outcome.err);
}

#[test]
fn a_draft_with_unknown_fields_opens_names_them_and_is_kept_at_the_first_save() {
    let desk = Desk::new();
    desk.done(&["new", "-o", "mine.liaison"]);
    let text = fs::read_to_string(desk.path("mine.liaison")).unwrap();
    let odd = text.replacen("statement: (", "statement: (\n        moon: \"full\",", 1);
    assert_ne!(odd, text);
    desk.write("mine.liaison", &odd);
    let shown = desk.run(&["show", "mine.liaison"]);
    assert_eq!(shown.status, 0);
    assert!(shown.err.contains("moon"), "{}", shown.err);
    desk.done(&["new", "-o", "mine.liaison", "--force"]);
    let kept: Vec<_> = desk
        .names()
        .into_iter()
        .filter(|name| {
            name != "mine.liaison" && fs::read_to_string(desk.path(name)).is_ok_and(|kept| kept == odd)
        })
        .collect();
    assert_eq!(kept.len(), 1, "{:?}", desk.names());
}

#[test]
fn an_export_never_replaces_a_draft_under_whatever_name_without_force() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "unnamed"]);
    desk.done(&["new", "--example", "-o", "mine.liaison"]);
    let draft = fs::read(desk.path("mine.liaison")).unwrap();
    let refused = desk.run(&["export", "unnamed", "-o", "unnamed", "--format", "docx"]);
    assert_eq!(refused.status, 2, "{}", refused.err);
    assert_eq!(fs::read(desk.path("unnamed")).unwrap(), draft);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("mine.liaison"), desk.path("link.docx")).unwrap();
        assert_eq!(desk.run(&["export", "mine.liaison", "-o", "link.docx"]).status, 2);
        assert_eq!(fs::read(desk.path("mine.liaison")).unwrap(), draft);
    }
}

#[test]
fn nothing_is_written_over_what_it_is_made_from_even_with_force() {
    let desk = Desk::new();
    desk.done(&["export", "--example", "-o", "a.docx"]);
    desk.done(&["import", "a.docx", "-o", "a.liaison"]);
    for arguments in [
        &["import", "a.docx", "-o", "a.docx", "--force"][..],
        &["export", "a.liaison", "-o", "a.liaison", "--format", "docx", "--force"],
    ] {
        let before = [fs::read(desk.path("a.docx")).unwrap(), fs::read(desk.path("a.liaison")).unwrap()];
        let outcome = desk.run(arguments);
        assert_eq!(outcome.status, 2, "{arguments:?}");
        assert!(outcome.err.contains("another name"), "{}", outcome.err);
        let after = [fs::read(desk.path("a.docx")).unwrap(), fs::read(desk.path("a.liaison")).unwrap()];
        assert_eq!(before, after);
    }
}

#[test]
fn only_texts_are_imported() {
    let desk = Desk::new();
    desk.done(&["new", "-o", "mine.liaison"]);
    desk.write("picture.txt", "%PDF-1.7\n");
    for (file, part) in [("picture.txt", "a PDF file"), ("mine.liaison", "a draft")] {
        let outcome = desk.run(&["import", file, "-o", "out.liaison"]);
        assert_eq!(outcome.status, 2, "{file}");
        assert!(outcome.err.contains(part), "{}", outcome.err);
    }
    assert!(!desk.path("out.liaison").exists());
}

#[test]
fn a_message_is_one_line_and_sends_nothing_to_the_terminal() {
    let desk = Desk::new();
    desk.done(&["new", "-o", "mine.liaison"]);
    let text = fs::read_to_string(desk.path("mine.liaison")).unwrap();
    let contact = "statement: (contacts: [(key: 1, name: \"A\", emails: [(2, \"a\\u{1b}[31m\\nb\")])],";
    desk.write(
        "mine.liaison",
        &text.replacen("statement: (", contact, 1).replacen("next_key: 1", "next_key: 3", 1),
    );
    let check = desk.run(&["check", "mine.liaison"]);
    let out = String::from_utf8(check.out).unwrap();
    assert!(out.contains("rule 9"), "{out}{}", check.err);
    assert!(!out.contains('\u{1b}'));
    assert!(out.lines().all(|line| line.ends_with(": mine.liaison")), "{out}");
}

#[test]
fn a_link_that_cannot_be_followed_is_told() {
    let desk = Desk::new();
    desk.done(&["new", "--example", "-o", "mine.liaison"]);
    let text = fs::read_to_string(desk.path("mine.liaison")).unwrap();
    desk.write("mine.liaison", &text.replace("link: \"https:", "link: \"ftp:"));
    let exported = desk.run(&["export", "mine.liaison", "-o", "a.docx"]);
    assert_eq!(exported.status, 0);
    assert!(exported.err.contains("ftp://"), "{}", exported.err);
}

#[test]
fn a_folder_is_no_place_for_a_draft() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).unwrap();
    let outcome = desk.run(&["new", "-o", "folder"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("folder") && !outcome.err.contains("--force"), "{}", outcome.err);
}

#[test]
fn a_newer_or_damaged_draft_that_is_replaced_is_kept_beside() {
    for change in [("version: 1", "version: 2"), ("statement: (", "statement: ((")] {
        let desk = Desk::new();
        desk.done(&["new", "--example", "-o", "mine.liaison"]);
        let text = fs::read_to_string(desk.path("mine.liaison")).unwrap().replacen(change.0, change.1, 1);
        desk.write("mine.liaison", &text);
        let outcome = desk.run(&["new", "-o", "mine.liaison", "--force"]);
        assert_eq!(outcome.status, 0, "{}", outcome.err);
        let kept = desk.names().into_iter().find(|name| {
            name != "mine.liaison" && fs::read_to_string(desk.path(name)).is_ok_and(|kept| kept == text)
        });
        let kept = kept.unwrap_or_else(|| panic!("{:?}", desk.names()));
        assert!(outcome.err.contains(&kept), "{}", outcome.err);
    }
}

#[test]
fn settings_of_a_newer_version_are_no_obstacle_and_bad_bytes_are_placed() {
    let desk = Desk::new();
    desk.write("settings.ron", "(theme: dark, author: \"Ann Other\")");
    desk.done(&["export", "--example", "-o", "-", "--settings", "settings.ron"]);
    fs::write(desk.path("settings.ron"), b"(\n author: \"A\xff\")").unwrap();
    let outcome = desk.run(&["export", "--example", "-o", "-", "--settings", "settings.ron"]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("line 2, column 12"), "{}", outcome.err);
}

#[test]
fn the_emblem_of_the_settings_stands_on_the_posted_form() {
    /// A grey point.
    const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9ccp\0\0\0A\0A\xc1\xc4\x97\xd9\0\0\0\0IEND\xaeB\x60\x82";
    let desk = Desk::new();
    fs::write(desk.path("emblem.png"), POINT).unwrap();
    let picture = desk.path("emblem.png").display().to_string();
    desk.write("settings.ron", &format!("(emblem: (picture: {picture:?}, text: \"The Union's emblem\"))"));
    let export = |name: &str, form| {
        desk.run(&["export", "--example", "-o", name, "--form", form, "--settings", "settings.ron"])
    };
    let parts = |name: &str| {
        let mut archive = zip::ZipArchive::new(fs::File::open(desk.path(name)).unwrap()).unwrap();
        let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        let mut document = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut document)
            .unwrap();
        (names, document)
    };
    assert_eq!(export("posted.docx", "posted").status, 0);
    let (names, document) = parts("posted.docx");
    assert!(names.contains(&"word/media/image1.png".to_owned()));
    assert!(document.contains("descr=\"The Union's emblem\""));
    assert_eq!(export("hand-in.docx", "hand-in").status, 0);
    let (names, _) = parts("hand-in.docx");
    assert!(!names.iter().any(|name| name.contains("media")));
    desk.write("emblem.png", "words");
    let outcome = export("without.docx", "posted");
    assert_eq!(outcome.status, 0, "the statement is exported all the same");
    assert!(
        outcome.err.contains("The emblem is left out. This is no PNG or JPEG picture"),
        "{}",
        outcome.err
    );
    assert!(!parts("without.docx").0.iter().any(|name| name.contains("media")));
}

#[test]
fn an_export_knows_the_users_own_groups_as_the_checks_do() {
    let desk = Desk::new();
    let data = desk.path("data").join("liaison-desk");
    fs::create_dir_all(&data).unwrap();
    let book = "(format: \"Liaison Desk groups and people\", version: 1, \
                groups: [(abbreviation: \"FOLM\", full_name: \"Forum of Lamp Makers\")])";
    fs::write(data.join("groups-and-people.ron"), book).unwrap();
    desk.write("received.txt", &RECEIVED.replace("ETSI", "FOLM and Forum of Lamp Makers"));
    desk.done(&["import", "received.txt", "-o", "lamps.liaison"]);
    let found = desk.run(&["check", "lamps.liaison"]);
    assert!(String::from_utf8_lossy(&found.out).contains("Error, rule 19"));
    let exported = desk.run(&["export", "lamps.liaison", "-o", "lamps.docx"]);
    assert_eq!(exported.status, 0);
    assert!(exported.err.contains("Error, rule 19"), "{}", exported.err);
    // A group that the user knows to be one of the IETF's.
    fs::write(data.join("groups-and-people.ron"), book.replace("FOLM", "IETF LAMPMAKERS")).unwrap();
    desk.write("received.txt", &RECEIVED.replace("ETSI", "Forum of Lamp Makers"));
    desk.done(&["import", "received.txt", "-o", "lamps.liaison", "--force"]);
    desk.done(&["export", "lamps.liaison", "-o", "lamps.txt"]);
    assert!(fs::read_to_string(desk.path("lamps.txt")).unwrap().contains("\nBody:"));
}

#[test]
fn an_export_is_done_also_when_the_users_own_groups_cannot_be_read() {
    let desk = Desk::new();
    let data = desk.path("data").join("liaison-desk");
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("groups-and-people.ron"), "(format: \"Liaison Desk groups and people\", version: ?")
        .unwrap();
    for settings in [&["--settings", "none"][..], &[]] {
        let outcome = desk.run(&[&["export", "--example", "-o", "-"], settings].concat());
        assert_eq!(outcome.status, 0, "{}", outcome.err);
        assert!(
            outcome.err.contains("none of your own groups") && outcome.err.contains("groups-and-people.ron")
        );
        assert!(outcome.out.starts_with(b"PK"));
    }
    desk.done(&["new", "--example", "-o", "lamps.liaison"]);
    assert_eq!(desk.run(&["check", "lamps.liaison"]).status, 2);
}
