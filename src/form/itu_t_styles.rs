//! How the ITU-T's styles look: identifiers, names and measures of the secretariat's templates.

use std::collections::BTreeMap;

use super::{languages, lists};
use crate::sheet::{
    Alignment, EastAsianFaces, Indent, Languages, Spacing, Style, StyleDef, StyleTable, TabStop, Twips,
};

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

/// The face of everything the templates set.
const FACE: &str = "Times New Roman";
/// The face the templates' themes have for Chinese, and name for the document's number.
const CHINESE_FACE: &str = "SimSun";

/// The tab stops of headings, list items and the addressing rows.
const TEXT_TABS: [i32; 4] = [794, 1191, 1588, 1985];
/// The tab stops of text in tables.
const TABLE_TABS: [i32; 14] =
    [284, 567, 851, 1134, 1418, 1701, 1985, 2268, 2552, 2835, 3119, 3402, 3686, 3969];

/// The styles of every form of the ITU-T, for a statement in the language of this tag.
pub(super) fn styles(language: &str) -> StyleTable {
    let mut styles = BTreeMap::from_iter(
        text().into_iter().chain(tables()).chain(form()).chain(posted_header()).chain(for_the_group()),
    );
    if let Some(normal) = styles.get_mut(&Style::NORMAL) {
        normal.languages = languages::of_text(language);
    }
    StyleTable {
        defaults: defaults(),
        styles,
        link: StyleDef {
            underline: Some(true),
            color: Some([0, 0, 0xff]),
            ..named("Hyperlink", "Hyperlink")
        },
        lists: lists::table(),
        east_asian: EastAsianFaces { japanese: "MS Mincho", chinese: CHINESE_FACE, korean: "Batang" },
    }
}

/// What the templates hold ready where no style says anything; Normal says all of it anew.
///
/// They name the faces of a theme; these are the theme's faces by name.
fn defaults() -> StyleDef {
    StyleDef {
        face: Some("Calibri"),
        east_asian_face: Some(CHINESE_FACE),
        half_points: Some(22),
        complex_half_points: Some(22),
        languages: Languages {
            western: Some("en-US".into()),
            east_asian: Some("zh-CN".into()),
            complex: Some("ar-SA".into()),
        },
        spacing: Spacing { before: None, after: Some(Twips(160)), line: Some(259) },
        ..StyleDef::default()
    }
}

fn named(word_id: &'static str, word_name: &'static str) -> StyleDef {
    StyleDef { word_id, word_name, ..StyleDef::default() }
}

fn on_normal(word_id: &'static str, word_name: &'static str) -> StyleDef {
    StyleDef { based_on: Some(Style::NORMAL), ..named(word_id, word_name) }
}

/// A look without a name of its own in Word: the templates set it on the paragraph.
fn unnamed() -> StyleDef {
    StyleDef { based_on: Some(Style::NORMAL), ..StyleDef::default() }
}

/// The style with what the templates state in those they took over from the days of Western and Eastern versions of
/// Word: Western lines and face, complex scripts of 10 points.
fn western(def: StyleDef) -> StyleDef {
    StyleDef {
        western_lines: true,
        east_asian_face: Some(FACE),
        complex_half_points: Some(20),
        languages: Languages { east_asian: Some("en-US".into()), ..Languages::default() },
        ..def
    }
}

fn spacing(before: i32, after: i32) -> Spacing {
    Spacing { before: Some(Twips(before)), after: Some(Twips(after)), line: None }
}

fn above(before: i32) -> Spacing {
    Spacing { before: Some(Twips(before)), ..Spacing::default() }
}

fn indent(left: i32, hanging: i32) -> Option<Indent> {
    Some(Indent { left: Twips(left), hanging: Twips(hanging) })
}

fn tabs(stops: &[i32]) -> Vec<TabStop> {
    stops.iter().copied().map(TabStop::start).collect()
}

fn text() -> Vec<(Style, StyleDef)> {
    let heading = |id, name, before, outline| StyleDef {
        next: Some(Style::NORMAL),
        spacing: above(before),
        outline: Some(outline),
        ..on_normal(id, name)
    };
    let below_first = |def| StyleDef { based_on: Some(Style::HEADING_1), ..def };
    let item = |id, base, left, hanging| StyleDef {
        based_on: Some(base),
        indent: indent(left, hanging),
        ..named(id, id)
    };
    vec![
        (
            Style::NORMAL,
            StyleDef {
                face: Some(FACE),
                half_points: Some(24),
                complex_half_points: Some(24),
                spacing: Spacing { line: Some(240), ..spacing(120, 0) },
                ..named("Normal", "Normal")
            },
        ),
        (
            Style::HEADING_1,
            western(StyleDef {
                bold: Some(true),
                indent: indent(794, 794),
                tabs: tabs(&TEXT_TABS),
                keep_with_next: true,
                keep_lines: true,
                ..heading("Heading1", "heading 1", 360, 0)
            }),
        ),
        (Style::HEADING_2, below_first(heading("Heading2", "heading 2", 240, 1))),
        (Style::HEADING_3, below_first(heading("Heading3", "heading 3", 160, 2))),
        (
            Style::ITEM_1,
            western(StyleDef {
                spacing: above(80),
                tabs: tabs(&TEXT_TABS),
                ..item("enumlev1", Style::NORMAL, 794, 794)
            }),
        ),
        (Style::ITEM_2, item("enumlev2", Style::ITEM_1, 1191, 397)),
        (Style::ITEM_3, item("enumlev3", Style::ITEM_2, 1588, 397)),
        (
            Style::NOTE,
            western(StyleDef { spacing: above(80), tabs: tabs(&TEXT_TABS), ..on_normal("Note", "Note") }),
        ),
        (
            Style::HEADER,
            western(StyleDef {
                half_points: Some(18),
                alignment: Some(Alignment::Center),
                spacing: above(0),
                ..on_normal("Header", "header")
            }),
        ),
        (
            Style::FOOTER,
            StyleDef {
                tabs: vec![
                    TabStop { at: Twips(4680), alignment: Alignment::Center },
                    TabStop { at: Twips(9360), alignment: Alignment::End },
                ],
                spacing: above(0),
                late: true,
                ..on_normal("Footer", "footer")
            },
        ),
    ]
}

