//! What the user chooses about how a statement is set out.

use std::sync::Arc;

use crate::sheet::Image;

/// How a statement is to be set out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which form.
    pub form: FormKind,
    /// Whether the statement's cover, if it has one, is printed in front.
    pub cover: bool,
    /// Who is named as the author in the file's properties; empty when nobody is.
    pub author: String,
    /// The emblem in the header of the posted form; its place stays empty without one.
    pub emblem: Option<Emblem>,
}

/// The emblem of the Union; it is not ours to ship, so the user chooses a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emblem {
    /// The picture.
    pub image: Arc<Image>,
    /// What it shows, in words.
    pub alt: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { form: FormKind::HandIn, cover: true, author: String::new(), emblem: None }
    }
}

/// The forms a statement can be printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FormKind {
    /// What a rapporteur hands in.
    #[default]
    HandIn,
    /// What the secretariat posts: with number, period and group in front.
    Posted,
}
