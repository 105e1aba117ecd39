//! By when a reply is wanted.

use egui::Ui;

use crate::{
    app::{
        cx::Cx,
        widgets::{deadline_field, printed},
    },
    statement::FieldId,
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    deadline_field(ui, cx, FieldId::Deadline, None);
    let derived = cx.derived.clone();
    let own = cx.statement().recipients.values().any(|recipient| !recipient.deadline.is_none());
    if own {
        printed(ui, "Printed as", &derived.printed.deadline);
    }
}
