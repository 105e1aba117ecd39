//! Prepare for hand-in: everything is checked as if the statement were approved, and the files are written.

use egui::{Context, Id, Key, Label, ScrollArea, Ui};

use crate::{
    app::{
        chrome::{Pressed, Row},
        documents::{Dialog, Then, Wanted, beside, dialog, list_height, nothing, then},
        state::{AppState, DraftId},
        theme::{colors, icon, icons, plain_button, primary_button, scale, strong, weak},
        window::LiaisonDesk,
        wording,
    },
    check::{Finding, SetAside, Severity},
    desk::is_for_ietf,
};

/// The page before a statement is handed in.
struct Prepare {
    draft: DraftId,
    /// What was found, once the statement has been looked at.
    found: Option<Found>,
    wanted: Wanted,
    shown: bool,
}

/// What is found in a statement that is checked as if it were approved.
struct Found {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    set_aside: Vec<SetAside>,
}

impl Prepare {
    fn of(draft: DraftId, wanted: Wanted) -> Self {
        Self { draft, found: None, wanted, shown: false }
    }

    /// Looks at the statement: it cannot change while this is shown.
    fn look(&self, state: &AppState) -> Option<Found> {
        let (findings, set_aside) = state.drafts.get(self.draft)?.checked_as_approved()?;
        let of = |severity| findings.iter().filter(|it| it.severity == severity).cloned().collect();
        Some(Found { errors: of(Severity::Error), warnings: of(Severity::Warning), set_aside })
    }

    /// Does something to the statement and shows this again.
    fn again(&self, act: impl FnOnce(&mut LiaisonDesk) + Send + 'static) -> Then {
        let (draft, wanted) = (self.draft, self.wanted);
        then(move |window, _| {
            act(window);
            window.ask_dialog(Prepare::of(draft, wanted));
        })
    }

    fn pressed(&self, finding: &Finding, pressed: Pressed) -> Then {
        let finding = finding.clone();
        match pressed {
            Pressed::Row => then(move |window, _| window.go_to_result(finding.field)),
            Pressed::Button => self.again(move |window| window.fix_as_approved(&finding)),
            Pressed::Aside => self.again(move |window| window.ask_set_aside(finding)),
        }
    }

    /// The results of one severity, each a way to its field.
    fn list(&self, ui: &mut Ui, findings: &[Finding], first: bool) -> Option<Then> {
        let mut chosen = None;
        for (at, finding) in findings.iter().enumerate() {
            let button = finding.fix.as_ref().map(|fix| fix.name.as_str());
            let row =
                Row { finding, severity: finding.severity, reason: None, button, aside: true, here: false };
            let row = row.show(ui, Id::unique("prepare"));
            if first && at == 0 && !self.shown {
                row.response.request_focus();
            }
            if let Some(pressed) = row.pressed {
                chosen = Some(self.pressed(finding, pressed));
            }
        }
        chosen
    }

    fn set_aside(&self, ui: &mut Ui, set_aside: &[SetAside]) -> Option<Then> {
        let mut chosen = None;
        for SetAside { finding, reason } in set_aside {
            let (reason, severity) = (Some(reason.as_str()), finding.severity);
            let row = Row { finding, severity, reason, button: Some("Take back"), aside: false, here: false };
            let (rule, field) = (finding.rule, finding.field);
            chosen = match row.show(ui, Id::unique("prepare")).pressed {
                Some(Pressed::Button) => Some(self.again(move |window| window.take_back(rule, field))),
                Some(_) => Some(then(move |window, _| window.go_to_result(field))),
                None => chosen,
            };
        }
        chosen
    }

    fn results(&self, ui: &mut Ui, found: &Found) -> Option<Then> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chosen = self.list(ui, &found.errors, true);
        if !found.warnings.is_empty() {
            head(ui, "Worth a look before it goes");
            chosen = self.list(ui, &found.warnings, found.errors.is_empty()).or(chosen);
        }
        if !found.set_aside.is_empty() {
            head(ui, "Set aside");
            chosen = self.set_aside(ui, &found.set_aside).or(chosen);
        }
        chosen
    }
}

