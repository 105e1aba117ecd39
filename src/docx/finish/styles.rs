//! Defects: a Normal of docx-rs's own, no defaults, properties that a style may not have, and none of those for which
//! docx-rs has no words.

use crate::{
    docx::{
        write::carried::is_tag,
        xml::{Element, Node},
    },
    sheet::{Languages, StyleDef, StyleTable},
};

/// The names of the styles that Word has of its own; all others are somebody's (`w:customStyle`, 17.7.4.17).
const OF_WORD: [&str; 12] = [
    "Normal",
    "heading 1",
    "heading 2",
    "heading 3",
    "header",
    "footer",
    "Hyperlink",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Table Grid",
    "Title",
];

/// States what docx-rs has no words for: whose a style is, its languages, and Western lines.
pub(super) fn unspoken(root: &mut Element<'_>, table: &StyleTable) {
    if !table.defaults.languages.is_empty() {
        root.change_child("w:docDefaults", |defaults| {
            defaults.change_child("w:rPrDefault", |default| {
                default.change_child("w:rPr", |run| {
                    run.children.extend(languages("w:lang", &table.defaults.languages));
                });
            });
        });
    }
    for style in root.elements_mut().filter(|style| style.name == "w:style") {
        let name = style.child("w:name").and_then(|name| name.get("w:val")).unwrap_or_default();
        if !OF_WORD.contains(&name) {
            style.set("w:customStyle", "1");
        }
        let id = style.get("w:styleId").unwrap_or_default();
        let definition =
            table.styles.values().chain([&table.link]).find(|definition| definition.word_id == id);
        if let Some(definition) = definition {
            define(style, definition);
        }
    }
}

fn define(style: &mut Element<'_>, definition: &StyleDef) {
    if !definition.languages.is_empty() {
        style.change_child("w:rPr", |run| {
            run.children.extend(languages("w:lang", &definition.languages));
        });
    }
    if definition.complex_bold == Some(false) {
        let bold = Element::new("w:bCs").with("w:val", "0");
        style.change_child("w:rPr", |run| run.children.push(Node::Element(bold)));
    }
    if definition.late {
        style.children.push(Node::Element(Element::new("w:uiPriority").with("w:val", "99")));
        style.children.push(Node::Element(Element::new("w:unhideWhenUsed")));
    }
    if definition.western_lines {
        let off = |name| Node::Element(Element::new(name).with("w:val", "0"));
        style.change_child("w:pPr", |lines| {
            lines.children.extend(["w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN"].map(off));
        });
    }
}

/// The languages of text, each for its kind of writing (`w:lang`, 17.3.2.20).
pub(super) fn languages<'a>(name: &'static str, languages: &Languages) -> Option<Node<'a>> {
    let mut element = Element::new(name);
    for (slot, tag) in
        [("w:val", &languages.western), ("w:eastAsia", &languages.east_asian), ("w:bidi", &languages.complex)]
    {
        if let Some(tag) = tag.as_deref().filter(|tag| is_tag(tag)) {
            element.set(slot, tag.to_owned());
        }
    }
    (!element.attributes.is_empty()).then_some(Node::Element(element))
}

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
    fn what_docx_rs_has_no_words_for_is_stated() {
        let text = raw::text(&styles());
        assert!(
            !text.contains("w:lang") && !text.contains("w:overflowPunct") && !text.contains("w:customStyle")
        );
        let mut tree = raw::tree(&text);
        let languages = |western: &'static str| Languages {
            western: Some(western.into()),
            east_asian: Some("not a tag".into()),
            complex: None,
        };
        let other = StyleDef {
            word_id: "Other",
            languages: languages("fr-FR"),
            western_lines: true,
            late: true,
            complex_bold: Some(false),
            ..StyleDef::default()
        };
        let table = StyleTable {
            defaults: StyleDef { languages: languages("en-US"), ..StyleDef::default() },
            styles: [(crate::sheet::Style::NOTE, other)].into(),
            ..StyleTable::default()
        };
        unspoken(&mut tree, &table);
        let defaults = tree.all("w:rPrDefault")[0].all("w:lang")[0];
        assert_eq!((defaults.get("w:val"), defaults.get("w:eastAsia")), (Some("en-US"), None));
        let style =
            |id| *tree.all("w:style").iter().rfind(|style| style.get("w:styleId") == Some(id)).unwrap();
        let other = style("Other");
        assert_eq!(other.all("w:lang")[0].get("w:val"), Some("fr-FR"));
        assert_eq!(other.all("w:overflowPunct").len(), 1);
        assert_eq!(other.all("w:bCs")[0].get("w:val"), Some("0"));
        assert_eq!(other.child("w:uiPriority").unwrap().get("w:val"), Some("99"));
        assert_eq!(other.get("w:customStyle"), Some("1"));
        assert_eq!(style("Normal").get("w:customStyle"), None);
        assert!(style("Normal").all("w:lang").is_empty());
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
