//! Plain text of a length nobody meant, such as a book pasted into a line: laid out in pieces, so that a keystroke lays
//! out the piece it changes and the window stays usable.

use std::{hash::Hasher as _, ops::Range, sync::Arc};

use egui::{
    Color32, FontId, Galley, Id, Rect, TextFormat, Ui, Vec2,
    emath::GuiRounding as _,
    epaint::text::PlacedRow,
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use crate::{app::theme::Atlas, statement::difference};

/// From how many bytes on a text is laid out in pieces.
const LONG: usize = 8_000;

/// A piece ends behind one word of so many, and has not many more bytes than this.
const WORDS: u64 = 100;
const LONGEST: usize = 4_000;

/// Whether a text is laid out in pieces.
pub(super) fn is_long(text: &str) -> bool {
    text.len() > LONG
}

/// The lines of one long text, kept from frame to frame.
#[derive(Clone, Debug, Default)]
struct Kept {
    atlas: Atlas,
    /// The look and width of the lines.
    setting: Option<(FontId, Color32, f32)>,
    pieces: Vec<(String, Arc<Galley>)>,
    whole: Option<Arc<Galley>>,
}

/// The lines of a long text; what is kept of it goes by `id`.
pub(super) fn lay_out(
    ui: &Ui,
    id: Id,
    text: &str,
    (font, color): (&FontId, Color32),
    width: f32,
) -> Arc<Galley> {
    let id = id.with("long text");
    let mut kept: Kept = ui.data_mut(|data| data.remove_temp(id)).unwrap_or_default();
    let setting = Some((font.clone(), color, width));
    if kept.atlas.has_changed(ui) || kept.setting != setting {
        kept = Kept { atlas: kept.atlas, setting, ..Kept::default() };
    }
    let galley = match &kept.whole {
        Some(whole) if whole.job.text == text => Arc::clone(whole),
        _ => {
            let job = |text: &str| LayoutJob {
                wrap: TextWrapping { max_width: width, ..TextWrapping::default() },
                keep_trailing_whitespace: true,
                ..LayoutJob::single_section(text.to_owned(), TextFormat::simple(font.clone(), color))
            };
            let pieces = pieces(text);
            let (old, new) = difference::between(&kept.pieces, &pieces, |(known, _), piece| {
                *known == text[Range::clone(piece)]
            });
            let fresh = pieces[new].iter().map(|piece| {
                let piece = &text[piece.clone()];
                (piece.to_owned(), ui.fonts_mut(|fonts| fonts.layout_job(job(piece))))
            });
            let fresh: Vec<_> = fresh.collect();
            kept.pieces.splice(old, fresh);
            let lines = kept.pieces.iter().map(|(_, lines)| &**lines);
            let whole = Arc::new(joined(job(text), lines, ui.pixels_per_point()));
            kept.whole.insert(whole).clone()
        }
    };
    ui.data_mut(|data| data.insert_temp(id, kept));
    galley
}

/// Forgets the lines of all long texts, when a draft is closed; those that are still in sight are laid out anew.
pub(in crate::app) fn forget(ctx: &egui::Context) {
    ctx.data_mut(|data| data.remove_by_type::<Kept>());
}

/// Pieces one under the other.
fn joined<'a>(job: LayoutJob, pieces: impl Iterator<Item = &'a Galley>, pixels_per_point: f32) -> Galley {
    let mut galley = Galley::concat(Arc::new(job), &[], pixels_per_point);
    let mut rect = Rect::from_min_size(pos2(0.0, 0.0), Vec2::ZERO);
    let mut bounds = Rect::NOTHING;
    let mut down = 0.0;
    for lines in pieces {
        for placed in &lines.rows {
            let pos = (placed.pos + vec2(0.0, down)).round_to_pixels(pixels_per_point);
            let placed = PlacedRow { pos, ..placed.clone() };
            rect |= placed.rect();
            bounds |= placed.row.visuals.mesh_bounds.translate(pos.to_vec2());
            galley.rows.push(placed);
        }
        down += lines.rect.height();
        galley.num_vertices += lines.num_vertices;
        galley.num_indices += lines.num_indices;
    }
    galley.rect = rect;
    galley.mesh_bounds = bounds;
    galley
}

/// Where a text is cut: behind words that are chosen by what they are and not by where they stand, so that typing moves
/// no other cut than those beside it.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut word) = (0, 0);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_blank = c.is_whitespace();
        // Behind the end of a line an empty one would follow.
        if c != '\n' && (is_blank && is_chosen(&text[word..at]) || end - start >= LONGEST) {
            pieces.push(start..end);
            start = end;
        }
        if is_blank {
            word = end;
        }
    }
    if start < text.len() || pieces.is_empty() {
        pieces.push(start..text.len());
    }
    pieces
}

fn is_chosen(word: &str) -> bool {
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(word.as_bytes());
    hasher.finish().is_multiple_of(WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of many words.
    fn text() -> String {
        (0..20_000).map(|number| format!("word{} ", number * 7_919 % 10_007)).collect()
    }

    #[test]
    fn pieces_are_the_whole_text_and_none_is_long() {
        for text in [text(), "語".repeat(5_000), String::new()] {
            let pieces = pieces(&text);
            let whole: String = pieces.iter().map(|piece| &text[piece.clone()]).collect();
            assert_eq!(whole, text);
            assert!(pieces.iter().all(|piece| piece.len() < LONGEST + 4), "{pieces:?}");
        }
    }

    #[test]
    fn a_character_that_is_typed_changes_the_pieces_beside_it_only() {
        let old = text();
        let mut new = old.clone();
        new.insert(old.len() / 2, 'x');
        let (before, after) = (pieces(&old), pieces(&new));
        let of = |text: &str, pieces: Vec<Range<usize>>| -> std::collections::HashSet<String> {
            pieces.into_iter().map(|piece| text[piece].to_string()).collect()
        };
        let (before, after) = (of(&old, before), of(&new, after));
        let fresh = after.difference(&before).count();
        assert!(fresh <= 4 && before.len() > 50, "{fresh} of {}", before.len());
    }
}
