//! What Word can hold and a statement cannot: it is kept in another place, or named.

use liaison_desk::{
    desk::{DraftInside, FormKind, Options},
    intake::RemarkKind,
    statement::Statement,
};

use crate::hand::{DOCUMENT, Edited, edited, edited_part, lines, looking, with_block, with_cell};

const BOLD: &str = "<w:b/>";

fn one(edited: &Edited) -> &str {
    let told = edited.told();
    assert_eq!(told.len(), 1, "{told:?}");
    told[0]
}

#[test]
fn a_list_in_a_cell_stands_as_lines_with_their_signs() {
    let item = |level: u8, text: &str| {
        let list = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr>");
        looking(text, &list, "")
    };
    let found = edited(|xml| {
        let at = xml.find(">clock quality<").unwrap();
        let end = at + xml[at..].find("</w:tc>").unwrap();
        format!("{}{}{}{}", &xml[..end], item(0, "first"), item(5, "second"), &xml[end..])
    });
    assert!(found.text().contains("clock quality\\n• first\\n• second"), "{}", found.text());
    assert!(one(&found).contains("list in a cell"), "{:?}", found.told());
    let deep = edited(|xml| with_block(&xml, &item(5, "deep")));
    assert!(deep.text().contains("deep") && one(&deep).contains("third level"), "{:?}", deep.told());
}

#[test]
fn looks_that_plain_fields_have_not_are_named() {
    let of_abstract = edited(|xml| {
        let label = xml.find(">Abstract:<").unwrap();
        let at = label + xml[label..].find("draft Recommendation").unwrap();
        let bold =
            format!("</w:t></w:r><w:r><w:rPr>{BOLD}</w:rPr><w:t>draft Recommendation</w:t></w:r><w:r><w:t>");
        format!("{}{bold}{}", &xml[..at], &xml[at + "draft Recommendation".len()..])
    });
    assert!(one(&of_abstract).contains("\"draft Recommendation\""), "{:?}", of_abstract.told());
    assert!(of_abstract.remarks.iter().any(|remark| remark.kind == RemarkKind::Changed));
    // What the form itself prints in bold is no news.
    assert_eq!(edited(|xml| with_cell(&xml, "Approval:", &["by correspondence"])).told(), Vec::<&str>::new());
    for end in ["<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", &looking("", "<w:pageBreakBefore/>", "")] {
        let paged = edited(|xml| with_block(&xml, end));
        assert!(one(&paged).contains("Page breaks"), "{:?}", paged.told());
        assert_eq!(paged.is.text, paged.was.text);
    }
    let in_columns = edited(|xml| with_block(&xml, "<w:p><w:r><w:br w:type=\"column\"/></w:r></w:p>"));
    assert!(one(&in_columns).contains("Column breaks"), "{:?}", in_columns.told());
}

#[test]
fn numbers_that_went_on_behind_a_new_paragraph_are_told() {
    let within = |marked: &str, block: &str| {
        edited(|xml| {
            let at = xml.find(marked).unwrap();
            let at = xml[..at].rfind("<w:p ").unwrap();
            format!("{}{block}{}", &xml[..at], &xml[at..])
        })
    };
    let third = ">name the documents";
    let told = within(third, &lines(&["Somebody says more between two items."]));
    assert!(one(&told).contains("begins anew"), "{:?}", told.told());
    let before = within(">say which of the terms", &lines(&["Somebody says more before the first."]));
    assert_eq!(before.told(), Vec::<&str>::new());
}

