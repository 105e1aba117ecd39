//! The head of a statement: where it comes from, its meeting, title, approval and the like.

use super::{Build, paragraphs};
use crate::{
    form::printed,
    intake::{
        RemarkKind,
        fields::{approval, masthead, meeting, origin, title},
        labels::{self, Label, Place},
        layout::Row,
        piece::Piece,
    },
    source::{ParaKind, Position},
    statement::{
        Attachment, FieldId, Group, List, Meeting, Reply, date,
        field::{ApprovalField, AttachmentField, GroupField, LineList, ListId, MeetingField, ReplyField},
        number,
    },
};

/// What the head's lines and rows say of the origin, until all of it is known.
#[derive(Default)]
pub(super) struct Origin {
    pub(super) source: Option<(Position, String)>,
    /// The body that a head without labels begins with; the source where no other is named.
    body: Option<Piece>,
    pub(super) study_group: Option<(Position, String)>,
    pub(super) working_party: Option<(Position, String)>,
    pub(super) questions: Option<(Position, String)>,
}

/// "Title: file (status)", or only one of the two.
pub(in crate::intake) fn attachment(text: &str) -> Attachment {
    let is_file = |word: &str| !word.contains(char::is_whitespace) && word.contains(['.', '/']);
    let whole = Attachment { title: text.to_string(), ..Attachment::default() };
    let (named, status) = match text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((named, status)) => (named, status),
        None => (text, ""),
    };
    let (title, file) = match named.rsplit_once(": ") {
        Some((title, file)) if is_file(file) => (title, file),
        _ if is_file(named) => ("", named),
        _ => return whole,
    };
    Attachment { title: title.to_string(), file: file.to_string(), status: status.to_string() }
}

/// Whether two replies answer one statement: its number is theirs, or both name only its source and no two dates.
fn is_same(one: &Reply, other: &Reply) -> bool {
    if !(one.number.is_empty() && other.number.is_empty()) {
        return one.number == other.number;
    }
    let dates = one.date.is_empty() || other.date.is_empty() || one.date == other.date;
    let named = !one.source.is_empty() && one.source == other.source && one.title == other.title;
    named && dates
}

