//! Text to tree.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    escape::unescape,
    events::{Event, attributes::Attributes},
};

use super::{Element, Node};

/// How deep elements may stand in each other; documents of people stay far below.
const DEEPEST: usize = 256;

/// Why a text is not a tree of XML.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} at byte {at}")]
pub(crate) struct XmlError {
    /// What kind of fault it is.
    pub(crate) fault: Fault,
    /// What is wrong.
    reason: String,
    /// Where in the text.
    at: usize,
}

/// Kinds of faults that a reader tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not well formed.
    Malformed,
    /// It declares a document type.
    DocumentType,
    /// Its elements are nested too deeply.
    TooDeep,
    /// It has too many elements, or one with too many attributes.
    TooMany,
}

/// An element of any document has fewer attributes than this; each is compared with all before it.
const MOST_ATTRIBUTES: usize = 256;

/// Reads the one root element of a text.
///
/// Comments and processing instructions are passed over. Document types are refused, for no Word file has one and
/// they are the way to entities without end; so is a nesting deeper than 256.
pub(crate) fn parse(text: &str) -> Result<Element<'_>, XmlError> {
    parse_within(text, usize::MAX)
}

/// Reads the one root element of a text, as long as it has no more elements than `most`.
pub(crate) fn parse_within(text: &str, most: usize) -> Result<Element<'_>, XmlError> {
    let mut count = 0usize;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element<'_>> = Vec::new();
    let mut root = None;
    // Characters and references follow each other as events of their own: they are unescaped in one go.
    let mut characters: Option<usize> = None;
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(|error| malformed(&error, position(&reader)))?;
        let to = position(&reader);
        let fail = |reason: &str| XmlError { fault: Fault::Malformed, reason: reason.to_owned(), at: from };
        let refuse = |fault, reason: &str| XmlError { fault, ..fail(reason) };
        if matches!(event, Event::Text(_) | Event::GeneralRef(_)) {
            characters.get_or_insert(from);
            continue;
        }
        if let Some(start) = characters.take() {
            let raw = &text[start..from];
            match open.last_mut() {
                Some(parent) => parent.children.push(Node::Text(unescaped(raw, start)?)),
                None if raw.trim_matches(['\u{feff}', ' ', '\t', '\r', '\n']).is_empty() => {}
                None => return Err(fail("Text outside of the root element")),
            }
        }
        match event {
            Event::Start(_) | Event::Empty(_) => {
                if root.is_some() {
                    return Err(fail("A second root element"));
                }
                if open.len() >= DEEPEST {
                    return Err(refuse(Fault::TooDeep, "Elements nested too deeply"));
                }
                count += 1;
                if count > most {
                    return Err(refuse(Fault::TooMany, "Too many elements"));
                }
                let empty = matches!(event, Event::Empty(_));
                let element = start(&text[from + 1..to - if empty { 2 } else { 1 }], from)?;
                if empty {
                    close(element, &mut open, &mut root);
                } else {
                    open.push(element);
                }
            }
            Event::End(_) => match open.pop() {
                Some(element) => close(element, &mut open, &mut root),
                None => return Err(fail("An end without a start")),
            },
            Event::CData(_) => {
                // Between `<![CDATA[` and `]]>` characters stand as they are.
                let raw = text.get(from + 9..to.saturating_sub(3)).unwrap_or_default();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Node::Text(Cow::Borrowed(raw)));
                }
            }
            Event::DocType(_) => return Err(refuse(Fault::DocumentType, "A document type declaration")),
            Event::Eof => break,
            _ => {}
        }
    }
    let at = text.len();
    match root {
        Some(root) if open.is_empty() => Ok(root),
        _ => {
            let reason = "The end before the root element was closed".to_owned();
            Err(XmlError { fault: Fault::Malformed, reason, at })
        }
    }
}

fn malformed(error: &dyn std::fmt::Display, at: usize) -> XmlError {
    XmlError { fault: Fault::Malformed, reason: error.to_string(), at }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn close<'a>(element: Element<'a>, open: &mut [Element<'a>], root: &mut Option<Element<'a>>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => *root = Some(element),
    }
}

/// The element of a start tag's inside.
fn start(tag: &str, at: usize) -> Result<Element<'_>, XmlError> {
    let length = tag.find([' ', '\t', '\r', '\n']).unwrap_or(tag.len());
    let mut element = Element::new(&tag[..length]);
    for attribute in Attributes::new(tag, length) {
        let attribute = attribute.map_err(|error| malformed(&error, at))?;
        if element.attributes.len() >= MOST_ATTRIBUTES {
            return Err(XmlError { fault: Fault::TooMany, reason: "Too many attributes".to_owned(), at });
        }
        let broken = || malformed(&"An attribute that is not text", at);
        let key = std::str::from_utf8(attribute.key.into_inner()).map_err(|_| broken())?;
        let value = match attribute.value {
            Cow::Borrowed(bytes) => unescaped(std::str::from_utf8(bytes).map_err(|_| broken())?, at)?,
            Cow::Owned(bytes) => {
                let value = String::from_utf8(bytes).map_err(|_| broken())?;
                Cow::Owned(unescaped(&value, at)?.into_owned())
            }
        };
        element.attributes.push((Cow::Borrowed(key), value));
    }
    Ok(element)
}

fn unescaped(raw: &str, at: usize) -> Result<Cow<'_, str>, XmlError> {
    unescape(raw).map_err(|error| malformed(&error, at))
}

#[cfg(test)]
mod tests {
    use super::super::print;
    use super::*;

    #[test]
    fn a_tree_reads_back_as_it_was_printed() {
        for text in [
            r#"<a/>"#,
            r#"<w:a b="1" w:c="&lt;&amp;&quot;"><d> x &lt; y &amp; z </d>tail</w:a>"#,
            r#"<a>é &#13; 漢字 🙂<b/><b c=""/></a>"#,
        ] {
            let tree = parse(text).unwrap();
            let printed = print(&tree);
            assert!(printed.ends_with(text.as_bytes()), "{}", String::from_utf8_lossy(&printed));
            assert_eq!(parse(std::str::from_utf8(&printed).unwrap()).unwrap(), tree);
        }
    }

    #[test]
    fn characters_references_and_cdata_are_read_as_text() {
        let tree = parse("<?xml version=\"1.0\"?><!-- x --><a>1 &lt; &#x32;<![CDATA[ & 3]]></a>\n").unwrap();
        assert_eq!(tree.text(), "1 < 2 & 3");
    }

    #[test]
    fn what_is_no_tree_is_refused_with_its_place() {
        for text in [
            "",
            "x",
            "<a>",
            "<a></b>",
            "</a>",
            "<a/><b/>",
            "<a b=1/>",
            "<a b='1' b='2'/>",
            "<a>&nope;</a>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
            "<a/>x",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        let deep = "<a>".repeat(300) + &"</a>".repeat(300);
        assert!(parse(&deep).unwrap_err().to_string().contains("byte 768"));
    }
}
