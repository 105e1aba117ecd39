//! The statements that this one answers.

use egui::Ui;

use super::item_list::ItemList;
use crate::{
    app::{
        cx::Cx,
        widgets::{TextField, columns, date_field},
    },
    statement::{
        FieldId, Reply,
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
        columns(ui, &[1.0, 1.0, 1.1], |ui, at| {
            match at {
                0 => {
                    TextField::new(field(ReplyField::Number)).named(&format!("Number of {name}")).show(ui, cx)
                }
                1 => {
                    TextField::new(field(ReplyField::Source)).named(&format!("Source of {name}")).show(ui, cx)
                }
                _ => date_field(ui, cx, field(ReplyField::Date), Some(&format!("Date of {name}"))),
            };
        });
        TextField::new(field(ReplyField::Title)).named(&format!("Title of {name}")).wrapped().show(ui, cx);
    });
}
