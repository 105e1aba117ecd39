//! Why a Word file is not read, as sentences for whoever has it before them.

use crate::docx::xml::{Fault, XmlError};

/// Why bytes could not be read as a Word file; a sentence to which the caller adds the path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is not one byte.
    #[error("The file is empty; get it again from whoever sent it")]
    Empty,
    /// Encrypted with a password.
    #[error("The Word file is protected by a password; take the protection off in Word and save it again")]
    Encrypted,
    /// Something else than a Word file.
    #[error("This is {0}, not a Word file; check that it is the right one")]
    Other(&'static str),
    /// A document that Word opens and can save as one of its own.
    #[error("This is {0}, not a Word file (.docx); open it in Word, save it as .docx and import that")]
    OfAnotherProgram(&'static str),
    /// An archive that breaks off.
    #[error("The Word file ends in the middle; get it again from whoever sent it")]
    CutOff,
    /// An archive with more entries than any document has.
    #[error("The file packs {0} files into one, more than any document needs; it was not unpacked")]
    TooManyEntries(u64),
    /// An archive that unpacks to more than any document needs.
    #[error(
        "The file unpacks to more than {1} MB in {0}, more than any statement needs; it was not unpacked further"
    )]
    TooLarge(String, u64),
    /// An archive that unpacks to suspiciously more than it holds.
    #[error(
        "{0} unpacks to more than {1} times its size, as files do that are made to harm; it was not unpacked further"
    )]
    Bomb(String, u64),
    /// A part that cannot be unpacked or is not XML.
    #[error(
        "The Word file is damaged in {part}: {reason}; open it in Word, which may repair it, and save it again"
    )]
    Damaged {
        /// The part's name in the package.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A part that declares a document type, which could pull in other files.
    #[error(
        "{0} of the Word file declares a document type, which could pull in other files; it was not read"
    )]
    DocumentType(String),
    /// A part that is nested deeper than any document.
    #[error("{0} of the Word file is nested deeper than any document that a person wrote; it was not read")]
    TooDeep(String),
    /// A part with more elements than any document.
    #[error("{0} of the Word file has more elements than any statement needs; it was not read")]
    TooMany(String),
}

impl ReadError {
    /// The error of a part that is not the XML it should be.
    pub(super) fn of_xml(part: &str, error: &XmlError) -> Self {
        let part = part.to_owned();
        match error.fault {
            Fault::DocumentType => Self::DocumentType(part),
            Fault::TooDeep => Self::TooDeep(part),
            Fault::TooMany => Self::TooMany(part),
            Fault::Malformed => Self::Damaged { part, reason: error.to_string() },
        }
    }
}
