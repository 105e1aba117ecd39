//! What each request does.

use super::{
    command::Command,
    parts,
    request::Request,
    state::{CommandSearch, Page, Section},
    text,
    window::LiaisonDesk,
};
use crate::{
    desk::{Format, Theme},
    statement::Purpose,
};

/// The sizes of everything in the window, in hundredths of the usual one.
const SIZES: [u16; 11] = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250];

/// Makes everything in the window larger or smaller by so many steps.
fn zoom(ctx: &egui::Context, steps: isize) {
    let now = ctx.zoom_factor() * 100.0;
    let nearest = |(_, size): &(usize, &u16)| ((f32::from(**size) - now).abs() * 100.0) as u32;
    let at = SIZES.iter().enumerate().min_by_key(nearest).map_or(0, |(at, _)| at);
    if let Some(size) = at.checked_add_signed(steps).and_then(|at| SIZES.get(at)) {
        ctx.set_zoom_factor(f32::from(*size) / 100.0);
    }
}

impl LiaisonDesk {
    /// Carries out what was asked for in the frame, in order.
    pub(in crate::app) fn act(&mut self, ctx: &egui::Context, requests: Vec<Request>) {
        let front = self.state.drafts.front_id();
        for request in requests {
            match request {
                Request::Do(command) => self.carry_out(ctx, command),
                Request::Activate(id) => {
                    self.state.layout.page = None;
                    self.state.drafts.bring_to_front(id);
                }
                Request::ChooseForm(form) => {
                    self.state.settings.export.form = form;
                    self.settings_changed();
                }
                Request::PrintCovers(cover) => {
                    self.state.settings.export.cover = cover;
                    self.settings_changed();
                }
                Request::SettingsTyped => self.settings_typed(ctx),
                Request::ChooseDefaultFolder => self.choose_default_folder(ctx),
                Request::ChooseEmblem => self.choose_emblem(ctx),
                Request::GoTo(field) => {
                    self.state.layout.page = None;
                    if let Some(draft) = self.state.drafts.front_mut() {
                        draft.view.go_to(field);
                    }
                }
                Request::GoToResult(field) => self.go_to_result(field),
                Request::Fix(finding) => self.fix(&finding),
                Request::AskSetAside(finding) => self.ask_set_aside(*finding),
                Request::TakeBack(rule, field) => self.take_back(rule, field),
                Request::GoToPlace(at) => self.go_to_place(at),
                Request::ReplaceAll => self.replace_all(),
                Request::CloseSearch => self.close_search(),
                Request::Close(id) => self.close_draft(id),
                Request::OpenPath(path) => self.open_paths([path]),
                Request::ForgetRecent(path) => self.forget_recent(path),
                Request::ImportBook => self.import_book(ctx),
                Request::ExportBook(format) => self.export_book(ctx, format),
                Request::AddToBook(more) => self.add_to_book(more),
                Request::ChangeBook(change, said) => self.change_book(change, said),
                Request::OpenWithSystem(path) => self.open_with_system(path),
                Request::ShowInFolder(path) => self.show_in_folder(path),
            }
        }
        if self.state.drafts.front_id() != front {
            self.state.layout.page = None;
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::NewDraft => self.new_draft(),
            Command::NewFromExample => self.new_from_example(),
            Command::BeginNewWorkItem
            | Command::BeginCommentsSought
            | Command::BeginReply
            | Command::BeginProgressReport
            | Command::BeginNomination => self.begin_from(command),
            Command::Open => self.open(ctx),
            Command::Save => self.save_front(ctx),
            Command::SaveAs => self.save_front_as(ctx),
            Command::SaveAll => self.save_all(ctx),
            Command::Duplicate => self.duplicate(),
            Command::SendOn => self.send_on(),
            Command::PrepareHandIn => self.prepare_hand_in(),
            Command::SentAs => self.ask_sent_as(),
            Command::CopyCitation => self.copy_citation(ctx),
            Command::StageDrafting | Command::StageForAgreement | Command::StageApproved => {
                command.stage().into_iter().for_each(|stage| self.set_stage(stage));
            }
            Command::Find | Command::Replace | Command::FindNext | Command::FindPrevious => {
                self.find(command);
            }
            Command::ExportWord => self.export_front(ctx, Format::Docx),
            Command::ExportText => self.export_front(ctx, Format::Txt),
            Command::ExportPage => self.export_front(ctx, Format::Html),
            Command::OpenExported => self.open_exported(),
            Command::ShowExported => self.show_exported(),
            Command::CloseTab => self.close_front(),
            Command::Quit => self.quit(ctx),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::NextTab => self.state.drafts.turn(1),
            Command::PreviousTab => self.state.drafts.turn(-1),
            Command::TogglePreview => self.toggle_page(),
            Command::PageZoomIn | Command::PageZoomOut | Command::PageFitWidth => {
                self.preview.carry_out(command, &mut self.state.layout);
            }
            Command::ToggleResults => self.toggle_results(),
            Command::StartPage => {
                self.state.layout.page = None;
                self.state.drafts.show_none();
                // A drive may have come or gone.
                self.read_recent();
            }
            Command::NextPart => parts::go(ctx, &mut self.state, true),
            Command::PreviousPart => parts::go(ctx, &mut self.state, false),
            Command::NextResult => self.walk_results(true),
            Command::PreviousResult => self.walk_results(false),
            Command::NextPlaceholder => self.go_to_placeholder(),
            Command::ApplyFix | Command::SetAside => self.act_on_result(command),
            Command::ZoomIn => zoom(ctx, 1),
            Command::ZoomOut => zoom(ctx, -1),
            Command::ZoomReset => ctx.set_zoom_factor(1.0),
            Command::ThemeSystem => self.choose_theme(Theme::System),
            Command::ThemeLight => self.choose_theme(Theme::Light),
            Command::ThemeDark => self.choose_theme(Theme::Dark),
            Command::GroupsAndPeople => self.show_page(Page::GroupsAndPeople),
            Command::Settings => self.show_page(Page::Settings),
            Command::Shortcuts => self.show_page(Page::Shortcuts),
            Command::About => self.show_page(Page::About),
            Command::CommandSearch => self.state.layout.command_search = Some(CommandSearch::default()),
            Command::AddRecipientForAction => self.add_recipient(Purpose::Action),
            Command::AddRecipientForComment => self.add_recipient(Purpose::Comment),
            Command::AddRecipientForInformation => self.add_recipient(Purpose::Information),
            Command::MoveItemUp | Command::MoveItemDown | Command::DuplicateItem | Command::RemoveItem => {
                self.change_item(command);
            }
            Command::InsertWordText => self.insert_word_text(ctx),
            Command::AddGroup
            | Command::AddQuestion
            | Command::AddReply
            | Command::AddApproval
            | Command::AddContact
            | Command::AddEmail
            | Command::AddKeyword
            | Command::AddAttachment
            | Command::AddCover
            | Command::AddReference => self.add(command),
            Command::InsertTable
            | Command::Bold
            | Command::Italic
            | Command::Underline
            | Command::Superscript
            | Command::Subscript
            | Command::TextLink
            | Command::StyleNormal
            | Command::StyleHeading1
            | Command::StyleHeading2
            | Command::StyleHeading3
            | Command::StyleNote
            | Command::BulletedList
            | Command::NumberedList
            | Command::TextBar => self.ask_of_text(ctx, command),
        }
    }

