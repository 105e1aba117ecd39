//! The few steps a save is made of, one call each, so that a test can let any of them fail.

use std::{
    fs::{self, File, Metadata},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The steps of a save.
pub(super) trait Disk {
    /// What stands at `path`, links not followed; none when nothing does.
    fn look(&self, path: &Path) -> io::Result<Option<Metadata>>;
    /// Where the link at `path` points.
    fn link_target(&self, path: &Path) -> io::Result<PathBuf>;
    /// Whether the user may change the file at `path`; it is not changed.
    fn may_change(&self, path: &Path) -> io::Result<()>;
    /// Makes an empty file where there is none; `private` to the user until it is given other rights.
    fn create(&self, path: &Path, private: bool) -> io::Result<File>;
    /// Gives `file` the owner, group and rights of `like`, as far as the user may.
    fn take_rights(&self, file: &File, like: &Metadata) -> io::Result<()>;
    /// Writes all bytes.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
    /// Waits until the file's bytes survive a power cut.
    fn sync(&self, file: &File) -> io::Result<()>;
    /// Puts the file `from` in the place of `to` in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives the file `from` a second name `to`, in one step, if nothing has that name.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the folder's names survive a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk itself.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn look(&self, path: &Path) -> io::Result<Option<Metadata>> {
        match fs::symlink_metadata(path) {
            Ok(meta) => Ok(Some(meta)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn link_target(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn may_change(&self, path: &Path) -> io::Result<()> {
        File::options().write(true).open(path).map(drop)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if private {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        #[cfg(not(unix))]
        let _ = private;
        options.open(path)
    }

    #[cfg(unix)]
    fn take_rights(&self, file: &File, like: &Metadata) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let new = file.metadata()?;
        let mut mode = like.permissions().mode() & 0o777;
        let same = new.uid() == like.uid() && new.gid() == like.gid();
        // Another's file stays theirs only where the system lets us give files away.
        if !same && fchown(file, Some(like.uid()), Some(like.gid())).is_err() {
            let group_kept = new.gid() == like.gid() || fchown(file, None, Some(like.gid())).is_ok();
            if !group_kept {
                // The new group gets no more than anyone: the rights were meant for the old one.
                mode = (mode & !0o070) | (mode & (mode & 0o007) << 3);
            }
        }
        file.set_permissions(fs::Permissions::from_mode(mode))
    }

    #[cfg(not(unix))]
    fn take_rights(&self, _: &File, _: &Metadata) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder).and_then(|folder| folder.sync_all()) {
            // A file system that cannot sync folders at all.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
            {
                Ok(())
            }
            other => other,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}
