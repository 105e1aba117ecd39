//! Sheets built by hand, for writers to be tried on without a form.

#![allow(dead_code)] // each test file uses some of them

use std::collections::BTreeMap;

use liaison_desk::{
    sheet::{
        Alignment, Border, Cell, CellRole, Change, Direction, Fields, Indent, Inline, Item, Layout,
        LevelFormat, ListKind, ListLevel, ListTable, Mark, Merge, Meta, PageSetup, Para, Part, PartKind,
        Property, Role, Row, Run, Running, Sheet, Spacing, Start, Style, StyleDef, StyleTable, TabStop,
        Table, TableCell, TableRow, Twips,
    },
    statement::text::{Marks, Position},
};

/// A style of a form's own.
pub const ENTRY: Style = Style("test entry");

/// Every sheet of this file with a name for messages and files.
pub fn all() -> Vec<(&'static str, Sheet)> {
    vec![
        ("empty", Sheet::default()),
        ("grid", grid()),
        ("hanging", hanging()),
        ("text", text()),
        ("changes", changes()),
        ("scripts", scripts()),
        ("odd", odd()),
        ("parts", parts()),
    ]
}

/// Labelled rows in a grid with rules, merged cells, an anchor, and a running header from the second page on.
pub fn grid() -> Sheet {
    let mut emblem = cell(CellRole::Banner, 2, "Emblem");
    emblem.merge = Merge::Start;
    let mut below = cell(CellRole::Banner, 2, "");
    below.merge = Merge::Continue;
    let rows = vec![
        Row {
            cells: vec![emblem, cell(CellRole::Value, 2, "Number 12")],
            anchor: Some("1st number & more".to_owned()),
            ..Row::default()
        },
        Row {
            cells: vec![below, cell(CellRole::Aside, 2, "Original: English")],
            ..Row::default()
        },
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
                label("Contact:"),
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
            anchor: Some("1st number & more".to_owned()),
            rule_below: Some(Border { eighths: 8 }),
            ..Row::default()
        },
    ];
    let fields = |rows| {
        Item::Fields(Fields {
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
    let mut items = vec![
        fields(rows),
        fields(vec![abstract_]),
        Item::Rule(Border { eighths: 8 }),
    ];
    items.extend((0..60).map(|number| Item::Para(plain(&format!("Paragraph {number} of the text.")))));
    sheet(vec![part(items)])
}

/// Labelled rows whose values hang, as forms of other bodies have them.
pub fn hanging() -> Sheet {
    let rows = vec![
        Row {
            cells: vec![
                label("Title:"),
                cell(CellRole::Value, 1, &"A long title that must wrap. ".repeat(6)),
            ],
            anchor: Some("title".to_owned()),
            rule_above: Some(Border { eighths: 8 }),
            ..Row::default()
        },
        Row {
            cells: vec![
                label("Source:"),
                Cell::new(
                    CellRole::Value,
                    1,
                    vec![plain("The first source"), plain("The second source")],
                ),
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
        Row {
            cells: vec![cell(CellRole::Banner, 1, "OVERALL DESCRIPTION")],
            ..Row::default()
        },
    ];
    sheet(vec![part(vec![
        Item::Fields(Fields {
            layout: Layout::Hanging { indent: Twips(1985) },
            rows,
        }),
        Item::Para(plain("The text.")),
    ])])
}

/// Text with headings, both kinds of lists, notes, tables, links and all character formatting.
pub fn text() -> Sheet {
    let formatted = |text: &str, set: fn(&mut Marks)| {
        let mut run = Run::new(Role::Value, text);
        set(&mut run.marks);
        Inline::Text(run)
    };
    let mut items = vec![
        Item::Para(Para::of(
            Style::HEADING_1,
            Run::new(Role::Value, "1 Introduction"),
        )),
        Item::Para(Para::of(Style::HEADING_2, Run::new(Role::Value, "1.1 Marks"))),
        Item::Para(Para {
            inlines: vec![
                value("Plain, "),
                formatted("bold", |marks| marks.bold = true),
                formatted(" italic", |marks| marks.italic = true),
                formatted(" underlined", |marks| marks.underline = true),
                formatted(" 2", |marks| marks.position = Position::Superscript),
                formatted(" 3", |marks| marks.position = Position::Subscript),
                linked(" a web page", "https://www.example.org/a b?c=d&e=é"),
                Inline::Text(Run {
                    marks: Marks {
                        bold: true,
                        link: Some("https://www.example.org/a b?c=d&e=é".to_owned()),
                        ..Marks::default()
                    },
                    ..Run::new(Role::Value, " with a bold end")
                }),
                linked(" not a link", "file:///tmp/x"),
                Inline::Text(Run {
                    language: Some("fr".to_owned()),
                    ..Run::new(Role::Value, " en français")
                }),
                value("  two blanks  "),
            ],
            ..Para::default()
        }),
    ];
    for (list, level, kind, text) in [
        (1, 0, ListKind::Numbered, "First of one"),
        (1, 1, ListKind::Numbered, "Below the first"),
        (1, 2, ListKind::Numbered, "Further below"),
        (1, 0, ListKind::Numbered, "Second of one"),
        (2, 0, ListKind::Numbered, "First of another"),
        (3, 0, ListKind::Bullet, "A bullet"),
        (3, 1, ListKind::Bullet, "A bullet below"),
        (3, 9, ListKind::Bullet, "A bullet too deep"),
    ] {
        items.push(Item::Para(Para {
            style: Style::ITEM_1,
            list: Some(Mark {
                list,
                level,
                kind,
                printed: "*".to_owned(),
            }),
            ..plain(text)
        }));
    }
    items.push(Item::Para(Para::of(
        Style::NOTE,
        Run::new(Role::Value, "NOTE – A note."),
    )));
    for header_rows in [1, 0] {
        items.push(Item::Table(table(header_rows, 40)));
    }
    sheet(vec![part(items)])
}

/// Everything that can come or go, come and gone.
pub fn changes() -> Sheet {
    let changed = |text: &str, change| {
        Inline::Text(Run {
            change,
            ..Run::new(Role::Value, text)
        })
    };
    let row = |change, name: &str| Row {
        cells: vec![label(name), cell(CellRole::Value, 3, "value")],
        change,
        ..Row::default()
    };
    let mut table = table(1, 3);
    table.rows[1].change = Change::Inserted;
    table.rows[2].change = Change::Deleted;
    let items = vec![
        Item::Fields(Fields {
            layout: Layout::Grid {
                columns: [1544, 2479, 1763, 3853].map(Twips).to_vec(),
                padding: Twips(57),
            },
            rows: vec![
                row(Change::None, "Kept:"),
                row(Change::Inserted, "New:"),
                row(Change::Deleted, "Gone:"),
            ],
        }),
        Item::Fields(Fields {
            layout: Layout::Hanging { indent: Twips(1985) },
            rows: vec![row(Change::Inserted, "New:"), row(Change::Deleted, "Gone:")],
        }),
        Item::Para(Para {
            inlines: vec![
                value("Kept "),
                changed("new ", Change::Inserted),
                changed("gone ", Change::Deleted),
                Inline::Text(Run {
                    change: Change::Inserted,
                    marks: Marks {
                        link: Some("https://example.org".to_owned()),
                        ..Marks::default()
                    },
                    ..Run::new(Role::Value, "new link")
                }),
            ],
            ..Para::default()
        }),
        Item::Para(Para {
            change: Change::Inserted,
            inlines: vec![value("A new paragraph"), Inline::Tab, value("with a tab")],
            ..Para::default()
        }),
        Item::Para(Para {
            change: Change::Deleted,
            inlines: vec![value("A lost paragraph"), Inline::Break, Inline::PageNumber],
            ..Para::default()
        }),
        Item::Table(table),
    ];
    sheet(vec![part(items)])
}

/// Scripts of the world, and paragraphs read from right to left.
pub fn scripts() -> Sheet {
    let arabic = Para {
        direction: Direction::RightToLeft,
        inlines: vec![
            Inline::Text(Run {
                language: Some("ar".to_owned()),
                marks: Marks {
                    bold: true,
                    italic: true,
                    ..Marks::default()
                },
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
            Run {
                language: Some(language.to_owned()),
                ..Run::new(Role::Value, text)
            },
        )));
    }
    sheet(vec![part(items)])
}

/// Things a careful form would not do: odd characters everywhere, rows and tables out of shape, styles unknown.
pub fn odd() -> Sheet {
    let nasty = "a<b>&c\"d'\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}\te\nf\r\ng ]]> ";
    let grid = |columns: &[i32], rows| {
        Item::Fields(Fields {
            layout: Layout::Grid {
                columns: columns.iter().copied().map(Twips).collect(),
                padding: Twips(-3),
            },
            rows,
        })
    };
    let row = |cells| Row {
        cells,
        anchor: Some(nasty.to_owned()),
        rule_above: Some(Border { eighths: 0 }),
        rule_below: Some(Border { eighths: 9999 }),
        min_height: Some(Twips(-1)),
        ..Row::default()
    };
    let bare = |role, span| Cell {
        role,
        span,
        merge: Merge::Continue,
        paras: vec![],
    };
    let items = vec![
        Item::Para(Para {
            style: Style("no such style"),
            inlines: vec![
                value(nasty),
                value(""),
                linked("x", "https://"),
                linked(nasty, &format!("https://example.org/{nasty}")),
                Inline::Text(Run {
                    language: Some(nasty.to_owned()),
                    ..Run::new(Role::Value, "y")
                }),
            ],
            ..Para::default()
        }),
        grid(&[], vec![]),
        grid(&[], vec![row(vec![])]),
        grid(
            &[100, -4],
            vec![row(vec![bare(CellRole::Label, 0), bare(CellRole::Value, 900)])],
        ),
        grid(
            &[1000],
            vec![
                row(vec![
                    bare(CellRole::Value, 1),
                    bare(CellRole::Value, 1),
                    bare(CellRole::Value, 1),
                ]),
                row(vec![bare(CellRole::Value, 1)]),
            ],
        ),
        Item::Fields(Fields {
            layout: Layout::Hanging { indent: Twips(-10) },
            rows: vec![
                row(vec![]),
                row(vec![bare(CellRole::Label, 1), bare(CellRole::Value, 1)]),
            ],
        }),
        Item::Table(Table {
            origin: None,
            widths: vec![],
            header_rows: 7,
            rows: vec![
                TableRow::default(),
                TableRow {
                    cells: vec![TableCell::default(); 3],
                    ..TableRow::default()
                },
            ],
            border: Border { eighths: 0 },
        }),
        Item::Table(Table {
            origin: None,
            widths: vec![],
            header_rows: 0,
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
            .map(|name| Property {
                name: (*name).to_owned(),
                value: nasty.to_owned(),
            })
            .collect(),
        ..sheet.meta
    };
    sheet.parts[0].first.header = vec![Para::of(Style::HEADER, Run::new(Role::Value, nasty))];
    sheet
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
        footer: vec![Para::of(
            Style::FOOTER,
            Run::new(Role::Value, format!("Foot of {text}")),
        )],
    };
    let mut cover = part(vec![Item::Para(plain("The cover."))]);
    cover.kind = PartKind::Cover;
    cover.first = running("Cover first");
    cover.rest = running("Cover");
    let mut below = part(vec![
        Item::Para(plain("Below the cover.")),
        Item::Table(table(0, 2)),
    ]);
    below.start = Start::Continuous;
    below.first = running("Below");
    below.rest = running("Below");
    let mut bare = part(vec![Item::Para(plain("A part without header."))]);
    bare.first = Running::default();
    bare.rest = Running::default();
    let mut across = part(vec![Item::Para(plain("A page across."))]);
    across.page = PageSetup {
        width: Twips(16840),
        height: Twips(11907),
        ..across.page
    };
    sheet(vec![cover, below, bare, across])
}

/// A sheet of many paragraphs, for measuring.
pub fn long(paragraphs: usize) -> Sheet {
    let items = (0..paragraphs)
        .map(|number| {
            Item::Para(plain(&format!(
                "Paragraph {number}: the group thanks for the statement and would like to share what it has done since \
                 on the matter, which is progressing well & is expected to be ready by the next meeting."
            )))
        })
        .collect();
    sheet(vec![part(items)])
}

/// A sheet of these parts with the styles of this file.
pub fn sheet(parts: Vec<Part>) -> Sheet {
    Sheet {
        parts,
        styles: styles(),
        meta: Meta {
            title: "LS/o on tests & <trials>".to_owned(),
            author: "Ada Example".to_owned(),
            subject: "Tests".to_owned(),
            keywords: vec!["one".to_owned(), "two".to_owned()],
            language: "en-GB".to_owned(),
            created: "2025-04-08T09:00:00Z".parse().unwrap(),
            changed: "2025-04-17T17:30:00.5Z".parse().unwrap(),
            properties: [("Docnum", "TD1 & <2>"), ("Docauthor", "Ada"), ("Anything", "")]
                .map(|(name, value)| Property {
                    name: name.to_owned(),
                    value: value.to_owned(),
                })
                .to_vec(),
        },
    }
}

/// A part on an A4 page with a header from its second page on.
pub fn part(items: Vec<Item>) -> Part {
    Part {
        kind: PartKind::Statement,
        page: PageSetup {
            width: Twips(11907),
            height: Twips(16840),
            top: Twips(1134),
            right: Twips(1134),
            bottom: Twips(1134),
            left: Twips(1134),
            header: Twips(425),
            footer: Twips(709),
        },
        start: Start::NewPage,
        first: Running::default(),
        rest: Running {
            header: vec![
                Para {
                    style: Style::HEADER,
                    inlines: vec![value("- "), Inline::PageNumber, value(" -")],
                    ..Para::default()
                },
                Para::of(Style::HEADER, Run::new(Role::Value, "SG17-TD1")),
            ],
            footer: vec![],
        },
        items,
    }
}

/// A table of three columns.
pub fn table(header_rows: usize, rows: usize) -> Table {
    Table {
        origin: None,
        widths: [2000, 3000, 4639].map(Twips).to_vec(),
        header_rows,
        rows: (0..rows)
            .map(|row| TableRow {
                cells: (0..3)
                    .map(|column| TableCell {
                        paras: vec![Para::of(
                            if row < header_rows {
                                Style::TABLE_HEAD
                            } else {
                                Style::TABLE_TEXT
                            },
                            Run::new(Role::Value, format!("r{row} c{column}")),
                        )],
                    })
                    .collect(),
                change: Change::None,
            })
            .collect(),
        border: Border { eighths: 4 },
    }
}

/// A paragraph of running text.
pub fn plain(text: &str) -> Para {
    Para::of(Style::NORMAL, Run::new(Role::Value, text))
}

/// A run of a value.
pub fn value(text: &str) -> Inline {
    Inline::Text(Run::new(Role::Value, text))
}

/// A run that leads somewhere.
pub fn linked(text: &str, link: &str) -> Inline {
    let mut run = Run::new(Role::Value, text);
    run.marks.link = Some(link.to_owned());
    Inline::Text(run)
}

fn cell(role: CellRole, span: usize, text: &str) -> Cell {
    let para = if text.is_empty() {
        Para::default()
    } else {
        plain(text)
    };
    Cell::new(role, span, vec![para])
}

fn label(text: &str) -> Cell {
    let mut run = Run::new(Role::Label, text);
    run.marks.bold = true;
    Cell::new(CellRole::Label, 1, vec![Para::of(Style::NORMAL, run)])
}

/// Styles of a plausible form.
pub fn styles() -> StyleTable {
    let normal = StyleDef {
        word_id: "Normal",
        word_name: "Normal",
        face: Some("Times New Roman"),
        half_points: Some(24),
        spacing: Spacing {
            before: Some(Twips(120)),
            after: Some(Twips(0)),
        },
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
        indent: Some(Indent {
            left: Twips(794),
            hanging: Twips(794),
        }),
        tabs: [794, 1191, 1588, 1985].map(|at| TabStop(Twips(at))).to_vec(),
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
        (
            Style::TABLE_TEXT,
            StyleDef {
                half_points: Some(22),
                ..based("Tabletext", "Table_text")
            },
        ),
        (
            Style::TABLE_HEAD,
            StyleDef {
                bold: Some(true),
                ..centred("Tablehead", "Table_head", 22)
            },
        ),
        (Style::HEADER, centred("Header", "header", 18)),
        (Style::FOOTER, centred("Footer", "footer", 18)),
        (
            ENTRY,
            StyleDef {
                alignment: Some(Alignment::Start),
                tabs: vec![TabStop(Twips(794))],
                ..based("Entry", "Test entry")
            },
        ),
    ]);
    let level = |depth: i32, format| ListLevel {
        format,
        indent: Indent {
            left: Twips(397 * (depth + 1)),
            hanging: Twips(397),
        },
    };
    StyleTable {
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
    }
}
