//! Where the references of a part lead.

use std::collections::HashMap;

use crate::docx::xml::Element;

/// The relationships of one part.
#[derive(Debug, Default)]
pub(super) struct Relationships {
    by_id: HashMap<String, Relationship>,
}

/// A reference to another part or to an address outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relationship {
    /// The last word of its type ("hyperlink").
    pub(super) kind: String,
    /// The name of the part in the package, or the address.
    pub(super) target: String,
    /// Whether it leads out of the package.
    pub(super) outside: bool,
}

/// The name of the part that holds the relationships of another.
pub(super) fn part_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{file}.rels")
}

impl Relationships {
    /// The relationships of the part `of` that the tree lists.
    pub(super) fn of(of: &str, root: &Element<'_>) -> Self {
        let folder = of.rsplit_once('/').map_or("", |(folder, _)| folder);
        let by_id = root.elements().filter(|element| element.name == "Relationship").filter_map(|element| {
            let kind = element.get("Type")?.rsplit('/').next()?.to_owned();
            let outside = element.get("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("External"));
            let target = element.get("Target")?;
            let target = if outside { target.to_owned() } else { resolved(folder, target) };
            Some((element.get("Id")?.to_owned(), Relationship { kind, target, outside }))
        });
        Self { by_id: by_id.collect() }
    }

    /// The reference of this id.
    pub(super) fn get(&self, id: &str) -> Option<&Relationship> {
        self.by_id.get(id)
    }

    /// The parts of a kind, in the order of their names.
    pub(super) fn parts(&self, kind: &str) -> Vec<&str> {
        let inside = self.by_id.values().filter(|one| !one.outside && one.kind == kind);
        let mut parts: Vec<&str> = inside.map(|one| one.target.as_str()).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }
}

/// A reference out of a folder as the name of a part ("../a.xml" of "word" is "a.xml").
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_names_of_parts() {
        for (folder, target, expected) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../customXml/item1.xml", "customXml/item1.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("word", "../../../x", "x"),
        ] {
            assert_eq!(resolved(folder, target), expected, "{target}");
        }
        assert_eq!(part_of("word/document.xml"), "word/_rels/document.xml.rels");
        assert_eq!(part_of(""), "_rels/.rels");
    }
}
