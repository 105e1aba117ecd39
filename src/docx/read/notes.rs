//! Footnotes, endnotes and comments: what stands in parts of its own and is referred to from the text.

use std::collections::BTreeMap;

use crate::docx::xml::Element;

/// A comment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Comment {
    pub(super) author: String,
    pub(super) text: String,
}

/// The comments that a part holds, by their ids.
pub(super) fn comments(root: &Element<'_>) -> BTreeMap<String, Comment> {
    let comments = root.elements().filter(|element| element.name == "w:comment");
    let comment = |element: &Element<'_>| Comment {
        author: element.get("w:author").unwrap_or_default().trim().to_owned(),
        text: plain(element),
    };
    comments.filter_map(|element| Some((element.get("w:id")?.to_owned(), comment(element)))).collect()
}

/// The characters in an element, a blank between its paragraphs.
pub(super) fn plain(element: &Element<'_>) -> String {
    let mut text = String::new();
    gather(element, &mut text);
    text.trim().to_owned()
}

fn gather(element: &Element<'_>, text: &mut String) {
    match element.name.as_ref() {
        "w:t" | "m:t" => {
            for node in &element.children {
                if let crate::docx::xml::Node::Text(piece) = node {
                    text.push_str(piece);
                }
            }
        }
        "w:tab" | "w:br" | "w:cr" => text.push(' '),
        "w:del" | "w:moveFrom" => {}
        name => {
            if name == "w:p" && !text.is_empty() {
                text.push(' ');
            }
            for child in element.elements() {
                gather(child, text);
            }
        }
    }
}
