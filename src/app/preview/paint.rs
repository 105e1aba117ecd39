//! Drawing what stands on the pages.

use std::{collections::HashMap, mem, ops::RangeInclusive};

use egui::{
    Color32, Painter, Pos2, Rect, Shape, Stroke, TextFormat, Ui, Vec2,
    epaint::text::{ByteIndex, LayoutJob, LayoutSection},
    pos2, vec2,
};

use super::{
    flow::{Bit, LaidPara, Line},
    look::word,
    measure::font,
    pages::{Paper, Placed, What},
    stretch::{Ink, is_blank},
};
use crate::app::theme::{self, Colors, scale};

/// How far below the line an underline stands and how thick it is, in ems; as Liberation Serif has them.
const UNDERLINE: (f32, f32) = (0.085, 0.049);
/// How far above the line a line through characters stands, in ems; from the same face.
const STRIKE: f32 = 0.205;

/// From points on the page to points on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct View {
    /// Where the page's left upper corner is.
    pub(super) origin: Pos2,
    /// How large a point of the page is.
    pub(super) scale: f32,
}

impl View {
    pub(super) fn to_screen(self, rect: Rect) -> Rect {
        let at = |place: Pos2| self.origin + place.to_vec2() * self.scale;
        Rect::from_min_max(at(rect.min), at(rect.max))
    }

    pub(super) fn to_page(self, place: Pos2) -> Pos2 {
        ((place - self.origin) / self.scale).to_pos2()
    }
}

/// The characters of a line that stand at one height, ready to be drawn.
#[derive(Debug)]
struct Drawn {
    raise: f32,
    job: LayoutJob,
}

/// What was drawn last is kept as long as it is on the screen: an unchanged line is not set again.
#[derive(Debug, Default)]
pub(super) struct Lines {
    now: HashMap<u64, Vec<Drawn>>,
    before: HashMap<u64, Vec<Drawn>>,
    /// What everything kept was set for: scale, pixels, print.
    set_for: (u32, u32, Color32),
}

impl Lines {
    /// Begins a frame.
    pub(super) fn begin(&mut self, view: View, pixels: f32, ink: Color32) {
        let set_for = (view.scale.to_bits(), pixels.to_bits(), ink);
        self.before = if self.set_for == set_for { mem::take(&mut self.now) } else { HashMap::new() };
        self.now.clear();
        self.set_for = set_for;
    }
}

/// Draws on one page.
pub(super) struct Pen<'a> {
    pub(super) painter: &'a Painter,
    pub(super) view: View,
    pub(super) colors: &'a Colors,
    pub(super) lines: &'a mut Lines,
}

impl<'a> Pen<'a> {
    pub(super) fn new(ui: &'a Ui, view: View, lines: &'a mut Lines) -> Self {
        let (painter, colors) = (ui.painter(), theme::colors(ui));
        lines.begin(view, painter.pixels_per_point(), colors.ink);
        Self { painter, view, colors, lines }
    }

    /// The sheet of paper, with a mark where a page ends.
    pub(super) fn paper(&self, paper: &Paper) {
        let rect = self.view.to_screen(paper.rect);
        let line = Stroke::new(scale::LINE, self.colors.line);
        self.painter.rect(rect, 0.0, self.colors.paper, line, egui::StrokeKind::Outside);
        for end in &paper.breaks {
            let y = self.view.to_screen(Rect::from_pos(pos2(0.0, *end))).top();
            let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
            let line = Stroke::new(scale::LINE, self.colors.line_strong);
            self.painter.extend(Shape::dashed_line(&ends, line, scale::S, scale::XS));
        }
    }

    /// A mark behind something.
    pub(super) fn mark(&self, rect: Rect, color: Color32) {
        self.painter.rect_filled(self.view.to_screen(rect).expand(scale::LINE), scale::HAIR, color);
    }

