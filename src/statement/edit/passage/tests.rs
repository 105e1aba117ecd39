use super::*;
use crate::statement::Statement;

/// Blocks written one a line: "1 " to "3 " heading, "* " bullet, "** " bullet 2, "# " number, "|" a table, else normal.
fn blocks(lines: &[&str]) -> Vec<Block> {
    lines.iter().map(|line| block(line)).collect()
}

fn block(line: &str) -> Block {
    let signs = [
        ("1 ", ParagraphStyle::Heading(Level::One)),
        ("** ", ParagraphStyle::Bullet(Level::Two)),
        ("* ", ParagraphStyle::Bullet(Level::One)),
        ("# ", ParagraphStyle::Numbered(Level::One)),
    ];
    if line == "|" {
        return Block::Table(crate::statement::text::Table::default());
    }
    let found = signs.iter().find_map(|(sign, style)| Some((*style, line.strip_prefix(sign)?)));
    let (style, text) = found.unwrap_or((ParagraphStyle::Normal, line));
    Block::paragraph(style, text)
}

fn statement(lines: &[&str]) -> Statement {
    let mut statement = Statement::default();
    statement.text = List::of(&mut statement.keys, blocks(lines));
    statement
}

fn keys(statement: &mut Statement, count: usize) -> Vec<Key> {
    (0..count).map(|_| statement.keys.fresh()).collect()
}

/// Makes a change, looks at what became of the text, and takes the change back.
fn made(mut statement: Statement, change: Change) -> (Vec<Block>, Option<(usize, usize)>) {
    let before = statement.text.clone();
    let back = statement.apply_all(change.edits).expect("the edits fit the statement");
    let after: Vec<Block> = statement.text.values().cloned().collect();
    let end = change.end.map(|(key, at)| (statement.text.position(key).expect("the end is there"), at));
    statement.apply_all(back).expect("the edits can be taken back");
    assert_eq!(statement.text, before);
    (after, end)
}

fn spot((block, at): (usize, usize)) -> Spot {
    Spot { block, at }
}

#[test]
fn what_stands_between_two_spots_is_replaced() {
    type At = (usize, usize);
    type Case<'a> = (&'a [&'a str], At, At, &'a [&'a str], &'a [&'a str], Option<At>);
    let cases: [Case; 13] = [
        (&["abc"], (0, 1), (0, 2), &[], &["ac"], Some((0, 1))),
        (&["abc"], (0, 1), (0, 2), &["x"], &["axc"], Some((0, 2))),
        (&["ab", "cd"], (0, 1), (1, 1), &[], &["ad"], Some((0, 1))),
        (&["1 ab", "cd"], (0, 0), (1, 1), &[], &["d"], Some((0, 0))),
        (&["1 ab", "cd"], (0, 0), (1, 2), &[], &["1 "], Some((0, 0))),
        (&["", "* cd"], (0, 0), (1, 0), &[], &["* cd"], Some((0, 0))),
        (&["ab", "x", "cd"], (0, 1), (2, 1), &["y"], &["ayd"], Some((0, 2))),
        (&[""], (0, 0), (0, 0), &["* y"], &["* y"], Some((0, 1))),
        (&["ab"], (0, 1), (0, 1), &["x", "* y"], &["ax", "yb"], Some((1, 1))),
        (&["ab"], (0, 2), (0, 2), &["* x", "* y"], &["abx", "* y"], Some((1, 1))),
        (&["ab"], (0, 1), (0, 1), &["|"], &["a", "|", "b"], Some((2, 0))),
        (&[""], (0, 0), (0, 0), &["|"], &["|"], None),
        (&["ab", "cd"], (0, 0), (1, 2), &["1 x", "|", "y"], &["1 x", "|", "y"], Some((2, 1))),
    ];
    for (before, from, to, with, after, end) in cases {
        let mut statement = statement(before);
        let fresh = keys(&mut statement, keys_for(with.len()));
        let change = splice(&statement.text, spot(from), spot(to), &blocks(with), &fresh).unwrap();
        assert_eq!(made(statement, change), (blocks(after), end), "{before:?} {from:?} {to:?} {with:?}");
    }
}

#[test]
fn no_spot_in_a_table_or_outside_a_text_is_changed() {
    let statement = statement(&["ab", "|"]);
    for (from, to) in [((0, 0), (1, 0)), ((0, 3), (0, 3)), ((2, 0), (2, 0)), ((0, 2), (0, 1))] {
        assert_eq!(splice(&statement.text, spot(from), spot(to), &[], &[]), None, "{from:?} {to:?}");
    }
}

#[test]
fn enter_begins_a_paragraph_of_the_right_style() {
    type At = (usize, usize);
    type Case<'a> = (&'a [&'a str], At, &'a [&'a str], At);
    let cases: [Case; 9] = [
        (&["ab"], (0, 1), &["a", "b"], (1, 0)),
        (&["ab"], (0, 2), &["ab", ""], (1, 0)),
        (&["1 ab"], (0, 2), &["1 ab", ""], (1, 0)),
        (&["1 ab"], (0, 1), &["1 a", "1 b"], (1, 0)),
        (&["1 ab"], (0, 0), &["", "1 ab"], (1, 0)),
        (&["* ab"], (0, 2), &["* ab", "* "], (1, 0)),
        (&["# ab"], (0, 1), &["# a", "# b"], (1, 0)),
        (&["* "], (0, 0), &[""], (0, 0)),
        (&["** "], (0, 0), &["* "], (0, 0)),
    ];
    for (before, at, after, end) in cases {
        let mut statement = statement(before);
        let fresh = statement.keys.fresh();
        let change = split(&statement.text, spot(at), fresh).unwrap();
        assert_eq!(made(statement, change), (blocks(after), Some(end)), "{before:?} {at:?}");
    }
}

#[test]
fn marks_are_set_from_spot_to_spot_and_nowhere_else() {
    let mut statement = statement(&["abc", "", "def"]);
    let edits = mark(&statement.text, spot((0, 2)), spot((2, 1)), |marks| marks.bold = true);
    statement.apply_all(edits).unwrap();
    let bold = |at: usize| {
        let (_, paragraph) = paragraph(&statement.text, at).unwrap();
        paragraph.text.runs().map(|run| (run.text.to_string(), run.marks.bold)).collect::<Vec<_>>()
    };
    assert_eq!(bold(0), [("ab".into(), false), ("c".into(), true)]);
    assert_eq!(bold(2), [("d".into(), true), ("ef".into(), false)]);
}

#[test]
fn items_go_in_and_out_as_far_as_there_are_levels() {
    use ParagraphStyle::{Bullet, Normal, Numbered};
    assert_eq!(deeper(Bullet(Level::One), 1), Some(Bullet(Level::Two)));
    assert_eq!(deeper(Numbered(Level::Three), -1), Some(Numbered(Level::Two)));
    assert_eq!(deeper(Numbered(Level::Three), 1), None);
    assert_eq!(deeper(Bullet(Level::One), -1), None);
    assert_eq!(deeper(Normal, 1), None);
}
