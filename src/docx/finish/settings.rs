//! Defects: settings for Japanese layout in every document, and tab stops of docx-rs's choice.

use crate::docx::{
    write::carried::is_tag,
    xml::{Element, Node},
};

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
    root.child_or_new("w:defaultTabStop").set("w:val", TAB_STOP);
}

/// Names the language in which text without one is proofed (`w:themeFontLang`, ECMA-376 Part 1, 17.15.1.88).
pub(super) fn language(root: &mut Element<'_>, tag: &str) {
    if is_tag(tag) {
        let language = Element::new("w:themeFontLang").with(super::carried::slot(tag), tag.to_owned());
        root.children.push(Node::Element(language));
    }
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
        language(&mut tree, "en-GB");
        let compatibility = tree.child("w:compat").unwrap();
        assert!(compatibility.elements().all(|child| child.name == "w:compatSetting"));
        let mode = compatibility.elements().find(|child| child.get("w:name") == Some("compatibilityMode"));
        assert_eq!(mode.unwrap().get("w:val"), Some("15"));
        assert_eq!(tree.child("w:defaultTabStop").unwrap().get("w:val"), Some("720"));
        assert_eq!(tree.child("w:themeFontLang").unwrap().get("w:val"), Some("en-GB"));
    }
}
