//! The cover page.

use super::{Merge, items::Glue, relist::reworded, side};
use crate::{
    intake::labels::Label,
    statement::{Cover, WrittenDate, date},
};

/// Where the cover keeps a text.
type Place = fn(&mut Cover) -> &mut String;

/// The rows that show one text of the cover.
const TEXTS: [(Label, Place); 7] = [
    (Label::AgendaItem, |cover| &mut cover.agenda_item),
    (Label::Number, |cover| &mut cover.number),
    (Label::Language, |cover| &mut cover.language),
    (Label::Source, |cover| &mut cover.source),
    (Label::Title, |cover| &mut cover.title),
    (Label::Purpose, |cover| &mut cover.purpose),
    (Label::ActionRequired, |cover| &mut cover.action_required),
];

impl Merge<'_> {
    pub(super) fn cover(&mut self) {
        let (was, is) = (&self.was.cover, &self.is.cover);
        if is.is_empty() && !was.is_empty() {
            self.edited = true;
            self.s.cover = None;
            return;
        }
        let changed = |label: Label| {
            let value = side::value(is, label);
            (value != side::value(was, label)).then_some(value)
        };
        let texts: Vec<_> =
            TEXTS.iter().filter_map(|(label, place)| Some((changed(*label)?, place))).collect();
        let (day, references) = (changed(Label::Date), changed(Label::References));
        let lines = |side: &side::Side<'_>| -> Vec<String> {
            side.cover_lines.iter().map(|piece| piece.text().to_string()).collect()
        };
        let meeting = (lines(&self.was) != lines(&self.is)).then(|| lines(&self.is).join(", "));
        if texts.is_empty() && day.is_none() && references.is_none() && meeting.is_none() {
            return;
        }
        self.edited = true;
        let cover = self.s.cover.get_or_insert_default();
        for (text, place) in texts {
            *place(cover) = text;
        }
        if let Some(meeting) = meeting {
            cover.meeting = meeting;
        }
        if let Some(text) = references {
            cover.references = reworded(&mut self.s.keys, &cover.references.clone(), &text, Glue::Semicolon);
        }
        if let Some(text) = day {
            cover.date = WrittenDate::of(&text, date::parse(&text));
        }
    }
}
