//! The paths of what a file holds and the program does not know.

use serde_ignored::Path;

/// The path as fields are named elsewhere (`contacts[0].pronoun`), without the word for the whole statement.
pub(super) fn path(path: &Path<'_>) -> String {
    let mut text = String::new();
    write(path, &mut text);
    match text.strip_prefix("statement.") {
        Some(inside) => inside.to_string(),
        None => text,
    }
}

fn write(path: &Path<'_>, text: &mut String) {
    match path {
        Path::Root => {}
        Path::Seq { parent, index } => {
            write(parent, text);
            text.push_str(&format!("[{index}]"));
        }
        Path::Map { parent, key } => {
            write(parent, text);
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(key);
        }
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            write(parent, text);
        }
    }
}
