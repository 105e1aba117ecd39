use super::*;
use crate::{intake::understand, source::Row as SourceRow};

fn para(text: &str) -> Block {
    let para = Para { text: RichText::plain(text), ..Para::default() };
    Block { at: Position::default(), content: Content::Para(para) }
}

fn table(rows: &[&[&str]]) -> Block {
    let cell = |text: &&str| Cell::of(vec![Para { text: RichText::plain(*text), ..Para::default() }]);
    let row =
        |cells: &&[&str]| SourceRow { at: Position::default(), cells: cells.iter().map(cell).collect() };
    let table = Table { header_rows: 0, rows: rows.iter().map(row).collect() };
    Block { at: Position::default(), content: Content::Table(table) }
}

fn source(blocks: Vec<Block>) -> Source {
    Source { made: Made::OfParts, blocks, ..Source::default() }
}

const HEAD: [&[&str]; 3] =
    [&["Title:", "LS on lamps"], &["For action to:", "Group of Lamps"], &["Contact:", "Ada Example"]];

#[test]
fn a_cell_without_a_label_is_the_number_above_the_first_label_only() {
    let with = |before: &[&[&str]], behind: &[&[&str]]| {
        let rows = [before, &HEAD, behind].concat();
        understand(&source(vec![table(&rows)])).statement
    };
    let row: &[&[&str]] = &[&["Lamp Union", "SG2-TD40"]];
    assert_eq!(with(row, &[]).number, "SG2-TD40");
    let behind = with(&[], row);
    assert_eq!(behind.number, "");
    assert!(format!("{:?}", behind.text).contains("SG2-TD40"), "{:?}", behind.text);
    assert_eq!(with(&[&["Lamp Union", "Annex C, 3 pages"]], &[]).number, "");
}

#[test]
fn what_stands_between_the_form_and_a_table_of_the_text_is_text() {
    let text = |blocks: Vec<Block>| -> Vec<usize> {
        let source = source([vec![table(&HEAD)], blocks].concat());
        cut(&source).unwrap().whole
    };
    let value = "All lamps are lit";
    assert_eq!(text(vec![para("Put in"), table(&[&["Abstract:", value]]), para("Text")]), [3]);
    let of_text = table(&[&["Summary", value]]);
    assert_eq!(text(vec![para("One"), para("Two"), of_text.clone(), para("Three")]), [1, 2, 3, 4]);
    let Content::Para(heading) = para("Heading").content else { unreachable!() };
    let heading = Para { kind: ParaKind::Heading(1), ..heading };
    let heading = Block { content: Content::Para(heading), ..para("") };
    assert_eq!(text(vec![heading, table(&[&["Abstract:", value]])]), [1, 2]);
    assert_eq!(text(vec![of_text, para("Text")]), [2]);
}

#[test]
fn a_rule_within_the_text_is_the_texts() {
    let (drawn, rule) = ("_______________________", "* * *");
    for (lines, left) in [
        (&["One", rule, "Two"][..], &["One", rule, "Two"][..]),
        (&["One", rule, "Two", "", drawn, ""], &["One", rule, "Two"]),
        (&["One", rule, ""], &["One"]),
        (&["One", "", drawn, "Written on"], &["One", "Written on"]),
        (&["One", "___", "Two"], &["One", "___", "Two"]),
    ] {
        let blocks = [table(&HEAD)].into_iter().chain(lines.iter().map(|line| para(line))).collect();
        let whole = cut(&source(blocks)).unwrap().whole;
        let texts: Vec<&str> = whole.iter().map(|number| lines[number - 1]).collect();
        assert_eq!(texts, left, "{lines:?}");
    }
}

#[test]
fn a_person_named_for_another_matter_is_one_and_one_named_twice_is_two() {
    let ada = "Ada Example, ada@example.org";
    for (labels, count) in [
        (["Contact 1:", "Contact 2:"], 2),
        (["Contact:", "Contact:"], 2),
        (["Response contact:", "Technical contact:"], 1),
    ] {
        let [one, other] = labels.map(|label| [label, ada]);
        let rows: [&[&str]; 4] = [HEAD[0], HEAD[1], &one, &other];
        let contacts = understand(&source(vec![table(&rows)])).statement.contacts;
        assert_eq!(contacts.len(), count, "{labels:?}");
    }
}
