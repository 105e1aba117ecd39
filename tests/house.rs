//! The house stands as drawn: arrows between rooms point one way, and each library lives in its one room.
#![allow(clippy::unwrap_used, clippy::expect_used)] // what cannot be set up is a fault of the test

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A room and the rooms it may use.
const ARROWS: [(&str, &[&str]); 16] = [
    ("statement", &[]),
    ("directory", &["statement"]),
    ("sheet", &["statement"]),
    ("source", &["statement"]),
    ("form", &["sheet", "statement"]),
    ("check", &["form", "directory", "statement"]),
    ("plain", &["sheet", "source", "statement"]),
    ("docx", &["sheet", "source", "statement"]),
    ("intake", &["form", "source", "directory", "statement"]),
    ("draft", &["statement"]),
    ("store", &[]),
    (
        "desk",
        &[
            "docx",
            "plain",
            "intake",
            "check",
            "draft",
            "store",
            "form",
            "directory",
            "sheet",
            "source",
            "statement",
        ],
    ),
    ("cli", &["desk"]),
    // What a window shows and edits is the statement, its page and its check results: it names their types.
    ("app", &["desk", "check", "form", "directory", "sheet", "statement"]),
    ("main", &["cli", "app", "desk"]),
    ("lib", &[]),
];

/// Each dependency, as code names it, and the rooms it lives in; every room may use those without a room.
const TENANTS: [(&str, &[&str]); 30] = [
    ("egui", &["app"]),
    ("image", &["app"]),
    ("imagesize", &["desk"]),
    ("eframe", &["app"]),
    ("rfd", &["app"]),
    ("log", &["app"]),
    ("opener", &["app"]),
    ("pollster", &["app"]),
    ("nucleo_matcher", &["app", "directory"]),
    ("x11_dl", &["app"]),
    ("xkbcommon_dl", &["app"]),
    ("docx_rs", &["docx"]),
    ("quick_xml", &["docx"]),
    ("zip", &["docx"]),
    ("ron", &["draft", "desk"]),
    ("serde", &["draft", "desk"]),
    ("serde_ignored", &["draft", "desk"]),
    ("serde_json", &["desk"]),
    ("similar", &["intake"]),
    ("csv", &["desk"]),
    ("infer", &["desk"]),
    ("uuid", &["desk", "store"]),
    ("etcetera", &["store"]),
    ("interprocess", &["store"]),
    ("xxhash_rust", &["desk", "store"]),
    ("email_address", &["check", "intake"]),
    ("unicode_width", &["plain"]),
    ("encoding_rs", &["plain"]),
    ("clap", &["cli"]),
    ("std::fs", &["store"]),
];

/// Dependencies that say what a date or an error is, in every room.
const EVERYWHERE: [&str; 2] = ["jiff", "thiserror"];

/// Ways of asking the disk without naming `std::fs`.
const DISK: [&str; 8] = [
    ".exists()",
    ".is_dir()",
    ".is_file()",
    ".is_symlink()",
    ".metadata()",
    ".symlink_metadata()",
    ".canonicalize()",
    ".read_dir()",
];

/// A source file without its comments, and the room it stands in.
struct File {
    path: PathBuf,
    room: String,
    /// The module the file is, as a path from the root.
    depth: usize,
    code: String,
    lines: usize,
}

fn files() -> Vec<File> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("the sources can be listed") {
            let path = entry.expect("the sources can be listed").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&src, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a source is text");
            let inside = path.strip_prefix(&src).expect("it is below src").to_path_buf();
            let room = inside.components().next().expect("it has a name").as_os_str().to_string_lossy();
            File {
                room: room.trim_end_matches(".rs").to_string(),
                depth: inside.components().count() - usize::from(inside.ends_with("mod.rs")),
                code: text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect::<Vec<_>>()
                    .join("\n"),
                lines: text.lines().count(),
                path: inside,
            }
        })
        .collect()
}

/// The names that follow `prefix` in `code`, also those of a list in braces.
fn named_after<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (at, c) in list.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if c.is_alphanumeric() && start && depth == 0 => {
                        start = false;
                        names.push(word(&list[at..]));
                    }
                    _ => {}
                }
            }
        } else {
            names.push(word(rest));
        }
    }
    names
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

