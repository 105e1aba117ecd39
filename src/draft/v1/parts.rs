//! The parts of a statement, and the summary.

use super::{
    items::Lines,
    text::Text,
    value::{Day, Moment, mirror},
    words::{Kind, Level, Purpose, Stage},
};
use crate::{draft, statement as of};

mirror!(
    /// What a list of drafts shows.
    Summary of draft::Summary {
        number: Text,
        title: Text,
        recipients: Vec<Text>,
        stage: Stage,
        deadline: Deadline,
        changed: Moment,
    }
);

mirror!(
    /// An originating group.
    keyed Group of of::Group {
        name: Text,
        working_party: Text,
        questions: Lines,
    }
);

mirror!(
    /// The meeting.
    Meeting of of::Meeting {
        text: Text,
        name: Text,
        place: Text,
        first_day or first_day_text: Option<Day>,
        last_day or last_day_text: Option<Day>,
        correspondence: bool,
    }
);

mirror!(
    /// The original language, written when it is not English.
    Language of of::Language {
        tag: Text,
        printed: Text,
    }
);

mirror!(
    /// The title.
    Title of of::Title {
        subject: Text,
        kind: Kind,
        override_text as "override": Text,
    }
);

mirror!(
    /// A statement that this one answers.
    keyed Reply of of::Reply {
        source: Text,
        number: Text,
        title: Text,
        date or date_text: Option<Day>,
    }
);

mirror!(
    /// A recipient.
    keyed Recipient of of::Recipient {
        text: Text,
        directory: Text,
        questions: Lines,
        purpose: Purpose,
        deadline: Deadline,
    }
);

mirror!(
    /// A deadline.
    Deadline of of::Deadline {
        text: Text,
        date: Option<Day>,
    }
);

mirror!(
    /// An approval.
    keyed Approval of of::Approval {
        text: Text,
        level: Option<Level>,
        group: Text,
        meeting: Text,
        place: Text,
        date or date_text: Option<Day>,
    }
);

mirror!(
    /// A contact person.
    keyed Contact of of::Contact {
        name: Text,
        role: Text,
        organization: Text,
        country: Text,
        telephone: Text,
        fax: Text,
        emails: Lines,
        lines: Lines,
    }
);

mirror!(
    /// An attachment.
    keyed Attachment of of::Attachment {
        title: Text,
        file: Text,
        status: Text,
    }
);

mirror!(
    /// The cover page.
    Cover of of::Cover {
        meeting: Text,
        agenda_item: Text,
        number: Text,
        date or date_text: Option<Day>,
        language: Text,
        source: Text,
        title: Text,
        purpose: Text,
        action_required: Text,
        references: Lines,
    }
);

mirror!(
    /// A revision that came before.
    EarlierRevision of of::EarlierRevision {
        revision: u32,
        number: Text,
        date: Option<Day>,
    }
);
