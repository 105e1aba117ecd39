//! How wide characters are.

use std::collections::HashMap;

use egui::{Color32, Context, FontId};

use crate::app::theme;

/// One of the four faces a page is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Face {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

/// The height of a line of one face, in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineHeight {
    /// From its top to the feet of the letters.
    pub ascent: f32,
    /// Of the whole line.
    pub height: f32,
}

/// Knows the measures of the page's faces.
pub trait Measure {
    /// How far a character moves the pen, in ems; no neighbours are looked at, for Word does not kern either.
    fn advance(&mut self, face: Face, character: char) -> f32;
    /// The height of a line.
    fn line(&mut self, face: Face) -> LineHeight;
}

/// The size the faces are measured at: big, so that no rounding shows.
const EM: f32 = 1000.0;
/// The size the ascent is measured at, for which a letter must be drawn.
const DRAWN_EM: f32 = 64.0;

/// How many characters have a place of their own.
const PLACES: usize = 128;

/// The measures of the window's serif faces, each looked up once.
#[derive(Debug)]
pub(super) struct Widths {
    /// Of the characters most texts are made of, face by face.
    common: Vec<Option<f32>>,
    others: HashMap<(Face, char), f32>,
    lines: HashMap<Face, LineHeight>,
}

/// Measures with a window's faces.
pub(super) struct Faces<'a> {
    ctx: &'a Context,
    widths: &'a mut Widths,
}

impl Default for Widths {
    fn default() -> Self {
        Self { common: vec![None; 4 * PLACES], others: HashMap::new(), lines: HashMap::new() }
    }
}

impl Widths {
    /// A measure with the faces of this window.
    pub(super) fn with<'a>(&'a mut self, ctx: &'a Context) -> Faces<'a> {
        Faces { ctx, widths: self }
    }
}

/// The name of a face at a size.
pub(super) fn font(face: Face, size: f32) -> FontId {
    theme::serif(size, face.bold, face.italic)
}

impl Measure for Faces<'_> {
    fn advance(&mut self, face: Face, character: char) -> f32 {
        let ctx = self.ctx;
        let look_up = || ctx.fonts_mut(|fonts| fonts.glyph_width(&font(face, EM), character)) / EM;
        let of_face = PLACES * (usize::from(face.bold) + 2 * usize::from(face.italic));
        let place = usize::try_from(u32::from(character)).ok().filter(|place| *place < PLACES);
        if let Some(common) = place.and_then(|place| self.widths.common.get_mut(of_face + place)) {
            return *common.get_or_insert_with(look_up);
        }
        *self.widths.others.entry((face, character)).or_insert_with(look_up)
    }

    fn line(&mut self, face: Face) -> LineHeight {
        let ctx = self.ctx;
        *self.widths.lines.entry(face).or_insert_with(|| {
            ctx.fonts_mut(|fonts| {
                let drawn = fonts.layout_no_wrap("x".into(), font(face, DRAWN_EM), Color32::BLACK);
                let ascent = drawn
                    .rows
                    .first()
                    .and_then(|row| row.glyphs.first())
                    .map_or(0.0, |glyph| glyph.font_ascent / DRAWN_EM);
                LineHeight { ascent, height: fonts.row_height(&font(face, EM)) / EM }
            })
        })
    }
}
