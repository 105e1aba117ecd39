//! The statements that this one answers.

use egui::Ui;

use super::item_list::ItemList;
use crate::{
    app::{
        complete,
        cx::Cx,
        widgets::{TextField, columns, date_field},
    },
    statement::{
        FieldId, Key, Reply,
        edit::Item,
        field::{ListId, ReplyField},
    },
};

/// The list of statements replied to.
pub(super) const REPLIES: ItemList = ItemList {
    list: ListId::Replies,
    fresh: || Item::Reply(Reply::default()),
    add: "Add statement replied to",
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    REPLIES.show(ui, cx, |ui, cx, key, name| {
        let field = |part| FieldId::Reply(key, part);
        columns(ui, &[1.0, 1.3], |ui, at| match at {
            0 => drop(
                TextField::new(field(ReplyField::Number)).named(&format!("Number of {name}")).show(ui, cx),
            ),
            _ => source(ui, cx, key, name),
        });
        columns(ui, &[1.0, 1.3], |ui, at| match at {
            0 => drop(date_field(ui, cx, field(ReplyField::Date), Some(&format!("Date of {name}")))),
            _ => drop(
                TextField::new(field(ReplyField::Title))
                    .named(&format!("Title of {name}"))
                    .wrapped()
                    .show(ui, cx),
            ),
        });
    });
}

fn source(ui: &mut Ui, cx: &mut Cx<'_>, key: Key, name: &str) {
    let field = FieldId::Reply(key, ReplyField::Source);
    let (_, taken) = complete::addressed(ui, cx, field, |ui, cx| {
        TextField::new(field).named(&format!("Source of {name}")).show(ui, cx)
    });
    if let Some(group) = taken {
        complete::take_reply(cx, key, &group);
    }
}
