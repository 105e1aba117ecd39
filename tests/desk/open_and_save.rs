//! Opening whatever is pointed at, and never overwriting a version nobody has seen.

use std::fs;

use liaison_desk::desk::{OnDisk, Opened, Problem, Replace, Stamp, changed_on_disk, open_any, save_draft};

use super::{at, names, statement};

#[test]
fn a_draft_and_a_received_text_are_opened_as_what_they_are() {
    let root = tempfile::tempdir().unwrap();
    let lamps = statement("lamps");
    for name in ["a.liaison", "renamed.txt"] {
        let path = root.path().join(name);
        let saved = save_draft(&path, &lamps, Replace::Nothing).unwrap();
        match open_any(&path, at(1)).unwrap() {
            Opened::Draft { statement, unknown, stamp } => {
                assert_eq!((statement, unknown.len(), stamp), (lamps.clone(), 0, saved.stamp));
            }
            other => panic!("{other:?}"),
        }
    }
    let received = root.path().join("received.txt");
    fs::write(&received, "Title: LS/o on fog horns\nFor action to: ETSI\n").unwrap();
    match open_any(&received, at(1)).unwrap() {
        Opened::Received { statement, .. } => {
            assert_eq!(statement.title.subject, "fog horns");
            assert_eq!(statement.bookkeeping.created, at(1));
        }
        other => panic!("{other:?}"),
    }
    let damaged = root.path().join("damaged.liaison");
    fs::write(&damaged, "Title: fog").unwrap();
    assert!(matches!(open_any(&damaged, at(1)), Err(Problem::Draft { .. })));
    assert!(matches!(open_any(&root.path().join("none"), at(1)), Err(Problem::Store(_))));
}

#[test]
fn a_save_over_another_version_is_refused_until_it_is_asked_for() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.liaison");
    let (ours, theirs) = (statement("ours"), statement("theirs"));
    let first = save_draft(&path, &ours, Replace::Nothing).unwrap().stamp;
    assert!(matches!(save_draft(&path, &theirs, Replace::Nothing), Err(Problem::Exists(_))));
    assert_eq!(changed_on_disk(&path, &first).unwrap(), OnDisk::Same);

    let second = save_draft(&path, &theirs, Replace::Version(first)).unwrap().stamp;
    assert_eq!(changed_on_disk(&path, &first).unwrap(), OnDisk::Changed);
    let refused = save_draft(&path, &ours, Replace::Version(first)).unwrap_err();
    assert!(matches!(&refused, Problem::ChangedOnDisk(at) if *at == path), "{refused}");
    assert!(refused.to_string().ends_with("a.liaison"), "{refused}");
    assert_eq!(Stamp::of(&fs::read(&path).unwrap()), second, "their version is untouched");

    let third = save_draft(&path, &ours, Replace::Anything).unwrap().stamp;
    assert_eq!(third, first, "the same bytes are the same version");

    fs::remove_file(&path).unwrap();
    assert_eq!(changed_on_disk(&path, &third).unwrap(), OnDisk::Gone);
    save_draft(&path, &ours, Replace::Version(third)).unwrap();
    assert_eq!(names(root.path()), ["a.liaison"]);
}

#[test]
fn what_a_replaced_file_held_more_is_kept_beside_it() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.liaison");
    save_draft(&path, &statement("a"), Replace::Nothing).unwrap();
    let newer = fs::read_to_string(&path).unwrap().replace("statement: (", "statement: (\n        moon: 1,");
    fs::write(&path, &newer).unwrap();
    let Opened::Draft { unknown, stamp, .. } = open_any(&path, at(1)).unwrap() else { panic!("a draft") };
    assert_eq!(unknown, ["moon"]);
    let kept = save_draft(&path, &statement("b"), Replace::Version(stamp)).unwrap().kept.unwrap();
    assert_eq!(fs::read_to_string(kept).unwrap(), newer);
}

#[test]
fn a_draft_too_large_to_be_opened_again_is_not_saved() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.liaison");
    let mut lamps = statement("lamps");
    save_draft(&path, &lamps, Replace::Nothing).unwrap();
    let before = fs::read(&path).unwrap();
    lamps.abstract_text = "lamp ".repeat((64 << 20) / 5);
    let problem =
        liaison_desk::desk::save(&path, &lamps, liaison_desk::desk::Overwrite::Replace).unwrap_err();
    assert!(matches!(problem, Problem::TooMuch(64)), "{problem}");
    assert_eq!(fs::read(&path).unwrap(), before);
}
