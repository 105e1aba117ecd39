//! A statement with something in every field, and what tests do with it.

use liaison_desk::{
    draft::{self, Summary},
    statement::{
        Approval, ApprovalLevel, Attachment, Contact, Cover, Deadline, EarlierRevision, FieldId, Group, Kind,
        List, Purpose, Recipient, Reply, Silenced, Stage, Statement, WrittenDate,
        field::{BlockField, CoverField, RecipientField},
        text::{Block, Level, Marks, ParagraphStyle, Position, RichText, Table},
    },
};

/// A statement with every field and every word of the format, of people who do not exist.
pub(crate) fn full() -> Statement {
    let mut s = Statement::default();
    let mut keys = std::mem::take(&mut s.keys);
    s.number = "SG99-TD12R1".into();
    s.ls_number = "SG99-LS3".into();
    s.source = "ITU-T Study Group 99, Rapporteur for Q1/99".into();
    s.study_period = "2025-2028".into();
    s.document_type = "TD".into();
    s.groups = List::of(
        &mut keys,
        [Group { name: "ITU-T Study Group 99".into(), working_party: "1".into(), questions: List::new() }],
    );
    let questions = List::of(&mut keys, ["1/99".to_string(), "10/99".to_string()]);
    let group = s.groups.key_at(0).unwrap();
    s.groups.get_mut(group).unwrap().questions = questions;
    s.meeting.name = "ITU-T Study Group 99 meeting".into();
    s.meeting.text = "Geneva and elsewhere".into();
    s.meeting.correspondence = true;
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = jiff::civil::date(2026, 4, 8).into();
    s.meeting.last_day = jiff::civil::date(2026, 4, 17).into();
    s.language.tag = "fr".into();
    s.language.printed = "French".into();
    s.title.subject = "new work on \"quiet\" lighthouses".into();
    s.title.kind = Kind::Incoming;
    s.title.override_text = "LS/i/r on quiet lighthouses".into();
    s.replies = List::of(
        &mut keys,
        [Reply {
            source: "ITU-T SG98".into(),
            number: "SG98-LS7".into(),
            title: "LS on lamps".into(),
            date: jiff::civil::date(2026, 1, 30).into(),
        }],
    );
    s.recipients = List::of(
        &mut keys,
        [
            Recipient {
                text: "ITU-T SG98".into(),
                purpose: Purpose::Action,
                deadline: Deadline::on("2026-06-15".parse().unwrap()),
                ..Recipient::default()
            },
            Recipient { text: "Example Body \\ Group #1".into(), ..Recipient::default() },
        ],
    );
    s.approvals = List::of(
        &mut keys,
        [Approval {
            level: Some(ApprovalLevel::WorkingParty),
            group: "WP 1/99".into(),
            date: WrittenDate::Day("2026-04-16".parse().unwrap()),
            ..Approval::default()
        }],
    );
    s.deadline.text = "mid-June".into();
    let emails = List::of(&mut keys, ["ada@example.org".to_string()]);
    let lines = List::of(&mut keys, ["Harbour Street 1".to_string()]);
    s.contacts = List::of(
        &mut keys,
        [Contact {
            name: "Ada Example".into(),
            role: "Rapporteur, Q1/99".into(),
            organization: "Example Harbour Authority".into(),
            country: "Norway".into(),
            telephone: "+47 000 0000".into(),
            fax: "+47 000 0001".into(),
            emails,
            lines,
        }],
    );
    s.abstract_text = "The first paragraph of the abstract.\nThe second, with \"quotes\".".into();
    s.keywords = List::of(&mut keys, ["lighthouse".to_string(), "fog".to_string()]);
    let mut rich = RichText::plain("Please answer ");
    rich.push(
        "soon",
        &Marks {
            bold: true,
            position: Position::Superscript,
            link: Some("https://example.org/a?b=\"c\"".into()),
            ..Marks::default()
        },
    );
    rich.push(".", &Marks::default());
    s.text = List::of(
        &mut keys,
        [
            Block::paragraph(ParagraphStyle::Heading(Level::One), "Introduction"),
            Block::paragraph(ParagraphStyle::Normal, rich),
            Block::Table(Table {
                header_rows: 1,
                rows: vec![vec!["Name".into(), "Height".into()], vec!["North".into()], vec![]],
            }),
            Block::paragraph(ParagraphStyle::Normal, "Odd: \u{0}\r\n\t\u{feff}\u{7}\"# \\ \u{2028}end"),
        ],
    );
    s.cover = Some(Cover {
        meeting: "Council Working Group on Lamps".into(),
        agenda_item: "3".into(),
        number: "CWG-L-1/2".into(),
        date: WrittenDate::Day("2026-05-01".parse().unwrap()),
        language: "Original: English".into(),
        source: "Note by the secretariat".into(),
        title: "Liaison from Study Group 99".into(),
        action_required: "The group is invited to note it".into(),
        purpose: "For information".into(),
        references: List::of(&mut keys, ["SG99-TD12R1".to_string()]),
    });
    s.bookkeeping.id = "1d0f2f34-0000-4000-8000-000000000001".into();
    s.bookkeeping.created = "2026-04-01T08:00:00.5Z".parse().unwrap();
    s.bookkeeping.notes = "Ask Ada about the fog".into();
    s.bookkeeping.earlier = vec![EarlierRevision {
        revision: 0,
        number: "SG99-TD12".into(),
        date: Some("2026-04-10".parse().unwrap()),
    }];
    s.bookkeeping.changed = "2026-04-16T09:30:00Z".parse().unwrap();
    s.bookkeeping.stage = Stage::ForAgreement;
    s.bookkeeping.revision = 1;
    let recipient = s.recipients.key_at(0).unwrap();
    let table = s.text.key_at(2).unwrap();
    s.bookkeeping.silenced = vec![
        Silenced {
            rule: 7,
            field: FieldId::Recipient(recipient, RecipientField::Deadline),
            reason: "agreed with them".into(),
        },
        Silenced { rule: 26, field: FieldId::Block(table, BlockField::Cell(1, 0)), reason: String::new() },
        Silenced { rule: 36, field: FieldId::Cover(CoverField::Purpose), reason: String::new() },
    ];
    let recipient = s.recipients.key_at(1).unwrap();
    let questions = List::of(&mut keys, ["3/98".to_string()]);
    let recipient = s.recipients.get_mut(recipient).unwrap();
    recipient.questions = questions;
    recipient.purpose = Purpose::Comment;
    recipient.directory = "example-body".into();
    s.recipients.push(&mut keys, Recipient { text: "Example Forum".into(), ..Recipient::default() });
    s.attachments = List::of(
        &mut keys,
        [Attachment {
            title: "Draft Recommendation X.example".into(),
            file: "https://example.org/x.docx".into(),
            status: "draft".into(),
        }],
    );
    let mut marked = RichText::new();
    for marks in [
        Marks { italic: true, ..Marks::default() },
        Marks { underline: true, position: Position::Subscript, ..Marks::default() },
    ] {
        marked.push("marked", &marks);
    }
    for style in [
        ParagraphStyle::Heading(Level::Two),
        ParagraphStyle::Heading(Level::Three),
        ParagraphStyle::Bullet(Level::One),
        ParagraphStyle::Bullet(Level::Two),
        ParagraphStyle::Bullet(Level::Three),
        ParagraphStyle::Numbered(Level::One),
        ParagraphStyle::Numbered(Level::Two),
        ParagraphStyle::Numbered(Level::Three),
        ParagraphStyle::Note,
    ] {
        s.text.push(&mut keys, Block::paragraph(style, marked.clone()));
    }
    for level in ApprovalLevel::ALL {
        s.approvals.push(
            &mut keys,
            Approval {
                text: "Approved as it stands".into(),
                level: Some(level),
                group: "ITU-T Study Group 99".into(),
                meeting: "opening plenary".into(),
                place: "Geneva".into(),
                date: WrittenDate::Empty,
            },
        );
    }
    s.keys = keys;
    s
}

pub(crate) fn written(s: &Statement) -> Vec<u8> {
    draft::write(s, &Summary::of(s, "A title")).unwrap()
}

pub(crate) fn text_of(s: &Statement) -> String {
    String::from_utf8(written(s)).unwrap()
}

pub(crate) fn message(bytes: &[u8]) -> String {
    draft::read(bytes).unwrap_err().to_string()
}

/// The line and column of the first character of `needle`, as an editor counts them.
pub(crate) fn place_of(text: &str, needle: &str) -> String {
    let at = text.find(needle).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
    format!("line {line}, column {column}")
}
