//! The window: what happens in a frame.

use std::path::PathBuf;

use super::{
    chrome,
    cx::Cx,
    documents::Documents,
    find, form, keys,
    ports::Ports,
    preview::Preview,
    state::{AppState, DraftId, Notice, OpenDraft, Standings},
    theme::{self, scale},
    turns::Turns,
};

/// The whole window.
pub struct LiaisonDesk {
    pub(in crate::app) state: AppState,
    pub(in crate::app) ports: Ports,
    pub(in crate::app) documents: Documents,
    pub(in crate::app) preview: Preview,
    /// The draft that was shown in the last frame.
    shown: Option<DraftId>,
}

impl LiaisonDesk {
    /// A window that begins with these files open.
    pub fn new(ctx: &egui::Context, ports: Ports, files: Vec<PathBuf>) -> Self {
        theme::install(ctx);
        ctx.add_plugin(Turns::default());
        let mut window = Self {
            state: AppState::default(),
            ports,
            documents: Documents::new(ctx),
            preview: Preview::default(),
            shown: None,
        };
        window.read_own_files(ctx);
        window.begin_keeping();
        window.look_for_left_over();
        window.open_paths(files);
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
        self.state.tell_failure(text);
    }

    /// Gives a draft that comes to the front the keyboard, where it was in it or in its first field: it would
    /// otherwise be reached only past all bars and panels.
    fn come_back(&mut self) {
        let shown = self.state.drafts.front_id().filter(|_| self.state.layout.page.is_none());
        if shown != self.shown
            && shown.is_some()
            && let Some(draft) = self.state.drafts.front_mut()
            && draft.view.pending_focus.is_none()
        {
            draft.come_back();
        }
        self.shown = shown;
    }

    /// Tells the user that something was done.
    pub(in crate::app) fn tell_done(&mut self, text: impl Into<String>) {
        self.state.notices.push(Notice::done(text));
    }
}

impl eframe::App for LiaisonDesk {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let (now, seconds) = (self.ports.clock.now(), ctx.input(|input| input.time));
        for (_, draft) in self.state.drafts.iter_mut() {
            draft.tick(seconds, now);
        }
        theme::follow(ctx, self.state.settings.theme);
        theme::rest_caret(ctx);
        self.documents_before(ctx);
        chrome::age_notices(ctx, &mut self.state.notices);
        let requests = keys::take(ctx, &self.state);
        self.act(ctx, requests);
        chrome::title(ctx, &self.state);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mut requests = Vec::new();
        let mut troubles = Vec::new();
        chrome::menu_bar(ui, &self.state, &mut requests);
        chrome::tabs(ui, &self.state, &mut requests);
        let today = self.ports.clock.today();
        self.come_back();
        let derived = self.state.drafts.front_id().and_then(|id| self.state.derived(id, today));
        let front = derived.zip(self.state.drafts.front()).map(|(derived, draft)| {
            let standings = Standings::of(draft, &derived);
            (derived, standings)
        });
        let whole = front.as_ref().map(|(_, standings)| standings.whole());
        chrome::status_bar(ui, &mut self.state, whole, &mut requests);
        if let Some(page) = self.state.layout.page {
            chrome::page(ui, page, &mut self.state, &mut requests);
        } else if let Some((id, (derived, standings))) = self.state.drafts.front_id().zip(front) {
            let AppState { drafts, known, layout, options, .. } = &mut self.state;
            if let Some(draft) = drafts.get_mut(id) {
                let (requests, troubles) = (&mut requests, &mut troubles);
                let (standings, book) = (&standings, &*known.book);
                let known_is_whole = known.trouble.is_none();
                let mut cx =
                    Cx { id, draft, derived, standings, book, known_is_whole, today, requests, troubles };
                if layout.search.shown {
                    find::panel(ui, &mut cx, &mut layout.search);
                } else if layout.results {
                    chrome::results(ui, &mut cx);
                }
                let both = scale::FORM_LEAST + scale::PAGE_MIN_WIDTH;
                layout.set_narrow(ui.available_width() < both);
                layout.page_alone &= !cx.draft.view.is_awaited();
                let beside = layout.preview && !layout.is_narrow;
                let needed = if beside { both } else { scale::FORM_LEAST };
                if ui.available_width() >= scale::SECTIONS_WIDTH + needed {
                    chrome::sections(ui, &mut cx);
                }
                if layout.page_alone {
                    self.preview.alone(ui, &mut cx, layout, options);
                } else if beside {
                    self.preview.beside(ui, &mut cx, layout, options, form::show);
                } else {
                    egui::CentralPanel::default().show(ui, |ui| form::show(ui, &mut cx));
                }
            }
        } else {
            egui::CentralPanel::default()
                .show(ui, |ui| chrome::start_page(ui, &self.state, today, &mut requests));
        }
        chrome::command_search(ui, &mut self.state, &mut requests);
        for trouble in troubles {
            self.state.tell_failure(trouble);
        }
        let ctx = ui.ctx().clone();
        self.act(&ctx, requests);
        self.documents_after(&ctx);
        theme::focus_ring(&ctx);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.save_looks();
        self.save_typed_settings();
    }
}
