//! A small statement with one value in every row of the form.

use liaison_desk::statement::{Approval, Contact, Deadline, Group, List, Purpose, Recipient, Statement};

/// A statement of a study group to two recipients, without text.
pub fn statement() -> Statement {
    let mut s = Statement {
        number: "SG17-TD12".into(),
        study_period: "2025-2028".into(),
        deadline: Deadline::on("2026-06-15".parse().unwrap()),
        abstract_text: "First.\n\nSecond.".into(),
        ..Statement::default()
    };
    s.title.subject = "child safety".into();
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = jiff::civil::date(2025, 4, 8).into();
    s.meeting.last_day = jiff::civil::date(2025, 4, 17).into();
    let questions = List::of(&mut s.keys, ["1/17".to_string(), "10/17".to_string()]);
    let group = Group { name: "ITU-T Study Group 17".into(), working_party: "1/17".into(), questions };
    s.groups.push(&mut s.keys, group);
    for (text, purpose) in [("ITU-T SG2", Purpose::Action), ("ETSI", Purpose::Information)] {
        let recipient = Recipient { text: text.into(), purpose, ..Recipient::default() };
        s.recipients.push(&mut s.keys, recipient);
    }
    for text in ["SG17 meeting", "SG13 meeting"] {
        let approval = Approval { text: text.into(), ..Approval::default() };
        s.approvals.push(&mut s.keys, approval);
    }
    let contact = Contact {
        name: "A. Person".into(),
        role: "Rapporteur, Q1/17".into(),
        country: "Utopia".into(),
        telephone: "+1 2 3".into(),
        emails: List::of(&mut s.keys, ["a@b.int".to_string(), "c@d.int".to_string()]),
        ..Contact::default()
    };
    s.contacts.push(&mut s.keys, contact);
    s
}
