//! Fields and tables.

use crate::{
    common::{sheets, xml::Element},
    document,
};

#[test]
fn tables_stand_apart_and_are_followed_by_a_paragraph() {
    for (name, sheet) in sheets::all() {
        let document = document(&sheet);
        let body = &document.children[0].children;
        for (first, second) in body.iter().zip(&body[1..]) {
            if first.name == "w:tbl" {
                assert_eq!(second.name, "w:p", "{name}");
            }
        }
        for cell in document.all("w:tc") {
            assert_eq!(cell.children.last().unwrap().name, "w:p", "{name}");
        }
    }
}

#[test]
fn every_cell_has_the_width_of_its_columns() {
    for (name, sheet) in sheets::all() {
        for table in document(&sheet).all("w:tbl") {
            let number = |element: &Element, key: &str| element.get(key).unwrap().parse::<usize>().unwrap();
            let grid: Vec<_> = table.all("w:gridCol").iter().map(|column| number(column, "w:w")).collect();
            let properties = table.child("w:tblPr").unwrap();
            assert_eq!(
                number(properties.child("w:tblW").unwrap(), "w:w"),
                grid.iter().sum::<usize>(),
                "{name}"
            );
            assert_eq!(properties.child("w:tblLayout").unwrap().get("w:type"), Some("fixed"));
            for (index, row) in table.all("w:tr").into_iter().enumerate() {
                let merges = row.all("w:vMerge");
                let first = merges.iter().all(|merge| merge.get("w:val") == Some("restart"));
                assert!(index > 0 || first, "{name}: nothing goes on from above the first row");
                let mut at = 0;
                for cell in row.all("w:tcPr") {
                    let span = cell.val("w:gridSpan").map_or(1, |span| span.parse().unwrap());
                    let width = number(cell.child("w:tcW").unwrap(), "w:w");
                    assert_eq!(width, grid[at..at + span].iter().sum::<usize>(), "{name}");
                    at += span;
                }
                assert_eq!(at, grid.len(), "{name}: a row takes all columns");
            }
        }
    }
}

#[test]
fn rows_of_a_grid_have_rules_heights_merges_and_bookmarks() {
    let document = document(&sheets::grid());
    let table = document.all("w:tbl")[0];
    let rows = table.all("w:tr");
    for row in &rows {
        assert!(row.child("w:trPr").unwrap().child("w:cantSplit").is_some());
    }
    let edges = |row: usize| {
        let borders = rows[row].all("w:tcBorders");
        let sizes =
            |name| borders.iter().filter_map(move |edge| edge.child(name)?.get("w:sz")).collect::<Vec<_>>();
        (sizes("w:top"), sizes("w:bottom"))
    };
    assert_eq!(edges(0), (vec![], vec![]));
    assert_eq!(edges(2), (vec!["12"; 4], vec![]));
    assert_eq!(edges(3), (vec!["12"], vec!["12"]));
    assert_eq!(edges(4), (vec![], vec!["8"; 3]));
    assert!(table.all("w:tblBorders").is_empty());
    let height = rows[2].all("w:trHeight")[0];
    assert_eq!((height.get("w:val"), height.get("w:hRule")), (Some("357"), None), "at least, as a rule");
    assert!(rows[0].all("w:trHeight").is_empty());
    let merges: Vec<_> = table.all("w:vMerge").iter().map(|merge| merge.get("w:val")).collect();
    assert_eq!(merges, [Some("restart"), Some("continue")]);
    let sides = table.all("w:tblCellMar")[0];
    assert_eq!(sides.child("w:left").unwrap().get("w:w"), Some("57"));
    assert_eq!(sides.child("w:right").unwrap().get("w:w"), Some("57"));
    let names: Vec<_> = table.all("w:bookmarkStart").iter().map(|mark| mark.get("w:name").unwrap()).collect();
    assert_eq!(
        names,
        ["all_but_the_last", "b1st_number___more", "second", "b1st_number___more_2"],
        "several in one cell, and one over several rows"
    );
    let marked = rows[0].all("w:tc")[1];
    assert_eq!((marked.all("w:bookmarkStart").len(), marked.all("w:bookmarkEnd").len()), (2, 2));
    let spanning = table.all("w:bookmarkStart")[0].get("w:id");
    let ends = |row: usize| rows[row].all("w:bookmarkEnd").iter().any(|end| end.get("w:id") == spanning);
    assert_eq!([0, 1, 2, 3, 4].map(ends), [false, false, false, true, false]);
}

#[test]
fn values_hang_beside_their_labels() {
    let document = document(&sheets::hanging());
    let paragraphs = document.all("w:p");
    let shape = |index: usize| {
        let paragraph: &Element = paragraphs[index];
        let indent = paragraph.all("w:ind");
        let get = |key| indent.first().and_then(|indent| indent.get(key));
        (paragraph.seen(), get("w:left"), get("w:hanging"))
    };
    assert_eq!(shape(1), ("Source:\tThe first source".to_owned(), Some("1985"), Some("1985")));
    assert_eq!(shape(2), ("The second source".to_owned(), Some("1985"), None));
    assert_eq!(shape(4), ("Cc:\t-".to_owned(), Some("1985"), Some("1985")));
    assert_eq!(shape(5), ("beside it".to_owned(), Some("1985"), None));
    assert_eq!(shape(7), ("OVERALL DESCRIPTION".to_owned(), None, None));
    assert!(paragraphs[0].all("w:top").len() == 1 && paragraphs[0].all("w:bottom").is_empty());
    assert!(paragraphs[6].all("w:bottom").len() == 1);
    let marked = document.all("w:bookmarkStart")[0];
    assert_eq!(marked.get("w:name"), Some("title"));
    let title = &paragraphs[0].children;
    let before: String = title.iter().take_while(|child| *child != marked).map(Element::seen).collect();
    assert_eq!(before, "Title:\t", "the bookmark holds the value alone");
}

#[test]
fn head_rows_are_repeated_and_borders_drawn() {
    let document = document(&sheets::text());
    let tables = document.all("w:tbl");
    assert_eq!(tables[0].all("w:tblHeader").len(), 1);
    assert!(tables[0].all("w:tr")[0].all("w:tblHeader").len() == 1);
    assert!(tables[1].all("w:tblHeader").is_empty());
    let borders: Vec<_> = tables[0].all("w:tblBorders")[0]
        .children
        .iter()
        .map(|border| (border.name.as_str(), border.get("w:sz").unwrap()))
        .collect();
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    assert_eq!(borders, sides.map(|side| (side, "4")));
}
