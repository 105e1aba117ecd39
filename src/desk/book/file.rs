//! The file of groups and people: a text that a person may edit, versioned like a draft.
//!
//! The version is read before anything else, and its structs are their own, so that no change to the values can change
//! how an old file is read.

use std::path::Path;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::BookError;
use crate::{
    desk::{
        Problem,
        ron_file::{self, Known},
    },
    directory::{Confidence, Entry, Note, OwnBook, Period, Person, SendTo},
};

const WHAT: &str = "The file of groups and people";

/// What every such file says of itself.
const FORMAT: &str = "Liaison Desk groups and people";

/// The newest version, which is the one written.
const VERSION: u32 = 1;

/// What is read first.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct FileV1 {
    format: String,
    version: u32,
    groups: Vec<GroupV1>,
    people: Vec<PersonV1>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct GroupV1 {
    abbreviation: String,
    full_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    parent: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    period: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip_serializing_if = "SendToV1::is_empty")]
    send_to: SendToV1,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SendToV1 {
    address: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    copies: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    through: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    next_meeting: String,
}

impl SendToV1 {
    fn is_empty(&self) -> bool {
        self.address.is_empty()
            && self.copies.is_empty()
            && self.through.is_empty()
            && self.next_meeting.is_empty()
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct PersonV1 {
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    role: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    organization: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    country: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    telephone: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    emails: Vec<String>,
}

/// Whether a file that holds these bytes is one of groups and people, of whatever version.
pub(super) fn is_book(bytes: &[u8]) -> bool {
    let start = bytes.get(..256).unwrap_or(bytes);
    String::from_utf8_lossy(start).contains(FORMAT)
}

/// The bytes of the file; the same values give the same bytes.
pub(super) fn write(own: &OwnBook, path: &Path) -> Result<Vec<u8>, Problem> {
    let file = FileV1 {
        format: FORMAT.into(),
        version: VERSION,
        groups: own.groups.iter().map(group_to_file).collect(),
        people: own.people.iter().cloned().map(person_to_file).collect(),
    };
    let text = ron_file::options()
        .to_string_pretty(&file, PrettyConfig::new().new_line("\n"))
        .map_err(|error| Problem::OwnUnwritable { message: error.to_string(), path: path.to_path_buf() })?;
    Ok(format!("{text}\n").into_bytes())
}

/// What the file holds, and the paths of what is not known in it.
pub(super) fn read(bytes: &[u8], path: &Path) -> Result<Known<OwnBook>, Problem> {
    let head = ron_file::parse::<Head>(bytes, path, WHAT)?.value;
    match head.version {
        _ if head.format != FORMAT => return Err(BookError::OtherKind.at(path)),
        VERSION => {}
        version if version > VERSION => {
            return Err(BookError::Newer { version, readable: VERSION }.at(path));
        }
        version => return Err(BookError::NoSuchVersion(version).at(path)),
    }
    let Known { value, unknown } = ron_file::parse::<FileV1>(bytes, path, WHAT)?;
    let mut own = OwnBook {
        groups: value.groups.into_iter().map(group_from_file).collect(),
        people: value.people.into_iter().map(person_from_file).collect(),
    };
    own.find_sectors();
    Ok(Known { value: own, unknown })
}

fn group_to_file(group: &Entry) -> GroupV1 {
    let SendTo { address, copies, through, next_meeting } = group.send_to.clone();
    GroupV1 {
        abbreviation: group.abbreviation.clone(),
        full_name: group.full_name.clone(),
        parent: group.parent.clone(),
        period: group.period.text().into(),
        notes: group.notes.iter().map(Note::to_string).collect(),
        send_to: SendToV1 { address, copies, through, next_meeting },
    }
}

fn group_from_file(group: GroupV1) -> Entry {
    let SendToV1 { address, copies, through, next_meeting } = group.send_to;
    Entry {
        abbreviation: group.abbreviation,
        full_name: group.full_name,
        parent: group.parent,
        period: Period::new(group.period),
        confidence: Confidence::Own,
        notes: group.notes.iter().flat_map(|note| Note::all(note)).collect(),
        send_to: SendTo { address, copies, through, next_meeting },
        ..Entry::default()
    }
}

fn person_to_file(person: Person) -> PersonV1 {
    let Person { name, role, organization, country, telephone, emails } = person;
    PersonV1 { name, role, organization, country, telephone, emails }
}

fn person_from_file(person: PersonV1) -> Person {
    let PersonV1 { name, role, organization, country, telephone, emails } = person;
    Person { name, role, organization, country, telephone, emails }
}
