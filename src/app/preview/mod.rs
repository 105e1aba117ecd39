//! The page beside the form: it draws the sheet, and every measure it knows stands in the sheet's styles.
//!
//! | looking for | start at |
//! |---|---|
//! | what a style looks like, what Word adds of its own | `look.rs` |
//! | where a line of a paragraph ends | `stretch.rs`, `flow.rs` |
//! | rows, cells and tables | `block.rs`, `grid.rs` |
//! | where a page ends | `pages.rs` |
//! | which field a click goes to, which is marked | `hit.rs`, `mark.rs` |
//! | how things are drawn | `paint.rs`, `pictures.rs` |
//! | the keys that leaf through the pages | `leaf.rs` |
//!
//! What is approximate, for Word alone lays out its pages: lines end where the widths of the characters say, without
//! kerning, hyphenation or Word's own rules for scripts other than Latin; a character that the serif face lacks is
//! as wide as that of another face; the page's ends are therefore marked with a
//! dashed line and may lie a line or two elsewhere in Word; words from right to left stand in the wrong order.

mod bar;
mod block;
mod flow;
mod grid;
mod hit;
mod lay;
mod leaf;
mod look;
mod mark;
mod measure;
mod pages;
mod paint;
mod pictures;
mod setting;
mod stretch;
mod zoom;

use std::sync::Arc;

use egui::{
    Align, CentralPanel, ColorImage, CursorIcon, Frame, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo, accesskit::Role, vec2,
};

pub use lay::{Layout, Region, lay};
pub use look::{Look, Looks};
pub use measure::{Face, LineHeight, Measure};
pub use pages::Paper;

use super::{
    command::Command,
    cx::Cx,
    parts::{self, Part},
    request::Request,
    state::{self, DraftId},
    theme::{self, scale},
};
use crate::{form::Options, sheet::Image, statement::FieldId};
use mark::Marks;
use paint::{Lines, Pen, View};
use pictures::Pictures;

pub(in crate::app) use pictures::decode;

/// The page as it was drawn last.
#[derive(Debug, Default)]
pub(in crate::app) struct Preview {
    widths: measure::Widths,
    layout: Option<(DraftId, Layout)>,
    lines: Lines,
    pictures: Pictures,
    marks: Option<Marks>,
    /// The field that was marked last.
    marked: Option<FieldId>,
    /// How large the page is drawn, in relation to its natural size.
    shown: f32,
}

impl Preview {
    /// Carries out a command about the size of the page.
    pub(in crate::app) fn carry_out(&self, command: Command, layout: &mut state::Layout) {
        zoom::carry_out(command, layout, self.shown);
    }

    /// Takes a picture that was decoded elsewhere; one that could not be decoded is drawn as such.
    pub(in crate::app) fn take_picture(&mut self, image: Arc<Image>, decoded: Option<ColorImage>) {
        self.pictures.take(image, decoded);
    }

    /// The page to the right of the form.
    ///
    /// The form is drawn first, so that Tab comes to it first.
    pub(in crate::app) fn beside(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        layout: &mut state::Layout,
        options: &Options,
        form: impl FnOnce(&mut Ui, &mut Cx<'_>),
    ) {
        let room = ui.available_rect_before_wrap();
        let most = (room.width() - scale::FORM_LEAST).max(scale::PAGE_MIN_WIDTH);
        // The page keeps its share of a window that becomes wider or narrower.
        let width = room.width() * layout.page_share.unwrap_or(scale::PAGE_SHARE);
        let edge = room.right() - width.clamp(scale::PAGE_MIN_WIDTH, most);
        let (left, right) = room.split_left_right_at_x(edge);
        inside(ui, left, |ui| CentralPanel::default().show(ui, |ui| form(ui, cx)));
        let colors = theme::colors(ui);
        inside(ui, right, |ui| {
            ui.painter().rect_filled(right, 0.0, colors.panel);
            self.bar_and_page(ui, cx, layout, options);
        });
        let grip = Rect::from_x_y_ranges(edge - scale::XS..=edge + scale::XS, room.y_range());
        let grip = ui.interact(grip, ui.scope_id().with("edge of the page"), Sense::DRAG);
        if let Some(pointer) = grip.interact_pointer_pos().filter(|_| grip.dragged()) {
            let width = (room.right() - pointer.x).clamp(scale::PAGE_MIN_WIDTH, most);
            layout.page_share = Some(width / room.width());
            ui.ctx().request_repaint();
        }
        let (line, color) = match grip.hovered() || grip.dragged() {
            true => (scale::RING, colors.accent),
            false => (scale::LINE, colors.line),
        };
        ui.painter().vline(edge, room.y_range(), Stroke::new(line, color));
        grip.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    }

    /// The page in the place of the form.
    pub(in crate::app) fn alone(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        layout: &mut state::Layout,
        options: &Options,
    ) {
        let frame = Frame::new().fill(theme::colors(ui).panel);
        CentralPanel::default().frame(frame).show(ui, |ui| self.bar_and_page(ui, cx, layout, options));
    }

    fn bar_and_page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, layout: &mut state::Layout, options: &Options) {
        Frame::new().inner_margin(scale::XS).show(ui, |ui| {
            bar::show(ui, cx, options, layout.preview_zoom == 0.0, self.shown);
        });
        Frame::new().fill(theme::colors(ui).desk).show(ui, |ui| self.page(ui, cx, layout));
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, layout: &mut state::Layout) {
        self.lay(ui, cx);
        let Some((_, laid)) = &self.layout else { return };
        let bar = ui.spacing().scroll.bar_width + ui.spacing().scroll.bar_inner_margin;
        let room = ui.available_width() - 2.0 * scale::M - bar;
        let zoom = match layout.preview_zoom {
            0.0 => zoom::fitting(laid.size().x, room),
            zoom => zoom,
        };
        let (scale, before) = (zoom * zoom::NATURAL, self.shown * zoom::NATURAL);
        self.shown = zoom;
        // Print that fades at the edge of the panel looks like print that is pale.
        ui.spacing_mut().scroll.fade.strength = 0.0;
        let mut area = ScrollArea::both().id_salt(("page", cx.id)).auto_shrink(false);
        let id = ui.make_persistent_id(egui::IdSalt::new(("page", cx.id)));
        if before > 0.0
            && before != scale
            && let Some(state) = egui::scroll_area::State::load(ui.ctx(), id)
        {
            // What is at the top of the panel stays there.
            area = area.scroll_offset(state.clamped_offset() * (scale / before));
        }
        let output = area.show_viewport(ui, |ui, viewport| self.sheet(ui, cx, viewport, scale));
        self.wheel(ui, output.inner_rect, layout);
    }

