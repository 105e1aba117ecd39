//! Whatever is done to a statement can be undone exactly, and every field has one address.

mod common;

use common::{edits::any_edit, statement::any_statement};
use liaison_desk::statement::{
    Cover, Key, Keyed, List, Recipient, Statement,
    edit::{Edit, EditError, Item},
    field::{FieldError, FieldId, ListId, Paths, Value},
    text::{Marks, RangeError, RichText},
};
use proptest::{prelude::*, sample::Index};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_sequence_of_edits_is_taken_back_exactly(
        mut statement in any_statement(),
        steps in prop::collection::vec((0u8..10, any::<Index>(), 0usize..6, ".{0,6}"), 1..40),
    ) {
        let mut history = Vec::new();
        for (kind, which, at, text) in steps {
            let edit = any_edit(&mut statement, kind, which, at, text);
            let before = statement.clone();
            match statement.apply(edit.clone()) {
                Ok(inverse) => {
                    let after = statement.clone();
                    let mut back = statement.clone();
                    let redo = back.apply(inverse.clone()).expect("an inverse can be applied");
                    prop_assert_eq!(&back, &before);
                    back.apply(redo).expect("a redo can be applied");
                    prop_assert_eq!(&back, &after);
                    history.push((before, inverse));
                }
                Err(_) => prop_assert_eq!(&statement, &before, "a refused edit changes nothing"),
            }
        }
        let keys = statement.keys.clone();
        while let Some((before, inverse)) = history.pop() {
            statement.apply(inverse).expect("inverses apply in reverse order");
            prop_assert_eq!(&Statement { keys: keys.clone(), ..statement.clone() }, &Statement { keys: keys.clone(), ..before });
        }
    }

    #[test]
    fn every_field_has_a_path_of_its_own_that_leads_back_to_it(statement in any_statement()) {
        let fields = statement.fields();
        let mut paths = std::collections::HashSet::new();
        let all = Paths::new(&statement);
        for field in fields {
            let path = field.path(&statement);
            prop_assert_eq!(all.of(field), path.as_str());
            prop_assert!(paths.insert(path.clone()), "{} twice", path);
            prop_assert_eq!(FieldId::from_path(&path, &statement), Ok(field), "{}", path);
            let by_key = field.to_key_path();
            prop_assert_eq!(FieldId::from_key_path(&by_key), Ok(field), "{}", by_key);
        }
    }

    #[test]
    fn a_field_takes_back_the_value_it_gave(mut statement in any_statement()) {
        let before = statement.clone();
        for field in before.fields() {
            match statement.get(field) {
                Ok(value) => {
                    prop_assert_eq!(statement.set(field, value.clone()), Ok(value));
                }
                Err(error) => {
                    prop_assert!(field.is_list(), "{:?}", field);
                    prop_assert_eq!(error, FieldError::Gone);
                }
            }
        }
        prop_assert_eq!(statement, before);
    }
}

#[test]
fn a_key_is_never_given_twice_and_a_foreign_one_is_refused() {
    let mut statement = Statement::default();
    let key = statement.keys.fresh();
    let item = |key, text: &str| Keyed { key, value: Item::Line(text.into()) };
    let list = ListId::Lines(liaison_desk::statement::field::LineList::Keywords);
    statement.apply(Edit::Insert(list, 0, item(key, "one"))).unwrap();
    assert_eq!(statement.apply(Edit::Insert(list, 0, item(key, "again"))), Err(EditError::BadKey));
    let unknown = liaison_desk::statement::Key(99);
    assert_eq!(statement.apply(Edit::Insert(list, 0, item(unknown, "two"))), Err(EditError::BadKey));
    statement.apply(Edit::Remove(list, key)).unwrap();
    assert_ne!(statement.keys.fresh(), key);
}

#[test]
fn a_step_of_several_edits_is_made_whole_or_not_at_all() {
    let mut statement = Statement::default();
    let before = statement.clone();
    let good = Edit::Set(FieldId::Number, Value::Text("TD1".into()));
    let bad = Edit::Set(FieldId::Number, Value::Flag(true));
    assert!(statement.apply_all(vec![good.clone(), bad]).is_err());
    assert_eq!(statement, before);
    let inverse =
        statement.apply_all(vec![good, Edit::Set(FieldId::Number, Value::Text("TD2".into()))]).unwrap();
    assert_eq!(statement.number, "TD2");
    statement.apply_all(inverse).unwrap();
    assert_eq!(statement, before);
}

