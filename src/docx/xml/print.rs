//! Tree to text.

use super::{Element, Node};

/// The text of a part: declaration and root element, as bytes.
pub(crate) fn print(root: &Element<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(4096);
    out.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    element(root, &mut out);
    out
}

fn element(element_: &Element<'_>, out: &mut Vec<u8>) {
    out.push(b'<');
    out.extend_from_slice(element_.name.as_bytes());
    for (name, value) in &element_.attributes {
        out.push(b' ');
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"=\"");
        escaped(value, true, out);
        out.push(b'"');
    }
    if element_.children.is_empty() {
        out.extend_from_slice(b"/>");
        return;
    }
    out.push(b'>');
    for node in &element_.children {
        match node {
            Node::Element(child) => element(child, out),
            Node::Text(text) => escaped(text, false, out),
        }
    }
    out.extend_from_slice(b"</");
    out.extend_from_slice(element_.name.as_bytes());
    out.push(b'>');
}

/// Writes characters so that a reader gets the same ones; in attributes, blanks of all kinds as well.
fn escaped(text: &str, attribute: bool, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let replacement: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' if !attribute => b"&gt;",
            b'\r' => b"&#13;",
            b'"' if attribute => b"&quot;",
            b'\n' if attribute => b"&#10;",
            b'\t' if attribute => b"&#9;",
            _ => continue,
        };
        out.extend_from_slice(&bytes[from..at]);
        out.extend_from_slice(replacement);
        from = at + 1;
    }
    out.extend_from_slice(&bytes[from..]);
}
