//! What stands in a paragraph: runs with their marks, links, fields, notes, boxes.

mod field;
mod run;

pub(super) use field::Fields;

use super::{body::Reader, notes, told::Counted};
use crate::{
    docx::xml::Element,
    source::{Block, RemarkKind},
    statement::text::{Marks, RichText},
};

/// What a paragraph holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// Its characters.
    pub(super) text: RichText,
    /// Its bookmarks.
    pub(super) anchors: Vec<String>,
    /// What stood in boxes beside it.
    pub(super) beside: Vec<Block>,
    /// Whether a page or column ended behind the characters so far.
    page_ended: bool,
}

impl Content {
    fn push(&mut self, text: &str, marks: &Marks) {
        if std::mem::take(&mut self.page_ended) && !self.text.is_empty() {
            self.text.push("\n", &Marks::default());
        }
        self.text.push(text, marks);
    }
}

/// Reads a paragraph.
pub(super) fn content(reader: &mut Reader, paragraph: &Element<'_>) -> Content {
    let mut content = Content::default();
    children(reader, paragraph, None, &mut content);
    content
}

/// Reads what stands in no paragraph.
pub(super) fn stray(reader: &mut Reader, element: &Element<'_>) -> Content {
    let mut content = Content::default();
    child(reader, element, None, &mut content);
    content
}

/// The name of a bookmark that a person or a script gave; Word's own begin with a line.
pub(super) fn anchor(name: &str) -> Option<String> {
    (!name.is_empty() && !name.starts_with('_')).then(|| name.to_owned())
}

/// The content that a reader of today takes among alternatives (ECMA-376 Part 3, 10.2).
pub(super) fn choice<'e, 'a>(alternatives: &'e Element<'a>) -> Option<&'e Element<'a>> {
    alternatives.child("mc:Choice").or_else(|| alternatives.child("mc:Fallback"))
}

fn children(reader: &mut Reader, parent: &Element<'_>, link: Option<&str>, content: &mut Content) {
    for element in parent.elements() {
        child(reader, element, link, content);
    }
}

fn child(reader: &mut Reader, element: &Element<'_>, link: Option<&str>, content: &mut Content) {
    match element.name.as_ref() {
        "w:r" => run::run(reader, element, link, content),
        "w:hyperlink" => {
            let target = target(reader, element);
            children(reader, element, target.as_deref().or(link), content);
        }
        "w:ins" | "w:moveTo" => {
            reader.told.count(reader.at(), Counted::Insertions);
            children(reader, element, link, content);
        }
        "w:del" | "w:moveFrom" => {
            reader.told.count(reader.at(), Counted::Deletions);
            // A field may begin in what was deleted and end behind it.
            run::field_signs(reader, element);
        }
        "w:fldSimple" => {
            let field = field::Field::simple(element.get("w:instr").unwrap_or_default());
            let target = field.link();
            if !field.is_of_page() {
                children(reader, element, target.as_deref().or(link), content);
            }
        }
        "w:bookmarkStart" => content.anchors.extend(element.get("w:name").and_then(anchor)),
        "mc:AlternateContent" => {
            if let Some(choice) = choice(element) {
                children(reader, choice, link, content);
            }
        }
        "m:oMath" | "m:oMathPara" => {
            let text = notes::plain(element);
            reader.told.say(reader.at(), RemarkKind::Changed, "An equation stands as its bare characters");
            content.push(&text, &Marks::default());
        }
        "w:commentRangeStart" | "w:commentReference" => {
            if let Some(id) = element.get("w:id") {
                let at = reader.at();
                reader.commented.entry(id.to_owned()).or_insert(at);
            }
        }
        "w:pPr" | "w:sdtPr" | "w:sdtEndPr" | "w:smartTagPr" | "w:customXmlPr" => {}
        // Tables and paragraphs do not belong here; where they are, their text is kept.
        _ => children(reader, element, link, content),
    }
}

/// Where a link leads; none when it leads into the document itself.
fn target(reader: &Reader, link: &Element<'_>) -> Option<String> {
    let related = reader.relationships.get(link.get("r:id")?)?;
    let anchor = link.get("w:anchor").filter(|anchor| !anchor.is_empty() && !related.target.contains('#'));
    Some(match anchor {
        Some(anchor) => format!("{}#{anchor}", related.target),
        None => related.target.clone(),
    })
}
