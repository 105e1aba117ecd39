//! The title of the window.

use egui::{Context, Id, ViewportCommand};

use crate::app::state::AppState;

/// Gives the window the name of the draft in front, when that is another than before.
pub(in crate::app) fn title(ctx: &Context, state: &AppState) {
    let title = match state.drafts.front() {
        Some(draft) if draft.is_unsaved() => format!("• {} – Liaison Desk", draft.name()),
        Some(draft) => format!("{} – Liaison Desk", draft.name()),
        None => "Liaison Desk".to_string(),
    };
    let id = Id::unique("title of the window");
    let before: Option<String> = ctx.data(|data| data.get_temp(id));
    if before.as_deref() != Some(&title) {
        ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
        ctx.data_mut(|data| data.insert_temp(id, title));
    }
}
