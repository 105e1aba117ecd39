//! What was understood of a date: its weekday and how far it is from today.

use jiff::{
    Unit,
    civil::{Date, Weekday},
};

use crate::form::printed;

/// "Friday 6 September 2024, in 6 weeks".
pub(super) fn in_full(date: Date, today: Date) -> String {
    format!("{} {}, {}", weekday(date), printed::date(date), distance(date, today))
}

/// "Friday, in 6 weeks".
pub(super) fn in_short(date: Date, today: Date) -> String {
    format!("{}, {}", weekday(date), distance(date, today))
}

/// "September 2024".
pub(super) fn month(date: Date) -> String {
    let full = printed::date(date.first_of_month());
    full.split_once(' ').map_or_else(String::new, |(_, month)| month.to_string())
}

/// The weekday's English name.
pub(super) fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "in 6 weeks", "3 days ago", "today".
fn distance(date: Date, today: Date) -> String {
    let Ok(days) = today.until((Unit::Day, date)).map(|span| i64::from(span.get_days())) else {
        return "far away".into();
    };
    let (number, unit) = match days.abs() {
        0 => return "today".into(),
        1 if days > 0 => return "tomorrow".into(),
        1 => return "yesterday".into(),
        near @ 2..14 => (near, "day"),
        weeks @ 14..70 => ((weeks + 3) / 7, "week"),
        months @ 70..700 => ((months * 12 + 182) / 365, "month"),
        years => ((years + 182) / 365, "year"),
    };
    let plural = if number == 1 { "" } else { "s" };
    if days > 0 { format!("in {number} {unit}{plural}") } else { format!("{number} {unit}{plural} ago") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_said_with_its_weekday_and_distance() {
        let today = date(2026, 10, 16);
        for (day, expected) in [
            (date(2026, 10, 16), "Friday 16 October 2026, today"),
            (date(2026, 10, 17), "Saturday 17 October 2026, tomorrow"),
            (date(2026, 10, 15), "Thursday 15 October 2026, yesterday"),
            (date(2026, 10, 26), "Monday 26 October 2026, in 10 days"),
            (date(2026, 11, 27), "Friday 27 November 2026, in 6 weeks"),
            (date(2026, 9, 4), "Friday 4 September 2026, 6 weeks ago"),
            (date(2027, 2, 16), "Tuesday 16 February 2027, in 4 months"),
            (date(2024, 9, 6), "Friday 6 September 2024, 2 years ago"),
        ] {
            assert_eq!(in_full(day, today), expected);
        }
        assert_eq!(month(date(2024, 9, 6)), "September 2024");
    }
}
