//! What the commands of find and replace do.

use crate::{
    app::{
        command::Command,
        state::{Search, SearchField},
        window::LiaisonDesk,
        wording,
    },
    statement::find::replace,
};

impl LiaisonDesk {
    /// Opens the panel, or goes to the next place or the one before.
    pub(in crate::app) fn find(&mut self, command: Command) {
        self.state.layout.page = None;
        let search = &mut self.state.layout.search;
        let is_step = matches!(command, Command::FindNext | Command::FindPrevious);
        if is_step && !search.query.text.is_empty() {
            return self.go_to_hit(command == Command::FindNext);
        }
        let replacing = command == Command::Replace;
        search.focus = Some(match replacing && search.shown && !search.query.text.is_empty() {
            true => SearchField::With,
            false => SearchField::Query,
        });
        search.replacing = replacing || (search.replacing && search.shown && !is_step);
        search.shown = true;
    }

    /// Selects the next place or the one before in its field.
    pub(in crate::app) fn go_to_hit(&mut self, forward: bool) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let Some(draft) = self.state.drafts.get_mut(id) else { return };
        let search = &mut self.state.layout.search;
        let hits = search.hits(id, draft);
        match search.step(&hits, draft.view.last, forward).and_then(|at| hits.get(at)) {
            Some(hit) => {
                draft.view.go_to(hit.place.field);
                draft.view.select(Some(hit.place.range.clone()));
            }
            None => {
                let text = format!("\"{}\" is not in this statement", search.query.text);
                self.tell_done(text);
            }
        }
    }

    /// Selects the place of this number in its field.
    pub(in crate::app) fn go_to_place(&mut self, at: usize) {
        let search = &mut self.state.layout.search;
        search.at = at.checked_sub(1);
        if search.at.is_none() {
            // The way to the first place is the one back from the second.
            search.at = Some(1);
            return self.go_to_hit(false);
        }
        self.go_to_hit(true);
    }

    /// Puts what is to be put in every place that is not left out, as one step.
    pub(in crate::app) fn replace_all(&mut self) {
        let Some(id) = self.state.drafts.front_id() else { return };
        let Some(draft) = self.state.drafts.get_mut(id) else { return };
        let search = &mut self.state.layout.search;
        let hits = search.hits(id, draft);
        let places = search.chosen(&hits);
        let edits = replace(draft.statement(), &places, &search.with);
        if edits.is_empty() {
            return;
        }
        let Search { query, with, .. } = search;
        let name = format!("replacing \"{}\" with \"{with}\"", query.text);
        draft.seal();
        let outcome = draft.edit(name, edits);
        draft.seal();
        match outcome {
            Ok(()) => {
                let done = wording::count(places.len(), "place replaced", "places replaced");
                self.state.layout.search.at = None;
                self.tell_done(done);
            }
            Err(error) => self.tell_failure(format!("Nothing could be replaced: {error}")),
        }
    }

    /// Puts the panel away and leads the keyboard back to where it was.
    pub(in crate::app) fn close_search(&mut self) {
        self.state.layout.search.shown = false;
        if let Some(draft) = self.state.drafts.front_mut() {
            draft.come_back();
        }
    }
}
