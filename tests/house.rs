//! The house stands as drawn: arrows between rooms point one way, and each library lives in its one room.
#![allow(clippy::unwrap_used, clippy::expect_used)] // what cannot be set up is a fault of the test

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A room and the rooms it may use.
const ARROWS: [(&str, &[&str]); 15] = [
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
    ("main", &["cli"]),
    ("lib", &[]),
];

/// What only one room may name, and that room.
const TENANTS: [(&str, &[&str]); 9] = [
    ("egui", &["app"]),
    ("eframe", &["app"]),
    ("rfd", &["app"]),
    ("docx_rs", &["docx"]),
    ("quick_xml", &["docx"]),
    ("std::fs", &["store"]),
    ("ron", &["draft", "desk"]),
    ("serde", &["draft", "desk"]),
    ("clap", &["cli"]),
];

/// A source file without its comments, and the room it stands in.
struct File {
    path: PathBuf,
    room: String,
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
        for prefix in ["crate::", "liaison_desk::"] {
            for name in named_after(&file.code, prefix) {
                let known = allowed.contains_key(name);
                if known && name != file.room && !rooms.contains(&name) {
                    wrong.push(format!("{}: {} may not use {name}", file.path.display(), file.room));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_library_lives_in_its_one_room() {
    let mut wrong = Vec::new();
    for file in files() {
        for (library, rooms) in TENANTS {
            let used = file.code.match_indices(library).any(|(at, _)| {
                let before = file.code[..at].chars().next_back();
                let after = file.code[at + library.len()..].chars().next();
                let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
                !before.is_some_and(|c| part_of_a_name(c) || c == '"')
                    && after.is_some_and(|c| c == ':' || c == ';')
            });
            if used && !rooms.contains(&file.room.as_str()) {
                wrong.push(format!("{}: {library} belongs in {}", file.path.display(), rooms.join(" and ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

#[test]
fn the_reader_of_names_sees_single_ones_and_lists() {
    let code =
        "use crate::sheet::Run;\nuse crate::{form::{Options, x}, statement};\nlet a = crate::draft::read();";
    assert_eq!(named_after(code, "crate::"), ["sheet", "form", "statement", "draft"]);
}
