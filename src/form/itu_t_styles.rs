//! How the ITU-T's styles look: identifiers, names and measures of the secretariat's templates.

use std::collections::BTreeMap;

use super::lists;
use crate::sheet::{Alignment, Indent, Spacing, Style, StyleDef, StyleTable, TabStop, Twips};

pub(super) const QUESTION: Style = Style("header question");
pub(super) const VENUE_DATE: Style = Style("venue and date");
pub(super) const SOURCE: Style = Style("header source");
pub(super) const TITLE: Style = Style("header title");
pub(super) const SUMMARY: Style = Style("header summary");
pub(super) const BAND: Style = Style("band");
pub(super) const LS_FOR_ACTION: Style = Style("for action");
pub(super) const LS_FOR_COMMENT: Style = Style("for comment");
pub(super) const LS_FOR_INFO: Style = Style("for information");
pub(super) const LS_APPROVAL: Style = Style("approval");
pub(super) const LS_DEADLINE: Style = Style("deadline");
pub(super) const CONTACT: Style = Style("contact");
pub(super) const DOCUMENT_NUMBER: Style = Style("document number");
pub(super) const HEADER_RIGHT: Style = Style("header right");
pub(super) const UNION: Style = Style("header union");
pub(super) const SECTOR: Style = Style("header sector");
pub(super) const PERIOD: Style = Style("header period");
pub(super) const EMBLEM: Style = Style("header emblem");

/// The tab stops of headings, list items and the addressing rows.
const TEXT_TABS: [i32; 4] = [794, 1191, 1588, 1985];
/// The tab stops of text in tables.
const TABLE_TABS: [i32; 14] =
    [284, 567, 851, 1134, 1418, 1701, 1985, 2268, 2552, 2835, 3119, 3402, 3686, 3969];

/// The styles of every form of the ITU-T.
pub(super) fn styles() -> StyleTable {
    StyleTable {
        styles: BTreeMap::from_iter(text().into_iter().chain(tables()).chain(form()).chain(posted_header())),
        link: StyleDef {
            underline: Some(true),
            color: Some([0, 0, 0xff]),
            ..named("Hyperlink", "Hyperlink")
        },
        lists: lists::table(),
    }
}

fn named(word_id: &'static str, word_name: &'static str) -> StyleDef {
    StyleDef { word_id, word_name, ..StyleDef::default() }
}

fn on_normal(word_id: &'static str, word_name: &'static str) -> StyleDef {
    StyleDef { based_on: Some(Style::NORMAL), ..named(word_id, word_name) }
}

fn spacing(before: i32, after: i32) -> Spacing {
    Spacing { before: Some(Twips(before)), after: Some(Twips(after)) }
}

fn above(before: i32) -> Spacing {
    Spacing { before: Some(Twips(before)), after: None }
}

fn indent(left: i32, hanging: i32) -> Option<Indent> {
    Some(Indent { left: Twips(left), hanging: Twips(hanging) })
}

fn tabs(stops: &[i32]) -> Vec<TabStop> {
    stops.iter().map(|stop| TabStop(Twips(*stop))).collect()
}

fn text() -> Vec<(Style, StyleDef)> {
    let heading = |id, name, before, outline| StyleDef {
        next: Some(Style::NORMAL),
        bold: Some(true),
        spacing: above(before),
        indent: indent(794, 794),
        tabs: tabs(&TEXT_TABS),
        keep_with_next: true,
        keep_lines: true,
        outline: Some(outline),
        ..on_normal(id, name)
    };
    let below_first = |def| StyleDef { based_on: Some(Style::HEADING_1), ..def };
    let item = |id, left, hanging| StyleDef {
        spacing: above(80),
        indent: indent(left, hanging),
        tabs: tabs(&TEXT_TABS),
        ..on_normal(id, id)
    };
    vec![
        (
            Style::NORMAL,
            StyleDef {
                face: Some("Times New Roman"),
                half_points: Some(24),
                spacing: spacing(120, 0),
                ..named("Normal", "Normal")
            },
        ),
        (Style::HEADING_1, heading("Heading1", "heading 1", 360, 0)),
        (Style::HEADING_2, below_first(heading("Heading2", "heading 2", 240, 1))),
        (Style::HEADING_3, below_first(heading("Heading3", "heading 3", 160, 2))),
        (Style::ITEM_1, item("enumlev1", 794, 794)),
        (Style::ITEM_2, StyleDef { based_on: Some(Style::ITEM_1), ..item("enumlev2", 1191, 397) }),
        (Style::ITEM_3, StyleDef { based_on: Some(Style::ITEM_2), ..item("enumlev3", 1588, 397) }),
        (Style::NOTE, StyleDef { spacing: above(80), tabs: tabs(&TEXT_TABS), ..on_normal("Note", "Note") }),
        (
            Style::HEADER,
            StyleDef {
                half_points: Some(18),
                alignment: Some(Alignment::Center),
                spacing: above(0),
                ..on_normal("Header", "header")
            },
        ),
        (Style::FOOTER, StyleDef { spacing: above(0), ..on_normal("Footer", "footer") }),
    ]
}

