//! Fields beside each other where there is width, below each other where there is not.

use egui::{Align, Layout, Ui, Vec2};

use crate::app::theme::scale;

/// Draws as many fields as there are weights; each is as wide as its share of them.
pub(in crate::app) fn columns(ui: &mut Ui, weights: &[f32], mut draw: impl FnMut(&mut Ui, usize)) {
    let total: f32 = weights.iter().sum();
    let gaps: f32 = weights.iter().skip(1).map(|_| scale::M).sum();
    let free = ui.available_width() - gaps;
    if weights.iter().any(|weight| free * weight / total < scale::COLUMN_MIN) {
        for at in 0..weights.len() {
            draw(ui, at);
        }
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = scale::M;
        for (at, weight) in weights.iter().enumerate() {
            let size = Vec2::new((free * weight / total).floor(), 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = scale::S;
                ui.set_width(size.x);
                draw(ui, at);
            });
        }
    });
}
