//! A tree of XML that keeps the order of attributes and children, fast enough for large documents.
//!
//! Names and text borrow from the source wherever they can. Prefixes are kept as written.

mod parse;
mod print;

pub(super) use parse::{Fault, XmlError, parse, parse_within};
pub(super) use print::print;

use std::borrow::Cow;

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Element<'a> {
    /// Its name with its prefix, as written (`w:p`).
    pub(super) name: Cow<'a, str>,
    /// Its attributes with their values, unescaped, in order.
    pub(super) attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// What stands in it, in order.
    pub(super) children: Vec<Node<'a>>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    /// Another element.
    Element(Element<'a>),
    /// Characters, unescaped.
    Text(Cow<'a, str>),
}

impl<'a> Element<'a> {
    /// An empty element.
    pub(super) fn new(name: impl Into<Cow<'a, str>>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// The element with this attribute.
    pub(super) fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) -> Self {
        self.set(name, value);
        self
    }

    /// The element with this child at its end.
    pub(super) fn and(mut self, child: Element<'a>) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The element with these characters at its end.
    pub(super) fn and_text(mut self, text: impl Into<Cow<'a, str>>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref())
    }

    /// Sets an attribute, in its place when it is there, else as the last.
    pub(super) fn set(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        let name = name.into();
        match self.attributes.iter_mut().find(|(key, _)| *key == name) {
            Some((_, old)) => *old = value.into(),
            None => self.attributes.push((name, value.into())),
        }
    }

    /// Takes an attribute away.
    pub(super) fn unset(&mut self, name: &str) {
        self.attributes.retain(|(key, _)| key != name);
    }

    /// The child elements.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element<'a>> {
        self.children.iter().filter_map(Node::element)
    }

    /// The child elements, to be changed.
    pub(super) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element<'a>> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child element of this name.
    pub(super) fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }

    /// The first child element of this name, to be changed.
    pub(super) fn child_mut(&mut self, name: &str) -> Option<&mut Element<'a>> {
        self.elements_mut().find(|element| element.name == name)
    }

    /// Changes the first child element of this name, put at the end when there is none.
    pub(super) fn change_child(&mut self, name: &'static str, change: impl FnOnce(&mut Element<'a>)) {
        match self.child_mut(name) {
            Some(child) => change(child),
            None => {
                let mut child = Element::new(name);
                change(&mut child);
                self.children.push(Node::Element(child));
            }
        }
    }

    /// Keeps only the child elements that satisfy the condition, and all text.
    pub(super) fn retain(&mut self, keep: impl Fn(&Element<'a>) -> bool) {
        self.children.retain(|node| node.element().is_none_or(&keep));
    }

    /// Visits every element below this one and then itself, children before their parent.
    pub(super) fn visit(&mut self, visitor: &mut impl FnMut(&mut Element<'a>)) {
        for element in self.elements_mut() {
            element.visit(visitor);
        }
        visitor(self);
    }
}

impl<'a> Element<'a> {
    /// Every element of this name in the tree, in document order.
    pub(super) fn all<'e>(&'e self, name: &str) -> Vec<&'e Element<'a>> {
        let mut found = Vec::new();
        self.gather(name, &mut found);
        found
    }

    fn gather<'e>(&'e self, name: &str, found: &mut Vec<&'e Element<'a>>) {
        if self.name == name {
            found.push(self);
        }
        for element in self.elements() {
            element.gather(name, found);
        }
    }

    /// All characters in the element, those of its descendants included.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.gather_text(&mut text);
        text
    }

    fn gather_text(&self, text: &mut String) {
        for node in &self.children {
            match node {
                Node::Element(element) => element.gather_text(text),
                Node::Text(piece) => text.push_str(piece),
            }
        }
    }
}

impl<'a> Node<'a> {
    /// The element, if it is one.
    pub(super) fn element(&self) -> Option<&Element<'a>> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }
}
