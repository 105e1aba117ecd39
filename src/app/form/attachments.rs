//! The documents that go with the statement.

use egui::Ui;

use super::item_list::ItemList;
use crate::{
    app::{
        cx::Cx,
        widgets::{TextField, columns},
    },
    statement::{
        Attachment, FieldId,
        edit::Item,
        field::{AttachmentField, ListId},
    },
};

/// The list of attachments.
pub(super) const ATTACHMENTS: ItemList = ItemList {
    list: ListId::Attachments,
    fresh: || Item::Attachment(Attachment::default()),
    add: "Add attachment",
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ATTACHMENTS.show(ui, cx, |ui, cx, key, name| {
        let field = |part| FieldId::Attachment(key, part);
        TextField::new(field(AttachmentField::Title))
            .named(&format!("Title of {name}"))
            .wrapped()
            .show(ui, cx);
        columns(ui, &[2.0, 1.0], |ui, at| {
            let (part, what) = match at {
                0 => (AttachmentField::File, "File or link"),
                _ => (AttachmentField::Status, "Status"),
            };
            TextField::new(field(part)).named(&format!("{what} of {name}")).show(ui, cx);
        });
    });
}
