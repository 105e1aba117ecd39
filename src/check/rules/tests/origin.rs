//! Where a statement comes from, and who approved it.

use super::*;

fn approved(approval: Approval) -> impl Fn(&mut Statement) {
    move |s| s.approvals = List::of(&mut s.keys, [approval.clone()])
}

fn worded(text: &str) -> impl Fn(&mut Statement) + use<> {
    approved(Approval { text: text.into(), ..Approval::default() })
}

fn from(s: &mut Statement, names: &[&str]) {
    s.groups =
        List::of(&mut s.keys, names.iter().map(|name| Group { name: name.to_string(), ..Group::default() }));
}

#[test]
fn rule_13_wants_the_approval_of_this_meeting() {
    let text = Some((Severity::Warning, "approvals[0].text"));
    for (wording, expected) in [
        ("Study Group 13 meeting (Geneva, 18 April 2026)", text),
        ("Study Group 13 meeting (Geneva, 17 April 2025)", text),
        ("SG13 (Geneva, 1-7 April 2026)", text),
        ("Study Group 13 meeting (Geneva, 17-8 April 2026)", text),
        ("Study Group 13 meeting (Kochi, 17-8 June 2026)", text),
        ("Study Group 13 meeting (Geneva, 17 April 2026)", None),
        ("Study Group 13 meeting (Geneva, 8-17 April 2026)", None),
        ("Study Group 13 meeting (Kochi, 6 June 2026)", None),
        ("SG13, by correspondence (Geneva, 6 June 2026)", None),
        ("Study Group 13 meeting (Geneva)", None),
    ] {
        expect(13, wording, worded(wording), expected);
    }
    let built = |day: i8, place: &str| Approval {
        level: Some(ApprovalLevel::StudyGroup),
        group: "Study Group 13".into(),
        place: place.into(),
        date: date(2026, 5, day).into(),
        ..Approval::default()
    };
    let day = Some((Severity::Warning, "approvals[0].date"));
    expect(13, "built", approved(built(2, "Geneva")), day);
    expect(13, "without place", approved(built(2, "")), day);
    expect(13, "elsewhere", approved(built(2, "Kochi")), None);
    let letter = |s: &mut Statement| {
        approved(built(2, "Geneva"))(s);
        s.meeting.correspondence = true;
    };
    expect(13, "by correspondence", letter, None);
    let mut s = sound();
    let texts =
        ["Study Group 13 meeting (Geneva, 17-8 April 2026)", "Working Party 1/13 (Geneva, 18 April 2026)"];
    let both = texts.map(|text| Approval { text: text.into(), ..Approval::default() });
    s.approvals = List::of(&mut s.keys, both);
    let each = ["approvals[0].text", "approvals[1].text"].map(|path| (Severity::Warning, path.to_string()));
    assert_eq!(found(&s, 13), each, "two approvals");
    let mut s = sound();
    approved(built(2, "Geneva"))(&mut s);
    assert_eq!(mended(13, &mut s), "Use the meeting's last day, 17 April 2026");
}

#[test]
fn rule_15_wants_the_questions_of_both_sides() {
    let origin = Some((Severity::Warning, "groups[0].questions"));
    for name in ["ITU-T Study Group 13", "ITU-T SG17", "ITU-D SG1"] {
        expect(15, name, |s| from(s, &[name]), origin);
    }
    for name in ["TSAG", "JCA-QKDN", "ETSI", "ITU-R WP 5D"] {
        expect(15, name, |s| from(s, &[name]), None);
    }
    let in_source = |s: &mut Statement| {
        from(s, &["ITU-T SG13"]);
        s.source = "ITU-T SG13, Rapporteur group for Q3/13".into();
    };
    expect(15, "in the source", in_source, None);
    let addressed = Some((Severity::Hint, "recipients[0].text"));
    for (text, expected) in [
        ("ITU-T SG2", addressed),
        ("ITU-D Study Group 2", addressed),
        ("Study Group 17", addressed),
        ("ITU-T Q1/2", None),
        ("ITU-T SG2 (Q1/2)", None),
        ("TSAG", None),
        ("ETSI", None),
        ("ITU-R SG 5", None),
    ] {
        expect(15, text, |s| address(s, &[text], Purpose::Action), expected);
    }
    let mut s = sound();
    address(&mut s, &["ETSI", "ITU-T SG2", "ITU-T Q1/5", "ITU-T SG11", "ITU-T SG17"], Purpose::Information);
    let said: Vec<_> = findings(&s).into_iter().filter(|finding| finding.rule == 15).collect();
    let [one] = said.as_slice() else { panic!("said once of all: {said:?}") };
    assert_eq!(one.field.path(&s), "recipients[1].text");
    assert!(one.message.starts_with("ITU-T SG2, ITU-T SG11 and ITU-T SG17 may not"), "{}", one.message);
}

