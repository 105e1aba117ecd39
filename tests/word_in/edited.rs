//! What people change in Word arrives, and nothing else changes.

use liaison_desk::{
    desk::{self, DraftInside, FormKind, Options},
    draft,
    intake::RemarkKind,
    statement::{
        Deadline, Purpose, Recipient, Statement,
        text::{Block, ParagraphStyle, RichText, Table},
    },
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::{common::statement::any_statement, exported, imported, with_part};

const DOCUMENT: &str = "word/document.xml";

/// Three edits in one file (a recipient added, a paragraph changed, a deadline moved), as somebody makes them in Word, in
/// the XML itself; what the statement should be then.
///
/// Statements are of every shape; what is edited in them has words that are found again.
fn subject(number: usize, mut s: Statement) -> (Statement, Options) {
    let form = if number.is_multiple_of(2) { FormKind::Posted } else { FormKind::HandIn };
    let options = Options { form, cover: number.is_multiple_of(3), ..Options::default() };
    s.deadline = Deadline::on("2041-06-15".parse().unwrap());
    let to = Recipient { text: "Known Body".into(), purpose: Purpose::Action, ..Recipient::default() };
    s.recipients.push(&mut s.keys, to);
    s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, "A paragraph to be changed"));
    s.text.push(&mut s.keys, Block::paragraph(ParagraphStyle::Normal, "The last one"));
    (draft::shown(&s, options.cover), options)
}

fn replaced(xml: &str, from: &str, to: &str) -> String {
    assert!(xml.contains(from), "{from} is not in the file");
    // The last one: the form's own rows come before the text, and the recipient's row after the title.
    let at = xml.rfind(from).unwrap();
    format!("{}{to}{}", &xml[..at], &xml[at + from.len()..])
}

