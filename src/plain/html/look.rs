//! The looks of styles, as attributes of the elements that have them.

use std::collections::BTreeMap;

use super::words::escaped;
use crate::sheet::{Alignment, Change, Direction, Para, Style, StyleDef, StyleTable, Twips};

/// The looks of a sheet's styles, each worked out once.
pub(super) struct Looks<'a> {
    pub(super) styles: &'a StyleTable,
    known: BTreeMap<Style, String>,
}

/// The attribute of a paragraph that is read from right to left.
pub(super) fn direction(para: &Para) -> &'static str {
    if para.direction == Direction::RightToLeft { " dir=\"rtl\"" } else { "" }
}

fn points(twips: Twips) -> String {
    let points = f64::from(twips.0) / 20.0;
    format!("{points}pt")
}

impl<'a> Looks<'a> {
    pub(super) fn new(styles: &'a StyleTable) -> Self {
        Self { styles, known: BTreeMap::new() }
    }

    /// The look of all that has none of its own.
    pub(super) fn page(&self) -> String {
        let normal = self.styles.get(Style::NORMAL);
        let face = normal.and_then(|def| def.face).unwrap_or("Times New Roman");
        let size = f64::from(normal.and_then(|def| def.half_points).unwrap_or(24)) / 2.0;
        let face = escaped(face);
        format!("font-family:{face},serif;font-size:{size}pt;max-width:45em;margin:1em auto;padding:0 1em")
    }

    /// The opening tag of an element that holds a paragraph.
    pub(super) fn opening(&mut self, tag: &str, para: &Para) -> String {
        let style = self.of_para(para);
        let style = if style.is_empty() { String::new() } else { format!(" style=\"{style}\"") };
        let class = match para.change {
            Change::None => "",
            Change::Inserted => " title=\"Added\"",
            Change::Deleted => " title=\"Taken out\"",
        };
        format!("<{tag}{}{style}{class}>", direction(para))
    }

    /// What a paragraph's style and the paragraph say beyond the page's look.
    fn of_para(&mut self, para: &Para) -> String {
        let style = self.of(para.style);
        match para.space_after {
            Some(after) => format!("{style};margin-bottom:{}", points(after)),
            None => style,
        }
    }

    /// What a style says beyond the page's look.
    pub(super) fn of(&mut self, style: Style) -> String {
        if let Some(known) = self.known.get(&style) {
            return known.clone();
        }
        let chain: Vec<&StyleDef> = self.styles.chain(style).collect();
        fn last<'a, T>(chain: &[&'a StyleDef], get: impl Fn(&'a StyleDef) -> Option<T>) -> Option<T> {
            chain.iter().rev().find_map(|def| get(def))
        }
        let mut says: Vec<String> = Vec::new();
        let before = last(&chain, |def| def.spacing.before).unwrap_or_default();
        let after = last(&chain, |def| def.spacing.after).unwrap_or_default();
        says.push(format!("margin:{} 0 {} 0", points(before), points(after)));
        let own = self.styles.outline(style).is_some() || style != Style::NORMAL;
        if let Some(size) = last(&chain, |def| def.half_points).filter(|_| own) {
            says.push(format!("font-size:{}pt", f64::from(size) / 2.0));
        }
        if let Some(bold) = last(&chain, |def| def.bold) {
            says.push(format!("font-weight:{}", if bold { "bold" } else { "normal" }));
        }
        if last(&chain, |def| def.italic) == Some(true) {
            says.push("font-style:italic".into());
        }
        if let Some([red, green, blue]) = last(&chain, |def| def.color) {
            says.push(format!("color:#{red:02x}{green:02x}{blue:02x}"));
        }
        match last(&chain, |def| def.alignment) {
            Some(Alignment::Center) => says.push("text-align:center".into()),
            Some(Alignment::End) => says.push("text-align:end".into()),
            Some(Alignment::Start) | None => {}
        }
        let says = says.join(";");
        self.known.insert(style, says.clone());
        says
    }
}
