//! The emblem of posted documents: a picture the user has chosen.

use std::{path::PathBuf, sync::Arc};

use imagesize::{ImageSize, ImageType};
use serde::{Deserialize, Serialize};

use super::{Problem, written_path};
use crate::{
    form::Emblem,
    sheet::{Image, ImageKind},
    store,
};

/// The largest file of an emblem: it goes into every exported file.
const LIMIT: u64 = 4 << 20;

/// What an emblem shows when nobody says so.
const SHOWS: &str = "Emblem";

/// The emblem the user has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmblemChoice {
    /// The picture, PNG or JPEG; none when none is chosen.
    #[serde(with = "written_path::optional")]
    pub picture: Option<PathBuf>,
    /// What it shows, in words, for those who do not see it.
    pub text: String,
}

impl EmblemChoice {
    /// What the emblem shows; a bare word when nobody says.
    pub fn words(&self) -> String {
        match self.text.trim() {
            "" => SHOWS.to_string(),
            text => text.to_string(),
        }
    }
}

/// Reads the chosen emblem; none when none is chosen.
pub fn emblem(choice: &EmblemChoice) -> Result<Option<Emblem>, Problem> {
    let Some(path) = &choice.picture else {
        return Ok(None);
    };
    let image = image(store::read(path, LIMIT)?).ok_or_else(|| Problem::NoPicture(path.clone()))?;
    Ok(Some(Emblem { image: Arc::new(image), alt: choice.words() }))
}

/// The picture that bytes hold; none when they hold neither of the two kinds, or no end of it.
fn image(bytes: Vec<u8>) -> Option<Image> {
    let (kind, end): (_, &[u8]) = match imagesize::image_type(&bytes).ok()? {
        ImageType::Png => (ImageKind::Png, b"IEND\xaeB\x60\x82"),
        ImageType::Jpeg => (ImageKind::Jpeg, b"\xff\xd9"),
        #[allow(unreachable_patterns)] // other kinds are left out of the library
        _ => return None,
    };
    let ImageSize { width, height } = imagesize::blob_size(&bytes).ok()?;
    let pixels = |side| u32::try_from(side).ok().filter(|side| *side > 0);
    let (width, height) = (pixels(width)?, pixels(height)?);
    // What was cut off on its way shows as a broken picture in Word.
    let whole = bytes.windows(end.len()).rev().take(1 << 16).any(|window| window == end);
    whole.then_some(Image { kind, width, height, bytes })
}

/// The endings of pictures that can be an emblem.
pub const PICTURE_ENDINGS: [&str; 3] = ["png", "jpg", "jpeg"];

#[cfg(test)]
mod tests {
    use super::*;

    /// One grey point.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9ccp\0\0\0A\0A\xc1\xc4\x97\xd9\0\0\0\0IEND\xaeB\x60\x82";
    /// The beginning and end of a picture of 2 by 3 points.
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x03\0\x02\x01\x01\x11\0\xff\xd9";

    #[test]
    fn two_kinds_of_whole_pictures_can_be_emblems() {
        let read = |bytes: &[u8]| image(bytes.to_vec()).map(|image| (image.kind, image.width, image.height));
        assert_eq!(read(PNG), Some((ImageKind::Png, 1, 1)));
        assert_eq!(read(JPEG), Some((ImageKind::Jpeg, 2, 3)));
        assert_eq!(read(&PNG[..PNG.len() - 3]), None, "cut off");
        assert_eq!(read(&JPEG[..JPEG.len() - 1]), None, "cut off");
        for other in [&b""[..], b"GIF89a\x01\0\x01\0", b"<svg/>", b"\x89PNG\r\n\x1a\n"] {
            assert_eq!(read(other), None);
        }
    }
}
