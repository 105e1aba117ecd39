//! The values as the form prints them.

use serde::Serialize;

use super::page;
use crate::{
    form::printed,
    statement::{Purpose, Statement},
};

#[derive(Serialize)]
pub(super) struct PrintedView {
    questions: String,
    meeting: String,
    study_group: String,
    working_party: String,
    source: String,
    title: String,
    for_action_to: String,
    for_comment_to: String,
    for_information_to: String,
    approval: String,
    deadline: String,
}

pub(super) fn view(s: &Statement) -> PrintedView {
    PrintedView {
        questions: page(&printed::questions(s)),
        meeting: page(&printed::meeting(s)),
        study_group: page(&printed::study_group(s)),
        working_party: page(&printed::working_party(s)),
        source: page(&printed::source(s)),
        title: page(&printed::title(s)),
        for_action_to: page(&printed::recipients(s, Purpose::Action)),
        // The form has no row for comments unless somebody is asked for them.
        for_comment_to: Some(printed::recipients(s, Purpose::Comment))
            .filter(|row| row.has_value())
            .map(|row| page(&row))
            .unwrap_or_default(),
        for_information_to: page(&printed::recipients(s, Purpose::Information)),
        approval: page(&printed::approval(s)),
        deadline: page(&printed::deadline(s)),
    }
}
