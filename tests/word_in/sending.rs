//! Recipients, approvals and keywords, changed in Word.

use liaison_desk::{form::printed, statement::Purpose};

use crate::hand::{Edited, edited, with_cell};

fn with(label: &str, lines: &[&str]) -> Edited {
    edited(|xml| with_cell(&xml, label, lines))
}

#[test]
fn what_a_recipient_had_stays_with_it() {
    let found = with("For action to:", &["ITU-T SG2 (Q1/2, Q7/2) and ETSI TC SmartM2M"]);
    let [was, is] = [&found.was, &found.is].map(|s| s.recipients.iter().next().unwrap());
    assert_eq!((was.0, &was.1.deadline), (is.0, &is.1.deadline));
    let questions: Vec<_> = is.1.questions.iter().collect();
    let known = was.1.questions.iter().next().unwrap();
    assert_eq!((questions[0], questions[1].1.as_str()), (known, "7/2"));
}

#[test]
fn an_approval_that_reads_as_the_form_words_it_needs_no_wording_of_its_own() {
    let was = printed::approval_lines(&liaison_desk::desk::example().unwrap()).next().unwrap().to_string();
    let found = with("Approval:", &[&was.replace("15 October", "16 October")]);
    assert_eq!(found.paths(), ["approvals[0].date"]);
    let worded = with("Approval:", &["ITU-T SG20 plenary, to be confirmed"]);
    assert_eq!(worded.is.approvals.first().unwrap().text, "ITU-T SG20 plenary, to be confirmed");
}

#[test]
fn recipients_are_parted_in_whatever_way() {
    let was = liaison_desk::desk::example().unwrap();
    let names: Vec<String> =
        was.recipients_for(Purpose::Information).map(|(_, one)| one.text.clone()).collect();
    let (last, others) = names.split_last().unwrap();
    for lines in [
        names.clone(),
        names.iter().map(|name| format!("- {name}")).collect(),
        others.iter().map(|name| format!("{name},")).chain([format!("and {last}")]).collect(),
        vec![names.join("; ")],
        vec![names.join(",\u{a0}")],
    ] {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(with("For information to:", &lines).paths(), Vec::<String>::new(), "{lines:?}");
    }
}

#[test]
fn keywords_are_parted_by_commas_where_no_semicolon_parts_them() {
    let keywords = |found: Edited| found.is.keywords.values().cloned().collect::<Vec<_>>().join("|");
    for (text, expected) in [
        ("sensor; clock, time stamp; terminology", "sensor|clock, time stamp|terminology"),
        ("sensor, time stamp, terminology, clock", "sensor|time stamp|terminology|clock"),
    ] {
        assert_eq!(keywords(with("Keywords:", &[text])), expected);
    }
}

#[test]
fn words_behind_a_date_stay_with_it() {
    let own = "15 March 2027 (ITU-T SG2)";
    for (text, general, of_sg2) in [
        (
            format!("30 June 2027 (extended); {own}"),
            ("30 June 2027 (extended)", "2027-06-30"),
            ("", "2027-03-15"),
        ),
        (format!("30 June 2027, noon; {own}"), ("30 June 2027, noon", "2027-06-30"), ("", "2027-03-15")),
        (
            "30 June 2027; 15 March 2027 at the latest (ITU-T SG2)".to_string(),
            ("", "2027-06-30"),
            ("15 March 2027 at the latest", "2027-03-15"),
        ),
    ] {
        let found = with("Deadline:", &[&text]);
        let own = &found.is.recipients.values().next().unwrap().deadline;
        for (deadline, (words, day)) in [(&found.is.deadline, general), (own, of_sg2)] {
            assert_eq!((deadline.text.as_str(), deadline.date), (words, day.parse().ok()), "{text}");
        }
        assert_eq!(found.told(), Vec::<&str>::new(), "{text}");
    }
}
