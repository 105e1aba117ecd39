//! Attachments, and what the text says of them.

use std::collections::{HashMap, HashSet};

use super::{Facts, Flaw, says_nothing};
use crate::{
    check::prose::{Place, Sentence},
    statement::{
        Attachment, FieldId,
        field::AttachmentField,
        text::{Block, ParagraphStyle},
    },
};

/// Rule 27: what the text says is attached is listed, what is listed is mentioned and has a file, and "available
/// at" leads somewhere (seen in statements that were sent).
pub(super) fn are_listed(facts: &Facts<'_>) -> Vec<Flaw> {
    let s = facts.s;
    let mut flaws = Vec::new();
    let listed: Vec<_> = s
        .attachments
        .iter()
        .filter(|(_, attachment)| !says_nothing(&attachment.title) || !says_nothing(&attachment.file))
        .collect();
    if listed.is_empty()
        && let Some(sentence) = facts.prose.running().find(|sentence| says_attached(sentence))
    {
        let message = format!("{} speaks of an attachment, but none is listed; add it", sentence.quoted());
        flaws.push(Flaw::warning(sentence.field, message));
    }
    for (key, attachment) in &listed {
        if says_nothing(&attachment.file) {
            let message = format!("\"{}\" has neither file nor link; add one", attachment.title.trim());
            flaws.push(Flaw::warning(FieldId::Attachment(*key, AttachmentField::File), message));
        }
    }
    let mentions = Mentions::of(&listed);
    if let Some((key, attachment)) = listed.first()
        && facts.prose.words > 0
        && !facts.prose.sentences.iter().any(|sentence| mentions.are_in(sentence))
    {
        let name = if says_nothing(&attachment.title) { &attachment.file } else { &attachment.title };
        let message =
            format!("The text does not mention the attachment \"{}\"; say what it is for", name.trim());
        flaws.push(Flaw::warning(FieldId::Attachment(*key, AttachmentField::Title), message));
    }
    flaws.extend(dangling(facts));
    flaws
}

/// What can be attached.
fn is_document(word: &str) -> bool {
    matches!(
        word,
        "document"
            | "documents"
            | "draft"
            | "drafts"
            | "file"
            | "files"
            | "text"
            | "contribution"
            | "contributions"
            | "recommendation"
            | "report"
            | "reports"
            | "presentation"
            | "slides"
            | "table"
            | "list"
            | "new"
            | "revised"
            | "version"
            | "copy"
            | "liaison"
            | "td"
            | "paper"
            | "supplement"
            | "summary"
            | "questionnaire"
            | "material"
            | "specification"
            | "annex"
    )
}

/// Whether a sentence says that something is attached; narrow, for devices are attached too.
fn says_attached(sentence: &Sentence<'_>) -> bool {
    let words = &sentence.words;
    let word = |at: usize| words.get(at).map_or("", |word| word.lower.as_ref());
    (0..words.len()).any(|at| {
        let before = at.checked_sub(1).map_or("", word);
        match word(at) {
            "attached" | "enclosed" => {
                let to_this = matches!(word(at + 2), "this")
                    && matches!(word(at + 3), "liaison" | "statement" | "ls" | "document");
                let bound = word(at + 1) == "to" && !to_this;
                let document =
                    is_document(word(at + 1)) || word(at + 1) == "itu-t" && is_document(word(at + 2));
                let clause = || words[..at].iter().rev().take(9).map(|word| word.lower.as_ref());
                let subject =
                    clause().any(is_document) && !clause().any(|word| matches!(word, "no" | "neither"));
                match before {
                    "find" => true,
                    "is" | "are" | "been" => {
                        subject && !bound && !matches!(word(at + 1), "via" | "by" | "with" | "in")
                    }
                    "the" | "in" | "an" | "see" => document,
                    _ => at == 0 && document || matches!(word(at + 1), "hereto" | "herewith"),
                }
            }
            // Terminals attach to networks too.
            "attachment" | "attachments" => {
                let after = word(at + 1);
                let ends = after.is_empty()
                    || after == "to" && word(at + 2) == "this"
                    || after.len() < 3 && after.starts_with(|c: char| c.is_ascii_digit());
                let leads = |at: Option<usize>| at.is_some_and(|at| matches!(word(at), "see" | "in"));
                ends && (leads(at.checked_sub(1)) || before == "the" && leads(at.checked_sub(2)))
            }
            _ => false,
        }
    })
}

/// What sentences mention attachments by: words for any, and the names of those that are listed.
struct Mentions<'a> {
    /// The names by their first characters, so that a text is gone through once for all of them.
    names: HashMap<&'a str, Vec<&'a str>>,
}

/// How many characters of a name it is looked for by.
const BEGINNING: usize = 3;

/// The first characters of a text; all of a shorter one.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(BEGINNING).map_or(text, |(end, _)| &text[..end])
}