    /// Lays out the sheet if it is another, and finds the edited field on it.
    fn lay(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let sheet = &cx.derived.sheet;
        let old = self.layout.take().filter(|(draft, _)| *draft == cx.id).map(|(_, layout)| layout);
        let layout = match old {
            Some(old) if Arc::ptr_eq(old.sheet(), sheet) => old,
            old => {
                self.marks = None;
                lay(sheet, old.as_ref(), &mut self.widths.with(ui.ctx()))
            }
        };
        let focused = cx.draft.view.focused;
        if self.marks.is_none() || self.marked != focused {
            self.marks = focused.map(|field| Marks::of(field, &layout));
        }
        self.layout = Some((cx.id, layout));
    }

    /// The papers with what stands on them.
    fn sheet(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, viewport: Rect, scale: f32) {
        let Some((_, layout)) = &self.layout else { return };
        let margin = Vec2::splat(scale::M);
        let size = layout.size() * scale + 2.0 * margin;
        let size = vec2(size.x.max(viewport.width()), size.y);
        ui.set_min_size(size);
        let beside = ((size.x - layout.size().x * scale) / 2.0).max(margin.x);
        let origin = ui.min_rect().min + vec2(beside, margin.y);
        let view = View { origin, scale };
        let whole =
            ui.interact(ui.clip_rect(), ui.scope_id().with("sheet"), Sense::focusable_noninteractive());
        let title = cx.derived.title.as_str();
        whole.widget_info(|| WidgetInfo::labeled(Role::Document, true, format!("Page preview of {title}")));
        parts::note(ui, Part::Page, whole.rect, whole.id);
        leaf::keys(ui, &whole);
        let mut pen = Pen::new(ui, view, &mut self.lines);
        for paper in layout.papers() {
            pen.paper(paper);
        }
        let seen = Rect::from_min_max(view.to_page(ui.clip_rect().min), view.to_page(ui.clip_rect().max));
        for placed in layout.between(seen.top(), seen.bottom()) {
            if placed.goes_somewhere() {
                let id = ui.scope_id().with(placed.name);
                let response = ui.interact(view.to_screen(placed.rect), id, Sense::CLICK);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, placed.text()));
                if response.hovered() {
                    pen.mark(placed.rect, pen.colors.mark_hovered());
                    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
                }
                if response.clicked() {
                    let place = response.interact_pointer_pos().unwrap_or(response.rect.center());
                    if let Some(field) = placed.field_at(view.to_page(place)) {
                        cx.requests.push(Request::GoTo(field));
                    }
                }
            }
            if let Some(marks) = &self.marks {
                marks.on(placed, &mut |rect| pen.mark(rect, pen.colors.mark));
            }
            pen.placed(placed);
            let name = placed.name;
            let mut count = 0;
            placed.visit_pictures(&mut |rect, picture| {
                count += 1;
                let id = ui.scope_id().with(("picture", name, count));
                self.pictures.show(ui, id, view.to_screen(rect), picture);
            });
        }
        if let Some(section) = cx.draft.view.pending_page.take()
            && let Some(first) = layout.placed().iter().find(|placed| placed.shows(section))
        {
            ui.scroll_to_rect(view.to_screen(first.rect).expand(scale::L), Some(Align::TOP));
        }
        let focused = cx.draft.view.focused;
        if self.marked != focused {
            self.marked = focused;
            let came_back = focused.is_some() && cx.draft.view.came_back.take() == focused;
            if let Some(first) = self.marks.as_ref().and_then(|marks| marks.first)
                && !came_back
                && !seen.y_range().contains(first.center().y)
            {
                ui.scroll_to_rect(view.to_screen(first), Some(Align::Center));
            }
        }
    }

    /// Makes the page larger or smaller with Ctrl and the wheel.
    fn wheel(&self, ui: &Ui, over: Rect, layout: &mut state::Layout) {
        let turned = ui.input(|input| input.zoom_delta());
        if turned != 1.0 && ui.rect_contains_pointer(over) {
            layout.preview_zoom = zoom::bounded(self.shown * turned);
        }
    }
}

/// Draws in a part of the room and nowhere else.
fn inside<R>(ui: &mut Ui, rect: Rect, draw: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.shrink_clip_rect(rect);
        draw(ui)
    })
    .inner
}
