//! The people a recipient can turn to.

use super::list::List;

/// A contact person (A.1 clause 1.5 item 8).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// The person's name.
    pub name: String,
    /// The role ("Rapporteur, Q4/15").
    pub role: String,
    /// The organization.
    pub organization: String,
    /// The country.
    pub country: String,
    /// The telephone number, as typed.
    pub telephone: String,
    /// The fax number, as typed.
    pub fax: String,
    /// The e-mail addresses, as typed.
    pub emails: List<String>,
    /// Further lines, such as those of a postal address.
    pub lines: List<String>,
}

impl Contact {
    /// Whether both say the same, whatever the keys of their lines.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self { name, role, organization, country, telephone, fax, emails, lines } = self;
        let fields = [name, role, organization, country, telephone, fax];
        let others =
            [&other.name, &other.role, &other.organization, &other.country, &other.telephone, &other.fax];
        fields == others
            && emails.values().eq(other.emails.values())
            && lines.values().eq(other.lines.values())
    }
}

/// A document that goes with the statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// Its file name or link.
    pub file: String,
    /// Its status ("draft", "approved").
    pub status: String,
}
