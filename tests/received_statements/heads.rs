//! Where the head of a statement begins and ends, and what stands in it that is no field's.

use super::*;

/// The lines that remarks of this kind name.
fn lines(text: &str, kind: RemarkKind) -> Vec<usize> {
    let seen = read(text);
    let remarks = seen.report.remarks.iter().filter(|remark| remark.kind == kind);
    remarks.map(|remark| remark.at.line).collect()
}

#[test]
fn a_second_row_of_one_kind_stays_in_the_text() {
    let text =
        "Source: Example Forum\nSource: Other Forum\nTitle: A matter\nOriginal: English\nOriginal: French\n
Text.";
    says(
        text,
        "group: Example Forum
        subject: A matter
        title: A matter
        text: Source: Other Forum
        text: Original: French
        text: Text.",
    );
    assert_eq!(lines(text, RemarkKind::Kept), [2, 5]);
}

#[test]
fn the_header_of_a_mail_stays_in_the_text_and_the_statement_is_read() {
    let mail = "From: Ada Example
Sent: Monday, 3 May 2027 09:00
To: all of us
Subject: FW: a statement
Importance: High

Dear all,

please find the statement below.

";
    let statement = "Source: Example Forum
Title: LS/o on a matter [to IETF]
For information to: IETF
Contact: Bo Example
bo@example.org

The text.";
    let kept = "text: From: Ada Example
        text: Sent: Monday, 3 May 2027 09:00
        text: To: all of us
        text: Subject: FW: a statement
        text: Importance: High
        text: Dear all,
        text: please find the statement below.";
    let expected = |kept: &str| {
        format!(
            "group: Example Forum
            subject: a matter
            information: IETF
            contact: Bo Example; mail bo@example.org
            {kept}
            text: The text."
        )
    };
    let text = format!("{mail}{statement}");
    says(&text, &expected(kept));
    assert_eq!(lines(&text, RemarkKind::Kept), [1, 2, 3, 4, 5, 7, 9]);
    // Forwarded twice, and quoted.
    let quoted = text.lines().map(|line| format!("> {line}\n")).collect::<String>();
    let twice = format!("From: Cy Example\nDate: today\n\n-----Original Message-----\n{quoted}");
    let kept = format!("text: From: Cy Example\ntext: Date: today\ntext: -----Original Message-----\n{kept}");
    says(&twice, &expected(&kept));
}

#[test]
fn the_subject_of_a_mail_is_the_title_of_a_statement_without_one() {
    let text = "From: Ada Example\nSent: Monday\nSubject: LS/o on a matter [to IETF]\n
Source: Example Forum\nFor information to: IETF\n\nThe text.";
    says(
        text,
        "group: Example Forum
        subject: a matter
        information: IETF
        text: From: Ada Example
        text: Sent: Monday
        text: The text.",
    );
    assert_eq!(lines(text, RemarkKind::Assumed), [3]);
}

#[test]
fn a_statement_that_is_a_mail_itself_is_read_from_the_mails_header() {
    says(
        "From: Example Forum\nTo: IETF\nDate: 3 May 2027\nSubject: A matter\nPurpose: For comment\n
We have much to say about this matter, and here it is.",
        "group: Example Forum
        subject: A matter
        title: A matter
        comment: IETF
        text: Date: 3 May 2027
        text: We have much to say about this matter, and here it is.",
    );
}

#[test]
fn a_head_without_labels_below_a_mail_is_the_statements() {
    says(
        "From: Ada Example\nDate: today\nSubject: FW: a statement\n\nSee below.\n
3GPP TSG-XX WG9 Meeting #99\tX9-991234\nRome, Italy, 3-7 May 2027\n
Title:\tLS on a matter\nSource:\tXX9\nTo:\tETSI\nCc:\tIETF\n\nThe text.",
        "number: X9-991234
        group: XX9
        meeting name: 3GPP TSG-XX WG9 Meeting #99
        place: Rome, Italy
        days: 2027-05-03 2027-05-07
        subject: LS on a matter
        title: LS on a matter
        action: ETSI
        information: IETF
        text: From: Ada Example
        text: Date: today
        text: Subject: FW: a statement
        text: See below.
        text: The text.",
    );
}