#[test]
fn the_paths_of_many_items_need_no_search() {
    let mut statement = Statement::default();
    for at in 0..20_000 {
        let questions = List::of(&mut statement.keys, [format!("Q{at}/17")]);
        let recipient = Recipient { questions, ..Recipient::default() };
        statement.recipients.push(&mut statement.keys, recipient);
    }
    let paths = Paths::new(&statement);
    let fields = statement.fields();
    let written: Vec<String> = fields.iter().map(|field| paths.of(*field)).collect();
    let last = written.iter().rfind(|path| path.contains("questions[")).map(String::as_str);
    assert_eq!(last, Some("recipients[19999].questions[0]"));
    let (gone, _) = statement.recipients.iter().next().unwrap();
    statement.recipients.remove(gone);
    let field = FieldId::Recipient(gone, liaison_desk::statement::field::RecipientField::Text);
    assert_eq!(Paths::new(&statement).of(field), format!("recipients#{}.text", gone.0));
}

#[test]
fn a_cover_brings_only_keys_of_its_own() {
    let mut statement = Statement::default();
    let keyword = statement.keywords.push(&mut statement.keys, "light".into());
    let (first, second) = (statement.keys.fresh(), statement.keys.fresh());
    let cover = |keys: &[Key]| {
        let references = keys.iter().map(|key| Keyed { key: *key, value: "TD1".to_string() }).collect();
        Edit::Cover(Some(Box::new(Cover { references, ..Cover::default() })))
    };
    for (keys, expected) in [
        (vec![Key(99)], Some(EditError::BadKey)),
        (vec![first, first], Some(EditError::BadKey)),
        (vec![first, keyword], Some(EditError::BadKey)),
        (vec![first, second], None),
        (vec![second], None),
        (vec![], None),
    ] {
        let before = statement.clone();
        match statement.apply(cover(&keys)) {
            Ok(inverse) => {
                assert_eq!(expected, None, "{keys:?}");
                let mut back = statement.clone();
                back.apply(inverse).unwrap();
                assert_eq!(back, before);
            }
            Err(error) => {
                assert_eq!(Some(error), expected, "{keys:?}");
                assert_eq!(statement, before);
            }
        }
    }
}

#[test]
fn a_plain_text_is_changed_by_ranges_of_plain_characters() {
    let mut bold = RichText::new();
    bold.push("x", &Marks { bold: true, ..Marks::default() });
    let range = |start, end| Err(EditError::Range(RangeError { start, end, len: 5 }));
    let reversed = std::ops::Range { start: 3, end: 2 };
    for (field, at, with, expected) in [
        (FieldId::Abstract, 1..3, RichText::plain("oo"), Ok("foog!")),
        (FieldId::Abstract, 5..5, RichText::plain("!"), Ok("fég!!")),
        (FieldId::Abstract, 0..5, RichText::new(), Ok("")),
        (FieldId::Abstract, 0..2, RichText::new(), range(0, 2)),
        (FieldId::Abstract, 4..6, RichText::new(), range(4, 6)),
        (FieldId::Abstract, reversed, RichText::new(), range(3, 2)),
        (FieldId::Abstract, 0..1, bold, Err(EditError::NotPlain)),
        (FieldId::Revision, 0..0, RichText::new(), Err(EditError::NotText)),
    ] {
        let mut statement = Statement { abstract_text: "fég!".into(), ..Statement::default() };
        let before = statement.clone();
        match (statement.apply(Edit::Replace(field, at.clone(), with)), expected) {
            (Ok(inverse), Ok(text)) => {
                assert_eq!(statement.abstract_text, text);
                statement.apply(inverse).unwrap();
            }
            (made, expected) => assert_eq!(made.map(drop), expected.map(drop), "{at:?}"),
        }
        assert_eq!(statement, before, "{at:?}");
    }
}
