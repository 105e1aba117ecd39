//! Single fields: dates, deadlines, the title, the cover page, and what is said beside them.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};

use liaison_desk::statement::{ApprovalLevel, FieldId, WrittenDate};

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;
const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);

fn last_day(desk: &Desk) -> Option<Date> {
    desk.statement().meeting.last_day.day()
}

fn says(desk: &Desk, text: &str) -> bool {
    desk.harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn a_date_is_understood_in_every_usual_form() {
    for (typed, expected) in [
        ("2024-09-06", date(2024, 9, 6)),
        ("6 September 2024", date(2024, 9, 6)),
        ("6 Sept 2024", date(2024, 9, 6)),
        ("in 6 weeks", date(2026, 11, 27)),
        ("in 10 days", date(2026, 10, 26)),
        ("in 2 months", date(2026, 12, 16)),
        ("tomorrow", date(2026, 10, 17)),
    ] {
        let mut desk = Desk::with_new_statement();
        desk.type_into("Last day of the meeting", typed);
        assert_eq!(last_day(&desk), Some(expected), "{typed}");
        desk.focus("Subject");
        let shown = desk.harness.get_by_label("Last day of the meeting").value().unwrap();
        assert!(shown.starts_with(&expected.day().to_string()), "{typed} is shown as {shown}");
    }
}

#[test]
fn a_new_statement_is_typed_into_at_once() {
    let mut desk = Desk::with_new_statement();
    assert!(desk.has_focus("Document number"));
    desk.type_text("SG20-TD318");
    desk.press(&[(NONE, Key::Tab)]);
    assert!(desk.has_focus("Document type"));
    assert_eq!(desk.statement().number, "SG20-TD318");
}

#[test]
fn what_was_understood_is_said() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Last day of the meeting", "2026-11-27");
    assert!(says(&desk, "Friday 27 November 2026, in 6 weeks"));
}

#[test]
fn half_a_date_is_kept_as_it_was_typed_and_not_printed() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Last day of the meeting", "6 Sept");
    assert!(says(&desk, "Not a date yet"));
    desk.type_text(" 2024");
    desk.focus("Subject");
    desk.focus("Last day of the meeting");
    desk.press(&[(Modifiers::COMMAND, Key::A)]);
    desk.type_text("7 Oct");
    desk.focus("Subject");
    assert_eq!(desk.harness.get_by_label("Last day of the meeting").value().as_deref(), Some("7 Oct"));
    assert_eq!(desk.statement().meeting.last_day, WrittenDate::Words("7 Oct".into()));
    assert!(says(&desk, "\"7 Oct\" is not a date and is not printed"));
    assert!(!says(&desk, "Not a date yet"), "it is said once");
    desk.focus("Last day of the meeting");
    desk.press(&[(NONE, Key::End)]);
    desk.type_text(" 2024");
    assert_eq!(last_day(&desk), Some(date(2024, 10, 7)));
    desk.press(&[(Modifiers::COMMAND, Key::A), (NONE, Key::Backspace)]);
    assert_eq!(last_day(&desk), None);
}

#[test]
fn a_date_is_spelled_as_it_is_typed_until_its_field_is_left() {
    let mut desk = Desk::with_new_statement();
    let shown = |desk: &Desk| desk.harness.get_by_label("First day of the meeting").value().unwrap();
    desk.focus("First day of the meeting");
    for character in "in 6 weeks".chars() {
        desk.type_text(&character.to_string());
    }
    assert_eq!(shown(&desk), "in 6 weeks");
    desk.focus("Subject");
    assert_eq!(shown(&desk), "27 November 2026");
    desk.press(&[UNDO]);
    assert_eq!((shown(&desk), desk.statement().meeting.first_day), (String::new(), WrittenDate::Empty));
}

#[test]
fn a_day_is_chosen_in_the_calendar_by_keys() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Last day of the meeting", "2026-10-16");
    for (keys, expected) in [
        (vec![(NONE, Key::ArrowRight)], date(2026, 10, 17)),
        (vec![(NONE, Key::ArrowDown), (NONE, Key::ArrowUp), (NONE, Key::ArrowLeft)], date(2026, 10, 16)),
        (vec![(NONE, Key::PageDown)], date(2026, 11, 16)),
        (vec![(NONE, Key::PageUp)], date(2026, 10, 16)),
        (vec![(NONE, Key::Home)], date(2026, 10, 12)),
        (vec![(NONE, Key::End)], date(2026, 10, 18)),
        (vec![(Modifiers::SHIFT, Key::PageDown)], date(2027, 10, 18)),
    ] {
        desk.focus("Last day of the meeting");
        desk.press(&[(NONE, Key::ArrowDown)]);
        desk.press(&keys);
        desk.press(&[(NONE, Key::Enter)]);
        assert_eq!(last_day(&desk), Some(expected), "{keys:?}");
        assert!(desk.has_focus("Last day of the meeting"), "{keys:?}");
    }
}

