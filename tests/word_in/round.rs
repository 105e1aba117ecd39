//! What was exported comes back: with the draft inside exactly, without it as far as the page shows it.

use std::collections::BTreeMap;

use liaison_desk::{
    desk::{self, DraftInside, FormKind, Options},
    draft, form,
    statement::{Purpose, Statement},
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::{
    common::statement::{any_statement, tame_statement},
    exported, imported,
};

pub(crate) fn options(posted: bool, cover: bool) -> Options {
    let form = if posted { FormKind::Posted } else { FormKind::HandIn };
    Options { form, cover, ..Options::default() }
}

/// How many statements are tried: `CASES=1000 cargo test --release --test word_in` for the whole number.
fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn the_example_comes_back_as_it_is() {
    let example = desk::example().unwrap();
    for (posted, cover) in [(false, false), (false, true), (true, false), (true, true)] {
        let options = options(posted, cover);
        let read = imported(&exported(&example, &options, DraftInside::Yes)).unwrap();
        assert_eq!(read.statement, draft::shown(&example, cover));
        assert_eq!(read.report.remarks, vec![]);
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn with_the_draft_inside_a_statement_comes_back_exactly(s in any_statement(), posted: bool, cover: bool) {
        let read = imported(&exported(&s, &options(posted, cover), DraftInside::Yes)).unwrap();
        prop_assert_eq!(&read.statement, &draft::shown(&s, cover));
        prop_assert_eq!(read.report.remarks, vec![]);
    }
}

/// Statements that are made up anew for each test, always the same ones.
pub(crate) fn made_up(strategy: impl Strategy<Value = Statement>, usual: u32) -> Vec<Statement> {
    let mut runner = TestRunner::deterministic();
    (0..cases(usual).cases).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// The statement without what a page cannot tell apart: the names of recipients begin with a capital, for a small letter
/// behind a comma goes on with the name before it; their Questions are numbers; a name stands once;
/// no line of a contact but the country's could be a code of one ("us").
fn tellable(mut s: Statement) -> Statement {
    let keys: Vec<_> = s.recipients.iter().map(|(key, _)| key).collect();
    let mut seen = std::collections::HashSet::new();
    for key in keys {
        let recipient = s.recipients.get_mut(key).unwrap();
        recipient.text = recipient.text.split(' ').map(capital).collect::<Vec<_>>().join(" ");
        let words = recipient.questions.iter().filter(|(_, question)| !question.contains('/'));
        for line in words.map(|(line, _)| line).collect::<Vec<_>>() {
            recipient.questions.remove(line);
        }
        if !seen.insert(recipient.text.clone()) {
            s.recipients.remove(key);
        }
    }
    let keys: Vec<_> = s.contacts.iter().map(|(key, _)| key).collect();
    for key in keys {
        let contact = s.contacts.get_mut(key).unwrap();
        for line in [&mut contact.role, &mut contact.organization] {
            if line.chars().count() < 4 {
                line.clear();
            }
        }
    }
    s
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[test]
fn without_it_the_page_prints_the_same() {
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    for (number, s) in made_up(tame_statement(), 60).into_iter().map(tellable).enumerate() {
        let options = options(number % 2 == 0, number % 3 == 0);
        let read = imported(&exported(&s, &options, DraftInside::No)).unwrap();
        let (was, is) = (rows(&s, &options), rows(&read.statement, &options));
        for (row, text) in &was {
            if is.get(row) != Some(text) {
                if std::env::var_os("SHOW").is_some() {
                    println!(
                        "{number} {row}: {}",
                        first_difference(text, is.get(row).map_or("", String::as_str))
                    );
                }
                if std::env::var("SHOW").is_ok_and(|only| only == number.to_string()) {
                    for s in [&s, &read.statement] {
                        for r in s.recipients.values() {
                            println!(
                                "    {:?} {} | {:?} {:?}",
                                r.purpose, r.text, r.deadline.text, r.deadline.date
                            );
                        }
                    }
                }
                *wrong.entry(row.clone()).or_default() += 1;
            }
        }
    }
    assert_eq!(wrong, BTreeMap::new());
}

/// The first line that is not the same, from a little before where it differs.
fn first_difference(was: &str, is: &str) -> String {
    let (was, is): (Vec<_>, Vec<_>) = (was.lines().collect(), is.lines().collect());
    let at = (0..was.len().max(is.len())).find(|at| was.get(*at) != is.get(*at)).unwrap_or(0);
    let line = |of: &[&str]| of.get(at).unwrap_or(&"").to_string();
    let (was, is) = (line(&was), line(&is));
    let same = was.chars().zip(is.chars()).take_while(|(a, b)| a == b).count().saturating_sub(25);
    let cut = |of: &str| of.chars().skip(same).take(110).collect::<String>();
    format!("line {at}\n   was {}\n   is  {}", cut(&was), cut(&is))
}

/// What each row prints, and the text.
fn rows(s: &Statement, options: &Options) -> BTreeMap<String, String> {
    use form::printed;
    let mut rows: BTreeMap<String, String> = BTreeMap::new();
    let mut row = |name: &str, text: String| drop(rows.insert(name.to_string(), text));
    row("questions", printed::questions(s).to_string());
    row("meeting", printed::meeting(s).to_string());
    row("study group", printed::study_group(s).to_string());
    if options.form == FormKind::HandIn {
        row("working party", printed::working_party(s).to_string());
    }
    row("source", printed::source(s).to_string());
    row("title", printed::title(s).to_string());
    for purpose in Purpose::ALL {
        row(&format!("{purpose:?}"), printed::recipients(s, purpose).to_string());
    }
    row("approval", printed::approval(s).to_string());
    row("deadline", printed::deadline(s).to_string());
    let sheet = form::lay_out(s, options);
    let paras: Vec<String> =
        sheet.paras().map(|para| para.text()).filter(|text| !text.trim().is_empty()).collect();
    row("all", paras.join("\n"));
    rows
}
