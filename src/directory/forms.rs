//! How one group is written.

use super::{
    entry::{Entry, Kind},
    key::is_name,
    sector::Sector,
};

/// The written forms of one group.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// As the group and its own documents write it; the first is the one that is printed.
    pub(super) proper: Vec<String>,
    /// Forms in use that are not its own spelling.
    pub(super) variant: Vec<String>,
    /// Forms that leave out a part of the name, which may belong to another group too.
    pub(super) short: Vec<String>,
    /// The last word alone: a name only where it is written as the group writes it ("LAMPS", not "lamps").
    pub(super) word: Option<String>,
    /// What may be typed for it and does not tell it from others ("SG2" for that of the ITU-D).
    pub(super) typed: Vec<String>,
}

impl Forms {
    /// The forms of `entry`; `parent` is the entry above it.
    pub(super) fn of(entry: &Entry, parent: Option<&Entry>) -> Self {
        let mut forms = Self::default();
        forms.proper.push(entry.printed());
        match entry.kind() {
            Kind::StudyGroup(number) => forms.study_group(entry.sector, number),
            Kind::WorkingParty(own, group) => forms.working_party(entry.sector, own, group),
            Kind::Question(own, group) => forms.question(entry.sector, own, group),
            Kind::Other => forms.other(entry, parent),
        }
        forms.full_name(entry);
        forms
    }

    fn full_name(&mut self, entry: &Entry) {
        let name = &entry.full_name;
        if name.is_empty() {
            return;
        }
        if is_name(name) {
            self.proper.push(name.clone());
        } else if name.chars().count() > 3 && entry.kind() == Kind::Other {
            self.short.push(name.clone());
        }
        let abbreviations = [entry.abbreviation.clone(), entry.printed()];
        for short in abbreviations.iter().filter(|short| !short.is_empty()) {
            self.proper.push(format!("{name} ({short})"));
            self.proper.push(format!("{short} ({name})"));
        }
    }

    fn study_group(&mut self, sector: Sector, number: &str) {
        for kind in ["SG", "SG ", "Study Group "] {
            self.proper.push(format!("{sector} {kind}{number}"));
        }
        if sector == Sector::ItuT {
            for kind in ["SG", "SG ", "Study Group "] {
                self.proper.push(format!("{kind}{number}"));
            }
            self.variant.push(format!("COM {number}"));
            self.variant.push(format!("COM{number}"));
            self.variant.push(format!("ITU SG{number}"));
        } else {
            self.typed.push(format!("SG{number}"));
            self.typed.push(format!("Study Group {number}"));
        }
        let letter = sector.name().trim_start_matches("ITU-");
        self.variant.push(format!("{letter} SG{number}"));
        for kind in ["SG", "Study Group "] {
            self.variant.push(format!("{kind}{number} of {sector}"));
            self.variant.push(format!("{kind}{number} of the {sector}"));
        }
    }

    fn working_party(&mut self, sector: Sector, own: &str, group: &str) {
        let written = if sector == Sector::ItuR { own.to_string() } else { format!("{own}/{group}") };
        for kind in ["WP", "WP ", "Working Party "] {
            self.proper.push(format!("{sector} {kind}{written}"));
            self.proper.push(format!("{kind}{written}"));
        }
        let of_group = format!("SG{group}");
        if sector == Sector::ItuR {
            self.proper.push(format!("{sector} {of_group} WP {written}"));
            self.typed.push(written.clone());
            self.variant.push(format!("{of_group} WP {written}"));
        } else {
            for inner in [own, written.as_str()] {
                self.variant.push(format!("{of_group} WP{inner}"));
                self.variant.push(format!("{sector} {of_group} WP{inner}"));
            }
            self.variant.push(format!("WP{own}/{of_group}"));
        }
        self.variant.push(format!("WP {own} of {of_group}"));
        self.variant.push(format!("WP {own} of {sector} {of_group}"));
    }

    fn question(&mut self, sector: Sector, own: &str, group: &str) {
        for kind in ["Q", "Question "] {
            self.proper.push(format!("{sector} {kind}{own}/{group}"));
            if sector == Sector::ItuT {
                self.proper.push(format!("{kind}{own}/{group}"));
            } else {
                self.typed.push(format!("{kind}{own}/{group}"));
            }
        }
        self.typed.push(format!("{own}/{group}"));
    }

