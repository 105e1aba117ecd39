//! The JSON of `show`: its names and kinds are a contract with scripts, added to but never changed.
#![allow(clippy::unwrap_used)] // a failed expectation is what a test is for

mod common;

use liaison_desk::{
    desk::{self, Book},
    statement::{
        Statement, WrittenDate,
        text::{Block, ParagraphStyle},
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// An object of the contract: every name with a value of its kind, in the order they are printed.
fn contract() -> Value {
    json!({
        "number": "", "ls_number": "", "document_type": "", "stage": "", "revision": 0, "study_period": "",
        "language": {"tag": "", "printed": ""},
        "groups": [{"name": "", "working_party": "", "questions": [""]}],
        "meeting": {"name": "", "place": "", "first_day": null, "first_day_text": "", "last_day": null,
            "last_day_text": "", "correspondence": false,
            "printed": ""},
        "source": "",
        "title": {"subject": "", "kind": "", "override": "", "printed": ""},
        "reply_to": [{"source": "", "number": "", "title": "", "date": null, "date_text": ""}],
        "recipients": [{"text": "", "questions": [""], "purpose": "", "deadline": {"text": "", "date": null}}],
        "approvals": [{"text": "", "level": "", "place": "", "date": null, "date_text": ""}],
        "deadline": {"text": "", "date": null, "printed": ""},
        "contacts": [{"name": "", "role": "", "organization": "", "country": "", "telephone": "", "fax": "",
            "emails": [""], "lines": [""]}],
        "abstract": "", "keywords": [""], "attachments": [{"title": "", "file": "", "status": ""}],
        "text": [{"style": ""}],
        "cover": {"meeting": "", "agenda_item": "", "number": "", "date": null, "date_text": "", "language": "", "source": "",
            "title": "", "purpose": "", "action_required": "", "references": [""]},
        "printed": {"questions": "", "meeting": "", "study_group": "", "working_party": "", "source": "",
            "title": "", "for_action_to": "", "for_comment_to": "", "for_information_to": "", "approval": "",
            "deadline": ""}
    })
}

/// Where `value` is not of the contract's shape; a date is null or a text, an object may be null.
fn differences(path: &str, expected: &Value, value: &Value, found: &mut Vec<String>) {
    match (expected, value) {
        (Value::Object(names), Value::Object(values)) => {
            for (name, expected) in names {
                match values.get(name) {
                    Some(value) => differences(&format!("{path}.{name}"), expected, value, found),
                    None => found.push(format!("{path}.{name} is missing")),
                }
            }
        }
        (Value::Array(of), Value::Array(values)) => {
            for value in values {
                differences(&format!("{path}[]"), &of[0], value, found);
            }
        }
        (Value::Object(_), Value::Null) if path == ".cover" => {}
        (Value::Null, Value::Null) => {}
        (Value::Null, Value::String(date)) if date.parse::<jiff::civil::Date>().is_ok() => {}
        (Value::String(_), Value::String(_))
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_)) => {}
        _ => found.push(format!("{path} is {value}")),
    }
}

fn shown(statement: &Statement) -> Value {
    serde_json::from_str(&desk::show_json(statement)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_statement_is_shown_in_the_shape_of_the_contract(statement in common::statement::any_statement()) {
        let mut found = Vec::new();
        differences("", &contract(), &shown(&statement), &mut found);
        prop_assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn what_is_not_stated_is_empty_and_nothing_is_inferred() {
    let value = shown(&Statement::default());
    for (path, expected) in [
        ("/number", json!("")),
        ("/groups", json!([])),
        ("/cover", json!(null)),
        ("/meeting/first_day", json!(null)),
        ("/deadline", json!({"text": "", "date": null, "printed": "N/A"})),
        ("/printed/for_action_to", json!("-")),
        ("/printed/for_comment_to", json!("")),
        ("/printed/for_information_to", json!("-")),
        ("/printed/title", json!("")),
        ("/language/tag", json!("en")),
    ] {
        assert_eq!(value.pointer(path), Some(&expected), "{path}");
    }
}

#[test]
fn blocks_of_the_text_have_their_style_and_runs() {
    let example = desk::example().unwrap();
    let value = shown(&example);
    let text = value["text"].as_array().unwrap();
    let styles: Vec<_> = text.iter().map(|block| block["style"].as_str().unwrap()).collect();
    for style in
        ["normal", "heading1", "heading2", "bullet1", "bullet2", "numbered1", "numbered2", "note", "table"]
    {
        assert!(styles.contains(&style), "{style} in {styles:?}");
    }
    let table = text.iter().find(|block| block["style"] == "table").unwrap();
    assert_eq!(table["header_rows"], 1);
    assert_eq!(table["rows"][0], json!(["Term", "Used for", "Found in"]));
    let runs: Vec<&Value> = text.iter().filter_map(|block| block["runs"].as_array()).flatten().collect();
    let expected = json!({"text": "6", "bold": false, "italic": false, "underline": false,
        "position": "superscript", "link": ""});
    assert!(runs.contains(&&expected), "{runs:?}");
    assert!(runs.iter().any(|run| run["link"] == "https://example.org/y-stamp"));
}

#[test]
fn each_path_of_a_check_result_leads_into_the_object() {
    let mut statement = Statement::default();
    let list = "an [open bracket".to_string();
    statement.keywords.push(&mut statement.keys, list.clone());
    statement.text.push(&mut statement.keys, Block::paragraph(ParagraphStyle::Normal, list.as_str()));
    let value = shown(&statement);
    let today = jiff::civil::date(2026, 1, 1);
    let findings = desk::findings(std::path::Path::new("x"), &statement, today, Book::built_in(), &[]);
    assert!(findings.len() > 6, "{findings:?}");
    for finding in findings {
        let pointer = format!("/{}", finding.field.replace(['.', '['], "/").replace(']', ""));
        assert!(value.pointer(&pointer).is_some(), "{} leads nowhere", finding.field);
    }
}

#[test]
fn what_is_no_date_is_null_beside_its_words() {
    let mut statement = Statement::default();
    statement.meeting.first_day = WrittenDate::Words("6 Sep".into());
    statement.meeting.last_day = jiff::civil::date(2024, 9, 6).into();
    let meeting = &shown(&statement)["meeting"];
    assert_eq!((&meeting["first_day"], &meeting["first_day_text"]), (&json!(null), &json!("6 Sep")));
    assert_eq!((&meeting["last_day"], &meeting["last_day_text"]), (&json!("2024-09-06"), &json!("")));
    assert_eq!(meeting["printed"], "6 September 2024");
}
