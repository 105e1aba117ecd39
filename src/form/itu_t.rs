//! What all forms of the ITU-T share: the page, its running header, the end of the text, what the file says.

use jiff::Timestamp;

use super::{
    itu_t_styles::{self, BAND},
    labels::Labels,
    languages, ls_rows,
    options::Options,
    printed::{self, Printed},
    row::{fixed, para},
    text,
};
use crate::{
    sheet::{
        Fields, Inline, Item, Meta, PageSetup, Para, Part, PartKind, Running, Start, Style, StyleTable, Twips,
    },
    statement::{FieldId, Statement, field::LineList},
};

/// A4, margins of 2 cm all round.
pub(super) const PAGE: PageSetup = PageSetup {
    width: Twips(11907),
    height: Twips(16840),
    top: Twips(1134),
    right: Twips(1134),
    bottom: Twips(1134),
    left: Twips(1134),
    header: Twips(425),
    footer: Twips(709),
};

/// Space left and right in the cells of the form's tables.
pub(super) const PADDING: Twips = Twips(57);

/// The centred line that ends a text.
const CLOSING_LINE: &str = "_______________________";

/// The styles of the ITU-T's forms.
pub(super) fn styles(language: &str) -> StyleTable {
    itu_t_styles::styles(language)
}

/// A part with an empty header on its first page, and on the others the page's number and `name` below it.
pub(super) fn part(kind: PartKind, field: FieldId, name: &Printed, items: Vec<Item>) -> Part {
    let mut header = vec![text::page_number()];
    if !name.is_empty() {
        header.push(para(Style::HEADER, field, name));
    }
    Part {
        kind,
        page: PAGE,
        start: Start::NewPage,
        first_number: None,
        first: Running::default(),
        rest: Running { header, footer: Vec::new() },
        items,
    }
}

/// The statement's part: the form's table, the abstract's, the text and the closing line.
pub(super) fn statement(s: &Statement, labels: &Labels, styles: &StyleTable, head: Fields) -> Part {
    let mut items = vec![Item::Fields(head), text::empty(), Item::Fields(ls_rows::summary(s, labels))];
    items.extend(text::items(s, styles, PAGE.text_width()));
    items.push(text::empty());
    items.push(Item::Para(fixed(BAND, CLOSING_LINE, false)));
    let (field, name) = short_name(s);
    part(PartKind::Statement, field, &name, items)
}

/// The document number, else the number as a liaison statement.
fn short_name(s: &Statement) -> (FieldId, Printed) {
    let number = Printed::text(FieldId::Number, &s.number);
    if number.is_empty() {
        (FieldId::LsNumber, Printed::text(FieldId::LsNumber, &s.ls_number))
    } else {
        (FieldId::Number, number)
    }
}

/// The form's band.
pub(super) fn band(labels: &Labels) -> Para {
    fixed(BAND, labels.band, true)
}

/// What the file says about itself.
pub(super) fn meta(s: &Statement, options: &Options) -> Meta {
    let keywords = s
        .keywords
        .iter()
        .map(|(key, word)| one_line(&Printed::text(FieldId::Line(LineList::Keywords, key), word)));
    Meta {
        title: one_line(&printed::title(s)),
        author: one_line(&Printed::text(FieldId::Source, &options.author)),
        subject: one_line(&Printed::text(FieldId::TitleSubject, &s.title.subject)),
        keywords: keywords.filter(|word| !word.is_empty()).collect(),
        language: languages::full(&s.language.tag).into_owned(),
        created: known(s.bookkeeping.created),
        changed: known(s.bookkeeping.changed),
        properties: Vec::new(),
    }
}

/// A moment, unless it is the one that stands for none in a draft that does not say.
fn known(moment: Timestamp) -> Option<Timestamp> {
    (moment != Timestamp::UNIX_EPOCH).then_some(moment)
}

/// A value on one line, for places that know no lines.
pub(super) fn one_line(printed: &Printed) -> String {
    let mut line = String::new();
    for inline in printed.inlines() {
        match inline {
            Inline::Text(run) => line.push_str(&run.text),
            Inline::Tab | Inline::Break => line.push(' '),
            Inline::PageNumber | Inline::Picture(_) => {}
        }
    }
    line
}
