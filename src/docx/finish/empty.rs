//! Defect: properties that say nothing, in places where the schema has no room for them.

use crate::docx::xml::Element;

/// Properties that say nothing when they are empty.
const PROPERTIES: [&str; 5] = ["w:rPr", "w:pPr", "w:tcPr", "w:trPr", "w:tblPr"];
/// Sets of borders, likewise.
const BORDERS: [&str; 3] = ["w:tblBorders", "w:tcBorders", "w:pBdr"];

/// Takes empty properties away; docx-rs writes one for every run, paragraph, cell, style and list level.
pub(super) fn properties(element: &mut Element<'_>) {
    // A table must have properties, even empty ones (ECMA-376 Part 1, 17.4.37).
    let table = element.name == "w:tbl";
    element.retain(|child| !says_nothing(child, &PROPERTIES) || (table && child.name == "w:tblPr"));
}

/// Takes empty sets of borders away; docx-rs writes one for a table without borders.
pub(super) fn borders(element: &mut Element<'_>) {
    if matches!(element.name.as_ref(), "w:tblPr" | "w:tcPr" | "w:pPr") {
        element.retain(|child| !says_nothing(child, &BORDERS));
    }
}

fn says_nothing(element: &Element<'_>, names: &[&str]) -> bool {
    element.children.is_empty() && element.attributes.is_empty() && names.contains(&element.name.as_ref())
}

#[cfg(test)]
mod tests {
    use docx_rs::{Paragraph, Run, Style, StyleType, Table};

    use super::super::raw;
    use super::*;

    #[test]
    fn empty_properties_are_taken_away_with_all_that_they_leave_empty() {
        let text = raw::text(&Paragraph::new().add_run(Run::new().add_text("x")));
        assert!(text.contains("<w:pPr><w:rPr /></w:pPr>"), "{text}");
        let mended = raw::mended(&text, properties);
        assert!(!mended.contains("Pr"), "{mended}");
        let style = raw::text(&Style::new("A", StyleType::Character));
        assert!(style.contains("<w:pPr>"), "a character style has no paragraph properties: {style}");
        assert!(!raw::mended(&style, properties).contains("w:pPr"));
    }

    #[test]
    fn empty_borders_are_taken_away() {
        let text = raw::text(&Table::without_borders(vec![]));
        assert!(text.contains("<w:tblBorders />"));
        assert!(!raw::mended(&text, borders).contains("w:tblBorders"));
    }
}
