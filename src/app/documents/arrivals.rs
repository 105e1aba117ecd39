//! Files that come from outside: dropped on the window, or handed over by a second start.

use std::path::PathBuf;

use egui::{Align2, Area, Color32, Context, Frame, Id, Margin, Order, ViewportCommand, vec2};

use crate::{
    app::{
        theme::{colors, icon, icons, scale, strong},
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

    /// Opens what second starts have handed over, and comes to the front.
    pub(super) fn second_starts(&mut self, ctx: &Context) {
        let received = self.documents.listener.as_ref().map(Listener::received).unwrap_or_default();
        for files in received {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.open_paths(files);
        }
    }

    /// Opens what was dropped on the window.
    pub(super) fn dropped(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if !dropped.is_empty() {
            self.open_paths(dropped);
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
                ui.painter().rect_filled(screen, 0.0, Color32::from_black_alpha(scale::VEIL));
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
