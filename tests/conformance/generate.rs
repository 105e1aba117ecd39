//! Writes drafts of made-up statements, always the same ones, for other software to judge their exports.
//!
//! `generate FOLDER COUNT`: the first few are the extremes (empty, a title of 292 characters, forty recipients, a
//! paragraph of a megabyte, ten thousand paragraphs, six contacts, a long table, lists of every order of levels, tables of
//! many columns, several scripts, hostile text in every field), the others are drawn from every shape a statement can have.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a program for the shell

use std::{path::PathBuf, process::ExitCode};

use liaison_desk::{
    desk::{self, Overwrite},
    statement::{
        Contact, List, Purpose, Recipient, Statement,
        text::{Block, Level, ParagraphStyle, RichText, Table},
    },
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

#[allow(dead_code, unreachable_pub, clippy::expect_used, clippy::needless_pass_by_value)] // shared with the tests
#[path = "../common/statement.rs"]
mod statement;

#[allow(unreachable_pub)] // shared with the tests
#[path = "../common/hostile.rs"]
mod hostile;

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
    let mut all = vec![empty, long_title, forty, megabyte, many, six_contacts(), long_table(), scripts()];
    all.extend(hostile::texts().iter().map(|(_, text)| {
        // It stands in the header of every page: one that fills pages keeps LibreOffice for ten minutes.
        Statement { number: text.chars().take(200).collect(), ..hostile::filled(text) }
    }));
    all.extend([lists(), wide_tables()]);
    all
}

fn six_contacts() -> Statement {
    let mut s = Statement::default();
    for number in 1..=6 {
        let emails = List::of(&mut s.keys, [format!("person{number}@example.org")]);
        let contact = Contact {
            name: format!("Person {number} of a Name that Goes on"),
            role: "Rapporteur of a Question and convener of its correspondence group on examples".into(),
            organization: "Example Society".into(),
            country: "Norway".into(),
            telephone: "+47 55 50 12 34".into(),
            emails,
            ..Contact::default()
        };
        s.contacts.push(&mut s.keys, contact);
    }
    s
}

/// A table over several pages, with a head of two rows, and lists before and behind it that each begin anew.
fn long_table() -> Statement {
    let mut s = Statement::default();
    let cell = |text: String| RichText::plain(&text);
    let rows = (0..90)
        .map(|row| match row {
            0 => vec![cell("Name".into()), cell("Meaning".into()), cell("Source".into())],
            1 => vec![cell("of the sign".into()), cell("in words".into()), cell("if known".into())],
            _ => vec![
                cell(format!("sign {row}")),
                cell(
                    "What the sign means, at some length, so that its cell has more than one line. "
                        .repeat(2),
                ),
                cell(format!("X.{row}\u{2011}1\u{a0}(2025)")),
            ],
        })
        .collect();
    let numbered = |level| ParagraphStyle::Numbered(level);
    for (style, text) in [
        (ParagraphStyle::Heading(Level::One), "1\tLists"),
        (numbered(Level::One), "first"),
        (numbered(Level::Two), "below the first"),
        (numbered(Level::Two), "below the first, too"),
        (numbered(Level::Three), "further below"),
        (numbered(Level::One), "second"),
        (ParagraphStyle::Heading(Level::Two), "1.1\tOther lists"),
        (numbered(Level::One), "first again"),
        (ParagraphStyle::Bullet(Level::One), "a bullet"),
        (ParagraphStyle::Bullet(Level::Two), "a bullet below"),
        (ParagraphStyle::Bullet(Level::Three), "a bullet further below"),
        (ParagraphStyle::Heading(Level::Three), "1.1.1\tThe table"),
    ] {
        s.text.push(&mut s.keys, Block::paragraph(style, text));
    }
    s.text.push(&mut s.keys, Block::Table(Table { header_rows: 2, rows }));
    s.text
        .push(&mut s.keys, Block::paragraph(ParagraphStyle::Note, "NOTE \u{2013} A note behind the table."));
    s
}

