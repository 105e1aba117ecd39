//! Defect: docx-rs has no words for the language and direction of a run and for repeated rows.

use crate::{
    docx::{
        write::carried::{Carried, decode_table, is_carried},
        xml::{Element, Node},
    },
    sheet::Writing,
};

/// Turns the language and direction that a highlight carries into `w:rtl` and `w:lang` (ECMA-376 Part 1, 17.3.2.30
/// and 17.3.2.20).
pub(super) fn run(element: &mut Element<'_>) {
    if element.name != "w:rPr" {
        return;
    }
    let Some(carried) =
        element.child("w:highlight").and_then(|highlight| Carried::decode(highlight.get("w:val")?))
    else {
        return;
    };
    element.retain(|child| child.name != "w:highlight");
    if carried.right_to_left {
        element.children.push(Node::Element(Element::new("w:rtl")));
    }
    if carried.light {
        element.children.push(Node::Element(Element::new("w:bCs").with("w:val", "0")));
    }
    if let Some(tag) = carried.language {
        let slot = if carried.right_to_left { "w:bidi" } else { slot(&tag) };
        let language = Element::new("w:lang").with(slot, tag);
        element.children.push(Node::Element(language));
    }
}

/// The attribute of `w:lang` that a language belongs to.
fn slot(tag: &str) -> &'static str {
    match Writing::of_language(tag) {
        Writing::Western => "w:val",
        Writing::EastAsian => "w:eastAsia",
        Writing::Complex => "w:bidi",
    }
}

/// Turns what a table's style carries into `w:tblHeader` (17.4.78) of its first rows and `w:bidiVisual` (17.4.1).
pub(super) fn table(element: &mut Element<'_>) {
    if element.name != "w:tbl" {
        return;
    }
    let Some(properties) = element.child_mut("w:tblPr") else {
        return;
    };
    let Some((rows, right_to_left)) =
        properties.child("w:tblStyle").and_then(|style| decode_table(style.get("w:val")?))
    else {
        return;
    };
    properties.retain(|child| child.name != "w:tblStyle");
    if right_to_left {
        // It stands before all that a table of ours says.
        properties.children.insert(0, Node::Element(Element::new("w:bidiVisual")));
    }
    for row in element.elements_mut().filter(|child| child.name == "w:tr").take(rows) {
        if row.child("w:trPr").is_none() {
            row.children.insert(0, Node::Element(Element::new("w:trPr")));
        }
        // Rows were mended before their table: the new property goes where the schema wants it, before changes.
        if let Some(properties) = row.child_mut("w:trPr") {
            properties.children.insert(0, Node::Element(Element::new("w:tblHeader")));
        }
    }
}

/// What is still carried somewhere in a part: a value that nothing above has put where it belongs.
///
/// The text of a list's level (17.9.11) is the sheet's own and carries nothing.
pub(super) fn left(root: &mut Element<'_>) -> Option<String> {
    let mut left = None;
    root.visit(&mut |element| {
        if left.is_none() && element.name != "w:lvlText" {
            let values = element.get("w:val").into_iter().chain(element.get("w:font"));
            left = values.filter(|value| is_carried(value)).map(str::to_owned).next();
        }
    });
    left
}

#[cfg(test)]
mod tests {
    use docx_rs::{Run, Table, TableCell, TableRow};

    use super::super::raw;
    use super::*;
    use crate::docx::write::carried::encode_table;

    #[test]
    fn language_and_direction_are_set_where_they_belong() {
        for (right_to_left, language, expected) in [
            (true, Some("ar"), r#"<w:rtl/><w:lang w:bidi="ar"/>"#),
            (false, Some("fr-CH"), r#"<w:lang w:val="fr-CH"/>"#),
            (false, Some("zh-Hans"), r#"<w:lang w:eastAsia="zh-Hans"/>"#),
            (true, None, "<w:rtl/>"),
        ] {
            let carried = Carried { right_to_left, language: language.map(str::to_owned), light: false };
            let text = raw::text(&Run::new().highlight(carried.encode().unwrap()).add_text("x"));
            assert!(!text.contains("w:rtl") && !text.contains("w:lang"), "{text}");
            let mended = raw::mended(&text, run);
            assert!(mended.contains(expected) && !mended.contains("highlight"), "{mended}");
        }
        let text = raw::text(&Run::new().highlight("yellow").add_text("x"));
        assert!(raw::mended(&text, run).contains("yellow"));
    }

    #[test]
    fn the_first_rows_are_repeated() {
        let rows = (0..3).map(|_| TableRow::new(vec![TableCell::new()])).collect();
        let text = raw::text(&Table::new(rows).style(encode_table(2, false)));
        assert!(!text.contains("w:tblHeader"));
        let mended = raw::mended(&text, table);
        assert_eq!(mended.matches("<w:tblHeader/>").count(), 2);
        assert!(!mended.contains("w:tblStyle") && !mended.contains("w:bidiVisual"));
        let arabic = raw::text(&Table::new(vec![]).style(encode_table(0, true)));
        assert!(raw::mended(&arabic, table).contains("<w:tblPr><w:bidiVisual/>"));
    }
}
