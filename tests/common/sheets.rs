//! Sheets built by hand, for writers to be tried on without a form.

mod changes;
mod fields;
mod looks;
mod odd;

pub use changes::changes;
pub use fields::{grid, hanging};
pub use looks::styles;
pub use odd::{odd, parts, scripts};

use liaison_desk::{
    sheet::{
        Border, Change, Fit, Inline, Item, ListKind, Mark, Meta, PageSetup, Para, Part, PartKind, Property,
        Role, Run, Running, Sheet, Start, Style, Table, TableCell, TableRow, Twips,
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

/// Text with headings, both kinds of lists, notes, tables, links and all character formatting.
pub fn text() -> Sheet {
    let formatted = |text: &str, set: fn(&mut Marks)| {
        let mut run = Run::new(Role::Value, text);
        set(&mut run.marks);
        Inline::Text(run)
    };
    let mut items = vec![
        Item::Para(Para::of(Style::HEADING_1, Run::new(Role::Value, "1 Introduction"))),
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
            list: Some(Mark { list, level, kind, number: 1, printed: "*".to_owned() }),
            ..plain(text)
        }));
    }
    items.push(Item::Para(Para::of(Style::NOTE, Run::new(Role::Value, "NOTE – A note."))));
    for header_rows in [1, 0] {
        items.push(Item::Table(table(header_rows, 40)));
    }
    sheet(vec![part(items)])
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
            created: "2025-04-08T09:00:00Z".parse().ok(),
            changed: "2025-04-17T17:30:00.5Z".parse().ok(),
            properties: [("Docnum", "TD1 & <2>"), ("Docauthor", "Ada"), ("Anything", "")]
                .map(|(name, value)| Property { name: name.to_owned(), value: value.to_owned() })
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
        first_number: None,
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
        fit: Fit::default(),
        origin: None,
        widths: [2000, 3000, 4639].map(Twips).to_vec(),
        padding: Twips(108),
        header_rows,
        rows: (0..rows)
            .map(|row| TableRow {
                cells: (0..3)
                    .map(|column| TableCell {
                        paras: vec![Para::of(
                            if row < header_rows { Style::TABLE_HEAD } else { Style::TABLE_TEXT },
                            Run::new(Role::Value, format!("r{row} c{column}")),
                        )],
                    })
                    .collect(),
                stays: true,
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
