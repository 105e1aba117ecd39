//! A name of a group and whom it means.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::{
    check::Context,
    directory::{Entry, Identity, Kind, Recognized, Sector, Spelling, written},
    statement::question,
};

/// A name of a group and whom it means.
pub(in crate::check) struct Named<'a> {
    /// The name as it is written.
    pub(in crate::check) text: Cow<'a, str>,
    /// What the book makes of it.
    pub(in crate::check) known: Option<Recognized<'a>>,
    /// What is equal for every spelling of it, Questions aside.
    pub(in crate::check) identity: Identity,
}

impl<'a> Named<'a> {
    /// What one name means.
    pub(in crate::check) fn one(text: impl Into<Cow<'a, str>>, cx: &Context<'a>, day: Date) -> Self {
        let text = text.into();
        let known = cx.book.recognize(&text, day);
        let identity = match &known {
            Some(known) if known.questions.is_empty() => cx.book.identity(&known.known),
            Some(_) => cx.book.identity(behind_its_questions(&text)),
            None => cx.book.identity(&text),
        };
        Self { text, known, identity }
    }

    /// Gives a name that is not known the meaning it has under the one before it ("WG 3" behind "ISO/IEC JTC 1/SC
    /// 27/WG 2").
    pub(in crate::check) fn read_behind(&mut self, before: &Named<'a>, cx: &Context<'a>, day: Date) {
        let before = before.known.as_ref().map_or(&*before.text, |known| known.known.as_str());
        if self.known.is_none()
            && let Some(whole) = cx.book.carried_on(before.trim(), self.text.trim())
        {
            let Self { known, identity, .. } = Self::one(whole, cx, day);
            self.known = known.map(|known| Recognized { spelling: Spelling::Short, ..known });
            self.identity = identity;
        }
    }

    /// What a text means in which several groups may stand.
    pub(in crate::check) fn all(text: &'a str, cx: &Context<'a>, day: Date) -> Vec<Self> {
        let whole = Self::one(text.trim(), cx, day);
        if whole.known.is_some() || !text.contains([',', ';', '\n', '&']) && !text.contains(" and ") {
            return vec![whole];
        }
        let parts = cx.book.split(text);
        if parts.len() < 2 {
            let numbered = written::numbered(text);
            let numbered = numbered.into_iter().map(|name| Self::one(name, cx, day));
            return if numbered.len() > 0 { numbered.collect() } else { vec![whole] };
        }
        parts
            .into_iter()
            .map(|part| {
                let questions =
                    part.questions.iter().filter(|_| question::find_marked(&part.text).is_empty());
                let questions: Vec<_> = questions.map(|question| format!("Q{question}")).collect();
                let text = if questions.is_empty() {
                    part.text.clone()
                } else {
                    format!("{} ({})", part.text, questions.join(", "))
                };
                Self::one(text, cx, day)
            })
            .collect()
    }

    /// The entry of the book.
    pub(in crate::check) fn entry(&self) -> Option<&'a Entry> {
        self.known.as_ref().map(|known| known.entry)
    }

    /// Whether it is certainly no group of the ITU.
    pub(in crate::check) fn is_outside(&self) -> bool {
        match self.entry() {
            Some(entry) => entry.sector == Sector::Outside,
            None => !is_of_the_itu(&self.text),
        }
    }

    /// Whether it is a study group of ITU-T or ITU-D, which have Questions.
    pub(in crate::check) fn has_questions(&self) -> bool {
        self.entry().is_some_and(|entry| {
            matches!(entry.sector, Sector::ItuT | Sector::ItuD) && matches!(entry.kind(), Kind::StudyGroup(_))
        })
    }

    /// Whether it is the IETF or one of its groups.
    pub(in crate::check) fn is_ietf(&self) -> bool {
        self.entry().is_some_and(Entry::is_ietf)
    }

    /// The organization it is a group of.
    pub(in crate::check) fn organization(&self) -> String {
        match self.entry() {
            Some(entry) if entry.sector != Sector::Outside => "ITU".into(),
            Some(entry) => first_word(&entry.abbreviation).to_lowercase(),
            None if is_of_the_itu(&self.text) => "ITU".into(),
            None => first_word(&self.text).to_lowercase(),
        }
    }
}

/// The group of "Q1/2 of ITU-T SG2"; of other names, all.
fn behind_its_questions(text: &str) -> &str {
    match text.split_once(" of ") {
        Some((questions, group)) if !question::find_marked(questions).is_empty() => group,
        _ => text,
    }
}

fn first_word(text: &str) -> &str {
    text.trim().split([' ', '/', ',']).next().unwrap_or("")
}

/// Whether a name that is not known is that of a group of the ITU.
pub(in crate::check) fn is_of_the_itu(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let is = |name: &str| word.eq_ignore_ascii_case(name);
        ["ITU", "TSAG", "TDAG", "RAG", "WTSA", "TSB", "COM"].into_iter().any(is)
            || ["SG", "WP", "CWG", "JCA", "FG"].into_iter().any(|mark| {
                word.strip_prefix(mark).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
            })
    }) || crate::statement::study_group_number(text).is_some()
}