fn tables() -> Vec<(Style, StyleDef)> {
    vec![
        (
            Style::TABLE_TEXT,
            StyleDef {
                half_points: Some(22),
                spacing: spacing(40, 40),
                tabs: tabs(&TABLE_TABS),
                ..on_normal("Tabletext", "Table_text")
            },
        ),
        (
            Style::TABLE_HEAD,
            StyleDef {
                next: Some(Style::NORMAL),
                half_points: Some(22),
                bold: Some(true),
                alignment: Some(Alignment::Center),
                spacing: spacing(80, 80),
                tabs: tabs(&TABLE_TABS),
                keep_with_next: true,
                ..on_normal("Tablehead", "Table_head")
            },
        ),
    ]
}

fn form() -> Vec<(Style, StyleDef)> {
    let addressing =
        |id| StyleDef { based_on: Some(LS_FOR_ACTION), next: Some(Style::NORMAL), ..named(id, id) };
    vec![
        (QUESTION, on_normal("TSBHeaderQuestion", "TSBHeaderQuestion")),
        (SOURCE, on_normal("TSBHeaderSource", "TSBHeaderSource")),
        (TITLE, on_normal("TSBHeaderTitle", "TSBHeaderTitle")),
        (SUMMARY, on_normal("TSBHeaderSummary", "TSBHeaderSummary")),
        (VENUE_DATE, StyleDef { alignment: Some(Alignment::End), ..on_normal("VenueDate", "VenueDate") }),
        (BAND, StyleDef { alignment: Some(Alignment::Center), ..on_normal("LSBand", "LSBand") }),
        (LS_FOR_ACTION, StyleDef { tabs: tabs(&TEXT_TABS), ..on_normal("LSForAction", "LSForAction") }),
        (LS_FOR_COMMENT, addressing("LSForComment")),
        (LS_FOR_INFO, addressing("LSForInfo")),
        (LS_DEADLINE, addressing("LSDeadline")),
        (LS_APPROVAL, on_normal("LSApproval", "LSApproval")),
        (CONTACT, StyleDef { tabs: tabs(&[794]), ..on_normal("LSContact", "LSContact") }),
    ]
}

fn posted_header() -> Vec<(Style, StyleDef)> {
    let right = |id, half_points| StyleDef {
        half_points: Some(half_points),
        bold: Some(true),
        alignment: Some(Alignment::End),
        ..on_normal(id, id)
    };
    let left = |id, half_points| StyleDef { half_points: Some(half_points), ..on_normal(id, id) };
    vec![
        (DOCUMENT_NUMBER, StyleDef { tabs: tabs(&TEXT_TABS), ..right("Docnumber", 32) }),
        (HEADER_RIGHT, right("TSBHeaderRight14", 28)),
        (UNION, left("TSBHeaderLeft8", 16)),
        (SECTOR, StyleDef { bold: Some(true), ..left("TSBHeaderLeft13", 26) }),
        (PERIOD, left("TSBHeaderLeft10", 20)),
        (
            EMBLEM,
            StyleDef { alignment: Some(Alignment::Center), spacing: above(0), ..left("TSBHeaderEmblem", 20) },
        ),
    ]
}
