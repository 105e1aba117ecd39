//! The way from placeholder to placeholder.

use crate::{
    app::{state::next_result, window::LiaisonDesk},
    check::{Finding, PLACEHOLDERS, placeholder_in},
    statement::{FieldId, field::Value},
};

impl LiaisonDesk {
    /// Selects the next placeholder, so that what is typed takes its place.
    ///
    /// In a field that was changed since its first one was gone to, that is the next one of this field.
    pub(in crate::app) fn go_to_placeholder(&mut self) {
        let Some(derived) = self.derived_now() else { return };
        let Some(draft) = self.state.drafts.front() else { return };
        let left: Vec<Finding> =
            derived.findings.iter().filter(|finding| finding.rule == PLACEHOLDERS).cloned().collect();
        let has = |field: FieldId| left.iter().any(|finding| finding.field == field);
        let here = draft.view.placeholder.filter(|(field, revision)| {
            *revision != draft.revision() && draft.view.focused == Some(*field) && has(*field)
        });
        let fields = draft.statement().fields();
        let next = here
            .map(|(field, _)| field)
            .or_else(|| next_result(&left, &fields, draft.view.result_base(), true));
        let Some(field) = next else { return self.tell_done("No placeholder is left") };
        let place = match draft.statement().get(field) {
            Ok(Value::Text(text)) => placeholder_in(&text),
            Ok(Value::Rich(text)) => placeholder_in(text.text()),
            _ => None,
        };
        self.go_to_result(field);
        if let Some(draft) = self.state.drafts.front_mut() {
            draft.view.placeholder = Some((field, draft.revision()));
            draft.view.select(place);
        }
    }
}
