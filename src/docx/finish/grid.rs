//! Defect: columns with a type of width.

use crate::docx::xml::Element;

/// Takes `w:type` from the columns of a table: they are in twips and may not say so (ECMA-376 Part 1, 17.4.16).
pub(super) fn untyped_columns(element: &mut Element<'_>) {
    if element.name == "w:gridCol" {
        element.unset("w:type");
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::Table;

    use super::super::raw;
    use super::*;

    #[test]
    fn columns_have_a_width_and_no_type() {
        let text = raw::text(&Table::new(vec![]).set_grid(vec![10]));
        assert!(text.contains(r#"<w:gridCol w:w="10" w:type="dxa" />"#));
        assert!(raw::mended(&text, untyped_columns).contains(r#"<w:gridCol w:w="10"/>"#));
    }
}
