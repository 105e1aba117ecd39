//! Labelled fields.

use liaison_desk::sheet::{
    Border, Cell, CellRole, Fields, Inline, Item, Layout, Merge, Para, Role, Row, RowsAnchor, Run, Sheet,
    Style, Twips,
};

use super::{ENTRY, linked, part, plain, sheet, value};

/// Labelled rows in a grid with rules, merged cells, an anchor, and a running header from the second page on.
pub fn grid() -> Sheet {
    let mut emblem = cell(CellRole::Banner, 2, "Emblem");
    emblem.merge = Merge::Start;
    let mut below = cell(CellRole::Banner, 2, "");
    below.merge = Merge::Continue;
    let rows = vec![
        Row {
            cells: vec![
                emblem,
                anchored(cell(CellRole::Value, 2, "Number 12"), &["1st number & more", "second"]),
            ],
            ..Row::default()
        },
        Row { cells: vec![below, cell(CellRole::Aside, 2, "Original: English")], ..Row::default() },
        Row {
            cells: vec![
                label("Question(s):"),
                cell(CellRole::Value, 1, "1/17, 10/17"),
                cell(CellRole::Label, 1, "Meeting:"),
                cell(CellRole::Value, 1, "Geneva, 8-17 April 2025"),
            ],
            rule_above: Some(Border { eighths: 12 }),
            min_height: Some(Twips(357)),
            ..Row::default()
        },
        Row {
            cells: vec![cell(CellRole::Banner, 4, "LIAISON STATEMENT")],
            rule_above: Some(Border { eighths: 12 }),
            rule_below: Some(Border { eighths: 12 }),
            min_height: Some(Twips(357)),
            ..Row::default()
        },
        Row {
            cells: vec![
                anchored(label("Contact:"), &["1st number & more"]),
                Cell::new(
                    CellRole::Value,
                    2,
                    vec![Para {
                        inlines: vec![
                            value("Ada Example"),
                            Inline::Break,
                            value("Example Society"),
                            Inline::Break,
                        ],
                        ..Para::default()
                    }],
                ),
                Cell::new(
                    CellRole::Aside,
                    1,
                    vec![Para {
                        style: ENTRY,
                        inlines: vec![
                            value("E-mail:"),
                            Inline::Tab,
                            linked("ada@example.org", "mailto:ada@example.org"),
                        ],
                        ..Para::default()
                    }],
                ),
            ],
            rule_below: Some(Border { eighths: 8 }),
            ..Row::default()
        },
    ];
    let fields = |rows| {
        Item::Fields(Fields {
            anchors: vec![RowsAnchor { name: "all but the last".to_owned(), rows: 0..4 }],
            layout: Layout::Grid {
                columns: [1544, 2479, 1763, 3853].map(Twips).to_vec(),
                padding: Twips(57),
            },
            rows,
        })
    };
    let abstract_ = Row {
        cells: vec![label("Abstract:"), cell(CellRole::Value, 3, "A short abstract.")],
        ..Row::default()
    };
    let mut items = vec![fields(rows), fields(vec![abstract_]), Item::Rule(Border { eighths: 8 })];
    items.extend((0..60).map(|number| Item::Para(plain(&format!("Paragraph {number} of the text.")))));
    sheet(vec![part(items)])
}

/// Labelled rows whose values hang, as forms of other bodies have them.
pub fn hanging() -> Sheet {
    let rows = vec![
        Row {
            cells: vec![
                label("Title:"),
                anchored(cell(CellRole::Value, 1, &"A long title that must wrap. ".repeat(6)), &["title"]),
            ],
            rule_above: Some(Border { eighths: 8 }),
            ..Row::default()
        },
        Row {
            cells: vec![
                label("Source:"),
                Cell::new(CellRole::Value, 1, vec![plain("The first source"), plain("The second source")]),
            ],
            ..Row::default()
        },
        Row {
            cells: vec![
                label("To:"),
                cell(CellRole::Value, 1, "One group"),
                label("Cc:"),
                cell(CellRole::Value, 1, "-"),
                cell(CellRole::Aside, 1, "beside it"),
                label("Attachments:"),
            ],
            rule_below: Some(Border { eighths: 8 }),
            ..Row::default()
        },
        Row { cells: vec![cell(CellRole::Banner, 1, "OVERALL DESCRIPTION")], ..Row::default() },
    ];
    sheet(vec![part(vec![
        Item::Fields(Fields::new(Layout::Hanging { indent: Twips(1985) }, rows)),
        Item::Para(plain("The text.")),
    ])])
}

pub(super) fn cell(role: CellRole, span: usize, text: &str) -> Cell {
    let para = if text.is_empty() { Para::default() } else { plain(text) };
    Cell::new(role, span, vec![para])
}

fn anchored(cell: Cell, names: &[&str]) -> Cell {
    Cell { anchors: names.iter().map(|name| (*name).to_owned()).collect(), ..cell }
}

pub(super) fn label(text: &str) -> Cell {
    let mut run = Run::new(Role::Label, text);
    run.marks.bold = true;
    Cell::new(CellRole::Label, 1, vec![Para::of(Style::NORMAL, run)])
}
