//! Who a statement comes from, and from which meeting.

use super::{
    NOT_APPLICABLE,
    value::{Printed, join, join_with},
};
use crate::statement::{
    FieldId, Statement,
    field::{GroupField, LineList, ListId, MeetingField},
    study_group_number_at,
};

/// The originating groups' Questions ("1/17, 10/17"), or `N/A`.
pub fn questions(statement: &Statement) -> Printed {
    let all = statement.groups.iter().flat_map(|(group, value)| {
        value.questions.iter().map(move |(key, question)| {
            Printed::text(FieldId::Line(LineList::GroupQuestions(group), key), question)
        })
    });
    join_with(", ", all).or(|| {
        let field = statement
            .groups
            .iter()
            .next()
            .map_or(ListId::Groups, |(key, _)| ListId::Lines(LineList::GroupQuestions(key)));
        Printed::empty(FieldId::List(field), NOT_APPLICABLE)
    })
}

/// The meeting's place and days ("Geneva, 2-6 September 2024"), its own wording when there is one, or nothing.
///
/// Its name is printed only when neither place nor day is known.
pub fn meeting(statement: &Statement) -> Printed {
    let own = FieldId::Meeting(MeetingField::Text);
    Printed::text(own, &statement.meeting.text).or(|| built_meeting(statement))
}

/// The meeting as it is built from place and days, whatever wording of its author's stands in its place.
pub fn built_meeting(statement: &Statement) -> Printed {
    let meeting = &statement.meeting;
    let field = FieldId::Meeting;
    let correspondence = if meeting.correspondence {
        Printed::worded(field(MeetingField::Correspondence), "By correspondence")
    } else {
        Printed::default()
    };
    let place = Printed::text(field(MeetingField::Place), &meeting.place);
    let days = match (meeting.first_day.day(), meeting.last_day.day()) {
        (Some(first), Some(last)) => {
            Printed::worded(field(MeetingField::FirstDay), &super::days(first, last))
        }
        (Some(_), None) => Printed::date(field(MeetingField::FirstDay), &meeting.first_day),
        (None, _) => Printed::date(field(MeetingField::LastDay), &meeting.last_day),
    };
    join_with(", ", [correspondence, place, days])
        .or(|| Printed::text(field(MeetingField::Name), &meeting.name))
}

/// The originating study groups' numbers ("17"), or nothing.
pub fn study_group(statement: &Statement) -> Printed {
    let mut seen = Vec::new();
    let numbers = statement.groups.iter().filter_map(|(key, group)| {
        let at = study_group_number_at(&group.name)?;
        let number = group.name.get(at.clone())?;
        if seen.contains(&number) {
            return None;
        }
        seen.push(number);
        Some(Printed::part(FieldId::Group(key, GroupField::Name), &group.name, at))
    });
    join_with(", ", numbers)
}

/// The originating working parties ("1/17"), or nothing.
pub fn working_party(statement: &Statement) -> Printed {
    let parties = statement.groups.iter().map(|(key, group)| {
        Printed::text(FieldId::Group(key, GroupField::WorkingParty), &group.working_party)
    });
    join_with(", ", parties)
}

/// The source as its author worded it, else the originating groups' names, or nothing.
///
/// A name that is only a study group's number is printed in that row; it names no source.
pub fn source(statement: &Statement) -> Printed {
    Printed::text(FieldId::Source, &statement.source).or(|| built_source(statement))
}

/// The source as it is built from the groups' names, whatever wording of its author's stands in its place.
pub fn built_source(statement: &Statement) -> Printed {
    let named = statement.groups.iter().filter(|(_, group)| !is_number(&group.name));
    join(named.map(|(key, group)| Printed::text(FieldId::Group(key, GroupField::Name), &group.name)))
}

fn is_number(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{Group, List, Meeting, WrittenDate};

    fn statement(groups: &[(&str, &str, &[&str])]) -> Statement {
        let mut s = Statement::default();
        for (name, working_party, questions) in groups {
            let questions = List::of(&mut s.keys, questions.iter().map(|q| q.to_string()));
            let group = Group { name: name.to_string(), working_party: working_party.to_string(), questions };
            s.groups.push(&mut s.keys, group);
        }
        s
    }

    #[test]
    fn a_bare_number_is_no_source() {
        for (names, expected) in [
            (&["3"][..], ""),
            (&[" 17 ", "3"], ""),
            (&["3", "TSAG"], "TSAG"),
            (&["SG3", "3GPP"], "SG3 and 3GPP"),
        ] {
            let groups: Vec<(&str, &str, &[&str])> = names.iter().map(|name| (*name, "", &[][..])).collect();
            let s = statement(&groups);
            assert_eq!(source(&s).to_string(), expected, "{names:?}");
        }
        assert_eq!(study_group(&statement(&[("3", "", &[])])).to_string(), "3");
    }

    #[test]
    fn groups_are_printed_in_their_order() {
        let s = statement(&[
            ("ITU-T Study Group 17", "1/17", &["1/17", "10/17"]),
            ("ITU-T SG13", "WP 2/13", &["16/13"]),
            ("TSAG", "", &[]),
        ]);
        assert_eq!(questions(&s).to_string(), "1/17, 10/17, 16/13");
        assert_eq!(study_group(&s).to_string(), "17, 13");
        assert_eq!(working_party(&s).to_string(), "1/17, WP 2/13");
        assert_eq!(source(&s).to_string(), "ITU-T Study Group 17, ITU-T SG13 and TSAG");
        let origin = study_group(&s).pieces()[0].origin.clone().unwrap();
        assert_eq!(&"ITU-T Study Group 17"[origin.range], "17");
    }

    #[test]
    fn without_groups_only_the_questions_say_so() {
        let s = Statement::default();
        assert_eq!(questions(&s).to_string(), "N/A");
        assert!(!questions(&s).has_value());
        for printed in [study_group(&s), working_party(&s), source(&s), meeting(&s)] {
            assert!(printed.is_empty());
        }
    }

    #[test]
    fn the_source_of_ones_own_wording_wins() {
        let mut s = statement(&[("ITU-T SG15", "", &[])]);
        s.source = "ITU-T SG15, Rapporteur group for Q4/15".into();
        assert_eq!(source(&s).to_string(), "ITU-T SG15, Rapporteur group for Q4/15");
    }

    #[test]
    fn a_meeting_is_printed_as_place_and_days() {
        let day = |text: &str| Some(text.parse().unwrap());
        let (first, last) = (day("2024-09-02"), day("2024-09-06"));
        let geneva = Meeting {
            name: "SG17 meeting".into(),
            place: "Geneva".into(),
            first_day: first.into(),
            last_day: last.into(),
            ..Meeting::default()
        };
        for (meeting, expected) in [
            (geneva.clone(), "Geneva, 2-6 September 2024"),
            (Meeting { text: "virtual, autumn".into(), ..geneva.clone() }, "virtual, autumn"),
            (Meeting { last_day: WrittenDate::Empty, ..geneva.clone() }, "Geneva, 2 September 2024"),
            (Meeting { first_day: WrittenDate::Empty, ..geneva }, "Geneva, 6 September 2024"),
            (Meeting { name: "SG17 meeting".into(), ..Meeting::default() }, "SG17 meeting"),
            (Meeting { correspondence: true, ..Meeting::default() }, "By correspondence"),
            (
                Meeting { correspondence: true, last_day: last.into(), ..Meeting::default() },
                "By correspondence, 6 September 2024",
            ),
        ] {
            let s = Statement { meeting, ..Statement::default() };
            assert_eq!(super::meeting(&s).to_string(), expected);
        }
    }
}
