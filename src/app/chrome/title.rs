//! The title of the window.

use egui::{Context, Id, ViewportCommand};

use crate::app::state::AppState;

/// Gives the window the name of the draft in front, when that is another than before.
pub(in crate::app) fn title(ctx: &Context, state: &AppState) {
    let front = state.drafts.front_id().map(|id| state.drafts.name_of(id));
    let is_unsaved = state.drafts.front().is_some_and(|draft| draft.is_unsaved());
    let title = match front {
        Some(name) if is_unsaved => format!("• {name} – Liaison Desk"),
        Some(name) => format!("{name} – Liaison Desk"),
        None => "Liaison Desk".to_string(),
    };
    let id = Id::unique("title of the window");
    let before: Option<String> = ctx.data(|data| data.get_temp(id));
    if before.as_deref() != Some(&title) {
        ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
        ctx.data_mut(|data| data.insert_temp(id, title));
    }
}
