//! Defect: children in an order that the schema forbids.

mod sequence;

use sequence::sequence;

use crate::docx::xml::{Element, Node};

/// Puts the children of an element into the sequence of its type in ECMA-376 Part 1, Annex A (transitional).
///
/// What the sequence does not name keeps its place behind what it names; equals keep their order.
pub(super) fn children(element: &mut Element<'_>) {
    let Some(sequence) = sequence(&element.name) else {
        return;
    };
    let place = |node: &Node<'_>| {
        let name = node.element().map_or("", |element| element.name.as_ref());
        let name = name.strip_prefix("w:").unwrap_or(name);
        // Headers and footers may stand in any order before the rest.
        let name = if name == "footerReference" { "headerReference" } else { name };
        sequence.iter().position(|other| *other == name).unwrap_or(sequence.len())
    };
    if !element.children.is_sorted_by_key(place) {
        element.children.sort_by_key(place);
    }
}

#[cfg(test)]
mod tests {
    use docx_rs::{
        AbstractNumbering, AlignmentType, BuildXML, Delete, HeaderReference, IndentLevel, Insert, Level,
        LevelJc, LevelText, NumberFormat, NumberingId, NumberingProperty, Paragraph, ParagraphBorder,
        ParagraphBorderPosition, ParagraphBorders, RunFonts, RunProperty, SectionProperty, SectionType,
        Settings, Start, Style, StyleType, Table, TableCell, TableCellMargins, TableLayoutType, TableRow,
        VMergeType, WidthType,
    };

    use super::super::raw;
    use super::*;

    /// The order of an element's children as docx-rs writes it and as it is mended.
    fn orders(piece: &impl BuildXML, name: &str) -> (String, String) {
        let text = raw::text(piece);
        let mut tree = raw::tree(&text);
        let order = |tree: &Element<'_>| {
            let element = tree.all(name)[0];
            raw::names(element).join(" ").replace("w:", "")
        };
        let before = order(&tree);
        tree.visit(&mut |element| children(element));
        (before, order(&tree))
    }

    #[test]
    fn paragraph_properties() {
        let paragraph = Paragraph::new()
            .style("A")
            .bold()
            .keep_next(true)
            .align(AlignmentType::Center)
            .indent(Some(1), None, None, None)
            .numbering(NumberingId::new(2), IndentLevel::new(0));
        assert_eq!(
            orders(&paragraph, "w:pPr"),
            ("rPr pStyle numPr jc ind keepNext".to_owned(), "pStyle keepNext numPr ind jc rPr".to_owned())
        );
    }

    #[test]
    fn run_properties() {
        let mut properties = RunProperty::new()
            .size(24)
            .bold()
            .style("A")
            .fonts(RunFonts::new().ascii("F"))
            .underline("single");
        properties.ins = Some(Insert::new_with_empty());
        assert_eq!(
            orders(&properties, "w:rPr"),
            ("sz szCs b bCs u rFonts ins rStyle".to_owned(), "ins rStyle rFonts b bCs sz szCs u".to_owned())
        );
    }

    #[test]
    fn cells_rows_and_tables() {
        let cell = TableCell::new()
            .add_paragraph(Paragraph::new())
            .width(10, WidthType::Dxa)
            .vertical_merge(VMergeType::Restart)
            .set_border(docx_rs::TableCellBorder::new(docx_rs::TableCellBorderPosition::Top));
        assert_eq!(
            orders(&cell, "w:tcPr"),
            ("tcW tcBorders vMerge".to_owned(), "tcW vMerge tcBorders".to_owned())
        );
        let row = TableRow::new(vec![]).delete(Delete::new()).cant_split();
        assert_eq!(orders(&row, "w:trPr"), ("del cantSplit".to_owned(), "cantSplit del".to_owned()));
        let table = Table::without_borders(vec![])
            .layout(TableLayoutType::Fixed)
            .margins(TableCellMargins::new())
            .indent(0);
        assert_eq!(
            orders(&table, "w:tblPr"),
            (
                "tblW jc tblBorders tblCellMar tblInd tblLayout".to_owned(),
                "tblW jc tblInd tblBorders tblLayout tblCellMar".to_owned()
            )
        );
    }

    #[test]
    fn sections() {
        let mut section = SectionProperty::new().title_pg();
        section.section_type = Some(SectionType::Continuous);
        section.header_reference = Some(HeaderReference::new("default", "rId9"));
        assert_eq!(
            orders(&section, "w:sectPr"),
            (
                "pgSz pgMar cols headerReference type titlePg".to_owned(),
                "headerReference type pgSz pgMar cols titlePg".to_owned()
            )
        );
    }

    #[test]
    fn styles() {
        let style = Style::new("A", StyleType::Paragraph).name("A").based_on("B").next("C");
        assert_eq!(
            orders(&style, "w:style"),
            ("name rPr pPr next qFormat basedOn".to_owned(), "name basedOn next qFormat pPr rPr".to_owned())
        );
    }

    #[test]
    fn lists() {
        let property = NumberingProperty::new().add_num(NumberingId::new(2), IndentLevel::new(0));
        assert_eq!(orders(&property, "w:numPr"), ("numId ilvl".to_owned(), "ilvl numId".to_owned()));
        let level = Level::new(
            0,
            Start::new(1),
            NumberFormat::new("decimal"),
            LevelText::new("%1"),
            LevelJc::new("left"),
        )
        .paragraph_style("A");
        assert_eq!(
            orders(&AbstractNumbering::new(2).add_level(level), "w:lvl"),
            (
                "start numFmt lvlText lvlJc pPr rPr pStyle".to_owned(),
                "start numFmt pStyle lvlText lvlJc pPr rPr".to_owned()
            )
        );
    }

    #[test]
    fn borders_and_settings() {
        let borders = ParagraphBorders::with_empty()
            .set(ParagraphBorder::new(ParagraphBorderPosition::Left))
            .set(ParagraphBorder::new(ParagraphBorderPosition::Top));
        assert_eq!(orders(&borders, "w:pBdr"), ("left top".to_owned(), "top left".to_owned()));
        assert_eq!(
            orders(&Settings::new(), "w:settings"),
            ("defaultTabStop zoom compat".to_owned(), "zoom defaultTabStop compat".to_owned())
        );
    }
}
