//! What our own plain text says comes back when it is read again.

mod common;

use common::statement::tame_statement;
use jiff::civil::date;
use liaison_desk::{
    form::{self, FormKind, Options, printed},
    intake, plain,
    statement::{
        Approval, Attachment, Contact, Cover, Deadline, Group, KeyCounter, List, Meeting, Purpose, Recipient,
        Reply, Statement,
        text::{Block, Level, ParagraphStyle, RichText, Table},
    },
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

fn out_and_in(s: &Statement, form: FormKind) -> (String, Statement) {
    let text = plain::write(&form::lay_out(s, &Options { form, ..Options::default() }), 72);
    let seen = intake::understand(&plain::read(text.as_bytes()));
    (text, seen.statement)
}

/// The values of the head, blanks made equal.
fn head(s: &Statement) -> Vec<String> {
    let mut values = vec![
        printed::questions(s).to_string(),
        printed::source(s).to_string(),
        printed::title(s).to_string(),
    ];
    values.extend(Purpose::ALL.map(|purpose| printed::recipients(s, purpose).to_string()));
    values.push(printed::deadline(s).to_string());
    values.iter().map(|value| value.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Names as groups write them, each another group.
const NAMES: [&str; 8] = [
    "ITU-T SG2",
    "ISO/IEC JTC 1/SC 27/WG 5",
    "IETF",
    "CWG-WSIS&SDG",
    "ITU-D Q3/2",
    "Example Forum",
    "ITU SG 16 Q8, 9, 10/16",
    "Internet Corporation for Assigned Names and Numbers",
];

/// A statement that goes to some of these groups, with and without Questions and deadlines of their own.
fn addressed() -> impl Strategy<Value = Statement> {
    let recipient = (0..3usize, prop::option::of(1..28i8), any::<bool>());
    let recipients = prop::collection::vec(recipient, 0..NAMES.len());
    (tame_statement(), recipients).prop_map(|(mut s, recipients)| {
        s.recipients = List::new();
        s.groups = List::new();
        for (name, (purpose, day, question)) in NAMES.into_iter().zip(recipients) {
            let mut recipient =
                Recipient { text: name.into(), purpose: Purpose::ALL[purpose], ..Recipient::default() };
            if name == "ITU-T SG2" && question {
                recipient.questions.push(&mut s.keys, "1/2".into());
            }
            if let Some(day) = day {
                recipient.deadline = Deadline::on(jiff::civil::date(2027, 5, day));
            }
            s.recipients.push(&mut s.keys, recipient);
        }
        s
    })
}

/// A sentence of any length.
fn sentence() -> impl Strategy<Value = String> {
    vec("[a-z]{2,9}", 6..40).prop_map(|words| format!("The {}.", words.join(" ")))
}

/// A few ordinary words that no form uses.
fn name() -> impl Strategy<Value = String> {
    vec("[A-Z][a-z]{2,5}x", 2..4).prop_map(|words| words.join(" "))
}

/// A title that fits on a line with its file and status.
fn title() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{3,6}"
}

fn contact() -> impl Strategy<Value = Contact> {
    let role = option::of(select(vec!["Chair, SG20", "Rapporteur, Q3/20", "Liaison officer to ITU-T SG2"]));
    let country = option::of(select(vec!["Norway", "Korea (Rep. of)", "United Kingdom"]));
    let number = || option::of("\\+[1-9][0-9] [0-9]{3} [0-9]{4}");
    (name(), role, option::of(name()), country, number(), number()).prop_map(
        |(name, role, organization, country, telephone, fax)| Contact {
            name,
            role: role.unwrap_or_default().to_string(),
            organization: organization.unwrap_or_default(),
            country: country.unwrap_or_default().to_string(),
            telephone: telephone.unwrap_or_default(),
            fax: fax.unwrap_or_default(),
            ..Contact::default()
        },
    )
}

fn cover() -> impl Strategy<Value = (Cover, Vec<&'static str>)> {
    let filled = vec(any::<bool>(), 7);
    let references = subsequence(vec!["SG20-TD318R1", "SG2-LS71", "The website of the group"], 1..=3);
    (name(), sentence(), sentence(), filled, references).prop_map(
        |(title, purpose, action, filled, references)| {
            let when = |at: usize, text: &str| if filled[at] { text.to_string() } else { String::new() };
            let cover = Cover {
                meeting: when(0, "Council Working Group on Made-up Matters, third meeting"),
                agenda_item: when(1, "4.2"),
                number: when(2, "CWG-M-3/7"),
                date: filled[3].then(|| date(2026, 11, 2)).into(),
                language: when(4, "English"),
                source: when(5, "ITU-T Study Group 20"),
                title: when(6, &title),
                purpose,
                action_required: action,
                references: List::new(),
            };
            (cover, references)
        },
    )
}

fn block() -> impl Strategy<Value = Vec<Block>> {
    let paragraph = |style, text: String| Block::paragraph(style, RichText::plain(text));
    let level = || select(Level::ALL.to_vec());
    prop_oneof![
        3 => sentence().prop_map(move |text| vec![paragraph(ParagraphStyle::Normal, text)]),
        1 => (level(), name(), sentence()).prop_map(move |(level, name, text)| vec![
            paragraph(ParagraphStyle::Heading(level), name),
            paragraph(ParagraphStyle::Normal, text),
        ]),
        2 => (vec((any::<bool>(), level(), sentence()), 1..8), sentence()).prop_map(move |(items, text)| {
            let style = |numbered, level| {
                if numbered { ParagraphStyle::Numbered(level) } else { ParagraphStyle::Bullet(level) }
            };
            let items = items.into_iter().map(|(numbered, level, text)| paragraph(style(numbered, level), text));
            items.chain([paragraph(ParagraphStyle::Normal, text)]).collect()
        }),
        1 => vec(vec(name(), 3), 2..4).prop_map(|rows| {
            let cells = |row: Vec<String>| row.into_iter().map(RichText::plain).collect();
            vec![Block::Table(Table { header_rows: 1, rows: rows.into_iter().map(cells).collect() })]
        }),
    ]
}

/// A statement as groups really write them, any part of which may be missing.
fn plausible() -> impl Strategy<Value = Statement> {
    let header = (
        select(vec!["SG20-TD318R1", "SG17-TD12/PLEN", ""]),
        select(vec!["2025-2028", ""]),
        select(vec!["TD", ""]),
        0..4usize,
        select(vec!["Rome", "Rome, Italy", "Geneva", ""]),
        option::of(0..20i8),
    );
    let approvals =
        subsequence(vec!["SG20 meeting", "ITU-T SG13 meeting (Rome, 6 May 2027)", "WP 1/20 meeting"], 0..=3);
    let attachment =
        (option::of(title()), select(vec!["SG20-TD319.docx", "https://example.org/a"]), option::of(title()));
    let end = (
        vec(sentence(), 0..3),
        vec("[a-z]{3,9}( [a-z]{3,9})?", 0..3),
        vec(attachment, 0..3),
        vec(block(), 1..6),
    );
    (header, approvals, vec(contact(), 1..4), end, option::of(cover()), any::<bool>()).prop_map(
        |(header, approvals, contacts, end, cover, reply)| {
            let (number, period, kind, groups, place, day) = header;
            let (abstract_text, keywords, attachments, blocks) = end;
            let mut keys = KeyCounter::default();
            let group = |keys: &mut KeyCounter, name: &str, party: &str, questions: &[&str]| Group {
                name: name.into(),
                working_party: party.into(),
                questions: List::of(keys, questions.iter().map(|question| question.to_string())),
            };
            let one = group(&mut keys, "ITU-T Study Group 20", "1/20", &["3/20", "4/20"]);
            let two = group(&mut keys, "ITU-T SG13", "", &["16/13"]);
            let none = group(&mut keys, "ITU-T SG13", "", &[]);
            let groups = match groups {
                0 => vec![one],
                1 => vec![one, two],
                2 => vec![two],
                _ => vec![none],
            };
            let contacts: Vec<Contact> = contacts
                .into_iter()
                .enumerate()
                .map(|(at, contact)| {
                    let emails = List::of(&mut keys, [format!("person{at}@example.org")]);
                    Contact { emails, ..contact }
                })
                .collect();
            let attachments = attachments.into_iter().map(|(title, file, status)| Attachment {
                title: title.unwrap_or_default(),
                file: file.into(),
                status: status.unwrap_or_default(),
            });
            let attachments: Vec<Attachment> = attachments.collect();
            let approvals =
                approvals.into_iter().map(|text| Approval { text: text.into(), ..Approval::default() });
            let approvals: Vec<Approval> = approvals.collect();
            let recipient = Recipient { text: "IETF".into(), ..Recipient::default() };
            let reply = reply.then(|| Reply { number: "SG2-LS71".into(), ..Reply::default() });
            let mut s = Statement {
                groups: List::of(&mut keys, groups),
                number: number.into(),
                study_period: period.into(),
                document_type: kind.into(),
                meeting: Meeting {
                    place: place.into(),
                    first_day: day.map(|day| date(2026, 10, 1 + day)).into(),
                    last_day: day.map(|day| date(2026, 10, 5 + day)).into(),
                    ..Meeting::default()
                },
                recipients: List::of(&mut keys, [recipient]),
                replies: List::of(&mut keys, reply),
                approvals: List::of(&mut keys, approvals),
                contacts: List::of(&mut keys, contacts),
                abstract_text: abstract_text.join("\n"),
                keywords: List::of(&mut keys, keywords),
                attachments: List::of(&mut keys, attachments),
                text: List::of(&mut keys, blocks.into_iter().flatten()),
                cover: cover.map(|(cover, references)| Cover {
                    references: List::of(&mut keys, references.into_iter().map(str::to_string)),
                    ..cover
                }),
                keys,
                ..Statement::default()
            };
            s.title.subject = "a made-up matter".into();
            s
        },
    )
}

/// What a statement says on a form, one field a line.
fn said(s: &Statement, form: FormKind) -> Vec<String> {
    let lines = |list: &List<String>| list.values().cloned().collect::<Vec<_>>().join(" + ");
    let mut said = head(s);
    said.push(format!("meeting {}", printed::meeting(s)));
    said.push(format!("study group {}", printed::study_group(s)));
    said.extend(s.groups.values().map(|group| format!("{} {}", group.name, lines(&group.questions))));
    match form {
        FormKind::HandIn => said.push(format!("working party {}", printed::working_party(s))),
        FormKind::Posted => said.push(format!("number {} period {}", s.number, s.study_period)),
    }
    said.push(format!("approvals {}", printed::approval(s)));
    said.extend(s.contacts.values().map(|c| {
        let parts = [&c.name, &c.role, &c.organization, &c.country, &c.telephone, &c.fax];
        format!("{parts:?} {} {}", lines(&c.emails), lines(&c.lines))
    }));
    // Where a line is full, a paragraph's end cannot be told from the line's.
    said.push(format!("abstract {}", s.abstract_text.replace('\n', " ")));
    said.push(format!("keywords {}", lines(&s.keywords)));
    said.extend(s.attachments.values().map(|a| format!("attachment {:?}", [&a.title, &a.file, &a.status])));
    if let Some(cover) = &s.cover {
        let references = lines(&cover.references);
        said.push(format!("cover {:?} {references}", Cover { references: List::new(), ..cover.clone() }));
    }
    for block in s.text.values() {
        said.push(match block {
            Block::Paragraph(paragraph) => format!("{:?} {}", paragraph.style, paragraph.text.text()),
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| row.iter().map(RichText::text).collect::<Vec<_>>());
                format!("table {} {:?}", table.header_rows, rows.collect::<Vec<_>>())
            }
        });
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_head_comes_back(s in addressed()) {
        let (text, back) = out_and_in(&s, FormKind::HandIn);
        prop_assert_eq!(head(&s), head(&back), "{}", text);
    }

    #[test]
    fn all_of_it_comes_back_from_both_forms(s in plausible()) {
        for form in [FormKind::HandIn, FormKind::Posted] {
            let (text, back) = out_and_in(&s, form);
            let (there, back) = (said(&s, form), said(&back, form));
            let lost: Vec<_> = there.iter().filter(|line| !back.contains(line)).collect();
            let new: Vec<_> = back.iter().filter(|line| !there.contains(line)).collect();
            prop_assert!(there == back, "{form:?}\nlost {lost:#?}\nnew {new:#?}\n{text}");
        }
    }
}

#[test]
fn the_example_comes_back_word_for_word() {
    let example = liaison_desk::desk::example().unwrap();
    for form in [FormKind::HandIn, FormKind::Posted] {
        let (text, back) = out_and_in(&example, form);
        let again = plain::write(&form::lay_out(&back, &Options { form, ..Options::default() }), 72);
        assert_eq!(text, again);
    }
}

/// What the head says under the field names of RFC 4053: Questions, who is addressed and why, when, what is answered, whom
/// to ask.
fn said_to_the_ietf(s: &Statement) -> Vec<String> {
    let recipients = s.recipients.values().map(|one| {
        let deadline = one.deadline.date.map(|date| date.to_string()).unwrap_or_default();
        format!("{} {:?} {deadline}", one.text, one.purpose)
    });
    let contacts = s.contacts.values().map(|one| {
        let emails: Vec<&str> = one.emails.values().map(String::as_str).collect();
        format!(
            "{} | {} | {} | {} | {}",
            one.name,
            one.organization,
            one.country,
            one.telephone,
            emails.join(" ")
        )
    });
    let mut said: Vec<String> = recipients.chain(contacts).collect();
    said.extend(s.replies.values().map(|reply| format!("reply to {}", reply.number)));
    said.extend(head(s));
    said
}

#[test]
fn the_text_for_the_ietf_is_read_by_the_labels_it_is_written_with() {
    let ada = ["Ada Example", "Example Ltd", "Norway", "+47 55 50 12 34"];
    let bo = ["Bo Example", "Other Ltd", "Kenya", ""];
    for people in [&[][..], &[ada], &[ada, bo], &[ada, bo, ["Cy Example", "", "", ""]]] {
        for (purposes, reply) in [
            (&[("IETF ACE", Purpose::Action), ("ETSI", Purpose::Information)][..], true),
            (
                &[("IETF ACE", Purpose::Action), ("ETSI", Purpose::Comment), ("GSMA", Purpose::Information)],
                false,
            ),
            (&[("IETF ACE", Purpose::Comment)], true),
            (&[("IETF ACE", Purpose::Information)], false),
        ] {
            let mut s = Statement { deadline: Deadline::on(date(2027, 6, 30)), ..Statement::default() };
            let questions = List::of(&mut s.keys, ["3/20".to_string(), "4/20".to_string()]);
            let group = Group { name: "ITU-T Study Group 20".into(), questions, ..Group::default() };
            s.groups.push(&mut s.keys, group);
            s.title.subject = "time stamps".into();
            if reply {
                s.replies.push(&mut s.keys, Reply { number: "SG2-LS71".into(), ..Reply::default() });
            }
            for (text, purpose) in purposes {
                let one = Recipient { text: text.to_string(), purpose: *purpose, ..Recipient::default() };
                s.recipients.push(&mut s.keys, one);
            }
            for [name, organization, country, telephone] in people {
                let email = format!("{}@example.org", &name[..2].to_lowercase());
                let one = Contact {
                    name: name.to_string(),
                    organization: organization.to_string(),
                    country: country.to_string(),
                    telephone: telephone.to_string(),
                    emails: List::of(&mut s.keys, [email]),
                    ..Contact::default()
                };
                s.contacts.push(&mut s.keys, one);
            }
            s.text.push(
                &mut s.keys,
                Block::paragraph(ParagraphStyle::Normal, "Please tell us what you think."),
            );
            let text = plain::write(&form::lay_out_for_ietf(&s, &Options::default()), 72);
            let seen = intake::understand(&plain::read(text.as_bytes()));
            assert_eq!(said_to_the_ietf(&seen.statement), said_to_the_ietf(&s), "{text}");
            assert_eq!(seen.report.remarks, vec![], "{text}");
            assert_eq!(seen.statement.text.len(), 1, "{text}");
        }
    }
}
