//! Defects: settings for Japanese layout in every document, and tab stops of docx-rs's choice.

use crate::{docx::xml::Element, sheet::Languages};

/// Word's own distance of tab stops, in twips.
const TAB_STOP: &str = "720";

/// Takes away what docx-rs sets for Japanese layout (`w:useFELayout` and its kin) and leaves the settings by which
/// Word knows a document of its 2013 version.
pub(super) fn far_eastern_layout(root: &mut Element<'_>) {
    if let Some(compatibility) = root.child_mut("w:compat") {
        compatibility.retain(|child| child.name == "w:compatSetting");
    }
}

/// Sets tab stops as far apart as Word does.
pub(super) fn tab_stop(root: &mut Element<'_>) {
    root.change_child("w:defaultTabStop", |stop| stop.set("w:val", TAB_STOP));
}

/// Says that punctuation is not squeezed, and that hyphens at the foot of a page are kept track of as Word 2013 does:
/// docx-rs leaves the one out and switches the other off.
pub(super) fn layout(root: &mut Element<'_>) {
    root.change_child("w:characterSpacingControl", |spacing| spacing.set("w:val", "doNotCompress"));
    if let Some(compatibility) = root.child_mut("w:compat") {
        let hyphens = compatibility
            .elements_mut()
            .find(|setting| setting.get("w:name") == Some("useWord2013TrackBottomHyphenation"));
        if let Some(setting) = hyphens {
            setting.set("w:val", "1");
        }
    }
}

/// Names the languages whose faces a theme gives (`w:themeFontLang`, ECMA-376 Part 1, 17.15.1.88), as Word does even
/// without a theme.
pub(super) fn languages(root: &mut Element<'_>, languages: &Languages) {
    root.children.extend(super::styles::languages("w:themeFontLang", languages));
}

#[cfg(test)]
mod tests {
    use docx_rs::Settings;

    use super::super::raw;
    use super::*;

    #[test]
    fn settings_are_those_of_word() {
        let text = raw::text(&Settings::new());
        assert!(text.contains("w:useFELayout") && text.contains(r#"w:defaultTabStop w:val="840""#));
        let mut tree = raw::tree(&text);
        far_eastern_layout(&mut tree);
        tab_stop(&mut tree);
        layout(&mut tree);
        let western = Some("en-GB".into());
        languages(&mut tree, &Languages { western, ..Languages::default() });
        let compatibility = tree.child("w:compat").unwrap();
        assert!(compatibility.elements().all(|child| child.name == "w:compatSetting"));
        let setting =
            |name| compatibility.elements().find(|child| child.get("w:name") == Some(name)).unwrap();
        assert_eq!(setting("useWord2013TrackBottomHyphenation").get("w:val"), Some("1"));
        let spacing = tree.child("w:characterSpacingControl").unwrap();
        assert_eq!(spacing.get("w:val"), Some("doNotCompress"));
        let mode = compatibility.elements().find(|child| child.get("w:name") == Some("compatibilityMode"));
        assert_eq!(mode.unwrap().get("w:val"), Some("15"));
        assert_eq!(tree.child("w:defaultTabStop").unwrap().get("w:val"), Some("720"));
        assert_eq!(tree.child("w:themeFontLang").unwrap().get("w:val"), Some("en-GB"));
    }
}
