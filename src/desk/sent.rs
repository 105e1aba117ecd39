//! A statement that has been sent, and how others cite it.

use jiff::civil::Date;

use crate::{
    form::printed,
    statement::{FieldId, Reply, Stage, Statement, WrittenDate, edit::Edit, field::Value},
};

/// The edits that record a statement as sent: its number as a liaison statement and the day, as one step.
pub fn sent_as(ls_number: &str, day: Date) -> Vec<Edit> {
    vec![
        Edit::Set(FieldId::LsNumber, Value::Text(ls_number.trim().into())),
        Edit::Set(FieldId::SentOn, Value::Date(day.into())),
        Edit::Set(FieldId::Stage, Value::Stage(Stage::Sent)),
    ]
}

/// A statement as one that answers it cites it: by its number as a liaison statement, else as a document, with the
/// day it was sent, else the meeting's last.
pub fn cited(statement: &Statement) -> Reply {
    let numbers = [&statement.ls_number, &statement.number].into_iter().map(|number| number.trim());
    let day = |date: &WrittenDate| date.day();
    let meeting = &statement.meeting;
    let date = day(&statement.bookkeeping.sent_on)
        .or_else(|| day(&meeting.last_day))
        .or_else(|| day(&meeting.first_day));
    Reply {
        source: printed::source(statement).to_string(),
        number: numbers.into_iter().find(|number| !number.is_empty()).unwrap_or_default().into(),
        title: printed::title(statement).to_string(),
        date: date.into(),
    }
}

/// How a statement is cited, in one line: number, source, title and day, as far as they are known.
pub fn citation(statement: &Statement) -> String {
    let Reply { number, source, title, date } = cited(statement);
    let day = date.day().map(printed::date).unwrap_or_default();
    let parts = [number, source, title, day].map(|part| part.trim().to_string());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk;

    #[test]
    fn a_sent_statement_is_cited_by_its_number_and_day() {
        let mut statement = desk::example().unwrap();
        let before = statement.clone();
        assert_eq!(cited(&statement).number, "SG20-TD318R1");
        assert_eq!(cited(&statement).date.day(), Some(jiff::civil::date(2026, 10, 15)));

        let day = jiff::civil::date(2026, 11, 2);
        let inverse = statement.apply_all(sent_as(" SG20-LS9 ", day)).unwrap();
        assert_eq!(statement.bookkeeping.stage, Stage::Sent);
        let reply = cited(&statement);
        assert_eq!((reply.number.as_str(), reply.date.day()), ("SG20-LS9", Some(day)));
        assert_eq!(reply.source, "ITU-T Study Group 20");
        let title = printed::title(&statement);
        let line = format!("SG20-LS9, ITU-T Study Group 20, {title}, 2 November 2026");
        assert_eq!(citation(&statement), line);
        assert_eq!(citation(&Statement::default()), "");

        statement.apply_all(inverse).unwrap();
        assert_eq!(statement, before);
    }
}
