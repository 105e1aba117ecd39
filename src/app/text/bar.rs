//! The bar over the text: what is at the caret, and what can be done to it.
//!
//! Tab comes to it before the text; arrows lead from control to control, and Escape to the text.

use egui::{
    Button, ComboBox, EventFilter, Id, Key, LayerId, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use super::{
    action::Action,
    asked::Asked,
    at_caret::{self, AtCaret},
    led_to,
    memory::{Go, Memory},
    table_change,
};
use crate::{
    app::{
        command::Command,
        cx::Cx,
        keys,
        parts::{self, Part},
        theme::{self, colors, icons, scale},
    },
    statement::text::{Level, ParagraphStyle},
};

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

/// Draws the bar at `rect`, over the text that is drawn after it; returns what is asked for in it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, memory: &mut Memory, rect: Rect) -> Option<Asked> {
    let here = AtCaret::of(cx.draft, cx.troubles, memory);
    let mut bar = Bar { here: &here, way: Way::begin(ui, memory), asked: None };
    let layer = LayerId::new(ui.layer_id().order, Id::unique(("text bar", cx.id)));
    ui.ctx().set_sublayer(ui.layer_id(), layer);
    let builder = UiBuilder::new().layer_id(layer).max_rect(rect).layout(*ui.layout()).id_salt("text bar");
    let mut over = ui.new_child(builder);
    over.painter().rect_filled(rect, 0.0, colors(ui).field);
    over.painter().hline(rect.x_range(), rect.max.y, egui::Stroke::new(scale::LINE, colors(ui).line));
    let controls = rect.with_max_y(rect.min.y + scale::TEXT_BAR);
    let inner = UiBuilder::new().max_rect(controls.shrink2(vec2(scale::S, scale::XS)));
    over.scope_builder(inner, |ui| {
        ui.horizontal(|ui| {
            let spacing = ui.spacing_mut();
            spacing.item_spacing.x = scale::XS / 2.0;
            spacing.button_padding = vec2(scale::XS, 0.0);
            spacing.interact_size = vec2(scale::ICON_BUTTON, scale::ICON_BUTTON);
            bar.controls(ui);
        });
    });
    let Bar { way, asked, .. } = bar;
    led_to::show(&mut over, cx, rect);
    way.end(ui, cx, memory, rect);
    asked
}

/// The bar while it is drawn.
struct Bar<'a> {
    here: &'a AtCaret,
    way: Way,
    asked: Option<Asked>,
}

impl Bar<'_> {
    fn controls(&mut self, ui: &mut Ui) {
        let in_table = self.here.place.table().is_some();
        ui.add_enabled_ui(!in_table, |ui| self.styles(ui));
        ui.add_space(scale::XS);
        self.buttons(ui, &CHARACTERS);
        let is_linked = Some(self.here.is_linked);
        self.button(ui, icons::LINK, ("Link", Some(Command::TextLink)), is_linked, Asked::Link);
        ui.add_space(scale::XS);
        if in_table {
            self.table(ui);
        } else {
            self.buttons(ui, &LISTS);
            ui.add_space(scale::XS);
            let names = ("Insert table", Some(Command::InsertTable));
            self.button(ui, icons::TABLE, names, None, Asked::InsertTable);
        }
    }

    fn buttons(&mut self, ui: &mut Ui, list: &[(Action, char, &str)]) {
        for &(action, sign, name) in list {
            let (is_possible, holds) = self.here.state(action);
            let on = (!matches!(action, Action::In | Action::Out)).then_some(holds);
            let names = (name, action.command());
            ui.add_enabled_ui(is_possible, |ui| self.button(ui, sign, names, on, Asked::Do(action)));
        }
    }

    /// A button with a sign, and whether what it stands for is so at the caret.
    fn button(
        &mut self,
        ui: &mut Ui,
        sign: char,
        (name, command): (&str, Option<Command>),
        on: Option<bool>,
        asked: Asked,
    ) {
        let size = vec2(scale::ICON_BUTTON, scale::ICON_BUTTON);
        let button = Button::new(theme::icon(sign, scale::ICON)).frame_when_inactive(on == Some(true));
        let button = button.selected(on == Some(true)).sense(self.way.sense());
        let response = ui.add_sized(size, button);
        self.way.passed(ui, &response);
        let enabled = ui.is_enabled();
        response.widget_info(|| match on {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, name),
            None => WidgetInfo::labeled(Role::Button, enabled, name),
        });
        let keys = match asked {
            Asked::Do(Action::In) => Some("Tab".into()),
            Asked::Do(Action::Out) => Some("Shift+Tab".into()),
            _ => command.and_then(|command| command.facts().shortcut).map(|keys| keys::shown(ui.ctx(), keys)),
        };
        let tip = keys.map_or_else(|| name.to_string(), |keys| format!("{name}  {keys}"));
        if response.on_hover_text(tip).clicked() {
            self.asked = Some(asked);
        }
    }

    /// The choice of styles.
    fn styles(&mut self, ui: &mut Ui) {
        let current = self.here.style;
        let known = STYLES.iter().find(|(style, _)| Some(*style) == current);
        let combo = ComboBox::from_id_salt("text style")
            .width(scale::STYLE_WIDTH)
            .height(f32::INFINITY)
            .selected_text(known.map_or("Several styles", |(_, name)| name));
        let shown = combo.show_ui(ui, |ui| {
            for (style, name) in STYLES {
                if ui.selectable_label(current == Some(style), name).clicked() {
                    self.asked = Some(Asked::Do(Action::Style(style)));
                }
            }
        });
        self.way.passed(ui, &shown.response);
        ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label("Style"));
    }

    /// The menu of what can be done to the table of the caret.
    fn table(&mut self, ui: &mut Ui) {
        let button = Button::new("Table").sense(self.way.sense());
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            for (change, name) in table_change::CHANGES {
                if ui.button(name).clicked() {
                    self.asked = Some(Asked::Table(change));
                    ui.close();
                }
            }
        });
        self.way.passed(ui, &response);
        response.on_hover_text("Rows and columns");
    }
}

