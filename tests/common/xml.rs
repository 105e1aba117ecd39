//! A small tree of XML, so that tests read what was written with other eyes than the writer's.

use std::{collections::BTreeMap, io::Read};

use quick_xml::{Reader, XmlVersion, events::Event};

/// An element with its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// Reads a part.
    pub fn parse(text: &str) -> Self {
        let mut reader = Reader::from_str(text);
        let mut open = vec![Element::default()];
        loop {
            let event = reader.read_event().expect("well-formed XML");
            let empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let attributes = tag
                        .attributes()
                        .map(|attribute| {
                            let attribute = attribute.expect("an attribute");
                            let key = String::from_utf8(attribute.key.as_ref().to_vec()).expect("UTF-8");
                            let value = std::str::from_utf8(&attribute.value).expect("UTF-8").to_owned();
                            (key, quick_xml::escape::unescape(&value).expect("references").into_owned())
                        })
                        .collect();
                    let element = Element {
                        name: String::from_utf8(tag.name().as_ref().to_vec()).expect("UTF-8"),
                        attributes,
                        ..Element::default()
                    };
                    if empty {
                        open.last_mut().expect("a parent").children.push(element);
                    } else {
                        open.push(element);
                    }
                }
                Event::End(_) => {
                    let element = open.pop().expect("an open element");
                    open.last_mut().expect("a parent").children.push(element);
                }
                Event::Text(text) => {
                    let text = text.xml_content(XmlVersion::Implicit1_0).expect("text");
                    open.last_mut().expect("a parent").text.push_str(&text);
                }
                Event::GeneralRef(name) => {
                    let name = format!("&{};", name.decode().expect("a reference"));
                    let text = quick_xml::escape::unescape(&name).expect("a reference");
                    open.last_mut().expect("a parent").text.push_str(&text);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "every element is closed");
        open.remove(0).children.remove(0)
    }

    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The value (`w:val`) of the descendant at the end of this path of names.
    pub fn val(&self, path: &str) -> Option<&str> {
        path.split('/').try_fold(self, |element, name| element.child(name))?.get("w:val")
    }

    /// Every descendant of this name, in order.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    /// What a reader of Word sees in it: characters, tabs as tabs, breaks as newlines; instructions of fields are not
    /// seen.
    pub fn seen(&self) -> String {
        match self.name.as_str() {
            "w:t" | "w:delText" => self.text.clone(),
            "w:tab" => "\t".to_owned(),
            "w:br" => "\n".to_owned(),
            "w:noBreakHyphen" => "\u{2011}".to_owned(),
            "w:softHyphen" => "\u{ad}".to_owned(),
            "w:pPr" | "w:rPr" | "w:instrText" => String::new(),
            _ => self.children.iter().map(Element::seen).collect(),
        }
    }
}

/// The parts of a package by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("an entry");
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("UTF-8");
            (entry.name().to_owned(), text)
        })
        .collect()
}
