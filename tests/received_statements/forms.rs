//! Statements on the forms of the ITU.

use super::*;

const TODAYS_FORM: &str = "group: ITU-T Study Group 99
    working party: 1
    questions: 1/99 + 2/99
    place: Rome
    days: 2027-05-02 2027-05-06
    subject: the made-up matter
    reply: FORUM-LS3
    action: Example Forum
    information: IETF
    approval: ITU-T Study Group 99 meeting (Rome, 6 May 2027) [study group]
    deadline: 2027-08-01
    contact: Ada Example; role Rapporteur, Q1/99; of Example Org; in Switzerland; tel +41 22 000 00 00; mail ada@example.org
    contact: Bo Example; mail bo@example.org
    abstract: A short abstract.
    text: The text begins here.";

#[test]
fn label_and_value_on_one_line() {
    says(
        "Question(s): 1/99, 2/99     Meeting: Rome, 2-6 May 2027
Study Group: 99   Working Party: 1
Source: ITU-T Study Group 99
Title: LS/o/r on the made-up matter (reply to FORUM-LS3) [to Example Forum and IETF]
LIAISON STATEMENT
For action to: Example Forum
For comment to: -
For information to: IETF
Approval: ITU-T Study Group 99 meeting (Rome, 6 May 2027)
Deadline: 1 August 2027
Contact: Ada Example, Rapporteur, Q1/99
         Example Org, Switzerland
         Tel: +41 22 000 00 00
         E-mail: ada@example.org
Contact: Bo Example  E-mail: bo@example.org
Abstract: A short abstract.

The text begins here.

_______________________",
        TODAYS_FORM,
    );
}

#[test]
fn label_and_value_on_following_lines_with_tabs() {
    says(
        "\tQuestion(s):\n\t1/99, 2/99\n\n\tMeeting:\n\tRome, 2-6 May 2027\n\n\tStudy Group:\n\t99\n\n\tWorking Party:\n\t1\n
\tSource:\n\tITU-T Study Group 99\n\n\tTitle:\n\tLS/o/r on the made-up matter (reply to FORUM-LS3) [to Example Forum and IETF]\n
\tLIAISON STATEMENT\n\n\tFor action to:\n\tExample Forum\n\n\tFor information to:\n\tIETF\n
\tApproval:\n\tITU-T Study Group 99 meeting (Rome, 6 May 2027)\n\n\tDeadline:\n\t1 August 2027\n
\tContact:\n\tAda Example\nRapporteur, Q1/99\nExample Org\nSwitzerland\n\tTel: +41 22 000 00 00\nE-mail: ada@example.org \n
\tContact:\n\tBo Example\n\tE-mail: bo@example.org\n\n\tAbstract:\n\tA short abstract.\n\n\n\nThe text begins here. \n ",
        TODAYS_FORM,
    );
}

#[test]
fn rows_between_bars() {
    says(
        "| Question(s): | 1/99, 2/99 | Meeting: | Rome, 2-6 May 2027 |
| Study Group: | 99 | Working Party: | 1 |
| Source: | ITU-T Study Group 99 |
| Title: | LS/o/r on the made-up matter
(reply to FORUM-LS3) [to Example Forum and IETF] |
| LIAISON STATEMENT |
| For action to: | Example Forum |
| For information to: | IETF |
| Approval: | ITU-T Study Group 99 meeting (Rome, 6 May 2027) |
| Deadline: | 1 August 2027 |
| Contact: | Ada Example, Rapporteur, Q1/99 | Tel: | +41 22 000 00 00 |
|  | Example Org | E-mail: | ada@example.org |
|  | Switzerland |  |  |
| Contact: | Bo Example | E-mail: bo@example.org |
| Abstract: | A short abstract. |

The text begins here.",
        TODAYS_FORM,
    );
}

#[test]
fn a_label_with_a_bar_or_tab_after_it_and_labels_in_capitals() {
    says(
        "QUESTION(S) : 1/99, 2/99\tMEETING : Rome, 2-6 May 2027
STUDY GROUP\t99\tWORKING PARTY:\t1
SOURCE | ITU-T Study Group 99
TITLE: | LS/o/r on the made-up matter (reply to FORUM-LS3) [to Example Forum and IETF]
LIAISON STATEMENT
FOR ACTION TO: / FOR COMMENT TO: / FOR INFORMATION TO: | Example Forum /  / IETF
APPROVAL: | ITU-T Study Group 99 meeting (Rome, 6 May 2027)
DEADLINE: | 1 August 2027
CONTACT: | Ada Example, Rapporteur, Q1/99
Example Org
Switzerland | Tel: +41 22 000 00 00
E-mail: ada@example.org
CONTACT: | Bo Example
e-mail: bo@example.org
ABSTRACT: | A short abstract.

The text begins here.",
        TODAYS_FORM,
    );
}

#[test]
fn a_quoted_mail_is_read_like_the_statement_itself() {
    says(
        "Hello,\n\n> Source: Example Forum\n> To: IETF\n> For: Information\n> Title: LS/o on a matter [to IETF]\n>\n> The text.",
        "group: Example Forum
        subject: a matter
        information: IETF
        text: Hello,
        text: The text.",
    );
}

