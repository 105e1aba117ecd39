//! The beginning of a draft file: the format's name and version, read before all else.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::{FORMAT, damage, error::DraftError, text};

/// The version of the draft that `draft` is, or is the beginning of.
pub(super) fn version(draft: &str) -> Result<u32, DraftError> {
    let mut head = Head::default();
    let mut deserializer = damage::deserializer(draft)?;
    let result = (&mut head).deserialize(&mut deserializer);
    if head.format.as_deref().is_some_and(|format| format != FORMAT) {
        return Err(text::OTHER);
    }
    match (head.version, result) {
        (Some(version), _) if head.format.is_some() => Ok(version),
        (_, Err(error)) if draft.contains(FORMAT) || draft.starts_with('(') => {
            Err(damage::describe(&deserializer, error))
        }
        _ => Err(text::OTHER),
    }
}

/// Runs `seed` on the field `name` of the file and stops there; the rest of the text may be missing.
pub(super) fn field<'de, T: Deserialize<'de>>(text: &'de str, name: &str) -> Result<T, DraftError> {
    let mut found = None;
    let mut deserializer = damage::deserializer(text)?;
    let result = Field { name, found: &mut found }.deserialize(&mut deserializer);
    match (found, result) {
        (Some(value), _) => Ok(value),
        (None, Err(error)) => Err(damage::describe(&deserializer, error)),
        (None, Ok(())) => Err(damage::missing(text, name)),
    }
}

#[derive(Default)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

impl<'de> DeserializeSeed<'de> for &mut Head {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Draft", &[], self)
    }
}

impl<'de> Visitor<'de> for &mut Head {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a draft")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        // Whoever reads on after both are known reads what only that version understands.
        while self.format.is_none() || self.version.is_none() {
            match map.next_key::<String>()?.as_deref() {
                Some("format") => self.format = Some(map.next_value()?),
                Some("version") => self.version = Some(map.next_value()?),
                Some(_) => drop(map.next_value::<IgnoredAny>()?),
                None => break,
            }
        }
        Ok(())
    }
}

struct Field<'a, T> {
    name: &'a str,
    found: &'a mut Option<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Field<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Draft", &[], self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Field<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a draft")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == self.name {
                *self.found = Some(map.next_value()?);
                break;
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}
