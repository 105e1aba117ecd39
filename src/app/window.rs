//! The window: what happens in a frame.

use std::path::PathBuf;

use super::{
    chrome,
    command::{Command, Request},
    cx::Cx,
    form,
    ports::Ports,
    preview::Preview,
    state::{AppState, Notice, OpenDraft},
    theme,
};

/// The whole window.
pub struct LiaisonDesk {
    pub(in crate::app) state: AppState,
    pub(in crate::app) ports: Ports,
    pub(in crate::app) preview: Preview,
}

impl LiaisonDesk {
    /// A window that begins with these files open.
    pub fn new(ctx: &egui::Context, ports: Ports, files: Vec<PathBuf>) -> Self {
        theme::install(ctx);
        let mut window = Self { state: AppState::default(), ports, preview: Preview::default() };
        let requests = files.into_iter().map(Request::OpenPath).collect();
        window.act(ctx, requests);
        window
    }

    /// What the window knows.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// The draft in front.
    pub fn front(&self) -> Option<&OpenDraft> {
        self.state.drafts.front()
    }

    /// Tells the user that something could not be done.
    pub(in crate::app) fn tell_failure(&mut self, text: impl Into<String>) {
        self.state.notices.push(Notice::failed(text));
    }

    /// Tells the user that something was done.
    pub(in crate::app) fn tell_done(&mut self, text: impl Into<String>) {
        self.state.notices.push(Notice::done(text));
    }

    /// Takes the shortcuts of commands out of the input before any widget sees them.
    fn shortcuts(&self, ctx: &egui::Context) -> Vec<Request> {
        let has_draft = self.state.drafts.front_id().is_some();
        // A shortcut with more modifiers first: egui takes Ctrl+Shift+Z for Ctrl+Z too.
        let mut known: Vec<_> = Command::ALL
            .into_iter()
            .filter(|command| has_draft || !command.facts().needs_draft)
            .filter_map(|command| Some((command, command.facts().shortcut?)))
            .collect();
        known.sort_by_key(|(_, shortcut)| std::cmp::Reverse(u8::from(shortcut.modifiers.shift)));
        ctx.input_mut(|input| {
            known
                .into_iter()
                .filter(|(_, shortcut)| input.consume_shortcut(shortcut))
                .map(|(command, _)| Request::Do(command))
                .collect()
        })
    }
}

impl eframe::App for LiaisonDesk {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let (now, seconds) = (self.ports.clock.now(), ctx.input(|input| input.time));
        for (_, draft) in self.state.drafts.iter_mut() {
            draft.tick(seconds, now);
        }
        let requests = self.shortcuts(ctx);
        self.act(ctx, requests);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mut requests = Vec::new();
        let mut troubles = Vec::new();
        chrome::menu_bar(ui, &self.state, &mut requests);
        chrome::tabs(ui, &self.state, &mut requests);
        chrome::status_bar(ui, &mut self.state, &mut requests);
        let (now, today) = (self.ports.clock.now(), self.ports.clock.today());
        let AppState { drafts, settings, options, layout, .. } = &mut self.state;
        let front = drafts.front_id();
        match front.and_then(|id| Some((id, drafts.get_mut(id)?))) {
            Some((id, draft)) => {
                let derived = draft.derived(options, today);
                let mut cx = Cx {
                    id,
                    draft,
                    derived,
                    settings,
                    now,
                    today,
                    requests: &mut requests,
                    troubles: &mut troubles,
                };
                if layout.results {
                    chrome::results(ui, &mut cx);
                }
                chrome::sections(ui, &mut cx);
                if layout.preview {
                    self.preview.panel(ui, &mut cx, layout, options);
                }
                egui::CentralPanel::default().show(ui, |ui| form::show(ui, &mut cx));
            }
            None => {
                egui::CentralPanel::default().show(ui, |ui| chrome::start_page(ui, &mut requests));
            }
        }
        self.state.notices.extend(troubles.into_iter().map(Notice::failed));
        let ctx = ui.ctx().clone();
        self.act(&ctx, requests);
    }
}
