//! Statements of other bodies, letters and mails, and texts that are none.

use super::*;

#[test]
fn the_rows_of_3gpp() {
    says(
        "3GPP TSG-XX WG9 Meeting #99\tX9-991234
Rome, Italy, 3-7 May 2027

Title:\tReply LS on a made-up matter
Response to:\tLS (X9-990001) on a made-up matter from ITU-T SG99
Release:\tRel-99
Work Item:\tFOO

Source:\tXX9
To:\tITU-T SG99, ETSI TC FOO
Cc:\t3GPP XX8

Contact Person:
\tName:\tAda Example
\tTel. Number:\t+41 22 000 00 00
\tE-mail Address:\tada@example.org

Attachments:\tX9-991111, X9-991112

1. Overall Description:
XX9 thanks SG99.

2. Actions:
To ITU-T SG99.
XX9 asks SG99 to answer.",
        "number: X9-991234
        group: XX9
        meeting name: 3GPP TSG-XX WG9 Meeting #99
        place: Rome, Italy
        days: 2027-05-03 2027-05-07
        subject: Reply LS on a made-up matter
        title: Reply LS on a made-up matter
        reply: ITU-T SG99, X9-990001, LS on a made-up matter
        action: ITU-T SG99
        action: ETSI TC FOO
        information: 3GPP XX8
        contact: Ada Example; tel +41 22 000 00 00; mail ada@example.org
        attachment: X9-991111
        attachment: X9-991112
        text: Release:\tRel-99
        text: Work Item:\tFOO
        heading: 1. Overall Description:
        text: XX9 thanks SG99.
        heading: 2. Actions:
        text: To ITU-T SG99.
        text: XX9 asks SG99 to answer.",
    );
}

#[test]
fn the_rows_of_rfc_4053() {
    says(
        "From: IETF FOO Working Group
To: ITU-T Study Group 99
Cc: Ada Example <ada@example.org>
Title: Progress on the foo protocol
Response Contacts: foo-chairs@example.org
Technical Contacts: Bo Example <bo@example.org>
Purpose: For comment
Deadline: 2027-03-01

Body:
The FOO working group has completed its work on the foo protocol and
would like Study Group 99 to review the document that is attached to
this statement.

Attachments:
draft-ietf-foo-protocol-05.txt
https://example.org/foo",
        "group: IETF FOO Working Group
        subject: Progress on the foo protocol
        title: Progress on the foo protocol
        comment: ITU-T Study Group 99
        deadline: 2027-03-01 2027-03-01
        contact: mail foo-chairs@example.org
        contact: Bo Example; mail bo@example.org
        attachment: draft-ietf-foo-protocol-05.txt
        attachment: https://example.org/foo
        text: Cc: Ada Example <ada@example.org>
        text: The FOO working group has completed its work on the foo protocol and would like Study Group 99 to review the document that is attached to this statement.",
    );
}

#[test]
fn a_letter() {
    says(
        "Liaison Statement
To: ITU SG 98 Q8, 9, 10/98
For Information
Source: FOO Working Group, Area of Bars (BAR)
FOO Contact person: Ada Example <ada@example.org>
Date: May 5, 2027

Standards for made-up matters
We would like to thank you for everything that you have told us about made-up matters.

Sincerely,

Ada Example",
        "group: FOO Working Group, Area of Bars (BAR)
        subject: Standards for made-up matters
        title: Standards for made-up matters
        information: ITU SG 98 Q8, 9, 10/98 (8/98 + 9/98 + 10/98)
        contact: Ada Example; of FOO; mail ada@example.org
        text: Date: May 5, 2027
        text: We would like to thank you for everything that you have told us about made-up matters.
        text: Sincerely,
        text: Ada Example",
    );
}

#[test]
fn blank_lines_between_all_lines() {
    says(
        "LIAISON STATEMENT\n\nSource:\n\nITU-T SG99\n\nTitle:\n\nOn a matter\n\nTo:\n\nIETF; ETSI\n\nFor:\n\nInformation\n
Deadline:\n\n-\n\nContact:\n\nAda Example\n\nExample Org\n\nEmail:\n\nada@example.org\n\nKeywords:\n\nfoo; bar\n
Dear colleagues,\n\nWe write to you.",
        "group: ITU-T SG99
        subject: On a matter
        title: On a matter
        information: IETF
        information: ETSI
        contact: Ada Example; of Example Org; mail ada@example.org
        keywords: foo + bar
        text: Dear colleagues,
        text: We write to you.",
    );
}

#[test]
fn a_mail_keeps_what_is_not_the_statement() {
    says(
        "From: Ada Example <ada@example.org>
To: tsbsg99@example.org
Subject: LS/o on a matter [to ITU-T SG99]
Date: Mon, 3 May 2027 10:00:00 +0200

Please find our statement below.

Source: Example Forum
For action to: ITU-T SG99
Deadline: 1 June 2027
Contacts: Ada Example, Chair (ada@example.org); Bo Example, Editor (bo@example.org)

We are pleased to tell you.

-- 
Ada",
        "group: Example Forum
        subject: a matter
        action: ITU-T SG99
        deadline: 2027-06-01
        contact: Ada Example; role Chair; mail ada@example.org
        contact: Bo Example; role Editor; mail bo@example.org
        text: From: Ada Example <ada@example.org>
        text: To: tsbsg99@example.org
        text: Date: Mon, 3 May 2027 10:00:00 +0200
        text: Please find our statement below.
        text: We are pleased to tell you.
        text: --
        text: Ada",
    );
}

#[test]
fn a_text_without_labels_is_all_text() {
    says(
        "We met yesterday in Rome.\n\nThe deadline is 5 May 2027.\n- one\n- two",
        "text: We met yesterday in Rome.
        text: The deadline is 5 May 2027.
        bullet: one
        bullet: two",
    );
}

#[test]
fn labels_inside_the_text_are_text() {
    says(
        "Source: Example Forum\nTo: IETF\nPurpose: For action\n\nWe have much to say about this matter, and here it is.\n
Title: a line of the text\nSource: another\n\nDeadline: yet another",
        "group: Example Forum
        action: IETF
        text: We have much to say about this matter, and here it is.
        text: Title: a line of the text
        text: Source: another
        text: Deadline: yet another",
    );
}

#[test]
fn what_is_not_understood_is_kept_and_named_with_its_line() {
    let seen = read("Source: Example Forum\nRelease: 99\nTo: IETF\nFor: Information\n\nText.");
    let kept: Vec<_> = seen
        .report
        .remarks
        .iter()
        .filter(|remark| remark.kind == RemarkKind::Kept)
        .map(|remark| remark.at.line)
        .collect();
    assert_eq!(kept, [2]);
    assert!(!seen.report.lost_something());
    assert!(read("a\0b").report.lost_something());
}

#[test]
fn every_filled_field_is_reported_with_its_line() {
    let seen = read("Source: Example Forum\nTitle: A matter\n\nTo: IETF\nFor: Action\n\nText.");
    let lines: Vec<_> = seen.report.found.iter().map(|found| found.at.line).collect();
    for line in [1, 2, 4, 7] {
        assert!(lines.contains(&line), "{line}: {:?}", seen.report.found);
    }
    for found in &seen.report.found {
        let list = found.field.is_list();
        assert!(list || seen.statement.get(found.field).is_ok(), "{found:?}");
    }
}
