//! What the document's styles say that a text keeps: what a paragraph is, its list, and marks of characters.

use std::{collections::HashMap, sync::Arc};

use crate::{
    docx::xml::Element,
    source::{ParaKind, StyleName},
    statement::text::Position,
};

/// A style that is based on more others than this is based on itself.
const LONGEST_CHAIN: usize = 32;

/// No style has more properties than this; each is looked for among all.
const MOST_PROPERTIES: usize = 512;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
}

/// One style with what it takes from those it is based on.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) name: Arc<StyleName>,
    /// What a paragraph of it is.
    pub(super) kind: ParaKind,
    /// The list that a paragraph of it is an item of, and the level.
    pub(super) list: Option<(String, Option<u8>)>,
    pub(super) marks: Toggles,
}

/// Marks that are set, taken away, or left as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Toggles {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) position: Option<Position>,
    pub(super) hidden: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) highlighted: Option<bool>,
}

impl Toggles {
    /// What run properties say.
    pub(super) fn of(properties: &Element<'_>) -> Self {
        let mut toggles = Self::default();
        for child in properties.elements() {
            let value = child.get("w:val");
            match child.name.as_ref() {
                "w:b" => toggles.bold = Some(is_on(value)),
                "w:i" => toggles.italic = Some(is_on(value)),
                "w:u" => toggles.underline = Some(value.is_some_and(|value| value != "none")),
                "w:vanish" => toggles.hidden = Some(is_on(value)),
                "w:strike" | "w:dstrike" => {
                    toggles.struck = Some(is_on(value) || toggles.struck == Some(true));
                }
                "w:highlight" => toggles.highlighted = Some(value.is_some_and(|value| value != "none")),
                "w:vertAlign" => {
                    toggles.position = Some(match value {
                        Some("superscript") => Position::Superscript,
                        Some("subscript") => Position::Subscript,
                        _ => Position::Baseline,
                    });
                }
                _ => {}
            }
        }
        toggles
    }

    /// These, and where they leave something as it is, those of `base`.
    pub(super) fn over(self, base: Self) -> Self {
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            underline: self.underline.or(base.underline),
            position: self.position.or(base.position),
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            highlighted: self.highlighted.or(base.highlighted),
        }
    }
}

/// Whether a property that is there is on (ECMA-376 Part 1, 22.9.2.7).
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

impl Styles {
    /// The styles that the part lists.
    pub(super) fn of(root: &Element<'_>) -> Self {
        let raw: HashMap<&str, &Element<'_>> = root
            .elements()
            .filter(|element| element.name == "w:style")
            .filter_map(|element| Some((element.get("w:styleId")?, element)))
            .collect();
        let usual = root.elements().find(|element| {
            element.name == "w:style"
                && element.get("w:type").is_none_or(|kind| kind == "paragraph")
                && element.get("w:default").is_some_and(|value| is_on(Some(value)))
        });
        let by_id = raw.iter().map(|(id, element)| ((*id).to_owned(), style(id, element, &raw))).collect();
        Self { by_id, usual: usual.and_then(|element| element.get("w:styleId")).map(str::to_owned) }
    }

    /// The style of a paragraph that names this one, or none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.by_id.get(id.or(self.usual.as_deref())?)
    }

    /// What a style of characters sets.
    pub(super) fn characters(&self, id: &str) -> Toggles {
        let Some(style) = self.by_id.get(id) else {
            return Toggles::default();
        };
        // A link is underlined because it is one.
        let of_links = ["hyperlink", "followedhyperlink", "internetlink", "internet link"];
        let name = style.name.name.to_lowercase();
        if of_links.iter().any(|link| *link == name || style.name.id.eq_ignore_ascii_case(link)) {
            return Toggles { underline: None, ..style.marks };
        }
        style.marks
    }
}

fn style(id: &str, element: &Element<'_>, all: &HashMap<&str, &Element<'_>>) -> Style {
    let value = |element: &Element<'_>, name: &str| {
        element.child(name).and_then(|child| child.get("w:val")).map(str::to_owned)
    };
    let name = value(element, "w:name").unwrap_or_default();
    let mut style = Style {
        name: Arc::new(StyleName { id: id.to_owned(), name }),
        kind: kind(element).unwrap_or_default(),
        ..Style::default()
    };
    let mut next = Some(element);
    let mut outline = None;
    for _ in 0..LONGEST_CHAIN {
        let Some(element) = next.filter(|element| element.children.len() <= MOST_PROPERTIES) else { break };
        if let Some(properties) = element.child("w:pPr") {
            outline = outline.or_else(|| value(properties, "w:outlineLvl")?.parse::<u8>().ok());
            if let Some(numbering) = properties.child("w:numPr") {
                let level = value(numbering, "w:ilvl").and_then(|level| level.parse().ok());
                match (&mut style.list, value(numbering, "w:numId")) {
                    (None, Some(list)) => style.list = Some((list, level)),
                    (Some((_, own)), _) => *own = own.or(level),
                    (None, None) => {}
                }
            }
        }
        if let Some(properties) = element.child("w:rPr") {
            style.marks = style.marks.over(Toggles::of(properties));
        }
        if style.kind == ParaKind::Plain {
            style.kind = kind(element).unwrap_or_default();
        }
        next = value(element, "w:basedOn").and_then(|base| all.get(base.as_str()).copied());
    }
    if style.kind == ParaKind::Plain
        && let Some(level) = outline.filter(|level| *level < 9)
    {
        style.kind = ParaKind::Heading(level + 1);
    }
    style
}

/// What a style is by its name: one of Word's headings, or one of the ITU's styles.
fn kind(style: &Element<'_>) -> Option<ParaKind> {
    let name = style.child("w:name").and_then(|name| name.get("w:val")).unwrap_or_default().to_lowercase();
    let level = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
    match name.as_str() {
        _ if level.is_some_and(|level| (1..=9).contains(&level)) => level.map(ParaKind::Heading),
        "heading_b" => Some(ParaKind::Heading(2)),
        "heading_i" => Some(ParaKind::Heading(3)),
        "note" => Some(ParaKind::Note),
        _ => None,
    }
}