#[test]
fn a_line_that_somebody_adds_to_the_head_is_kept_or_named() {
    let posted = Options { form: FormKind::Posted, cover: false, ..Options::default() };
    let added = "Distribution: restricted";
    let kept = |found: &Edited| found.text().contains(added) && found.paths() == ["text[0]"];
    for before in [">STUDY PERIOD ", ">SG20-TD318R1<", ">English<"] {
        let found = edited_part(&posted, DOCUMENT, |xml| {
            let at = xml.find(before).unwrap();
            let end = at + xml[at..].find("</w:p>").unwrap() + "</w:p>".len();
            format!("{}{}{}", &xml[..end], lines(&[added]), &xml[end..])
        });
        assert!(kept(&found), "{before}: {:?} {:?}", found.paths(), found.told());
    }
    // Between the form and the table of its abstract.
    let between = edited(|xml| {
        let label = xml.find(">Abstract:<").unwrap();
        let at = xml[..label].rfind("<w:tbl>").unwrap();
        format!("{}{}{}", &xml[..at], lines(&[added]), &xml[at..])
    });
    assert!(kept(&between), "{:?}", between.paths());
    let header = |change: &dyn Fn(String) -> String| {
        edited_part(&Options { cover: false, ..Options::default() }, "word/header1.xml", change)
    };
    let line = |xml: String| xml.replace("</w:hdr>", &format!("{}</w:hdr>", lines(&[added])));
    let found = header(&line);
    assert!(
        one(&found).contains(added) && found.remarks.iter().any(|remark| remark.kind == RemarkKind::Lost)
    );
    let found = header(&|xml| line(xml.replace("SG20-TD318R1", "SG20-TD318R2")));
    assert_eq!((found.is.number.as_str(), found.told().len()), ("SG20-TD318R2", 1));
    // The study period and the group of the posted form's head.
    let found = edited_part(&posted, DOCUMENT, |xml| xml.replacen("2025-2028", "2029-2032", 1));
    assert_eq!(found.paths(), ["study_period"]);
}

#[test]
fn a_draft_inside_whose_bytes_are_damaged_is_told_and_the_page_is_read() {
    let options = Options { cover: false, ..Options::default() };
    let title = |s: &Statement| s.title.subject.clone();
    for damage in [
        |xml: String| xml[..xml.len() / 2].to_string(),
        |_: String| String::new(),
        |xml: String| xml.replace("</draft>", ""),
        |xml: String| xml.replacen("urn:liaison-desk", "urn:liaison-dusk", 1),
        |xml: String| xml.replace("version: 1", "version: !"),
    ] {
        let found = edited_part(&options, "customXml/item1.xml", damage);
        let told = &found.told()[0];
        assert!(told.contains("only the page was read; look through the fields"), "{told}");
        assert!(!told.contains("customXml"), "{told}");
        assert_eq!(title(&found.is), title(&found.was));
    }
}

#[test]
fn a_change_is_told_in_the_words_of_the_window_and_where_it_is() {
    let found = edited(|xml| {
        let xml = xml.replacen("15 March 2027", "16 March 2027", 1);
        xml.replacen(" microseconds in the networks", " milliseconds in the networks", 1)
    });
    let told: Vec<&str> = found.remarks.iter().map(|remark| remark.message.as_str()).collect();
    let [deadline, text] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(
        *deadline,
        "Changed in Word: recipient 1, own deadline: \"16 March 2027\" was \"15 March 2027\""
    );
    let (now, was) = text.split_once(" was ").unwrap();
    assert!(now.starts_with("Changed in Word: text, paragraph 3: \"…"), "{text}");
    assert!(now.contains("milliseconds") && was.contains("microseconds"), "{text}");
}

#[test]
fn a_page_that_has_lost_its_styles_says_the_same() {
    for form in [FormKind::Posted, FormKind::HandIn] {
        let options = Options { form, cover: false, ..Options::default() };
        let found = edited_part(&options, DOCUMENT, |xml| {
            let parts = xml.split("<w:pStyle w:val=\"").enumerate().map(|(at, part)| {
                let text_has_it = ["Heading", "Note"].iter().any(|style| part.starts_with(style));
                match part.split_once("\"/>").filter(|_| at > 0 && !text_has_it) {
                    Some((_, rest)) => rest.to_string(),
                    None if at > 0 => format!("<w:pStyle w:val=\"{part}"),
                    None => part.to_string(),
                }
            });
            parts.collect()
        });
        assert_eq!(found.paths(), Vec::<String>::new(), "{form:?}: {:?}", found.told());
    }
}

