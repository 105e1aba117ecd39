//! Styles of a plausible form.

use std::collections::BTreeMap;

use liaison_desk::sheet::{
    Alignment, EastAsianFaces, Indent, Languages, LevelFormat, ListLevel, ListTable, Spacing, Style,
    StyleDef, StyleTable, TabStop, Twips,
};

use super::ENTRY;

/// Styles of a plausible form.
pub fn styles() -> StyleTable {
    let normal = StyleDef {
        word_id: "Normal",
        word_name: "Normal",
        face: Some("Times New Roman"),
        half_points: Some(24),
        spacing: Spacing { before: Some(Twips(120)), after: Some(Twips(0)), line: Some(240) },
        ..StyleDef::default()
    };
    let based = |word_id, word_name| StyleDef {
        word_id,
        word_name,
        based_on: Some(Style::NORMAL),
        ..StyleDef::default()
    };
    let heading = |word_id, word_name, level| StyleDef {
        next: Some(Style::NORMAL),
        bold: Some(true),
        keep_with_next: true,
        keep_lines: true,
        outline: Some(level),
        indent: Some(Indent { left: Twips(794), hanging: Twips(794) }),
        tabs: [794, 1191, 1588, 1985].map(TabStop::start).to_vec(),
        ..based(word_id, word_name)
    };
    let centred = |word_id, word_name, half_points| StyleDef {
        half_points: Some(half_points),
        alignment: Some(Alignment::Center),
        ..based(word_id, word_name)
    };
    let styles = BTreeMap::from([
        (Style::NORMAL, normal),
        (Style::HEADING_1, heading("Heading1", "heading 1", 0)),
        (Style::HEADING_2, heading("Heading2", "heading 2", 1)),
        (Style::ITEM_1, based("enumlev1", "enumlev1")),
        (
            Style::NOTE,
            StyleDef {
                italic: Some(true),
                bold: Some(false),
                underline: Some(false),
                ..based("Note", "Note & <more>")
            },
        ),
        (Style::TABLE_TEXT, StyleDef { half_points: Some(22), ..based("Tabletext", "Table_text") }),
        (Style::TABLE_HEAD, StyleDef { bold: Some(true), ..centred("Tablehead", "Table_head", 22) }),
        (Style::HEADER, centred("Header", "header", 18)),
        (Style::FOOTER, centred("Footer", "footer", 18)),
        (
            ENTRY,
            StyleDef {
                alignment: Some(Alignment::Start),
                tabs: vec![TabStop::start(794)],
                ..based("Entry", "Test entry")
            },
        ),
    ]);
    let level = |depth: i32, format| ListLevel {
        format,
        indent: Indent { left: Twips(397 * (depth + 1)), hanging: Twips(397) },
    };
    let faces = "Times New Roman";
    StyleTable {
        defaults: StyleDef {
            face: Some(faces),
            east_asian_face: Some(faces),
            half_points: Some(22),
            complex_half_points: Some(22),
            languages: Languages {
                western: Some("en-GB".into()),
                east_asian: Some("zh-CN".into()),
                complex: Some("ar-SA".into()),
            },
            ..StyleDef::default()
        },
        styles,
        link: StyleDef {
            word_id: "Hyperlink",
            word_name: "Hyperlink",
            color: Some([0, 0, 255]),
            underline: Some(true),
            ..StyleDef::default()
        },
        lists: ListTable {
            bullet: vec![level(0, LevelFormat::Sign("•")), level(1, LevelFormat::Sign("–"))],
            numbered: vec![
                level(0, LevelFormat::Decimal(")")),
                level(1, LevelFormat::Letter(")")),
                level(2, LevelFormat::Roman(".")),
            ],
        },
        east_asian: EastAsianFaces { japanese: "MS Mincho", chinese: "SimSun", korean: "Batang" },
    }
}
