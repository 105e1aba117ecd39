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
fn nested_lists_are_numbered_as_they_were() {
    use ParaKind::{Bullet, Numbered, Plain};
    for (text, expected) in [
        (
            "1. a\n   a) b\n      i) c\n      ii) d\n   b) e\n2. f\n   a) g\n",
            &[Numbered(1), Numbered(2), Numbered(3), Numbered(3), Numbered(2), Numbered(1), Numbered(2)][..],
        ),
        (
            "      i) a\n      ◦ b\n• c\n   a) d\n   – e\n",
            &[Numbered(3), Bullet(3), Bullet(1), Numbered(2), Bullet(2)],
        ),
        ("- a\n   o b\n   o c\n- d\n", &[Bullet(1), Bullet(2), Bullet(2), Bullet(1)]),
        ("- a b\n  – c\n  – d\n", &[Bullet(1), Bullet(2), Bullet(2)]),
        ("1. a\n2. b\n4. c\n", &[Numbered(1), Numbered(1), Plain]),
        ("• a\n      ◦ b\n   – c\n", &[Bullet(1), Bullet(3), Bullet(2)]),
    ] {
        let kinds: Vec<_> = seen(text).into_iter().map(|(_, kind, _)| kind).collect();
        assert_eq!(kinds, expected, "{text}");
    }
}

#[test]
fn the_items_of_a_long_letter_list_go_on_after_h() {
    let text: String = ('a'..='k').map(|letter| format!("{letter}) words\n")).collect();
    assert!(seen(&text).iter().all(|(_, kind, _)| *kind == ParaKind::Numbered(2)), "{text}");
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

#[test]
fn a_rule_under_a_heading_is_not_one_for_the_line_after_it() {
    use ParaKind::{Heading, Plain};
    let kinds: Vec<_> = seen("Abc\n===\n===\nDef\n---\n").into_iter().map(|seen| seen.1).collect();
    assert_eq!(kinds, [Heading(1), Plain, Heading(2)]);
}
