//! One prefix for one namespace, whatever a writer calls it.

use crate::docx::xml::Element;

/// The namespaces that are read, transitional and strict (ECMA-376 Part 1, annex A; ISO/IEC 29500-1), and the prefix
/// that each has here. Relationships stand without one.
const KNOWN: [(&str, &str); 14] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", ""),
    ("http://schemas.openxmlformats.org/package/2006/content-types", ""),
];

fn canonical(namespace: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(known, _)| *known == namespace).map(|(_, prefix)| *prefix)
}

/// The prefix that a declaration declares; empty for the namespace of names without one.
fn declared(attribute: &str) -> Option<&str> {
    match attribute {
        "xmlns" => Some(""),
        other => other.strip_prefix("xmlns:"),
    }
}

/// Gives every name of a known namespace the prefix it has here.
///
/// Word and nearly all others use these prefixes anyway; then nothing is touched.
pub(super) fn unify(root: &mut Element<'_>) {
    let usual = root.attributes.iter().all(|(name, namespace)| {
        declared(name).is_none_or(|prefix| match canonical(namespace) {
            Some(own) => own == prefix,
            None => prefix.is_empty() || KNOWN.iter().all(|(_, known)| *known != prefix),
        })
    });
    if !usual {
        rename(root, &mut Vec::new());
    }
}

/// `scope` holds each declared prefix with the one it stands for here, the innermost last.
fn rename(element: &mut Element<'_>, scope: &mut Vec<(String, Option<&'static str>)>) {
    let outside = scope.len();
    for (name, namespace) in &element.attributes {
        if let Some(prefix) = declared(name) {
            scope.push((prefix.to_owned(), canonical(namespace)));
        }
    }
    let renamed = |name: &str, is_attribute: bool| {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        if prefix.is_empty() && is_attribute || prefix == "xmlns" {
            return None;
        }
        let (_, own) = scope.iter().rev().find(|(declared, _)| declared == prefix)?;
        let fit = match own {
            Some("") => local.to_owned(),
            Some(own) => format!("{own}:{local}"),
            // A name of another namespace must not be taken for one of those that are read.
            None if !prefix.is_empty() && KNOWN.iter().any(|(_, known)| *known == prefix) => {
                format!("other:{local}")
            }
            None => return None,
        };
        (fit != name).then_some(fit)
    };
    if let Some(fit) = renamed(&element.name, false) {
        element.name = fit.into();
    }
    for (name, _) in &mut element.attributes {
        if let Some(fit) = renamed(name, true) {
            *name = fit.into();
        }
    }
    for child in element.elements_mut() {
        rename(child, scope);
    }
    scope.truncate(outside);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::xml::{parse, print};

    #[test]
    fn other_prefixes_and_the_strict_namespace_become_the_usual_ones() {
        let w = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        for (text, expected) in [
            (format!("<x:p xmlns:x=\"{w}\" x:val=\"1\"/>"), "<w:p xmlns:x=\"W\" w:val=\"1\"/>"),
            (format!("<p xmlns=\"{w}\" val=\"1\"><r/></p>"), "<w:p xmlns=\"W\" val=\"1\"><w:r/></w:p>"),
            (format!("<w:p xmlns:w=\"{w}\"/>"), "<w:p xmlns:w=\"W\"/>"),
            ("<w:p xmlns:w=\"urn:other\"/>".to_owned(), "<other:p xmlns:w=\"urn:other\"/>"),
        ] {
            let mut tree = parse(&text).unwrap();
            unify(&mut tree);
            let printed = String::from_utf8(print(&tree)).unwrap();
            assert!(printed.ends_with(&expected.replace('W', w)), "{text}: {printed}");
        }
    }
}
