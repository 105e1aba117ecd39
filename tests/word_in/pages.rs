//! The page of a file and the page a sheet prints are told in the same words.

use liaison_desk::{
    docx,
    form::{self, FormKind, Options},
    source::{Block, Content, Source},
};
use proptest::prelude::*;

use crate::common::statement::any_statement;

/// The blocks without what an import does not look at: numbers of lists and places.
fn told(source: &Source) -> Vec<String> {
    let para = |para: &liaison_desk::source::Para| {
        format!(
            "{:?} {:?} {:?} {:?}",
            para.kind,
            para.style.as_ref().map(|style| &style.id),
            para.anchors,
            para.text
        )
    };
    let block = |block: &Block| match &block.content {
        Content::Para(of) => para(of),
        Content::Table(table) => {
            let cells = table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| {
                    let paras: Vec<String> = cell.paras.iter().map(para).collect();
                    format!("[{} {} {}]", cell.wider, cell.goes_on, paras.join(" / "))
                });
                cells.collect::<Vec<_>>().join("|")
            });
            format!("table {}\n{}", table.header_rows, cells.collect::<Vec<_>>().join("\n"))
        }
    };
    source.blocks.iter().map(block).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_drawn_is_read(statement in any_statement(), posted: bool, cover: bool) {
        let form = if posted { FormKind::Posted } else { FormKind::HandIn };
        let sheet = form::lay_out(&statement, &Options { form, cover, ..Options::default() });
        let read = docx::read(&docx::write(&sheet).unwrap()).unwrap();
        prop_assert_eq!(told(&read.source), told(&docx::page(&sheet).source));
        prop_assert_eq!(read.source.remarks, vec![]);
        prop_assert_eq!(read.draft, None);
    }
}
