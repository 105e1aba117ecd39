//! Pictures on the page.

use std::{fmt, sync::Arc};

use super::style::Twips;

/// A picture in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub image: Arc<Image>,
    /// What it shows, in words, for those who do not see it.
    pub alt: String,
    /// How wide it is drawn.
    pub width: Twips,
    /// How high it is drawn.
    pub height: Twips,
}

impl Picture {
    /// The image drawn as large as fits into this frame without being distorted.
    pub fn within(image: Arc<Image>, alt: String, width: Twips, height: Twips) -> Self {
        let (across, down) = (i64::from(image.width.max(1)), i64::from(image.height.max(1)));
        let (wide, high) = (i64::from(width.0.max(1)), i64::from(height.0.max(1)));
        let length = |length: i64| Twips(i32::try_from(length.max(1)).unwrap_or(i32::MAX));
        let (width, height) = if across * high > down * wide {
            (wide, wide * down / across)
        } else {
            (high * across / down, high)
        };
        Self { image, alt, width: length(width), height: length(height) }
    }
}

/// The bytes of a picture and what they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    /// How the bytes are to be read.
    pub kind: ImageKind,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The bytes of its file.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Image {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:?} of {} x {} pixels in {} bytes",
            self.kind,
            self.width,
            self.height,
            self.bytes.len()
        )
    }
}

/// The kinds of pictures every reader of a document knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImageKind {
    /// Portable Network Graphics.
    Png,
    /// A photograph's format, of the Joint Photographic Experts Group.
    Jpeg,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_its_frame_and_keeps_its_shape() {
        for (pixels, expected) in [
            ((100, 100), (1000, 1000)),
            ((200, 100), (1000, 500)),
            ((50, 100), (600, 1200)),
            ((0, 7), (171, 1200)),
        ] {
            let image = Image { kind: ImageKind::Png, width: pixels.0, height: pixels.1, bytes: vec![] };
            let picture = Picture::within(Arc::new(image), String::new(), Twips(1000), Twips(1200));
            assert_eq!((picture.width.0, picture.height.0), expected, "{pixels:?}");
        }
    }
}
