//! The signs of the window, from the icon face in `assets/fonts` (Lucide).

macro_rules! icons {
    ($($name:ident = $sign:literal,)*) => {
        $(#[allow(missing_docs, dead_code)] pub(crate) const $name: char = $sign;)*

        /// Every sign with its name.
        #[cfg(test)]
        const ALL: &[(&str, char)] = &[$((stringify!($name), $sign),)*];
    };
}

icons! {
    ARROW_DOWN = '\u{e042}',
    ARROW_LEFT = '\u{e048}',
    ARROW_LEFT_RIGHT = '\u{e24a}',
    ARROW_RIGHT = '\u{e049}',
    ARROW_RIGHT_LEFT = '\u{e417}',
    ARROW_UP = '\u{e04a}',
    BADGE_CHECK = '\u{e241}',
    BOLD = '\u{e05d}',
    BOOK = '\u{e05e}',
    BOOK_OPEN = '\u{e05f}',
    BUILDING_2 = '\u{e290}',
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
    CIRCLE_HELP = '\u{e082}',
    CIRCLE_X = '\u{e084}',
    CLIPBOARD = '\u{e085}',
    CLIPBOARD_PASTE = '\u{e3e8}',
    CLOCK = '\u{e087}',
    COLUMNS_3 = '\u{e099}',
    COMMAND = '\u{e09a}',
    COPY = '\u{e09e}',
    CORNER_DOWN_LEFT = '\u{e0a1}',
    DOWNLOAD = '\u{e0b2}',
    ELLIPSIS = '\u{e0b6}',
    ERASER = '\u{e28f}',
    EXTERNAL_LINK = '\u{e0b9}',
    EYE = '\u{e0ba}',
    EYE_OFF = '\u{e0bb}',
    FILE_CHECK = '\u{e0c1}',
    FILE_CLOCK = '\u{e315}',
    FILE_OUTPUT = '\u{e0c8}',
    FILE_PLUS = '\u{e0c9}',
    FILE_TEXT = '\u{e0cc}',
    FILES = '\u{e0cf}',
    FLAG = '\u{e0d1}',
    FOLDER = '\u{e0d7}',
    FOLDER_OPEN = '\u{e247}',
    GLOBE = '\u{e0e8}',
    GRIP_VERTICAL = '\u{e0eb}',
    HASH = '\u{e0ef}',
    HEADING = '\u{e384}',
    HEADING_1 = '\u{e385}',
    HEADING_2 = '\u{e386}',
    HEADING_3 = '\u{e387}',
    HISTORY = '\u{e1f5}',
    INDENT_DECREASE = '\u{e107}',
    INDENT_INCREASE = '\u{e108}',
    INFO = '\u{e0f9}',
    ITALIC = '\u{e0fb}',
    KEYBOARD = '\u{e284}',
    LIGHTBULB = '\u{e1c2}',
    LINK = '\u{e102}',
    LINK_2_OFF = '\u{e104}',
    LIST = '\u{e106}',
    LIST_CHECKS = '\u{e1d0}',
    LIST_ORDERED = '\u{e1d1}',
    LOG_OUT = '\u{e10e}',
    MAIL = '\u{e10f}',
    MAP_PIN = '\u{e111}',
    MAXIMIZE = '\u{e112}',
    MENU = '\u{e115}',
    MESSAGE_SQUARE = '\u{e117}',
    MINUS = '\u{e11c}',
    MONITOR = '\u{e11d}',
    MOON = '\u{e11e}',
    MOVE_VERTICAL = '\u{e1c7}',
    PANEL_BOTTOM = '\u{e42c}',
    PANEL_LEFT = '\u{e12a}',
    PANEL_RIGHT = '\u{e431}',
    PAPERCLIP = '\u{e12d}',
    PHONE = '\u{e133}',
    PILCROW = '\u{e3a3}',
    PIN = '\u{e259}',
    PLUS = '\u{e13d}',
    PRINTER = '\u{e141}',
    QUOTE = '\u{e239}',
    REDO_2 = '\u{e2a0}',
    REFRESH_CW = '\u{e145}',
    REPLY = '\u{e22a}',
    ROTATE_CCW = '\u{e148}',
    ROWS_3 = '\u{e58a}',
    SAVE = '\u{e14d}',
    SCAN_TEXT = '\u{e538}',
    SCISSORS = '\u{e14e}',
    SEARCH = '\u{e151}',
    SEND = '\u{e152}',
    SETTINGS = '\u{e154}',
    SQUARE = '\u{e167}',
    SQUARE_CHECK = '\u{e559}',
    STAMP = '\u{e3bb}',
    STAR = '\u{e176}',
    STICKY_NOTE = '\u{e303}',
    SUBSCRIPT = '\u{e25c}',
    SUN = '\u{e178}',
    SUPERSCRIPT = '\u{e25e}',
    TABLE = '\u{e17d}',
    TAG = '\u{e17f}',
    TEXT = '\u{e185}',
    TRASH_2 = '\u{e18e}',
    TRIANGLE_ALERT = '\u{e193}',
    TYPE = '\u{e198}',
    UNDERLINE = '\u{e19a}',
    UNDO_2 = '\u{e2a1}',
    UNLINK = '\u{e19c}',
    UPLOAD = '\u{e19e}',
    USER = '\u{e19f}',
    USERS = '\u{e1a4}',
    WAND_SPARKLES = '\u{e357}',
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
