//! Defect: docx-rs has no words for hyphens that Word keeps as elements.

use std::borrow::Cow;

use crate::docx::xml::{Element, Node};

/// A hyphen at which no line is broken.
const NO_BREAK: char = '\u{2011}';
/// A hyphen that shows only where a line is broken.
const SOFT: char = '\u{ad}';

/// Turns hyphens that bind or yield into `w:noBreakHyphen` and `w:softHyphen` (ECMA-376 Part 1, 17.3.3.18 and
/// 17.3.3.29).
///
/// As mere characters Word sets the one in another typeface, for Times New Roman lacks it, and never breaks at the
/// other.
pub(super) fn elements(element: &mut Element<'_>) {
    if element.name != "w:r" || !element.elements().any(holds) {
        return;
    }
    let children = std::mem::take(&mut element.children);
    for node in children {
        match node {
            Node::Element(child) if holds(&child) => cut(&child, &mut element.children),
            other => element.children.push(other),
        }
    }
}

fn holds(element: &Element<'_>) -> bool {
    matches!(element.name.as_ref(), "w:t" | "w:delText") && text(element).contains([NO_BREAK, SOFT])
}

fn text<'e>(element: &'e Element<'_>) -> Cow<'e, str> {
    let mut pieces = element.children.iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.as_ref()),
        Node::Element(_) => None,
    });
    match (pieces.next(), pieces.next()) {
        (Some(only), None) => only.into(),
        (first, second) => first.into_iter().chain(second).chain(pieces).collect::<String>().into(),
    }
}

fn cut<'a>(element: &Element<'a>, out: &mut Vec<Node<'a>>) {
    let text = text(element);
    let mut rest = text.as_ref();
    loop {
        let at = rest.find([NO_BREAK, SOFT]).unwrap_or(rest.len());
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            let mut piece = Element { children: Vec::new(), ..element.clone() };
            piece.children.push(Node::Text(before.to_owned().into()));
            out.push(Node::Element(piece));
        }
        let Some(hyphen) = from.chars().next() else {
            return;
        };
        let name = if hyphen == NO_BREAK { "w:noBreakHyphen" } else { "w:softHyphen" };
        out.push(Node::Element(Element::new(name)));
        rest = &from[hyphen.len_utf8()..];
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::Run;

    use super::super::raw;
    use super::*;

    #[test]
    fn hyphens_that_bind_or_yield_are_elements() {
        let text = raw::text(&Run::new().add_text("X\u{2011}ray\u{ad}\u{ad}").add_tab().add_text("a-b"));
        assert!(text.contains("X\u{2011}ray"));
        let mended = raw::mended(&text, elements);
        let expected = [
            ">X</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">ray</w:t>",
            "<w:softHyphen/><w:softHyphen/><w:tab/><w:t xml:space=\"preserve\">a-b</w:t>",
        ];
        assert!(mended.contains(&expected.concat()), "{mended}");
    }
}
