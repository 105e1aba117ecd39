//! Defects: changes by "unnamed" on the first day of 1970, and fields in deleted text that stay in force.

use crate::{docx::xml::Element, sheet::Meta};

/// What Word writes when it must not name the author of a change.
const NOBODY: &str = "Author";

/// Names the author and the date of what came and went (ECMA-376 Part 1, 17.13.5).
pub(super) fn author_and_date(element: &mut Element<'_>, meta: &Meta) {
    if !is_change(&element.name) {
        return;
    }
    let author = if meta.author.trim().is_empty() { NOBODY } else { &meta.author };
    element.set("w:author", crate::docx::write::clean(author).into_owned());
    match meta.changed.and_then(super::properties::moment) {
        Some(date) => element.set("w:date", date),
        None => element.unset("w:date"),
    }
}

/// Whether an element marks something as come or gone.
pub(super) fn is_change(name: &str) -> bool {
    matches!(name, "w:ins" | "w:del")
}

/// Instructions of fields in deleted text are `w:delInstrText` (17.16.13); docx-rs has no deleted page number.
pub(super) fn deleted_fields(element: &mut Element<'_>) {
    if element.name != "w:del" {
        return;
    }
    for run in element.elements_mut() {
        if let Some(instruction) = run.child_mut("w:instrText") {
            instruction.name = "w:delInstrText".into();
        }
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{Delete, Insert, InstrPAGE, InstrText, Run};

    use super::super::raw;
    use super::*;

    #[test]
    fn changes_carry_the_documents_author_and_date() {
        let text = raw::text(&Insert::new(Run::new().add_text("x")));
        assert!(text.contains("unnamed") && text.contains("1970-01-01"), "{text}");
        let mut tree = raw::tree(&text);
        let mut meta = Meta {
            author: "A & B".to_owned(),
            changed: "2025-04-17T17:30:00Z".parse().ok(),
            ..Meta::default()
        };
        author_and_date(&mut tree, &meta);
        assert_eq!(tree.get("w:author"), Some("A & B"));
        assert_eq!(tree.get("w:date"), Some("2025-04-17T17:30:00Z"));
        meta.author.clear();
        author_and_date(&mut tree, &meta);
        assert_eq!(tree.get("w:author"), Some(NOBODY));
    }

    #[test]
    fn the_field_of_a_deleted_page_number_is_deleted() {
        let run = Run::new().add_instr_text(InstrText::PAGE(InstrPAGE::new()));
        let text = raw::text(&Delete::new().add_run(run.clone()));
        assert!(text.contains("<w:instrText"));
        assert!(raw::mended(&text, deleted_fields).contains("<w:delInstrText"));
        assert!(raw::mended(&raw::text(&run), deleted_fields).contains("<w:instrText"));
    }
}
