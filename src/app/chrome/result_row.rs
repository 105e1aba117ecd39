//! A check result in the list: what is wrong, where the rule comes from, and what can be done about it.

use std::sync::Arc;

use egui::{
    Align, Button, Galley, Id, Layout, Rect, Response, RichText, Role, Sense, TextFormat, Ui, UiBuilder,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};

use crate::{
    app::{
        state::Section,
        theme::{colors, icon_button, icon_font, icons, sans, scale, seen},
        widgets::severity,
        wording,
    },
    check::{self, Finding, Severity},
};

/// The share of a row that the name of a fix may take.
const BUTTON_SHARE: f32 = 0.4;

/// A check result in the list.
pub(in crate::app) struct Row<'a> {
    /// The result.
    pub(in crate::app) finding: &'a Finding,
    /// How severe it is shown.
    pub(in crate::app) severity: Severity,
    /// Why it was set aside, where it was.
    pub(in crate::app) reason: Option<&'a str>,
    /// The button that does something about it.
    pub(in crate::app) button: Option<&'a str>,
    /// Whether it can be set aside.
    pub(in crate::app) aside: bool,
    /// Whether it was the last one gone to.
    pub(in crate::app) here: bool,
}

/// What was pressed in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Pressed {
    /// The row itself.
    Row,
    /// Its button.
    Button,
    /// What sets it aside.
    Aside,
}

/// A row as it was drawn.
pub(in crate::app) struct Drawn {
    /// The row.
    pub(in crate::app) response: Response,
    /// Whether it or something in it has the keyboard.
    pub(in crate::app) has_focus: bool,
    /// What was pressed.
    pub(in crate::app) pressed: Option<Pressed>,
}

impl Row<'_> {
    /// Draws it in a list, as wide as there is room: the row is a button that leads to the field.
    pub(in crate::app) fn show(&self, ui: &mut Ui, list: Id) -> Drawn {
        let Finding { rule, field, message, .. } = self.finding;
        let id = Id::unique(("check result", list, rule, field, message, self.reason.is_some()));
        let wide = ui.available_width();
        let buttons = self.buttons_width(ui, wide);
        let left = scale::ICON + 2.0 * scale::S;
        let room = (wide - left - buttons - scale::S).max(scale::LABEL_WIDTH);
        let text = self.text(ui, room);
        let height = (text.size().y + 2.0 * scale::XS).max(scale::ROW);
        let (_, rect) = ui.allocate_space(vec2(wide, height));
        let response = seen(ui.interact(rect, id, Sense::click()));
        response.widget_info(|| match self.here {
            true => WidgetInfo::selected(Role::Button, true, true, self.spoken()),
            false => WidgetInfo::labeled(Role::Button, true, self.spoken()),
        });
        let mut drawn = Drawn { has_focus: response.has_focus(), pressed: None, response };
        if drawn.response.clicked() {
            drawn.pressed = Some(Pressed::Row);
        }
        // Of a row out of sight nothing but itself is there: the keyboard brings it into sight first.
        if !ui.is_rect_visible(rect) {
            return drawn;
        }
        let colors = colors(ui);
        if self.here || drawn.response.hovered() || drawn.has_focus {
            ui.painter().rect_filled(rect, scale::ROUND, colors.accent_soft);
        }
        let (sign, color) = severity::look(self.severity, colors);
        let at = pos2(rect.left() + scale::S + scale::ICON / 2.0, rect.center().y);
        ui.painter().text(at, egui::Align2::CENTER_CENTER, sign, icon_font(scale::ICON), color);
        let at = pos2(rect.left() + left, rect.center().y - text.size().y / 2.0);
        ui.painter().galley(at, text, colors.text);
        self.buttons(
            ui,
            id,
            Rect::from_min_max(pos2(rect.right() - buttons, rect.top()), rect.max),
            &mut drawn,
        );
        drawn.response = drawn.response.on_hover_ui(|ui| origin(ui, self.finding));
        drawn
    }

    /// What is wrong, and behind it where, and where the rule comes from.
    fn text(&self, ui: &Ui, room: f32) -> Arc<Galley> {
        let colors = colors(ui);
        let mut job = LayoutJob::default();
        job.wrap.max_width = room;
        let ink = if self.reason.is_some() { colors.text_weak } else { colors.text };
        job.append(&self.finding.message, 0.0, TextFormat::simple(sans(scale::BODY, false), ink));
        let mut small = |text: &str, color| {
            job.append(text, scale::S, TextFormat::simple(sans(scale::CAPTION, false), color));
        };
        if let Some(reason) = self.reason {
            small(&format!("Set aside: {reason}"), colors.text);
        }
        let section = wording::section(Section::of(self.finding.field));
        small(&format!("{section} · {}", source(self.finding)), colors.text_weak);
        ui.painter().layout_job(job)
    }

    fn spoken(&self) -> String {
        let Finding { rule, field, message, .. } = self.finding;
        let section = wording::section(Section::of(*field));
        let kind = match self.reason {
            Some(reason) => format!("Set aside because {reason}"),
            None => wording::severity(self.severity).into(),
        };
        format!("{kind}: {message}, {section}, rule {rule}, from {}", source(self.finding))
    }

    fn buttons_width(&self, ui: &Ui, wide: f32) -> f32 {
        let aside = if self.aside { scale::ICON_BUTTON + scale::XS } else { 0.0 };
        let Some(name) = self.button else { return aside };
        let text =
            ui.painter().layout_no_wrap(name.to_string(), sans(scale::CAPTION, false), colors(ui).text);
        aside + (text.size().x + 2.0 * scale::S).min(wide * BUTTON_SHARE) + scale::XS
    }

    fn buttons(&self, ui: &mut Ui, id: Id, rect: Rect, drawn: &mut Drawn) {
        let layout = Layout::right_to_left(Align::Center);
        let mut ui = ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect).layout(layout));
        ui.spacing_mut().item_spacing.x = scale::XS;
        if self.aside {
            let name = format!("Set aside: {}", self.finding.message);
            let aside = icon_button(&mut ui, icons::EYE_OFF, "Set aside…");
            aside.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            drawn.has_focus |= aside.has_focus();
            if aside.clicked() {
                drawn.pressed = Some(Pressed::Aside);
            }
        }
        if let Some(name) = self.button {
            let text = RichText::new(name).size(scale::CAPTION);
            ui.spacing_mut().button_padding.x = scale::S;
            ui.spacing_mut().interact_size.y = scale::ICON_BUTTON;
            let button = seen(ui.add(Button::new(text).truncate()));
            drawn.has_focus |= button.has_focus();
            if button.clicked() {
                drawn.pressed = Some(Pressed::Button);
            }
        }
    }
}

/// Where the rule of a result comes from.
pub(in crate::app) fn source(finding: &Finding) -> &'static str {
    check::rule(finding.rule).map_or("", |rule| rule.source)
}

/// The rule of a result, where the pointer rests on it.
pub(in crate::app) fn origin(ui: &mut Ui, finding: &Finding) {
    if let Some(rule) = check::rule(finding.rule) {
        ui.label(format!("Rule {}: {}", rule.number, wording::lower(rule.name)));
        ui.label(format!("From {}", rule.source));
    }
}
