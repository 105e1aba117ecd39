//! A small calendar that opens beside a date.

use egui::{
    Align2, EventFilter, Id, Key, KeyboardShortcut, Modifiers, Popup, PopupCloseBehavior, Role, Sense,
    SetOpenCommand, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};
use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};

use super::{IconButton, date_words};
use crate::app::{
    keys,
    theme::{self, colors, icons, scale},
};

/// How a calendar was left.
pub(super) enum Left {
    /// With a day.
    Chosen(Date),
    /// Without one: the keyboard goes back to the field.
    Closed,
}

/// A button that opens a calendar, as does what `asked` for it. Returns how it was left, when it was.
///
/// Tab does not lead to the button: who types dates one after the other would stop at it each time.
pub(super) fn calendar_button(
    ui: &mut Ui,
    id: Id,
    of: &str,
    date: Option<Date>,
    (today, asked): (Date, bool),
) -> Option<Left> {
    let name = format!("Choose a date for {of}");
    let key = keys::shown(ui.ctx(), KeyboardShortcut::new(Modifiers::NONE, Key::ArrowDown));
    let button = IconButton::new(id, icons::CALENDAR, &name).hint(&key).no_stop().show(ui);
    let cursor_id = id.with("cursor");
    if button.clicked() || asked {
        let cursor = date.unwrap_or(today);
        ui.data_mut(|data| {
            data.insert_temp(cursor_id, cursor);
            data.insert_temp(id.with("opened"), true);
        });
    }
    let toggled = button.clicked().then_some(SetOpenCommand::Toggle);
    let popup = Popup::from_response(&button)
        .open_memory(if asked { Some(SetOpenCommand::Bool(true)) } else { toggled })
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(format!("Calendar for {of}"));
    let mut cursor = ui.data(|data| data.get_temp(cursor_id)).or(date).unwrap_or(today);
    let shown = popup.show(|ui| calendar(ui, id, &mut cursor, date, today))?;
    ui.data_mut(|data| data.insert_temp(cursor_id, cursor));
    match shown.inner {
        Some(day) => {
            Popup::close_all(ui.ctx());
            Some(Left::Chosen(day))
        }
        None => shown.response.should_close().then_some(Left::Closed),
    }
}

fn day_id(id: Id, day: Date) -> Id {
    id.with(day.to_string())
}

fn calendar(ui: &mut Ui, id: Id, cursor: &mut Date, chosen: Option<Date>, today: Date) -> Option<Date> {
    ui.spacing_mut().item_spacing = Vec2::splat(scale::HAIR);
    ui.set_width(7.0 * (scale::DAY + scale::HAIR));
    head(ui, id, cursor);
    ui.horizontal(|ui| {
        for name in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] {
            let (_, rect) = ui.allocate_space(Vec2::new(scale::DAY, scale::L));
            let font = theme::sans(scale::CAPTION, false);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, name, font, colors(ui).text_weak);
        }
    });
    // While its size is found out nothing of it can have the focus.
    let fresh = id.with("opened");
    if !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(fresh)).is_some() {
        ui.memory_mut(|memory| memory.request_focus(day_id(id, *cursor)));
    }
    keys(ui, id, cursor);
    let mut picked = None;
    let first = cursor.first_of_month();
    let lead = i64::from(first.weekday().since(Weekday::Monday));
    for week in 0..6 {
        ui.horizontal(|ui| {
            for day in 0..7 {
                let Ok(day) = first.checked_add((week * 7 + day - lead).days()) else { continue };
                if cell(ui, id, day, *cursor, chosen, today) {
                    picked = Some(day);
                }
            }
        });
    }
    picked
}

