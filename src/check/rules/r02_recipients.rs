//! Rule 2.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{FieldId, Purpose, Statement, field::ListId},
};

/// Nobody is addressed, be it for action, comment or information (A.1 clause 1.5 items 4 and 6).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let anybody = Purpose::ALL
        .into_iter()
        .any(|purpose| printed::recipients(s, purpose).has_value());
    if anybody {
        return Vec::new();
    }
    let field = FieldId::List(ListId::Recipients);
    let message =
        "The statement is sent to nobody; name at least one group for action, comment or information";
    vec![Finding::new(2, Severity::Error, field, message)]
}

#[cfg(test)]
mod tests {
    use super::super::testing::{recipient, run};
    use super::*;

    #[test]
    fn somebody_must_be_addressed() {
        for (recipients, broken) in [(&[][..], true), (&[" "], true), (&["", "ETSI"], false)] {
            for purpose in Purpose::ALL {
                let mut s = Statement::default();
                for text in recipients {
                    recipient(&mut s, text, &[], purpose);
                }
                assert_eq!(!run(check, &s).is_empty(), broken, "{recipients:?}");
            }
        }
    }
}
