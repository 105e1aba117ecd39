//! Word files: a sheet in, bytes out; and bytes in, a received document out.
//!
//! * `write` draws a [`Sheet`] with docx-rs. It knows no form, and no look but those of the sheet's style table.
//! * `finish` mends what docx-rs leaves wrong or cannot say, one function a defect. *Looking for a fault in a
//!   Word file? Start there.*
//! * `embed` puts the draft itself into the file, and knows it again.
//! * `read` takes a Word file of any program apart. *Looking for what is lost of one? Start there.*
//! * `page` tells a sheet in the words of the reader.
//! * `package` packs the finished parts; `xml` is the tree they are mended on.

mod embed;
mod finish;
mod package;
mod page;
mod read;
mod write;
mod xml;

pub use embed::Embedded;
pub use page::{Page, page};
pub use read::{Read, ReadError, read};

use crate::sheet::Sheet;

/// Why a sheet could not be written as a Word file.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A part that was drawn cannot be read again to be finished.
    #[error("A part of the Word file could not be finished: {reason}; please report this, naming {part}")]
    Part {
        /// The part's name in the package.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The parts could not be packed.
    #[error("The Word file could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
}

/// Draws a sheet as a Word file (ECMA-376 transitional, as Word 2013 and later write it).
///
/// The same sheet gives the same bytes, whatever else is written meanwhile on other threads.
///
/// # Errors
///
/// Only when the file cannot be built in memory; every sheet can be drawn.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, WriteError> {
    write_with(sheet, None)
}

/// The same with a draft inside the file, for whoever opens it in this program.
///
/// # Errors
///
/// As for [`write()`].
pub fn write_with(sheet: &Sheet, draft: Option<&Embedded>) -> Result<Vec<u8>, WriteError> {
    let drawn = write::draw(sheet);
    let mut parts = finish::parts(drawn, sheet)?;
    if let Some(draft) = draft {
        embed::add(&mut parts, draft)?;
    }
    Ok(package::pack(&parts)?)
}
