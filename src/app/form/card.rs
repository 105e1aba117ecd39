//! What all sections have in common: a head that folds the section, and what is still to do in it.

use egui::{Align, Frame, Label, Layout, Margin, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    app::{
        cx::Cx,
        state::Section,
        theme::{self, colors, icons, scale},
        widgets::caption,
        wording,
    },
    check::{Finding, Severity},
    statement::FieldId,
};

/// A section with its head; `draw` draws its fields unless it is folded.
pub(super) fn card(ui: &mut Ui, cx: &mut Cx<'_>, section: Section, draw: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let look = colors(ui);
    let frame = Frame::new()
        .fill(look.card)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(scale::ROUND_CARD)
        .inner_margin(Margin::same(scale::CARD_MARGIN));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = scale::M;
        head(ui, cx, section);
        if !cx.draft.view.folded.contains(&section) {
            let help = wording::section_help(section);
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
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// What is wrong in a section or still to do.
#[derive(Debug, Default, PartialEq)]
struct Badge {
    errors: usize,
    warnings: usize,
    to_do: usize,
}

impl Badge {
    /// Counts the results of a section. An error in a field that the user has not been in is still to do.
    fn of<'a>(findings: impl Iterator<Item = &'a Finding>, left: impl Fn(FieldId) -> bool) -> Self {
        let mut badge = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error if left(finding.field) => badge.errors += 1,
                Severity::Warning if left(finding.field) => badge.warnings += 1,
                Severity::Error | Severity::Todo => badge.to_do += 1,
                Severity::Warning | Severity::Hint => {}
            }
        }
        badge
    }
}

fn badge(ui: &mut Ui, cx: &Cx<'_>, section: Section) {
    let of_section = cx.derived.findings.iter().filter(|finding| Section::of(finding.field) == section);
    let badge = Badge::of(of_section, |field| cx.draft.view.left.contains(&field));
    let look = colors(ui);
    ui.spacing_mut().item_spacing.x = scale::M;
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    for (count, sign, text, color) in [
        (
            badge.errors,
            icons::CIRCLE_ALERT,
            format!("{} error{}", badge.errors, plural(badge.errors)),
            look.error,
        ),
        (
            badge.warnings,
            icons::TRIANGLE_ALERT,
            format!("{} warning{}", badge.warnings, plural(badge.warnings)),
            look.warning,
        ),
        (badge.to_do, icons::CIRCLE, format!("{} still to do", badge.to_do), look.todo),
    ] {
        if count > 0 {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = scale::XS;
                ui.add(Label::new(RichText::new(text).size(scale::CAPTION).color(color)).selectable(false));
                ui.add(Label::new(theme::icon(sign, scale::CAPTION).color(color)).selectable(false));
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_still_to_do_until_its_field_has_been_left() {
        let finding =
            |severity, field| Finding { rule: 1, severity, field, message: "".into(), fix: Vec::new() };
        let findings = [
            finding(Severity::Error, FieldId::TitleSubject),
            finding(Severity::Error, FieldId::Deadline),
            finding(Severity::Todo, FieldId::Abstract),
            finding(Severity::Hint, FieldId::Abstract),
        ];
        let badge = Badge::of(findings.iter(), |field| field == FieldId::Deadline);
        assert_eq!(badge, Badge { errors: 1, warnings: 0, to_do: 2 });
    }
}
