//! Statements of every shape, made up: for properties and for files to be judged by other software.

use jiff::{Timestamp, civil::Date};
use liaison_desk::statement::{
    Approval, ApprovalLevel, Attachment, Bookkeeping, Contact, Cover, Deadline, EarlierRevision, FieldId,
    Group, KeyCounter, Kind, Language, List, Meeting, Purpose, Recipient, Reply, Silenced, Stage, Statement,
    Title, WrittenDate,
    text::{Block, Level, Marks, Paragraph, ParagraphStyle, Position, RichText, Table},
};
use proptest::{collection::vec, option, prelude::*, strategy::BoxedStrategy};

/// A statement with any text in any field.
pub fn any_statement() -> impl Strategy<Value = Statement> {
    statement_of(odd_text().boxed())
}

/// A statement whose texts are plain words on one line.
pub fn tame_statement() -> impl Strategy<Value = Statement> {
    statement_of(words().boxed())
}

/// One to eight words, without blanks at the ends.
pub fn words() -> impl Strategy<Value = String> {
    vec("[A-Za-z][a-z]{1,9}", 1..8).prop_map(|words| words.join(" "))
}

/// Text with whatever a keyboard, a clipboard or a hostile file may bring, or none.
pub fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        4 => words(),
        2 => "\\PC{0,40}",
        1 => vec(any::<char>(), 0..20).prop_map(|chars| chars.into_iter().collect()),
        1 => vec(prop::sample::select(ODD.to_vec()), 1..6).prop_map(|parts| parts.concat()),
    ]
}

/// Pieces that have broken writers before.
const ODD: [&str; 24] = [
    "&",
    "<",
    ">",
    "\"",
    "'",
    "]]>",
    "&amp;",
    "&#x0;",
    "<!--",
    "\t",
    "\n",
    "\r\n",
    "  ",
    " ",
    "\u{0}",
    "\u{b}",
    "\u{1f}",
    "\u{fffe}",
    "\u{feff}",
    "\u{a0}",
    "\u{2011}",
    "שלום",
    "العربية",
    "国际电信联盟",
];

