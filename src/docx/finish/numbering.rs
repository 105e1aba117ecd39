//! Defect: a list definition of docx-rs's own in every document.

use crate::docx::xml::Element;

/// The number docx-rs gives to its own definition and list.
const OWN: &str = "1";

/// Takes away the definition and the list that docx-rs adds to every document.
pub(super) fn unasked(root: &mut Element<'_>) {
    root.retain(|child| match child.name.as_ref() {
        "w:abstractNum" => child.get("w:abstractNumId") != Some(OWN),
        "w:num" => child.get("w:numId") != Some(OWN),
        _ => true,
    });
}

#[cfg(test)]
mod tests {
    use docx_rs::{AbstractNumbering, Numbering, Numberings};

    use super::super::raw;
    use super::*;

    #[test]
    fn only_the_sheets_lists_remain() {
        let numberings = Numberings::new()
            .add_abstract_numbering(AbstractNumbering::new(2))
            .add_numbering(Numbering::new(2, 2));
        let text = raw::text(&numberings);
        let mut tree = raw::tree(&text);
        assert_eq!(raw::names(&tree), ["w:abstractNum", "w:abstractNum", "w:num", "w:num"]);
        unasked(&mut tree);
        assert_eq!(raw::names(&tree), ["w:abstractNum", "w:num"]);
    }
}
