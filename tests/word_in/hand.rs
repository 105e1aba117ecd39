//! Edits that a person makes in Word, made in the XML of the page.

use liaison_desk::{
    desk::{self, DraftInside, Options},
    draft,
    intake::{Remark, RemarkKind},
    statement::Statement,
};

use crate::{exported, imported, with_part};

pub(crate) const DOCUMENT: &str = "word/document.xml";

/// What has become of an edited page.
pub(crate) struct Edited {
    pub(crate) was: Statement,
    pub(crate) is: Statement,
    pub(crate) remarks: Vec<Remark>,
}

impl Edited {
    /// The paths of the fields that are not as they were.
    pub(crate) fn paths(&self) -> Vec<String> {
        desk::differences(&self.was, &self.is).into_iter().map(|one| one.path).collect()
    }

    /// What was said of the reading itself, but for the fields that were changed.
    pub(crate) fn told(&self) -> Vec<&str> {
        let told = self.remarks.iter().filter(|remark| remark.kind != RemarkKind::Edited);
        told.map(|remark| remark.message.as_str()).collect()
    }

    pub(crate) fn text(&self) -> String {
        self.is.text.values().map(|block| format!("{block:?}\n")).collect()
    }
}

/// The example, with a part of its file edited.
pub(crate) fn edited_part(options: &Options, part: &str, change: impl FnOnce(String) -> String) -> Edited {
    let was = draft::shown(&desk::example().unwrap(), options.cover);
    let read = imported(&with_part(&exported(&was, options, DraftInside::Yes), part, change)).unwrap();
    Edited { was, is: read.statement, remarks: read.report.remarks }
}

/// The example without a cover, with its page edited.
pub(crate) fn edited(change: impl FnOnce(String) -> String) -> Edited {
    edited_part(&Options { cover: false, ..Options::default() }, DOCUMENT, change)
}

fn runs(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    let parts = text.split('\t').map(|part| format!("<w:t xml:space=\"preserve\">{part}</w:t>"));
    parts.collect::<Vec<_>>().join("<w:tab/>")
}

/// A paragraph with these lines.
pub(crate) fn lines(lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| runs(line)).collect();
    format!("<w:p><w:r>{}</w:r></w:p>", lines.join("<w:br/>"))
}

/// A paragraph with properties of its own and of its run.
pub(crate) fn looking(text: &str, of_paragraph: &str, of_run: &str) -> String {
    format!("<w:p><w:pPr>{of_paragraph}</w:pPr><w:r><w:rPr>{of_run}</w:rPr>{}</w:r></w:p>", runs(text))
}

/// The places of the rows that say `label` in a cell.
fn rows(xml: &str, label: &str) -> Vec<std::ops::Range<usize>> {
    let labels = xml.match_indices(label).map(|(at, _)| at);
    labels.map(|at| xml[..at].rfind("<w:tr>").unwrap()..at + xml[at..].find("</w:tr>").unwrap() + 7).collect()
}

/// A row with these contents of its cells; those without one stay as they are.
fn row(row: &str, contents: &[Option<String>]) -> String {
    let mut cells = row.split_inclusive("</w:tc>").map(str::to_string).collect::<Vec<_>>();
    for (cell, content) in cells.iter_mut().zip(contents) {
        if let Some(content) = content {
            let end = cell.find("</w:tcPr>").unwrap() + "</w:tcPr>".len();
            *cell = format!("{}{content}</w:tc>", &cell[..end]);
        }
    }
    cells.concat()
}

/// The cell behind the label holds these lines.
pub(crate) fn with_cell(xml: &str, label: &str, text: &[&str]) -> String {
    let at = xml.find(&format!(">{label}<")).unwrap();
    let start = at + xml[at..].find("</w:tcPr>").unwrap() + "</w:tcPr>".len();
    let end = start + xml[start..].find("</w:tc>").unwrap();
    format!("{}{}{}", &xml[..start], lines(text), &xml[end..])
}

/// A contact's row with these lines in its cells.
pub(crate) fn with_contact(xml: &str, at: usize, person: Option<&[&str]>, reach: Option<&[&str]>) -> String {
    let place = rows(xml, ">Contact:<")[at].clone();
    let now = row(&xml[place.clone()], &[None, person.map(lines), reach.map(lines)]);
    format!("{}{now}{}", &xml[..place.start], &xml[place.end..])
}

/// One row more before the contact at this place, or behind the last one, with an empty cell in place of its label.
pub(crate) fn with_more(xml: &str, before: Option<usize>, person: &[&str], reach: &[&str]) -> String {
    let there = rows(xml, ">Contact:<");
    let model = &xml[there[0].clone()];
    let more = row(model, &[Some("<w:p/>".into()), Some(lines(person)), Some(lines(reach))]);
    let at = before.map_or(there.last().unwrap().end, |at| there[at].start);
    format!("{}{more}{}", &xml[..at], &xml[at..])
}

/// A paragraph more before the text.
pub(crate) fn with_block(xml: &str, block: &str) -> String {
    let abstracts = xml.find(">Abstract:<").unwrap();
    let at = abstracts + xml[abstracts..].find("</w:tbl>").unwrap() + "</w:tbl>".len();
    format!("{}{block}{}", &xml[..at], &xml[at..])
}
