//! What came and went.

use liaison_desk::{
    sheet::{CellRole, Change, Fields, Inline, Item, Layout, Para, Role, Row, Run, Sheet, Twips},
    statement::text::Marks,
};

use super::{
    fields::{cell, label},
    part, sheet, table, value,
};

/// Everything that can come or go, come and gone.
pub fn changes() -> Sheet {
    let changed = |text: &str, change| Inline::Text(Run { change, ..Run::new(Role::Value, text) });
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
            anchors: vec![],
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
            anchors: vec![],
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
                    marks: Marks { link: Some("https://example.org".to_owned()), ..Marks::default() },
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