    pub(super) fn placed(&mut self, placed: &Placed) {
        match &placed.what {
            What::Lines(strip, lines) => {
                let (x, y) = (placed.rect.x_range(), placed.rect.y_range());
                if lines.start == 0 {
                    self.rule(x.min, x.max, y.min - word::LINE_SPACE - strip.above, strip.above);
                }
                if lines.end == strip.para.lines.len() {
                    self.rule(x.min, x.max, y.max + word::LINE_SPACE, strip.below);
                }
            }
            What::Row(row, above) => {
                let (x, y) = (placed.rect.x_range(), placed.rect.y_range());
                self.rule(x.min, x.max, y.min, row.above);
                self.rule(x.min, x.max, y.max, row.below);
                // The lines between columns reach over those they meet.
                let whole = y.min..=y.max + row.around;
                for cell in placed.shown(row, above.as_deref()).filter(|_| row.around > 0.0) {
                    let (left, right) = (x.min + cell.x, x.min + cell.x + cell.width);
                    self.rule(left, right, y.min, row.around);
                    self.rule(left, right, y.max, row.around);
                    self.upright(left, whole.clone(), row.around);
                    self.upright(right, whole.clone(), row.around);
                }
            }
        }
        let clip = self.painter.clip_rect();
        placed.visit_lines(&mut |lines| {
            let top = self.view.origin.y + lines.place.y * self.view.scale;
            if top <= clip.bottom() && top + lines.line.height * self.view.scale >= clip.top() {
                self.line(lines.para, lines.line, lines.place);
            }
        });
    }

    fn line(&mut self, para: &LaidPara, line: &Line, place: Pos2) {
        if line.bits.is_empty() {
            return;
        }
        let scale = self.view.scale;
        let origin = self.view.origin + place.to_vec2() * scale;
        let baseline = self.snapped(origin.y + line.baseline * scale);
        let pixels = self.painter.pixels_per_point();
        let Lines { now, before, .. } = self.lines;
        let drawn = now.entry(line.key).or_insert_with(|| {
            before.remove(&line.key).unwrap_or_else(|| set(self.painter, para, line, scale, self.colors.ink))
        });
        for Drawn { raise, job } in drawn.iter() {
            let galley = self.painter.fonts_mut(|fonts| fonts.layout_job(job.clone()));
            let Some(row) = galley.rows.first() else { continue };
            let feet = row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y);
            let y = baseline - snapped(raise * scale, pixels) - feet;
            self.painter.galley(pos2(origin.x, y), galley, self.colors.ink);
        }
        for bit in line.bits.iter().filter(|bit| bit.ink.underline || bit.ink.strike) {
            self.along(bit, origin.x, baseline);
        }
    }

    /// The lines below and through characters.
    fn along(&self, bit: &Bit, left: f32, baseline: f32) {
        let scale = self.view.scale;
        let x = left + bit.x * scale..=left + (bit.x + bit.width) * scale;
        let em = bit.ink.size * scale;
        let baseline = baseline - bit.ink.raise * scale;
        let line = Stroke::new((UNDERLINE.1 * em).max(self.pixel()), color(bit.ink, self.colors.ink));
        if bit.ink.underline {
            self.painter.hline(x.clone(), self.snapped(baseline + UNDERLINE.0 * em), line);
        }
        if bit.ink.strike {
            self.painter.hline(x, self.snapped(baseline - STRIKE * em), line);
        }
    }

    /// A line from left to right whose upper edge is at `y`.
    fn rule(&self, left: f32, right: f32, y: f32, thickness: f32) {
        self.stroke(Rect::from_x_y_ranges(left..=right, y..=y), thickness, vec2(0.0, 1.0));
    }

    /// A line from top to bottom with `x` in its middle.
    fn upright(&self, x: f32, y: RangeInclusive<f32>, thickness: f32) {
        let x = x - thickness / 2.0;
        self.stroke(Rect::from_x_y_ranges(x..=x, y), thickness, vec2(1.0, 0.0));
    }

    fn stroke(&self, line: Rect, thickness: f32, across: Vec2) {
        if thickness > 0.0 {
            // A line has whole pixels, so that all look alike.
            let thickness = self.snapped(thickness * self.view.scale).max(self.pixel());
            let rect = self.view.to_screen(line);
            let min = pos2(self.snapped(rect.min.x), self.snapped(rect.min.y));
            let rect = Rect::from_min_size(min, rect.size() + across * thickness);
            self.painter.rect_filled(rect, 0.0, self.colors.ink);
        }
    }

    fn pixel(&self) -> f32 {
        1.0 / self.painter.pixels_per_point()
    }

    fn snapped(&self, length: f32) -> f32 {
        snapped(length, self.painter.pixels_per_point())
    }
}

