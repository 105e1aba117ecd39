//! Nothing that somebody wrote on the page is lost: what it says and the statement read from it does not is kept.

use std::collections::{HashMap, HashSet};

use super::Reread;
use crate::{
    intake::{
        Remark, RemarkKind,
        labels::{self, Place},
    },
    source::{Block, ParaKind, Position, Source},
    statement::{
        Keyed, Statement, date,
        text::{self, ParagraphStyle, RichText},
    },
};

/// Words of a form that say nothing by themselves: they stand between values, or in place of other such words.
const OF_THE_FORM: [&str; 40] = [
    "a",
    "an",
    "and",
    "the",
    "of",
    "to",
    "for",
    "in",
    "on",
    "at",
    "by",
    "before",
    "until",
    "no",
    "not",
    "than",
    "later",
    "reply",
    "deadline",
    "q",
    "question",
    "questions",
    "sg",
    "wp",
    "study",
    "group",
    "working",
    "party",
    "itu",
    "t",
    "n",
    "tel",
    "telephone",
    "phone",
    "mobile",
    "fax",
    "e",
    "mail",
    "email",
    "meeting",
];

impl Reread {
    /// Keeps at the beginning of the text every paragraph of `page` of which the statement does not say all;
    /// `printed` is the page before it was edited, and `print` sets out the pages that a statement prints.
    pub fn keep_all(
        &mut self,
        page: &Source,
        printed: &Source,
        print: impl FnOnce(&Statement) -> Vec<Source>,
    ) {
        let before: HashSet<&str> = paragraphs(printed).map(|(_, text)| text).collect();
        if paragraphs(page).all(|(_, text)| text.is_empty() || before.contains(text)) {
            return;
        }
        let lost = unsaid(page, printed, &print(&self.statement));
        if lost.is_empty() {
            return;
        }
        self.edited = true;
        let mut list: Vec<Keyed<text::Block>> = Vec::new();
        for (at, text) in lost {
            let value = text::Block::paragraph(ParagraphStyle::Normal, RichText::plain(text));
            list.push(Keyed { key: self.statement.keys.fresh(), value });
            let message = "The fields do not take all of this line; it stays at the beginning of the text";
            self.report.remarks.push(Remark { at, kind: RemarkKind::Kept, message: message.into() });
        }
        let text = self.statement.text.iter().map(|(key, block)| Keyed { key, value: block.clone() });
        list.extend(text);
        self.statement.text = list.into_iter().collect();
        self.report.remarks.sort_by_key(|remark| remark.at);
    }
}

/// Paragraphs that are new on the page with words that `now` does not print.
fn unsaid(page: &Source, printed: &Source, now: &[Source]) -> Vec<(Position, String)> {
    // What several pages say is said once.
    let mut said_before: HashSet<&str> = HashSet::new();
    let mut says: Vec<&str> = Vec::new();
    for source in now {
        let fresh = paragraphs(source).map(|(_, text)| text).filter(|text| !said_before.contains(text));
        says.extend(fresh);
        said_before.extend(says.iter().copied());
    }
    let known: HashSet<&str> =
        paragraphs(printed).map(|(_, text)| text).chain(says.iter().copied()).collect();
    let is_news = |text: &str| !known.contains(text) && !labels::is_empty(text);
    let fresh: Vec<_> = paragraphs(page).filter(|(_, text)| is_news(text)).collect();
    if fresh.is_empty() {
        return Vec::new();
    }
    let there: HashSet<&str> = paragraphs(page).map(|(_, text)| text).collect();
    let mut said: HashMap<String, usize> = HashMap::new();
    for text in says.into_iter().filter(|text| !there.contains(text)) {
        words(text, |word| *said.entry(word).or_default() += 1);
    }
    let lost = fresh.into_iter().filter(|(_, text)| {
        let mut all = true;
        words(text, |word| match said.get_mut(&word) {
            Some(left) if *left > 0 => *left -= 1,
            _ => all &= OF_THE_FORM.contains(&word.as_str()),
        });
        !all
    });
    lost.map(|(at, text)| (at, text.to_string())).collect()
}

/// The paragraphs of a document, but for those of its page heads, which are read elsewhere.
fn paragraphs(source: &Source) -> impl Iterator<Item = (Position, &str)> {
    let shown = source.blocks.iter().flat_map(Block::paras);
    let shown = shown.filter(|(_, para)| para.kind != ParaKind::Running);
    shown.map(|(at, para)| (at, para.text.text().trim()))
}

/// Every word of a paragraph behind its label: a date however it is written, a number, a stretch of letters.
fn words(text: &str, mut word: impl FnMut(String)) {
    let label = labels::find(text, Place::Cell).or_else(|| labels::find(text, Place::Line));
    let text = text.get(label.map_or(0, |found| found.len)..).unwrap_or_default();
    let mut stretch = |text: &str| {
        let bare = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        for part in bare {
            // "Q3" and "Question 3" are one question.
            let digits = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
            let (letters, number) = part.split_at(digits);
            for part in [letters, number].into_iter().filter(|part| !part.is_empty()) {
                word(part.to_lowercase());
            }
        }
    };
    let mut from = 0;
    for found in date::find_all(text) {
        stretch(text.get(from..found.range.start).unwrap_or_default());
        stretch(&found.date.strftime("%Yd%md%d").to_string());
        from = found.range.end;
    }
    stretch(text.get(from..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, Para};

    fn source(lines: &[&str]) -> Source {
        let block = |(line, text): (usize, &&str)| Block {
            at: Position { line: line + 1 },
            content: Content::Para(Para { text: RichText::plain(*text), ..Para::default() }),
        };
        Source { blocks: lines.iter().enumerate().map(block).collect(), ..Source::default() }
    }

    #[test]
    fn what_is_new_on_the_page_and_not_printed_is_found() {
        for (page, now, lost) in [
            ("as it was", "as it was", false),
            ("IETF (by 1 May 2027)", "1 May 2027 (IETF)", false),
            ("IETF (by 2027-05-01)", "1 May 2027 (IETF)", false),
            ("IETF (by 1 May 2027)", "IETF", true),
            ("1 May 2027; 2 May 2027 (IETF)", "2 May 2027 (IETF)", true),
            ("IETF and IETF", "IETF", true),
            ("Phone: +41 22", "Tel.: +41 22", false),
            ("Question 3/2", "Q3/2", false),
            ("Bo Secondperson", "Ada", true),
        ] {
            let found = unsaid(&source(&[page]), &source(&["as it was"]), &[source(&[now])]);
            assert_eq!(!found.is_empty(), lost, "{page} / {now}");
        }
    }

    #[test]
    fn what_the_page_said_before_is_not_asked_for() {
        let printed = source(&["to be taken out", "kept"]);
        assert_eq!(unsaid(&source(&["kept", "new"]), &printed, &[source(&["new"])]), []);
        let found = unsaid(&source(&["kept", "new"]), &printed, &[source(&["kept"])]);
        assert_eq!(found, [(Position { line: 2 }, "new".to_string())]);
    }
}
