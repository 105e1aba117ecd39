//! The properties by which scripts know a statement without reading its table.

use super::{
    itu_t::one_line,
    labels::Labels,
    printed::{self, Printed},
};
use crate::{
    sheet::Property,
    statement::{Deadline, FieldId, Purpose, Statement},
};

/// The secretariat's properties under its own names, then those of a liaison statement.
///
/// Each stands in every file, be it empty: a script need not ask whether it is there.
pub(super) fn properties(s: &Statement, labels: &Labels) -> Vec<Property> {
    let group = printed::study_group(s).between(&format!("{} ", labels.study_group_of_header), "");
    let language = Printed::text(FieldId::LanguagePrinted, &s.language.printed)
        .between(&format!("{} ", labels.original), "");
    // Names hold commas and "and" of their own.
    let recipients = |purpose| {
        let each = s.recipients_for(purpose).map(|(key, recipient)| printed::recipient(key, recipient));
        one_line(&printed::join_with("; ", each))
    };
    let printed = |value: Printed| if value.has_value() { one_line(&value) } else { String::new() };
    [
        ("Docnum", one_line(&Printed::text(FieldId::Number, &s.number))),
        ("Docdate", one_line(&group)),
        ("Docorlang", one_line(&language)),
        ("Docbluepink", one_line(&printed::questions(s))),
        ("Docdest", one_line(&printed::meeting(s))),
        ("Docauthor", one_line(&printed::source(s))),
        ("LSNumber", one_line(&Printed::text(FieldId::LsNumber, &s.ls_number))),
        ("LSForAction", recipients(Purpose::Action)),
        ("LSForComment", recipients(Purpose::Comment)),
        ("LSForInfo", recipients(Purpose::Information)),
        ("LSApproval", printed(printed::approval(s))),
        ("LSDeadline", printed(printed::deadline(s))),
        ("LSDeadlineDate", date(&s.deadline)),
    ]
    .into_iter()
    .map(|(name, value)| Property { name: name.to_string(), value })
    .collect()
}

/// The deadline as scripts like it: year, month, day.
fn date(deadline: &Deadline) -> String {
    deadline.date.map(|date| date.to_string()).unwrap_or_default()
}
