//! Abstract, attachments, links and cover.

use super::*;
use crate::statement::{Attachment, text::Marks};

fn attach(s: &mut Statement, title: &str, file: &str, status: &str) {
    let attachment = Attachment { title: title.into(), file: file.into(), status: status.into() };
    s.attachments.push(&mut s.keys, attachment);
}

#[test]
fn rule_27_wants_what_is_attached_to_be_listed_and_the_reverse() {
    let unlisted = Some((Severity::Warning, "text[0].text"));
    for (text, expected) in [
        ("Please find attached the draft on fog.", unlisted),
        ("The draft is attached.", unlisted),
        ("The attached document tells more.", unlisted),
        ("Enclosed draft tells more.", unlisted),
        ("The terms are given in the attachment.", unlisted),
        ("The text is attached to this liaison statement.", unlisted),
        ("The sensors are attached to the network.", None),
        ("An attached device sends its time.", None),
        ("Network-attached storage is used in enclosed spaces.", None),
        ("The point of attachment is known.", None),
        ("The lamp is attached by a wire.", None),
        ("See attachment 2.", unlisted),
        ("The terminal is attached.", None),
        ("The terminal starts the attachment procedure in the network.", None),
        ("The network completes the attachment.", None),
        ("The group attached much importance to it.", None),
        ("No document is attached.", None),
        ("There is no comment on the attached document.", unlisted),
    ] {
        expect(27, text, |s| say(s, text), expected);
    }
    let listed = |text: &'static str| {
        move |s: &mut Statement| {
            say(s, text);
            attach(s, "Lamps at sea", "SG13-TD7.docx", "");
        }
    };
    let unmentioned = Some((Severity::Warning, "attachments[0].title"));
    for (text, expected) in [
        ("The work on fog goes on.", unmentioned),
        ("The work is kept in TD8.", unmentioned),
        ("Lamps are of interest.", unmentioned),
        ("Please find attached the draft.", None),
        ("The work is kept in SG13-TD7.", None),
        ("Annex A tells more.", None),
        ("See \"Lamps at sea\".", None),
    ] {
        expect(27, text, listed(text), expected);
    }
    expect(27, "no text yet", |s| attach(s, "Lamps", "a.pdf", ""), None);
    let fileless = |s: &mut Statement| attach(s, "Lamps", " ", "");
    expect(27, "no file", fileless, Some((Severity::Warning, "attachments[0].file")));
    for (texts, expected) in [
        (&["The draft is available at:"][..], unlisted),
        (&["The draft can be found at."], unlisted),
        (&["The draft is available at", "The work goes on."], unlisted),
        (&["The draft is available at: https://example.org/fog"], None),
        (&["The draft is available at:", "https://example.org/fog"], None),
        (&["The draft is available at the secretariat."], None),
        (&["Lamps are not available at night."], None),
    ] {
        expect(27, &texts.join(" / "), |s| texts.iter().for_each(|text| say(s, text)), expected);
    }
}

#[test]
fn rule_28_wants_a_pdf_for_those_outside() {
    let files = |files: &'static [&str], to: &'static str| {
        move |s: &mut Statement| {
            address(s, &[to], Purpose::Information);
            files.iter().for_each(|file| attach(s, "Lamps", file, "final"));
        }
    };
    let word = Some((Severity::Hint, "attachments[0].file"));
    for (names, to, expected) in [
        (&["a.docx"][..], "ETSI", word),
        (&["a.DOC"], "IETF", word),
        (&["a.docx", "b.pdf"], "ISO/IEC JTC 1/SC 27", word),
        (&["a.docx", "A.pdf"], "ETSI", None),
        (&["a.pdf"], "ETSI", None),
        (&["https://example.org/a"], "ETSI", None),
        (&["a.docx"], "ITU-T SG2", None),
    ] {
        expect(28, &format!("{names:?} to {to}"), files(names, to), expected);
    }
}

#[test]
fn rule_29_wants_an_abstract_that_is_short() {
    let texts = |abstract_text: String, text: &'static str| {
        move |s: &mut Statement| {
            s.abstract_text = abstract_text;
            if !text.is_empty() {
                say(s, text);
            }
        }
    };
    let wrong = Some((Severity::Warning, "abstract"));
    expect(29, "empty", texts("".into(), "Fog is seen."), wrong);
    expect(29, "a dash", texts("-".into(), "Fog is seen."), wrong);
    expect(29, "longer than the text", texts("Much fog is seen.".into(), "Fog is seen."), wrong);
    expect(29, "201 words", texts("fog ".repeat(201), ""), wrong);
    expect(29, "200 words", texts("fog ".repeat(200), ""), None);
    expect(29, "no text yet", texts("".into(), ""), None);
    expect(29, "short", texts("Fog.".into(), "Fog is seen."), None);
    expect(29, "as long as the text", texts("Fog is seen.".into(), "Fog is seen."), None);
}

