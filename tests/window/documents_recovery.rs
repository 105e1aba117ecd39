//! Nothing typed is lost: what a crash has left is offered at the next start.

use std::{fs, sync::Arc};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use liaison_desk::{
    desk::{Folders, Replace, left_over, save_draft},
    statement::WrittenDate,
};

use crate::desk::{Desk, about, in_file};

/// Lets a second pass, as it does while somebody reads.
fn a_second_later(desk: &mut Desk) {
    for _ in 0..8 {
        desk.harness.step();
    }
    desk.settle();
}

/// The next start after a window that was not closed.
fn after_a_crash(desk: Desk) -> Desk {
    let folder = Arc::clone(&desk.folder);
    drop(desk);
    Desk::in_folder(folder, Vec::new())
}

/// A window in which somebody has typed into a draft with a file, a second before it crashed.
fn crashed() -> Desk {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "saved");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.type_into("Abstract", "typed");
    a_second_later(&mut desk);
    after_a_crash(desk)
}

fn left(desk: &Desk) -> usize {
    let found = left_over(&Folders::under(desk.folder.path())).unwrap();
    found.drafts.len() + found.damaged.len()
}

#[cfg(unix)]
#[test]
fn what_is_recovered_leaves_the_file_to_the_tab_that_has_it_by_another_name() {
    let crashed = crashed();
    let (folder, link) = (Arc::clone(&crashed.folder), crashed.path("link.liaison"));
    std::os::unix::fs::symlink(crashed.path("a.liaison"), &link).unwrap();
    drop(crashed);
    let mut desk = Desk::in_folder(folder, vec![link.clone()]);
    desk.choose("Recover a");
    assert_eq!(desk.statement().abstract_text, "typed");
    let paths: Vec<_> =
        desk.harness.state().state().drafts.iter().map(|(_, draft)| draft.path.clone()).collect();
    assert_eq!(paths, [Some(link), None]);
}

#[test]
fn what_was_typed_before_a_crash_is_recovered_with_its_file() {
    let mut desk = crashed();
    assert!(desk.says("Recovered drafts"));
    desk.choose("Show the differences");
    assert!(desk.says("Abstract") && desk.says("typed"));
    desk.choose("Recover a");
    assert!(!desk.says("Recovered drafts"));
    assert_eq!(desk.statement().abstract_text, "typed");
    assert!(desk.is_unsaved());
    assert_eq!(desk.harness.state().front().unwrap().path.as_deref(), Some(&*desk.path("a.liaison")));
    assert_eq!(in_file(&desk.path("a.liaison")).abstract_text, "", "the file is as it was");

    let mut desk = after_a_crash(desk);
    desk.choose("Recover a");
    desk.command(Key::S);
    assert_eq!(in_file(&desk.path("a.liaison")).abstract_text, "typed");
    let desk = after_a_crash(desk);
    assert!(!desk.says("Recovered drafts"), "what is saved is not offered");
}

#[test]
fn a_draft_that_was_never_saved_is_recovered_too() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    a_second_later(&mut desk);
    let mut desk = after_a_crash(desk);
    assert!(desk.says("It was never saved"));
    desk.choose("Recover lamps");
    assert_eq!(desk.statement().title.subject, "lamps");
    assert!(desk.harness.state().front().unwrap().path.is_none());
}

#[test]
fn half_a_date_survives_a_crash_a_save_and_an_undo() {
    let half = WrittenDate::Words("6 Sep".into());
    let first_day = |desk: &Desk| desk.harness.get_by_label("First day of the meeting").value().unwrap();
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "saved");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.type_into("First day of the meeting", "6 Sep");
    a_second_later(&mut desk);
    let mut desk = after_a_crash(desk);
    desk.choose("Show the differences");
    assert!(desk.says("6 Sep"));
    desk.choose("Recover a");
    assert_eq!((first_day(&desk).as_str(), &desk.statement().meeting.first_day), ("6 Sep", &half));
    desk.command(Key::S);
    assert_eq!(in_file(&path).meeting.first_day, half);
    let mut desk = Desk::in_folder(Arc::clone(&desk.folder), vec![path]);
    assert_eq!(first_day(&desk), "6 Sep");
    desk.focus("First day of the meeting");
    desk.press(&[(Modifiers::NONE, Key::End)]);
    desk.type_text(" 2024");
    assert_eq!(desk.statement().meeting.first_day.day(), Some(jiff::civil::date(2024, 9, 6)));
    desk.command(Key::Z);
    assert_eq!((first_day(&desk).as_str(), &desk.statement().meeting.first_day), ("6 Sep", &half));
}

