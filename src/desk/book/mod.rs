//! The user's own groups and people: kept in one file of the program's folder, taken in and given out.

mod error;
mod file;
mod table;

use std::path::{Path, PathBuf};

use super::{Overwrite, Problem, Saved, Settings, Stamp, write_file};
use crate::{
    directory::{Book, BookChange, Merged, OwnBook, Person},
    store::{self, Folders},
};

pub use error::BookError;

/// The user's groups and people as they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadedBook {
    /// The groups and people.
    pub own: OwnBook,
    /// The paths of what the file holds and this version does not know (`groups[0].colour`); the first save keeps
    /// the old file beside the new.
    pub unknown: Vec<String>,
    /// The version of the file that was read; none when there is no file.
    pub stamp: Option<Stamp>,
    /// Where the file that a change has replaced is kept, when it held more than this version knows.
    pub kept: Option<PathBuf>,
}

/// Groups and people that were read from somebody's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedBook {
    /// The groups and people.
    pub own: OwnBook,
    /// The fields or columns that are not known and were left out.
    pub unknown: Vec<String>,
    /// The lines of a table that name nobody and were left out, counted from 1.
    pub skipped: Vec<usize>,
}

/// How groups and people are written into a file of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookFormat {
    /// All of both, as the program keeps them.
    Ron,
    /// A table of the groups, for a spreadsheet.
    GroupsTable,
    /// A table of the people, for a spreadsheet.
    PeopleTable,
}

/// Reads the user's groups and people; none there is no error.
///
/// A file that is damaged or of a newer version is refused, with line and column where that helps, and stays as it is.
pub fn load_book(folders: &Folders) -> Result<LoadedBook, Problem> {
    let path = folders.book();
    if !store::exists(&path) {
        return Ok(LoadedBook::default());
    }
    let bytes = store::read(&path, store::LIMIT)?;
    let read = file::read(&bytes, &path)?;
    Ok(LoadedBook { own: read.value, unknown: read.unknown, stamp: Some(Stamp::of(&bytes)), kept: None })
}

/// Saves the user's groups and people, safe on the disk when this returns, or the old file untouched.
///
/// `read` is the version they were read from ([`LoadedBook::stamp`], then [`Saved::stamp`]): when another stands there
/// now, nothing is written. What the old file holds and this version does not know is kept beside the new one.
pub fn save_book(folders: &Folders, own: &OwnBook, read: Option<Stamp>) -> Result<Saved, Problem> {
    let path = folders.book();
    let bytes = file::write(own, &path)?;
    let mut kept = None;
    if store::exists(&path) {
        let old = store::read(&path, store::LIMIT)?;
        if read != Some(Stamp::of(&old)) {
            return Err(BookError::ChangedOnDisk.at(&path));
        }
        if !file::read(&old, &path)?.unknown.is_empty() {
            kept = Some(store::keep_beside(&path, &old, "original")?);
        }
    } else if let Some(folder) = path.parent() {
        store::make_folder(folder)?;
    }
    store::write_atomic(&path, &bytes)?;
    Ok(Saved { stamp: Stamp::of(&bytes), kept })
}

/// Adds groups and people to those that stand on the disk now, in one step; gives all back, and the change that was made.
///
/// One that is there already is replaced. Read anew for it, so that two windows do not undo each other's additions.
pub fn add_to_book(folders: &Folders, more: OwnBook) -> Result<(LoadedBook, BookChange, Merged), Problem> {
    let book = load_book(folders)?;
    let (change, merged) = book.own.merging(more);
    let book = if change.is_empty() { book } else { changed(folders, book, &change)? };
    Ok((book, change, merged))
}

/// Makes a change of what stands on the disk now, and gives all back.
///
/// Read anew for it; when what is to be changed is not there any more, nothing is written.
pub fn change_book(folders: &Folders, change: &BookChange) -> Result<LoadedBook, Problem> {
    let book = load_book(folders)?;
    changed(folders, book, change)
}

fn changed(folders: &Folders, mut book: LoadedBook, change: &BookChange) -> Result<LoadedBook, Problem> {
    if !book.own.change(change) {
        return Err(BookError::ChangedOnDisk.at(&folders.book()));
    }
    let kept = save_book(folders, &book.own, book.stamp)?.kept;
    // As it will be read the next time, so that the next change finds what it is about.
    Ok(LoadedBook { kept, ..load_book(folders)? })
}

/// The book of everybody who can be addressed or named: built in, the user's own, and the user.
pub fn book(own: OwnBook, settings: &Settings) -> Book {
    Book::new(own).with_oneself(oneself(settings))
}

/// The book as the user has it, for jobs without a window; none of the user's own is no error.
pub fn users_book() -> Result<Book, Problem> {
    match Folders::of_user() {
        Ok(folders) => Ok(Book::new(load_book(&folders)?.own)),
        Err(_) => Ok(Book::default()),
    }
}

/// Reads groups and people from a file that was exported, or from a table (CSV, or with tabs or semicolons).
///
/// Nothing is added to the user's own yet: see [`OwnBook::merge`] and [`add_to_book`].
pub fn import_book(path: &Path) -> Result<ImportedBook, Problem> {
    let bytes = store::read(path, store::LIMIT)?;
    if file::is_book(&bytes) {
        let read = file::read(&bytes, path)?;
        return Ok(ImportedBook { own: read.value, unknown: read.unknown, skipped: Vec::new() });
    }
    table::read(&bytes, path)
}

/// Writes groups and people into a file of its own.
pub fn export_book(
    path: &Path,
    own: &OwnBook,
    format: BookFormat,
    overwrite: Overwrite,
) -> Result<(), Problem> {
    let bytes = match format {
        BookFormat::Ron => file::write(own, path)?,
        BookFormat::GroupsTable => table::groups(&own.groups, path)?,
        BookFormat::PeopleTable => table::people(&own.people, path)?,
    };
    write_file(path, &bytes, overwrite).map(drop)
}

/// The user as a person.
fn oneself(settings: &Settings) -> Person {
    let own = &settings.contact;
    let email = Some(own.email.clone()).filter(|email| !email.trim().is_empty());
    Person {
        name: own.name.clone(),
        role: own.role.clone(),
        organization: own.organization.clone(),
        country: own.country.clone(),
        telephone: own.telephone.clone(),
        emails: email.into_iter().collect(),
    }
}