#[test]
fn arrows_between_rooms_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut wrong = Vec::new();
    for file in files() {
        let Some(rooms) = allowed.get(file.room.as_str()) else {
            wrong.push(format!("{}: \"{}\" is no room of the house", file.path.display(), file.room));
            continue;
        };
        wrong.extend(
            faults(&file.code, file.depth, |name| {
                allowed.contains_key(name) && name != file.room && !rooms.contains(&name)
            })
            .into_iter()
            .map(|fault| format!("{}: {} {fault}", file.path.display(), file.room)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a file names that is `forbidden`, by whatever way from the root, and what hides such a way.
fn faults(code: &str, depth: usize, forbidden: impl Fn(&str) -> bool) -> Vec<String> {
    let to_the_root = "super::".repeat(depth);
    let mut wrong = Vec::new();
    for prefix in ["crate::", "liaison_desk::", &to_the_root] {
        let names = named_after(code, prefix).into_iter();
        wrong.extend(names.filter(|name| forbidden(name)).map(|name| format!("may not use {name}")));
    }
    let flat = code.split_whitespace().collect::<Vec<_>>().join(" ");
    for hidden in ["crate as ", "crate::*", "crate::{self", "extern crate", "liaison_desk as "] {
        if flat.contains(hidden) {
            wrong.push(format!("hides what it uses behind \"{hidden}\""));
        }
    }
    wrong
}

/// Whether code names a library: in a path, or in a `use` of any form.
fn names_library(code: &str, library: &str) -> bool {
    if let Some(inner) = library.strip_prefix("std::") {
        return named_after(code, "std::").contains(&inner);
    }
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(library).any(|(at, _)| {
        let before = &code[..at];
        let after = &code[at + library.len()..];
        let whole = !before.ends_with(|c: char| part_of_a_name(c) || c == '"' || c == '.')
            && !after.starts_with(part_of_a_name);
        let used = before
            .rsplit([';', '\n'])
            .next()
            .is_some_and(|line| line.trim_start().trim_start_matches("pub ").starts_with("use "));
        let of_another = before.ends_with("::") && !before.ends_with(" ::");
        whole && !of_another && (after.starts_with("::") || used)
    })
}

#[test]
fn each_library_lives_in_its_one_room() {
    let mut wrong = Vec::new();
    for file in files() {
        for (library, rooms) in TENANTS {
            if names_library(&file.code, library) && !rooms.contains(&file.room.as_str()) {
                wrong.push(format!("{}: {library} belongs in {}", file.path.display(), rooms.join(" and ")));
            }
        }
        let asked = DISK.iter().find(|way| file.code.contains(**way) && file.room != "store");
        wrong.extend(asked.map(|way| format!("{}: {way} belongs in store", file.path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_its_room() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let parts = manifest.split("\n[").filter(|part| part.lines().next().unwrap().ends_with("dependencies]"));
    let ours: Vec<_> = parts.filter(|part| !part.starts_with("dev-")).collect();
    assert!(ours.len() > 1, "those of every system and those of one");
    let lines = ours.into_iter().flat_map(|part| part.lines().skip(1));
    for line in lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let name = line.split([' ', '.', '=']).next().unwrap().replace('-', "_");
        let housed =
            TENANTS.iter().any(|(library, _)| *library == name) || EVERYWHERE.contains(&name.as_str());
        assert!(housed, "{name} has no room");
    }
}

#[test]
fn forbidden_ways_are_seen() {
    for (depth, code) in [
        (1, "use crate::store;"),
        (1, "use crate::{desk, store::read};"),
        (3, "use super::super::super::store;"),
        (2, "use super::super::{form, store};"),
        (2, "let a = super::super::store::read();"),
        (1, "use crate as root;"),
        (1, "use crate::*;"),
        (1, "use crate::{self as c};"),
    ] {
        assert!(!faults(code, depth, |name| name == "store").is_empty(), "{code}");
    }
    assert!(faults("use super::store;", 2, |name| name == "store").is_empty(), "a module of its own");
    for (library, code) in [
        ("egui", "use egui::Ui;"),
        ("egui", "use egui as e;"),
        ("egui", "pub use egui;"),
        ("egui", "fn f(ui: &mut ::egui::Ui) {}"),
        ("std::fs", "use std::{fs, io};"),
        ("std::fs", "std::fs::read(a)"),
        ("ron", "ron::from_str(a)"),
    ] {
        assert!(names_library(code, library), "{code}");
    }
    for (library, code) in [("ron", "let iron = 1;"), ("ron", "self.ron()"), ("zip", "a.zip(b)")] {
        assert!(!names_library(code, library), "{code}");
    }
}

#[test]
fn a_file_stays_small_enough_to_hold_in_mind() {
    let long: Vec<_> = files()
        .into_iter()
        .filter(|file| file.lines > 500)
        .map(|file| format!("{}: {} lines", file.path.display(), file.lines))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_map_names_every_room() {
    let map =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("the map");
    for file in files() {
        if !["main", "lib"].contains(&file.room.as_str()) {
            assert!(map.contains(&format!("[`{}`]", file.room)), "the map lacks {}", file.room);
        }
    }
}

/// The files and folders that a comment names between backticks ("`act.rs`", "`docx/finish`", "`form/`").
fn named_files(comment: &str) -> impl Iterator<Item = &str> {
    comment.split('`').skip(1).step_by(2).filter(|name| {
        let is_path = name.ends_with(".rs") || name.contains('/');
        is_path && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "/_.".contains(c))
    })
}

#[test]
fn every_file_that_a_map_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut wrong = Vec::new();
    for file in files() {
        let path = root.join("src").join(&file.path);
        let text = std::fs::read_to_string(&path).expect("a source is text");
        let map: Vec<_> = text.lines().filter_map(|line| line.trim_start().strip_prefix("//!")).collect();
        let map = map.join("\n");
        // A name is meant from the file's own modules, its folder or one above.
        let bases = [path.with_extension("")];
        let bases: Vec<_> =
            bases.iter().map(PathBuf::as_path).chain(path.ancestors().take_while(|it| *it != root)).collect();
        for name in named_files(&map) {
            if !bases.iter().chain(&[root]).any(|base| base.join(name).exists()) {
                wrong.push(format!("{} names {name}", file.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(
        named_files("`a/b.rs`, `c`, `d/`, `e.rs`, `&f/g`").collect::<Vec<_>>(),
        ["a/b.rs", "d/", "e.rs"]
    );
}

#[test]
fn the_reader_of_names_sees_single_ones_and_lists() {
    let code =
        "use crate::sheet::Run;\nuse crate::{form::{Options, x}, statement};\nlet a = crate::draft::read();";
    assert_eq!(named_after(code, "crate::"), ["sheet", "form", "statement", "draft"]);
}
