//! Saving so that there is always one whole version of a file, the old or the new.

use std::{
    fs::{File, Metadata},
    io,
    path::{Path, PathBuf},
};

use super::{
    disk::{Disk, RealDisk},
    error::{Job, Reason, StoreError},
    read::is_circle,
    sweep::temporary_in,
};

/// Puts `bytes` in the place of the file at `path`, or makes the file.
///
/// Promise: when this returns without error, the new bytes survive a power cut, on a file system that honours
/// fsync. Before that, and whatever error comes, the file holds either all its old bytes or all the new ones: the
/// bytes go to a temporary file beside it, that is synced, then takes the file's name in one step, then the folder
/// is synced. Any error but [`Reason::Unconfirmed`] means that the file is as it was, and the temporary is gone
/// (only a crash, or a disk that also refuses to remove it, leaves one: see [`super::sweep()`]).
///
/// Where the system cannot sync a folder (Windows, some network drives) that step is left to it.
///
/// A link is followed and stays a link. Owner, group and rights of an old file are kept as far as the system lets
/// the user; a further hard link to it keeps the old bytes. A write-protected file, a folder and a device are
/// refused before anything is written. The folder must be there.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace(&RealDisk, path, bytes).map_err(|reason| reason.at(Job::Save, path))
}

/// Makes the file at `path` of `bytes`; nothing that has this name is ever replaced, however quickly it came.
///
/// The file appears whole or not at all, and the promise on power cuts is that of [`write_atomic`]. On a file
/// system without hard links a crash in the middle can leave a part of the new file. The error is
/// [`Reason::Exists`] when the name is taken, be it by a folder or a link to nothing.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    make_new(&RealDisk, path, bytes).map_err(|reason| reason.at(Job::Create, path))
}

pub(super) fn replace(disk: &impl Disk, path: &Path, bytes: &[u8]) -> Result<(), Reason> {
    let (target, old) = follow(disk, path)?;
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(Reason::IsFolder);
        }
        if !old.is_file() {
            return Err(Reason::Special);
        }
        // The system lets anyone who may change the folder put another file in this one's place; the user who
        // protected it means otherwise.
        if old.permissions().readonly() {
            return Err(Reason::WriteProtected);
        }
        disk.may_change(&target).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => Reason::WriteProtected,
            _ => Reason::of(error),
        })?;
    }
    let folder = folder_of(&target)?;
    let temporary = Temporary::write(disk, &folder, bytes, old.as_ref())?;
    disk.rename(&temporary.path, &target).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => Reason::WriteProtected,
        _ => Reason::of(error),
    })?;
    temporary.has_moved();
    disk.sync_folder(&folder).map_err(Reason::Unconfirmed)
}

pub(super) fn make_new(disk: &impl Disk, path: &Path, bytes: &[u8]) -> Result<(), Reason> {
    if disk.look(path).map_err(Reason::of)?.is_some() {
        return Err(Reason::Exists);
    }
    let folder = folder_of(path)?;
    let temporary = Temporary::write(disk, &folder, bytes, None)?;
    match disk.link(&temporary.path, path) {
        Ok(()) => drop(temporary),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(Reason::Exists),
        Err(error) if has_no_links(&error) => {
            drop(temporary);
            Temporary::write_to(disk, path.to_path_buf(), bytes, None)?.has_moved();
        }
        Err(error) => return Err(Reason::of(error)),
    }
    disk.sync_folder(&folder).map_err(Reason::Unconfirmed)
}

/// Whether the file system, rather than the user's rights, stands against a second name.
fn has_no_links(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied | io::ErrorKind::TooManyLinks
    )
}

/// The file that `path` leads to through links, and what stands there now.
fn follow(disk: &impl Disk, path: &Path) -> Result<(PathBuf, Option<Metadata>), Reason> {
    const MOST_LINKS: usize = 40;
    let mut target = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let found = disk.look(&target).map_err(|error| {
            if is_circle(&error) {
                return Reason::LinksInCircle;
            }
            match error.kind() {
                io::ErrorKind::NotADirectory => Reason::NoFolder,
                _ => Reason::of(error),
            }
        })?;
        match found {
            Some(meta) if meta.is_symlink() => {
                let to = disk.link_target(&target).map_err(Reason::of)?;
                target = folder_of(&target)?.join(to);
            }
            found => return Ok((target, found)),
        }
    }
    Err(Reason::LinksInCircle)
}

/// The folder a file stands in.
fn folder_of(path: &Path) -> Result<PathBuf, Reason> {
    if path.as_os_str().is_empty() {
        return Err(Reason::BadName);
    }
    if path.file_name().is_none() {
        return Err(Reason::IsFolder);
    }
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => Ok(folder.to_path_buf()),
        _ => Ok(PathBuf::from(".")),
    }
}

/// A file of ours that is removed unless it has been given its final name.
struct Temporary<'a, D: Disk> {
    disk: &'a D,
    path: PathBuf,
    moved: bool,
}

impl<'a, D: Disk> Temporary<'a, D> {
    /// A synced file in `folder` that holds `bytes` and has the rights of `like`.
    fn write(disk: &'a D, folder: &Path, bytes: &[u8], like: Option<&Metadata>) -> Result<Self, Reason> {
        Self::write_to(disk, temporary_in(folder), bytes, like)
    }

    fn write_to(disk: &'a D, path: PathBuf, bytes: &[u8], like: Option<&Metadata>) -> Result<Self, Reason> {
        let mut file = disk.create(&path, like.is_some()).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => Reason::FolderProtected,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Reason::NoFolder,
            _ => Reason::of(error),
        })?;
        let temporary = Self { disk, path, moved: false };
        fill(disk, &mut file, bytes, like).map_err(Reason::of)?;
        Ok(temporary)
    }

    fn has_moved(mut self) {
        self.moved = true;
    }
}

impl<D: Disk> Drop for Temporary<'_, D> {
    fn drop(&mut self) {
        if !self.moved {
            // What cannot be removed now is removed by a later sweep; the reason of the failure is told already.
            drop(self.disk.remove(&self.path));
        }
    }
}

fn fill(disk: &impl Disk, file: &mut File, bytes: &[u8], like: Option<&Metadata>) -> io::Result<()> {
    if let Some(like) = like {
        disk.take_rights(file, like)?;
    }
    disk.write(file, bytes)?;
    disk.sync(file)
}

#[cfg(test)]
mod tests;
