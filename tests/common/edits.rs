//! Edits of every kind, made up.

use liaison_desk::statement::{
    Cover, Key, Keyed, Recipient, Statement, WrittenDate,
    edit::{Edit, Item},
    field::{FieldId, ListId, Value},
    text::{Marks, RichText},
};
use proptest::sample::Index;

/// An edit of any kind on `statement`, chosen by numbers; it may be one that cannot be made.
pub fn any_edit(statement: &mut Statement, kind: u8, which: Index, at: usize, text: String) -> Edit {
    let fields = statement.fields();
    let field = *which.get(&fields);
    let lists: Vec<ListId> = fields
        .iter()
        .filter_map(|field| if let FieldId::List(list) = field { Some(*list) } else { None })
        .collect();
    let list = *which.get(&lists);
    match kind {
        0 if matches!(statement.get(field), Ok(Value::Date(_))) => {
            Edit::Set(field, Value::Date(WrittenDate::of(&text, None)))
        }
        0 => Edit::Set(field, Value::Text(text)),
        1 => Edit::Set(field, statement.get(*which.get(&fields)).unwrap_or(Value::Flag(true))),
        2 => Edit::Replace(field, 0..at, RichText::plain(text)),
        3 => {
            let item = match list {
                ListId::Recipients => Item::Recipient(Recipient { text, ..Recipient::default() }),
                ListId::Lines(_) => Item::Line(text),
                _ => Item::Group(Default::default()),
            };
            Edit::Insert(list, at, Keyed { key: statement.keys.fresh(), value: item })
        }
        4 => Edit::Remove(
            ListId::Recipients,
            statement.recipients.key_at(at).unwrap_or_else(|| statement.keys.fresh()),
        ),
        5 => Edit::Remove(ListId::Text, statement.text.key_at(at).unwrap_or_else(|| statement.keys.fresh())),
        6 => Edit::Move(
            ListId::Text,
            statement.text.key_at(at / 2).unwrap_or_else(|| statement.keys.fresh()),
            at,
        ),
        7 => Edit::Cover(None),
        8 => {
            // A text, plain or not, replaced in its midst, sometimes by characters with formatting.
            let texts: Vec<FieldId> = fields
                .into_iter()
                .filter(|field| matches!(statement.get(*field), Ok(Value::Text(_) | Value::Rich(_))))
                .collect();
            let mut with = RichText::new();
            with.push(&text, &Marks { bold: at > 4, ..Marks::default() });
            Edit::Replace(*which.get(&texts), at / 2..at, with)
        }
        _ => {
            let key = if at == 0 { Key(1) } else { statement.keys.fresh() };
            let references = [Keyed { key, value: text }].into_iter().collect();
            Edit::Cover(Some(Box::new(Cover { references, ..Cover::default() })))
        }
    }
}
