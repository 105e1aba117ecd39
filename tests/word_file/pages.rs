//! Sections, styles, properties.

use std::{collections::BTreeSet, sync::Arc};

use liaison_desk::sheet::{Image, ImageKind, Inline, Item, Para, Picture, Sheet, Style, Twips};

use crate::{
    common::{sheets, xml::Element},
    page_numbers, written,
};

#[test]
fn every_section_has_its_own_pages_and_headers() {
    let parts = written(&sheets::parts());
    let document = Element::parse(&parts["word/document.xml"]);
    let relationships = Element::parse(&parts["word/_rels/document.xml.rels"]);
    let text_of = |id: &str| {
        let entries = relationships.all("Relationship");
        let entry = entries.iter().find(|entry| entry.get("Id") == Some(id)).unwrap();
        let mut tree = Element::parse(&parts[&format!("word/{}", entry.get("Target").unwrap())]);
        page_numbers(&mut tree);
        tree.seen()
    };
    let sections: Vec<_> = document
        .all("w:sectPr")
        .into_iter()
        .map(|section| {
            let running: Vec<_> = section
                .children
                .iter()
                .filter(|child| child.name.ends_with("Reference"))
                .map(|child| (child.get("w:type").unwrap(), text_of(child.get("r:id").unwrap())))
                .collect();
            let size = section.child("w:pgSz").unwrap();
            (
                section.val("w:type").unwrap(),
                size.get("w:w").unwrap(),
                size.get("w:orient"),
                section.child("w:titlePg").is_some(),
                running,
            )
        })
        .collect();
    let of = |running: &[(&'static str, &str)]| -> Vec<(&str, String)> {
        running.iter().map(|(place, text)| (*place, (*text).to_owned())).collect()
    };
    let cover = of(&[
        ("default", "Cover -  see"),
        ("first", "Cover first -  see"),
        ("default", "Foot of Cover"),
        ("first", "Foot of Cover first"),
    ]);
    let below = of(&[("default", "Below -  see"), ("default", "Foot of Below")]);
    let bare = of(&[("default", ""), ("default", "")]);
    let last = of(&[("default", "-  -SG17-TD1"), ("first", ""), ("default", ""), ("first", "")]);
    assert_eq!(
        sections,
        [
            ("nextPage", "11907", None, true, cover),
            ("continuous", "11907", None, false, below),
            ("nextPage", "11907", None, false, bare),
            ("nextPage", "16840", Some("landscape"), true, last),
        ]
    );
    let numbers: Vec<_> = document
        .all("w:sectPr")
        .iter()
        .map(|section| section.child("w:pgNumType").and_then(|number| number.get("w:start")))
        .collect();
    assert_eq!(numbers, [None, None, None, Some("7")], "only the last counts anew");
    let margins = document.all("w:pgMar")[0];
    let margin = |side| margins.get(side).unwrap();
    let found = ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"].map(margin);
    assert_eq!(found, ["1134", "1134", "1134", "1134", "425", "709"]);
}

#[test]
fn styles_are_those_of_the_sheet() {
    let parts = written(&sheets::text());
    let styles = Element::parse(&parts["word/styles.xml"]);
    let defaults = styles.all("w:rPrDefault")[0];
    assert_eq!(defaults.all("w:sz")[0].get("w:val"), Some("22"));
    assert_eq!(defaults.all("w:lang")[0].get("w:val"), Some("en-GB"));
    let fonts = defaults.all("w:rFonts")[0];
    for slot in ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"] {
        assert_eq!(fonts.get(slot), Some("Times New Roman"));
    }
    let all = styles.all("w:style");
    let style = |id: &str| *all.iter().find(|style| style.get("w:styleId") == Some(id)).unwrap();
    let default: Vec<_> = all
        .iter()
        .filter(|style| style.get("w:default") == Some("1"))
        .map(|style| style.get("w:styleId").unwrap())
        .collect();
    assert_eq!(default, ["Normal", "DefaultParagraphFont", "TableNormal", "NoList"]);
    let ids: BTreeSet<_> = all.iter().map(|style| style.get("w:styleId").unwrap()).collect();
    assert_eq!(ids.len(), all.len());
    let heading = style("Heading1");
    assert_eq!(heading.val("w:name"), Some("heading 1"));
    assert_eq!(heading.val("w:basedOn"), Some("Normal"));
    assert_eq!(heading.val("w:next"), Some("Normal"));
    assert_eq!(heading.val("w:pPr/w:outlineLvl"), Some("0"));
    let stops: Vec<_> = heading.all("w:tab").iter().map(|tab| tab.get("w:pos").unwrap()).collect();
    assert_eq!(stops, ["794", "1191", "1588", "1985"]);
    assert_eq!(heading.all("w:ind")[0].get("w:hanging"), Some("794"));
    assert!(!heading.all("w:keepNext").is_empty() && !heading.all("w:keepLines").is_empty());
    let note = style("Note");
    assert_eq!(note.val("w:name"), Some("Note & <more>"));
    let off = [note.val("w:rPr/w:b"), note.val("w:rPr/w:u")];
    assert_eq!(off, [Some("false"), Some("none")]);
    assert_eq!(style("Header").val("w:pPr/w:jc"), Some("center"));
    let link = style("Hyperlink");
    assert_eq!(link.get("w:type"), Some("character"));
    assert_eq!(link.val("w:rPr/w:color"), Some("0000FF"));
    let normal = style("Normal").all("w:spacing")[0];
    assert_eq!((normal.get("w:before"), normal.get("w:after")), (Some("120"), Some("0")));
}

