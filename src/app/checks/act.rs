//! What is done about check results.

use std::sync::Arc;

use super::reason::Reason;
use crate::{
    app::{
        command::Command,
        state::{Derived, next_result},
        window::LiaisonDesk,
        wording,
    },
    check::{self, Finding},
    statement::{FieldId, Stage, edit::Edit, field::Value},
};

impl LiaisonDesk {
    /// What follows from the draft in front as it is now.
    pub(in crate::app) fn derived_now(&mut self) -> Option<Arc<Derived>> {
        let today = self.ports.clock.today();
        let id = self.state.drafts.front_id()?;
        self.state.derived(id, today)
    }

    /// Puts the focus on the field of a check result, which is shown beside it from then on.
    pub(in crate::app) fn go_to_result(&mut self, field: FieldId) {
        self.state.layout.page = None;
        if let Some(draft) = self.state.drafts.front_mut() {
            draft.view.result = Some((field, draft.view.focused));
            draft.view.go_to(field);
        }
    }

    /// Puts the focus on the field of the next check result, or of the one before.
    pub(in crate::app) fn walk_results(&mut self, forward: bool) {
        let Some(derived) = self.derived_now() else { return };
        let Some(draft) = self.state.drafts.front() else { return };
        let fields = draft.statement().fields();
        match next_result(&derived.findings, &fields, draft.view.result_base(), forward) {
            Some(field) => self.go_to_result(field),
            None => self.tell_done("Nothing to report"),
        }
    }

    /// Mends a check result, as one step; what has been mended meanwhile is left alone.
    pub(in crate::app) fn fix(&mut self, finding: &Finding) {
        let Some(derived) = self.derived_now() else { return };
        let same = |it: &&Finding| {
            (it.rule, it.field, &it.message) == (finding.rule, finding.field, &finding.message)
        };
        let Some(fix) = derived.findings.iter().find(same).and_then(|now| now.fix.as_ref()) else { return };
        let Some(draft) = self.state.drafts.front_mut() else { return };
        match draft.fix(fix) {
            Ok(()) => {
                let done = format!("Done: {}", wording::lower(&fix.name));
                draft.go_near(finding.field);
                self.tell_done(done);
            }
            Err(error) => self.tell_failure(format!("The fix could not be made: {error}")),
        }
    }

    /// Mends the check result that is meant, or asks why it is set aside.
    pub(in crate::app) fn act_on_result(&mut self, command: Command) {
        // Known for the statement as it is now, not as it was before the last key.
        if self.derived_now().is_none() {
            return;
        }
        let Some(draft) = self.state.drafts.front() else { return };
        let fits: fn(&Finding) -> bool =
            if command == Command::ApplyFix { |finding| finding.fix.is_some() } else { |_| true };
        let Some(finding) = super::meant(draft, fits).cloned() else {
            return self.tell_done("No check result here can be mended so; F8 leads to the next one");
        };
        match command {
            Command::ApplyFix => self.fix(&finding),
            _ => self.ask_set_aside(finding),
        }
    }

    /// Asks why a check result of the draft in front does not apply.
    pub(in crate::app) fn ask_set_aside(&mut self, finding: Finding) {
        if let Some(id) = self.state.drafts.front_id() {
            self.ask_dialog(Reason::new(id, finding));
        }
    }

    /// Shows a check result again that was set aside.
    pub(in crate::app) fn take_back(&mut self, rule: u16, field: FieldId) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        let edit = check::taking_back(draft.statement(), rule, field);
        if let Err(error) = draft.edit("taking a check result back", vec![edit]) {
            self.tell_failure(format!("The check result could not be taken back: {error}"));
        }
    }

    /// Gives the draft in front a stage, and says what that means for its check results.
    pub(in crate::app) fn set_stage(&mut self, stage: Stage) {
        let Some(draft) = self.state.drafts.front_mut() else { return };
        if draft.statement().bookkeeping.stage == stage {
            return;
        }
        let edit = Edit::Set(FieldId::Stage, Value::Stage(stage));
        match draft.edit(format!("stage {}", wording::lower(wording::stage(stage))), vec![edit]) {
            Ok(()) => self.tell_done(wording::stage_help(stage)),
            Err(error) => self.tell_failure(format!("The stage could not be changed: {error}")),
        }
    }
}
