//! Pasted text: from lines of another program to blocks of the text.

use crate::{
    plain,
    source::Content,
    statement::text::{Block, RichText},
};

/// The blocks that a pasted plain text is: its paragraphs, headings, list items and tables.
///
/// Each line is a paragraph, but lines that were broken at a fixed width are joined, and blank lines only part
/// paragraphs. The markers of list items are left out; the form sets its own.
pub fn pasted(text: &str) -> Vec<Block> {
    let blocks = plain::read(text.as_bytes()).blocks;
    blocks.into_iter().filter_map(|block| self::block(block.content)).collect()
}

fn block(content: Content) -> Option<Block> {
    match content {
        Content::Para(para) => {
            let text = trimmed(&para.text);
            (!text.is_empty()).then(|| Block::paragraph(para.kind.in_text(), text))
        }
        Content::Table(table) => Some(Block::Table(table.in_text())),
    }
}

fn trimmed(text: &RichText) -> RichText {
    let whole = text.text();
    let start = whole.len() - whole.trim_start().len();
    text.slice(start..start + whole.trim().len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::text::ParagraphStyle;

    /// Each block in a line: the sign of its style, its text.
    fn read(text: &str) -> Vec<String> {
        let sign = |style| match style {
            ParagraphStyle::Normal => String::new(),
            ParagraphStyle::Heading(level) => format!("H{} ", level.number()),
            ParagraphStyle::Bullet(level) => format!("•{} ", level.number()),
            ParagraphStyle::Numbered(level) => format!("#{} ", level.number()),
            ParagraphStyle::Note => "note ".into(),
        };
        let line = |block| match block {
            Block::Paragraph(paragraph) => format!("{}{}", sign(paragraph.style), paragraph.text.text()),
            Block::Table(table) => format!("table of {} rows", table.rows.len()),
        };
        pasted(text).into_iter().map(line).collect()
    }

    #[test]
    fn lines_become_paragraphs_items_and_tables() {
        for (text, expected) in [
            ("one", vec!["one"]),
            ("one\ntwo", vec!["one", "two"]),
            ("one\r\n\r\n\r\ntwo\n", vec!["one", "two"]),
            ("- one\n- two", vec!["•1 one", "•1 two"]),
            ("• one\n  – two\n• three", vec!["•1 one", "•2 two", "•1 three"]),
            ("* one", vec!["•1 one"]),
            ("1. one\n2. two\n   a) inner", vec!["#1 one", "#1 two", "#2 inner"]),
            ("1) one\n2) two", vec!["#1 one", "#1 two"]),
            ("As follows:\n- one\n\nBest regards", vec!["As follows:", "•1 one", "Best regards"]),
            // Numbers that the form would not give again stay as they are.
            ("7. seven\n8. eight", vec!["7. seven", "8. eight"]),
            ("| a | b |\n| c | d |", vec!["table of 2 rows"]),
            ("  set in", vec!["set in"]),
            ("\n\n", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_wrapped_mail_is_joined_again() {
        let mail = "The group has met twice since then and looked into each of the\n\
                    comments that were received, some of which came too late for the\n\
                    meeting.\n\
                    \n\
                    Best regards\n\
                    The chair";
        assert_eq!(read(mail).len(), 3);
    }
}
