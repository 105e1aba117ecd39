//! Each rule by table: statements that break it, and near misses that do not.

use jiff::civil::date;

use super::super::{Context, Finding, Severity, check};
use crate::statement::{
    Approval, ApprovalLevel, Contact, Deadline, Group, List, Purpose, Recipient, Reply, Silenced, Stage,
    Statement,
    text::{Block, ParagraphStyle, RichText, Table},
};

/// A statement that breaks no rule.
fn sound() -> Statement {
    let mut s = Statement::default();
    let keys = &mut s.keys;
    s.groups.push(
        keys,
        Group {
            name: "ITU-T Study Group 99".into(),
            ..Group::default()
        },
    );
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = Some(date(2026, 4, 8));
    s.meeting.last_day = Some(date(2026, 4, 17));
    s.title.subject = "lighthouses".into();
    s.recipients.push(keys, to("ITU-T SG98", Purpose::Action));
    s.deadline = Deadline::on(date(2026, 9, 1));
    s.approvals.push(
        keys,
        Approval {
            level: Some(ApprovalLevel::StudyGroup),
            group: "Study Group 99".into(),
            ..Approval::default()
        },
    );
    let emails = List::of(keys, ["ada@example.org".to_string()]);
    s.contacts.push(
        keys,
        Contact {
            name: "Ada".into(),
            emails,
            ..Contact::default()
        },
    );
    s
}

fn to(text: &str, purpose: Purpose) -> Recipient {
    Recipient {
        text: text.into(),
        purpose,
        ..Recipient::default()
    }
}

fn findings(s: &Statement) -> Vec<Finding> {
    check(
        s,
        &Context {
            today: date(2026, 4, 20),
        },
    )
}

/// The findings of one rule: severity and path.
fn found(s: &Statement, rule: u16) -> Vec<(Severity, String)> {
    findings(s)
        .into_iter()
        .filter(|f| f.rule == rule)
        .map(|f| (f.severity, f.field.path(s)))
        .collect()
}

/// Checks that `change` makes exactly this rule speak, with this severity about this field, or not at all.
fn expect(rule: u16, case: &str, change: impl FnOnce(&mut Statement), expected: Option<(Severity, &str)>) {
    let mut s = sound();
    change(&mut s);
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(severity, path)| (severity, path.to_string()))
        .collect();
    assert_eq!(found(&s, rule), expected, "rule {rule}: {case}");
}

#[test]
fn a_sound_statement_breaks_no_rule() {
    assert_eq!(findings(&sound()), []);
}

#[test]
fn rule_1_wants_a_title() {
    let missing = Some((Severity::Error, "title.subject"));
    expect(1, "empty", |s| s.title.subject.clear(), missing);
    expect(1, "blank", |s| s.title.subject = " \t".into(), missing);
    let whole = |s: &mut Statement| {
        s.title.subject.clear();
        s.title.override_text = "LS/o on fog".into();
    };
    expect(1, "given as a whole", whole, None);
}

#[test]
fn rule_2_wants_a_recipient() {
    expect(
        2,
        "none",
        |s| s.recipients = List::new(),
        Some((Severity::Error, "recipients")),
    );
    let blank = |s: &mut Statement| s.recipients = List::of(&mut s.keys, [to(" ", Purpose::Action)]);
    expect(2, "a blank one", blank, Some((Severity::Error, "recipients")));
    for purpose in Purpose::ALL {
        expect(
            2,
            "one is enough",
            |s| s.recipients = List::of(&mut s.keys, [to("ETSI", purpose)]),
            None,
        );
    }
}

