//! The type faces, and the look of egui's own parts made from our colours and scales.

use std::sync::Arc;

use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, RichText, Stroke, Style, TextStyle,
    Theme, ThemePreference, Vec2,
};

use super::{colors, scale};

/// A face: its name and its file.
type Face = (&'static str, &'static [u8]);

const FACES: [Face; 7] = [
    ("sans", include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
    ("sans bold", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
    ("serif", include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf")),
    ("serif bold", include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf")),
    ("serif italic", include_bytes!("../../../assets/fonts/LiberationSerif-Italic.ttf")),
    ("serif bold italic", include_bytes!("../../../assets/fonts/LiberationSerif-BoldItalic.ttf")),
    ("icons", include_bytes!("../../../assets/fonts/lucide.ttf")),
];

fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// The sans-serif face of the window.
pub(crate) fn sans(size: f32, bold: bool) -> FontId {
    FontId::new(size, if bold { family("sans bold") } else { FontFamily::Proportional })
}

/// The serif face, as wide as the page's Times New Roman.
pub(crate) fn serif(size: f32, bold: bool, italic: bool) -> FontId {
    let name = match (bold, italic) {
        (false, false) => "serif",
        (true, false) => "serif bold",
        (false, true) => "serif italic",
        (true, true) => "serif bold italic",
    };
    FontId::new(size, family(name))
}

/// The icon face.
pub(crate) fn icon_font(size: f32) -> FontId {
    FontId::new(size, family("icons"))
}

/// A sign of the icon face.
pub(crate) fn icon(sign: char, size: f32) -> RichText {
    RichText::new(sign).font(icon_font(size))
}

/// A text in the bold face; egui makes no bold of its own.
pub(crate) fn strong(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(sans(size, true))
}

/// Gives a window our faces, colours and scales.
pub(crate) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let fallbacks = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, file) in FACES {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_static(file)));
        let names =
            std::iter::once(name.to_string()).chain(["sans".into(), "icons".into()]).chain(fallbacks.clone());
        fonts.families.insert(family(name), names.collect());
    }
    let sans = std::iter::once("sans".to_string()).chain(["icons".into()]).chain(fallbacks);
    fonts.families.insert(FontFamily::Proportional, sans.collect());
    ctx.set_fonts(fonts);
    ctx.options_mut(|options| {
        // Where the system does not say, paper is light.
        options.fallback_theme = Theme::Light;
        // The window has commands for this.
        options.zoom_with_keyboard = false;
    });
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| dress(style, colors::of(theme == Theme::Dark)));
    }
}

/// Lets the window have the theme that was chosen.
pub(crate) fn follow(ctx: &Context, chosen: crate::desk::Theme) {
    let wanted = match chosen {
        crate::desk::Theme::System => ThemePreference::System,
        crate::desk::Theme::Light => ThemePreference::Light,
        crate::desk::Theme::Dark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != wanted {
        ctx.set_theme(wanted);
    }
}

fn dress(style: &mut Style, colors: &colors::Colors) {
    style.text_styles = [
        (TextStyle::Small, sans(scale::CAPTION, false)),
        (TextStyle::Body, sans(scale::BODY, false)),
        (TextStyle::Button, sans(scale::BODY, false)),
        (TextStyle::Heading, sans(scale::HEADING, true)),
        (TextStyle::Monospace, FontId::monospace(scale::BODY)),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(scale::S, scale::S);
    style.spacing.button_padding = Vec2::new(scale::M, scale::XS);
    style.spacing.interact_size = Vec2::new(scale::CONTROL, scale::CONTROL);
    style.spacing.scroll = egui::style::ScrollStyle {
        foreground_color: true,
        active_handle_opacity: 0.5,
        dormant_handle_opacity: 0.5,
        interact_handle_opacity: 0.8,
        ..egui::style::ScrollStyle::solid()
    };
    let visuals = &mut style.visuals;
    visuals.panel_fill = colors.window;
    visuals.window_fill = colors.card;
    visuals.window_stroke = Stroke::new(scale::LINE, colors.line);
    visuals.extreme_bg_color = colors.field;
    visuals.text_edit_bg_color = Some(colors.field);
    visuals.faint_bg_color = colors.panel;
    visuals.hyperlink_color = colors.accent;
    visuals.error_fg_color = colors.error;
    visuals.warn_fg_color = colors.warning;
    visuals.weak_text_color = Some(colors.text_weak);
    visuals.selection.bg_fill = colors.accent_soft;
    visuals.selection.stroke = Stroke::new(scale::STROKE, colors.accent);
    visuals.window_corner_radius = CornerRadius::same(scale::ROUND_CARD);
    visuals.menu_corner_radius = CornerRadius::same(scale::ROUND);
    let widgets = &mut visuals.widgets;
    for (widget, fill, line) in [
        (&mut widgets.noninteractive, colors.card, colors.line),
        (&mut widgets.inactive, colors.panel, colors.line_strong),
        (&mut widgets.hovered, colors.accent_soft, colors.accent),
        (&mut widgets.active, colors.accent_soft, colors.accent),
        (&mut widgets.open, colors.panel, colors.line_strong),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(scale::LINE, line);
        widget.fg_stroke = Stroke::new(scale::STROKE, colors.text);
        widget.corner_radius = CornerRadius::same(scale::ROUND);
        widget.expansion = 0.0;
    }
    // Scroll bars are drawn in this; as dark as text they would be the first thing seen.
    visuals.widgets.inactive.fg_stroke.color = colors.line_strong;
    visuals.override_text_color = Some(colors.text);
    // The paper is light in both themes: made stronger for light on dark, its print would look bold.
    visuals.text_options.color_transfer_function =
        egui::epaint::FontColorTransferFunction::LIGHT_MODE_DEFAULT;
}
