//! Defect: ids that depend on what else the process or the thread has written.

use super::changes::is_change;
use crate::docx::xml::Element;

/// Numbers what needs a number, over all parts of one document.
pub(super) struct Ids {
    paragraphs: u32,
    changes: usize,
}

impl Ids {
    /// Numbers for a document whose bookmarks have taken the first ones.
    pub(super) fn after(bookmarks: usize) -> Self {
        Self { paragraphs: 0, changes: bookmarks }
    }

    /// Numbers paragraphs (`w14:paraId`, below 0x80000000) and changes anew, each counted from 1.
    pub(super) fn renumber(&mut self, element: &mut Element<'_>) {
        if element.name == "w:p" {
            self.paragraphs += 1;
            element.set("w14:paraId", format!("{:08X}", self.paragraphs));
        } else if is_change(&element.name) {
            self.changes += 1;
            element.set("w:id", self.changes.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{Document, Insert, Paragraph, Run};

    use super::super::raw;
    use super::*;
    use crate::docx::xml::print;

    #[test]
    fn numbers_do_not_depend_on_what_was_written_before() {
        let write = || {
            let insert = || Insert::new(Run::new().add_text("x"));
            let paragraph = || Paragraph::new().add_insert(insert()).add_insert(insert());
            raw::text(&Document::new().add_paragraph(paragraph()).add_paragraph(paragraph()))
        };
        let (first, second) = (write(), write());
        assert_ne!(first, second);
        let renumbered = |text: &str| {
            let mut tree = raw::tree(text);
            let mut ids = Ids::after(7);
            tree.visit(&mut |element| ids.renumber(element));
            String::from_utf8(print(&tree)).unwrap()
        };
        assert_eq!(renumbered(&first), renumbered(&second));
        assert!(renumbered(&first).contains(r#"<w:ins w:id="8""#));
        assert!(renumbered(&first).contains(r#"w14:paraId="00000002""#));
    }
}
