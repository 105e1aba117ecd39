//! What check results and the page follow from beside the statement itself.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    check::{Context, Other},
    directory::Book,
    form::Options,
};

/// What check results and the page follow from beside the statement itself.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// How statements are set out.
    pub options: Options,
    /// Today's date where the user is.
    pub today: Date,
    /// The groups that are known.
    pub book: Arc<Book>,
    /// What is known of the other open drafts.
    pub others: Arc<[Other]>,
}

impl Around {
    /// What the checks may know beside the statement.
    pub(super) fn context(&self) -> Context<'_> {
        Context { today: self.today, book: &self.book, others: &self.others, as_approved: false }
    }

    /// Whether what followed from `self` follows from `now` too.
    pub(super) fn is_same(&self, now: &Around) -> bool {
        self.today == now.today
            && Arc::ptr_eq(&self.book, &now.book)
            && (Arc::ptr_eq(&self.others, &now.others) || self.others == now.others)
            && self.options == now.options
    }
}
