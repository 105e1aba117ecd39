use super::*;
use crate::source::ParaKind;

fn seen(text: &str) -> Vec<(usize, ParaKind, String)> {
    read(text.as_bytes())
        .blocks
        .iter()
        .filter_map(|block| match &block.content {
            Content::Para(para) if !para.text.is_empty() => {
                Some((block.at.line, para.kind, para.text.text().to_string()))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn lists_are_recognized_with_their_levels() {
    use ParaKind::{Bullet, Numbered, Plain};
    let text = "We ask:\n- one\n  - inner\n- two\n\n1. first\n   a) letter\n2. second\n";
    let kinds: Vec<_> = seen(text).into_iter().map(|(_, kind, words)| (kind, words)).collect();
    let expected = [
        (Plain, "We ask:"),
        (Bullet(1), "one"),
        (Bullet(2), "inner"),
        (Bullet(1), "two"),
        (Numbered(1), "first"),
        (Numbered(2), "letter"),
        (Numbered(1), "second"),
    ];
    let expected: Vec<_> = expected.iter().map(|(kind, words)| (*kind, words.to_string())).collect();
    assert_eq!(kinds, expected, "{text}");
}

#[test]
fn a_number_out_of_order_stays_in_the_text() {
    assert_eq!(seen("x\n\n3. third\n4. fourth\n")[1].2, "3. third");
}

#[test]
fn numbered_headings_need_company_and_text() {
    use ParaKind::{Heading, Plain};
    let text = "1 Overall view\nSome text.\n\n1.1 A part\nText.\n\n2 Actions\nMore text.\n";
    let kinds: Vec<_> = seen(text).into_iter().map(|seen| seen.1).collect();
    assert_eq!(kinds, [Heading(1), Plain, Heading(2), Plain, Heading(1), Plain]);
    let alone: Vec<_> = seen("1 Overall view\nSome text.\n").into_iter().map(|seen| seen.1).collect();
    assert_eq!(alone, [Plain, Plain]);
}

#[test]
fn an_underlined_line_is_a_heading() {
    assert_eq!(
        seen("Background\n==========\nText"),
        [(1, ParaKind::Heading(1), "Background".to_string()), (3, ParaKind::Plain, "Text".to_string())]
    );
}
