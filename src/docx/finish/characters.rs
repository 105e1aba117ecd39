//! Defect: docx-rs lets characters pass that XML cannot hold.

use crate::docx::{
    write::clean as cleaned,
    xml::{Element, Node},
};

/// Takes control characters out of text and attributes; a file with one cannot be opened (XML 1.0, 2.2).
///
/// Text of a sheet is cleaned when it is drawn; this is for whatever else finds its way.
pub(super) fn clean(element: &mut Element<'_>) {
    for (_, value) in &mut element.attributes {
        if let std::borrow::Cow::Owned(fit) = cleaned(value) {
            *value = fit.into();
        }
    }
    for node in &mut element.children {
        if let Node::Text(text) = node
            && let std::borrow::Cow::Owned(fit) = cleaned(text)
        {
            *text = fit.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{BookmarkStart, Run};

    use super::super::raw;
    use super::*;

    #[test]
    fn control_characters_pass_docx_rs_and_not_the_finish() {
        let text = raw::text(&Run::new().add_text("a\u{1}b\u{ffff}"));
        assert!(text.contains('\u{1}') && text.contains('\u{ffff}'));
        assert!(raw::mended(&text, clean).contains(">ab<"));
        let bookmark = raw::text(&BookmarkStart::new(1, "a\u{2}b"));
        assert!(bookmark.contains('\u{2}'));
        assert!(raw::mended(&bookmark, clean).contains("\"ab\""));
    }
}
