//! The head: origin, meeting, title, approvals, and what stands beside them.

use std::collections::HashSet;

use super::{
    Merge,
    items::{self, Glue, Item},
    lines,
    relist::{relisted, reworded, shown},
};
use crate::{
    form::printed::{self, Printed},
    intake::{
        RemarkKind,
        build::{attachment, is_document_type},
        fields::{approval, masthead, meeting, origin, title},
        labels::Label,
        piece::Piece,
    },
    source::Position,
    statement::{Attachment, FieldId, Group, Key, Keyed, field::AttachmentField},
};

/// Rows that are compared one by one, so that one of these is nothing new wherever it comes from.
const TAKEN: [Label; 18] = [
    Label::Questions,
    Label::Meeting,
    Label::StudyGroup,
    Label::WorkingParty,
    Label::StudyPeriod,
    Label::Source,
    Label::Title,
    Label::ForAction,
    Label::ForComment,
    Label::ForInformation,
    Label::Approval,
    Label::Deadline,
    Label::Contact,
    Label::Abstract,
    Label::Keywords,
    Label::Attachments,
    Label::Number,
    Label::Language,
];

impl Merge<'_> {
    /// The value of a label's rows as it is now, when it is not as it was.
    pub(super) fn changed(&mut self, label: Label) -> Option<String> {
        let (was, is) = (self.was.value(label), self.is.value(label));
        let changed = was != is;
        self.edited |= changed;
        changed.then_some(is)
    }

    pub(super) fn head(&mut self) {
        self.numbers();
        self.origin();
        if let Some(text) = self.changed(Label::Meeting) {
            let mut meeting = meeting::meeting(&text);
            if meeting.name.is_empty() {
                meeting.name.clone_from(&self.known.meeting.name);
            }
            self.s.meeting = meeting;
        }
        self.title();
        self.approvals();
        if let Some(text) = self.changed(Label::Abstract) {
            self.s.abstract_text = text;
        }
        if let Some(text) = self.changed(Label::Keywords) {
            self.s.keywords = reworded(&mut self.s.keys, &self.known.keywords, &text, Glue::Semicolon);
        }
        self.attachments();
        self.lines();
    }

    /// What only the head of a posted document shows, and the document's number above its further pages.
    fn numbers(&mut self) {
        if let Some(text) = self.changed(Label::Number) {
            self.s.number = text;
        }
        if let Some(text) = self.changed(Label::StudyPeriod) {
            self.s.study_period = text;
        }
        if let Some(text) = self.changed(Label::Language) {
            if let Some(tag) = masthead::tag(&text) {
                self.s.language.tag = tag.to_string();
            }
            self.s.language.printed = text;
        }
        let words = |pieces: &[Piece]| -> Vec<String> {
            let texts = pieces.iter().map(|piece| piece.text().to_string());
            texts.filter(|text| text.chars().any(char::is_alphanumeric)).collect()
        };
        let (was, is) = (words(&self.was.running), words(&self.is.running));
        let gone: Vec<&String> = was.iter().filter(|text| !is.contains(text)).collect();
        let fresh: Vec<&Piece> = self
            .is
            .running
            .iter()
            .filter(|piece| words(std::slice::from_ref(piece)).iter().any(|text| !was.contains(text)))
            .collect();
        // The cover has a number of its own; what was replaced tells which one it is.
        if let ([gone], [fresh]) = (gone.as_slice(), fresh.as_slice()) {
            let text = fresh.text().to_string();
            self.edited = true;
            let is = |number: &str| number.trim() == gone.as_str();
            let cover_number = self.known.cover.as_ref().is_some_and(|cover| is(&cover.number));
            let place = if is(&self.known.number) {
                Some(&mut self.s.number)
            } else if is(&self.known.ls_number) {
                Some(&mut self.s.ls_number)
            } else {
                self.s.cover.as_mut().filter(|_| cover_number).map(|cover| &mut cover.number)
            };
            if let Some(place) = place {
                *place = text;
                return;
            }
        }
        let lost: Vec<_> = fresh.iter().map(|piece| (piece.at, piece.text().to_string())).collect();
        for (at, text) in lost {
            self.edited = true;
            let message = format!("A line of the page's head or foot was left out: \"{text}\"");
            self.remark(at, RemarkKind::Lost, message);
        }
    }

    fn origin(&mut self) {
        let source = self.changed(Label::Source);
        let study_group = self.changed(Label::StudyGroup);
        if source.is_some() || study_group.is_some() {
            self.sources(source.is_some(), study_group.is_some());
        }
        if let Some(text) = self.changed(Label::Questions) {
            self.questions(&text);
        }
        if let Some(text) = self.changed(Label::WorkingParty) {
            self.working_parties(&text);
        }
    }

    /// Who it comes from, in the rows of the source and of the study group.
    fn sources(&mut self, source_changed: bool, group_changed: bool) {
        let source = self.is.value(Label::Source);
        let own = !Printed::text(FieldId::Source, &self.known.source).is_empty();
        if source_changed && own && !group_changed {
            self.s.source = source;
            return;
        }
        let group = self.is.value(Label::StudyGroup);
        let (names, own) = origin::groups(&source, &group);
        if names.len() == self.s.groups.len() {
            let keys: Vec<Key> = self.s.groups.iter().map(|(key, _)| key).collect();
            for (key, name) in keys.into_iter().zip(names) {
                if let Some(group) = self.s.groups.get_mut(key) {
                    group.name = name;
                }
            }
        } else {
            let (known, was): (Vec<Key>, Vec<String>) =
                self.known.groups.iter().map(|(key, group)| (key, group.name.trim().to_string())).unzip();
            let items = lines::items(&was, &names);
            self.s.groups = relisted(&mut self.s.keys, &self.known.groups, &known, items, |_, old, name| {
                Group { name, ..old.cloned().unwrap_or_default() }
            });
        }
        self.s.source = own;
    }

    /// The Questions of all groups stand in one row: those that are new go to the group whose number they name.
    fn questions(&mut self, text: &str) {
        let (mut owners, mut keys, mut known) = (Vec::new(), Vec::new(), Vec::new());
        for (group, value) in self.s.groups.iter() {
            let (shown, words) = shown(&value.questions);
            owners.extend(shown.iter().map(|_| group));
            keys.extend(shown);
            known.extend(words);
        }
        let items = items::items(text, &known, Glue::Sentence, origin::questions);
        if self.s.groups.is_empty() && !items.is_empty() {
            self.s.groups.push(&mut self.s.keys, Group::default());
        }
        let first = self.s.groups.iter().next().map(|(key, _)| key);
        let numbered = |question: &str| {
            let number = question.rsplit_once('/').map(|(_, number)| number.trim())?;
            let named = |group: &Group| group.study_group_number() == Some(number);
            self.s.groups.iter().find(|(_, group)| named(group)).map(|(key, _)| key)
        };
        let mut by_group: Vec<(Key, Keyed<String>)> = Vec::new();
        let mut last = first;
        let mut fresh_keys = self.s.keys.clone();
        for item in items {
            let (owner, key, text) = match item {
                Item::Kept(at) => (owners.get(at).copied(), keys.get(at).copied(), known[at].clone()),
                Item::Changed(at, text) => (owners.get(at).copied(), keys.get(at).copied(), text),
                Item::Added(text) => (numbered(&text).or(last), None, text),
            };
            let Some(owner) = owner.or(first) else { continue };
            last = Some(owner);
            let key = key.unwrap_or_else(|| fresh_keys.fresh());
            by_group.push((owner, Keyed { key, value: text }));
        }
        self.s.keys = fresh_keys;
        let groups: Vec<Key> = self.s.groups.iter().map(|(key, _)| key).collect();
        for key in groups {
            let Some(group) = self.s.groups.get_mut(key) else { continue };
            let mine = by_group.iter().filter(|(owner, _)| *owner == key).map(|(_, line)| line.clone());
            let mine: Vec<Keyed<String>> = mine
                .map(|line| match group.questions.get(line.key) {
                    // As it was typed, blanks and all.
                    Some(old) if old.trim() == line.value => Keyed { key: line.key, value: old.clone() },
                    _ => line,
                })
                .collect();
            group.questions = mine.into_iter().collect();
        }
    }

    fn working_parties(&mut self, text: &str) {
        let (keys, known): (Vec<Key>, Vec<String>) = self
            .s
            .groups
            .iter()
            .map(|(key, group)| (key, Printed::text(FieldId::Source, &group.working_party).to_string()))
            .filter(|(_, party)| !party.is_empty())
            .unzip();
        let items = items::items(text, &known, Glue::Sentence, |new| vec![new.to_string()]);
        let mut parties: Vec<(Option<Key>, String)> = Vec::new();
        for item in items {
            parties.push(match item {
                Item::Kept(at) => (keys.get(at).copied(), known[at].clone()),
                Item::Changed(at, text) => (keys.get(at).copied(), text),
                Item::Added(text) => (None, text),
            });
        }
        if self.s.groups.is_empty() && !parties.is_empty() {
            self.s.groups.push(&mut self.s.keys, Group::default());
        }
        let first = self.s.groups.iter().next().map(|(key, _)| key);
        for key in self.s.groups.iter().map(|(key, _)| key).collect::<Vec<_>>() {
            let mine = parties.iter().filter(|(of, _)| of.or(first) == Some(key));
            let mine = mine.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", ");
            if let Some(group) = self.s.groups.get_mut(key).filter(|group| group.working_party.trim() != mine)
            {
                group.working_party = mine;
            }
        }
    }

    /// The title: its parts where they changed, and as a whole where the parts would print another.
    fn title(&mut self) {
        let was = self.was.value(Label::Title);
        let Some(text) = self.changed(Label::Title) else {
            return;
        };
        if !Printed::text(FieldId::TitleOverride, &self.known.title.override_text).is_empty() {
            self.s.title.override_text = text;
            return;
        }
        let (before, now) = (title::parts(&was), title::parts(&text));
        if before.subject != now.subject {
            self.s.title.subject = now.subject;
        }
        if let Some(kind) = now.kind.filter(|_| before.kind != now.kind) {
            self.s.title.kind = kind;
        }
        if before.replies != now.replies {
            let known: Vec<Key> = self.known.replies.iter().map(|(key, _)| key).collect();
            let words = |replies: &[crate::statement::Reply]| -> Vec<String> {
                replies.iter().map(|reply| format!("{reply:?}")).collect()
            };
            let (was, is) = (words(&before.replies), words(&now.replies));
            let mut list: Vec<Keyed<_>> = Vec::new();
            for line in lines::lines(&was, &is) {
                let key = line.was.and_then(|at| known.get(at)).copied();
                let old = key.and_then(|key| self.known.replies.get(key)).filter(|_| line.same);
                let value = old.unwrap_or(&now.replies[line.is]).clone();
                list.push(Keyed { key: key.unwrap_or_else(|| self.s.keys.fresh()), value });
            }
            self.s.replies = list.into_iter().collect();
        }
    }

    /// Keeps the title of the page as a whole where it was edited and its parts would print another.
    pub(super) fn settle_title(&mut self) {
        let text = self.is.value(Label::Title);
        if text != self.was.value(Label::Title)
            && self.s.title.override_text == self.known.title.override_text
            && printed::title(&self.s).to_string() != text
        {
            self.s.title.override_text = text;
        }
    }

    fn approvals(&mut self) {
        let (was, is) = (self.was.paras(Label::Approval), self.is.paras(Label::Approval));
        if was == is {
            return;
        }
        self.edited = true;
        let lines = self.known.approvals.iter().map(|(key, one)| (key, printed::approval_line(key, one)));
        let shown: Vec<Key> = lines.filter(|(_, line)| !line.is_empty()).map(|(key, _)| key).collect();
        let items = lines::items(&was, &is);
        self.s.approvals = relisted(&mut self.s.keys, &self.known.approvals, &shown, items, |_, _, text| {
            approval::approval(&text)
        });
    }

    fn attachments(&mut self) {
        let (was, is) = (self.was.paras(Label::Attachments), self.is.paras(Label::Attachments));
        if was == is {
            return;
        }
        self.edited = true;
        let prints = |key: Key, one: &Attachment| {
            [
                (AttachmentField::Title, &one.title),
                (AttachmentField::File, &one.file),
                (AttachmentField::Status, &one.status),
            ]
            .into_iter()
            .any(|(part, text)| !Printed::text(FieldId::Attachment(key, part), text).is_empty())
        };
        let shown = self.known.attachments.iter().filter(|(key, one)| prints(*key, one)).map(|(key, _)| key);
        let shown: Vec<Key> = shown.collect();
        let items = lines::items(&was, &is);
        self.s.attachments =
            relisted(&mut self.s.keys, &self.known.attachments, &shown, items, |_, _, text| {
                attachment(&text)
            });
    }

    /// Lines and rows of the head that were not there.
    fn lines(&mut self) {
        let mut fresh = self.fresh_lines();
        self.document_type(&mut fresh);
        // The form's own words stand in whatever order.
        let kept =
            fresh.into_iter().map(|line| line.piece).filter(|piece| !masthead::is_emblem(piece.text()));
        let kept: Vec<_> = kept.map(|piece| (piece.at, piece.text().to_string())).collect();
        for (at, text) in kept.into_iter().chain(self.unknown_rows()) {
            self.edited = true;
            self.before_text.push(text);
            let message = "This line was added to the head and no field takes it; it stays at the beginning of the text";
            self.remark(at, RemarkKind::Kept, message);
        }
    }

    /// The lines without a label that are not as they were.
    fn fresh_lines(&mut self) -> Vec<FreshLine> {
        let text = |pieces: &[Piece]| -> Vec<String> {
            pieces.iter().map(|piece| piece.text().to_string()).collect()
        };
        let (was, is) = (text(&self.was.lines), text(&self.is.lines));
        self.edited |= was != is;
        let fresh = lines::lines(&was, &is).into_iter().filter(|line| !line.same);
        let line = |line: lines::Line| FreshLine {
            piece: self.is.lines[line.is].clone(),
            was: line.was.and_then(|at| was.get(at)).cloned(),
        };
        fresh.map(line).collect()
    }

    /// Takes the line that stands in the place of the document type.
    fn document_type(&mut self, fresh: &mut Vec<FreshLine>) {
        let known = self.known.document_type.trim();
        let is_its = |old: &String| old == known || is_document_type(old);
        if let Some(at) = fresh.iter().position(|line| line.was.as_ref().is_some_and(is_its)) {
            self.s.document_type = fresh.remove(at).piece.text().to_string();
        }
    }

    /// Rows of other labels than those the form has, in their words.
    fn unknown_rows(&self) -> Vec<(Position, String)> {
        let known: HashSet<&[Label]> = self.was.rows.iter().map(|row| row.labels.as_slice()).collect();
        let fresh = self.is.rows.iter().filter(|row| !known.contains(row.labels.as_slice()));
        fresh
            .filter(|row| !TAKEN.contains(&row.label()) && !row.paras.is_empty())
            .map(|row| (row.at, format!("{} {}", row.written, row.value())))
            .collect()
    }
}

/// A line of the head that is not as it was.
struct FreshLine {
    piece: Piece,
    /// What stood in its place.
    was: Option<String>,
}
