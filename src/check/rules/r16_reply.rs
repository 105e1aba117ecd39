//! Rule 16.

use crate::{
    check::{Context, Finding, Severity},
    form::printed,
    statement::{
        FieldId, Reply, Statement,
        field::{ListId, ReplyField},
    },
};

/// A reply does not say what it answers (its number, or its title and date), or its title does not say that it is
/// a reply (A.1 clause 1.5 item 3).
pub(super) fn check(s: &Statement, _: &Context) -> Vec<Finding> {
    let mut found: Vec<Finding> = s
        .replies
        .iter()
        .filter(|(_, reply)| !is_known(reply))
        .map(|(key, _)| {
            let field = FieldId::Reply(key, ReplyField::Number);
            let message = "What is answered is not named; give its number, or its title and date";
            Finding::new(16, Severity::Error, field, message)
        })
        .collect();
    let title = printed::title(s).to_string().to_lowercase();
    if title.is_empty() {
        return found;
    }
    let overriding = !s.title.override_text.trim().is_empty();
    let field = if overriding {
        FieldId::TitleOverride
    } else {
        FieldId::TitleSubject
    };
    let (prefixed, named) = (has_reply_prefix(&title), title.contains("reply to"));
    if s.is_reply() && overriding && !(prefixed && named) {
        let missing = if prefixed {
            "\"(reply to …)\""
        } else {
            "\"LS/o/r\""
        };
        let message = format!("The title of this reply lacks {missing}; add it, or let the title be built");
        found.push(Finding::new(16, Severity::Warning, field, message));
    }
    if !s.is_reply() && prefixed && !named {
        let message = "The title says that this is a reply, but not to what; name the statement it answers";
        found.push(Finding::new(
            16,
            Severity::Error,
            FieldId::List(ListId::Replies),
            message,
        ));
    }
    found
}

fn is_known(reply: &Reply) -> bool {
    !reply.number.trim().is_empty() || (!reply.title.trim().is_empty() && reply.date.is_some())
}

/// Whether a title in lower case begins with "LS/o/r", "LS/i/r", "LS/r", blanks aside.
fn has_reply_prefix(title: &str) -> bool {
    let prefix: String = title.chars().filter(|c| !c.is_whitespace()).take(7).collect();
    ["ls/o/r", "ls/i/r", "ls/r"].iter().any(|mark| {
        prefix
            .strip_prefix(mark)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || rest.starts_with('o'))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use super::*;
    use crate::statement::Title;

    fn statement(overriding: &str, replies: &[(&str, &str, &str)]) -> Statement {
        let mut s = Statement {
            title: Title {
                subject: "work".into(),
                override_text: overriding.into(),
                ..Title::default()
            },
            ..Statement::default()
        };
        for (number, title, date) in replies {
            let reply = Reply {
                number: number.to_string(),
                title: title.to_string(),
                date: date.parse().ok(),
                ..Reply::default()
            };
            s.replies.push(&mut s.keys, reply);
        }
        s
    }

    #[test]
    fn a_reply_names_what_it_answers_and_says_so() {
        let (error, warning) = (Some(Severity::Error), Some(Severity::Warning));
        let known = &[("SG2-LS40", "", "")][..];
        for (overriding, replies, expected) in [
            ("", &[][..], None),
            ("", known, None),
            ("", &[("", "Work", "2024-01-02")], None),
            ("", &[("", "Work", "")], error),
            ("", &[("", "", "2024-01-02")], error),
            ("", &[("", "", "")], error),
            ("LS/o/r on work (reply to SG2-LS40)", known, None),
            ("LS/o/r on work (reply to SG2-LS40, 4 May 2024)", known, None),
            ("LS/o/r on work (update and reply to SG2-LS40)", known, None),
            ("LS/o/r - Reply to liaison statement from Q11/17", known, None),
            ("LS/o on work (reply to SG2-LS40)", known, warning),
            ("LS/o/r on work [to OpenID]", known, warning),
            ("LS/o/r on work [to OpenID]", &[], error),
            ("LS/o/r on work (reply to SG2-LS40)", &[], None),
            ("LS/o on work", &[], None),
            ("LS/o/report", &[], None),
        ] {
            let found = run(check, &statement(overriding, replies));
            assert_eq!(
                found.first().map(|finding| finding.severity),
                expected,
                "{overriding} {replies:?}"
            );
        }
    }
}
