//! The foot of the window: check results by number, stage, whether the draft is saved, news.

use egui::{
    Align, Button, Frame, Label, Layout, Margin, Panel, RichText, Role, TextWrapMode, Ui, WidgetInfo,
};

use super::{notices, severity};
use crate::{
    app::{
        command::{Command, Request},
        state::{AppState, Derived, OpenDraft},
        theme::{colors, icon, icons, named, quiet_button, scale},
        wording,
    },
    check::Severity,
    statement::Stage,
};

/// The foot of the window, and the bad news above it.
pub(in crate::app) fn status_bar(
    ui: &mut Ui,
    state: &mut AppState,
    derived: Option<&Derived>,
    requests: &mut Vec<Request>,
) {
    let margin = Margin::symmetric(scale::M as i8, scale::LINE as i8);
    let frame = Frame::new().fill(colors(ui).panel).inner_margin(margin);
    Panel::bottom("status").frame(frame).exact_size(scale::CONTROL).show(ui, |ui| {
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        ui.horizontal_centered(|ui| {
            if let (Some(draft), Some(derived)) = (state.drafts.front(), derived) {
                if counts(ui, derived, state.layout.results).clicked() {
                    requests.push(Request::Do(Command::ToggleResults));
                }
                ui.separator();
                let stage = stage(draft.statement().bookkeeping.stage);
                let label = ui.label(stage);
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Stage: {stage}")));
                ui.separator();
                ui.label(saved(draft));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(notice) = notices::latest(&state.notices) {
                    if let Some(file) = &notice.file {
                        if quiet_button(ui, "Show in folder").clicked() {
                            requests.push(Request::ShowInFolder(file.clone()));
                        }
                        if quiet_button(ui, "Open").clicked() {
                            requests.push(Request::OpenWithSystem(file.clone()));
                        }
                    }
                    ui.add(Label::new(&notice.text).wrap_mode(TextWrapMode::Truncate));
                    ui.label(icon(icons::CHECK, scale::ICON).color(colors(ui).done));
                }
            });
        });
    });
    notices::failures(ui, &mut state.notices);
}

/// The numbers of check results, as one button that shows or hides them.
fn counts(ui: &mut Ui, derived: &Derived, shown: bool) -> egui::Response {
    let colors = colors(ui);
    let mut parts = egui::Atoms::default();
    let mut spoken = Vec::new();
    for severity in severity::ALL {
        let count = derived.count(severity);
        if count == 0 {
            continue;
        }
        let (sign, color) = severity::look(severity, colors);
        if !spoken.is_empty() {
            parts.push_right(RichText::new(" ").size(scale::CAPTION));
        }
        parts.push_right(icon(sign, scale::ICON).color(color));
        parts.push_right(RichText::new(in_words(severity, count)).size(scale::CAPTION));
        spoken.push(in_words(severity, count));
    }
    if spoken.is_empty() {
        parts.push_right(icon(icons::CIRCLE_CHECK, scale::ICON).color(colors.done));
        parts.push_right(RichText::new("Nothing to report").size(scale::CAPTION));
        spoken.push("Nothing to report".into());
    }
    let response = ui.add(Button::new(parts).frame_when_inactive(false).gap(scale::XS));
    named(&response, &format!("Check results: {}", spoken.join(", ")));
    response.on_hover_text(if shown { "Hide the check results" } else { "Show the check results" })
}

fn in_words(severity: Severity, count: usize) -> String {
    match severity {
        Severity::Error => wording::count(count, "error", "errors"),
        Severity::Warning => wording::count(count, "warning", "warnings"),
        Severity::Hint => wording::count(count, "hint", "hints"),
        Severity::Todo => format!("{count} still to do"),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Drafting => "Drafting",
        Stage::ForAgreement => "For agreement",
        Stage::Approved => "Approved",
        Stage::Sent => "Sent",
    }
}

fn saved(draft: &OpenDraft) -> &'static str {
    match (draft.is_unsaved(), draft.path.is_some()) {
        (true, _) => "Changes not saved",
        (false, true) => "Saved",
        (false, false) => "Not saved yet",
    }
}