#[test]
fn a_wrapped_text_comes_back_whole() {
    says(
        "Source:             ITU-T Study Group 99
Title:              LS/o on the progress of work on a thing whose name is
                    long [to Example Forum, IETF FOO and ISO/IEC JTC 1/SC
                    99/WG 5]

                            LIAISON STATEMENT

For action to:      Example Forum, IETF FOO
For information to: ISO/IEC JTC 1/SC 99/WG 5
Deadline:           30 May 2025, 15 June 2025 (IETF FOO)

Contact:            Ada Example
                    Rapporteur, Q1/99
                    E-mail: ada@example.org

Abstract:           This is the abstract of a statement that goes on over
                    more than a single line of text.

                    It has a second paragraph.

1 Background

Study Group 99 has been working on this for quite some time and it would
like to let you know about it.

2 What we ask

You are asked

- to look at it, and to look at it closely enough to find what is wrong
  with it;
- to answer.

1. first
2. second

| Item | Status |
|------|--------|
| A    | done   |

We thank you.",
        "group: ITU-T Study Group 99
        subject: the progress of work on a thing whose name is long
        action: Example Forum
        action: IETF FOO by 2025-06-15
        information: ISO/IEC JTC 1/SC 99/WG 5
        deadline: 2025-05-30
        contact: Ada Example; role Rapporteur, Q1/99; mail ada@example.org
        abstract: This is the abstract of a statement that goes on over more than a single line of text. ¶ It has a second paragraph.
        heading: 1 Background
        text: Study Group 99 has been working on this for quite some time and it would like to let you know about it.
        heading: 2 What we ask
        text: You are asked
        bullet: to look at it, and to look at it closely enough to find what is wrong with it;
        bullet: to answer.
        numbered: first
        numbered: second
        table: Item | Status / A | done
        text: We thank you.",
    );
}

#[test]
fn a_cover_stands_in_front() {
    says(
        "Working Group on Made-up Matters
Rome, 3-5 March 2027
Document MUM-9/4-E
1 February 2027
English only
The chair of SG99
A statement from SG99
Purpose
This is what SG99 has to say.
Action required
You are asked to take note.
____________________
References
MUM website; SG99-TD12R1
LIAISON STATEMENT
For action to: -
For information to: MUM
Approval: SG99 (Rome, 6 May 2027)
Deadline: N/A

The text begins here.",
        "cover meeting: Working Group on Made-up Matters, Rome, 3-5 March 2027
        cover number: Document MUM-9/4-E
        cover date: 2027-02-01
        cover language: English only
        cover source: The chair of SG99
        cover title: A statement from SG99
        cover purpose: This is what SG99 has to say.
        cover action: You are asked to take note.
        cover references: MUM website + SG99-TD12R1
        information: MUM
        approval: SG99 (Rome, 6 May 2027) [study group]
        text: The text begins here.",
    );
}

#[test]
fn the_posted_form_has_its_head_without_labels() {
    says(
        "INTERNATIONAL TELECOMMUNICATION UNION
TELECOMMUNICATION
STANDARDIZATION SECTOR
STUDY PERIOD 2025-2028
SG99-TD12R1
STUDY GROUP 99
Original: English
Question(s):\t1/99\tRome, 8-17 April 2025
TD
Source:\tITU-T Study Group 99
Title:\tLS/o on a matter [to IETF]
LIAISON STATEMENT
For action to:\t-
For information to:\tIETF
Deadline:\tN/A

The text.",
        "number: SG99-TD12R1
        type: TD
        period: 2025-2028
        group: ITU-T Study Group 99
        questions: 1/99
        place: Rome
        days: 2025-04-08 2025-04-17
        subject: a matter
        information: IETF
        text: The text.",
    );
}

#[test]
fn the_rows_of_itu_d() {
    says(
        "QUESTIONS : 9/1 of ITU-D Study Group 1 and 9/2 of ITU-D Study Group 2
SOURCE : ITU-D, group for Question 9/2
MEETING : Rome, May 2027
SUBJECT : A made-up matter – Reply to liaison statement from WP 9/9 (Rome, 4 May 2026)
TO : ITU-T, WP 9/9
APPROVAL : Agreed to at the rapporteur's group meeting
FOR : ITU-R WP 9/9 for action; others for information
DEADLINE : Reply by early June 2028
CONTACT : Ada Example,",
        "group: ITU-D, group for Question 9/2
        questions: 9/1 of ITU-D Study Group 1 + 9/2 of ITU-D Study Group 2
        meeting: Rome, May 2027
        subject: A made-up matter
        title: A made-up matter – Reply to liaison statement from WP 9/9 (Rome, 4 May 2026)
        reply: WP 9/9, 2026-05-04
        information: ITU-T
        action: WP 9/9
        approval: Agreed to at the rapporteur's group meeting [rapporteur group]
        deadline: Reply by early June 2028
        contact: Ada Example",
    );
}

