//! What the text says.

use super::*;

/// The sentences that break a rule and those that do not, each as the only paragraph of a statement.
fn sentences(rule: u16, before: impl Fn(&mut Statement), breaking: &[&str], sound: &[&str]) {
    let warning = Some((Severity::Warning, "text[0].text"));
    for (texts, expected) in [(breaking, warning), (sound, None)] {
        for text in texts {
            let set = |s: &mut Statement| {
                before(s);
                say(s, text);
            };
            expect(rule, text, set, expected);
        }
    }
}

#[test]
fn rule_17_sees_a_reply_that_is_not_marked() {
    let breaking = [
        "ITU-T Study Group 13 thanks ITU-T SG2 for its liaison statement SG2-LS7.",
        "We would like to thank you for your liaison statement on fog.",
        "Thank you for your LS of May.",
        "In reply to your liaison statement on fog, we wish to say the following.",
        "In response to the LS from SG2, the group examined the matter.",
        "This statement answers SG2-LS7.",
        "At its meeting the group considered your liaison statement with interest.",
        "SG13 thanks the group for the liaison about fog.",
        "SG13 thanks ITU-T SG2 for sending its liaison statement on fog.",
        "SG13 acknowledges receipt of SG2-LS7.",
        "SG13 thanks ITU-T SG2 for informing it by liaison statement SG2-LS7.",
        "With reference to your liaison statement SG2-LS7, we inform you of the work.",
    ];
    let sound = [
        "We thank you in advance for your liaison statement.",
        "We look forward to your liaison statement.",
        "Thank you for your attention to this liaison statement.",
        "Thank you for your support of the work on fog.",
        "We thank SG2 for its liaison officer.",
        "This liaison statement informs you of the work.",
        "The group sent a liaison statement to ETSI.",
        "Please send your liaison statement to the secretariat.",
        "The meeting thanked Ms Byron for her report.",
        "Thank you for the opportunity to inform you.",
        "We thank ETSI for the cooperation and enclose our liaison report.",
        "Devices answer to commands and reply to questions.",
        "We thank Ada Example for editing the liaison statement.",
        "SG13 thanks SG2 for organizing the joint workshop on liaison statements.",
        "SG2 is asked to acknowledge receipt of the liaison statement.",
        "With reference to Recommendation X.1, the LS was sent to ETSI.",
    ];
    sentences(17, |_| {}, &breaking, &sound);
    let marked = |s: &mut Statement| {
        s.replies = List::of(&mut s.keys, [Reply { number: "SG2-LS7".into(), ..Reply::default() }]);
    };
    sentences(17, marked, &[], &breaking);
    let titled = |s: &mut Statement| s.title.override_text = "LS/o/r on fog (reply to SG2-LS7)".into();
    sentences(17, titled, &[], &breaking);
    let french = |s: &mut Statement| s.language.tag = "fr".into();
    sentences(17, french, &[], &breaking);
    let mut s = super::sound();
    say(&mut s, breaking[0]);
    assert_eq!(mended(17, &mut s), "Mark as a reply to SG2-LS7");
    assert_eq!(s.replies.first().unwrap().number, "SG2-LS7");
}

#[test]
fn rule_24_wants_a_request_where_somebody_is_to_act() {
    let nothing = Some((Severity::Warning, "text"));
    for (text, expected) in [
        ("The work on fog goes on.", nothing),
        ("ITU-T SG2 has the work on fog. Study Group 13 will inform SG2 of it.", nothing),
        ("A lamp should burn, and its colour can be white.", nothing),
        ("ITU-T SG2 is kindly asked to review the fog.", None),
        ("Please review the fog.", None),
        ("Is there any fog?", None),
        ("We would appreciate your views.", None),
        ("We look forward to your answer.", None),
        ("Could you tell us where the fog is?", None),
        ("SG2 is invited to take part.", None),
        ("Action requested: SG2 to review the fog.", None),
        ("We asked you to review the fog. That was done.", nothing),
        ("SG2 was asked to review the fog in May.", nothing),
        ("We ask nothing of you.", nothing),
        ("It is requested that SG2 reviews the fog.", None),
        ("The fog is for SG2, which is invited to review it.", None),
        ("If not, SG2 is asked to review the fog.", None),
        ("No action is requested.", nothing),
    ] {
        expect(24, text, |s| say(s, text), expected);
    }
    let informed = |s: &mut Statement| {
        address(s, &["ETSI"], Purpose::Information);
        say(s, "The work on fog goes on.");
    };
    expect(24, "nobody is to act", informed, None);
    expect(24, "nothing is written yet", |_| {}, None);
}

