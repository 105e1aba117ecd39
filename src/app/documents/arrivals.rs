//! Files that come from outside: dropped on the window, or handed over by a second start.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, ViewportCommand, vec2};

use crate::{
    app::{
        theme::{VEIL, colors, icon, icons, scale, strong},
        window::LiaisonDesk,
    },
    desk::Listener,
};

impl LiaisonDesk {
    /// Lets the window hear of second starts.
    pub fn listen(&mut self, ctx: &Context, listener: Listener) {
        let ctx = ctx.clone();
        listener.wake_by(move || ctx.request_repaint());
        self.documents.listener = Some(listener);
    }

    /// Opens what second starts have handed over and what was dropped on the window.
    ///
    /// While something is asked, it waits: a question stands over the draft it is about.
    pub(super) fn arrivals(&mut self, ctx: &Context) {
        let received = self.documents.listener.as_ref().map(Listener::received).unwrap_or_default();
        if !received.is_empty() {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        self.documents.arrived.extend(received.into_iter().flatten());
        ctx.input(|input| {
            let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
            self.documents.arrived.extend(dropped);
        });
        if self.documents.asked.is_empty() && !self.documents.arrived.is_empty() {
            let arrived = std::mem::take(&mut self.documents.arrived);
            self.open_paths(arrived);
        }
    }

    /// Says what happens with files that hover over the window.
    pub(super) fn show_hovering(ctx: &Context) {
        if ctx.input(|input| input.raw.hovered_files.is_empty()) {
            return;
        }
        let screen = ctx.content_rect();
        Area::new(Id::unique("drop to open"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0))
            .show(ctx, |ui| {
                ui.painter().rect_filled(screen, 0.0, VEIL);
                let frame = Frame::new()
                    .fill(colors(ui).card)
                    .corner_radius(scale::ROUND_CARD)
                    .inner_margin(Margin::same(scale::margin(scale::XL)));
                frame.show(ui, |ui| {
                    ui.vertical_centered(|ui| {
                        ui.label(icon(icons::FOLDER_OPEN, scale::TITLE).color(colors(ui).accent));
                        ui.label(strong("Drop to open", scale::TITLE));
                    });
                });
            });
    }
}
