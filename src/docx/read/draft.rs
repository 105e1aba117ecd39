//! The draft inside a file, put there by [`crate::docx::embed`].

use super::{
    ReadError, archive::Archive, relationships::Relationships, relationships_of, text_of, with_part,
};
use crate::docx::{Embedded, embed};

/// The draft that one of the document's parts holds, or what has become of it, as part of a sentence.
///
/// Parts of other programs are passed over, whole or not. One of ours that cannot be read is told, unless another holds
/// the draft.
pub(super) fn of(
    archive: &mut Archive<'_>,
    relationships: &Relationships,
) -> Option<Result<Embedded, String>> {
    let parts: Vec<String> = relationships.parts("customXml").into_iter().map(str::to_owned).collect();
    let mut damage = None;
    for part in parts {
        let fault = match with_part(archive, &part, embed::of_tree) {
            Ok(Some(Some(draft))) => return Some(Ok(draft)),
            Ok(Some(None)) => "another program has taken its name off".to_owned(),
            Ok(None) => "another program has taken it out".to_owned(),
            Err(ReadError::Damaged { reason, .. }) => reason,
            Err(_) => "it holds more than any draft does".to_owned(),
        };
        if damage.is_none() && is_ours(archive, &part) {
            damage = Some(Err(fault));
        }
    }
    damage
}

/// Whether a part that holds no draft held one: its own bytes or its properties name it.
fn is_ours(archive: &mut Archive<'_>, part: &str) -> bool {
    let properties = relationships_of(archive, part).unwrap_or_default();
    let mut parts = std::iter::once(part).chain(properties.parts("customXmlProps"));
    parts.any(|part| {
        let bytes = archive.part(part).ok().flatten().unwrap_or_default();
        text_of(&bytes).is_some_and(|text| text.contains(embed::NAMESPACE))
    })
}
