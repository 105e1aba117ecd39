//! Defect: an indent on the right that nobody asked for.

use crate::docx::xml::Element;

/// Takes `w:right="0"` from indents: docx-rs adds it to every indent, and it would undo that of a style below.
pub(super) fn unasked_right(element: &mut Element<'_>) {
    if element.name == "w:ind" && element.get("w:right") == Some("0") {
        element.unset("w:right");
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::Paragraph;

    use super::super::raw;
    use super::*;

    #[test]
    fn only_the_left_is_indented() {
        let text = raw::text(&Paragraph::new().indent(Some(10), None, None, None));
        assert!(text.contains(r#"w:right="0""#));
        assert!(!raw::mended(&text, unasked_right).contains("w:right"));
    }
}
