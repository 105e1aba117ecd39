//! The tabs of the open drafts.

use egui::{
    Frame, Id, Margin, Panel, PointerButton, Response, Role, ScrollArea, Sense, Stroke, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, scroll_area::ScrollBarVisibility,
};

use super::elide;
use crate::app::{
    command::Command,
    parts::{self, Part},
    request::Request,
    state::{AppState, DraftId, OpenDraft},
    theme::{colors, icon, icon_button, icons, sans, scale},
};

/// The tabs of the open drafts; they scroll when they are too many for the window.
pub(in crate::app) fn tabs(ui: &mut Ui, state: &AppState, requests: &mut Vec<Request>) {
    if state.drafts.is_empty() {
        return;
    }
    let margin = Margin {
        left: scale::margin(scale::S),
        right: scale::margin(scale::S),
        top: scale::margin(scale::XS),
        bottom: 0,
    };
    let frame = Frame::new().fill(colors(ui).panel).inner_margin(margin);
    Panel::top("tabs").frame(frame).show(ui, |ui| {
        // The tabs are drawn first, so that Tab comes to them before it comes to what opens one more.
        ui.horizontal(|ui| {
            let room = ui.available_width() - scale::ICON_BUTTON - ui.spacing().item_spacing.x;
            let mut entry = None;
            ui.scope(|ui| {
                // A wheel turned over the tabs scrolls them; a bar under them would take more room than they do.
                ui.style_mut().always_scroll_the_only_direction = true;
                let area =
                    ScrollArea::horizontal().id_salt("tabs").auto_shrink([false, true]).max_width(room);
                area.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.x = scale::XS;
                    for ((id, draft), (_, name)) in state.drafts.iter().zip(state.drafts.names()) {
                        let front = state.drafts.front_id() == Some(id);
                        let tab = tab(ui, id, draft, &name, front, requests);
                        if front || entry.is_none() {
                            entry = Some(tab);
                        }
                    }
                });
            });
            let new = icon_button(ui, icons::PLUS, &super::tip(ui.ctx(), Command::NewDraft));
            if new.clicked() {
                requests.push(Request::Do(Command::NewDraft));
            }
            parts::note(ui, Part::Tabs, ui.min_rect(), entry.unwrap_or(new.id));
        });
    });
}

/// A tab; what of it can have the keyboard.
fn tab(
    ui: &mut Ui,
    id: DraftId,
    draft: &OpenDraft,
    name: &str,
    front: bool,
    requests: &mut Vec<Request>,
) -> Id {
    let colors = colors(ui);
    let unsaved = draft.is_unsaved();
    let builder = UiBuilder::new().id_salt(("tab", id)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let response = ui.response();
            let fill = match (front, response.hovered()) {
                (true, _) => colors.window,
                (false, true) => colors.accent_soft,
                (false, false) => colors.panel,
            };
            let line = if front { colors.line } else { fill };
            Frame::new()
                .fill(fill)
                .stroke(Stroke::new(scale::LINE, line))
                .corner_radius(scale::ROUND)
                .inner_margin(Margin {
                    left: scale::margin(scale::M),
                    right: scale::margin(scale::XS),
                    top: scale::margin(scale::HAIR),
                    bottom: scale::margin(scale::HAIR),
                })
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        // Before anything stands in it: afterwards it would begin anew, over what is there.
                        ui.set_max_width(scale::TAB_WIDTH);
                        if unsaved {
                            ui.label(icon(icons::CIRCLE_DOT, scale::CAPTION).color(colors.accent));
                        }
                        let color = if front { colors.text } else { colors.text_weak };
                        elided(ui, name, front, color);
                        if icon_button(ui, icons::X, &format!("Close {name}")).clicked() {
                            requests.push(Request::Close(id));
                        }
                    });
                });
        })
        .response;
    let spoken = if unsaved { format!("{name}, unsaved") } else { name.to_string() };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, front, &spoken));
    after(id, draft, &response, requests);
    if front {
        seen_once(ui, id, &response);
    }
    response.id
}

/// The name, as wide as it is and no wider than a tab may be.
fn elided(ui: &mut Ui, name: &str, front: bool, color: egui::Color32) {
    let font = sans(scale::BODY, front);
    let room = scale::TAB_WIDTH - scale::ICON_BUTTON - scale::XL;
    let text = egui::RichText::new(elide::middle(ui, name, &font, room)).font(font).color(color);
    let label = ui.add(egui::Label::new(text).selectable(false).wrap_mode(TextWrapMode::Extend));
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

fn after(id: DraftId, draft: &OpenDraft, response: &Response, requests: &mut Vec<Request>) {
    if response.clicked_by(PointerButton::Middle) {
        requests.push(Request::Close(id));
    } else if response.clicked() {
        requests.push(Request::Activate(id));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let whole = match &draft.path {
        Some(path) => path.display().to_string(),
        None => "Not saved yet".to_string(),
    };
    response.clone().on_hover_text(whole);
}

/// Scrolls the tab in front into view, once when it has come there or the window has another width.
fn seen_once(ui: &Ui, id: DraftId, response: &Response) {
    let memory = egui::Id::unique("the tab that was scrolled to");
    let seen = (id, ui.clip_rect().width().to_bits());
    if ui.data(|data| data.get_temp(memory)) != Some(seen) {
        response.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(memory, seen));
    }
}
