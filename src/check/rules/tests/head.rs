//! What stands at the head of a statement: title, origin, approval, what is answered.

use super::*;

#[test]
fn rule_1_wants_a_title() {
    let missing = Some((Severity::Error, "title.subject"));
    expect(1, "empty", |s| s.title.subject.clear(), missing);
    expect(1, "a dash", |s| s.title.subject = "-".into(), missing);
    expect(1, "only a prefix", |s| s.title.override_text = "LS/o on".into(), missing);
    expect(1, "as usual", |_| {}, None);
    expect(1, "short", |s| s.title.override_text = "LS/o once".into(), None);
    expect(1, "blank", |s| s.title.subject = " \t".into(), missing);
    let whole = |s: &mut Statement| {
        s.title.subject.clear();
        s.title.override_text = "LS/o on fog".into();
    };
    expect(1, "given as a whole", whole, None);
}

#[test]
fn rule_12_wants_an_approval_whose_level_can_be_seen() {
    let approval = |text: &str| {
        let text = text.to_string();
        move |s: &mut Statement| {
            s.approvals = List::of(&mut s.keys, [Approval { text, ..Approval::default() }]);
        }
    };
    let open = Some((Severity::Todo, "approvals"));
    expect(12, "none", |s| s.approvals = List::new(), open);
    expect(12, "blank", approval("  "), open);
    expect(12, "unclear", approval("agreed"), Some((Severity::Todo, "approvals[0].text")));
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
    expect(14, "no group", |s| s.groups = List::new(), Some((Severity::Error, "groups")));
    let worded = |s: &mut Statement| {
        s.groups = List::new();
        s.source = "ITU-T SG99, Rapporteur group for Q1/99".into();
    };
    expect(14, "a source in its own words", worded, None);
    expect(14, "no place", |s| s.meeting.place.clear(), Some((Severity::Error, "meeting.place")));
    let dayless = |s: &mut Statement| {
        s.meeting.first_day = WrittenDate::Empty;
        s.meeting.last_day = WrittenDate::Empty;
    };
    expect(14, "no days", dayless, Some((Severity::Error, "meeting.first_day")));
    let nothing = |s: &mut Statement| s.meeting = Default::default();
    expect(14, "no meeting", nothing, Some((Severity::Error, "meeting.place")));
    let by_letter = |s: &mut Statement| {
        nothing(s);
        s.meeting.correspondence = true;
    };
    expect(14, "by correspondence", by_letter, None);
    let own = |text: &'static str| {
        move |s: &mut Statement| {
            dayless(s);
            s.meeting.text = text.into();
        }
    };
    expect(14, "its own words without a day", own("E-meeting"), Some((Severity::Error, "meeting.text")));
    expect(14, "its own words with one", own("E-meeting, 5 May 2026"), None);
    expect(14, "days of another language", own("Réunion virtuelle, du 5 au 7 mai 2026"), None);
    expect(14, "by correspondence in its own words", own("By correspondence"), None);
    let half = |s: &mut Statement| {
        dayless(s);
        s.meeting.last_day = WrittenDate::Words("6 Sep".into());
    };
    expect(14, "half a day and no other", half, Some((Severity::Error, "meeting.last_day")));
    let beside = |s: &mut Statement| s.meeting.last_day = WrittenDate::Words("6 Sep".into());
    expect(14, "half a day beside a whole one", beside, Some((Severity::Todo, "meeting.last_day")));
    expect(14, "one day", |s| s.meeting.last_day = WrittenDate::Empty, None);
    let exchanged = |s: &mut Statement| std::mem::swap(&mut s.meeting.first_day, &mut s.meeting.last_day);
    expect(14, "the last day before the first", exchanged, Some((Severity::Error, "meeting.last_day")));
    for reversed in ["Geneva, 17-8 April 2026", "Geneva, 17 – 8 April 2026", "Geneva, 2 May to 30 April 2026"]
    {
        expect(14, reversed, own(reversed), Some((Severity::Error, "meeting.text")));
        let with_its_days = |s: &mut Statement| {
            exchanged(s);
            s.meeting.text = reversed.into();
        };
        expect(14, reversed, with_its_days, Some((Severity::Error, "meeting.text")));
    }
    expect(14, "a number and a day", own("Meeting of WP 17 – 8 April 2026"), None);
}

#[test]
fn rule_16_wants_a_reply_to_say_what_it_answers() {
    let reply = |number: &str, title: &str, dated: bool| {
        let day = dated.then(|| date(2026, 1, 30));
        let reply =
            Reply { number: number.into(), title: title.into(), date: day.into(), ..Reply::default() };
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
        ("LS/o/r on fog - Reply to liaison statement from Q1/98 (Geneva, 5-9 January 2026)", false, None),
        ("LS/o on fog (reply to SG98-LS7)", false, warning),
        ("LS/o on fog", true, warning),
        ("LS/o/r on fog", true, warning),
        ("LS/o on the reply", false, None),
        ("LS/o on the right to reply to comments", false, None),
        ("LS/o/r on fog - Response to LS SG98-LS7", false, None),
        ("LS/o/r on fog (réponse à SG98-LS7)", false, None),
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
