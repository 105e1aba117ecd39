//! What our own plain text says comes back when it is read again.

mod common;

use common::statement::tame_statement;
use liaison_desk::{
    form::{self, Options, printed},
    intake, plain,
    statement::{Deadline, List, Purpose, Recipient, Statement},
};
use proptest::prelude::*;

fn out_and_in(s: &Statement) -> (String, Statement) {
    let text = plain::write(&form::lay_out(s, &Options::default()), 72);
    let seen = intake::understand(&plain::read(text.as_bytes()));
    (text, seen.statement)
}

/// The values of the head, blanks made equal.
fn head(s: &Statement) -> Vec<String> {
    let mut values = vec![
        printed::questions(s).to_string(),
        printed::source(s).to_string(),
        printed::title(s).to_string(),
    ];
    values.extend(Purpose::ALL.map(|purpose| printed::recipients(s, purpose).to_string()));
    values.push(printed::deadline(s).to_string());
    values.iter().map(|value| value.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Names as groups write them, each another group.
const NAMES: [&str; 8] = [
    "ITU-T SG2",
    "ISO/IEC JTC 1/SC 27/WG 5",
    "IETF",
    "CWG-WSIS&SDG",
    "ITU-D Q3/2",
    "Example Forum",
    "ITU SG 16 Q8, 9, 10/16",
    "Internet Corporation for Assigned Names and Numbers",
];

/// A statement that goes to some of these groups, with and without Questions and deadlines of their own.
fn addressed() -> impl Strategy<Value = Statement> {
    let recipient = (0..3usize, prop::option::of(1..28i8), any::<bool>());
    let recipients = prop::collection::vec(recipient, 0..NAMES.len());
    (tame_statement(), recipients).prop_map(|(mut s, recipients)| {
        s.recipients = List::new();
        s.groups = List::new();
        for (name, (purpose, day, question)) in NAMES.into_iter().zip(recipients) {
            let mut recipient =
                Recipient { text: name.into(), purpose: Purpose::ALL[purpose], ..Recipient::default() };
            if name == "ITU-T SG2" && question {
                recipient.questions.push(&mut s.keys, "1/2".into());
            }
            if let Some(day) = day {
                recipient.deadline = Deadline::on(jiff::civil::date(2027, 5, day));
            }
            s.recipients.push(&mut s.keys, recipient);
        }
        s
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_head_comes_back(s in addressed()) {
        let (text, back) = out_and_in(&s);
        prop_assert_eq!(head(&s), head(&back), "{}", text);
    }
}

#[test]
fn the_example_comes_back_word_for_word() {
    let example = liaison_desk::desk::example().unwrap();
    let (text, back) = out_and_in(&example);
    let again = plain::write(&form::lay_out(&back, &Options::default()), 72);
    assert_eq!(text, again);
}
