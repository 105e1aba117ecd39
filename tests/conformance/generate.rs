//! Writes drafts of made-up statements, always the same ones, for other software to judge their exports.
//!
//! `generate FOLDER COUNT`: the first few are the extremes (empty, a title of 292 characters, forty recipients, a
//! paragraph of a megabyte, ten thousand paragraphs), the others are drawn from every shape a statement can have.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a program for the shell

use std::{path::PathBuf, process::ExitCode};

use liaison_desk::{
    desk::{self, Overwrite},
    statement::{
        Purpose, Recipient, Statement,
        text::{Block, ParagraphStyle},
    },
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

#[allow(dead_code, unreachable_pub, clippy::expect_used, clippy::needless_pass_by_value)] // shared with the tests
#[path = "../common/statement.rs"]
mod statement;

fn main() -> ExitCode {
    match run() {
        Ok(count) => {
            println!("{count} drafts written");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(count)) = (arguments.next(), arguments.next()) else {
        return Err("usage: generate FOLDER COUNT".into());
    };
    let folder = PathBuf::from(folder);
    let count: usize = count.parse().map_err(|_| format!("\"{count}\" is not a number"))?;
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut runner = TestRunner::deterministic();
    let mut statements = extremes();
    while statements.len() < count {
        let strategy: &dyn Fn(&mut TestRunner) -> Result<Statement, String> =
            if statements.len().is_multiple_of(2) {
                &|runner| draw(&statement::any_statement(), runner)
            } else {
                &|runner| draw(&statement::tame_statement(), runner)
            };
        statements.push(strategy(&mut runner)?);
    }
    for (number, statement) in statements.iter().enumerate() {
        let path = folder.join(format!("{number:03}.liaison"));
        desk::save(&path, statement, Overwrite::Replace).map_err(|problem| problem.to_string())?;
    }
    Ok(statements.len())
}

fn draw(strategy: &impl Strategy<Value = Statement>, runner: &mut TestRunner) -> Result<Statement, String> {
    strategy.new_tree(runner).map(|tree| tree.current()).map_err(|reason| reason.to_string())
}

fn extremes() -> Vec<Statement> {
    let empty = Statement::default();
    let mut long_title = Statement::default();
    long_title.title.subject = "a title that goes on ".repeat(20).chars().take(292).collect();
    let mut forty = Statement::default();
    for number in 0..40 {
        let purpose = Purpose::ALL[number % 3];
        let recipient = Recipient {
            text: format!("Forum {number} of Made-up Standards"),
            purpose,
            ..Recipient::default()
        };
        forty.recipients.push(&mut forty.keys, recipient);
    }
    let mut megabyte = Statement::default();
    let words = "A long paragraph is still a paragraph. ".repeat(27_000);
    megabyte.text.push(&mut megabyte.keys, Block::paragraph(ParagraphStyle::Normal, words.as_str()));
    let mut many = Statement::default();
    for number in 1..=10_000 {
        let text = format!("Paragraph {number} says what the ones before it said, and a little more.");
        many.text.push(&mut many.keys, Block::paragraph(ParagraphStyle::Normal, text.as_str()));
    }
    vec![empty, long_title, forty, megabyte, many]
}
