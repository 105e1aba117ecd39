//! Lists: which kind each level of each is.

use std::collections::HashMap;

use crate::docx::xml::Element;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The kinds of each list's levels.
    lists: HashMap<String, Vec<(u8, Kind)>>,
}

/// What stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sign.
    Bullet,
    /// A number.
    Number,
    /// Nothing.
    Nothing,
}

impl Numbering {
    /// The lists that the part defines.
    pub(super) fn of(root: &Element<'_>) -> Self {
        let mut definitions: HashMap<&str, Vec<(u8, Kind)>> = HashMap::new();
        // A definition may only name a style whose list it shares (ECMA-376 Part 1, 17.9.21 and 17.9.27).
        let mut by_style: HashMap<&str, &str> = HashMap::new();
        let mut through: Vec<(&str, &str)> = Vec::new();
        for definition in root.elements().filter(|element| element.name == "w:abstractNum") {
            let Some(id) = definition.get("w:abstractNumId") else { continue };
            definitions.insert(id, levels(definition));
            if let Some(style) = definition.child("w:styleLink").and_then(|link| link.get("w:val")) {
                by_style.insert(style, id);
            }
            if let Some(style) = definition.child("w:numStyleLink").and_then(|link| link.get("w:val")) {
                through.push((id, style));
            }
        }
        for (id, style) in through {
            if let Some(levels) = by_style.get(style).and_then(|other| definitions.get(other)).cloned() {
                definitions.insert(id, levels);
            }
        }
        let mut lists = HashMap::new();
        for list in root.elements().filter(|element| element.name == "w:num") {
            let Some(id) = list.get("w:numId") else { continue };
            let definition = list.child("w:abstractNumId").and_then(|of| of.get("w:val"));
            let mut kinds = definition.and_then(|of| definitions.get(of)).cloned().unwrap_or_default();
            for over in list.elements().filter(|element| element.name == "w:lvlOverride") {
                for (level, kind) in levels(over) {
                    kinds.retain(|(other, _)| *other != level);
                    kinds.push((level, kind));
                }
            }
            lists.insert(id.to_owned(), kinds);
        }
        Self { lists }
    }

    /// What stands before an item of this list and level, or of the deepest above it that the list describes; none when
    /// there is no such list.
    pub(super) fn kind(&self, list: &str, level: u8) -> Option<Kind> {
        let levels = self.lists.get(list)?;
        let above = levels.iter().filter(|(of, _)| *of <= level);
        above.max_by_key(|(of, _)| *of).map(|(_, kind)| *kind)
    }
}

/// The kinds of a definition's levels, of which Word knows nine.
fn levels(definition: &Element<'_>) -> Vec<(u8, Kind)> {
    let mut levels: Vec<(u8, Kind)> = Vec::new();
    for level in definition.elements().filter(|element| element.name == "w:lvl") {
        let Some(number) = level.get("w:ilvl").and_then(|number| number.parse().ok()) else { continue };
        let kind = match level.child("w:numFmt").and_then(|format| format.get("w:val")) {
            Some("bullet") => Kind::Bullet,
            Some("none") => Kind::Nothing,
            _ => Kind::Number,
        };
        if number < 9 && levels.iter().all(|(known, _)| *known != number) {
            levels.push((number, kind));
        }
    }
    levels
}