/// Year and month with what steps through them.
fn head(ui: &mut Ui, id: Id, cursor: &mut Date) {
    ui.horizontal(|ui| {
        for (name, sign, span) in [
            ("Previous year", icons::CHEVRONS_LEFT, (-1).years()),
            ("Previous month", icons::CHEVRON_LEFT, (-1).months()),
        ] {
            if IconButton::new(id.with(name), sign, name).show(ui).clicked() {
                step(cursor, span);
            }
        }
        let room = ui.available_width() - 2.0 * (scale::ICON_BUTTON + scale::HAIR);
        ui.allocate_ui_with_layout(
            Vec2::new(room, scale::ICON_BUTTON),
            egui::Layout::centered_and_justified(egui::Direction::LeftToRight),
            |ui| ui.label(theme::strong(date_words::month(*cursor), scale::BODY)),
        );
        for (name, sign, span) in [
            ("Next month", icons::CHEVRON_RIGHT, 1.months()),
            ("Next year", icons::CHEVRONS_RIGHT, 1.years()),
        ] {
            if IconButton::new(id.with(name), sign, name).show(ui).clicked() {
                step(cursor, span);
            }
        }
    });
}

fn step(cursor: &mut Date, span: Span) {
    *cursor = cursor.saturating_add(span);
}

/// The keys that lead through the days while one of them has the focus.
fn keys(ui: &Ui, id: Id, cursor: &mut Date) {
    if !ui.memory(|memory| memory.has_focus(day_id(id, *cursor))) {
        return;
    }
    let weekday = i64::from(cursor.weekday().since(Weekday::Monday));
    let moves: [(Modifiers, Key, Span); 10] = [
        (Modifiers::SHIFT, Key::PageUp, (-1).years()),
        (Modifiers::SHIFT, Key::PageDown, 1.years()),
        (Modifiers::NONE, Key::ArrowLeft, (-1).days()),
        (Modifiers::NONE, Key::ArrowRight, 1.days()),
        (Modifiers::NONE, Key::ArrowUp, (-7).days()),
        (Modifiers::NONE, Key::ArrowDown, 7.days()),
        (Modifiers::NONE, Key::PageUp, (-1).months()),
        (Modifiers::NONE, Key::PageDown, 1.months()),
        (Modifiers::NONE, Key::Home, (-weekday).days()),
        (Modifiers::NONE, Key::End, (6 - weekday).days()),
    ];
    let before = *cursor;
    for (modifiers, key, span) in moves {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            step(cursor, span);
        }
    }
    if *cursor != before {
        ui.memory_mut(|memory| memory.request_focus(day_id(id, *cursor)));
    }
}

/// A day; whether it was chosen.
fn cell(ui: &mut Ui, id: Id, day: Date, cursor: Date, chosen: Option<Date>, today: Date) -> bool {
    let (_, rect) = ui.allocate_space(Vec2::new(scale::DAY, scale::ICON_BUTTON));
    let sense = if day == cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, day_id(id, day), sense);
    let is_chosen = chosen == Some(day);
    response.widget_info(|| {
        let name = format!("{} {}", date_words::weekday(day), crate::form::printed::date(day));
        let name = if day == today { format!("{name}, today") } else { name };
        WidgetInfo::selected(Role::Button, true, is_chosen, name)
    });
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    let colors = colors(ui);
    let (fill, print) = match (is_chosen, response.hovered()) {
        (true, _) => (colors.accent, colors.on_accent),
        (false, true) => (colors.accent_soft, colors.text),
        (false, false) if day.month() == cursor.month() => (egui::Color32::TRANSPARENT, colors.text),
        (false, false) => (egui::Color32::TRANSPARENT, colors.text_weak),
    };
    let line = if response.has_focus() {
        Stroke::new(scale::STROKE, colors.accent)
    } else if day == today {
        Stroke::new(scale::STROKE / 2.0, colors.line_strong)
    } else {
        Stroke::NONE
    };
    ui.painter().rect(rect, scale::ROUND, fill, line, StrokeKind::Inside);
    let font = theme::sans(scale::BODY, day == today);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, day.day().to_string(), font, print);
    response.clicked()
}
