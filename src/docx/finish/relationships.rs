//! Defects: relationships and types of parts that are not there, in no order, without those that are.

use std::borrow::Cow;

use super::media;
use crate::docx::{
    package::Part,
    write::{Links, RunningKind, RunningPart},
    xml::{Element, Node, print},
};

/// Where the types of relationships between a document and its parts begin (ECMA-376 Part 1, 15.2).
const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// Takes away relationships to parts that are not in the package (comments, typefaces), and those to addresses, which
/// docx-rs lists in the order of a hash.
pub(super) fn stray(root: &mut Element<'_>, parts: &[Part]) {
    root.retain(|relationship| {
        let target = relationship.get("Target").unwrap_or_default();
        relationship.get("TargetMode").is_none()
            && parts.iter().any(|part| {
                let name = part.name.as_str();
                name == target || name.strip_prefix("word/") == Some(target)
            })
    });
}

/// Relates the document's lists, which docx-rs does only when it has seen a paragraph of one added by itself.
pub(super) fn numbering(root: &mut Element<'_>, parts: &[Part]) {
    let target = "numbering.xml";
    let is_there = parts.iter().any(|part| part.name == "word/numbering.xml");
    if is_there && !root.elements().any(|relationship| relationship.get("Target") == Some(target)) {
        add(root, "rIdNumbering".to_owned(), "numbering", target.to_owned(), false);
    }
}

/// Relates headers and footers.
pub(super) fn running(root: &mut Element<'_>, running: &[RunningPart]) {
    for part in running {
        let kind = match part.kind {
            RunningKind::Header => "header",
            RunningKind::Footer => "footer",
        };
        add(root, part.id(), kind, format!("{kind}{}.xml", part.number), false);
    }
}

/// Relates addresses.
pub(super) fn links(root: &mut Element<'_>, links: &Links) {
    for (id, target) in links.iter() {
        add(root, id, "hyperlink", target.to_owned(), true);
    }
}

/// The relationship to a target in the package.
pub(in crate::docx) fn related<'a>(
    id: impl Into<Cow<'a, str>>,
    kind: &str,
    target: impl Into<Cow<'a, str>>,
) -> Element<'a> {
    Element::new("Relationship").with("Id", id).with("Type", format!("{TYPE}{kind}")).with("Target", target)
}

fn add(root: &mut Element<'_>, id: String, kind: &str, target: String, outside: bool) {
    let mut relationship = related(id, kind, target);
    if outside {
        relationship.set("TargetMode", "External");
    }
    root.children.push(Node::Element(relationship));
}

/// The relationships of a header or footer, if it has any.
pub(super) fn of_running(name: &str, links: &Links, images: Vec<(String, String)>) -> Option<Part> {
    if links.iter().next().is_none() && images.is_empty() {
        return None;
    }
    let mut root = Element::new("Relationships")
        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    self::links(&mut root, links);
    super::pictures::related(&mut root, images);
    sorted(&mut root);
    let file = name.rsplit('/').next().unwrap_or(name);
    Some(Part { name: format!("word/_rels/{file}.rels"), media: "", bytes: print(&root) })
}

/// Sorts relationships by their ids and keeps each id once.
pub(super) fn sorted(root: &mut Element<'_>) {
    let key = |node: &Node<'_>| {
        let id = node.element().and_then(|element| element.get("Id")).unwrap_or_default();
        // "rIdLink10" comes after "rIdLink9".
        let digits = id.trim_start_matches(|character: char| !character.is_ascii_digit());
        let word = id[..id.len() - digits.len()].to_owned();
        (word, digits.parse::<usize>().unwrap_or(0))
    };
    root.children.sort_by_cached_key(key);
    root.children.dedup_by_key(|node| key(node));
}

/// Declares the parts that are there, and no others.
pub(super) fn types(root: &mut Element<'_>, parts: &[Part]) {
    root.retain(|child| child.name == "Default" && matches!(child.get("Extension"), Some("rels" | "xml")));
    for part in parts {
        let entry = Element::new("Override")
            .with("PartName", format!("/{}", part.name))
            .with("ContentType", part.media);
        root.children.push(Node::Element(entry));
    }
    debug_assert!(parts.iter().any(|part| part.media == media::DOCUMENT));
}

#[cfg(test)]
mod tests {
    use docx_rs::Docx;

    use super::super::raw;
    use super::*;

    fn parts() -> Vec<Part> {
        [("word/document.xml", media::DOCUMENT), ("word/styles.xml", media::STYLES)]
            .map(|(name, media)| Part { name: name.to_owned(), media, bytes: vec![] })
            .to_vec()
    }

    #[test]
    fn only_what_is_in_the_package_is_related_and_declared() {
        let built = Docx::new().build();
        let relationships = String::from_utf8(built.document_rels).unwrap();
        assert!(relationships.contains("commentsExtended.xml"));
        let mut tree = raw::tree(&relationships);
        stray(&mut tree, &parts());
        let targets: Vec<_> = tree.elements().filter_map(|child| child.get("Target")).collect();
        assert_eq!(targets, ["styles.xml"]);

        let declared = String::from_utf8(built.content_type).unwrap();
        assert!(declared.contains("/word/comments.xml") && declared.contains("image/png"));
        let mut tree = raw::tree(&declared);
        types(&mut tree, &parts());
        assert_eq!(raw::names(&tree), ["Default", "Default", "Override", "Override"]);
    }

    #[test]
    fn relationships_are_sorted_and_unique() {
        let text = r#"<R><r Id="rIdLink10"/><r Id="rIdLink9"/><r Id="rId1"/><r Id="rIdLink9"/></R>"#;
        let mut tree = raw::tree(text);
        sorted(&mut tree);
        let ids: Vec<_> = tree.elements().filter_map(|child| child.get("Id")).collect();
        assert_eq!(ids, ["rId1", "rIdLink9", "rIdLink10"]);
    }
}