#[test]
fn a_recovered_draft_can_be_given_up_left_for_later_or_passed_over_for_the_saved_one() {
    let mut desk = crashed();
    desk.press(&[(Modifiers::NONE, Key::Escape)]);
    assert!(!desk.says("Recovered drafts"));
    assert_eq!((desk.open_drafts(), left(&desk)), (0, 1), "it is offered again");

    let mut desk = after_a_crash(desk);
    assert!(desk.says("kept and offered again at the next start"));
    desk.choose("Open the saved version of a");
    assert!(desk.says("The recovered changes of a are kept"), "what becomes of them is said");
    assert_eq!((desk.statement().abstract_text.as_str(), desk.is_unsaved()), ("", false));
    assert_eq!(left(&desk), 1, "nothing is given up unasked");

    let mut desk = after_a_crash(desk);
    desk.choose("Discard a");
    assert_eq!((desk.open_drafts(), left(&desk)), (0, 0));
    assert_eq!(in_file(&desk.path("a.liaison")).title.subject, "saved");
}

#[test]
fn a_version_saved_elsewhere_after_the_crash_is_told_and_not_overwritten_unasked() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "saved");
    desk.will_choose(&path);
    desk.command(Key::O);
    desk.type_into("Abstract", "typed");
    a_second_later(&mut desk);
    let mut theirs = about("theirs");
    theirs.bookkeeping.changed = "2027-01-01T00:00:00Z".parse().unwrap();
    save_draft(&path, &theirs, Replace::Anything).unwrap();
    let mut desk = after_a_crash(desk);
    assert!(desk.says("the saved version is newer"));
    desk.choose("Recover a");
    desk.command(Key::S);
    assert!(desk.says("Somebody else has changed a"));
    assert_eq!(in_file(&path).title.subject, "theirs");
}

#[test]
fn what_cannot_be_read_is_named_and_stays_until_it_is_given_up() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let run = Folders::under(folder.path()).unsaved().join("run");
    fs::create_dir_all(&run).unwrap();
    fs::write(run.join("lock"), "").unwrap();
    fs::write(run.join("1.liaison"), "nothing that was kept").unwrap();
    let mut desk = Desk::in_folder(folder, Vec::new());
    assert!(desk.says("What was kept of it cannot be read"));
    desk.choose("Decide later");
    assert_eq!(left(&desk), 1);
    let mut desk = after_a_crash(desk);
    desk.choose("Discard what was kept of 1");
    assert_eq!(left(&desk), 0);
}

#[test]
fn what_is_saved_discarded_or_undone_is_not_kept_any_more() {
    let mut desk = Desk::new();
    let path = desk.draft("a.liaison", "saved");
    desk.will_choose(&path);
    desk.command(Key::O);
    for end in ["undo", "save", "discard"] {
        desk.type_into("Abstract", "typed");
        a_second_later(&mut desk);
        assert_eq!(kept(&desk), 1, "{end}");
        match end {
            "undo" => desk.command(Key::Z),
            "save" => desk.command(Key::S),
            _ => {
                desk.command(Key::W);
                desk.choose("Discard");
            }
        }
        a_second_later(&mut desk);
        assert_eq!(kept(&desk), 0, "{end}");
    }
}

/// How many drafts the running window keeps.
fn kept(desk: &Desk) -> usize {
    let runs = fs::read_dir(Folders::under(desk.folder.path()).unsaved()).unwrap();
    let files = runs.flat_map(|run| fs::read_dir(run.unwrap().path()).unwrap());
    files.filter(|file| file.as_ref().unwrap().path().extension().is_some()).count()
}

#[test]
fn a_window_in_which_everything_is_kept_draws_no_frames() {
    let mut desk = Desk::with_new_statement();
    desk.type_into("Subject", "lamps");
    a_second_later(&mut desk);
    assert_eq!(kept(&desk), 1);
    // Until the caret stands still.
    (0..120).for_each(|_| desk.harness.step());
    let delay = desk.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX);
}

#[test]
fn closing_the_window_over_the_offer_keeps_it_when_the_window_stays() {
    let mut desk = Desk::new();
    for name in ["a", "b"] {
        let path = desk.draft(&format!("{name}.liaison"), "saved");
        desk.will_choose(&path);
        desk.command(Key::O);
        desk.type_into("Abstract", "typed");
        a_second_later(&mut desk);
    }
    let mut desk = after_a_crash(desk);
    desk.choose("Recover a");
    assert!(desk.says("Recovered drafts"), "b is not decided about yet");
    let root = desk.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    root.events.push(egui::ViewportEvent::Close);
    desk.settle();
    assert!(desk.says("Save the changes to \"a\"?") && !desk.says("Recovered drafts"));
    desk.choose("Cancel");
    assert!(desk.says("Recovered drafts") && desk.has_focus("Recover b"));
    desk.choose("Recover b");
    assert_eq!(desk.names_of_drafts(), ["a", "b"]);
}
