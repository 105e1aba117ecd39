//! What is found, and what stands there afterwards.

use super::*;
use crate::statement::text::{ParagraphStyle, Table};

fn query(text: &str, match_case: bool, whole_words: bool) -> Query {
    Query { text: text.into(), match_case, whole_words }
}

#[test]
fn characters_are_found_with_and_without_regard_to_case_and_words() {
    for (text, wanted, case, whole, expected) in [
        ("Fog and fog", "fog", false, false, &[(0, 3), (8, 11)][..]),
        ("Fog and fog", "fog", true, false, &[(8, 11)]),
        ("fogs of fog", "fog", true, true, &[(8, 11)]),
        ("fog-horn, fog.", "fog", true, true, &[(0, 3), (10, 13)]),
        ("ÉTÉ été", "été", false, false, &[(0, 5), (6, 11)]),
        ("İ fog", "FOG", false, true, &[(3, 6)]),
        ("aaa", "aa", true, false, &[(0, 2)]),
        ("xa a a", "a a", true, true, &[(3, 6)]),
        ("a(b)c", "(b)", true, true, &[(1, 4)]),
        ("fog", "", false, false, &[]),
        ("", "fog", false, false, &[]),
    ] {
        let found = matches::of(text, &query(wanted, case, whole));
        let found: Vec<_> = found.into_iter().map(|range| (range.start, range.end)).collect();
        assert_eq!(found, expected, "{wanted} in {text}");
    }
}

#[test]
fn every_text_is_replaced_as_one_step_and_keeps_its_formatting() {
    let mut s = Statement::default();
    s.title.subject = "fog at sea, and fog on land".into();
    s.bookkeeping.notes = "Fog!".into();
    s.keywords.push(&mut s.keys, "fog".into());
    s.deadline.text = "before the fog of 1 May 2026".into();
    let mut rich = RichText::plain("the ");
    rich.push("fo", &Marks { bold: true, ..Marks::default() });
    rich.push("g horn", &Marks { italic: true, ..Marks::default() });
    let key = s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, rich));
    let rows = vec![vec!["Fog".into(), "no".into()]];
    s.text.push(&mut s.keys, Block::Table(Table { header_rows: 0, rows }));
    let before = s.clone();

    let places = find(&s, &query("fog", false, true));
    assert_eq!(places.len(), 7);
    assert_eq!(places.last().unwrap().field, FieldId::Notes);
    let first = &places[0];
    assert_eq!(
        (first.now().as_str(), first.with("mist").as_str()),
        ("fog at sea, and fog on land", "mist at sea, and fog on land")
    );

    let inverse = s.apply_all(replace(&s, &places, "mist")).unwrap();
    assert!(find(&s, &query("fog", false, false)).is_empty());
    assert_eq!(s.title.subject, "mist at sea, and mist on land");
    assert_eq!(s.deadline.text, "before the mist of 1 May 2026");
    assert_eq!(s.deadline.date, Some(jiff::civil::date(2026, 5, 1)));
    let runs: Vec<_> = match s.text.get(key) {
        Some(Block::Paragraph(paragraph)) => {
            paragraph.text.runs().map(|run| (run.text, run.marks.bold)).collect()
        }
        _ => Vec::new(),
    };
    assert_eq!(runs, [("the ", false), ("mist", true), (" horn", false)]);

    s.apply_all(inverse).unwrap();
    assert_eq!(s, before);
}

#[test]
fn some_places_alone_can_be_replaced_and_those_that_changed_are_left() {
    let mut s = Statement::default();
    s.title.subject = "fog, fog and fog".into();
    let places = find(&s, &query("fog", true, false));
    s.apply_all(replace(&s, &places[1..2], "mist")).unwrap();
    assert_eq!(s.title.subject, "fog, mist and fog");
    let edits = replace(&s, &places, "rain");
    s.apply_all(edits).unwrap();
    assert_eq!(s.title.subject, "rain, mist and fog", "the places of an older text");
}