#[test]
fn three_edits_of_a_hundred_statements_arrive_and_nothing_else() {
    let count = std::env::var("CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(100);
    let mut runner = TestRunner::deterministic();
    let mut told_in_all = 0;
    for number in 0..count {
        let made = any_statement().new_tree(&mut runner).unwrap().current();
        let (mut s, options) = subject(number, made);
        let file = exported(&s, &options, DraftInside::Yes);
        let edited = with_part(&file, DOCUMENT, |xml| {
            let xml = replaced(&xml, "Known Body", "Known Body, A New Body (Q7/99)");
            let xml = replaced(&xml, "A paragraph to be changed", "A paragraph that was changed");
            replaced(&xml, "15 June 2041", "16 June 2041")
        });
        let read = imported(&edited).unwrap();

        let at = s.recipients.iter().find(|(_, to)| to.text == "Known Body").map(|(key, _)| key).unwrap();
        let at = s.recipients.position(at).unwrap();
        let added = read.statement.recipients.values().find(|to| to.text == "A New Body").cloned();
        let added = added.unwrap_or_else(|| panic!("{number}: {:?}", read.statement.recipients));
        assert_eq!(
            (added.purpose, added.questions.values().next()),
            (Purpose::Action, Some(&"7/99".to_string()))
        );
        let mut wanted = s.clone();
        let key = read.statement.recipients.iter().find(|(_, to)| to.text == "A New Body").unwrap().0;
        wanted.recipients.insert(at + 1, liaison_desk::statement::Keyed { key, value: added }).unwrap();
        let paragraph = wanted.text.iter().map(|(key, _)| key).nth_back(1).unwrap();
        *wanted.text.get_mut(paragraph).unwrap() =
            Block::paragraph(ParagraphStyle::Normal, "A paragraph that was changed");
        wanted.deadline = Deadline::on("2041-06-16".parse().unwrap());
        wanted.keys = read.statement.keys.clone();
        wanted.bookkeeping.changed = read.statement.bookkeeping.changed;
        let differing = desk::differences(&wanted, &read.statement);
        assert!(differing.is_empty(), "{number}: {differing:#?}");
        assert_eq!(read.statement, wanted, "{number}");
        let told: Vec<&str> = read
            .report
            .remarks
            .iter()
            .filter(|remark| remark.kind == RemarkKind::Edited)
            .map(|remark| remark.message.as_str())
            .collect();
        assert_eq!(told.len(), 3, "{number}: {told:?}");
        assert!(told.iter().any(|message| message.contains("deadline")), "{told:?}");
        told_in_all += told.len();
        s.deadline = Deadline::default();
    }
    println!("| statements | edits made | edits that arrived | other fields that changed |");
    println!("| {count} | {} | {told_in_all} | 0 |", count * 3);
}

/// The example, edited in its XML, and what has become of it.
fn example(change: impl FnOnce(String) -> String) -> (Statement, Statement, Vec<String>) {
    let example = draft::shown(&desk::example().unwrap(), true);
    let file = exported(&example, &Options::default(), DraftInside::Yes);
    let read = imported(&with_part(&file, DOCUMENT, change)).unwrap();
    let mut statement = read.statement;
    statement.keys = example.keys.clone();
    let told = desk::differences(&example, &statement).into_iter().map(|one| one.path).collect();
    (example, statement, told)
}

#[test]
fn each_row_arrives_by_itself() {
    let was = desk::example().unwrap();
    let first = |list: Vec<String>| list.into_iter().next().unwrap();
    let question = first(was.groups.first().unwrap().questions.values().cloned().collect());
    let contact = was.contacts.first().unwrap().clone();
    for (from, to, paths) in [
        (question.as_str(), "77/17", &["groups[0].questions[0]"][..]),
        (contact.name.as_str(), "Grace Example", &["contacts[0].name"]),
        (contact.organization.as_str(), "Another Organization", &["contacts[0].organization"]),
        (was.title.subject.as_str(), "another subject", &["title.subject"]),
    ] {
        // The first is the row's: names stand in the text, too.
        let (_, _, told) = example(|xml| xml.replacen(&format!(">{from}<"), &format!(">{to}<"), 1));
        assert_eq!(told, paths, "{from}");
    }
}

#[test]
fn a_paragraph_that_is_gone_is_gone_and_a_new_one_stands_in_its_place() {
    let (was, is, told) = example(|xml| {
        let new = "<w:p><w:r><w:t xml:space=\"preserve\">A new one in </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>\
                   <w:t>bold</w:t></w:r></w:p>";
        // The closing line, and the empty paragraph before it.
        let closing = xml.find("____").unwrap();
        let before = xml[..closing].rmatch_indices("<w:p").find(|(_, _)| true).unwrap().0;
        let start = xml[..before].rfind("</w:p>").unwrap();
        let start = xml[..start].rfind("<w:p").unwrap();
        let end = xml[..start].rfind("</w:p>").map_or(start, |_| start);
        format!("{}{new}{}", &xml[..end], &xml[end..])
    });
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(is.text.len(), was.text.len() + 1);
    let mut wanted = RichText::plain("A new one in ");
    wanted.push("bold", &liaison_desk::statement::text::Marks { bold: true, ..Default::default() });
    assert!(is.text.values().any(|block| *block == Block::paragraph(ParagraphStyle::Normal, wanted.clone())));
}

#[test]
fn a_table_that_is_several_in_word_is_one_with_what_became_of_its_parts() {
    let row = |text: &str| (1..=150).map(|at| RichText::plain(format!("{text}{at}"))).collect::<Vec<_>>();
    let whole = Table { header_rows: 1, rows: ["head", "cell", "last"].map(row).into() };
    let mut s = Statement::default();
    for block in [
        Block::paragraph(ParagraphStyle::Normal, "before"),
        Block::Table(whole.clone()),
        Block::paragraph(ParagraphStyle::Normal, "behind"),
    ] {
        s.text.push(&mut s.keys, block);
    }
    let file = exported(&s, &Options::default(), DraftInside::Yes);
    let read = |change: &dyn Fn(String) -> String| {
        let read = imported(&with_part(&file, DOCUMENT, change)).unwrap();
        let text = read.statement.text;
        let tables = text.iter().filter_map(|(key, block)| match block {
            Block::Table(table) => Some((key, table.clone())),
            Block::Paragraph(_) => None,
        });
        let told = read.report.remarks.iter().map(|remark| remark.message.clone()).collect::<Vec<_>>();
        (tables.collect::<Vec<_>>(), text.len(), told)
    };
    let key = s.text.key_at(1).unwrap();
    let without = |xml: &str, tag: &str, holds: &str| {
        let at = xml.find(&format!(">{holds}<")).unwrap();
        let start = xml[..at].rfind(&format!("<w:{tag}>")).unwrap();
        let end = at + xml[at..].find(&format!("</w:{tag}>")).unwrap() + tag.len() + "</w:>".len();
        format!("{}{}", &xml[..start], &xml[end..])
    };
    assert_eq!(read(&|xml| replaced(&xml, "behind", "still behind")).0, [(key, whole.clone())]);
    let (tables, _, told) = read(&|xml| replaced(&xml, "cell120", "another"));
    let mut changed = whole.clone();
    changed.rows[1][119] = RichText::plain("another");
    assert_eq!(tables, [(key, changed)]);
    assert!(told.iter().all(|message| !message.contains("wide table")), "{told:?}");
    // A row of one part.
    let (tables, _, told) = read(&|xml| without(&xml, "tr", "cell60"));
    let mut emptied = whole.clone();
    emptied.rows[1][50..100].fill(RichText::default());
    assert_eq!(tables, [(key, emptied)]);
    assert!(told.iter().any(|message| message.contains("same rows")), "{told:?}");
    // The same row of all parts.
    let (tables, _, told) =
        read(&|xml| ["cell1", "cell60", "cell120"].iter().fold(xml, |xml, cell| without(&xml, "tr", cell)));
    assert_eq!(tables, [(key, Table { header_rows: 1, rows: ["head", "last"].map(row).into() })]);
    assert!(told.iter().all(|message| !message.contains("wide table")), "{told:?}");
    // A whole part, and all of them.
    let (tables, _, told) = read(&|xml| without(&xml, "tbl", "head60"));
    let mut narrower = whole;
    narrower.rows.iter_mut().for_each(|row| drop(row.drain(50..100)));
    assert_eq!(tables, [(key, narrower)]);
    assert!(told.iter().any(|message| message.contains("columns were taken out")), "{told:?}");
    let (tables, blocks, told) =
        read(&|xml| ["head1", "head60", "head120"].iter().fold(xml, |xml, cell| without(&xml, "tbl", cell)));
    assert_eq!((tables, blocks), (vec![], 2));
    assert!(told.iter().any(|message| message.contains("head1")), "{told:?}");
}

#[test]
fn what_the_page_never_shows_is_not_in_the_file() {
    let mut s = desk::example().unwrap();
    s.bookkeeping.notes = "SECRETNOTE".into();
    s.bookkeeping.silenced = vec![liaison_desk::statement::Silenced {
        rule: 1,
        field: liaison_desk::statement::FieldId::Number,
        reason: "SECRETREASON".into(),
    }];
    s.bookkeeping.earlier = vec![liaison_desk::statement::EarlierRevision {
        number: "SECRETEARLIER".into(),
        ..Default::default()
    }];
    s.cover = Some(liaison_desk::statement::Cover { title: "SECRETCOVER".into(), ..Default::default() });
    let options = Options { cover: false, ..Options::default() };
    for inside in [DraftInside::Yes, DraftInside::No] {
        let file = exported(&s, &options, inside);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&file)).unwrap();
        let mut items = 0;
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).unwrap();
            items += usize::from(entry.name().starts_with("customXml/"));
            let mut text = String::new();
            std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
            assert!(!text.contains("SECRET"), "{}", entry.name());
        }
        assert_eq!(items > 0, inside == DraftInside::Yes);
    }
}

