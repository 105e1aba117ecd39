//! What is not saved yet outlives the run, whole, and goes only forward.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use jiff::Timestamp;
use liaison_desk::desk::{
    self, Folders, InFile, LeftOvers, Newer, Opened, Replace, Snapshot, Stamp, Statement, Unsaved, left_over,
    open_any, save_draft,
};

use super::{at, names, statement};

fn snapshot(statement: &Statement, revision: u64) -> Snapshot<'_> {
    Snapshot { statement, revision, path: None, saved: None, when: at(9) }
}

/// What a run has left that kept `subjects` under growing revisions and was then gone.
fn after(folders: &Folders, run: impl FnOnce(&Unsaved)) -> LeftOvers {
    let unsaved = Unsaved::open(folders).unwrap();
    run(&unsaved);
    let meanwhile = left_over(folders).unwrap();
    assert!(meanwhile.drafts.is_empty() && meanwhile.damaged.is_empty(), "the run is still there");
    drop(unsaved);
    // A program that another test starts at this moment holds our lock too, until it becomes that program.
    for _ in 0..100 {
        let left = left_over(folders).unwrap();
        let is_found = !left.drafts.is_empty() || !left.damaged.is_empty();
        if is_found || names(&folders.unsaved()).is_empty() {
            return left;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    left_over(folders).unwrap()
}

fn subjects(left: &LeftOvers) -> Vec<&str> {
    assert!(left.damaged.is_empty(), "{left:?}");
    left.drafts.iter().map(|left| left.statement.title.subject.as_str()).collect()
}

#[test]
fn what_is_kept_is_left_over_by_a_run_that_is_gone() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    assert!(left_over(&folders).unwrap().drafts.is_empty());
    let path = root.path().join("a.liaison");
    let stamp = save_draft(&path, &statement("saved"), Replace::Nothing).unwrap().stamp;
    let left = after(&folders, |unsaved| {
        unsaved.keep(1, &snapshot(&statement("new"), 1)).unwrap();
        let changed = statement("changed");
        let with_file = Snapshot {
            statement: &changed,
            revision: 5,
            path: Some(&path),
            saved: Some(&stamp),
            when: at(20),
        };
        unsaved.keep(2, &with_file).unwrap();
    });
    assert_eq!(subjects(&left), ["new", "changed"]);
    let [new, changed] = &left.drafts[..] else { panic!("{left:?}") };
    assert_eq!((&new.path, new.when, new.newer()), (&None, Some(at(9)), Newer::Unsaved));
    assert!(matches!(new.saved, InFile::NeverSaved));
    assert_eq!(
        (changed.path.as_ref(), changed.when, changed.grew_from),
        (Some(&path), Some(at(20)), Some(stamp))
    );
    let InFile::Draft { statement: saved, changed_since: false, .. } = &changed.saved else {
        panic!("{changed:?}")
    };
    assert_eq!(saved.title.subject, "saved");
    assert_eq!(changed.newer(), Newer::Unsaved);

    assert!(left_over(&folders).unwrap().drafts.is_empty(), "nobody else is offered them meanwhile");
    drop(left);
    assert_eq!(left_over(&folders).unwrap().drafts.len(), 2, "undecided, they are offered again");
}

#[test]
fn a_version_saved_later_elsewhere_is_told() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let path = root.path().join("a.liaison");
    let stamp = save_draft(&path, &statement("old"), Replace::Nothing).unwrap().stamp;
    let keep = |unsaved: &Unsaved| {
        let ours = statement("ours");
        let with_file = Snapshot { path: Some(&path), saved: Some(&stamp), ..snapshot(&ours, 1) };
        unsaved.keep(1, &with_file).unwrap();
    };
    let mut theirs = statement("theirs");
    for (second, newer) in [(8, Newer::Unsaved), (10, Newer::Saved)] {
        theirs.bookkeeping.changed = at(second);
        save_draft(&path, &theirs, Replace::Anything).unwrap();
        let left = after(&folders, keep);
        assert!(matches!(left.drafts[0].saved, InFile::Draft { changed_since: true, .. }));
        assert_eq!(left.drafts[0].newer(), newer);
        left.drafts[0].discard().unwrap();
    }
    fs::write(&path, "no draft").unwrap();
    let left = after(&folders, keep);
    assert!(matches!(left.drafts[0].saved, InFile::Unreadable(_)));
    drop(left);
    fs::remove_file(&path).unwrap();
    assert!(matches!(left_over(&folders).unwrap().drafts[0].saved, InFile::Missing));
}

