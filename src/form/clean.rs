//! From typed characters to what a sheet may hold: breaks, tabs, and characters that can be printed.

use std::ops::Range;

use super::visit_texts;
use crate::{
    sheet::{Direction, Inline, Origin, Role, Run, followable},
    statement::{
        FieldId, Statement,
        field::BlockField,
        text::{Block, Marks, RichText},
    },
};

/// Whether a character may stand on a sheet, as itself, as a tab or as a break.
pub(super) fn is_printable(c: char) -> bool {
    matches!(c, '\t') || is_break(c) || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// Every way a text of any system says "new line": the vertical tab is Word's.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The characters of one field that can stand on no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unprintable {
    /// The field.
    pub field: FieldId,
    /// The first of them.
    pub first: char,
    /// How many there are, at least 1.
    pub count: usize,
}

/// The characters of the statement that can stand on no page, counted for each field that has any, in form order.
pub fn unprintable(statement: &Statement) -> Vec<Unprintable> {
    let mut found = Vec::new();
    visit_texts(statement, &mut |field, text| {
        let mut left_out = text.chars().filter(|c| !is_printable(*c));
        if let Some(first) = left_out.next() {
            found.push(Unprintable { field, first, count: 1 + left_out.count() });
        }
    });
    found
}

/// The links of the statement's text that lead nowhere a page may lead; their words stay, the address is left out.
pub fn unfollowed(statement: &Statement) -> Vec<(FieldId, String)> {
    let mut found = Vec::new();
    let mut look = |field: FieldId, text: &RichText| {
        let links = text.runs().filter_map(|run| run.marks.link.as_ref());
        found.extend(links.filter(|link| followable(link).is_none()).map(|link| (field, link.clone())));
    };
    for (key, block) in statement.text.iter() {
        match block {
            Block::Paragraph(paragraph) => look(FieldId::Block(key, BlockField::Text), &paragraph.text),
            Block::Table(table) => {
                for (row, cells) in (0u32..).zip(&table.rows) {
                    for (column, cell) in (0u32..).zip(cells) {
                        look(FieldId::Block(key, BlockField::Cell(row, column)), cell);
                    }
                }
            }
        }
    }
    found
}

/// Puts `text` on the sheet with these marks, in this role; `origin` says where its first byte comes from.
pub(super) fn push(
    inlines: &mut Vec<Inline>,
    text: &str,
    marks: &Marks,
    role: Role,
    origin: Option<&Origin>,
) {
    let mut marks = marks.clone();
    marks.link = marks.link.and_then(|link| followable(&link));
    let flush = |inlines: &mut Vec<Inline>, range: Range<usize>| {
        if !range.is_empty() {
            inlines.push(Inline::Text(Run {
                text: text[range.clone()].to_string(),
                marks: marks.clone(),
                role,
                origin: origin.map(|origin| Origin {
                    field: origin.field,
                    range: origin.range.start + range.start..origin.range.start + range.end,
                }),
                ..Run::default()
            }));
        }
    };
    let mut start = 0;
    let mut after_return = false;
    for (at, c) in text.char_indices() {
        let end_of_pair = after_return && c == '\n';
        after_return = c == '\r';
        if is_printable(c) && c != '\t' && !is_break(c) {
            continue;
        }
        flush(inlines, start..at);
        start = at + c.len_utf8();
        if c == '\t' {
            inlines.push(Inline::Tab);
        } else if is_break(c) && !end_of_pair {
            inlines.push(Inline::Break);
        }
    }
    flush(inlines, start..text.len());
}

/// The direction of a paragraph: that of its first character that has one (Unicode Annex 9, rules P2 and P3).
pub(super) fn direction(inlines: &[Inline]) -> Direction {
    let first = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Text(run) => Some(run.text.chars()),
            _ => None,
        })
        .flatten()
        .find_map(Direction::of);
    first.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pushed(text: &str) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let origin = Origin { field: FieldId::Abstract, range: 0..text.len() };
        push(&mut inlines, text, &Marks::default(), Role::Value, Some(&origin));
        inlines
    }

    #[test]
    fn breaks_and_tabs_are_themselves_and_control_characters_go() {
        for (text, expected) in [
            ("a\nb", "a\nb"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("\ta\u{b}\u{2028}", "\ta\n\n"),
            ("a\u{0}b\u{ffff}c\u{9f}", "abc"),
            ("\u{1f}", ""),
            ("  lead", "  lead"),
        ] {
            let para = crate::sheet::Para { inlines: pushed(text), ..Default::default() };
            assert_eq!(para.text(), expected, "{text:?}");
        }
    }

    #[test]
    fn every_run_points_to_its_bytes() {
        let text = "é\tb\u{7}c\r\nd";
        for inline in pushed(text) {
            if let Inline::Text(run) = inline {
                assert_eq!(run.text, text[run.origin.unwrap().range]);
            }
        }
    }

    #[test]
    fn the_first_letter_decides_the_direction() {
        for (text, expected) in [
            ("12 שלום", Direction::RightToLeft),
            ("\"العربية\" in Arabic", Direction::RightToLeft),
            ("ITU العربية", Direction::LeftToRight),
            ("12", Direction::LeftToRight),
            ("中文", Direction::LeftToRight),
        ] {
            assert_eq!(direction(&pushed(text)), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_printed_is_named_with_its_field() {
        let mut s = Statement { number: "a\u{0}".into(), ..Statement::default() };
        let key = s.keywords.push(&mut s.keys, format!("x\ty\u{1b}{}", "\u{7}".repeat(200_000)));
        let keyword = FieldId::Line(crate::statement::field::LineList::Keywords, key);
        assert_eq!(
            unprintable(&s),
            [
                Unprintable { field: FieldId::Number, first: '\u{0}', count: 1 },
                Unprintable { field: keyword, first: '\u{1b}', count: 200_001 },
            ]
        );
    }

    #[test]
    fn links_that_cannot_be_followed_are_named_with_their_field() {
        let mut s = Statement::default();
        let mut text = RichText::plain("see ");
        let link = |address: &str| Marks { link: Some(address.into()), ..Marks::default() };
        text.push("here", &link("https://example.org"));
        text.push("there", &link("ftp://example.org"));
        let table =
            Block::Table(crate::statement::text::Table { header_rows: 0, rows: vec![vec![text.clone()]] });
        s.text.push(&mut s.keys, Block::paragraph(Default::default(), text));
        s.text.push(&mut s.keys, table);
        let paths: Vec<_> = unfollowed(&s).into_iter().map(|(field, link)| (field.path(&s), link)).collect();
        let ftp = || "ftp://example.org".to_string();
        assert_eq!(paths, [("text[0].text".to_string(), ftp()), ("text[1].rows[0][0]".to_string(), ftp())]);
    }
}
