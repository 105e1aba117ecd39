//! Defects: a Normal of docx-rs's own, no defaults, and properties that a style may not have.

use crate::docx::xml::Element;

/// Takes away the first style: docx-rs puts a bare Normal before the sheet's, whose first is what Normal shall be.
pub(super) fn unasked_normal(root: &mut Element<'_>) {
    if let Some(at) =
        root.children.iter().position(|node| node.element().is_some_and(|style| style.name == "w:style"))
    {
        root.children.remove(at);
    }
}

/// Says which style of each kind holds for what names none (`w:default`, ECMA-376 Part 1, 17.7.4.17).
///
/// The default paragraph style is the first one, be its id what it may.
pub(super) fn defaults(root: &mut Element<'_>) {
    for kind in ["paragraph", "character", "table", "numbering"] {
        let style =
            root.elements_mut().find(|style| style.name == "w:style" && style.get("w:type") == Some(kind));
        if let Some(style) = style {
            // Word writes it before the id.
            let id = style.attributes.pop();
            style.set("w:default", "1");
            style.attributes.extend(id);
        }
    }
}

/// Takes away the width and alignment that docx-rs writes into a table style; they belong to tables (17.7.6).
pub(super) fn foreign_properties(root: &mut Element<'_>) {
    for style in root.elements_mut() {
        if style.get("w:type") == Some("table")
            && let Some(properties) = style.child_mut("w:tblPr")
        {
            properties.retain(|child| !matches!(child.name.as_ref(), "w:tblW" | "w:jc"));
        }
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{Style, StyleType, Styles};

    use super::super::raw;
    use super::*;

    fn styles() -> Styles {
        Styles::new()
            .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal").bold())
            .add_style(Style::new("Other", StyleType::Paragraph))
            .add_style(Style::new("TableNormal", StyleType::Table))
    }

    #[test]
    fn one_normal_is_left_and_it_is_the_sheets() {
        let text = raw::text(&styles());
        let mut tree = raw::tree(&text);
        let normal = |tree: &Element<'_>| {
            tree.elements()
                .filter(|style| style.get("w:styleId") == Some("Normal"))
                .map(|style| style.all("w:b").len())
                .collect::<Vec<_>>()
        };
        assert_eq!(normal(&tree), [0, 1]);
        unasked_normal(&mut tree);
        assert_eq!(normal(&tree), [1]);
    }

    #[test]
    fn the_first_style_of_a_kind_is_the_default() {
        let text = raw::text(&styles());
        assert!(!text.contains("w:default="));
        let mut tree = raw::tree(&text);
        unasked_normal(&mut tree);
        defaults(&mut tree);
        let defaults: Vec<_> = tree
            .elements()
            .filter(|style| style.get("w:default") == Some("1"))
            .filter_map(|style| style.get("w:styleId"))
            .collect();
        assert_eq!(defaults, ["Normal", "TableNormal"]);
    }

    #[test]
    fn a_table_style_has_no_width() {
        let text = raw::text(&styles());
        assert!(text.contains("<w:tblW "));
        let mut tree = raw::tree(&text);
        foreign_properties(&mut tree);
        assert!(tree.all("w:tblW").is_empty() && tree.all("w:tblPr").len() == 1);
    }
}
