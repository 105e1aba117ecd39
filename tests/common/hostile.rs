//! Text that is made to break files, in every field of a statement.

use liaison_desk::statement::{
    Approval, Attachment, Contact, Cover, Deadline, Group, List, Purpose, Recipient, Reply, Statement,
    text::{Block, Level, Marks, ParagraphStyle, RichText, Table},
};

/// Texts that break what does not escape, count or leave out; each with a name.
pub fn texts() -> Vec<(&'static str, String)> {
    let controls: String = (0..=0x9f_u32).filter_map(char::from_u32).filter(|c| c.is_control()).collect();
    vec![
        ("controls", format!("a{controls}z")),
        ("ends of sections", "a]]>b]]&gt;<![CDATA[c]]><!--d-->e--!><?xml?>".into()),
        ("entities", "&amp;#x41; &#65; &lt;b&gt; &nbsp; &#0; &#xD800; &unknown; &".into()),
        ("markup", "</w:t></w:r><w:p/> <script>alert(1)</script> '><img src=x onerror=\"x\">".into()),
        ("quotes", "\" onmouseover=\"alert(1)\" x='`\\ %s ${x} {{x}} {0}".into()),
        ("addresses", "javascript:alert(1) file:///etc/passwd data:text/html,x \\\\host\\share".into()),
        ("escapes", "\\ud800 \\uDFFF\\u0000 _xD800_ _x0000_ _x000D_ _x005F_ %00 \\x00".into()),
        ("no characters", "a\u{fffe}b\u{ffff}c\u{fdd0}d\u{1fffe}e\u{10ffff}f\u{fffd}g".into()),
        ("line ends", "a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f\r\ng\rh\n\n\ti".into()),
        ("marks", format!("e{}o", "\u{301}".repeat(3000))),
        ("directions", "a\u{202e}b\u{2066}c\u{200f}d\u{feff}e\u{200b}f\u{2060}g\u{e0041}h\u{34f}".into()),
        ("fields", "{ INCLUDETEXT \"file:///etc/passwd\" } PAGE \\* MERGEFORMAT =1+1 @SUM(1)".into()),
        ("one long word", "w".repeat(20_000)),
    ]
}

/// A statement in which every text says this.
pub fn filled(text: &str) -> Statement {
    let mut s = Statement::default();
    let t = || text.to_string();
    let keys = &mut s.keys;
    s.number = t();
    s.ls_number = t();
    s.document_type = t();
    s.study_period = t();
    s.language.tag = t();
    s.language.printed = t();
    let questions = List::of(keys, [t(), t()]);
    s.groups = List::of(keys, [Group { name: t(), working_party: t(), questions }]);
    s.meeting.name = t();
    s.meeting.place = t();
    s.source = t();
    s.title.subject = t();
    s.replies = List::of(
        keys,
        [Reply { source: t(), number: t(), title: t(), date: jiff::civil::date(2026, 2, 3).into() }],
    );
    for purpose in Purpose::ALL {
        let deadline = Deadline { text: t(), ..Deadline::default() };
        let questions = List::of(keys, [t()]);
        s.recipients.push(keys, Recipient { text: t(), directory: t(), questions, purpose, deadline });
    }
    s.approvals = List::of(
        keys,
        [
            Approval { text: t(), ..Approval::default() },
            Approval { group: t(), meeting: t(), place: t(), ..Approval::default() },
        ],
    );
    s.deadline = Deadline { text: t(), ..Deadline::default() };
    let (emails, lines) = (List::of(keys, [t(), format!("a@example.org{text}")]), List::of(keys, [t()]));
    let contact = Contact {
        name: t(),
        role: t(),
        organization: t(),
        country: t(),
        telephone: t(),
        fax: t(),
        emails,
        lines,
    };
    s.contacts = List::of(keys, [contact]);
    s.abstract_text = t();
    s.keywords = List::of(keys, [t(), t()]);
    s.attachments = List::of(keys, [Attachment { title: t(), file: t(), status: t() }]);
    let mut linked = RichText::plain("see ");
    for link in [t(), format!("https://example.org/{text}"), "javascript:alert(1)".into(), "file:///x".into()]
    {
        linked.push(text, &Marks { bold: true, link: Some(link), ..Marks::default() });
    }
    for style in [
        ParagraphStyle::Heading(Level::One),
        ParagraphStyle::Normal,
        ParagraphStyle::Bullet(Level::Two),
        ParagraphStyle::Numbered(Level::Three),
        ParagraphStyle::Note,
    ] {
        s.text.push(keys, Block::paragraph(style, text));
    }
    s.text.push(keys, Block::paragraph(ParagraphStyle::Normal, linked.clone()));
    let rows = vec![vec![RichText::plain(text), linked], vec![RichText::plain(text)]];
    s.text.push(keys, Block::Table(Table { header_rows: 1, rows }));
    let references = List::of(keys, [t(), t()]);
    s.cover = Some(Cover {
        meeting: t(),
        agenda_item: t(),
        number: t(),
        language: t(),
        source: t(),
        title: t(),
        purpose: t(),
        action_required: t(),
        references,
        ..Cover::default()
    });
    s.bookkeeping.notes = t();
    s
}