impl Dialog for Prepare {
    fn show(&mut self, ctx: &Context, state: &AppState) -> Option<Then> {
        let found = match self.found.take().or_else(|| self.look(state)) {
            Some(found) => found,
            None => return Some(nothing()),
        };
        let modal = dialog(ctx, "prepare for hand-in", scale::PAGE_WIDTH, |ui| {
            ui.label(strong("Prepare for hand-in", scale::HEADING));
            verdict(ui, &found);
            ui.add_space(scale::S);
            let area = ScrollArea::vertical().max_height(list_height(ctx)).auto_shrink([false, true]);
            let mut chosen = area.show(ui, |ui| self.results(ui, &found)).inner;
            ui.add_space(scale::M);
            beside(ui, &mut self.wanted.text, &mut self.wanted.page);
            ui.add_space(scale::M);
            ui.horizontal(|ui| {
                let is_clean = found.errors.is_empty();
                let many = self.wanted.text || self.wanted.page;
                let name = match (is_clean, many) {
                    (true, false) => "Write the Word file…",
                    (true, true) => "Write the files…",
                    (false, false) => "Write the Word file all the same…",
                    (false, true) => "Write the files all the same…",
                };
                let write = if is_clean { primary_button(ui, name) } else { plain_button(ui, name) };
                if !self.shown && is_clean {
                    write.request_focus();
                }
                if write.clicked() {
                    let (id, wanted) = (self.draft, self.wanted);
                    chosen = Some(then(move |window, ctx| window.ask_export(ctx, id, wanted)));
                }
                if plain_button(ui, "Cancel").clicked() {
                    chosen = Some(nothing());
                }
            });
            chosen
        });
        self.shown = true;
        self.found = Some(found);
        let escaped = modal.is_top_modal && ctx.input(|input| input.key_pressed(Key::Escape));
        modal.inner.or_else(|| escaped.then(nothing))
    }
}

/// Whether anything stops the statement.
fn verdict(ui: &mut Ui, found: &Found) {
    let (sign, color, text) = match found.errors.len() {
        0 => (icons::CIRCLE_CHECK, colors(ui).done, "Nothing stands in the way".to_string()),
        count => {
            let them = wording::count(count, "error stands", "errors stand");
            (icons::CIRCLE_ALERT, colors(ui).error, format!("{them} in the way"))
        }
    };
    ui.horizontal(|ui| {
        ui.label(icon(sign, scale::ICON).color(color));
        ui.add(Label::new(text).wrap());
    });
    weak(ui, "Checked as if the statement were approved; a result leads to its field");
}

fn head(ui: &mut Ui, text: &str) {
    ui.add_space(scale::S);
    ui.label(strong(text, scale::CAPTION).color(colors(ui).text_weak));
}

impl LiaisonDesk {
    /// Shows what would stop the draft in front, and offers to write its files.
    pub(in crate::app) fn prepare_hand_in(&mut self) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let today = self.ports.clock.today();
        let Some(draft) = self.state.drafts.get(id) else { return };
        let for_ietf = is_for_ietf(draft.statement(), &self.state.known.book, today);
        let wanted = Wanted { hand_in: true, ..Wanted::word(&self.state.settings, for_ietf) };
        self.ask_dialog(Prepare::of(id, wanted));
    }

    /// Mends a check result that was found in the statement as it is.
    fn fix_as_approved(&mut self, finding: &Finding) {
        let Some((draft, fix)) = self.state.drafts.front_mut().zip(finding.fix.as_ref()) else { return };
        if let Err(error) = draft.fix(fix) {
            self.tell_failure(format!("The fix could not be made: {error}"));
        }
    }
}
