//! Written forms, from real titles and forms and variants of them, with the group meant.

use std::collections::HashSet;

use liaison_desk::directory::{Book, Spelling};

use super::today;

struct Form {
    written: &'static str,
    /// As it is printed; "-" when the form means no single group of the directory.
    group: &'static str,
    questions: &'static str,
    spelling: &'static str,
    /// Why it is not recognized although a group is meant.
    missed: &'static str,
}

fn forms() -> Vec<Form> {
    let table = include_str!("../data/written_forms.tsv");
    let forms = table.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [written, group, questions, spelling, missed] = cells[..] else { panic!("{line}") };
        Form { written, group, questions, spelling, missed }
    });
    forms.collect()
}

fn word(spelling: Spelling) -> &'static str {
    match spelling {
        Spelling::Exact => "exact",
        Spelling::Near => "near",
        Spelling::Variant => "variant",
        Spelling::Short => "short",
    }
}

#[test]
fn written_forms_mean_their_group() {
    let mut wrong = Vec::new();
    let (mut meant, mut recognized) = (0, 0);
    for form in forms() {
        let found = Book::built_in().recognize(form.written, today());
        meant += usize::from(form.group != "-");
        recognized += usize::from(form.group != "-" && found.is_some());
        let seen = found.map_or_else(
            || ("-".to_string(), String::new(), ""),
            |found| (found.entry.printed(), found.questions.join(" "), word(found.spelling)),
        );
        let expected = match form.group {
            "-" => ("-", "", ""),
            _ if !form.missed.is_empty() => ("-", "", ""),
            group => (group, form.questions, form.spelling),
        };
        if (seen.0.as_str(), seen.1.as_str(), seen.2) != expected {
            wrong.push(format!("{}: {seen:?}, not {expected:?}", form.written));
        }
    }
    println!("{recognized} of {meant} written forms recognized");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(recognized * 100 >= meant * 98, "{recognized} of {meant}");
}

#[test]
fn the_table_is_large_and_has_each_form_once() {
    let forms = forms();
    let written: HashSet<&str> = forms.iter().map(|form| form.written).collect();
    assert_eq!(written.len(), forms.len());
    assert!(forms.iter().filter(|form| form.group != "-").count() >= 150);
}

#[test]
fn what_is_offered_for_a_form_is_the_groups_own_spelling() {
    for form in forms().into_iter().filter(|form| form.group != "-" && form.missed.is_empty()) {
        let known = Book::built_in().recognize(form.written, today()).unwrap().known;
        let again = Book::built_in().recognize(&known, today()).unwrap();
        assert_eq!(
            (again.spelling, again.known.as_str()),
            (Spelling::Exact, known.as_str()),
            "{}",
            form.written
        );
        assert_eq!(again.questions.join(" "), form.questions, "{}", form.written);
    }
}
