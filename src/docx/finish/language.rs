//! Defect: docx-rs cannot say what language a document is in.

use super::carried::slot;
use crate::docx::{
    write::carried::is_tag,
    xml::{Element, Node},
};

/// States the language of everything that states none (`w:lang` in the document's defaults, 17.3.2.20).
pub(super) fn default(styles: &mut Element<'_>, tag: &str) {
    if !is_tag(tag) {
        return;
    }
    let run = styles.child_or_new("w:docDefaults").child_or_new("w:rPrDefault").child_or_new("w:rPr");
    run.retain(|child| child.name != "w:lang");
    let language = Element::new("w:lang").with(slot(tag), tag.to_owned());
    run.children.push(Node::Element(language));
}

#[cfg(test)]
mod tests {
    use docx_rs::Styles;

    use super::super::raw;
    use super::*;

    #[test]
    fn the_defaults_name_the_language() {
        let text = raw::text(&Styles::new().default_size(24));
        assert!(!text.contains("w:lang"));
        let mut tree = raw::tree(&text);
        default(&mut tree, "en-GB");
        assert_eq!(tree.all("w:lang")[0].get("w:val"), Some("en-GB"));
        default(&mut tree, "not a tag");
        assert_eq!(tree.all("w:lang").len(), 1);
    }
}
