//! What other people's Word files hold: nothing of it is dropped without a word.

use liaison_desk::{
    desk::{Inserted, text_of_word_file},
    intake::RemarkKind,
    statement::text::{Block, Level, ParagraphStyle, Position},
};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                 xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
                 xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file with this body, styles, lists, a link, comments and notes.
fn file(body: &str) -> Vec<u8> {
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let style = |id: &str, name: &str, inside: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{inside}</w:style>"
        )
    };
    let styles = format!(
        "<w:styles {W}>{}{}{}<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/>\
         </w:rPr></w:style></w:styles>",
        style("H", "heading 2", ""),
        style("Mine", "My heading", "<w:basedOn w:val=\"H\"/>"),
        style("L", "List", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"),
    );
    let level = |number: u8, format: &str| {
        format!("<w:lvl w:ilvl=\"{number}\"><w:numFmt w:val=\"{format}\"/></w:lvl>")
    };
    let numbering = format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\">\
         <w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "bullet"),
        level(1, "lowerLetter")
    );
    let comments = format!(
        "<w:comments {W}><w:comment w:id=\"7\" w:author=\"Ada\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>\
         </w:comments>"
    );
    let notes = format!(
        "<w:footnotes {W}><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> See \
         there.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    );
    let header = format!("<w:hdr {W}><w:p><w:r><w:t>Company confidential</w:t></w:r></w:p></w:hdr>");
    let rel = |id: &str, kind: &str, target: &str, outside: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{REL}/{kind}\" Target=\"{target}\"{outside}/>")
    };
    let rels = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}{}{}{}{}{}</Relationships>",
        rel("a", "styles", "styles.xml", ""),
        rel("b", "numbering", "numbering.xml", ""),
        rel("c", "comments", "comments.xml", ""),
        rel("d", "footnotes", "footnotes.xml", ""),
        rel("e", "hyperlink", "https://example.org/x", " TargetMode=\"External\""),
        rel("f", "header", "header1.xml", ""),
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let commented = body.contains("w:comment");
    for (name, text) in [
        ("word/document.xml", &document),
        ("word/styles.xml", &styles),
        ("word/numbering.xml", &numbering),
        ("word/comments.xml", &comments),
        ("word/footnotes.xml", &notes),
        ("word/header1.xml", &header),
        ("word/_rels/document.xml.rels", &rels),
    ] {
        if name == "word/comments.xml" && !commented {
            continue;
        }
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn inserted(body: &str) -> Inserted {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.docx");
    std::fs::write(&path, file(body)).unwrap();
    text_of_word_file(&path).unwrap()
}

/// Each paragraph as its style and its text with formatting in words.
fn paragraphs(of: &Inserted) -> Vec<(ParagraphStyle, String)> {
    let one = |block: &Block| match block {
        Block::Paragraph(paragraph) => {
            let runs = paragraph.text.runs().map(|run| {
                let marks = run.marks;
                let mut signs = String::new();
                for (set, sign) in [(marks.bold, "b"), (marks.italic, "i"), (marks.underline, "u")] {
                    signs.push_str(if set { sign } else { "" });
                }
                if marks.position == Position::Superscript {
                    signs.push('^');
                }
                if let Some(link) = &marks.link {
                    signs.push_str(&format!("<{link}>"));
                }
                if signs.is_empty() { run.text.to_string() } else { format!("{{{signs}:{}}}", run.text) }
            });
            (paragraph.style, runs.collect())
        }
        Block::Table(table) => {
            let rows =
                table.rows.iter().map(|row| row.iter().map(|cell| cell.text()).collect::<Vec<_>>().join("|"));
            (
                ParagraphStyle::Note,
                format!("table {}: {}", table.header_rows, rows.collect::<Vec<_>>().join("/")),
            )
        }
    };
    of.blocks.iter().map(one).collect()
}

fn remarks(of: &Inserted) -> Vec<(RemarkKind, &str)> {
    of.report.remarks.iter().map(|remark| (remark.kind, remark.message.as_str())).collect()
}

const NORMAL: ParagraphStyle = ParagraphStyle::Normal;

#[test]
fn styles_lists_and_marks_arrive() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>inner</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>none</w:t></w:r></w:p>\
        <w:p><w:r><w:rPr><w:rStyle w:val=\"Strong\"/><w:i/></w:rPr><w:t xml:space=\"preserve\">a </w:t></w:r>\
        <w:r><w:rPr><w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>\
        <w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>\
        <w:hyperlink r:id=\"e\"><w:r><w:t>there</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t> x </w:t><w:br/><w:noBreakHyphen/>\
        </w:r></w:p>";
    let seen = inserted(body);
    let expected = [
        (ParagraphStyle::Heading(Level::Two), "Head"),
        (ParagraphStyle::Bullet(Level::One), "item"),
        (ParagraphStyle::Numbered(Level::Two), "inner"),
        (NORMAL, "none"),
        (NORMAL, "{bi:a }b{^:2}{<https://example.org/x>:there}\tx\n\u{2011}"),
    ];
    let expected: Vec<_> = expected.map(|(style, text)| (style, text.to_string())).into();
    assert_eq!(paragraphs(&seen), expected);
    assert_eq!(remarks(&seen), []);
}

