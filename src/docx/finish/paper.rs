//! Defects: docx-rs cannot name a size of paper, and names the kind of grid that goes without saying.

use crate::docx::xml::Element;

/// Names A4 to printers (`w:code`, ECMA-376 Part 1, 17.6.13): 9 is what Word calls it. A grid to which no text keeps is
/// of no kind.
pub(super) fn named(element: &mut Element<'_>) {
    if element.name == "w:docGrid" && element.get("w:type") == Some("default") {
        element.unset("w:type");
    }
    if element.name != "w:pgSz" {
        return;
    }
    let mut sides = [element.get("w:w"), element.get("w:h")];
    sides.sort_unstable();
    if sides == [Some("11907"), Some("16840")] {
        element.set("w:code", "9");
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{DocGrid, PageSize};

    use super::super::raw;
    use super::*;

    #[test]
    fn a4_is_named_whichever_way_it_lies() {
        for (width, height, is_named) in [(11907, 16840, true), (16840, 11907, true), (11906, 16838, false)] {
            let text = raw::text(&PageSize::new().size(width, height));
            assert!(!text.contains("w:code"));
            assert_eq!(raw::mended(&text, named).contains("w:code=\"9\""), is_named);
        }
        let grid = raw::text(&DocGrid::with_empty().line_pitch(360));
        assert!(grid.contains("w:type") && !raw::mended(&grid, named).contains("w:type"));
    }
}
