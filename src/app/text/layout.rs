//! The lines of a place: each paragraph laid out by itself, then all set one under the other.

use std::sync::Arc;

use egui::{
    Galley, Rect, TextFormat, Ui, Vec2,
    emath::GuiRounding as _,
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    look::{self, Look},
    place::Place,
    writing::Writing,
};
use crate::{
    app::theme::{Colors, colors},
    sheet::StyleTable,
    statement::text::{Marks, RichText},
};

/// The lines of a place, and which of them each paragraph begins with.
#[derive(Clone)]
pub(super) struct Laid {
    /// The lines.
    pub(super) galley: Arc<Galley>,
    /// The first line of each paragraph, with the paragraph's look.
    pub(super) firsts: Vec<(usize, Look)>,
}

/// What says how the lines look.
pub(super) struct Layouter<'a> {
    /// The styles of the sheet.
    pub(super) styles: &'a StyleTable,
    /// Whether the place is a cell of a head row.
    pub(super) head: bool,
    /// What was laid out last in this frame: of which revision and width.
    kept: Option<(u64, f32, Laid)>,
}

impl<'a> Layouter<'a> {
    /// A layouter by these styles.
    pub(super) fn new(styles: &'a StyleTable, head: bool) -> Self {
        Self { styles, head, kept: None }
    }

    /// The lines of a place of this width.
    pub(super) fn lay_out(&mut self, ui: &Ui, writing: &Writing<'_>, width: f32) -> Laid {
        // egui keeps the lines of each paragraph from frame to frame; here only a second asking is spared.
        if let Some((revision, known, laid)) = &self.kept
            && *revision == writing.revision()
            && known.to_bits() == width.to_bits()
        {
            return laid.clone();
        }
        let laid = self.lay_out_anew(ui, writing, width);
        self.kept = Some((writing.revision(), width, laid.clone()));
        laid
    }

    fn lay_out_anew(&self, ui: &Ui, writing: &Writing<'_>, width: f32) -> Laid {
        let colors = colors(ui);
        let mut paragraphs: Vec<(Look, Arc<Galley>)> = Vec::with_capacity(writing.parts().len());
        for (part, rich) in writing.parts().iter().zip(writing.rich()) {
            let look = match writing.place() {
                Place::Passage(_) => look::paragraph(self.styles, part.style),
                Place::Cell(..) => look::cell(self.styles, self.head),
            };
            paragraphs.push((look, ui.fonts_mut(|fonts| fonts.layout_job(job(rich, &look, colors, width)))));
        }
        if paragraphs.is_empty() {
            let look = look::paragraph(self.styles, crate::statement::text::ParagraphStyle::Normal);
            let empty = job(&RichText::new(), &look, colors, width);
            paragraphs.push((look, ui.fonts_mut(|fonts| fonts.layout_job(empty))));
        }
        stack(writing.text(), &paragraphs, width, ui.pixels_per_point())
    }
}

/// The lines of one paragraph.
fn job(rich: &RichText, look: &Look, colors: &Colors, width: f32) -> LayoutJob {
    let mut job = LayoutJob {
        wrap: TextWrapping { max_width: (width - look.left).max(look.size), ..TextWrapping::default() },
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    for run in rich.runs() {
        job.append(run.text, 0.0, look::format(look, run.marks, colors));
    }
    if rich.is_empty() {
        job.append("", 0.0, look::format(look, &Marks::default(), colors));
    }
    job
}

/// Sets paragraphs one under the other, each at its indent and its distance.
fn stack(text: &str, paragraphs: &[(Look, Arc<Galley>)], width: f32, pixels_per_point: f32) -> Laid {
    let mut whole = LayoutJob {
        wrap: TextWrapping { max_width: width, ..TextWrapping::default() },
        ..LayoutJob::default()
    };
    whole.append(text, 0.0, TextFormat::default());
    let galleys: Vec<Arc<Galley>> = paragraphs.iter().map(|(_, galley)| Arc::clone(galley)).collect();
    let mut galley = Galley::concat(Arc::new(whole), &galleys, pixels_per_point);
    let mut firsts = Vec::with_capacity(paragraphs.len());
    let (mut row, mut down) = (0, 0.0);
    for (number, (look, lines)) in paragraphs.iter().enumerate() {
        if number > 0 {
            down += look.before;
        }
        firsts.push((row, *look));
        let first = row;
        for placed in galley.rows.iter_mut().skip(first).take(lines.rows.len()) {
            let stands_out = row == first && !look.is_item;
            let left = if stands_out { look.left - look.hanging } else { look.left };
            let left =
                if look.centered { left + (width - left - placed.row.size.x).max(0.0) / 2.0 } else { left };
            placed.pos = (placed.pos + vec2(left, down)).round_to_pixels(pixels_per_point);
            row += 1;
        }
        down += look.after;
    }
    let mut rect = Rect::from_min_size(pos2(0.0, 0.0), Vec2::ZERO);
    let mut bounds = Rect::NOTHING;
    for placed in &galley.rows {
        rect |= placed.rect();
        bounds |= placed.row.visuals.mesh_bounds.translate(placed.pos.to_vec2());
    }
    galley.rect = rect;
    galley.mesh_bounds = bounds;
    Laid { galley: Arc::new(galley), firsts }
}
