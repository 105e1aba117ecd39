//! Who it comes from and what it answers, changed in Word.

use liaison_desk::{
    desk::{self, DraftInside, Options},
    form::printed,
    statement::Statement,
};

use crate::{
    exported,
    hand::{Edited, edited, lines, with_cell},
    imported, with_part,
};

/// "name|working party|Questions" of each group, then the source's own wording where there is one.
fn groups(s: &Statement) -> String {
    let groups = s.groups.values().map(|group| {
        let questions: Vec<&str> = group.questions.values().map(String::as_str).collect();
        format!("{}|{}|{}", group.name, group.working_party, questions.join(" "))
    });
    groups.chain((!s.source.is_empty()).then(|| format!("\"{}\"", s.source))).collect::<Vec<_>>().join("; ")
}

fn with(cells: &[(&str, &str)]) -> Edited {
    edited(|xml| cells.iter().fold(xml, |xml, (label, text)| with_cell(&xml, label, &[text])))
}

#[test]
fn the_cells_of_groups_working_parties_and_questions_arrive() {
    let group = "Study Group:";
    for (cells, expected, told) in [
        (&[(group, "17")][..], "ITU-T Study Group 17|1|3/20 4/20", 1),
        (&[(group, "20 and 17")], "ITU-T Study Group 20|1|3/20 4/20; ITU-T Study Group 17||", 1),
        (&[(group, "17, 20")], "ITU-T Study Group 17||; ITU-T Study Group 20|1|3/20 4/20", 1),
        (&[(group, "ITU-T SG17")], "ITU-T SG17|1|3/20 4/20", 1),
        (&[(group, "")], "ITU-T Study Group 20|1|3/20 4/20", 1),
        // What is in the place of a group is no group's any more, but it is on the page.
        (&[(group, "13, 17")], "ITU-T Study Group 13|1|3/20 4/20; ITU-T Study Group 17||", 1),
        (
            &[(group, "20, 17"), ("Working Party:", "1/20, 2/17"), ("Question(s):", "3/20, 5/17")],
            "ITU-T Study Group 20|1/20|3/20; ITU-T Study Group 17|2/17|5/17",
            1,
        ),
        (&[("Working Party:", "WP 2/20")], "ITU-T Study Group 20|WP 2/20|3/20 4/20", 0),
        (&[("Question(s):", "3, 4 and 7/20")], "ITU-T Study Group 20|1|3/20 4/20 7/20", 0),
        (&[("Question(s):", "Q4/20")], "ITU-T Study Group 20|1|Q4/20", 0),
    ] {
        let edited = with(cells);
        assert_eq!(groups(&edited.is), expected, "{cells:?}");
        assert_eq!(edited.told().len(), told, "{cells:?}: {:?}", edited.told());
        assert_eq!(edited.is.text, edited.was.text, "{cells:?}");
    }
}

#[test]
fn a_groups_name_stays_a_name() {
    let known = "ITU-T Study Group 20|1|3/20 4/20";
    let rapporteur = "ITU-T Study Group 20, Rapporteur group for Q3/20";
    for (cells, expected) in [
        (&[("Source:", "ITU-T Study Group 17")][..], "ITU-T Study Group 17|1|3/20 4/20".to_string()),
        (&[("Source:", "ITU-T SG20")], "ITU-T SG20|1|3/20 4/20".into()),
        (&[("Source:", "ITU-T SG20 and ITU-T SG17")], "ITU-T SG20|1|3/20 4/20; ITU-T SG17||".into()),
        (&[("Source:", rapporteur)], format!("{known}; \"{rapporteur}\"")),
        (&[("Source:", "")], known.into()),
        (
            &[("Source:", "ITU-T Study Group 17"), ("Study Group:", "17")],
            "ITU-T Study Group 17|1|3/20 4/20".into(),
        ),
        (
            &[("Source:", "ITU-T Study Group 13"), ("Study Group:", "17")],
            "ITU-T Study Group 17|1|3/20 4/20; \"ITU-T Study Group 13\"".into(),
        ),
    ] {
        assert_eq!(groups(&with(cells).is), expected, "{cells:?}");
    }
}

#[test]
fn what_the_title_does_not_say_of_a_statement_answered_stays_while_its_number_does() {
    let title = printed::title(&liaison_desk::desk::example().unwrap()).to_string();
    let answered: Vec<_> = liaison_desk::desk::example().unwrap().replies.values().cloned().collect();
    for (now, overridden) in [
        (title.replace("SG2-LS71", "SG2\u{2011}LS71"), false),
        (title.replace("(reply to ", "(reply to\u{a0}"), false),
        (title.replace("time stamps", "all time stamps"), false),
        (title.replace("SG2-LS71", "SG2-LS71 on terms"), true),
        (format!("{title} - Rev.1"), true),
        (format!("{title} (Rev. 2)"), true),
    ] {
        let edited = with(&[("Title:", &now)]);
        assert_eq!(edited.is.replies.values().cloned().collect::<Vec<_>>(), answered, "{now}");
        assert_eq!(!edited.is.title.override_text.is_empty(), overridden, "{now}");
        assert!(!edited.is.title.subject.contains("reply to"), "{}", edited.is.title.subject);
    }
    let edited = with(&[("Title:", &title.replace("SG2-LS71", "SG3-LS5 and SG2-LS71"))]);
    let seen: Vec<_> =
        edited.is.replies.values().map(|reply| (reply.number.as_str(), reply.title.is_empty())).collect();
    assert_eq!(seen, [("SG3-LS5", true), ("SG2-LS71", false)]);
}

#[test]
fn a_line_below_the_documents_number_in_the_head_of_the_pages_is_not_the_number() {
    let was = desk::example().unwrap();
    let added = "For the eyes of the group";
    let mut file = exported(&was, &Options::default(), DraftInside::No);
    for number in 1..=4 {
        let line = |xml: String| xml.replace("</w:hdr>", &format!("{}</w:hdr>", lines(&[added])));
        file = with_part(&file, &format!("word/header{number}.xml"), line);
    }
    let read = imported(&file).unwrap();
    assert_eq!(read.statement.number, was.number);
    let told: Vec<_> = read.report.remarks.iter().map(|remark| remark.message.as_str()).collect();
    assert_eq!(told, ["This line of the page's head or foot stays at the beginning of the text"]);
}
