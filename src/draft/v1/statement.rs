//! The statement as a whole, its text and its bookkeeping.

use serde::{Deserialize, Serialize};

use super::{
    items::{Item, ItemKey, Items, Lines},
    parts::{
        Approval, Attachment, Contact, Cover, Deadline, EarlierRevision, Group, Language, Meeting, Recipient,
        Reply, Title,
    },
    rich::Rich,
    text::Text,
    value::{Day, Kept, Moment, is_default, mirror},
    words::{Stage, Style},
};
use crate::statement::{
    self as of, FieldId, Key, KeyCounter,
    text::{Paragraph, Table},
};

mirror!(
    /// A statement.
    Statement of of::Statement {
        cover: Option<Cover>,
        number: Text,
        ls_number: Text,
        document_type: Text,
        study_period: Text,
        language: Original,
        groups: Items<Group, of::Group>,
        meeting: Meeting,
        source: Text,
        title: Title,
        replies as "reply_to": Items<Reply, of::Reply>,
        recipients: Items<Recipient, of::Recipient>,
        approvals: Items<Approval, of::Approval>,
        deadline: Deadline,
        contacts: Items<Contact, of::Contact>,
        abstract_text as "abstract": Text,
        keywords: Lines,
        attachments: Items<Attachment, of::Attachment>,
        text: Items<Block, of::text::Block>,
        bookkeeping: Bookkeeping,
        keys as "next_key": NextKey,
    }
);

mirror!(
    /// What the page does not show.
    Bookkeeping of of::Bookkeeping {
        id: Text,
        created: Moment,
        changed: Moment,
        stage: Stage,
        revision: u32,
        earlier: Vec<EarlierRevision>,
        sent_on or sent_on_text: Option<Day>,
        silenced: SilencedList,
        notes: Text,
    }
);

/// The original language; nothing when it is English, whatever a new statement's may be one day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Original(Option<Language>);

impl Original {
    fn unwritten() -> of::Language {
        of::Language { tag: "en".into(), printed: "English".into() }
    }
}

impl Kept<of::Language> for Original {
    fn keep(value: &of::Language) -> Self {
        Self((*value != Self::unwritten()).then(|| Kept::keep(value)))
    }

    fn give(self) -> of::Language {
        self.0.map_or_else(Self::unwritten, Kept::give)
    }
}

/// The number the next key will have; 1 when it is not written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct NextKey(ItemKey);

impl Default for NextKey {
    fn default() -> Self {
        Self(ItemKey(1))
    }
}

impl Kept<KeyCounter> for NextKey {
    fn keep(value: &KeyCounter) -> Self {
        Self(ItemKey(value.next()))
    }

    fn give(self) -> KeyCounter {
        KeyCounter::starting_at(self.0.0)
    }
}

/// A block of the text; rows belong to a table, a text to anything else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "AnyBlock")]
pub(super) struct Block {
    key: ItemKey,
    #[serde(skip_serializing_if = "is_default")]
    style: Style,
    #[serde(skip_serializing_if = "is_default")]
    text: Rich,
    #[serde(skip_serializing_if = "is_default")]
    header_rows: usize,
    #[serde(skip_serializing_if = "is_default")]
    rows: Vec<Vec<Rich>>,
}

#[derive(Deserialize)]
struct AnyBlock {
    key: ItemKey,
    #[serde(default)]
    style: Style,
    #[serde(default)]
    text: Rich,
    #[serde(default)]
    header_rows: usize,
    #[serde(default)]
    rows: Vec<Vec<Rich>>,
}

impl TryFrom<AnyBlock> for Block {
    type Error = &'static str;

    fn try_from(block: AnyBlock) -> Result<Self, Self::Error> {
        let is_table = block.style.paragraph().is_none();
        if is_table && !is_default(&block.text) {
            return Err("the table that ends here has a text beside its rows");
        }
        if !is_table && (block.header_rows > 0 || !block.rows.is_empty()) {
            return Err("the paragraph that ends here has rows; its style would have to be \"table\"");
        }
        Ok(Self {
            key: block.key,
            style: block.style,
            text: block.text,
            header_rows: block.header_rows,
            rows: block.rows,
        })
    }
}

impl Item<of::text::Block> for Block {
    fn keep(key: ItemKey, value: &of::text::Block) -> Self {
        match value {
            of::text::Block::Paragraph(paragraph) => Self {
                key,
                style: Style::of_paragraph(paragraph.style),
                text: Kept::keep(&paragraph.text),
                header_rows: 0,
                rows: Vec::new(),
            },
            of::text::Block::Table(table) => Self {
                key,
                style: Style::Table,
                text: Rich::default(),
                header_rows: table.header_rows,
                rows: Kept::keep(&table.rows),
            },
        }
    }

    fn key(&self) -> ItemKey {
        self.key
    }

    fn give(self) -> of::text::Block {
        match self.style.paragraph() {
            Some(style) => of::text::Block::Paragraph(Paragraph { style, text: self.text.give() }),
            None => of::text::Block::Table(Table { header_rows: self.header_rows, rows: self.rows.give() }),
        }
    }
}

/// A check result set aside; the field is named by keys ("recipients#7.deadline").
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Silenced {
    rule: u16,
    field: Text,
    #[serde(default, skip_serializing_if = "is_default")]
    reason: Text,
}

/// The check results set aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct SilencedList(Vec<Silenced>);

impl Kept<Vec<of::Silenced>> for SilencedList {
    fn keep(value: &Vec<of::Silenced>) -> Self {
        let kept = value.iter().map(|silenced| Silenced {
            rule: silenced.rule,
            field: Text(silenced.field.to_key_path()),
            reason: Kept::keep(&silenced.reason),
        });
        Self(kept.collect())
    }

    fn give(self) -> Vec<of::Silenced> {
        let known = self.0.into_iter().filter_map(|silenced| {
            Some(of::Silenced {
                rule: silenced.rule,
                field: FieldId::from_key_path(&silenced.field.0).ok()?,
                reason: silenced.reason.give(),
            })
        });
        known.collect()
    }
}

impl Statement {
    /// Adds the check results set aside whose field is not known: they are not in the statement.
    pub(super) fn name_unknown_fields(&self, unknown: &mut Vec<String>) {
        for (at, silenced) in self.bookkeeping.silenced.0.iter().enumerate() {
            if FieldId::from_key_path(&silenced.field.0).is_err() {
                unknown.push(format!("bookkeeping.silenced[{at}].field"));
            }
        }
    }
}

/// The highest key of any item of the statement.
pub(super) fn highest_key(statement: &of::Statement) -> Option<Key> {
    fn of_list<T>(list: &of::List<T>) -> Option<Key> {
        list.iter().map(|(key, _)| key).max()
    }
    let groups = statement.groups.values().map(|group| of_list(&group.questions));
    let recipients = statement.recipients.values().map(|to| of_list(&to.questions));
    let contacts =
        statement.contacts.values().flat_map(|contact| [of_list(&contact.emails), of_list(&contact.lines)]);
    let references = statement.cover.as_ref().map(|cover| of_list(&cover.references));
    [
        of_list(&statement.groups),
        of_list(&statement.replies),
        of_list(&statement.recipients),
        of_list(&statement.approvals),
        of_list(&statement.contacts),
        of_list(&statement.keywords),
        of_list(&statement.attachments),
        of_list(&statement.text),
    ]
    .into_iter()
    .chain(groups)
    .chain(recipients)
    .chain(contacts)
    .chain(references)
    .flatten()
    .max()
}
