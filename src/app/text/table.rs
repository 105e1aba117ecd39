//! A table of the text as it is drawn.

use egui::{Margin, Rect, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{
    area::Area,
    memory::Memory,
    place::{self, Place},
    printed::Printed,
};
use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale},
    },
    statement::Key,
};

/// Draws a table; `number` says which of the text's it is, counted from 0.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    memory: &mut Memory,
    printed: &Printed,
    (number, key): (usize, Key),
    width: f32,
) {
    let Some(table) = place::table(cx.statement(), key) else { return };
    let rows: Vec<usize> = table.rows.iter().map(Vec::len).collect();
    let header_rows = table.header_rows;
    let widths = printed.widths(key, table.columns(), width);
    let left = ui.cursor().min.x;
    for (row, cells) in (0u32..).zip(rows) {
        let head = usize::try_from(row).is_ok_and(|row| row < header_rows);
        let top = ui.cursor().min.y;
        let height = memory.kept.height_of_row(key, row);
        let behind = ui.painter().add(Shape::Noop);
        let mut next = left;
        let mut tallest = 0.0f32;
        let margin = Margin::symmetric(scale::CELL_MARGIN, scale::CELL_MARGIN / 2);
        let mut drawn = Vec::new();
        for (column, width) in (0u32..).zip(&widths) {
            let rect = Rect::from_min_size(pos2(next, top), vec2(*width, height));
            next += width;
            if usize::try_from(column).is_ok_and(|column| column < cells) {
                let area = Area {
                    place: Place::Cell(key, row, column),
                    table: number,
                    hint: "",
                    head,
                    min_size: vec2(*width, height),
                    margin,
                    printed,
                };
                let builder =
                    UiBuilder::new().max_rect(rect.with_max_y(f32::INFINITY)).id_salt((key, row, column));
                let shown = ui.scope_builder(builder, |ui| area.show(ui, cx, memory)).inner;
                tallest = tallest.max(shown.height + margin.sum().y);
                drawn.push(rect);
            } else {
                drawn.push(rect);
            }
        }
        if tallest.to_bits() != height.to_bits() {
            memory.kept.keep_height_of_row(key, row, tallest);
            ui.ctx().request_repaint();
        }
        let mut shapes = Vec::new();
        for rect in &drawn {
            let rect = Rect::from_min_size(rect.min, vec2(rect.width(), tallest));
            if head {
                shapes.push(Shape::rect_filled(rect, 0.0, colors(ui).panel));
            }
            shapes.push(Shape::rect_stroke(
                rect,
                0.0,
                Stroke::new(scale::LINE, colors(ui).line_strong),
                StrokeKind::Middle,
            ));
        }
        ui.painter().set(behind, shapes);
        ui.advance_cursor_after_rect(Rect::from_min_size(pos2(left, top), vec2(next - left, tallest)));
    }
}
