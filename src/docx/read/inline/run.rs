//! Runs: characters of one look, and what else stands among them.

use std::borrow::Cow;

use super::{Content, child, choice, notes};
use crate::{
    docx::{
        read::{
            body::{NoteKind, Reader},
            styles::Toggles,
            told::{Counted, quoted},
        },
        xml::{Element, Node},
    },
    source::RemarkKind,
    statement::text::{Marks, Position},
};

/// Reads a run at the end of a paragraph's content.
pub(super) fn run(reader: &mut Reader, run: &Element<'_>, link: Option<&str>, content: &mut Content) {
    let toggles = toggles(reader, run);
    let field_link = if link.is_none() { reader.fields.link() } else { None };
    let marks = Marks {
        bold: toggles.bold == Some(true),
        italic: toggles.italic == Some(true),
        underline: toggles.underline == Some(true),
        position: toggles.position.unwrap_or_default(),
        link: link.map(str::to_owned).or(field_link),
    };
    if toggles.hidden == Some(true) {
        field_signs(reader, run);
        let hidden = notes::plain(run);
        if !hidden.is_empty() && reader.fields.shows() {
            let message = format!("Hidden text was left out: {}", quoted(&hidden));
            reader.told.say(reader.at(), RemarkKind::Lost, message);
        }
        return;
    }
    let before = content.text.len();
    pieces(reader, run, &marks, content);
    if content.text.len() > before {
        if toggles.struck == Some(true) {
            reader.told.count(reader.at(), Counted::Struck);
        }
        if toggles.highlighted == Some(true) {
            reader.told.count(reader.at(), Counted::Highlighted);
        }
    }
}

/// What a run sets over its style of characters.
fn toggles(reader: &Reader, run: &Element<'_>) -> Toggles {
    let Some(properties) = run.child("w:rPr") else {
        return Toggles::default();
    };
    let style = properties.child("w:rStyle").and_then(|style| style.get("w:val"));
    Toggles::of(properties).over(style.map(|id| reader.styles.characters(id)).unwrap_or_default())
}

fn pieces(reader: &mut Reader, parent: &Element<'_>, marks: &Marks, content: &mut Content) {
    for piece in parent.elements() {
        let shown = reader.fields.shows();
        match piece.name.as_ref() {
            "w:t" if shown => content.push(&characters(piece), marks),
            "w:tab" | "w:ptab" if shown => content.push("\t", marks),
            "w:br" if shown => match piece.get("w:type") {
                Some(end @ ("page" | "column")) => {
                    let what = if end == "page" { Counted::PageEnds } else { Counted::ColumnEnds };
                    reader.told.count(reader.at(), what);
                    content.page_ended = true;
                }
                _ => content.push("\n", marks),
            },
            "w:cr" if shown => content.push("\n", marks),
            "w:noBreakHyphen" if shown => content.push("\u{2011}", marks),
            "w:softHyphen" if shown => content.push("\u{ad}", marks),
            "w:sym" if shown => symbol(reader, piece, marks, content),
            "w:fldChar" => field_sign(reader, piece),
            "w:instrText" => reader.fields.instruct(&characters(piece)),
            "w:footnoteReference" | "w:endnoteReference" => note(reader, piece, content),
            "w:commentReference" | "w:hyperlink" | "w:ins" | "m:oMath" => {
                child(reader, piece, marks.link.as_deref(), content);
            }
            "w:drawing" | "w:pict" | "w:object" => drawing(reader, piece, content),
            "mc:AlternateContent" => {
                if let Some(choice) = choice(piece) {
                    pieces(reader, choice, marks, content);
                }
            }
            "w:ruby" => {
                if let Some(base) = piece.child("w:rubyBase") {
                    super::children(reader, base, marks.link.as_deref(), content);
                }
                if let Some(above) = piece.child("w:rt").map(notes::plain) {
                    let message = format!("A reading above the line was left out: {}", quoted(&above));
                    reader.told.say(reader.at(), RemarkKind::Lost, message);
                }
            }
            "w:r" => run(reader, piece, marks.link.as_deref(), content),
            "w:rPr" | "w:delText" | "w:delInstrText" | "w:t" | "w:pgNum" => {}
            _ => pieces(reader, piece, marks, content),
        }
    }
}