/// The keyboard's way through the bar: Tab stops at the styles and at the control that was used last.
///
/// Controls are counted in the order they are drawn, whether they can be used or not.
struct Way {
    /// How many controls have been drawn.
    drawn: usize,
    /// Those that can be used, with their names.
    controls: Vec<(usize, Id)>,
    /// The one that is to have the keyboard.
    to: Option<usize>,
    /// The one behind the styles at which Tab stops.
    stop: usize,
    /// Whether the keyboard goes back to the text.
    leave: bool,
}

impl Way {
    /// Works the keys, when the keyboard is in the bar.
    fn begin(ui: &Ui, memory: &mut Memory) -> Self {
        let known = &memory.bar;
        let focused = ui.memory(|memory| memory.focused());
        let at = known.iter().position(|(_, id)| Some(*id) == focused);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let mut way = Self { drawn: 0, controls: Vec::new(), to: None, stop: memory.bar_stop, leave: false };
        let mut to = None;
        if let Some(at) = at {
            let last = known.len() - 1;
            for (key, place) in [
                (Key::ArrowRight, if at == last { 0 } else { at + 1 }),
                (Key::ArrowLeft, if at == 0 { last } else { at - 1 }),
                (Key::Home, 0),
                (Key::End, last),
            ] {
                to = if pressed(key) { Some(place) } else { to };
            }
            way.leave = pressed(Key::Escape);
        }
        if std::mem::take(&mut memory.enter_bar) {
            to = Some(0);
        }
        way.to = to.and_then(|to| known.get(to)).map(|(number, _)| *number);
        way.stop = way.to.filter(|to| *to > 0).unwrap_or(way.stop);
        let is_there = known.iter().any(|(number, _)| *number == way.stop);
        if !is_there && let Some((number, _)) = known.iter().find(|(number, _)| *number > 0) {
            way.stop = *number;
        }
        way
    }

    /// Whether Tab stops at the control that is drawn next.
    fn sense(&self) -> Sense {
        if self.drawn == self.stop { Sense::click() } else { Sense::CLICK }
    }

    /// Notes a control that has been drawn.
    fn passed(&mut self, ui: &Ui, response: &Response) {
        let number = self.drawn;
        self.drawn += 1;
        if !response.enabled() {
            return;
        }
        self.controls.push((number, response.id));
        if self.to == Some(number) {
            response.request_focus();
        }
        if response.has_focus() || self.to == Some(number) {
            let own = EventFilter { horizontal_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, own));
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }

    fn end(self, ui: &Ui, cx: &Cx<'_>, memory: &mut Memory, rect: Rect) {
        if memory.bar != self.controls {
            ui.ctx().request_repaint();
        }
        if let Some((_, first)) = self.controls.first().filter(|_| ui.is_rect_visible(rect)) {
            parts::note(ui, Part::TextBar, rect, *first);
        }
        memory.bar = self.controls;
        memory.bar_stop = self.stop;
        if self.leave {
            let caret = at_caret::caret(cx.draft, memory);
            memory.go = Some(Go::Back(caret));
        }
    }
}