fn tables() -> Vec<(Style, StyleDef)> {
    vec![
        (
            Style::TABLE_TEXT,
            western(StyleDef {
                half_points: Some(22),
                spacing: spacing(40, 40),
                tabs: tabs(&TABLE_TABS),
                ..on_normal("Tabletext", "Table_text")
            }),
        ),
        (
            Style::TABLE_HEAD,
            western(StyleDef {
                next: Some(Style::NORMAL),
                half_points: Some(22),
                bold: Some(true),
                alignment: Some(Alignment::Center),
                spacing: spacing(80, 80),
                tabs: tabs(&TABLE_TABS),
                keep_with_next: true,
                ..on_normal("Tablehead", "Table_head")
            }),
        ),
    ]
}

fn form() -> Vec<(Style, StyleDef)> {
    vec![
        (QUESTION, on_normal("TSBHeaderQuestion", "TSBHeaderQuestion")),
        (SOURCE, on_normal("TSBHeaderSource", "TSBHeaderSource")),
        (TITLE, on_normal("TSBHeaderTitle", "TSBHeaderTitle")),
        (SUMMARY, on_normal("TSBHeaderSummary", "TSBHeaderSummary")),
        (
            VENUE_DATE,
            western(StyleDef { alignment: Some(Alignment::End), ..on_normal("VenueDate", "VenueDate") }),
        ),
        (BAND, StyleDef { alignment: Some(Alignment::Center), ..unnamed() }),
        (
            LS_FOR_ACTION,
            western(StyleDef {
                complex_bold: Some(true),
                tabs: tabs(&TEXT_TABS),
                ..on_normal("LSForAction", "LSForAction")
            }),
        ),
        (LS_FOR_COMMENT, addressing("LSForComment")),
        (LS_FOR_INFO, addressing("LSForInfo")),
        (LS_DEADLINE, StyleDef { complex_bold: Some(false), ..addressing("LSDeadline") }),
        (LS_APPROVAL, StyleDef { complex_bold: Some(true), ..on_normal("LSApproval", "LSApproval") }),
        (CONTACT, StyleDef { tabs: tabs(&[794]), ..unnamed() }),
    ]
}

fn addressing(id: &'static str) -> StyleDef {
    StyleDef { based_on: Some(LS_FOR_ACTION), next: Some(Style::NORMAL), ..named(id, id) }
}

fn posted_header() -> Vec<(Style, StyleDef)> {
    let of_size = |half_points, def| StyleDef {
        half_points: Some(half_points),
        complex_half_points: Some(half_points),
        ..def
    };
    let right = |id| StyleDef { alignment: Some(Alignment::End), ..on_normal(id, id) };
    vec![
        (
            DOCUMENT_NUMBER,
            StyleDef {
                half_points: Some(32),
                bold: Some(true),
                east_asian_face: Some(CHINESE_FACE),
                tabs: tabs(&TEXT_TABS),
                ..western(right("Docnumber"))
            },
        ),
        (
            HEADER_RIGHT,
            StyleDef { bold: Some(true), complex_bold: Some(true), ..of_size(28, right("TSBHeaderRight14")) },
        ),
        (UNION, of_size(16, unnamed())),
        (SECTOR, StyleDef { bold: Some(true), complex_bold: Some(true), ..of_size(26, unnamed()) }),
        (PERIOD, of_size(20, unnamed())),
        (
            EMBLEM,
            StyleDef { alignment: Some(Alignment::Center), spacing: above(0), ..of_size(20, unnamed()) },
        ),
    ]
}

/// Styles of the template that no paragraph of ours has: for those who go on writing in Word.
fn for_the_group() -> Vec<(Style, StyleDef)> {
    let run_in = |id, name| StyleDef {
        next: Some(Style::NORMAL),
        complex_half_points: Some(20),
        spacing: above(160),
        tabs: tabs(&TEXT_TABS),
        keep_with_next: true,
        western_lines: true,
        ..on_normal(id, name)
    };
    let of_older_forms =
        |id| StyleDef { east_asian_face: Some("Calibri"), complex_bold: Some(false), ..addressing(id) };
    vec![
        (Style("heading b"), StyleDef { bold: Some(true), quick: true, ..run_in("Headingb", "Heading_b") }),
        (Style("heading i"), StyleDef { italic: Some(true), ..run_in("Headingi", "Heading_i") }),
        (Style("source of older forms"), of_older_forms("LSSource")),
        (Style("title of older forms"), of_older_forms("LSTitle")),
    ]
}
