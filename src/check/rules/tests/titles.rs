//! Whole titles, and titles among others.

use super::*;
use crate::check::Other;

#[test]
fn rule_18_wants_brackets_that_fit() {
    let wrong = Some((Severity::Warning, "title.override"));
    let both = &["ITU-T SG2", "ETSI"][..];
    for (title, to, expected) in [
        ("LS/o on fog [to ITU-T SG2]", both, wrong),
        ("LS/o on fog [to ITU-T SG2, ETSI and 3GPP]", both, wrong),
        ("LS/o on fog [to ITU-T SG2 and ETSI", both, wrong),
        ("LS/o on fog (of the sea [to ITU-T SG2 and ETSI]", both, wrong),
        ("LS/o/r on fog(reply to SG2-LS7) [to ITU-T SG2 and ETSI]", both, wrong),
        ("LS/i on fog [ from ITU-T SG2]", both, wrong),
        ("LS/i on fog [from SG2] [from ITU-T SG2]", both, wrong),
        ("Fog at sea [to ITU-T SG2 and ETSI]", both, wrong),
        ("LS/organization of the work [to ITU-T SG2 and ETSI]", both, wrong),
        ("LS/o on fog [to ITU-T SG2 and ETSI ]", both, wrong),
        ("LS/o on fog [to ITU-T SG2; ETSI; ITU-T SG2]", both, wrong),
        ("LS/o on fog in [0, 1) metres) [to ITU-T SG2 and ETSI]", both, wrong),
        ("LS/o on fog [to ITU-T SG2, ETSI)", both, wrong),
        ("LS/o on fog in [0, 1) or (a, b] [to ITU-T SG2 and ETSI]", both, None),
        ("LS/o on fog [to Q1/2 of ITU-T SG2 and ETSI]", both, None),
        ("LS/o on fog [to ITU-T Q1/2, ITU-T Q3/2 and ETSI]", both, None),
        ("LS/o on fog [to ITU-T SG2 and ETSI]", both, None),
        ("LS/o on fog [to ETSI, ITU-T Study Group 2]", both, None),
        ("LS/o on fog f(x), \"a\"(b) and X.1 (ex. X.fog)", both, None),
        ("LS/o/r on fog (reply to SG2-LS7) [to ITU-T SG2 and ETSI]", both, None),
        ("LS/i on fog [from ITU-T SG2]", both, None),
        ("LS/o on fog [to ITU-T SG2]", &[], None),
        ("", both, None),
    ] {
        let set = |s: &mut Statement| {
            address(s, to, Purpose::Information);
            s.title.override_text = title.into();
        };
        expect(18, title, set, expected);
    }
    let outside = |s: &mut Statement| {
        s.source = "Forum of Lamp Makers".into();
        s.title.override_text = "Fog at sea".into();
    };
    expect(18, "others have no prefix", outside, None);
    for (title, name, after) in [
        ("LS/o on fog [to ITU-T SG2]", "Use [to ITU-T SG2 and ETSI]", "LS/o on fog [to ITU-T SG2 and ETSI]"),
        ("LS/i on fog [ from SG2]", "Remove the blank after \"[\"", "LS/i on fog [from SG2]"),
        ("LS/i on fog [from SG2 ]", "Remove the blank before \"]\"", "LS/i on fog [from SG2]"),
        ("LS/o/r on fog(reply to SG2-LS7)", "Put a blank before \"(\"", "LS/o/r on fog (reply to SG2-LS7)"),
    ] {
        let mut s = sound();
        address(&mut s, both, Purpose::Information);
        s.title.override_text = title.into();
        assert_eq!(mended(18, &mut s), name);
        assert_eq!(s.title.override_text, after);
    }
}

#[test]
fn rule_18_names_every_recipient_that_is_missing_or_too_much() {
    let to = &["ITU-T SG2", "ETSI", "3GPP"][..];
    for (title, expected) in [
        ("LS/o on fog [to ETSI]", "lacks ITU-T SG2 and 3GPP"),
        ("LS/o on fog [to GSMA, ETSI, ITU-T SG2, 3GPP]", "names GSMA, which is no recipient"),
        ("LS/o on fog [to GSMA]", "lacks ITU-T SG2, ETSI and 3GPP and names GSMA, which is no recipient"),
        (
            "LS/o on fog [to 3GPP, GSMA and IETF]",
            "lacks ITU-T SG2 and ETSI and names GSMA and IETF, which are no recipients",
        ),
    ] {
        let mut s = sound();
        address(&mut s, to, Purpose::Information);
        s.title.override_text = title.into();
        let messages: Vec<_> = findings(&s).into_iter().filter(|f| f.rule == 18).map(|f| f.message).collect();
        assert_eq!(messages, [format!("The title's [to …] {expected}; let it name the recipients")]);
    }
}

#[test]
fn rule_16_offers_the_mark_of_a_reply() {
    let mut s = sound();
    s.title.override_text = "LS/o on fog (reply to SG2-LS7)".into();
    assert_eq!(mended(16, &mut s), "Write LS/o/r");
    assert_eq!(s.title.override_text, "LS/o/r on fog (reply to SG2-LS7)");
}

#[test]
fn rule_30_wants_a_title_of_one_line_that_is_not_too_long() {
    let long = "fog ".repeat(61);
    expect(30, "long", |s| s.title.subject = long.clone(), Some((Severity::Hint, "title.subject")));
    expect(30, "long as a whole", |s| s.title.override_text = long.trim().into(), None);
    expect(
        30,
        "longer",
        |s| s.title.override_text = long.repeat(2),
        Some((Severity::Hint, "title.override")),
    );
    for text in ["fog\nand mist", "fog\r\nand mist", "fog\u{2028}and mist"] {
        expect(
            30,
            "two lines",
            |s| s.title.subject = text.into(),
            Some((Severity::Warning, "title.subject")),
        );
    }
    expect(30, "a break at the end", |s| s.title.subject = "fog\n".into(), None);
    expect(30, "short", |_| {}, None);
    let mut s = sound();
    s.title.subject = "fog\nand  mist".into();
    assert_eq!(mended(30, &mut s), "Put the title on one line");
    assert_eq!(s.title.subject, "fog and mist");
}

#[test]
fn rule_32_wants_a_title_that_no_other_draft_has() {
    let mut s = sound();
    s.bookkeeping.id = "mine".into();
    let printed = crate::form::printed::title(&s).to_string();
    let other = |id: &str, title: &str| Other { id: id.into(), title: title.into(), ..Other::default() };
    for (others, expected) in [
        (vec![other("theirs", &printed)], true),
        (vec![other("theirs", &printed.to_uppercase())], true),
        (vec![other("a", "LS/o on mist"), other("b", &printed.replace(' ', "  "))], true),
        (vec![other("mine", &printed)], false),
        (vec![other("theirs", &(printed.clone() + " of old"))], false),
        (vec![], false),
    ] {
        let context = Context { others: &others, ..Context::on(date(2026, 4, 20)) };
        let found = check(&s, &context).iter().any(|finding| finding.rule == 32);
        assert_eq!(found, expected, "{others:?}");
    }
    s.title.subject.clear();
    let others = [other("theirs", "")];
    let context = Context { others: &others, ..Context::on(date(2026, 4, 20)) };
    assert!(check(&s, &context).iter().all(|finding| finding.rule != 32), "two without a title are no twins");
}