#[test]
fn to_and_for_rows_of_the_old_form() {
    says(
        "Meeting, date: | Rome, 2024-Nov-16-25
Source: | FOO (Forum of Others)
Title: |
LIAISON STATEMENT
To: | ITU-T SG98
Approval: | FOO board
For: | Action
Deadline: | January 1, 2025
Contact: | Ada Example
FOO Secretariat
1 Long Road, Suite 9
Anytown, CA 90000, USA | Tel: +1.000.000.0000
Fax: +1.000.000.0001
Email:
Do not change the structure of this table.

Dear all,
This is the text.",
        "group: FOO (Forum of Others)
        meeting: Rome, 2024-Nov-16-25
        place: Rome
        days: 2024-11-16 2024-11-25
        action: ITU-T SG98
        approval: FOO board []
        deadline: 2025-01-01 January 1, 2025
        contact: Ada Example; of FOO Secretariat; tel +1.000.000.0000; fax +1.000.000.0001; more 1 Long Road, Suite 9 + Anytown, CA 90000, USA
        text: Dear all,
        text: This is the text.",
    );
}

#[test]
fn labels_of_other_languages() {
    says(
        "Question(s) : 1/99
Origine : Commission d’études 99
NOTE DE LIAISON
Pour suite à donner : IETF
Pour information : ETSI et GSMA
Délai : N/A
Contact : Ada Exemple
Tél. : +41 22 000 00
E-mail : ada@example.org
Résumé : Un résumé.

Le texte.",
        "group: Commission d’études 99
        questions: 1/99
        action: IETF
        information: ETSI
        information: GSMA
        contact: Ada Exemple; tel +41 22 000 00; mail ada@example.org
        abstract: Un résumé.
        text: Le texte.",
    );
}

#[test]
fn the_posted_form_line_by_line_and_without_period() {
    says(
        "INTERNATIONAL TELECOMMUNICATION UNION
TELECOMMUNICATION
STANDARDIZATION SECTOR
SG99-TD12R1
STUDY GROUP 99
Original: English
Question(s):
1/99, 2/99
Rome, 8-17 April 2025
TD
Source:
ITU-T Study Group 99
Title:
LS/o on a matter [to IETF]
LIAISON STATEMENT
For action to:
-
For information to:
IETF
Deadline:
N/A

The text.",
        "number: SG99-TD12R1
        type: TD
        group: ITU-T Study Group 99
        questions: 1/99 + 2/99
        place: Rome
        days: 2025-04-08 2025-04-17
        subject: a matter
        information: IETF
        text: The text.",
    );
}

#[test]
fn a_cover_has_source_and_title_under_its_language() {
    says(
        "Working Group on Made-up Matters
Rome, 3-5 March 2027
Agenda item: 5
Document MUM-9/4
1 February 2027
Original: English
The secretariat
A statement from SG99
Purpose
This is what SG99 has to say,
and nothing else.
Action required
You are asked to take note.
References
MUM website
Question(s): 1/99
Source: ITU-T SG99
For information to: MUM

The text.",
        "cover meeting: Working Group on Made-up Matters, Rome, 3-5 March 2027
        cover number: Document MUM-9/4
        cover date: 2027-02-01
        cover language: English
        cover source: The secretariat
        cover title: A statement from SG99
        cover purpose: This is what SG99 has to say, and nothing else.
        cover action: You are asked to take note.
        cover references: MUM website
        group: ITU-T SG99
        questions: 1/99
        information: MUM
        text: The text.",
    );
}

#[test]
fn pages_leave_no_trace_in_the_text() {
    says(
        "Source: ITU-T SG99
To: IETF

A paragraph goes on
- 2 -
SG99-TD12
and ends here.

Another one ends.
-3-
The last one.",
        "group: ITU-T SG99
        information: IETF
        text: A paragraph goes on and ends here.
        text: Another one ends.
        text: The last one.",
    );
}

#[test]
fn rows_in_french_and_spanish() {
    says(
        "Question(s) : 1/99
Réunion : Genève, 9-18 juin 2026
Origine : UIT-T, Commission d'études 99
Pour suite à donner à : ETSI
Pour observations à : -
Pour information à : GSMA
Délai : 30 octobre 2026
Contact : Ada Exemple
Tél. : +33 1 23 45 67 89
Courriel : ada@example.org

Le texte.",
        "group: UIT-T, Commission d'études 99
        questions: 1/99
        meeting: Genève, 9-18 juin 2026
        place: Genève
        days: 2026-06-09 2026-06-18
        action: ETSI
        information: GSMA
        deadline: 2026-10-30 30 octobre 2026
        contact: Ada Exemple; tel +33 1 23 45 67 89; mail ada@example.org
        text: Le texte.",
    );
    says(
        "Reunión: Ginebra, 5 al 9 de octubre de 2026
Origen: UIT-T
Para acción a: ETSI
Plazo: 1 de septiembre de 2026

El texto.",
        "group: UIT-T
        meeting: Ginebra, 5 al 9 de octubre de 2026
        place: Ginebra
        days: 2026-10-05 2026-10-09
        action: ETSI
        deadline: 2026-09-01 1 de septiembre de 2026
        text: El texto.",
    );
}