    /// Lets the text of the draft in front do a command when it is drawn next.
    fn ask_of_text(&mut self, ctx: &egui::Context, command: Command) {
        if let Some((id, draft)) = self.state.drafts.front_id().zip(self.state.drafts.front_mut()) {
            draft.view.folded.remove(&Section::Text);
            // The text does it when it is drawn: in a narrow window the page makes room for the form.
            self.state.layout.page_alone = false;
            text::ask(ctx, id, command);
        }
    }

    /// Shows a page over the drafts, or puts it away when it is there already.
    fn show_page(&mut self, page: Page) {
        let shown = &mut self.state.layout.page;
        *shown = if *shown == Some(page) { None } else { Some(page) };
    }

    /// Shows or hides the page of the sheet; a form that comes back in its place has the keyboard where it was.
    fn toggle_page(&mut self) {
        self.state.layout.toggle_page();
        let form_is_back = self.state.layout.is_narrow && !self.state.layout.page_alone;
        if let Some(draft) = self.state.drafts.front_mut().filter(|_| form_is_back) {
            draft.come_back();
        }
    }

    /// Shows or hides the check results; the field with the keyboard stays in sight beside them.
    fn toggle_results(&mut self) {
        self.state.layout.results ^= true;
        if let Some(draft) = self.state.drafts.front_mut().filter(|draft| draft.view.focused.is_some()) {
            draft.come_back();
        }
    }

    fn choose_theme(&mut self, theme: Theme) {
        self.state.settings.theme = theme;
        self.settings_changed();
    }

    fn undo(&mut self) {
        if let Some(draft) = self.state.drafts.front_mut()
            && let Err(error) = draft.undo()
        {
            self.tell_failure(format!("The step could not be taken back: {error}"));
        }
    }

    fn redo(&mut self) {
        if let Some(draft) = self.state.drafts.front_mut()
            && let Err(error) = draft.redo()
        {
            self.tell_failure(format!("The step could not be made again: {error}"));
        }
    }
}
