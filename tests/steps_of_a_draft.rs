//! The steps of an open draft: whatever is done, the statement, its fields and undo agree.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed expectation is the point

mod common;

use std::collections::HashMap;

use common::{edits::any_edit, sample, statement::any_statement};
use jiff::Timestamp;
use liaison_desk::{
    app::state::OpenDraft,
    statement::{FieldId, KeyCounter, Statement, edit::Edit, field::Value, text::RichText},
};
use proptest::{
    prelude::*,
    sample::Index,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

/// Something a user does to a draft.
#[derive(Clone, Debug)]
enum Act {
    Edit(u8, Index, usize, String),
    Edits(Vec<(u8, Index, usize, String)>),
    Type(Index, Index, usize, String),
    Set(Index, String),
    Undo,
    Redo,
    Pause(f64),
    Seal,
    Save,
}

fn act() -> impl Strategy<Value = Act> {
    let one = || (0u8..10, any::<Index>(), 0usize..6, ".{0,6}");
    prop_oneof![
        4 => one().prop_map(|(kind, which, at, text)| Act::Edit(kind, which, at, text)),
        1 => prop::collection::vec(one(), 1..5).prop_map(Act::Edits),
        6 => (any::<Index>(), any::<Index>(), 0usize..3, ".{0,3}")
            .prop_map(|(field, place, removed, text)| Act::Type(field, place, removed, text)),
        2 => (any::<Index>(), ".{0,6}").prop_map(|(field, text)| Act::Set(field, text)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => (0.0f64..3.0).prop_map(Act::Pause),
        1 => Just(Act::Seal),
        1 => Just(Act::Save),
    ]
}

/// What must be the same whenever a draft is in the same state: all but the clock and the keys handed out.
fn settled(statement: &Statement) -> Statement {
    let mut settled = statement.clone();
    settled.bookkeeping.changed = Timestamp::UNIX_EPOCH;
    settled.keys = KeyCounter::default();
    settled
}

fn texts(statement: &Statement) -> Vec<(FieldId, usize)> {
    let len = |field| match statement.get(field) {
        Ok(Value::Text(text)) => Some(text.len()),
        Ok(Value::Rich(text)) => Some(text.len()),
        _ => None,
    };
    statement.fields().into_iter().filter_map(|field| Some((field, len(field)?))).collect()
}

/// Does one thing; what cannot be done must leave everything as it was.
fn perform(draft: &mut OpenDraft, act: Act, seconds: &mut f64) {
    *seconds += 0.1;
    draft.tick(*seconds, Timestamp::UNIX_EPOCH);
    let before = (settled(draft.statement()), draft.state());
    let outcome = match act {
        Act::Edit(kind, which, at, text) => edits(draft, vec![(kind, which, at, text)]),
        Act::Edits(all) => edits(draft, all),
        Act::Type(field, place, removed, text) => {
            let texts = texts(draft.statement());
            let (field, len) = *field.get(&texts);
            let start = place.index(len + 1);
            let range = start..(start + removed).min(len);
            draft.type_into(field, range, RichText::plain(text), "typing")
        }
        Act::Set(field, text) => {
            let fields = draft.statement().fields();
            draft.set(*field.get(&fields), Value::Text(text), "change")
        }
        Act::Undo => draft.undo().map(drop),
        Act::Redo => draft.redo().map(drop),
        Act::Pause(pause) => {
            *seconds += pause;
            Ok(())
        }
        Act::Seal => {
            draft.seal();
            Ok(())
        }
        Act::Save => {
            draft.was_saved(draft.state(), std::path::Path::new("a.liaison"));
            assert!(!draft.is_unsaved());
            Ok(())
        }
    };
    if outcome.is_err() {
        assert_eq!((settled(draft.statement()), draft.state()), before, "a refused change changes nothing");
    }
}

fn edits(
    draft: &mut OpenDraft,
    all: Vec<(u8, Index, usize, String)>,
) -> Result<(), liaison_desk::statement::edit::EditError> {
    // Made up on a copy, so that what hands out keys is the draft itself.
    let mut scratch = draft.statement().clone();
    let edits: Vec<Edit> = all
        .into_iter()
        .map(|(kind, which, at, text)| any_edit(&mut scratch, kind, which, at, text))
        .collect();
    while draft.statement().keys.next() < scratch.keys.next() {
        draft.fresh_key();
    }
    draft.edit("a change", edits)
}

/// Does everything in `acts`, holding each state against what it was the last time; then undoes and redoes it all.
fn agree(start: Statement, acts: impl IntoIterator<Item = Act>) {
    let mut draft = OpenDraft::unsaved(start);
    let first = settled(draft.statement());
    let mut seen: HashMap<u64, Statement> = HashMap::from([(draft.state(), first.clone())]);
    let (mut seconds, mut revision) = (0.0, draft.revision());
    for act in acts {
        perform(&mut draft, act, &mut seconds);
        let now = settled(draft.statement());
        let known = seen.entry(draft.state()).or_insert_with(|| now.clone());
        assert_eq!(*known, now, "the same state is the same statement");
        assert!(draft.revision() >= revision, "revisions only count up");
        revision = draft.revision();
        for field in draft.statement().fields() {
            let listed = field.is_list() || draft.statement().get(field).is_ok();
            assert!(listed, "{field:?} is listed and is not there");
        }
    }
    while draft.redo().expect("a step can be made again").is_some() {}
    let last = settled(draft.statement());
    while draft.undo().expect("a step can be taken back").is_some() {
        let now = settled(draft.statement());
        assert_eq!(seen.get(&draft.state()), Some(&now), "undo leads back through the states that were");
    }
    assert_eq!(settled(draft.statement()), first);
    while draft.redo().expect("a step can be made again").is_some() {}
    assert_eq!(settled(draft.statement()), last);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn statement_fields_and_undo_agree_whatever_is_done(
        start in any_statement(),
        acts in prop::collection::vec(act(), 1..60),
    ) {
        agree(start, acts);
    }
}

#[test]
fn they_agree_after_ten_thousand_changes_too() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let acts: Vec<Act> =
        std::iter::repeat_with(|| act().new_tree(&mut runner).unwrap().current()).take(10_000).collect();
    agree(sample::statement(), acts);
}