#[test]
fn words_in_the_place_of_a_label_are_kept_or_named() {
    let words = |xml: String| xml.replace(">For information to:<", ">Zanzibar for information to<");
    let found = edited(words);
    assert!(found.text().contains("Zanzibar"), "{:?}", found.told());
    assert_eq!(found.is.recipients, found.was.recipients);
    for (change, kept) in [
        (&words as &dyn Fn(String) -> String, false),
        (&|xml: String| with_cell(&xml, "Study Group:", &["20, zanzibar to be confirmed"]), true),
    ] {
        let was = liaison_desk::desk::example().unwrap();
        let file = crate::exported(&was, &Options::default(), DraftInside::No);
        let read = crate::imported(&crate::with_part(&file, DOCUMENT, change)).unwrap();
        let told: Vec<_> = read.report.remarks.iter().map(|remark| remark.message.to_lowercase()).collect();
        let text = format!("{:?}", read.statement.text);
        assert_eq!(text.contains("zanzibar"), kept, "{told:?}");
        assert!(kept || told.iter().any(|message| message.contains("zanzibar")), "{told:?}");
    }
}

/// Where a word is put in, the page around each place being walked through.
#[derive(Clone, Copy, Debug)]
enum Put {
    /// Behind the words that stand there.
    Typed,
    /// In the place of the words that stand there and behind them in their paragraph, a cell if it is all of one.
    Replaced,
    /// In a paragraph of its own behind the one that is there.
    Below,
}

/// The page with a word at a place, and what stood there; nothing behind the last place.
fn with_word(xml: &str, place: usize, put: Put) -> Option<(String, String)> {
    let (end, _) = xml.match_indices("</w:t>").nth(place)?;
    let before = xml[..end].rsplit('>').next().unwrap().to_string();
    let paragraph_end = end + xml[end..].find("</w:p>").unwrap();
    let (range, word) = match put {
        Put::Typed => (end..end, " Zanzibar".to_string()),
        Put::Below => {
            let behind = paragraph_end + "</w:p>".len();
            (behind..behind, lines(&["Zanzibar"]))
        }
        Put::Replaced => {
            let start = end - before.len();
            let rest = xml[end..paragraph_end].split_inclusive("</w:t>");
            // The words that follow in the same paragraph go with it.
            let bare = rest.map(|part| match part.strip_suffix("</w:t>").and_then(|part| part.rfind('>')) {
                Some(tag) => format!("{}</w:t>", &part[..=tag]),
                None => part.to_string(),
            });
            (start..paragraph_end, format!("Zanzibar{}", bare.collect::<String>()))
        }
    };
    Some((format!("{}{word}{}", &xml[..range.start], &xml[range.end..]), before))
}

#[test]
fn a_word_put_anywhere_on_the_page_is_somewhere_afterwards() {
    const STEP: usize = 4;
    let was = liaison_desk::desk::example().unwrap();
    let (mut places, mut lost) = (0, Vec::new());
    let mut nth = 0;
    for form in [FormKind::HandIn, FormKind::Posted] {
        let options = Options { form, ..Options::default() };
        for inside in [DraftInside::Yes, DraftInside::No] {
            let file = crate::exported(&was, &options, inside);
            for put in [Put::Typed, Put::Replaced, Put::Below] {
                // Each way of each file begins at another place, so that together they are at all.
                nth += 1;
                for place in (nth % STEP..).step_by(STEP) {
                    let mut before = None;
                    let edited = crate::with_part(&file, DOCUMENT, |xml| match with_word(&xml, place, put) {
                        Some((edited, there)) => {
                            before = Some(there);
                            edited
                        }
                        None => xml,
                    });
                    let Some(before) = before else { break };
                    let read = crate::imported(&edited).unwrap();
                    let told = read.report.remarks.iter().any(|remark| remark.message.contains("Zanzibar"));
                    if !told && !format!("{:?}", read.statement).contains("Zanzibar") {
                        lost.push(format!("{form:?} {inside:?} {put:?} {place}: {before}"));
                    }
                    places += 1;
                }
            }
        }
    }
    assert!(places > 300 && lost.is_empty(), "of {places} places: {lost:#?}");
}
