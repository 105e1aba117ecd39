//! That everything can be read, computed from the colours.

use egui::Color32;

use super::colors::{Colors, of};

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(color: Color32) -> f64 {
    let [r, g, b, _] = color.to_array().map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// How strongly two colours contrast, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whatever text stands on.
fn grounds(colors: &Colors) -> [(&'static str, Color32); 6] {
    let Colors { window, panel, card, field, accent_soft, desk, .. } = *colors;
    [
        ("window", window),
        ("panel", panel),
        ("card", card),
        ("field", field),
        ("accent_soft", accent_soft),
        ("desk", desk),
    ]
}

fn fails(least: f64, pairs: impl IntoIterator<Item = (String, Color32, Color32)>) -> Vec<String> {
    pairs
        .into_iter()
        .filter(|(_, a, b)| contrast(*a, *b) < least)
        .map(|(what, a, b)| format!("{what}: {:.2}", contrast(a, b)))
        .collect()
}

#[test]
fn every_text_can_be_read_on_every_ground_it_stands_on() {
    for dark in [false, true] {
        let colors = of(dark);
        let texts = [
            ("text", colors.text),
            ("text_weak", colors.text_weak),
            ("accent", colors.accent),
            ("error", colors.error),
            ("warning", colors.warning),
            ("hint", colors.hint),
            ("todo", colors.todo),
            ("done", colors.done),
        ];
        let pairs = texts.into_iter().flat_map(|(text, color)| {
            grounds(colors).map(|(ground, under)| (format!("{text} on {ground}"), color, under))
        });
        let others = [
            ("on_accent on accent".to_string(), colors.on_accent, colors.accent),
            ("ink on paper".to_string(), colors.ink, colors.paper),
            ("ink on mark".to_string(), colors.ink, colors.mark),
        ];
        let failed = fails(4.5, pairs.chain(others));
        assert!(failed.is_empty(), "dark: {dark}\n{}", failed.join("\n"));
    }
}

#[test]
fn lines_of_controls_and_the_ring_of_the_focus_can_be_seen() {
    for dark in [false, true] {
        let colors = of(dark);
        let lines = [("line_strong", colors.line_strong), ("accent", colors.accent)];
        let pairs = lines.into_iter().flat_map(|(line, color)| {
            grounds(colors).map(|(ground, under)| (format!("{line} on {ground}"), color, under))
        });
        let failed = fails(3.0, pairs);
        assert!(failed.is_empty(), "dark: {dark}\n{}", failed.join("\n"));
    }
}

#[test]
fn black_on_white_is_the_strongest_contrast() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 1e-9);
}
