//! What mends a check result is one step: it can be made, it can be taken back, and what it mends is gone.
#![allow(clippy::unwrap_used)] // a failed expectation is what a test is for

mod common;

use jiff::civil::date;
use liaison_desk::{
    check::{self, Context},
    statement::{
        Cover, Deadline, FieldId, Recipient, Reply, Statement,
        edit::Edit,
        field::Value,
        text::{Block, ParagraphStyle},
    },
};
use proptest::prelude::*;

/// A statement in which much can be mended, parts of it chosen by bits.
fn faulty(mut s: Statement, bits: u32) -> Statement {
    let has = |bit: u32| bits & (1 << bit) != 0;
    for (bit, text) in [
        "ETSI",
        "etsi",
        "ISO/IEC JTC1/SC27 WG2",
        "ITU-T SG2",
        "Study Group 2",
        "CG-RES",
        "ISO/IEC SC 27/WG 5",
    ]
    .into_iter()
    .enumerate()
    {
        if has(u32::try_from(bit).unwrap()) {
            s.recipients.push(&mut s.keys, Recipient { text: text.into(), ..Recipient::default() });
        }
    }
    if has(8) {
        s.title.override_text =
            ["LS/o on fog(reply to SG2-LS7) [to ETSI]", "LS/i [ from A]", "LS/o\non é [to B]"]
                [(bits % 3) as usize]
                .into();
    }
    if has(9) {
        let text = "We thank you for your liaison statement SG2-LS7.";
        s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text));
    }
    if has(10) {
        s.deadline = Deadline { text: "by 1 May 2026, please".into(), date: None };
    }
    if has(11) {
        s.cover = Some(Cover::default());
        s.number = "SG2-TD7".into();
    }
    if has(12) {
        s.study_period = "2017-2020".into();
        s.meeting.last_day = date(2026, 4, 17).into();
    }
    if has(13) {
        s.replies.push(&mut s.keys, Reply { number: "SG2-LS7".into(), ..Reply::default() });
    }
    s
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fix_can_be_made_and_taken_back_and_mends(
        statement in common::statement::any_statement(),
        bits in any::<u32>(),
    ) {
        let statement = faulty(statement, bits);
        let context = Context::on(date(2026, 4, 20));
        for finding in check::check(&statement, &context) {
            let Some(fix) = &finding.fix else { continue };
            let mut mended = statement.clone();
            let edits = fix.edits(&mut mended.keys);
            let inverse = mended.apply_all(edits);
            prop_assert!(inverse.is_ok(), "{}: {inverse:?}", fix.name);
            let again = check::rule(finding.rule).unwrap().check(&mended, &context);
            prop_assert!(
                !again.iter().any(|other| other.field == finding.field && other.message == finding.message),
                "{} did not mend {}", fix.name, finding.message
            );
            mended.apply_all(inverse.unwrap()).unwrap();
            mended.keys = statement.keys.clone();
            prop_assert_eq!(&mended, &statement, "{}", fix.name);
        }
    }

    #[test]
    fn a_result_set_aside_is_out_until_it_is_taken_back(
        statement in common::statement::any_statement(),
        which in any::<prop::sample::Index>(),
    ) {
        let mut statement = Statement { bookkeeping: Default::default(), ..statement };
        let context = Context::on(date(2026, 4, 20));
        let findings = check::check(&statement, &context);
        prop_assume!(!findings.is_empty());
        let chosen = which.get(&findings);
        let of = |finding: &&check::Finding| finding.rule == chosen.rule && finding.field == chosen.field;
        let edit = check::setting_aside(&statement, chosen.rule, chosen.field, "known");
        let undo = statement.apply(edit).unwrap();
        prop_assert!(!check::check(&statement, &context).iter().any(|finding| of(&finding)));
        let aside = check::set_aside(&statement, &context);
        prop_assert!(!aside.is_empty() && aside.iter().all(|set| of(&&set.finding) && set.reason == "known"));

        let again = check::setting_aside(&statement, chosen.rule, chosen.field, "still known");
        statement.apply(again).unwrap();
        prop_assert_eq!(statement.bookkeeping.silenced.len(), 1, "one reason at a time");
        let back = check::taking_back(&statement, chosen.rule, chosen.field);
        statement.apply(back).unwrap();
        prop_assert_eq!(&check::check(&statement, &context), &findings);
        prop_assert_eq!(undo, Edit::Set(FieldId::SetAside, Value::SetAside(Vec::new())));
    }
}

#[test]
fn every_rule_has_its_number_name_and_source() {
    let numbers: Vec<u16> = check::rules().iter().map(|rule| rule.number).collect();
    assert_eq!(numbers, (1..=39).collect::<Vec<u16>>());
    for rule in check::rules() {
        assert!(!rule.name.is_empty() && !rule.source.is_empty() && !rule.name.ends_with('.'), "{rule:?}");
    }
}

#[test]
fn the_example_gives_hints_only() {
    let example = liaison_desk::desk::example().unwrap();
    let found = check::check(&example, &Context::on(date(2026, 11, 25)));
    assert!(found.iter().all(|finding| finding.severity == check::Severity::Hint), "{found:?}");
}

#[test]
fn what_is_still_to_do_is_an_error_at_hand_in() {
    let context = Context::on(date(2026, 4, 20));
    let at_hand_in = Context { as_approved: true, ..context };
    let severity = |context: &Context<'_>| {
        let found = check::check(&Statement::default(), context);
        found.into_iter().find(|finding| finding.rule == 12).map(|finding| finding.severity)
    };
    assert_eq!(severity(&context), Some(check::Severity::Todo));
    assert_eq!(severity(&at_hand_in), Some(check::Severity::Error));
}
