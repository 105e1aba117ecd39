//! Export: a statement to a file that can be handed in.

use std::path::Path;

use jiff::civil::Date;

use super::{FoundInDraft, Problem};
use crate::{
    check::{self, Context, Severity},
    docx,
    form::{self, Options, printed},
    plain,
    statement::Statement,
};

/// The columns of a plain text, as mail programs like it.
const COLUMNS: usize = 72;

/// The formats a statement is exported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A Word file.
    Docx,
    /// A plain text of 72 columns.
    Txt,
    /// A page for a browser.
    Html,
}

impl Format {
    /// The ending of the format's files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Txt => "txt",
            Format::Html => "html",
        }
    }
}

/// The format that a file's name asks for; Word when it has no ending.
pub fn format_of(path: &Path) -> Result<Format, Problem> {
    let Some(extension) = path.extension() else {
        return Ok(Format::Docx);
    };
    let extension = extension.to_string_lossy().to_lowercase();
    match extension.as_str() {
        "docx" => Ok(Format::Docx),
        "txt" | "text" => Ok(Format::Txt),
        "html" | "htm" => Ok(Format::Html),
        _ => Err(Problem::UnknownFormat(extension)),
    }
}

/// An exported statement and what the user should know about it.
#[derive(Debug)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// Check results of level error, then characters and links that no page can hold, each a sentence.
    pub warnings: Vec<String>,
}

/// Sets a statement out on a form and writes it in a format; the same statement and options give the same bytes.
pub fn export(
    statement: &Statement,
    format: Format,
    options: &Options,
    today: Date,
) -> Result<Export, Problem> {
    let sheet = form::lay_out(statement, options);
    let bytes = match format {
        Format::Docx => docx::write(&sheet)?,
        Format::Txt => plain::write(&sheet, COLUMNS).into_bytes(),
        Format::Html => {
            return Err(Problem::NotYet("Export as HTML comes with a later version; use docx or txt"));
        }
    };
    let errors = check::check(statement, &Context { today })
        .into_iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| FoundInDraft::new(Path::new(""), statement, finding).sentence());
    let cleaned = form::unprintable(statement).into_iter().map(|(field, c)| {
        format!(
            "A character that no page can show was left out of {} (U+{:04X})",
            field.path(statement),
            c as u32
        )
    });
    let unlinked = form::unfollowed(statement).into_iter().map(|(field, link)| {
        format!(
            "The link to \"{link}\" in {} is no web or mail address and became mere text",
            field.path(statement)
        )
    });
    Ok(Export { bytes, warnings: errors.chain(cleaned).chain(unlinked).collect() })
}

/// The file name proposed for an export: number, revision and title, without what an upload refuses.
///
/// A statement with neither number nor title is named after its draft.
pub fn proposed_name(statement: &Statement, format: Format, draft: Option<&Path>) -> String {
    let unnamed = statement.number.trim().is_empty() && printed::title(statement).is_empty();
    let stem = match draft.and_then(Path::file_stem) {
        Some(stem) if unnamed => stem.to_string_lossy().into_owned(),
        _ => printed::file_stem(statement),
    };
    format!("{stem}.{}", format.extension())
}
