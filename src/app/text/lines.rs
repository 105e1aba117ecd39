//! The lines of a place: each paragraph laid out by itself, then all set one under the other. Both are kept, so that a
//! keystroke lays out the paragraph it changes.

use std::{ops::Range, sync::Arc};

use egui::{
    Galley, Rect, TextFormat, Ui, Vec2,
    emath::GuiRounding as _,
    epaint::text::PlacedRow,
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    look::{self, Look, Looks},
    place::Place,
    writing::Writing,
};
use crate::{
    app::theme::{Colors, colors},
    statement::{
        difference,
        text::{Marks, ParagraphStyle, RichText},
    },
};

/// The lines of a place, as they were laid out last.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    revision: u64,
    setting: Setting,
    paragraphs: Vec<Paragraph>,
    laid: Option<Laid>,
}

/// What the lines depend on beside the text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Setting {
    width: f32,
    pixels_per_point: f32,
    is_dark: bool,
    looks: Looks,
    head: bool,
}

/// A paragraph with its lines.
#[derive(Clone, Debug)]
struct Paragraph {
    look: Look,
    rich: RichText,
    galley: Arc<Galley>,
}

/// The lines of a place, and which of them each paragraph begins with.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    /// The lines.
    pub(super) galley: Arc<Galley>,
    /// The first line of each paragraph, with the paragraph's look.
    pub(super) firsts: Arc<[(usize, Look)]>,
}

impl Lines {
    /// The lines of a place of this width, in a head row or elsewhere.
    pub(super) fn lay_out(
        &mut self,
        ui: &Ui,
        (looks, head): (&Looks, bool),
        writing: &Writing<'_>,
        width: f32,
    ) -> Laid {
        let is_dark = ui.visuals().dark_mode;
        let setting =
            Setting { width, pixels_per_point: ui.pixels_per_point(), is_dark, looks: *looks, head };
        if self.setting != setting {
            *self = Self { setting, ..Self::default() };
        }
        match &self.laid {
            Some(laid) if self.revision == writing.revision() => laid.clone(),
            _ => {
                self.revision = writing.revision();
                let changed = self.bring_up_to_date(ui, writing);
                match &self.laid {
                    Some(laid) if !changed => laid.clone(),
                    _ => {
                        let laid = stack(writing.text(), &self.paragraphs, &self.setting);
                        self.laid.insert(laid).clone()
                    }
                }
            }
        }
    }

    /// Lays out the paragraphs that are not as they were; whether there are any.
    fn bring_up_to_date(&mut self, ui: &Ui, writing: &Writing<'_>) -> bool {
        let Setting { looks, head, width, .. } = self.setting;
        let look = |style| match writing.place() {
            Place::Passage(_) => looks.paragraph(style),
            Place::Cell(..) => looks.cell(head),
        };
        let empty = RichText::new();
        let now: Vec<(&Look, &RichText)> = if writing.parts().is_empty() {
            vec![(looks.paragraph(ParagraphStyle::Normal), &empty)]
        } else {
            writing.parts().iter().map(|part| look(part.style)).zip(writing.rich()).collect()
        };
        let (old, new) = changed(&self.paragraphs, &now);
        if old.is_empty() && new.is_empty() {
            return false;
        }
        let colors = colors(ui);
        let fresh = now[new].iter().map(|(look, rich)| Paragraph {
            look: **look,
            rich: (*rich).clone(),
            galley: ui.fonts_mut(|fonts| fonts.layout_job(job(rich, look, colors, width))),
        });
        self.paragraphs.splice(old, fresh);
        true
    }
}

/// Which of the paragraphs have others in their place now, and which those are.
fn changed(old: &[Paragraph], new: &[(&Look, &RichText)]) -> (Range<usize>, Range<usize>) {
    difference::between(old, new, |old, (look, rich)| old.look == **look && old.rich == **rich)
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
fn stack(text: &str, paragraphs: &[Paragraph], setting: &Setting) -> Laid {
    let Setting { width, pixels_per_point, .. } = *setting;
    let mut whole = LayoutJob {
        wrap: TextWrapping { max_width: width, ..TextWrapping::default() },
        ..LayoutJob::default()
    };
    whole.append(text, 0.0, TextFormat::default());
    let mut galley = Galley::concat(Arc::new(whole), &[], pixels_per_point);
    galley.rows.reserve(paragraphs.iter().map(|paragraph| paragraph.galley.rows.len()).sum());
    let mut firsts = Vec::with_capacity(paragraphs.len());
    let mut rect = Rect::from_min_size(pos2(0.0, 0.0), Vec2::ZERO);
    let mut bounds = Rect::NOTHING;
    let mut down = 0.0;
    for (number, Paragraph { look, galley: lines, .. }) in paragraphs.iter().enumerate() {
        if number > 0 {
            down += look.before;
        }
        let first = galley.rows.len();
        firsts.push((first, *look));
        let (last_line, last) = (lines.rows.len().saturating_sub(1), number + 1 == paragraphs.len());
        for (row, placed) in lines.rows.iter().enumerate() {
            let stands_out = row == 0 && !look.is_item;
            let left = if stands_out { look.left - look.hanging } else { look.left };
            let left =
                if look.centered { left + (width - left - placed.row.size.x).max(0.0) / 2.0 } else { left };
            let placed = PlacedRow {
                pos: (placed.pos + vec2(left, down)).round_to_pixels(pixels_per_point),
                row: Arc::clone(&placed.row),
                // The newline between two paragraphs belongs to neither.
                ends_with_newline: placed.ends_with_newline || row == last_line && !last,
            };
            rect |= placed.rect();
            bounds |= placed.row.visuals.mesh_bounds.translate(placed.pos.to_vec2());
            galley.rows.push(placed);
        }
        down += lines.rect.height() + look.after;
        galley.num_vertices += lines.num_vertices;
        galley.num_indices += lines.num_indices;
    }
    galley.rect = rect;
    galley.mesh_bounds = bounds;
    Laid { galley: Arc::new(galley), firsts: firsts.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paragraphs_between_the_first_and_the_last_change_are_laid_out_anew() {
        let galley = Arc::new(Galley::concat(Arc::default(), &[], 1.0));
        let look = Look::default();
        let rich = |texts: &str| texts.chars().map(RichText::plain).collect::<Vec<_>>();
        for (old, new, gone, come) in [
            ("abc", "abc", 3..3, 3..3),
            ("abc", "axc", 1..2, 1..2),
            ("abc", "abbc", 2..2, 2..3),
            ("abbc", "abc", 2..3, 2..2),
            ("", "a", 0..0, 0..1),
            ("abcd", "axyd", 1..3, 1..3),
        ] {
            let paragraphs =
                rich(old).into_iter().map(|rich| Paragraph { look, rich, galley: Arc::clone(&galley) });
            let now = rich(new);
            let now: Vec<_> = now.iter().map(|rich| (&look, rich)).collect();
            assert_eq!(changed(&paragraphs.collect::<Vec<_>>(), &now), (gone, come), "{old} {new}");
        }
    }
}
