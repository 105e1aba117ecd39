//! The draft inside an exported Word file: put in, and taken out again.

use super::Problem;
use crate::{
    docx::Embedded,
    draft::{self, DraftError, Summary},
    form::{FormKind, Options, printed},
    statement::Statement,
};

/// Whether an exported Word file has the draft inside, so that it can be opened as one again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DraftInside {
    /// It has: what the page says, in fields; never notes, reasons, earlier revisions or paths.
    #[default]
    Yes,
    /// It has the page alone.
    No,
}

/// The forms as a file names them.
const FORMS: [(FormKind, &str); 2] = [(FormKind::HandIn, "hand-in"), (FormKind::Posted, "posted")];

/// What goes into the file.
pub(super) fn pack(statement: &Statement, options: &Options) -> Result<Embedded, Problem> {
    let shown = draft::shown(statement, options.cover);
    let bytes = draft::write(&shown, &Summary::of(&shown, printed::title(&shown).to_string()))?;
    let form = FORMS.iter().find(|(form, _)| *form == options.form).map_or("", |(_, name)| name);
    Ok(Embedded {
        draft: String::from_utf8(bytes).map_err(|error| DraftError::Unwritable(error.to_string()))?,
        form: form.to_string(),
        cover: options.cover,
    })
}

/// The statement inside a file, and how it was set out there.
pub(super) fn open(embedded: &Embedded) -> Result<(Statement, Options), DraftError> {
    let draft = draft::read(embedded.draft.as_bytes())?;
    let form = FORMS.iter().find(|(_, name)| *name == embedded.form).map(|(form, _)| *form);
    let options = Options { form: form.unwrap_or_default(), cover: embedded.cover, ..Options::default() };
    Ok((draft::shown(&draft.statement, embedded.cover), options))
}
