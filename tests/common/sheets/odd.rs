//! Scripts, parts, and what no form should do.

use liaison_desk::{
    sheet::{
        Border, Cell, CellRole, Direction, Fields, Fit, Inline, Item, Layout, Merge, Meta, PageSetup, Para,
        PartKind, Property, Role, Row, RowsAnchor, Run, Running, Sheet, Start, Style, Table, TableCell,
        TableRow, Twips,
    },
    statement::text::Marks,
};

use super::{linked, part, plain, sheet, table, value};

/// Things a careful form would not do: odd characters everywhere, rows and tables out of shape, styles unknown.
pub fn odd() -> Sheet {
    let nasty = "a<b>&c\"d'\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}\te\nf\r\ng ]]> ";
    let grid = |columns: &[i32], rows| {
        Item::Fields(Fields {
            anchors: vec![RowsAnchor { name: nasty.to_owned(), rows: 0..9 }],
            layout: Layout::Grid {
                columns: columns.iter().copied().map(Twips).collect(),
                padding: Twips(-3),
            },
            rows,
        })
    };
    let row = |cells| Row {
        cells,
        rule_above: Some(Border { eighths: 0 }),
        rule_below: Some(Border { eighths: 9999 }),
        min_height: Some(Twips(-1)),
        ..Row::default()
    };
    let bare = |role, span| Cell {
        merge: Merge::Continue,
        anchors: vec![nasty.to_owned(), nasty.to_owned()],
        ..Cell::new(role, span, vec![])
    };
    let items = vec![
        Item::Para(Para {
            style: Style("no such style"),
            inlines: vec![
                value(nasty),
                value(""),
                linked("x", "https://"),
                linked(nasty, &format!("https://example.org/{nasty}")),
                Inline::Text(Run { language: Some(nasty.to_owned()), ..Run::new(Role::Value, "y") }),
            ],
            ..Para::default()
        }),
        grid(&[], vec![]),
        grid(&[], vec![row(vec![])]),
        grid(&[100, -4], vec![row(vec![bare(CellRole::Label, 0), bare(CellRole::Value, 900)])]),
        grid(
            &[1000],
            vec![
                row(vec![bare(CellRole::Value, 1), bare(CellRole::Value, 1), bare(CellRole::Value, 1)]),
                row(vec![bare(CellRole::Value, 1)]),
            ],
        ),
        Item::Fields(Fields {
            anchors: vec![
                RowsAnchor { name: String::new(), rows: 0..1 },
                RowsAnchor { name: String::new(), rows: 7..9 },
            ],
            layout: Layout::Hanging { indent: Twips(-10) },
            rows: vec![row(vec![]), row(vec![bare(CellRole::Label, 1), bare(CellRole::Value, 1)])],
        }),
        Item::Table(Table {
            origin: None,
            widths: vec![],
            padding: Twips(0),
            header_rows: 7,
            fit: Fit::default(),
            rows: vec![
                TableRow::default(),
                TableRow { cells: vec![TableCell::default(); 3], ..TableRow::default() },
            ],
            border: Border { eighths: 0 },
        }),
        Item::Table(Table {
            origin: None,
            widths: vec![],
            padding: Twips(0),
            header_rows: 0,
            fit: Fit::default(),
            rows: vec![],
            border: Border { eighths: 4 },
        }),
        Item::Rule(Border { eighths: 0 }),
    ];
    let mut sheet = sheet(vec![part(items), part(vec![])]);
    sheet.meta = Meta {
        title: nasty.to_owned(),
        author: nasty.to_owned(),
        subject: nasty.to_owned(),
        keywords: vec![nasty.to_owned(), "k".to_owned()],
        language: nasty.to_owned(),
        properties: ["Name", "name", "", nasty]
            .iter()
            .map(|name| Property { name: (*name).to_owned(), value: nasty.to_owned() })
            .collect(),
        ..sheet.meta
    };
    sheet.parts[0].first.header = vec![Para::of(Style::HEADER, Run::new(Role::Value, nasty))];
    sheet
}

/// Scripts of the world, and paragraphs read from right to left.
pub fn scripts() -> Sheet {
    let arabic = Para {
        direction: Direction::RightToLeft,
        inlines: vec![
            Inline::Text(Run {
                language: Some("ar".to_owned()),
                marks: Marks { bold: true, italic: true, ..Marks::default() },
                ..Run::new(Role::Value, "بيان الاتصال إلى ITU-T SG17 (جنيف، 17 أبريل 2025)")
            }),
            Inline::PageNumber,
        ],
        ..Para::default()
    };
    let mut items = vec![Item::Para(arabic)];
    for (language, text) in [
        ("he", "הצהרת קישור"),
        ("ru", "Заявление о взаимодействии"),
        ("zh", "联络声明"),
        ("ja", "リエゾン文書"),
        ("el", "Δήλωση"),
        ("hi", "संपर्क विवरण"),
        ("", "🙂 emoji and e\u{301} combining \u{200f}mark"),
    ] {
        items.push(Item::Para(Para::of(
            Style::NORMAL,
            Run { language: Some(language.to_owned()), ..Run::new(Role::Value, text) },
        )));
    }
    sheet(vec![part(items)])
}

/// Four parts: a cover with a header of its own, one on the same page, one without header, one across.
pub fn parts() -> Sheet {
    let running = |text: &str| Running {
        header: vec![Para {
            style: Style::HEADER,
            inlines: vec![
                value(text),
                value(" - "),
                Inline::PageNumber,
                linked(" see", "https://example.org/h"),
            ],
            ..Para::default()
        }],
        footer: vec![Para::of(Style::FOOTER, Run::new(Role::Value, format!("Foot of {text}")))],
    };
    let mut cover = part(vec![Item::Para(plain("The cover."))]);
    cover.kind = PartKind::Cover;
    cover.first = running("Cover first");
    cover.rest = running("Cover");
    let mut below = part(vec![Item::Para(plain("Below the cover.")), Item::Table(table(0, 2))]);
    below.start = Start::Continuous;
    below.first = running("Below");
    below.rest = running("Below");
    let mut bare = part(vec![Item::Para(plain("A part without header."))]);
    bare.first = Running::default();
    bare.rest = Running::default();
    let mut across = part(vec![Item::Para(plain("A page across."))]);
    across.first_number = Some(7);
    across.page = PageSetup { width: Twips(16840), height: Twips(11907), ..across.page };
    sheet(vec![cover, below, bare, across])
}
