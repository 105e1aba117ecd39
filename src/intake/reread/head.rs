//! The head: origin, meeting, title, approvals, and what stands beside them.

use std::collections::{HashMap, HashSet, VecDeque};

use super::{
    Merge,
    items::{Glue, breakable},
    lines,
    relist::{relisted, reworded},
};
use crate::{
    form::printed::{self, Printed},
    intake::{
        RemarkKind,
        build::{attachment, is_document_type},
        fields::{approval, masthead, meeting, number, title},
        labels::Label,
        piece::Piece,
    },
    source::Position,
    statement::{Approval, Attachment, FieldId, Key, Keyed, Reply, field::AttachmentField},
};

impl Merge<'_> {
    /// The value of a label's rows as it is now, when it is not as it was.
    pub(super) fn changed(&mut self, label: Label) -> Option<String> {
        self.asked.insert(label);
        let (was, is) = (self.was.value(label), self.is.value(label));
        let changed = was != is;
        self.edited |= changed;
        changed.then_some(is)
    }

    /// The same for a label of a list: what each item was and is now.
    fn changed_list(&mut self, label: Label) -> Option<(Vec<String>, Vec<String>)> {
        self.asked.insert(label);
        let (was, is) = (self.was.paras(label), self.is.paras(label));
        let changed = was != is;
        self.edited |= changed;
        changed.then_some((was, is))
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
            self.s.keywords = reworded(&mut self.s.keys, &self.known.keywords, &text, Glue::of_row(&text));
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
        let mut fresh: Vec<&Piece> = self
            .is
            .running
            .iter()
            .filter(|piece| words(std::slice::from_ref(piece)).iter().any(|text| !was.contains(text)))
            .collect();
        // The cover has a number of its own; what was replaced tells which one it is.
        let number = match fresh.as_slice() {
            [_] => Some(0),
            several => several.iter().position(|piece| number::is_number(piece.text())),
        };
        if let ([gone], Some(place)) = (gone.as_slice(), number) {
            let text = fresh[place].text().to_string();
            let is = |number: &str| number.trim() == gone.as_str();
            let cover_number = self.known.cover.as_ref().is_some_and(|cover| is(&cover.number));
            let number = if is(&self.known.number) {
                Some(&mut self.s.number)
            } else if is(&self.known.ls_number) {
                Some(&mut self.s.ls_number)
            } else {
                self.s.cover.as_mut().filter(|_| cover_number).map(|cover| &mut cover.number)
            };
            if let Some(number) = number {
                *number = text;
                self.edited = true;
                fresh.remove(place);
            }
        }
        let lost: Vec<_> = fresh.iter().map(|piece| (piece.at, piece.text().to_string())).collect();
        for (at, text) in lost {
            self.edited = true;
            let message = format!("A line of the page's header or footer was left out: \"{text}\"");
            self.remark(at, RemarkKind::Lost, message);
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
        self.replies(&before.replies, &now.replies);
    }

    /// The statements answered: one whose number is still there keeps what the title does not say of it.
    fn replies(&mut self, was: &[Reply], is: &[Reply]) {
        let words = |replies: &[Reply]| -> Vec<String> {
            replies.iter().map(|reply| breakable(&format!("{reply:?}"))).collect()
        };
        let (was_words, is_words) = (words(was), words(is));
        if was_words == is_words {
            return;
        }
        let prints = |reply: &Reply| {
            let texts = [&reply.number, &reply.source, &reply.title];
            !reply.date.is_empty() || texts.iter().any(|text| !text.trim().is_empty())
        };
        let known: Vec<(Key, &Reply)> =
            self.known.replies.iter().filter(|(_, reply)| prints(reply)).collect();
        let mut by_number: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, (_, reply)) in
            known.iter().enumerate().filter(|(_, (_, reply))| !reply.number.trim().is_empty())
        {
            by_number.entry(breakable(reply.number.trim())).or_default().push_back(at);
        }
        let mut taken: HashSet<usize> = HashSet::new();
        let mut list: Vec<Keyed<Reply>> = Vec::new();
        for line in lines::lines(&was_words, &is_words) {
            let now = &is[line.is];
            // Words may have been put behind its number.
            let number = breakable(&now.number);
            let first = number.split_whitespace().next().unwrap_or_default();
            let known_number = if by_number.contains_key(&number) { number.as_str() } else { first };
            let numbered = by_number.get_mut(known_number).and_then(VecDeque::pop_front);
            let from = numbered.or(line.was).filter(|at| taken.insert(*at));
            let old = from.and_then(|at| known.get(at));
            let value = match old {
                Some((_, old)) if line.same => (*old).clone(),
                Some((_, old)) if numbered.is_some() => Reply {
                    date: now.date.clone().or(old.date.clone()),
                    source: if now.source.is_empty() { old.source.clone() } else { now.source.clone() },
                    ..(*old).clone()
                },
                _ => now.clone(),
            };
            list.push(Keyed { key: old.map_or_else(|| self.s.keys.fresh(), |(key, _)| *key), value });
        }
        let hidden = self.known.replies.iter().filter(|(_, reply)| !prints(reply));
        list.extend(hidden.map(|(key, reply)| Keyed { key, value: reply.clone() }));
        self.s.replies = list.into_iter().collect();
    }

    /// Keeps the title of the page as a whole where it was edited and its parts would print another.
    pub(super) fn settle_title(&mut self) {
        let text = self.is.value(Label::Title);
        if text != self.was.value(Label::Title)
            && self.s.title.override_text == self.known.title.override_text
            && breakable(&printed::title(&self.s).to_string()) != breakable(&text)
        {
            self.s.title.override_text = text;
        }
    }

    fn approvals(&mut self) {
        let Some((was, is)) = self.changed_list(Label::Approval) else {
            return;
        };
        let lines = self.known.approvals.iter().map(|(key, one)| (key, printed::approval_line(key, one)));
        let shown: Vec<Key> = lines.filter(|(_, line)| !line.is_empty()).map(|(key, _)| key).collect();
        let items = lines::items(&was, &is);
        self.s.approvals = relisted(&mut self.s.keys, &self.known.approvals, &shown, items, |_, _, text| {
            let built = Approval { text: String::new(), ..approval::approval(&text) };
            // What its parts print needs no wording.
            if printed::approval_line(Key(0), &built).to_string() == text {
                built
            } else {
                Approval { text, ..built }
            }
        });
    }

    fn attachments(&mut self) {
        let Some((was, is)) = self.changed_list(Label::Attachments) else {
            return;
        };
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

    /// Lines of the head that were not there.
    fn lines(&mut self) {
        let mut fresh = self.fresh_lines();
        self.document_type(&mut fresh);
        // The form's own words stand in whatever order.
        let kept =
            fresh.into_iter().map(|line| line.piece).filter(|piece| !masthead::is_emblem(piece.text()));
        let kept: Vec<_> = kept.map(|piece| (piece.at, piece.text().to_string())).collect();
        kept.into_iter().for_each(|(at, text)| self.keep(at, text));
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

    /// Keeps the rows that nothing asked for and that were not there, in their words; what was asked for is taken.
    pub(super) fn unasked_rows(&mut self) {
        let known: HashSet<&[Label]> = self.was.rows.iter().map(|row| row.labels.as_slice()).collect();
        let is_asked = |labels: &[Label]| matches!(labels, [label] if self.asked.contains(label));
        let fresh = self.is.rows.iter().filter(|row| !known.contains(row.labels.as_slice()));
        let unasked = fresh.filter(|row| !is_asked(&row.labels) && !row.paras.is_empty());
        let unasked: Vec<_> =
            unasked.map(|row| (row.at, format!("{} {}", row.written, row.value()))).collect();
        unasked.into_iter().for_each(|(at, text)| self.keep(at, text));
    }

    /// Keeps a line of the head before the text.
    fn keep(&mut self, at: Position, text: String) {
        self.edited = true;
        self.before_text.push(text);
        let message =
            "This line was added to the head and no field takes it; it stays at the beginning of the text";
        self.remark(at, RemarkKind::Kept, message);
    }
}

/// A line of the head that is not as it was.
struct FreshLine {
    piece: Piece,
    /// What stood in its place.
    was: Option<String>,
}
