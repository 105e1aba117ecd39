//! The draft file: what is written is read again, exactly, and a damaged file is refused with its place.

use liaison_desk::{
    draft::{self, Summary},
    statement::{
        Approval, ApprovalLevel, Contact, Cover, Deadline, FieldId, Group, Key, List, Purpose, Recipient,
        Reply, Silenced, Stage, Statement,
        field::{BlockField, CoverField, RecipientField},
        text::{Block, Level, Marks, ParagraphStyle, Position, RichText, Table},
    },
};

/// A statement with something in every corner, of people who do not exist.
fn full() -> Statement {
    let mut s = Statement::default();
    let mut keys = std::mem::take(&mut s.keys);
    s.number = "SG99-TD12R1".into();
    s.study_period = "2025-2028".into();
    s.document_type = "TD".into();
    s.groups = List::of(
        &mut keys,
        [Group {
            name: "ITU-T Study Group 99".into(),
            working_party: "1".into(),
            questions: List::new(),
        }],
    );
    let questions = List::of(&mut keys, ["1/99".to_string(), "10/99".to_string()]);
    let group = s.groups.key_at(0).unwrap();
    s.groups.get_mut(group).unwrap().questions = questions;
    s.meeting.place = "Geneva".into();
    s.meeting.first_day = Some("2026-04-08".parse().unwrap());
    s.meeting.last_day = Some("2026-04-17".parse().unwrap());
    s.language.tag = "fr".into();
    s.language.printed = "French".into();
    s.title.subject = "new work on \"quiet\" lighthouses".into();
    s.replies = List::of(
        &mut keys,
        [Reply {
            number: "SG98-LS7".into(),
            date: Some("2026-01-30".parse().unwrap()),
            ..Reply::default()
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
            Recipient {
                text: "Example Body \\ Group #1".into(),
                ..Recipient::default()
            },
        ],
    );
    s.approvals = List::of(
        &mut keys,
        [Approval {
            level: Some(ApprovalLevel::WorkingParty),
            group: "WP 1/99".into(),
            date: Some("2026-04-16".parse().unwrap()),
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
            emails,
            lines,
            ..Contact::default()
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
            Block::paragraph(
                ParagraphStyle::Normal,
                "Odd: \u{0}\r\n\t\u{feff}\u{7}\"# \\ \u{2028}end",
            ),
        ],
    );
    s.cover = Some(Cover {
        purpose: "For information".into(),
        references: List::of(&mut keys, ["SG99-TD12R1".to_string()]),
        ..Cover::default()
    });
    s.bookkeeping.id = "1d0f2f34-0000-4000-8000-000000000001".into();
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
        Silenced {
            rule: 26,
            field: FieldId::Block(table, BlockField::Cell(1, 0)),
            reason: String::new(),
        },
        Silenced {
            rule: 36,
            field: FieldId::Cover(CoverField::Purpose),
            reason: String::new(),
        },
    ];
    s.keys = keys;
    s
}

#[test]
fn probe() {
    let s = full();
    let summary = Summary::of(&s, "LS/o on lighthouses");
    let bytes = draft::write(&s, &summary).unwrap();
    println!("{}", String::from_utf8_lossy(&bytes));
    let back = draft::read(&bytes).unwrap();
    assert_eq!(back.statement, s);
    assert_eq!(back.summary, summary);
    assert_eq!(back.unknown, Vec::<String>::new());
    let e = Statement::default();
    println!(
        "{}",
        String::from_utf8_lossy(&draft::write(&e, &Summary::of(&e, "")).unwrap())
    );
    let _ = Key(1);
}
