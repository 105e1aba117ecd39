//! What the parser finds wrong, in words for someone who has never heard of it.

use ron::{
    Deserializer, Options,
    error::{Error, SpannedError},
    extensions::Extensions,
};

use super::error::{DraftError, Place};

/// How drafts are written and read: a value that may be missing is written as itself.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A parser at the beginning of `text`.
pub(super) fn deserializer(text: &str) -> Result<Deserializer<'_>, DraftError> {
    Deserializer::from_str_with_options(text, &options()).map_err(|error| spanned(&error, false))
}

/// The error of a field that is not there.
pub(super) fn missing(text: &str, name: &str) -> DraftError {
    DraftError::Damaged {
        at: Place::after(text.trim_end()),
        what: format!("the field \"{name}\" is missing"),
        ended: false,
    }
}

/// What stopped `parser`, as one of our errors.
pub(super) fn describe(parser: &Deserializer<'_>, error: Error) -> DraftError {
    let at_end = parser.remainder().trim_start().is_empty();
    spanned(&parser.span_error(error), at_end)
}

fn spanned(error: &SpannedError, at_end: bool) -> DraftError {
    // An error of form is where the parser stands, one of meaning where the thing it has just read begins.
    let of_meaning = is_of_meaning(&error.code);
    let at = if of_meaning { error.span.start } else { error.span.end };
    let unclosed = matches!(error.code, Error::ExpectedStringEnd | Error::UnclosedBlockComment);
    DraftError::Damaged {
        at: Place { line: at.line, column: at.col },
        ended: at_end || unclosed,
        what: if at_end && !of_meaning && !unclosed { what(&Error::Eof) } else { what(&error.code) },
    }
}

fn is_of_meaning(error: &Error) -> bool {
    matches!(
        error,
        Error::Message(_)
            | Error::InvalidValueForType { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::NoSuchStructField { .. }
            | Error::DuplicateStructField { .. }
            | Error::IntegerOutOfBounds
    )
}

fn what(error: &Error) -> String {
    match error {
        Error::Message(message) => message.clone(),
        Error::Eof => "the file ends in the middle".into(),
        Error::ExpectedStringEnd => "the text that begins here has no closing quotation mark".into(),
        Error::ExpectedString => "a text in quotation marks is expected here".into(),
        Error::ExpectedArray => "a list is expected here, beginning with \"[\"".into(),
        Error::ExpectedArrayEnd => "the list is not closed with \"]\"".into(),
        Error::ExpectedComma => "a comma is missing before this".into(),
        Error::ExpectedMapColon => "a colon is missing after the name of the field".into(),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            "the name of a field or a plain word is expected here".into()
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            "a whole number is expected here".into()
        }
        Error::IntegerOutOfBounds => "the number is too large or below zero".into(),
        Error::ExpectedBoolean => "\"true\" or \"false\" is expected here".into(),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedUnit => {
            "an opening bracket \"(\" is expected here".into()
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            "a closing bracket \")\" is expected here".into()
        }
        Error::ExpectedDifferentStructName { found, .. } => {
            format!("the word \"{found}\" does not belong here")
        }
        Error::InvalidEscape(_) => "what follows the backslash is not understood".into(),
        Error::UnexpectedChar(found) => format!("the character \"{found}\" does not belong here"),
        Error::TrailingCharacters => "more follows after the end of the draft".into(),
        Error::UnclosedBlockComment => "the remark that begins with \"/*\" is not closed".into(),
        Error::ExpectedDifferentLength { found, .. } => {
            format!("an item of the list has {found} parts, which is too few or too many")
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            format!("the word \"{found}\" is not known here; one of these is: {}", expected.join(", "))
        }
        Error::NoSuchStructField { found, .. } => format!("the field \"{found}\" is not known here"),
        Error::MissingStructField { field, .. } => {
            format!("the field \"{field}\" is missing in what ends here")
        }
        Error::DuplicateStructField { field, .. } => format!("the field \"{field}\" is there twice"),
        Error::InvalidValueForType { expected, found } => format!("{expected} is expected here, not {found}"),
        Error::ExceededRecursionLimit => "brackets are nested too deeply".into(),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            "the line that begins with \"#\" is not understood".into()
        }
        other => other.to_string(),
    }
}
