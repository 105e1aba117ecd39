//! What several rules ask of a statement, worked out once.

mod named;
mod relatives;

use jiff::civil::Date;

use super::{Context, prose::Prose};
use crate::{
    form::printed,
    statement::{
        FieldId, Key, Purpose, Recipient, Stage, Statement, date,
        text::{Block, RichText},
    },
};
pub(super) use named::{Named, is_of_the_itu};
pub(super) use relatives::Relatives;

/// A statement and what follows from it.
pub(super) struct Facts<'a> {
    /// The statement.
    pub(super) s: &'a Statement,
    /// What is known beside it.
    pub(super) cx: &'a Context<'a>,
    /// The title as it is printed.
    pub(super) title: String,
    /// The source as it is printed.
    pub(super) source: String,
    /// The day the statement is of, by which groups are judged: that of its meeting, its approval, or today.
    pub(super) day: Date,
    /// First and last day of the meeting.
    pub(super) meeting: Option<(Date, Date)>,
    /// Who is addressed, in order; without those whose name says nothing.
    pub(super) recipients: Vec<Addressed<'a>>,
    /// The groups of origin that the book knows; a source in its own words counts as one.
    pub(super) origins: Vec<Origin<'a>>,
    /// The text, read sentence by sentence; empty where the statement is in another language than English.
    pub(super) prose: Prose<'a>,
}

/// A recipient and whom its name means.
pub(super) struct Addressed<'a> {
    pub(super) key: Key,
    pub(super) recipient: &'a Recipient,
    /// The groups its name means: one as a rule, several where a list was typed.
    pub(super) named: Vec<Named<'a>>,
}

/// A group of origin and what it means.
pub(super) struct Origin<'a> {
    /// The group in the list; none for the source's own wording.
    pub(super) key: Option<Key>,
    pub(super) named: Named<'a>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(s: &'a Statement, cx: &'a Context<'a>) -> Self {
        let day = day(s, cx.today);
        let recipients = s.recipients.iter().filter(|(_, recipient)| !says_nothing(&recipient.text)).map(
            |(key, recipient)| Addressed { key, recipient, named: Named::all(&recipient.text, cx, day) },
        );
        let mut recipients: Vec<Addressed<'_>> = recipients.collect();
        for at in 1..recipients.len() {
            let (before, behind) = recipients.split_at_mut(at);
            if let (Some(before), Some(this)) = (before.last(), behind.first_mut())
                && let (Some(before), [one]) = (before.named.last(), this.named.as_mut_slice())
            {
                one.read_behind(before, cx, day);
            }
        }
        Self {
            s,
            cx,
            title: printed::title(s).to_string(),
            source: printed::source(s).to_string(),
            day,
            meeting: meeting(s),
            recipients,
            origins: origins(s, cx, day),
            prose: if is_english(s) { Prose::of(s) } else { Prose::default() },
        }
    }

    /// Whether the statement is approved, or checked as if it were.
    pub(super) fn is_approved(&self) -> bool {
        self.cx.as_approved || self.s.bookkeeping.stage >= Stage::Approved
    }

    /// Whether the whole title is written by hand or received.
    pub(super) fn has_own_title(&self) -> bool {
        !self.s.title.override_text.trim().is_empty()
    }

    /// The field the title is written in.
    pub(super) fn title_field(&self) -> FieldId {
        if self.has_own_title() { FieldId::TitleOverride } else { FieldId::TitleSubject }
    }

    /// The recipients with this purpose.
    pub(super) fn recipients_for(&self, purpose: Purpose) -> impl Iterator<Item = &Addressed<'a>> {
        self.recipients.iter().filter(move |to| to.recipient.purpose == purpose)
    }

    /// How many words the text has, in whatever language.
    pub(super) fn words_of_the_text(&self) -> usize {
        if self.prose.words > 0 {
            return self.prose.words;
        }
        let count = |text: &RichText| text.text().split_whitespace().count();
        let blocks = self.s.text.values().map(|block| match block {
            Block::Paragraph(paragraph) => count(&paragraph.text),
            Block::Table(table) => table.rows.iter().flatten().map(count).sum(),
        });
        blocks.sum()
    }

    /// Everybody who is addressed.
    pub(super) fn addressed(&self) -> impl Iterator<Item = &Named<'a>> {
        self.recipients.iter().flat_map(|to| &to.named)
    }

    /// The first recipient that is certainly not a group of the ITU.
    pub(super) fn outside(&self) -> Option<&Named<'a>> {
        self.addressed().find(|named| named.is_outside())
    }
}

/// The day a statement is of, by which groups are judged: that of its meeting, its approval, or today.
pub fn day(s: &Statement, today: Date) -> Date {
    let approved = || s.approvals.values().find_map(|approval| approval.date.day());
    meeting(s).map(|(_, last)| last).or_else(approved).unwrap_or(today)
}

/// First and last day of the meeting, by the fields or by its own wording; none where it ends before it begins.
fn meeting(s: &Statement) -> Option<(Date, Date)> {
    let meeting = &s.meeting;
    let (first, last) = (meeting.first_day.day(), meeting.last_day.day());
    let days = match (first, last) {
        (Some(first), last) => Some((first, last.unwrap_or(first))),
        (None, Some(last)) => Some((last, last)),
        (None, None) => date::find_days(&meeting.text).map(|found| (found.first, found.last)),
    };
    days.filter(|(first, last)| first <= last)
}

fn origins<'a>(s: &'a Statement, cx: &Context<'a>, day: Date) -> Vec<Origin<'a>> {
    let own = if says_nothing(&s.source) { Vec::new() } else { Named::all(&s.source, cx, day) };
    let groups = s.groups.iter().filter(|(_, group)| !says_nothing(&group.name));
    groups
        .map(|(key, group)| Origin { key: Some(key), named: Named::one(&group.name, cx, day) })
        .chain(own.into_iter().map(|named| Origin { key: None, named }))
        .collect()
}

/// Whether the rules that read the text can read it.
fn is_english(s: &Statement) -> bool {
    let tag = s.language.tag.trim();
    tag.is_empty() || tag.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("en"))
}

/// Whether a value says nothing: blank, a sign without letters or digits, or a word for "none".
pub(super) fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    let none = ["n/a", "none", "nil", "no deadline"].iter().any(|none| text.eq_ignore_ascii_case(none));
    none || !text.contains(char::is_alphanumeric)
}
