//! Saves whose n-th step fails, for every n, as a full, dying or suddenly silent disk does.

use std::{
    cell::Cell,
    fs::{self, File, Metadata},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::{make_new, replace};
use crate::store::{
    disk::{Disk, RealDisk},
    error::Reason,
};

const OLD: &[u8] = b"the old version";
const NEW: &[u8] = b"the new version, which is longer";

/// What happens from the chosen step on.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// That step fails, the later ones work.
    Once,
    /// No step works any more.
    ForGood,
}

/// A disk that does `left` steps before it fails.
struct Failing {
    left: Cell<usize>,
    fault: Fault,
    kind: ErrorKind,
}

impl Failing {
    fn after(steps: usize, fault: Fault, kind: ErrorKind) -> Self {
        Self { left: Cell::new(steps), fault, kind }
    }

    /// Whether the step may be done.
    fn step(&self) -> io::Result<()> {
        match self.left.get() {
            0 => {
                if self.fault == Fault::Once {
                    self.left.set(usize::MAX);
                }
                Err(self.kind.into())
            }
            left => {
                self.left.set(left - 1);
                Ok(())
            }
        }
    }

    fn has_failed(&self) -> bool {
        self.left.get() == 0 || self.left.get() > usize::MAX / 2
    }
}

impl Disk for Failing {
    fn look(&self, path: &Path) -> io::Result<Option<Metadata>> {
        self.step()?;
        RealDisk.look(path)
    }

    fn link_target(&self, path: &Path) -> io::Result<PathBuf> {
        self.step()?;
        RealDisk.link_target(path)
    }

    fn may_change(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.may_change(path)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        self.step()?;
        RealDisk.create(path, private)
    }

    fn take_rights(&self, file: &File, like: &Metadata) -> io::Result<()> {
        self.step()?;
        RealDisk.take_rights(file, like)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        // A full disk takes what still fits.
        if let Err(error) = self.step() {
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step()?;
        RealDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.link(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.remove(path)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn whichever_step_of_a_save_fails_the_file_is_whole() {
    for fault in [Fault::Once, Fault::ForGood] {
        for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other] {
            let mut steps = 0;
            loop {
                let folder = tempfile::tempdir().unwrap();
                let file = folder.path().join("a.liaison");
                fs::write(&file, OLD).unwrap();
                let disk = Failing::after(steps, fault, kind);
                let result = replace(&disk, &file, NEW);
                let found = fs::read(&file).unwrap();
                let case = format!("{fault:?} {kind:?} after {steps}: {result:?}");
                match &result {
                    Ok(()) | Err(Reason::Unconfirmed(_)) => assert_eq!(found, NEW, "{case}"),
                    Err(_) => assert_eq!(found, OLD, "{case}"),
                }
                if fault == Fault::Once || result.is_ok() {
                    assert_eq!(names(folder.path()), ["a.liaison"], "{case}");
                }
                if !disk.has_failed() {
                    assert!(result.is_ok(), "{case}");
                    break;
                }
                assert!(result.is_err() || disk.left.get() == 0, "{case}");
                steps += 1;
            }
            assert!(
                steps >= 7,
                "a save has look, may change, create, rights, write, sync, rename, sync folder"
            );
        }
    }
}

#[test]
fn whichever_step_of_making_a_file_fails_it_is_whole_or_not_there() {
    for fault in [Fault::Once, Fault::ForGood] {
        for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
            for steps in 0..9 {
                let folder = tempfile::tempdir().unwrap();
                let file = folder.path().join("a.liaison");
                let disk = Failing::after(steps, fault, kind);
                let result = make_new(&disk, &file, NEW);
                let case = format!("{fault:?} {kind:?} after {steps}: {result:?}");
                match fs::read(&file) {
                    Ok(found) => assert_eq!(found, NEW, "{case}"),
                    Err(_) => assert!(result.is_err(), "{case}"),
                }
                if fault == Fault::Once {
                    let left: Vec<String> =
                        names(folder.path()).into_iter().filter(|name| name != "a.liaison").collect();
                    // Only the failing removal itself leaves one.
                    assert!(left.is_empty() || result.is_ok(), "{case}: {left:?}");
                }
            }
        }
    }
}

#[test]
fn a_disk_without_second_names_still_makes_new_files_and_replaces_none() {
    struct NoLinks;

    impl Disk for NoLinks {
        fn look(&self, path: &Path) -> io::Result<Option<Metadata>> {
            RealDisk.look(path)
        }

        fn link_target(&self, path: &Path) -> io::Result<PathBuf> {
            RealDisk.link_target(path)
        }

        fn may_change(&self, path: &Path) -> io::Result<()> {
            RealDisk.may_change(path)
        }

        fn create(&self, path: &Path, private: bool) -> io::Result<File> {
            RealDisk.create(path, private)
        }

        fn take_rights(&self, file: &File, like: &Metadata) -> io::Result<()> {
            RealDisk.take_rights(file, like)
        }

        fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            RealDisk.write(file, bytes)
        }

        fn sync(&self, file: &File) -> io::Result<()> {
            RealDisk.sync(file)
        }

        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            RealDisk.rename(from, to)
        }

        fn link(&self, _: &Path, to: &Path) -> io::Result<()> {
            // Someone else is quicker where the name says so.
            if to.ends_with("quick.liaison") {
                fs::write(to, OLD)?;
            }
            Err(ErrorKind::Unsupported.into())
        }

        fn sync_folder(&self, folder: &Path) -> io::Result<()> {
            RealDisk.sync_folder(folder)
        }

        fn remove(&self, path: &Path) -> io::Result<()> {
            RealDisk.remove(path)
        }
    }

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    make_new(&NoLinks, &file, NEW).unwrap();
    assert_eq!(fs::read(&file).unwrap(), NEW);
    let quick = folder.path().join("quick.liaison");
    assert!(matches!(make_new(&NoLinks, &quick, NEW), Err(Reason::Exists)));
    assert_eq!(fs::read(&quick).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.liaison", "quick.liaison"]);
}

#[test]
fn what_the_system_refuses_is_told_apart_by_step() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.liaison");
    fs::write(&file, OLD).unwrap();
    let refuse = |steps, kind| replace(&Failing::after(steps, Fault::Once, kind), &file, NEW).unwrap_err();
    assert!(matches!(refuse(1, ErrorKind::PermissionDenied), Reason::WriteProtected));
    assert!(matches!(refuse(1, ErrorKind::ReadOnlyFilesystem), Reason::ReadOnlyDisk));
    assert!(matches!(refuse(2, ErrorKind::PermissionDenied), Reason::FolderProtected));
    assert!(matches!(refuse(4, ErrorKind::StorageFull), Reason::Full));
    assert!(matches!(refuse(4, ErrorKind::QuotaExceeded), Reason::Full));
    assert!(matches!(refuse(5, ErrorKind::StorageFull), Reason::Full));
    assert!(matches!(refuse(7, ErrorKind::Other), Reason::Unconfirmed(_)));
}
