//! The search of commands: a few letters instead of a way through the menus.

use egui::{
    Align, Context, Frame, Id, Key, Label, Layout, Modal, Modifiers, RichText, ScrollArea, Sense, TextEdit,
    Ui, vec2,
};
use nucleo_matcher::{
    Config, Matcher,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::app::{
    command::Command,
    keys, offer,
    request::Request,
    state::{AppState, CommandSearch},
    theme::{colors, scale, strong},
};

fn field() -> Id {
    Id::unique("search of commands")
}

/// Which widget had the keyboard before the search.
fn before() -> Id {
    Id::unique("focus before the search of commands")
}

/// The command that was chosen, until the search is gone.
fn chosen() -> Id {
    Id::unique("command chosen in the search of commands")
}

/// The search, over everything else, while it is asked for.
pub(in crate::app) fn command_search(ui: &Ui, state: &mut AppState, requests: &mut Vec<Request>) {
    let ctx = ui.ctx();
    let Some(mut search) = state.layout.command_search.take() else { return leave(ctx, requests) };
    let is_new = !ctx.data(|data| data.get_temp::<Option<Id>>(before()).is_some());
    if is_new {
        let focused = ctx.memory(|memory| memory.focused());
        ctx.data_mut(|data| data.insert_temp(before(), focused));
    }
    let frame = Frame::popup(ui.style()).inner_margin(scale::L).corner_radius(scale::ROUND_CARD);
    let modal = Modal::new(Id::unique("commands")).frame(frame).show(ctx, |ui| {
        ui.set_width(scale::dialog_width(ctx, scale::DIALOG_WIDTH));
        let label = ui.label(strong("Find a command", scale::BODY));
        let found = found(state, &search.words);
        let ran = move_choice(ui, &mut search, &found);
        let words = search.words.clone();
        let edit = TextEdit::singleline(&mut search.words)
            .id(field())
            .hint_text("Letters of its name")
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(f32::INFINITY);
        let edit = ui.add(edit).labelled_by(label.id);
        if is_new {
            edit.request_focus();
        }
        if search.words != words {
            search.chosen = 0;
        }
        ui.add_space(scale::S);
        list(ui, state, &found, search.chosen).or(ran)
    });
    let run = modal.inner;
    let closed = run.is_some() || modal.should_close();
    if closed {
        ctx.request_repaint();
    } else {
        state.layout.command_search = Some(search);
    }
    if let Some(command) = run {
        ctx.data_mut(|data| data.insert_temp(chosen(), Some(command)));
    }
}

/// Gives the keyboard back to what had it before, and only then runs what was chosen, which may take it elsewhere.
///
/// That waits until the search is gone, which keeps the keyboard from all others.
fn leave(ctx: &Context, requests: &mut Vec<Request>) {
    let Some(focused) = ctx.data(|data| data.get_temp::<Option<Id>>(before())) else { return };
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return ctx.request_repaint();
    }
    ctx.data_mut(|data| data.remove::<Option<Id>>(before()));
    if let Some(focused) = focused {
        ctx.memory_mut(|memory| memory.request_focus(focused));
    }
    let command = ctx.data_mut(|data| data.remove_temp::<Option<Command>>(chosen())).flatten();
    requests.extend(command.map(Request::Do));
}

/// The commands whose name or menu these words fit, the best first; those that can be run before the others.
fn found(state: &AppState, words: &str) -> Vec<(Command, bool)> {
    let pattern = Pattern::parse(words, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, Command, bool)> = Command::ALL
        .into_iter()
        .filter(|command| *command != Command::CommandSearch)
        .filter_map(|command| {
            let facts = command.facts();
            let name = format!("{} {}", facts.name, facts.menu.name());
            let score = pattern.score(nucleo_matcher::Utf32Str::new(&name, &mut buffer), &mut matcher)?;
            Some((score, command, offer::is_usable(state, command)))
        })
        .collect();
    found.sort_by_key(|(score, _, usable)| (!usable, std::cmp::Reverse(*score)));
    found.into_iter().map(|(_, command, usable)| (command, usable)).collect()
}

/// Lets the arrows move the choice, and Enter run it.
fn move_choice(ui: &Ui, search: &mut CommandSearch, found: &[(Command, bool)]) -> Option<Command> {
    let last = found.len().saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        search.chosen += 1;
    }
    if pressed(Key::ArrowUp) {
        search.chosen = search.chosen.saturating_sub(1);
    }
    search.chosen = search.chosen.min(last);
    let chosen = found.get(search.chosen).filter(|(_, usable)| *usable).map(|(command, _)| *command);
    chosen.filter(|_| pressed(Key::Enter))
}

fn list(ui: &mut Ui, state: &AppState, found: &[(Command, bool)], chosen: usize) -> Option<Command> {
    if found.is_empty() {
        ui.label(RichText::new("No command has these letters").color(colors(ui).text_weak));
        return None;
    }
    let mut run = None;
    let last_seen = Id::unique("chosen command");
    let moved = ui.data(|data| data.get_temp::<usize>(last_seen)) != Some(chosen);
    ui.data_mut(|data| data.insert_temp(last_seen, chosen));
    let height = scale::DIALOG_LIST_HEIGHT.min(ui.ctx().content_rect().height() * scale::COMMANDS_SHARE);
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, (command, usable)) in found.iter().enumerate() {
            let response = row(ui, state, *command, *usable, at == chosen);
            if at == chosen && moved {
                response.scroll_to_me(None);
            }
            if response.clicked() && *usable {
                run = Some(*command);
            }
        }
    });
    run
}

fn row(ui: &mut Ui, state: &AppState, command: Command, usable: bool, chosen: bool) -> egui::Response {
    let colors = colors(ui);
    let facts = command.facts();
    let name = offer::name(state, command);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), scale::ROW), Sense::CLICK);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, usable, chosen, &name));
    if chosen || response.hovered() {
        let fill = if chosen { colors.accent_soft } else { colors.panel };
        ui.painter().rect_filled(rect, scale::ROUND, fill);
    }
    let inside = rect.shrink2(vec2(scale::M, 0.0));
    let builder = egui::UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center));
    let mut child = ui.new_child(builder);
    let keys = facts.shortcut.map(|shortcut| keys::shown(ui.ctx(), shortcut)).unwrap_or_default();
    let label = |text: RichText| Label::new(text).selectable(false).truncate();
    let column = vec2(scale::KEYS_WIDTH, scale::ROW);
    child.allocate_ui_with_layout(column, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(column);
        ui.add(label(RichText::new(keys).color(colors.text_weak)));
    });
    child.add(label(RichText::new(facts.menu.name()).color(colors.text_weak).size(scale::CAPTION)));
    child.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add(label(RichText::new(name).color(if usable { colors.text } else { colors.text_weak })));
    });
    response
}