/// A length of whole pixels.
fn snapped(length: f32, pixels: f32) -> f32 {
    (length * pixels).round() / pixels
}

fn color(ink: Ink, print: Color32) -> Color32 {
    ink.color.map_or(print, |[red, green, blue]| Color32::from_rgb(red, green, blue))
}

/// How much narrower egui may draw a word than Word does before its letters are put one by one, in pixels.
const KERNED: f32 = 0.25;

/// Sets a line for drawing. egui kerns and ties letters, Word does neither: each word is put where it stands by its
/// own width, and a word that egui would draw narrower is put letter by letter.
fn set(painter: &Painter, para: &LaidPara, line: &Line, scale: f32, print: Color32) -> Vec<Drawn> {
    let mut drawn: Vec<(Drawn, f32)> = Vec::new();
    for bit in line.bits.iter().filter(|bit| bit.picture.is_none()) {
        let whole = para.text.get(bit.range.clone()).unwrap_or_default();
        let text = whole.trim_end_matches(is_blank);
        if text.is_empty() {
            continue;
        }
        let format = TextFormat::simple(font(bit.ink.face, bit.ink.size * scale), color(bit.ink, print));
        if drawn.last().is_none_or(|(last, _)| last.raise != bit.ink.raise) {
            let job =
                LayoutJob { break_on_newline: false, round_output_to_gui: false, ..LayoutJob::default() };
            drawn.push((Drawn { raise: bit.ink.raise, job }, 0.0));
        }
        let Some((Drawn { job, .. }, end)) = drawn.last_mut() else { continue };
        let space = bit.x * scale - *end;
        let width = shaped(painter, text, &format);
        *end = bit.x * scale + width;
        let alone: f32 = if text.chars().all(stands_alone) {
            painter.fonts_mut(|fonts| {
                text.chars().map(|letter| fonts.glyph_width(&format.font_id, letter)).sum()
            })
        } else {
            width
        };
        if (alone - width).abs() * painter.pixels_per_point() > KERNED {
            *end = bit.x * scale + alone;
            for (at, letter) in text.char_indices() {
                push(job, &text[at..at + letter.len_utf8()], if at == 0 { space } else { 0.0 }, &format);
            }
        } else {
            push(job, text, space, &format);
        }
    }
    drawn.into_iter().map(|(drawn, _)| drawn).collect()
}

/// Whether a character looks the same whatever stands beside it.
fn stands_alone(character: char) -> bool {
    character < '\u{250}' || matches!(character, '\u{2010}'..='\u{2027}')
}

/// Adds characters that are shaped by themselves; [`LayoutJob::append`] would join them to those before.
fn push(job: &mut LayoutJob, text: &str, leading_space: f32, format: &TextFormat) {
    let start = ByteIndex(job.text.len());
    job.text.push_str(text);
    let byte_range = start..ByteIndex(job.text.len());
    job.sections.push(LayoutSection { leading_space, byte_range, format: format.clone() });
}

/// How wide a word is as egui draws it.
fn shaped(painter: &Painter, text: &str, format: &TextFormat) -> f32 {
    let mut job = LayoutJob::single_section(text.to_owned(), format.clone());
    job.break_on_newline = false;
    job.round_output_to_gui = false;
    let galley = painter.fonts_mut(|fonts| fonts.layout_job(job));
    galley.rows.iter().flat_map(|row| &row.glyphs).map(|glyph| glyph.advance_width).sum()
}