#[test]
fn rule_33_wants_period_group_and_question_of_the_meetings_day() {
    let period = Some((Severity::Warning, "study_period"));
    for (text, expected) in [
        ("2022-2024", period),
        ("2017-2020", period),
        ("2029-2032", period),
        ("2025-2028", None),
        ("", None),
        ("this one", None),
    ] {
        expect(33, text, |s| s.study_period = text.into(), expected);
    }
    let group = Some((Severity::Warning, "groups[0].name"));
    for (name, expected) in [
        ("ITU-T SG16", group),
        ("ITU-T Study Group 9", group),
        ("ITU-T WP1/16", group),
        ("ITU-T SG13", None),
        ("Group of Lamps", None),
        ("ITU-D SG1", None),
    ] {
        expect(33, name, |s| from(s, &[name]), expected);
    }
    let question = Some((Severity::Warning, "groups[0].questions[0]"));
    for (text, expected) in [
        ("3/17", question),
        ("Q1/2", question),
        ("16/21", question),
        ("3/13", None),
        ("3", None),
        ("N/A", None),
    ] {
        let set = |s: &mut Statement| {
            let questions = List::of(&mut s.keys, [text.to_string()]);
            let key = s.groups.key_at(0).unwrap();
            s.groups.get_mut(key).unwrap().questions = questions;
        };
        expect(33, text, set, expected);
    }
    for (question, wrong) in [("1/13", true), ("Q1/13", true), ("1/2", false), ("1", false), ("N/A", false)] {
        let set = |s: &mut Statement| {
            let questions = List::of(&mut s.keys, [question.to_string()]);
            s.recipients =
                List::of(&mut s.keys, [Recipient { questions, ..to("ITU-T SG2", Purpose::Action) }]);
        };
        let other = wrong.then_some((Severity::Warning, "recipients[0].questions[0]"));
        expect(33, question, set, other);
    }
    let mut s = sound();
    s.study_period = "2022-2024".into();
    assert_eq!(mended(33, &mut s), "Use 2025-2028");
}

#[test]
fn rule_35_wants_the_parents_approval() {
    let parent = Some((Severity::Hint, "approvals"));
    let of = |name: &'static str, approval: &'static str| {
        move |s: &mut Statement| {
            from(s, &[name]);
            worded(approval)(s);
        }
    };
    for (name, approval, expected) in [
        ("ITU-T Focus Group on Lamps", "Focus Group meeting", parent),
        ("FG-AN", "FG-AN (Geneva, 17 April 2026)", parent),
        ("Correspondence Group on Lamps", "", parent),
        ("CG-LAMPS", "agreed on the list", parent),
        ("FG-AN", "Study Group 13 meeting", None),
        ("CG-LAMPS", "SG13, by correspondence", None),
        ("JCA-QKDN", "JCA-QKDN meeting", None),
        ("ITU-T SG13", "", None),
    ] {
        expect(35, &format!("{name}: {approval}"), of(name, approval), expected);
    }
}

#[test]
fn rule_37_wants_an_approval_for_each_origin() {
    let joint = |approvals: &'static [&str]| {
        move |s: &mut Statement| {
            from(s, &["ITU-T SG13", "ITU-T SG17"]);
            let approvals =
                approvals.iter().map(|text| Approval { text: text.to_string(), ..Approval::default() });
            s.approvals = List::of(&mut s.keys, approvals);
        }
    };
    let missing = Some((Severity::Warning, "approvals"));
    expect(37, "one of two", joint(&["SG13 meeting"]), missing);
    expect(37, "the other of two", joint(&["Study Group 17 meeting (Geneva, 17 April 2026)"]), missing);
    expect(37, "both", joint(&["SG13 meeting", "SG17 meeting"]), None);
    expect(37, "both in one line", joint(&["SG13 and SG17 meetings"]), None);
    expect(37, "none yet", joint(&[]), None);
    expect(37, "a day is no study group", joint(&["SG13 meeting (Geneva, 17 April 2026)"]), missing);
    expect(37, "nor without brackets", joint(&["SG13 meeting, Geneva, 17 April 2026"]), missing);
    let disagrees = Some((Severity::Warning, "approvals[0].text"));
    for (wording, source, expected) in [
        ("Study Group 17 meeting", "", disagrees),
        ("Agreed to at the Q3/13 rapporteur group meeting", "", disagrees),
        ("WP 1/13 meeting", "", disagrees),
        ("SG2 meeting (Geneva, 13 April 2026)", "", disagrees),
        ("Study Group 13 meeting", "", None),
        ("Agreed to at the Q3/13 rapporteur group meeting", "ITU-T SG13, Rapporteur group for Q3/13", None),
        ("WP 1/13 meeting", "ITU-T WP 1/13", None),
        ("TSAG meeting", "", None),
        ("Joint meeting of Study Group 2 and Study Group 13", "", None),
    ] {
        let set = |s: &mut Statement| {
            worded(wording)(s);
            s.source = source.into();
        };
        expect(37, &format!("{wording}; {source}"), set, expected);
    }
}