impl Build<'_> {
    /// Reads the lines without labels in front of the rows.
    pub(super) fn masthead(&mut self, lines: &[Piece]) -> Origin {
        let head = masthead::masthead(lines);
        let mut origin = Origin::default();
        if let Some(piece) = &head.study_period {
            let years: Vec<&str> = piece
                .text()
                .split_whitespace()
                .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
                .collect();
            let is_year = |word: &str| {
                years.contains(&word)
                    || ["study", "period"].contains(&word.to_lowercase().trim_end_matches(':'))
            };
            if years.is_empty() || !piece.text().split_whitespace().all(is_year) {
                self.keep_piece(piece);
            } else {
                self.s.study_period = years.join(" ");
                self.found(FieldId::StudyPeriod, piece.at);
            }
        }
        if let Some(piece) = &head.number {
            self.number(piece.text(), piece.at);
        }
        if let Some(piece) = &head.meeting {
            self.meeting(piece.text(), piece.at);
        }
        if let Some((tag, printed)) =
            head.language.as_ref().and_then(|piece| masthead::language(piece.text()))
        {
            self.s.language.tag = tag.to_string();
            self.s.language.printed = printed;
            if let Some(piece) = &head.language {
                self.found(FieldId::LanguagePrinted, piece.at);
            }
        }
        if let Some(piece) = &head.title {
            self.title(piece.text(), piece.at);
        }
        origin.study_group = head.study_group.as_ref().map(|piece| {
            let numbers = masthead::study_groups(piece.text());
            (piece.at, numbers.unwrap_or(piece.text()).to_string())
        });
        match head.body {
            Some(body)
                if body.text().to_lowercase().contains("meeting") && self.s.meeting.name.is_empty() =>
            {
                self.s.meeting.name = body.text().to_string();
                self.found(FieldId::Meeting(MeetingField::Name), body.at);
            }
            body => origin.body = body,
        }
        origin.source = head.source.as_ref().map(|source| (source.at, source.text().to_string()));
        for piece in head.date.iter().chain(&head.rest) {
            self.keep_piece(piece);
        }
        origin
    }

    fn number(&mut self, text: &str, at: Position) {
        let bare = text.strip_prefix("Document").map_or(text, str::trim);
        if number::is_of_an_ls(bare) && self.s.ls_number.is_empty() {
            self.s.ls_number = bare.to_string();
            self.found(FieldId::LsNumber, at);
        } else if self.s.number.is_empty() {
            self.s.number = bare.to_string();
            self.found(FieldId::Number, at);
        } else {
            self.kept.push((at, text.into()));
            self.remark(at, RemarkKind::Kept, "A second number stays at the beginning of the text");
        }
    }

    /// Takes a line for the meeting that the posted form has beside the Questions, without a label.
    pub(super) fn meeting_beside_questions(&mut self, piece: &Piece) -> bool {
        let fits = date::find_days(piece.text()).is_some() && self.s.meeting == Meeting::default();
        if fits {
            self.meeting(piece.text(), piece.at);
        }
        fits
    }

    fn meeting(&mut self, text: &str, at: Position) {
        self.s.meeting = meeting::meeting(text);
        self.found(FieldId::Meeting(MeetingField::Text), at);
    }

    /// Reads a title with its prefix and brackets.
    pub(super) fn title(&mut self, text: &str, at: Position) {
        let parts = title::parts(text);
        self.title = text.to_string();
        self.s.title.subject = parts.subject;
        self.found(FieldId::TitleSubject, at);
        if let Some(kind) = parts.kind {
            self.s.title.kind = kind;
            self.found(FieldId::TitleKind, at);
        }
        for reply in parts.replies {
            let key = self.s.replies.push(&mut self.s.keys, reply);
            self.found(FieldId::Reply(key, ReplyField::Number), at);
        }
    }

    /// A letter has its title on a line of its own above the text.
    pub(super) fn letter_title(&mut self, rows: &[Row], body: &mut Vec<Piece>) {
        let letter = Self::has(rows, Label::To)
            && (Self::has(rows, Label::Source) || Self::has(rows, Label::From))
            && !Self::has(rows, Label::Title);
        let [first, next, ..] = body.as_slice() else {
            return;
        };
        let text = first.text();
        let plain = matches!(first.kind, ParaKind::Plain | ParaKind::Heading(1))
            && !first.table
            && first.cell.is_none();
        let short = text.chars().count() <= 150 && text.split_whitespace().count() > 1;
        let ends = text.ends_with(['.', ',', ':', ';', '?', '!']);
        let above = next.text().chars().count() > text.chars().count();
        let numbered = text.starts_with(|c: char| c.is_ascii_digit());
        let salutation = text.to_lowercase().starts_with("dear ");
        if !(letter && plain && short && above) || ends || numbered || salutation {
            return;
        }
        let piece = body.remove(0);
        self.title(piece.text(), piece.at);
        self.remark(piece.at, RemarkKind::Assumed, "The line above the text was taken as the title");
    }

    /// Reads all rows of the statement.
    pub(super) fn rows(&mut self, rows: &[Row], origin: &mut Origin) {
        let mut sending = super::sending::Sending::new(rows);
        for row in rows {
            self.label_in_other_words(row);
            if sending.take(row) {
                continue;
            }
            self.row(row, origin);
        }
        self.origin(origin);
        self.send(sending);
    }

    /// Names the words that stand in the place of a label where a style says what is behind them.
    fn label_in_other_words(&mut self, row: &Row) {
        let is_label = row.written.is_empty() || labels::find(&row.written, Place::Cell).is_some();
        if !is_label && !row.paras.is_empty() && labels::find_owned(&row.written).is_none() {
            let message = format!("\"{}\" was taken for the label of what stands behind it", row.written);
            self.remark(row.at, RemarkKind::Assumed, message);
        }
    }

    fn row(&mut self, row: &Row, origin: &mut Origin) {
        let value = row.value();
        match row.label() {
            Label::Contact => self.contacts(row),
            Label::Abstract | Label::Summary => {
                self.set(row, paragraphs(&row.lines), FieldId::Abstract, |s| &mut s.abstract_text);
            }
            _ if labels::is_empty(&value) => {}
            Label::Questions => self.questions(row, origin),
            Label::StudyGroup => self.once(row, value, &mut origin.study_group),
            Label::WorkingParty => self.once(row, value, &mut origin.working_party),
            Label::Source => self.once(row, value, &mut origin.source),
            Label::From if value.contains('@') || origin.source.is_some() => self.keep_row(row),
            Label::From => {
                let (name, questions) = origin::questions_behind(&value);
                if let Some(questions) = questions.filter(|_| origin.questions.is_none()) {
                    origin.questions = Some((row.at, questions));
                    return self.once(row, name.to_string(), &mut origin.source);
                }
                self.once(row, value, &mut origin.source);
            }
            Label::Title if self.title.is_empty() => self.title(&value, row.at),
            Label::Meeting if self.s.meeting == Meeting::default() => self.meeting(&value, row.at),
            Label::StudyPeriod => self.set(row, value, FieldId::StudyPeriod, |s| &mut s.study_period),
            Label::Number => self.number(&value, row.at),
            Label::LsNumber => self.set(row, value, FieldId::LsNumber, |s| &mut s.ls_number),
            Label::Language => self.language(row, &value),
            Label::Approval => self.approvals(row),
            Label::Keywords => self.keywords(row, &value),
            Label::Attachments => self.attachments(row),
            Label::ReplyTo => self.replies(row, &value),
            _ => self.keep_row(row),
        }
    }

    /// Questions; the posted form has the meeting beside them without a label.
    fn questions(&mut self, row: &Row, origin: &mut Origin) {
        let (mut questions, mut meeting) = (Vec::new(), Vec::new());
        for cell in row.lines.iter().flat_map(|line| line.text.split('\t')) {
            if super::is_document_type(cell.trim()) && self.s.document_type.is_empty() {
                self.s.document_type = cell.trim().to_string();
                self.found(FieldId::DocumentType, row.at);
                continue;
            }
            let (mut before, mut beside) = origin::questions_and_meeting(cell);
            if !questions.is_empty() && origin::is_place(cell) {
                (before, beside) = ("", cell.trim());
            }
            questions.extend((!before.is_empty()).then_some(before));
            meeting.extend((!beside.is_empty()).then_some(beside));
        }
        let meeting = meeting.join(" ");
        if self.s.meeting == Meeting::default() && !meeting.is_empty() {
            self.meeting(&meeting, row.at);
        } else if !meeting.is_empty() {
            return self.keep_row(row);
        }
        let questions = questions.join(" ");
        if !labels::is_empty(&questions) {
            self.once(row, questions, &mut origin.questions);
        }
    }

    fn once(&mut self, row: &Row, value: String, place: &mut Option<(Position, String)>) {
        match place {
            Some(_) => self.keep_row(row),
            None => *place = Some((row.at, value)),
        }
    }

    fn language(&mut self, row: &Row, value: &str) {
        let word = value.trim();
        match masthead::tag(word) {
            Some(tag) if !self.report.found.iter().any(|found| found.field == FieldId::LanguagePrinted) => {
                self.s.language.tag = tag.to_string();
                self.s.language.printed = word.to_string();
                self.found(FieldId::LanguagePrinted, row.at);
            }
            _ => self.keep_row(row),
        }
    }

    fn approvals(&mut self, row: &Row) {
        if !row.paras.is_empty() {
            for text in row.paras.iter().filter(|text| !labels::is_empty(text)) {
                let key = self.s.approvals.push(&mut self.s.keys, approval::approval(text));
                self.found(FieldId::Approval(key, ApprovalField::Text), row.at);
            }
            return;
        }
        let lines: Vec<&str> = row.lines.iter().map(|line| line.text.as_str()).collect();
        let parts: Vec<(Position, String)> = approval::wordings(&lines)
            .into_iter()
            .flat_map(|(line, text)| {
                let at = row.lines.get(line).map_or(row.at, |line| line.at);
                let parts: Vec<_> = text.split(';').map(|part| (at, part.trim().to_string())).collect();
                parts
            })
            .collect();
        for (at, text) in parts.into_iter().filter(|(_, text)| !labels::is_empty(text)) {
            let key = self.s.approvals.push(&mut self.s.keys, approval::approval(&text));
            self.found(FieldId::Approval(key, ApprovalField::Text), at);
        }
    }

    fn keywords(&mut self, row: &Row, value: &str) {
        let words = if row.paras.is_empty() || !value.contains(';') {
            value.trim_end_matches('.').split([',', ';'].as_slice())
        } else {
            value.split([';', '\n'].as_slice())
        };
        let words = words.map(str::trim);
        let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_string).collect();
        for word in words {
            self.s.keywords.push(&mut self.s.keys, word);
        }
        self.found(FieldId::List(ListId::Lines(LineList::Keywords)), row.at);
    }

    fn attachments(&mut self, row: &Row) {
        for text in row.paras.iter().filter(|text| !labels::is_empty(text)) {
            let key = self.s.attachments.push(&mut self.s.keys, attachment(text));
            self.found(FieldId::Attachment(key, AttachmentField::Title), row.at);
        }
        if !row.paras.is_empty() {
            return;
        }
        let mut entries: Vec<(Position, String)> = Vec::new();
        let (mut opened, mut closed) = (0, 0);
        for line in &row.lines {
            let goes_on = opened > closed;
            opened += line.text.matches('(').count();
            closed += line.text.matches(')').count();
            // A title waits for its file, and words in small letters go on with the line before.
            let first = line.text.split_whitespace().next().unwrap_or("");
            let words = first.starts_with(char::is_lowercase) && !first.contains(['.', '/']);
            let titled =
                |entry: &str| entry.starts_with(char::is_uppercase) && attachment(entry).file.is_empty();
            match entries.last_mut() {
                Some((_, entry)) if goes_on || entry.ends_with(':') || (words && titled(entry)) => {
                    entry.push(' ');
                    entry.push_str(&line.text);
                }
                _ => entries.push((line.at, line.text.clone())),
            }
        }
        for (at, entry) in entries {
            let words = entry.split(',').all(|part| part.split_whitespace().count() == 1);
            let signs: &[char] = if words { &[';', ','] } else { &[';'] };
            for part in entry.split(signs).map(str::trim).filter(|part| !labels::is_empty(part)) {
                let attachment = attachment(part);
                let key = self.s.attachments.push(&mut self.s.keys, attachment);
                self.found(FieldId::Attachment(key, AttachmentField::Title), at);
            }
        }
    }

    /// What is answered, by number where the row is nothing but numbers and dates, else word for word.
    fn replies(&mut self, row: &Row, value: &str) {
        let numbers = title::replies(value);
        let known = |reply: &Reply| self.s.replies.values().any(|old| is_same(old, reply));
        let bare = |reply: &Reply| {
            let name = if reply.number.is_empty() { &reply.source } else { &reply.number };
            match reply.date.day() {
                Some(date) => format!("{name}, {}", printed::days(date, date)),
                None => name.clone(),
            }
        };
        let said: Vec<String> = numbers.iter().map(bare).collect();
        // A source alone may be words of any kind; it counts where the title names it too.
        let all = numbers.iter().all(|reply| !reply.number.is_empty() || known(reply));
        let replies = if let Some(reply) = title::reply_row(value) {
            vec![reply]
        } else if all && (said.join(", ") == value || said.join("; ") == value) {
            numbers
        } else {
            let title = value.to_string();
            vec![Reply { title, ..Reply::default() }]
        };
        for reply in replies {
            let old = self.s.replies.iter().find(|(_, old)| is_same(old, &reply)).map(|(key, _)| key);
            match old.and_then(|key| self.s.replies.get_mut(key)) {
                Some(old) => old.date = std::mem::take(&mut old.date).or(reply.date),
                None => {
                    let key = self.s.replies.push(&mut self.s.keys, reply);
                    self.found(FieldId::Reply(key, ReplyField::Number), row.at);
                }
            }
        }
    }

    /// Names the originating groups, now that all of the head is read.
    fn origin(&mut self, origin: &mut Origin) {
        let from = title::parts(&self.title).from;
        if let Some(body) = origin.body.take() {
            match &origin.source {
                None => origin.source = Some((body.at, body.text().to_string())),
                Some(_) if origin.study_group.is_none() => {
                    origin.study_group = Some((body.at, body.text().to_string()));
                }
                Some(_) => self.keep_piece(&body),
            }
        }
        let text =
            |part: &Option<(Position, String)>| part.as_ref().map_or("", |part| part.1.as_str()).to_string();
        let mut source = text(&origin.source);
        if source.is_empty() && origin.study_group.is_none() && !from.is_empty() {
            source = from;
        }
        let (names, own) = origin::groups(&source, &text(&origin.study_group));
        if let Some((at, cell)) =
            origin.study_group.clone().filter(|(_, cell)| !origin::says_all(&names, cell))
        {
            self.kept.push((at, cell.as_str().into()));
            let message =
                "The groups do not take all that stands for them; it stays at the beginning of the text";
            self.remark(at, RemarkKind::Kept, message);
        }
        let at = [&origin.source, &origin.study_group, &origin.questions, &origin.working_party]
            .into_iter()
            .flatten()
            .map(|part| part.0)
            .next()
            .unwrap_or_default();
        self.s.source = own;
        if self.s.meeting == Meeting::default()
            && let Some((_, inside)) = source.strip_suffix(')').and_then(|source| source.rsplit_once('('))
            && date::find_days(inside).is_some()
        {
            self.meeting(inside, at);
            self.remark(at, RemarkKind::Assumed, "The meeting was taken from the source");
        }
        if !self.s.source.is_empty() {
            self.found(FieldId::Source, at);
        }
        let parts = origin::Parts {
            names,
            questions: origin::questions(&text(&origin.questions)),
            working_party: text(&origin.working_party),
        };
        for part in parts.by_group() {
            let group = Group {
                name: part.name,
                working_party: part.working_party,
                questions: List::of(&mut self.s.keys, part.questions),
            };
            let key = self.s.groups.push(&mut self.s.keys, group);
            self.found(FieldId::Group(key, GroupField::Name), at);
            let says = self
                .s
                .groups
                .get(key)
                .map(|group| (!group.working_party.is_empty(), !group.questions.is_empty()));
            let (has_party, has_questions) = says.unwrap_or_default();
            if let Some((at, _)) = origin.working_party.as_ref().filter(|_| has_party) {
                self.found(FieldId::Group(key, GroupField::WorkingParty), *at);
            }
            if let Some((at, _)) = origin.questions.as_ref().filter(|_| has_questions) {
                let at = *at;
                self.found(FieldId::List(ListId::Lines(LineList::GroupQuestions(key))), at);
            }
        }
    }
}
