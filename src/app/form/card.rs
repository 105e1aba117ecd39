//! What all sections have in common: a head that folds the section, and what is still to do in it.

use egui::{Align, Label, Layout, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::app::{
    cx::Cx,
    state::Section,
    theme::{self, colors, icons, scale},
    widgets::{caption, severity},
    wording,
};

/// A section with its head; `draw` draws its fields unless it is folded.
pub(super) fn card(ui: &mut Ui, cx: &mut Cx<'_>, section: Section, draw: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    theme::card(ui, scale::CARD_MARGIN, |ui| {
        ui.spacing_mut().item_spacing.y = scale::M;
        head(ui, cx, section);
        if !cx.draft.view.folded.contains(&section) {
            let help = wording::section_help(ui.ctx(), section);
            if !help.is_empty() {
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    caption(ui, help);
                });
            }
            draw(ui, cx);
        }
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, section: Section) {
    let folded = cx.draft.view.folded.contains(&section);
    let name = wording::section(section);
    let row = ui.horizontal(|ui| {
        let (_, rect) = ui.allocate_space(Vec2::splat(scale::ICON_BUTTON));
        let sign = if folded { icons::CHEVRON_RIGHT } else { icons::CHEVRON_DOWN };
        let color = colors(ui).text_weak;
        let font = theme::icon_font(scale::HEADING);
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, sign, font, color);
        let heading = ui.add(Label::new(theme::strong(name, scale::HEADING)).selectable(false));
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(Role::Heading);
            node.set_label(name);
            node.set_level(2);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| badge(ui, cx, section));
    });
    let rect = row.response.rect;
    let id = egui::Id::unique(("section", cx.id, section));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let verb = if folded { "Unfold" } else { "Fold" };
        WidgetInfo::labeled(Role::Button, true, format!("{verb} {}", wording::lower(name)))
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        let sections = &mut cx.draft.view.folded;
        if !sections.remove(&section) {
            sections.insert(section);
        }
    }
    if cx.draft.view.pending_section == Some(section) {
        cx.draft.view.pending_section = None;
        ui.scroll_to_rect(rect.expand(scale::L), Some(Align::TOP));
        // Who chose it by keyboard goes on from here; the pointer takes the keyboard along only where it clicks.
        if ui.memory(|memory| memory.focused().is_some()) {
            response.request_focus();
        }
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// What is wrong in a section or still to do.
fn badge(ui: &mut Ui, cx: &Cx<'_>, section: Section) {
    ui.spacing_mut().item_spacing.x = scale::M;
    for (severity, count) in cx.standings.section(section).counts() {
        let (sign, color) = severity::look(severity, colors(ui));
        let text = wording::results(severity, count);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = scale::XS;
            ui.add(Label::new(RichText::new(text).size(scale::CAPTION).color(color)).selectable(false));
            ui.add(Label::new(theme::icon(sign, scale::CAPTION).color(color)).selectable(false));
        });
    }
}