#[test]
fn rule_25_sees_requests_to_those_who_are_informed() {
    let inform = |s: &mut Statement| address(s, &["ITU-T SG2", "ETSI"], Purpose::Information);
    let breaking = [
        "You are kindly asked to review the attached draft.",
        "Study Group 13 invites you to comment on the terms.",
        "ETSI is requested to send its comments.",
        "Please send us your comments on the fog.",
        "We would appreciate your feedback on clause 7.",
        "Study Group 13 asks ITU-T SG2 for its approval of the text.",
        "Comments should reach the rapporteur by 15 May 2026.",
        "We expect a reply no later than 1 June 2026.",
        "Answers are due on 1 June 2026.",
        "Kindly provide your feedback.",
        "Your views would be appreciated.",
        "Your comments are welcome.",
        "Comments on the fog should be sent to the contact before 1 June 2026.",
        "We request that SG2 confirms the terms.",
        "Can you confirm that these terms are used?",
        "We would be pleased to receive any comments.",
    ];
    let sound = [
        "Study Group 13 invites you to participate in the activities of the group.",
        "SG13 invites you to consider participation in the review of the draft.",
        "The group reviewed the comments of ETSI.",
        "The draft is planned for approval by 15 May 2026.",
        "If you have any comments, please contact the rapporteur.",
        "No reply is required.",
        "This is for your information; no comments are requested.",
        "Experts are invited to the meeting of the group.",
        "Study Group 13 asked its members for comments.",
        "The comments of ETSI were received by 15 May 2026.",
        "You are invited to join the list, where replies are posted.",
        "Please note that the draft went to approval.",
        "We will keep you informed of the review.",
        "Please refer to the response of SG17.",
        "Please find the review of the terms in Annex A.",
        "It was agreed to request ETSI to review the terms.",
        "Study Group 13 invites you to the workshop on approval of lamps.",
        "The response of SG17 is appreciated.",
        "The comments of ETSI were welcomed.",
        "New members are welcome to the review.",
        "Kindly note the approval of the text.",
        "Kindly forward the answer to your members.",
        "Comments were sent to ETSI before 1 April 2026.",
        "The due date of the comments of ETSI is on the list.",
        "Would you like to join the review?",
        "We would be glad to see you at the meeting.",
    ];
    sentences(25, inform, &breaking, &sound);
    sentences(25, |_| {}, &[], &breaking);
    let comment = |s: &mut Statement| address(s, &["ETSI"], Purpose::Comment);
    sentences(25, comment, &[], &breaking);
}

#[test]
fn rule_31_sees_what_is_left_of_another_statement() {
    let reply = |s: &mut Statement| {
        s.replies = List::of(&mut s.keys, [Reply { number: "SG17-LS7".into(), ..Reply::default() }]);
    };
    let breaking = [
        "Study Group 13 thanks ETSI for its liaison statement.",
        "We would like to thank ISO/IEC JTC 1/SC 27/WG 5 for the fruitful work.",
        "Study Group 13 kindly asks IETF LAMPS to review the text.",
        "ETSI is kindly requested to comment on the terms.",
        "We kindly ask ETSI to comment on the terms.",
        "Dear members of ETSI,",
        "ETSI is thanked for its input.",
        "We would like to thank our colleagues of ETSI for the input.",
        "Study Group 13 is grateful to ETSI for its input.",
        "At its meeting (Geneva, 6-15 October 2025) Study Group 13 reviewed the draft.",
        "The SG13 meeting (Geneva, 1-9 March 2026) agreed on the draft.",
        "ITU-T Study Group 13 met in Geneva, 8-16 April 2026, and agreed on the draft.",
    ];
    let sound = [
        "Study Group 13 thanks ITU-T SG2 for its liaison statement.",
        "We thank ITU-T Q1/2 and SG17 for their work.",
        "Study Group 13 thanks Ms Byron for her work.",
        "We thank the experts for their comments.",
        "Study Group 13 kindly asks ITU-T SG2 to review the text.",
        "We ask ITU-T SG2 to review the text.",
        "It is open to ask ETSI to review the text.",
        "Members are invited to comment on the terms of ETSI.",
        "TSB is requested to post this statement.",
        "Q3/13 is invited to continue the work.",
        "The work of ETSI was presented to the group.",
        "At its meeting (Geneva, 8-17 April 2026) Study Group 13 reviewed the draft.",
        "At its previous meeting (Geneva, 6-15 October 2025) Study Group 13 reviewed the draft.",
        "The next SG13 meeting is planned (Geneva, 6-15 October 2026).",
        "At the SG17 meeting (Geneva, 1-9 March 2026) the draft was shown.",
        "At its meeting of 17 April 2026 the group agreed.",
        "Study Group 13 thanks the TSB for its support.",
        "Dear members of ITU-T SG2,",
        "Dear colleagues,",
        "We are grateful for the input of ETSI.",
        "The SG13 meeting held in October 2025 (Geneva, 6-15 October 2025) agreed on the draft.",
        "ITU-T Study Group 13 met in Geneva, 6-15 October 2025, and began the work.",
        "ITU-T SG2 met in Geneva, 8-16 April 2026.",
        "SG13 met with ITU-T SG2 in Geneva, 8-9 April 2026.",
        "This meeting (Geneva, 8-17 April 2026) followed its meeting (Geneva, 6-15 October 2025).",
    ];
    sentences(31, reply, &breaking, &sound);
    let letter = |s: &mut Statement| s.meeting.correspondence = true;
    sentences(31, letter, &[], &breaking[9..]);
}
