//! A recent draft on the start page: what it is called, what it is about, where it is and when it was worked on.

use egui::{Align, Layout, Response, RichText, Sense, Ui, UiBuilder, vec2};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::elide;
use crate::{
    app::{
        request::Request,
        state,
        theme::{colors, icon_button, icons, sans, scale, strong},
    },
    desk::recent::{Recent, State},
};

/// A row as wide as the column: a button that opens the draft, or says why it cannot.
pub(super) fn show(ui: &mut Ui, recent: &Recent, today: Date, requests: &mut Vec<Request>) {
    let facts = Facts::of(recent, today);
    let wide = vec2(ui.available_width(), scale::ROW_TRIPLE);
    let (rect, response) = ui.allocate_exact_size(wide, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, facts.is_usable(), facts.spoken()));
    let colors = colors(ui);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let mut inside = rect.shrink2(vec2(scale::M, scale::XS));
    if !facts.is_usable() {
        // Over the row, which it belongs to.
        let corner = egui::Rect::from_center_size(
            egui::pos2(rect.right() - scale::ROW / 2.0, rect.center().y),
            vec2(scale::ICON_BUTTON, scale::ICON_BUTTON),
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(corner));
        if icon_button(&mut child, icons::X, &format!("Remove {} from the list", facts.name)).clicked() {
            requests.push(Request::ForgetRecent(recent.path.clone()));
        }
        inside.max.x -= scale::ROW;
    }
    lines(&mut ui.new_child(UiBuilder::new().max_rect(inside)), &facts);
    if opened(response, recent) && facts.is_usable() {
        requests.push(Request::OpenPath(recent.path.clone()));
    }
}

fn opened(response: Response, recent: &Recent) -> bool {
    response.on_hover_text(recent.path.display().to_string()).clicked()
}

fn lines(ui: &mut Ui, facts: &Facts) {
    let colors = colors(ui);
    ui.spacing_mut().item_spacing.y = scale::LINE;
    ui.spacing_mut().interact_size.y = 0.0;
    let quiet = |text: String| RichText::new(text).font(sans(scale::CAPTION, false)).color(colors.text_weak);
    let label = |text: RichText| egui::Label::new(text).selectable(false).truncate();
    let name = if facts.is_usable() { colors.text } else { colors.text_weak };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(label(quiet(facts.when.clone())));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = elide::middle(ui, &facts.name, &sans(scale::BODY, true), ui.available_width());
                ui.add(label(strong(text, scale::BODY).color(name)));
            });
        });
    });
    match &facts.trouble {
        Some(trouble) => ui.add(label(RichText::new(trouble).color(colors.error))),
        None => ui.add(label(RichText::new(&facts.title).color(colors.text_weak))),
    };
    let folder = elide::middle(ui, &facts.folder, &sans(scale::CAPTION, false), ui.available_width());
    ui.add(label(quiet(folder)));
}

/// What a row says.
struct Facts {
    name: String,
    title: String,
    folder: String,
    when: String,
    /// Why the draft cannot be opened.
    trouble: Option<String>,
}

impl Facts {
    fn of(recent: &Recent, today: Date) -> Self {
        let folder = recent.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        Self {
            name: state::of_file(&recent.path).unwrap_or_default(),
            title: match state::in_a_line(&recent.summary.title) {
                title if title.is_empty() => "No title yet".into(),
                title => title,
            },
            folder: state::in_a_line(&folder),
            when: when(recent.when, today),
            trouble: match &recent.state {
                State::There => None,
                State::Missing => {
                    Some("Not found: it was moved or removed, or its drive is not connected".into())
                }
                State::Unreadable(why) => Some(why.clone()),
            },
        }
    }

    fn is_usable(&self) -> bool {
        self.trouble.is_none()
    }

    fn spoken(&self) -> String {
        let about = self.trouble.as_ref().unwrap_or(&self.title);
        format!("Open {}, {about}, in {}, {}", self.name, self.folder, self.when)
    }
}

/// "today, 14:05", "yesterday, 9:30", "6 October 2026".
fn when(time: Timestamp, today: Date) -> String {
    let there = time.to_zoned(TimeZone::system());
    let day = match there.date() {
        day if day == today => "today",
        day if day.tomorrow().is_ok_and(|next| next == today) => "yesterday",
        _ => return there.strftime("%-d %B %Y").to_string(),
    };
    format!("{day}, {}", there.strftime("%-H:%M"))
}