/// The characters of a text element; where it does not ask for them, blanks at its ends are none (XML 1.0, 2.10).
fn characters<'e>(element: &'e Element<'_>) -> Cow<'e, str> {
    let mut texts = element.children.iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.as_ref()),
        Node::Element(_) => None,
    });
    let text = match (texts.next(), texts.next()) {
        (Some(one), None) => Cow::Borrowed(one),
        (Some(one), Some(two)) => Cow::Owned([one, two].into_iter().chain(texts).collect::<String>()),
        (None, _) => Cow::Borrowed(""),
    };
    let blank = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let text = match element.get("xml:space") {
        Some("preserve") => text,
        _ => match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_matches(blank)),
            Cow::Owned(text) => Cow::Owned(text.trim_matches(blank).to_owned()),
        },
    };
    // Line ends and tabs of the XML are blanks on the page; other control characters are nothing.
    if text.contains(|c: char| c.is_control()) {
        let fit = text.chars().filter_map(|c| match c {
            '\t' | '\n' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        return Cow::Owned(fit.collect());
    }
    text
}

fn field_sign(reader: &mut Reader, sign: &Element<'_>) {
    match sign.get("w:fldCharType") {
        Some("begin") => reader.fields.begin(),
        Some("separate") => reader.fields.separate(),
        Some("end") => reader.fields.end(),
        _ => {}
    }
}

/// Follows the fields that begin and end in what is not read.
pub(super) fn field_signs(reader: &mut Reader, parent: &Element<'_>) {
    for element in parent.elements() {
        match element.name.as_ref() {
            "w:fldChar" => field_sign(reader, element),
            "w:instrText" | "w:delInstrText" => reader.fields.instruct(&characters(element)),
            _ => field_signs(reader, element),
        }
    }
}

fn note(reader: &mut Reader, reference: &Element<'_>, content: &mut Content) {
    let kind = match reference.name.as_ref() {
        "w:footnoteReference" => NoteKind::Footnote,
        _ => NoteKind::Endnote,
    };
    if let Some(id) = reference.get("w:id") {
        reader.notes.push((kind, id.to_owned()));
        let marks = Marks { position: Position::Superscript, ..Marks::default() };
        content.push(&format!("[{}]", reader.notes.len()), &marks);
    }
}

/// A character of a typeface of signs (ECMA-376 Part 1, 17.3.3.30).
fn symbol(reader: &mut Reader, element: &Element<'_>, marks: &Marks, content: &mut Content) {
    let code = element.get("w:char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
    let face = element.get("w:font").unwrap_or_default();
    // Faces of signs have theirs in the private area; the sign depends on the face.
    let known = match (face, code & 0xff) {
        _ if !(0xf000..=0xf0ff).contains(&code) => char::from_u32(code).filter(|c| !c.is_control()),
        ("Symbol", 0xb7) | ("Wingdings", 0x6c | 0x9f) => Some('•'),
        ("Symbol", 0xae) | ("Wingdings", 0xe0) => Some('→'),
        ("Symbol", 0xb3) => Some('≥'),
        ("Symbol", 0xa3) => Some('≤'),
        ("Symbol", 0xb4) => Some('×'),
        ("Symbol", 0xb1) => Some('±'),
        ("Symbol", 0xd2) => Some('®'),
        ("Symbol", 0xd3) => Some('©'),
        ("Symbol", 0x6d) => Some('µ'),
        ("Wingdings", 0xfc) => Some('✓'),
        ("Wingdings", 0xa7) => Some('▪'),
        _ => None,
    };
    match known {
        Some(sign) => content.push(sign.encode_utf8(&mut [0; 4]), marks),
        None => {
            let message = format!("A sign of the typeface {} was left out", quoted(face));
            reader.told.say(reader.at(), RemarkKind::Lost, message);
        }
    }
}

/// A picture, an embedded object, or text boxes, which may stand among pictures in one group.
fn drawing(reader: &mut Reader, element: &Element<'_>, content: &mut Content) {
    let mut drawn = Drawn::default();
    drawn.gather(element);
    let fields = std::mem::take(&mut reader.fields);
    for text in &drawn.boxes {
        let blocks = reader.blocks(text);
        if blocks.iter().any(|block| block_has_text(&block.content)) {
            let message = "The text of a text box stands behind the paragraph it was beside";
            reader.told.say(reader.at(), RemarkKind::Changed, message);
            content.beside.extend(blocks);
        }
    }
    reader.fields = fields;
    if !drawn.boxes.is_empty() && !drawn.picture {
        return;
    }
    let about = element.all("wp:docPr").first().and_then(|about| about.get("descr")).unwrap_or_default();
    let about = if about.trim().is_empty() { String::new() } else { format!(": {}", quoted(about)) };
    if element.name == "w:object" {
        let message = format!("An embedded object was left out{about}");
        reader.told.say(reader.at(), RemarkKind::Lost, message);
    } else if !is_line(element) {
        let message = format!("A picture was left out{about}");
        reader.told.say(reader.at(), RemarkKind::Picture, message);
    }
}

/// What a drawing consists of.
#[derive(Default)]
struct Drawn<'e, 'a> {
    /// The contents of its text boxes; one inside another belongs to that.
    boxes: Vec<&'e Element<'a>>,
    /// Whether an image is part of it.
    picture: bool,
}

impl<'e, 'a> Drawn<'e, 'a> {
    fn gather(&mut self, element: &'e Element<'a>) {
        match element.name.as_ref() {
            "w:txbxContent" => self.boxes.push(element),
            "mc:AlternateContent" => choice(element).into_iter().for_each(|choice| self.gather(choice)),
            name => {
                self.picture |= matches!(name, "a:blip" | "v:imagedata");
                element.elements().for_each(|child| self.gather(child));
            }
        }
    }
}

fn block_has_text(content: &crate::source::Content) -> bool {
    match content {
        crate::source::Content::Para(para) => !para.text.text().trim().is_empty(),
        crate::source::Content::Table(_) => true,
    }
}

/// Whether a drawing is a mere line, as forms have them in place of rules.
fn is_line(element: &Element<'_>) -> bool {
    let horizontal = |rect: &&Element<'_>| rect.attributes.iter().any(|(name, _)| name == "o:hr");
    !element.all("v:line").is_empty() || element.all("v:rect").iter().any(horizontal)
}
