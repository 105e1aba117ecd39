//! The draft inside a file, put there by [`crate::docx::embed`].

use super::{archive::Archive, relationships::Relationships, with_part};
use crate::docx::{Embedded, embed};

/// The draft that one of the document's own parts holds.
///
/// A part of others that cannot be read is none of ours, and one of ours that somebody has broken is as good as none:
/// the page is read in any case.
pub(super) fn of(archive: &mut Archive<'_>, relationships: &Relationships) -> Option<Embedded> {
    let parts: Vec<String> = relationships.parts("customXml").into_iter().map(str::to_owned).collect();
    parts.iter().find_map(|part| with_part(archive, part, embed::of_tree).ok().flatten().flatten())
}