fn date() -> impl Strategy<Value = Date> {
    (1990i16..2040, 1i8..=12, 1i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day up to the 28th exists"))
}

fn timestamp() -> impl Strategy<Value = Timestamp> {
    (600_000_000i64..2_000_000_000).prop_map(|second| Timestamp::from_second(second).expect("in range"))
}

fn marks(text: BoxedStrategy<String>) -> impl Strategy<Value = Marks> {
    let position = prop_oneof![
        4 => Just(Position::Baseline),
        1 => Just(Position::Superscript),
        1 => Just(Position::Subscript)
    ];
    let link = prop_oneof![
        6 => Just(None),
        1 => Just(Some("https://example.org/a?b=c&d=e".to_string())),
        1 => Just(Some("mailto:ann@example.org".to_string())),
        1 => text.prop_map(Some),
    ];
    (any::<bool>(), any::<bool>(), any::<bool>(), position, link).prop_map(
        |(bold, italic, underline, position, link)| Marks { bold, italic, underline, position, link },
    )
}

/// A text of up to four differently formatted stretches.
pub fn rich_text(text: BoxedStrategy<String>) -> impl Strategy<Value = RichText> {
    vec((text.clone(), marks(text)), 0..4).prop_map(|stretches| {
        let mut rich = RichText::new();
        for (text, marks) in &stretches {
            rich.push(text, marks);
        }
        rich
    })
}

fn block(text: BoxedStrategy<String>) -> impl Strategy<Value = Block> {
    let level = prop::sample::select(Level::ALL.to_vec());
    let style = (0..5usize, level).prop_map(|(kind, level)| match kind {
        0 => ParagraphStyle::Normal,
        1 => ParagraphStyle::Heading(level),
        2 => ParagraphStyle::Bullet(level),
        3 => ParagraphStyle::Numbered(level),
        _ => ParagraphStyle::Note,
    });
    let paragraph = (style, rich_text(text.clone()))
        .prop_map(|(style, text)| Block::Paragraph(Paragraph { style, text }));
    let table = (0..3usize, vec(vec(rich_text(text), 0..4), 0..4))
        .prop_map(|(header_rows, rows)| Block::Table(Table { header_rows, rows }));
    prop_oneof![5 => paragraph, 1 => table]
}

fn deadline(text: BoxedStrategy<String>) -> impl Strategy<Value = Deadline> {
    let words = prop_oneof![3 => Just(String::new()), 1 => text];
    (words, option::of(date())).prop_map(|(text, date)| Deadline { text, date })
}

/// What may stand in the place of a date, or nothing.
fn date_words() -> impl Strategy<Value = WrittenDate> {
    let half = prop::sample::select(vec!["6 Sep", " in 6", "6/9/2024", "mid-May \"or so\"", "2024-02-31"]);
    prop_oneof![1 => Just(WrittenDate::Empty), 1 => half.prop_map(|text| WrittenDate::of(text, None))]
}

/// A date, words in its place, or nothing.
fn written_date() -> impl Strategy<Value = WrittenDate> {
    prop_oneof![2 => date().prop_map(WrittenDate::Day), 1 => date_words()]
}

type Lines = Vec<String>;

#[derive(Clone, Debug)]
struct Raw {
    header: (String, String, String, String, String, Language),
    meeting: Meeting,
    title: Title,
    groups: Vec<(String, String, Lines)>,
    replies: Vec<Reply>,
    recipients: Vec<(String, Lines, Purpose, Deadline)>,
    approvals: Vec<Approval>,
    deadline: Deadline,
    contacts: Vec<(Contact, Lines, Lines)>,
    end: (String, Lines, Vec<Attachment>, Vec<Block>),
    cover: Option<(Cover, Lines)>,
    bookkeeping: Bookkeeping,
}

fn header(
    text: &BoxedStrategy<String>,
) -> impl Strategy<Value = (String, String, String, String, String, Language)> + use<> {
    let language = prop_oneof![
        3 => Just(Language::default()),
        1 => Just(Language { tag: "fr".into(), printed: "French".into() }),
        1 => Just(Language { tag: "ar".into(), printed: "Arabic".into() }),
    ];
    let t = || text.clone();
    (t(), "(20[0-9]{2}-20[0-9]{2})?", t(), "(TD)?", t(), language)
}

fn meeting(text: &BoxedStrategy<String>) -> impl Strategy<Value = Meeting> + use<> {
    let other = prop_oneof![4 => Just(String::new()), 1 => text.clone()];
    (
        other,
        text.clone(),
        text.clone(),
        (option::of((date(), 0i32..8)), date_words()),
        prop::bool::weighted(0.1),
    )
        .prop_map(|(text, name, place, (days, words), correspondence)| Meeting {
            text,
            name,
            place,
            first_day: days.map(|(first, _)| first).map_or(words, WrittenDate::Day),
            last_day: days.map(|(first, more)| first.saturating_add(jiff::Span::new().days(more))).into(),
            correspondence,
        })
}

fn title(text: &BoxedStrategy<String>) -> impl Strategy<Value = Title> + use<> {
    let kind = prop_oneof![3 => Just(Kind::Outgoing), 1 => Just(Kind::Incoming)];
    let long = prop_oneof![8 => text.clone(), 1 => "[a-z]{4,9}( [a-z]{4,9}){40}".prop_map(|t| t[..292.min(t.len())].to_string())];
    let other = prop_oneof![4 => Just(String::new()), 1 => text.clone()];
    (long, kind, other).prop_map(|(subject, kind, override_text)| Title { subject, kind, override_text })
}

fn reply(text: &BoxedStrategy<String>) -> impl Strategy<Value = Reply> + use<> {
    (text.clone(), text.clone(), text.clone(), written_date())
        .prop_map(|(source, number, title, date)| Reply { source, number, title, date })
}

fn approval(text: &BoxedStrategy<String>) -> impl Strategy<Value = Approval> + use<> {
    let level = option::of(prop::sample::select(ApprovalLevel::ALL.to_vec()));
    let t = || text.clone();
    (t(), level, t(), t(), t(), written_date()).prop_map(|(text, level, group, meeting, place, date)| {
        Approval { text, level, group, meeting, place, date }
    })
}

fn contact(text: &BoxedStrategy<String>) -> impl Strategy<Value = (Contact, Lines, Lines)> + use<> {
    let t = || text.clone();
    let emails = vec("[a-z]{2,8}@example\\.org", 0..3);
    (t(), t(), t(), t(), "(\\+[0-9]{2} [0-9]{3} [0-9]{4})?", t(), emails, vec(t(), 0..3)).prop_map(
        |(name, role, organization, country, telephone, fax, emails, lines)| {
            let lists = (List::new(), List::new());
            let contact = Contact {
                name,
                role,
                organization,
                country,
                telephone,
                fax,
                emails: lists.0,
                lines: lists.1,
            };
            (contact, emails, lines)
        },
    )
}

fn cover(text: &BoxedStrategy<String>) -> impl Strategy<Value = (Cover, Lines)> + use<> {
    let t = || text.clone();
    (t(), t(), t(), written_date(), t(), t(), t(), t(), t(), vec(t(), 0..4)).prop_map(
        |(
            meeting,
            agenda_item,
            number,
            date,
            language,
            source,
            title,
            purpose,
            action_required,
            references,
        )| {
            let cover = Cover {
                meeting,
                agenda_item,
                number,
                date,
                language,
                source,
                title,
                purpose,
                action_required,
                references: List::new(),
            };
            (cover, references)
        },
    )
}

fn bookkeeping(text: &BoxedStrategy<String>) -> impl Strategy<Value = Bookkeeping> + use<> {
    let stage = prop::sample::select(Stage::ALL.to_vec());
    let earlier = (any::<u32>(), text.clone(), option::of(date()))
        .prop_map(|(revision, number, date)| EarlierRevision { revision, number, date });
    let silenced = (1u16..40, text.clone()).prop_map(|(rule, reason)| Silenced {
        rule,
        field: FieldId::TitleSubject,
        reason,
    });
    (
        "[0-9a-f]{8}",
        timestamp(),
        timestamp(),
        stage,
        0u32..9,
        vec(earlier, 0..3),
        vec(silenced, 0..3),
        option::of(date()),
        text.clone(),
    )
        .prop_map(|(id, created, changed, stage, revision, earlier, silenced, sent_on, notes)| {
            Bookkeeping {
                id,
                created,
                changed,
                stage,
                revision,
                earlier,
                silenced,
                sent_on: sent_on.into(),
                notes,
            }
        })
}

/// A statement whose texts all come from `text`.
pub fn statement_of(text: BoxedStrategy<String>) -> impl Strategy<Value = Statement> {
    let t = &text;
    let questions = || vec(prop_oneof![3 => "[1-9][0-9]?/[1-9][0-9]?".boxed(), 1 => text.clone()], 0..4);
    let groups = vec((t.clone(), t.clone(), questions()), 0..3);
    let recipients = prop_oneof![9 => 0..5usize, 1 => 40..41usize].prop_flat_map({
        let text = text.clone();
        let questions = questions();
        move |count| {
            let purpose = prop::sample::select(Purpose::ALL.to_vec());
            vec((text.clone(), questions.clone(), purpose, deadline(text.clone())), count)
        }
    });
    let attachments = vec(
        (t.clone(), t.clone(), t.clone()).prop_map(|(title, file, status)| Attachment {
            title,
            file,
            status,
        }),
        0..3,
    );
    let end = (t.clone(), vec(t.clone(), 0..3), attachments, vec(block(text.clone()), 0..10));
    let first = (header(t), meeting(t), title(t), groups, vec(reply(t), 0..3), recipients);
    let second = (
        vec(approval(t), 0..3),
        deadline(text.clone()),
        vec(contact(t), 0..4),
        end,
        option::of(cover(t)),
        bookkeeping(t),
    );
    (first, second).prop_map(|(first, second)| {
        let (header, meeting, title, groups, replies, recipients) = first;
        let (approvals, deadline, contacts, end, cover, bookkeeping) = second;
        build(Raw {
            header,
            meeting,
            title,
            groups,
            replies,
            recipients,
            approvals,
            deadline,
            contacts,
            end,
            cover,
            bookkeeping,
        })
    })
}

fn build(raw: Raw) -> Statement {
    let mut keys = KeyCounter::default();
    let groups: Vec<Group> = raw
        .groups
        .into_iter()
        .map(|(name, working_party, questions)| Group {
            name,
            working_party,
            questions: List::of(&mut keys, questions),
        })
        .collect();
    let recipients: Vec<Recipient> = raw
        .recipients
        .into_iter()
        .map(|(text, questions, purpose, deadline)| Recipient {
            text,
            directory: String::new(),
            questions: List::of(&mut keys, questions),
            purpose,
            deadline,
        })
        .collect();
    let contacts: Vec<Contact> = raw
        .contacts
        .into_iter()
        .map(|(contact, emails, lines)| Contact {
            emails: List::of(&mut keys, emails),
            lines: List::of(&mut keys, lines),
            ..contact
        })
        .collect();
    let (source, study_period, number, document_type, ls_number, language) = raw.header;
    let (abstract_text, keywords, attachments, text) = raw.end;
    Statement {
        groups: List::of(&mut keys, groups),
        source,
        study_period,
        number,
        document_type,
        ls_number,
        meeting: raw.meeting,
        language,
        title: raw.title,
        replies: List::of(&mut keys, raw.replies),
        recipients: List::of(&mut keys, recipients),
        approvals: List::of(&mut keys, raw.approvals),
        deadline: raw.deadline,
        contacts: List::of(&mut keys, contacts),
        abstract_text,
        keywords: List::of(&mut keys, keywords),
        attachments: List::of(&mut keys, attachments),
        text: List::of(&mut keys, text),
        cover: raw
            .cover
            .map(|(cover, references)| Cover { references: List::of(&mut keys, references), ..cover }),
        bookkeeping: raw.bookkeeping,
        keys,
    }
}
