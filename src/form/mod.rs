//! How a statement is set out: labels, row order, empty values, joined lists, the printed title.
//!
//! [`lay_out`] puts a statement on a form. One file a form: the form a rapporteur hands in, the one the
//! secretariat posts, the Council working group's cover. Wordings of values stand in [`printed`], labels in
//! `labels.rs`, looks in `itu_t_styles.rs`.

mod clean;
mod columns;
mod council_cover;
mod ietf;
mod itu_t;
mod itu_t_hand_in;
mod itu_t_posted;
mod itu_t_styles;
mod labels;
mod languages;
mod lists;
mod ls_rows;
mod options;
pub mod printed;
mod properties;
mod row;
mod text;

pub use clean::{Unprintable, unfollowed, unprintable};
pub use options::{Emblem, FormKind, Options};
pub use text::style_of;

pub use crate::statement::field::visit_texts;

use crate::{
    sheet::{Meta, Sheet},
    statement::Statement,
};

/// The statement under the field names of RFC 4053, as the IETF files it; for a text beside the Word file.
pub fn lay_out_for_ietf(statement: &Statement, options: &Options) -> Sheet {
    ietf::sheet(statement, &labels::ENGLISH, options)
}

/// The statement on the form that `options` ask for, with its cover in front.
///
/// Characters that can stand on no page are left out; [`unprintable`] names them.
pub fn lay_out(statement: &Statement, options: &Options) -> Sheet {
    let labels = &labels::ENGLISH;
    let styles = itu_t::styles(&statement.language.tag);
    let meta =
        Meta { properties: properties::properties(statement, labels), ..itu_t::meta(statement, options) };
    let cover = statement.cover.as_ref().filter(|_| options.cover);
    let mut parts: Vec<_> = cover.map(|cover| council_cover::part(cover, labels)).into_iter().collect();
    let mut part = match options.form {
        FormKind::HandIn => itu_t_hand_in::part(statement, labels, &styles),
        FormKind::Posted => itu_t_posted::part(statement, labels, &styles, options.emblem.as_ref()),
    };
    // The statement is a document of its own, whatever stands in front of it.
    part.first_number = (!parts.is_empty()).then_some(1);
    parts.push(part);
    languages::mark_labels(&mut parts, &statement.language.tag);
    Sheet { parts, styles, meta }
}
