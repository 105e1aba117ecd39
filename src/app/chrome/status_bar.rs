//! The foot of the window: check results by number, stage, whether the draft is saved, news.

use egui::{
    Align, Button, Frame, Label, Layout, Margin, Panel, Popup, RectAlign, RichText, Role, TextWrapMode, Ui,
    WidgetInfo,
};

use super::notices;
use crate::{
    app::{
        command::Command,
        request::Request,
        state::{AppState, OpenDraft, Standing},
        theme::{colors, icon, icons, named, quiet_button, scale},
        widgets::severity,
        wording,
    },
    statement::Stage,
};

/// The foot of the window, and the bad news above it.
pub(in crate::app) fn status_bar(
    ui: &mut Ui,
    state: &mut AppState,
    whole: Option<Standing>,
    requests: &mut Vec<Request>,
) {
    let margin = Margin::symmetric(scale::margin(scale::M), scale::margin(scale::LINE));
    let frame = Frame::new().fill(colors(ui).panel).inner_margin(margin);
    Panel::bottom("status").frame(frame).exact_size(scale::CONTROL).show(ui, |ui| {
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        ui.horizontal_centered(|ui| {
            let short = ui.available_width() < scale::FORM_WIDTH;
            if let (Some(draft), Some(whole)) = (state.drafts.front(), whole) {
                if counts(ui, whole, state.layout.results, short).clicked() {
                    requests.push(Request::Do(Command::ToggleResults));
                }
                ui.separator();
                stage(ui, draft.statement().bookkeeping.stage, requests);
                ui.separator();
                if hand_in(ui, short).clicked() {
                    requests.push(Request::Do(Command::PrepareHandIn));
                }
                ui.separator();
                ui.label(saved(draft, short));
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
                    if let Some(change) = &notice.takes_back
                        && quiet_button(ui, "Take it back").clicked()
                    {
                        let said = "It was taken back".to_string();
                        requests.push(Request::ChangeBook(change.clone(), said));
                    }
                    ui.scope(|ui| {
                        // Its sign stands before it, apart from what the draft says of itself.
                        ui.set_max_width((ui.available_width() - scale::ICON - 2.0 * scale::L).max(0.0));
                        ui.add(Label::new(&notice.text).wrap_mode(TextWrapMode::Truncate));
                    });
                    ui.label(icon(icons::CHECK, scale::ICON).color(colors(ui).done));
                }
            });
        });
    });
    notices::failures(ui, &mut state.notices);
}

/// The numbers of check results, as one button that shows or hides them; where there is little room without words.
fn counts(ui: &mut Ui, whole: Standing, shown: bool, short: bool) -> egui::Response {
    let colors = colors(ui);
    let mut parts = egui::Atoms::default();
    let mut spoken = Vec::new();
    for (severity, count) in whole.counts() {
        let (sign, color) = severity::look(severity, colors);
        if !spoken.is_empty() {
            parts.push_right(RichText::new(" ").size(scale::CAPTION));
        }
        parts.push_right(icon(sign, scale::ICON).color(color));
        let text = if short { count.to_string() } else { wording::results(severity, count) };
        parts.push_right(RichText::new(text).size(scale::CAPTION));
        spoken.push(wording::results(severity, count));
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

/// The way to handing in; where there is little room its sign alone.
fn hand_in(ui: &mut Ui, short: bool) -> egui::Response {
    let sign = icon(icons::SEND, scale::ICON);
    let button = if short { Button::new(sign) } else { Button::new((sign, "Prepare for hand-in…")) };
    let button = ui.add(button.frame_when_inactive(false).gap(scale::XS));
    named(&button, "Prepare for hand-in");
    button.on_hover_text(super::tip(ui.ctx(), Command::PrepareHandIn))
}

/// The stage, as a button under which the others are, each with what it means.
fn stage(ui: &mut Ui, stage: Stage, requests: &mut Vec<Request>) {
    let name = wording::stage(stage);
    let sign = icon(icons::CHEVRON_UP, scale::CAPTION);
    let button = ui.add(Button::new((name, sign)).frame_when_inactive(false).gap(scale::XS));
    named(&button, &format!("Stage: {name}"));
    let button = button.on_hover_text(wording::stage_help(stage));
    Popup::menu(&button).align(RectAlign::TOP_START).show(|ui| {
        ui.set_min_width(scale::MENU_WIDTH);
        for command in [Command::StageDrafting, Command::StageForAgreement, Command::StageApproved] {
            let Some(to) = command.stage() else { continue };
            entry(ui, wording::stage(to), wording::stage_help(to), to == stage)
                .then(|| requests.push(Request::Do(command)));
        }
        let help = "Asks for its number and the day, and sets the stage";
        entry(ui, Command::SentAs.facts().name, help, stage == Stage::Sent)
            .then(|| requests.push(Request::Do(Command::SentAs)));
    });
}

fn entry(ui: &mut Ui, name: &str, help: &str, on: bool) -> bool {
    let button = ui.add(Button::selectable(on, name));
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    ui.label(RichText::new(help).size(scale::CAPTION).color(colors(ui).text_weak));
    button.clicked()
}

fn saved(draft: &OpenDraft, short: bool) -> &'static str {
    match (draft.is_unsaved(), draft.path.is_some()) {
        (true, _) if short => "Not saved",
        (true, _) => "Changes not saved",
        (false, true) => "Saved",
        (false, false) => "Not saved yet",
    }
}
