//! Fields that are in sight only when they are used.

use crate::{app::cx::Cx, statement::FieldId};

/// Whether a field of text is to be shown: it holds something, or the user is in it or on the way to it.
pub(super) fn is_shown(cx: &Cx<'_>, field: FieldId) -> bool {
    let view = &cx.draft.view;
    view.focused == Some(field)
        || view.pending_focus == Some(field)
        || cx.statement().text_of(field).is_some_and(|text| !text.is_empty())
}
