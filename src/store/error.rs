//! What the disk refuses, as sentences for the user.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Why something could not be done on the disk; one sentence that ends with the path.
#[derive(Debug, thiserror::Error)]
#[error("{}: {}", self.sentence(), path.display())]
pub struct StoreError {
    /// What was to be done.
    pub job: Job,
    /// Why it could not be.
    pub reason: Reason,
    /// The file or folder it was about.
    pub path: PathBuf,
}

impl StoreError {
    /// The sentence without the path.
    fn sentence(&self) -> String {
        let Self { job, reason, .. } = self;
        match reason {
            Reason::Unconfirmed(_) => format!("The file is saved, {reason}"),
            Reason::Other(_) => format!("{job} {reason}"),
            _ => format!("{job} because {reason}"),
        }
    }
}

/// What was to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// To read a file.
    Read,
    /// To put new bytes in the place of a file's old ones, or to make the file.
    Save,
    /// To make a file that is not there yet.
    Create,
    /// To find or make a folder.
    Folder,
    /// To clear a folder of what saves that were cut off have left.
    Sweep,
    /// To lock a file against other runs of the program.
    Lock,
    /// To remove a file.
    Remove,
    /// To list what is in a folder.
    List,
    /// To put a file into another folder.
    Move,
}

impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "The file could not be read",
            Self::Save => "The file could not be saved",
            Self::Create => "The file could not be made",
            Self::Folder => "The folder could not be used",
            Self::Sweep => "The folder could not be cleared of temporary files",
            Self::Lock => "The file could not be locked for this window",
            Self::Remove => "The file could not be removed",
            Self::List => "The folder could not be listed",
            Self::Move => "The file could not be moved",
        })
    }
}

/// Why the disk refused.
#[derive(Debug)]
pub enum Reason {
    /// There is no such file.
    Missing,
    /// There is no such folder to put a file into.
    NoFolder,
    /// A folder stands where a file is meant.
    IsFolder,
    /// Something stands there that is no ordinary file, such as a device or a pipe.
    Special,
    /// The file is larger than what is read.
    TooLarge {
        /// Its length in bytes.
        len: u64,
        /// The greatest length that is read, in bytes.
        limit: u64,
    },
    /// The user may not read the file, or enter its folder.
    NoPermission,
    /// The file may not be changed.
    WriteProtected,
    /// The folder takes no new files.
    FolderProtected,
    /// The whole disk takes no changes.
    ReadOnlyDisk,
    /// The disk is full, or the user's share of it.
    Full,
    /// A file of this name is there already.
    Exists,
    /// The name is too long or holds what a file name cannot hold.
    BadName,
    /// Links point in a circle.
    LinksInCircle,
    /// The new bytes stand in the file, whole; but the disk did not confirm that they survive a power cut.
    Unconfirmed(io::Error),
    /// The system does not say where a user's folders are.
    NoHome,
    /// Anything else, in the system's words.
    Other(io::Error),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is none; check its name and whether its drive is connected"),
            Self::NoFolder => f.write_str("its folder is not there; make the folder or choose another"),
            Self::IsFolder => f.write_str("it is a folder; choose a file in it"),
            Self::Special => f.write_str("it is a device or pipe; choose an ordinary file"),
            Self::TooLarge { len, limit } => write!(
                f,
                "it is too large ({} MiB, at most {} MiB); check that it is the right file",
                len.div_ceil(1 << 20),
                limit >> 20
            ),
            Self::NoPermission => f.write_str("you have no permission for it; ask its owner"),
            Self::WriteProtected => {
                f.write_str("it is write-protected; lift the protection or save under another name")
            }
            Self::FolderProtected => {
                f.write_str("its folder takes no new files; save it in a folder of your own")
            }
            Self::ReadOnlyDisk => f.write_str("its disk is read-only; save it on another disk"),
            Self::Full => f.write_str("the disk is full; make room and save again"),
            Self::Exists => f.write_str("one of this name is there already; choose another name"),
            Self::BadName => f.write_str("no file can have this name; choose a shorter or simpler one"),
            Self::LinksInCircle => f.write_str("its links point in a circle; choose the file itself"),
            Self::Unconfirmed(error) => write!(
                f,
                "but the disk does not confirm that it would survive a power cut ({error}); save it once more, or to another disk"
            ),
            Self::NoHome => f.write_str("the system names no home folder; set HOME"),
            Self::Other(error) => write!(f, "({error}); try again or choose another place"),
        }
    }
}

impl Reason {
    /// The reason behind an error of the system; what depends on the step is for the caller to say.
    pub(super) fn of(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound | Kind::NotADirectory => Self::Missing,
            Kind::PermissionDenied => Self::NoPermission,
            Kind::IsADirectory => Self::IsFolder,
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            Kind::AlreadyExists => Self::Exists,
            Kind::InvalidFilename | Kind::InvalidInput => Self::BadName,
            _ => Self::Other(error),
        }
    }

    pub(super) fn at(self, job: Job, path: &Path) -> StoreError {
        StoreError { job, reason: self, path: path.to_path_buf() }
    }
}
