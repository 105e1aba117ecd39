//! Prints the text of a statement's sheet, for what other software reads in the exported file to be compared with.
//!
//! `sheet_text DRAFT [--form posted] [--without-cover]`: a line of JSON for each paragraph, in reading order: the mark of
//! a list's item and the text. Headers are left out.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a program for the shell

use std::{path::Path, process::ExitCode};

use liaison_desk::{
    desk,
    form::{self, FormKind, Options},
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(draft) = arguments.first() else {
        eprintln!("usage: sheet_text DRAFT [--form posted] [--without-cover]");
        return ExitCode::FAILURE;
    };
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let options = Options {
        form: if has("posted") { FormKind::Posted } else { FormKind::HandIn },
        cover: !has("--without-cover"),
        ..Options::default()
    };
    match desk::load(Path::new(draft)) {
        Ok(loaded) => {
            for para in form::lay_out(&loaded.statement, &options).paras() {
                let mark = para.list.as_ref().map(|mark| mark.printed.as_str()).unwrap_or_default();
                println!("{}", serde_json::json!([mark, para.text()]));
            }
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