#[test]
fn rule_3_wants_a_date_from_whom_action_is_asked() {
    let none = |s: &mut Statement| s.deadline = Deadline::default();
    expect(3, "no date", none, Some((Severity::Error, "deadline")));
    let words = |s: &mut Statement| {
        s.deadline = Deadline {
            text: "soon".into(),
            date: None,
        }
    };
    expect(
        3,
        "words without a date",
        words,
        Some((Severity::Error, "deadline")),
    );
    let dated = |s: &mut Statement| {
        s.deadline = Deadline {
            text: "reply by 1 May 2026".into(),
            date: None,
        }
    };
    expect(3, "a date among words", dated, None);
    let own = |s: &mut Statement| {
        none(s);
        let mut recipient = to("ETSI", Purpose::Action);
        recipient.deadline = Deadline::on(date(2026, 9, 1));
        s.recipients = List::of(&mut s.keys, [recipient]);
    };
    expect(3, "a date of its own", own, None);
    let informed = |s: &mut Statement| {
        none(s);
        s.recipients = List::of(
            &mut s.keys,
            [to("ETSI", Purpose::Information), to("IEC", Purpose::Comment)],
        );
    };
    expect(3, "nobody is asked to act", informed, None);
}

#[test]
fn rule_6_wants_a_date_that_can_be_read() {
    for (text, severity) in [
        ("mid-May 2007", Some(Severity::Error)),
        ("as soon as possible", Some(Severity::Error)),
        ("6/9/2026", Some(Severity::Error)),
        ("Deadline for reply – 22 January 2026", Some(Severity::Warning)),
        ("22 January 2026", None),
        ("2026-01-22", None),
        ("", None),
    ] {
        let set = |s: &mut Statement| s.deadline.text = text.into();
        expect(6, text, set, severity.map(|severity| (severity, "deadline")));
    }
    let own = |s: &mut Statement| {
        let mut recipient = to("ETSI", Purpose::Information);
        recipient.deadline.text = "before the summer".into();
        s.recipients.push(&mut s.keys, recipient);
    };
    expect(
        6,
        "a recipient's own",
        own,
        Some((Severity::Error, "recipients[1].deadline")),
    );
}

#[test]
fn rule_8_wants_somebody_to_ask() {
    let missing = Some((Severity::Error, "contacts"));
    expect(8, "none", |s| s.contacts = List::new(), missing);
    let nameless = |s: &mut Statement| {
        let emails = List::of(&mut s.keys, ["ada@example.org".to_string()]);
        s.contacts = List::of(
            &mut s.keys,
            [Contact {
                emails,
                ..Contact::default()
            }],
        );
    };
    expect(8, "no name", nameless, missing);
    let apart = |s: &mut Statement| {
        nameless(s);
        s.contacts.push(
            &mut s.keys,
            Contact {
                name: "Bo".into(),
                ..Contact::default()
            },
        );
    };
    expect(8, "name and address of two people", apart, missing);
    let further = |s: &mut Statement| {
        s.contacts.push(
            &mut s.keys,
            Contact {
                name: "Bo".into(),
                ..Contact::default()
            },
        );
    };
    expect(8, "one of two is enough", further, None);
}

#[test]
fn rule_9_wants_addresses_that_arrive() {
    for (email, wrong) in [
        ("ada.b+c@mail.example.org", false),
        (" ada@example.org ", false),
        ("", false),
        ("Ada@", true),
        ("ada", true),
        ("ada@example", true),
        ("ada@@example.org", true),
        ("ada b@example.org", true),
        ("Ada <ada@example.org>", true),
        ("ada@example.org, bo@example.org", true),
        ("adá@example.org", true),
    ] {
        let add = |s: &mut Statement| {
            let emails = List::of(&mut s.keys, ["ada@example.org".to_string(), email.to_string()]);
            s.contacts = List::of(
                &mut s.keys,
                [Contact {
                    name: "Ada".into(),
                    emails,
                    ..Contact::default()
                }],
            );
        };
        expect(
            9,
            email,
            add,
            wrong.then_some((Severity::Error, "contacts[0].emails[1]")),
        );
    }
}