#[test]
fn notes_that_somebody_puts_into_the_file_stay_there() {
    let example = draft::shown(&desk::example().unwrap(), true);
    let file = exported(&example, &Options::default(), DraftInside::Yes);
    let edited = with_part(&file, "customXml/item1.xml", |xml| {
        let at = xml.find("bookkeeping: (").unwrap() + "bookkeeping: (".len();
        format!("{}\n            notes: \"smuggled\",{}", &xml[..at], &xml[at..])
    });
    assert_eq!(imported(&edited).unwrap().statement, example);
}

#[test]
fn a_draft_inside_that_cannot_be_read_is_told_and_the_page_is_read() {
    let example = desk::example().unwrap();
    let file = exported(&example, &Options::default(), DraftInside::Yes);
    for (from, to, advice) in [
        ("version: 1", "version: 99", "import the file with that version"),
        ("statement: (", "statement: [", "import the file as it was exported"),
    ] {
        let edited = with_part(&file, "customXml/item1.xml", |xml| replaced(&xml, from, to));
        let read = imported(&edited).unwrap();
        let told = &read.report.remarks[0].message;
        assert!(told.contains("only the page was read") && told.ends_with(advice), "{told}");
        assert_eq!(read.statement.title.subject, example.title.subject);
    }
}

/// A statement to a known group and two others, and what its file says after `edits` of its words.
fn addressed(own: Option<&str>, edits: &[(&str, &str)]) -> (Statement, Vec<(RemarkKind, String)>) {
    let mut s =
        Statement { deadline: Deadline::on("2027-06-30".parse().unwrap()), ..desk::example().unwrap() };
    s.recipients = Default::default();
    for (text, purpose) in [("ITU-T SG2", Purpose::Action), ("ITU-R WP 7A", Purpose::Information)] {
        let deadline = own.filter(|_| text == "ITU-T SG2").map(|day| Deadline::on(day.parse().unwrap()));
        let one = Recipient {
            text: text.into(),
            purpose,
            deadline: deadline.unwrap_or_default(),
            ..Recipient::default()
        };
        s.recipients.push(&mut s.keys, one);
    }
    let file = exported(&s, &Options::default(), DraftInside::Yes);
    let edited =
        with_part(&file, DOCUMENT, |xml| edits.iter().fold(xml, |xml, (from, to)| replaced(&xml, from, to)));
    let read = imported(&edited).unwrap();
    let remarks = read.report.remarks.into_iter().map(|remark| (remark.kind, remark.message));
    (read.statement, remarks.collect())
}

