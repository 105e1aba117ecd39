//! The bar over the text: what is at the caret, and what can be done to it.

use std::ops::Range;

use egui::{Button, ComboBox, Id, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, vec2};

use super::{
    action::{self, Action},
    keys, link,
    memory::{Go, Memory},
    place::Place,
    table,
    writing::Writing,
};
use crate::{
    app::{
        cx::Cx,
        parts::{self, Part},
        theme::{self, colors, icons, scale},
    },
    statement::text::{Level, ParagraphStyle},
};

/// The height of the bar.
pub(super) const HEIGHT: f32 = scale::CONTROL + 2.0 * scale::XS;

/// The kinds of paragraphs, as they are chosen.
const STYLES: [(ParagraphStyle, &str); 7] = [
    (ParagraphStyle::Normal, "Normal"),
    (ParagraphStyle::Heading(Level::One), "Heading 1"),
    (ParagraphStyle::Heading(Level::Two), "Heading 2"),
    (ParagraphStyle::Heading(Level::Three), "Heading 3"),
    (ParagraphStyle::Bullet(Level::One), "Bulleted list"),
    (ParagraphStyle::Numbered(Level::One), "Numbered list"),
    (ParagraphStyle::Note, "Note"),
];

const CHARACTERS: [(Action, char, &str); 5] = [
    (Action::Bold, icons::BOLD, "Bold"),
    (Action::Italic, icons::ITALIC, "Italic"),
    (Action::Underline, icons::UNDERLINE, "Underline"),
    (Action::Superscript, icons::SUPERSCRIPT, "Superscript"),
    (Action::Subscript, icons::SUBSCRIPT, "Subscript"),
];

const LISTS: [(Action, char, &str); 4] = [
    (Action::Bullets, icons::LIST, "Bulleted list"),
    (Action::Numbers, icons::LIST_ORDERED, "Numbered list"),
    (Action::Out, icons::INDENT_DECREASE, "Decrease level"),
    (Action::In, icons::INDENT_INCREASE, "Increase level"),
];

/// What is asked for in the bar.
enum Asked {
    Do(Action),
    Link,
    InsertTable,
    Table(table::Change),
}

/// Draws the bar at `rect` and does what is asked for in it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, rect: Rect) {
    let caret = memory.caret;
    let place = caret.map_or(Place::Passage(0), |caret| caret.place);
    let mut writing = Writing::new(cx.draft, cx.troubles, place);
    let range = caret.map_or(0..0, |caret| {
        let range = caret.range.as_sorted_char_range();
        writing.byte(range.start.0)..writing.byte(range.end.0)
    });
    if let Some((at, marks)) = &memory.pending
        && range.is_empty()
        && *at == writing.character(range.start)
    {
        writing.pending = Some(marks.clone());
    }
    ui.painter().rect_filled(rect, 0.0, colors(ui).field);
    ui.painter().hline(rect.x_range(), rect.max.y, egui::Stroke::new(scale::LINE, colors(ui).line));
    let inner = rect.shrink2(vec2(scale::S, scale::XS));
    let (asked, entry) = ui
        .scope_builder(UiBuilder::new().max_rect(inner).layout(*ui.layout()), |ui| {
            ui.horizontal(|ui| {
                let spacing = ui.spacing_mut();
                spacing.item_spacing.x = scale::XS / 2.0;
                spacing.button_padding = vec2(scale::XS, 0.0);
                spacing.interact_size = vec2(scale::ICON_BUTTON, scale::ICON_BUTTON);
                ui.add_enabled_ui(caret.is_some(), |ui| controls(ui, &writing, &range)).inner
            })
            .inner
        })
        .inner;
    if let Some(entry) = entry.filter(|_| caret.is_some() && ui.is_rect_visible(rect)) {
        parts::note(ui, Part::TextBar, rect, entry);
    }
    let Some(asked) = asked else { return };
    memory.go = caret.map(Go::Back);
    match asked {
        Asked::Do(action) => action.work(&mut writing, memory, range),
        Asked::Link => {
            if let Some(caret) = caret {
                link::open(&writing, memory, caret);
                memory.go = None;
            }
        }
        Asked::InsertTable => {
            let key = writing.insert_table(range.end, table::fresh());
            memory.go = Some(Go::Table(key));
        }
        Asked::Table(change) => table::change(cx, memory, place, change),
    }
    ui.ctx().request_repaint();
}

