//! Values as they stand in the file, and the mirror of a struct.

use std::fmt::Display;
use std::str::FromStr;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::statement::WrittenDate;

/// How a `T` of the statement stands in the file.
pub(super) trait Kept<T> {
    /// The file's form of `value`.
    fn keep(value: &T) -> Self;
    /// The statement's form of what the file says.
    fn give(self) -> T;
}

/// Whether a field is left out of the file.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A struct of the file that has the fields of one of the statement, each in the form named.
///
/// `field as "name"` gives the field another name in the file; `field or words` keeps what is written in place of a day
/// in a field of its own. With `keyed` it is an item of a list.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident of $of:ty { $($field:ident $(as $file_name:literal)? $(or $words:ident)?: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub(super) struct $name {
            $(
                $(#[serde(rename = $file_name)])?
                #[serde(skip_serializing_if = "crate::draft::v1::value::is_default")]
                pub(super) $field: $type,
                $(
                    #[serde(skip_serializing_if = "crate::draft::v1::value::is_default")]
                    pub(super) $words: $crate::draft::v1::text::Text,
                )?
            )*
        }

        impl $crate::draft::v1::value::Kept<$of> for $name {
            fn keep(value: &$of) -> Self {
                Self { $(
                    $field: $crate::draft::v1::value::Kept::keep(&value.$field),
                    $($words: $crate::draft::v1::value::Kept::keep(&value.$field),)?
                )* }
            }

            fn give(self) -> $of {
                type Of = $of;
                Of { $($field: $crate::draft::v1::value::given!(self, $field $($words)?),)* }
            }
        }
    };
    ($(#[$doc:meta])* keyed $name:ident of $of:ty { $($field:ident $(as $file_name:literal)? $(or $words:ident)?: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub(super) struct $name {
            pub(super) key: $crate::draft::v1::items::ItemKey,
            $(
                $(#[serde(rename = $file_name)])?
                #[serde(default, skip_serializing_if = "crate::draft::v1::value::is_default")]
                pub(super) $field: $type,
                $(
                    #[serde(default, skip_serializing_if = "crate::draft::v1::value::is_default")]
                    pub(super) $words: $crate::draft::v1::text::Text,
                )?
            )*
        }

        impl $crate::draft::v1::items::Item<$of> for $name {
            fn keep(key: $crate::draft::v1::items::ItemKey, value: &$of) -> Self {
                Self { key, $(
                    $field: $crate::draft::v1::value::Kept::keep(&value.$field),
                    $($words: $crate::draft::v1::value::Kept::keep(&value.$field),)?
                )* }
            }

            fn key(&self) -> $crate::draft::v1::items::ItemKey {
                self.key
            }

            fn give(self) -> $of {
                type Of = $of;
                Of { $($field: $crate::draft::v1::value::given!(self, $field $($words)?),)* }
            }
        }
    };
}

pub(super) use mirror;

/// What the file says of a field, with the words that may stand in its place.
macro_rules! given {
    ($file:ident, $field:ident) => {
        $crate::draft::v1::value::Kept::give($file.$field)
    };
    ($file:ident, $field:ident $words:ident) => {
        <_ as $crate::draft::v1::value::Kept<$crate::statement::WrittenDate>>::give($file.$field)
            .or($crate::draft::v1::value::Kept::give($file.$words))
    };
}

pub(super) use given;

/// Values that are the same in both.
macro_rules! same {
    ($($type:ty),*) => {$(
        impl Kept<$type> for $type {
            fn keep(value: &$type) -> Self {
                *value
            }

            fn give(self) -> $type {
                self
            }
        }
    )*};
}

same!(bool, u16, u32, usize);

impl<T, K: Kept<T>> Kept<Vec<T>> for Vec<K> {
    fn keep(values: &Vec<T>) -> Self {
        values.iter().map(K::keep).collect()
    }

    fn give(self) -> Vec<T> {
        self.into_iter().map(K::give).collect()
    }
}

impl<T, K: Kept<T>> Kept<Option<T>> for Option<K> {
    fn keep(value: &Option<T>) -> Self {
        value.as_ref().map(K::keep)
    }

    fn give(self) -> Option<T> {
        self.map(K::give)
    }
}

/// A day ("2026-04-17").
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day(Date);

/// A moment ("2026-04-17T09:30:00Z").
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Moment(Timestamp);

impl Kept<Date> for Day {
    fn keep(value: &Date) -> Self {
        Self(*value)
    }

    fn give(self) -> Date {
        self.0
    }
}

impl Kept<WrittenDate> for Option<Day> {
    fn keep(value: &WrittenDate) -> Self {
        value.day().map(Day)
    }

    fn give(self) -> WrittenDate {
        self.map(|day| day.0).into()
    }
}

impl Kept<Timestamp> for Moment {
    fn keep(value: &Timestamp) -> Self {
        Self(*value)
    }

    fn give(self) -> Timestamp {
        self.0
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse(deserializer, "a day such as \"2026-04-17\"").map(Self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse(deserializer, "a moment such as \"2026-04-17T09:30:00Z\"").map(Self)
    }
}

fn parse<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D, form: impl Display) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| D::Error::custom(format!("\"{text}\" is not {form}")))
}