#[test]
fn what_was_saved_after_all_is_not_offered() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let path = root.path().join("a.liaison");
    let left = after(&folders, |unsaved| {
        let mut statement = statement("a");
        unsaved.keep(1, &Snapshot { path: Some(&path), ..snapshot(&statement, 1) }).unwrap();
        statement.bookkeeping.changed = at(30);
        save_draft(&path, &statement, Replace::Nothing).unwrap();
    });
    assert!(left.drafts.is_empty() && left.damaged.is_empty());
    assert!(names(&folders.unsaved()).is_empty(), "nothing is left of it");
}

#[test]
fn an_older_state_never_takes_the_place_of_a_newer_one() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    type Step = (char, u64);
    for (steps, left) in [
        (&[('k', 1), ('k', 3), ('k', 2)][..], Some(3)),
        (&[('k', 1), ('f', 1)], None),
        (&[('f', 2), ('k', 1)], None),
        (&[('f', 2), ('k', 2)], None),
        (&[('k', 3), ('f', 2)], Some(3)),
        (&[('k', 3), ('f', 2), ('k', 4), ('k', 1)], Some(4)),
        (&[('k', 3), ('f', 4), ('f', 1), ('k', 4)], None),
        (&[('k', 3), ('f', u64::MAX), ('k', 5)], None),
        (&[('f', 2), ('k', 3)], Some(3)),
    ] as [(&[Step], Option<u64>); 9]
    {
        let found = after(&folders, |unsaved| {
            for (step, revision) in steps {
                match step {
                    'k' => unsaved.keep(7, &snapshot(&statement(&revision.to_string()), *revision)).unwrap(),
                    _ => unsaved.forget(7, *revision).unwrap(),
                }
            }
        });
        let expected: Vec<String> = left.iter().map(u64::to_string).collect();
        assert_eq!(subjects(&found), expected, "{steps:?}");
        found.drafts.iter().for_each(|left| left.discard().unwrap());
        drop(found);
        assert!(names(&folders.unsaved()).is_empty(), "a run that left nothing leaves no folder");
    }
}

#[test]
fn states_that_come_from_many_threads_end_with_the_newest() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let left = after(&folders, |unsaved| {
        thread::scope(|scope| {
            for first in 0..4 {
                scope.spawn(move || {
                    for revision in (first..40).step_by(4) {
                        let statement = statement(&revision.to_string());
                        unsaved.keep(1, &snapshot(&statement, revision)).unwrap();
                        unsaved.keep(2, &snapshot(&statement, revision)).unwrap();
                        unsaved.forget(2, revision).unwrap();
                    }
                });
            }
        });
    });
    assert_eq!(subjects(&left), ["39"]);
    fn can_be_shared<T: Send + Sync>(_: &T) {}
    can_be_shared(&Arc::new(Unsaved::open(&folders).unwrap()));
}

#[test]
fn what_is_left_can_be_adopted_and_is_then_kept_by_this_run() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let left = after(&folders, |unsaved| unsaved.keep(1, &snapshot(&statement("a"), 3)).unwrap());
    let this = Unsaved::open(&folders).unwrap();
    left.drafts[0].adopt(&this, 5, 1).unwrap();
    drop(left);
    assert_eq!(names(&folders.unsaved()).len(), 1, "the old run's folder is gone");
    this.keep(5, &snapshot(&statement("older"), 0)).unwrap();
    drop(this);
    let left = left_over(&folders).unwrap();
    assert_eq!(subjects(&left), ["a"]);
    let this = Unsaved::open(&folders).unwrap();
    left.drafts[0].adopt(&this, 1, 1).unwrap();
    this.forget(1, 1).unwrap();
    drop((this, left));
    assert!(names(&folders.unsaved()).is_empty());
}

