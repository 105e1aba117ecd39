//! Each rule by table: statements that break it, and near misses that do not.

mod deadlines;
mod groups;
mod head;
mod origin;
mod papers;
mod people;
mod placeholders;
mod prose;
mod replies;
mod sending;
mod titles;

use jiff::civil::date;

use super::super::{Context, Finding, Severity, check};
use crate::statement::{
    Approval, ApprovalLevel, Contact, Cover, Deadline, Group, List, Purpose, Recipient, Reply, Silenced,
    Stage, Statement, WrittenDate,
    text::{Block, ParagraphStyle, RichText, Table},
};

/// A statement that breaks no rule.
fn sound() -> Statement {
    let mut s = Statement::default();
    let keys = &mut s.keys;
    let questions = List::of(keys, ["3/13".to_string()]);
    s.groups.push(keys, Group { name: "ITU-T Study Group 13".into(), questions, ..Group::default() });
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = date(2026, 4, 8).into();
    s.meeting.last_day = date(2026, 4, 17).into();
    s.title.subject = "lighthouses".into();
    let questions = List::of(keys, ["1/2".to_string()]);
    s.recipients.push(keys, Recipient { questions, ..to("ITU-T SG2", Purpose::Action) });
    s.deadline = Deadline::on(date(2026, 9, 1));
    s.approvals.push(
        keys,
        Approval {
            level: Some(ApprovalLevel::StudyGroup),
            group: "Study Group 13".into(),
            ..Approval::default()
        },
    );
    let emails = List::of(keys, ["ada@example.org".to_string()]);
    let organization = "Board of Lighthouses".into();
    s.contacts.push(keys, Contact { name: "Ada".into(), organization, emails, ..Contact::default() });
    s
}

fn to(text: &str, purpose: Purpose) -> Recipient {
    Recipient { text: text.into(), purpose, ..Recipient::default() }
}

/// Adds a paragraph to the text.
fn say(s: &mut Statement, text: &str) {
    s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text));
}

/// Addresses these groups and no other.
fn address(s: &mut Statement, texts: &[&str], purpose: Purpose) {
    s.recipients = List::of(&mut s.keys, texts.iter().map(|text| to(text, purpose)));
}

/// What the fix of a rule's first finding is called, after it was made; the rule has nothing more to say then.
fn mended(rule: u16, s: &mut Statement) -> String {
    let fix = findings(s).into_iter().find(|f| f.rule == rule).unwrap().fix.unwrap();
    let edits = fix.edits(&mut s.keys);
    s.apply_all(edits).unwrap();
    assert_eq!(found(s, rule), [], "after \"{}\"", fix.name);
    fix.name
}

fn findings(s: &Statement) -> Vec<Finding> {
    check(s, &Context::on(date(2026, 4, 20)))
}

/// The findings of one rule: severity and path.
fn found(s: &Statement, rule: u16) -> Vec<(Severity, String)> {
    findings(s).into_iter().filter(|f| f.rule == rule).map(|f| (f.severity, f.field.path(s))).collect()
}

/// Checks that `change` makes exactly this rule speak, with this severity about this field, or not at all.
fn expect(rule: u16, case: &str, change: impl FnOnce(&mut Statement), expected: Option<(Severity, &str)>) {
    let mut s = sound();
    change(&mut s);
    let expected: Vec<_> =
        expected.into_iter().map(|(severity, path)| (severity, path.to_string())).collect();
    assert_eq!(found(&s, rule), expected, "rule {rule}: {case}");
}

#[test]
fn a_sound_statement_breaks_no_rule() {
    assert_eq!(findings(&sound()), []);
}

#[test]
fn a_result_that_was_set_aside_stays_out() {
    let mut s = sound();
    s.title.subject.clear();
    let finding = findings(&s).remove(0);
    s.bookkeeping.silenced.push(Silenced {
        rule: finding.rule,
        field: finding.field,
        reason: "known".into(),
    });
    assert_eq!(findings(&s), []);
}

#[test]
fn results_come_in_the_order_of_the_form() {
    let paths: Vec<_> =
        findings(&Statement::default()).iter().map(|f| f.field.path(&Statement::default())).collect();
    assert_eq!(paths, ["groups", "meeting.place", "title.subject", "recipients", "approvals", "contacts"]);
}
