//! Pictures on the page: decoded once, where no frame waits for it, and kept as long as they are chosen.

use std::{fmt, io::Cursor, sync::Arc};

use egui::{
    Align2, Color32, ColorImage, Id, Rect, Role, Sense, Stroke, StrokeKind, TextureFilter, TextureHandle,
    TextureOptions, Ui, WidgetInfo, pos2,
};
use image::{ImageFormat, ImageReader, Limits};

use crate::{
    app::theme::{colors, sans, scale},
    sheet::{Image, ImageKind, Picture},
};

/// The longest side of a picture as it is kept, in pixels: more than any emblem is drawn at.
const KEPT: u32 = 512;
/// The longest side of a picture that is decoded at all.
const LONGEST: u32 = 1 << 14;
/// How many bytes may be needed to decode it.
const NEEDED: u64 = 256 << 20;

/// The points of a picture, made smaller where it has too many; none when it cannot be decoded, or would take too much.
pub(in crate::app) fn decode(image: &Image) -> Option<ColorImage> {
    let format = match image.kind {
        ImageKind::Png => ImageFormat::Png,
        ImageKind::Jpeg => ImageFormat::Jpeg,
    };
    let mut reader = ImageReader::with_format(Cursor::new(&image.bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(NEEDED);
    reader.limits(limits);
    let decoded = reader.decode().ok()?;
    let is_large = decoded.width().max(decoded.height()) > KEPT;
    let pixels = if is_large { decoded.thumbnail(KEPT, KEPT) } else { decoded }.into_rgba8();
    let size = [usize::try_from(pixels.width()).ok()?, usize::try_from(pixels.height()).ok()?];
    Some(ColorImage::from_rgba_unmultiplied(size, &pixels))
}

/// The pictures that are known.
#[derive(Default)]
pub(super) struct Pictures {
    known: Vec<(Arc<Image>, Kept)>,
}

/// How a picture is kept.
enum Kept {
    /// Its points, until it is first drawn.
    Decoded(ColorImage),
    /// Where the graphics card has it.
    Texture(TextureHandle),
    /// It cannot be decoded.
    Unreadable,
}

impl fmt::Debug for Pictures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pictures").field("known", &self.known.len()).finish()
    }
}

impl Pictures {
    /// Keeps a picture in the place of all others: a page has but one emblem.
    pub(super) fn take(&mut self, image: Arc<Image>, decoded: Option<ColorImage>) {
        self.known = vec![(image, decoded.map_or(Kept::Unreadable, Kept::Decoded))];
    }

    /// Draws a picture; where it cannot be drawn, a frame says so.
    pub(super) fn show(&mut self, ui: &Ui, id: Id, rect: Rect, picture: &Picture) {
        let kept = self.known.iter_mut().find(|(image, _)| Arc::ptr_eq(image, &picture.image));
        let kept = kept.map(|(_, kept)| kept);
        let is_unreadable = matches!(kept, Some(Kept::Unreadable));
        let name = if is_unreadable {
            format!("{} (this picture cannot be shown here)", picture.alt)
        } else {
            picture.alt.clone()
        };
        let response = ui.interact(rect, id, Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        match kept {
            Some(Kept::Texture(texture)) => draw(ui, texture, rect),
            Some(kept @ Kept::Decoded(_)) => {
                if let Kept::Decoded(points) = std::mem::replace(kept, Kept::Unreadable) {
                    let smooth =
                        TextureOptions { mipmap_mode: Some(TextureFilter::Linear), ..TextureOptions::LINEAR };
                    let texture = ui.ctx().load_texture("emblem", points, smooth);
                    draw(ui, &texture, rect);
                    *kept = Kept::Texture(texture);
                }
            }
            Some(Kept::Unreadable) => {
                frame(ui, rect);
                let (ink, font) = (colors(ui).ink, sans(scale::CAPTION, false));
                ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).text(
                    rect.center(),
                    Align2::CENTER_CENTER,
                    "Cannot\nbe shown",
                    font,
                    ink,
                );
            }
            None => frame(ui, rect),
        }
    }
}

fn draw(ui: &Ui, texture: &TextureHandle, rect: Rect) {
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture.id(), rect, whole, Color32::WHITE);
}

fn frame(ui: &Ui, rect: Rect) {
    let line = Stroke::new(scale::LINE, colors(ui).line);
    ui.painter().rect_stroke(rect, 0.0, line, StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One grey point.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB\x60\x82";

    fn image(bytes: Vec<u8>, kind: ImageKind) -> Image {
        Image { kind, width: 1, height: 1, bytes }
    }

    #[test]
    fn a_picture_is_decoded_and_a_broken_one_is_not() {
        let points = decode(&image(PNG.to_vec(), ImageKind::Png)).unwrap();
        assert_eq!(points.size, [1, 1]);
        assert_eq!(decode(&image(PNG.to_vec(), ImageKind::Jpeg)), None);
        let mut broken = PNG.to_vec();
        broken[45] ^= 0xff;
        assert_eq!(decode(&image(broken, ImageKind::Png)), None);
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_not_decoded() {
        let mut huge = PNG.to_vec();
        // A million by a million points, as its head says.
        huge[16..24].copy_from_slice(&[0, 15, 66, 64, 0, 15, 66, 64]);
        assert_eq!(decode(&image(huge, ImageKind::Png)), None);
    }

    #[test]
    fn a_large_picture_is_kept_small() {
        let pixels = image::RgbaImage::from_pixel(2000, 1000, image::Rgba([9, 9, 9, 255]));
        let mut bytes = Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let points = decode(&self::image(bytes.into_inner(), ImageKind::Png)).unwrap();
        assert_eq!(points.size, [512, 256]);
    }
}
