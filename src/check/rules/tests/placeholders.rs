//! What was left to be filled in.

use super::*;

#[test]
fn rule_26_sees_what_was_left_to_be_filled_in() {
    for (text, left) in [
        ("Thank you, <name>, for the light", true),
        ("sent by [Name] of the group", true),
        ("the [proposed] term", true),
        ("an [open bracket", true),
        ("the date is TBD", true),
        ("see TD xx of this meeting", true),
        ("Editor's note: to be checked", true),
        ("Editor’s note – to be checked", true),
        ("is sent by  of the group", true),
        ("the secretary of  the group", false),
        ("a habit  of typists", false),
        ("the word [sic] and […] left out", false),
        ("see [ETSI]", false),
        ("see [X.509], [oneM2M TS-0001] and [draft-lamps-posts-01]", false),
        ("insert [insert 3 names here] please", true),
        ("the [Name 1] of it", true),
        ("Recommendations of the X.xxx series", false),
        ("a List<String> of lamps", false),
        ("see SG99-TDxx and LSxxx", true),
        ("the index and the matrix", false),
        ("when ???", true),
        ("it is T.B.D. by then", true),
        ("signed by ______ of the group", true),
        ("1  Introduction", false),
        ("the [DATE] of the meeting", true),
        ("the [TBD] of the meeting", true),
        ("[a link](https://example.org/xx)", false),
        ("see https://example.org/xx/TBD", false),
        ("the date is tbc", true),
        ("the group thanks  , and waits", true),
        ("A sentence.  Another one.", false),
        ("see [1], [2, 3] and [ITU-T X.509]", false),
        ("see [b-IETF RFC 4053]", false),
        ("write to <ada@example.org> or <https://example.org/a>", false),
        ("a < b and c > d", false),
        ("x < y, y > z", false),
        ("Part XX of the series", false),
        ("in the XX century, and", false),
        ("in XX centuries", false),
        ("in the XX sectors", true),
        ("the axxis", false),
        ("tabled  ", false),
        ("The element <keys> of XML", false),
        ("the <b> tag is used", false),
        ("The term <term> is used", true),
        ("the XX-chromosome", false),
        ("a key of xx-bit length", true),
        ("a MAC address xx:xx:xx:xx:xx:xx", false),
        ("at xx:xx hours", true),
        ("values in [0, 1) are lamps", false),
        ("values in [0, 1 are lamps", true),
        ("[SG2 to confirm]", true),
        ("[ISO 9001 part 2]", false),
        ("[RFC 4053 to 4055]", false),
        ("to be determined", true),
        ("Next meeting: to be confirmed", false),
        ("terms, e.g. to be defined", false),
        ("{placeholder}", true),
        ("sent to {meeting place} by post", true),
        ("the set {a, b} and {iso member-body}", false),
        ("GET /keys/{name}", false),
        ("SG13 and  met in Geneva.", true),
        ("The work began and  was ended.", false),
        ("SG13 and  the others met.", false),
        ("The chairs are Ann Example and  .", true),
        ("Mr. and Ms  are the contacts.", true),
        ("it was sent to  .NET makers", false),
        ("To be completed by the editor.", true),
        ("Lamps. To be added: the list.", true),
        ("To be completed by May, the work needs lamps.", false),
        ("The work is to be completed by May.", false),
        ("Insert text here", true),
        ("Insert the lamp there", false),
        ("Insert the key into the lamp here.", false),
    ] {
        let set = |s: &mut Statement| {
            s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text));
        };
        expect(26, text, set, left.then_some((Severity::Todo, "text[0].text")));
    }
    let whole = |s: &mut Statement| {
        s.title.subject = "TBD".into();
        s.title.override_text = "LS/o on fog".into();
    };
    expect(26, "a subject that is not printed", whole, None);
    let cell = |s: &mut Statement| {
        let rows = vec![vec![RichText::plain("Term"), RichText::plain("TBD")]];
        s.text.push(&mut s.keys, Block::Table(Table { header_rows: 0, rows }));
    };
    expect(26, "in a table", cell, Some((Severity::Todo, "text[0].rows[0][1]")));
    for title in ["LS/i on fog [to ETSI] [ from ITU-T SG11]", "LS/o on fog [to ETSI] (reply to SG98-LS7)"] {
        expect(26, title, |s| s.title.override_text = title.into(), None);
    }
    let approved = |s: &mut Statement| {
        s.abstract_text = "TBD".into();
        s.bookkeeping.stage = Stage::Approved;
    };
    expect(26, "approved", approved, Some((Severity::Error, "abstract")));
    let notes = |s: &mut Statement| s.bookkeeping.notes = "TBD".into();
    expect(26, "notes are not printed", notes, None);
}

#[test]
fn rules_18_and_26_end_on_titles_of_nothing_but_brackets_and_one_of_them_speaks() {
    for (piece, times, rules) in [
        ("[", 100_000, &[18][..]),
        ("LS/o [to a] ", 70_000, &[18]),
        ("[TO a", 150_000, &[18]),
        ("LS/o [TBD]", 70_000, &[26]),
        ("LS/o [ From a]", 50_000, &[18]),
    ] {
        let mut s = Statement::default();
        s.title.override_text = piece.repeat(times);
        let context = Context::on(date(2026, 5, 1));
        let speaks = |rule: &u16| {
            !super::super::super::rule(*rule)
                .unwrap()
                .check(&s, &context)
                .iter()
                .all(|f| f.message.contains("prefix"))
        };
        let speaking: Vec<u16> = [18, 26].into_iter().filter(speaks).collect();
        assert_eq!(speaking, rules, "{piece}");
    }
}

#[test]
fn rule_26_wants_whole_dates() {
    let words = || WrittenDate::Words("mid-May".into());
    let cover = || Some(Cover { date: words(), ..Cover::default() });
    expect(26, "cover", |s| s.cover = cover(), Some((Severity::Todo, "cover.date")));
    let reply = |s: &mut Statement| {
        s.replies = List::of(&mut s.keys, [Reply { date: words(), ..Reply::default() }]);
    };
    expect(26, "reply", reply, Some((Severity::Todo, "reply_to[0].date")));
    let approval = |s: &mut Statement| {
        s.approvals = List::of(&mut s.keys, [Approval { date: words(), ..Approval::default() }]);
    };
    expect(26, "approval", approval, Some((Severity::Todo, "approvals[0].date")));
    let approved = |s: &mut Statement| {
        s.cover = cover();
        s.bookkeeping.stage = Stage::Approved;
    };
    expect(26, "cover of an approved one", approved, Some((Severity::Error, "cover.date")));
}
