//! By when an answer is wanted.

use super::*;

fn due(text: &'static str) -> impl Fn(&mut Statement) {
    move |s| {
        s.deadline = Deadline { text: String::new(), date: text.parse().ok() };
    }
}

#[test]
fn rule_4_wants_a_date_from_whom_comments_are_asked() {
    let missing = Some((Severity::Warning, "deadline"));
    let purposes = |purposes: &'static [Purpose], date: &'static str, own: &'static str| {
        move |s: &mut Statement| {
            due(date)(s);
            let recipients = purposes.iter().map(|purpose| {
                let deadline = Deadline { text: String::new(), date: own.parse().ok() };
                Recipient { deadline, ..to("ETSI", *purpose) }
            });
            s.recipients = List::of(&mut s.keys, recipients);
        }
    };
    use Purpose::{Action, Comment, Information};
    expect(4, "no date", purposes(&[Comment], "", ""), missing);
    expect(4, "beside one informed", purposes(&[Information, Comment], "", ""), missing);
    let words = |s: &mut Statement| {
        purposes(&[Comment], "", "")(s);
        s.deadline.text = "soon".into();
    };
    expect(4, "words, of which rule 6 speaks", words, None);
    expect(4, "a date", purposes(&[Comment], "2026-09-01", ""), None);
    expect(4, "its own date", purposes(&[Comment], "", "2026-09-01"), None);
    expect(4, "informed only", purposes(&[Information], "", ""), None);
    expect(4, "rule 3 speaks of it", purposes(&[Action, Comment], "", ""), None);
}

#[test]
fn rule_5_wants_no_date_where_nothing_is_asked() {
    let inform = |s: &mut Statement| address(s, &["ETSI"], Purpose::Information);
    expect(5, "a date", inform, Some((Severity::Warning, "deadline")));
    let words = |s: &mut Statement| {
        inform(s);
        s.deadline = Deadline { text: "as soon as possible".into(), date: None };
    };
    expect(5, "words", words, Some((Severity::Warning, "deadline")));
    let own = |s: &mut Statement| {
        let deadline = Deadline::on(date(2026, 9, 1));
        let recipient = Recipient { deadline, ..to("ETSI", Purpose::Information) };
        s.recipients.push(&mut s.keys, recipient);
    };
    expect(5, "its own", own, Some((Severity::Warning, "recipients[1].deadline")));
    let none = |s: &mut Statement| {
        inform(s);
        s.deadline = Deadline { text: "N/A".into(), date: None };
    };
    expect(5, "a word for none", none, None);
    expect(5, "for action", |_| {}, None);
    expect(5, "for comment", |s| address(s, &["ETSI"], Purpose::Comment), None);
    expect(5, "nobody is addressed yet", |s| s.recipients = List::new(), None);
}

#[test]
fn rule_7_wants_a_date_that_can_be_kept() {
    let early = Some((Severity::Warning, "deadline"));
    expect(7, "past", due("2026-04-19"), early);
    expect(7, "before the meeting's end", due("2026-04-17"), early);
    expect(7, "in three weeks", due("2026-05-11"), early);
    expect(7, "in four weeks", due("2026-05-18"), None);
    expect(7, "in a year", due("2027-04-18"), None);
    expect(7, "none", due(""), None);
    let informed = |s: &mut Statement| {
        due("2026-04-19")(s);
        address(s, &["ETSI"], Purpose::Information);
    };
    expect(7, "nobody is to keep it", informed, None);
    let sent = |s: &mut Statement| {
        due("2026-04-19")(s);
        s.bookkeeping.stage = Stage::Sent;
    };
    expect(7, "sent long ago", sent, None);
    let later = |s: &mut Statement| {
        s.meeting.last_day = date(2026, 8, 20).into();
        due("2026-09-01")(s);
    };
    expect(7, "counted from the meeting's end", later, early);
    let own = |s: &mut Statement| {
        let deadline = Deadline::on(date(2026, 4, 21));
        s.recipients.push(&mut s.keys, Recipient { deadline, ..to("ETSI", Purpose::Comment) });
    };
    expect(7, "its own", own, Some((Severity::Warning, "recipients[1].deadline")));
}

#[test]
fn rule_6_says_why_no_date_is_found() {
    for (text, says) in [
        ("31 February 2027", "does not exist"),
        ("2027-02-30", "does not exist"),
        ("February 29, 2027", "does not exist"),
        ("01/03/2027", "which number is the day"),
        ("2027/03/01", "which number is the day"),
        ("mid-May 2027", "give day, month and year"),
        ("31 days after receipt", "give day, month and year"),
    ] {
        let mut s = sound();
        s.deadline = Deadline { text: text.into(), date: None };
        let errors: Vec<_> =
            findings(&s).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
        let [finding] = errors.as_slice() else { panic!("{text}: {errors:?}") };
        assert!(finding.rule == 6 && finding.message.contains(says), "{text}: {}", finding.message);
    }
}

#[test]
fn rule_6_offers_the_date_among_the_words() {
    let mut s = sound();
    s.deadline.text = "Deadline for reply – 22 January 2027".into();
    assert_eq!(mended(6, &mut s), "Use 22 January 2027");
    assert_eq!(s.deadline, Deadline::on(date(2027, 1, 22)));
}