#[test]
fn a_form_may_call_its_running_text_as_it_likes() {
    let mut sheet = sheets::text();
    if let Some(normal) = sheet.styles.styles.get_mut(&Style::NORMAL) {
        normal.word_id = "Standard";
    }
    let styles = Element::parse(&written(&sheet)["word/styles.xml"]);
    let all = styles.all("w:style");
    assert_eq!((all[0].get("w:styleId"), all[0].get("w:default")), (Some("Standard"), Some("1")));
    assert!(all.iter().all(|style| style.get("w:styleId") != Some("Normal")));
    let bare = Element::parse(&written(&Sheet::default())["word/styles.xml"]);
    assert_eq!(bare.all("w:style")[0].get("w:styleId"), Some("Normal"));
}

#[test]
fn properties_say_what_the_sheet_says_of_itself() {
    let parts = written(&sheets::text());
    let core = Element::parse(&parts["docProps/core.xml"]);
    for (name, value) in [
        ("dc:title", "LS/o on tests & <trials>"),
        ("dc:creator", "Ada Example"),
        ("dc:subject", "Tests"),
        ("cp:keywords", "one; two"),
        ("dc:language", "en-GB"),
        ("dcterms:created", "2025-04-08T09:00:00Z"),
        ("dcterms:modified", "2025-04-17T17:30:00Z"),
    ] {
        assert_eq!(core.child(name).unwrap().text, value, "{name}");
    }
    let custom = Element::parse(&parts["docProps/custom.xml"]);
    let found: Vec<_> = custom
        .all("property")
        .iter()
        .map(|property| (property.get("name").unwrap(), property.children[0].text.as_str()))
        .collect();
    assert_eq!(found, [("Docnum", "TD1 & <2>"), ("Docauthor", "Ada"), ("Anything", "")]);
    assert!(!written(&Sheet::default()).contains_key("docProps/custom.xml"));
}

#[test]
fn pictures_stand_with_their_size_and_words_and_each_image_once() {
    let image = |letter: u8, kind| Arc::new(Image { kind, width: 2, height: 1, bytes: vec![letter; 8] });
    let (first, second) = (image(b'a', ImageKind::Png), image(b'b', ImageKind::Jpeg));
    let picture = |image: &Arc<Image>, alt: &str| {
        Inline::Picture(Picture::within(Arc::clone(image), alt.to_owned(), Twips(1000), Twips(1000)))
    };
    let inlines = vec![picture(&first, "A & \"b\"\u{1}"), picture(&second, ""), picture(&first, "again")];
    let mut part = sheets::part(vec![Item::Para(Para { inlines, ..Para::default() })]);
    part.rest.header = vec![Para { inlines: vec![picture(&second, "head")], ..Para::default() }];
    let parts = written(&sheets::sheet(vec![part]));
    // The header was met first.
    assert_eq!([&parts["word/media/image1.jpeg"], &parts["word/media/image2.png"]], ["bbbbbbbb", "aaaaaaaa"]);
    let document = Element::parse(&parts["word/document.xml"]);
    let seen: Vec<_> = document
        .all("w:drawing")
        .iter()
        .map(|drawing| {
            let named = drawing.all("wp:docPr")[0];
            let extent = drawing.all("wp:extent")[0];
            let size = (extent.get("cx").unwrap(), extent.get("cy").unwrap());
            (named.get("descr").unwrap(), size, drawing.all("a:blip")[0].get("r:embed").unwrap())
        })
        .collect();
    let size = ("635000", "317500");
    assert_eq!(
        seen,
        [("A & \"b\"", size, "rIdImage2"), ("", size, "rIdImage1"), ("again", size, "rIdImage2")]
    );
    let numbers: BTreeSet<_> =
        document.all("wp:docPr").iter().map(|named| named.get("id").unwrap()).collect();
    assert_eq!(numbers.len(), 3);
    let targets = |name: &str| -> Vec<String> {
        let tree = Element::parse(&parts[name]);
        let images = tree
            .all("Relationship")
            .into_iter()
            .filter(|entry| entry.get("Type").unwrap().ends_with("/image"));
        images.map(|entry| entry.get("Target").unwrap().to_owned()).collect()
    };
    assert_eq!(targets("word/_rels/document.xml.rels"), ["media/image1.jpeg", "media/image2.png"]);
    assert_eq!(targets("word/_rels/header1.xml.rels"), ["media/image1.jpeg"]);
}