#[test]
fn a_label_that_is_not_known_is_a_row_of_its_own() {
    let text = "Question(s): 1/99
Source: ITU-T SG99,
Release: 98
Work Item: FOO
Title: LS/o on a matter [to IETF]
Meeting: Rome, 1-2 May 2027
Status: draft
For information to: IETF
Remark: urgent
Contact: Ada Example
E-mail: ada@example.org
Confidential: no
Abstract: It is short.

The text.";
    says(
        text,
        "group: ITU-T SG99,
        questions: 1/99
        place: Rome
        days: 2027-05-01 2027-05-02
        subject: a matter
        information: IETF
        contact: Ada Example; mail ada@example.org
        abstract: It is short.
        text: Release: 98
        text: Work Item: FOO
        text: Status: draft
        text: Remark: urgent
        text: Confidential: no
        text: The text.",
    );
    assert_eq!(lines(text, RemarkKind::Kept), [3, 4, 7, 9, 12]);
}

#[test]
fn a_label_that_is_not_known_is_no_value_of_an_empty_row() {
    says(
        "Source: Example Forum\nTitle:\nRelease: 99\nFor information to: IETF\n\nThe text.",
        "group: Example Forum
        information: IETF
        text: Release: 99
        text: The text.",
    );
}

#[test]
fn an_abstract_ends_with_its_paragraph() {
    let head = "Source: Example Forum\nFor information to: IETF\n";
    for (value, expected, guessed) in [
        // Paragraphs on a line each, without a blank line.
        (
            "Abstract:\nThis is the abstract of it.\nThe first paragraph of the text begins here.\nThe second.\n\n________",
            "abstract: This is the abstract of it.
            text: The first paragraph of the text begins here.
            text: The second.",
            Some(5),
        ),
        (
            "Abstract: All in one line.\nHere the text begins, and it is somewhat longer.\n\nA second paragraph.",
            "abstract: All in one line.
            text: Here the text begins, and it is somewhat longer.
            text: A second paragraph.",
            Some(4),
        ),
        // Wrapped lines are one paragraph.
        (
            "Abstract:\nThis is an abstract that was wrapped at a\nwidth. It goes on in a second line, then a\nthird.\n\nThe text.",
            "abstract: This is an abstract that was wrapped at a width. It goes on in a second line, then a third.
            text: The text.",
            None,
        ),
        // Set in: the text begins where that ends.
        (
            "Abstract:  This is the abstract, which is\n           set in.\nThe text begins here.\n\nIt goes on.",
            "abstract: This is the abstract, which is set in.
            text: The text begins here.
            text: It goes on.",
            None,
        ),
        // A heading, and a list, of the text and of the abstract.
        (
            "Abstract:\nAn abstract without a full stop\n1 First\nThe text begins here.\n2 Second\nIt goes on.",
            "abstract: An abstract without a full stop
            text: 1 First
            text: The text begins here.
            text: 2 Second
            text: It goes on.",
            Some(5),
        ),
        (
            "Abstract:\nWe say:\n- one;\n- two.\n\nThe text.",
            "abstract: We say: ¶ one; ¶ two.
            text: The text.",
            None,
        ),
        // None at all.
        ("Abstract:\n\nThe text.\n\nIt goes on.", "text: The text.\ntext: It goes on.", None),
    ] {
        let text = format!("{head}{value}");
        says(&text, &format!("group: Example Forum\ninformation: IETF\n{expected}"));
        assert_eq!(lines(&text, RemarkKind::Assumed), guessed.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn long_paragraphs_below_an_abstract_are_the_text() {
    let long = "This paragraph is of such a length that no mail or page would ever hold it in one line of its text, ".repeat(3);
    let text = format!(
        "Source: Example Forum\nTo: IETF\nFor: Information\nAbstract:\n{long}one.\n{long}two.\nThree."
    );
    let seen = read(&text).statement;
    assert_eq!(seen.abstract_text, format!("{long}one."));
    assert_eq!(seen.text.len(), 2);
}

#[test]
fn an_empty_form_has_its_text_below_it() {
    says(
        "Question(s):\nMeeting:\nStudy Group:\nSource:\nTitle:\nLIAISON STATEMENT\nFor action to:\nFor information to:
Approval:\nDeadline:\nContact:\nTel:\nE-mail:\nAbstract:\n\nThe text.",
        "text: The text.",
    );
}

#[test]
fn a_purpose_is_that_of_the_recipients_and_copies_are_for_information() {
    for (purpose, to, kept) in [
        ("For comment", "comment", ""),
        ("For information", "information", ""),
        ("For action", "action", ""),
        ("In response", "information", "text: Purpose: In response"),
        ("In response; for comment", "comment", "text: Purpose: In response; for comment"),
    ] {
        says(
            &format!("Source: Example Forum\nTitle: A matter\nTo: ETSI\nCc: GSMA\nPurpose: {purpose}\n\nText."),
            &format!(
                "group: Example Forum\nsubject: A matter\ntitle: A matter\n{to}: ETSI\ninformation: GSMA\n{kept}\ntext: Text."
            )
            .replace("\n\n", "\n"),
        );
    }
}

#[test]
fn a_purpose_without_recipients_stays_in_the_text() {
    let text = "Source: Example Forum\nPurpose: For information\nTo:\n\nText.";
    says(text, "group: Example Forum\ntext: Purpose: For information\ntext: Text.");
    assert_eq!(lines(text, RemarkKind::Kept), [2]);
}

#[test]
fn labels_in_the_prose_of_the_text_are_text() {
    let head =
        "Source: Example Forum\nFor information to: IETF\nContact: Ada Example\nE-mail: ada@example.org\n";
    let said = "group: Example Forum\ninformation: IETF\ncontact: Ada Example; mail ada@example.org\n";
    for body in [
        "Dear all,\nTitle: the title is new.\nDeadline: none was given.\nTo: be or not to be.\nMeeting: see there",
        "What we ask\nDeadline: see above.\nContact: see above.\nTo: be or not to be.",
        "Our terms are as follows:\nSource: our own.\nPurpose: we have one.\nKeywords: as before.",
        "We thank you.\nAttachments: see above.\nKeywords: are not given.",
    ] {
        let expected: String = body.lines().map(|line| format!("text: {line}\n")).collect();
        says(&format!("{head}\n{body}"), &format!("{said}{expected}"));
    }
}

#[test]
fn a_label_is_no_value_of_the_empty_row_beside_it() {
    for row in [
        "Study Group:          Working Party:",
        "Study Group:\tWorking Party:\t",
        "Study Group:\nWorking Party:",
    ] {
        says(
            &format!(
                "Question(s):          N/A           Meeting:\n{row}\nSource:               Example Forum\n\nText."
            ),
            "group: Example Forum\ntext: Text.",
        );
    }
}

#[test]
fn the_number_of_a_study_group_is_no_source() {
    let seen =
        read("Question(s): 1/3\nStudy Group: 3   Working Party:\nSource:\nFor information to: IETF\n\nText.");
    use liaison_desk::form::printed;
    assert_eq!(printed::study_group(&seen.statement).to_string(), "3");
    assert_eq!(printed::source(&seen.statement).to_string(), "");
}

#[test]
fn a_document_without_a_head_is_said_to_have_none() {
    for (text, line) in [("", 1), ("\n\n  \n", 1), ("\nSource – Example Forum\nText.", 2), ("Some text.", 1)]
    {
        assert_eq!(lines(text, RemarkKind::Kept), [line], "{text}");
    }
}

#[test]
fn labels_that_all_stand_without_a_colon() {
    for sign in ["  ", "   ", " – ", " - "] {
        let rows = ["Source", "Title", "For information to", "Contact"].into_iter();
        let values = ["Example Forum", "LS/o on a matter", "IETF", "Ada Example, ada@example.org"];
        let head: String = rows.zip(values).map(|(label, value)| format!("{label}{sign}{value}\n")).collect();
        says(
            &format!("{head}\nThe text.\n\nTo - or not to - be."),
            "group: Example Forum
            subject: a matter
            title: LS/o on a matter
            information: IETF
            contact: Ada Example; mail ada@example.org
            text: The text.
            text: To - or not to - be.",
        );
    }
    says(
        "Source: Example Forum\nTo: IETF\nFor: Action\n\nThe parts:\nTitle - done\nSource - done\nAbstract - open",
        "group: Example Forum
        action: IETF
        text: The parts:
        text: Title - done
        text: Source - done
        text: Abstract - open",
    );
}

#[test]
fn a_second_deadline_stays_in_the_text_with_its_label() {
    let text =
        "Source: Example Forum\nTo: IETF\nFor: Action\nDeadline: 1 May 2027\nReply by: 2 May 2027\n\nText.";
    says(
        text,
        "group: Example Forum
        action: IETF
        deadline: 2027-05-01
        text: Reply by: 2 May 2027
        text: Text.",
    );
    assert_eq!(lines(text, RemarkKind::Kept), [5]);
}

#[test]
fn the_form_as_markdown_writes_it() {
    let expected = "group: ITU-T SG99
        questions: 1/99
        place: Rome
        days: 2027-05-02 2027-05-06
        subject: a matter
        information: IETF
        contact: Ada Example; of Example Org; tel +41 22 000 00 00; mail ada@example.org
        text: The text.";
    says(
        "| Question(s): | 1/99 | Meeting: | Rome, 2-6 May 2027 |
|---|---|---|---|
| Source: | ITU-T SG99 |||
| Title: | LS/o on a matter [to IETF] |||
| LIAISON STATEMENT ||||
| For information to: | IETF |||
| Contact: | Ada Example<br>Example Org | Tel: +41 22 000 00 00<br>E-mail: ada@example.org ||

The text.",
        expected,
    );
    says(
        "**Question(s):** 1/99
**Meeting:** Rome, 2-6 May 2027
**Source**: ITU-T SG99
**Title:** LS/o on a matter [to IETF]
# LIAISON STATEMENT
**For information to:** IETF
**Contact:** Ada Example
Example Org
**Tel:** +41 22 000 00 00
**E-mail:** ada@example.org

The text.",
        expected,
    );
}

#[test]
fn an_instruction_of_the_form_that_is_left_out_is_named_as_lost() {
    let text =
        "Source: Example Forum\nTo: IETF\nFor: Action\nDo not change the structure of this table.\n\nText.";
    says(text, "group: Example Forum\naction: IETF\ntext: Text.");
    assert_eq!(lines(text, RemarkKind::Lost), [4]);
    assert!(read(text).report.lost_something());
}

#[test]
fn a_row_adds_the_date_to_the_reply_that_the_title_names() {
    for (answered, row, expected) in [
        ("Q11/17", "Q11/17, 4 March 2026", "reply: Q11/17, 2026-03-04"),
        ("Q11/17", "Q11/17", "reply: Q11/17"),
        ("X9-LS3", "X9-LS3, 4 March 2026", "reply: X9-LS3, 2026-03-04"),
        (
            "Q11/17, 3 March 2026",
            "X9-LS3, 4 March 2026",
            "reply: Q11/17, 2026-03-03\nreply: X9-LS3, 2026-03-04",
        ),
    ] {
        let text = format!(
            "Source: Example Forum\nTitle: LS on a matter (reply to {answered})\nFor information to: IETF\n\
             Reply to: {row}\n\nThe text begins here.\n\nIt goes on."
        );
        let seen = told(&read(&text).statement);
        let replies: String = seen
            .lines()
            .filter(|line| line.trim().starts_with("reply:"))
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(replies, format!("{expected}\n"), "{text}");
    }
}
