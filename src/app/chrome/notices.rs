//! What the window tells the user in passing: good news in the foot for a while, bad news above it until dismissed.

use std::time::Duration;

use egui::{Align, Context, Frame, Layout, Margin, Panel, Ui, vec2};

use crate::app::{
    state::{Notice, NoticeKind},
    theme::{colors, icon, icon_button, icons, scale},
};

/// Lets good news go when its time has come, and wakes the window then.
pub(in crate::app) fn age_notices(ctx: &Context, notices: &mut Vec<Notice>) {
    if notices.is_empty() {
        return;
    }
    let now = ctx.input(|input| input.time);
    for notice in notices.iter_mut().filter(|notice| notice.kind == NoticeKind::Done) {
        notice.since.get_or_insert(now);
    }
    notices.retain(|notice| notice.left(now).is_none_or(|left| left > 0.0));
    let soonest = notices.iter().filter_map(|notice| notice.left(now)).reduce(f64::min);
    if let Some(soonest) = soonest {
        ctx.request_repaint_after(Duration::from_secs_f64(soonest.max(0.0)));
    }
}

/// The bad news, each in a row with a button that dismisses it.
pub(super) fn failures(ui: &mut Ui, notices: &mut Vec<Notice>) {
    if !notices.iter().any(|notice| notice.kind == NoticeKind::Failed) {
        return;
    }
    let colors = colors(ui);
    let margin = Margin::symmetric(scale::margin(scale::M), scale::margin(scale::XS));
    let frame = Frame::new().fill(colors.card).inner_margin(margin);
    Panel::bottom("failures").frame(frame).max_size(scale::NOTICES_HEIGHT).show(ui, |ui| {
        // As high as the news, not as high as the panel was before the latest came.
        let area = egui::ScrollArea::vertical().min_scrolled_height(scale::NOTICES_HEIGHT);
        area.auto_shrink([false, true]).show(ui, |ui| {
            let mut at = 0;
            notices.retain(|notice| {
                at += 1;
                notice.kind != NoticeKind::Failed || !dismissed(ui, at, notice)
            });
        });
    });
}

fn dismissed(ui: &mut Ui, at: usize, notice: &Notice) -> bool {
    ui.push_id(at, |ui| {
        let row = vec2(ui.available_width(), scale::ICON_BUTTON);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let dismissed = icon_button(ui, icons::X, "Dismiss").clicked();
            ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(false), |ui| {
                ui.label(icon(icons::CIRCLE_ALERT, scale::ICON).color(colors(ui).error));
                ui.add(egui::Label::new(&notice.text).wrap());
            });
            dismissed
        })
        .inner
    })
    .inner
}

/// The latest good news.
pub(super) fn latest(notices: &[Notice]) -> Option<&Notice> {
    notices.iter().rev().find(|notice| notice.kind == NoticeKind::Done)
}