    fn other(&mut self, entry: &Entry, parent: Option<&Entry>) {
        let name = entry.abbreviation.as_str();
        self.proper.push(name.to_string());
        if entry.sector.is_itu() && !name.starts_with("ITU") {
            self.proper.push(format!("{} {name}", entry.sector));
            if entry.sector != Sector::Itu {
                self.variant.push(format!("ITU {name}"));
            }
        }
        if let Some(number) = name.strip_prefix("JCA-") {
            self.variant.push(format!("JCA on {number}"));
            self.variant.push(format!("Joint Coordination Activity on {number}"));
        }
        if let Some(subject) = entry.full_name.strip_prefix("Council Working Group ") {
            self.variant.push(format!("CWG {subject}"));
        }
        if let Some(number) = name.strip_prefix("IEEE 802.") {
            self.proper.push(format!("{name} WG"));
            self.proper.push(format!("{name} Working Group"));
            self.short.push(format!("802.{number}"));
        }
        if let Some(rest) = name.strip_prefix("ISO/IEC ") {
            self.joint(rest);
        } else if let Some(rest) = name.strip_prefix("CEN/CLC ") {
            for joint in ["CEN-CENELEC", "CEN/CENELEC", "CEN-CLC"] {
                self.variant.push(format!("{joint} {rest}"));
            }
            self.short.push(rest.to_string());
        } else if let Some(group) = name.strip_prefix("3GPP ") {
            self.partnership(group);
        } else if let Some(parent) = parent {
            self.below(entry, parent);
        }
    }

    /// Groups of ISO/IEC JTC 1, which are often written without what stands above them.
    fn joint(&mut self, path: &str) {
        self.short.push(path.to_string());
        self.variant.push(format!("IEC/ISO {path}"));
        let Some(rest) = path.strip_prefix("JTC 1/") else { return };
        self.short.push(rest.to_string());
        self.short.push(format!("ISO/IEC {rest}"));
        self.short.push(format!("ISO {rest}"));
        if let Some((committee, group)) = rest.split_once('/')
            && let Some(number) = committee.strip_prefix("SC ")
        {
            self.short.push(format!("{number}/{group}"));
            self.short.push(format!("{group} of {committee}"));
            self.variant.push(format!("{group} of ISO/IEC JTC 1/{committee}"));
        }
    }

    /// Groups of 3GPP: "SA3" is WG3 of TSG SA.
    fn partnership(&mut self, group: &str) {
        self.short.push(group.to_string());
        if let Some(technical) = group.strip_prefix("TSG ") {
            self.proper.push(format!("3GPP TSG-{technical}"));
            self.proper.push(format!("3GPP {technical}"));
            return;
        }
        let letters = group.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = &group[letters.len()..];
        if ["SA", "RAN", "CT"].contains(&letters) && !number.is_empty() {
            for before in ["3GPP TSG ", "3GPP TSG-", "3GPP "] {
                self.proper.push(format!("{before}{letters} WG{number}"));
                self.proper.push(format!("{before}{letters} WG {number}"));
                self.proper.push(format!("{before}{letters}{number}"));
            }
            self.short.push(format!("TSG {letters} WG{number}"));
            self.short.push(format!("{letters} WG{number}"));
            self.variant.push(format!("3GPP WG {group}"));
        }
    }

    /// Groups whose abbreviation begins with that of the organization they belong to ("ETSI ISG QKD").
    fn below(&mut self, entry: &Entry, parent: &Entry) {
        let name = entry.abbreviation.as_str();
        let rest = [parent.abbreviation.as_str(), parent.abbreviation.split([' ', '/']).next().unwrap_or("")]
            .into_iter()
            .filter(|above| !above.is_empty())
            .find_map(|above| name.strip_prefix(above))
            .filter(|rest| rest.starts_with([' ', '/', '-', '.']))
            .map(|rest| rest.trim_start_matches([' ', '/', '-']));
        let Some(rest) = rest else { return };
        if rest.is_empty() || rest.starts_with('.') {
            return;
        }
        if is_name(&parent.full_name) {
            self.variant.push(format!("{} {rest}", parent.full_name));
            self.proper.push(format!("{} ({}) {rest}", parent.full_name, parent.abbreviation));
        }
        let above = &parent.abbreviation;
        self.variant.push(format!("{above} {rest}"));
        let (kind, own) = split_kind(rest);
        if kind.is_empty() {
            let group = match above.as_str() {
                "IETF" if !rest.ends_with(" Area") => &["WG", "Working Group"][..],
                "IRTF" => &["RG", "Research Group"],
                "OIDF" | "oneM2M" => &["WG", "Working Group"],
                _ => &[],
            };
            for group in group {
                self.proper.push(format!("{name} {group}"));
                self.short.push(format!("{rest} {group}"));
            }
        } else {
            self.short.push(format!("{above} {own}"));
        }
        let numbered = own.chars().any(|c| c.is_ascii_digit()) && own.len() < 3;
        if own.chars().count() > 2 && !own.contains(' ') && !numbered {
            self.word = Some(own.to_string());
        }
        if rest.contains(' ') || rest.chars().any(|c| c.is_ascii_digit()) {
            self.short.push(rest.to_string());
        }
    }
}

/// The word for the kind of group before or behind its own name ("ISG QKD", "DID WG"), and that name.
fn split_kind(rest: &str) -> (&str, &str) {
    const KINDS: &[&str] = &["ISG", "TC", "SDG", "SC", "WG", "CG", "SyC", "IG"];
    if let Some((kind, own)) = rest.split_once(' ')
        && KINDS.contains(&kind)
    {
        return (kind, own);
    }
    match rest.rsplit_once(' ') {
        Some((own, kind)) if KINDS.contains(&kind) => (kind, own),
        _ => ("", rest),
    }
}