#[test]
fn escape_leaves_the_calendar_and_the_date_alone() {
    let mut desk = Desk::with_new_statement();
    desk.click("Choose a date for Last day of the meeting");
    assert!(says(&desk, "Friday 16 October 2026, today"));
    desk.press(&[(NONE, Key::ArrowRight), (NONE, Key::Escape)]);
    assert_eq!(last_day(&desk), None);
    assert!(!says(&desk, "Saturday 17 October 2026"));
    assert!(desk.has_focus("Last day of the meeting"), "{}", desk.focused());
}

#[test]
fn tab_leads_from_date_to_date() {
    let mut desk = Desk::with_new_statement();
    desk.focus("First day of the meeting");
    desk.type_text("7 Dec 2026");
    desk.press(&[(NONE, Key::Tab)]);
    desk.type_text("16 Dec 2026");
    assert_eq!(last_day(&desk), Some(date(2026, 12, 16)));
}

#[test]
fn a_group_that_is_written_otherwise_is_spelled_as_it_signs() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    desk.type_text("COM 17");
    desk.press(&[(NONE, Key::Escape)]);
    let offer = "Use ITU-T Study Group 17 for group 1";
    assert!(desk.harness.query_by_label(offer).is_none(), "not while it is typed");
    desk.focus("Subject");
    desk.click(offer);
    assert_eq!(desk.statement().groups.first().unwrap().name, "ITU-T Study Group 17");
    assert!(desk.has_focus("Name of group 1"));
    assert!(desk.harness.query_by_label(offer).is_none());
}

#[test]
fn what_is_printed_of_a_long_date_and_source_has_room_in_its_field() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add statement replied to");
    for (name, least) in [
        ("First day of the meeting", 150.0),
        ("Last day of the meeting", 150.0),
        ("Date of statement replied to 1", 150.0),
        ("Source of statement replied to 1", 220.0),
    ] {
        let width = desk.harness.get_by_label(name).rect().width();
        assert!(width >= least, "{name}: {width}");
    }
}

#[test]
fn a_contact_is_typed_in_the_order_in_which_it_is_printed() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add contact");
    for text in ["Ada", "Chair", "Works", "Norway", "+47 1", "ada@example.org"] {
        desk.type_text(text);
        desk.press(&[(NONE, Key::Tab)]);
    }
    let contact = desk.statement().contacts.first().cloned().unwrap();
    assert_eq!((contact.country.as_str(), contact.telephone.as_str()), ("Norway", "+47 1"));
    assert_eq!(contact.emails.values().collect::<Vec<_>>(), ["ada@example.org"]);
    let label = desk.harness.get_by_label("E-mails").rect();
    let field = desk.harness.get_by_label("E-mail of contact 1").rect();
    assert!(field.min.y - label.max.y < 10.0, "no gap between {label} and {field}");
}

#[test]
fn a_day_of_the_calendar_is_clicked() {
    let mut desk = Desk::with_new_statement();
    desk.click("Choose a date for First day of the meeting");
    desk.harness.get_by_label("Next month").click();
    desk.harness.run();
    desk.harness.get_by_label("Monday 9 November 2026").click();
    desk.harness.run();
    assert_eq!(desk.statement().meeting.first_day.day(), Some(date(2026, 11, 9)));
}

#[test]
fn a_deadline_is_a_date_or_words_with_the_date_they_contain() {
    for (typed, text, expected) in [
        ("in 6 weeks", "", Some(date(2026, 11, 27))),
        ("30 June 2027", "", Some(date(2027, 6, 30))),
        ("30 June 2027, if possible", "30 June 2027, if possible", Some(date(2027, 6, 30))),
        ("at the next meeting", "at the next meeting", None),
    ] {
        let mut desk = Desk::with_new_statement();
        desk.focus("Deadline");
        for character in typed.chars() {
            desk.type_text(&character.to_string());
        }
        desk.focus("Subject");
        let deadline = desk.statement().deadline;
        assert_eq!((deadline.text.as_str(), deadline.date), (text, expected), "{typed}");
        desk.press(&[UNDO]);
        assert!(desk.statement().deadline.is_none(), "{typed} is undone as a whole");
    }
}

#[test]
fn the_title_is_worded_as_a_whole_and_led_back_in_one_step() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps of lighthouses");
    desk.type_into("Add recipient for action", "IALA");
    assert!(says(&desk, "LS/o on lamps of lighthouses [to IALA]"));
    desk.click("Word the whole title yourself");
    assert!(desk.has_focus("Title as worded"));
    assert_eq!(desk.statement().title.override_text, "LS/o on lamps of lighthouses [to IALA]");
    desk.click("Back to the built title");
    assert_eq!(desk.statement().title.override_text, "");
    assert_eq!(desk.statement().title.subject, "lamps of lighthouses");
    desk.press(&[UNDO]);
    assert_eq!(desk.statement().title.override_text, "LS/o on lamps of lighthouses [to IALA]");
}

