//! Whom a statement goes to, by when, and whom they can ask.

use super::*;

#[test]
fn rule_2_wants_a_recipient() {
    expect(2, "none", |s| s.recipients = List::new(), Some((Severity::Error, "recipients")));
    let blank = |s: &mut Statement| s.recipients = List::of(&mut s.keys, [to(" ", Purpose::Action)]);
    expect(2, "a blank one", blank, Some((Severity::Error, "recipients")));
    let dash = |s: &mut Statement| {
        s.recipients = List::of(&mut s.keys, [to("-", Purpose::Action), to("N/A", Purpose::Information)]);
    };
    expect(2, "signs for none", dash, Some((Severity::Error, "recipients")));
    for purpose in Purpose::ALL {
        expect(2, "one is enough", |s| s.recipients = List::of(&mut s.keys, [to("ETSI", purpose)]), None);
    }
}

#[test]
fn rule_3_wants_a_date_from_whom_action_is_asked() {
    let none = |s: &mut Statement| s.deadline = Deadline::default();
    expect(3, "no date", none, Some((Severity::Error, "deadline")));
    let words = |s: &mut Statement| s.deadline = Deadline { text: "soon".into(), date: None };
    expect(3, "words, of which rule 6 speaks", words, None);
    let several = |s: &mut Statement| {
        none(s);
        s.recipients.push(&mut s.keys, to("ETSI", Purpose::Action));
    };
    expect(3, "two without a date", several, Some((Severity::Error, "deadline")));
    let dated = |s: &mut Statement| s.deadline = Deadline { text: "reply by 1 May 2026".into(), date: None };
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
        s.recipients = List::of(&mut s.keys, [to("ETSI", Purpose::Information), to("IEC", Purpose::Comment)]);
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
        ("22 January 2026.", None),
        ("N/A", None),
        ("none", None),
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
    expect(6, "a recipient's own", own, Some((Severity::Error, "recipients[1].deadline")));
}

#[test]
fn rule_8_wants_somebody_to_ask() {
    let missing = Some((Severity::Error, "contacts"));
    expect(8, "none", |s| s.contacts = List::new(), missing);
    let nameless = |s: &mut Statement| {
        let emails = List::of(&mut s.keys, ["ada@example.org".to_string()]);
        s.contacts = List::of(&mut s.keys, [Contact { emails, ..Contact::default() }]);
    };
    expect(8, "no name", nameless, missing);
    let apart = |s: &mut Statement| {
        nameless(s);
        s.contacts.push(&mut s.keys, Contact { name: "Bo".into(), ..Contact::default() });
    };
    expect(8, "name and address of two people", apart, missing);
    expect(8, "as usual", |_| {}, None);
    let second = |s: &mut Statement| {
        nameless(s);
        let emails = List::of(&mut s.keys, ["bo@example.org".to_string()]);
        s.contacts.push(&mut s.keys, Contact { name: "Bo".into(), emails, ..Contact::default() });
    };
    expect(8, "the second can be reached", second, None);
    let further = |s: &mut Statement| {
        s.contacts.push(&mut s.keys, Contact { name: "Bo".into(), ..Contact::default() });
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
            s.contacts =
                List::of(&mut s.keys, [Contact { name: "Ada".into(), emails, ..Contact::default() }]);
        };
        expect(9, email, add, wrong.then_some((Severity::Error, "contacts[0].emails[1]")));
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
        ("ISO/IEC JTC 1/SC 27/WG 5", "ISO/IEC SC 27/WG 5", twice),
        ("JCA-IdM", "JCA on IdM", twice),
        ("3GPP TSG SA WG3", "3GPP SA3", twice),
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
                Recipient { questions, ..to("ITU-T SG17", Purpose::Action) }
            });
            s.recipients = List::of(&mut s.keys, recipients);
        }
    };
    expect(19, "other Questions", by_question(["1/17", "2/17"]), None);
    expect(19, "the same Question", by_question(["1/17", "Q1/17"]), twice);
    let mut s = sound();
    both("ETSI", "ETSI", Purpose::Information)(&mut s);
    let fix = findings(&s).into_iter().find(|f| f.rule == 19).unwrap().fix.unwrap();
    assert_eq!(fix.name, "Remove the second ETSI");
    let edits = fix.edits(&mut s.keys);
    s.apply_all(edits).unwrap();
    assert_eq!(found(&s, 19), []);
}
