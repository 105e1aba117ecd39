//! Text with formatting: a plain one is written as a text, any other as a list of runs.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};

use super::{
    text::Text,
    value::{Kept, is_default},
    words::Position,
};
use crate::statement::text::{Marks, RichText};

/// A text with formatting.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rich(Vec<Run>);

/// A stretch of one formatting; without any it is written as a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Marked {
    text: Text,
    #[serde(default, skip_serializing_if = "is_default")]
    bold: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    italic: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    underline: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    position: Position,
    #[serde(default, skip_serializing_if = "is_default")]
    link: Option<Text>,
}

#[derive(Clone, Debug, PartialEq)]
struct Run(Marked);

impl Marked {
    fn is_plain(&self) -> bool {
        let plain = Self { text: self.text.clone(), ..Self::default() };
        *self == plain
    }
}

impl Kept<RichText> for Rich {
    fn keep(value: &RichText) -> Self {
        let runs = value.runs().map(|run| {
            Run(Marked {
                text: Text(run.text.to_string()),
                bold: run.marks.bold,
                italic: run.marks.italic,
                underline: run.marks.underline,
                position: Kept::keep(&run.marks.position),
                link: Kept::keep(&run.marks.link),
            })
        });
        Self(runs.collect())
    }

    fn give(self) -> RichText {
        let mut rich = RichText::new();
        for Run(run) in self.0 {
            let marks = Marks {
                bold: run.bold,
                italic: run.italic,
                underline: run.underline,
                position: run.position.give(),
                link: run.link.give(),
            };
            rich.push(&run.text.0, &marks);
        }
        rich
    }
}

impl Serialize for Rich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [] => serializer.serialize_str(""),
            [Run(run)] if run.is_plain() => run.text.serialize(serializer),
            runs => serializer.collect_seq(runs),
        }
    }
}

impl Serialize for Run {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_plain() { self.0.text.serialize(serializer) } else { self.0.serialize(serializer) }
    }
}

impl<'de> Deserialize<'de> for Rich {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RichVisitor;

        impl<'de> Visitor<'de> for RichVisitor {
            type Value = Rich;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotation marks or a list of its formatted parts")
            }

            fn visit_str<E>(self, text: &str) -> Result<Rich, E> {
                Ok(Rich(vec![plain(text)]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Rich, A::Error> {
                let mut runs = Vec::new();
                while let Some(run) = parts.next_element()? {
                    runs.push(run);
                }
                Ok(Rich(runs))
            }
        }

        deserializer.deserialize_any(RichVisitor)
    }
}

impl<'de> Deserialize<'de> for Run {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RunVisitor;

        impl<'de> Visitor<'de> for RunVisitor {
            type Value = Run;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text in quotation marks or one with formatting")
            }

            fn visit_str<E>(self, text: &str) -> Result<Run, E> {
                Ok(plain(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Run, A::Error> {
                Marked::deserialize(MapAccessDeserializer::new(fields)).map(Run)
            }
        }

        deserializer.deserialize_any(RunVisitor)
    }
}

fn plain(text: &str) -> Run {
    Run(Marked { text: Text(text.to_string()), ..Marked::default() })
}