/// Lists in every order of levels, each behind the last after a paragraph, a heading or a table; every item is a word of
/// its own, by which its mark is found on the page.
fn lists() -> Statement {
    let mut s = Statement::default();
    let [numbered, bullet] = [ParagraphStyle::Numbered, ParagraphStyle::Bullet];
    let numbers = Level::ALL.map(numbered);
    let both = [numbers.as_slice(), &[bullet(Level::One), bullet(Level::Two)]].concat();
    let orders = every_order(&numbers, 4).into_iter().chain(every_order(&both, 3));
    let mut item = 0;
    for (at, order) in orders.enumerate() {
        for style in order {
            item += 1;
            s.text.push(&mut s.keys, Block::paragraph(style, format!("item{item:04}").as_str()));
        }
        let between = match at % 3 {
            0 => Block::paragraph(ParagraphStyle::Normal, "Another list:"),
            1 => Block::paragraph(ParagraphStyle::Heading(Level::Two), "Another list"),
            _ => Block::Table(Table { header_rows: 0, rows: vec![vec![RichText::plain("Another list")]] }),
        };
        s.text.push(&mut s.keys, between);
    }
    s
}

/// Every row of this many of the styles.
fn every_order(styles: &[ParagraphStyle], length: usize) -> Vec<Vec<ParagraphStyle>> {
    (0..length).fold(vec![Vec::new()], |shorter, _| {
        let longer = |row: &Vec<ParagraphStyle>| {
            styles.iter().map(|style| [row.as_slice(), &[*style]].concat()).collect::<Vec<_>>()
        };
        shorter.iter().flat_map(longer).collect()
    })
}

/// Tables of so many columns, or such long words, that they hardly fit a page.
fn wide_tables() -> Statement {
    let mut s = Statement::default();
    let cells = |texts: Vec<String>| texts.iter().map(RichText::plain).collect();
    for columns in [12, 24, 47, 63] {
        let row = |word: &str| cells((1..=columns).map(|at| format!("{word}{at}")).collect());
        let rows = vec![row("c"), row("lamp"), row("")];
        s.text.push(&mut s.keys, Block::Table(Table { header_rows: 1, rows }));
    }
    let long = "lighthouse".repeat(30);
    let rows = vec![cells(vec![long.clone(), "lamp".into(), long.clone()])];
    s.text.push(&mut s.keys, Block::Table(Table { header_rows: 0, rows }));
    s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, long.as_str()));
    s
}

/// Text of several scripts in every place that has a look of its own.
fn scripts() -> Statement {
    let arabic = "\u{628}\u{64a}\u{627}\u{646} \u{627}\u{644}\u{627}\u{62a}\u{635}\u{627}\u{644} ITU-T SG17 \u{641}\u{64a} 2025";
    let japanese = "\u{56fd}\u{969b}\u{6a19}\u{6e96}\u{306e}\u{300c}\u{9023}\u{7d61}\u{6587}\u{66f8}\u{300d}";
    let mut s = Statement::default();
    s.title.subject = format!("{japanese} and {arabic}");
    s.abstract_text = arabic.into();
    for (text, purpose) in [(arabic, Purpose::Action), (japanese, Purpose::Information)] {
        s.recipients.push(&mut s.keys, Recipient { text: text.into(), purpose, ..Recipient::default() });
    }
    for text in
        [arabic, japanese, "\u{b9ac}\u{c5d0}\u{c885} \u{bb38}\u{c11c}", "\u{8054}\u{7edc}\u{58f0}\u{660e}"]
    {
        for style in [
            ParagraphStyle::Heading(Level::One),
            ParagraphStyle::Normal,
            ParagraphStyle::Numbered(Level::One),
            ParagraphStyle::Note,
        ] {
            s.text.push(&mut s.keys, Block::paragraph(style, text));
        }
    }
    let cells = |texts: [&str; 2]| texts.map(RichText::plain).to_vec();
    let rows = vec![cells([arabic, japanese]), cells([japanese, arabic])];
    s.text.push(&mut s.keys, Block::Table(Table { header_rows: 1, rows }));
    s
}
