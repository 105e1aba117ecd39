//! The rules, by number.

mod abstracts;
mod approval;
mod asking;
mod attachments;
mod brackets;
mod contacts;
mod cover;
mod dates;
mod deadline;
mod directory;
mod ietf;
mod joint;
mod left_over;
mod links;
mod origin;
pub(super) mod placeholders;
mod recipients;
mod reply;
mod title;
mod twins;

use super::{
    Finding, Fix,
    facts::{Facts, says_nothing},
    flaw::Flaw,
};

/// A rule: what it is about and where it comes from.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its number, which never changes.
    pub number: u16,
    /// What it asks for, in a few words.
    pub name: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    run: fn(&Facts<'_>) -> Vec<Flaw>,
}

impl Rule {
    /// What this rule finds.
    pub(super) fn findings(self, facts: &Facts<'_>) -> impl Iterator<Item = Finding> + use<> {
        (self.run)(facts).into_iter().map(move |flaw| Finding {
            rule: self.number,
            severity: flaw.severity,
            field: flaw.field,
            message: flaw.message,
            fix: flaw.fix,
        })
    }

    /// What this rule alone finds in a statement, set aside or not.
    pub fn check(
        self,
        statement: &crate::statement::Statement,
        context: &super::Context<'_>,
    ) -> Vec<Finding> {
        self.findings(&Facts::of(statement, context)).collect()
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "rule {}: {}", self.number, self.name)
    }
}

/// Every rule, by number.
pub fn rules() -> &'static [Rule] {
    &ALL
}

/// The rule of this number.
pub fn rule(number: u16) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.number == number)
}

macro_rules! all {
    ($($number:literal $name:literal $source:literal $run:path;)*) => {
        [$(Rule { number: $number, name: $name, source: $source, run: $run }),*]
    };
}

#[rustfmt::skip]
static ALL: [Rule; 39] = all![
    1 "A title" "A.1 clause 1.5 item 3" title::is_given;
    2 "A recipient" "A.1 clause 1.5 items 4 and 6" recipients::are_given;
    3 "A deadline for action" "A.1 clause 1.5 item 7" deadline::is_given_for_action;
    4 "A deadline for comments" "RFC 4053" deadline::is_given_for_comment;
    5 "A deadline only where something is asked" "A.1 clause 1.5 item 7" deadline::is_for_somebody;
    6 "A deadline that is a date" "A.1 figure 1-1" deadline::is_a_date;
    7 "A deadline that can be kept" "RFC 4053" deadline::can_be_kept;
    8 "Somebody to ask" "A.1 clause 1.5 item 8" contacts::can_be_reached;
    9 "E-mail addresses that arrive" "The IETF's form for liaison statements" contacts::have_well_formed_addresses;
    10 "Contacts with organization and telephone" "A.1 figure 1-1" contacts::are_introduced;
    11 "An address of a role" "The successor of RFC 4053" contacts::are_more_than_persons;
    12 "An approval" "A.1 clause 1.5 item 5 and clause 1.5.1" approval::is_recognizable;
    13 "An approval of this meeting" "A.1 clause 1.5 items 2 and 5" approval::is_of_the_meeting;
    14 "Origin and meeting" "A.1 clause 1.5 item 2 and clause 1.5.1" origin::is_given;
    15 "Questions" "A.1 clause 1.5 item 1" origin::names_questions;
    16 "What a reply answers" "A.1 clause 1.5 item 3" title::tells_what_is_answered;
    17 "A reply marked as one" "A.1 clause 1.5 item 3" reply::is_marked;
    18 "A whole title that fits" "Titles of posted statements" brackets::fit;
    19 "Each group once" "A.1 clause 1.5 item 6" recipients::are_named_once;
    20 "Groups that are known" "The groups that come with the program and your own" directory::knows_the_recipients;
    21 "A group of the IETF" "Practice of the IETF" ietf::is_addressed_by_group;
    22 "One organization a statement" "The successor of RFC 4053" ietf::is_addressed_alone;
    23 "Action or information for the IETF" "The successor of RFC 4053" ietf::is_not_asked_for_comment;
    24 "A request for those who are to act" "The form of 3GPP" asking::asks_who_is_to_act;
    25 "Nothing asked for information only" "The form of 3GPP" asking::asks_nobody_informed;
    26 "No placeholder" "The secretariat's rules for uploads" placeholders::are_filled_in;
    27 "Attachments listed and mentioned" "Statements that were sent" attachments::are_listed;
    28 "A PDF for others" "RFC 4053" attachments::can_be_read;
    29 "An abstract" "The form of an ITU-T statement" abstracts::is_short;
    30 "A title of one line" "Titles of posted statements" title::is_short;
    31 "Nothing left over" "Statements that were sent" left_over::is_left;
    32 "A title of its own" "The IETF's form for liaison statements" twins::have_other_titles;
    33 "A period that fits" "The groups that come with the program and your own" origin::fits_the_period;
    34 "Links that can be opened" "Practice of secretariats" links::can_be_opened;
    35 "The parent's approval" "A.1 clause 2.2.7" approval::is_the_parents;
    36 "A cover that agrees" "The Council working group's cover" cover::agrees;
    37 "An approval for each origin" "A.1 clause 1.5 items 2 and 5" joint::is_approved_by_each;
    38 "A reply to whom it answers" "A.1 clause 1.5 item 3" reply::goes_to_whom_it_answers;
    39 "The status of a draft" "The successor of RFC 4053" attachments::say_their_status;
];

#[cfg(test)]
mod tests;