#[test]
fn a_pasted_title_is_one_line() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Subject");
    desk.paste("lamps of\r\nlighthouses\n");
    assert_eq!(desk.statement().title.subject, "lamps of lighthouses ");
    desk.press(&[(NONE, Key::Enter)]);
    assert_eq!(desk.statement().title.subject, "lamps of lighthouses ");
}

#[test]
fn a_cover_page_is_added_filled_and_removed() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Document number", "SG20-TD318");
    desk.click("Add cover page");
    assert!(desk.has_focus("Group and meeting of the cover page"));
    desk.type_text("CWG-WSIS&SDG");
    desk.type_into("Date of the cover page", "today");
    let cover = desk.statement().cover.unwrap();
    assert_eq!((cover.meeting.as_str(), cover.date.day()), ("CWG-WSIS&SDG", Some(date(2026, 10, 16))));
    assert_eq!(cover.references.values().collect::<Vec<_>>(), ["SG20-TD318"]);
    desk.click("Remove the cover page");
    assert_eq!(desk.statement().cover, None);
    desk.press(&[UNDO]);
    assert_eq!(desk.statement().cover, Some(cover));
}

#[test]
fn the_approval_is_taken_from_the_meeting() {
    let mut desk = Desk::with_new_statement();
    desk.click("Add group");
    desk.type_text("ITU-T Study Group 20");
    desk.type_into("Place", "Geneva");
    desk.type_into("Last day of the meeting", "2026-10-15");
    desk.click("Add approval");
    desk.click("Group, place and last day of the header for approval 1");
    assert!(desk.has_focus("Date of approval 1"), "the offer goes, the keyboard stays: {}", desk.focused());
    assert!(says(&desk, "ITU-T Study Group 20 meeting (Geneva, 15 October 2026)"));
    let approval = desk.statement().approvals.first().cloned().unwrap();
    assert_eq!(approval.date.day(), Some(date(2026, 10, 15)));
    assert_eq!(approval.level, Some(ApprovalLevel::StudyGroup), "as the group's name tells");
    assert_eq!(approval.text, "");
}

#[test]
fn a_result_appears_beside_a_field_that_has_been_left() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Subject");
    assert!(!says(&desk, "The title is empty"));
    desk.focus("Document number");
    assert!(says(&desk, "The title is empty"));
    desk.type_into("Subject", "lamps");
    assert!(!says(&desk, "The title is empty"));
}

#[test]
fn stage_and_revision_are_set_by_keys() {
    use liaison_desk::statement::Stage;
    let mut desk = Desk::with_new_statement();
    desk.focus("Stage: drafting");
    desk.press(&[(NONE, Key::ArrowRight)]);
    assert_eq!(desk.statement().bookkeeping.stage, Stage::ForAgreement);
    assert!(desk.has_focus("Stage: for agreement"));
    desk.type_into("Notes to yourself", "ask Maren");
    assert_eq!(desk.statement().bookkeeping.notes, "ask Maren");
}

#[test]
fn a_section_folds_and_opens_where_a_command_leads() {
    let mut desk = Desk::with_new_statement();
    desk.click("Fold contacts");
    assert!(desk.harness.query_by_label("Add contact").is_none());
    desk.click("Unfold contacts");
    assert!(desk.harness.query_by_label("Add contact").is_some());
}

#[test]
fn a_title_of_292_characters_is_in_sight_as_a_whole() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Subject");
    let before = desk.harness.get_by_label("Subject").rect();
    desk.paste(&"lamps of lighthouses and ".repeat(12)[..292]);
    assert_eq!(desk.statement().title.subject.len(), 292);
    assert!(desk.harness.get_by_label("Subject").rect().height() > 2.0 * before.height());
}

#[test]
fn a_click_on_a_label_leads_into_its_field() {
    let mut desk = Desk::with_new_statement();
    for (from, label, field) in [
        ("Document number", "Subject", "Subject"),
        ("Document number", "First day", "First day of the meeting"),
        ("Abstract", "Keywords", "Add keyword"),
        ("Notes to yourself", "Stage", "Stage: drafting"),
    ] {
        // So that both are in sight.
        desk.focus(field);
        desk.focus(from);
        desk.harness.get_by_role_and_label(Role::Label, label).click();
        desk.harness.run();
        assert!(desk.has_focus(field), "{label}");
    }
}

#[test]
fn a_choice_is_not_left_while_arrows_lead_through_it() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Stage: drafting");
    desk.harness.key_press_modifiers(NONE, Key::ArrowRight);
    for _ in 0..4 {
        desk.harness.step();
        assert!(!desk.harness.state().front().unwrap().view.left.contains(&FieldId::Stage));
    }
    desk.press(&[(NONE, Key::Tab)]);
    assert!(desk.harness.state().front().unwrap().view.left.contains(&FieldId::Stage));
}
