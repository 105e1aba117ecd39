//! Statements as groups write them: made-up values in the forms that are met, in every combination.

use jiff::civil::{Date, date};
use liaison_desk::statement::{
    Approval, ApprovalLevel, Attachment, Contact, Cover, Deadline, Group, Language, List, Meeting, Purpose,
    Recipient, Reply, Statement, Title,
    text::{Block, RichText, Table},
};

/// The statement with such values in its fields; its text stays but for what no page shows, abstract and keywords stay.
pub(crate) fn plausible(mut s: Statement, number: usize) -> Statement {
    // Primes, so that each field has its own rhythm.
    let pick = |prime: usize, most: usize| number * prime / 7 % most;
    let day = |month: i8| -> Date { date(2026, month, 1 + i8::try_from(pick(11, 27)).unwrap()) };
    let group = [2, 3, 5, 11, 13, 17, 20, 21][pick(13, 8)];
    let sg = format!("ITU-T Study Group {group}");
    let text: Vec<Block> = s.text.values().filter_map(|block| printable(block.clone())).collect();
    let keys = &mut s.keys;
    s.text = List::of(keys, text);
    s.number = [format!("SG{group}-TD{}R1", 100 + number), String::new()][pick(3, 2)].clone();
    s.study_period = ["2025-2028", ""][pick(5, 2)].into();
    s.document_type = ["TD", ""][pick(3, 2)].into();
    s.ls_number = String::new();
    s.source = [sg.clone(), String::new()][pick(17, 2)].clone();
    let questions = (0..pick(5, 4)).map(|at| format!("{}/{group}", 1 + at * 3));
    let one = Group {
        name: sg.clone(),
        working_party: ["", "1", "2"][pick(19, 3)].into(),
        questions: List::of(keys, questions),
    };
    s.groups = List::of(keys, [one]);
    let place = ["Geneva", "Rome", "Kuala Lumpur", "Addis Ababa"][pick(23, 4)].to_string();
    s.meeting = Meeting {
        place: place.clone(),
        first_day: day(3).into(),
        last_day: [day(3), day(4)][pick(29, 2)].into(),
        correspondence: false,
        ..Meeting::default()
    };
    if number.is_multiple_of(13) {
        s.meeting = Meeting { correspondence: true, ..Meeting::default() };
    }
    s.language = Language::default();
    let subject = ["time stamps of readings", "new work on lamps", "the draft Recommendation ITU-T X.9999"];
    s.title = Title { subject: subject[pick(31, 3)].into(), ..Title::default() };
    let replies = (0..pick(37, 3))
        .map(|at| Reply { number: format!("SG{}-LS{}", 2 + at, 40 + number), ..Reply::default() });
    s.replies = List::of(keys, replies);
    let names =
        ["ITU-T SG2", "ETSI TC CYBER", "ISO/IEC JTC 1/SC 27/WG 5", "IETF", "ITU-D SG2", "CWG-COP", "GSMA"];
    let mut recipients = Vec::new();
    // The page has a row for each purpose.
    for (at, purpose) in Purpose::ALL.into_iter().enumerate() {
        for name in names.iter().skip(at * 2 + pick(41, 2)).take(1 + pick(43, 2)) {
            let of = name.strip_prefix("ITU-T SG").or_else(|| name.strip_prefix("ITU-D SG"));
            let asked = of.map(|of| vec![format!("1/{of}"), format!("3/{of}")]).unwrap_or_default();
            let deadline =
                if (number + at).is_multiple_of(3) { Deadline::on(day(9)) } else { Deadline::default() };
            recipients.push(Recipient {
                text: (*name).into(),
                questions: List::of(keys, asked.into_iter().take(pick(47, 3))),
                purpose,
                deadline,
                ..Recipient::default()
            });
        }
    }
    s.recipients = List::of(keys, recipients);
    let approval = Approval {
        level: Some(ApprovalLevel::StudyGroup),
        group: sg,
        place,
        date: day(4).into(),
        ..Approval::default()
    };
    s.approvals = List::of(keys, (0..pick(53, 3).min(1)).map(|_| approval.clone()));
    s.deadline = [Deadline::default(), Deadline::on(day(10))][pick(59, 2)].clone();
    let contacts: Vec<Contact> = (0..1 + pick(61, 3)).map(|at| contact(keys, number, at)).collect();
    s.contacts = List::of(keys, contacts);
    let attachments = (0..pick(67, 3)).map(|at| Attachment {
        title: format!("Draft of part {at}"),
        file: [format!("TD{number}-{at}.docx"), String::new()][pick(71, 2)].clone(),
        status: ["", "for agreement"][pick(73, 2)].into(),
    });
    s.attachments = List::of(keys, attachments.collect::<Vec<_>>());
    let references = List::of(keys, (0..pick(79, 3)).map(|at| format!("SG{group}-TD{at}")));
    s.cover = number.is_multiple_of(2).then(|| Cover {
        meeting: "Council Working Group on lamps, fourth meeting".into(),
        agenda_item: "4.2".into(),
        number: "CWG-4/7".into(),
        date: day(11).into(),
        language: "Original: English".into(),
        source: format!("ITU-T Study Group {group}"),
        title: "Liaison statement on lamps".into(),
        purpose: "Below is a liaison statement on lamps.".into(),
        action_required: "The group is invited to take note.".into(),
        references,
    });
    s
}

/// A block without what no page shows: paragraphs and tables without words, links that lead nowhere.
fn printable(block: Block) -> Option<Block> {
    match block {
        Block::Paragraph(mut paragraph) => {
            without_stray_links(&mut paragraph.text);
            (!paragraph.text.is_empty()).then_some(Block::Paragraph(paragraph))
        }
        Block::Table(Table { header_rows, mut rows }) => {
            let columns = rows.first().map_or(0, Vec::len);
            rows.retain(|row| row.len() == columns && columns > 0);
            rows.iter_mut().flatten().for_each(without_stray_links);
            let header_rows = header_rows.min(rows.len());
            (!rows.is_empty()).then_some(Block::Table(Table { header_rows, rows }))
        }
    }
}

fn without_stray_links(text: &mut RichText) {
    let leads = |link: &String| link.starts_with("https:") || link.starts_with("mailto:");
    text.mark(0..text.len(), |marks| marks.link = marks.link.take().filter(leads)).unwrap();
}

fn contact(keys: &mut liaison_desk::statement::KeyCounter, number: usize, at: usize) -> Contact {
    let has = |part: usize| !(number + at * 3 + part).is_multiple_of(5);
    let some = |part: usize, text: &str| if has(part) { text.to_string() } else { String::new() };
    let emails = (0..usize::from(has(4))).map(|_| format!("person{at}@example.org"));
    Contact {
        name: format!("{} Example", ["Ada", "Grace", "Maren"][at]),
        role: some(0, "Rapporteur, Q3/20"),
        organization: some(1, "Made-up Works"),
        country: some(2, "Norway"),
        telephone: some(3, "+47 55 50 12 34"),
        fax: String::new(),
        emails: List::of(keys, emails),
        lines: List::new(),
    }
}
