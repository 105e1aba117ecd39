//! Defects: tables with an alignment nobody asked for, heights that say what goes without saying, and no word on whether
//! a style formats the table.

use crate::docx::xml::{Element, Node};

/// Takes away what docx-rs writes into every table unasked: an alignment, distances of nothing, and the rule that a
/// height is the least. Says that no rows or columns are formatted by a style (`w:tblLook`, ECMA-376 Part 1, 17.4.55),
/// which Word would else take for granted.
pub(super) fn unasked(element: &mut Element<'_>) {
    if element.name == "w:trHeight" && element.get("w:hRule") == Some("atLeast") {
        element.unset("w:hRule");
    }
    // Styles of tables have such properties, too, and need them.
    if element.name != "w:tbl" {
        return;
    }
    let Some(properties) = element.child_mut("w:tblPr") else {
        return;
    };
    properties.retain(|child| child.name != "w:jc" || child.get("w:val") != Some("left"));
    if let Some(margins) = properties.child_mut("w:tblCellMar") {
        let outside = |child: &Element<'_>| matches!(child.name.as_ref(), "w:top" | "w:bottom");
        margins.retain(|child| !outside(child) || child.get("w:w") != Some("0"));
    }
    let mut look = Element::new("w:tblLook").with("w:val", "0000");
    for part in ["firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"] {
        look.set(format!("w:{part}"), "0");
    }
    // It is the last of them but for changes of the properties, which no table of ours has.
    properties.children.push(Node::Element(look));
}

#[cfg(test)]
mod tests {
    use docx_rs::{Table, TableCellMargins, TableRow};

    use super::super::raw;
    use super::*;

    #[test]
    fn a_table_says_only_what_is_asked_and_that_no_style_formats_it() {
        let table = Table::without_borders(vec![TableRow::new(vec![]).row_height(357.0)])
            .margins(TableCellMargins::new().margin(0, 57, 0, 57));
        let text = raw::text(&table);
        assert!(text.contains("w:hRule") && text.contains("<w:jc ") && text.contains("<w:top "));
        assert!(!text.contains("w:tblLook"));
        let mended = raw::mended(&text, unasked);
        assert!(!mended.contains("w:hRule") && !mended.contains("<w:jc ") && !mended.contains("<w:top "));
        assert!(mended.contains("<w:left ") && mended.contains("w:firstRow=\"0\""));
    }
}
