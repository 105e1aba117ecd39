//! Whether the groups addressed are known, and what the IETF wishes.

use super::*;

#[test]
fn rule_20_wants_known_groups_in_their_own_spelling() {
    let wrong = Some((Severity::Warning, "recipients[0].text"));
    for (text, expected) in [
        ("Society of Unheard-of Lamps", wrong),
        ("SC 99/WG 77", wrong),
        ("ISO/IEC JTC1/SC29 AG3", wrong),
        ("ISO/IEC SC 29/AG 3", wrong),
        ("ITU-T SG16", wrong),
        ("IETF PKIX", wrong),
        ("CAMARA", wrong),
        ("ITU-T SGs 2, 3 and 99", wrong),
        ("All ITU-T lamps", wrong),
        ("itu-t sg2", wrong),
        ("All ITU-T Study Groups", None),
        ("all SGs", None),
        ("ISO/IEC JTC 1/SC 27/WG 2, WG 3 and WG 5", None),
        ("ITU-T SG2", None),
        ("ITU-T SGs 2, 3 and 5", None),
        ("Study Group 17", None),
        ("ITU-T Q77/17", None),
        ("ITU-D Q3/2", None),
        ("ISO/IEC JTC 1/SC 27/WG 5", None),
        ("IETF", None),
        ("ETSI", None),
        ("JCA-QKDN", None),
        ("", None),
    ] {
        expect(20, text, |s| address(s, &[text], Purpose::Information), expected);
    }
    let mut s = sound();
    address(&mut s, &["ISO/IEC JTC1/SC29 AG3"], Purpose::Information);
    assert_eq!(mended(20, &mut s), "Use ISO/IEC JTC 1/SC 29/AG 3");
    let named_by_the_one_before = |s: &mut Statement| {
        address(s, &["ISO/IEC JTC 1/SC 27/WG 2", "WG 3", "WG 5"], Purpose::Information);
    };
    let found = {
        let mut s = sound();
        named_by_the_one_before(&mut s);
        findings(&s)
            .into_iter()
            .filter(|f| f.rule == 20)
            .filter_map(|f| Some(f.fix?.name))
            .collect::<Vec<_>>()
    };
    assert_eq!(found, ["Use ISO/IEC JTC 1/SC 27/WG 3", "Use ISO/IEC JTC 1/SC 27/WG 5"]);
    expect(20, "a number alone", |s| address(s, &["WG 3"], Purpose::Information), wrong);
    // A group is judged by the day of the meeting, not by today.
    let then = |s: &mut Statement| {
        s.meeting.first_day = date(2023, 4, 3).into();
        s.meeting.last_day = date(2023, 4, 7).into();
        address(s, &["ITU-T SG16"], Purpose::Information);
    };
    expect(20, "a group of its time", then, None);
}

#[test]
fn rule_21_wants_the_group_of_the_ietf() {
    let whole = Some((Severity::Hint, "recipients[0].text"));
    let addressed = |to: &'static str, text: &'static str| {
        move |s: &mut Statement| {
            address(s, &[to], Purpose::Information);
            say(s, text);
        }
    };
    for (to, text, expected) in [
        ("IETF", "The work of IETF LAMPS is of interest.", whole),
        ("Internet Engineering Task Force", "See what IETF SIDROPS decided.", whole),
        ("the IETF", "We thank IETF LAMPS.", whole),
        ("IETF", "The work of the IETF is of interest.", None),
        ("IETF", "An IETF Working Document is of interest.", None),
        ("IETF LAMPS", "The work of IETF SIDROPS is of interest.", None),
        ("ETSI", "The work of IETF LAMPS is of interest.", None),
    ] {
        expect(21, &format!("{to}: {text}"), addressed(to, text), expected);
    }
}

#[test]
fn rule_22_wants_one_statement_for_the_ietf() {
    let several = Some((Severity::Hint, "recipients"));
    for (texts, expected) in [
        (&["IETF", "ETSI"][..], several),
        (&["ITU-T SG2", "IETF LAMPS"], several),
        (&["IETF LAMPS", "Society of Lamps"], several),
        (&["IETF LAMPS", "IETF SIDROPS"], None),
        (&["IETF"], None),
        (&["ETSI", "ITU-T SG2"], None),
    ] {
        expect(22, &texts.join(", "), |s| address(s, texts, Purpose::Information), expected);
    }
}

#[test]
fn rule_23_wants_action_or_information_for_the_ietf() {
    let comment = Some((Severity::Hint, "recipients[0].purpose"));
    for (text, purpose, expected) in [
        ("IETF", Purpose::Comment, comment),
        ("IETF LAMPS", Purpose::Comment, comment),
        ("Internet Engineering Task Force", Purpose::Comment, comment),
        ("IETF LAMPS", Purpose::Action, None),
        ("IETF", Purpose::Information, None),
        ("ETSI", Purpose::Comment, None),
    ] {
        expect(23, text, |s| address(s, &[text], purpose), expected);
    }
}
