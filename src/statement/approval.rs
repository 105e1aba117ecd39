//! By whom and where a statement was approved.

use super::date::WrittenDate;

/// One approval; a joint statement has one for each originating group (A.1 clause 1.5 item 5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approval {
    /// The wording as received or typed; printed in place of what the other fields would give when not empty.
    pub text: String,
    /// The level of approval.
    pub level: Option<ApprovalLevel>,
    /// The approving group ("ITU-T Study Group 17").
    pub group: String,
    /// The meeting, where it is not simply the group's ("opening plenary").
    pub meeting: String,
    /// The place.
    pub place: String,
    /// The day: the meeting's last one as a rule.
    pub date: WrittenDate,
}

/// The level at which a statement was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ApprovalLevel {
    /// By a study group.
    StudyGroup,
    /// By a working party.
    WorkingParty,
    /// Agreed to at a rapporteur group's meeting.
    RapporteurGroup,
    /// By correspondence, by the chair in consultation with the management team (A.1 clause 1.5.1).
    Correspondence,
}

impl ApprovalLevel {
    /// All levels, highest first.
    pub const ALL: [ApprovalLevel; 4] =
        [Self::StudyGroup, Self::WorkingParty, Self::RapporteurGroup, Self::Correspondence];

    /// The level's name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::StudyGroup => "study group",
            Self::WorkingParty => "working party",
            Self::RapporteurGroup => "rapporteur group",
            Self::Correspondence => "by correspondence",
        }
    }
}