fn days(s: &Statement) -> Vec<String> {
    let own = s.recipients.values().map(|one| &one.deadline);
    let day = |deadline: &Deadline| deadline.date.map(|date| date.to_string()).unwrap_or_default();
    std::iter::once(&s.deadline).chain(own).map(day).collect()
}

#[test]
fn every_date_of_the_page_arrives_or_stays_in_the_text() {
    let nobody = "; 15 March 2027 (ITU-T SG2 and a group nobody knows)";
    for (own, from, to, dates, kept) in [
        (
            None,
            "30 June 2027",
            "30 June 2027, 15 March 2027 (ITU-T SG2)",
            ["2027-06-30", "2027-03-15", ""],
            None,
        ),
        (None, "30 June 2027", &format!("30 June 2027{nobody}"), ["2027-06-30", "", ""], None),
        (None, ">ITU-R WP 7A<", ">ITU-R WP 7A (by 1 May 2027)<", ["2027-06-30", "", "2027-05-01"], None),
        (
            Some("2027-03-15"),
            "30 June 2027",
            "30 June 2027; 16 March 2027 (ITU-T SG2)",
            ["2027-06-30", "2027-03-15", ""],
            Some("16 March 2027 (ITU-T SG2)"),
        ),
        (
            None,
            "30 June 2027",
            "30 June 2027; 15 March 2027 (ITU-T SG2); 16 March 2027 (ITU-T SG2)",
            ["2027-06-30", "2027-03-15", ""],
            Some("16 March 2027 (ITU-T SG2)"),
        ),
    ] {
        let (read, remarks) = addressed(own, &[(from, to)]);
        assert_eq!(days(&read), dates, "{to}: {remarks:?}");
        let first = read.text.values().next().cloned();
        let is_kept = remarks.iter().filter(|(kind, _)| *kind == RemarkKind::Kept).count();
        assert_eq!(is_kept, usize::from(kept.is_some()), "{to}: {remarks:?}");
        if let Some(kept) = kept {
            assert_eq!(first, Some(Block::paragraph(ParagraphStyle::Normal, kept)), "{to}");
        }
        assert!(!remarks.iter().any(|(_, message)| message.starts_with("Taken out")), "{to}: {remarks:?}");
    }
    let (read, _) = addressed(None, &[("30 June 2027", &format!("30 June 2027{nobody}"))]);
    assert_eq!(read.deadline.text, format!("30 June 2027{nobody}"));
}

