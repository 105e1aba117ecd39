//! Pictures: each where it stands, each image's bytes once.

use std::{ops::Range, sync::Arc};

use crate::sheet::{Image, ImageKind, Picture};

/// The pictures of a document, numbered in the order they were met.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Pictures {
    met: Vec<(Picture, usize)>,
    images: Vec<Arc<Image>>,
}

impl Pictures {
    /// The number of a picture that is met.
    pub(super) fn add(&mut self, picture: &Picture) -> usize {
        let image = self.images.iter().position(|image| *image == picture.image).unwrap_or_else(|| {
            self.images.push(Arc::clone(&picture.image));
            self.images.len() - 1
        });
        self.met.push((picture.clone(), image));
        self.met.len() - 1
    }

    /// How many were met so far.
    pub(super) fn count(&self) -> usize {
        self.met.len()
    }

    /// A picture by its number, with its image's relationship.
    pub(in crate::docx) fn get(&self, number: usize) -> Option<(&Picture, String)> {
        self.met.get(number).map(|(picture, image)| (picture, id(*image)))
    }

    /// The relationships and names of the images of some pictures, each once.
    pub(in crate::docx) fn related(&self, pictures: Range<usize>) -> Vec<(String, String)> {
        let mut images: Vec<_> =
            self.met.get(pictures).unwrap_or_default().iter().map(|(_, image)| *image).collect();
        images.sort_unstable();
        images.dedup();
        images
            .into_iter()
            .filter_map(|image| Some((id(image), name(image, self.images.get(image)?))))
            .collect()
    }

    /// The images, each with the name of its part below the document's.
    pub(in crate::docx) fn images(&self) -> impl Iterator<Item = (String, &Image)> {
        self.images.iter().enumerate().map(|(number, image)| (name(number, image), image.as_ref()))
    }
}

fn id(image: usize) -> String {
    format!("rIdImage{}", image + 1)
}

fn name(number: usize, image: &Image) -> String {
    let ending = match image.kind {
        ImageKind::Png => "png",
        ImageKind::Jpeg => "jpeg",
    };
    format!("media/image{}.{ending}", number + 1)
}
