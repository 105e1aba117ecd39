//! Defect: every picture of docx-rs has the same number, and none says what it shows.

use super::media;
use crate::{
    docx::{
        package::Part,
        write::{Pictures, carried::decode_picture},
        xml::{Element, Node},
    },
    sheet::{ImageKind, Picture, Twips},
};

/// The namespaces of drawings (ECMA-376 Part 1, 20.1 and 20.2).
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Puts drawings where signs stand for them (`wp:inline`, ECMA-376 Part 1, 20.4.2.8).
pub(super) fn draw(element: &mut Element<'_>, pictures: &Pictures) {
    if element.name != "w:sym" {
        return;
    }
    let (face, character) =
        (element.get("w:font").unwrap_or_default(), element.get("w:char").unwrap_or_default());
    let Some(number) = decode_picture(face, character) else {
        return;
    };
    if let Some((picture, relationship)) = pictures.get(number) {
        *element = Element::new("w:drawing").and(inline(number, picture, &relationship));
    }
}

fn inline<'a>(number: usize, picture: &Picture, relationship: &str) -> Element<'a> {
    // A drawing is measured in 12700ths of a point.
    let length = |twips: Twips| (i64::from(twips.0) * 635).to_string();
    let sized = |name: &'static str| {
        Element::new(name).with("cx", length(picture.width)).with("cy", length(picture.height))
    };
    let number = (number + 1).to_string();
    let described = |name: &'static str| {
        Element::new(name)
            .with("id", number.clone())
            .with("name", format!("Picture {number}"))
            .with("descr", crate::docx::write::clean(&picture.alt).into_owned())
    };
    let mut inline = Element::new("wp:inline");
    for side in ["distT", "distB", "distL", "distR"] {
        inline.set(side, "0");
    }
    let drawn =
        Element::new("pic:pic")
            .with("xmlns:pic", PICTURE)
            .and(Element::new("pic:nvPicPr").and(described("pic:cNvPr")).and(
                Element::new("pic:cNvPicPr").and(Element::new("a:picLocks").with("noChangeAspect", "1")),
            ))
            .and(
                Element::new("pic:blipFill")
                    .and(Element::new("a:blip").with("r:embed", relationship.to_owned()))
                    .and(Element::new("a:stretch").and(Element::new("a:fillRect"))),
            )
            .and(
                Element::new("pic:spPr")
                    .and(
                        Element::new("a:xfrm")
                            .and(Element::new("a:off").with("x", "0").with("y", "0"))
                            .and(sized("a:ext")),
                    )
                    .and(Element::new("a:prstGeom").with("prst", "rect").and(Element::new("a:avLst"))),
            );
    let locks = Element::new("a:graphicFrameLocks").with("xmlns:a", DRAWING).with("noChangeAspect", "1");
    let data = Element::new("a:graphicData").with("uri", PICTURE).and(drawn);
    inline
        .and(sized("wp:extent"))
        .and(described("wp:docPr"))
        .and(Element::new("wp:cNvGraphicFramePr").and(locks))
        .and(Element::new("a:graphic").with("xmlns:a", DRAWING).and(data))
}

/// The parts of the images.
pub(super) fn parts(pictures: &Pictures) -> impl Iterator<Item = Part> {
    pictures.images().map(|(name, image)| Part {
        name: format!("word/{name}"),
        media: match image.kind {
            ImageKind::Png => media::PNG,
            ImageKind::Jpeg => media::JPEG,
        },
        bytes: image.bytes.clone(),
    })
}

/// Relates images: each identifier with the name of its part.
pub(super) fn related(root: &mut Element<'_>, images: Vec<(String, String)>) {
    for (id, name) in images {
        root.children.push(Node::Element(super::relationships::related(id, "image", name)));
    }
}
