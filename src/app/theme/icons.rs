//! The signs of the window, from the icon face in `assets/fonts` (Lucide).

macro_rules! icons {
    ($($name:ident = $sign:literal,)*) => {
        $(pub(crate) const $name: char = $sign;)*

        /// Every sign with its name.
        #[cfg(test)]
        const ALL: &[(&str, char)] = &[$((stringify!($name), $sign),)*];
    };
}

icons! {
    ARROW_DOWN = '\u{e042}',
    ARROW_LEFT = '\u{e048}',
    ARROW_UP = '\u{e04a}',
    BOLD = '\u{e05d}',
    BOOK_OPEN = '\u{e05f}',
    CALENDAR = '\u{e063}',
    CHECK = '\u{e06c}',
    CHEVRON_DOWN = '\u{e06d}',
    CHEVRON_LEFT = '\u{e06e}',
    CHEVRON_RIGHT = '\u{e06f}',
    CHEVRON_UP = '\u{e070}',
    CHEVRONS_LEFT = '\u{e072}',
    CHEVRONS_RIGHT = '\u{e073}',
    CIRCLE = '\u{e076}',
    CIRCLE_ALERT = '\u{e077}',
    CIRCLE_CHECK = '\u{e226}',
    CIRCLE_DOT = '\u{e345}',
    COPY = '\u{e09e}',
    ELLIPSIS = '\u{e0b6}',
    EYE_OFF = '\u{e0bb}',
    FILE_PLUS = '\u{e0c9}',
    FOLDER_OPEN = '\u{e247}',
    GRIP_VERTICAL = '\u{e0eb}',
    INDENT_DECREASE = '\u{e107}',
    INDENT_INCREASE = '\u{e108}',
    ITALIC = '\u{e0fb}',
    LIGHTBULB = '\u{e1c2}',
    LINK = '\u{e102}',
    LIST = '\u{e106}',
    LIST_ORDERED = '\u{e1d1}',
    MAXIMIZE = '\u{e112}',
    MINUS = '\u{e11c}',
    PLUS = '\u{e13d}',
    SEND = '\u{e152}',
    SUBSCRIPT = '\u{e25c}',
    SUPERSCRIPT = '\u{e25e}',
    TABLE = '\u{e17d}',
    TRASH_2 = '\u{e18e}',
    TRIANGLE_ALERT = '\u{e193}',
    UNDERLINE = '\u{e19a}',
    X = '\u{e1b2}',
    ZOOM_IN = '\u{e1b6}',
    ZOOM_OUT = '\u{e1b7}',
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

    use super::*;

    #[test]
    fn every_sign_is_in_the_face() {
        // The face alone: another one would stand in for a sign it lacks.
        let face = FontData::from_static(include_bytes!("../../../assets/fonts/lucide.ttf"));
        let mut fonts = FontDefinitions::empty();
        fonts.font_data.insert("icons".into(), Arc::new(face));
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            fonts.families.insert(family, vec!["icons".into()]);
        }
        let ctx = Context::default();
        ctx.set_fonts(fonts);
        let mut missing = Vec::new();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let has = |sign| ui.ctx().fonts_mut(|fonts| fonts.has_glyph(&FontId::proportional(16.0), sign));
            missing = ALL.iter().filter(|(_, sign)| !has(*sign)).map(|(name, _)| *name).collect();
            assert!(!has('\u{f8ff}'), "what the face lacks is seen to be missing");
        });
        output.textures_delta.clear();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