impl<'a> Mentions<'a> {
    fn of(listed: &[(crate::statement::Key, &'a Attachment)]) -> Self {
        let mut names: HashMap<&str, Vec<&str>> = HashMap::new();
        for (_, attachment) in listed {
            let file = attachment.file.as_str();
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            for name in [stem, file, attachment.title.as_str()].map(str::trim) {
                if !says_nothing(name) {
                    names.entry(beginning(name)).or_default().push(name);
                }
            }
        }
        Self { names }
    }

    /// Whether a sentence mentions one of these attachments, or any.
    fn are_in(&self, sentence: &Sentence<'_>) -> bool {
        const WORDS: [&str; 6] = ["attach", "enclos", "annex", "appendix", "herewith", "draft"];
        sentence.words.iter().any(|word| WORDS.iter().any(|start| word.lower.starts_with(start)))
            || sentence.text.char_indices().any(|(at, _)| {
                let rest = &sentence.text[at..];
                // A name may be shorter than what the others are looked for by.
                (1..=BEGINNING).any(|length| {
                    let end = rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
                    let names = self.names.get(&rest[..end]);
                    names.is_some_and(|names| names.iter().any(|name| rest.starts_with(name)))
                })
            })
    }
}

/// "Available at:" behind which nothing stands.
fn dangling(facts: &Facts<'_>) -> Option<Flaw> {
    let last = |sentence: &Sentence<'_>| {
        let words: Vec<&str> = sentence.words.iter().rev().take(2).map(|word| word.lower.as_ref()).collect();
        let ends = sentence.text.trim_end().ends_with([':', '.', 't']);
        ends && matches!(words.as_slice(), ["at", "available" | "found" | "accessible" | "downloaded"])
    };
    let sentences = &facts.prose.sentences;
    let at = sentences.iter().enumerate().position(|(at, sentence)| {
        sentence.place == Place::Running
            && last(sentence)
            && sentences.get(at + 1).is_none_or(|next| {
                let follows = next.field == sentence.field || is_listed(facts, next);
                !follows && !has_address(next.text)
            })
    })?;
    let sentence = sentences.get(at)?;
    let message = format!("{} leads nowhere; add the address", sentence.quoted());
    Some(Flaw::warning(sentence.field, message))
}

/// Whether a sentence stands in a list or table, which may be what was announced.
fn is_listed(facts: &Facts<'_>, sentence: &Sentence<'_>) -> bool {
    !matches!(
        facts.s.text.get(sentence.block),
        Some(Block::Paragraph(paragraph))
            if matches!(paragraph.style, ParagraphStyle::Normal | ParagraphStyle::Heading(_))
    )
}

fn has_address(text: &str) -> bool {
    text.contains("://") || text.contains("www.") || text.contains('@')
}

/// Rule 28: what is attached as a Word file only is attached as PDF too, where a recipient is outside (RFC 4053).
pub(super) fn can_be_read(facts: &Facts<'_>) -> Vec<Flaw> {
    let Some(outside) = facts.outside() else { return Vec::new() };
    let split = |file: &str| {
        let (stem, ending) = file.trim().rsplit_once('.')?;
        Some((stem.to_lowercase(), ending.to_lowercase()))
    };
    let files: Vec<_> = facts
        .s
        .attachments
        .iter()
        .filter_map(|(key, attachment)| Some((key, attachment, split(&attachment.file)?)))
        .collect();
    let read: HashSet<&str> = files
        .iter()
        .filter(|(_, _, (_, ending))| !matches!(ending.as_str(), "doc" | "docx" | "docm"))
        .map(|(_, _, (stem, _))| stem.as_str())
        .collect();
    files
        .iter()
        .filter(|(_, _, (stem, ending))| {
            matches!(ending.as_str(), "doc" | "docx" | "docm") && !read.contains(stem.as_str())
        })
        .map(|(key, attachment, _)| {
            let message = format!(
                "{} is a Word file only, which {} may not be able to read; add a PDF of it",
                attachment.file.trim(),
                outside.text.trim()
            );
            Flaw::hint(FieldId::Attachment(*key, AttachmentField::File), message)
        })
        .collect()
}

/// Rule 39: what is attached as a draft says how far it has come (the successor of RFC 4053).
pub(super) fn say_their_status(facts: &Facts<'_>) -> Vec<Flaw> {
    let says = |sentence: &Sentence<'_>| {
        sentence.words.iter().any(|word| word.lower == "draft") && says_status(sentence)
    };
    let mut drafts = facts
        .s
        .attachments
        .iter()
        .filter(|(_, attachment)| says_nothing(&attachment.status) && is_draft(attachment))
        .peekable();
    if drafts.peek().is_none() || facts.prose.sentences.iter().any(says) {
        return Vec::new();
    }
    drafts
        .map(|(key, attachment)| {
            let message = format!(
                "\"{}\" is a draft; say how far it has come, such as \"for comment\" or \"for approval in May\"",
                attachment.title.trim()
            );
            Flaw::hint(FieldId::Attachment(key, AttachmentField::Status), message)
        })
        .collect()
}

fn is_draft(attachment: &Attachment) -> bool {
    attachment.title.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case("draft"))
}

/// Whether a sentence says how far a draft has come.
fn says_status(sentence: &Sentence<'_>) -> bool {
    const STATUS: [&str; 22] = [
        "consent",
        "consented",
        "determined",
        "determination",
        "approval",
        "approved",
        "agreed",
        "agreement",
        "aap",
        "tap",
        "comment",
        "comments",
        "stable",
        "baseline",
        "progress",
        "preliminary",
        "final",
        "published",
        "adopted",
        "mature",
        "ongoing",
        "completion",
    ];
    sentence.has(&STATUS)
}
