//! The colours of both themes.

use egui::Color32;

/// The colours of one theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colors {
    /// Behind everything.
    pub(crate) window: Color32,
    /// Bars and side panels.
    pub(crate) panel: Color32,
    /// Cards and groups of fields.
    pub(crate) card: Color32,
    /// Inside fields.
    pub(crate) field: Color32,
    /// Lines between things and around fields.
    pub(crate) line: Color32,
    /// Lines around what can be worked, 3:1 against every ground.
    pub(crate) line_strong: Color32,
    /// Text.
    pub(crate) text: Color32,
    /// Help and captions.
    pub(crate) text_weak: Color32,
    /// The one colour of the house: focus, chosen things, the main button.
    pub(crate) accent: Color32,
    /// Behind chosen things.
    pub(crate) accent_soft: Color32,
    /// Text on the accent.
    pub(crate) on_accent: Color32,
    /// Errors.
    pub(crate) error: Color32,
    /// Warnings.
    pub(crate) warning: Color32,
    /// Hints.
    pub(crate) hint: Color32,
    /// Still to do.
    pub(crate) todo: Color32,
    /// Done.
    pub(crate) done: Color32,
    /// The paper of the page, in both themes.
    pub(crate) paper: Color32,
    /// The print on it.
    pub(crate) ink: Color32,
    /// What marks the edited field on the page.
    pub(crate) mark: Color32,
    /// Behind the page.
    pub(crate) desk: Color32,
}

/// Darkens the window under what lies over it, in both themes.
pub(crate) const VEIL: Color32 = Color32::from_black_alpha(100);

/// How much of the mark is seen where the pointer only rests.
const HOVERED: f32 = 0.4;

impl Colors {
    /// What marks a field on the page that the pointer rests on.
    pub(crate) fn mark_hovered(&self) -> Color32 {
        self.mark.gamma_multiply(HOVERED)
    }
}

const LIGHT: Colors = Colors {
    window: Color32::from_rgb(0xf7, 0xf7, 0xf5),
    panel: Color32::from_rgb(0xef, 0xef, 0xec),
    card: Color32::from_rgb(0xff, 0xff, 0xff),
    field: Color32::from_rgb(0xff, 0xff, 0xff),
    line: Color32::from_rgb(0xdd, 0xdd, 0xd8),
    line_strong: Color32::from_rgb(0x77, 0x7b, 0x82),
    text: Color32::from_rgb(0x1d, 0x23, 0x2b),
    text_weak: Color32::from_rgb(0x5a, 0x62, 0x6d),
    accent: Color32::from_rgb(0x1f, 0x5f, 0xa8),
    accent_soft: Color32::from_rgb(0xdc, 0xe8, 0xf5),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    error: Color32::from_rgb(0xb3, 0x26, 0x1e),
    warning: Color32::from_rgb(0x8a, 0x5a, 0x00),
    hint: Color32::from_rgb(0x2d, 0x62, 0x8f),
    todo: Color32::from_rgb(0x5a, 0x62, 0x6d),
    done: Color32::from_rgb(0x1e, 0x6b, 0x3a),
    paper: Color32::from_rgb(0xff, 0xff, 0xff),
    ink: Color32::from_rgb(0x00, 0x00, 0x00),
    mark: Color32::from_rgb(0xff, 0xf1, 0xc2),
    desk: Color32::from_rgb(0xe3, 0xe3, 0xdf),
};

const DARK: Colors = Colors {
    window: Color32::from_rgb(0x1b, 0x1d, 0x21),
    panel: Color32::from_rgb(0x22, 0x25, 0x2a),
    card: Color32::from_rgb(0x26, 0x29, 0x2f),
    field: Color32::from_rgb(0x1d, 0x1f, 0x24),
    line: Color32::from_rgb(0x3a, 0x3f, 0x47),
    line_strong: Color32::from_rgb(0x8b, 0x93, 0x9e),
    text: Color32::from_rgb(0xe8, 0xea, 0xed),
    text_weak: Color32::from_rgb(0xa9, 0xb1, 0xbb),
    accent: Color32::from_rgb(0x7f, 0xb4, 0xee),
    accent_soft: Color32::from_rgb(0x2b, 0x40, 0x58),
    on_accent: Color32::from_rgb(0x10, 0x1d, 0x2c),
    error: Color32::from_rgb(0xff, 0x9d, 0x94),
    warning: Color32::from_rgb(0xf0, 0xbf, 0x5c),
    hint: Color32::from_rgb(0x9c, 0xc4, 0xee),
    todo: Color32::from_rgb(0xa9, 0xb1, 0xbb),
    done: Color32::from_rgb(0x8c, 0xd3, 0xa2),
    paper: Color32::from_rgb(0xfb, 0xfb, 0xf9),
    ink: Color32::from_rgb(0x0a, 0x0a, 0x0a),
    mark: Color32::from_rgb(0xff, 0xe9, 0xa8),
    desk: Color32::from_rgb(0x15, 0x17, 0x1a),
};

/// The colours of the theme that is shown.
pub(crate) fn colors(ui: &egui::Ui) -> &'static Colors {
    of(ui.visuals().dark_mode)
}

/// The colours of the dark or the light theme.
pub(crate) fn of(dark: bool) -> &'static Colors {
    if dark { &DARK } else { &LIGHT }
}