#[test]
fn rule_12_wants_an_approval_whose_level_can_be_seen() {
    let approval = |text: &str| {
        let text = text.to_string();
        move |s: &mut Statement| {
            s.approvals = List::of(
                &mut s.keys,
                [Approval {
                    text,
                    ..Approval::default()
                }],
            )
        }
    };
    let open = Some((Severity::Todo, "approvals"));
    expect(12, "none", |s| s.approvals = List::new(), open);
    expect(12, "blank", approval("  "), open);
    expect(
        12,
        "unclear",
        approval("agreed"),
        Some((Severity::Todo, "approvals[0].text")),
    );
    for text in [
        "Study Group 99 meeting (Geneva, 17 April 2026)",
        "WP 1/99",
        "By correspondence",
        "Q1/99 rapporteur group",
    ] {
        expect(12, text, approval(text), None);
    }
    let approved = |s: &mut Statement| {
        s.approvals = List::new();
        s.bookkeeping.stage = Stage::Approved;
    };
    expect(12, "approved", approved, Some((Severity::Error, "approvals")));
    let outside = |s: &mut Statement| {
        s.source = "Forum of Lamp Makers".into();
        approval("Forum board")(s);
    };
    expect(12, "a body outside approves as it likes", outside, None);
}

#[test]
fn rule_14_wants_group_and_meeting() {
    expect(
        14,
        "no group",
        |s| s.groups = List::new(),
        Some((Severity::Error, "groups")),
    );
    let worded = |s: &mut Statement| {
        s.groups = List::new();
        s.source = "ITU-T SG99, Rapporteur group for Q1/99".into();
    };
    expect(14, "a source in its own words", worded, None);
    expect(
        14,
        "no place",
        |s| s.meeting.place.clear(),
        Some((Severity::Error, "meeting.place")),
    );
    let dayless = |s: &mut Statement| {
        s.meeting.first_day = None;
        s.meeting.last_day = None;
    };
    expect(
        14,
        "no days",
        dayless,
        Some((Severity::Error, "meeting.first_day")),
    );
    let nothing = |s: &mut Statement| s.meeting = Default::default();
    expect(
        14,
        "no meeting",
        nothing,
        Some((Severity::Error, "meeting.place")),
    );
    let by_letter = |s: &mut Statement| {
        nothing(s);
        s.meeting.correspondence = true;
    };
    expect(14, "by correspondence", by_letter, None);
    expect(14, "one day", |s| s.meeting.last_day = None, None);
}

#[test]
fn rule_16_wants_a_reply_to_say_what_it_answers() {
    let reply = |number: &str, title: &str, dated: bool| {
        let day = dated.then(|| date(2026, 1, 30));
        let reply = Reply {
            number: number.into(),
            title: title.into(),
            date: day,
            ..Reply::default()
        };
        move |s: &mut Statement| s.replies = List::of(&mut s.keys, [reply])
    };
    expect(16, "by number", reply("SG98-LS7", "", false), None);
    expect(16, "by title and date", reply("", "fog horns", true), None);
    let missing = Some((Severity::Error, "reply_to[0].number"));
    expect(16, "by title alone", reply("", "fog horns", false), missing);
    expect(16, "nothing", reply("", "", false), missing);
    let error = Some((Severity::Error, "title.override"));
    let warning = Some((Severity::Warning, "title.override"));
    for (title, answers, expected) in [
        ("LS/o/r on fog [to ETSI]", false, error),
        ("LS/o/r on fog (reply to SG98-LS7) [to ETSI]", false, None),
        ("LS/o/r on fog (reply to SG98-LS7, 30 January 2026)", false, None),
        ("LS/o/r on fog (update and reply to SG98-LS7)", false, None),
        (
            "LS/o/r on fog - Reply to liaison statement from Q1/98 (Geneva, 5-9 January 2026)",
            false,
            None,
        ),
        ("LS/o on fog (reply to SG98-LS7)", false, warning),
        ("LS/o on fog", true, warning),
        ("LS/o/r on fog", true, warning),
        ("LS/o on the reply", false, None),
        ("LS/o/rapid on fog", false, None),
    ] {
        let set = |s: &mut Statement| {
            s.title.override_text = title.into();
            if answers {
                reply("SG98-LS7", "", false)(s);
            }
        };
        expect(16, title, set, expected);
    }
}

