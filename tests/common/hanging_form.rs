//! A form that no body uses: rows with hanging values, to prove that writers know no form.

use std::collections::BTreeMap;

use liaison_desk::{
    form::printed,
    sheet::{
        Border, Cell, CellRole, Fields, Item, Layout, Meta, PageSetup, Para, Part, PartKind, Role, Row, Run,
        Running, Sheet, Spacing, Start, Style, StyleDef, StyleTable, Twips,
    },
    statement::{FieldId, Purpose, Statement, field::ListId},
};

const VALUE: Style = Style("hanging value");

/// The statement with title, recipients and contacts in hanging rows.
pub fn lay_out(statement: &Statement) -> Sheet {
    let row = |name: &str, field, lines: Vec<String>| {
        let paras = lines.iter().map(|line| {
            let mut para = Para::of(VALUE, Run::new(Role::Value, line));
            para.origin = Some(field);
            para
        });
        let mut label = Run::new(Role::Label, name);
        label.marks.bold = true;
        Row {
            origin: Some(field),
            cells: vec![
                Cell::new(CellRole::Label, 1, vec![Para::of(Style::NORMAL, label)]),
                Cell::new(CellRole::Value, 1, paras.collect()),
            ],
            ..Row::default()
        }
    };
    let recipients = FieldId::List(ListId::Recipients);
    let contacts = statement.contacts.values().map(|contact| contact.name.clone()).collect();
    let purpose = |purpose| vec![printed::recipients(statement, purpose).to_string()];
    let rows = vec![
        row("Title:", FieldId::TitleSubject, vec![printed::title(statement).to_string()]),
        row("To:", recipients, purpose(Purpose::Action)),
        row("Cc:", recipients, purpose(Purpose::Information)),
        row("Contact person:", FieldId::List(ListId::Contacts), contacts),
    ];
    let mut items = vec![
        Item::Fields(Fields::new(Layout::Hanging { indent: Twips(1440) }, rows)),
        Item::Rule(Border { eighths: 8 }),
    ];
    let mut text = Vec::new();
    liaison_desk::form::visit_texts(statement, &mut |field, line| {
        if matches!(field, FieldId::Block(..)) && !line.is_empty() {
            text.push(Item::Para(Para::of(Style::NORMAL, Run::new(Role::Value, line))));
        }
    });
    items.append(&mut text);
    Sheet {
        parts: vec![Part {
            kind: PartKind::Statement,
            page: PageSetup {
                width: Twips(12240),
                height: Twips(15840),
                top: Twips(1440),
                right: Twips(1440),
                bottom: Twips(1440),
                left: Twips(1440),
                header: Twips(720),
                footer: Twips(720),
            },
            start: Start::NewPage,
            first_number: None,
            first: Running::default(),
            rest: Running::default(),
            items,
        }],
        styles: StyleTable {
            styles: BTreeMap::from([
                (Style::NORMAL, named("Normal", "Normal", None)),
                (VALUE, named("HangingValue", "Hanging value", Some(Style::NORMAL))),
            ]),
            link: named("Hyperlink", "Hyperlink", None),
            ..StyleTable::default()
        },
        meta: Meta::default(),
    }
}

fn named(word_id: &'static str, word_name: &'static str, based_on: Option<Style>) -> StyleDef {
    StyleDef { word_id, word_name, based_on, spacing: Spacing::default(), ..StyleDef::default() }
}
