//! Languages: what a statement's language is called, and which writing it is of.

use std::borrow::Cow;

use crate::sheet::{Inline, Item, Languages, Para, Part, Role, Writing};

/// The language of the forms' own words.
pub(super) const OF_LABELS: &str = "en-GB";

/// The full tag of a language of the Union; any other as it is, and that of the labels for none.
///
/// Word checks spelling only where it knows the country, too; the secretariat's templates have British English.
pub(super) fn full(tag: &str) -> Cow<'static, str> {
    match tag.trim() {
        "" => OF_LABELS.into(),
        tag => match tag.to_ascii_lowercase().as_str() {
            "en" => OF_LABELS.into(),
            "fr" => "fr-FR".into(),
            "es" => "es-ES".into(),
            "ru" => "ru-RU".into(),
            "ar" => "ar-SA".into(),
            "zh" => "zh-CN".into(),
            _ => tag.to_owned().into(),
        },
    }
}

/// The languages of running text for a statement in the language of this tag.
///
/// The templates' own hold for the other kinds of writing.
pub(super) fn of_text(tag: &str) -> Languages {
    let mut languages =
        Languages { western: Some(OF_LABELS.into()), east_asian: Some("ja-JP".into()), complex: None };
    let tag = full(tag);
    match Writing::of_language(&tag) {
        Writing::Western => languages.western = Some(tag),
        Writing::EastAsian => languages.east_asian = Some(tag),
        Writing::Complex => languages.complex = Some(tag),
    }
    languages
}

/// Says of the forms' own words that they are in English, where the statement is in another language of its letters.
pub(super) fn mark_labels(parts: &mut [Part], statement: &str) {
    let tag = full(statement);
    if tag == OF_LABELS || Writing::of_language(&tag) != Writing::Western {
        return;
    }
    for part in parts {
        let running = [&mut part.first, &mut part.rest];
        running
            .into_iter()
            .flat_map(|running| running.header.iter_mut().chain(&mut running.footer))
            .for_each(mark);
        for item in &mut part.items {
            match item {
                Item::Para(para) => mark(para),
                Item::Fields(fields) => {
                    let cells = fields.rows.iter_mut().flat_map(|row| &mut row.cells);
                    cells.flat_map(|cell| &mut cell.paras).for_each(mark);
                }
                Item::Table(_) | Item::Rule(_) => {}
            }
        }
    }
}

fn mark(para: &mut Para) {
    for inline in &mut para.inlines {
        if let Inline::Text(run) = inline
            && run.role != Role::Value
        {
            run.language = Some(OF_LABELS.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_stands_with_its_kind_of_writing() {
        for (tag, western, east_asian, complex) in [
            ("en", "en-GB", "ja-JP", None),
            ("", "en-GB", "ja-JP", None),
            ("en-US", "en-US", "ja-JP", None),
            (" FR ", "fr-FR", "ja-JP", None),
            ("zh", "en-GB", "zh-CN", None),
            ("ar", "en-GB", "ja-JP", Some("ar-SA")),
            ("he", "en-GB", "ja-JP", Some("he")),
        ] {
            let languages = of_text(tag);
            assert_eq!(languages.western.as_deref(), Some(western), "{tag}");
            assert_eq!(languages.east_asian.as_deref(), Some(east_asian), "{tag}");
            assert_eq!(languages.complex.as_deref(), complex, "{tag}");
        }
    }
}