/// The controls: what is asked for, and the first of them that can be used.
fn controls(ui: &mut Ui, writing: &Writing<'_>, range: &Range<usize>) -> (Option<Asked>, Option<Id>) {
    let mut asked = None;
    let mut first = None;
    let in_table = writing.place().table();
    ui.add_enabled_ui(in_table.is_none(), |ui| {
        let (style, id) = styles(ui, writing, range);
        if let Some(style) = style {
            asked = Some(Asked::Do(Action::Style(style)));
        }
        first = ui.is_enabled().then_some(id);
    });
    ui.add_space(scale::XS);
    let mut buttons = |ui: &mut Ui, list: &[(Action, char, &str)]| {
        for &(action, sign, name) in list {
            let toggles = !matches!(action, Action::In | Action::Out);
            let on = toggles
                && in_table.is_none_or(|_| action.is_possible(writing, range))
                && action.holds(writing, range);
            let tip = keys::shortcut(action).map_or(name.to_string(), |keys| format!("{name}  {keys}"));
            let response = ui
                .add_enabled_ui(action.is_possible(writing, range), |ui| {
                    toggle(ui, sign, name, toggles.then_some(on))
                })
                .inner;
            first = first.or(response.enabled().then_some(response.id));
            if response.on_hover_text(tip).clicked() {
                asked = Some(Asked::Do(action));
            }
        }
    };
    buttons(ui, &CHARACTERS);
    let linked = writing.marks_of(range.clone()).iter().any(|marks| marks.link.is_some());
    let link = toggle(ui, icons::LINK, "Link", Some(linked)).on_hover_text("Link  Ctrl+K");
    ui.add_space(scale::XS);
    if in_table.is_none() {
        buttons(ui, &LISTS);
        ui.add_space(scale::XS);
    }
    if link.clicked() {
        asked = Some(Asked::Link);
    }
    match in_table {
        None => {
            if toggle(ui, icons::TABLE, "Insert table", None).on_hover_text("Insert table").clicked() {
                asked = Some(Asked::InsertTable);
            }
        }
        Some(_) => {
            let menu = ui.menu_button("Table", |ui| {
                for (change, name) in table::CHANGES {
                    if ui.button(name).clicked() {
                        asked = Some(Asked::Table(change));
                        ui.close();
                    }
                }
            });
            menu.response.on_hover_text("Rows and columns");
        }
    }
    (asked, first)
}

/// The choice of styles: the one that is chosen anew, and the control itself.
fn styles(ui: &mut Ui, writing: &Writing<'_>, range: &Range<usize>) -> (Option<ParagraphStyle>, Id) {
    let mut at_caret = action::styles(writing, range).map(action::kind);
    let first = at_caret.next().unwrap_or_default();
    let current = at_caret.all(|style| style == first).then_some(first);
    let name =
        STYLES.iter().find(|(style, _)| Some(*style) == current).map_or("Several styles", |(_, name)| name);
    let mut chosen = None;
    let combo = ComboBox::from_id_salt("text style")
        .width(scale::STYLE_WIDTH)
        .height(f32::INFINITY)
        .selected_text(name);
    let shown = combo.show_ui(ui, |ui| {
        for (style, name) in STYLES {
            if ui.selectable_label(current == Some(style), name).clicked() {
                chosen = Some(style);
            }
        }
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label("Style"));
    (chosen, shown.response.id)
}

/// A button with a sign, and whether what it stands for is so at the caret.
fn toggle(ui: &mut Ui, sign: char, name: &str, on: Option<bool>) -> Response {
    let size = vec2(scale::ICON_BUTTON, scale::ICON_BUTTON);
    let button = Button::new(theme::icon(sign, scale::ICON)).frame_when_inactive(on == Some(true));
    let response = ui.add_sized(size, button.selected(on == Some(true)));
    let enabled = ui.is_enabled();
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::Button, enabled, on, name),
        None => WidgetInfo::labeled(Role::Button, enabled, name),
    });
    response
}