#[test]
fn tracked_changes_are_read_as_accepted_and_told() {
    let body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>\
        <w:p><w:ins w:id=\"2\"><w:r><w:t xml:space=\"preserve\"> two</w:t></w:r></w:ins><w:del w:id=\"3\"><w:r><w:delText>gone\
        </w:delText></w:r></w:del></w:p>\
        <w:tbl><w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr><w:tc><w:p><w:r><w:t>row</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let seen = inserted(body);
    let expected = [(NORMAL, "one two".to_string()), (ParagraphStyle::Note, "table 1: kept".to_string())];
    assert_eq!(paragraphs(&seen), expected);
    let told = "Tracked changes were read as accepted: 1 insertion and 3 deletions";
    assert_eq!(remarks(&seen), [(RemarkKind::Assumed, told)]);
}

#[test]
fn what_cannot_be_carried_is_named() {
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    for (body, kept, kind, told) in [
        (
            format!("<w:p><w:commentRangeStart w:id=\"7\"/>{}</w:p>", text("x")),
            "x",
            RemarkKind::Lost,
            "A comment by Ada was left out: \"Is this so?\"",
        ),
        (
            format!("<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", text("x")),
            "x{^:[1]}+[1] See there.",
            RemarkKind::Changed,
            "Footnote 1 stands at the end of the text",
        ),
        (
            format!("<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>", text("x")),
            "x",
            RemarkKind::Lost,
            "Hidden text was left out: \"unseen\"",
        ),
        (
            format!("<w:p>{}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>", text("x")),
            "xa=b",
            RemarkKind::Changed,
            "An equation stands as its bare characters",
        ),
        (
            format!(
                "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p>{}</w:p>\
                 </w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>{}</w:p>\
                 </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                text("x"),
                text("boxed"),
                text("boxed")
            ),
            "x+boxed",
            RemarkKind::Changed,
            "The text of a text box stands behind the paragraph it was beside",
        ),
        (
            format!("<w:p>{}<w:r><w:drawing><x/></w:drawing></w:r></w:p>", text("x")),
            "x",
            RemarkKind::Lost,
            "A picture was left out",
        ),
        (
            format!("<w:p>{}</w:p><w:altChunk r:id=\"z\"/>", text("x")),
            "x",
            RemarkKind::Lost,
            "A document that Word inserts here when it opens the file was left out",
        ),
        (
            format!("<w:p>{}</w:p><w:sectPr><w:headerReference r:id=\"f\"/></w:sectPr>", text("x")),
            "x",
            RemarkKind::Lost,
            "What stands in page heads and feet was left out: \"Company confidential\"",
        ),
        (
            format!(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
                text("x")
            ),
            "table 0: x|",
            RemarkKind::Changed,
            "Cells of this table that are one in the document stand apart here",
        ),
        (
            format!(
                "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr>{}</w:p></w:tc></w:tr></w:tbl>",
                text("x")
            ),
            "table 0: • x",
            RemarkKind::Changed,
            "A list in a cell of this table stands as lines, each with its sign",
        ),
        (
            format!("<w:p><w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr>{}</w:p>", text("x")),
            "x",
            RemarkKind::Changed,
            "What was deeper than the third level stands on the third (1 time)",
        ),
        (
            format!(
                "<w:tbl><w:tr><w:tc><w:p>{}</w:p><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>\
                 </w:tbl><w:p/></w:tc></w:tr></w:tbl>",
                text("x"),
                text("y"),
                text("z")
            ),
            "table 0: x\ny\tz",
            RemarkKind::Changed,
            "A table inside a cell stands as lines of that cell",
        ),
    ] {
        let seen = inserted(&body);
        let texts: Vec<String> = paragraphs(&seen).into_iter().map(|(_, text)| text).collect();
        // A picture at the very beginning would be the form's own; here text stands before it.
        assert_eq!(texts.join("+"), kept, "{body}");
        assert_eq!(remarks(&seen), [(kind, told)], "{body}");
    }
}

#[test]
fn all_boxes_of_a_group_arrive_and_its_picture_is_told() {
    let boxed = |text: &str| {
        format!("<wps:wsp><wps:txbx><w:txbxContent><w:p>{text}</w:p></w:txbxContent></wps:txbx></wps:wsp>")
    };
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let inner = format!("{}<w:r><w:drawing>{}</w:drawing></w:r>", text("outer"), boxed(&text("inner")));
    let twice = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
        boxed(&text("once"))
    );
    let body = format!(
        "<w:p>{}<w:r><w:drawing xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><wpg:wgp>{}{}\
         <pic:pic><a:blip/></pic:pic>{}{}</wpg:wgp></w:drawing></w:r></w:p>",
        text("x"),
        boxed(&text("first")),
        boxed(&text("second")),
        boxed(&inner),
        twice
    );
    let seen = inserted(&body);
    let texts: Vec<String> = paragraphs(&seen).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["x", "first", "second", "outer", "inner", "once"]);
    let told = remarks(&seen);
    assert_eq!(told.iter().filter(|(kind, _)| *kind == RemarkKind::Changed).count(), 5, "{told:?}");
    assert!(told.contains(&(RemarkKind::Lost, "A picture was left out")), "{told:?}");
}

#[test]
fn fields_show_their_results_and_page_numbers_are_no_text() {
    let sign = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let field = |instruction: &str, result: &str| {
        [sign("begin"), code(instruction), sign("separate"), text(result), sign("end")].concat()
    };
    let body = format!(
        "<w:p>{}{}{}{}<w:fldSimple w:instr=\"REF x\">{}</w:fldSimple></w:p>",
        text("a"),
        field("PAGE", "7"),
        field("HYPERLINK \"https://example.org\"", "b"),
        field("DOCPROPERTY Title", "c"),
        text("d")
    );
    let seen = inserted(&body);
    assert_eq!(paragraphs(&seen), [(NORMAL, "a{<https://example.org>:b}cd".to_string())]);
}
