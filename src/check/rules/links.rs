//! Links that lead into the meeting documents of the ITU.

use super::{Facts, Flaw};
use crate::statement::{
    FieldId,
    field::{AttachmentField, BlockField},
    text::{Block, RichText},
};

/// Rule 34: no link leads to meeting documents of the ITU where a recipient outside cannot open it (practice of
/// secretariats: attach the document).
pub(super) fn can_be_opened(facts: &Facts<'_>) -> Vec<Flaw> {
    let Some(outside) = facts.outside() else { return Vec::new() };
    let mut flaws = Vec::new();
    let mut see = |field: FieldId| {
        let message = format!(
            "{} cannot open a link to ITU meeting documents; attach the document instead",
            outside.text.trim()
        );
        flaws.push(Flaw::warning(field, message));
    };
    for (key, block) in facts.s.text.iter() {
        match block {
            Block::Paragraph(paragraph) => {
                if leads_inside(&paragraph.text) {
                    see(FieldId::Block(key, BlockField::Text));
                }
            }
            Block::Table(table) => {
                for (row, cells) in (0u32..).zip(&table.rows) {
                    for (column, _) in (0u32..).zip(cells).filter(|(_, cell)| leads_inside(cell)) {
                        see(FieldId::Block(key, BlockField::Cell(row, column)));
                    }
                }
            }
        }
    }
    for (key, attachment) in facts.s.attachments.iter() {
        if names_meeting_document(&attachment.file) {
            see(FieldId::Attachment(key, AttachmentField::File));
        }
    }
    flaws
}

fn leads_inside(text: &RichText) -> bool {
    text.runs().any(|run| run.marks.link.as_deref().is_some_and(names_meeting_document))
        || text.text().contains("itu.int") && text.text().split_whitespace().any(names_meeting_document)
}

/// Whether an address is that of a meeting document, for which an account of the ITU is needed.
fn names_meeting_document(address: &str) -> bool {
    let lower = address.trim_start_matches(['(', '<', '[', '"']).to_ascii_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    if host != "itu.int" && !host.ends_with(".itu.int") {
        return false;
    }
    let first = path.split('/').next().unwrap_or("");
    first == "md"
        || host.starts_with("extranet.")
        || path.starts_with("ifa/")
        || path.starts_with("en/itu-t/ifa")
}
