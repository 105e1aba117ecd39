//! Defects: documents by "unknown" of 1970, properties in no order and not escaped.

use jiff::Timestamp;

use super::media;
use crate::{
    docx::{
        package::Part,
        write::clean,
        xml::{Element, print},
    },
    sheet::Meta,
};

/// The properties every document may have (ECMA-376 Part 2, 11), in place of docx-rs's.
pub(super) fn core(meta: &Meta) -> Part {
    let mut root = Element::new("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:dcmitype", "http://purl.org/dc/dcmitype/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    let keywords = meta.keywords.join("; ");
    for (name, value) in [
        ("dc:title", meta.title.as_str()),
        ("dc:subject", &meta.subject),
        ("dc:creator", &meta.author),
        ("cp:keywords", &keywords),
        ("cp:lastModifiedBy", &meta.author),
        ("dc:language", &meta.language),
    ] {
        let value = clean(value);
        if !value.trim().is_empty() {
            root = root.and(Element::new(name).and_text(value));
        }
    }
    for (name, moment) in [
        ("dcterms:created", meta.created.and_then(moment)),
        ("dcterms:modified", meta.changed.and_then(moment)),
    ] {
        if let Some(moment) = moment {
            root = root.and(Element::new(name).with("xsi:type", "dcterms:W3CDTF").and_text(moment));
        }
    }
    Part { name: "docProps/core.xml".to_owned(), media: media::CORE, bytes: print(&root) }
}

/// A moment to the second as Word writes it; none before the year 1, which it cannot write.
pub(super) fn moment(moment: Timestamp) -> Option<String> {
    let moment = moment.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    (moment.year() >= 1).then(|| moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The kind of properties that are named by people (ECMA-376 Part 1, 22.3).
const FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// The sheet's own properties in their order, in place of docx-rs's; none when there are none.
///
/// Word takes no name twice and none that is empty: such a one gets a number.
pub(super) fn custom(meta: &Meta) -> Option<Part> {
    if meta.properties.is_empty() {
        return None;
    }
    let mut root = Element::new("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
        .with("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
    let mut given = std::collections::HashSet::new();
    for (index, property) in meta.properties.iter().enumerate() {
        let wanted = clean(&property.name);
        let mut name = wanted.trim().to_owned();
        let mut number = 2;
        while name.is_empty() || !given.insert(name.to_lowercase()) {
            name = format!("{} {number}", wanted.trim());
            number += 1;
        }
        root = root.and(
            Element::new("property")
                .with("fmtid", FORMAT)
                // 0 and 1 mean other things.
                .with("pid", (index + 2).to_string())
                .with("name", name)
                .and(Element::new("vt:lpwstr").and_text(clean(&property.value))),
        );
    }
    Some(Part { name: "docProps/custom.xml".to_owned(), media: media::CUSTOM, bytes: print(&root) })
}

#[cfg(test)]
mod tests {
    use docx_rs::{CustomProps, Docx};

    use super::super::raw;
    use super::*;
    use crate::sheet::Property;

    fn meta() -> Meta {
        Meta {
            title: "T & <t>\u{1}".to_owned(),
            author: "A".to_owned(),
            subject: String::new(),
            keywords: vec!["k".to_owned(), "l".to_owned()],
            language: "en-GB".to_owned(),
            created: "2025-04-08T09:00:00.75Z".parse().ok(),
            changed: Some(Timestamp::MIN),
            properties: [("B & b", "1 < 2"), ("A", ""), ("a", "x"), ("", "y")]
                .map(|(name, value)| Property { name: name.to_owned(), value: value.to_owned() })
                .to_vec(),
        }
    }

    #[test]
    fn a_document_names_its_author_and_dates() {
        let raw = Docx::new().build().doc_props.core;
        let raw = std::str::from_utf8(&raw).unwrap();
        assert!(raw.contains("unknown") && raw.contains("1970"));
        let part = core(&meta());
        let tree = raw::tree(std::str::from_utf8(&part.bytes).unwrap());
        let text = |name| tree.child(name).map(Element::text);
        assert_eq!(text("dc:title").as_deref(), Some("T & <t>"));
        assert_eq!(text("dc:creator").as_deref(), Some("A"));
        assert_eq!(text("dc:subject"), None);
        assert_eq!(text("cp:keywords").as_deref(), Some("k; l"));
        assert_eq!(text("dc:language").as_deref(), Some("en-GB"));
        assert_eq!(text("dcterms:created").as_deref(), Some("2025-04-08T09:00:00Z"));
        assert_eq!(text("dcterms:modified"), None);
    }

    #[test]
    fn properties_are_escaped_named_once_and_in_order() {
        let props = CustomProps { properties: [("a&b".to_owned(), "<".to_owned())].into() };
        let raw = raw::text(&props);
        assert!(raw.contains(r#"name="a&b""#) && raw.contains("><</"), "{raw}");
        let part = custom(&meta()).unwrap();
        let tree = raw::tree(std::str::from_utf8(&part.bytes).unwrap());
        let found: Vec<_> = tree
            .elements()
            .map(|property| {
                let number = property.get("pid").unwrap();
                (number, property.get("name").unwrap(), property.text())
            })
            .collect();
        let expected = [("2", "B & b", "1 < 2"), ("3", "A", ""), ("4", "a 2", "x"), ("5", " 2", "y")];
        assert_eq!(found, expected.map(|(number, name, value)| (number, name, value.to_owned())));
        assert!(custom(&Meta::default()).is_none());
    }
}