#[test]
fn rule_19_wants_each_group_once() {
    let both = |first: &str, second: &str, purpose| {
        let recipients = [to(first, Purpose::Action), to(second, purpose)];
        move |s: &mut Statement| s.recipients = List::of(&mut s.keys, recipients)
    };
    let twice = Some((Severity::Error, "recipients[1].text"));
    for (first, second, expected) in [
        ("ETSI", "etsi", twice),
        ("ITU-T SG17", "ITU-T Study Group 17", twice),
        ("ITU-D Q3/2", "ITU-D Question 3/2", twice),
        ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC JTC1/SC27/WG5", twice),
        ("ITU-D Q3/2", "ITU-D Q6/2", None),
        ("ITU-T SG17", "ITU-R SG17", None),
        ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC JTC 1/SC 27/WG 3", None),
        ("", "", None),
    ] {
        expect(19, second, both(first, second, Purpose::Action), expected);
        expect(19, second, both(first, second, Purpose::Information), expected);
    }
    let by_question = |questions: [&'static str; 2]| {
        move |s: &mut Statement| {
            let recipients = questions.map(|question| {
                let questions = List::of(&mut s.keys, [question.to_string()]);
                Recipient {
                    questions,
                    ..to("ITU-T SG17", Purpose::Action)
                }
            });
            s.recipients = List::of(&mut s.keys, recipients);
        }
    };
    expect(19, "other Questions", by_question(["1/17", "2/17"]), None);
    expect(19, "the same Question", by_question(["1/17", "Q1/17"]), twice);
    let mut s = sound();
    both("ETSI", "ETSI", Purpose::Information)(&mut s);
    let fix = findings(&s).into_iter().find(|f| f.rule == 19).unwrap().fix;
    s.apply_all(fix).unwrap();
    assert_eq!(found(&s, 19), []);
}

#[test]
fn rule_26_sees_what_was_left_to_be_filled_in() {
    for (text, left) in [
        ("Thank you, <name>, for the light", true),
        ("sent by [Name] of the group", true),
        ("the [proposed] term", true),
        ("an [open bracket", true),
        ("the date is TBD", true),
        ("see TD xx of this meeting", true),
        ("Editor's note: to be checked", true),
        ("Editor’s note – to be checked", true),
        ("is sent by  of the group", true),
        ("the group thanks  , and waits", true),
        ("A sentence.  Another one.", false),
        ("see [1], [2, 3] and [ITU-T X.509]", false),
        ("see [b-IETF RFC 4053]", false),
        ("write to <ada@example.org> or <https://example.org/a>", false),
        ("a < b and c > d", false),
        ("x < y, y > z", false),
        ("Part XX of the series", false),
        ("the axxis", false),
        ("tabled  ", false),
    ] {
        let set = |s: &mut Statement| {
            s.text
                .push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text));
        };
        expect(26, text, set, left.then_some((Severity::Todo, "text[0].text")));
    }
    let cell = |s: &mut Statement| {
        let rows = vec![vec![RichText::plain("Term"), RichText::plain("TBD")]];
        s.text
            .push(&mut s.keys, Block::Table(Table { header_rows: 0, rows }));
    };
    expect(
        26,
        "in a table",
        cell,
        Some((Severity::Todo, "text[0].rows[0][1]")),
    );
    let title = |s: &mut Statement| s.title.override_text = "LS/i on fog [to ETSI] [ from ITU-T SG11]".into();
    expect(26, "a title's destinations", title, None);
    let approved = |s: &mut Statement| {
        s.abstract_text = "TBD".into();
        s.bookkeeping.stage = Stage::Approved;
    };
    expect(26, "approved", approved, Some((Severity::Error, "abstract")));
    let notes = |s: &mut Statement| s.bookkeeping.notes = "TBD".into();
    expect(26, "notes are not printed", notes, None);
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
    let paths: Vec<_> = findings(&Statement::default())
        .iter()
        .map(|f| f.field.path(&Statement::default()))
        .collect();
    assert_eq!(
        paths,
        [
            "groups",
            "meeting.place",
            "title.subject",
            "recipients",
            "approvals",
            "contacts"
        ]
    );
}
