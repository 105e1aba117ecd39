//! What of a statement goes along with a page that is handed out.

use crate::statement::{Bookkeeping, Statement};

/// The statement as an exported file may carry it: what its page says, in fields, and what it is known by.
///
/// Notes, check results that were set aside with their reasons, and earlier revisions stay at home; so does a cover
/// that is not printed. Whoever reads such a statement out of a file that came from elsewhere asks this again: nobody's
/// file shall put notes into a draft.
pub fn shown(statement: &Statement, with_cover: bool) -> Statement {
    let own = &statement.bookkeeping;
    Statement {
        cover: statement.cover.clone().filter(|_| with_cover),
        bookkeeping: Bookkeeping {
            id: own.id.clone(),
            created: own.created,
            changed: own.changed,
            stage: own.stage,
            revision: own.revision,
            ..Bookkeeping::default()
        },
        ..statement.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{Cover, EarlierRevision, FieldId, Silenced};

    #[test]
    fn what_is_private_stays_at_home() {
        let mut s = Statement { number: "TD1".into(), cover: Some(Cover::default()), ..Statement::default() };
        s.bookkeeping.id = "id".into();
        s.bookkeeping.revision = 2;
        let public = s.clone();
        s.bookkeeping.notes = "mine".into();
        s.bookkeeping.earlier = vec![EarlierRevision::default()];
        s.bookkeeping.silenced =
            vec![Silenced { rule: 1, field: FieldId::Number, reason: "my reason".into() }];
        assert_eq!(shown(&s, true), public);
        assert_eq!(shown(&s, false).cover, None);
    }
}