#[test]
fn rule_34_wants_links_that_can_be_opened() {
    let link = |address: &'static str, to: &'static str| {
        move |s: &mut Statement| {
            self::address(s, &[to], Purpose::Information);
            let mut text = RichText::plain("See ");
            text.push("here", &Marks { link: Some(address.into()), ..Marks::default() });
            s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, text));
        }
    };
    let closed = Some((Severity::Warning, "text[0].text"));
    for (address, to, expected) in [
        ("https://www.itu.int/md/T25-SG13-260408-TD-GEN-0007", "ETSI", closed),
        ("http://itu.int/md/meetingdoc.asp?lang=en", "IETF", closed),
        ("https://extranet.itu.int/sites/itu-t/a", "ISO/IEC JTC 1/SC 27", closed),
        ("https://www.itu.int/md/T25-SG13-260408-TD-GEN-0007", "ITU-T SG2", None),
        ("https://www.itu.int/rec/T-REC-A.1", "ETSI", None),
        ("https://example.org/md/a", "ETSI", None),
        ("https://notitu.int/md/a", "ETSI", None),
    ] {
        expect(34, &format!("{address} to {to}"), link(address, to), expected);
    }
    let plain = |s: &mut Statement| {
        address(s, &["ETSI"], Purpose::Information);
        say(s, "See (https://www.itu.int/md/a).");
    };
    expect(34, "written out", plain, closed);
    let attached = |s: &mut Statement| {
        address(s, &["ETSI"], Purpose::Information);
        attach(s, "Lamps", "https://www.itu.int/md/a", "");
    };
    expect(34, "attached", attached, Some((Severity::Warning, "attachments[0].file")));
}

#[test]
fn rule_36_wants_a_cover_that_agrees() {
    let cover = |meeting: &'static str, action: &'static str, references: &'static [&str]| {
        move |s: &mut Statement| {
            s.number = "SG13-TD7".into();
            let references = List::of(&mut s.keys, references.iter().map(|text| text.to_string()));
            s.cover = Some(Cover {
                meeting: meeting.into(),
                action_required: action.into(),
                references,
                ..Cover::default()
            });
            s.recipients.push(&mut s.keys, to("CWG-COP", Purpose::Information));
        }
    };
    let own = &["SG13-TD7"][..];
    let action = Some((Severity::Warning, "cover.action_required"));
    let informs = "This is transmitted for information.";
    expect(36, "an action row", cover("", informs, own), action);
    expect(36, "its own row", cover("ITU-T SG2", informs, own), action);
    expect(36, "another group's", cover("Lamps", "For information", own), action);
    expect(36, "the group is informed", cover("CWG-COP, tenth meeting", informs, own), None);
    expect(36, "takes note", cover("", "The group is invited to take note.", own), None);
    let by_purpose = |purpose: &'static str| {
        move |s: &mut Statement| {
            cover("ITU-T SG2", "The group is invited to take note.", own)(s);
            s.cover.as_mut().unwrap().purpose = purpose.into();
        }
    };
    expect(36, "a purpose", by_purpose("For information."), Some((Severity::Warning, "cover.purpose")));
    expect(36, "a purpose of both", by_purpose("For action to SG2, for information to others."), None);
    let all_informed = |s: &mut Statement| {
        cover("", informs, own)(s);
        address(s, &["ETSI"], Purpose::Information);
    };
    expect(36, "no action row", all_informed, None);
    let lacks = Some((Severity::Warning, "cover.references"));
    expect(36, "no reference", cover("", "", &[]), lacks);
    expect(36, "another", cover("", "", &["SG13-TD8", "Lamps"]), lacks);
    expect(36, "not yet the number", cover("", "", &["TD"]), lacks);
    expect(36, "a longer number", cover("", "", &["SG13-TD70"]), lacks);
    expect(36, "a revision", cover("", "", &["SG13-TD7R2"]), None);
    expect(36, "among others", cover("", "", &["Lamps", "TD SG13-TD7"]), None);
    let unknown = |s: &mut Statement| {
        cover("", "", &[])(s);
        s.number.clear();
    };
    expect(36, "the number is not known yet", unknown, None);
    let revised = |s: &mut Statement| {
        cover("", "", own)(s);
        s.number = "SG13-TD7R2".into();
    };
    expect(36, "an earlier revision", revised, None);
    let sent = |s: &mut Statement| {
        cover("", "", &["SG13-LS9"])(s);
        s.ls_number = "SG13-LS9".into();
    };
    expect(36, "its number as a liaison statement", sent, None);
    let mut s = sound();
    cover("", "", &[])(&mut s);
    assert_eq!(mended(36, &mut s), "Add SG13-TD7 to the references");
}

#[test]
fn rule_39_wants_to_know_how_far_a_draft_has_come() {
    let silent = Some((Severity::Hint, "attachments[0].status"));
    let draft = |title: &'static str, status: &'static str, text: &'static str| {
        move |s: &mut Statement| {
            attach(s, title, "a.pdf", status);
            say(s, text);
        }
    };
    for (title, status, text, expected) in [
        ("Draft Recommendation on fog", "", "The draft is attached.", silent),
        ("Fog: first draft", "-", "See the attachment.", silent),
        ("Revised draft", "", "The draft speaks of lamps.", silent),
        ("Draft Recommendation on fog", "for comment", "The draft is attached.", None),
        ("Recommendation on fog", "", "The Recommendation is attached.", None),
        ("Draft on fog", "", "The attached draft is planned for consent in May.", None),
        ("Draughts at sea", "", "The attached paper.", None),
    ] {
        expect(39, &format!("{title}, {status}, {text}"), draft(title, status, text), expected);
    }
}
