//! Dates and stretches of days.

use jiff::civil::Date;

use crate::statement::date::MONTHS;

/// "6 September 2024".
pub fn date(date: Date) -> String {
    format!("{} {}", day_and_month(date), date.year())
}

/// "2-6 September 2024", without blanks round the dash; month and year are said once when both days share them.
pub fn days(first: Date, last: Date) -> String {
    if first == last {
        return date(last);
    }
    let from = if first.year() != last.year() || first > last {
        date(first)
    } else if first.month() != last.month() {
        day_and_month(first)
    } else {
        first.day().to_string()
    };
    format!("{from}-{}", date(last))
}

fn day_and_month(date: Date) -> String {
    let month = usize::try_from(date.month()).ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    format!("{} {}", date.day(), month.unwrap_or(&""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_worded_as_on_the_form() {
        for (first, last, expected) in [
            ("2024-09-02", "2024-09-06", "2-6 September 2024"),
            ("2024-09-30", "2024-10-04", "30 September-4 October 2024"),
            ("2024-12-30", "2025-01-03", "30 December 2024-3 January 2025"),
            ("2017-10-06", "2017-10-06", "6 October 2017"),
            ("2017-10-06", "2017-10-02", "6 October 2017-2 October 2017"),
        ] {
            assert_eq!(days(first.parse().unwrap(), last.parse().unwrap()), expected);
        }
    }

    #[test]
    fn what_is_worded_is_read_back() {
        for (first, last) in
            [("2024-09-02", "2024-09-06"), ("2024-09-30", "2024-10-04"), ("2024-12-30", "2025-01-03")]
        {
            let (first, last): (Date, Date) = (first.parse().unwrap(), last.parse().unwrap());
            let found = crate::statement::date::find_days(&days(first, last)).unwrap();
            assert_eq!((found.first, found.last), (first, last));
        }
    }
}
