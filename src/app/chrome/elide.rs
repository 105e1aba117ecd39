//! Names that are too long for their place: what is left out is in the middle, for many begin the same.

use egui::{FontId, Ui};

/// As much of a text as has room, with an ellipsis in its middle where that is not all.
pub(super) fn middle(ui: &Ui, text: &str, font: &FontId, room: f32) -> String {
    let widths: Vec<(char, f32)> =
        ui.fonts_mut(|fonts| text.chars().map(|c| (c, fonts.glyph_width(font, c))).collect());
    let dots = ui.fonts_mut(|fonts| fonts.glyph_width(font, '…'));
    cut(&widths, dots, room)
}

fn cut(text: &[(char, f32)], dots: f32, room: f32) -> String {
    let whole: f32 = text.iter().map(|(_, width)| width).sum();
    let characters = |part: &[(char, f32)]| part.iter().map(|(c, _)| *c).collect::<String>();
    if whole <= room {
        return characters(text);
    }
    let half = (room - dots) / 2.0;
    let fitting = |widths: &mut dyn Iterator<Item = f32>| {
        let mut used = 0.0;
        widths.take_while(|width| (used + width <= half).then(|| used += width).is_some()).count()
    };
    let head = fitting(&mut text.iter().map(|(_, width)| *width));
    let tail = fitting(&mut text.iter().rev().map(|(_, width)| *width));
    let end = text.len() - tail;
    let (head, tail) = (characters(&text[..head]), characters(&text[end..]));
    format!("{}…{}", head.trim_end(), tail.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_its_beginning_and_its_end() {
        let wide = |text: &str| text.chars().map(|c| (c, 10.0)).collect::<Vec<_>>();
        for (text, room, shown) in [
            ("lamps", 50.0, "lamps"),
            ("lamps", 49.0, "l…s"),
            ("TD318R1 to SG2, version 07", 110.0, "TD318…on 07"),
            ("a bcdefgh i", 50.0, "a…i"),
            ("lamps", 5.0, "…"),
            ("", 5.0, ""),
        ] {
            assert_eq!(cut(&wide(text), 10.0, room), shown, "{text}");
        }
    }
}
