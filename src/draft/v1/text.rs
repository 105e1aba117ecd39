//! Texts, written so that an editor shows them as they are.

use ron::value::RawValue;
use serde::{Deserialize, Serialize, Serializer, ser::Error};

use super::value::Kept;
use crate::statement::WrittenDate;

/// A text of the statement.
///
/// Lines stay lines, and a text with quotation marks is a raw one (`r#"…"#`). Only a character that an editor or a
/// mail program would not carry unharmed is escaped, and in such a text quotation marks and backslashes as well.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub(super) struct Text(pub(super) String);

impl Kept<String> for Text {
    fn keep(value: &String) -> Self {
        Self(value.clone())
    }

    fn give(self) -> String {
        self.0
    }
}

impl Kept<WrittenDate> for Text {
    fn keep(value: &WrittenDate) -> Self {
        Self(value.words().to_string())
    }

    fn give(self) -> WrittenDate {
        WrittenDate::of(&self.0, None)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.0.chars().any(is_fragile) {
            return serializer.serialize_str(&self.0);
        }
        RawValue::from_boxed_ron(escaped(&self.0).into())
            .map_err(|error| S::Error::custom(error.to_string()))?
            .serialize(serializer)
    }
}

/// Whether editors show the character as nothing, or change it.
fn is_fragile(c: char) -> bool {
    c != '\n'
        && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push('"');
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            c if is_fragile(c) => escaped.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => escaped.push(c),
        }
    }
    escaped.push('"');
    escaped
}
