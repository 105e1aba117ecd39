//! Rule 1.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{FieldId, Statement},
};

/// The title is empty (A.1 clause 1.5 item 3).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    if !printed::title(s).is_empty() {
        return Vec::new();
    }
    let message = "The statement has no title; say in a few words what it is about";
    vec![Finding::new(1, Severity::Error, FieldId::TitleSubject, message)]
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use super::*;
    use crate::statement::Title;

    #[test]
    fn a_title_is_needed_built_or_overriding() {
        for (subject, overriding, broken) in [
            ("", "", true),
            (" \n", " ", true),
            ("x", "", false),
            ("", "LS on x", false),
        ] {
            let s = Statement {
                title: Title {
                    subject: subject.into(),
                    override_text: overriding.into(),
                    ..Title::default()
                },
                ..Statement::default()
            };
            assert_eq!(!run(check, &s).is_empty(), broken, "{subject:?} {overriding:?}");
        }
    }
}
