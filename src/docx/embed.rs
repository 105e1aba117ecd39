//! The draft inside a Word file: a custom XML part (ECMA-376 Part 1, 22.5) that the document refers to.

use super::{
    WriteError,
    finish::relationships::related,
    package::Part,
    xml::{Element, Node, parse, print},
};

/// The namespace by which the part is known.
pub(super) const NAMESPACE: &str = "urn:liaison-desk:draft";
/// The part's identifier, by which Word's content controls would find it; one file has no two of them.
const ITEM: &str = "{7B0C5D0A-3D0E-4D55-9C1B-5A1E6B0F9A41}";

/// A draft inside a Word file, and how it was set out there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedded {
    /// The draft's text.
    pub draft: String,
    /// The name of the form.
    pub form: String,
    /// Whether the page shows the statement's cover.
    pub cover: bool,
}

/// Adds the part to finished ones, with its properties, and the references to both.
pub(super) fn add(parts: &mut Vec<Part>, embedded: &Embedded) -> Result<(), WriteError> {
    let item = Element::new("draft")
        .with("xmlns", NAMESPACE)
        .with("form", embedded.form.as_str())
        .with("cover", if embedded.cover { "yes" } else { "no" })
        .and_text(embedded.draft.as_str());
    let custom = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    let properties = Element::new("ds:datastoreItem")
        .with("ds:itemID", ITEM)
        .with("xmlns:ds", custom)
        .and(Element::new("ds:schemaRefs").and(Element::new("ds:schemaRef").with("ds:uri", NAMESPACE)));
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let reference = Element::new("Relationships").with("xmlns", package).and(related(
        "rId1",
        "customXmlProps",
        "itemProps1.xml",
    ));
    change(parts, "[Content_Types].xml", |root| {
        let declared = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
        let properties = Element::new("Override")
            .with("PartName", "/customXml/itemProps1.xml")
            .with("ContentType", declared);
        root.children.push(Node::Element(properties));
    })?;
    change(parts, "word/_rels/document.xml.rels", |root| {
        let to_item = related("rIdDraft", "customXml", "../customXml/item1.xml");
        root.children.push(Node::Element(to_item));
    })?;
    for (name, root) in [
        ("customXml/item1.xml", item),
        ("customXml/itemProps1.xml", properties),
        ("customXml/_rels/item1.xml.rels", reference),
    ] {
        parts.push(Part { name: name.to_owned(), media: "", bytes: print(&root) });
    }
    Ok(())
}

/// Reads a finished part, changes it and prints it anew.
fn change(parts: &mut [Part], name: &str, change: impl FnOnce(&mut Element<'_>)) -> Result<(), WriteError> {
    let fault = |reason: String| WriteError::Part { part: name.to_owned(), reason };
    let part =
        parts.iter_mut().find(|part| part.name == name).ok_or_else(|| fault("it is not there".to_owned()))?;
    let text = std::str::from_utf8(&part.bytes).map_err(|error| fault(error.to_string()))?;
    let mut root = parse(text).map_err(|error| fault(error.to_string()))?;
    change(&mut root);
    let bytes = print(&root);
    part.bytes = bytes;
    Ok(())
}

/// The draft that a custom XML part holds, when it is one of ours.
pub(super) fn of_tree(root: &Element<'_>) -> Option<Embedded> {
    // Whoever writes the part anew may give the namespace a prefix.
    let (prefix, name) = root.name.split_once(':').unwrap_or(("", root.name.as_ref()));
    let declaration = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
    if name != "draft" || root.get(&declaration) != Some(NAMESPACE) {
        return None;
    }
    Some(Embedded {
        draft: root.text(),
        form: root.get("form").unwrap_or_default().to_owned(),
        cover: root.get("cover") != Some("no"),
    })
}