#[test]
fn a_second_person_in_a_contacts_row_is_a_second_contact() {
    let was = desk::example().unwrap();
    let known = was.contacts.first().unwrap().clone();
    let email = known.emails.values().next().unwrap().clone();
    let (_, read, _) = example(|xml| {
        let address = xml.find(&email).unwrap();
        let end = address + xml[address..].find("</w:p>").unwrap() + "</w:p>".len();
        let line = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        format!("{}{}{}{}", &xml[..end], line("Bo Secondperson"), line("E-mail: bo@example.org"), &xml[end..])
    });
    let seen: Vec<_> = read.contacts.values().cloned().collect();
    assert_eq!(seen.len(), was.contacts.len() + 1, "{seen:#?}");
    assert_eq!(seen[0], known);
    assert_eq!(seen[1].name, "Bo Secondperson");
    assert_eq!(seen[1].emails.values().collect::<Vec<_>>(), ["bo@example.org"]);
}

#[test]
fn what_no_field_takes_of_a_row_stays_in_the_text() {
    // A group's number has no place for a remark.
    let (was, read, _) = example(|xml| {
        let label = xml.find("Study Group:").unwrap();
        let cell = label + xml[label..].find("</w:tc>").unwrap() + "</w:tc>".len();
        let end = cell + xml[cell..].find("</w:t>").unwrap();
        format!("{} (xylophones to be confirmed){}", &xml[..end], &xml[end..])
    });
    assert_eq!(was.groups, read.groups);
    let first = read.text.values().next().map(|block| format!("{block:?}")).unwrap();
    assert!(first.contains("xylophones"), "{first}");
    assert_eq!(read.text.len(), was.text.len() + 1);
}

#[test]
fn a_paragraph_put_in_before_one_that_was_changed_is_the_new_one() {
    let (was, is, told) = example(|xml| {
        let at = xml.find("Table 1 gives the terms").unwrap();
        let start = xml[..at].rfind("<w:p ").max(xml[..at].rfind("<w:p>")).unwrap();
        let changed = xml[at..].replacen("where each was found", "where each is from", 1);
        format!("{}<w:p><w:r><w:t>A new one</w:t></w:r></w:p>{}{changed}", &xml[..start], &xml[start..at])
    });
    let place =
        is.text.values().position(|block| *block == Block::paragraph(ParagraphStyle::Normal, "A new one"));
    let place = place.unwrap();
    assert_eq!(told, [format!("text[{place}]"), format!("text[{}].text", place + 1)]);
    assert_eq!(is.text.key_at(place + 1), was.text.key_at(place));
}