#[test]
fn what_cannot_be_read_is_named_and_stays() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let path = PathBuf::from("/a/b.liaison");
    drop(after(&folders, |unsaved| {
        unsaved.keep(1, &Snapshot { path: Some(&path), ..snapshot(&statement("a"), 1) }).unwrap();
        unsaved.keep(2, &snapshot(&statement("b"), 1)).unwrap();
    }));
    let run = folders.unsaved().join(&names(&folders.unsaved())[0]);
    let whole = fs::read(run.join("1.liaison")).unwrap();
    let cut = &whole[..whole.len() - 20];
    fs::write(run.join("1.liaison"), cut).unwrap();
    let left = left_over(&folders).unwrap();
    assert_eq!((left.drafts.len(), left.damaged.len()), (1, 1), "the whole one is offered all the same");
    let damaged = &left.damaged[0];
    assert_eq!((damaged.path.as_ref(), &damaged.file), (Some(&path), &run.join("1.liaison")));
    assert!(damaged.problem.to_string().contains("damaged at line"), "{}", damaged.problem);
    assert_eq!(fs::read(&damaged.file).unwrap(), cut);
    damaged.discard().unwrap();
    left.drafts[0].discard().unwrap();
    drop(left);
    assert!(names(&folders.unsaved()).is_empty());
}

#[test]
fn what_is_kept_opens_as_a_draft() {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders::under(root.path());
    let example = desk::example().unwrap();
    drop(after(&folders, |unsaved| unsaved.keep(1, &snapshot(&example, 1)).unwrap()));
    let run = folders.unsaved().join(&names(&folders.unsaved())[0]);
    let opened = open_any(&run.join("1.liaison"), Timestamp::now()).unwrap();
    assert!(matches!(opened, Opened::Draft { statement, .. } if statement == example));
}

/// Where the process that is to be killed keeps its drafts.
const KEEP_IN: &str = "LIAISON_DESK_TEST_KEEPS_IN";

/// No test by itself: the process that the next test kills.
#[test]
#[ignore = "it keeps until it is killed"]
fn keep_until_killed() {
    let Some(root) = std::env::var_os(KEEP_IN) else { return };
    let unsaved = Unsaved::open(&Folders::under(root.as_ref())).unwrap();
    let mut statement = statement("");
    for revision in 1.. {
        statement.title.subject = revision.to_string();
        statement.abstract_text = revision.to_string().repeat(20_000);
        let saved = Stamp::of(revision.to_string().as_bytes());
        unsaved.keep(1, &Snapshot { saved: Some(&saved), ..snapshot(&statement, revision) }).unwrap();
        fs::write(PathBuf::from(&root).join("last"), revision.to_string()).unwrap();
    }
}

#[test]
fn a_run_killed_at_any_moment_leaves_what_it_kept_whole() {
    for round in 0u64..20 {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::under(root.path());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "unsaved::keep_until_killed", "--ignored"])
            .env(KEEP_IN, root.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let last = root.path().join("last");
        while !last.exists() {
            assert!(child.try_wait().unwrap().is_none(), "it keeps until it is killed");
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_micros(1_700 * round));
        child.kill().unwrap();
        child.wait().unwrap();

        let left = left_over(&folders).unwrap();
        assert_eq!(left.damaged.len(), 0, "{left:?}");
        let found = &left.drafts[0];
        let revision: u64 = found.statement.title.subject.parse().unwrap();
        assert_eq!(found.statement.abstract_text, revision.to_string().repeat(20_000));
        assert_eq!(found.grew_from, Some(Stamp::of(revision.to_string().as_bytes())));
        // What the process noted is not synced, but a killed process loses no more than the note under way.
        let noted: u64 = fs::read_to_string(&last).unwrap().parse().unwrap_or(0);
        assert!(revision >= noted, "kept {revision} after {noted} was");
        left.drafts[0].discard().unwrap();
        drop(left);
        assert!(names(&folders.unsaved()).is_empty(), "and nothing half-written stays");
    }
}
