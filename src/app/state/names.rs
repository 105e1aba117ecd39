//! What drafts are called in the window: in one line, and each so that it can be told from the others.

use std::path::Path;

use super::{Drafts, OpenDraft, drafts::DraftId};

/// What a draft is called that has neither file nor number nor title.
const UNNAMED: &str = "New statement";

/// A text as it stands in one line among others, such as the title of the window: without characters that would
/// break the line or turn round what stands behind them.
pub fn in_a_line(text: &str) -> String {
    let stays = |c: &char| !c.is_control() && !turns(*c);
    let line: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(stays).collect();
    line.trim().to_string()
}

/// Whether a character says which way others run (Unicode Annex 9).
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The name of a file without its ending, in one line.
pub fn of_file(path: &Path) -> Option<String> {
    let name = in_a_line(&path.file_stem()?.to_string_lossy());
    (!name.is_empty()).then_some(name)
}

impl OpenDraft {
    /// The name a tab shows: the file's (or that of the document it was read from), or the number, or the title's
    /// subject.
    pub fn name(&self) -> String {
        let file = self.path.as_deref().or(self.origin.as_deref()).and_then(of_file);
        let given = |text: &str| Some(in_a_line(text)).filter(|text| !text.is_empty());
        file.or_else(|| given(&self.statement().number))
            .or_else(|| given(&self.statement().title.subject))
            .unwrap_or_else(|| UNNAMED.into())
    }
}

impl Drafts {
    /// What each draft is called, in the order of the tabs. To those that share a name their folder is added, or
    /// where they are in the row.
    pub fn names(&self) -> Vec<(DraftId, String)> {
        let drafts: Vec<(DraftId, &OpenDraft, String)> =
            self.iter().map(|(id, draft)| (id, draft, draft.name())).collect();
        let named = |(id, draft, name): &(DraftId, &OpenDraft, String)| {
            let alike: Vec<_> = drafts.iter().filter(|(_, _, other)| other == name).collect();
            let number = 1 + alike.iter().position(|(other, ..)| other == id).unwrap_or_default();
            let folder = draft.path.as_deref().and_then(folder_name);
            let is_own = |folder: &String| {
                let others = alike.iter().filter(|(other, ..)| other != id);
                others
                    .filter_map(|(_, other, _)| other.path.as_deref().and_then(folder_name))
                    .all(|it| it != *folder)
            };
            let name = match (alike.len(), folder.filter(is_own)) {
                (1, _) => name.clone(),
                (_, Some(folder)) => format!("{name} ({folder})"),
                (_, None) if number == 1 => name.clone(),
                (_, None) => format!("{name} ({number})"),
            };
            (*id, name)
        };
        drafts.iter().map(named).collect()
    }

    /// What a draft is called among those that are open.
    pub fn name_of(&self, id: DraftId) -> String {
        self.names().into_iter().find(|(other, _)| *other == id).map(|(_, name)| name).unwrap_or_default()
    }
}

fn folder_name(path: &Path) -> Option<String> {
    Some(in_a_line(&path.parent()?.file_name()?.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::Statement;

    #[test]
    fn nothing_in_a_line_breaks_it_or_turns_it_round() {
        for (text, line) in [
            ("odd \u{202e}gnissim", "odd gnissim"),
            ("a\nb\tc\u{7}", "a b c"),
            ("\u{2067}عربي\u{2069}", "عربي"),
            ("  漢字 👩\u{200d}💻 ", "漢字 👩\u{200d}💻"),
        ] {
            assert_eq!(in_a_line(text), line);
        }
    }

    #[test]
    fn drafts_of_one_name_are_told_from_each_other() {
        let names = |paths: &[Option<&str>]| {
            let mut drafts = Drafts::default();
            for path in paths {
                let mut draft = OpenDraft::unsaved(Statement::default());
                draft.path = path.map(Into::into);
                drafts.add(draft);
            }
            drafts.names().into_iter().map(|(_, name)| name).collect::<Vec<_>>()
        };
        assert_eq!(names(&[Some("/x/a.liaison"), Some("/x/b.liaison")]), ["a", "b"]);
        assert_eq!(names(&[Some("/x/a.liaison"), Some("/y/a.liaison")]), ["a (x)", "a (y)"]);
        assert_eq!(names(&[Some("/p/x/a.liaison"), Some("/q/x/a.liaison")]), ["a", "a (2)"]);
        assert_eq!(
            names(&[None, None, Some("/x/New statement.liaison")]),
            ["New statement", "New statement (2)", "New statement (x)"]
        );
    }
}
